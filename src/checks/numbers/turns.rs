//! Changes told with three figures: before, after, and how much it is.
//!
//! Comes in: an article and three figures in a row. Goes out: a [`Turn`] where prepositions tell which is which, in any
//! order: "from 24 to 18, a fall of a quarter", "to 18 from 24", "rose 15 percent to 2.3 from 2.0", "2.3, up 15% from 2.0".

use std::ops::Range;

use super::beside::{again, is_phrase, lead};
use crate::article::Article;
use crate::checks::common::lists;
use crate::extract::lexicon::List;
use crate::extract::{Hedge, Quantity, Unit};
use crate::language::Upos;
use crate::report::Confidence;

/// A change.
#[derive(Debug)]
pub(super) struct Turn<'a> {
    /// Before.
    pub old: &'a Quantity,
    /// After.
    pub new: &'a Quantity,
    /// How much the change is said to be.
    pub size: &'a Quantity,
    /// How surely.
    pub told: Confidence,
    /// Whether the size may be another share of the two: "or", or brackets.
    pub open: bool,
    /// Whether the number before may stand in the sentence before.
    pub far: bool,
}

/// The most tokens between the number before and the one after, where their prepositions tie them.
const FAR: usize = 30;
const NEAR: usize = 14;

/// Nouns for a change.
const CHANGES: &List = &List::of(
    "advance boost climb contraction cut cutback decline decrease deterioration dip discount drop expansion fall gain \
    growth hike improvement increase jump leap loss lowering markdown markup plunge raise reduction rise saving \
    shortfall shrinkage slide slump spike surge swing trim tumble upswing uptick",
);

/// Whether a noun, by its lemma, tells of a change.
pub(super) fn is_change(lemma: &str) -> bool {
    CHANGES.has(lemma)
}

/// The change that three figures in a row tell.
pub(super) fn read<'a>(article: &Article, first: &'a Quantity, second: &'a Quantity, third: &'a Quantity) -> Option<Turn<'a>> {
    if first.tokens.end > second.tokens.start || second.tokens.end > third.tokens.start {
        return None;
    }
    let (left, right) = (first.tokens.end..second.tokens.start, second.tokens.end..third.tokens.start);
    let plain = |size: &Quantity| !of_another(article, size);
    if first.unit == second.unit && behind(article, right.clone(), third) && plain(third) {
        let (old, new, told) = ends(article, first, second)?;
        let open = !says_change(article, third);
        return Some(Turn {
            old,
            new,
            size: third,
            told,
            open,
            far: told == Confidence::Possible && lead(article, second) == "to",
        });
    }
    if second.unit == third.unit && ahead(article, first, left.clone()) && exact(second) && exact(third) {
        let (old, new) = match (lead(article, second), lead(article, third)) {
            ("from", "to") => (second, third),
            ("to", "from" | "against" | "than" | "versus") => (third, second),
            ("to", "with" | "to") if compared(article, right.clone()) => (third, second),
            _ => return None,
        };
        return (right.len() <= NEAR).then_some(Turn {
            old,
            new,
            size: first,
            told: Confidence::Possible,
            open: false,
            far: false,
        });
    }
    let back = matches!(lead(article, third), "from" | "than" | "on" | "above" | "below") && right.len() <= 5;
    // "Rents, at £900, are a tenth higher than the £750 of last year."
    let is = left.clone().rev().find(|&at| lists("is are was were", article.language.folded(at)) && at + 3 > left.end);
    let phrase = left.start..is.unwrap_or(left.end.saturating_sub(1));
    let middle = back && first.unit == third.unit && is_phrase(article, phrase) && left.len() <= NEAR;
    let said = middle && says_change(article, second) && exact(first) && exact(third);
    said.then_some(Turn { old: third, new: first, size: second, told: Confidence::Possible, open: false, far: false })
}

/// Whether "compared with" or "as against" stands between two numbers.
fn compared(article: &Article, mut gap: Range<usize>) -> bool {
    gap.any(|at| article.language.folded(at) == "compared")
}

/// The word behind a figure.
fn after<'a>(article: &'a Article, figure: &Quantity) -> &'a str {
    if figure.tokens.end < article.document.tokens.len() { article.language.folded(figure.tokens.end) } else { "" }
}

fn exact(figure: &Quantity) -> bool {
    figure.hedge == Hedge::Exact
}

