//! # What it looks for
//! One deed or event that is told as its opposite: the dividend that was put up to four rupees, and "the reduction of the
//! dividend to four rupees"; the school that took on 150 people, and its loss of the 150 jobs.
//!
//! # Why it matters
//! Whoever shortens or rewrites a passage from memory easily turns it over, and each half reads well by itself.
//!
//! # Example
//! The board put up the dividend to Rs 4. … The reduction of the dividend to Rs 4 was the first in years.
//!
//! # What it cannot know
//! Whether two events are meant. It speaks only where more than the thing itself is the same: who did it, a number, a day, what
//! it was done to or for; and where nothing tells of a change, of two sources, or of two times.
//!
//! # Source
//! Tried on published news, where comparing opposites without such anchors raised false alarms.

use std::collections::BTreeSet;

use super::known;
use crate::article::Article;
use crate::checks::Check;
use crate::checks::moments::{is_told, told_together};
use crate::checks::statements::{self, Statement};
use crate::checks::topics::Topic;
use crate::extract::lexicon::kin::are_kin;
use crate::extract::lexicon::opposites::{self, Kind};
use crate::extract::{Proposition, Quantity, Tense, Unit};
use crate::report::{Confidence, Family, Finding, Label};

pub(super) const CHECK: Check = Check {
    id: "contradiction/opposite-accounts",
    family: Family::Contradiction,
    title: "One deed, told as its opposite",
    doc: doc!("opposite_accounts.rs"),
    run,
};

/// How many earlier statements of one scale a statement is compared with.
const NEAREST: usize = 24;
/// How much must be the same, by [`weight`].
const ENOUGH: u32 = 4;
/// How much more where a thing passes from the one pole to the other in the course of things.
const IN_COURSE: u32 = 1;

/// Stages and stances, by the name of their first pole, that do not follow one another.
const EXCLUSIVE: &[&str] = &[
    "admitted",
    "alive",
    "allowed",
    "found",
    "full",
    "genuine",
    "granted",
    "holding",
    "passed",
    "qualified for",
    "spared",
    "succeeded",
    "true",
    "winning",
    "won",
];

fn run(article: &Article, findings: &mut Vec<Finding>) {
    // A verb may stand on several scales; two clauses disagree once.
    let mut told: BTreeSet<(usize, usize)> = BTreeSet::new();
    for (scale, statements) in statements::by_scale(article) {
        let enough = ENOUGH + if opposites::scale(scale).kind == Kind::Stage { IN_COURSE } else { 0 };
        let mut seen: Vec<&Statement<'_>> = Vec::new();
        for statement in statements.iter().filter(|statement| is_told(article, statement.proposition)) {
            let rivals = seen.iter().rev().take(NEAREST).filter(|other| other.pole != statement.pole);
            let weighed = rivals.map(|other| (weight(article, other, statement), other));
            let likens = |weight: u32, other: &Statement<'_>| weight + 1 >= enough || in_background(article, other, statement);
            let rival = weighed.filter(|(weight, other)| likens(*weight, other) && together(article, other, statement));
            let best = rival.max_by_key(|(weight, other)| (*weight, other.proposition.predicate));
            let best = best.filter(|(_, other)| told.insert((other.proposition.predicate, statement.proposition.predicate)));
            findings.extend(best.map(|(weight, other)| {
                let confidence = if weight >= enough { Confidence::Likely } else { Confidence::Possible };
                finding(other, statement, confidence)
            }));
            seen.push(statement);
        }
    }
}

/// Whether both are of one known thing, and one of them takes what it tells for known; of outcomes, which do not follow each other
/// in the course of things.
fn in_background(article: &Article, one: &Statement<'_>, two: &Statement<'_>) -> bool {
    let scale = opposites::scale(one.scale);
    let exclusive = scale.kind == Kind::Outcome || EXCLUSIVE.contains(&scale.poles[0].name);
    // "Lived in Leeds" is not "survived".
    let lives = one.proposition.lemma == "live" || two.proposition.lemma == "live";
    let two_agents = matches!((&one.agent, &two.agent), (Some(one), Some(two)) if !one.fits(two) && one.named && two.named);
    let known = || known::is_known(article, one.proposition) || known::is_known(article, two.proposition);
    exclusive && !lives && !two_agents && known::are_one(article, one.argument, two.argument) && known()
}

