//! # What it looks for
//! A total and the parts that it is said to fall into, in one sentence or in sentences that follow each other, where the
//! parts do not make the total.
//!
//! # Why it matters
//! One of the figures is mistyped or out of date, and readers can add up.
//!
//! # Example
//! The yard has 420 workers: 250 in the docks, 120 in the halls and 30 in the office. (250 + 120 + 30 = 400, not 420.)
//!
//! # What it cannot know
//! Which of the figures the source gave; whether the parts were meant to be all of them. Far smaller sums are left alone.
//!
//! # Source
//! Arithmetic. Rounding is taken from the last digit that is written; parts of several kinds may overlap, so that only sums
//! near the total are spoken of. Tried on Wikinews and the GUM corpus.

use std::ops::Range;

use super::splits::{self, MOST, Split};
use super::{dealings, fates, gathered, portions};
use crate::article::Article;
use crate::checks::Check;
use crate::extract::{Quantity, Unit};
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::ParagraphKind;

pub(super) const CHECK: Check = Check {
    id: "numbers/sum-mismatch",
    family: Family::Numbers,
    title: "Parts that do not make their total",
    doc: doc!("sum_mismatch.rs"),
    run,
};

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let mut before = 0..0;
    for sentence in 0..article.document.sentences.len() {
        let own = within(article, sentence, before.end);
        if article.document.kind_of(sentence) == ParagraphKind::Body && own.len() <= MOST + 2 {
            let all = &article.quantities;
            let plain = splits::read(article, sentence, own.clone(), &all[before.clone()]);
            let fits = plain.as_ref().is_some_and(|(total, parts, _)| {
                (parts.iter().map(|part| part.value).sum::<f64>() - total.value).abs() < 1e-6 * total.value
            });
            let found = plain.and_then(|split| finding(article, &split, Confidence::Likely));
            let told_before = || fates::dealt(article, sentence, &all[own.clone()], &all[before.clone()]);
            let portions = || portions::read(article, sentence, &all[own.clone()], &all[before.clone()]);
            let loose = || {
                portions()
                    .or_else(|| gathered::read(article, &all[own.clone()]))
                    .or_else(|| fates::read(article, sentence, own.clone()))
            };
            let loose = || loose().or_else(told_before);
            let loose = || loose().or_else(|| dealings::read(article, sentence, &all[own.clone()], &all[before.clone()]));
            // Parts that make their total are not held against another one.
            let other = || (!fits).then(loose).flatten().and_then(|split| finding(article, &split, Confidence::Possible));
            findings.extend(found.or_else(other));
        }
        before = own;
    }
}

/// The most round figures whose sum is held against a round total.
const FEW: usize = 4;

/// The indices of the quantities of a sentence, of which none stands before number `from`.
fn within(article: &Article, sentence: usize, from: usize) -> Range<usize> {
    let tokens = &article.document.sentences[sentence].tokens;
    let rest = &article.quantities[from.min(article.quantities.len())..];
    let start = from + rest.partition_point(|quantity| quantity.tokens.start < tokens.start);
    let end = from + rest.partition_point(|quantity| quantity.tokens.start < tokens.end);
    start..end
}

/// The finding about parts whose sum is near the total, and another.
fn finding(article: &Article, (total, parts, near): &Split<'_>, confidence: Confidence) -> Option<Finding> {
    let sum: f64 = parts.iter().map(|part| part.value).sum();
    let slack: f64 = parts.iter().map(|part| part.precision()).sum::<f64>() + total.precision();
    let gap = (sum - total.value).abs();
    let larger = parts.iter().any(|part| part.value >= total.value);
    if gap > (near * total.value).max(1.0) || larger || gap <= 1e-6 * total.value {
        return None;
    }
    // "£900" may be rounded, "£1.2m" is; a few hundreds that miss by a whole step mostly are not.
    let step = 2.0 * parts.iter().map(|part| part.precision()).fold(total.precision(), f64::max);
    let whole = parts.iter().all(|part| part.rounding < 1.0) && total.rounding < 1.0;
    let rounded = gap <= slack + 1e-6 * total.value;
    // A total of three digits is not taken for a round one where the parts are told to the last.
    let fine = total.value < 1000.0 && parts.iter().map(|part| part.precision()).sum::<f64>() + total.rounding < gap;
    if rounded && !(fine && whole) && (parts.len() > FEW || !whole || step < 100.0 || gap < step * (1.0 - 1e-6)) {
        return None;
    }
    let confidence = if rounded { Confidence::Possible } else { confidence };
    let slice = |quantity: &Quantity| article.document.slice(quantity.span);
    let sign = if total.unit == Unit::Count { "" } else { " in all" };
    let shown: Vec<String> = parts.iter().map(|part| short(part.value)).collect();
    let (last, first) = parts.split_last()?;
    let mut secondary = vec![Label::new(total.span, "is the total")];
    secondary.extend(first.iter().map(|part| Label::new(part.span, "is a part")));
    Some(Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence,
        message: "The parts do not make the total".into(),
        reason: format!("{} = {}{sign}, not {}.", shown.join(" + "), short(sum), slice(total)),
        advice: "Look up which of the figures the source gives.".into(),
        primary: Label::new(last.span, format!("makes {} with the others", short(sum))),
        secondary,
    })
}

/// A number without needless digits: "1,020".
pub(super) fn short(value: f64) -> String {
    let text = format!("{:.2}", value.abs());
    let text = text.trim_end_matches('0').trim_end_matches('.');
    let (whole, rest) = text.split_once('.').map_or((text, String::new()), |(whole, rest)| (whole, format!(".{rest}")));
    let grouped: Vec<&str> =
        whole.as_bytes().rchunks(3).rev().map(|group| std::str::from_utf8(group).unwrap_or_default()).collect();
    grouped.join(",") + &rest
}
