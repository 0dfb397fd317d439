//! # What it looks for
//! Two lengths of one thing: a licence for ten years and for five, an audit that took eight months and three.
//!
//! # Why it matters
//! A term that is told wrong tells a wrong end.
//!
//! # Example
//! The station was given a licence for ten years. … The licence, for five years, cost the station a lot.
//!
//! # What it cannot know
//! Which of the two is right; whether a second contract, strike or term is meant that the text does not tell apart.
//!
//! # Source
//! What the article says of itself; tried on 1,200 published articles.

use super::lengths::{self, Length};
use crate::article::Article;
use crate::checks::Check;
use crate::report::{Confidence, Family, Finding, Label};

pub(super) const CHECK: Check = Check {
    id: "dates/length-two-ways",
    family: Family::Dates,
    title: "Lengths of one thing that disagree",
    doc: doc!("length_two_ways.rs"),
    run,
};

/// The most lengths of an article that are compared.
const MOST: usize = 30;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let lengths = lengths::find(article);
    for (number, later) in lengths.iter().enumerate().take(MOST) {
        let Some(first) = lengths[..number].iter().find(|first| first.is_apart(later)) else { continue };
        // With three lengths told there are several things; an amount told twice is no slip.
        let other = |one: &&Length| one.thing == later.thing && one.unit == later.unit;
        let several = lengths.iter().filter(other).any(|one| one.amount != first.amount && one.amount != later.amount);
        let twice = lengths[..number].iter().filter(other).any(|one| one.amount == later.amount);
        if !several && !twice {
            findings.push(finding(article, first, later));
        }
    }
}

fn finding(article: &Article, first: &Length, later: &Length) -> Finding {
    let slice = |length: &Length| article.document.slice(length.span);
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: "One thing has two lengths".into(),
        reason: format!("“{}” and “{}” are two lengths.", slice(first), slice(later)),
        advice: "Look up how long it is, and whether the two passages speak of one thing.".into(),
        primary: Label::new(later.span, "one length"),
        secondary: vec![Label::new(first.span, "another length")],
    }
}
