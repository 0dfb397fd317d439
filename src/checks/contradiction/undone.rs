//! What somebody did not do, and what is told of as done: "has not apologised" and "the minister's apology", "did not sign the
//! agreement" and "the firm, which signed it".
//!
//! Comes in: an article. Goes out: the two propositions. Looser than "said and denied in the same words": an action is one by its verb,
//! its kin or its noun, and one of those who take part must be the same, while none is another.

use std::collections::BTreeMap;

use crate::article::Article;
use crate::checks::common::{lists, says_any};
use crate::checks::moments::{is_told, one_moment, two_sources};
use crate::checks::topics::Topic;
use crate::extract::lexicon::List;
use crate::extract::lexicon::actions;
use crate::extract::lexicon::kin::{are_kin, one_of_kin};
use crate::extract::{Argument, Polarity, Proposition, Tense};
use crate::language::Xpos;

/// Verbs that say too little to be one action.
const LIGHT: &List = &List::of(
    "accept add admit announce appear argue ask be become begin believe call change claim come confirm consider \
    continue deny describe do expect explain feel find follow get give go happen have hear help hold hope include \
    insist involve keep know leave let like live look make mean need note offer open play provide put reach read \
    remain report return reveal run say see seem set show speak start state stay suggest suspect take talk tell \
    think try turn use want work write",
);

/// Words beside a clause that tell of another time, or of more than one.
const OTHERS: &List = &List::of(
    "again ago always another anymore any before early earlier eventually ever every first former formerly further \
    future if initially last later longer more most next often once only other others previous previously second \
    separate since sometimes soon still then third unless until usually when whenever whether would yet",
);

/// Verbs that may be of what a clause after them tells: "did not agree that it was late".
const CLAUSAL: &List = &List::of("agree confess decide promise reply testify warn");

/// How many of one action are compared with one.
const NEAREST: usize = 8;

/// An action that somebody did or did not do.
struct Act<'a> {
    proposition: &'a Proposition,
    doer: Option<Topic>,
    thing: Option<Topic>,
}

/// Pairs of propositions, in the order of the text, of which one denies what the other takes for done.
pub(super) fn clashes(article: &Article) -> Vec<(&Proposition, &Proposition)> {
    let mut seen: BTreeMap<&str, Vec<Act<'_>>> = BTreeMap::new();
    let mut found = Vec::new();
    for proposition in article.propositions.iter().filter(|proposition| is_plain(article, proposition)) {
        let (action, act) = read(article, proposition);
        let earlier = seen.entry(action).or_default();
        let rival = earlier.iter().rev().take(NEAREST).find(|other| clash(article, other, &act));
        found.extend(rival.map(|other| (other.proposition, proposition)));
        earlier.push(act);
    }
    found
}

/// Whether `proposition` tells as a fact of something done or not done, at no other time.
fn is_plain(article: &Article, proposition: &Proposition) -> bool {
    let sentence = article.document.sentences[proposition.sentence].tokens.clone();
    let negated = proposition.polarity == Polarity::Negated;
    let done = proposition.nominal
        || negated && proposition.tense != Tense::Future
        || matches!(article.language.xpos(proposition.predicate), Xpos::Vbd | Xpos::Vbn);
    let known =
        !proposition.nominal || !negated && actions::of_noun(&proposition.lemma).is_some() && is_definite(article, proposition);
    let light = !proposition.nominal && lists(LIGHT, proposition.lemma.split(' ').next().unwrap_or_default());
    let weighs = !light || actions::of_verb(&proposition.lemma).is_some();
    is_told(article, proposition) && done && known && weighs && !says_any(article, sentence, OTHERS)
}

/// Whether a noun for an action is told as known: "the visit", "her visit".
fn is_definite(article: &Article, proposition: &Proposition) -> bool {
    let tokens = article.document.tokens_in(proposition.span);
    let first = article.language.folded(tokens.start);
    let owned = (tokens.start..proposition.predicate).any(|at| article.language.xpos(at) == Xpos::Pos);
    owned || lists("the this that his her its their", first)
}

