//! Numerals: digits and number words, with magnitudes and fractions.

use std::ops::Range;

use super::scan::Scan;
use crate::extract::lexicon::numerals::{NumeralWord, cardinal, denominator, ordinal, short_magnitude};
use crate::language::Upos;

/// A number as it is written, before its unit.
#[derive(Clone, Debug)]
pub(super) struct Numeral {
    pub tokens: Range<usize>,
    pub value: f64,
    /// Half of the last written digit, magnitude included; 0 for a whole number without magnitude.
    pub rounding: f64,
    /// The magnitude that is written beside it: 1e6 for "million", else 1.
    pub magnitude: f64,
    pub kind: NumeralKind,
    pub in_words: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NumeralKind {
    Cardinal,
    Ordinal,
    Fraction,
}

/// The numeral that starts at token `at`; after a currency sign (`money`), short magnitudes need no further evidence.
pub(super) fn read(scan: &Scan, at: usize, money: bool) -> Option<Numeral> {
    if scan.is_digits(at) {
        return digits(scan, at, money);
    }
    words(scan, at).or_else(|| fraction_word(scan, at)).or_else(|| multiple(scan, at))
}

/// "threefold", "twice as big", "twice the size".
fn multiple(scan: &Scan, at: usize) -> Option<Numeral> {
    let stem = scan.word(at).strip_suffix("fold").and_then(cardinal);
    let value = match stem {
        Some(NumeralWord::Unit(value) | NumeralWord::Tens(value)) => value,
        Some(NumeralWord::Hundred) => 100.0,
        _ if scan.word(at) == "twice" && matches!(scan.word(at + 1), "as" | "the" | "its" | "their") => 2.0,
        _ => return None,
    };
    let kind = NumeralKind::Cardinal;
    Some(Numeral { tokens: at..at + 1, value, rounding: 0.0, magnitude: 1.0, kind, in_words: true })
}

/// What is written in the digits of one token.
struct Digits {
    value: f64,
    decimals: i32,
    kind: NumeralKind,
}

fn digits(scan: &Scan, at: usize, money: bool) -> Option<Numeral> {
    let mut digits = parse_digits(scan.written(at))?;
    let mut end = at + 1;
    while digits.decimals == 0 && digits.value < 1e9 && group_follows(scan, end) {
        digits.value = digits.value * 1000.0 + scan.word(end).parse::<f64>().ok()?;
        end += 1;
    }
    let whole = digits.kind == NumeralKind::Cardinal && digits.decimals == 0;
    if let Some(part) = parse_digits(scan.written(end)).filter(|part| whole && part.kind == NumeralKind::Fraction) {
        digits.value += part.value;
        end += 1;
    }
    let mut numeral = Numeral {
        tokens: at..end,
        value: digits.value,
        rounding: if digits.decimals > 0 { 0.5 * 10f64.powi(-digits.decimals) } else { 0.0 },
        magnitude: 1.0,
        kind: digits.kind,
        in_words: false,
    };
    if numeral.kind == NumeralKind::Cardinal {
        if let Some((magnitude, end)) = magnitude(scan, end, money) {
            let last_digit = if digits.decimals > 0 { numeral.rounding } else { 0.5 };
            numeral = Numeral {
                tokens: at..end,
                value: numeral.value * magnitude,
                rounding: last_digit * magnitude,
                magnitude,
                ..numeral
            };
        } else if let Some((numerator, denominator)) = numerator_of(scan, at, end) {
            numeral.value = numerator / denominator;
            numeral.kind = NumeralKind::Fraction;
            numeral.tokens.end = end + 1;
        }
    }
    Some(numeral)
}

/// "2 thirds": the two numbers of a fraction with its numerator in digits.
fn numerator_of(scan: &Scan, at: usize, end: usize) -> Option<(f64, f64)> {
    let numerator: f64 = scan.word(at).parse().ok()?;
    let word = scan.word(end);
    let denominator = denominator(word).filter(|_| word.ends_with('s') && word != "halves")?;
    (numerator < denominator).then_some((numerator, denominator))
}

/// Whether token `index` is the next three digits of a number written in groups: "40 000".
fn group_follows(scan: &Scan, index: usize) -> bool {
    let group = scan.word(index);
    if group.len() != 3 || !group.bytes().all(|byte| byte.is_ascii_digit()) || index == 0 {
        return false;
    }
    let tokens = &scan.document.tokens;
    let (before, here) = (tokens[index - 1].span, tokens[index].span);
    let first_group = scan.word(index - 1);
    let between = &scan.document.text()[before.end()..here.start()];
    let unbreakable = matches!(between, "\u{a0}" | "\u{202f}" | "\u{2009}");
    first_group.len() <= 3
        && first_group.bytes().all(|byte| byte.is_ascii_digit())
        && (unbreakable || (between == " " && group == "000"))
}

/// The number that a token of digits means; `None` for clock times, dates, codes, decades and numbers with a leading zero.
fn parse_digits(text: &str) -> Option<Digits> {
    if let Some(fraction) = vulgar_fraction(text) {
        return Some(fraction);
    }
    let body = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let suffix = text[body.len()..].to_ascii_lowercase();
    let kind = match suffix.as_str() {
        "" => NumeralKind::Cardinal,
        "st" | "nd" | "rd" | "th" => NumeralKind::Ordinal,
        _ => return None,
    };
    if let Some((numerator, denominator)) = body.split_once('/') {
        let (numerator, denominator): (u32, u32) = (numerator.parse().ok()?, denominator.parse().ok()?);
        let usual = matches!(denominator, 2..=6 | 8 | 10 | 16 | 20 | 32 | 100);
        let value = f64::from(numerator) / f64::from(denominator.max(1));
        return (usual && numerator < denominator).then_some(Digits { value, decimals: 0, kind: NumeralKind::Fraction });
    }
    if body.bytes().any(|byte| !byte.is_ascii_digit() && byte != b',' && byte != b'.') {
        return None;
    }
    if body.starts_with('0') && body.len() > 1 && body.as_bytes()[1].is_ascii_digit() {
        return None;
    }
    let (whole, decimals) = split_decimals(body)?;
    let value = format!("{whole}.{}", if decimals.is_empty() { "0" } else { decimals }).parse().ok()?;
    Some(Digits { value, decimals: decimals.len() as i32, kind })
}

/// The digits before and after the decimal sign, group signs taken out.
fn split_decimals(body: &str) -> Option<(String, &str)> {
    let (groups, decimals) = match body.rsplit_once('.') {
        Some((groups, decimals)) => (groups, decimals),
        // "1,3" and "5,00" have a decimal comma; "1,300" has not.
        None => match body.rsplit_once(',') {
            Some((whole, decimals)) if decimals.len() != 3 && !whole.contains(',') => return Some((whole.to_owned(), decimals)),
            _ => (body, ""),
        },
    };
    let mut parts = groups.split(',');
    let first = parts.next().unwrap_or_default();
    let rest: Vec<&str> = parts.collect();
    let grouped = rest.is_empty() || (first.len() <= 3 && rest.iter().all(|part| matches!(part.len(), 2 | 3)));
    let last = rest.last().is_none_or(|part| part.len() == 3);
    (!groups.contains('.') && grouped && last).then(|| (groups.replace(',', ""), decimals))
}

/// "½", "3¼".
fn vulgar_fraction(text: &str) -> Option<Digits> {
    let last = text.chars().next_back()?;
    let part = match last {
        '½' => 0.5,
        '¼' => 0.25,
        '¾' => 0.75,
        '⅓' => 1.0 / 3.0,
        '⅔' => 2.0 / 3.0,
        '⅕' => 0.2,
        '⅛' => 0.125,
        '⅜' => 0.375,
        '⅝' => 0.625,
        '⅞' => 0.875,
        _ => return None,
    };
    let whole = text.trim_end_matches(last);
    let (value, kind) = match whole {
        "" => (part, NumeralKind::Fraction),
        whole => (whole.parse::<u32>().map(f64::from).ok()? + part, NumeralKind::Cardinal),
    };
    Some(Digits { value, decimals: 0, kind })
}

/// The magnitude at token `at`, and the token after it: "million", "-million", "bn", "m".
fn magnitude(scan: &Scan, at: usize, money: bool) -> Option<(f64, usize)> {
    let word_at = if scan.joins(at) { at + 1 } else { at };
    let word = scan.word(word_at);
    let full = word.strip_suffix('s').filter(|stem| matches!(*stem, "crore" | "lakh")).unwrap_or(word);
    match cardinal(full) {
        Some(NumeralWord::Magnitude(magnitude)) => return Some((magnitude, word_at + 1)),
        Some(NumeralWord::Dozen) => return Some((12.0, word_at + 1)),
        _ => {}
    }
    let magnitude = short_magnitude(word)?;
    let capital = scan.capital(at);
    let clear = match word {
        "m" => scan.glued(at) && (money || capital || counts_millions(scan, at)) || money && !scan.any_word(at + 1).is_empty(),
        "b" | "cr" | "mil" | "mio" | "k" => scan.glued(at) && (money || capital || word == "k"),
        _ => scan.glued(at) || money,
    };
    clear.then_some((magnitude, at + 1))
}

/// Whether the "m" at token `at` counts millions of things ("1.3m patients") rather than metres ("a 50m pool").
fn counts_millions(scan: &Scan, at: usize) -> bool {
    (at + 1..at + 4).find(|&index| !matches!(scan.upos(index), Some(Upos::Adj))).is_some_and(|index| scan.plural(index))
        || cardinal_currency(scan, at + 1)
}

fn cardinal_currency(scan: &Scan, at: usize) -> bool {
    matches!(scan.word(at), "dollars" | "euros" | "pounds" | "rupees" | "rubles" | "roubles" | "francs" | "yen" | "yuan")
}

/// What the last number word was.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    Nothing,
    Unit,
    Tens,
    Hundred,
    Magnitude,
}

