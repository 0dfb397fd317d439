//! # What it looks for
//! A number of things or people with a list of them right behind it, after a comma, dash or colon, where more or fewer are
//! listed than announced; and a list of named places under a noun that the opening of the article counts otherwise.
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

use std::ops::Range;

use super::lists::{self, List};
use super::parallels;
use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::word_at;
use crate::extract::{Hedge, Quantity, Unit};
use crate::language::Xpos;
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::ParagraphKind;

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
        let found = behind(article, index, noun).map(|list| (list, Confidence::Likely));
        let looser = || beyond(article, index, noun).or_else(|| enclosed(article, index, noun));
        let found = found.or_else(|| Some((looser()?, Confidence::Possible)));
        if let Some((list, confidence)) = found.filter(|(list, _)| list.disagrees(quantity.value as usize)) {
            findings.push(finding(article, quantity, &list, confidence));
        }
    }
    opening(article, findings);
}

fn finding(article: &Article, quantity: &Quantity, list: &List, confidence: Confidence) -> Finding {
    let told = article.document.slice(quantity.span);
    let named = list.count;
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence,
        message: "A list is longer or shorter than its number says".into(),
        reason: format!("The number says {told}, and the list names {named}."),
        advice: "Count again: look up whether the number or the list is the right one.".into(),
        primary: Label::new(article.document.span_of(&list.tokens), format!("names {named}")),
        secondary: vec![Label::new(quantity.span, format!("says {told}"))],
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

/// The list that follows what quantity number `index` counts.
fn behind(article: &Article, index: usize, noun: usize) -> Option<List> {
    let quantity = &article.quantities[index];
    let sentence = &article.document.sentences[article.document.sentence_at(quantity.span.start())?].tokens;
    let language = &article.language;
    let after = noun + 1;
    if after >= sentence.end {
        return None;
    }
    if matches!(language.folded(after), "," | "-" | "(") {
        let list = lists::names(article, after + 1..sentence.end, false)?;
        let closed = lists::closed(article, list.tokens.end, sentence.end);
        return (closed && !opens_with_preposition(article, sentence, quantity)).then_some(list);
    }
    let colon = (after..sentence.end.min(after + 12)).find(|&at| language.folded(at) == ":")?;
    let only = article.quantities[..index].last().is_none_or(|before| before.tokens.start < sentence.start)
        && article.quantities.get(index + 1).is_none_or(|next| next.tokens.start > colon);
    let alone = !(after..colon).any(|at| matches!(language.xpos(at), Xpos::Nns | Xpos::Nnps));
    let opened = quantity.tokens.start > sentence.start && language.folded(quantity.tokens.start - 1) == ",";
    let leads = quantity.tokens.start <= sentence.start + 2 || after == colon || opened;
    let known = quantity.tokens.start > sentence.start
        && matches!(language.folded(quantity.tokens.start - 1), "the" | "these" | "those" | "both" | "of" | "other")
        && after != colon;
    if !only || !alone || known {
        return None;
    }
    let rest = colon + 1..sentence.end;
    let whole = |list: &List| lists::ends(article, list.tokens.end, sentence.end);
    let named = leads.then(|| lists::names(article, rest.clone(), true)).flatten().filter(whole);
    let plain = leads || colon - after <= 4;
    let others = || parallels::read(article, rest.clone()).or_else(|| lists::things(article, rest.clone()).filter(whole));
    named.or_else(|| plain.then(others).flatten())
}

/// The list of things between two dashes or brackets: "four charges – theft, fraud and perjury –".
fn enclosed(article: &Article, index: usize, noun: usize) -> Option<List> {
    let quantity = &article.quantities[index];
    let sentence = &article.document.sentences[article.document.sentence_at(quantity.span.start())?].tokens;
    let close = match word_at(article, noun + 1) {
        "-" => "-",
        "(" => ")",
        _ => return None,
    };
    let list = lists::things(article, noun + 2..sentence.end)?;
    let ends = word_at(article, list.tokens.end) == close || close == "-" && lists::ends(article, list.tokens.end, sentence.end);
    let open = matches!(word_at(article, noun + 2), "including" | "among" | "mostly" | "mainly" | "chiefly" | "eg" | "such");
    (ends && !open && sentence.contains(&list.tokens.end)).then_some(list)
}

/// The list of the sentence after ("They are A, B and C."), or of the words before ("A, B and C, the four winners, …").
fn beyond(article: &Article, index: usize, noun: usize) -> Option<List> {
    let language = &article.language;
    let number = article.document.sentence_at(article.quantities[index].span.start())?;
    let sentence = &article.document.sentences[number].tokens;
    let word = |at: usize| word_at(article, at);
    if let Some(next) = article.document.sentences.get(number + 1).map(|next| &next.tokens) {
        let they = matches!(word(next.start), "they" | "these" | "those") && matches!(word(next.start + 1), "are" | "were");
        let alone = index + 1 >= article.quantities.len() || article.quantities[index + 1].tokens.start >= next.start;
        let plural = (noun + 1..sentence.end).any(|at| matches!(language.xpos(at), Xpos::Nns | Xpos::Nnps));
        let list =
            lists::names(article, next.start + 2..next.end, false).filter(|list| lists::ends(article, list.tokens.end, next.end));
        if let Some(list) = list.filter(|_| they && alone && !plural) {
            return Some(list);
        }
        let one = (word(next.start) == "one").then(|| parallels::read(article, next.clone())).flatten();
        if let Some(list) = one.filter(|_| !plural) {
            return Some(list);
        }
    }
    let start = article.quantities[index].tokens.start;
    let list = lists::names(article, sentence.start..start, false)?;
    let mut gap = list.tokens.end..start;
    let joined = gap.len() <= 3 && gap.clone().any(|at| matches!(word(at), "the" | "all"));
    (joined && gap.all(|at| matches!(word(at), "," | "-" | "the" | "all" | "are" | "were"))).then_some(list)
}

/// Whether the number belongs to a phrase before the clause, so that the names may be the clause's own: "In two states, Ohio
/// and Iowa voted".
fn opens_with_preposition(article: &Article, sentence: &Range<usize>, quantity: &Quantity) -> bool {
    let near = quantity.tokens.start < sentence.start + 5;
    let preposition = matches!(article.language.xpos(sentence.start), Xpos::In | Xpos::To | Xpos::Vbg | Xpos::Vbn);
    let verb = |at: usize| article.language.xpos(at).is_finite();
    preposition && near && !(sentence.start..quantity.tokens.start).any(verb)
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
