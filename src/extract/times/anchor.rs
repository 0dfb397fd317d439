//! Which day an expression means: its reading, put on the calendar.
//!
//! Comes in: a [`Reading`] and what is known around it. Goes out: a [`Time`]. Anchors are the publication date or the
//! dateline's, and the last day told; never today.

use super::anchors::Anchors;
use super::feasts::{Feast, nth_weekday};
use super::meaning::{Fields, Length, Meaning, Reading, Year, YearPart};
use super::{Direction, Part, Time, TimeKind, TimeUnit, value};
use crate::calendar::{Date, Weekday, is_leap};
use crate::text::Span;

/// Where the verb beside an expression looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outlook {
    Back,
    Ahead,
    Unknown,
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
        readings: None,
        modifier: reading.modifier,
    };
    place(&mut time, reading, outlook, anchors);
    if time.value.is_empty() {
        time.value = value::of(reading, &time, anchors.written);
    }
    time
}

/// Puts the parts of a reading on the calendar.
fn place(time: &mut Time, reading: &Reading, outlook: Outlook, anchors: &Anchors) {
    let written = anchors.written;
    match reading.meaning {
        Meaning::Calendar(fields) => calendar(time, fields, outlook, anchors),
        Meaning::Weekday(shift) => {
            let weekday = reading.weekday.map(|weekday| weekday.value);
            imply(time, written.zip(weekday).and_then(|(from, day)| on_weekday(from, day, shift, outlook)));
        }
        Meaning::Day(days) => days_from(time, days, anchors),
        Meaning::Moment => imply(time, anchors.told.or(written)),
        Meaning::Distance(length, direction) => distance(time, length, direction, anchors),
        Meaning::Duration(length) | Meaning::Age(length) => {
            time.length = length.amount.map(|amount| (amount, length.unit));
            time.is_age = matches!(reading.meaning, Meaning::Age(_));
        }
        Meaning::Anniversary(years) => time.length = Some((f64::from(years), TimeUnit::Year)),
        Meaning::Nearest(part, shift) => nearest(time, part, shift, written),
        Meaning::Feast(feast, year) => follow(time, feast_day(feast, year, outlook, anchors), year),
        Meaning::NthWeekday(number, fields) => {
            let month = month_of(fields, outlook, anchors).zip(reading.weekday);
            let day = month.and_then(|((year, month), day)| nth_weekday(year, month, day.value, number));
            follow(time, day, fields.year);
        }
        Meaning::NthWeek(number, month) => time.value = nth_week(month_of(month, outlook, anchors), number),
        Meaning::Week(number, year) => time.value = week_of_year(year, number, anchors),
        Meaning::Told(TimeUnit::Day) => imply(time, anchors.told.or(written)),
        Meaning::Told(unit) => told(time, unit, anchors),
        _ => {}
    }
}

/// "yesterday", "tomorrow": so many days from the day of writing, whose year may not be known.
fn days_from(time: &mut Time, days: i8, anchors: &Anchors) {
    let plus = |from: Date| from.plus_days(i64::from(days));
    imply(time, anchors.written.and_then(plus));
    if let (None, Some((month, day))) = (anchors.written, anchors.written_day) {
        // A common year serves to reckon with.
        imply(time, Date::new(2001, month, day).and_then(plus));
        time.year = Part::Absent;
    }
}

/// A week of a month: it belongs to the month of its Thursday.
fn nth_week(month: Option<(i32, u8)>, number: u8) -> String {
    let thursday = month.and_then(|(year, month)| nth_weekday(year, month, Weekday::Thursday, number));
    thursday.map_or(String::new(), value::iso_week)
}

/// "week 31": of the year told, or of that of writing.
fn week_of_year(year: Year, number: u8, anchors: &Anchors) -> String {
    let year = year_told(year, anchors).or(anchors.written.map(Date::year));
    let first = year.and_then(|year| nth_weekday(year, 1, Weekday::Thursday, 1));
    first.and_then(|first| first.plus_days(7 * i64::from(number.saturating_sub(1)))).map_or(String::new(), value::iso_week)
}

