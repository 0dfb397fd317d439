//! Number words of English: cardinals, magnitudes, ordinals and the denominators of fractions.
//!
//! Source: The Cambridge Grammar of the English Language, chapter 5, on numerals; the South Asian magnitudes from the
//! style guides of Indian English papers.

/// What a number word does to the number that it stands in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NumeralWord {
    /// "zero" to "nineteen".
    Unit(f64),
    /// "twenty" to "ninety".
    Tens(f64),
    /// "hundred".
    Hundred,
    /// "thousand", "million", "crore".
    Magnitude(f64),
    /// "dozen": multiplies, and stands with "a".
    Dozen,
}

/// Cardinal words and magnitudes, sorted by word.
const CARDINALS: [(&str, NumeralWord); 37] = [
    ("billion", NumeralWord::Magnitude(1e9)),
    ("crore", NumeralWord::Magnitude(1e7)),
    ("dozen", NumeralWord::Dozen),
    ("eight", NumeralWord::Unit(8.0)),
    ("eighteen", NumeralWord::Unit(18.0)),
    ("eighty", NumeralWord::Tens(80.0)),
    ("eleven", NumeralWord::Unit(11.0)),
    ("fifteen", NumeralWord::Unit(15.0)),
    ("fifty", NumeralWord::Tens(50.0)),
    ("five", NumeralWord::Unit(5.0)),
    ("forty", NumeralWord::Tens(40.0)),
    ("four", NumeralWord::Unit(4.0)),
    ("fourteen", NumeralWord::Unit(14.0)),
    ("hundred", NumeralWord::Hundred),
    ("lakh", NumeralWord::Magnitude(1e5)),
    ("million", NumeralWord::Magnitude(1e6)),
    ("nine", NumeralWord::Unit(9.0)),
    ("nineteen", NumeralWord::Unit(19.0)),
    ("ninety", NumeralWord::Tens(90.0)),
    ("one", NumeralWord::Unit(1.0)),
    ("quadrillion", NumeralWord::Magnitude(1e15)),
    ("seven", NumeralWord::Unit(7.0)),
    ("seventeen", NumeralWord::Unit(17.0)),
    ("seventy", NumeralWord::Tens(70.0)),
    ("six", NumeralWord::Unit(6.0)),
    ("sixteen", NumeralWord::Unit(16.0)),
    ("sixty", NumeralWord::Tens(60.0)),
    ("ten", NumeralWord::Unit(10.0)),
    ("thirteen", NumeralWord::Unit(13.0)),
    ("thirty", NumeralWord::Tens(30.0)),
    ("thousand", NumeralWord::Magnitude(1e3)),
    ("three", NumeralWord::Unit(3.0)),
    ("trillion", NumeralWord::Magnitude(1e12)),
    ("twelve", NumeralWord::Unit(12.0)),
    ("twenty", NumeralWord::Tens(20.0)),
    ("two", NumeralWord::Unit(2.0)),
    ("zero", NumeralWord::Unit(0.0)),
];

/// Ordinal words, sorted by word.
const ORDINALS: [(&str, f64); 31] = [
    ("eighteenth", 18.0),
    ("eighth", 8.0),
    ("eightieth", 80.0),
    ("eleventh", 11.0),
    ("fifteenth", 15.0),
    ("fifth", 5.0),
    ("fiftieth", 50.0),
    ("first", 1.0),
    ("fortieth", 40.0),
    ("fourteenth", 14.0),
    ("fourth", 4.0),
    ("hundredth", 100.0),
    ("millionth", 1e6),
    ("nineteenth", 19.0),
    ("ninetieth", 90.0),
    ("ninth", 9.0),
    ("second", 2.0),
    ("seventeenth", 17.0),
    ("seventh", 7.0),
    ("seventieth", 70.0),
    ("sixteenth", 16.0),
    ("sixth", 6.0),
    ("sixtieth", 60.0),
    ("tenth", 10.0),
    ("third", 3.0),
    ("thirteenth", 13.0),
    ("thirtieth", 30.0),
    ("thousandth", 1000.0),
    ("trillionth", 1e12),
    ("twelfth", 12.0),
    ("twentieth", 20.0),
];

/// Short forms of magnitudes that stand directly after digits, sorted.
const SHORT_MAGNITUDES: [(&str, f64); 12] = [
    ("b", 1e9),
    ("bln", 1e9),
    ("bn", 1e9),
    ("cr", 1e7),
    ("k", 1e3),
    ("m", 1e6),
    ("mil", 1e6),
    ("mio", 1e6),
    ("mln", 1e6),
    ("mn", 1e6),
    ("tn", 1e12),
    ("trn", 1e12),
];

fn lookup<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    table.binary_search_by_key(&word, |(name, _)| name).ok().map(|index| table[index].1)
}

/// What the cardinal word `word`, folded, does.
#[must_use]
pub fn cardinal(word: &str) -> Option<NumeralWord> {
    lookup(&CARDINALS, word)
}

/// The place that the ordinal word `word`, folded, names.
#[must_use]
pub fn ordinal(word: &str) -> Option<f64> {
    lookup(&ORDINALS, word)
}

/// The denominator that `word`, folded, names: 2 for "half", 4 for "quarters", 5 for "fifth".
#[must_use]
pub fn denominator(word: &str) -> Option<f64> {
    match word {
        "half" | "halves" => Some(2.0),
        "quarter" | "quarters" => Some(4.0),
        "first" | "second" | "seconds" => None,
        _ => ordinal(word.strip_suffix('s').unwrap_or(word)),
    }
}

/// The magnitude that `word`, folded, is short for directly after digits: "bn", "k".
#[must_use]
pub fn short_magnitude(word: &str) -> Option<f64> {
    lookup(&SHORT_MAGNITUDES, word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(CARDINALS.is_sorted_by_key(|(word, _)| *word));
        assert!(ORDINALS.is_sorted_by_key(|(word, _)| *word));
        assert!(SHORT_MAGNITUDES.is_sorted_by_key(|(word, _)| *word));
    }
}
