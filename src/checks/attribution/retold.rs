//! Remarks that say one thing in two wordings.
//!
//! Comes in: an article and its remarks. Goes out: pairs of one speaker's, or of a speaker's and nobody's, whose words of weight
//! are mostly the same in another order and form: "Nine tickets is what I sell", "I sell about nine tickets". Nothing here
//! decides whether that is a slip.

use std::collections::{BTreeMap, BTreeSet};

use super::remarks::{Remark, in_common};
use crate::article::Article;
use crate::extract::EntityKind;
use crate::extract::lexicon::List;
use crate::extract::lexicon::kin::one_of_kin;
use crate::language::Upos;

/// The fewest words of weight that two remarks of one speaker share.
const FEWEST: usize = 3;
/// The fewest of short remarks, where the text says that the words are those that somebody said.
const FEWEST_OF_RETOLD: usize = 2;
/// The most words of weight of a short remark.
const SHORT: usize = 4;
/// Words that tell that what is quoted has been said before, by lemma and sorted.
const RETELLING: &List = &List::of("line motto paint phrase quip quotation remark saying sentence word");
/// The fewest where it is not told that both have one speaker.
const FEWEST_OF_UNKNOWN: usize = 4;
/// The most words of weight of a remark that is compared: a longer one says several things.
const MOST: usize = 12;
/// The most remarks of one word that are compared with each other.
const MOST_PARTNERS: usize = 6;

/// Verbs and nouns that say little by themselves, by lemma and sorted.
const LIGHT: &[&str] = &[
    "be", "can", "come", "do", "feel", "get", "give", "go", "have", "keep", "know", "let", "look", "make", "people", "see", "take",
    "tell", "thing", "think", "time", "try", "want", "way", "work",
];

/// The pairs of remarks that say one thing in two wordings, the earlier one first, with the words that they share.
pub(super) fn retold<'r, 'a>(
    article: &'a Article,
    remarks: &'r [Remark<'a>],
) -> Vec<(&'r Remark<'a>, &'r Remark<'a>, Vec<&'a str>)> {
    let words: Vec<BTreeSet<&str>> = remarks.iter().map(|remark| of_weight(article, remark)).collect();
    let mut holders: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, words) in words.iter().enumerate().filter(|(_, words)| (FEWEST_OF_RETOLD..=MOST).contains(&words.len())) {
        for word in words {
            let known = holders.entry(word).or_default();
            if known.len() < MOST_PARTNERS {
                known.push(index);
            }
        }
    }
    let mut shared: BTreeMap<(usize, usize), Vec<&str>> = BTreeMap::new();
    for (word, holders) in &holders {
        for (at, &first) in holders.iter().enumerate() {
            holders[at + 1..].iter().for_each(|&second| shared.entry((first, second)).or_default().push(word));
        }
    }
    let retold = shared.into_iter().filter(|((first, second), shared)| {
        let (one, other) = (&remarks[*first], &remarks[*second]);
        let fewest = match one.has_speaker_of(article, other) {
            Some(false) => return false,
            same if says_it_is(article, other) && (same == Some(true) || tells_speaker(article, one, other)) => {
                return one.paragraph != other.paragraph && is_reworded(one, other) && shared.iter().any(|word| word.len() > 2);
            }
            _ if is_retelling(article, other) && words[*first].len().min(words[*second].len()) <= SHORT => FEWEST_OF_RETOLD,
            Some(true) if words[*first].len().max(words[*second].len()) <= SHORT => FEWEST_OF_RETOLD,
            Some(true) => FEWEST,
            None if names_speaker(article, one, other) || names_speaker(article, other, one) => FEWEST,
            None => FEWEST_OF_UNKNOWN,
        };
        let (mine, theirs) = (words[*first].len(), words[*second].len());
        // What is quoted once more in part, or nearly so, is in no other words.
        let reworded = is_reworded(one, other);
        let (short, long) = (mine.min(theirs), mine.max(theirs));
        let most = shared.len() * 5 >= short * 3 && shared.len() * 2 >= long || shared.len() >= FEWEST_OF_UNKNOWN.max(short);
        shared.len() >= fewest && most && reworded && one.paragraph != other.paragraph
    });
    retold.map(|((first, second), shared)| (&remarks[first], &remarks[second], shared)).collect()
}

