//! Votes told as unanimous and as divided.
//!
//! Comes in: an article. Goes out: the places of a vote that was of one mind ("unanimously", "to a man", "all nine members raised
//! their hands") and of one in which the same body was not ("two of the directors abstained", "by six votes to three").
//!
//! It stays silent where either place speaks of another vote or time, of two bodies, or stands in a quotation.

use std::ops::Range;

use super::ballots::{is_of_body, one_vote};
use crate::article::Article;
use crate::checks::common::{lists, quotation_around, says_any, word_in};
use crate::extract::lexicon::List;
use crate::language::{Upos, Xpos};
use crate::text::{ParagraphKind, Span};

/// Ways to say that all were of one mind.
const PHRASES: &[&str] = &[
    "by acclamation",
    "nem con",
    "nem . con",
    "of one mind",
    "to a man",
    "to a woman",
    "unanimous",
    "unanimously",
    "united behind",
    "with one voice",
    "without a dissenting",
    "without a single dissenting",
    "without a single vote",
];
/// What there is none of where all are of one mind.
const VOICES: &List = &List::of("dissent hand hands objection objections opposition voice vote votes");
/// Verbs for being against it.
const AGAINST: &List = &List::of("dissent object oppose reject speak");

/// Words that tell of another vote.
const OTHERS: &List = &List::of(
    "afterwards again another before changed earlier first former initially instead last later next once originally \
    outside previous previously protest second separate subsequently then until",
);

/// The first two places that tell of one vote as unanimous and as divided, in the order of the text.
pub(super) fn clash(article: &Article) -> Option<(Span, Span)> {
    let sentences = 0..article.document.sentences.len();
    let told = |number: &usize| is_plain(article, *number);
    let whole: Vec<(usize, Span)> =
        sentences.clone().filter(told).filter_map(|number| Some((number, of_one_mind(article, number)?))).take(3).collect();
    // Of two unanimous votes it is not plain which is meant.
    let [(united, one)] = whole[..] else { return None };
    let divided = sentences.filter(told).filter(|number| *number != united);
    let found = divided.filter(|number| one_vote(article, united, *number)).find_map(|number| split(article, number));
    found.map(|other| if one < other { (one, other) } else { (other, one) })
}

/// Whether a sentence stands in running text and speaks of no other vote.
fn is_plain(article: &Article, number: usize) -> bool {
    let other = says_any(article, article.document.sentences[number].tokens.clone(), OTHERS);
    article.document.kind_of(number) == ParagraphKind::Body && !other
}

/// The words by which a sentence says that all were of one mind.
fn of_one_mind(article: &Article, number: usize) -> Option<Span> {
    let own = &article.document.sentences[number].tokens;
    let word = |at: usize| word_in(article, own, at);
    let phrase = |at: usize, words: &str| words.split(' ').enumerate().all(|(offset, one)| word(at + offset) == one);
    own.clone().find_map(|at| {
        let hedge = at > own.start && matches!(word(at - 1), "almost" | "near" | "nearly" | "not" | "-");
        let fixed = PHRASES.iter().find(|words| phrase(at, words)).map(|words| words.split(' ').count());
        let length = match word(at) {
            _ if fixed.is_some() => fixed?,
            "no" if lists(VOICES, word(at + 1)) => 2,
            "without" if lists(VOICES, word(at + 1)) => 2,
            "not" if word(at + 1) == "a" => (2..4).find(|&offset| lists(VOICES, word(at + offset)))? + 1,
            "nobody" if lists(AGAINST, article.language.lemma(at + 1)) => 2,
            "no" if word(at + 1) == "one" && lists(AGAINST, article.language.lemma(at + 2)) => 3,
            "all" | "each" | "every" => whole_body(article, own, at)?,
            "everybody" | "everyone" => voting(article, own, at + 1)? + 1 - at,
            _ => return None,
        };
        let span = article.document.span_of(&(at..at + length));
        (!hedge && quotation_around(article, span).is_none()).then_some(span)
    })
}

