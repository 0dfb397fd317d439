//! Lengths of time, ages and anniversaries.

use super::super::TimeUnit;
use super::super::cursor::Cursor;
use super::super::lexicon::Lexeme;
use super::super::meaning::{Length, Meaning, Reading};
use super::super::numbers;
use super::relative::hedge;
use crate::language::{Upos, Xpos};

/// "six months", "a three-year period", "the past two years", "weeks", "an hour and a half", "three hours and ten minutes".
pub(super) fn duration(cursor: Cursor) -> Option<Reading> {
    let mut ahead = cursor;
    hedge(&mut ahead);
    frame(&mut ahead);
    hedge(&mut ahead);
    let length = ahead.read(numbers::length).or_else(|| ahead.read(bare)).or_else(|| one_framed(cursor, &mut ahead))?;
    let tail = ahead.read(|ahead| {
        ahead.eat(&["and", ","]);
        numbers::length(ahead).filter(|tail| tail.unit < length.unit && tail.amount.is_some())
    });
    let length = tail.map_or(length, |tail| sum(length, tail));
    // "a 65-year-old": the age begins at its number.
    let aged = matches!(ahead.word(), "old" | "olds") || (ahead.word() == "-" && matches!(ahead.word_at(1), "old" | "olds"));
    // "three-quarters of the pupils".
    let share = length.unit == TimeUnit::Quarter && ahead.word() == "of";
    if aged || share || article_names_thing(cursor, ahead) {
        return None;
    }
    let rate = ahead.at == cursor.at + 2 && matches!(cursor.word(), "a" | "an") && is_rate(cursor);
    let meaning = if rate { Meaning::Set(Some((1, length.unit))) } else { Meaning::Duration(length) };
    Some(Reading::new(cursor.at..ahead.at, meaning))
}

/// "the past", "the next", "the first", "each of the last" before a length.
fn frame(cursor: &mut Cursor) {
    cursor.eat_all(&["each", "of"]);
    let article = matches!(cursor.word(), "a" | "an");
    let number = matches!(cursor.lexeme_at(1), Lexeme::Digits(..) | Lexeme::Cardinal(_) | Lexeme::Decimal(_));
    let added = matches!(cursor.word_at(1), "additional" | "mere" | "full" | "whole" | "further" | "subsequent" | "final");
    if article && !number && !added {
        return;
    }
    cursor.eat(&["the", "this", "these", "a", "an"]).then(|| {
        if matches!(cursor.lexeme(), Lexeme::Unit(..)) {
            cursor.at -= 1;
        }
    });
    // "It should not last two hours."
    if cursor.word() == "last" && cursor.source.language.upos(cursor.at) == Upos::Verb {
        return;
    }
    cursor.eat(&[
        "past",
        "last",
        "next",
        "first",
        "coming",
        "final",
        "previous",
        "following",
        "subsequent",
        "same",
        "recent",
        "additional",
        "mere",
        "full",
        "whole",
        "entire",
    ]);
}

/// "the next hour", "an additional year", "the whole day": one, where a word of the frame stands before it.
fn one_framed(start: Cursor, cursor: &mut Cursor) -> Option<Length> {
    let framed = cursor.at > start.at && !matches!(cursor.lexeme_before(1), Lexeme::Unit(..));
    let word = cursor.source.language.folded(cursor.at.saturating_sub(1));
    let (factor, unit, plural) = cursor.take(numbers::unit)?;
    let hour = unit == TimeUnit::Hour && matches!(word, "past" | "next" | "last" | "first" | "final" | "coming");
    let added = matches!(word, "additional" | "full" | "whole" | "entire" | "further") && unit >= TimeUnit::Minute;
    (framed && !plural && (hour || added) && cursor.word() != "-").then_some(Length { amount: Some(f64::from(factor)), unit })
}

/// A plural alone ("weeks"), "the year" or "all week".
fn bare(cursor: &mut Cursor) -> Option<Length> {
    let named = matches!(cursor.before(), "of") && cursor.word() == "the" && !is_part(*cursor);
    let all = cursor.eat(&["all"]);
    let article = cursor.eat(&["the"]) || all;
    let full = cursor.eat(&["fiscal", "full", "whole", "entire"]);
    let (factor, unit, plural) = cursor.take(numbers::unit)?;
    if plural {
        return (!matches!(unit, TimeUnit::Second | TimeUnit::Quarter)).then_some(Length { amount: None, unit });
    }
    let whole = (article || full) && matches!(unit, TimeUnit::Year | TimeUnit::Week | TimeUnit::Month | TimeUnit::Decade);
    let day = all && matches!(unit, TimeUnit::Day);
    ((whole || day) && !named && cursor.word() != "of" && cursor.word() != "-")
        .then_some(Length { amount: Some(f64::from(factor)), unit })
}

