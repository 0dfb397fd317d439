//! Changes told with exactly three figures in a sentence, whatever the order: "12,000 books last year and 9,000 this year, a
//! fall of a third", "fell 20 per cent, from 500 cars to 450", "from 80 euros to 60, a saving of 20 per cent".
//!
//! Comes in: an article and the quantities of a sentence. Goes out: a [`Turn`] where one figure is the size of a change, and
//! the words tell that the two others are what was before and after. It does not reckon.

use std::ops::Range;

use super::beside::{level, same_kind, share_of_three};
use super::turns::Turn;
use crate::article::Article;
use crate::checks::common::{lists, quantities_in, times_in, word_in};
use crate::extract::lexicon::List;
use crate::extract::{Hedge, Quantity, Unit};
use crate::report::Confidence;
use crate::text::ParagraphKind;

/// Which way a change goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Way {
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
const TWO_TIMES: &List = &List::of("against ago before compared earlier last previous previously was were");

/// The most tokens between the word for a change and its size.
const NEAR: usize = 4;

/// The change that the figures of one sentence tell.
pub(super) fn read<'a>(article: &Article, tokens: &Range<usize>, own: &'a [Quantity]) -> Option<Turn<'a>> {
    let (size, one, two) = share_of_three(own)?;
    let way = way(article, tokens, size)?;
    turn(article, tokens, way, [size, one, two])
}

/// The change whose size alone a sentence tells, of the two figures of the sentence before: "They walked 330 metres, compared
/// with 300 at first. It was a gain of 30 per cent."
pub(super) fn behind(article: &Article, sentence: usize) -> Option<Turn<'_>> {
    let document = &article.document;
    let tokens = document.sentences.get(sentence)?.tokens.clone();
    let before = document.sentences.get(sentence.checked_sub(1)?)?.tokens.clone();
    let ([size], [one, two]) = (quantities_in(article, &tokens), quantities_in(article, &before)) else { return None };
    let body = [sentence - 1, sentence].iter().all(|&at| document.kind_of(at) == ParagraphKind::Body);
    let word = |at: usize| word_in(article, &tokens, at);
    let refers = lists("it that this the a an", word(tokens.start));
    let near = size.tokens.start <= tokens.start + OPENS;
    let way = way(article, &tokens, size).filter(|_| body && refers && near)?;
    let of_another = lists("of among for over since", word(size.tokens.end));
    if of_another {
        return None;
    }
    turn(article, &before, way, [size, one, two])
}

/// How far from the start of its sentence the size of a change that was told before may stand.
const OPENS: usize = 6;

/// The change of this size and way, where the words of `tokens` tell which of the two figures is the one before.
fn turn<'a>(article: &Article, tokens: &Range<usize>, way: Way, [size, one, two]: [&'a Quantity; 3]) -> Option<Turn<'a>> {
    let word = |at: usize| word_in(article, tokens, at);
    let exact = |figure: &Quantity| figure.is_single() && figure.hedge == Hedge::Exact && figure.value > 0.0;
    if !exact(one) || !exact(two) || !same_kind(one, two) || one.value == two.value {
        return None;
    }
    // "20% of the 500": a share of one of the two.
    if word(size.tokens.end) == "of" && size.tokens.start > one.tokens.start || word(size.tokens.end + 1) == "than" {
        return None;
    }
    let lead = |figure: &Quantity| figure.tokens.start.checked_sub(1).map_or("", word);
    let (old, new) = if way == Way::Up { (low(one, two), high(one, two)) } else { (high(one, two), low(one, two)) };
    let from_to = lead(old) == "from" || lead(old) == "of" && lead(new) == "to";
    let to_from = lead(new) == "to" && lead(old) == "from";
    let gap = one.tokens.end..two.tokens.start;
    let times = gap.clone().chain(two.tokens.end..(two.tokens.end + NEAR).min(tokens.end));
    let told = times.into_iter().any(|at| TWO_TIMES.has(word(at)));
    let two_times = told || are_of_two_years(article, &gap, &(two.tokens.end..(two.tokens.end + NEAR).min(tokens.end)));
    (level(article, old, new) && (from_to || to_from || two_times)).then_some(Turn {
        old,
        new,
        size,
        told: Confidence::Possible,
        open: false,
        far: false,
    })
}

/// Whether each of two figures has a year of its own behind it: "500 in 2022 and 600 in 2023".
fn are_of_two_years(article: &Article, first: &Range<usize>, second: &Range<usize>) -> bool {
    let year = |behind: &Range<usize>| times_in(article, behind).iter().find_map(|time| time.year.known());
    matches!((year(first), year(second)), (Some(one), Some(two)) if one != two)
}

fn low<'a>(one: &'a Quantity, two: &'a Quantity) -> &'a Quantity {
    if one.value < two.value { one } else { two }
}

fn high<'a>(one: &'a Quantity, two: &'a Quantity) -> &'a Quantity {
    if one.value < two.value { two } else { one }
}

/// Which way the words of `tokens` tell that something goes; nothing where none does, or both.
pub(super) fn told_way(article: &Article, tokens: &Range<usize>) -> Option<Way> {
    let says = |words: &[&str]| tokens.clone().any(|at| words.binary_search(&article.language.folded(at)).is_ok());
    match (says(UP), says(DOWN)) {
        (true, false) => Some(Way::Up),
        (false, true) => Some(Way::Down),
        _ => None,
    }
}

/// Which way the change of which `size` is told goes; nothing where no word for a change stands beside it, or both do.
fn way(article: &Article, tokens: &Range<usize>, size: &Quantity) -> Option<Way> {
    let around = size.tokens.start.saturating_sub(NEAR).max(tokens.start)..(size.tokens.end + 2).min(tokens.end);
    told_way(article, &around).filter(|_| matches!(size.unit, Unit::Percent | Unit::Fraction) && size.is_single())
}