/// A number in words as far as it has been read.
struct Words {
    total: f64,
    current: f64,
    last: Last,
    /// The last magnitude, and the value of the last digit that is told.
    magnitude: f64,
    last_digit: f64,
}

impl Words {
    /// Takes in one number word; `false` where it cannot follow what has been read.
    fn take(&mut self, word: NumeralWord) -> bool {
        use Last::{Hundred, Magnitude, Nothing, Tens, Unit};
        let free = matches!(self.last, Nothing | Hundred | Magnitude);
        match word {
            NumeralWord::Unit(value) if free || (self.last == Tens && (1.0..10.0).contains(&value)) => {
                (self.current, self.last, self.last_digit) = (self.current + value, Unit, 1.0);
            }
            NumeralWord::Tens(value) if free => (self.current, self.last, self.last_digit) = (self.current + value, Tens, 1.0),
            NumeralWord::Hundred if matches!(self.last, Unit | Tens) && self.current < 100.0 => {
                (self.current, self.last, self.last_digit) = (self.current * 100.0, Hundred, 100.0);
            }
            NumeralWord::Magnitude(value) if matches!(self.last, Unit | Tens | Hundred) && value < self.magnitude => {
                self.total += self.current * value;
                (self.current, self.last, self.magnitude, self.last_digit) = (0.0, Magnitude, value, value);
            }
            NumeralWord::Dozen if matches!(self.last, Unit | Tens) && self.total == 0.0 => {
                (self.current, self.last, self.last_digit) = (self.current * 12.0, Magnitude, 0.0);
            }
            _ => return false,
        }
        true
    }

