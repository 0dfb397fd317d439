//! The noun that a number counts, and the phrase around it.

use crate::extract::lexicon::List;
use std::ops::Range;

use super::Unit;
use super::scan::{Scan, is_plural};
use crate::language::{Upos, Xpos};

/// What a number counts.
#[derive(Debug, Default)]
pub(super) struct Counted {
    /// The head noun.
    pub noun: Option<usize>,
    /// From the first modifier after the number to the head noun.
    pub phrase: Option<Range<usize>>,
    /// Whether the noun stands after "of": "three of the five ships".
    pub partitive: bool,
}

/// Adjectives and participles that stand for the people they describe: "the 23 dead", "nine wounded".
const CASUALTIES: &List = &List::of("dead hurt injured killed missing unaccounted unemployed wounded");

/// Words that end a noun phrase whatever their tag.
const STOPS: &List = &List::of("ago aged also apiece each earlier else every later less more respectively there together");

/// What the number that ends before token `at` counts, by its unit.
pub(super) fn find(scan: &Scan, at: usize, unit: &Unit) -> Counted {
    let direct = matches!(unit, Unit::Count | Unit::Ordinal);
    if scan.word(at) == "of" {
        let start = after_determiners(scan, at + 1);
        return Counted { partitive: true, ..phrase(scan, start) };
    }
    if !direct {
        return Counted::default();
    }
    if scan.joins(at) && scan.word(at + 1) == "odd" {
        return phrase(scan, at + 2);
    }
    if scan.joins(at) {
        return if *unit == Unit::Ordinal { phrase(scan, at + 1) } else { joined(scan, at + 1) };
    }
    // "12 or more people".
    let hedged = scan.word(at) == "or" && matches!(scan.word(at + 1), "more" | "fewer" | "less");
    phrase(scan, if hedged { at + 2 } else { at })
}

/// "a three-bedroom house" has three bedrooms; "a 12-strong choir" does not say of what.
fn joined(scan: &Scan, at: usize) -> Counted {
    match scan.upos(at) {
        Some(Upos::Noun | Upos::Propn) => Counted { noun: Some(at), phrase: Some(at..at + 1), partitive: false },
        _ => Counted::default(),
    }
}

/// The first token of the noun phrase at `at` that is no determiner, possessor or number.
fn after_determiners(scan: &Scan, mut at: usize) -> usize {
    let limit = at + 8;
    while at < limit {
        // "the city's residents": what counts is who belongs to the city.
        let possessor = (at..at + 4).find(|&index| scan.upos(index) == Some(Upos::Part) && scan.word(index).starts_with('\''));
        if let Some(mark) = possessor.filter(|&mark| (at..mark).all(|index| is_nominal(scan, index))) {
            at = mark + 1;
            continue;
        }
        let skipped = matches!(scan.upos(at), Some(Upos::Det | Upos::Num))
            || scan.xpos(at) == Some(Xpos::PrpDollar)
            || matches!(scan.word(at), "all" | "both" | "about" | "nearly" | "some" | "those" | "more" | "than" | "almost");
        if !skipped || !scan.open(at) {
            break;
        }
        at += 1;
    }
    at
}

fn is_nominal(scan: &Scan, index: usize) -> bool {
    matches!(scan.upos(index), Some(Upos::Det | Upos::Adj | Upos::Noun | Upos::Propn | Upos::Num))
}

/// The noun phrase that starts at `start`.
fn phrase(scan: &Scan, start: usize) -> Counted {
    // "Against 400 last time".
    if matches!((scan.word(start), scan.word(start + 1)), ("last" | "next", "time")) {
        return Counted::default();
    }
    let mut noun = None;
    let mut index = start;
    while index < start + 8 && scan.open(index) && !STOPS.has(scan.word(index)) {
        let tag = scan.upos(index);
        let past_head = noun.is_some_and(|noun| scan.plural(noun));
        match tag {
            Some(Upos::Noun) if !past_head || scan.plural(index) => noun = Some(index),
            Some(Upos::Propn) if !past_head && (noun.is_none() || scan.joins(index - 1)) => {}
            Some(Upos::Adj) if noun.is_none() => {}
            Some(Upos::Verb) if noun.is_none() && is_participle(scan, index) => {}
            Some(Upos::Adv) if noun.is_none() && scan.upos(index + 1) == Some(Upos::Adj) => {}
            Some(Upos::Cconj) if noun.is_none() && index > start && scan.upos(index + 1) == Some(Upos::Adj) => {}
            _ if scan.joins(index) && scan.is_word(index + 1) => {}
            _ => break,
        }
        index += 1;
    }
    match noun.or_else(|| casualty(scan, start)).or_else(|| title_noun(scan, start, index)) {
        Some(noun) => Counted { noun: Some(noun), phrase: Some(start..noun + 1), partitive: false },
        None => Counted::default(),
    }
}

/// Whether token `index` is a participle in front of its noun: "injured passengers", "surviving members".
fn is_participle(scan: &Scan, index: usize) -> bool {
    let form = matches!(scan.xpos(index), Some(Xpos::Vbn | Xpos::Vbg | Xpos::Vbd));
    let goes_on = |index| matches!(scan.upos(index), Some(Upos::Noun | Upos::Adj | Upos::Propn));
    form && goes_on(index + 1) && (scan.plural(index + 1) || scan.plural(index + 2))
}

/// "23 dead": the adjective that stands for people, where no noun follows it.
fn casualty(scan: &Scan, start: usize) -> Option<usize> {
    CASUALTIES.has(scan.word(start)).then_some(start)
}

/// "three Democrats", "40 Palestinians": a name in the plural.
fn title_noun(scan: &Scan, start: usize, end: usize) -> Option<usize> {
    (start..end).rev().find(|&index| scan.upos(index) == Some(Upos::Propn)).filter(|&index| {
        let word = scan.word(index);
        is_plural(scan.language, index) || scan.xpos(index) == Some(Xpos::Nnps) || (word.len() > 3 && word.ends_with('s'))
    })
}
