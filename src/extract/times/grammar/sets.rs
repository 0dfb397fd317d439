//! What recurs: "every Tuesday", "each month", "daily", "Monday nights", "twice a week".

use super::super::Written;
use super::super::cursor::Cursor;
use super::super::lexicon::Lexeme;
use super::super::meaning::{Meaning, Reading};
use super::super::numbers;
use super::moments;

/// Something that recurs.
pub(super) fn set(cursor: Cursor) -> Option<Reading> {
    let mut ahead = cursor;
    let mut reading = Reading::new(cursor.at..cursor.at, Meaning::Set(None));
    if let Some(every) = ahead.take(|lexeme| if let Lexeme::Recurring(factor, unit) = lexeme { Some((factor, unit)) } else { None })
    {
        reading.meaning = Meaning::Set(Some(every));
    } else if ahead.take(|lexeme| (lexeme == Lexeme::Every).then_some(())).is_some() {
        recurring(&mut ahead, &mut reading)?;
    } else if ahead.eat(&["weekends"]) {
        reading.meaning = Meaning::Weekends;
    } else {
        nights(&mut ahead, &mut reading)?;
    }
    reading.tokens.end = ahead.at;
    Some(reading)
}

/// What stands after "every": a weekday, a part of the day, or a unit with or without a number.
fn recurring(cursor: &mut Cursor, reading: &mut Reading) -> Option<()> {
    cursor.eat(&["other", "single"]);
    if let Some(value) = cursor.take(weekday) {
        reading.weekday = Some(Written { value, span: cursor.span_from(cursor.at - 1) });
        part(cursor, reading);
        return Some(());
    }
    if part(cursor, reading) {
        return Some(());
    }
    let amount = cursor.read(numbers::count).flatten().unwrap_or(1.0);
    let (factor, unit, _) = cursor.take(numbers::unit)?;
    reading.meaning = Meaning::Set(Some(((amount as u8).saturating_mul(factor), unit)));
    Some(())
}

/// "Mondays", "Tuesday nights".
fn nights(cursor: &mut Cursor, reading: &mut Reading) -> Option<()> {
    let (value, plural) = cursor.take(|lexeme| match lexeme {
        Lexeme::Weekdays(day) => Some((day, true)),
        Lexeme::Weekday(day) => Some((day, false)),
        _ => None,
    })?;
    reading.weekday = Some(Written { value, span: cursor.span_from(cursor.at - 1) });
    let plural_part = matches!(cursor.word(), "nights" | "mornings" | "evenings" | "afternoons");
    part(cursor, reading);
    (plural || plural_part).then_some(())
}

fn part(cursor: &mut Cursor, reading: &mut Reading) -> bool {
    let Some(value) = cursor.take(moments::part) else { return false };
    reading.day_part = Some(Written { value, span: cursor.span_from(cursor.at - 1) });
    true
}

fn weekday(lexeme: Lexeme) -> Option<crate::calendar::Weekday> {
    if let Lexeme::Weekday(day) = lexeme { Some(day) } else { None }
}
