//! Times of day by the clock: "9 a.m.", "9:30 p.m. ET (0130 GMT)", "1500 GMT", "noon", "half past nine", "25 o'clock".

use super::super::cursor::Cursor;
use super::super::lexicon::Lexeme;
use super::super::meaning::{Meaning, Reading};
use super::super::numbers;
use super::super::{Clock, Twin};
use crate::extract::lexicon::List;
use crate::text::TokenKind;

/// Words before a bare "9:30" that make it a time of day.
const BEFORE_CLOCKS: &List = &List::of(
    "at by until till from to before after between around about since past approximately and - shortly just nearly \
    roughly starting ,",
);

/// Verbs after which "at" tells how high, not when.
const LEVELS: &List = &List::of("be cap estimate fix hold keep price put remain set stand stay total value");

/// A time of day; hours and minutes as written, in 24 hours where "a.m." or "p.m." tells which.
pub(super) fn clock(cursor: &mut Cursor) -> Option<Clock> {
    let start = cursor.at;
    let before = cursor.before();
    cursor.read(|ahead| {
        let second = second(*ahead);
        let (mut hour, minute, sure) = ahead.read(to_or_past).or_else(|| ahead.read(reading))?;
        let mut sure = sure || (minute.is_some() && BEFORE_CLOCKS.has(before));
        // "9:30:15" is a time of day, unless somebody ran so long.
        sure |= second.is_some() && hour < 24 && minute < Some(60) && !is_record(before);
        if let Some(half) = ahead.read(meridiem) {
            // "12 a.m." is midnight, "12 p.m." noon; "15 p.m." says more than it should and stays.
            hour = if hour == 12 {
                half
            } else if hour < 12 {
                hour + half
            } else {
                hour
            };
            sure = true;
        }
        ahead.read(local_time);
        let zone = ahead.read(zone);
        sure |= zone.is_some();
        let twin = ahead.read(other_zone);
        sure.then(|| Clock { hour, minute: minute.unwrap_or(0), second, zone, twin, span: ahead.span_from(start) })
    })
}

fn second(cursor: Cursor) -> Option<u8> {
    if let Lexeme::Colon(_, _, second) = cursor.lexeme() { second.filter(|second| *second < 60) } else { None }
}

/// Whether the word before a time tells how long something took.
fn is_record(before: &str) -> bool {
    matches!(before, "in" | "of" | "a" | "time" | "record" | "best" | "clocked" | "under" | "over" | "ran" | "than" | "mark")
}

/// The first hour of "5 to 7 p.m." and "1-3pm": its half of the day is that of the second, or the one before.
pub(super) fn range_start(cursor: Cursor) -> Option<Reading> {
    let mut ahead = cursor;
    let (hour, minute) = match ahead.lexeme() {
        Lexeme::Colon(hour, minute, None) => (hour, minute),
        Lexeme::Digits(hour, 1..=2) => (u8::try_from(hour).ok()?, 0),
        _ => return None,
    };
    ahead.at += 1;
    let end = ahead;
    let joined = ahead.eat(&["-", "to", "until"]) || (matches!(cursor.before(), "between" | "from") && ahead.eat(&["and"]));
    let later = joined.then(|| reading_with_half(&mut ahead)).flatten()?;
    if !(1..=12).contains(&hour) || minute > 59 {
        return None;
    }
    // "11 to 1 p.m." begins in the morning.
    let afternoon = later.1 == 12 && (hour == 12 || (hour < later.0 && later.0 != 12));
    let hour = hour % 12 + if afternoon || (later.1 == 12 && later.0 == 12 && hour == 12) { 12 } else { 0 };
    let mut reading = Reading::new(cursor.at..end.at, Meaning::Moment);
    reading.clock = Some(Clock { hour, minute, second: None, zone: None, twin: None, span: end.span_from(cursor.at) });
    Some(reading)
}

/// An hour with "a.m." or "p.m.": the hour as written, and the half.
fn reading_with_half(cursor: &mut Cursor) -> Option<(u8, u8)> {
    let (hour, _, _) = reading(cursor)?;
    meridiem(cursor).map(|half| (hour, half))
}

