//! Numbers with what they count or measure.
//!
//! Comes in: a document, its tags, and the time expressions, whose numbers are left out. Goes out: [`Quantity`]s.
//! "Nearly 310,000 current and former staff" is a count of 310,000, about, of *staff*.
//!
//! It does not know which of two numbers belong together, nor what a pronoun counts. Numbers that are names ("Boeing 737",
//! "page 5", "the G7"), telephone numbers, addresses, years and "one" as a pronoun are no quantities.

mod counted;
mod exclude;
mod grammar;
mod hedge;
mod numeral;
mod scan;
mod unit;

use std::ops::Range;

use crate::extract::times::Time;
use crate::language::Language;
use crate::text::{Document, ParagraphKind, Span};
use scan::Scan;

/// A number, in words or digits, with unit, hedge, rounding and the noun that is counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// Number and unit, without the noun that is counted: "12 km", "$1.2 million", "40%", "a dozen".
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The number in `unit`, magnitude included; of a range, the end that is written first.
    pub value: f64,
    /// The end that is written second, where it is a range: lower than `value` where the range is written backwards.
    pub high: Option<f64>,
    /// What the number is a number of.
    pub unit: Unit,
    /// What is said of its exactness.
    pub hedge: Hedge,
    /// Half of the last written digit, in `unit`: 0.05 for "1.2", 50,000 for "1.2 million", 0 for a count like "12".
    pub rounding: f64,
    /// Whether the number is written in words.
    pub in_words: bool,
    /// What is counted: the head noun's token ("three *soldiers* from Mali", "70 *people*"); absent for bare numbers.
    pub noun: Option<usize>,
    /// The counted noun phrase, from the first modifier after the number to the head noun.
    pub phrase: Option<Range<usize>>,
    /// Whether the noun stands after "of", so that the number may be a part of what it names: "three of the ships".
    pub partitive: bool,
}

/// What a number is a number of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Things that are counted.
    Count,
    /// A place in an order: "third", "No. 5".
    Ordinal,
    /// Hundredths of a whole.
    Percent,
    /// Hundredths, as a difference of two percentages.
    PercentPoint,
    /// A share: "a third", "one in five" (value 0.2).
    Fraction,
    /// A multiple: "three times", "twofold", "double".
    Times,
    /// Money, by ISO 4217 code, or "$" where the country is not told.
    Money(String),
    /// A measure, by its symbol: "km", "mi", "kg", "°C", "km/h", "ha", "l".
    Measure(&'static str),
    /// Years of age.
    Age,
    /// Two counts against each other: "3-2", "52 to 48"; the second is in `high`.
    Score,
}

/// What is said of a number's exactness.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hedge {
    /// Nothing.
    Exact,
    /// "about", "around", "some", "nearly", "almost": near it.
    About,
    /// "at least", "more than", "over".
    AtLeast,
    /// "at most", "up to", "fewer than", "under".
    AtMost,
}

impl Quantity {
    /// How far the number meant may lie from the one written: half of its last digit that is not a trailing zero (from
    /// the hundreds on), in `unit`; 50 for "300", 0 for "301".
    #[must_use]
    pub fn precision(&self) -> f64 {
        let mut place = 1.0;
        if self.value != 0.0 && self.value.fract() == 0.0 {
            while place < 1e15 && self.value % (place * 10.0) == 0.0 {
                place *= 10.0;
            }
        }
        let trailing = if place >= 100.0 { place / 2.0 } else { 0.0 };
        self.rounding.max(trailing)
    }

    /// Whether it is one number, not a range or score.
    #[must_use]
    pub fn is_single(&self) -> bool {
        self.high.is_none()
    }
}

/// The quantities of `document`, sorted by place and disjoint; numbers that are part of a time in `times` are left out.
#[must_use]
pub fn find(document: &Document, language: &Language, times: &[Time]) -> Vec<Quantity> {
    let sterling = document.text().contains('£') || document.text().contains("euro");
    let mut quantities = Vec::new();
    for sentence in &document.sentences {
        let mut scan = Scan::new(document, language, times, sentence.tokens.clone());
        scan.sterling = sterling;
        scan.heading = matches!(document.paragraphs[sentence.paragraph].kind, ParagraphKind::Headline | ParagraphKind::Subheading);
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            match grammar::quantity(&scan, at) {
                Some(quantity) => {
                    at = quantity.tokens.end.max(at + 1);
                    quantities.push(quantity);
                }
                None => at += 1,
            }
        }
    }
    quantities
}
