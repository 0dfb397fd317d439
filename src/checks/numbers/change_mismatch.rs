//! # What it looks for
//! A number before and after a change with the size of the change beside them ("from £3,200 to £3,360, a rise of 5%"), where
//! the percentage or share is not that of the two numbers.
//!
//! # Why it matters
//! One of three figures is mistyped or out of date, and readers tend to keep the percentage.
//!
//! # Example
//! The fare will go up from £3,200 to £3,360, a rise of 4.2%. (From 3,200 to 3,360 is a rise of 5 percent.)
//!
//! # What it cannot know
//! Which of the three figures the source gave; whether the change was reckoned from another number, or after inflation.
//!
//! # Source
//! Arithmetic. Rounding is taken from the last digit that is written.

use crate::article::Article;
use crate::checks::Check;
use crate::extract::{Hedge, Quantity, Unit};
use crate::report::{Confidence, Family, Finding, Label};

pub(super) const CHECK: Check = Check {
    id: "numbers/change-mismatch",
    family: Family::Numbers,
    title: "Changes that do not fit their numbers",
    doc: doc!(),
    run,
};

/// How far a percentage may lie from the computed one, in points, beside what the digits allow; the same of a share in words.
const SLACK: f64 = 0.5;
const SLACK_SHARE: f64 = 3.0;

/// The most words between the number before and the one after, where "down to" or "up to" ties them.
const FAR: usize = 30;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    for triple in article.quantities.windows(3) {
        let [old, new, share] = triple else { continue };
        if !comparable(old, new, share) {
            continue;
        }
        let (Some(tie), Some(turn)) = (tie(article, old, new), turn(article, new, share)) else { continue };
        let (from, to) = (near(old, new, old.value), near(old, new, new.value));
        let changes = [change(from.0, to.1), change(from.1, to.0)];
        let (low, high) = (changes[0].min(changes[1]), changes[0].max(changes[1]));
        let exact = change(old.value, new.value);
        if fits(share, low, high) || turn == Turn::Open && fits(share, new.value / old.value * 100.0, new.value / old.value * 100.0)
        {
            continue;
        }
        let right = format!("{:.1} percent", exact.abs());
        let kind = if exact < 0.0 { "fall" } else { "rise" };
        let slice = |quantity: &Quantity| article.document.slice(quantity.span);
        findings.push(Finding {
            check: CHECK.id.into(),
            family: CHECK.family,
            confidence: tie,
            message: "A change disagrees with the numbers beside it".into(),
            reason: format!("From {} to {} is a {kind} of {right}, not {}.", slice(old), slice(new), slice(share)),
            advice: "Look up which of the three figures the source gives.".into(),
            primary: Label::new(share.span, format!("would be {right}")),
            secondary: vec![Label::new(old.span, "is before"), Label::new(new.span, "is after")],
        });
    }
}

/// Whether the words tell that `share` is a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    /// "a rise of", "down".
    Told,
    /// "or", or brackets.
    Open,
}

fn change(old: f64, new: f64) -> f64 {
    (new - old) / old * 100.0
}

/// From where to where `value` may lie: both numbers are taken to be rounded like the finer one of them, and half as far off
/// as they could be at the most.
fn near(old: &Quantity, new: &Quantity, value: f64) -> (f64, f64) {
    let half = old.precision().min(new.precision()) / 2.0;
    (value - half, value + half)
}

/// Whether `share` is the size of a change of `low` to `high` percent.
fn fits(share: &Quantity, low: f64, high: f64) -> bool {
    let (low, high) = if high <= 0.0 { (-high, -low) } else { (low, high) };
    let in_words = share.unit == Unit::Fraction;
    let value = if in_words { share.value * 100.0 } else { share.value };
    let about = if share.hedge == Hedge::Exact { 0.0 } else { 3.0 };
    let slack = about + share.rounding + if in_words { SLACK_SHARE } else { SLACK };
    value >= low - slack && value <= high + slack
}

/// Whether two numbers of one unit and a share stand in a row.
fn comparable(old: &Quantity, new: &Quantity, share: &Quantity) -> bool {
    let plain = |quantity: &Quantity| quantity.is_single() && quantity.value > 0.0;
    let exact = old.hedge == Hedge::Exact && matches!(share.hedge, Hedge::Exact | Hedge::About);
    let unit = old.unit == new.unit && matches!(old.unit, Unit::Count | Unit::Money(_) | Unit::Measure(_));
    let size = matches!(share.unit, Unit::Percent | Unit::Fraction) && share.value < 1000.0;
    exact && unit && size && plain(old) && plain(new) && plain(share) && old.value != new.value && old.precision() < old.value / 2.0
}

/// How surely the second number is what the first one became.
fn tie(article: &Article, old: &Quantity, new: &Quantity) -> Option<Confidence> {
    let language = &article.language;
    let word = |at: usize, back: usize| at.checked_sub(back).map_or("", |at| language.folded(at));
    let between = old.tokens.end..new.tokens.start;
    let to = word(new.tokens.start, 1) == "to";
    if word(old.tokens.start, 1) == "from" && to && between.len() <= 6 && new.hedge == Hedge::Exact {
        return Some(Confidence::Likely);
    }
    let level = to && matches!(word(new.tokens.start, 2), "down" | "up");
    (level && between.len() <= FAR && matches!(old.unit, Unit::Money(_))).then_some(Confidence::Possible)
}

/// What stands between the second number and the share.
fn turn(article: &Article, new: &Quantity, share: &Quantity) -> Option<Turn> {
    const CHANGES: [&str; 13] =
        ["cut", "decline", "decrease", "drop", "fall", "gain", "growth", "increase", "jump", "loss", "reduction", "rise", "surge"];
    let between = article.document.text().get(new.span.end()..share.span.start())?.trim();
    let between =
        ["about", "nearly", "almost", "around", "roughly"].iter().find_map(|hedge| between.strip_suffix(hedge)).unwrap_or(between);
    let (words, last) = between.rsplit_once([',', '(', '—', '–'])?;
    let counted = words.split_whitespace().count() <= 3 && words.chars().all(|c| c.is_lowercase() || c == ' ');
    let said: Vec<&str> = last.split_whitespace().take(6).collect();
    let behind = article.language.folded(share.tokens.end.min(article.document.tokens.len() - 1));
    let turn = match said.as_slice() {
        ["or"] | [] => Turn::Open,
        ["up" | "down"] => Turn::Told,
        ["a" | "an"] if CHANGES.contains(&behind) => Turn::Told,
        ["a" | "an", noun, "of"] | ["which", "is" | "was", "a" | "an", noun, "of"] if CHANGES.contains(noun) => Turn::Told,
        _ => return None,
    };
    let year = matches!(behind, "of" | "from" | "more" | "less") && turn == Turn::Open;
    (counted && !year).then_some(turn)
}
