//! Qualities: what a known thing is said to be, by an adjective behind "is" or before its noun.
//!
//! Comes in: an article. Goes out: pairs of places, in the order of the text, that give one thing two qualities of which it can
//! have one: "the door was locked" and "the unlocked door", "the coat was red" and "the green coat". Things that one word tells from
//! others of their kind ("the second coat") are left out, and so are sentences that tell of a turn.
//!
//! Nothing here decides whether a pair is a finding.

use std::collections::BTreeMap;

use crate::article::Article;
use crate::checks::common::{lists, quotation_around, says_any, times_in, word_in};
use crate::checks::moments::turns;
use crate::extract::lexicon::List;
use crate::extract::lexicon::opposites::{Class, Kind, scale, senses};
use crate::extract::{Modality, Polarity, Tense};
use crate::language::Xpos;
use crate::text::{ParagraphKind, Span};

/// Colours that one thing has one of.
const COLOURS: &List = &List::of("black blue brown green grey gray orange pink purple red scarlet violet white yellow");
/// What one thing is made of.
const MATERIALS: &List =
    &List::of("brick bronze concrete glass gold iron leather marble oak paper plastic silver steel stone tin wood wooden");
/// Words for being.
const BEING: &List = &List::of("be remain stay");
/// Words before a noun that tell of another thing of its kind.
const OTHERS: &List = &List::of("another each every first former last new next old old other second third two");
/// What has one colour or state in a story only by chance, or many parts.
const MANY: &List = &List::of("one people person man woman day night way thing part side water sky light");
/// How many qualities of one thing are compared.
const MOST: usize = 8;

/// A quality of a thing.
struct Quality<'a> {
    word: &'a str,
    sentence: usize,
    span: Span,
    /// Whether it stands before the noun.
    before: bool,
}

/// The pairs of places.
pub(super) fn clashes(article: &Article) -> Vec<(Span, Span)> {
    let mut told: BTreeMap<&str, Vec<Quality<'_>>> = BTreeMap::new();
    predicates(article, &mut told);
    if told.is_empty() {
        return Vec::new();
    }
    attributes(article, &mut told);
    let mut found = Vec::new();
    for qualities in told.values_mut() {
        qualities.sort_by_key(|quality| quality.span);
        let near = &qualities[..qualities.len().min(MOST)];
        let pair = near.iter().enumerate().find_map(|(at, later)| {
            let clash =
                |one: &&Quality<'_>| one.sentence != later.sentence && one.before != later.before && exclude(one.word, later.word);
            near[..at].iter().find(clash).map(|one| (one.span, later.span))
        });
        found.extend(pair);
    }
    found
}

/// "The door was locked": what the text says that a known thing is.
fn predicates<'a>(article: &'a Article, told: &mut BTreeMap<&'a str, Vec<Quality<'a>>>) {
    for proposition in &article.propositions {
        let fact = proposition.modality == Modality::Asserted
            && proposition.polarity == Polarity::Affirmed
            && proposition.tense != Tense::Future
            && proposition.quotation.is_none();
        let verb = proposition.lemma.split(' ').next().unwrap_or_default();
        let Some(subject) = proposition.subject.as_ref().or(proposition.object.as_ref()).filter(|_| fact) else { continue };
        let word = article.language.folded(proposition.predicate);
        let quality =
            lists(BEING, verb) && proposition.lemma.contains(' ') || article.language.xpos(proposition.predicate) == Xpos::Vbn;
        let alone = subject.tokens.len() == 2 && article.language.folded(subject.tokens.start) == "the";
        let noun = article.language.lemma(subject.head);
        if quality && alone && is_quality(word) && is_plain(article, proposition.sentence, subject.head) {
            let (sentence, span) = (proposition.sentence, proposition.span);
            told.entry(noun).or_default().push(Quality { word, sentence, span, before: false });
        }
    }
}

/// "The unlocked door": what stands before the nouns that are told of.
fn attributes<'a>(article: &'a Article, told: &mut BTreeMap<&'a str, Vec<Quality<'a>>>) {
    for at in 2..article.document.tokens.len() {
        if article.language.xpos(at) != Xpos::Nn {
            continue;
        }
        let known = || matches!(article.language.folded(at - 2), "the" | "its" | "his" | "her" | "their");
        let adjective =
            || matches!(article.language.xpos(at - 1), Xpos::Jj | Xpos::Vbn) || lists(MATERIALS, article.language.folded(at - 1));
        if !known() || !adjective() {
            continue;
        }
        let (word, noun) = (article.language.folded(at - 1), article.language.lemma(at));
        let Some(known) = told.get_mut(noun).filter(|_| is_quality(word)) else { continue };
        let span = article.document.span_of(&(at - 1..at + 1));
        let sentence = article.document.sentence_at(span.start()).filter(|&number| is_plain(article, number, at));
        let compound = article.document.tokens.len() > at + 1 && matches!(article.language.xpos(at + 1), Xpos::Nn | Xpos::Nns);
        if let Some(sentence) = sentence.filter(|_| !compound && quotation_around(article, span).is_none()) {
            known.push(Quality { word, sentence, span, before: true });
        }
    }
}

fn is_quality(word: &str) -> bool {
    lists(COLOURS, word)
        || lists(MATERIALS, word)
        || senses(word, Class::Adjective).any(|sense| scale(sense.scale).kind != Kind::Change)
}

/// Whether a sentence of running text speaks of no other time or thing beside the noun at `noun`.
fn is_plain(article: &Article, number: usize, noun: usize) -> bool {
    let own = &article.document.sentences[number].tokens;
    let near = noun.saturating_sub(3).max(own.start)..noun;
    let dated = times_in(article, own).iter().any(|time| time.year.known().is_some());
    let of = word_in(article, own, noun + 1) == "of";
    article.document.kind_of(number) == ParagraphKind::Body
        && !turns(article, number)
        && !dated
        && !of
        && !lists(MANY, article.language.lemma(noun))
        && !says_any(article, near, OTHERS)
}

/// Whether a thing can have only one of the two.
fn exclude(one: &str, other: &str) -> bool {
    let colours = lists(COLOURS, one)
        && lists(COLOURS, other)
        && one != other
        && !(one.starts_with("gr") && other.starts_with("gr") && one.ends_with('y'));
    let poles = senses(one, Class::Adjective).any(|mine| {
        let opposite = |its: &crate::extract::lexicon::opposites::Sense| its.scale == mine.scale && its.pole != mine.pole;
        senses(other, Class::Adjective).any(|its| opposite(&its))
    });
    let materials =
        lists(MATERIALS, one) && lists(MATERIALS, other) && one != other && !one.starts_with(other) && !other.starts_with(one);
    colours || materials || poles
}
