//! # What it looks for
//! Somebody who stays away from a meeting, festival or the like in one place of the text, and is there in another.
//!
//! # Why it matters
//! Who came is what a report of a meeting is about, and people notice when it is wrong about them.
//!
//! # Example
//! The minister, Hanna Ruud, stayed away from this round. … Ruud faced her counterpart across the table.
//!
//! # What it cannot know
//! Whether she came late or changed her mind. It stays silent where the text gives two times or two occasions, tells of a
//! turn, or only says who was expected; where two sources say it, it is told as possible only.
//!
//! # Source
//! Tried on published news, where it found nothing.

use std::collections::BTreeMap;

use crate::article::Article;
use crate::checks::Check;
use crate::checks::statements::{Topic, called, one_moment, two_sources};
use crate::extract::{Argument, Modality, Polarity, Proposition, Tense};
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::ParagraphKind;

pub(super) const CHECK: Check = Check {
    id: "contradiction/present-and-absent",
    family: Family::Contradiction,
    title: "Somebody there and not there",
    doc: doc!(),
    run,
};

/// How many statements about one person a statement is compared with.
const NEAREST: usize = 8;

/// Occasions that hold smaller ones: who stays away from a summit is not at its dinner either.
const LARGE: &[&str] = &[
    "conference",
    "congress",
    "convention",
    "event",
    "fair",
    "festival",
    "forum",
    "game",
    "gathering",
    "hearing",
    "meeting",
    "negotiation",
    "round",
    "session",
    "summit",
    "talk",
    "tournament",
    "trial",
];

/// Occasions that a larger one may hold.
const SMALL: &[&str] =
    &["banquet", "breakfast", "ceremony", "dinner", "lunch", "opening", "panel", "premiere", "press", "reception", "screening"];

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

/// What only somebody who is there does: the preposition and the noun after it.
const MARKS: &[(&str, &str)] =
    &[("across", "table"), ("at", "table"), ("from", "podium"), ("from", "stage"), ("in", "hall"), ("on", "stage")];

/// Somebody who is there, or is not.
struct Attendance<'a> {
    proposition: &'a Proposition,
    who: Topic,
    occasion: Option<Topic>,
    there: bool,
}

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let mut seen: BTreeMap<String, Vec<Attendance<'_>>> = BTreeMap::new();
    for attendance in article.propositions.iter().filter_map(|proposition| read(article, proposition)) {
        let earlier = seen.entry(attendance.who.head.clone()).or_default();
        let rival = earlier.iter().rev().take(NEAREST).find(|other| disagree(article, other, &attendance));
        findings.extend(rival.map(|other| finding(article, other, &attendance)));
        earlier.push(attendance);
    }
}

/// Whether `proposition` says that somebody with a name is there or is not.
fn read<'a>(article: &Article, proposition: &'a Proposition) -> Option<Attendance<'a>> {
    let body = article.document.kind_of(proposition.sentence) == ParagraphKind::Body;
    if !body || proposition.quotation.is_some() || proposition.nominal {
        return None;
    }
    let who = Topic::of(article, proposition.subject.as_ref()?).filter(|topic| topic.named || topic.entity.is_some())?;
    let (there, occasion) = there(article, proposition)?;
    let means = proposition.modality == Modality::Asserted || !there && proposition.modality == Modality::Intended;
    means.then_some(Attendance { proposition, who, occasion, there })
}

/// Whether the subject is there, and where, if the predicate tells.
fn there(article: &Article, proposition: &Proposition) -> Option<(bool, Option<Topic>)> {
    let negated = proposition.polarity == Polarity::Negated;
    let fixed = match &proposition.object {
        Some(object) => format!("{} {}", proposition.lemma, article.language.lemma(object.head)),
        None => proposition.lemma.clone(),
    };
    let listed = |list: &[&str]| list.contains(&proposition.lemma.as_str()) || list.contains(&fixed.as_str());
    let occasion = occasion(article, proposition);
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
    let small = |topic: &Topic| SMALL.binary_search(&topic.head.as_str()).is_ok();
    let occasion = occasion.filter(|topic| !topic.named);
    let there = !negated && (proposition.obliques.iter().any(mark) || occasion.as_ref().is_some_and(small));
    (there && proposition.tense != Tense::None).then_some((true, occasion))
}

/// The occasion, or the place of it, that the predicate names.
fn occasion(article: &Article, proposition: &Proposition) -> Option<Topic> {
    let joined = |(preposition, _): &&(String, Argument)| matches!(preposition.as_str(), "at" | "from" | "in" | "to");
    let arguments = proposition.object.iter().chain(proposition.obliques.iter().filter(joined).map(|(_, argument)| argument));
    let occasion = |topic: &Topic| is_large(topic) || SMALL.binary_search(&topic.head.as_str()).is_ok() || topic.named;
    arguments.filter_map(|argument| Topic::of(article, argument)).find(occasion)
}

fn is_large(topic: &Topic) -> bool {
    LARGE.binary_search(&topic.head.as_str()).is_ok()
}

fn disagree(article: &Article, one: &Attendance<'_>, two: &Attendance<'_>) -> bool {
    if one.there == two.there || !one.who.fits(&two.who) || is_coming(one.proposition) != is_coming(two.proposition) {
        return false;
    }
    let (absent, present) = if one.there { (two, one) } else { (one, two) };
    one_occasion(absent.occasion.as_ref(), present.occasion.as_ref()) && one_moment(article, one.proposition, two.proposition)
}

/// Whether who stays away from the one cannot be at the other.
fn one_occasion(absent: Option<&Topic>, present: Option<&Topic>) -> bool {
    match (absent, present) {
        (Some(absent), Some(present)) => absent.fits(present) || is_large(absent) && !is_large(present) && !present.named,
        (Some(absent), None) => is_large(absent) || absent.named,
        (None, None) => true,
        (None, Some(_)) => false,
    }
}

/// Whether it is still to come: "will attend", "has ruled out going", "cannot travel".
fn is_coming(proposition: &Proposition) -> bool {
    proposition.modality == Modality::Intended || proposition.tense != Tense::Past
}

fn finding(article: &Article, earlier: &Attendance<'_>, later: &Attendance<'_>) -> Finding {
    let says = |attendance: &Attendance<'_>| if attendance.there { "is there" } else { "stays away" };
    let subject = later.proposition.subject.as_ref().map_or("Somebody", |subject| called(article, subject));
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: if two_sources(article, earlier.proposition, later.proposition) {
            Confidence::Possible
        } else {
            Confidence::Likely
        },
        message: format!("{subject} {} in one place and {} in another", says(earlier), says(later)),
        reason: format!("The earlier place says that {subject} {}, the later one that {subject} {}.", says(earlier), says(later)),
        advice: "Look up who took part, and when.".into(),
        primary: Label::new(later.proposition.span, says(later)),
        secondary: vec![Label::new(earlier.proposition.span, says(earlier))],
    }
}
