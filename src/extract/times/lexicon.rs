//! What single tokens mean to the grammar of times: months, weekdays, units, numbers, parts of the day.
//!
//! Comes in: a token. Goes out: a [`Lexeme`]; "mid-March" is the month with `mid` set. Whether "may" is a month and
//! "second" a unit is the grammar's to decide.

use super::{DayPart, TimeUnit};
use crate::calendar::Weekday;
use crate::language::Language;
use crate::text::{Document, Token, TokenKind};

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
    /// "9:30", "9:30:15".
    Colon(u8, u8),
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
    let lexeme = if token.kind == TokenKind::Word { word_lexeme(word, document, token, mid) } else { Lexeme::Other };
    Entry { lexeme, mid }
}

fn word_lexeme(word: &str, document: &Document, token: &Token, mid: bool) -> Lexeme {
    let bare = word.strip_suffix('.').unwrap_or(word);
    let found = WORDS.binary_search_by(|(known, _)| (*known).cmp(bare)).map_or(Lexeme::Other, |at| WORDS[at].1);
    let capital = mid || document.slice(token.span).starts_with(char::is_uppercase);
    match found {
        // Words of their own in lower case, and zones that are words.
        Lexeme::Month(_) if !capital && matches!(bare, "may" | "march" | "mar" | "august" | "jan" | "dec" | "sep" | "sept") => {
            Lexeme::Other
        }
        Lexeme::Weekday(_) if !capital && bare.len() < 5 => Lexeme::Other,
        Lexeme::Zone(_) if !document.slice(token.span).chars().all(|c| c.is_uppercase() || c == '.') => Lexeme::Other,
        other => other,
    }
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
        rest if rest.starts_with('.') && rest.matches('.').count() == 2 => slashed(text, '.'),
        _ => text.replace(',', "").parse().map_or(Lexeme::Other, Lexeme::Decimal),
    }
}

fn colon(hour: u32, rest: &str) -> Lexeme {
    let minute = rest.split(':').next().unwrap_or_default();
    match (u8::try_from(hour), minute.parse::<u8>()) {
        (Ok(hour), Ok(minute))
            if minute <= 99 && rest.bytes().all(|b| b.is_ascii_digit() || b == b':') && minute_is_whole(rest) =>
        {
            Lexeme::Colon(hour, minute)
        }
        _ => Lexeme::Other,
    }
}

