//! Which day an expression means: its reading, put on the calendar.
//!
//! Comes in: a [`Reading`] and what is known around it. Goes out: a [`Time`]. Anchors are the publication date or the
//! dateline's, and the last day told; never today.

use super::meaning::{Fields, Length, Meaning, Reading, Year, YearPart};
use super::{Direction, Part, Time, TimeKind, TimeUnit, value};
use crate::calendar::{Date, Weekday};
use crate::text::Span;

/// Where the verb beside an expression looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outlook {
    Back,
    Ahead,
    Unknown,
}

/// What is known around an expression.
#[derive(Clone, Copy, Debug)]
pub(super) struct Anchors {
    /// The day of writing.
    pub written: Option<Date>,
    /// The last day that the text has told.
    pub told: Option<Date>,
    /// The last month and year that the text has told.
    pub told_month: Option<(i32, u8)>,
}

/// The time that `reading` means.
pub(super) fn resolve(reading: &Reading, span: Span, outlook: Outlook, anchors: &Anchors) -> Time {
    let mut time = Time {
        span,
        tokens: reading.tokens.clone(),
        kind: kind(reading),
        value: String::new(),
        year: Part::Absent,
        month: Part::Absent,
        day: Part::Absent,
        weekday: reading.weekday,
        clock: reading.clock,
        day_part: reading.day_part,
        length: None,
        direction: None,
        is_age: false,
        range_start: None,
    };
    let written = anchors.written;
    match reading.meaning {
        Meaning::Calendar(fields) => calendar(&mut time, fields, outlook, anchors),
        Meaning::Weekday(shift) => {
            let weekday = reading.weekday.map(|weekday| weekday.value);
            imply(&mut time, written.zip(weekday).and_then(|(from, day)| on_weekday(from, day, shift, outlook)));
        }
        Meaning::Day(days) => imply(&mut time, written.and_then(|from| from.plus_days(i64::from(days)))),
        Meaning::Moment => imply(&mut time, anchors.told.or(written)),
        Meaning::Distance(length, direction) => distance(&mut time, length, direction, anchors),
        Meaning::Duration(length) | Meaning::Age(length) => {
            time.length = length.amount.map(|amount| (amount, length.unit));
            time.is_age = matches!(reading.meaning, Meaning::Age(_));
        }
        Meaning::Anniversary(years) => time.length = Some((f64::from(years), TimeUnit::Year)),
        Meaning::Nearest(part, shift) => nearest(&mut time, part, shift, written),
        _ => {}
    }
    time.value = value::of(reading, &time, written);
    time
}

fn kind(reading: &Reading) -> TimeKind {
    let early = reading.day_part.is_some_and(|part| part.span.len() <= "early".len() && part.value == super::DayPart::SmallHours);
    match reading.meaning {
        Meaning::Set(_) => TimeKind::Set,
        Meaning::Duration(_) | Meaning::Age(_) => TimeKind::Duration,
        _ if reading.clock.is_some() || (reading.day_part.is_some() && !early) => TimeKind::Time,
        Meaning::Distance(length, _) if length.unit < TimeUnit::Day => TimeKind::Time,
        _ => TimeKind::Date,
    }
}

fn imply(time: &mut Time, date: Option<Date>) {
    if let Some(date) = date {
        time.year = Part::Implied(date.year());
        time.month = Part::Implied(date.month());
        time.day = Part::Implied(date.day());
    }
}

/// The last such weekday on or before `from`, or the next one on or after it.
fn on_weekday(from: Date, weekday: Weekday, shift: Option<i8>, outlook: Outlook) -> Option<Date> {
    let back = (from.weekday() as i64 - weekday as i64).rem_euclid(7);
    let days = match (shift, outlook) {
        (Some(-1), _) => -(if back == 0 { 7 } else { back }),
        (Some(1), _) | (Some(0), Outlook::Ahead) | (None, Outlook::Ahead) => (7 - back) % 7,
        _ => -back,
    };
    // "next Monday" on a Monday is a week away.
    from.plus_days(if shift == Some(1) && days == 0 { 7 } else { days })
}