fn is_reworded(one: &Remark<'_>, other: &Remark<'_>) -> bool {
    in_common(&one.words, &other.words) * 10 < one.words.len().min(other.words.len()) * 7
}

/// The tokens of a remark's sentence that stand outside its marks.
fn outside<'a>(article: &'a Article, remark: &Remark<'_>) -> impl Iterator<Item = usize> + use<'a> {
    let span = remark.span;
    let own = article.document.sentences[remark.sentence].tokens.clone();
    own.filter(move |at| !span.contains(article.document.tokens[*at].span))
}

/// Whether the sentence of a remark says that these are the words in which something was said: "his exact words had been", "what the
/// daughter had said about it", "Pike's words".
fn says_it_is(article: &Article, remark: &Remark<'_>) -> bool {
    let outside: Vec<usize> = outside(article, remark).collect();
    let word = |index: usize| outside.get(index).map_or("", |&at| article.language.folded(at));
    (0..outside.len()).any(|at| match word(at) {
        "words" => at > 0 && (matches!(word(at - 1), "exact" | "very" | "his" | "her" | "'s")),
        "what" => (at + 1..at + 8).any(|after| matches!(word(after), "said" | "told")),
        _ => false,
    })
}

/// Whether the sentence of a remark names the other's speaker, or calls whoever it was by the same noun: "the dead man's daughter", "what
/// the daughter had said".
fn tells_speaker(article: &Article, one: &Remark<'_>, other: &Remark<'_>) -> bool {
    let noun = |at: &usize| article.language.upos(*at) == Upos::Noun;
    let called = one.speaker.and_then(|span| article.document.tokens_in(span).rev().find(noun));
    let by_noun = called.is_some_and(|called| {
        outside(article, other).any(|at| noun(&at) && article.language.lemma(at) == article.language.lemma(called))
    });
    by_noun || names_speaker(article, one, other)
}

/// Whether the sentence of a remark that no person is told to say names the other's speaker: "what Lee has on her wall".
pub(super) fn names_speaker(article: &Article, one: &Remark<'_>, other: &Remark<'_>) -> bool {
    let speaker = |remark: &Remark<'_>| {
        let id = remark.speaker.and_then(|span| article.entities.at(span));
        id.filter(|&id| article.entities.all[id].kind == EntityKind::Person)
    };
    let mine = speaker(one).filter(|_| speaker(other).is_none());
    mine.is_some_and(|mine| other.people.iter().any(|(id, _)| *id == mine))
}

/// Whether the sentence of a remark says outside the marks that the words have been said before: "the remark", "the motto".
fn is_retelling(article: &Article, remark: &Remark<'_>) -> bool {
    outside(article, remark).any(|at| {
        let noun = article.language.upos(at) == Upos::Noun || article.language.lemma(at) == "paint";
        noun && RETELLING.has(article.language.lemma(at))
    })
}

/// The lemmas of the nouns, verbs, adjectives and numbers of a remark.
fn of_weight<'a>(article: &'a Article, remark: &Remark<'a>) -> BTreeSet<&'a str> {
    let tokens = article.document.tokens_in(remark.span);
    let content =
        tokens.filter(|&at| matches!(article.language.upos(at), Upos::Noun | Upos::Verb | Upos::Adj | Upos::Propn | Upos::Num));
    let weighty = |lemma: &&str| lemma.len() > 2 && LIGHT.binary_search(lemma).is_err();
    content.map(|at| article.language.lemma(at)).filter(weighty).map(one_of_kin).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn words_are_sorted() {
        assert!(super::LIGHT.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