/// Whether every part after the hour has two digits: "9:30", not the score "9:3".
fn minute_is_whole(rest: &str) -> bool {
    rest.split(':').all(|part| part.len() == 2)
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

const fn unit(unit: TimeUnit) -> Lexeme {
    Lexeme::Unit(1, unit, false)
}

const fn units(unit: TimeUnit) -> Lexeme {
    Lexeme::Unit(1, unit, true)
}

/// Every word the grammar knows by meaning, sorted.
const WORDS: &[(&str, Lexeme)] = &[
    ("a.m", Lexeme::Meridiem(0)),
    ("aedt", Lexeme::Zone(660)),
    ("aest", Lexeme::Zone(600)),
    ("afternoon", Lexeme::DayPart(DayPart::Afternoon)),
    ("afternoons", Lexeme::DayPart(DayPart::Afternoon)),
    ("am", Lexeme::Meridiem(0)),
    ("annual", Lexeme::Recurring(1, TimeUnit::Year)),
    ("annually", Lexeme::Recurring(1, TimeUnit::Year)),
    ("apr", Lexeme::Month(4)),
    ("april", Lexeme::Month(4)),
    ("aug", Lexeme::Month(8)),
    ("august", Lexeme::Month(8)),
    ("autumn", Lexeme::Season(Season::Autumn)),
    ("awst", Lexeme::Zone(480)),
    ("biennial", Lexeme::Recurring(2, TimeUnit::Year)),
    ("bst", Lexeme::Zone(60)),
    ("cdt", Lexeme::Zone(-300)),
    ("centuries", units(TimeUnit::Century)),
    ("century", unit(TimeUnit::Century)),
    ("cest", Lexeme::Zone(120)),
    ("cet", Lexeme::Zone(60)),
    ("countless", Lexeme::Some),
    ("cst", Lexeme::Zone(-360)),
    ("ct", Lexeme::Zone(-360)),
    ("daily", Lexeme::Recurring(1, TimeUnit::Day)),
    ("day", unit(TimeUnit::Day)),
    ("days", units(TimeUnit::Day)),
    ("dec", Lexeme::Month(12)),
    ("decade", unit(TimeUnit::Decade)),
    ("decades", units(TimeUnit::Decade)),
    ("december", Lexeme::Month(12)),
    ("dozen", Lexeme::Scale(12)),
    ("each", Lexeme::Every),
    ("edt", Lexeme::Zone(-240)),
    ("eest", Lexeme::Zone(180)),
    ("eet", Lexeme::Zone(120)),
    ("eight", Lexeme::Cardinal(8)),
    ("eighteen", Lexeme::Cardinal(18)),
    ("eighteenth", Lexeme::Ordinal(18)),
    ("eighth", Lexeme::Ordinal(8)),
    ("eighties", Lexeme::Decade(80)),
    ("eighty", Lexeme::Cardinal(80)),
    ("eleven", Lexeme::Cardinal(11)),
    ("eleventh", Lexeme::Ordinal(11)),
    ("est", Lexeme::Zone(-300)),
    ("et", Lexeme::Zone(-300)),
    ("evening", Lexeme::DayPart(DayPart::Evening)),
    ("evenings", Lexeme::DayPart(DayPart::Evening)),
    ("every", Lexeme::Every),
    ("fall", Lexeme::Season(Season::Autumn)),
    ("feb", Lexeme::Month(2)),
    ("february", Lexeme::Month(2)),
    ("few", Lexeme::Some),
    ("fifteen", Lexeme::Cardinal(15)),
    ("fifteenth", Lexeme::Ordinal(15)),
    ("fifth", Lexeme::Ordinal(5)),
    ("fifties", Lexeme::Decade(50)),
    ("fiftieth", Lexeme::Ordinal(50)),
    ("fifty", Lexeme::Cardinal(50)),
    ("first", Lexeme::Ordinal(1)),
    ("five", Lexeme::Cardinal(5)),
    ("forties", Lexeme::Decade(40)),
    ("fortieth", Lexeme::Ordinal(40)),
    ("fortnight", Lexeme::Unit(2, TimeUnit::Week, false)),
    ("fortnightly", Lexeme::Recurring(2, TimeUnit::Week)),
    ("fortnights", Lexeme::Unit(2, TimeUnit::Week, true)),
    ("forty", Lexeme::Cardinal(40)),
    ("four", Lexeme::Cardinal(4)),
    ("fourteen", Lexeme::Cardinal(14)),
    ("fourteenth", Lexeme::Ordinal(14)),
    ("fourth", Lexeme::Ordinal(4)),
    ("fri", Lexeme::Weekday(Weekday::Friday)),
    ("friday", Lexeme::Weekday(Weekday::Friday)),
    ("fridays", Lexeme::Weekdays(Weekday::Friday)),
    ("gmt", Lexeme::Zone(0)),
    ("hkt", Lexeme::Zone(480)),
    ("hour", unit(TimeUnit::Hour)),
    ("hourly", Lexeme::Recurring(1, TimeUnit::Hour)),
    ("hours", units(TimeUnit::Hour)),
    ("hr", unit(TimeUnit::Hour)),
    ("hrs", units(TimeUnit::Hour)),
    ("hundred", Lexeme::Scale(100)),
    ("ist", Lexeme::Zone(330)),
    ("jan", Lexeme::Month(1)),
    ("january", Lexeme::Month(1)),
    ("jst", Lexeme::Zone(540)),
    ("jul", Lexeme::Month(7)),
    ("july", Lexeme::Month(7)),
    ("jun", Lexeme::Month(6)),
    ("june", Lexeme::Month(6)),
    ("kst", Lexeme::Zone(540)),
    ("lunchtime", Lexeme::DayPart(DayPart::Noon)),
    ("many", Lexeme::Some),
    ("mar", Lexeme::Month(3)),
    ("march", Lexeme::Month(3)),
    ("may", Lexeme::Month(5)),
    ("mdt", Lexeme::Zone(-360)),
    ("midday", Lexeme::DayPart(DayPart::Noon)),
    ("midnight", Lexeme::Hour(0)),
    ("min", unit(TimeUnit::Minute)),
    ("mins", units(TimeUnit::Minute)),
    ("minute", unit(TimeUnit::Minute)),
    ("minutes", units(TimeUnit::Minute)),
    ("mon", Lexeme::Weekday(Weekday::Monday)),
    ("monday", Lexeme::Weekday(Weekday::Monday)),
    ("mondays", Lexeme::Weekdays(Weekday::Monday)),
    ("month", unit(TimeUnit::Month)),
    ("monthly", Lexeme::Recurring(1, TimeUnit::Month)),
    ("months", units(TimeUnit::Month)),
    ("morning", Lexeme::DayPart(DayPart::Morning)),
    ("mornings", Lexeme::DayPart(DayPart::Morning)),
    ("msk", Lexeme::Zone(180)),
    ("mst", Lexeme::Zone(-420)),
    ("mt", Lexeme::Zone(-420)),
    ("night", Lexeme::DayPart(DayPart::Night)),
    ("nightly", Lexeme::Recurring(1, TimeUnit::Day)),
    ("nights", Lexeme::DayPart(DayPart::Night)),
    ("nine", Lexeme::Cardinal(9)),
    ("nineteen", Lexeme::Cardinal(19)),
    ("nineteenth", Lexeme::Ordinal(19)),
    ("nineties", Lexeme::Decade(90)),
    ("ninety", Lexeme::Cardinal(90)),
    ("ninth", Lexeme::Ordinal(9)),
    ("noon", Lexeme::Hour(12)),
    ("nov", Lexeme::Month(11)),
    ("november", Lexeme::Month(11)),
    ("numerous", Lexeme::Some),
    ("nzdt", Lexeme::Zone(780)),
    ("nzst", Lexeme::Zone(720)),
    ("oct", Lexeme::Month(10)),
    ("october", Lexeme::Month(10)),
    ("one", Lexeme::Cardinal(1)),
    ("p.m", Lexeme::Meridiem(12)),
    ("pdt", Lexeme::Zone(-420)),
    ("pkt", Lexeme::Zone(300)),
    ("pm", Lexeme::Meridiem(12)),
    ("pst", Lexeme::Zone(-480)),
    ("pt", Lexeme::Zone(-480)),
    ("quarter", unit(TimeUnit::Quarter)),
    ("quarterly", Lexeme::Recurring(1, TimeUnit::Quarter)),
    ("quarters", units(TimeUnit::Quarter)),
    ("sast", Lexeme::Zone(120)),
    ("sat", Lexeme::Weekday(Weekday::Saturday)),
    ("saturday", Lexeme::Weekday(Weekday::Saturday)),
    ("saturdays", Lexeme::Weekdays(Weekday::Saturday)),
    ("sec", unit(TimeUnit::Second)),
    ("second", unit(TimeUnit::Second)),
    ("seconds", units(TimeUnit::Second)),
    ("secs", units(TimeUnit::Second)),
    ("sep", Lexeme::Month(9)),
    ("sept", Lexeme::Month(9)),
    ("september", Lexeme::Month(9)),
    ("seven", Lexeme::Cardinal(7)),
    ("seventeen", Lexeme::Cardinal(17)),
    ("seventeenth", Lexeme::Ordinal(17)),
    ("seventh", Lexeme::Ordinal(7)),
    ("seventies", Lexeme::Decade(70)),
    ("seventy", Lexeme::Cardinal(70)),
    ("several", Lexeme::Some),
    ("sgt", Lexeme::Zone(480)),
    ("six", Lexeme::Cardinal(6)),
    ("sixteen", Lexeme::Cardinal(16)),
    ("sixteenth", Lexeme::Ordinal(16)),
    ("sixth", Lexeme::Ordinal(6)),
    ("sixties", Lexeme::Decade(60)),
    ("sixty", Lexeme::Cardinal(60)),
    ("some", Lexeme::Some),
    ("spring", Lexeme::Season(Season::Spring)),
    ("summer", Lexeme::Season(Season::Summer)),
    ("summertime", Lexeme::Season(Season::Summer)),
    ("sun", Lexeme::Weekday(Weekday::Sunday)),
    ("sunday", Lexeme::Weekday(Weekday::Sunday)),
    ("sundays", Lexeme::Weekdays(Weekday::Sunday)),
    ("teatime", Lexeme::DayPart(DayPart::Afternoon)),
    ("ten", Lexeme::Cardinal(10)),
    ("tenth", Lexeme::Ordinal(10)),
    ("third", Lexeme::Ordinal(3)),
    ("thirteen", Lexeme::Cardinal(13)),
    ("thirteenth", Lexeme::Ordinal(13)),
    ("thirties", Lexeme::Decade(30)),
    ("thirtieth", Lexeme::Ordinal(30)),
    ("thirty", Lexeme::Cardinal(30)),
    ("thousand", Lexeme::Scale(1_000)),
    ("three", Lexeme::Cardinal(3)),
    ("thu", Lexeme::Weekday(Weekday::Thursday)),
    ("thur", Lexeme::Weekday(Weekday::Thursday)),
    ("thurs", Lexeme::Weekday(Weekday::Thursday)),
    ("thursday", Lexeme::Weekday(Weekday::Thursday)),
    ("thursdays", Lexeme::Weekdays(Weekday::Thursday)),
    ("today", Lexeme::Day(0)),
    ("tomorrow", Lexeme::Day(1)),
    ("tue", Lexeme::Weekday(Weekday::Tuesday)),
    ("tues", Lexeme::Weekday(Weekday::Tuesday)),
    ("tuesday", Lexeme::Weekday(Weekday::Tuesday)),
    ("tuesdays", Lexeme::Weekdays(Weekday::Tuesday)),
    ("twelfth", Lexeme::Ordinal(12)),
    ("twelve", Lexeme::Cardinal(12)),
    ("twenties", Lexeme::Decade(20)),
    ("twentieth", Lexeme::Ordinal(20)),
    ("twenty", Lexeme::Cardinal(20)),
    ("two", Lexeme::Cardinal(2)),
    ("utc", Lexeme::Zone(0)),
    ("wat", Lexeme::Zone(60)),
    ("wed", Lexeme::Weekday(Weekday::Wednesday)),
    ("wednesday", Lexeme::Weekday(Weekday::Wednesday)),
    ("wednesdays", Lexeme::Weekdays(Weekday::Wednesday)),
    ("weds", Lexeme::Weekday(Weekday::Wednesday)),
    ("week", unit(TimeUnit::Week)),
    ("weekly", Lexeme::Recurring(1, TimeUnit::Week)),
    ("weeks", units(TimeUnit::Week)),
    ("wib", Lexeme::Zone(420)),
    ("winter", Lexeme::Season(Season::Winter)),
    ("year", unit(TimeUnit::Year)),
    ("yearly", Lexeme::Recurring(1, TimeUnit::Year)),
    ("years", units(TimeUnit::Year)),
    ("yesterday", Lexeme::Day(-1)),
    ("yr", unit(TimeUnit::Year)),
    ("yrs", units(TimeUnit::Year)),
];
