//! What stands around a numeral and says what it is a number of: currency signs, per cent signs, units of measure.

use super::Unit;
use super::numeral::{Numeral, NumeralKind};
use super::scan::Scan;
use crate::extract::lexicon::{currencies, units};

/// A unit as it is written.
pub(super) struct Written {
    pub unit: Unit,
    /// The token after it.
    pub end: usize,
    /// What the number is multiplied by to be one of `unit`: 0.01 for pence as pounds.
    pub factor: f64,
}

/// The currency that is written before the number at token `at`, and the number's own first token.
pub(super) fn currency_before(scan: &Scan, at: usize) -> Option<(Unit, usize)> {
    let money = |code: &str, next| Some((Unit::Money(code.into()), next));
    if let Some(code) = currencies::of_sign(scan.word(at)) {
        return money(code, at + 1);
    }
    let prefix = currencies::of_dollar_prefix(scan.word(at)).filter(|_| scan.word(at + 1) == "$");
    if let Some(code) = prefix {
        return money(code, at + 2);
    }
    if !scan.is_digits(at + 1) {
        return None;
    }
    money(currencies::of_code(scan.written(at))?, at + 1)
}

/// The unit that follows `numeral`; `currency` is what stands before it.
pub(super) fn after(scan: &Scan, numeral: &Numeral, currency: Option<&Unit>) -> Written {
    let end = numeral.tokens.end;
    let written = |unit, end, factor| Written { unit, end, factor };
    if let Some(currency) = currency {
        return written(currency.clone(), end, 1.0);
    }
    if numeral.kind == NumeralKind::Ordinal {
        return written(Unit::Ordinal, end, 1.0);
    }
    let at = if scan.joins(end) { end + 1 } else { end };
    // "half a percentage point" has its article between number and unit.
    let at = if numeral.in_words && numeral.value == 0.5 && matches!(scan.word(at), "a" | "an") { at + 1 } else { at };
    if let Some(found) = percent(scan, at).or_else(|| money_after(scan, numeral, at)) {
        return found;
    }
    if let Some(found) = multiple(scan, numeral, end).or_else(|| measure(scan, numeral, at)) {
        return found;
    }
    let unit = if numeral.kind == NumeralKind::Fraction { Unit::Fraction } else { Unit::Count };
    written(unit, end, 1.0)
}

fn percent(scan: &Scan, at: usize) -> Option<Written> {
    let (unit, end, factor) = match scan.word(at) {
        "%" | "percent" | "pct" | "pc" | "percentage" => (Unit::Percent, at + 1, 1.0),
        "per" if scan.word(at + 1) == "cent" => (Unit::Percent, at + 2, 1.0),
        "basis" if matches!(scan.word(at + 1), "point" | "points") => {
            return Some(Written { unit: Unit::PercentPoint, end: at + 2, factor: 0.01 });
        }
        _ => return None,
    };
    let point = if scan.joins(end) { end + 1 } else { end };
    if matches!(scan.word(point), "point" | "points") {
        return Some(Written { unit: Unit::PercentPoint, end: point + 1, factor });
    }
    (scan.word(at) != "percentage").then_some(Written { unit, end, factor })
}

fn money_after(scan: &Scan, numeral: &Numeral, at: usize) -> Option<Written> {
    let money = |code: &str, end, factor| Some(Written { unit: Unit::Money(code.into()), end, factor });
    for length in (1..=3).rev() {
        if let Some(code) = joined(scan, at, length).and_then(|name| currencies::of_name(&name)) {
            return money(code, at + length, 1.0);
        }
    }
    if let Some(code) = currencies::of_code(scan.written(at)).filter(|code| *code != "rupee") {
        return money(code, at + 1, 1.0);
    }
    match scan.word(at) {
        "pound" | "pounds" | "quid" if pounds_are_money(scan, numeral, at) => money("GBP", at + 1, 1.0),
        "pence" | "penny" => money("GBP", at + 1, 0.01),
        "p" if scan.glued(at) => money("GBP", at + 1, 0.01),
        _ => None,
    }
}