/// Hour, minute where it is written, and whether it is surely a time of day.
fn reading(cursor: &mut Cursor) -> Option<(u8, Option<u8>, bool)> {
    if cursor.eat(&["12"]) {
        let noon = cursor.eat(&["noon"]);
        let midnight = !noon && cursor.eat(&["midnight"]);
        return Some((if midnight { 0 } else { 12 }, None, noon || midnight));
    }
    if let Some(hour) = cursor.take(|lexeme| if let Lexeme::Hour(hour) = lexeme { Some(hour) } else { None }) {
        return Some((hour, None, true));
    }
    if let Some((hour, minute)) =
        cursor.take(|lexeme| if let Lexeme::Colon(hour, minute, _) = lexeme { Some((hour, minute)) } else { None })
    {
        return Some((hour, Some(minute), false));
    }
    // "9.30 p.m.", as British papers write.
    if let Lexeme::Decimal(_) = cursor.lexeme() {
        let (hour, minute) = cursor.word().split_once('.')?;
        let (hour, digits, minute) = (hour.parse().ok()?, minute.len(), minute.parse().ok()?);
        let meridiem = matches!(cursor.lexeme_at(1), Lexeme::Meridiem(_) | Lexeme::Zone(_));
        cursor.at += 1;
        return (digits == 2 && meridiem).then_some((hour, Some(minute), false));
    }
    // "1500 GMT", "0930 local time", "2300 hours".
    if let Lexeme::Digits(value @ 0..=2999, 4) = cursor.lexeme() {
        let zoned = matches!(cursor.lexeme_at(1), Lexeme::Zone(_))
            || matches!((cursor.word_at(1), cursor.word_at(2)), ("local", "time") | ("hours", _) | ("hrs", _));
        cursor.at += 1;
        cursor.eat(&["hours", "hrs"]);
        return zoned.then_some(((value / 100) as u8, Some((value % 100) as u8), true));
    }
    // "330 p.m.", as written in haste.
    if let (Lexeme::Digits(value @ 100..=1259, 3 | 4), Lexeme::Meridiem(_)) = (cursor.lexeme(), cursor.lexeme_at(1)) {
        cursor.at += 1;
        return (value % 100 < 60).then_some(((value / 100) as u8, Some((value % 100) as u8), false));
    }
    let (first, is_word) = (*cursor, cursor.token_kind() == Some(TokenKind::Word));
    // "Prices remained at nine" tells no hour.
    let level = cursor.at.checked_sub(2).is_some_and(|at| LEVELS.has(cursor.source.language.lemma(at)));
    let alone = cursor.before() == "at" && is_word && !level;
    let hour = hour_number(cursor)?;
    if alone && hour > 1 && cursor.ends_clause() && cursor.word() != "-" {
        // "He left at seven."
        return Some((hour, None, true));
    }
    // "at ten thirty".
    let placed = (first.is_whole(2) || matches!(first.before(), "at" | "for" | "by" | "until" | "around")) && is_word;
    let spoken = cursor.read(|ahead| {
        let minute = numbers::words(ahead).filter(|minute| (10.0..60.0).contains(minute) && placed)?;
        ahead.ends_clause().then_some(minute as u8)
    });
    if spoken.is_some() {
        return Some((hour, spoken, true));
    }
    let minute = cursor.read(|ahead| {
        let minute = numbers::words(ahead).filter(|minute| (5.0..60.0).contains(minute))?;
        matches!(ahead.lexeme(), Lexeme::Meridiem(_)).then_some(minute as u8)
    });
    Some((hour, minute, cursor.eat(&["o'clock", "oclock"])))
}

fn hour_number(cursor: &mut Cursor) -> Option<u8> {
    cursor.take(|lexeme| match lexeme {
        Lexeme::Digits(value, 1..=2) => u8::try_from(value).ok(),
        Lexeme::Cardinal(value @ 1..=12) => u8::try_from(value).ok(),
        _ => None,
    })
}

