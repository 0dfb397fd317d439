//! How numerals, units and joints make one quantity: "$2-3 million", "between 5% and 10%", "one in five", "52 to 48".

use super::numeral::{self, Numeral, NumeralKind};
use super::scan::Scan;
use super::unit::{self, Written};
use super::{Quantity, Unit, counted, exclude, hedge};
use crate::language::Upos;

/// The quantity that starts at token `at`, currency sign and minus included.
pub(super) fn quantity(scan: &Scan, at: usize) -> Option<Quantity> {
    if !scan.open(at) {
        return None;
    }
    let (currency, first) = unit::currency_before(scan, at).map_or((None, at), |(unit, next)| (Some(unit), next));
    let (negative, first) = minus(scan, first);
    let numeral = numeral::read(scan, first, currency.is_some())?;
    if exclude::is_none(scan, &numeral, currency.is_some()) {
        return None;
    }
    let mut quantity = share(scan, &numeral)
        .or_else(|| score(scan, &numeral))
        .or_else(|| range(scan, &numeral, currency.as_ref()))
        .unwrap_or_else(|| single(scan, &numeral, currency.as_ref()));
    if negative {
        quantity.value = -quantity.value;
    }
    quantity.tokens.start = at;
    quantity.span = scan.document.span_of(&quantity.tokens);
    quantity.hedge = hedge::around(scan, &quantity.tokens);
    if matches!(quantity.unit, Unit::Count) && age(scan, &quantity) {
        quantity.unit = Unit::Age;
        return Some(quantity);
    }
    let counted = counted::find(scan, quantity.tokens.end, &quantity.unit);
    (quantity.noun, quantity.phrase, quantity.partitive) = (counted.noun, counted.phrase, counted.partitive);
    Some(quantity)
}

/// Whether a minus stands at token `at`, and the token after it.
fn minus(scan: &Scan, at: usize) -> (bool, usize) {
    let sign = scan.word(at) == "-" && !scan.glued(at) && scan.glued(at + 1) && scan.is_digits(at + 1);
    if sign || matches!(scan.word(at), "minus" | "negative") { (true, at + 1) } else { (false, at) }
}

fn make(scan: &Scan, numeral: &Numeral, written: Written) -> Quantity {
    let whole = numeral.rounding == 0.0 && !matches!(written.unit, Unit::Count | Unit::Ordinal | Unit::Score | Unit::Fraction);
    let tokens = numeral.tokens.start..written.end;
    Quantity {
        span: scan.document.span_of(&tokens),
        tokens,
        value: numeral.value * written.factor,
        high: None,
        unit: written.unit,
        hedge: super::Hedge::Exact,
        rounding: written.factor * if whole { 0.5 } else { numeral.rounding },
        in_words: numeral.in_words,
        noun: None,
        phrase: None,
        partitive: false,
    }
}

fn single(scan: &Scan, numeral: &Numeral, currency: Option<&Unit>) -> Quantity {
    let mut quantity = make(scan, numeral, unit::after(scan, numeral, currency));
    // "the No. 2 song", "ranked number 12".
    if quantity.unit == Unit::Count && matches!(scan.before(numeral.tokens.start), "no." | "nr." | "№") {
        quantity.unit = Unit::Ordinal;
    }
    quantity
}

/// "one in five", "two out of three".
fn share(scan: &Scan, numeral: &Numeral) -> Option<Quantity> {
    let end = numeral.tokens.end;
    let joint = match (scan.word(end), scan.word(end + 1)) {
        ("in", _) => 1,
        ("out", "of") => 2,
        ("of", _) if numeral.in_words && scan.word(end + 1) == "every" => 2,
        _ => return None,
    };
    let joint = if scan.word(end + joint) == "every" { joint + 1 } else { joint };
    let whole = numeral::read(scan, end + joint, false)?;
    let round = matches!(whole.value as u64, 2..=10 | 12 | 20 | 50 | 100 | 200 | 500 | 1000 | 10_000 | 100_000 | 1_000_000);
    let cardinals = numeral.kind == NumeralKind::Cardinal && whole.kind == NumeralKind::Cardinal;
    if !cardinals || !round || whole.value.fract() != 0.0 || numeral.value >= whole.value || numeral.value == 0.0 {
        return None;
    }
    // "12 goals", "three in 10 games" in digits and words mixed count things one by one.
    if numeral.in_words != whole.in_words && whole.value > 10.0 && numeral.value > 1.0 {
        return None;
    }
    let mut quantity = make(scan, numeral, Written { unit: Unit::Fraction, end: whole.tokens.end, factor: 1.0 });
    quantity.value = numeral.value / whole.value;
    Some(quantity)
}

