//! What tells a day that is not written out: the day of writing, or one that the text has told before.
//!
//! It follows the rules of `extract::times`, which puts days on the calendar but does not keep from what.

use super::days::short;
use crate::article::Article;
use crate::calendar::Date;
use crate::extract::{Direction, Part, Time, TimeKind};
use crate::text::Span;

/// What is known before a time.
pub(super) struct Origins {
    /// The day of writing.
    pub written: Option<Date>,
    /// Whether that is the dateline's.
    dateline: bool,
    /// The last day told.
    told: Option<Date>,
}

impl Origins {
    /// What is known before the first word.
    pub fn new(article: &Article) -> Self {
        let line = article.document.dateline.map(|dateline| dateline.span);
        let time = line.and_then(|line: Span| article.times.iter().find(|time| line.contains(time.span)));
        // A report is published soon after it was written; a dateline far from that is something else.
        let near = |date: &Date| article.published.is_none_or(|day| (0..=10).contains(&(day.number() - date.number())));
        let date = time.filter(|time| time.day.known().is_some() && time.kind == TimeKind::Date).and_then(Time::date).filter(near);
        Self { written: date.or(article.published), dateline: date.is_some(), told: None }
    }

    /// Keeps what later times are told from.
    pub fn remember(&mut self, time: &Time) {
        if !matches!(time.kind, TimeKind::Set | TimeKind::Duration) {
            self.told = time.date().or(self.told);
        }
    }

    /// What tells the day `first` of `time`, which is written as `slice`.
    pub fn of(&self, time: &Time, slice: &str, first: Date) -> String {
        if let (Some(told), true) = (self.told, follows_the_text(time, slice)) {
            return format!("told from {}, named before", short(told));
        }
        let Some(day) = self.written else { return "taken from the text before".into() };
        let anchor = format!("{} ({})", if self.dateline { "the dateline" } else { "publication" }, short(day));
        let days = first.number() - day.number();
        let name = time.weekday.map(|weekday| weekday.value.name());
        match (name, days) {
            _ if time.month.known().is_some() => format!("the year is not written; taken from {anchor}"),
            (_, 0) => format!("the day of {anchor}"),
            (Some(name), -6..=-1) => format!("the last {name} before {anchor}"),
            (Some(name), 1..=6) => format!("the first {name} after {anchor}"),
            (None, -1) if time.date().is_some() => format!("the day before {anchor}"),
            (None, 1) if time.date().is_some() => format!("the day after {anchor}"),
            (_, ..0) if time.date().is_some() => format!("{} days before {anchor}", -days),
            (_, _) if time.date().is_some() => format!("{days} days after {anchor}"),
            _ => format!("counted from {anchor}"),
        }
    }
}

/// Whether it is told from the day that the text has told last rather than from the day of writing.
fn follows_the_text(time: &Time, slice: &str) -> bool {
    let word = |words: &[&str]| words.iter().any(|word| slice.to_lowercase().contains(word));
    let day_only = time.day.known().is_some() && time.month.known().is_none();
    match time.direction {
        Some(direction) => matches!(direction, Direction::Earlier | Direction::Later),
        None if word(&["today", "yesterday", "tomorrow", "tonight"]) || time.weekday.is_some() => false,
        None => day_only || time.clock.is_some() || time.day_part.is_some() || word(&["that ", "same "]),
    }
}

/// Whether a time that begins with the day `first` is written out as `slice`.
pub(super) fn written(time: &Time, slice: &str, first: Date) -> bool {
    let implied =
        matches!(time.year, Part::Implied(_)) || matches!(time.month, Part::Implied(_)) || matches!(time.day, Part::Implied(_));
    if implied {
        return false;
    }
    // Weeks, decades and the like have no parts of their own.
    match (time.year, time.value.len()) {
        (Part::Known(_), _) => true,
        (_, ..4) => !["last", "this", "next"].iter().any(|word| slice.to_lowercase().starts_with(word)),
        _ => slice.contains(&first.year().to_string()),
    }
}
