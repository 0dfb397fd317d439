//! Numbers for what was listed before: "Ann Lee, Tom Ward and Joan Price opened the shop. The four friends …", "a hospice, a
//! library, a choir and a school … All three have been told".
//!
//! Comes in: an article. Goes out: each such number with the list before it that is longer or shorter. It does not know
//! whether the number is one of something else.

use std::collections::BTreeSet;
use std::ops::Range;

use super::lists::{self, List};
use super::parallels;
use crate::article::Article;
use crate::checks::common::{lists as is_listed, word_in};
use crate::extract::{EntityId, EntityKind, Hedge, Quantity, Unit};
use crate::language::Upos;
use crate::text::ParagraphKind;

/// What may stand before a number of what is known.
const KNOWN: &str = "the all these those";
/// Nouns for people who were named, as lemmas; other things are told by the number alone.
const PEOPLE: &str = "accused actor author boy brother child cook couple cousin defendant diver driver finalist founder friend girl \
    man member musician novel officer owner pal partner person player prisoner pupil rider runner sailor scientist sibling singer \
    sister skater soldier student suspect swimmer teacher team-mate teammate teenager walker winner woman worker writer youngster";
/// How many sentences before the number the list may stand.
const BACK: usize = 2;
/// How many numbers back one may have been told.
const FURTHEST: usize = 200;
/// The largest number that is compared.
const MOST: f64 = 9.0;
/// Words around a number that tell of others.
const OTHERS: &str = "another first last next of other others past previous remaining rest with";

/// A number's tokens, what it says, and the list that it does not fit.
pub(super) type Misfit = (Range<usize>, usize, List);

/// All of them, in the order of the text.
pub(super) fn find(article: &Article) -> Vec<Misfit> {
    (0..article.quantities.len()).filter_map(|index| misfit(article, index)).collect()
}

fn misfit(article: &Article, index: usize) -> Option<Misfit> {
    let quantity = &article.quantities[index];
    let sentence = article.document.sentence_at(quantity.span.start())?;
    let tokens = known(article, quantity, sentence)?;
    let count = quantity.value as usize;
    let (at, list) =
        (sentence.saturating_sub(BACK)..sentence).rev().find_map(|before| Some((before, opening(article, before)?)))?;
    // A number that was told before is not that of the list.
    let told = article.quantities[..index]
        .iter()
        .rev()
        .take(FURTHEST)
        .any(|other| other.value == quantity.value && other.unit == Unit::Count);
    let from = article.document.sentences[at.saturating_sub(1)].tokens.start;
    let people = people(article, &(from..quantity.tokens.start));
    let joined = list.count < count && people.len() > list.count;
    (list.disagrees(count) && !list.fewer && !told && !joined).then_some((tokens, count, list))
}

/// The tokens of "the four friends", "all three", "the four", where the sentence begins with it or with little before.
fn known(article: &Article, quantity: &Quantity, sentence: usize) -> Option<Range<usize>> {
    let own = &article.document.sentences[sentence].tokens;
    let word = |at: usize| word_in(article, own, at);
    let whole = quantity.is_single() && quantity.value.fract() == 0.0 && (2.0..=MOST).contains(&quantity.value);
    let start = quantity.tokens.start.checked_sub(1).filter(|at| own.contains(at) && is_listed(KNOWN, word(*at)))?;
    let plain = whole && quantity.unit == Unit::Count && quantity.hedge == Hedge::Exact && quantity.tokens.len() == 1;
    if !plain || article.document.kind_of(sentence) != ParagraphKind::Body || start > own.start + 1 {
        return None;
    }
    let end = match quantity.noun {
        Some(noun) if is_listed(PEOPLE, article.language.lemma(noun)) => noun + 1,
        Some(_) => return None,
        None => quantity.tokens.end,
    };
    let alone = matches!(article.language.upos(end.min(own.end - 1)), Upos::Verb | Upos::Aux | Upos::Punct | Upos::Adv);
    let other = is_listed(OTHERS, word(end)) || is_listed(OTHERS, word(quantity.tokens.end));
    (alone && !other).then_some(start..end)
}

/// The list of people that a sentence begins with, or the list of things that it ends with.
fn opening(article: &Article, sentence: usize) -> Option<List> {
    let own = article.document.sentences[sentence].tokens.clone();
    if article.document.kind_of(sentence) != ParagraphKind::Body {
        return None;
    }
    let verb = |at: usize| matches!(article.language.upos(at), Upos::Verb | Upos::Aux);
    let people = lists::names(article, own.clone(), false).filter(|list| verb(list.tokens.end.min(own.end - 1)));
    let led = |at: &usize| article.language.upos(*at) == Upos::Adp;
    let things = || {
        let starts = own.clone().filter(led).map(|at| at + 1);
        let ends = |list: &List| lists::ends(article, list.tokens.end, own.end);
        let list = |start: usize| parallels::read(article, start..own.end).or_else(|| lists::things(article, start..own.end));
        starts.filter_map(|start| list(start).filter(ends)).find(|list| list.count > 2)
    };
    people.or_else(things)
}

/// The people who are named in `tokens`.
fn people(article: &Article, tokens: &Range<usize>) -> BTreeSet<EntityId> {
    let mentions = &article.entities.mentions;
    let from = mentions.partition_point(|(_, mention)| mention.tokens.start < tokens.start);
    let inside = mentions[from..].iter().take_while(|(_, mention)| mention.tokens.start < tokens.end);
    inside.filter(|(id, _)| article.entities.all[*id].kind == EntityKind::Person).map(|(id, _)| *id).collect()
}
