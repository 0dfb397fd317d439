//! What somebody means to do, and does not mean to: "is not concerned about determining the cause" and "is working to determine the
//! cause", "has no plans to sell the plant" and "is preparing to sell the plant".
//!
//! Comes in: an article. Goes out: the two propositions, of the verb that is meant or not meant. Who means it, the verb and what
//! follows it must be the same; nothing may tell of another time.

use std::collections::BTreeMap;

use crate::article::Article;
use crate::checks::common::{around, lists, propositions_in, says_any, word_at};
use crate::checks::moments::two_sources;
use crate::checks::topics::Topic;
use crate::extract::lexicon::List;
use crate::extract::{Argument, Modality, Polarity, Proposition, QuotationId, Tense};
use crate::language::{Upos, Xpos};
use crate::text::ParagraphKind;

/// Words around a clause that tell of another time, of a turn or of a condition.
const OTHERS: &List = &List::of(
    "again ago anymore before earlier eventually first formerly had if immediately initially later longer now once only originally \
    previously still then unless until when whenever whether without would yet",
);
/// Adjectives and nouns for meaning to do something, before a preposition and an "-ing" form, or before "to" and a verb.
const MEANING: &List = &List::of("bothered concerned desire eager focused intent intention interest interested keen plan wish");
/// What joins them to what is meant.
const JOINS: &List = &List::of("about in of on to with");
/// Words that deny.
const NONE: &List = &List::of("n't neither never no not");
/// How far before a word for meaning it may be denied.
const BEFORE: usize = 4;
/// How many words after the verb tell what is meant, where no object does.
const AFTER: usize = 3;
/// How many words a clause behind its verb may have, and what ends it.
const CLAUSE: usize = 12;
const ENDS: &List = &List::of(", ; . but and which who while because");
/// How many clauses with one verb are compared with one.
const NEAREST: usize = 8;

/// Words that tell that somebody says it.
const SAYING: &List = &List::of("according claim claimed claims said say says told");

/// That somebody means to do something, or does not.
#[derive(Clone)]
pub(super) struct Intention<'a> {
    pub proposition: &'a Proposition,
    pub means: bool,
    who: Topic,
}

/// Pairs of intentions, in the order of the text, of which one means what the other does not mean.
pub(super) fn clashes(article: &Article) -> Vec<(Intention<'_>, Intention<'_>)> {
    let mut seen: BTreeMap<&str, Vec<Intention<'_>>> = BTreeMap::new();
    let mut found = Vec::new();
    for intention in article.propositions.iter().filter_map(|proposition| read(article, proposition)) {
        let earlier = seen.entry(&intention.proposition.lemma).or_default();
        let rival = earlier.iter().rev().take(NEAREST).find(|other| clash(article, other, &intention));
        found.extend(rival.map(|other| (other.clone(), intention.clone())));
        earlier.push(intention);
    }
    found
}

/// Whether and by whom `proposition` is meant.
fn read<'a>(article: &'a Article, proposition: &'a Proposition) -> Option<Intention<'a>> {
    let body = article.document.kind_of(proposition.sentence) == ParagraphKind::Body;
    let (means, named) = noun(article, proposition).map(|means| (means, true)).or_else(|| Some((verb(proposition)?, false)))?;
    if !body || proposition.nominal || proposition.tense == Tense::Past || says_any(article, around(article, proposition), OTHERS) {
        return None;
    }
    let topic = |argument: Option<&Argument>| Topic::of(article, argument?).filter(|topic| topic.named || topic.entity.is_some());
    // "The firm has no plans to sell": who has them.
    let before = propositions_in(article, &(proposition.predicate.saturating_sub(2 * BEFORE)..proposition.predicate));
    let owner = || {
        before.iter().rev().filter(|other| other.sentence == proposition.sentence).find_map(|other| topic(other.subject.as_ref()))
    };
    let who = topic(proposition.subject.as_ref()).or_else(|| owner().filter(|_| named))?;
    proposition.quotation.is_none_or(|quotation| is_own(article, proposition, quotation, &who)).then_some(Intention {
        proposition,
        means,
        who,
    })
}

