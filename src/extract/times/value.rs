//! Writes the TIMEX3 value of a time.
//!
//! Source: ISO-TimeML (ISO 24617-1), as the TimeBank writes it.

use super::anchor::shifted;
use super::feasts::Feast;
use super::lexicon::Season;
use super::meaning::{Length, Meaning, Reading, Vague, YearPart};
use super::{Clock, DayPart, Time, TimeUnit};
use crate::calendar::{Date, Weekday};

/// The value; empty where nothing is known.
pub(super) fn of(reading: &Reading, time: &Time, written: Option<Date>) -> String {
    match reading.meaning {
        Meaning::Calendar(fields) if fields.either.is_some() && time.date().is_none() => format!("{}-XX-XX", year(time)),
        Meaning::Calendar(fields) => match fields.part {
            Some(YearPart::Month(_)) | None => day(time) + &moment(time.clock, reading),
            Some(part) => format!("{}-{}", year(time), part_name(part)),
        },
        Meaning::Nearest(YearPart::Month(_), _) => day(time),
        Meaning::Nearest(part, _) => format!("{}-{}", year(time), part_name(part)),
        Meaning::Weekday(_) if time.date().is_none() => format!("XXXX-WXX-{}", weekday(time)) + &moment(time.clock, reading),
        Meaning::Day(_) if time.day.value().is_none() => format!("XXXX-XX-XX{}", moment(time.clock, reading)),
        Meaning::Weekday(_) | Meaning::Day(_) => day(time) + &moment(time.clock, reading),
        Meaning::Feast(Feast::Fixed(month, of_month), _) if time.date().is_none() => format!("XXXX-{month:02}-{of_month:02}"),
        Meaning::Feast(..) | Meaning::NthWeekday(..) | Meaning::Told(_) if time.year.value().is_none() => String::new(),
        Meaning::Feast(..) | Meaning::NthWeekday(..) | Meaning::Told(_) => day(time) + &moment(time.clock, reading),
        Meaning::NthWeek(..) | Meaning::Week(..) => String::new(),
        Meaning::Weekends => "XXXX-WXX-WE".into(),
        Meaning::Moment if time.date().is_none() => format!("XXXX-XX-XX{}", moment(time.clock, reading)),
        Meaning::Moment => day(time) + &moment(time.clock, reading),
        Meaning::Distance(..) if time.year.value().is_none() => String::new(),
        Meaning::Distance(..) => day(time) + &moment(time.clock, reading),
        Meaning::Shifted(unit, shift) => {
            written.and_then(|from| shifted(from, f64::from(shift), unit)).map_or(String::new(), |at| stretch(at, unit))
        }
        Meaning::Weekend(shift) => written.and_then(|from| weekend(from, shift)).unwrap_or_default(),
        Meaning::Duration(length) | Meaning::Age(length) => period(length),
        Meaning::Anniversary(_) => String::new(),
        Meaning::Decade(first) => (first / 10).to_string(),
        Meaning::Century(number) => format!("{:02}", number.saturating_sub(1)),
        Meaning::Set(every) => set(reading, every),
        Meaning::Vague(Vague::Past) => "PAST_REF".into(),
        Meaning::Vague(Vague::Present) => "PRESENT_REF".into(),
        Meaning::Vague(Vague::Future) => "FUTURE_REF".into(),
    }
}

fn year(time: &Time) -> String {
    time.year.value().map_or("XXXX".into(), |year| format!("{year:04}"))
}

/// Year, month and day as far as they are told.
fn day(time: &Time) -> String {
    let two = |part: Option<u8>| part.map_or("XX".into(), |part| format!("{part:02}"));
    match (time.month.value(), time.day.value()) {
        (None, None) => year(time),
        (month, None) => format!("{}-{}", year(time), two(month)),
        (month, day) => format!("{}-{}-{}", year(time), two(month), two(day)),
    }
}

/// The clock or part of the day, with its "T".
fn moment(clock: Option<Clock>, reading: &Reading) -> String {
    if let Some(clock) = clock {
        let seconds = clock.second.map_or(String::new(), |second| format!(":{second:02}"));
        return format!("T{:02}:{:02}{seconds}", clock.hour, clock.minute);
    }
    let early = |part: &super::Written<DayPart>| part.value == DayPart::SmallHours && part.span.len() <= "early".len();
    reading.day_part.filter(|part| !early(part)).map_or(String::new(), |part| format!("T{}", part_code(part.value)))
}

