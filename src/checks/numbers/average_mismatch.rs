//! # What it looks for
//! A list of numbers with their average beside it, where the average of the list is another.
//!
//! # Why it matters
//! One of the numbers is mistyped, or the average is that of an older list.
//!
//! # Example
//! He scored 20, 25, 35 and 28, an average of 30. (20 + 25 + 35 + 28 = 108, and a fourth of that is 27.)
//!
//! # What it cannot know
//! Which of the figures the source gave; whether the average was weighted, or taken over more than is listed.
//!
//! # Source
//! Arithmetic. Rounding is taken from the last digit that is written. Tried on Wikinews and the GUM corpus.

use std::ops::Range;

use super::sum_mismatch::short;
use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::{quantities_in, word_in};
use crate::extract::lexicon::List;
use crate::extract::{Hedge, Quantity, Unit};
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::ParagraphKind;

pub(super) const CHECK: Check = Check {
    id: "numbers/average-mismatch",
    family: Family::Numbers,
    title: "Averages that do not fit their numbers",
    doc: doc!("average_mismatch.rs"),
    run,
};

/// The fewest numbers that make a list, and the most quantities of a sentence that is read.
const FEWEST: usize = 3;
const MOST: usize = 16;
/// How far an average may lie from the computed one, as a share of it: some are cut off instead of rounded.
const SLACK: f64 = 0.01;
/// Words that tell of another average, or of numbers that are left out.
const OTHERS: &List =
    &List::of("about after against among before but career excluding including last overall previous than though weighted while");

fn run(article: &Article, findings: &mut Vec<Finding>) {
    for (index, sentence) in article.document.sentences.iter().enumerate() {
        let own = quantities_in(article, &sentence.tokens);
        if !(FEWEST + 1..=MOST).contains(&own.len()) || article.document.kind_of(index) != ParagraphKind::Body {
            continue;
        }
        let mut averages = own.iter().filter(|average| is_average(article, &sentence.tokens, average));
        let (Some(average), None) = (averages.next(), averages.next()) else { continue };
        let list = list(article, &sentence.tokens, own, average);
        findings.extend(list.and_then(|list| finding(list, average)));
    }
}

/// Whether a quantity is told as an average: "an average of 30", "averages 30", "the mean is 30".
fn is_average(article: &Article, tokens: &Range<usize>, quantity: &Quantity) -> bool {
    let word = |back: usize| quantity.tokens.start.checked_sub(back).map_or("", |at| word_in(article, tokens, at));
    let noun = |word: &str| matches!(word, "average" | "mean");
    let named = matches!(word(1), "of" | "is" | "was" | "at" | "to") && noun(word(2));
    let exact = quantity.is_single() && quantity.hedge == Hedge::Exact && quantity.value > 0.0;
    exact && (named || matches!(word(1), "averages" | "averaged" | "averaging"))
}

/// The one run of at least three numbers of the average's kind that commas and "and" join; none where another stands about.
fn list<'a>(article: &Article, tokens: &Range<usize>, own: &'a [Quantity], average: &Quantity) -> Option<&'a [Quantity]> {
    let word = |at: usize| word_in(article, tokens, at);
    let joined = |one: &Quantity, two: &Quantity| {
        let mut gap = one.tokens.end..two.tokens.start.max(one.tokens.end);
        !gap.is_empty() && gap.len() <= 2 && gap.all(|at| matches!(word(at), "," | "and"))
    };
    let kind = |one: &Quantity| {
        let unit = one.unit == average.unit || [&one.unit, &average.unit].contains(&&Unit::Count);
        unit && one.is_single() && one.hedge == Hedge::Exact
    };
    let start = own.windows(2).position(|pair| joined(&pair[0], &pair[1]) && kind(&pair[0]) && pair[0].noun.is_none())?;
    let count = own[start..].windows(2).take_while(|pair| joined(&pair[0], &pair[1]) && kind(&pair[1])).count() + 1;
    let list = &own[start..start + count];
    let closed = count >= FEWEST && (list[count - 2].tokens.end..list[count - 1].tokens.start).any(|at| word(at) == "and");
    let behind = average.tokens.start.max(list[count - 1].tokens.end);
    let between = list[count - 1].tokens.end.min(average.tokens.end)..behind;
    let other = between.chain(average.tokens.end..(average.tokens.end + 3).min(tokens.end));
    let plain = !other.into_iter().any(|at| OTHERS.has(word(at)));
    let apart = !list.iter().any(|one| one.span == average.span);
    (closed && plain && apart).then_some(list)
}

/// The finding about an average that is not that of the list.
fn finding(list: &[Quantity], average: &Quantity) -> Option<Finding> {
    let sum: f64 = list.iter().map(|one| one.value).sum();
    let mean = sum / list.len() as f64;
    let play = 1.0_f64.min(average.value / 20.0) * if average.rounding > 0.0 { 0.0 } else { 0.5 };
    let rounding = average.rounding.max(average.precision()) + list[0].rounding;
    if (mean - average.value).abs() <= rounding + play + SLACK * mean {
        return None;
    }
    let shown: Vec<String> = list.iter().map(|one| short(one.value)).collect();
    let whole = list[0].span.cover(list[list.len() - 1].span);
    Some(Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: "An average disagrees with its numbers".into(),
        reason: format!("({}) ÷ {} = {}, not {}.", shown.join(" + "), list.len(), short(mean), short(average.value)),
        advice: "Look up the numbers, and what the average was taken over.".into(),
        primary: Label::new(average.span, format!("would be {}", short(mean))),
        secondary: vec![Label::new(whole, "are averaged")],
    })
}
