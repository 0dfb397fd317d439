//! Changes told with exactly three figures in a sentence, whatever the order: "12,000 books last year and 9,000 this year, a
//! fall of a third", "fell 20 per cent, from 500 cars to 450", "from 80 euros to 60, a saving of 20 per cent".
//!
//! Comes in: an article and the quantities of a sentence. Goes out: a [`Turn`] where one figure is the size of a change, and
//! the words tell that the two others are what was before and after. It does not reckon.

use std::ops::Range;

use super::beside::{level, same_kind, share_of_three};
use super::turns::Turn;
use crate::article::Article;
use crate::checks::common::word_in;
use crate::extract::{Hedge, Quantity, Unit};
use crate::report::Confidence;

/// Which way a change goes.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Way {
    Up,
    Down,
}

/// Verbs and nouns for a rise, in all their forms; sorted.
const UP: &[&str] = &[
    "climb",
    "climbed",
    "climbing",
    "gain",
    "gained",
    "grew",
    "grow",
    "growing",
    "grown",
    "growth",
    "higher",
    "hike",
    "increase",
    "increased",
    "increasing",
    "jump",
    "jumped",
    "jumping",
    "leap",
    "leapt",
    "more",
    "raised",
    "rise",
    "risen",
    "rises",
    "rising",
    "rose",
    "soared",
    "surge",
    "surged",
    "swelled",
    "up",
];
/// The same for a fall.
const DOWN: &[&str] = &[
    "cheaper",
    "cut",
    "cutting",
    "decline",
    "declined",
    "decrease",
    "decreased",
    "discount",
    "down",
    "drop",
    "dropped",
    "dropping",
    "fall",
    "fallen",
    "falling",
    "falls",
    "fell",
    "fewer",
    "less",
    "lost",
    "lower",
    "lowered",
    "plunge",
    "plunged",
    "reduced",
    "reduction",
    "sank",
    "saving",
    "shed",
    "shrank",
    "shrunk",
    "slid",
    "slipped",
    "slumped",
    "tumbled",
];
/// Words that tell that two numbers are of two times.
const TWO_TIMES: &[&str] = &["against", "ago", "before", "compared", "earlier", "last", "previous", "previously", "was", "were"];

/// The most tokens between the word for a change and its size.
const NEAR: usize = 4;

/// The change that the figures of one sentence tell.
pub(super) fn read<'a>(article: &Article, tokens: &Range<usize>, own: &'a [Quantity]) -> Option<Turn<'a>> {
    let (size, one, two) = share_of_three(own)?;
    let word = |at: usize| word_in(article, tokens, at);
    let exact = |figure: &Quantity| figure.is_single() && figure.hedge == Hedge::Exact && figure.value > 0.0;
    if !exact(one) || !exact(two) || !same_kind(one, two) || one.value == two.value {
        return None;
    }
    // "20% of the 500": a share of one of the two.
    if word(size.tokens.end) == "of" && size.tokens.start > one.tokens.start || word(size.tokens.end + 1) == "than" {
        return None;
    }
    let way = way(article, tokens, size)?;
    let lead = |figure: &Quantity| figure.tokens.start.checked_sub(1).map_or("", word);
    let (old, new) = if way == Way::Up { (low(one, two), high(one, two)) } else { (high(one, two), low(one, two)) };
    let from_to = lead(old) == "from" || lead(old) == "of" && lead(new) == "to";
    let to_from = lead(new) == "to" && lead(old) == "from";
    let gap = one.tokens.end..two.tokens.start;
    let times = gap.clone().chain(two.tokens.end..(two.tokens.end + NEAR).min(tokens.end));
    let two_times = times.into_iter().filter(|&at| TWO_TIMES.binary_search(&word(at)).is_ok()).count() > 0;
    (level(article, old, new) && (from_to || to_from || two_times)).then_some(Turn {
        old,
        new,
        size,
        told: Confidence::Possible,
        open: false,
        far: false,
    })
}

fn low<'a>(one: &'a Quantity, two: &'a Quantity) -> &'a Quantity {
    if one.value < two.value { one } else { two }
}

fn high<'a>(one: &'a Quantity, two: &'a Quantity) -> &'a Quantity {
    if one.value < two.value { two } else { one }
}

/// Which way the change of which `size` is told goes; nothing where no word for a change stands beside it, or both do.
fn way(article: &Article, tokens: &Range<usize>, size: &Quantity) -> Option<Way> {
    let around = size.tokens.start.saturating_sub(NEAR).max(tokens.start)..(size.tokens.end + 2).min(tokens.end);
    let says = |words: &[&str]| around.clone().any(|at| words.binary_search(&article.language.folded(at)).is_ok());
    match (says(UP), says(DOWN)) {
        (true, false) => Some(Way::Up),
        (false, true) => Some(Way::Down),
        _ => None,
    }
    .filter(|_| matches!(size.unit, Unit::Percent | Unit::Fraction) && size.is_single())
}
