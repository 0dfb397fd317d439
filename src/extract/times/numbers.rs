//! Numbers as they stand before units and in years: "three", "twenty-five", "a couple of", "two and a half".

use super::cursor::Cursor;
use super::lexicon::Lexeme;
use super::{TimeUnit, meaning::Length};

/// How many "hundred" and "thousand" one number may hold.
const MOST_SCALES: usize = 4;

/// A number; `None` where it is not told ("several").
pub(super) fn count(cursor: &mut Cursor) -> Option<Option<f64>> {
    if cursor.eat_all(&["a", "couple", "of"]) || cursor.eat_all(&["a", "couple"]) {
        return Some(Some(2.0));
    }
    if cursor.eat_all(&["half", "a", "dozen"]) {
        return Some(Some(6.0));
    }
    if cursor.eat_all(&["hundreds", "of"])
        || cursor.eat_all(&["dozens", "of"])
        || cursor.eat_all(&["tens", "of", "thousands", "of"])
    {
        return Some(None);
    }
    if cursor.lexeme() == Lexeme::Some || (matches!(cursor.word(), "a" | "the") && cursor.lexeme_at(1) == Lexeme::Some) {
        cursor.at += 1 + usize::from(cursor.lexeme() != Lexeme::Some);
        return Some(None);
    }
    if let Some(value) = cursor.take(|lexeme| match lexeme {
        Lexeme::Digits(value, _) => Some(f64::from(value)),
        Lexeme::Decimal(value) => Some(value),
        _ => None,
    }) {
        // "100 million years"; "20 hundred" is not said.
        let scaled =
            cursor.take(|lexeme| scale(lexeme).filter(|factor| *factor >= 1_000)).map_or(value, |factor| value * f64::from(factor));
        return Some(Some(scaled + half(cursor)));
    }
    if matches!(cursor.word(), "a" | "an" | "one" | "another") {
        cursor.at += 1;
        let scaled = cursor.take(scale).map_or(1.0, f64::from);
        return Some(Some(scaled + half(cursor)));
    }
    words(cursor).map(|value| Some(value + half(cursor)))
}

/// A number in words without article: "twenty-five", "one hundred and six".
pub(super) fn words(cursor: &mut Cursor) -> Option<f64> {
    let mut total = f64::from(below_hundred(cursor)?);
    for _ in 0..MOST_SCALES {
        let Some(factor) = cursor.take(scale) else { break };
        total *= f64::from(factor);
        let rest = cursor.read(|ahead| {
            ahead.eat(&["and"]);
            below_hundred(ahead)
        });
        total += rest.map_or(0.0, f64::from);
    }
    Some(total)
}

fn below_hundred(cursor: &mut Cursor) -> Option<u16> {
    let first = cursor.take(cardinal)?;
    if first < 20 {
        return Some(first);
    }
    let unit = cursor.read(|ahead| {
        ahead.eat(&["-"]);
        ahead.take(cardinal).filter(|unit| *unit < 10)
    });
    Some(first + unit.unwrap_or(0))
}

/// "and a half" after a number, hyphens allowed.
fn half(cursor: &mut Cursor) -> f64 {
    let found =
        [&["and", "a", "half"][..], &["-", "and", "-", "a", "-", "half"], &["½"]].into_iter().any(|words| cursor.eat_all(words));
    if found { 0.5 } else { 0.0 }
}

fn cardinal(lexeme: Lexeme) -> Option<u16> {
    if let Lexeme::Cardinal(value) = lexeme { Some(value) } else { None }
}

fn scale(lexeme: Lexeme) -> Option<u32> {
    if let Lexeme::Scale(value) = lexeme { Some(value) } else { None }
}

/// "first", "21st", "second", "twenty-first".
pub(super) fn ordinal(cursor: &mut Cursor) -> Option<u8> {
    cursor.take(plain_ordinal).or_else(|| {
        cursor.read(|ahead| {
            let tens = ahead.take(cardinal).filter(|tens| *tens >= 20)?;
            ahead.eat(&["-"]).then_some(())?;
            let unit = ahead.take(plain_ordinal).filter(|unit| *unit < 10)?;
            u8::try_from(tens).ok()?.checked_add(unit)
        })
    })
}

fn plain_ordinal(lexeme: Lexeme) -> Option<u8> {
    match lexeme {
        Lexeme::Ordinal(value) => Some(value),
        Lexeme::Unit(1, TimeUnit::Second, false) => Some(2),
        _ => None,
    }
}

/// "six months", "two-and-a-half-year", "half an hour", "a day and a half", and plurals alone: "weeks".
pub(super) fn length(cursor: &mut Cursor) -> Option<Length> {
    if let Some(length) = cursor.read(half_of) {
        return Some(length);
    }
    cursor.read(|ahead| {
        let amount = count(ahead)?;
        let hyphen = ahead.eat(&["-"]);
        while !hyphen
            && ahead.eat(&[
                "more",
                "consecutive",
                "straight",
                "full",
                "whole",
                "long",
                "short",
                "additional",
                "extra",
                "further",
                "mere",
                "calendar",
                "or",
                "so",
                "working",
                "business",
                "successive",
                "other",
            ])
        {}
        let (factor, unit, _) = ahead.take(unit)?;
        let amount = amount.map(|amount| (amount + half(ahead)) * f64::from(factor));
        Some(Length { amount, unit })
    })
}

fn half_of(cursor: &mut Cursor) -> Option<Length> {
    let halved = cursor.eat_all(&["half", "an"])
        || cursor.eat_all(&["half", "a"])
        || cursor.eat_all(&["a", "half", "-"])
        || cursor.eat_all(&["half", "-"])
        || cursor.eat_all(&["a", "half"]);
    let (_, unit, plural) = halved.then(|| cursor.take(unit)).flatten()?;
    (!plural).then_some(Length { amount: Some(0.5), unit })
}

/// A unit: how many of which, and whether it is a plural.
pub(super) fn unit(lexeme: Lexeme) -> Option<(u8, TimeUnit, bool)> {
    if let Lexeme::Unit(factor, unit, plural) = lexeme { Some((factor, unit, plural)) } else { None }
}
