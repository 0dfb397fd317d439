//! Years, decades and centuries, in figures and words.

use super::super::TimeUnit;
use super::super::cursor::Cursor;
use super::super::lexicon::Lexeme;
use super::super::meaning::{Fields, Meaning, Reading, Year};
use super::super::numbers;
use super::calendar::modifier;
use crate::text::TokenKind;

/// A year after a day and month, with or without a comma: "2019", "last year", "of this year".
pub(super) fn following_year(cursor: &mut Cursor) -> Year {
    let found = cursor.read(|ahead| {
        if let Some(shift) = relative_year(ahead) {
            return Some(Year::Shifted(shift));
        }
        let comma = ahead.eat(&[",", "of", "in"]);
        if let Some(shift) = relative_year(ahead).filter(|_| comma) {
            return Some(Year::Shifted(shift));
        }
        let year = four_digits(ahead).map(Year::Written);
        year.filter(|_| !is_designation(ahead.word()))
    });
    found.unwrap_or_default()
}

/// Whether a word after a year makes both a name: the asteroid "2025 CK7".
fn is_designation(word: &str) -> bool {
    let digits = word.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    word.len() - digits.len() == 2 && !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())
}

/// "last year", "this year", "next year", "of the same year".
pub(super) fn relative_year(cursor: &mut Cursor) -> Option<i8> {
    [(["last", "year"], -1), (["this", "year"], 0), (["next", "year"], 1)]
        .into_iter()
        .find(|(words, _)| cursor.eat_all(words))
        .map(|(_, shift)| shift)
}

pub(super) fn four_digits(cursor: &mut Cursor) -> Option<i32> {
    cursor.take(|lexeme| match lexeme {
        Lexeme::Digits(value @ 1000..=2999, 4) => i32::try_from(value).ok(),
        _ => None,
    })
}

/// "2019", "fiscal 2023", "the year 2008", "nineteen ninety-six", "1994 or later".
pub(super) fn year(cursor: &mut Cursor, modified: bool) -> Option<Fields> {
    let start = *cursor;
    cursor.eat(&["the"]);
    let fiscal = cursor.eat(&["fiscal", "calendar"]);
    let named = cursor.eat(&["year"]) || fiscal;
    let spoken = if named || modified || start.at == cursor.at { cursor.read(spoken_year) } else { None };
    let year = spoken.or_else(|| four_digits(cursor).filter(|_| start.at == cursor.at - 1 || named))?;
    let sure = named || modified || spoken.is_some() || (is_year(start, *cursor, year) && !in_code(start, *cursor));
    sure.then_some(Fields { year: Year::Written(year), ..Fields::default() })
}

fn spoken_year(cursor: &mut Cursor) -> Option<i32> {
    let century = cursor.take(|lexeme| match lexeme {
        Lexeme::Cardinal(value @ (17..=20)) => Some(i32::from(value)),
        _ => None,
    })?;
    let rest = numbers::words(cursor).filter(|rest| (10.0..100.0).contains(rest))?;
    Some(century * 100 + rest as i32)
}

/// Whether four digits are a year here rather than a count.
fn is_year(start: Cursor, after: Cursor, year: i32) -> bool {
    if !(1500..=2099).contains(&year) {
        return start.before() == "in" && year < 1500 && !counted(after);
    }
    let before = start.before();
    let placed = matches!(
        before,
        "in" | "since"
            | "until"
            | "till"
            | "by"
            | "from"
            | "of"
            | "during"
            | "before"
            | "after"
            | "between"
            | "through"
            | "to"
            | "late"
            | "early"
            | "around"
            | "circa"
            | "c."
            | "for"
            | "pre"
            | "post"
            | "and"
            | "-"
            | "("
            | "than"
            | "mid"
    );
    if matches!(
        before,
        "$" | "£"
            | "€"
            | "no."
            | "flight"
            | "route"
            | "highway"
            | "room"
            | "page"
            | "about"
            | "some"
            | "nearly"
            | "almost"
            | "over"
            | "least"
            | "#"
    ) {
        return false;
    }
    if placed && matches!(before, "in" | "since" | "until" | "during" | "(" | "late" | "early" | "till" | "circa") {
        return !matches!(after.word(), "%" | "per");
    }
    !counted(after) && !is_measured(after)
}

