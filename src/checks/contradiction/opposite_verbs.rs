//! # What it looks for
//! "The increase in orders" where all that the text has told is that orders fell; somebody who is said to back, join or
//! go on with something in one place, and to reject, leave or give up the same thing in another; and a thing that is locked in one
//! place and unlocked in the other, or of two colours.
//!
//! # Why it matters
//! A noun with "the" points back to what has been told. Where the text told the opposite, one of the two places is wrong,
//! and readers remember either.
//!
//! # Example
//! New orders fell 9% in the quarter. … The increase in orders did bring one problem.
//!
//! # What it cannot know
//! Whether things turned in between. It stays silent where the text tells of a turn, where both directions are told
//! elsewhere, and where times, sources or things differ.
//!
//! # Source
//! Tried on published news. Definite noun phrases as pointers back: Christophersen, "The articles" (1939).

use std::collections::BTreeMap;

use super::qualities;
use crate::article::Article;
use crate::checks::Check;
use crate::checks::moments::{is_told, told_together};
use crate::checks::statements::{self, Statement};
use crate::checks::topics::Topic;
use crate::extract::Modality;
use crate::extract::lexicon::List;
use crate::extract::lexicon::opposites::{self, Kind};
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::{Span, fold};

pub(super) const CHECK: Check = Check {
    id: "contradiction/opposite-verbs",
    family: Family::Contradiction,
    title: "Opposites said of one thing",
    doc: doc!("opposite_verbs.rs"),
    run,
};

/// How many statements about one thing a statement is compared with.
const NEAREST: usize = 8;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    for (scale, statements) in statements::by_scale(article) {
        match opposites::scale(scale).kind {
            Kind::Change => changes(article, &statements, findings),
            Kind::Stance => stances(article, &statements, findings),
            Kind::Outcome | Kind::Stage => {}
        }
    }
    for (first, later) in qualities::clashes(article) {
        findings.push(of_two_qualities(article, first, later));
    }
}

fn of_two_qualities(article: &Article, first: Span, later: Span) -> Finding {
    let slice = |span: Span| article.document.slice(span);
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: "One thing is said to be two ways that exclude each other".into(),
        reason: format!("“{}” and “{}” can hardly be of one thing, and nothing tells of two.", slice(first), slice(later)),
        advice: "Look up which of the two holds, or tell the two things apart.".into(),
        primary: Label::new(later, "one"),
        secondary: vec![Label::new(first, "another")],
    }
}

/// "The increase in orders" where orders only ever fell.
fn changes(article: &Article, statements: &[Statement<'_>], findings: &mut Vec<Finding>) {
    let mut by_key: BTreeMap<String, Vec<&Statement<'_>>> = BTreeMap::new();
    for statement in statements {
        for key in keys(article, statement) {
            by_key.entry(key).or_default().push(statement);
        }
    }
    for statement in statements.iter().filter(|statement| points_back(article, statement)) {
        for key in keys(article, statement) {
            let others = by_key.get(&key).map_or(&[][..], Vec::as_slice);
            let alike = |other: &&&Statement<'_>| {
                !std::ptr::eq(**other, statement) && (key.contains(' ') || other.theme.fits(&statement.theme))
            };
            let same_way = others.iter().filter(alike).any(|other| other.pole == statement.pole);
            let told = |other: &&&Statement<'_>| {
                other.pole != statement.pole && is_told(article, other.proposition) && !other.proposition.nominal
            };
            let before = |other: &&&Statement<'_>| other.proposition.predicate < statement.proposition.predicate;
            let mut rivals = others.iter().take(NEAREST).filter(alike).filter(told).filter(before);
            let rival = rivals.find(|other| told_together(article, other.proposition, statement.proposition));
            if let Some(other) = rival.filter(|_| !same_way) {
                findings.push(finding(other, statement));
                break;
            }
        }
    }
}

/// What a change may be found by: its thing, and where it happened ("at Mohács").
fn keys(article: &Article, statement: &Statement<'_>) -> Vec<String> {
    let mut keys = vec![statement.theme.head.clone()];
    for (preposition, argument) in &statement.proposition.obliques {
        let topic =
            Topic::of(article, argument).filter(|topic| topic.named && matches!(preposition.as_str(), "at" | "in" | "near"));
        keys.extend(topic.map(|topic| format!("at {}", topic.head)));
    }
    keys
}

/// Whether a statement is a noun with "the", which points back to what has been told.
fn points_back(article: &Article, statement: &Statement<'_>) -> bool {
    let proposition = statement.proposition;
    let first = article.document.tokens_in(proposition.span).start;
    proposition.nominal && proposition.quotation.is_none() && fold(article.document.token_text(first)) == "the"
}

/// One person or body that takes both sides of one thing.
fn stances(article: &Article, statements: &[Statement<'_>], findings: &mut Vec<Finding>) {
    let mut by_agent: BTreeMap<&str, Vec<&Statement<'_>>> = BTreeMap::new();
    for statement in statements.iter().filter(|statement| takes_side(article, statement)) {
        let Some(agent) = &statement.agent else { continue };
        let earlier = by_agent.entry(&agent.head).or_default();
        let rival = earlier.iter().rev().take(NEAREST).find(|other| {
            let agents = other.agent.as_ref().is_some_and(|other| other.fits(agent) && agent.named);
            agents
                && other.pole != statement.pole
                && one_theme(&other.theme, &statement.theme)
                && told_together(article, other.proposition, statement.proposition)
        });
        // A verb may stand on several scales; two clauses disagree once.
        let primary = statement.proposition.span;
        let again = findings.iter().rev().take(NEAREST).any(|known| known.check == CHECK.id && known.primary.span == primary);
        findings.extend(rival.filter(|_| !again).map(|other| finding(other, statement)));
        earlier.push(statement);
    }
}

/// Whether somebody takes a side now, or means to: what is past, asked or merely possible parts from what is now.
fn takes_side(article: &Article, statement: &Statement<'_>) -> bool {
    let proposition = statement.proposition;
    let means = matches!(proposition.modality, Modality::Asserted | Modality::Intended);
    means
        && proposition.quotation.is_none()
        && !proposition.nominal
        && article.document.sentences[proposition.sentence].tokens.len() < 80
}

/// Nouns for talking things over: a "peace process" is left by ending the "efforts to negotiate".
const TALKS: &List = &List::of("dialogue effort mediation negotiation process round summit talk");

fn one_theme(one: &Topic, two: &Topic) -> bool {
    let talks = |topic: &Topic| TALKS.has(topic.head.as_str());
    one.fits(two) || talks(one) && talks(two)
}

fn finding(earlier: &Statement<'_>, later: &Statement<'_>) -> Finding {
    let (first, second) = (earlier.says(), later.says());
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Likely,
        message: format!("One place says {first}, the other says {second}"),
        reason: format!("Both speak of one thing: the earlier place says {first}, the later one {second}."),
        advice: "Look up which of the two holds, or say when and why it turned.".into(),
        primary: Label::new(later.proposition.span, format!("says {second}")),
        secondary: vec![Label::new(earlier.proposition.span, format!("says {first}"))],
    }
}
