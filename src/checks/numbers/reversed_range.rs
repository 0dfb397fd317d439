//! # What it looks for
//! A range after "between", or of two sums or measures after "of", whose second number is the smaller one.
//!
//! # Why it matters
//! The two were swapped, or a digit was lost in one of them.
//!
//! # Example
//! Between 12 and 7 people attend each class. (12 is more than 7.)
//!
//! # What it cannot know
//! Whether the two were only swapped or one of them is mistyped.
//!
//! # Source
//! The order of numbers. Tried on Wikinews and the GUM corpus.

use super::turns;
use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::{in_body, word_at};
use crate::extract::lexicon::List;
use crate::extract::{Quantity, Unit};
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::Span;

pub(super) const CHECK: Check = Check {
    id: "numbers/reversed-range",
    family: Family::Numbers,
    title: "Ranges that run backwards",
    doc: doc!("reversed_range.rs"),
    run,
};

fn run(article: &Article, findings: &mut Vec<Finding>) {
    findings.extend(article.quantities.windows(2).filter_map(|pair| of_two(article, &pair[0], &pair[1])));
    for quantity in article.quantities.iter().filter(|quantity| is_reversed(article, quantity)) {
        findings.push(finding(article, quantity.span));
    }
}

fn finding(article: &Article, span: Span) -> Finding {
    let written = article.document.slice(span);
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Likely,
        message: "A range ends below its start".into(),
        reason: format!("In \"{written}\" the first number is larger than the second."),
        advice: "Look up whether the two were swapped or one is mistyped.".into(),
        primary: Label::new(span, "runs backwards"),
        secondary: Vec::new(),
    }
}

/// Nouns before "of" whose two numbers are a change or stand against each other, so that any order will do.
const PAIRS: &List =
    &List::of("balance change chance lead majority margin odds ratio result score shift split swap vote victory win");

/// "A profit of $45 million to $35 million": two sums or measures behind "of", the larger first.
fn of_two(article: &Article, first: &Quantity, second: &Quantity) -> Option<Finding> {
    let word = |at: usize| word_at(article, at);
    let gap = first.tokens.end..second.tokens.start.max(first.tokens.end);
    let of = first.tokens.start.checked_sub(2).filter(|&at| word(at + 1) == "of")?;
    let noun = article.language.lemma(of);
    let hard = matches!(first.unit, Unit::Money(_) | Unit::Measure(_)) && first.unit == second.unit;
    let joined = gap.len() == 1 && word(gap.start) == "to" && first.is_single() && second.is_single();
    let backwards = second.value > 0.0 && second.value < first.value && first.value < second.value * 100.0;
    let change = turns::is_change(noun) || PAIRS.has(noun);
    let span = first.span.cover(second.span);
    let found = || Finding { confidence: Confidence::Possible, ..finding(article, span) };
    (hard && joined && backwards && !change && in_body(article, first.span)).then(found)
}

/// Nouns before "between" that set two numbers against each other in any order.
const AGAINST: &List = &List::of("balance choice choose comparison decide difference distance divide divided gap ratio split");

fn is_reversed(article: &Article, quantity: &Quantity) -> bool {
    let (at, end) = (quantity.tokens.start, quantity.tokens.end);
    let word = |back: usize| at.checked_sub(back).map_or("", |at| article.language.folded(at));
    let between = (1..=2).find(|&back| word(back) == "between");
    let against = between.is_some_and(|back| (back + 1..back + 4).any(|back| AGAINST.has(word(back))));
    let ratio = end < article.document.tokens.len() && matches!(article.language.folded(end), "respectively" | "degrees" | "below");
    let unit = !matches!(quantity.unit, Unit::Score | Unit::Ordinal | Unit::Fraction | Unit::Times);
    // "between 9 and 5" may be hours; "between 800 and 1.2 thousand" lends its magnitude to the first number.
    let unit = unit && (quantity.unit != Unit::Count || quantity.noun.is_some());
    let backwards = quantity.high.is_some_and(|high| high > 0.0 && high < quantity.value && quantity.value < high * 100.0);
    between.is_some() && unit && backwards && !against && !ratio
}
