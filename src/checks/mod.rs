//! Where the article disagrees with itself: one problem a file, one folder a family.
//!
//! Comes in: an [`Article`]. Goes out: [`Finding`]s. A check is a value of type [`Check`], named in its
//! family's `CHECKS`; README.md beside this file says how to add one. A check keeps no state, cannot fail and asks nothing of the world outside.

#[macro_use]
mod doc;
mod common;
mod happenings;
mod moments;
mod retellings;
mod statements;
mod topics;

mod attribution;
mod contradiction;
mod dates;
mod names;
mod numbers;
mod structure;
mod style;

#[cfg(feature = "train")]
pub use retellings::train;

use crate::article::Article;
use crate::report::{Family, Finding};

/// A kind of disagreement and how to find it.
#[derive(Clone, Copy, Debug)]
pub struct Check {
    /// Its path below `checks/`, with hyphens: "dates/weekday-mismatch".
    pub id: &'static str,
    /// Its folder.
    pub family: Family,
    /// What it looks for, as a heading for the person: "Weekday and date that do not match".
    pub title: &'static str,
    /// The check's documentation: the text of its file's opening comment, Markdown with the fixed headings.
    pub doc: &'static str,
    /// Appends what it finds in an article.
    pub run: fn(&Article, &mut Vec<Finding>),
}

/// All checks, family by family.
pub const ALL: [&[Check]; 7] =
    [dates::CHECKS, numbers::CHECKS, attribution::CHECKS, names::CHECKS, contradiction::CHECKS, structure::CHECKS, style::CHECKS];

/// All checks, one after the other.
pub fn all() -> impl Iterator<Item = &'static Check> {
    ALL.into_iter().flatten()
}

/// What one check finds beyond this many places is left out: a text of a million quotation marks is no article, and
/// nobody looks at a thousand findings.
const MOST: usize = 1000;

/// What all checks find in `article`, check by check, at most `MOST` each.
#[must_use]
pub fn run_all(article: &Article) -> Vec<Finding> {
    let mut findings = Vec::new();
    for check in all() {
        let before = findings.len();
        (check.run)(article, &mut findings);
        findings.truncate(before + MOST);
    }
    findings
}