/// Which of two numbers is the one before, and how surely.
fn ends<'a>(article: &Article, first: &'a Quantity, second: &'a Quantity) -> Option<(&'a Quantity, &'a Quantity, Confidence)> {
    let between = second.tokens.start - first.tokens.end;
    let word = |at: Option<usize>| at.map_or("", |at| article.language.folded(at));
    let level = || matches!(word(second.tokens.start.checked_sub(2)), "down" | "up");
    if !exact(first) {
        return None;
    }
    match (lead(article, first), lead(article, second)) {
        ("from", "to") if between <= 6 && exact(second) => Some((first, second, Confidence::Likely)),
        ("from", "to") if between <= NEAR && exact(second) => Some((first, second, Confidence::Possible)),
        (lead, "from") if between <= 6 && lead != "from" && exact(second) => Some((second, first, Confidence::Possible)),
        (_, "to") if level() && between <= FAR && matches!(first.unit, Unit::Money(_)) => {
            Some((first, second, Confidence::Possible))
        }
        _ => None,
    }
}

/// Whether the size of a change follows its numbers: ", a rise of 5%", "(5%)", ", up 5%", "a 5% rise".
fn behind(article: &Article, gap: Range<usize>, size: &Quantity) -> bool {
    let mark = |at: usize| matches!(article.language.folded(at), "," | "-" | "(");
    let Some(comma) = gap.clone().rev().find(|&at| mark(at)) else { return false };
    let phrase = comma - gap.start <= 10 && is_phrase(article, gap.start..comma);
    let open = again(article, gap) && !matches!(after(article, size), "of" | "from" | "more" | "less");
    phrase
        && (open
            || comma + 10 > size.tokens.start
                && says_change(article, size)
                && is_phrase_noun(article, comma + 1..size.tokens.start))
}

/// Whether nothing but what belongs to "a rise of", "which is a cut of", "up" stands in `gap`.
fn is_phrase_noun(article: &Article, mut gap: Range<usize>) -> bool {
    gap.all(|at| !matches!(article.language.folded(at), ";" | ":" | "(" | "and" | "but" | "while" | "with" | "who"))
}

/// Whether the size of a change stands before its numbers: "rose 15% to", "by 15 percent, from", "a 15% rise, from".
fn ahead(article: &Article, size: &Quantity, gap: Range<usize>) -> bool {
    let short = gap.len() <= 6 && is_phrase(article, gap.clone());
    short && says_change(article, size) && !gap.into_iter().any(|at| article.language.folded(at) == "of")
}

/// Whether the words beside a size tell that it is one of a change.
fn says_change(article: &Article, size: &Quantity) -> bool {
    let last = article.document.tokens.len() - 1;
    let lemma = |at: usize| article.language.lemma(at.min(last));
    let noun = |at: usize| CHANGES.has(lemma(at));
    let at = size.tokens.start;
    let of = lead(article, size) == "of" && (at.saturating_sub(6)..at).any(noun);
    let by = matches!(lead(article, size), "by" | "up" | "down");
    let verb = at > 0 && article.language.upos(at - 1) == Upos::Verb && turns(lemma(at - 1));
    let adverb = lists("above below more less few high low higher lower fewer up down", lemma(size.tokens.end));
    of || by || verb || adverb || noun(size.tokens.end)
}

/// Whether `verb` tells of a change.
fn turns(verb: &str) -> bool {
    matches!(verb, "edge" | "grow" | "shrink" | "soar" | "slip" | "sink" | "swell" | "add" | "lose" | "ease" | "rocket" | "shed")
        || CHANGES.has(verb)
}

/// Whether what follows the size makes it a share of something else: "a third of them women", "30% more than in France".
fn of_another(article: &Article, size: &Quantity) -> bool {
    let then = size.tokens.end + 1;
    let than = then < article.document.tokens.len() && article.language.folded(then) == "than";
    after(article, size) == "of" || than && matches!(after(article, size), "more" | "less") && !than_before(article, then + 1)
}

/// Words between "than" and the time that a number is compared with: "than in the same month last year".
const PERIODS: &List = &List::of("a before earlier in last month of period previous quarter same season the week year");

/// Whether nothing but an earlier time stands behind "than", up to a mark or the sentence's end; an adjective may go with it.
fn than_before(article: &Article, start: usize) -> bool {
    let word = |at: usize| article.language.folded(at);
    let limit = article.document.tokens.len().min(start + 8);
    let end = (start..limit).find(|&at| matches!(word(at), "," | "." | ";" | ")" | "-")).unwrap_or(limit);
    let fits = |at: usize| PERIODS.has(word(at)) || article.language.upos(at) == Upos::Adj;
    let timed = (start..end).any(|at| matches!(word(at), "before" | "earlier" | "last" | "previous"));
    timed && (start..end).all(fits)
}
