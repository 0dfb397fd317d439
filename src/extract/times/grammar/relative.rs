//! Times told from another one: "yesterday", "last week", "the following day", "three years ago", "now".

use super::super::Direction;
use super::super::cursor::Cursor;
use super::super::lexicon::Lexeme;
use super::super::meaning::{Fields, Length, Meaning, Reading, Vague, Year, YearPart};
use super::super::numbers;
use super::super::{DayPart, TimeUnit, Written};
use super::{calendar, moments};

/// "yesterday", "this morning", "tonight", "last night", "the day after tomorrow", "the following day".
pub(super) fn day(cursor: Cursor) -> Option<Reading> {
    let mut ahead = cursor;
    ahead.eat(&["earlier", "later", "late", "early"]);
    if let Some(days) = ahead.read(named_day) {
        return Some(Reading::new(cursor.at..ahead.at, Meaning::Day(days)));
    }
    if let Some((days, value)) = ahead.read(part_of_named_day) {
        let mut reading = Reading::new(cursor.at..ahead.at, Meaning::Day(days));
        reading.day_part = Some(Written { value, span: ahead.span_from(ahead.at - 1) });
        return Some(reading);
    }
    let direction = ahead.read(|ahead| {
        ahead.eat(&["the"]);
        let later = ahead.eat(&["following", "next"]);
        let earlier = !later && ahead.eat(&["previous", "preceding"]);
        let part = ahead.take(moments::part);
        let day = part.is_some() || ahead.eat(&["day"]);
        let direction = if later { Direction::Later } else { Direction::Earlier };
        ((later || earlier) && day).then_some((direction, part))
    });
    let (direction, part) = direction?;
    let mut reading = Reading::new(cursor.at..ahead.at, Meaning::Distance(one(TimeUnit::Day), direction));
    reading.day_part = part.map(|value| Written { value, span: ahead.span_from(ahead.at - 1) });
    Some(reading)
}

fn one(unit: TimeUnit) -> Length {
    Length { amount: Some(1.0), unit }
}

fn named_day(cursor: &mut Cursor) -> Option<i8> {
    let far = [(["the", "day", "after", "tomorrow"], 2), (["the", "day", "before", "yesterday"], -2)];
    if let Some((_, days)) = far.into_iter().find(|(words, _)| cursor.eat_all(words)) {
        return Some(days);
    }
    cursor.take(|lexeme| if let Lexeme::Day(days) = lexeme { Some(days) } else { None })
}

fn part_of_named_day(cursor: &mut Cursor) -> Option<(i8, DayPart)> {
    if cursor.eat(&["tonight"]) {
        return Some((0, DayPart::Night));
    }
    if cursor.eat_all(&["last", "night"]) {
        return Some((-1, DayPart::Night));
    }
    cursor.eat(&["this"]).then_some(())?;
    cursor.take(moments::part).map(|part| (0, part))
}

/// "last Monday", "this coming Friday", "next Tuesday".
pub(super) fn weekday(cursor: Cursor) -> Option<Reading> {
    let mut ahead = cursor;
    let shift = ahead.read(shift)?;
    let day = calendar::weekday(&mut ahead)?;
    let mut reading = Reading::new(cursor.at..ahead.at, Meaning::Weekday(Some(shift)));
    reading.weekday = Some(day);
    Some(reading)
}

/// -1, 0 or 1 for "last", "this" and "next" and their like.
fn shift(cursor: &mut Cursor) -> Option<i8> {
    cursor.eat(&["the"]);
    if cursor.eat(&["this", "current", "present"]) {
        cursor.eat(&["coming", "next", "past", "last"]);
        return Some(0);
    }
    if cursor.eat(&["last", "past", "latest", "previous"]) {
        return Some(-1);
    }
    cursor.eat(&["next", "coming", "upcoming"]).then_some(1)
}

/// "last week", "this summer", "next June", "earlier this month", "the weekend", "the previous year".
pub(super) fn shifted(cursor: Cursor) -> Option<Reading> {
    let mut ahead = cursor;
    let modified = calendar::modifier(&mut ahead);
    let meaning = ahead
        .read(weekend)
        .or_else(|| ahead.read(from_told))
        .or_else(|| ahead.read(from_now))
        .or_else(|| ahead.read(latest))
        .or_else(|| ahead.read(|ahead| of_now(ahead, modified)))?;
    Some(Reading::new(cursor.at..ahead.at, meaning))
}

fn weekend(cursor: &mut Cursor) -> Option<Meaning> {
    let over = cursor.word() == "the";
    let shift = cursor.read(shift);
    if shift.is_none() {
        cursor.eat(&["the", "at", "over"]);
    }
    cursor.eat(&["weekend"]).then_some(())?;
    (shift.is_some() || over).then_some(Meaning::Weekend(shift.unwrap_or(0)))
}

