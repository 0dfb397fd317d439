//! # What it looks for
//! A part and its whole ("217 of 620") with the percentage beside them, in brackets or after "or", where the percentage is
//! not that of the two numbers.
//!
//! # Why it matters
//! One of three figures is mistyped or out of date, and readers tend to keep the percentage.
//!
//! # Example
//! The new timetable suits 217 of the 620 pupils, or 45 percent. (217 of 620 are 35 percent.)
//!
//! # What it cannot know
//! Which of the three figures the source gave; whether the percentage is meant of another whole that is not named.
//!
//! # Source
//! Arithmetic. Rounding is taken from the last digit that is written, with one percent more for percentages cut or rounded up.

use crate::article::Article;
use crate::checks::Check;
use crate::extract::{Hedge, Quantity, Unit};
use crate::report::{Confidence, Family, Finding, Label};

pub(super) const CHECK: Check = Check {
    id: "numbers/percent-mismatch",
    family: Family::Numbers,
    title: "Percentages that do not fit their numbers",
    doc: doc!(),
    run,
};

/// How far the percentage may lie from the computed one, in points, beside what the digits allow.
const SLACK: f64 = 1.0;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    for triple in article.quantities.windows(3) {
        let [part, whole, share] = triple else { continue };
        if !belong(article, part, whole, share) {
            continue;
        }
        let low = (part.value - part.precision()) / (whole.value + whole.precision()) * 100.0;
        let high = (part.value + part.precision()) / (whole.value - whole.precision()) * 100.0;
        let slack = SLACK + share.precision() + if share.hedge == Hedge::About { 3.0 } else { 0.0 };
        if share.value >= low - slack && share.value <= high + slack {
            continue;
        }
        let right = format!("{:.1} percent", part.value / whole.value * 100.0);
        let slice = |quantity: &Quantity| article.document.slice(quantity.span);
        findings.push(Finding {
            check: CHECK.id.into(),
            family: CHECK.family,
            confidence: Confidence::Likely,
            message: "A percentage disagrees with the numbers beside it".into(),
            reason: format!("{} of {} is {right}, not {}.", slice(part), slice(whole), slice(share)),
            advice: "Look up which of the three figures the source gives.".into(),
            primary: Label::new(share.span, format!("would be {right}")),
            secondary: vec![Label::new(part.span, "is the part"), Label::new(whole.span, "is the whole")],
        });
    }
}

/// Whether `share` stands as the percentage that `part` is of `whole`.
fn belong(article: &Article, part: &Quantity, whole: &Quantity, share: &Quantity) -> bool {
    let counts = part.unit == Unit::Count && whole.unit == Unit::Count && share.unit == Unit::Percent;
    let single = part.is_single() && whole.is_single() && share.is_single();
    let hedged = part.hedge != Hedge::Exact || whole.hedge != Hedge::Exact;
    let near = matches!(share.hedge, Hedge::Exact | Hedge::About);
    let within = part.value > 0.0 && part.value <= whole.value && whole.value > whole.precision();
    counts && single && !hedged && near && within && of(article, part, whole) && beside(article, whole, share)
}

/// Whether only "of", and an article or possessive, stand between the two.
fn of(article: &Article, part: &Quantity, whole: &Quantity) -> bool {
    let between = article.document.text().get(part.span.end()..whole.span.start()).unwrap_or_default().trim();
    matches!(between, "of" | "of the" | "of its" | "of their" | "out of" | "out of the" | "out of a total of")
}

/// Whether the percentage follows the whole, and at most three plain words of what is counted, in brackets or after "or".
fn beside(article: &Article, whole: &Quantity, share: &Quantity) -> bool {
    let between = article.document.text().get(whole.span.end()..share.span.start()).unwrap_or_default().trim();
    let ends = ["(about", "(", ", or about", ", or"];
    let Some(words) = ends.iter().find_map(|end| between.strip_suffix(end)) else { return false };
    words.split_whitespace().count() <= 3 && words.chars().all(|c| c.is_lowercase() || c == ' ')
}
