//! # What it looks for
//! One deed that two people or bodies are said to have done: "the photograph was taken by Jean Orr" and "Tom Reid, who took the
//! photograph"; figures that two councils compiled.
//!
//! # Why it matters
//! Credit and blame go to the wrong one of the two.
//!
//! # Example
//! The bell was cast by Ann Lowe. … Ida Marsh, who cast the bell, was not there.
//!
//! # What it cannot know
//! Whether they did it together, or twice. It stays silent where the text tells of two times, of a turn or of help, and where one of the
//! two may go by another name.
//!
//! # Source
//! The definition; tried on published news.

use std::collections::BTreeMap;

use super::known;
use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::{around, lists, says_any};
use crate::checks::moments::{is_told, told_together};
use crate::checks::topics::{Topic, called};
use crate::extract::lexicon::kin::are_kin;
use crate::extract::lexicon::{List, organisations};
use crate::extract::{Argument, EntityKind, Polarity, Proposition, Tense};
use crate::language::Xpos;
use crate::report::{Confidence, Family, Finding, Label};

pub(super) const CHECK: Check = Check {
    id: "contradiction/deed-two-doers",
    family: Family::Contradiction,
    title: "One deed, two who did it",
    doc: doc!("deed_two_doers.rs"),
    run,
};

/// Deeds that are done once to one thing, a deed a line.
const ONCE: &[List] = &[
    List::of("arrange organise organize"),
    List::of("bake brew cook"),
    List::of("bequeath donate"),
    List::of("build erect construct"),
    List::of("carve cast forge sculpt"),
    List::of("carry_out compile conduct draw_up undertake"),
    List::of("christen unveil"),
    List::of("coin invent devise"),
    List::of("compose"),
    List::of("design"),
    List::of("discover find unearth spot"),
    List::of("found establish set_up"),
    List::of("paint"),
    List::of("ring sound raise"),
    List::of("score"),
    List::of("steal"),
    List::of("take snap"),
    List::of("translate"),
    List::of("write pen draft"),
];
/// What is taken once; "took the train" is no such deed.
const TAKEN: &List = &List::of("photo photograph picture snapshot");
/// Words that tell of several who did it, or of more than one time.
const OTHERS: &List = &List::of(
    "again also another both co first former help helped jointly last later next other rebuilt restored second separately third \
    together too with",
);
/// How many deeds of one kind are compared with one.
const NEAREST: usize = 8;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let mut seen: BTreeMap<usize, Vec<&Proposition>> = BTreeMap::new();
    for proposition in &article.propositions {
        let Some(deed) = deed(article, proposition) else { continue };
        let earlier = seen.entry(deed).or_default();
        let rival = earlier.iter().rev().take(NEAREST).find(|other| of_two(article, other, proposition));
        findings.extend(rival.and_then(|other| finding(article, other, proposition)));
        earlier.push(proposition);
    }
}

/// The deed that a clause tells of somebody.
fn deed(article: &Article, proposition: &Proposition) -> Option<usize> {
    let lemma = proposition.lemma.replace(' ', "_");
    let deed = ONCE.iter().position(|deeds| deeds.has(&lemma))?;
    let object = proposition.object.as_ref()?;
    let taken = lemma != "take" || TAKEN.has(article.language.lemma(object.head));
    let done = matches!(proposition.tense, Tense::Past | Tense::None) && proposition.polarity == Polarity::Affirmed;
    let plain = is_told(article, proposition) && !proposition.nominal && !says_any(article, around(article, proposition), OTHERS);
    (taken && done && plain && proposition.subject.is_some()).then_some(deed)
}

/// Whether two clauses tell one deed of two.
fn of_two(article: &Article, one: &Proposition, two: &Proposition) -> bool {
    let objects = one.object.as_ref().zip(two.object.as_ref());
    let doers = one.subject.as_ref().zip(two.subject.as_ref());
    let one_thing = objects.is_some_and(|(first, second)| known::are_one(article, first, second));
    // Each may have written his own letter.
    let own = |argument: &Argument| lists("his her their its", article.language.folded(argument.tokens.start));
    one_thing
        && !objects.is_some_and(|(first, second)| own(first) || own(second))
        && doers.is_some_and(|(first, second)| are_two(article, first, second))
        && (known::is_known(article, one) || known::is_known(article, two))
        && told_together(article, one, two)
}

/// Whether two doers are two beyond doubt: two people by name, or two bodies.
fn are_two(article: &Article, one: &Argument, two: &Argument) -> bool {
    let (Some(first), Some(second)) = (Topic::of(article, one), Topic::of(article, two)) else { return false };
    let person = |argument: &Argument| {
        let named = matches!(article.language.xpos(argument.head), Xpos::Nnp | Xpos::Nnps);
        argument.entity.filter(|&id| named && article.entities.all[id].kind == EntityKind::Person)
    };
    let body = |topic: &Topic| !topic.named && organisations::is_organisation_word(&topic.head);
    let people = person(one).zip(person(two)).is_some_and(|(one, two)| one != two) && first.head != second.head;
    let bodies = body(&first) && body(&second) && !are_kin(&first.head, &second.head);
    let apart = !first.modifiers.contains(&second.head) && !second.modifiers.contains(&first.head);
    (people || bodies) && apart
}

fn finding(article: &Article, earlier: &Proposition, later: &Proposition) -> Option<Finding> {
    let (one, two) = (called(article, earlier.subject.as_ref()?), called(article, later.subject.as_ref()?));
    Some(Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: "One deed is told of two who did it".into(),
        reason: format!("In the earlier place it is done by {one}, in the later one by {two}, and nothing tells of two times."),
        advice: "Look up who did it, or tell what each of the two did.".into(),
        primary: Label::new(later.span, "one did it"),
        secondary: vec![Label::new(earlier.span, "the other did it")],
    })
}
