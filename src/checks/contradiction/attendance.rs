//! Attendance: places that tell that somebody is at an event, or is not.
//!
//! Comes in: a proposition. Goes out: the [`Attendance`] that it tells of. Nothing here decides whether two of them disagree.

use super::signs;
use crate::article::Article;
use crate::checks::topics::Topic;
use crate::extract::lexicon::List;
use crate::extract::{Argument, Modality, Polarity, Proposition, Tense};
use crate::text::ParagraphKind;

/// Occasions that hold smaller ones: who stays away from a summit is not at its dinner either.
const LARGE: &List = &List::of(
    "conference congress convention event fair festival forum game gathering hearing meeting negotiation round session \
    summit talk tournament trial",
);

/// Occasions that a larger one may hold.
const SMALL: &List = &List::of(
    "banquet breakfast burial ceremony court dinner funeral lunch opening panel premiere press reception screening service wedding",
);

/// Verbs of being there.
const ATTENDING: &[&str] = &[
    "appear",
    "attend",
    "be present",
    "be there",
    "come",
    "fly",
    "go",
    "participate",
    "show up",
    "take part",
    "travel",
    "turn up",
];

/// Verbs of not being there.
const MISSING: &[&str] = &["be absent", "be missing", "boycott", "miss", "shun", "skip", "stay away", "stay home"];

/// What somebody does who does not come, whatever to.
const EXCUSED: &[&str] = &["send apology", "send excuse", "send regret", "stay in bed"];

/// What only somebody who is there does: the preposition and the noun after it.
const MARKS: &[(&str, &str)] =
    &[("across", "table"), ("at", "table"), ("from", "podium"), ("from", "stage"), ("in", "hall"), ("on", "stage")];

/// Somebody who is there, or is not.
pub(super) struct Attendance<'a> {
    pub proposition: &'a Proposition,
    pub who: Topic,
    pub occasion: Option<Topic>,
    pub there: bool,
    /// Whether it is told by what only somebody can do who is there, or is not.
    pub shown: bool,
    /// Whether whatever occasion there is was missed: "in Lowe's absence", "had sent his excuses".
    pub gone: bool,
    /// Whether it is still to come: "will attend", "has ruled out going", "cannot travel".
    pub coming: bool,
}

/// Whether `proposition` says that somebody with a name is there or is not.
pub(super) fn read<'a>(article: &Article, proposition: &'a Proposition) -> Option<Attendance<'a>> {
    let body = article.document.kind_of(proposition.sentence) == ParagraphKind::Body;
    let absence = proposition.nominal && proposition.lemma == "absence";
    if !body || proposition.quotation.is_some() || proposition.nominal && !absence {
        return None;
    }
    let person = |argument: &Argument| {
        let known = article.language.folded(argument.tokens.start) == "the";
        Topic::of(article, argument).filter(|topic| topic.named || topic.entity.is_some() || known)
    };
    if absence {
        // "In Lowe's absence".
        let who = proposition.subject.as_ref().and_then(person)?;
        return Some(Attendance { proposition, who, occasion: None, there: false, shown: true, gone: true, coming: false });
    }
    let told = proposition.subject.as_ref().and_then(person).zip(there(article, proposition));
    if let Some((who, (there, occasion))) = told {
        let means = proposition.modality == Modality::Asserted || !there && proposition.modality == Modality::Intended;
        let coming = proposition.modality == Modality::Intended || proposition.tense != Tense::Past;
        let gone = occasion.is_none() && !there && EXCUSED.contains(&fixed(article, proposition).as_str());
        return means.then_some(Attendance { proposition, who, occasion, there, shown: false, gone, coming });
    }
    let (argument, there) = signs::shown(article, proposition)?;
    Some(Attendance { proposition, who: person(argument)?, occasion: None, there, shown: true, gone: false, coming: false })
}

/// Whether the subject is there, and where, if the predicate tells.
pub(super) fn there(article: &Article, proposition: &Proposition) -> Option<(bool, Option<Topic>)> {
    let negated = proposition.polarity == Polarity::Negated;
    let fixed = fixed(article, proposition);
    let listed = |list: &[&str]| list.contains(&proposition.lemma.as_str()) || list.contains(&fixed.as_str());
    let occasion = occasion(article, proposition);
    if listed(EXCUSED) && !negated {
        return Some((false, occasion));
    }
    if listed(MISSING) && !negated {
        return occasion.is_some().then_some((false, occasion));
    }
    if listed(ATTENDING) {
        let plain = matches!(proposition.lemma.as_str(), "attend" | "participate" | "take") || negated || occasion.is_some();
        return plain.then_some((!negated, occasion));
    }
    let mark = |(preposition, argument): &(String, Argument)| {
        MARKS.contains(&(preposition.as_str(), article.language.lemma(argument.head)))
    };
    let small = |topic: &Topic| SMALL.has(topic.head.as_str());
    let occasion = occasion.filter(|topic| !topic.named);
    let there = !negated && (proposition.obliques.iter().any(mark) || occasion.as_ref().is_some_and(small));
    (there && proposition.tense != Tense::None).then_some((true, occasion))
}

/// The verb with its object: "take part".
fn fixed(article: &Article, proposition: &Proposition) -> String {
    let with = |object: &Argument| format!("{} {}", proposition.lemma, article.language.lemma(object.head));
    proposition.object.as_ref().map_or_else(|| proposition.lemma.clone(), with)
}

/// The occasion, or the place of it, that the predicate names.
fn occasion(article: &Article, proposition: &Proposition) -> Option<Topic> {
    let joined = |(preposition, _): &&(String, Argument)| matches!(preposition.as_str(), "at" | "from" | "in" | "to");
    let arguments = proposition.object.iter().chain(proposition.obliques.iter().filter(joined).map(|(_, argument)| argument));
    let occasion = |topic: &Topic| is_large(topic) || SMALL.has(topic.head.as_str()) || topic.named;
    arguments.filter_map(|argument| Topic::of(article, argument)).find(occasion)
}

pub(super) fn is_large(topic: &Topic) -> bool {
    LARGE.has(topic.head.as_str())
}