/// Whether what stands before "of the year" is a part of it: "the rest of the year", not "person of the year".
fn is_part(cursor: Cursor) -> bool {
    let noun = cursor.at.checked_sub(2).map_or("", |at| cursor.source.language.folded(at));
    let lexeme = cursor.lexeme_before(2);
    matches!(
        noun,
        "most"
            | "much"
            | "all"
            | "part"
            | "half"
            | "rest"
            | "remainder"
            | "course"
            | "time"
            | "out"
            | "three-quarters"
            | "some"
            | "majority"
            | "bulk"
    ) || matches!(lexeme, Lexeme::Unit(..) | Lexeme::Season(_) | Lexeme::Month(_) | Lexeme::Ordinal(_))
}

/// A length of two units, in the smaller one: "an hour and ten minutes" is 70 minutes.
fn sum(length: Length, tail: Length) -> Length {
    let (Some(large), Some(small), Some(factor)) = (length.amount, tail.amount, ratio(length.unit, tail.unit)) else {
        return length;
    };
    Length { amount: Some(large * factor + small), unit: tail.unit }
}

fn ratio(large: TimeUnit, small: TimeUnit) -> Option<f64> {
    Some(match (large, small) {
        (TimeUnit::Minute, TimeUnit::Second) | (TimeUnit::Hour, TimeUnit::Minute) => 60.0,
        (TimeUnit::Hour, TimeUnit::Second) => 3600.0,
        (TimeUnit::Day, TimeUnit::Hour) => 24.0,
        (TimeUnit::Week, TimeUnit::Day) => 7.0,
        (TimeUnit::Year, TimeUnit::Month) => 12.0,
        _ => return None,
    })
}

/// "a second", "a quarter" and "the second" are mostly no times.
fn article_names_thing(start: Cursor, after: Cursor) -> bool {
    let last = start.source.entries[after.at - 1].lexeme;
    let short = after.at <= start.at + 2;
    let vague = matches!(last, Lexeme::Unit(1, TimeUnit::Second | TimeUnit::Quarter | TimeUnit::Minute, false));
    short && vague && matches!(start.word(), "a" | "the" | "one" | "half" | "an" | "three")
}

/// "300 a year", "once a week", "people a day": how often, not how long.
fn is_rate(cursor: Cursor) -> bool {
    let before = cursor.before();
    let counted = matches!(cursor.lexeme_before(2), Lexeme::Digits(..) | Lexeme::Decimal(_) | Lexeme::Cardinal(_));
    let noun = cursor.at.checked_sub(1).is_some_and(|at| cursor.source.language.xpos(at) == Xpos::Nns);
    before.starts_with(|c: char| c.is_ascii_digit())
        || (counted && noun && cursor.lexeme_before(1) == Lexeme::Other)
        || matches!(
            before,
            "once"
                | "twice"
                | "times"
                | "%"
                | "percent"
                | "million"
                | "billion"
                | "thousand"
                | "hours"
                | "days"
                | "tons"
                | "tonnes"
                | "dollars"
                | "euros"
                | "pounds"
        )
}

/// "65-year-old", "65 years old", "aged 7", "at the age of 24", "three months old".
pub(super) fn age(cursor: Cursor) -> Option<Reading> {
    let mut ahead = cursor;
    hedge(&mut ahead);
    let length = ahead.read(old).or_else(|| ahead.read(aged))?;
    Some(Reading::new(cursor.at..ahead.at, Meaning::Age(length)))
}

fn old(cursor: &mut Cursor) -> Option<Length> {
    let length = numbers::length(cursor)?;
    cursor.eat(&["-"]);
    cursor.eat(&["old", "olds"]).then_some(length)
}

fn aged(cursor: &mut Cursor) -> Option<Length> {
    let cue = cursor.eat(&["aged", "age"]) || cursor.eat_all(&["the", "age", "of"]);
    cue.then_some(())?;
    cursor.eat(&["about", "around", "just", "only"]);
    let amount = cursor
        .take(|lexeme| if let Lexeme::Digits(value @ 0..=130, _) = lexeme { Some(f64::from(value)) } else { None })
        .or_else(|| numbers::words(cursor))?;
    if let Some((_, unit, _)) = cursor.take(numbers::unit) {
        return Some(Length { amount: Some(amount), unit });
    }
    // "aged 18 to 24" is no one's age.
    let range = matches!(cursor.word(), "to" | "-" | "and") && matches!(cursor.lexeme_at(1), Lexeme::Digits(..));
    (!range).then_some(Length { amount: Some(amount), unit: TimeUnit::Year })
}

/// "the 10th anniversary", "its twentieth anniversary".
pub(super) fn anniversary(cursor: Cursor) -> Option<Reading> {
    let mut ahead = cursor;
    ahead.eat(&["the", "its", "their", "a"]);
    let years = numbers::ordinal(&mut ahead).map(u16::from).or_else(|| {
        let length = numbers::length(&mut ahead).filter(|length| length.unit == TimeUnit::Year)?;
        length.amount.map(|amount| amount as u16)
    })?;
    ahead.eat(&["wedding", "birth"]);
    ahead.eat(&["anniversary", "birthday"]).then(|| Reading::new(cursor.at..ahead.at, Meaning::Anniversary(years)))
}
