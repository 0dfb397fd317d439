//! # What it looks for
//! A number of things or people with a list of them right behind it, after a comma, dash or colon, where more or fewer are
//! listed than announced; a list of named places under a noun that the opening of the article counts otherwise; and "the
//! four friends" where three were named before.
//!
//! # Why it matters
//! A name was lost or added in editing, or the number is out of date; those who are left out will notice.
//!
//! # Example
//! She is survived by three daughters, Ruth and Helen. (Three are announced, two are named.)
//!
//! # What it cannot know
//! Whether the list was meant to be complete; whether a name with "and" in it is one thing or two.
//!
//! # Source
//! Written for news; tried on Wikinews and the GUM corpus.

use super::lists::{self, List};
use super::{announced, groups, listed};
use crate::article::Article;
use crate::checks::Check;
use crate::extract::{Hedge, Quantity, Unit};
use crate::language::Xpos;
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::{ParagraphKind, Span};

pub(super) const CHECK: Check = Check {
    id: "numbers/count-list-mismatch",
    family: Family::Numbers,
    title: "Lists that are longer or shorter than announced",
    doc: doc!("count_list_mismatch.rs"),
    run,
};

/// The largest number that a sentence is taken to list in full.
const MOST: f64 = 9.0;

/// How many numbers of the opening are compared with what stands further down.
const MOST_TOLD: usize = 6;

/// How many sentences of the opening may count what a list further down names, and how far down.
const OPENING: usize = 3;
const FURTHER: usize = 10;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    for (index, quantity) in article.quantities.iter().enumerate() {
        let Some(noun) = counted(article, index) else { continue };
        let found = announced::behind(article, index, noun).map(|list| (list, Confidence::Likely));
        let found = found.or_else(|| Some((announced::loosely(article, index, noun)?, Confidence::Possible)));
        if let Some((list, confidence)) = found.filter(|(list, _)| list.disagrees(quantity.value as usize)) {
            findings.push(finding(article, quantity, &list, confidence));
        }
    }
    for (tokens, count, list) in listed::find(article).into_iter().chain(groups::find(article)) {
        findings.push(of_places(article, article.document.span_of(&tokens), count, &list, Confidence::Possible));
    }
    opening(article, findings);
}

fn finding(article: &Article, quantity: &Quantity, list: &List, confidence: Confidence) -> Finding {
    of_places(article, quantity.span, quantity.value as usize, list, confidence)
}

/// The finding about a number at `span` and its list; the later place comes first.
fn of_places(article: &Article, span: Span, count: usize, list: &List, confidence: Confidence) -> Finding {
    let told = article.document.slice(span);
    let (number, named) = (format!("says {count}"), format!("names {}", list.count));
    let place = article.document.span_of(&list.tokens);
    let (primary, second) = if place > span {
        (Label::new(place, named), Label::new(span, number))
    } else {
        (Label::new(span, number), Label::new(place, named))
    };
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence,
        message: "A list is longer or shorter than its number says".into(),
        reason: format!("“{told}” says {count}, and the list names {}.", list.count),
        advice: "Count again: look up whether the number or the list is the right one.".into(),
        primary,
        secondary: vec![second],
    }
}

/// The noun in the plural that quantity number `index` counts, where it is a small exact number of running text.
fn counted(article: &Article, index: usize) -> Option<usize> {
    let quantity = &article.quantities[index];
    let noun = quantity.noun?;
    let sentence = article.document.sentence_at(quantity.span.start())?;
    let kind = article.document.kind_of(sentence);
    let running = matches!(kind, ParagraphKind::Body | ParagraphKind::Headline | ParagraphKind::Subheading);
    let whole = quantity.is_single() && quantity.value.fract() == 0.0 && (2.0..=MOST).contains(&quantity.value);
    let plural = matches!(article.language.xpos(noun), Xpos::Nns | Xpos::Nnps) || article.language.folded(noun) == "people";
    let of_part = index > 0 && article.quantities[index - 1].noun == Some(noun);
    let fits = running && whole && plural && !of_part && quantity.unit == Unit::Count && quantity.hedge == Hedge::Exact;
    fits.then_some(noun)
}

/// Compares "the towns of A, B and C" with the number of towns that the opening tells.
fn opening(article: &Article, findings: &mut Vec<Finding>) {
    let limit = article.document.sentences.get(OPENING).map_or(article.document.tokens.len(), |sentence| sentence.tokens.start);
    let further = article.document.sentences.get(FURTHER).map_or(article.document.tokens.len(), |sentence| sentence.tokens.start);
    let told: Vec<(usize, usize)> = (0..article.quantities.len())
        .take_while(|&index| article.quantities[index].tokens.start < limit)
        .filter_map(|index| Some((index, counted(article, index)?)))
        .take(MOST_TOLD)
        .collect();
    for &(index, noun) in &told {
        let quantity = &article.quantities[index];
        let lemma = article.language.lemma(noun);
        let same = |other: &&Quantity| other.noun.is_some_and(|noun| article.language.lemma(noun) == lemma);
        if article.quantities.iter().filter(same).any(|other| other.value != quantity.value) {
            continue;
        }
        let found = (quantity.tokens.end + 1..further).find_map(|at| gathered(article, at, lemma));
        if let Some(list) = found.filter(|list| list.disagrees(quantity.value as usize)) {
            findings.push(finding(article, quantity, &list, Confidence::Possible));
            return;
        }
    }
}

/// The list of "the towns of A, B and C", where token `at` is "of" and the noun before it is `lemma`.
fn gathered(article: &Article, at: usize, lemma: &str) -> Option<List> {
    let language = &article.language;
    let definite = at >= 2 && language.folded(at) == "of" && language.folded(at - 2) == "the" && language.xpos(at - 1) == Xpos::Nns;
    if !definite || language.lemma(at - 1) != lemma {
        return None;
    }
    let sentence = &article.document.sentences[article.document.sentence_at(article.document.tokens[at].span.start())?].tokens;
    let list = lists::names(article, at + 1..sentence.end, false)?;
    lists::ends(article, list.tokens.end, sentence.end).then_some(list)
}