fn calendar(time: &mut Time, fields: Fields, outlook: Outlook, anchors: &Anchors) {
    let month = if let Some(YearPart::Month(month)) = fields.part { Some(month) } else { None };
    time.month = month.map_or(Part::Absent, Part::Known);
    time.day = fields.day.map_or(Part::Absent, Part::Known);
    time.year = match (fields.year, anchors.written) {
        (Year::Written(year), _) => Part::Known(year),
        (Year::Shifted(shift), Some(written)) => Part::Implied(written.year() + i32::from(shift)),
        (Year::Absent, Some(written)) if fields.part.is_some() => Part::Implied(year_near(written, month, fields.day, outlook)),
        _ => Part::Absent,
    };
    if let (Some(_), None, Some((year, month))) = (fields.day, month, anchors.told_month) {
        time.year = Part::Implied(year);
        time.month = Part::Implied(month);
    }
}

/// The year of a day or month that is told without one: as the verb looks, else the nearest.
fn year_near(written: Date, month: Option<u8>, day: Option<u8>, outlook: Outlook) -> i32 {
    let Some(month) = month else { return written.year() };
    let told = (month, day.unwrap_or(if outlook == Outlook::Ahead { 31 } else { 1 }));
    let now = (written.month(), written.day());
    let months = i32::from(month) - i32::from(written.month());
    let shift = match outlook {
        Outlook::Back => -i32::from(told > now),
        Outlook::Ahead => i32::from(told < now),
        Outlook::Unknown if months > 8 => -1,
        Outlook::Unknown if months < -9 => 1,
        Outlook::Unknown => 0,
    };
    written.year() + shift
}

fn nearest(time: &mut Time, part: YearPart, shift: i8, written: Option<Date>) {
    let Some(written) = written else { return };
    let month = match part {
        YearPart::Month(month) => month,
        other => value::last_month(other),
    };
    let year = match shift {
        -1 => written.year() - i32::from(month >= written.month()),
        1 => written.year() + i32::from(month <= written.month()),
        _ => written.year(),
    };
    time.year = Part::Implied(year);
    if let YearPart::Month(month) = part {
        time.month = Part::Known(month);
    }
}

fn distance(time: &mut Time, length: Length, direction: Direction, anchors: &Anchors) {
    time.length = length.amount.map(|amount| (amount, length.unit));
    time.direction = Some(direction);
    let from = match direction {
        Direction::Ago | Direction::FromNow => anchors.written,
        Direction::Earlier | Direction::Later => anchors.told.or(anchors.written),
    };
    let sign = if matches!(direction, Direction::Ago | Direction::Earlier) { -1.0 } else { 1.0 };
    let Some((amount, from)) = length.amount.zip(from).filter(|(amount, _)| *amount < 10_000.0) else { return };
    let Some(date) = shifted(from, sign * amount, length.unit) else { return };
    time.year = Part::Implied(date.year());
    if matches!(length.unit, TimeUnit::Day | TimeUnit::Week | TimeUnit::Month | TimeUnit::Hour | TimeUnit::Minute) {
        time.month = Part::Implied(date.month());
    }
    if length.unit == TimeUnit::Day {
        time.day = Part::Implied(date.day());
    }
}

/// `from`, so many units later.
pub(super) fn shifted(from: Date, amount: f64, unit: TimeUnit) -> Option<Date> {
    let (days, months) = match unit {
        TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour => (0.0, 0.0),
        TimeUnit::Day => (amount, 0.0),
        TimeUnit::Week => (amount * 7.0, 0.0),
        TimeUnit::Month => (0.0, amount),
        TimeUnit::Quarter => (0.0, amount * 3.0),
        TimeUnit::Year => (0.0, amount * 12.0),
        TimeUnit::Decade => (0.0, amount * 120.0),
        TimeUnit::Century => (0.0, amount * 1200.0),
    };
    from.plus_months(months as i32)?.plus_days(days as i64)
}
