//! # What it looks for
//! One event that is told at two times of the day: a wall that gave way before dawn, and its collapse in the evening.
//!
//! # Why it matters
//! The hour tells who can have seen it, and readers who were there know it.
//!
//! # Example
//! The wall collapsed shortly before dawn. … He was eating supper at the time of the collapse, in the evening.
//!
//! # What it cannot know
//! Which of the two is right; whether there were two such events, on two days, that the article calls by one word.
//!
//! # Source
//! Written for news reports; tried on Wikinews, the GUM corpus and ContraDoc.

use std::collections::BTreeMap;

use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::first_clash;
use crate::checks::happenings::{self, Happening};
use crate::report::{Confidence, Family, Finding, Label};

pub(super) const CHECK: Check = Check {
    id: "dates/hour-two-ways",
    family: Family::Dates,
    title: "Events at two times of the day",
    doc: doc!("hour_two_ways.rs"),
    run,
};

/// The most places that may tell the hour of one kind of event: where there are more, there are several events.
const MOST: usize = 6;
/// The hours of a day.
const DAY: f64 = 24.0;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let mut told: BTreeMap<&str, Vec<Happening>> = BTreeMap::new();
    for happening in happenings::find(article) {
        told.entry(happening.event).or_default().push(happening);
    }
    for told in told.values().filter(|told| told.len() <= MOST) {
        let clash = first_clash(told, disagree);
        findings.extend(clash.map(|(earlier, later)| finding(article, earlier, later)));
    }
}

/// Whether two places tell hours of one event that have nothing in common.
fn disagree(earlier: &Happening, later: &Happening) -> bool {
    let apart = |shift: f64| later.hours.0 + shift >= earlier.hours.1 || later.hours.1 + shift <= earlier.hours.0;
    later.definite && earlier.sentence != later.sentence && [-DAY, 0.0, DAY].into_iter().all(apart)
}

fn finding(article: &Article, earlier: &Happening, later: &Happening) -> Finding {
    let hours = |happening: &Happening| {
        let hour = |hour: f64| format!("{:02.0}", hour.rem_euclid(DAY).floor());
        format!("between {} and {} hours", hour(happening.hours.0), hour(happening.hours.1))
    };
    let slice = |happening: &Happening| article.document.slice(happening.span);
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: "One event is told at two times of the day".into(),
        reason: format!(
            "“{}” is {}, “{}” {}: they have no hour in common.",
            slice(earlier),
            hours(earlier),
            slice(later),
            hours(later)
        ),
        advice: "Look up the hour, and whether the two passages speak of one event.".into(),
        primary: Label::new(later.span, "one hour"),
        secondary: vec![Label::new(earlier.span, "another hour")],
    }
}
