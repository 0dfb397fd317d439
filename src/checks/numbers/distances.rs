//! How far from the finish a rider or runner was alone: "went clear with 12km to go … alone in front with 15km remaining".
//!
//! Comes in: an article. Goes out: pairs of distances of which the later told is the longer, though less was left. Nothing here
//! decides whether that is a finding.

use crate::article::Article;
use crate::checks::common::{in_body, lists, word_in};
use crate::extract::{EntityId, EntityKind, Hedge, Quantity, Unit};

/// Words for being in front alone, or for getting there.
const ALONE: &str = "alone attack attacked away clear drop dropped jumped lone shaken shed shook solo";
/// Words behind a distance that make it one to the finish.
const LEFT: &str = "left remaining";
const ENDS: &str = "finish finishing home line summit tape";
/// The most distances that are compared.
const MOST: usize = 24;
/// How far before a distance such a word may stand.
const REACH: usize = 12;

/// A distance that was left when somebody was alone.
struct Left<'a> {
    quantity: &'a Quantity,
    sentence: usize,
    who: Option<EntityId>,
    /// Whether the last of the others is told to have been left behind.
    last: bool,
}

/// All of them, the earlier told first.
pub(super) fn pairs(article: &Article) -> Vec<(&Quantity, &Quantity)> {
    let left: Vec<Left<'_>> = article.quantities.iter().filter_map(|quantity| left(article, quantity)).take(MOST).collect();
    let apart = |first: &Left<'_>, later: &Left<'_>| {
        let (one, two) = (first.quantity, later.quantity);
        let same = first.who.is_none() || later.who.is_none() || first.who == later.who;
        let grows = two.value > one.value + one.precision() + two.precision();
        let twice = first.last && later.last && one.value != two.value;
        one.unit == two.unit && same && (grows || twice) && first.sentence != later.sentence
    };
    let mut found = Vec::new();
    for (number, later) in left.iter().enumerate() {
        let first = left[..number].iter().rev().find(|first| apart(first, later));
        found.extend(first.map(|first| (first.quantity, later.quantity)));
    }
    found
}

fn left<'a>(article: &'a Article, quantity: &'a Quantity) -> Option<Left<'a>> {
    let long = matches!(quantity.unit, Unit::Measure("km" | "mi")) && quantity.is_single() && quantity.hedge == Hedge::Exact;
    let sentence = article.document.sentence_at(quantity.span.start()).filter(|_| long && in_body(article, quantity.span))?;
    let own = &article.document.sentences[sentence].tokens;
    let word = |at: usize| word_in(article, own, at);
    let end = quantity.tokens.end;
    let to_go = word(end) == "to" && matches!(word(end + 1), "go" | "ride" | "run" | "race");
    let from = word(end) == "from" && (end + 1..end + 4).any(|at| lists(ENDS, word(at)));
    let near = quantity.tokens.start.saturating_sub(REACH).max(own.start)..quantity.tokens.start;
    let alone = near.clone().any(|at| lists(ALONE, word(at)));
    let again = own.clone().any(|at| lists("again caught been earlier first until", word(at)));
    if !(to_go || from || lists(LEFT, word(end))) || !alone || again {
        return None;
    }
    let last = near.clone().any(|at| word(at) == "last" && word(at + 1) == "of");
    let mentions = &article.entities.mentions;
    let before = mentions.partition_point(|(_, mention)| mention.tokens.start < quantity.tokens.start);
    let inside = mentions[..before].iter().rev().take_while(|(_, mention)| mention.tokens.start >= own.start);
    let who = inside.filter(|(id, _)| article.entities.all[*id].kind == EntityKind::Person).last().map(|(id, _)| *id);
    Some(Left { quantity, sentence, who, last })
}
