//! # What it looks for
//! The dead, hurt or missing of one event told with two numbers, the later one as known to the reader ("the 23 dead"); and
//! one number told twice with two digits swapped ("1.3 million patients", "all 3.1 million people"); one whole counted twice, one
//! amount told twice in other words, and one figure in two currencies or units.
//!
//! # Why it matters
//! One of the two is out of date or mistyped, and it is the number that readers remember.
//!
//! # Example
//! Seventeen people were killed on Monday. The 23 dead were buried on Friday. (17 and 23 cannot both be the dead.)
//!
//! # What it cannot know
//! Which of the two is right; whether the text tells of two events without saying so.
//!
//! # Source
//! Written for news reports; tried on Wikinews and the GUM corpus.

use super::casualties::{self, State, Told};
use super::measures::{self, Measure};
use super::{distances, echoes, sizes, swaps, wholes};
use crate::article::Article;
use crate::checks::Check;
use crate::extract::Quantity;
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::Span;

pub(super) const CHECK: Check = Check {
    id: "numbers/quantity-two-values",
    family: Family::Numbers,
    title: "One quantity with two values",
    doc: doc!("quantity_two_values.rs"),
    run,
};

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let told = casualties::find(article);
    for state in [State::Dead, State::Hurt, State::Missing] {
        let own: Vec<&Told> = told.iter().filter(|told| told.state == state).collect();
        findings.extend(clash(article, &own));
    }
    findings.extend(swaps::find(article).iter().map(|swap| {
        let slice = |quantity: &Quantity| article.document.slice(quantity.span);
        let reason = format!("{} and {} are the same digits in another order.", slice(swap.firsts[0]), slice(swap.second));
        Finding { confidence: swap.told, ..finding(article, &swap.firsts, swap.second, reason) }
    }));
    for (first, second) in sizes::pairs(article) {
        let slice = |quantity: &Quantity| article.document.slice(quantity.span);
        let reason = format!("{} and {} are two sizes of one thing.", slice(first), slice(second));
        if findings.iter().all(|finding| !finding.primary.span.overlaps(second.span)) {
            findings.push(Finding { confidence: Confidence::Possible, ..finding(article, &[first], second, reason) });
        }
    }
    for (first, second) in measures::pairs(article) {
        let slice = |measure: &Measure| article.document.slice(measure.span);
        let reason = format!("{} and {} are two measures of one thing.", slice(&first), slice(&second));
        if findings.iter().all(|finding| !finding.primary.span.overlaps(second.span)) {
            findings.push(Finding { confidence: Confidence::Possible, ..at(article, &[first.span], second.span, reason) });
        }
    }
    for (first, second) in distances::pairs(article) {
        let slice = |quantity: &Quantity| article.document.slice(quantity.span);
        let reason = format!("With {} left and with {} left are two places of a course.", slice(first), slice(second));
        if findings.iter().all(|finding| !finding.primary.span.overlaps(second.span)) {
            findings.push(Finding { confidence: Confidence::Possible, ..finding(article, &[first], second, reason) });
        }
    }
    for (first, second) in wholes::pairs(article) {
        let reason = format!("{} and {} count one whole.", first.value, second.value);
        if findings.iter().any(|finding| finding.primary.span == second.span) {
            continue;
        }
        findings.push(Finding { confidence: Confidence::Possible, ..finding(article, &[first], second, reason) });
    }
    for (first, second) in echoes::pairs(article) {
        let slice = |quantity: &Quantity| article.document.slice(quantity.span);
        let reason = format!("{} and {} are told of one thing.", slice(first), slice(second));
        if findings.iter().all(|finding| !finding.primary.span.overlaps(second.span)) {
            findings.push(Finding { confidence: Confidence::Possible, ..finding(article, &[first], second, reason) });
        }
    }
    for (first, second) in wholes::two_units(article) {
        let slice = |quantity: &Quantity| article.document.slice(quantity.span);
        let reason = format!("{} and {} are one figure in two units.", slice(first), slice(second));
        findings.push(Finding { confidence: Confidence::Possible, ..finding(article, &[first], second, reason) });
    }
}

/// A finding at `second` against all of `firsts`, which say one number.
fn finding(article: &Article, firsts: &[&Quantity], second: &Quantity, reason: String) -> Finding {
    let spans: Vec<Span> = firsts.iter().map(|first| first.span).collect();
    at(article, &spans, second.span, reason)
}

fn at(article: &Article, firsts: &[Span], second: Span, reason: String) -> Finding {
    let label = |span: Span| Label::new(span, format!("says {}", article.document.slice(span)));
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Likely,
        message: "One quantity has two values".into(),
        reason,
        advice: "Look up which of the two the source gives, and whether one is out of date.".into(),
        primary: label(second),
        secondary: firsts.iter().map(|first| label(*first)).collect(),
    }
}

/// The most places that one finding shows beside its own.
const MOST: usize = 4;

/// The finding about one state, where the article has exactly two numbers for it, the later one told as known.
fn clash(article: &Article, own: &[&Told]) -> Option<Finding> {
    let quantity = |told: &Told| &article.quantities[told.quantity];
    let first = own.first()?;
    let second = own.iter().find(|told| quantity(told).value != quantity(first).value)?;
    let (old, new) = (quantity(first), quantity(second));
    let two = own.iter().all(|told| [old.value, new.value].contains(&quantity(told).value));
    let settled = own.iter().all(|told| !told.partial && told.exact);
    if !two || !settled || !second.definite || own.len() > MOST * 2 {
        return None;
    }
    let lemma = |quantity: &Quantity| quantity.noun.map(|noun| article.language.lemma(noun));
    let open = |quantity: &Quantity| lemma(quantity).is_none_or(casualties::is_open);
    let same = own.iter().any(|told| quantity(told).value == old.value && lemma(quantity(told)) == lemma(new));
    let kinds = same || open(old) && (open(new) || new.value > old.value);
    let near = first.sentence < second.sentence && !casualties::tells_of_change(article, own);
    let slice = |quantity: &Quantity| article.document.slice(quantity.span);
    let reason = format!("The {} are {} in one place and {} in another.", first.state.name(), slice(old), slice(new));
    let firsts: Vec<&Quantity> = own.iter().map(|told| quantity(told)).filter(|quantity| quantity.value == old.value).collect();
    (kinds && near).then(|| finding(article, &firsts, new, reason))
}
