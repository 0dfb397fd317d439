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

use crate::article::Article;
use crate::checks::Check;
use crate::extract::lexicon::units::{Measure, with_symbol};
use crate::extract::{Hedge, Quantity, Unit};
use crate::report::{Confidence, Family, Finding, Label};

pub(super) const CHECK: Check =
    Check { id: "numbers/unit-mismatch", family: Family::Numbers, title: "Conversions that do not fit", doc: doc!(), run };

/// How far apart a measure and its rounded conversion may lie, as a share of the larger one, beside what the digits allow.
const SLACK: f64 = 0.04;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    for pair in article.quantities.windows(2) {
        let [first, second] = pair else { continue };
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

/// The units of two measures of which the second stands as the first one's conversion.
fn converted(article: &Article, first: &Quantity, second: &Quantity) -> Option<(&'static Measure, &'static Measure)> {
    let (Unit::Measure(from), Unit::Measure(to)) = (&first.unit, &second.unit) else { return None };
    let between = article.document.text().get(first.span.end()..second.span.start())?.trim();
    let beside = matches!(between, "(" | "or" | ", or" | "/" | "(about" | "(around" | "(roughly" | "(nearly" | "(some");
    let single = first.is_single() && second.is_single() && matches!(second.hedge, Hedge::Exact | Hedge::About);
    // Degrees beside Fahrenheit are Celsius.
    let from = if *from == "°" && *to == "°F" { "°C" } else { *from };
    let (from, to) = (with_symbol(from)?, with_symbol(to)?);
    (beside && single && from.dimension == to.dimension && from.symbol != to.symbol).then_some((from, to))
}

/// Whether some meaning of the two units lets both numbers be one measure, rounded as written.
fn agree(from: &Measure, to: &Measure, first: &Quantity, second: &Quantity) -> bool {
    let reach = |measure: &Measure, quantity: &Quantity| -> Vec<(f64, f64)> {
        let half = quantity.precision();
        measure.to_si(quantity.value - half).zip(measure.to_si(quantity.value + half)).collect()
    };
    let seconds = reach(to, second);
    reach(from, first).iter().any(|&(low, high)| {
        seconds.iter().any(|&(other_low, other_high)| {
            let slack = SLACK * high.abs().max(other_high.abs());
            let slack = if from.offset == to.offset { slack } else { 0.6 };
            low <= other_high + slack && other_low <= high + slack
        })
    })
}