fn part_code(part: DayPart) -> &'static str {
    match part {
        DayPart::SmallHours | DayPart::Morning => "MO",
        DayPart::Noon => "MI",
        DayPart::Afternoon => "AF",
        DayPart::Evening => "EV",
        DayPart::Night => "NI",
    }
}

fn weekday(time: &Time) -> u8 {
    time.weekday.map_or(0, |weekday| weekday.value as u8 + 1)
}

fn part_name(part: YearPart) -> String {
    match part {
        YearPart::Month(month) => format!("{month:02}"),
        YearPart::Quarter(quarter) => format!("Q{quarter}"),
        YearPart::Half(half) => format!("H{half}"),
        YearPart::Season(Season::Spring) => "SP".into(),
        YearPart::Season(Season::Summer) => "SU".into(),
        YearPart::Season(Season::Autumn) => "FA".into(),
        YearPart::Season(Season::Winter) => "WI".into(),
    }
}

/// The last month of a part of the year, as the northern half of the world has it.
pub(super) fn last_month(part: YearPart) -> u8 {
    match part {
        YearPart::Month(month) => month,
        YearPart::Quarter(quarter) => quarter * 3,
        YearPart::Half(half) => half * 6,
        YearPart::Season(Season::Spring) => 5,
        YearPart::Season(Season::Summer) => 8,
        YearPart::Season(Season::Autumn) => 11,
        YearPart::Season(Season::Winter) => 2,
    }
}

/// The week, month, quarter, decade or century that holds `at`.
pub(super) fn stretch(at: Date, unit: TimeUnit) -> String {
    match unit {
        TimeUnit::Week => iso_week(at),
        TimeUnit::Month => format!("{:04}-{:02}", at.year(), at.month()),
        TimeUnit::Quarter => format!("{:04}-Q{}", at.year(), (at.month() - 1) / 3 + 1),
        TimeUnit::Year => format!("{:04}", at.year()),
        TimeUnit::Decade => (at.year() / 10).to_string(),
        TimeUnit::Century => (at.year() / 100).to_string(),
        _ => at.to_string(),
    }
}

/// The week by ISO 8601: it belongs to the year of its Thursday.
pub(super) fn iso_week(at: Date) -> String {
    let Some(thursday) = at.plus_days(Weekday::Thursday as i64 - at.weekday() as i64) else { return String::new() };
    let first = Date::new(thursday.year(), 1, 1).map_or(0, Date::number);
    format!("{:04}-W{:02}", thursday.year(), (thursday.number() - first) / 7 + 1)
}

/// The weekend before or after `from`; without "last" or "next" the one that began last.
fn weekend(from: Date, shift: i8) -> Option<String> {
    let since_saturday = (from.weekday() as i64 - Weekday::Saturday as i64).rem_euclid(7);
    let days = if shift == 1 { 7 - since_saturday } else { -since_saturday };
    Some(format!("{}-WE", iso_week(from.plus_days(days)?)))
}

fn period(length: Length) -> String {
    let (factor, letter, clock) = match length.unit {
        TimeUnit::Second => (1.0, "S", true),
        TimeUnit::Minute => (1.0, "M", true),
        TimeUnit::Hour => (1.0, "H", true),
        TimeUnit::Day => (1.0, "D", false),
        TimeUnit::Week => (1.0, "W", false),
        TimeUnit::Month => (1.0, "M", false),
        TimeUnit::Quarter => (1.0, "Q", false),
        TimeUnit::Year => (1.0, "Y", false),
        TimeUnit::Decade => (10.0, "Y", false),
        TimeUnit::Century => (100.0, "Y", false),
    };
    let amount = length.amount.map_or("X".into(), |amount| (amount * factor).to_string());
    format!("P{}{amount}{letter}", if clock { "T" } else { "" })
}

fn set(reading: &Reading, every: Option<(u8, TimeUnit)>) -> String {
    let part = moment(None, reading);
    match (every, reading.weekday) {
        (Some((1, TimeUnit::Year)), _) => "XXXX".into(),
        (Some((amount, unit)), _) => period(Length { amount: Some(f64::from(amount)), unit }),
        (None, Some(weekday)) => format!("XXXX-WXX-{}{part}", weekday.value as u8 + 1),
        (None, None) => format!("XXXX-XX-XX{part}"),
    }
}
