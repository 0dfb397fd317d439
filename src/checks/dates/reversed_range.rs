//! # What it looks for
//! A range of dates ("from … to …", "between … and …", or with a dash) that ends before it starts.
//!
//! # Why it matters
//! The two were swapped, or one of them is mistyped, and readers count the years from it.
//!
//! # Example
//! She led the school from 2015 to 2010. (2010 is before 2015.)
//!
//! # What it cannot know
//! Whether the two were only swapped or one of them is mistyped; ranges within a year that tell no day; "from 2029 to
//! 2021" may also be a date that was moved, so that it is only possible.
//!
//! # Source
//! The order of the calendar. Tried on Wikinews and the GUM corpus.

use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::word_at;
use crate::extract::lexicon::List;
use crate::extract::{Part, Time, TimeKind};
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::TokenKind;

pub(super) const CHECK: Check = Check {
    id: "dates/reversed-range",
    family: Family::Dates,
    title: "Ranges of dates that run backwards",
    doc: doc!("reversed_range.rs"),
    run,
};

fn run(article: &Article, findings: &mut Vec<Finding>) {
    for end in &article.times {
        let Some(start) = end.range_start.and_then(|index| article.times.get(index)) else { continue };
        if !(is_range(article, start, end) && is_reversed(start, end)) {
            continue;
        }
        let (first, second) = (article.document.slice(start.span), article.document.slice(end.span));
        findings.push(Finding {
            check: CHECK.id.into(),
            family: CHECK.family,
            // "from 2029 to 2021" may be a date that was changed.
            confidence: if before(article, start) == "from" { Confidence::Possible } else { Confidence::Likely },
            message: "A range of dates ends before it starts".into(),
            reason: format!("{second} is before {first}."),
            advice: "Look up whether the two were swapped or one is mistyped.".into(),
            primary: Label::new(end.span, "is the end"),
            secondary: vec![Label::new(start.span, "is the start")],
        });
    }
}

/// Words before "from" that tell of a date that was changed, or of a way back in time.
const CHANGES: &List = &List::of(
    "advanced amended back backwards brought change changed corrected cut delayed forward move moved moving postponed \
    rescheduled revised shift shifted switch switched up",
);

/// The word before a time.
fn before<'a>(article: &'a Article, time: &Time) -> &'a str {
    time.tokens.start.checked_sub(1).map_or("", |at| article.language.folded(at))
}

/// Whether the words around the two make them a range: not "compared 2015 to 2010", "back to 2010", "44 BC".
fn is_range(article: &Article, start: &Time, end: &Time) -> bool {
    let word = |at: usize| word_at(article, at);
    let before = before(article, start);
    let back = (start.tokens.start.saturating_sub(6)..start.tokens.start).any(|at| CHANGES.has(word(at)));
    let joint = word(start.tokens.end);
    let dash = joint == "-" && !matches!(before, "-" | "/") && word(end.tokens.end) != "-";
    let said = matches!(before, "from" | "between") || dash || matches!(joint, "until" | "till" | "through");
    let era = [end.tokens.end, start.tokens.end, end.tokens.end + 1]
        .into_iter()
        .any(|at| matches!(word(at), "bc" | "bce" | "b.c." | "b.c"));
    let plain = |time: &Time| article.document.tokens[time.tokens.start].kind != TokenKind::Symbol;
    let dates = start.kind == TimeKind::Date && end.kind == TimeKind::Date;
    said && !back && dates && !era && plain(start) && plain(end) && start.length.is_none() && end.length.is_none()
}

/// Whether the end is before the start, as far as both are written.
fn is_reversed(start: &Time, end: &Time) -> bool {
    let sane = |year: i32| (1000..2200).contains(&year);
    let years = start.year.known().zip(end.year.known());
    if years.is_some_and(|(first, second)| !sane(first) || !sane(second)) {
        return false;
    }
    match years {
        Some((first, second)) if first != second => second < first,
        Some(_) => later(start.month, end.month).unwrap_or_else(|| later(start.day, end.day) == Some(true)),
        // Where only one year is written, a range within one month is within one year.
        None => {
            let month = start.month.known().is_some() && start.month.known() == end.month.known();
            month && later(start.day, end.day) == Some(true)
        }
    }
}

/// Whether the first of two written parts is the later; nothing where they are one, or not both written.
fn later(first: Part<u8>, second: Part<u8>) -> Option<bool> {
    let (first, second) = first.known().zip(second.known())?;
    (first != second).then_some(first > second)
}
