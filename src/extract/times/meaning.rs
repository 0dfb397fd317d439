//! What a time expression says by itself, before anything is known about the day it was written on.

use std::ops::Range;

use super::feasts::Feast;
use super::lexicon::Season;
use super::{Clock, DayPart, Direction, Modifier, TimeUnit, Written};
use crate::calendar::Weekday;

/// An expression with what it says.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    pub tokens: Range<usize>,
    pub meaning: Meaning,
    pub weekday: Option<Written<Weekday>>,
    pub clock: Option<Clock>,
    pub day_part: Option<Written<DayPart>>,
    pub modifier: Option<Modifier>,
}

/// What an expression says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Meaning {
    /// Parts of the calendar: "7 May", "March last year", "the third quarter of 2019".
    Calendar(Fields),
    /// A bare weekday: "last" -1, "next" 1, "this" 0, or nothing.
    Weekday(Option<i8>),
    /// Days from the day of writing: "yesterday" -1.
    Day(i8),
    /// A month or season with "last" -1, "this" 0, "next" 1 before it.
    Nearest(YearPart, i8),
    /// The first (1), second … or last (0) such weekday of a month: "the first Tuesday in October".
    NthWeekday(u8, Fields),
    /// The first (1), second … or last (0) week of a month: "the last week of July".
    NthWeek(u8, Fields),
    /// "week 31 of 2018".
    Week(u8, Year),
    /// A feast: "Christmas Eve", "Easter 2019".
    Feast(Feast, Year),
    /// The stretch that holds the last day told: "that year", "the same week".
    Told(TimeUnit),
    /// "last week", "this decade", "next month".
    Shifted(TimeUnit, i8),
    /// "the weekend", "last weekend".
    Weekend(i8),
    /// "three years ago", "the following day".
    Distance(Length, Direction),
    /// "six months".
    Duration(Length),
    /// "65-year-old".
    Age(Length),
    /// "the 10th anniversary".
    Anniversary(u16),
    /// "the 1990s": its first year.
    Decade(u16),
    /// "the 19th century".
    Century(u8),
    /// "weekends".
    Weekends,
    /// "every Tuesday", "daily".
    Set(Option<(u8, TimeUnit)>),
    /// "now", "recently".
    Vague(Vague),
    /// A clock or part of the day without a day.
    Moment,
}

/// Parts of the calendar.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Fields {
    pub year: Year,
    pub part: Option<YearPart>,
    pub day: Option<u8>,
    /// Two numbers of which either is the day and the other the month: "7/5/2019".
    pub either: Option<[u8; 2]>,
}

/// A part of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum YearPart {
    Month(u8),
    Quarter(u8),
    Half(u8),
    Season(Season),
}

/// How a year is told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Year {
    /// "2019".
    Written(i32),
    /// "last year" -1, "this year" 0.
    Shifted(i8),
    /// The feast before -1, the next one 1, that of this year 0.
    Near(i8),
    /// That of a month told from the one of writing: "of next month" 1.
    OfMonth(i8),
    /// Taken from the other end of a range.
    Shared(i32),
    #[default]
    Absent,
}

/// A stretch of time; "several" has no amount.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Length {
    pub amount: Option<f64>,
    pub unit: TimeUnit,
}

/// Past, present and future without a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Vague {
    Past,
    Present,
    Future,
}

impl Reading {
    pub fn new(tokens: Range<usize>, meaning: Meaning) -> Self {
        Self { tokens, meaning, weekday: None, clock: None, day_part: None, modifier: None }
    }

    /// Whether it names one day or a day and more: what a clock or part of the day can be joined to.
    pub fn names_day(&self) -> bool {
        match self.meaning {
            Meaning::Calendar(fields) => fields.day.is_some(),
            Meaning::Weekday(_) | Meaning::Day(_) | Meaning::NthWeekday(..) | Meaning::Feast(..) => true,
            Meaning::Told(unit) => unit == TimeUnit::Day,
            Meaning::Distance(length, _) => length.unit == TimeUnit::Day,
            _ => false,
        }
    }
}
