//! What looks like a number of something and is none: names, labels, addresses, telephone numbers, years, "one" as a pronoun.

use super::numeral::{Numeral, NumeralKind};
use super::scan::Scan;
use crate::language::Upos;

/// Nouns that a number after them names rather than counts: "page 5", "Article 5", "Boeing 737".
const LABELS: [&str; 77] = [
    "act",
    "airbus",
    "amendment",
    "annex",
    "apartment",
    "apollo",
    "appendix",
    "area",
    "article",
    "boeing",
    "box",
    "bus",
    "category",
    "channel",
    "chapter",
    "class",
    "clause",
    "control",
    "day",
    "district",
    "division",
    "entry",
    "episode",
    "exercise",
    "exit",
    "figure",
    "flat",
    "flight",
    "floor",
    "formula",
    "galaxy",
    "gate",
    "grade",
    "group",
    "highway",
    "interstate",
    "iphone",
    "item",
    "junction",
    "lane",
    "lesson",
    "level",
    "line",
    "lot",
    "match",
    "model",
    "page",
    "paragraph",
    "part",
    "phase",
    "pier",
    "platform",
    "playstation",
    "point",
    "proposition",
    "question",
    "room",
    "route",
    "row",
    "rule",
    "schedule",
    "season",
    "section",
    "series",
    "sheet",
    "size",
    "stage",
    "step",
    "story",
    "table",
    "terminal",
    "track",
    "type",
    "unit",
    "version",
    "volume",
    "week",
];

const STREETS: [&str; 17] = [
    "ave",
    "avenue",
    "boulevard",
    "close",
    "court",
    "crescent",
    "drive",
    "gardens",
    "lane",
    "parade",
    "place",
    "rd",
    "road",
    "square",
    "st.",
    "street",
    "terrace",
];

/// Words that make a compound with a number that counts nothing: "two-way", "first-class".
const COMPOUNDS: [&str; 28] = [
    "aid",
    "class",
    "degree",
    "ever",
    "generation",
    "grade",
    "hand",
    "handed",
    "in",
    "level",
    "minute",
    "night",
    "off",
    "on",
    "party",
    "person",
    "piece",
    "quarter",
    "rate",
    "sided",
    "something",
    "stop",
    "style",
    "team",
    "time",
    "timer",
    "to",
    "way",
];

/// Whether `numeral`, after a currency sign where `money`, is no quantity.
pub(super) fn is_none(scan: &Scan, numeral: &Numeral, money: bool) -> bool {
    if money {
        return false;
    }
    let digits = scan.is_digits(numeral.tokens.start);
    let shared = part_of_code(scan, numeral) || label(scan, numeral) || compound(scan, numeral) || part_of_name(scan, numeral);
    let by_form = if digits {
        chain(scan, numeral) || address(scan, numeral) || year(scan, numeral)
    } else {
        pronoun(scan, numeral) || second_of_time(scan, numeral)
    };
    shared || by_form
}

/// "COVID-19", "F-16", "555-0123", "call 911".
fn part_of_code(scan: &Scan, numeral: &Numeral) -> bool {
    let at = numeral.tokens.start;
    if !scan.is_digits(at) {
        return false;
    }
    let after_hyphen = at >= 2 && scan.joins(at - 1) && scan.is_word(at - 2);
    let glued = at >= 1 && scan.glued(at) && matches!(scan.before(at), "/" | "#" | "_" | ":" | "@" | "=");
    let dialled = matches!(scan.before(at), "dial" | "dialled" | "dialed" | "call" | "called" | "ring" | "nr.");
    after_hyphen || glued || dialled && !scan.plural(numeral.tokens.end)
}

/// "page 5", "phase two", "Boeing 737": a noun directly before, and nothing counted after.
fn label(scan: &Scan, numeral: &Numeral) -> bool {
    let (at, end) = (numeral.tokens.start, numeral.tokens.end);
    let before = scan.before(at);
    if numeral.kind != NumeralKind::Cardinal || numeral.value.fract() != 0.0 || at == 0 {
        return false;
    }
    let singular = LABELS.binary_search(&before).is_ok();
    let plural = before.strip_suffix('s').is_some_and(|stem| LABELS.binary_search(&stem).is_ok());
    let name = scan.capital(at - 1)
        && matches!(before, "boeing" | "airbus" | "iphone" | "apollo" | "formula" | "flight" | "route" | "covid");
    let counts = scan.plural(end) || scan.plural(end + 1) || matches!(scan.word(end), "%" | "percent" | "per" | "-" | "," | "to");
    // A capitalised noun directly before digits that nothing follows: "Windows 11", "Channel 4".
    let proper = !numeral.in_words
        && scan.upos(at - 1) == Some(Upos::Propn)
        && !scan.heading
        && numeral.magnitude == 1.0
        && matches!(scan.upos(end), None | Some(Upos::Punct | Upos::Verb | Upos::Aux | Upos::Adp | Upos::Cconj | Upos::Part))
        && !counts;
    name || proper || (singular || plural) && !counts
}

