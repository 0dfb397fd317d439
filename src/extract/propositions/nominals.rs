//! Nouns that name an event, with what belongs to them: "the *collapse* of the sale", "Bergen's *decision*".
//!
//! Comes in: the items of one sentence. Goes out: a [`Nominal`] for each noun of the lexicons of opposites, deeds and
//! actions that heads a phrase.

use std::ops::Range;

use super::items::Item;
use super::phrases::Phrase;
use crate::extract::lexicon::opposites::{Class, senses};
use crate::extract::lexicon::{actions, deeds};
use crate::language::{Language, Xpos};

/// A noun that names an event.
#[derive(Clone, Debug)]
pub(super) struct Nominal {
    /// The noun.
    pub head: usize,
    /// The phrase it heads.
    pub tokens: Range<usize>,
    /// What stands before it as a possessive or a noun: "*her* conviction", "the *pay* offer".
    pub owner: Option<Phrase>,
    /// What follows after "of".
    pub of: Option<Phrase>,
    /// What follows after other prepositions.
    pub obliques: Vec<(usize, Phrase)>,
    /// Times beside it.
    pub times: Vec<usize>,
    /// Whether it says that there was none.
    pub negative: bool,
}

/// The event nouns among `items`.
pub(super) fn nominals(language: &Language, items: &[Item]) -> Vec<Nominal> {
    let mut nominals = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let Item::Phrase(phrase) = item else { continue };
        let noun = language.lemma(phrase.head);
        let event = senses(noun, Class::Noun).next().is_some()
            || deeds::of_noun(noun).next().is_some()
            || deeds::is_suit(noun)
            || actions::of_noun(noun).is_some();
        if !event || language.xpos(phrase.head) == Xpos::Cd {
            continue;
        }
        let mut nominal = Nominal {
            head: phrase.head,
            tokens: phrase.tokens.clone(),
            owner: owner(language, phrase),
            of: complement(phrase),
            obliques: Vec::new(),
            times: Vec::new(),
            negative: phrase.negative,
        };
        attach(&mut nominal, &items[at + 1..]);
        if let Some(Item::Time(Some(time))) = at.checked_sub(1).map(|before| &items[before]) {
            nominal.times.push(*time);
        }
        nominals.push(nominal);
    }
    nominals
}

/// What follows the noun: prepositions with their phrases, and times, up to the next verb or mark.
fn attach(nominal: &mut Nominal, items: &[Item]) {
    let mut preposition = None;
    for item in items {
        match item {
            Item::Preposition(at) => preposition = Some(*at),
            Item::Phrase(phrase) => {
                let Some(at) = preposition.take() else { return };
                nominal.obliques.push((at, phrase.clone()));
            }
            Item::Time(time) => nominal.times.extend(*time),
            _ => return,
        }
    }
}

/// The possessive, or the words before the head: "her", "the army's", "the pay".
fn owner(language: &Language, phrase: &Phrase) -> Option<Phrase> {
    let start = phrase.core.start;
    let part = |tokens: Range<usize>| {
        let head = tokens.end - 1;
        Some(Phrase { core: tokens.clone(), tokens, head, inner_head: None, negative: false })
    };
    if language.xpos(start) == Xpos::PrpDollar {
        return part(start..start + 1);
    }
    if let Some(ending) = (start + 1..phrase.head).rev().find(|&at| language.xpos(at) == Xpos::Pos) {
        return part(start..ending);
    }
    let is_noun = |at: usize| matches!(language.xpos(at), Xpos::Nn | Xpos::Nns | Xpos::Nnp | Xpos::Nnps);
    (phrase.head > start && is_noun(phrase.head - 1)).then(|| part(start..phrase.head)).flatten()
}

/// What follows the head after "of".
fn complement(phrase: &Phrase) -> Option<Phrase> {
    let tokens = phrase.core.end + 1..phrase.tokens.end;
    let inner = phrase.inner_head.filter(|_| !tokens.is_empty())?;
    Some(Phrase { core: tokens.start..inner + 1, tokens, head: inner, inner_head: None, negative: false })
}
