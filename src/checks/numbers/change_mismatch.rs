//! # What it looks for
//! A number before and after a change with the size of the change beside them ("from £3,200 to £3,360, a rise of 5%"), where
//! the percentage, share, difference or multiple ("doubled from 12 to 30") is not that of the two numbers; the number before
//! may be told further on ("until Thursday the rate had been at 5.5 percent").
//!
//! # Why it matters
//! One of three figures is mistyped or out of date, and readers tend to keep the percentage.
//!
//! # Example
//! The fare will go up from £3,200 to £3,360, a rise of 4.2%. (From 3,200 to 3,360 is a rise of 5 percent.)
//!
//! # What it cannot know
//! Which of the three figures the source gave; whether the change was reckoned from another number, or after inflation.
//!
//! # Source
//! Arithmetic. Rounding is taken from the last digit that is written.

use super::beside::{self, in_one_sentence, misses};
use super::changes;
use super::multiples::{self, Multiple};
use super::steps::{self, Step};
use super::turns::{self, Turn};
use crate::article::Article;
use crate::checks::Check;
use crate::extract::{Hedge, Quantity, Unit};
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::Span;

pub(super) const CHECK: Check = Check {
    id: "numbers/change-mismatch",
    family: Family::Numbers,
    title: "Changes that do not fit their numbers",
    doc: doc!("change_mismatch.rs"),
    run,
};

/// How far a percentage may lie from the computed one, in points, beside what the digits allow; the same of a share in words.
const SLACK: f64 = 0.5;
const SLACK_SHARE: f64 = 3.0;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    for triple in article.quantities.windows(3) {
        let [first, second, third] = triple else { continue };
        if let Some(turn) = turns::read(article, first, second, third).filter(|turn| comparable(article, turn)) {
            let reckoned = || difference(&turn).map(|right| (right, turn.told));
            let reckoned = if beside::percent(turn.size).is_some() { share(&turn) } else { reckoned() };
            findings.extend(reckoned.map(|right| finding(article, &turn, right)));
        }
    }
    for index in 0..article.document.sentences.len() {
        let turn = changes::of_sentence(article, index).or_else(|| changes::behind(article, index));
        let turn = turn.filter(|turn| findings.iter().all(|finding| finding.primary.span != turn.size.span));
        findings.extend(turn.and_then(|turn| Some(finding(article, &turn, share(&turn)?))));
    }
    for step in steps::find(article) {
        let turn = findings.iter().any(|finding| finding.primary.span == step.size.1);
        findings.extend((!turn).then(|| of_step(article, &step)).flatten());
    }
    findings.extend(multiples::find(article).iter().filter_map(|multiple| of_multiple(article, multiple)));
}

/// The finding about a change that is told as a difference, where the two numbers make another one.
fn of_step(article: &Article, step: &Step) -> Option<Finding> {
    let exact = (step.new.0 - step.old.0).abs();
    if (exact - step.size.0).abs() <= step.play + 1e-6 * step.new.0 {
        return None;
    }
    let slice = |place: (f64, Span)| article.document.slice(place.1);
    let right = super::sum_mismatch::short(exact);
    let after = (step.new.1 != step.size.1).then(|| Label::new(step.new.1, "is after"));
    Some(Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: "A change disagrees with the number before it".into(),
        reason: format!(
            "From {} to {} it is {right}, not {}.",
            slice(step.old),
            super::sum_mismatch::short(step.new.0),
            super::sum_mismatch::short(step.size.0)
        ),
        advice: "Look up which of the three figures the source gives.".into(),
        primary: Label::new(step.size.1, format!("would be {right}")),
        secondary: [Some(Label::new(step.old.1, "is before")), after].into_iter().flatten().collect(),
    })
}

/// How far the computed multiple may lie from the one told, as a share of it; plain, behind "more than", and behind "about".
const SLACK_MULTIPLE: f64 = 0.1;
const SLACK_LIMIT: f64 = 0.03;
const SLACK_HEDGED: f64 = 0.3;

/// The finding about "doubled" or "three times", where the two numbers make another multiple.
fn of_multiple(article: &Article, multiple: &Multiple<'_>) -> Option<Finding> {
    let Multiple { old, new, factor, hedge, tokens } = multiple;
    let (low, high) = (
        (new.value - new.precision()) / (old.value + old.precision()) / factor,
        (new.value + new.precision()) / (old.value - old.precision()).max(1e-9) / factor,
    );
    let (less, more) = match hedge {
        Hedge::Exact => (SLACK_MULTIPLE, SLACK_MULTIPLE),
        Hedge::About => (SLACK_HEDGED, SLACK_HEDGED),
        Hedge::AtLeast => (SLACK_LIMIT, f64::INFINITY),
        Hedge::AtMost => (f64::INFINITY, SLACK_LIMIT),
    };
    if high >= 1.0 - less && low <= 1.0 + more {
        return None;
    }
    let slice = |quantity: &Quantity| article.document.slice(quantity.span);
    let right = format!("{:.1} times", new.value / old.value);
    Some(Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: "A change disagrees with the numbers beside it".into(),
        reason: format!("{} is {right} {}.", slice(new), slice(old)),
        advice: "Look up which of the three figures the source gives.".into(),
        primary: Label::new(article.document.span_of(tokens), format!("would be {right}")),
        secondary: vec![Label::new(old.span, "is before"), Label::new(new.span, "is after")],
    })
}