    fn value(&self) -> f64 {
        self.total + self.current
    }
}

fn words(scan: &Scan, at: usize) -> Option<Numeral> {
    let mut words = Words { total: 0.0, current: 0.0, last: Last::Nothing, magnitude: f64::INFINITY, last_digit: 0.0 };
    let mut index = opening(scan, at, &mut words);
    let mut ordinal_value = None;
    while index < scan.range.end {
        let next = if words.last == Last::Nothing { index } else { skip_joint(scan, index, words.last) };
        let word = scan.word(next);
        let compound = matches!(words.last, Last::Nothing | Last::Tens | Last::Hundred | Last::Magnitude);
        if let Some(place) = ordinal(word).filter(|place| compound && (words.last == Last::Nothing || *place < 100.0)) {
            ordinal_value = Some(words.value() + place);
            index = next + 1;
            break;
        }
        match cardinal(word) {
            Some(word) if words.take(word) => index = next + 1,
            _ => break,
        }
    }
    let numeral = |tokens, value, rounding, magnitude, kind| Numeral { tokens, value, rounding, magnitude, kind, in_words: true };
    if let Some(value) = ordinal_value {
        return Some(numeral(at..index, value, 0.0, 1.0, NumeralKind::Ordinal));
    }
    if words.last == Last::Nothing {
        return None;
    }
    let value = words.value();
    if let Some((value, end)) = fraction(scan, index, value) {
        return Some(numeral(at..end, value, 0.0, 1.0, NumeralKind::Fraction));
    }
    if let Some((part, end)) = and_a_part(scan, index) {
        let (magnitude, end) = magnitude(scan, end, false).unwrap_or((1.0, end));
        return Some(numeral(at..end, (value + part) * magnitude, 0.05 * magnitude, magnitude, NumeralKind::Cardinal));
    }
    let scale = if words.magnitude.is_finite() && words.last == Last::Magnitude { words.magnitude } else { 1.0 };
    let rounding = if words.last_digit >= 1000.0 { words.last_digit / 2.0 } else { 0.0 };
    Some(numeral(at..index, value, rounding, scale, NumeralKind::Cardinal))
}

