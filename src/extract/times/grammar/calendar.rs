//! Days: a day of a month, with or without year and weekday, and what stands before any date ("early", "the end of").

use super::super::Written;
use super::super::cursor::Cursor;
use super::super::lexicon::Lexeme;
use super::super::meaning::{Fields, Meaning, Reading, Year, YearPart};
use super::super::numbers;
use super::months::{day_number, month, month_year};
use super::numeric::numeric;
use super::years::{following_year, year};
use crate::calendar::Weekday;
use crate::extract::lexicon::List;
use crate::text::TokenKind;

/// Names that a weekday is part of: no day of the text's own.
const BEFORE_NAMED_DAYS: &List = &List::of("black bloody super ash palm cyber giving maundy shrove sheffield good casual ruby spy");

/// A date, with a weekday before or after it, or a bare weekday, month or year.
pub(super) fn date(cursor: Cursor) -> Option<Reading> {
    let mut ahead = cursor;
    let modified = modifier(&mut ahead);
    let weekday = ahead.read(weekday);
    let mut after_weekday = ahead;
    if weekday.is_some() {
        after_weekday.eat(&[","]);
        after_weekday.eat(&["the", "on"]);
    }
    let fields = day_month(&mut after_weekday)
        .or_else(|| month_day(&mut after_weekday))
        .or_else(|| numeric(&mut after_weekday, weekday.is_some()))
        .or_else(|| day_alone(&mut after_weekday, weekday.is_some()));
    if let Some(fields) = fields {
        let trailing = if weekday.is_none() { after_weekday.read(trailing_weekday) } else { None };
        let mut reading = Reading::new(cursor.at..after_weekday.at, Meaning::Calendar(fields));
        reading.weekday = weekday.or(trailing);
        return Some(reading);
    }
    if let Some(weekday) = weekday {
        let named = BEFORE_NAMED_DAYS.has(cursor.before()) && cursor.is_capital();
        let mut reading = Reading::new(cursor.at..ahead.at, Meaning::Weekday(None));
        reading.weekday = Some(weekday);
        return (!named).then_some(reading);
    }
    let fields = ahead.read(|ahead| month_year(ahead, modified)).or_else(|| ahead.read(|ahead| year(ahead, modified)))?;
    Some(Reading::new(cursor.at..ahead.at, Meaning::Calendar(fields)))
}

/// "early", "the end of", "mid-" and the like before a date; whether there is one.
pub(super) fn modifier(cursor: &mut Cursor) -> bool {
    let start = cursor.at;
    let edge = |cursor: &mut Cursor| {
        cursor.eat(&["the"]);
        cursor.eat(&["very"]);
        let found = cursor.eat(&[
            "beginning",
            "start",
            "end",
            "middle",
            "turn",
            "close",
            "rest",
            "remainder",
            "month",
            "year",
            "night",
            "day",
            "outset",
        ]);
        (found && cursor.eat(&["of"])).then(|| cursor.eat(&["the"]))
    };
    let soft = |cursor: &mut Cursor| {
        cursor.eat(&["in"]);
        cursor.eat(&["early", "late", "mid", "earlier", "later", "sometime"]).then(|| cursor.eat(&["-", "in", "on"]))
    };
    if cursor.read(edge).is_none() && cursor.word() != "in" {
        cursor.read(soft);
    }
    cursor.at > start
}

/// A weekday, with its full stop.
pub(super) fn weekday(cursor: &mut Cursor) -> Option<Written<Weekday>> {
    let value = cursor.take(|lexeme| if let Lexeme::Weekday(day) = lexeme { Some(day) } else { None })?;
    Some(Written { value, span: cursor.span_from(cursor.at - 1) })
}

/// ", a Tuesday" and "(Tuesday)" after a date.
fn trailing_weekday(cursor: &mut Cursor) -> Option<Written<Weekday>> {
    let bracket = cursor.eat(&["("]);
    let opened = bracket || (cursor.eat(&[","]) && cursor.eat(&["a"]));
    if !opened {
        return None;
    }
    let day = weekday(cursor)?;
    let closed = if bracket { cursor.eat(&[")"]) } else { cursor.at_end() || cursor.token_kind() == Some(TokenKind::Punctuation) };
    closed.then_some(day)
}