fn from_now(cursor: &mut Cursor) -> Option<Meaning> {
    let the = cursor.word() == "the";
    let shift = shift(cursor)?;
    cursor.eat(&["fiscal", "financial", "calendar", "school", "academic"]);
    match cursor.lexeme() {
        Lexeme::Month(month) => {
            cursor.at += 1;
            Some(Meaning::Nearest(YearPart::Month(month), shift))
        }
        Lexeme::Season(season) => {
            cursor.at += 1;
            Some(Meaning::Nearest(YearPart::Season(season), shift))
        }
        // "the last week of March", "the next day" and "the past year" are told otherwise.
        Lexeme::Unit(1, unit, false) if !matches!(unit, TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour) => {
            let after = cursor.word_at(1);
            if (the && (after == "of" || unit == TimeUnit::Day)) || after == "-" || (unit == TimeUnit::Day && shift == 0) {
                return None;
            }
            cursor.at += 1;
            Some(if unit == TimeUnit::Year {
                Meaning::Calendar(Fields { year: Year::Shifted(shift), ..Fields::default() })
            } else {
                Meaning::Shifted(unit, shift)
            })
        }
        _ => None,
    }
}

/// "the end of the year", "end of year", "earlier in the week", "year's end", and "in the week" where the clause ends.
fn of_now(cursor: &mut Cursor, modified: bool) -> Option<Meaning> {
    let before = cursor.before();
    if modified && cursor.before() == "in" && cursor.eat_all(&["the", "day"]) {
        return Some(Meaning::Told(TimeUnit::Day));
    }
    if cursor.eat_all(&["year", "'s", "end"]) || cursor.eat_all(&["year", "-", "end"]) {
        return Some(Meaning::Calendar(Fields { year: Year::Shifted(0), ..Fields::default() }));
    }
    let article = cursor.eat(&["the"]) || before == "the";
    let (_, unit, _) = cursor.take(numbers::unit).filter(|(factor, unit, plural)| {
        *factor == 1
            && !plural
            && matches!(unit, TimeUnit::Week | TimeUnit::Month | TimeUnit::Year | TimeUnit::Decade | TimeUnit::Century)
    })?;
    let placed = matches!(before, "in" | "within") && article && cursor.ends_clause();
    let told = modified || placed;
    (told && !matches!(cursor.word(), "-" | "of" | "'s")).then_some(if unit == TimeUnit::Year {
        Meaning::Calendar(Fields { year: Year::Shifted(0), ..Fields::default() })
    } else {
        Meaning::Shifted(unit, 0)
    })
}

/// "the following week", "the previous month", "the next year": told from the time before.
fn from_told(cursor: &mut Cursor) -> Option<Meaning> {
    cursor.eat(&["the"]).then_some(())?;
    let direction = if cursor.eat(&["following"]) {
        Direction::Later
    } else {
        cursor.eat(&["previous", "preceding"]).then_some(Direction::Earlier)?
    };
    let (factor, unit, plural) = cursor.take(numbers::unit)?;
    (!plural && factor == 1).then_some(Meaning::Distance(one(unit), direction))
}

/// "the latest quarter", "the quarter": the last one that is over.
fn latest(cursor: &mut Cursor) -> Option<Meaning> {
    cursor.eat(&["the"]).then_some(())?;
    let latest = cursor.eat(&["latest"]);
    let quarter = cursor.eat(&["quarter"]) || (latest && cursor.eat(&["period"]));
    (quarter && !matches!(cursor.word(), "of" | "to" | "past" | "-" | "final" | "finals"))
        .then_some(Meaning::Shifted(TimeUnit::Quarter, -1))
}

/// "three years ago", "two days earlier", "a week later", "in two weeks' time", "six months from now".
pub(super) fn distance(cursor: Cursor) -> Option<Reading> {
    let mut ahead = cursor;
    hedge(&mut ahead);
    if let Some(reading) = compound(cursor, ahead) {
        return Some(reading);
    }
    let length = numbers::length(&mut ahead)?;
    let direction = ahead.read(direction).or_else(|| ahead.read(direction_at_end))?;
    Some(Reading::new(cursor.at..ahead.at, Meaning::Distance(length, direction)))
}

