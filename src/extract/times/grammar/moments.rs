//! Moments: a day, a clock and a part of the day, in any order: "9 a.m. ET on Thursday", "early Friday", "this morning".

use super::super::cursor::Cursor;
use super::super::lexicon::Lexeme;
use super::super::meaning::{Meaning, Reading};
use super::super::{Clock, DayPart, Written};
use super::{calendar, clocks, days, relative};
use crate::language::Upos;
use crate::text::TokenKind;

/// A clock, a part of the day, or a day with either.
pub(super) fn moment(cursor: Cursor) -> Option<Reading> {
    let mut ahead = cursor;
    let clock = ahead.read(clocks::clock);
    let mut part = if clock.is_none() { ahead.read(part_before) } else { None };
    if let (None, None, Some(reading)) = (clock, part, part_alone(cursor)) {
        return Some(reading);
    }
    let joined = clock.is_some() || part.is_some();
    if let Some(reading) = ahead.read(if joined { joined_day } else { day }) {
        return Some(with_suffixes(cursor, ahead, reading, clock, part));
    }
    if part.is_some_and(|part| part.value == DayPart::SmallHours) && cursor.source.language.folded(ahead.at - 1) != "hours" {
        // "early" alone is no part of the day.
        part = None;
    }
    if clock.is_none() && part.is_none() {
        return None;
    }
    let mut reading = Reading::new(cursor.at..ahead.at, Meaning::Moment);
    reading.clock = clock;
    reading.day_part = part;
    Some(reading)
}

/// Adds the part of the day and the clock that follow a day.
fn with_suffixes(
    start: Cursor,
    mut ahead: Cursor,
    mut reading: Reading,
    mut clock: Option<Clock>,
    mut part: Option<Written<DayPart>>,
) -> Reading {
    if part.is_none() {
        part = ahead.read(part_after);
    }
    if clock.is_none() {
        clock = ahead.read(clock_after);
    }
    reading.tokens = start.at..ahead.at;
    reading.clock = reading.clock.or(clock);
    reading.day_part = reading.day_part.or(part);
    reading
}

/// A part of the day without a day: "in the afternoon", "that evening", "at night", "early in the morning", "one morning".
fn part_alone(cursor: Cursor) -> Option<Reading> {
    let mut ahead = cursor;
    ahead.eat(&["early", "late"]).then(|| ahead.eat(&["in"]));
    let frame = ahead.eat(&["the", "that", "one", "another"]);
    let placed = matches!(cursor.before(), "in" | "during" | "by" | "throughout" | "before" | "until") || ahead.at > cursor.at + 1;
    let same = frame && ahead.eat(&["same", "early", "late"]);
    ahead.eat(&["mid"]).then(|| ahead.eat(&["-"]));
    let word = ahead.word();
    let mid = ahead.is_mid() || word.starts_with("mid") || ahead.source.language.folded(ahead.at.saturating_sub(1)) == "mid";
    let value = ahead.take(part)?;
    let night = value == DayPart::Night && cursor.before() == "at" && ahead.at == cursor.at + 1;
    let pointed = frame && (cursor.word() != "the" || placed || same);
    let sure = pointed || night || mid || matches!(word, "lunchtime" | "teatime") || cursor.is_whole(1);
    let noun = matches!(ahead.source.language.upos(ahead.at.min(ahead.source.document.tokens.len() - 1)), Upos::Noun | Upos::Propn);
    let thing = ahead.token_kind() == Some(TokenKind::Word) && noun && ahead.lexeme() == Lexeme::Other;
    let joined = matches!(ahead.word(), "-" | "'s");
    if !sure || thing || joined || word.ends_with("ings") || word.ends_with("hts") {
        return None;
    }
    // A day may follow: "in the afternoon on Monday", "the night of 3 May".
    if ahead.read(joined_day).is_some() {
        return None;
    }
    let mut reading = Reading::new(cursor.at..ahead.at, Meaning::Moment);
    reading.day_part = Some(Written { value, span: ahead.span_from(ahead.at - 1) });
    Some(reading)
}

/// A day, by date, weekday or word.
fn day(cursor: &mut Cursor) -> Option<Reading> {
    let feast = days::feast(*cursor);
    let readings = [calendar::date(*cursor), relative::day(*cursor), relative::weekday(*cursor), days::nth(*cursor), feast];
    let reading = readings.into_iter().flatten().filter(Reading::names_day).max_by_key(|reading| reading.tokens.end)?;
    cursor.at = reading.tokens.end;
    Some(reading)
}

/// A day after a clock or part of the day: "on Thursday", "of 7 May", ", 12 March".
fn joined_day(cursor: &mut Cursor) -> Option<Reading> {
    cursor.eat(&[","]);
    cursor.eat(&["on", "of"]);
    day(cursor)
}

/// "in the early hours of", "early", "late", "the morning of", "the night of".
fn part_before(cursor: &mut Cursor) -> Option<Written<DayPart>> {
    let start = cursor.at;
    cursor.eat(&["the"]);
    if cursor.eat(&["early", "small", "wee"]) {
        let hours = cursor.eat(&["hours"]);
        let morning = !hours && cursor.eat(&["morning"]);
        if hours || morning {
            return Some(Written { value: DayPart::SmallHours, span: cursor.span_from(start) });
        }
        if let Some(value) = cursor.take(part) {
            return Some(Written { value, span: cursor.span_from(start) });
        }
        let early = cursor.source.language.folded(cursor.at - 1) == "early" && cursor.at == start + 1;
        cursor.eat(&["on"]);
        return early.then(|| Written { value: DayPart::SmallHours, span: cursor.span_from(start) });
    }
    if cursor.eat(&["late"]) {
        let value = cursor.take(part);
        cursor.eat(&["on"]);
        return Some(Written { value: value?, span: cursor.span_from(start) });
    }
    let value = cursor.take(part)?;
    let joined = cursor.word() == "of" || cursor.word() == "on" || matches!(cursor.lexeme(), Lexeme::Day(_));
    joined.then(|| Written { value, span: cursor.span_from(start) })
}

/// "evening", "late evening", "in the small hours", "'s early hours" after a day.
fn part_after(cursor: &mut Cursor) -> Option<Written<DayPart>> {
    cursor.eat(&["'s", "in", "at"]);
    cursor.eat(&["the"]);
    let start = cursor.at;
    if (cursor.eat(&["small", "wee", "early"]) && cursor.eat(&["hours"])) || cursor.eat(&["pre-dawn"]) {
        return Some(Written { value: DayPart::SmallHours, span: cursor.span_from(start) });
    }
    cursor.at = start;
    cursor.eat(&["early", "late", "mid"]);
    cursor.eat(&["-"]);
    // "Tuesday nights" recur.
    let plural = matches!(cursor.word(), "nights" | "mornings" | "evenings" | "afternoons");
    let value = cursor.take(part).filter(|_| !plural)?;
    Some(Written { value, span: cursor.span_from(start) })
}

pub(super) fn part(lexeme: Lexeme) -> Option<DayPart> {
    if let Lexeme::DayPart(part) = lexeme { Some(part) } else { None }
}

/// ", at 9 a.m.", "at around noon" after a day.
fn clock_after(cursor: &mut Cursor) -> Option<Clock> {
    cursor.eat(&[",", "("]);
    let placed = cursor.eat(&["at", "from", "by", "just", "shortly", "around", "about", "until"]);
    cursor.eat(&["around", "about", "after", "before", "approximately", "exactly", "precisely"]);
    let clock = clocks::clock(cursor)?;
    (placed || !matches!(cursor.lexeme(), Lexeme::Unit(..))).then_some(clock)
}
