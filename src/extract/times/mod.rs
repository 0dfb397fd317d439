//! Dates, times of day, durations and sets, as TIMEX3.

mod anchor;
mod anchors;
mod cursor;
mod feasts;
mod gate;
mod grammar;
mod lexicon;
mod meaning;
mod modifiers;
mod numbers;
mod outlook;
mod ranges;
mod value;
mod words;

use std::ops::Range;

use anchor::Outlook;
use anchors::Anchors;
use cursor::{Cursor, Source};
use meaning::Reading;

use crate::calendar::{Date, Weekday};
use crate::language::Language;
use crate::text::{Document, Span};

/// A time expression.
#[derive(Clone, Debug, PartialEq)]
pub struct Time {
    /// The whole expression: "early Thursday", "Monday, 12 March 2024".
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What TIMEX3 calls its type.
    pub kind: TimeKind,
    /// The TIMEX3 value: "2024-03-12", "2024-W11", "P3M", "2024-03-12TEV", "XXXX-03"; empty where nothing is known.
    pub value: String,
    /// The year.
    pub year: Part<i32>,
    /// The month, 1 to 12.
    pub month: Part<u8>,
    /// The day of the month as written or implied; a written one may not exist ("31 June").
    pub day: Part<u8>,
    /// A weekday that is written in the expression.
    pub weekday: Option<Written<Weekday>>,
    /// A time of day by the clock.
    pub clock: Option<Clock>,
    /// A part of the day that is written in the expression.
    pub day_part: Option<Written<DayPart>>,
    /// Length of a duration or distance from the anchor ("three years ago": 3, years; sign is not kept here).
    pub length: Option<(f64, TimeUnit)>,
    /// Which way a distance from an anchor goes: "ago", "later".
    pub direction: Option<Direction>,
    /// Whether the length is an age: "65-year-old".
    pub is_age: bool,
    /// Where the expression is the end of a range ("from 2010 to 2015"), the index of its start among the times.
    pub range_start: Option<usize>,
    /// Both days that a date in figures may mean, the day first and the month first ("7/5/2019"); `None` where it is clear.
    pub readings: Option<[Date; 2]>,
    /// What TIMEX3 calls its modifier: "early", "about", "more than".
    pub modifier: Option<Modifier>,
}

/// Where a part of a date comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Part<T> {
    /// It is written.
    Known(T),
    /// It is taken from the publication date, the dateline or the text before.
    Implied(T),
    /// It is not told.
    #[default]
    Absent,
}

/// A part of an expression and where it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written<T> {
    /// What it means.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

/// The types of TIMEX3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimeKind {
    /// A day, month, year or other stretch of the calendar.
    Date,
    /// A point or part of a day.
    Time,
    /// A length of time, an age included.
    Duration,
    /// Something that recurs.
    Set,
}

/// How an expression is narrowed or blurred.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Modifier {
    /// "early March", "the beginning of the year".
    Start,
    /// "mid-March", "the middle of the week".
    Mid,
    /// "late March", "the end of the year".
    End,
    /// "about three years", "some two weeks ago".
    Approx,
    /// "more than three years".
    MoreThan,
    /// "less than a week", "nearly two hours".
    LessThan,
    /// "at least three days".
    EqualOrMore,
    /// "at most three days", "up to a week".
    EqualOrLess,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// 0 to 24, as written; 25 and more where the text says so.
    pub hour: u8,
    /// As written, 0 to 99.
    pub minute: u8,
    /// Where it is written.
    pub second: Option<u8>,
    /// Minutes east of UTC, where a zone is written.
    pub zone: Option<i16>,
    /// The same moment on a second clock, where one is written right behind it: "9:30 p.m. ET (0130 GMT)".
    pub twin: Option<Twin>,
    /// Where it is written, a.m., p.m., the zone and the second clock included.
    pub span: Span,
}

/// A second clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Twin {
    /// As written.
    pub hour: u8,
    /// As written.
    pub minute: u8,
    /// Minutes east of UTC.
    pub zone: i16,
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DayPart {
    /// After midnight, before sunrise: "the small hours", "early Thursday".
    SmallHours,
    /// Until noon.
    Morning,
    /// Around 12.
    Noon,
    /// From noon on.
    Afternoon,
    /// From about six.
    Evening,
    /// Dark.
    Night,
}

/// Which way a distance goes, and from where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Back from the day of writing: "three years ago".
    Ago,
    /// Back from a day that the text has told: "two days earlier".
    Earlier,
    /// On from a day that the text has told: "a week later", "the following day".
    Later,
    /// On from the day of writing: "a year from now".
    FromNow,
}

/// A unit of the calendar or the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum TimeUnit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

impl<T: Copy> Part<T> {
    /// What is known or implied.
    pub fn value(self) -> Option<T> {
        match self {
            Part::Known(value) | Part::Implied(value) => Some(value),
            Part::Absent => None,
        }
    }

    /// What is written.
    pub fn known(self) -> Option<T> {
        match self {
            Part::Known(value) => Some(value),
            _ => None,
        }
    }
}

impl Time {
    /// The day, where year, month and day are all written and the day exists.
    #[must_use]
    pub fn known_date(&self) -> Option<Date> {
        Date::new(self.year.known()?, self.month.known()?, self.day.known()?)
    }

    /// The day, written or implied, where it exists.
    #[must_use]
    pub fn date(&self) -> Option<Date> {
        Date::new(self.year.value()?, self.month.value()?, self.day.value()?)
    }
}

/// The times of `document`, sorted by place and disjoint, anchored on `published` or the dateline, never on today.
#[must_use]
pub fn find(document: &Document, language: &Language, published: Option<Date>) -> Vec<Time> {
    let entries: Vec<_> = (0..document.tokens.len()).map(|index| lexicon::entry(document, language, index)).collect();
    let open = gate::open(language, &entries);
    let source = Source { document, language, entries: &entries };
    let mut anchors = Anchors::new(published, &entries);
    let mut times: Vec<Time> = Vec::new();
    let mut last: Option<(Reading, Outlook)> = None;
    for sentence in &document.sentences {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let cursor = Cursor::new(source, at, sentence.tokens.clone());
            let Some(reading) = open[at].then(|| grammar::longest(cursor)).flatten() else {
                at += 1;
                continue;
            };
            at = reading.tokens.end;
            let outlook = outlook::outlook(language, &sentence.tokens, &reading.tokens);
            let mut time = anchor::resolve(&reading, document.span_of(&reading.tokens), outlook, &anchors);
            if let (Some(start), Some((reading, outlook))) = (times.last_mut(), last.as_mut())
                && ranges::joins(source, start, &time)
            {
                ranges::share(start, &time, reading, *outlook, &anchors);
                time.range_start = Some(times.len() - 1);
            }
            anchors.remember(document, &time);
            times.push(time);
            last = Some((reading, outlook));
        }
    }
    times
}