/// "3-2", "52 to 48", "20-19".
fn score(scan: &Scan, numeral: &Numeral) -> Option<Quantity> {
    let end = numeral.tokens.end;
    let joined = scan.joins(end);
    if !joined && scan.word(end) != "to" {
        return None;
    }
    let second = numeral::read(scan, end + 1, false)?;
    let whole = |numeral: &Numeral| numeral.kind == NumeralKind::Cardinal && numeral.value.fract() == 0.0 && numeral.value < 1000.0;
    if !whole(numeral) || !whole(&second) || numeral.magnitude != second.magnitude || numeral.in_words != second.in_words {
        return None;
    }
    let played = |word| {
        matches!(
            word,
            "won"
                | "lost"
                | "beat"
                | "beaten"
                | "crushed"
                | "defeat"
                | "defeated"
                | "drawn"
                | "drew"
                | "edged"
                | "lead"
                | "led"
                | "lose"
                | "losing"
                | "loss"
                | "overcame"
                | "score"
                | "thrashed"
                | "tied"
                | "trailed"
                | "victory"
                | "vote"
                | "voted"
                | "win"
        )
    };
    let at = numeral.tokens.start;
    let context = (at.saturating_sub(4)..at).any(|index| played(scan.any_word(index)))
        || matches!(scan.word(second.tokens.end), "win" | "victory" | "defeat" | "vote" | "loss" | "draw" | "lead");
    let counts = !matches!(unit::after(scan, &second, None).unit, Unit::Count) || scan.plural(second.tokens.end);
    let down = numeral.value >= second.value || scan.before(at) == "down" && scan.word(end) == "-";
    let from = scan.before(at) == "from" || scan.before(at) == "between";
    let is_score = if joined { (down || context) && !scan.joins(second.tokens.end) } else { context };
    if !is_score || from || (counts && !context) {
        return None;
    }
    let mut quantity = make(scan, numeral, Written { unit: Unit::Score, end: second.tokens.end, factor: 1.0 });
    quantity.high = Some(second.value);
    Some(quantity)
}

/// "3 to 5", "between 5% and 10%", "$2-3 million", "two or three".
fn range(scan: &Scan, numeral: &Numeral, currency: Option<&Unit>) -> Option<Quantity> {
    let first = unit::after(scan, numeral, currency);
    let end = first.end;
    let before = before_sign(scan, numeral.tokens.start);
    let joined = match scan.word(end) {
        "-" => scan.glued(end) == scan.glued(end + 1),
        "to" => before != "from" && !is_change(before),
        "and" => before == "between",
        "or" => first.unit == Unit::Count && numeral.value < 20.0,
        _ => false,
    };
    if !joined || !matches!(numeral.kind, NumeralKind::Cardinal) {
        return None;
    }
    let (second_currency, at) = unit::currency_before(scan, end + 1).map_or((None, end + 1), |(unit, next)| (Some(unit), next));
    let second = numeral::read(scan, at, currency.is_some()).filter(|second| second.kind == NumeralKind::Cardinal)?;
    let written = unit::after(scan, &second, second_currency.as_ref().or(currency));
    let repeated = first.unit == written.unit && first.unit != Unit::Count;
    let carried = first.unit == Unit::Count || currency.is_some();
    let change = scan.word(end) == "to" && repeated && before != "between" && currency.is_none() == second_currency.is_none();
    if !(repeated || carried) || change && !scan.joins(end) && !matches!(before, "of" | "by" | "for" | "costs" | "cost") {
        return None;
    }
    let borrowed = numeral.magnitude == 1.0 && second.magnitude > 1.0 && numeral.value < second.magnitude;
    let scale = if borrowed { second.magnitude } else { 1.0 };
    let (low, high) = (numeral.value * scale * written.factor, second.value * written.factor);
    // Two numbers side by side are no range unless a word says so, or they rise.
    if high < low && scan.word(end) != "and" || high == low {
        return None;
    }
    let factor = written.factor;
    let mut quantity = make(scan, numeral, written);
    (quantity.value, quantity.high) = (low, Some(high));
    if borrowed {
        quantity.rounding = second.rounding * factor;
    }
    Some(quantity)
}

/// The word before the number at token `at` and its currency sign.
fn before_sign<'a>(scan: &Scan<'a>, at: usize) -> &'a str {
    let sign = at.checked_sub(1).is_some_and(|sign| unit::currency_before(scan, sign).is_some());
    if sign { scan.before(at - 1) } else { scan.before(at) }
}

/// Verbs after which "3 to 15" is a step and a new level.
fn is_change(word: &str) -> bool {
    matches!(
        word,
        "rose"
            | "fell"
            | "up"
            | "down"
            | "gained"
            | "lost"
            | "climbed"
            | "dropped"
            | "rise"
            | "fall"
            | "rises"
            | "falls"
            | "jumped"
            | "added"
            | "slid"
            | "slipped"
            | "tumbled"
            | "surged"
            | "increased"
            | "decreased"
            | "grew"
            | "declined"
            | "shed"
    )
}

/// "Finch, 77, who": a number between commas after a name.
fn age(scan: &Scan, quantity: &Quantity) -> bool {
    let (at, end) = (quantity.tokens.start, quantity.tokens.end);
    if scan.before(at) == "aged" || scan.before(at) == "ages" {
        return true;
    }
    let subject = at >= 2 && matches!(scan.before(at - 1), "he" | "she" | "i" | "who");
    let stands = matches!(scan.before(at), "is" | "was" | "'s" | "'m" | "am" | "turns" | "turned");
    let ends = matches!(scan.upos(end), None | Some(Upos::Punct | Upos::Cconj)) && !scan.joins(end);
    if subject && stands && ends && quantity.value < 120.0 && quantity.is_single() {
        return true;
    }
    let bare = quantity.value < 120.0 && quantity.value.fract() == 0.0 && !quantity.in_words && quantity.high.is_none();
    bare && at >= 2
        && scan.before(at) == ","
        && scan.capital(at - 2)
        && matches!(scan.word(end), "," | ".")
        && !scan.is_digits(end + 1)
}
