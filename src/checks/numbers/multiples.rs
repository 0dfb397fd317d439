//! Changes told as a multiple: "doubled from 12 to 30", "£90, three times the £45 of last year", "half as many again as the 80 of
//! May".
//!
//! Comes in: an article. Goes out: a [`Multiple`] for each, with its two numbers. It does not reckon.

use std::ops::Range;

use super::beside::{lead, same_kind};
use super::changes;
use crate::article::Article;
use crate::checks::common::{quantities_in, word_at};
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
/// How many tokens may stand between "twice" and its number: "twice the previous year's 40"; and where a clause tells of what.
const NEAR: usize = 5;
const FARTHER: usize = 9;

/// All multiples of the article, in order.
pub(super) fn find(article: &Article) -> Vec<Multiple<'_>> {
    (0..article.document.tokens.len()).filter_map(|at| turned(article, at).or_else(|| compared(article, at))).collect()
}

/// "Doubled from 12 to 30", with its numbers in either order; "150 ten years ago, has trebled and is now 400".
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
    let own = &article.document.sentences[sentence].tokens;
    let (old, new) = from_to(article, at, own.end).or_else(|| of_two_times(article, at, own, factor)).filter(|_| verb)?;
    alike(old, new).then(|| Multiple { old, new, factor, hedge: hedge(article, at), tokens: at..at + 1 })
}

/// The two numbers that "from" and "to" tell behind a verb.
fn from_to(article: &Article, at: usize, end: usize) -> Option<(&Quantity, &Quantity)> {
    let from = article.quantities.partition_point(|quantity| quantity.tokens.start <= at);
    let [first, second] = article.quantities.get(from..from + 2)? else { return None };
    let near = second.tokens.start < end.min(at + FAR) && second.tokens.start < first.tokens.end + NEAR * 2;
    match (lead(article, first), lead(article, second)) {
        ("from", "to") if near => Some((first, second)),
        ("to", "from") if near => Some((second, first)),
        _ => None,
    }
}

/// The only two numbers of a kind in the sentence, one before the verb and one behind it, where words tell that they are of
/// two times, and the way of the change which is which.
fn of_two_times<'a>(article: &'a Article, at: usize, own: &Range<usize>, factor: f64) -> Option<(&'a Quantity, &'a Quantity)> {
    let (first, second) = changes::two_alike(quantities_in(article, own))?;
    let around = first.tokens.end <= at && at < second.tokens.start;
    let near = first.tokens.end + FAR > at && at + FAR > second.tokens.start;
    let times = around && near && changes::are_of_two_times(article, own, first, second);
    let rising = (second.value > first.value) == (factor > 1.0);
    times.then_some(if rising { (first, second) } else { (second, first) })
}

/// "£90, twice the £45 of last year": the number before, the multiple, and the number that it is one of.
fn compared(article: &Article, at: usize) -> Option<Multiple<'_>> {
    let word = |at: usize| word_at(article, at);
    let (factor, end, open) = factor(article, at)?;
    let from = article.quantities.partition_point(|quantity| quantity.tokens.start < end);
    let old = article.quantities.get(from).filter(|old| old.tokens.start <= end + if open { FARTHER } else { NEAR })?;
    let mut before = article.quantities[..from].iter().rev().filter(|new| new.tokens.end <= at && new.unit != Unit::Ordinal);
    let new = before.next().filter(|new| open || alike(old, new))?;
    let phrase = end..old.tokens.start;
    let definite =
        matches!(word(end), "the" | "its" | "their" | "last") && (end + 1..old.tokens.start).all(|at| of_noun(article, at));
    let one_clause = |at: usize| !matches!(word(at), "and" | "but" | ";" | "." | "if" | "were" | "expected" | "planned" | "usual");
    let clause = open && phrase.clone().all(one_clause);
    let gap = new.tokens.end..at;
    let comma = gap.clone().any(|at| matches!(word(at), "," | "-" | "("));
    let plain = gap.len() <= NEAR + 3 && gap.clone().all(|at| !matches!(word(at), "and" | "but" | ";" | "."));
    ((definite || clause) && comma && plain && alike(old, new)).then(|| Multiple {
        old,
        new,
        factor,
        hedge: hedge(article, at),
        tokens: at..end,
    })
}

/// The multiple that begins at token `at`, the token behind it, and whether a clause may stand before its number: "twice",
/// "three times as many as", "half as many again as", "twice what".
fn factor(article: &Article, at: usize) -> Option<(f64, usize, bool)> {
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
    match [end, end + 1, end + 2, end + 3].map(word) {
        ["as", _, "again", "as"] => Some((factor + 1.0, end + 4, true)),
        ["as", _, "as", _] => Some((factor, end + 3, true)),
        ["what", ..] => Some((factor, end + 1, true)),
        ["the", "number", "of" | "in" | "at" | "that", ..] => Some((factor, end + 3, true)),
        _ => Some((factor, end, false)),
    }
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
