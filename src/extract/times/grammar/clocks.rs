//! Times of day by the clock: "9 a.m.", "9:30 p.m. ET (0130 GMT)", "1500 GMT", "noon", "half past nine", "25 o'clock".

use super::super::Clock;
use super::super::cursor::Cursor;
use super::super::lexicon::Lexeme;
use super::super::numbers;

/// Words before a bare "9:30" that make it a time of day.
const BEFORE_CLOCKS: [&str; 22] = [
    "at",
    "by",
    "until",
    "till",
    "from",
    "to",
    "before",
    "after",
    "between",
    "around",
    "about",
    "since",
    "past",
    "approximately",
    "and",
    "-",
    "shortly",
    "just",
    "nearly",
    "roughly",
    "starting",
    ",",
];

/// A time of day; hours and minutes as written, in 24 hours where "a.m." or "p.m." tells which.
pub(super) fn clock(cursor: &mut Cursor) -> Option<Clock> {
    let start = cursor.at;
    let before = cursor.before();
    cursor.read(|ahead| {
        let (mut hour, minute, sure) = ahead.read(to_or_past).or_else(|| ahead.read(reading))?;
        let mut sure = sure || (minute.is_some() && BEFORE_CLOCKS.contains(&before));
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
        ahead.read(|ahead| other_zone(ahead));
        sure.then(|| Clock { hour, minute: minute.unwrap_or(0), zone, span: ahead.span_from(start) })
    })
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
        cursor.take(|lexeme| if let Lexeme::Colon(hour, minute) = lexeme { Some((hour, minute)) } else { None })
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
    let hour = hour_number(cursor)?;
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
fn other_zone(cursor: &mut Cursor) -> Option<()> {
    let bracket = cursor.eat(&["(", "[", "/"]);
    let closes = matches!(cursor.source.language.folded(cursor.at.checked_sub(1)?), "(" | "[");
    bracket.then_some(())?;
    reading(cursor)?;
    cursor.read(meridiem);
    zone(cursor)?;
    (!closes || cursor.eat(&[")", "]"])).then_some(())
}
