//! # What it looks for
//! One moment told on the clocks of two zones or cities ("9 a.m. in New York (1300 GMT)"), where the two clocks never show
//! these hours together in that month.
//!
//! # Why it matters
//! Whoever lives by the second clock comes an hour late, and clocks are put forward on different days.
//!
//! # Example
//! The call begins at 9 a.m. New York time (1300 GMT) in January. (In January New York is five hours behind: 1400 GMT.)
//!
//! # What it cannot know
//! Which of the two hours is right; countries with several clocks, and changes of clocks before 2023.
//!
//! # Source
//! The IANA time zone database. In the months in which clocks are changed either hour is accepted.

use std::ops::Range;

use super::clocks::{self, Reading};
use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::word_at;
use crate::report::{Confidence, Family, Finding, Label};

pub(super) const CHECK: Check = Check {
    id: "dates/zone-mismatch",
    family: Family::Dates,
    title: "One moment on two clocks that do not fit",
    doc: doc!("zone_mismatch.rs"),
    run,
};

/// The minutes of a day, and the least step between two zones.
const DAY: i32 = 24 * 60;
const STEP: i32 = 15;
/// The most tokens between two clocks of one moment.
const APART: usize = 9;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    for pair in clocks::find(article).windows(2) {
        let [first, second] = pair else { continue };
        if is_one_moment(article, first, second) {
            findings.extend(clash(article, first, second));
        }
    }
}

/// Whether a bracket, a slash or "or" gives the second clock as another one of the same moment.
fn is_one_moment(article: &Article, first: &Reading, second: &Reading) -> bool {
    let gap = first.tokens.end..second.tokens.start.max(first.tokens.end);
    let word = |at: usize| word_at(article, at);
    let tie = |at: usize| matches!(word(at), "(" | "[" | "/" | "or" | "which" | "equals" | "corresponding" | "i.e.");
    let tied = gap.clone().any(tie) || first.tokens.end >= second.tokens.start;
    let other = |at: usize| matches!(word(at), ")" | "]" | ";" | "and" | "until" | "till" | "later" | "to" | "before" | "after");
    tied && gap.len() <= APART && !gap.clone().any(other)
}

/// The finding about two clocks that never show these hours together.
fn clash(article: &Article, first: &Reading, second: &Reading) -> Option<Finding> {
    let fits = |apart: i32, step: i32| apart.rem_euclid(step) == 0;
    let hours = |one: i32, two: i32| match (&first.offsets, &second.offsets) {
        (Some(east), Some(other)) => {
            east.iter().any(|east| other.iter().any(|other| fits((one - i32::from(*east)) - (two - i32::from(*other)), DAY)))
        }
        // "6:32 p.m. local time (0941 GMT)": zones lie whole quarters of an hour apart.
        _ => fits(one - two, STEP),
    };
    let told = first.offsets.is_some() && second.offsets.is_some() || first.local || second.local;
    if !told || first.minutes.iter().any(|one| second.minutes.iter().any(|two| hours(*one, *two))) {
        return None;
    }
    let slice = |tokens: &Range<usize>| article.document.slice(article.document.span_of(tokens));
    let (one, two) = (slice(&first.tokens), slice(&second.tokens));
    let shown = right(first, second).map_or_else(
        || format!("“{one}” and “{two}” are no whole quarters of an hour apart."),
        |right| format!("At “{one}” the other clock shows {right}, not “{two}”."),
    );
    Some(Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: "Two clocks do not show one moment".into(),
        reason: shown,
        advice: "Look up the hour, and how far apart the two clocks are on that day.".into(),
        primary: Label::new(article.document.span_of(&second.tokens), "one clock"),
        secondary: vec![Label::new(article.document.span_of(&first.tokens), "the other")],
    })
}

/// What the second clock shows at the first hour.
fn right(first: &Reading, second: &Reading) -> Option<String> {
    let (east, other) = (first.offsets?[0], second.offsets?[0]);
    let minutes = (first.minutes.first()? - i32::from(east) + i32::from(other)).rem_euclid(DAY);
    Some(format!("{:02}:{:02}", minutes / 60, minutes % 60))
}
