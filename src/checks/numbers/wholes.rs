//! One whole that is counted twice, and one figure in two currencies or units.
//!
//! Comes in: an article. Goes out: pairs of quantities, the earlier one first: a crowd of 18,400 and "every one of the 19,800
//! spectators"; a fee of 6.5 million euros and "the sum of 6.5 million pounds"; 50 litres and "the 50-gallon tank". Nothing here decides whether that is a finding.

use crate::article::Article;
use crate::checks::common::{lists, word_in};
use crate::extract::lexicon::List;
use crate::extract::lexicon::kin::are_kin;
use crate::extract::lexicon::units::with_symbol;
use crate::extract::{Hedge, Quantity, Unit};
use crate::language::Xpos;
use crate::text::ParagraphKind;

/// Words that take in all there are, before a number.
const ALL: &List = &List::of("all each entire every full whole");
/// Words around a number that tell that it is one of several, of another time, or a part.
const OTHERS: &List = &List::of(
    "about additional ago another earlier extra former fewer first further from including last least less more \
    nearly new next only other others over per previous previously second some than then to under until up",
);
/// Words behind a number and its noun that make it one of some of them.
const NARROWS: &List = &List::of("and at from in of on or that to who whom whose which with");
/// The same behind a large number, or behind "all".
const SOME: &List = &List::of("and of who whom whose");
/// Nouns before "of" that are counted by what follows.
const HOLDERS: &List = &List::of("attendance audience class convoy crew crowd field fleet herd squad turnout");
/// How much larger the one may be than the other.
const RATIO: f64 = 2.5;
/// The fewest that are counted.
const FEWEST: f64 = 3.0;
/// Fewer than so many may be some of them that the text has told apart.
const FEW: f64 = 8.0;
/// The most quantities that are compared with one.
const NEAREST: usize = 40;

/// A quantity with what it counts.
struct Whole<'a> {
    quantity: &'a Quantity,
    nouns: Vec<&'a str>,
    sentence: usize,
    /// Whether it takes in all there are.
    all: bool,
}

/// Pairs of counts of one whole, of which the later one says that it is all.
pub(super) fn pairs(article: &Article) -> Vec<(&Quantity, &Quantity)> {
    let wholes: Vec<Whole<'_>> = article.quantities.iter().filter_map(|quantity| whole(article, quantity)).collect();
    let mut found = Vec::new();
    for (number, later) in wholes.iter().enumerate().filter(|(_, whole)| whole.all) {
        let before = &wholes[number.saturating_sub(NEAREST)..number];
        let mut alike = before.iter().filter(|earlier| kin(earlier, later) && earlier.sentence != later.sentence);
        let told = |one: &Whole<'_>| one.quantity.value == later.quantity.value;
        let Some(first) = alike.next() else { continue };
        let play = first.quantity.rounding.max(later.quantity.rounding);
        let (one, two) = (first.quantity.value, later.quantity.value);
        let apart = (one - two).abs() > play && one < two * RATIO && two < one * RATIO;
        // "Two of the six died. The two climbers …"
        let some = two < FEW && is_told_apart(article, later.quantity);
        if apart && !some && !told(first) && !alike.any(|other| told(other) || other.quantity.value != one) {
            found.push((first.quantity, later.quantity));
        }
    }
    found
}

/// Whether a number without a noun, or of some of them, is the same before `later`.
fn is_told_apart(article: &Article, later: &Quantity) -> bool {
    let before = &article.quantities[..article.quantities.partition_point(|quantity| quantity.tokens.start < later.tokens.start)];
    before.iter().any(|quantity| quantity.value == later.value && matches!(quantity.unit, Unit::Count))
}

fn kin(one: &Whole<'_>, two: &Whole<'_>) -> bool {
    one.nouns.iter().any(|noun| two.nouns.iter().any(|other| are_kin(noun, other)))
}

