//! Windows: the words around a token that tell what it is about, so that two places can be compared that no grammar relates:
//! "The rebels *freed* the two engineers", "the engineers, who are still being *held* by the rebels".
//!
//! Comes in: an article and a place in it. Goes out: a [`Window`]. Words that may call one thing count as one, names count as
//! they are, and words that say little are left out. Nothing here decides whether two places disagree.

use std::collections::BTreeSet;
use std::ops::Range;

use super::common::lists;
use crate::article::Article;
use crate::extract::lexicon::kin::one_of_kin;
use crate::language::{Upos, Xpos};

/// Verbs, nouns and adjectives that say too little to tell one thing from another.
const LIGHT: &str = "add all allow amount and appear ask be become begin bring call case cause change come continue day decide decision do end fact \
    feel few find first follow get give go good great have help hold hour include it keep know large last late lead least leave less let \
    level like little long look lot make man many mean minute month more most move much need new next night number of old one other own part people percent \
    person place point put rate reach rather report right run same say second see seem set several show small some speak start state still such \
    take tell than thing think third time total try turn use very want way week whole woman work world year young";

/// How far from a token the words may stand that tell what it is about.
const REACH: usize = 12;

/// The words around a place.
#[derive(Clone, Debug, Default)]
pub(super) struct Window {
    /// The words that weigh, each as one of its kin, names among them.
    pub words: BTreeSet<String>,
    /// The names alone.
    pub names: BTreeSet<String>,
}

impl Window {
    /// The words of the clause around `tokens`, up to the next marks; `more` tells of tokens beyond them.
    pub fn around(article: &Article, tokens: &Range<usize>, more: impl Iterator<Item = usize>) -> Self {
        let reach = reach(article, tokens);
        let mut window = Self::default();
        let timed = |at: usize| {
            article.times[..article.times.partition_point(|time| time.tokens.start <= at)]
                .last()
                .is_some_and(|time| time.tokens.contains(&at))
        };
        for at in reach.chain(more).filter(|at| !tokens.contains(at)) {
            let lemma = article.language.lemma(at);
            match article.language.upos(at) {
                Upos::Propn => {
                    let name = lemma.to_lowercase();
                    if !timed(at) {
                        window.names.insert(name.clone());
                    }
                    window.words.insert(name);
                }
                Upos::Noun | Upos::Verb | Upos::Adj if !lists(LIGHT, lemma) && !timed(at) => {
                    window.words.insert(one_of_kin(lemma).to_owned());
                }
                _ => {}
            }
        }
        window
    }

    /// How many words the two share.
    pub fn shares(&self, other: &Self) -> usize {
        self.words.intersection(&other.words).count()
    }

    /// Whether both have names, and none in common.
    pub fn names_apart(&self, other: &Self) -> bool {
        !self.names.is_empty() && !other.names.is_empty() && self.names.is_disjoint(&other.names)
    }
}

/// The tokens around `tokens` in their sentence, up to the next mark.
pub(super) fn reach(article: &Article, tokens: &Range<usize>) -> Range<usize> {
    let Some(sentence) = article.document.sentence_at(article.document.tokens[tokens.start].span.start()) else {
        return tokens.clone();
    };
    let own = &article.document.sentences[sentence].tokens;
    let stop = |at: &usize| {
        matches!(
            article.language.folded(*at),
            "," | ";" | ":" | "(" | ")" | "“" | "”" | "\"" | "–" | "—" | "but" | "while" | "when"
        ) || article.language.folded(*at) == "and" && joins_clauses(article, *at)
    };
    let from = tokens.start.saturating_sub(REACH).max(own.start);
    let to = (tokens.end + REACH).min(own.end);
    let start = (from..tokens.start).rev().take_while(|at| !stop(at)).last().unwrap_or(tokens.start);
    let end = (tokens.end..to).take_while(|at| !stop(at)).last().map_or(tokens.end, |last| last + 1);
    start..end
}

/// Whether a verb follows soon after the "and" at `at`.
fn joins_clauses(article: &Article, at: usize) -> bool {
    let end = (at + 4).min(article.document.tokens.len());
    (at + 1..end).any(|next| matches!(article.language.xpos(next), Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md))
}
