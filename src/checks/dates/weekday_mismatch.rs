//! # What it looks for
//! A weekday written beside a date that falls on another day of the week. Where no year is written, a date within 60 days
//! of publication is taken to be the nearest one.
//!
//! # Why it matters
//! One of the two is a slip, and a reader who comes on the wrong day finds a closed door.
//!
//! # Example
//! The council met on Monday, 12 March 2024. (12 March 2024 falls on a Tuesday.)
//!
//! # What it cannot know
//! Whether the weekday or the date is the right one; dates of the Julian calendar; without a day of publication, the year of
//! a date that does not tell it.
//!
//! # Source
//! The Gregorian calendar (ISO 8601).

use crate::article::Article;
use crate::calendar::{Date, MONTHS, Weekday};
use crate::checks::Check;
use crate::extract::Time;
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::Span;

pub(super) const CHECK: Check = Check {
    id: "dates/weekday-mismatch",
    family: Family::Dates,
    title: "Weekday and date that do not match",
    doc: doc!("weekday_mismatch.rs"),
    run,
};

/// How far from the day of publication, in days, a date without a year is still taken to be of the nearest year.
const NEAR: i64 = 60;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    for time in &article.times {
        let (Some(weekday), Some((date, confidence))) = (time.weekday, date(article, time)) else { continue };
        let actual = date.weekday();
        if actual == weekday.value || is_second_of_two(article, weekday.span) {
            continue;
        }
        let day = format!("{} {} {}", date.day(), MONTHS[usize::from(date.month()) - 1], date.year());
        let since = match article.published.filter(|_| confidence != Confidence::Certain) {
            Some(published) => format!(" What is not written is taken from the day of publication, {published}."),
            None => String::new(),
        };
        let note = format!("is a {}", actual.name());
        let told = told_right(article, date, time.span).map(|span| Label::new(span, format!("says {}", actual.name())));
        let mut secondary = vec![Label::new(beside(article, time, weekday.span), note)];
        secondary.extend(told);
        findings.push(Finding {
            check: CHECK.id.into(),
            family: CHECK.family,
            confidence,
            message: format!("{} does not match {day}", weekday.value.name()),
            reason: format!("{day} falls on a {}.{since}", actual.name()),
            advice: "Look up which of the two the source gives: the weekday or the date.".into(),
            primary: Label::new(weekday.span, format!("says {}", weekday.value.name())),
            secondary,
        });
    }
}

/// Whether another weekday goes before, so that it is not this one's date that follows: "Thursday and Friday, May 15 and 16".
fn is_second_of_two(article: &Article, weekday: Span) -> bool {
    let at = article.document.tokens_in(weekday).start;
    let joined = |at: usize| matches!(article.language.folded(at), "and" | "or" | "to" | "through" | "until" | "-" | ",");
    let names = |at: usize| Weekday::ALL.iter().any(|day| article.document.token_text(at).starts_with(&day.name()[..3]));
    at >= 2 && joined(at - 1) && names(at - 2)
}

/// The day that stands beside a weekday: as written, or near the day of publication where no year is written.
fn date(article: &Article, time: &Time) -> Option<(Date, Confidence)> {
    if let Some(date) = time.known_date() {
        return Some((date, Confidence::Certain));
    }
    let published = article.published?;
    let day = time.day.known()?;
    let Some(month) = time.month.known() else { return bare_day(article, time, published) };
    let years = [published.year(), published.year() - 1, published.year() + 1];
    let near = |date: &Date| (date.number() - published.number()).abs() <= NEAR;
    let date = years.into_iter().filter_map(|year| Date::new(year, month, day)).find(near)?;
    (time.year.known().is_none()).then_some((date, Confidence::Likely))
}

/// "The 14th of next month, a Thursday", "Wednesday the 21st": the day that its month, told or the nearest, has; absent where in
/// a month close by that day is that weekday.
fn bare_day(article: &Article, time: &Time, published: Date) -> Option<(Date, Confidence)> {
    let (day, weekday) = (time.day.known()?, time.weekday?.value);
    let near = |date: &Date| (date.number() - published.number()).abs();
    if article.document.slice(time.span).contains(" month") {
        return time.date().map(|date| (date, Confidence::Possible));
    }
    let months = (-1..=1).filter_map(|months| {
        let month = Date::new(published.year(), published.month(), 1)?.plus_months(months)?;
        Date::new(month.year(), month.month(), day)
    });
    let all: Vec<Date> = months.collect();
    let fits = all.iter().any(|date| date.weekday() == weekday);
    all.into_iter().min_by_key(near).filter(|_| !fits).map(|date| (date, Confidence::Possible))
}

/// Where else the text calls that day by its right weekday.
fn told_right(article: &Article, date: Date, but: Span) -> Option<Span> {
    let right = |time: &&Time| time.span != but && time.weekday.is_some_and(|day| day.value == date.weekday());
    article.times.iter().find(|time| right(time) && time.date() == Some(date)).map(|time| time.span)
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