/// "All nine members raised their hands", "backed by every member": how many words that is.
fn whole_body(article: &Article, own: &Range<usize>, at: usize) -> Option<usize> {
    let counted = article.language.xpos(at + 1) == Xpos::Cd;
    let sits = |at: usize| is_of_body(article.language.lemma(at));
    let who = (at + 1..own.end.min(at + 4)).find(|&at| sits(at)).filter(|_| counted || word_in(article, own, at) != "all")?;
    let before = (own.start..at).any(|at| is_vote(article, own, at)) && at > own.start && word_in(article, own, at - 1) == "by";
    let after = voting(article, own, who + 1).map(|verb| verb + 1 - at);
    after.or(before.then_some(who + 1 - at))
}

/// The verb shortly after `from` by which somebody is for it: "voted", "was in favour", "raised their hands".
fn voting(article: &Article, own: &Range<usize>, from: usize) -> Option<usize> {
    (from..own.end.min(from + 9)).find(|&at| is_vote(article, own, at))
}

fn is_vote(article: &Article, own: &Range<usize>, at: usize) -> bool {
    let lemma = if own.contains(&at) { article.language.lemma(at) } else { "" };
    let hands = lemma == "raise" && word_in(article, own, at + 2).starts_with("hand");
    let favour = lists("favour favor", word_in(article, own, at)) && word_in(article, own, at.wrapping_sub(1)) == "in";
    hands || favour || article.language.upos(at) == Upos::Verb && lists("agree approve back endorse support vote", lemma)
}

/// The words by which a sentence says that a vote was divided.
fn split(article: &Article, number: usize) -> Option<Span> {
    let own = &article.document.sentences[number].tokens;
    let word = |at: usize| word_in(article, own, at);
    let number = |at: usize| own.contains(&at) && article.language.xpos(at) == Xpos::Cd;
    own.clone().find_map(|at| {
        let against = matches!(word(at), "voted" | "votes" | "vote") && matches!(word(at + 1), "against" | "no");
        let lemma = article.language.lemma(at);
        let votes = usize::from(lists("vote votes", word(at + 1)));
        let tally = number(at) && word(at + votes + 1) == "to" && number(at + votes + 2) && is_carried(article, own);
        let length = match lemma {
            "dissent" | "abstain" => 1,
            "abstention" if number(at.wrapping_sub(1)) => 1,
            "dissenting" if lists("voice voices member members vote votes", word(at + 1)) => 2,
            "divide" | "split" if article.language.upos(at) == Upos::Verb && tells_of_body(article, own) => 1,
            "opponent" | "objector" | "dissenter" if number(at.wrapping_sub(1)) => 1,
            "objection" if word(at + 1) == "of" && number(at + 2) => 2,
            "hold" if word(at + 1) == "out" && is_told_of_member(article, own, at) => 2,
            _ if lists(AGAINST, lemma) && is_told_of_member(article, own, at) => 1,
            _ if against => 2,
            _ if tally => votes + 3,
            _ if number(at) && word(at + 1) == "against" && own.clone().any(|at| word(at) == "for") => 2,
            _ => return None,
        };
        let none = (at.saturating_sub(4).max(own.start)..at)
            .any(|before| matches!(word(before), "no" | "none" | "nobody" | "without" | "not" | "zero" | "if" | "would"));
        let span = article.document.span_of(&(at..at + length));
        (!none && quotation_around(article, span).is_none()).then_some(span)
    })
}

/// Whether a verb stands in a relative clause about somebody who may vote: "the two members who opposed it".
fn is_told_of_member(article: &Article, own: &Range<usize>, verb: usize) -> bool {
    let from = verb.saturating_sub(4).max(own.start + 1);
    let who = (from..verb).rev().find(|&at| matches!(word_in(article, own, at), "who" | "that"));
    who.is_some_and(|who| is_of_body(article.language.lemma(who - 1)) || article.language.xpos(who - 1) == Xpos::Cd)
}

/// Whether a sentence tells of how a vote went.
fn is_carried(article: &Article, own: &Range<usize>) -> bool {
    own.clone().any(|at| lists("adopt approve carry majority pass vote", article.language.lemma(at)))
}

/// Whether a sentence tells of a body that votes, or of a vote: "the fans were split" does not.
fn tells_of_body(article: &Article, own: &Range<usize>) -> bool {
    own.clone().any(|at| is_of_body(article.language.lemma(at)) || article.language.lemma(at) == "vote")
}
