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
//! Arithmetic. Rounding is taken from the last digit that is written, with one percent more for percentages cut or rounded up,
//! and three for shares in words.

use super::beside::{in_one_sentence, is_another_share, misses, percent, same_kind};
use super::shares::{self, Split};
use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::quantities_in;
use crate::extract::{Hedge, Quantity, Unit};
use crate::language::Upos;
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::ParagraphKind;
use std::collections::BTreeSet;

pub(super) const CHECK: Check = Check {
    id: "numbers/percent-mismatch",
    family: Family::Numbers,
    title: "Percentages that do not fit their numbers",
    doc: doc!("percent_mismatch.rs"),
    run,
};

/// How far the percentage may lie from the computed one, in points, beside what the digits allow; the same of a share in words.
const SLACK: f64 = 1.0;
const SLACK_SHARE: f64 = 3.0;

/// How far a number may be rounded, as a share of it, however many zeros it ends with.
const COARSEST: f64 = 0.05;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let mut found = BTreeSet::new();
    for triple in article.quantities.windows(3) {
        let [first, second, third] = triple else { continue };
        let Some((part, whole, share)) = shares::split(article, first, second, third) else { continue };
        if comparable(article, part, whole, share) && in_one_sentence(article, &[part, whole, share]) {
            found.insert(share.span);
            findings.extend(finding(article, (part, whole, share), Confidence::Likely));
        }
    }
    for (index, share) in article.quantities.iter().enumerate() {
        if percent(share).is_none() || found.contains(&share.span) {
            continue;
        }
        let Some((part, whole)) = shares::part_and_whole(article, index) else { continue };
        if alike(part, whole, share) && !compares(article, share) {
            found.insert(share.span);
            findings.extend(finding(article, (part, whole, share), Confidence::Possible));
        }
    }
    for (index, sentence) in article.document.sentences.iter().enumerate() {
        let own = quantities_in(article, &sentence.tokens);
        if own.len() != 3 || article.document.kind_of(index) != ParagraphKind::Body {
            continue;
        }
        let Some((share, part, whole)) = shares::of_three(article, &sentence.tokens, own) else { continue };
        if !found.contains(&share.span) && alike(part, whole, share) && !compares(article, share) {
            findings.extend(finding(article, (part, whole, share), Confidence::Possible));
        }
    }
    findings.extend(of_two(article));
}

/// The findings about shares that are told twice, one behind the other, as two.
fn of_two(article: &Article) -> impl Iterator<Item = Finding> {
    shares::told_twice(article).into_iter().filter_map(|(one, two)| {
        let (first, second) = (percent(one)?, percent(two)?);
        let plain = one.hedge == Hedge::Exact && two.hedge == Hedge::Exact;
        let slack = if plain { SLACK_SHARE } else { 2.0 * SLACK_SHARE } + one.precision() + two.precision();
        let slice = |quantity: &Quantity| article.document.slice(quantity.span);
        let shown = |share: f64| format!("{share:.1} percent");
        ((first - second).abs() > slack).then(|| Finding {
            check: CHECK.id.into(),
            family: CHECK.family,
            confidence: Confidence::Possible,
            message: "A share disagrees with the one told beside it".into(),
            reason: format!("{} is {}, {} is {}.", slice(one), shown(first), slice(two), shown(second)),
            advice: "Look up which of the two shares the source gives.".into(),
            primary: Label::new(two.span, format!("is {}", shown(second))),
            secondary: vec![Label::new(one.span, format!("is {}", shown(first)))],
        })
    })
}

/// The finding about a share that is not the one of part and whole.
fn finding(article: &Article, (part, whole, share): Split<'_>, confidence: Confidence) -> Option<Finding> {
    let value = percent(share)?;
    let play = |quantity: &Quantity| quantity.precision().min(COARSEST * quantity.value);
    let low = (part.value - play(part)) / (whole.value + play(whole)) * 100.0;
    let high = (part.value + play(part)) / (whole.value - play(whole)) * 100.0;
    let slack = if share.unit == Unit::Fraction { SLACK_SHARE } else { SLACK + share.precision() };
    let exact = part.value / whole.value * 100.0;
    let clear = misses(value, share.hedge, (low, high), slack);
    if !clear && !is_another_share(exact, share, [part, whole]) {
        return None;
    }
    // Whoever rounds both figures may have been right.
    let confidence = if clear || share.unit == Unit::Fraction { confidence } else { Confidence::Possible };
    let right = format!("{exact:.1} percent");
    let slice = |quantity: &Quantity| article.document.slice(quantity.span);
    Some(Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence,
        message: "A percentage disagrees with the numbers beside it".into(),
        reason: format!("{} of {} is {right}, not {}.", slice(part), slice(whole), slice(share)),
        advice: "Look up which of the three figures the source gives.".into(),
        primary: Label::new(share.span, format!("would be {right}")),
        secondary: vec![Label::new(part.span, "is the part"), Label::new(whole.span, "is the whole")],
    })
}

/// Whether part, whole and share can be held against each other, and the share is not one of something else.
fn comparable(article: &Article, part: &Quantity, whole: &Quantity, share: &Quantity) -> bool {
    alike(part, whole, share) && !of_another(article, share)
}

/// Whether part and whole are exact numbers of one kind, and the share is one that they can be held against.
fn alike(part: &Quantity, whole: &Quantity, share: &Quantity) -> bool {
    let unit = same_kind(part, whole);
    let single = part.is_single() && whole.is_single() && share.is_single();
    let exact = part.hedge == Hedge::Exact && whole.hedge == Hedge::Exact;
    let within = part.value > 0.0 && part.value <= whole.value && whole.value > whole.precision();
    unit && single && exact && within
}

/// Whether what follows the share makes it one of something else, or a change: "or 12% of the budget", "(40% more)".
fn of_another(article: &Article, share: &Quantity) -> bool {
    let last = article.document.tokens.len() - 1;
    let word = |at: usize| article.language.folded(at.min(last));
    let end = share.tokens.end;
    let whole = matches!(word(end + 1), "the" | "all" | "them" | "those" | "these" | "that" | "whom" | "which");
    let named = matches!(word(end + 2), "total" | "whole" | "," | "." | ")" | "-") || word(end + 1) == "all";
    let digits = (end + 1..end + 4).any(|at| article.language.upos(at.min(last)) == Upos::Num);
    let of = word(end) == "of" && !(digits || whole && (named || word(end + 1) != "the"));
    of || compares(article, share)
}

/// Whether the share is a difference: "40% more", "down 3%".
fn compares(article: &Article, share: &Quantity) -> bool {
    let next = article.language.folded(share.tokens.end.min(article.document.tokens.len() - 1));
    matches!(next, "above" | "below" | "down" | "fewer" | "higher" | "less" | "lower" | "more" | "on" | "up")
}
