//! # What it looks for
//! A measure with its conversion beside it, in brackets or after "or", where the two are not the same length, weight, area,
//! volume, speed or temperature.
//!
//! # Why it matters
//! Readers of the other system learn a wrong figure, and the slip often shows that a number was mistyped.
//!
//! # Example
//! The trail runs for 50 km (41 miles). (50 km are about 31 miles.)
//!
//! # What it cannot know
//! Which of the two the source gave; which ton or gallon is meant, so that it accepts any of them.
//!
//! # Source
//! NIST Special Publication 811, appendix B. Rounding is taken from the last digit that is written.

use std::borrow::Cow;
use std::ops::Range;

use super::beside::fills;
use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::word_at;
use crate::extract::lexicon::List;
use crate::extract::lexicon::units::{Dimension, Measure, with_symbol};
use crate::extract::{Hedge, Quantity, Unit};
use crate::report::{Confidence, Family, Finding, Label};

pub(super) const CHECK: Check = Check {
    id: "numbers/unit-mismatch",
    family: Family::Numbers,
    title: "Conversions that do not fit",
    doc: doc!("unit_mismatch.rs"),
    run,
};

/// How far apart a measure and its rounded conversion may lie, as a share of the larger one, beside what the digits allow.
const SLACK: f64 = 0.04;
/// How far a number may be rounded, as a share of it, however many zeros it ends with.
const COARSEST: f64 = 0.08;
/// The same of temperatures of an oven, in fives and tens: 180 °C are told as 350 °F.
const COARSE_DEGREES: f64 = 0.015;
/// The slack where one of the two is "about", "just over" or "nearly".
const SLACK_HEDGED: f64 = 0.1;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    for pair in whole_measures(article).windows(2) {
        let [(first, true), (second, true)] = pair else { continue };
        let Some((from, to)) = converted(article, first, second) else { continue };
        if agree(from, to, first, second) {
            continue;
        }
        let Some(si) = from.to_si(first.value).next() else { continue };
        let right = format!("{:.1} {}", to.from_si(si), to.symbol);
        let (written, converted) = (article.document.slice(first.span), article.document.slice(second.span));
        findings.push(Finding {
            check: CHECK.id.into(),
            family: CHECK.family,
            confidence: Confidence::Likely,
            message: "A measure and its conversion disagree".into(),
            reason: format!("{written} is about {right}, not {converted}."),
            advice: "Look up which of the two figures the source gives.".into(),
            primary: Label::new(second.span, format!("would be {right}")),
            secondary: vec![Label::new(first.span, "is converted")],
        });
    }
}

/// Units that are told together with a smaller one, and how many of it they have.
const COMPOUND: [(&str, &str, f64); 4] = [("ft", "in", 12.0), ("lb", "oz", 16.0), ("m", "cm", 100.0), ("st", "lb", 14.0)];