/// "7 May 2019", "the 7th of May", "31 June last year", "28-Nov".
pub(super) fn day_month(cursor: &mut Cursor) -> Option<Fields> {
    cursor.read(|ahead| {
        ahead.eat(&["the"]);
        let day = day_number(ahead)?;
        ahead.eat(&["day"]);
        ahead.eat(&["of", "-"]);
        let month = ahead.take(month)?;
        Some(Fields { year: following_year(ahead), part: Some(YearPart::Month(month)), day: Some(day), ..Fields::default() })
    })
}

/// "May 7, 2019", "May 7th", "May the 7th", "May twenty-one".
fn month_day(cursor: &mut Cursor) -> Option<Fields> {
    cursor.read(|ahead| {
        let month = ahead.take(month)?;
        // A full stop after the whole name: "October. 2".
        if ahead.word() == "." && matches!(ahead.lexeme_at(1), Lexeme::Digits(1..=31, 1..=2)) {
            ahead.at += 1;
        }
        ahead.eat(&["the"]);
        let day = day_number(ahead).or_else(|| ahead.read(spoken_day))?;
        let year = following_year(ahead);
        if year == Year::Absent && (60..=99).contains(&day) {
            // "Aug 96": no month has so many days.
            return Some(Fields {
                year: Year::Written(1900 + i32::from(day)),
                part: Some(YearPart::Month(month)),
                ..Fields::default()
            });
        }
        Some(Fields { year, part: Some(YearPart::Month(month)), day: Some(day), ..Fields::default() })
    })
}

/// "twenty-one" after a month.
fn spoken_day(cursor: &mut Cursor) -> Option<u8> {
    numbers::words(cursor).filter(|day| (20.0..=31.0).contains(day)).map(|day| day as u8)
}

/// "the 7th" after "on", "until" and the like, or after a weekday: a day of a month that the text has told.
fn day_alone(cursor: &mut Cursor, after_weekday: bool) -> Option<Fields> {
    let before = if after_weekday { "on" } else { cursor.before() };
    let placed = matches!(before, "on" | "until" | "by" | "since" | "from" | "for") || cursor.is_whole(2);
    cursor.read(|ahead| {
        let article = ahead.eat(&["the"]) || after_weekday;
        let digits = ahead.token_kind() == Some(TokenKind::Number);
        let ordinal = matches!(ahead.lexeme(), Lexeme::Ordinal(_));
        let day = day_number(ahead).filter(|day| (1..=31).contains(day))?;
        let follows = ahead.at_end()
            || ahead.token_kind() != Some(TokenKind::Word)
            || matches!(ahead.word(), "and" | "to" | "at" | "of" | "when");
        if let Some(shift) = ahead.read(month_told).filter(|_| article) {
            return Some(Fields { day: Some(day), year: Year::OfMonth(shift), ..Fields::default() });
        }
        // "on the second" and "Friday 31" are days where the clause ends; "the second half" and "Sunday 3-2" are not.
        let sure = match (ordinal && digits, article) {
            (true, true) => follows,
            (true, false) => before == "on" && ahead.ends_clause(),
            (false, _) if digits && after_weekday => ahead.ends_clause() && !ahead.is_amount(),
            // "on the first" is rather the first of some things.
            (false, article) if ordinal => article && (after_weekday || (before == "on" && day > 1)) && ahead.ends_clause(),
            (false, article) => article && ahead.ends_clause(),
        };
        (sure && placed && ahead.word() != "of").then_some(Fields { day: Some(day), ..Fields::default() })
    })
}

/// "of next month": how far its month is from that of writing.
fn month_told(cursor: &mut Cursor) -> Option<i8> {
    let shifts = [("last", -1), ("this", 0), ("next", 1)];
    cursor.eat(&["of"]).then_some(())?;
    let (_, shift) = shifts.into_iter().find(|(word, _)| cursor.eat(&[word]))?;
    cursor.eat(&["month"]).then_some(shift)
}