/// Whether nothing parts the two, and both or neither are to come.
fn together(article: &Article, one: &Statement<'_>, two: &Statement<'_>) -> bool {
    let (one, two) = (one.proposition, two.proposition);
    let coming = |proposition: &Proposition| proposition.tense == Tense::Future;
    coming(one) == coming(two) && told_together(article, one, two)
}

/// How much is the same: a thing that is named or described alike counts two, one with the same head one; who does it, a
/// day, a place and a noun that points back one each; a number two.
fn weight(article: &Article, one: &Statement<'_>, two: &Statement<'_>) -> u32 {
    let Some(theme) = same_thing(&one.theme, &two.theme) else { return 0 };
    let (first, second) = (one.proposition, two.proposition);
    let agent = match (&one.agent, &two.agent) {
        (Some(one), Some(two)) if one.fits(two) => 1 + u32::from(one.named || one.entity.is_some()),
        (Some(one), Some(two)) if one.named && two.named => return 0,
        _ => 0,
    };
    let numbers = match shared_number(article, first, second) {
        Some(false) => return 0,
        Some(true) => 2,
        None => 0,
    };
    let days = u32::from(!first.times.is_empty() && !second.times.is_empty());
    let beside = u32::from(shares_oblique(article, one, two));
    let back = u32::from(second.nominal && points_back(article, second));
    theme + agent + numbers + days + beside + back
}

/// How well two things agree; `None` where they do not.
fn same_thing(one: &Topic, two: &Topic) -> Option<u32> {
    if one.fits(two) {
        let described = !one.modifiers.is_empty() && one.modifiers == two.modifiers;
        let known = one.entity.is_some() || one.named && two.named;
        return Some(if known || described { 2 } else { 1 });
    }
    let apart = one.entity.is_some() || two.entity.is_some() || one.named || two.named;
    let kin = !apart && are_kin(&one.head, &two.head) && !one.head.is_empty() && !two.head.is_empty();
    let shared = one.modifiers.iter().any(|modifier| two.modifiers.contains(modifier));
    let told_apart = !shared && !one.modifiers.is_empty() && !two.modifiers.is_empty();
    (kin && !told_apart).then_some(1 + u32::from(shared))
}

/// Whether the two tell one number; `None` where one of them tells none.
fn shared_number(article: &Article, one: &Proposition, two: &Proposition) -> Option<bool> {
    let of = |proposition: &Proposition| -> Vec<&Quantity> {
        let all = proposition.quantities.iter().map(|&index| &article.quantities[index]);
        all.filter(|quantity| quantity.unit != Unit::Ordinal && quantity.value > 1.0).collect()
    };
    let (first, second) = (of(one), of(two));
    if first.is_empty() || second.is_empty() {
        return None;
    }
    Some(first.iter().any(|one| second.iter().any(|two| one.unit == two.unit && one.value == two.value)))
}

/// Whether both join one more thing to the verb with a preposition, beside the thing itself.
fn shares_oblique(article: &Article, one: &Statement<'_>, two: &Statement<'_>) -> bool {
    let heads = |statement: &Statement<'_>| -> BTreeSet<String> {
        let topics = statement.proposition.obliques.iter().filter_map(|(_, argument)| Topic::of(article, argument));
        topics.map(|topic| topic.head).filter(|head| *head != statement.theme.head).collect()
    };
    !heads(one).is_disjoint(&heads(two))
}

/// Whether a noun that stands for a verb has "the" or an owner before it.
fn points_back(article: &Article, proposition: &Proposition) -> bool {
    let first = article.document.tokens_in(proposition.span).start;
    matches!(article.language.folded(first), "the" | "this" | "that" | "its" | "his" | "her" | "their")
}

fn finding(earlier: &Statement<'_>, later: &Statement<'_>, confidence: Confidence) -> Finding {
    let (first, second) = (earlier.says(), later.says());
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence,
        message: format!("One place says {first}, the other says {second}"),
        reason: format!(
            "Both tell of one thing: the earlier place says {first}, the later one {second}, and nothing tells of a turn."
        ),
        advice: "Look up which of the two holds, or say when and why it turned.".into(),
        primary: Label::new(later.proposition.span, format!("says {second}")),
        secondary: vec![Label::new(earlier.proposition.span, format!("says {first}"))],
    }
}
