//! What expressions are told from: the day of writing, and what the text has told before.
//!
//! Comes in: the day of publication, then each time as it is read. The day in a dateline is the day of writing; today is not
//! known.

use super::lexicon::{Entry, Lexeme};
use super::{Time, TimeKind};
use crate::calendar::Date;
use crate::text::Document;

/// What is known around an expression.
#[derive(Clone, Copy, Debug)]
pub(super) struct Anchors {
    /// The day of writing.
    pub written: Option<Date>,
    /// The month and day of writing, where only they are known: a dateline without a year.
    pub written_day: Option<(u8, u8)>,
    /// The last day that the text has told.
    pub told: Option<Date>,
    /// The last month and year that the text has told.
    pub told_month: Option<(i32, u8)>,
    /// The last year that the text has told.
    pub told_year: Option<i32>,
    /// Whether the article writes the day before the month in figures; `None` where nothing tells.
    pub day_first: Option<bool>,
}

impl Anchors {
    /// What is known before the first word.
    pub fn new(published: Option<Date>, entries: &[Entry]) -> Self {
        let figures = entries.iter().filter_map(|entry| match entry.lexeme {
            Lexeme::Slashed(first @ 13..=31, 1..=12, _, 2 | 4) if first < 1000 => Some(true),
            Lexeme::Slashed(1..=12, 13..=31, _, 2 | 4) => Some(false),
            _ => None,
        });
        // Dates written both ways tell nothing.
        let day_first = figures.map(Some).reduce(|one, other| if one == other { one } else { None }).flatten();
        Self { written: published, written_day: None, told: None, told_month: None, told_year: None, day_first }
    }

    /// Keeps what later expressions are told from; a full date in the dateline is the day of writing where no other is known,
    /// and one without its year where the day of publication tells the year.
    pub fn remember(&mut self, document: &Document, time: &Time) {
        if matches!(time.kind, TimeKind::Set | TimeKind::Duration) {
            return;
        }
        self.told = time.date().or(self.told);
        self.told_month = time.year.value().zip(time.month.value()).or(self.told_month);
        self.told_year = time.year.value().or(self.told_year);
        if document.dateline.is_some_and(|dateline| dateline.span.contains(time.span)) {
            self.read_dateline(time);
        }
    }

    /// The day in the dateline is the day of writing; its year may be that of the publication, which comes soon after.
    fn read_dateline(&mut self, time: &Time) {
        /// Days from writing to publication.
        const LATEST: i64 = 10;
        let day = time.month.known().zip(time.day.known());
        match (self.written, time.known_date()) {
            (None, Some(date)) => self.written = Some(date),
            (None, None) => self.written_day = day,
            (Some(published), _) => {
                let date = time.date().filter(|date| (0..=LATEST).contains(&(published.number() - date.number())));
                self.written = date.filter(|_| day.is_some()).or(self.written);
            }
        }
    }
}