/// "half past nine", "a quarter to four", "ten minutes past six".
fn to_or_past(cursor: &mut Cursor) -> Option<(u8, Option<u8>, bool)> {
    cursor.eat(&["a"]);
    let minutes = if cursor.eat(&["half"]) {
        30
    } else if cursor.eat(&["quarter"]) {
        15
    } else {
        let minutes =
            hour_number(cursor).or_else(|| numbers::words(cursor).map(|minutes| minutes as u8)).filter(|minutes| *minutes < 60)?;
        cursor.eat(&["minutes", "minute"]).then_some(())?;
        minutes
    };
    let past = cursor.eat(&["past"]);
    (past || cursor.eat(&["to"])).then_some(())?;
    let (hour, minute, _) = reading(cursor)?;
    let plain = minute.is_none() && (1..=12).contains(&hour) && (past || minutes < 30);
    let clocked = minutes == 30 || minutes == 15 || matches!(cursor.lexeme(), Lexeme::Meridiem(_));
    plain.then_some(if past {
        (hour, Some(minutes), clocked)
    } else {
        (if hour == 1 { 12 } else { hour - 1 }, Some(60 - minutes), clocked)
    })
}

/// "a.m.", "pm", "p.m", "in the morning".
fn meridiem(cursor: &mut Cursor) -> Option<u8> {
    if let Some(half) = cursor.take(|lexeme| if let Lexeme::Meridiem(half) = lexeme { Some(half) } else { None }) {
        return Some(half);
    }
    // "7 p. m.", "3 p . m .", "3:15p".
    let spelled = cursor.read(|ahead| {
        let glued = ahead.is_glued() && matches!(ahead.lexeme_before(1), Lexeme::Colon(..));
        let half = if ahead.eat(&["p", "p."]) { 12 } else { ahead.eat(&["a", "a."]).then_some(0)? };
        if glued && (ahead.at_end() || !ahead.is_glued() || ahead.ends_clause()) {
            return Some(half);
        }
        ahead.eat(&["."]);
        ahead.eat(&["m", "m."]).then_some(())?;
        ahead.eat(&["."]);
        Some(half)
    });
    if spelled.is_some() {
        return spelled;
    }
    [(["in", "the", "morning"], 0), (["in", "the", "afternoon"], 12), (["in", "the", "evening"], 12)]
        .into_iter()
        .find(|(words, _)| cursor.eat_all(words))
        .map(|(_, half)| half)
}

fn zone(cursor: &mut Cursor) -> Option<i16> {
    cursor.eat(&["on"]);
    let named = [("eastern", -300), ("central", -360), ("mountain", -420), ("pacific", -480), ("greenwich", 0)];
    if let Some((_, zone)) = named.into_iter().find(|(name, _)| cursor.word() == *name) {
        cursor.at += 1;
        cursor.eat(&["mean", "standard", "daylight"]);
        return cursor.eat(&["time"]).then_some(zone);
    }
    cursor.take(|lexeme| if let Lexeme::Zone(zone) = lexeme { Some(zone) } else { None })
}

/// "local time" says no zone.
fn local_time(cursor: &mut Cursor) -> Option<()> {
    (cursor.eat_all(&["local", "time"]) || cursor.eat_all(&["(", "local", "time", ")"])).then_some(())
}

/// "(1500 GMT)", "/ 1900 UTC" after a time: the same moment on another clock.
fn other_zone(cursor: &mut Cursor) -> Option<Twin> {
    let bracket = cursor.eat(&["(", "[", "/"]);
    let closes = matches!(cursor.source.language.folded(cursor.at.checked_sub(1)?), "(" | "[");
    bracket.then_some(())?;
    let (hour, minute, _) = reading(cursor)?;
    let half = cursor.read(meridiem).unwrap_or(0);
    let zone = zone(cursor)?;
    let hour = if hour < 12 { hour + half } else { hour };
    (!closes || cursor.eat(&[")", "]"])).then_some(Twin { hour, minute: minute.unwrap_or(0), zone })
}
