//! Months, alone or with a year, and the numbers of their days.

use super::super::cursor::Cursor;
use super::super::lexicon::Lexeme;
use super::super::meaning::{Fields, Year, YearPart};
use super::super::numbers;
use super::years::{following_year, four_digits};
use crate::text::TokenKind;

pub(super) fn month(lexeme: Lexeme) -> Option<u8> {
    if let Lexeme::Month(month) = lexeme { Some(month) } else { None }
}

/// A day of a month, 1 to 99: whether it exists is not asked here.
pub(super) fn day_number(cursor: &mut Cursor) -> Option<u8> {
    cursor
        .take(|lexeme| match lexeme {
            Lexeme::Digits(value, digits) if digits <= 2 => u8::try_from(value).ok(),
            Lexeme::Ordinal(value) => Some(value),
            _ => None,
        })
        .filter(|day| *day > 0)
        .or_else(|| numbers::ordinal(cursor))
}

/// "March 2019", "early March", "March last year", "in March".
pub(super) fn month_year(cursor: &mut Cursor, modified: bool) -> Option<Fields> {
    let start = *cursor;
    let mid = cursor.is_mid();
    if let Some(fields) = cursor.read(year_before) {
        return Some(fields);
    }
    cursor.eat(&["month"]);
    let month = cursor.take(month)?;
    let year = following_year(cursor);
    let sure = mid || modified || year != Year::Absent || is_month(start);
    let year = if year == Year::Absent { short_year(cursor) } else { year };
    sure.then_some(Fields { year, part: Some(YearPart::Month(month)), ..Fields::default() })
}

/// "2024 Aug", where no day follows.
fn year_before(cursor: &mut Cursor) -> Option<Fields> {
    let year = Year::Written(four_digits(cursor).filter(|year| (1900..2100).contains(year))?);
    let month = cursor.take(month)?;
    let day = matches!(cursor.lexeme(), Lexeme::Digits(..) | Lexeme::Ordinal(_));
    (!day).then(|| Fields { year, part: Some(YearPart::Month(month)), ..Fields::default() })
}

/// "Aug '96".
fn short_year(cursor: &mut Cursor) -> Year {
    let found = cursor.read(|ahead| {
        ahead.eat(&["'"]).then_some(())?;
        ahead.take(|lexeme| if let Lexeme::Digits(value @ 0..=99, 2) = lexeme { Some(value as i32) } else { None })
    });
    found.map_or(Year::Absent, |year| Year::Written(if year < 50 { 2000 + year } else { 1900 + year }))
}

/// Whether a word that is also a verb or a name ("May", "March", "April") is a month here.
fn is_month(cursor: Cursor) -> bool {
    let word = cursor.word();
    let before = cursor.before();
    let told = matches!(
        before,
        "in" | "since"
            | "until"
            | "by"
            | "from"
            | "last"
            | "next"
            | "this"
            | "of"
            | "during"
            | "every"
            | "each"
            | "through"
            | "to"
            | "and"
            | "till"
            | "before"
            | "after"
            | "between"
            | "-"
            | "or"
            | "for"
            | "late"
            | "early"
    );
    // "April Jones": a capital after it makes a name of a month that is also a first name.
    let next = cursor.word_at(1);
    let name = matches!(word, "april" | "may" | "june" | "august" | "jan") && !told && next_is_capital(cursor);
    match word {
        "may" | "march" => {
            told || (!cursor.is_sentence_start() && cursor.is_capital() && !name && !next.is_empty()) || alone(cursor)
        }
        _ => !name,
    }
}

/// Whether the sentence holds nothing but the word.
fn alone(cursor: Cursor) -> bool {
    cursor.is_sentence_start() && cursor.word_at(1).is_empty()
}

fn next_is_capital(cursor: Cursor) -> bool {
    let mut next = cursor;
    next.at += 1;
    next.is_capital() && next.token_kind() == Some(TokenKind::Word) && next.lexeme() == Lexeme::Other
}
