//! Changes told as a multiple: "doubled from 12 to 30", "£90, three times the £45 of last year".
//!
//! Comes in: an article. Goes out: a [`Multiple`] for each, with its two numbers. It does not reckon.

use std::ops::Range;

use super::beside::{lead, same_kind};
use crate::article::Article;
use crate::checks::common::word_at;
use crate::extract::{Hedge, Quantity, Unit};
use crate::language::Upos;

/// A change as a multiple of what was before.
#[derive(Debug)]
pub(super) struct Multiple<'a> {
    /// Before.
    pub old: &'a Quantity,
    /// After.
    pub new: &'a Quantity,
    /// How often the one before the one after is said to be.
    pub factor: f64,
    /// What is said of its exactness.
    pub hedge: Hedge,
    /// The words that tell the multiple.
    pub tokens: Range<usize>,
}

/// How far from a verb its two numbers may stand.
const FAR: usize = 24;
/// How many tokens may stand between "twice" and its number: "twice the previous year's 40".
const NEAR: usize = 5;

/// All multiples of the article, in order.
pub(super) fn find(article: &Article) -> Vec<Multiple<'_>> {
    (0..article.document.tokens.len()).filter_map(|at| turned(article, at).or_else(|| compared(article, at))).collect()
}

/// "Doubled from 12 to 30", with its numbers in either order.
fn turned(article: &Article, at: usize) -> Option<Multiple<'_>> {
    let verb = matches!(article.language.upos(at), Upos::Verb);
    let factor = match article.language.lemma(at) {
        "double" | "doubled" => 2.0,
        "treble" | "trebled" | "triple" | "tripled" => 3.0,
        "quadruple" | "quadrupled" => 4.0,
        "halve" | "halved" => 0.5,
        _ => return None,
    };
    let sentence = article.document.sentence_at(article.document.tokens[at].span.start())?;
    let end = article.document.sentences[sentence].tokens.end.min(at + FAR);
    let from = article.quantities.partition_point(|quantity| quantity.tokens.start <= at);
    let [first, second] = article.quantities.get(from..from + 2)? else { return None };
    let near = second.tokens.start < end && second.tokens.start < first.tokens.end + NEAR * 2;
    let (old, new) = match (lead(article, first), lead(article, second)) {
        ("from", "to") => (first, second),
        ("to", "from") => (second, first),
        _ => return None,
    };
    (verb && near && alike(old, new)).then(|| Multiple { old, new, factor, hedge: hedge(article, at), tokens: at..at + 1 })
}

/// "£90, twice the £45 of last year": the number before, the multiple, and the number that it is one of.
fn compared(article: &Article, at: usize) -> Option<Multiple<'_>> {
    let word = |at: usize| word_at(article, at);
    let (factor, end) = match (word(at), word(at + 1)) {
        ("twice" | "double", _) => (2.0, at + 1),
        ("half", _) => (0.5, at + 1),
        ("triple" | "treble", _) => (3.0, at + 1),
        ("three", "times") => (3.0, at + 2),
        ("four", "times") => (4.0, at + 2),
        ("five", "times") => (5.0, at + 2),
        _ => return None,
    };
    let from = article.quantities.partition_point(|quantity| quantity.tokens.start < end);
    let old = article.quantities.get(from).filter(|old| old.tokens.start <= end + NEAR)?;
    let new = article.quantities[..from].iter().rev().find(|new| new.tokens.end <= at)?;
    let definite =
        matches!(word(end), "the" | "its" | "their" | "last") && (end + 1..old.tokens.start).all(|at| of_noun(article, at));
    let gap = new.tokens.end..at;
    let comma = gap.clone().any(|at| matches!(word(at), "," | "-" | "("));
    let plain = gap.len() <= NEAR + 1 && gap.clone().all(|at| !matches!(word(at), "and" | "but" | ";" | "."));
    (definite && comma && plain && alike(old, new)).then(|| Multiple {
        old,
        new,
        factor,
        hedge: hedge(article, at),
        tokens: at..end,
    })
}

/// Whether token `at` may stand before a number as a part of its phrase.
fn of_noun(article: &Article, at: usize) -> bool {
    matches!(article.language.upos(at), Upos::Noun | Upos::Propn | Upos::Adj | Upos::Part)
}

/// Whether both are single numbers of one kind.
fn alike(old: &Quantity, new: &Quantity) -> bool {
    let one = same_kind(old, new) || old.unit == Unit::Percent && new.unit == Unit::Percent;
    one && old.is_single() && new.is_single() && old.value > 0.0 && new.value > 0.0
}

/// What the words before a multiple say of its exactness.
fn hedge(article: &Article, at: usize) -> Hedge {
    let word = |back: usize| at.checked_sub(back).map_or("", |at| article.language.folded(at));
    match (word(2), word(1)) {
        (_, "nearly" | "almost" | "about" | "roughly" | "around" | "virtually" | "practically" | "effectively") => Hedge::About,
        (_, "over") | ("more", "than") => Hedge::AtLeast,
        (_, "under") | ("less", "than") => Hedge::AtMost,
        _ => Hedge::Exact,
    }
}
