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

use std::collections::BTreeSet;
use std::ops::Range;

use super::beside::{again, in_one_sentence, is_another_share, lead, misses, percent, same_kind};
use super::shares;
use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::quantities_in;
use crate::extract::{Hedge, Quantity, Unit};
use crate::language::Upos;
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::ParagraphKind;

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

/// The most tokens between a whole that is told first and its part: "Of the 160 patients given the spray since March, 48".
const FAR: usize = 20;

/// A part, the whole that it belongs to, and the share that it is said to be.
type Split<'a> = (&'a Quantity, &'a Quantity, &'a Quantity);

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let mut found = BTreeSet::new();
    for triple in article.quantities.windows(3) {
        let [first, second, third] = triple else { continue };
        let Some((part, whole, share)) = split(article, first, second, third) else { continue };
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

/// Which of three figures in a row is the part, which the whole, and which the share.
fn split<'a>(article: &Article, first: &'a Quantity, second: &'a Quantity, third: &'a Quantity) -> Option<Split<'a>> {
    let gap = |one: &Quantity, two: &Quantity| one.tokens.end..two.tokens.start.max(one.tokens.end);
    let (left, right) = (gap(first, second), gap(second, third));
    let opens = lead(article, first) == "of" && left.len() <= FAR;
    match [percent(first), percent(second), percent(third)] {
        [None, None, Some(_)] if of(article, left.clone()) && again(article, right.clone()) => Some((first, second, third)),
        [None, None, Some(_)] if opens && parted(article, left.clone()) && again(article, right.clone()) => {
            Some((second, first, third))
        }
        [None, Some(_), None] if again(article, left.clone()) && of(article, right.clone()) => Some((first, third, second)),
        [None, Some(_), None] if opens && parted(article, left.clone()) && again(article, right.clone()) => {
            Some((third, first, second))
        }
        [Some(_), None, None] if again(article, left.clone()) && of(article, right.clone()) => Some((second, third, first)),
        [Some(_), None, None] if of(article, left.clone()) && again(article, right.clone()) => Some((third, second, first)),
        _ => None,
    }
}

/// Whether only "of", marks, and words that belong to a number stand in `gap`.
fn of(article: &Article, mut gap: Range<usize>) -> bool {
    let word = |at: usize| article.language.folded(at);
    let short = gap.len() <= 7 && gap.clone().any(|at| matches!(word(at), "of" | "among" | "from"));
    let fits = |at: usize| {
        let noun = at == gap.start && article.language.upos(at) == Upos::Noun;
        noun || matches!(
            word(at),
            "," | ")"
                | "-"
                | "of"
                | "among"
                | "from"
                | "the"
                | "its"
                | "their"
                | "his"
                | "her"
                | "all"
                | "a"
                | "total"
                | "out"
                | "those"
                | "these"
                | "some"
        )
    };
    short && gap.clone().all(fits) && !gap.is_empty() && gap.next().is_some()
}

/// Whether a comma stands in `gap`, and nothing that begins another sentence or sets another number beside the whole.
fn parted(article: &Article, gap: Range<usize>) -> bool {
    let word = |at: usize| article.language.folded(at);
    let comma = gap.clone().any(|at| word(at) == ",");
    comma && !gap.into_iter().any(|at| matches!(word(at), ";" | ":" | "while" | "but"))
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
