//! One number whose digits change places: "1.3 million patients", "all 3.1 million people"; "£42,000", "the £24,000".
//!
//! Comes in: an article. Goes out: a [`Swap`] for each number that is told as known and has the digits of an earlier one of its
//! kind in another order. Nothing here decides whether that is a finding.

use std::collections::BTreeMap;

use crate::article::Article;
use crate::checks::common::word_at;
use crate::extract::lexicon::kin::one_of_kin;
use crate::extract::{Hedge, Quantity, Unit};
use crate::report::Confidence;

/// A number, and the earlier places of the one that it may be.
#[derive(Debug)]
pub(super) struct Swap<'a> {
    /// All of one value; never empty.
    pub firsts: Vec<&'a Quantity>,
    pub second: &'a Quantity,
    /// How surely the two are one.
    pub told: Confidence,
}

/// Nouns for people that a text may call by one another.
const PEOPLE: [&str; 18] = [
    "customer",
    "employee",
    "job",
    "member",
    "passenger",
    "patient",
    "people",
    "person",
    "position",
    "post",
    "pupil",
    "resident",
    "staff",
    "student",
    "subscriber",
    "user",
    "worker",
    "workforce",
];

/// The most places of the earlier number that are kept.
const MOST: usize = 4;
/// Numbers of people from here on are told in digits that are surely swapped; smaller ones only may be.
const LARGE: f64 = 1000.0;
const LEAST: f64 = 100.0;

/// All of them, in the order of the text.
pub(super) fn find(article: &Article) -> Vec<Swap<'_>> {
    let mut swaps = Vec::new();
    let mut seen: BTreeMap<(String, String), Vec<&Quantity>> = BTreeMap::new();
    for quantity in &article.quantities {
        let Some(kind) = kind(article, quantity) else { continue };
        let mut digits: Vec<char> = format!("{:.0}", quantity.value).chars().collect();
        digits.sort_unstable();
        let same = seen.entry((kind, digits.into_iter().collect())).or_default();
        let Some(other) = same.first() else {
            same.push(quantity);
            continue;
        };
        if other.value == quantity.value {
            if same.len() < MOST {
                same.push(quantity);
            }
        } else if is_known(article, quantity) {
            let people = quantity.unit == Unit::Count && quantity.value >= LARGE && is_people(article, quantity);
            let told = if people { Confidence::Likely } else { Confidence::Possible };
            swaps.push(Swap { firsts: same.clone(), second: quantity, told });
        }
    }
    swaps
}

fn is_people(article: &Article, quantity: &Quantity) -> bool {
    quantity.noun.is_some_and(|noun| PEOPLE.binary_search(&article.language.lemma(noun)).is_ok())
}

/// What a number is one of, so that only numbers of one kind are compared; absent of those whose digits tell nothing.
fn kind(article: &Article, quantity: &Quantity) -> Option<String> {
    let plain = quantity.is_single() && quantity.value >= LEAST && quantity.value.fract() == 0.0;
    if !plain || quantity.partitive || !matches!(quantity.hedge, Hedge::Exact | Hedge::About) {
        return None;
    }
    match &quantity.unit {
        Unit::Count if is_people(article, quantity) => Some("people".into()),
        Unit::Count => quantity.noun.map(|noun| one_of_kin(article.language.lemma(noun)).to_owned()),
        Unit::Money(currency) => Some(currency.clone()),
        _ => None,
    }
}

/// Whether a number is told as known: "the 3.1 million people", "that £24,000".
fn is_known(article: &Article, quantity: &Quantity) -> bool {
    let before = quantity.tokens.start.checked_sub(1).map_or("", |at| word_at(article, at));
    matches!(before, "the" | "all" | "these" | "those" | "that" | "this" | "their" | "his" | "her" | "its")
}