/// Whether a noun or adjective before the verb tells that it is meant: "no plans to sell", "is not concerned about determining".
pub(super) fn noun(article: &Article, proposition: &Proposition) -> Option<bool> {
    let verb = proposition.predicate;
    let form = matches!(article.language.xpos(verb), Xpos::Vbg | Xpos::Vb);
    let at = verb.checked_sub(2).filter(|_| form && lists(JOINS, word_at(article, verb - 1)))?;
    let meaning = lists(MEANING, article.language.lemma(at)) || lists(MEANING, word_at(article, at));
    let start = article.document.sentences[proposition.sentence].tokens.start.max(at.saturating_sub(BEFORE));
    (meaning && at >= start).then(|| !says_any(article, start..at, NONE))
}

/// Whether the verb group tells that it is meant, or refused.
fn verb(proposition: &Proposition) -> Option<bool> {
    match (proposition.modality, proposition.polarity) {
        (Modality::Intended, polarity) => Some(polarity == Polarity::Affirmed),
        // "Refuses to sign", "will not sign".
        (Modality::Asserted, Polarity::Negated) if proposition.group.len() > 2 => Some(false),
        _ => None,
    }
}

/// Whether a quotation is by somebody who speaks for `who`: whose name stands right beside it.
fn is_own(article: &Article, proposition: &Proposition, quotation: QuotationId, who: &Topic) -> bool {
    let sentences = &article.document.sentences;
    let mut beside = sentences[proposition.sentence.saturating_sub(1)].tokens.start..sentences[proposition.sentence].tokens.end;
    let inside = |at: usize| article.quotations[quotation].span.contains(article.document.tokens[at].span);
    beside.start = beside.start.max(beside.end.saturating_sub(120));
    beside.any(|at| !inside(at) && article.language.folded(at) == who.head)
}

/// Whether the one means what the other does not.
fn clash(article: &Article, one: &Intention<'_>, two: &Intention<'_>) -> bool {
    let (first, second) = (one.proposition, two.proposition);
    let quoted = first.quotation.is_some() && second.quotation.is_some();
    one.means != two.means
        && first.sentence != second.sentence
        && !quoted
        && ![first, second].iter().all(|proposition| says_any(article, around(article, proposition), SAYING))
        && one.who.fits(&two.who)
        && is_same(article, first, second)
        && first.times.is_empty()
        && second.times.is_empty()
        && !two_sources(article, first, second)
}

/// Whether both mean one thing: by the object, or else by the words after the verb.
fn is_same(article: &Article, one: &Proposition, two: &Proposition) -> bool {
    let topic = |proposition: &Proposition| Topic::of(article, proposition.object.as_ref()?);
    let (mine, theirs) = (names(article, one), names(article, two));
    if !mine.is_empty() && !theirs.is_empty() && mine != theirs {
        return false;
    }
    match (topic(one), topic(two)) {
        (Some(one), Some(two)) => one.fits(&two) && one.modifiers.len().abs_diff(two.modifiers.len()) < 2,
        (None, None) => {
            let next = |proposition: &Proposition, number: usize| word_at(article, proposition.predicate + number);
            (1..=AFTER).all(|number| next(one, number) == next(two, number))
        }
        _ => false,
    }
}

/// The names behind the verb of `proposition`, up to the end of its clause: "the plant at *Orsk*".
fn names<'a>(article: &'a Article, proposition: &Proposition) -> Vec<&'a str> {
    let end = article.document.sentences[proposition.sentence].tokens.end.min(proposition.predicate + CLAUSE);
    let own = (proposition.predicate + 1..end).take_while(|&at| !lists(ENDS, article.language.folded(at)));
    own.filter(|&at| article.language.upos(at) == Upos::Propn).map(|at| article.language.folded(at)).collect()
}