fn whole<'a>(article: &'a Article, quantity: &'a Quantity) -> Option<Whole<'a>> {
    let sentence = article.document.sentence_at(quantity.span.start())?;
    let own = &article.document.sentences[sentence].tokens;
    let exact = matches!(quantity.hedge, Hedge::Exact) && quantity.is_single() && quantity.value >= FEWEST;
    let body = article.document.kind_of(sentence) == ParagraphKind::Body;
    if quantity.unit != Unit::Count || !exact || !body || quantity.value.fract() != 0.0 {
        return None;
    }
    let word = |at: usize| word_in(article, own, at);
    let start = quantity.tokens.start;
    let holder = start.checked_sub(2).filter(|&at| word(at + 1) == "of" && lists(HOLDERS, word(at)));
    let noun = quantity.noun.map(|noun| article.language.lemma(noun));
    let nouns: Vec<&str> = noun.into_iter().chain(holder.map(|at| article.language.lemma(at))).collect();
    let near = start.saturating_sub(5).max(own.start)..start;
    let all = near.clone().any(|at| lists(ALL, word(at)));
    let known = start.checked_sub(1).is_some_and(|at| lists("the these those its their his her 's", word(at)));
    let end = quantity.phrase.as_ref().map_or(quantity.tokens.end, |phrase| phrase.end);
    let participle = article.language.xpos(end.min(own.end - 1)) == Xpos::Vbn;
    let narrows = if quantity.value < FEW && !all { NARROWS } else { SOME };
    let narrowed = lists(narrows, word(end)) || participle && quantity.value < FEW && !all;
    let other =
        (near.start..(quantity.tokens.end + 2).min(own.end)).any(|at| !quantity.tokens.contains(&at) && lists(OTHERS, word(at)));
    (!nouns.is_empty() && (!other || all && !near.clone().any(|at| matches!(word(at), "other" | "more" | "another"))))
        .then_some(Whole { quantity, nouns, sentence, all: !narrowed && (all || known && !quantity.partitive) })
}

/// Pairs of one figure in two currencies or in two units of one dimension, of which the later one is told as known, or is no
/// round number: "the sum of 6.5 million pounds", "The lake, at 219 square miles".
pub(super) fn two_units(article: &Article) -> Vec<(&Quantity, &Quantity)> {
    let figures: Vec<&Quantity> = article.quantities.iter().filter(|quantity| has_unit(quantity)).collect();
    let mut found = Vec::new();
    for (number, later) in figures.iter().enumerate() {
        let start = later.tokens.start;
        let known = (start.saturating_sub(3)..start)
            .any(|at| matches!(article.language.folded(at), "the" | "that" | "this" | "its" | "his" | "her" | "their"));
        let before = &figures[number.saturating_sub(NEAREST)..number];
        let same = before.iter().find(|earlier| earlier.value == later.value && are_two(&earlier.unit, &later.unit));
        let sentence = |quantity: &Quantity| article.document.sentence_at(quantity.span.start());
        let own = before.iter().any(|earlier| earlier.value == later.value && earlier.unit == later.unit);
        let odd = matches!(later.unit, Unit::Measure(_)) && is_odd(later.value);
        found.extend(
            same.filter(|first| (known || odd) && !own && sentence(first) != sentence(later)).map(|first| (*first, *later)),
        );
    }
    found
}

/// Whether a quantity is a large sum of money, or a measure whose number is not told of everything.
fn has_unit(quantity: &Quantity) -> bool {
    match quantity.unit {
        Unit::Money(_) => quantity.value >= 1000.0,
        Unit::Measure(_) => quantity.value >= LEAST_MEASURE && quantity.is_single(),
        _ => false,
    }
}

/// The least measure that is compared.
const LEAST_MEASURE: f64 = 25.0;

/// Whether two units are two of one dimension.
fn are_two(one: &Unit, two: &Unit) -> bool {
    match (one, two) {
        (Unit::Money(one), Unit::Money(two)) => one != two,
        (Unit::Measure(one), Unit::Measure(two)) => {
            let dimension = |symbol: &str| with_symbol(symbol).map(|measure| measure.dimension);
            one != two && dimension(one).is_some() && dimension(one) == dimension(two)
        }
        _ => false,
    }
}

/// Whether so few numbers are like it that two of one value are hardly two things.
fn is_odd(value: f64) -> bool {
    value >= 100.0 && value % 100.0 != 0.0 && value % 50.0 != 0.0
        || value >= 1000.0 && value % 500.0 != 0.0 && value % 1000.0 != 0.0
}