/// "two-way traffic", "a first-class stamp".
fn compound(scan: &Scan, numeral: &Numeral) -> bool {
    let end = numeral.tokens.end;
    scan.joins(end) && COMPOUNDS.binary_search(&scan.word(end + 1)).is_ok()
}

/// "the Group of Seven", "Fifth Avenue", "First Minister": a number word with a capital inside a sentence.
fn part_of_name(scan: &Scan, numeral: &Numeral) -> bool {
    let at = numeral.tokens.start;
    let opens = at == scan.range.start
        || matches!(scan.before(at), "\"" | "'" | ":" | "-" | "(" | ".")
        || scan.upos(at - 1) == Some(Upos::Punct);
    let word = scan.is_word(at) && scan.capital(at);
    word && (!opens || scan.capital(numeral.tokens.end)) && !(scan.heading && numeral.kind == NumeralKind::Cardinal)
}

/// "192.168.1.2", "020 7946 0018", "3-4-3": one of three or more numbers in a chain.
fn chain(scan: &Scan, numeral: &Numeral) -> bool {
    let joint = |index: usize| scan.joins(index) || (scan.word(index) == "." && scan.glued(index) && scan.glued(index + 1));
    let (at, end) = (numeral.tokens.start, numeral.tokens.end);
    let number = |index| scan.is_digits(index);
    let hyphens_before = at >= 2 && joint(at - 1) && number(at - 2);
    let hyphens_after = joint(end) && number(end + 1);
    let twice_after = hyphens_after && joint(end + 2) && number(end + 3);
    let twice_before = hyphens_before && at >= 4 && joint(at - 3) && number(at - 4);
    let plus = at >= 1 && scan.before(at) == "+" && scan.glued(at);
    let spaced =
        number(end) && (number(end + 1) || scan.written(end).len() > 3 && numeral.tokens.len() == 1) && scan.word(at).len() < 5;
    twice_after || twice_before || (hyphens_before && hyphens_after) || plus && numeral.value > 9.0 || spaced
}

/// "10 Downing Street".
fn address(scan: &Scan, numeral: &Numeral) -> bool {
    let end = numeral.tokens.end;
    scan.capital(end)
        && (end + 1..end + 4).take_while(|&index| scan.capital(index)).any(|index| STREETS.binary_search(&scan.word(index)).is_ok())
}

/// A bare number of four digits that may be a year.
fn year(scan: &Scan, numeral: &Numeral) -> bool {
    let end = numeral.tokens.end;
    let bare = scan.written(numeral.tokens.start).len() == 4 && numeral.tokens.len() == 1;
    let in_span = (1500.0..=2100.0).contains(&numeral.value) && numeral.value.fract() == 0.0;
    let counts = scan.plural(end) || matches!(scan.word(end), "%" | "percent" | "per") || scan.glued(end) && scan.is_word(end);
    bare && in_span && !counts
}

/// "no one", "one of the best", "the one", "one another", and "one" without a noun.
fn pronoun(scan: &Scan, numeral: &Numeral) -> bool {
    let negative = matches!(scan.before(numeral.tokens.start), "minus" | "negative");
    if numeral.kind != NumeralKind::Cardinal || numeral.value != 1.0 || numeral.tokens.len() != 1 || negative {
        return false;
    }
    let (at, end) = (numeral.tokens.start, numeral.tokens.end);
    let picked = matches!(
        scan.before(at),
        "no" | "any"
            | "some"
            | "every"
            | "this"
            | "that"
            | "the"
            | "which"
            | "each"
            | "another"
            | "last"
            | "next"
            | "first"
            | "previous"
            | "other"
            | "only"
            | "day"
            | "many"
            | "an"
            | "a"
            | "his"
            | "her"
            | "their"
            | "-"
    );
    let joins = scan.joins(end);
    let counts = matches!(scan.upos(end), Some(Upos::Noun | Upos::Adj | Upos::Sym))
        || matches!(scan.word(end), "percent" | "per" | "in" | "out");
    let time =
        matches!(scan.word(end), "day" | "time" | "night" | "morning" | "thing" | "way" | "another" | "hand" | "point" | "reason");
    picked || joins || time || !counts
}

/// "a second", "per second", "seconds": the unit of time and the verb.
fn second_of_time(scan: &Scan, numeral: &Numeral) -> bool {
    let (at, end) = (numeral.tokens.start, numeral.tokens.end);
    if scan.word(at) != "second" || end != at + 1 {
        return false;
    }
    let named =
        matches!(scan.upos(end), Some(Upos::Noun | Upos::Adj | Upos::Num | Upos::Propn | Upos::Verb)) || scan.word(end) == "-";
    matches!(scan.before(at), "per" | "split" | "each" | "every" | "for" | "to" | "will" | "one")
        || scan.before(at) == "a" && !named
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        assert!(COMPOUNDS.is_sorted());
        assert!(STREETS.is_sorted());
        let mut labels = LABELS;
        labels.sort_unstable();
        assert_eq!(labels, LABELS);
    }
}
