//! Dates, months, years, quarters, seasons, decades and centuries.

use super::super::cursor::Cursor;
use super::super::lexicon::Lexeme;
use super::super::meaning::{Fields, Meaning, Reading, Year, YearPart};
use super::super::numbers;
use super::super::{TimeUnit, Written};
use crate::calendar::Weekday;
use crate::text::TokenKind;

/// Names that a weekday is part of: no day of the text's own.
const BEFORE_NAMED_DAYS: [&str; 14] = [
    "black",
    "bloody",
    "super",
    "ash",
    "palm",
    "cyber",
    "giving",
    "maundy",
    "shrove",
    "sheffield",
    "good",
    "casual",
    "ruby",
    "spy",
];

/// A date, with a weekday before or after it, or a bare weekday, month or year.
pub(super) fn date(cursor: Cursor) -> Option<Reading> {
    let mut ahead = cursor;
    let modified = modifier(&mut ahead);
    let weekday = ahead.read(weekday);
    let mut after_weekday = ahead;
    if weekday.is_some() {
        after_weekday.eat(&[","]);
        after_weekday.eat(&["the", "on"]);
    }
    let fields = day_month(&mut after_weekday)
        .or_else(|| month_day(&mut after_weekday))
        .or_else(|| numeric(&mut after_weekday))
        .or_else(|| day_alone(&mut after_weekday, weekday.is_some()));
    if let Some(fields) = fields {
        let trailing = if weekday.is_none() { after_weekday.read(trailing_weekday) } else { None };
        let mut reading = Reading::new(cursor.at..after_weekday.at, Meaning::Calendar(fields));
        reading.weekday = weekday.or(trailing);
        return Some(reading);
    }
    if let Some(weekday) = weekday {
        let named = BEFORE_NAMED_DAYS.contains(&cursor.before()) && cursor.is_capital();
        let mut reading = Reading::new(cursor.at..ahead.at, Meaning::Weekday(None));
        reading.weekday = Some(weekday);
        return (!named).then_some(reading);
    }
    let fields = ahead.read(|ahead| month_year(ahead, modified)).or_else(|| ahead.read(|ahead| year(ahead, modified)))?;
    Some(Reading::new(cursor.at..ahead.at, Meaning::Calendar(fields)))
}

/// "early", "the end of", "mid-" and the like before a date; whether there is one.
pub(super) fn modifier(cursor: &mut Cursor) -> bool {
    let start = cursor.at;
    let edge = |cursor: &mut Cursor| {
        cursor.eat(&["the"]);
        cursor.eat(&["very"]);
        let found =
            cursor.eat(&["beginning", "start", "end", "middle", "turn", "close", "month", "year", "night", "day", "outset"]);
        (found && cursor.eat(&["of"])).then(|| cursor.eat(&["the"]))
    };
    let soft = |cursor: &mut Cursor| {
        cursor.eat(&["in"]);
        cursor.eat(&["early", "late", "mid", "earlier", "later", "sometime"]).then(|| cursor.eat(&["-", "in", "on"]))
    };
    if cursor.read(edge).is_none() && cursor.word() != "in" {
        cursor.read(soft);
    }
    cursor.at > start
}

/// A weekday, with its full stop.
pub(super) fn weekday(cursor: &mut Cursor) -> Option<Written<Weekday>> {
    let value = cursor.take(|lexeme| if let Lexeme::Weekday(day) = lexeme { Some(day) } else { None })?;
    Some(Written { value, span: cursor.span_from(cursor.at - 1) })
}

/// ", a Tuesday" and "(Tuesday)" after a date.
fn trailing_weekday(cursor: &mut Cursor) -> Option<Written<Weekday>> {
    let bracket = cursor.eat(&["("]);
    let opened = bracket || (cursor.eat(&[","]) && cursor.eat(&["a"]));
    if !opened {
        return None;
    }
    let day = weekday(cursor)?;
    let closed = if bracket { cursor.eat(&[")"]) } else { cursor.at_end() || cursor.token_kind() == Some(TokenKind::Punctuation) };
    closed.then_some(day)
}

fn month(lexeme: Lexeme) -> Option<u8> {
    if let Lexeme::Month(month) = lexeme { Some(month) } else { None }
}

/// A day of a month, 1 to 99: whether it exists is not asked here.
fn day_number(cursor: &mut Cursor) -> Option<u8> {
    cursor
        .take(|lexeme| match lexeme {
            Lexeme::Digits(value, digits) if digits <= 2 => u8::try_from(value).ok(),
            Lexeme::Ordinal(value) => Some(value),
            _ => None,
        })
        .filter(|day| *day > 0)
        .or_else(|| numbers::ordinal(cursor))
}

/// "7 May 2019", "the 7th of May", "31 June last year", "3-5 May" (the first day).
fn day_month(cursor: &mut Cursor) -> Option<Fields> {
    cursor.read(|ahead| {
        ahead.eat(&["the"]);
        let day = day_number(ahead)?;
        ahead.eat(&["day"]);
        ahead.eat(&["of"]);
        let month = ahead.take(month)?;
        Some(Fields { year: following_year(ahead), part: Some(YearPart::Month(month)), day: Some(day) })
    })
}

/// "May 7, 2019", "May 7th", "May the 7th".
fn month_day(cursor: &mut Cursor) -> Option<Fields> {
    cursor.read(|ahead| {
        let month = ahead.take(month)?;
        ahead.eat(&["the"]);
        let day = day_number(ahead)?;
        Some(Fields { year: following_year(ahead), part: Some(YearPart::Month(month)), day: Some(day) })
    })
}