/// Reads "a" before "hundred", and "half a" before "million"; gives the token to go on from.
fn opening(scan: &Scan, at: usize, words: &mut Words) -> usize {
    let multiplies =
        |index| matches!(cardinal(scan.word(index)), Some(NumeralWord::Hundred | NumeralWord::Magnitude(_) | NumeralWord::Dozen));
    let article = |index| matches!(scan.word(index), "a" | "an");
    let (value, next) = match scan.word(at) {
        "a" | "an" if multiplies(at + 1) => (1.0, at + 1),
        "half" if article(at + 1) && multiplies(at + 2) => (0.5, at + 2),
        "half" if multiplies(at + 1) => (0.5, at + 1),
        "hundred" if multiplies(at + 1) => (1.0, at),
        _ => return at,
    };
    (words.current, words.last) = (value, Last::Unit);
    next
}

/// The token after a hyphen or an "and" that joins two number words, else `index` itself.
fn skip_joint(scan: &Scan, index: usize, last: Last) -> usize {
    let after = cardinal(scan.word(index + 1));
    match scan.word(index) {
        "-" if last == Last::Tens && (matches!(after, Some(NumeralWord::Unit(_))) || ordinal(scan.word(index + 1)).is_some()) => {
            index + 1
        }
        "-" if scan.joins(index) && matches!(after, Some(NumeralWord::Hundred | NumeralWord::Magnitude(_))) => index + 1,
        "and" if matches!(last, Last::Hundred | Last::Magnitude) => {
            // "one hundred and two hundred" are two numbers; "two hundred and fifty thousand" is one.
            let mut end = index + 1;
            while matches!(cardinal(scan.word(end)), Some(NumeralWord::Unit(_) | NumeralWord::Tens(_))) || scan.joins(end) {
                end += 1;
            }
            let apart = match cardinal(scan.word(end)) {
                Some(NumeralWord::Hundred) => true,
                Some(NumeralWord::Magnitude(_)) => last == Last::Magnitude,
                _ => false,
            };
            let number = end > index + 1 || ordinal(scan.word(end)).is_some();
            if number && !apart { index + 1 } else { index }
        }
        _ => index,
    }
}