/// The action, by one word for all its words, and who takes part.
fn read<'a>(article: &'a Article, proposition: &'a Proposition) -> (&'a str, Act<'a>) {
    let lemma = proposition.lemma.as_str();
    let action = if proposition.nominal { actions::of_noun(lemma) } else { actions::of_verb(lemma) };
    let topic = |argument: &Argument| Topic::of(article, argument);
    let joined = |prepositions: &str| {
        let oblique = proposition.obliques.iter().find(|(preposition, _)| lists(prepositions, preposition));
        oblique.and_then(|(_, argument)| topic(argument))
    };
    let thing = proposition.object.as_ref().and_then(topic);
    let (doer, thing) = match proposition.nominal {
        true => (proposition.subject.as_ref().and_then(topic).or_else(|| joined("by")), thing.or_else(|| joined("to with"))),
        false => (proposition.subject.as_ref().and_then(topic), thing),
    };
    (action.unwrap_or_else(|| one_of_kin(lemma)), Act { proposition, doer, thing })
}

/// Whether the one is denied and the other done, by one and to one thing.
fn clash(article: &Article, one: &Act<'_>, two: &Act<'_>) -> bool {
    if one.proposition.polarity == two.proposition.polarity || one.proposition.nominal && two.proposition.nominal {
        return false;
    }
    let (denied, done) = if one.proposition.polarity == Polarity::Negated { (one, two) } else { (two, one) };
    let doers = same(denied.doer.as_ref(), done.doer.as_ref());
    let things = same(denied.thing.as_ref(), done.thing.as_ref());
    // Who or what a pronoun means is not known.
    let open = |act: &Act<'_>| {
        let Act { proposition, doer, thing } = act;
        proposition.subject.is_some() && doer.is_none() || proposition.object.is_some() && thing.is_none()
    };
    let noun = done.proposition.nominal;
    let clausal = lists(CLAUSAL, &done.proposition.lemma);
    let met = match (&denied.doer, &denied.thing) {
        (Some(_), Some(_)) if doers == Some(true) => things == Some(true) || noun && things.is_none(),
        (Some(_), Some(_)) => doers.is_none() && things == Some(true) && done.proposition.subject.is_none(),
        (Some(_), None) => doers == Some(true) && (noun || done.thing.is_none() && !clausal),
        (None, Some(_)) => things == Some(true) && is_known(article, denied) && is_known(article, done),
        (None, None) => false,
    };
    let apart = doers == Some(false) || things == Some(false) || open(denied) || !noun && open(done);
    met && !apart
        && places_agree(article, denied.proposition, done.proposition)
        && one_moment(article, denied.proposition, done.proposition)
        && !two_sources(article, denied.proposition, done.proposition)
}

/// Whether what it is done to is told by a name or as known: "the parcel", not "jurisdictions".
fn is_known(article: &Article, act: &Act<'_>) -> bool {
    let first = act.proposition.object.as_ref().map_or("", |object| article.language.folded(object.tokens.start));
    act.thing.as_ref().is_some_and(|thing| thing.named) || lists("the this that his her its their", first)
}

/// Whether two are one; nothing where one of them is not told.
fn same(one: Option<&Topic>, two: Option<&Topic>) -> Option<bool> {
    let (one, two) = (one?, two?);
    let apart = one.named != two.named && one.entity != two.entity;
    let kin = !one.named && !two.named && are_kin(&one.head, &two.head) && (one.modifiers.is_empty() || two.modifiers.is_empty());
    // "The ones that switched" are told from others.
    let ones = [one, two].iter().any(|topic| topic.head == "one");
    Some(!apart && !ones && (one.fits(two) && one.modifiers.len().abs_diff(two.modifiers.len()) < 2 || kin))
}

/// Whether the two name no two places or occasions.
fn places_agree(article: &Article, one: &Proposition, two: &Proposition) -> bool {
    let head = |argument: &Argument| article.language.lemma(argument.head);
    one.obliques.iter().all(|(preposition, mine)| {
        let mut theirs = two.obliques.iter().filter(|(other, _)| other == preposition);
        theirs.all(|(_, argument)| are_kin(head(argument), head(mine)))
    })
}