/// "about", "more than", "just over" and the like before a length.
pub(super) fn hedge(cursor: &mut Cursor) {
    const HEDGES: [&[&str]; 20] = [
        &["about"],
        &["almost"],
        &["nearly"],
        &["around"],
        &["roughly"],
        &["some"],
        &["over"],
        &["more", "than"],
        &["less", "than"],
        &["just", "over"],
        &["just", "under"],
        &["at", "least"],
        &["at", "most"],
        &["fewer", "than"],
        &["approximately"],
        &["only"],
        &["just"],
        &["barely"],
        &["well", "over"],
        &["up", "to"],
    ];
    for hedge in HEDGES {
        if cursor.eat_all(hedge) {
            return;
        }
    }
}

fn direction(cursor: &mut Cursor) -> Option<Direction> {
    if cursor.eat(&["ago"]) || cursor.eat_all(&["-", "ago"]) {
        return Some(Direction::Ago);
    }
    if cursor.eat(&["earlier", "previously", "beforehand"]) {
        return Some(Direction::Earlier);
    }
    if cursor.eat_all(&["from", "now"]) || cursor.eat(&["hence"]) {
        return Some(Direction::FromNow);
    }
    if cursor.eat(&["later", "afterwards", "afterward"]) {
        return Some(Direction::Later);
    }
    (cursor.eat(&["'"]) && cursor.eat(&["time"])).then_some(Direction::FromNow)
}

/// "before" and "after" where nothing follows that they could go with: "two days before."
fn direction_at_end(cursor: &mut Cursor) -> Option<Direction> {
    let direction =
        if cursor.eat(&["before"]) { Direction::Earlier } else { cursor.eat(&["after"]).then_some(Direction::Later)? };
    cursor.ends_clause().then_some(direction)
}

/// "the day before", "the year after", where the clause ends.
pub(super) fn beside(cursor: Cursor) -> Option<Reading> {
    let mut ahead = cursor;
    ahead.eat(&["the"]).then_some(())?;
    let (_, unit, _) = ahead.take(numbers::unit).filter(|(_, unit, plural)| !plural && *unit >= TimeUnit::Day)?;
    let direction = ahead.read(direction_at_end)?;
    Some(Reading::new(cursor.at..ahead.at, Meaning::Distance(one(unit), direction)))
}

/// "year-earlier", "year-ago": one year before, as business reports write.
fn compound(start: Cursor, mut ahead: Cursor) -> Option<Reading> {
    ahead.eat(&["the", "a"]);
    let (_, unit, plural) = ahead.take(numbers::unit)?;
    let hyphen = ahead.eat(&["-"]);
    let earlier = hyphen && !plural && ahead.eat(&["earlier", "ago"]);
    ahead.eat(&["quarter", "period"]);
    earlier.then(|| Reading::new(start.at..ahead.at, Meaning::Distance(one(unit), Direction::Ago)))
}

/// "now", "recently", "soon": without a date.
pub(super) fn vague(cursor: Cursor) -> Option<Reading> {
    const WORDS: [(&[&str], Vague); 24] = [
        (&["at", "this", "time"], Vague::Present),
        (&["at", "that", "time"], Vague::Past),
        (&["asap"], Vague::Future),
        (&["to", "date"], Vague::Present),
        (&["right", "now"], Vague::Present),
        (&["now"], Vague::Present),
        (&["currently"], Vague::Present),
        (&["at", "present"], Vague::Present),
        (&["nowadays"], Vague::Present),
        (&["at", "the", "moment"], Vague::Present),
        (&["recently"], Vague::Past),
        (&["in", "the", "past"], Vague::Past),
        (&["the", "past"], Vague::Past),
        (&["lately"], Vague::Past),
        (&["then", "current"], Vague::Past),
        (&["formerly"], Vague::Past),
        (&["soon"], Vague::Future),
        (&["as", "soon", "as", "possible"], Vague::Future),
        (&["the", "future"], Vague::Future),
        (&["the", "near", "future"], Vague::Future),
        (&["the", "near", "term"], Vague::Future),
        (&["the", "short", "term"], Vague::Future),
        (&["one", "day"], Vague::Future),
        (&["in", "the", "future"], Vague::Future),
    ];
    let found = WORDS.iter().filter_map(|(words, vague)| {
        let mut ahead = cursor;
        ahead.eat_all(words).then(|| Reading::new(cursor.at..ahead.at, Meaning::Vague(*vague)))
    });
    // "the past two years" and "one day earlier" are longer and win; "the past of the city" is no time.
    let up = cursor.before() == "up" || cursor.before() == "-";
    found
        .filter(|reading| cursor.word() != "to" || !(up || cursor.word_at(reading.tokens.len()) == "with"))
        .filter(|reading| reading.tokens.len() > 1 || cursor.word_at(1) != "-")
        .max_by_key(|reading| reading.tokens.end)
}
