//! Ways in which some of a group are no part of "all": who missed what all came to, who was not reached, who has some left.
//!
//! Comes in: propositions, one of a whole group and one of some of it. Goes out: whether the one is an exception to the other.
//! Nothing here knows whether both are of one group.

use super::attendance;
use crate::article::Article;
use crate::checks::common::lists;
use crate::extract::Proposition;
use crate::extract::lexicon::List;

/// Verbs for getting to somebody, from either end: who has not seen help has not been reached.
const REACHING: &List =
    &List::of("arrive contact deliver evacuate get get_through hear reach receive reconnect restore search see serve supply visit");

/// Whether the one tells who came to an occasion, and the other who did not.
pub(super) fn stays_away(article: &Article, one: &Proposition, other: &Proposition) -> bool {
    let told = attendance::there(article, one).zip(attendance::there(article, other));
    told.is_some_and(|((there, mine), (here, its))| there != here && mine.zip(its).is_some_and(|(one, two)| one.fits(&two)))
}

pub(super) fn is_reaching(proposition: &Proposition) -> bool {
    let lemma = proposition.lemma.replace(' ', "_");
    lists(REACHING, &lemma)
}

/// Whether there is none left: "ran out of rye bread", "are sold out".
pub(super) fn has_run_out(article: &Article, proposition: &Proposition) -> bool {
    let after = proposition.group.end.min(article.document.tokens.len() - 1);
    let out = article.language.folded(after) == "out";
    matches!(proposition.lemma.as_str(), "run out" | "sell out") || out && matches!(proposition.lemma.as_str(), "run" | "sell")
}

/// Whether somebody still has some.
pub(super) fn still_has(article: &Article, other: &Proposition) -> bool {
    let mut beside = other.group.start.saturating_sub(1)..other.group.end;
    other.lemma == "have" && beside.any(|at| article.language.folded(at) == "still")
}
