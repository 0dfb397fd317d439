//! Days and weeks told by their number or their feast: "the first Tuesday in October", "the last week of July", "week 31",
//! "Christmas Eve", "that day", "the same week".

use super::super::TimeUnit;
use super::super::cursor::Cursor;
use super::super::feasts;
use super::super::lexicon::Lexeme;
use super::super::meaning::{Fields, Meaning, Reading, Year, YearPart};
use super::super::numbers;
use super::calendar;
use super::months::{day_number, month_year};
use super::years::{following_year, relative_year};
use crate::language::Upos;
use crate::text::TokenKind;

/// "the first Tuesday in October", "last Friday of May 2019", "the first week of the month".
pub(super) fn nth(cursor: Cursor) -> Option<Reading> {
    let mut ahead = cursor;
    ahead.eat(&["the"]);
    let number = if ahead.eat(&["last", "final"]) { 0 } else { numbers::ordinal(&mut ahead).filter(|number| *number <= 5)? };
    let weekday = ahead.read(calendar::weekday);
    if weekday.is_none() && !ahead.eat(&["week"]) {
        return None;
    }
    ahead.eat(&["of", "in"]).then_some(())?;
    let month = ahead.read(|ahead| month_year(ahead, true))?;
    let meaning = if weekday.is_some() { Meaning::NthWeekday(number, month) } else { Meaning::NthWeek(number, month) };
    let mut reading = Reading::new(cursor.at..ahead.at, meaning);
    reading.weekday = weekday;
    Some(reading)
}

/// "week 31", "week 31 of 2018"; not "Week 10" of a season or "week 3 of the trial".
pub(super) fn week(cursor: Cursor) -> Option<Reading> {
    let mut ahead = cursor;
    ahead.eat(&["the"]);
    let small = !ahead.is_capital() || ahead.is_sentence_start();
    (small && ahead.eat(&["week"])).then_some(())?;
    let number = ahead.take(|lexeme| if let Lexeme::Digits(week @ 1..=53, 1..=2) = lexeme { Some(week as u8) } else { None })?;
    let year = following_year(&mut ahead);
    let clock = matches!(ahead.lexeme(), Lexeme::Colon(..));
    (year != Year::Absent || (ahead.ends_clause() && !ahead.is_amount()) || clock)
        .then(|| Reading::new(cursor.at..ahead.at, Meaning::Week(number, year)))
}

/// "Christmas Eve", "last Christmas", "Thanksgiving 2019", "next Easter".
pub(super) fn feast(cursor: Cursor) -> Option<Reading> {
    let mut ahead = cursor;
    let shift = ahead.read(|ahead| {
        let shifts: [(&str, i8); 3] = [("last", -1), ("this", 0), ("next", 1)];
        let (_, shift) = shifts.into_iter().find(|(word, _)| ahead.eat(&[word]))?;
        Some(shift)
    });
    let capital = ahead.is_capital() || matches!(cursor.before(), "on" | "at" | "before" | "after" | "until" | "since");
    let (_, feast) = feasts::NAMES.iter().find(|(name, _)| ahead.eat_all(name))?;
    if !capital && !cursor.is_whole(ahead.at - cursor.at) {
        return None;
    }
    // "Christmas trees" and "the Easter Rising" are things; "Easter egg hunts" and "Thanksgiving dinner" too.
    let named = ahead.token_kind() == Some(TokenKind::Word) && !ahead.at_end() && names_thing(ahead);
    let year = relative_year(&mut ahead).map(Year::Shifted).unwrap_or_else(|| following_year(&mut ahead));
    let year = if year == Year::Absent { shift.map_or(Year::Absent, Year::Near) } else { year };
    (!named).then(|| Reading::new(cursor.at..ahead.at, Meaning::Feast(*feast, year)))
}

/// Whether a noun follows, or a word with a capital.
fn names_thing(cursor: Cursor) -> bool {
    let noun = matches!(cursor.source.language.upos(cursor.at), Upos::Noun | Upos::Propn);
    let time = cursor.lexeme() != Lexeme::Other;
    (noun || cursor.is_capital()) && !time
}

/// "that day", "the same week", "that same year", "this day": the stretch that holds the last day told.
pub(super) fn told(cursor: Cursor) -> Option<Reading> {
    let mut ahead = cursor;
    if ahead.word() == "this" && ahead.word_at(1) == "day" {
        return Some(Reading::new(cursor.at..cursor.at + 2, Meaning::Day(0)));
    }
    let that = ahead.eat(&["that"]) || ahead.eat(&["the"]);
    let same = ahead.eat(&["same", "very"]);
    let unit = ahead.take(|lexeme| match numbers::unit(lexeme) {
        Some((1, unit, false)) if unit >= TimeUnit::Day => Some(unit),
        _ => None,
    })?;
    let pointed = same || (that && cursor.word() == "that");
    (pointed && ahead.word() != "-").then(|| Reading::new(cursor.at..ahead.at, Meaning::Told(unit)))
}

/// The day of a month, or the hour, before a joint: the "13" of "13-15 July" and of "between 13 and 15 July".
pub(super) fn range_start(cursor: Cursor) -> Option<Reading> {
    let mut ahead = cursor;
    ahead.eat(&["the"]);
    let day = day_number(&mut ahead).filter(|day| *day <= 31)?;
    let end = ahead;
    let joined =
        ahead.eat(&["-", "to", "until"]) || (matches!(cursor.before(), "between" | "from" | "both") && ahead.eat(&["and"]));
    let fields = joined.then(|| calendar::day_month(&mut ahead)).flatten()?;
    (fields.day > Some(day)).then(|| Reading::new(cursor.at..end.at, Meaning::Calendar(Fields { day: Some(day), ..fields })))
}

/// The "15" of "July 13-15, 2019" and of "July 13 to 15".
pub(super) fn range_end(cursor: Cursor) -> Option<Reading> {
    let joint = matches!(cursor.before(), "-" | "to" | "through" | "until" | "and");
    let Lexeme::Month(month) = cursor.lexeme_before(3) else { return None };
    let first = match cursor.lexeme_before(2) {
        Lexeme::Digits(day, 1..=2) => u8::try_from(day).ok()?,
        Lexeme::Ordinal(day) => day,
        _ => return None,
    };
    let mut ahead = cursor;
    let day = day_number(&mut ahead).filter(|day| joint && (first + 1..=31).contains(day))?;
    let year = following_year(&mut ahead);
    let counts = ahead.token_kind() == Some(TokenKind::Word)
        && matches!(ahead.source.language.upos(ahead.at), Upos::Noun | Upos::Adj | Upos::Num);
    let part = Some(YearPart::Month(month));
    let fields = Fields { year, part, day: Some(day), ..Fields::default() };
    (year != Year::Absent || (!counts && !ahead.is_amount())).then(|| Reading::new(cursor.at..ahead.at, Meaning::Calendar(fields)))
}
