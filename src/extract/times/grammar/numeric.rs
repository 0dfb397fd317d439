//! Dates in figures: "7/5/2019", "07.05.2019", "2019-05-07", "05-25-2015", "22/04", "11/2016".

use super::super::cursor::Cursor;
use super::super::lexicon::Lexeme;
use super::super::meaning::{Fields, Year, YearPart};
use super::years::four_digits;

/// A date in figures; `after_weekday` makes day and month without a year sure.
pub(super) fn numeric(cursor: &mut Cursor, after_weekday: bool) -> Option<Fields> {
    let placed = after_weekday
        || cursor.is_whole(1)
        || matches!(cursor.before(), "on" | "by" | "until" | "till" | "since" | "from" | "before" | "after" | "dated" | "through");
    cursor
        .read(iso)
        .or_else(|| cursor.read(year_month))
        .or_else(|| cursor.read(hyphened))
        .or_else(|| cursor.read(month_year))
        .or_else(|| cursor.read(|ahead| slashed(ahead, placed)))
}

/// "7/5/2019", "07.05.2019"; "22/04" where it is `placed` as a date; "11/2016".
fn slashed(cursor: &mut Cursor, placed: bool) -> Option<Fields> {
    cursor.take(|lexeme| match lexeme {
        Lexeme::Slashed(first, second, 0, 0) => {
            month_of_year(first, second).or_else(|| day_and_month(first, second).filter(|_| placed))
        }
        Lexeme::Slashed(first, second, third, _) if first >= 1000 => fields_of(first, second, third),
        Lexeme::Slashed(first, second, third, digits) => either_order(first, second, year_of(third, digits)?),
        _ => None,
    })
}

/// "05-25-2015", "3-7-2017".
fn hyphened(cursor: &mut Cursor) -> Option<Fields> {
    let first = small_number(cursor)?;
    joint(cursor, "-")?;
    let second = small_number(cursor)?;
    joint(cursor, "-")?;
    either_order(first, second, four_digits(cursor)?)
}

/// "2019-05-07".
fn iso(cursor: &mut Cursor) -> Option<Fields> {
    let year = four_digits(cursor)?;
    let mut two = || {
        cursor.eat(&["-"]).then_some(())?;
        cursor.take(|lexeme| if let Lexeme::Digits(value, 2) = lexeme { u16::try_from(value).ok() } else { None })
    };
    let (month, day) = (two()?, two()?);
    fields_of(u16::try_from(year).ok()?, month, day)
}

/// "2014-10", "2016 -11"; "2011-12" is rather a season that two years share.
fn year_month(cursor: &mut Cursor) -> Option<Fields> {
    let year = four_digits(cursor).filter(|year| (1900..2100).contains(year))?;
    cursor.eat(&["-"]).then_some(())?;
    let month = small_number(cursor)?;
    let season = i32::from(month) == year % 100 + 1;
    (!season && !cursor.is_amount()).then(|| month_of_year(month, u16::try_from(year).ok()?)).flatten()
}

/// "12-2015", "11 / 2016".
fn month_year(cursor: &mut Cursor) -> Option<Fields> {
    let alone = !matches!(cursor.before(), "-" | "/" | "+");
    let month = small_number(cursor)?;
    cursor.eat(&["-", "/"]).then_some(())?;
    let year = four_digits(cursor).filter(|year| alone && (1900..2100).contains(year))?;
    (!cursor.is_amount()).then(|| month_of_year(month, u16::try_from(year).ok()?)).flatten()
}

/// A mark between two numbers without a space on either side.
fn joint(cursor: &mut Cursor, mark: &str) -> Option<()> {
    let glued = cursor.is_glued();
    (cursor.eat(&[mark]) && glued && cursor.is_glued()).then_some(())
}

fn small_number(cursor: &mut Cursor) -> Option<u16> {
    cursor.take(|lexeme| if let Lexeme::Digits(value, 1..=2) = lexeme { u16::try_from(value).ok() } else { None })
}

fn year_of(year: u16, digits: u8) -> Option<i32> {
    match (digits, i32::from(year)) {
        (4, year) => Some(year),
        (2, year @ 0..=49) => Some(2000 + year),
        (2, year) => Some(1900 + year),
        _ => None,
    }
}

fn month_of_year(month: u16, year: u16) -> Option<Fields> {
    let part = Some(YearPart::Month(u8::try_from(month).ok().filter(|month| (1..=12).contains(month))?));
    (1900..2100).contains(&year).then(|| Fields { year: Year::Written(i32::from(year)), part, ..Fields::default() })
}

/// Either order is used; where both fit, the day and month stay untold.
fn either_order(first: u16, second: u16, year: i32) -> Option<Fields> {
    let year = u16::try_from(year).ok()?;
    match (first, second) {
        (1..=12, 1..=12) if first != second => {
            Some(Fields { year: Year::Written(i32::from(year)), either: Some([first as u8, second as u8]), ..Fields::default() })
        }
        (_, 1..=12) => fields_of(year, second, first),
        (1..=12, _) => fields_of(year, first, second),
        _ => None,
    }
}

/// "22/04", "2/29": day and month where one can only be the day; "24/7" is all the time, "3/16" an inch's part.
fn day_and_month(first: u16, second: u16) -> Option<Fields> {
    let (month, day) = (first.min(second), first.max(second));
    let other = matches!((first, second), (24, 7) | (9, 11)) || (second == 16 && first % 2 == 1);
    let plausible = (1..=12).contains(&month) && (13..=31).contains(&day) && !other;
    let part = Some(YearPart::Month(month as u8));
    plausible.then(|| Fields { part, day: Some(day as u8), ..Fields::default() })
}

fn fields_of(year: u16, month: u16, day: u16) -> Option<Fields> {
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    let plausible = (1..=12).contains(&month) && (1..=31).contains(&day);
    let part = Some(YearPart::Month(month));
    plausible.then_some(Fields { year: Year::Written(i32::from(year)), part, day: Some(day), ..Fields::default() })
}
