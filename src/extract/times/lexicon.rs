//! What single tokens mean to the grammar of times: months, weekdays, units, numbers, parts of the day.
//!
//! Comes in: a token. Goes out: a [`Lexeme`]; "mid-March" is the month with `mid` set. Whether "may" is a month and
//! "second" a unit is the grammar's to decide.

use super::{DayPart, TimeUnit, words};
use crate::calendar::Weekday;
use crate::language::Language;
use crate::text::{Document, TokenKind};

/// What one token means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Lexeme {
    /// "March", "Sept."
    Month(u8),
    /// "Monday", "Tues."
    Weekday(Weekday),
    /// "Mondays".
    Weekdays(Weekday),
    /// "week", "weeks", "fortnight" (two weeks): how many of which unit, and whether it is a plural.
    Unit(u8, TimeUnit, bool),
    /// "spring".
    Season(Season),
    /// "evening".
    DayPart(DayPart),
    /// "noon", "midnight": an hour of the clock.
    Hour(u8),
    /// "a.m." is 0, "p.m." 12.
    Meridiem(u8),
    /// "GMT": minutes east of UTC.
    Zone(i16),
    /// "three", "twelve".
    Cardinal(u16),
    /// "hundred", "thousand": multiplies what stands before.
    Scale(u32),
    /// "several", "many": a number that is not told.
    Some,
    /// "third", "21st".
    Ordinal(u8),
    /// Digits without a mark: the number and how many digits.
    Digits(u32, u8),
    /// "2.5", "1,200".
    Decimal(f64),
    /// "9:30", "9:30:15": hour, minute and second.
    Colon(u8, u8, Option<u8>),
    /// "7/5/2019": three numbers, the last with how many digits; or two, the last 0 with 0 digits.
    Slashed(u16, u16, u16, u8),
    /// "1990s", "90s": the first year; below 100 where the century is not written.
    Decade(u16),
    /// "yesterday": days from the anchor.
    Day(i8),
    /// "every", "each".
    Every,
    /// "daily", "annual": something that recurs.
    Recurring(u8, TimeUnit),
    /// Anything else.
    Other,
}

/// A season of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// A token's lexeme, and whether it is written with "mid-".
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub lexeme: Lexeme,
    pub mid: bool,
}

/// The lexeme of token `index`.
pub(super) fn entry(document: &Document, language: &Language, index: usize) -> Entry {
    let token = &document.tokens[index];
    let folded = language.folded(index);
    if token.kind == TokenKind::Number {
        return Entry { lexeme: number(folded), mid: false };
    }
    let (mid, word) = folded.strip_prefix("mid-").map_or((false, folded), |rest| (true, rest));
    let lexeme = if token.kind == TokenKind::Word { word_lexeme(word, document, language, index, mid) } else { Lexeme::Other };
    Entry { lexeme, mid }
}

fn word_lexeme(word: &str, document: &Document, language: &Language, index: usize, mid: bool) -> Lexeme {
    let token = &document.tokens[index];
    let bare = word.strip_suffix('.').unwrap_or(word);
    let found = words::WORDS.binary_search_by(|(known, _)| (*known).cmp(bare)).map_or(Lexeme::Other, |at| words::WORDS[at].1);
    let capital = mid || document.slice(token.span).starts_with(char::is_uppercase);
    match found {
        // Words of their own in lower case, and zones that are words.
        Lexeme::Month(_) if !capital && is_small_month(language, document, index, bare) => found,
        Lexeme::Month(_) if !capital && matches!(bare, "may" | "march" | "mar" | "august" | "jan" | "dec" | "sep" | "sept") => {
            Lexeme::Other
        }
        Lexeme::Weekday(_) if !capital && bare.len() < 5 && !is_small_weekday(document, index, bare) => Lexeme::Other,
        Lexeme::Zone(_) if !document.slice(token.span).chars().all(|c| c.is_uppercase() || c == '.') => Lexeme::Other,
        other => other,
    }
}