/// Whether the digits are one of several that hyphens join: a telephone number, or a date that does not exist.
fn in_code(start: Cursor, after: Cursor) -> bool {
    let year = |lexeme| matches!(lexeme, Lexeme::Digits(1500..=2100, 4));
    let number = |lexeme| matches!(lexeme, Lexeme::Digits(..));
    let joined = start.before() == "-" && start.is_glued();
    let joins = after.word() == "-" && after.is_glued();
    let before = start.lexeme_before(2);
    let next = after.lexeme_at(1);
    let third = after.word_at(2) == "-" && number(after.lexeme_at(3));
    // "2019-20" and "2019-2021" are two years.
    (joined && number(before) && !year(before))
        || (joins && number(next) && (third || matches!(next, Lexeme::Digits(_, 3..)) && !year(next)))
        || (joined && year(before) && joins && number(next))
        || (joined && start.lexeme_before(3) == Lexeme::Other && number(start.lexeme_before(4)) && number(before))
}

/// Whether a plural follows: "1,900 people" is a count even without its comma.
fn counted(after: Cursor) -> bool {
    if after.at_end() || after.token_kind() != Some(TokenKind::Word) {
        return false;
    }
    let plural = after.source.language.xpos(after.at) == crate::language::Xpos::Nns;
    let second = after.word_at(1);
    plural
        || matches!(after.word(), "people" | "men" | "women" | "children")
        || (second.ends_with('s') && matches!(after.word(), "new" | "more" | "other"))
}

fn is_measured(after: Cursor) -> bool {
    matches!(
        after.word(),
        "%" | "per"
            | "percent"
            | "km"
            | "m"
            | "kg"
            | "mph"
            | "metres"
            | "meters"
            | "feet"
            | "miles"
            | "hours"
            | "gmt"
            | "utc"
            | "local"
            | "°"
    ) || matches!(after.lexeme(), Lexeme::Unit(..) | Lexeme::Zone(_) | Lexeme::Meridiem(_))
}

/// "the 1990s", "the late 1970s", "the mid-'80s", "the last half of the '80s".
pub(super) fn decade(cursor: Cursor) -> Option<Reading> {
    let mut ahead = cursor;
    if ahead
        .read(|ahead| {
            (ahead.eat(&["the"]) && ahead.eat(&["last", "first", "second"]) && ahead.eat(&["half"]) && ahead.eat(&["of"]))
                .then_some(())
        })
        .is_none()
    {
        modifier(&mut ahead);
    }
    ahead.eat(&["the"]);
    modifier(&mut ahead);
    let elided = ahead.eat(&["'"]);
    let article = ahead.at > cursor.at;
    let apostrophe = ahead.word_at(1) == "'s";
    let first = ahead.take(|lexeme| match lexeme {
        Lexeme::Decade(year) => Some(year),
        // "the 1970's", "in the 70's".
        Lexeme::Digits(year @ 20..=90, 2) if apostrophe && year % 10 == 0 && (article || cursor.before() == "in") => {
            Some(year as u16)
        }
        Lexeme::Digits(year @ 1500..=2090, 4) if apostrophe && year % 10 == 0 && article => Some(year as u16),
        _ => None,
    })?;
    let before = if elided || ahead.at < cursor.at + 2 { cursor.before() } else { cursor.source.language.folded(ahead.at - 2) };
    if matches!(ahead.lexeme_before(1), Lexeme::Digits(..)) {
        ahead.at += 1;
    }
    // "the 80s" may be temperatures or ages: "in his 80s", "in the 80s".
    let personal = matches!(before, "his" | "her" | "their" | "my" | "your" | "low" | "high" | "upper" | "lower");
    let first = match first {
        1000.. => first,
        _ if personal => return None,
        year if elided || year >= 20 => 1900 + year,
        _ => return None,
    };
    Some(Reading::new(cursor.at..ahead.at, Meaning::Decade(first)))
}

/// "the 19th century", "the late 20th-century".
pub(super) fn century(cursor: Cursor) -> Option<Reading> {
    let mut ahead = cursor;
    ahead.eat(&["the"]);
    modifier(&mut ahead);
    let number = numbers::ordinal(&mut ahead)?;
    ahead.eat(&["-"]);
    ahead.take(|lexeme| matches!(lexeme, Lexeme::Unit(_, TimeUnit::Century, _)).then_some(()))?;
    Some(Reading::new(cursor.at..ahead.at, Meaning::Century(number)))
}