fn kind(reading: &Reading) -> TimeKind {
    let early = reading.day_part.is_some_and(|part| part.span.len() <= "early".len() && part.value == super::DayPart::SmallHours);
    match reading.meaning {
        Meaning::Set(_) | Meaning::Weekends => TimeKind::Set,
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

/// A day that follows from what is written, where its year is.
fn follow(time: &mut Time, date: Option<Date>, year: Year) {
    imply(time, date);
    if let (Year::Written(_), Some(date)) = (year, date) {
        time.year = Part::Known(date.year());
        time.month = Part::Known(date.month());
        time.day = Part::Known(date.day());
    }
}

/// The last such weekday on or before `from`, or the next one on or after it; with "last", "this" and "next" that of the
/// week before, the same and the week after.
fn on_weekday(from: Date, weekday: Weekday, shift: Option<i8>, outlook: Outlook) -> Option<Date> {
    let in_week = weekday as i64 - from.weekday() as i64;
    let days = match (shift, outlook) {
        (Some(0), Outlook::Back) if in_week > 0 => in_week - 7,
        (Some(0), Outlook::Ahead) | (None, Outlook::Ahead) => in_week.rem_euclid(7),
        (Some(shift), _) => in_week + 7 * i64::from(shift),
        (None, _) => -((-in_week).rem_euclid(7)),
    };
    from.plus_days(days)
}

/// The year that is written or told from the day of writing.
fn year_told(year: Year, anchors: &Anchors) -> Option<i32> {
    match year {
        Year::Written(year) | Year::Shared(year) => Some(year),
        Year::Shifted(shift) => anchors.written.map(|written| written.year() + i32::from(shift)),
        Year::Near(_) | Year::OfMonth(_) | Year::Absent => None,
    }
}

/// Year and month of `fields`.
fn month_of(fields: Fields, outlook: Outlook, anchors: &Anchors) -> Option<(i32, u8)> {
    let Some(YearPart::Month(month)) = fields.part else { return None };
    let near = || anchors.written.map(|written| year_near(written, Some(month), None, outlook));
    year_told(fields.year, anchors).or_else(near).map(|year| (year, month))
}

/// The day of a feast: in the year told, or as the verb looks, or the nearest.
fn feast_day(feast: Feast, year: Year, outlook: Outlook, anchors: &Anchors) -> Option<Date> {
    if let Some(year) = year_told(year, anchors) {
        return feast.day(year);
    }
    let from = anchors.written?;
    let days: Vec<Date> = (-1..=1).filter_map(|shift| feast.day(from.year() + shift)).collect();
    let before = days.iter().rev().find(|day| **day < from);
    let after = days.iter().find(|day| **day >= from);
    let nearest = || days.iter().min_by_key(|day| (day.number() - from.number()).abs());
    match (year, outlook) {
        (Year::Near(-1), _) | (_, Outlook::Back) => before,
        (Year::Near(1), _) | (_, Outlook::Ahead) => after,
        _ => nearest(),
    }
    .copied()
}

/// "that year", "the same week": the stretch that holds the last day, month or year told.
fn told(time: &mut Time, unit: TimeUnit, anchors: &Anchors) {
    let day = anchors.told.or(anchors.written);
    match unit {
        TimeUnit::Month => {
            let Some((year, month)) = anchors.told_month.or(day.map(|day| (day.year(), day.month()))) else { return };
            (time.year, time.month) = (Part::Implied(year), Part::Implied(month));
        }
        TimeUnit::Year => time.year = anchors.told_year.or(day.map(Date::year)).map_or(Part::Absent, Part::Implied),
        _ => time.value = day.map_or(String::new(), |day| value::stretch(day, unit)),
    }
}

fn calendar(time: &mut Time, fields: Fields, outlook: Outlook, anchors: &Anchors) {
    let month = if let Some(YearPart::Month(month)) = fields.part { Some(month) } else { None };
    time.month = month.map_or(Part::Absent, Part::Known);
    time.day = fields.day.map_or(Part::Absent, Part::Known);
    time.year = match (fields.year, anchors.written) {
        (Year::Written(year), _) => Part::Known(year),
        (Year::Shifted(shift), Some(written)) => Part::Implied(written.year() + i32::from(shift)),
        (Year::Shared(year), _) => Part::Implied(year),
        (Year::Absent, Some(written)) if fields.part.is_some() => Part::Implied(year_near(written, month, fields.day, outlook)),
        _ => Part::Absent,
    };
    if let (Part::Implied(year), Some(written), Some(weekday)) = (time.year, anchors.written, time.weekday)
        && fields.year == Year::Absent
        && let Some(year) = year_by_weekday(time, year, written, weekday.value)
    {
        time.year = Part::Implied(year);
    }
    if let (Year::OfMonth(months), Some(from)) = (fields.year, anchors.written) {
        let month = from.plus_months(i32::from(months));
        (time.year, time.month) =
            month.map_or((Part::Absent, Part::Absent), |month| (Part::Implied(month.year()), Part::Implied(month.month())));
    } else if let (Some(day), None) = (fields.day, fields.part) {
        let month = bare_day(day, time.weekday.map(|weekday| weekday.value), outlook, anchors);
        let (year, month) = month.map_or((Part::Absent, Part::Absent), |(year, month)| (Part::Implied(year), Part::Implied(month)));
        (time.year, time.month) = (year, month);
    }
    if let (Some(either), Part::Known(year)) = (fields.either, time.year) {
        in_either_order(time, either, year, anchors.day_first);
    }
}

/// The year nearest to `year` in which a day far from the day of writing falls on its weekday.
fn year_by_weekday(time: &Time, year: i32, written: Date, weekday: Weekday) -> Option<i32> {
    // Nearer to the day of writing a weekday that does not fit is rather a slip.
    const NEAR: i64 = 120;
    let (month, day) = (time.month.known()?, time.day.known()?);
    let date = Date::new(year, month, day)?;
    let doubtful = date.weekday() != weekday && (date.number() - written.number()).abs() > NEAR;
    let years = [year + 1, year - 1, year + 2, year - 2];
    years.into_iter().find(|year| doubtful && Date::new(*year, month, day).is_some_and(|date| date.weekday() == weekday))
}

/// "7/5/2019": as the article's other dates have it, else both ways.
fn in_either_order(time: &mut Time, [first, second]: [u8; 2], year: i32, day_first: Option<bool>) {
    if let Some(day_first) = day_first {
        let (day, month) = if day_first { (first, second) } else { (second, first) };
        (time.month, time.day) = (Part::Implied(month), Part::Implied(day));
    } else {
        time.readings = Date::new(year, second, first).zip(Date::new(year, first, second)).map(|(one, other)| [one, other]);
    }
}

/// The year and month of a bare day: the month told last, else the one that fits the verb or is nearest; with a weekday
/// the nearest month in which that day is that weekday.
fn bare_day(day: u8, weekday: Option<Weekday>, outlook: Outlook, anchors: &Anchors) -> Option<(i32, u8)> {
    // A day and weekday meet again within this many months.
    const MONTHS: i32 = 14;
    let fits = |from: Date, months: i32| {
        let first = Date::new(from.year(), from.month(), 1)?.plus_months(months)?;
        let date = Date::new(first.year(), first.month(), day)?;
        weekday.is_none_or(|weekday| date.weekday() == weekday).then_some(date)
    };
    let told = anchors.told_month.and_then(|(year, month)| Date::new(year, month, 1));
    if let Some(told) = told.filter(|_| weekday.is_none()) {
        return Some((told.year(), told.month()));
    }
    let from = told.or(anchors.written)?;
    let near = (-MONTHS..=MONTHS).filter_map(|months| fits(from, months));
    let right_side = |date: &Date| match outlook {
        Outlook::Back => *date <= from || told.is_some(),
        Outlook::Ahead => *date >= from || told.is_some(),
        Outlook::Unknown => true,
    };
    near.filter(right_side).min_by_key(|date| (date.number() - from.number()).abs()).map(|date| (date.year(), date.month()))
}

/// The year of a day or month that is told without one: as the verb looks, else the nearest.
fn year_near(written: Date, month: Option<u8>, day: Option<u8>, outlook: Outlook) -> i32 {
    let Some(month) = month else { return written.year() };
    if (month, day) == (2, Some(29)) {
        // The leap day that is nearest as the verb looks.
        let leap = |years: &mut dyn Iterator<Item = i32>| years.map(|shift| written.year() + shift).find(|year| is_leap(*year));
        return match outlook {
            Outlook::Ahead => leap(&mut (0..9)),
            _ => leap(&mut (-8..1).rev()),
        }
        .unwrap_or(written.year());
    }
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
    if length.unit == TimeUnit::Week {
        // "Three weeks ago" is that week, give or take.
        time.value = value::iso_week(date);
    }
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
