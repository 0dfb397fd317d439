//! # What it looks for
//! A percentage of a small group, or the mean of whole numbers over one, that no whole count gives.
//!
//! # Why it matters
//! Of 50 people, 6% are three and 8% are four; 7% are nobody. The share, the size of the group, or both are then slips, or
//! the group was another one.
//!
//! # Example
//! Of those asked, 7% of 50 people agreed. (3 of 50 are 6%, 4 of 50 are 8%.)
//!
//! # What it cannot know
//! Whether answers were weighted, some were left out, or points were halved.
//!
//! # Source
//! N. Brown and J. Heathers, "The GRIM Test", Social Psychological and Personality Science 8 (2017).

use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::word_at;
use crate::extract::{Hedge, Quantity, Unit};
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::ParagraphKind;

pub(super) const CHECK: Check = Check {
    id: "numbers/impossible-share",
    family: Family::Numbers,
    title: "Shares and means that no whole count gives",
    doc: doc!("impossible_share.rs"),
    run,
};

/// Larger groups are rounded, or their shares too fine to tell.
const LARGEST: f64 = 10_000.0;

/// A share or mean, the group that it is of, and how many whole numbers each of the group gives.
struct Share<'a> {
    share: &'a Quantity,
    group: &'a Quantity,
    items: f64,
}

fn run(article: &Article, findings: &mut Vec<Finding>) {
    for index in 0..article.quantities.len() {
        let Some(found) =
            share_of_group(article, index).or_else(|| mean_of_group(article, index)).or_else(|| mean_each(article, index))
        else {
            continue;
        };
        let Some((below, above)) = nearest(article, &found) else { continue };
        let slice = |quantity: &Quantity| article.document.slice(quantity.span);
        let whole = found.group.value * found.items;
        findings.push(Finding {
            check: CHECK.id.into(),
            family: CHECK.family,
            confidence: Confidence::Possible,
            message: format!("{} does not fit {}", slice(found.share), slice(found.group)),
            reason: format!("Of {whole}, whole counts give {below} or {above}, not {}.", slice(found.share)),
            advice: "Look up the count behind the share, and how many were asked.".into(),
            primary: Label::new(found.share.span, "the share"),
            secondary: vec![Label::new(found.group.span, "of so many")],
        });
    }
}

/// A number as it stands: alone, without a hedge, in running text.
fn plain(article: &Article, index: usize) -> Option<&Quantity> {
    let quantity = article.quantities.get(index)?;
    let sentence = article.document.sentence_at(quantity.span.start())?;
    let body = matches!(article.document.kind_of(sentence), ParagraphKind::Body);
    (body && quantity.hedge == Hedge::Exact && quantity.is_single() && quantity.value >= 0.0).then_some(quantity)
}

/// A group that is counted one by one: not rounded, and of things in the plural.
fn group(article: &Article, index: usize) -> Option<&Quantity> {
    let group = plain(article, index)?;
    let counted = group.unit == Unit::Count && group.noun.is_some() && group.value.fract() == 0.0;
    (counted && group.precision() == 0.0 && (2.0..LARGEST).contains(&group.value)).then_some(group)
}

/// "7% of 50 people", "7% of the 50 people".
fn share_of_group(article: &Article, index: usize) -> Option<Share<'_>> {
    let share = plain(article, index).filter(|share| share.unit == Unit::Percent)?;
    let group = group(article, index + 1)?;
    let between: Vec<&str> = (share.tokens.end..group.tokens.start).map(|at| article.language.folded(at)).collect();
    matches!(between[..], ["of"] | ["of", "the" | "our" | "its" | "those" | "all"]).then_some(Share { share, group, items: 1.0 })
}

/// "a mean of 5.19 for 28 people", "an average of 0.81 among 28 pupils over 2 questions".
fn mean_of_group(article: &Article, index: usize) -> Option<Share<'_>> {
    let share =
        plain(article, index).filter(|share| share.unit == Unit::Count && share.value.fract() != 0.0 || share.rounding > 0.0)?;
    let word = |at: usize| article.language.folded(at);
    let cue = share.tokens.start.checked_sub(2)?;
    let mean = matches!(word(cue), "mean" | "average") && word(cue + 1) == "of" && share.unit == Unit::Count;
    let group = group(article, index + 1)?;
    let gap = group.tokens.start.checked_sub(share.tokens.end).filter(|gap| (1..=4).contains(gap))?;
    let joined = matches!(word(share.tokens.end + gap - 1), "for" | "among" | "from" | "across" | "the");
    let items = items(article, index + 2, group).unwrap_or(1.0);
    (mean && joined).then_some(Share { share, group, items })
}

/// "Five families, with a mean of 3.1 young each", "the eight judges gave an average of 6.3 points each".
fn mean_each(article: &Article, index: usize) -> Option<Share<'_>> {
    let share = plain(article, index).filter(|share| share.unit == Unit::Count && share.value.fract() != 0.0)?;
    let group = group(article, index.checked_sub(1)?)?;
    let word = |at: usize| word_at(article, at);
    let cue = share.tokens.start.checked_sub(2).filter(|&cue| cue >= group.tokens.end)?;
    let mean = matches!(word(cue), "mean" | "average") && word(cue + 1) == "of";
    let each = (share.tokens.end..share.tokens.end + 3).any(|at| matches!(word(at), "each" | "apiece"));
    let mut gap = group.tokens.end..cue;
    let near = gap.len() <= 8 && !gap.any(|at| matches!(word(at), "." | ";" | "and" | "but" | "while"));
    (mean && each && near).then_some(Share { share, group, items: 1.0 })
}

/// The 2 of "over 2 items" directly after a group.
fn items(article: &Article, index: usize, group: &Quantity) -> Option<f64> {
    let items = article.quantities.get(index).filter(|items| items.unit == Unit::Count && items.is_single())?;
    let from = group.noun? + 1;
    let joined = from + 1 == items.tokens.start && matches!(article.language.folded(from), "over" | "on" | "across");
    (joined && items.value >= 1.0).then_some(items.value)
}

/// The shares that the next smaller and larger whole counts give, where none gives the one that is told.
fn nearest(article: &Article, found: &Share) -> Option<(String, String)> {
    let percent = found.share.unit == Unit::Percent;
    let written = article.document.slice(found.share.span);
    let number = written.trim_end_matches(|c: char| !c.is_ascii_digit());
    let places = number.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let scale = if percent { 100.0 } else { 1.0 };
    let whole = found.group.value * found.items;
    let step = scale / whole;
    let half = 0.5 / 10f64.powi(i32::try_from(places).ok()?);
    if !written.starts_with(|c: char| c.is_ascii_digit()) || step <= 2.0 * half {
        return None;
    }
    let count = (found.share.value / step).floor();
    let fits = |count: f64| (count * step - found.share.value).abs() <= half + 1e-9;
    let shown = |count: f64| format!("{:.places$}{}", count * step, if percent { "%" } else { "" });
    (!fits(count) && !fits(count + 1.0)).then(|| (shown(count), shown(count + 1.0)))
}