/// Whether "may", "march" or "august" without a capital is the month: what stands beside it tells.
fn is_small_month(language: &Language, document: &Document, index: usize, word: &str) -> bool {
    let before = if index > 0 { language.folded(index - 1) } else { "" };
    let placed = matches!(before, "in" | "since" | "between" | "until" | "by" | "last" | "next" | "early" | "late" | "mid" | "of");
    let Some(next) = document.tokens.get(index + 1) else { return placed };
    let after = language.folded(index + 1);
    let day = next.kind == TokenKind::Number
        || matches!(after, "twenty" | "thirty")
        || (word != "may" && matches!(after, "first" | "second" | "third"));
    let ends = next.kind != TokenKind::Word || matches!(after, "and" | "to" | "or");
    day || (placed && (ends || word == "august"))
}

/// Whether "mon", "tues" and the like without a capital are weekdays: alone, or with a full stop where they are no other word.
fn is_small_weekday(document: &Document, index: usize, word: &str) -> bool {
    let stop = index + 1 < document.tokens.len() && document.token_text(index + 1) == ".";
    is_alone(document, index) || word == "tues" || word == "weds" || (stop && !matches!(word, "sat" | "sun" | "wed"))
}

/// Whether the text holds nothing but the token and a full stop.
fn is_alone(document: &Document, index: usize) -> bool {
    index == 0 && document.tokens.len() <= 2 && document.tokens[1..].iter().all(|token| token.kind == TokenKind::Punctuation)
}

fn number(text: &str) -> Lexeme {
    let bytes = text.as_bytes();
    let digits = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
    let Ok(value) = text[..digits].parse::<u32>() else { return Lexeme::Other };
    match &text[digits..] {
        "" => Lexeme::Digits(value, digits as u8),
        "st" | "nd" | "rd" | "th" => u8::try_from(value).map_or(Lexeme::Other, Lexeme::Ordinal),
        "s" if value % 10 == 0 && (digits == 2 || (digits == 4 && (1000..=2100).contains(&value))) => Lexeme::Decade(value as u16),
        rest if rest.starts_with(':') => colon(value, &rest[1..]),
        rest if rest.starts_with('/') => slashed(text, '/'),
        rest if rest.starts_with('.') && rest.matches('.').count() == 2 => dotted(text),
        _ => text.replace(',', "").parse().map_or(Lexeme::Other, Lexeme::Decimal),
    }
}

fn colon(hour: u32, rest: &str) -> Lexeme {
    let mut parts = rest.split(':');
    let minute = parts.next().unwrap_or_default();
    let second = parts.next().and_then(|second| second.parse().ok());
    match (u8::try_from(hour), minute.parse::<u8>()) {
        (Ok(hour), Ok(minute))
            if minute <= 99 && rest.bytes().all(|b| b.is_ascii_digit() || b == b':') && minute_is_whole(rest) =>
        {
            Lexeme::Colon(hour, minute, second)
        }
        _ => Lexeme::Other,
    }
}

/// Whether every part after the hour has two digits: "9:30", not the score "9:3".
fn minute_is_whole(rest: &str) -> bool {
    rest.split(':').all(|part| part.len() == 2)
}

/// "07.05.2019" and "07.05.19"; "1.1.30" is a version.
fn dotted(text: &str) -> Lexeme {
    let whole = text.split('.').rev().map(str::len).eq([4, 2, 2]) || text.split('.').all(|part| part.len() == 2);
    let year = text.rsplit('.').next().is_some_and(|year| year.len() == 4);
    if whole || year { slashed(text, '.') } else { Lexeme::Other }
}

fn slashed(text: &str, mark: char) -> Lexeme {
    let mut parts = [0u16; 3];
    let mut count = 0;
    let mut last_digits = 0;
    for part in text.split(mark) {
        let (Some(slot), Ok(value)) = (parts.get_mut(count), part.parse()) else { return Lexeme::Other };
        *slot = value;
        last_digits = part.len() as u8;
        count += 1;
    }
    match count {
        3 => Lexeme::Slashed(parts[0], parts[1], parts[2], last_digits),
        2 => Lexeme::Slashed(parts[0], parts[1], 0, 0),
        _ => Lexeme::Other,
    }
}
