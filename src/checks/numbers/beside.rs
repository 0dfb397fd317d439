//! How a figure is told beside the figures that it is reckoned from: "48 of the 160, or 30 percent", "to 18 from 24, a fall of
//! a quarter".
//!
//! Comes in: an article and the tokens between two figures. Goes out: whether they are tied. It does not reckon.

use std::ops::Range;

use crate::article::Article;
use crate::extract::lexicon::List;
use crate::extract::{Hedge, Quantity, Unit};

/// Marks and words behind which a figure is told again in other terms.
const TIES: &List = &List::of("( - [ amounting constituting equal equals equivalent i.e. making or representing that which");

/// Hedges, articles and other words that may stand between such a mark and the figure, or before any figure.
const FILLERS: &List = &List::of(
    ", a about almost an approximately around at barely circa close comfortably exactly fully hardly in is just least \
    less little more nearly only over roughly say slightly some than that the to total under well which whole",
);
/// Words that may stand behind a measure.
const DIMENSIONS: &List = &List::of("across away deep high long off out tall thick wide");

/// The most words of what is counted before such a mark.
const LONGEST: usize = 9;

/// Whether `word` may stand between a measure and its conversion.
pub(super) fn fills(word: &str) -> bool {
    FILLERS.has(word) || DIMENSIONS.has(word) || matches!(word, "it" | "makes" | "of" | "works")
}

/// Whether the second of two figures tells the first one again: "48 patients, or 30 percent".
pub(super) fn again(article: &Article, gap: Range<usize>) -> bool {
    let word = |at: usize| article.language.folded(at);
    let Some(tie) = gap.clone().rev().find(|&at| TIES.has(word(at))) else { return false };
    let after = (tie + 1..gap.end).all(|at| FILLERS.has(word(at)));
    after && tie - gap.start <= LONGEST && is_phrase(article, gap.start..tie)
}

/// Whether no verb, and no word that opens another thought, stands in `gap`.
pub(super) fn is_phrase(article: &Article, mut gap: Range<usize>) -> bool {
    gap.all(|at| {
        let word = article.language.folded(at);
        let opens = matches!(word, ";" | ":" | "(" | "and" | "but" | "while" | "whereas" | "or" | "than" | "-");
        !opens && !article.language.xpos(at).is_finite()
    })
}

/// The word before a figure, hedges and articles apart; empty at the start of the text.
pub(super) fn lead<'a>(article: &'a Article, figure: &Quantity) -> &'a str {
    let mut at = figure.tokens.start;
    while let Some(before) = at.checked_sub(1) {
        let word = article.language.folded(before);
        // "40 percent more than the 500 of last year" against "more than 500".
        let compares = word == "than" && before + 1 < figure.tokens.start;
        if compares
            || matches!(word, "to" | "," | "in" | "-")
            || !FILLERS.has(word) && !matches!(word, "its" | "their" | "his" | "her")
        {
            return word;
        }
        at = before;
    }
    ""
}

/// Whether all stand in one sentence.
pub(super) fn in_one_sentence(article: &Article, figures: &[&Quantity]) -> bool {
    let mut sentences = figures.iter().map(|figure| article.document.sentence_at(figure.span.start()));
    let first = sentences.next().flatten();
    first.is_some() && sentences.all(|sentence| sentence == first)
}

/// Whether two figures are of one unit, or one of them is a bare number that borrows the other's: "from 80 euros to 60".
pub(super) fn same_kind(one: &Quantity, two: &Quantity) -> bool {
    let bare = |figure: &Quantity| figure.unit == Unit::Count && figure.noun.is_none();
    let hard = |figure: &Quantity| matches!(figure.unit, Unit::Money(_) | Unit::Measure(_));
    let count = one.unit == two.unit && (hard(one) || one.unit == Unit::Count);
    count || bare(one) && hard(two) || hard(one) && bare(two)
}

/// The lemma of what is counted.
pub(super) fn lemma<'a>(article: &'a Article, figure: &Quantity) -> Option<&'a str> {
    figure.noun.map(|noun| article.language.lemma(noun))
}

/// Whether two numbers may be of one thing: what is counted is the same, or not told of both.
pub(super) fn level(article: &Article, one: &Quantity, two: &Quantity) -> bool {
    one.noun.is_none() || two.noun.is_none() || lemma(article, one) == lemma(article, two)
}

/// The one share among three figures, and the two others in their order.
pub(super) fn share_of_three(figures: &[Quantity]) -> Option<(&Quantity, &Quantity, &Quantity)> {
    let [first, second, third] = figures else { return None };
    match [first, second, third].map(|figure| percent(figure).is_some()) {
        [true, false, false] => Some((first, second, third)),
        [false, true, false] => Some((second, first, third)),
        [false, false, true] => Some((third, first, second)),
        _ => None,
    }
}

/// A share in percent; absent of anything else.
pub(super) fn percent(share: &Quantity) -> Option<f64> {
    match share.unit {
        Unit::Percent => Some(share.value),
        Unit::Fraction => Some(share.value * 100.0),
        _ => None,
    }
}

/// Whether `value` is not what is written with `hedge`, where it lies between `low` and `high`, `slack` apart.
pub(super) fn misses(value: f64, hedge: Hedge, (low, high): (f64, f64), slack: f64) -> bool {
    match hedge {
        Hedge::Exact => value < low - slack || value > high + slack,
        Hedge::About => value < low - slack - 3.0 || value > high + slack + 3.0,
        Hedge::AtLeast => value > high + slack,
        Hedge::AtMost => value < low - slack,
    }
}

/// The shares that people say in words, in percent.
const SIMPLE: [f64; 9] = [10.0, 20.0, 25.0, 100.0 / 3.0, 40.0, 50.0, 200.0 / 3.0, 75.0, 80.0];

/// How far, in points, a round percentage may lie from another one before it is not the same, rounded.
const ROUND: f64 = 3.0;

/// Prices below it are told as they are, not rounded to whole pounds.
const WHOLE_PRICE: f64 = 100.0;

/// How far the last written digit may leave a figure open, as a share of it, where its percentage comes out even.
const FINE: f64 = 0.01;

/// Whether `exact` percent, reckoned from `figures`, is another round share than the one written, so that the figures are not
/// rounded themselves: a share in words, or a whole percentage of figures that are written in full.
pub(super) fn is_another_share(exact: f64, size: &Quantity, figures: [&Quantity; 2]) -> bool {
    let is_whole = |value: f64| (value - value.round()).abs() < 0.01;
    let price = |figure: &Quantity| matches!(figure.unit, Unit::Money(_)) && figure.value < WHOLE_PRICE && figure.rounding < 1.0;
    let digits_tell = |figure: &Quantity| price(figure) || figure.rounding <= FINE * figure.value && figure.value >= 10.0;
    let in_full = figures.iter().all(|figure| figure.hedge == Hedge::Exact && digits_tell(figure));
    let written = percent(size).unwrap_or(exact);
    let words = || size.unit == Unit::Fraction && SIMPLE.iter().any(|simple| (exact - simple).abs() < 0.01);
    let digits = || size.unit == Unit::Percent && in_full && is_whole(exact) && is_whole(written);
    let least = if size.unit == Unit::Fraction { 1.0 } else { ROUND };
    size.hedge == Hedge::Exact && (written - exact).abs() > least && (words() || digits())
}