/// "two" + "thirds", "one" + "-" + "eighth": the value and the token after.
fn fraction(scan: &Scan, index: usize, numerator: f64) -> Option<(f64, usize)> {
    let at = if scan.joins(index) { index + 1 } else { index };
    let word = scan.word(at);
    let denominator = denominator(word)?;
    let agrees = (numerator == 1.0) != (word.ends_with('s') || word == "halves");
    (agrees && numerator >= 1.0 && numerator < denominator && numerator.fract() == 0.0).then_some((numerator / denominator, at + 1))
}

/// "and a half", "and three quarters": the value and the token after.
fn and_a_part(scan: &Scan, index: usize) -> Option<(f64, usize)> {
    if scan.word(index) != "and" {
        return None;
    }
    match (scan.word(index + 1), scan.word(index + 2)) {
        ("a", "half") => Some((0.5, index + 3)),
        ("a", "quarter") => Some((0.25, index + 3)),
        ("three", "quarters") => Some((0.75, index + 3)),
        _ => None,
    }
}

/// "of a million" after a fraction: the million, and the token after it.
fn of_magnitude(scan: &Scan, at: usize) -> Option<(f64, usize)> {
    let named = scan.word(at) == "of" && matches!(scan.word(at + 1), "a" | "an");
    let Some(NumeralWord::Magnitude(factor)) = cardinal(scan.word(at + 2)).filter(|_| named) else { return None };
    Some((factor, at + 3))
}

/// Whether `word` tells behind a share that it is one more or less: "a third fewer", "a tenth higher".
fn is_compared(word: &str) -> bool {
    matches!(word, "above" | "below" | "cheaper" | "dearer" | "fewer" | "higher" | "larger" | "less" | "lower" | "more" | "smaller")
}

/// "a third", "half", "half a".
fn fraction_word(scan: &Scan, at: usize) -> Option<Numeral> {
    let numeral = |end, value, kind| Numeral { tokens: at..end, value, rounding: 0.0, magnitude: 1.0, kind, in_words: true };
    // "48 of the 160, or nearly a third".
    let again =
        matches!(scan.before(at), "or" | "about" | "nearly" | "almost" | "roughly" | "exactly" | "over" | "under" | "around");
    if matches!(scan.word(at), "a" | "an") {
        let (value, end) = fraction(scan, at + 1, 1.0).filter(|_| !scan.joins(at + 1))?;
        if let Some((factor, end)) = of_magnitude(scan, end) {
            let (value, kind) = (value * factor, NumeralKind::Cardinal);
            return Some(Numeral { tokens: at..end, value, rounding: factor * 0.05, magnitude: factor, kind, in_words: true });
        }
        let stops = matches!(scan.upos(end), None | Some(Upos::Punct));
        // "a third attack" is one of an order, "a quarter" without "of" is often three months or a coin.
        let ends = scan.word(end) == "of"
            || is_compared(scan.word(end))
            || (stops && (matches!(scan.before(at), "by" | "of") || again))
            || matches!(scan.before(at), "by" | "than" | "up" | "down") && scan.word(end) != "-";
        let half = scan.word(at + 1) == "half";
        return (ends && !half || half && scan.word(end) == "of").then(|| numeral(end, value, NumeralKind::Fraction));
    }
    if scan.word(at) != "half" || scan.joins(at + 1) || scan.before(at) == "-" {
        return None;
    }
    let piece = matches!(scan.before(at), "first" | "second" | "other" | "latter" | "top" | "bottom" | "final" | "each" | "same");
    let of_whole = matches!(scan.word(at + 1), "of" | "the" | "its" | "their" | "his" | "her" | "our" | "all" | "that" | "those");
    let by_half = scan.before(at) == "by";
    if matches!(scan.word(at + 1), "a" | "an") && scan.is_word(at + 2) {
        return Some(numeral(at + 2, 0.5, NumeralKind::Cardinal));
    }
    let or_half = again && matches!(scan.upos(at + 1), None | Some(Upos::Punct));
    (!piece && (of_whole || by_half || or_half)).then(|| numeral(at + 1, 0.5, NumeralKind::Fraction))
}
