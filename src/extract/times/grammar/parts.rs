//! Quarters, halves and seasons of a year.

use super::super::TimeUnit;
use super::super::cursor::Cursor;
use super::super::lexicon::Lexeme;
use super::super::meaning::{Fields, Meaning, Reading, Year, YearPart};
use super::super::numbers;
use super::calendar::modifier;
use super::years::{following_year, four_digits, relative_year};

/// "the third quarter of 2019", "this year's first half", "the spring of 1998", "winter 2020", "third-quarter".
pub(super) fn year_part(cursor: Cursor) -> Option<Reading> {
    let mut ahead = cursor;
    modifier(&mut ahead);
    ahead.eat(&["the", "its", "their", "our"]);
    let before = ahead.read(preceding_year);
    if ahead.eat(&["fiscal", "financial"]) || before.is_some() {
        ahead.eat(&["-"]);
    }
    let part = ahead.read(part_of_year)?;
    let year = before.unwrap_or_else(|| {
        let mut of = ahead;
        of.eat(&["of"]);
        if of.eat_all(&["the", "year"]) && matches!(part, YearPart::Quarter(_)) {
            ahead.at = of.at;
            return Year::Absent;
        }
        of.eat(&["fiscal"]);
        let year = following_year(&mut of);
        if year != Year::Absent {
            ahead.at = of.at;
        }
        year
    });
    let sure = year != Year::Absent || !matches!(part, YearPart::Season(_)) || is_season(cursor, ahead);
    sure.then(|| Reading::new(cursor.at..ahead.at, Meaning::Calendar(Fields { year, part: Some(part), ..Fields::default() })))
}

/// "1988", "last year's" before a part of the year.
fn preceding_year(cursor: &mut Cursor) -> Option<Year> {
    if let Some(year) = four_digits(cursor) {
        return Some(Year::Written(year));
    }
    if cursor.eat_all(&["year", "-", "earlier"]) || cursor.eat_all(&["year", "-", "ago"]) {
        return Some(Year::Shifted(-1));
    }
    let shift = relative_year(cursor)?;
    cursor.eat(&["'s"]).then_some(Year::Shifted(shift))
}

fn part_of_year(cursor: &mut Cursor) -> Option<YearPart> {
    if let Some(season) = cursor.take(|lexeme| if let Lexeme::Season(season) = lexeme { Some(season) } else { None }) {
        return Some(YearPart::Season(season));
    }
    if let Some(quarter) = ["q1", "q2", "q3", "q4"].iter().position(|name| cursor.eat(&[name])) {
        return Some(YearPart::Quarter(quarter as u8 + 1));
    }
    let ordinal = numbers::ordinal(cursor).or_else(|| cursor.eat(&["last", "latter"]).then_some(2))?;
    cursor.eat(&["-"]);
    if matches!(ordinal, 1..=4)
        && cursor.take(|lexeme| matches!(lexeme, Lexeme::Unit(1, TimeUnit::Quarter, _)).then_some(())).is_some()
    {
        // "the last quarter" is the one before, not the second.
        return (cursor.source.language.folded(cursor.at - 2) != "last").then_some(YearPart::Quarter(ordinal));
    }
    let half = matches!(ordinal, 1 | 2) && cursor.eat(&["half"]);
    let year_follows = half && cursor.read(|ahead| ahead.eat_all(&["of", "the", "year"]).then_some(())).is_some();
    let dated = half && cursor.word() == "of" && matches!(cursor.lexeme_at(1), Lexeme::Digits(1000..=2999, 4));
    (year_follows || dated).then_some(YearPart::Half(ordinal))
}

/// Whether a season is one: "in spring", "the summer", not "the fall of the city" or "a spring in her step".
fn is_season(start: Cursor, after: Cursor) -> bool {
    let article = start.word() == "the";
    let placed = matches!(
        start.before(),
        "in" | "by" | "since" | "until" | "during" | "over" | "through" | "throughout" | "for" | "every" | "early" | "late" | "and"
    );
    let whole = start.is_sentence_start() && after.at_end();
    let word = start.source.language.folded(after.at - 1);
    let sense = match word {
        "fall" | "spring" => (placed && !article && after.word() != "of" && after.word() != "in") || whole,
        _ => article || placed || whole,
    };
    sense && after.word() != "of"
}