/// The quantities of the article with "six feet five inches" as one measure, and whether each stands alone: other measures
/// that "and" joins are no conversions of what stands beside them.
fn whole_measures(article: &Article) -> Vec<(Cow<'_, Quantity>, bool)> {
    let mut whole: Vec<(Cow<'_, Quantity>, bool)> = Vec::new();
    for quantity in &article.quantities {
        let both = |last: &Quantity| matches!((&last.unit, &quantity.unit), (Unit::Measure(_), Unit::Measure(_)));
        let beside = whole.last_mut().filter(|(last, _)| both(last) && joined(article, last, quantity));
        let Some((last, alone)) = beside else {
            whole.push((Cow::Borrowed(quantity), true));
            continue;
        };
        if let Some(sum) = compound(last, quantity) {
            *last = Cow::Owned(sum);
        } else {
            *alone = false;
            whole.push((Cow::Borrowed(quantity), false));
        }
    }
    whole
}

/// "Six feet" and "five inches" as one measure in feet.
fn compound(large: &Quantity, small: &Quantity) -> Option<Quantity> {
    let (Unit::Measure(one), Unit::Measure(two)) = (&large.unit, &small.unit) else { return None };
    let (.., ratio) = COMPOUND.iter().find(|(from, to, _)| (from, to) == (one, two))?;
    let whole = large.value.fract() == 0.0 && small.value < *ratio && large.is_single() && small.is_single();
    whole.then(|| Quantity {
        span: large.span.cover(small.span),
        tokens: large.tokens.start..small.tokens.end,
        value: large.value + small.value / ratio,
        rounding: small.rounding.max(0.5) / ratio,
        ..large.clone()
    })
}

/// Whether nothing but "and" stands between two measures.
fn joined(article: &Article, first: &Quantity, second: &Quantity) -> bool {
    (first.tokens.end..second.tokens.start).all(|at| matches!(article.language.folded(at), "and" | ","))
}

/// The most tokens between a measure and its conversion.
const BETWEEN: usize = 7;

/// Marks and words that make the second measure the first one's conversion.
const TIES: &List = &List::of("( - / = equal equals equivalent i.e. or which");

/// The symbols of metric units.
const METRIC: &List = &List::of("cl cm g ha kg km km/h km² l m m/s mg ml mm m² m³ t");

/// The units of two measures of which the second stands as the first one's conversion.
fn converted(article: &Article, first: &Quantity, second: &Quantity) -> Option<(&'static Measure, &'static Measure)> {
    let (Unit::Measure(from), Unit::Measure(to)) = (&first.unit, &second.unit) else { return None };
    if second.tokens.start < first.tokens.end {
        return None;
    }
    let mut between = first.tokens.end..second.tokens.start;
    let word = |at: usize| article.language.folded(at);
    let tie = |at: usize| TIES.has(word(at));
    // "a range of 150 km - 200 miles": a dash alone joins too much.
    let tied = between.clone().any(|at| tie(at) && word(at) != "-") || between.len() > 1 && between.clone().any(tie);
    let tied = tied || again(article, between.clone(), second);
    let beside = between.len() <= BETWEEN && tied && between.all(|at| tie(at) || word(at) == "," || fills(word(at)));
    let single = first.is_single() && second.is_single();
    // Degrees beside Fahrenheit are Celsius.
    let from = if *from == "°" && *to == "°F" { "°C" } else { *from };
    let (from, to) = (with_symbol(from)?, with_symbol(to)?);
    // "a gap of 2 mm or 1 cm" gives a choice, not a conversion.
    let metric = |measure: &Measure| METRIC.has(measure.symbol);
    let behind = |count: usize| word_at(article, first.tokens.end + count);
    let same = behind(1) == "which" && matches!(behind(2), "is" | "equals");
    let kinds = same || word(first.tokens.end) == "(" || !(metric(from) && metric(to));
    (beside && single && from.dimension == to.dimension && from.symbol != to.symbol && kinds).then_some((from, to))
}

/// Whether a comma and a hedge, or "that is", tell the first measure again: "10 km long, about six miles". A measure that goes
/// on ("about six miles from the coast") is another one.
fn again(article: &Article, gap: Range<usize>, second: &Quantity) -> bool {
    let word = |at: usize| word_at(article, at);
    let comma = gap.clone().any(|at| word(at) == ",");
    let said = gap.clone().any(|at| word(at) == "that") && gap.clone().any(|at| word(at) == "is");
    let mark = |at: usize| matches!(word(at), "," | "." | ";" | ")" | "-" | "");
    let end = second.tokens.end;
    let ends = mark(end) || matches!(word(end), "across" | "deep" | "down" | "high" | "long" | "tall" | "wide") && mark(end + 1);
    comma && (said || second.hedge == Hedge::About && ends)
}

/// Whether some meaning of the two units lets both numbers be one measure, rounded as written.
fn agree(from: &Measure, to: &Measure, first: &Quantity, second: &Quantity) -> bool {
    let reach = |measure: &Measure, quantity: &Quantity| -> Vec<(f64, f64)> {
        let oven = measure.dimension == Dimension::Temperature && quantity.value >= 100.0 && quantity.value % 5.0 == 0.0;
        let coarse = if oven { COARSE_DEGREES * quantity.value } else { 0.0 };
        let half = quantity.precision().min(COARSEST * quantity.value.abs()).max(coarse);
        measure.to_si(quantity.value - half).zip(measure.to_si(quantity.value + half)).collect()
    };
    let seconds = reach(to, second);
    reach(from, first).iter().any(|&(low, high)| {
        seconds.iter().any(|&(other_low, other_high)| {
            let loose = if first.hedge == Hedge::Exact && second.hedge == Hedge::Exact { SLACK } else { SLACK_HEDGED };
            let slack = loose * high.abs().max(other_high.abs());
            let slack = if from.offset == to.offset { slack } else { 0.6 };
            low <= other_high + slack && other_low <= high + slack
        })
    })
}