/// Whether "pounds" at token `at` are money: millions of them, or in an article that has a pound sign.
fn pounds_are_money(scan: &Scan, numeral: &Numeral, at: usize) -> bool {
    let weighs = |index: usize| {
        matches!(
            scan.any_word(index),
            "kg" | "kilograms"
                | "kilogram"
                | "kilos"
                | "weigh"
                | "weighs"
                | "weighed"
                | "weighing"
                | "weight"
                | "lost"
                | "gained"
                | "heavier"
                | "lighter"
        )
    };
    let near = (at.saturating_sub(6)..at + 6).any(weighs);
    !near && (scan.word(at) == "quid" || numeral.magnitude >= 1e6 || scan.sterling)
}

/// "three times as many", "five-fold".
fn multiple(scan: &Scan, numeral: &Numeral, end: usize) -> Option<Written> {
    let found = |end| Some(Written { unit: Unit::Times, end, factor: 1.0 });
    let joined = if scan.joins(end) { end + 1 } else { end };
    if scan.word(joined) == "fold" {
        return found(joined + 1);
    }
    let own = scan.word(numeral.tokens.start);
    if own == "twice" || (numeral.tokens.len() == 1 && own.ends_with("fold")) {
        return found(end);
    }
    let compared = matches!(
        scan.word(end + 1),
        "as" | "more"
            | "the"
            | "higher"
            | "larger"
            | "bigger"
            | "faster"
            | "greater"
            | "less"
            | "its"
            | "their"
            | "his"
            | "what"
            | "that"
    );
    (scan.word(end) == "times" && compared && numeral.kind != NumeralKind::Ordinal).then(|| found(end + 1)).flatten()
}

fn measure(scan: &Scan, numeral: &Numeral, at: usize) -> Option<Written> {
    if numeral.kind == NumeralKind::Fraction {
        return None;
    }
    for length in (1..=4).rev() {
        let Some(measure) = joined(scan, at, length).and_then(|name| units::named(&name)) else { continue };
        if length == 1 && !stands_for_unit(scan, numeral, at) {
            continue;
        }
        let mut symbol = measure.symbol;
        if symbol == "°" && length == 1 && matches!(scan.word(at + 1), "c" | "f" | "celsius" | "fahrenheit") {
            symbol = if scan.word(at + 1).starts_with('c') { "°C" } else { "°F" };
            return Some(Written { unit: Unit::Measure(symbol), end: at + 2, factor: 1.0 });
        }
        return Some(Written { unit: Unit::Measure(symbol), end: at + length, factor: 1.0 });
    }
    matches!(scan.word(at), "pound" | "pounds").then_some(Written { unit: Unit::Measure("lb"), end: at + 1, factor: 1.0 })
}

/// Whether the one word at token `at` is a unit here and not a preposition, an initial or a thing.
fn stands_for_unit(scan: &Scan, numeral: &Numeral, at: usize) -> bool {
    let (word, glued) = (scan.word(at), scan.glued(at));
    match word {
        "in" => glued,
        "c" | "f" => scan.capital(at) && !scan.joins(at + 1) && (glued || !scan.capital(at + 1)),
        "m" | "g" | "l" => !numeral.in_words && !scan.capital(at) || glued,
        "t" | "st" | "gal" | "pt" | "qt" => glued,
        // "two stone walls", "a five barrel vote": a thing unless nothing is named after it.
        "stone" => !numeral.in_words && !scan.plural(at + 1),
        _ => true,
    }
}

/// The folded tokens from `at` on, apart by one space; `None` where one of them cannot be read. Behind the first one a time
/// is read along: the hour of "60 kilometres an hour".
fn joined(scan: &Scan, at: usize, length: usize) -> Option<String> {
    let word = |index: usize| if index == at { scan.word(index) } else { scan.any_word(index) };
    let words: Vec<&str> = (at..at + length).map(word).collect();
    if words.iter().any(|word| word.is_empty()) { None } else { Some(words.join(" ")) }
}
