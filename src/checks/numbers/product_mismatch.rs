//! # What it looks for
//! A price or measure of one thing, how many there are, and what they come to, where the product is another: "£240 a head",
//! "the ten", "£3,400 for the ten"; two sides and an area; a distance, its time and the average speed.
//!
//! # Why it matters
//! One of three figures is mistyped, and readers can multiply.
//!
//! # Example
//! They sold 300 jars at £4 each and took £1,500. (300 times £4 are £1,200.)
//!
//! # What it cannot know
//! Which of the three figures the source gave; whether there was a discount, a fee or a break that it does not tell.
//!
//! # Source
//! Arithmetic. Rounding is taken from the last digit that is written. Tried on Wikinews and the GUM corpus.

use super::factors::{self, Product};
use super::sum_mismatch::short;
use crate::article::Article;
use crate::checks::Check;
use crate::report::{Confidence, Family, Finding, Label};

pub(super) const CHECK: Check = Check {
    id: "numbers/product-mismatch",
    family: Family::Numbers,
    title: "Products that do not fit their factors",
    doc: doc!("product_mismatch.rs"),
    run,
};

/// How far the product may lie from the figure told, as a share of it, beside what the digits allow.
const SLACK: f64 = 0.04;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    findings.extend(factors::find(article).iter().filter(|product| !fits(product)).map(|product| finding(article, product)));
}

/// Whether the two factors, rounded as written, may make the product.
fn fits(product: &Product) -> bool {
    let low = (product.one.value - product.one.play) * (product.two.value - product.two.play);
    let high = (product.one.value + product.one.play) * (product.two.value + product.two.play);
    let slack = SLACK * product.whole.value + product.whole.play;
    product.whole.value > low - slack && product.whole.value < high + slack
}

fn finding(article: &Article, product: &Product) -> Finding {
    let Product { one, two, whole } = product;
    let right = short(one.value * two.value);
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: "A product disagrees with its factors".into(),
        reason: format!("{} × {} = {right}, not {}.", short(one.value), short(two.value), article.document.slice(whole.span)),
        advice: "Look up which of the three figures the source gives.".into(),
        primary: Label::new(whole.span, format!("would be {right}")),
        secondary: vec![Label::new(one.span, "is a factor"), Label::new(two.span, "is the other")],
    }
}
