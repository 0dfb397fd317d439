//! Clauses that take what they tell for known: "the field, which the council did not buy", "having allowed the appeal", "when the
//! lock gave way", "the patient's death".
//!
//! Comes in: a proposition. Goes out: whether it stands in the background of its sentence, so that the reader is to know it already;
//! and the pairs of clauses of which one denies, of one definite thing, what the other tells, with one of the two in the background.
//!
//! Nothing here decides whether a pair is a finding.

use std::collections::BTreeMap;

use crate::article::Article;
use crate::checks::common::lists;
use crate::checks::moments::{is_told, told_together};
use crate::checks::topics::Topic;
use crate::extract::lexicon::List;
use crate::extract::{Argument, Modality, Polarity, Proposition, Tense};
use crate::language::Xpos;
use crate::text::ParagraphKind;

/// Words that open a clause in the background.
const OPENERS: &List = &List::of("after although as because having since though when which who whom whose with without");
/// How far before its verb a clause is opened, in words.
const REACH: usize = 7;
/// How many clauses with one verb a clause is compared with.
const NEAREST: usize = 8;
/// Verbs that say too little to be one deed.
const LIGHT: &List = &List::of(
    "add ask be become begin believe call come continue do exist expect feel find get give go happen have hear help hold keep know \
    leave let like look make mean need put remain report run say see seem set show start stay take talk tell think try turn use want work",
);

/// Whether `proposition` stands in the background of its sentence.
pub(super) fn is_known(article: &Article, proposition: &Proposition) -> bool {
    let (language, own) = (&article.language, &article.document.sentences[proposition.sentence].tokens);
    if proposition.nominal {
        return is_definite(article, article.document.tokens_in(proposition.span).start, proposition.predicate);
    }
    let verb = proposition.group.start.min(proposition.predicate);
    let from = verb.saturating_sub(REACH).max(own.start);
    let comma = (from..verb).rev().find(|&at| article.document.token_text(at) == ",");
    // "The letter that was lost", not "heard from a friend that it was lost".
    let relative = |at: usize| {
        let noun = at > own.start && matches!(language.xpos(at - 1), Xpos::Nn | Xpos::Nns | Xpos::Nnp | Xpos::Nnps);
        noun && language.folded(at) == "that" && at + 1 == verb
    };
    let opened = (comma.unwrap_or(from)..=verb).any(|at| OPENERS.has(language.folded(at)) || relative(at));
    let participle = proposition.tense == Tense::None && matches!(language.xpos(proposition.predicate), Xpos::Vbn | Xpos::Vbg);
    opened || participle
}

/// Whether the phrase from `start` to its noun at `head` is of something known: "the picture", "its owner's picture", "Hart".
fn is_definite(article: &Article, start: usize, head: usize) -> bool {
    let language = &article.language;
    let owned = (start..head).any(|at| language.xpos(at) == Xpos::Pos);
    let name = matches!(language.xpos(head), Xpos::Nnp | Xpos::Nnps | Xpos::Prp);
    owned || name || lists("the this that these those its his her their", language.folded(start))
}

/// Whether two arguments are of one thing that is known.
pub(super) fn are_one(article: &Article, one: &Argument, two: &Argument) -> bool {
    let known = |argument: &Argument| is_definite(article, argument.tokens.start, argument.head);
    let (Some(first), Some(second)) = (Topic::of(article, one), Topic::of(article, two)) else { return false };
    let described = first.modifiers.is_empty() || second.modifiers.is_empty() || first.modifiers == second.modifiers;
    let plain = described && first.head != "one" && first.fits(&second);
    // "Smoking", "alcohol": what has no article at all is all there is of it.
    let whole = |argument: &Argument| argument.tokens.len() == 1 && article.language.xpos(argument.head) == Xpos::Nn;
    plain && (known(two) && (known(one) || first.modifiers.is_empty()) || whole(one) && whole(two))
}

/// The pairs of clauses, in the order of the text.
pub(super) fn denials(article: &Article) -> Vec<(&Proposition, &Proposition)> {
    let mut seen: BTreeMap<&str, Vec<&Proposition>> = BTreeMap::new();
    let mut found = Vec::new();
    for proposition in article.propositions.iter().filter(|proposition| is_plain(article, proposition)) {
        let earlier = seen.entry(&proposition.lemma).or_default();
        let rival = earlier.iter().rev().take(NEAREST).find(|other| denies(article, other, proposition));
        found.extend(rival.map(|other| (*other, proposition)));
        earlier.push(proposition);
    }
    found
}

fn is_plain(article: &Article, proposition: &Proposition) -> bool {
    // "Had decided not to buy" is settled, "will not try to buy" is not.
    let settled = proposition.modality == Modality::Intended
        && proposition.polarity == Polarity::Negated
        && article.document.kind_of(proposition.sentence) == ParagraphKind::Body
        && proposition.quotation.is_none();
    (is_told(article, proposition) || settled) && !proposition.nominal && !is_light(&proposition.lemma)
}

/// Whether a verb says too little to be one deed.
pub(super) fn is_light(lemma: &str) -> bool {
    LIGHT.has(lemma.split(' ').next().unwrap_or_default())
}

/// Whether the one denies what the other tells.
fn denies(article: &Article, one: &Proposition, two: &Proposition) -> bool {
    let coming = |proposition: &Proposition| proposition.tense == Tense::Future;
    let (Some(first), Some(second)) = (undergoes(one), undergoes(two)) else { return false };
    one.polarity != two.polarity
        && coming(one) == coming(two)
        && are_one(article, first, second)
        && one_doer(article, one, two)
        && (is_known(article, one) || is_known(article, two))
        && told_together(article, one, two)
}

/// Whom or what it is done to or happens to.
fn undergoes(proposition: &Proposition) -> Option<&Argument> {
    proposition.object.as_ref().or(proposition.subject.as_ref())
}

/// Whether the two may be done by one: not where both are told and differ.
fn one_doer(article: &Article, one: &Proposition, two: &Proposition) -> bool {
    let doer = |proposition: &Proposition| {
        proposition.object.as_ref().and(proposition.subject.as_ref()).and_then(|argument| Topic::of(article, argument))
    };
    match (doer(one), doer(two)) {
        (Some(first), Some(second)) => first.fits(&second),
        _ => true,
    }
}