fn finding(article: &Article, turn: &Turn<'_>, (right, told): (String, Confidence)) -> Finding {
    let Turn { old, new, size, .. } = turn;
    let kind = if new.value < old.value { "fall" } else { "rise" };
    let slice = |quantity: &Quantity| article.document.slice(quantity.span);
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: told,
        message: "A change disagrees with the numbers beside it".into(),
        reason: format!("From {} to {} is a {kind} of {right}, not {}.", slice(old), slice(new), slice(size)),
        advice: "Look up which of the three figures the source gives.".into(),
        primary: Label::new(size.span, format!("would be {right}")),
        secondary: vec![Label::new(old.span, "is before"), Label::new(new.span, "is after")],
    }
}

/// Whether the numbers before and after are two numbers of one kind, and the size of the change one that fits the kind.
fn comparable(article: &Article, turn: &Turn<'_>) -> bool {
    let Turn { old, new, size, .. } = turn;
    let plain = |quantity: &Quantity| quantity.is_single() && quantity.value > 0.0;
    let hard = matches!(old.unit, Unit::Count | Unit::Money(_) | Unit::Measure(_));
    let unit = old.unit == new.unit && (hard && beside::percent(size).is_some() || *size_unit(&old.unit) == size.unit);
    let digits = old.precision().min(new.precision()) < old.value / 2.0 && old.value != new.value && size.value < 1000.0;
    let near = turn.far || in_one_sentence(article, &[old, new, size]);
    unit && plain(old) && plain(new) && plain(size) && (digits || *size_unit(&old.unit) == size.unit) && near
}

/// The unit of a difference.
fn size_unit(unit: &Unit) -> &Unit {
    if *unit == Unit::Percent { &Unit::PercentPoint } else { unit }
}

/// The computed change in percent, where the written one is another, and how surely.
fn share(turn: &Turn<'_>) -> Option<(String, Confidence)> {
    let Turn { old, new, size, .. } = turn;
    let (from, to) = (near(old, new, old.value), near(old, new, new.value));
    let changes = [change(from.0, to.1), change(from.1, to.0)];
    let (low, high) = (changes[0].min(changes[1]), changes[0].max(changes[1]));
    let exact = change(old.value, new.value);
    let range = if high <= 0.0 { (-high, -low) } else { (low, high) };
    let slack = size.rounding + if size.unit == Unit::Fraction { SLACK_SHARE } else { SLACK };
    // "from 80 to 60, or 75 percent" may tell what is left.
    let left = turn.open.then(|| new.value / old.value * 100.0);
    let value = beside::percent(size)?;
    let fits = left.is_some_and(|left| !misses(value, size.hedge, (left, left), slack));
    let clear = misses(value, size.hedge, range, slack);
    let in_full = old.rounding == 0.0 && new.rounding == 0.0;
    (!fits && (clear || beside::is_another_share(exact.abs(), size, [old, new])))
        .then(|| (format!("{:.1} percent", exact.abs()), if clear || in_full { turn.told } else { Confidence::Possible }))
}

/// The computed change in the unit of the two numbers, where the written one is another.
fn difference(turn: &Turn<'_>) -> Option<String> {
    let Turn { old, new, size, .. } = turn;
    let exact = (new.value - old.value).abs();
    let rounded = old.rounding + new.rounding + size.rounding;
    let coarse = old.precision().min(new.precision()).min(size.precision());
    let play = rounded.max(2.0 * coarse) + 1e-6 * old.value;
    let unit = if old.unit == Unit::Percent { " points" } else { "" };
    let hedged = size.hedge != Hedge::Exact;
    ((exact - size.value).abs() > play && !hedged).then(|| format!("{}{unit}", super::sum_mismatch::short(exact)))
}

fn change(old: f64, new: f64) -> f64 {
    (new - old) / old * 100.0
}

/// From where to where `value` may lie: both numbers are taken to be rounded like the finer one of them, and half as far off
/// as they could be at the most.
fn near(old: &Quantity, new: &Quantity, value: f64) -> (f64, f64) {
    let half = old.precision().min(new.precision()) / 2.0;
    (value - half, value + half)
}
