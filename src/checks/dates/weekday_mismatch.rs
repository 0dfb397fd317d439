//! # What it looks for
//! A weekday written beside a full date that falls on another day of the week.
//!
//! # Why it matters
//! One of the two is a slip, and a reader who comes on the wrong day finds a closed door.
//!
//! # Example
//! The council met on Monday, 12 March 2024. (12 March 2024 was a Tuesday.)
//!
//! # What it cannot know
//! Whether the weekday or the date is the right one; dates of the Julian calendar.
//!
//! # Source
//! The Gregorian calendar (ISO 8601).

use crate::article::Article;
use crate::calendar::MONTHS;
use crate::checks::Check;
use crate::extract::Time;
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::Span;

pub(super) const CHECK: Check =
    Check { id: "dates/weekday-mismatch", family: Family::Dates, title: "Weekday and date that do not match", doc: doc!(), run };

fn run(article: &Article, findings: &mut Vec<Finding>) {
    for time in &article.times {
        let (Some(weekday), Some(date)) = (time.weekday, time.known_date()) else { continue };
        let actual = date.weekday();
        if actual == weekday.value {
            continue;
        }
        let day = format!("{} {} {}", date.day(), MONTHS[usize::from(date.month()) - 1], date.year());
        findings.push(Finding {
            check: CHECK.id.into(),
            family: CHECK.family,
            confidence: Confidence::Certain,
            message: format!("{} does not match {day}", weekday.value.name()),
            reason: format!("{day} was a {}.", actual.name()),
            advice: "Look up which of the two the source gives: the weekday or the date.".into(),
            primary: Label::new(weekday.span, format!("says {}", weekday.value.name())),
            secondary: vec![Label::new(beside(article, time, weekday.span), format!("is a {}", actual.name()))],
        });
    }
}

/// The part of the expression that the weekday does not cover: the longer one of what stands before and after it, without
/// the marks between the two.
fn beside(article: &Article, time: &Time, weekday: Span) -> Span {
    let before = Span::new(time.span.start(), weekday.start());
    let after = Span::new(weekday.end(), time.span.end());
    let longer = if before.len() > after.len() { before } else { after };
    let text = article.document.slice(longer);
    let inner = text.trim_matches(|c: char| !c.is_alphanumeric());
    let start = longer.start() + (text.len() - text.trim_start_matches(|c: char| !c.is_alphanumeric()).len());
    if inner.is_empty() { longer } else { Span::new(start, start + inner.len()) }
}
