//! One thing with two sizes: "the 25-metre mast", "the ship's 52-metre mast".
//!
//! Comes in: an article. Goes out: pairs of measures, the earlier one first, that stand before one noun as known, where the
//! article gives that noun no third size. Nothing here decides whether that is a finding.

use std::collections::BTreeMap;

use crate::article::Article;
use crate::checks::common::word_at;
use crate::extract::lexicon::List;
use crate::extract::{Hedge, Quantity, Unit};
use crate::language::Xpos;

/// The most tokens between a measure and its noun: "25-metre main mast".
const REACH: usize = 3;
/// How far back the word may stand that tells the thing as known.
const BACK: usize = 3;
/// Nouns of which an article tells several, and parts of a way or a time.
const MANY: &List = &List::of("climb drop final freestyle hurdle line race radius stretch wave wind zone");

/// All pairs.
pub(super) fn pairs(article: &Article) -> Vec<(&Quantity, &Quantity)> {
    let mut sized: BTreeMap<(&str, &str), Vec<(&Quantity, bool)>> = BTreeMap::new();
    for quantity in &article.quantities {
        let Some((noun, symbol, known)) = before_noun(article, quantity) else { continue };
        sized.entry((noun, symbol)).or_default().push((quantity, known));
    }
    sized.values().filter_map(|told| pair(told)).collect()
}

fn pair<'a>(told: &[(&'a Quantity, bool)]) -> Option<(&'a Quantity, &'a Quantity)> {
    let (first, known) = told.first()?;
    let (second, also) = told.iter().find(|(other, _)| other.value != first.value)?;
    let two = told.iter().all(|(other, _)| other.value == first.value || other.value == second.value);
    (*known && *also && two).then_some((first, second))
}

/// The noun that a measure with a hyphen stands before, its unit, and whether the thing is told as known.
fn before_noun<'a>(article: &'a Article, quantity: &'a Quantity) -> Option<(&'a str, &'static str, bool)> {
    let Unit::Measure(symbol) = quantity.unit else { return None };
    let joined = article.document.slice(quantity.span).contains('-');
    let tokens = &article.document.sentences[article.document.sentence_at(quantity.span.start())?].tokens;
    let end = (quantity.tokens.end + REACH).min(tokens.end);
    let noun = (quantity.tokens.end..end).take_while(|&at| !matches!(word_at(article, at), "," | "." | "and" | "of"));
    let noun = noun.take_while(|&at| matches!(article.language.xpos(at), Xpos::Nn | Xpos::Jj | Xpos::Nnp)).last()?;
    let lemma = article.language.lemma(noun);
    let from = quantity.tokens.start.saturating_sub(BACK).max(tokens.start);
    let known =
        (from..quantity.tokens.start).any(|at| matches!(word_at(article, at), "the" | "its" | "their" | "his" | "her" | "'s"));
    let other =
        (from..quantity.tokens.start).any(|at| matches!(word_at(article, at), "first" | "second" | "other" | "another" | "a"));
    let whole = joined && quantity.is_single() && quantity.hedge == Hedge::Exact && article.language.xpos(noun) == Xpos::Nn;
    (whole && !other && !MANY.has(lemma)).then_some((lemma, symbol, known))
}