/// A year after a day and month, with or without a comma: "2019", "last year", "of this year".
fn following_year(cursor: &mut Cursor) -> Year {
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

fn four_digits(cursor: &mut Cursor) -> Option<i32> {
    cursor.take(|lexeme| match lexeme {
        Lexeme::Digits(value @ 1000..=2999, 4) => i32::try_from(value).ok(),
        _ => None,
    })
}

/// "7/5/2019", "07.05.2019", "2019-05-07".
fn numeric(cursor: &mut Cursor) -> Option<Fields> {
    if let Some(fields) = cursor.read(iso) {
        return Some(fields);
    }
    cursor.take(|lexeme| {
        let Lexeme::Slashed(first, second, third, digits) = lexeme else { return None };
        if digits == 0 {
            return None;
        }
        if first >= 1000 {
            return fields_of(first, second, third);
        }
        let year = match (digits, third) {
            (4, year) => year,
            (2, year @ 0..=49) => 2000 + year,
            (2, year) => 1900 + year,
            _ => return None,
        };
        // Either order is used; where both fit, the day and month stay untold.
        match (first, second) {
            (1..=12, 1..=12) if first != second => Some(Fields { year: Year::Written(i32::from(year)), part: None, day: None }),
            (_, 1..=12) => fields_of(year, second, first),
            (1..=12, _) => fields_of(year, first, second),
            _ => None,
        }
    })
}

fn iso(cursor: &mut Cursor) -> Option<Fields> {
    let year = four_digits(cursor)?;
    let mut two = || {
        cursor.eat(&["-"]).then_some(())?;
        cursor.take(|lexeme| if let Lexeme::Digits(value, 2) = lexeme { u16::try_from(value).ok() } else { None })
    };
    let (month, day) = (two()?, two()?);
    fields_of(u16::try_from(year).ok()?, month, day)
}

fn fields_of(year: u16, month: u16, day: u16) -> Option<Fields> {
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    let plausible = (1..=12).contains(&month) && (1..=31).contains(&day);
    plausible.then_some(Fields { year: Year::Written(i32::from(year)), part: Some(YearPart::Month(month)), day: Some(day) })
}

/// "the 7th" after "on", "until" and the like, or after a weekday: a day of a month that the text has told.
fn day_alone(cursor: &mut Cursor, after_weekday: bool) -> Option<Fields> {
    let before = if after_weekday { "on" } else { cursor.before() };
    cursor.read(|ahead| {
        let article = after_weekday || ahead.eat(&["the"]);
        let digits = ahead.word().starts_with(|c: char| c.is_ascii_digit());
        let day = ahead.take(|lexeme| if let Lexeme::Ordinal(day @ 1..=31) = lexeme { Some(day) } else { None })?;
        let ends = ahead.at_end()
            || ahead.token_kind() != Some(TokenKind::Word)
            || matches!(ahead.word(), "and" | "to" | "at" | "of" | "when");
        let placed = matches!(before, "on" | "until" | "by" | "since" | "from" | "for");
        (article && digits && ends && placed && ahead.word() != "of").then_some(Fields { day: Some(day), ..Fields::default() })
    })
}

/// "March 2019", "early March", "March last year", "in March".
fn month_year(cursor: &mut Cursor, modified: bool) -> Option<Fields> {
    let start = *cursor;
    let mid = cursor.is_mid();
    cursor.eat(&["month"]);
    let month = cursor.take(month)?;
    let year = following_year(cursor);
    let sure = mid || modified || year != Year::Absent || is_month(start);
    let year = if year == Year::Absent { short_year(cursor) } else { year };
    sure.then_some(Fields { year, part: Some(YearPart::Month(month)), day: None })
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

/// "2019", "fiscal 2023", "the year 2008", "nineteen ninety-six", "1994 or later".
fn year(cursor: &mut Cursor, modified: bool) -> Option<Fields> {
    let start = *cursor;
    cursor.eat(&["the"]);
    let fiscal = cursor.eat(&["fiscal", "calendar"]);
    let named = cursor.eat(&["year"]) || fiscal;
    let spoken = if named || modified || start.at == cursor.at { cursor.read(spoken_year) } else { None };
    let year = spoken.or_else(|| four_digits(cursor).filter(|_| start.at == cursor.at - 1 || named))?;
    let sure = named || modified || spoken.is_some() || is_year(start, *cursor, year);
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

/// "the third quarter of 2019", "this year's first half", "the spring of 1998", "winter 2020", "third-quarter".
pub(super) fn year_part(cursor: Cursor) -> Option<Reading> {
    let mut ahead = cursor;
    modifier(&mut ahead);
    ahead.eat(&["the", "its", "their", "our"]);
    let before = ahead.read(preceding_year);
    ahead.eat(&["fiscal", "financial"]);
    ahead.eat(&["-"]);
    let part = ahead.read(part_of_year)?;
    let year = before.unwrap_or_else(|| {
        let mut of = ahead;
        of.eat(&["of"]);
        of.eat(&["fiscal"]);
        let year = following_year(&mut of);
        if year != Year::Absent {
            ahead.at = of.at;
        }
        year
    });
    let sure = year != Year::Absent || !matches!(part, YearPart::Season(_)) || is_season(cursor, ahead);
    sure.then(|| Reading::new(cursor.at..ahead.at, Meaning::Calendar(Fields { year, part: Some(part), day: None })))
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
    let first = ahead.take(|lexeme| if let Lexeme::Decade(year) = lexeme { Some(year) } else { None })?;
    let before = if elided || ahead.at < cursor.at + 2 { cursor.before() } else { cursor.source.language.folded(ahead.at - 2) };
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
