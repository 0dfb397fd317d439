//! A number whose members are told apart by what became of them: "Of 40 birds, 22 were heard from. Nine lost their tags, eight
//! died and five have vanished."
//!
//! Comes in: an article and a sentence that opens with "of". Goes out: the total and the parts, where three or more bare
//! numbers each have a verb of their own, which tells that nobody is meant twice. It does not reckon.

use std::ops::Range;

use super::splits::{MOST, Split, only, plain};
use crate::article::Article;
use crate::checks::common::{quantities_in, word_in};
use crate::extract::{Quantity, Unit};
use crate::language::{Upos, Xpos};

/// How near the sum must be to a total that is told further up, and to one in the same words.
const NEAR: f64 = 0.1;
const NEAR_OWN: f64 = 0.2;
/// How many sentences back the total may stand.
const BACK: usize = 12;

/// The split that begins with `sentence`, whose quantities are `own`.
pub(super) fn read(article: &Article, sentence: usize, own: Range<usize>) -> Option<Split<'_>> {
    let tokens = &article.document.sentences[sentence].tokens;
    if article.language.folded(tokens.start) != "of" {
        return None;
    }
    let comma = tokens.clone().find(|&at| article.language.folded(at) == ",")?;
    let all = &article.quantities;
    let first = own.clone().find(|&index| all[index].tokens.start > comma)?;
    let told = (own.start..first).next().map(|index| &all[index]);
    let mut parts: Vec<&Quantity> = fates(article, first..own.end)?;
    let next = own.end..all.partition_point(|quantity| quantity.tokens.start < end_of(article, sentence + 1));
    let paragraph = |at: usize| article.document.sentences.get(at).map(|sentence| sentence.paragraph);
    let opens = all.get(next.start).is_some_and(|part| part.tokens.start == tokens.end);
    if opens && paragraph(sentence) == paragraph(sentence + 1) {
        parts.extend(fates(article, next).unwrap_or_default());
    }
    let sum: f64 = parts.iter().map(|part| part.value).sum();
    let total = match told {
        Some(total) => Some(total).filter(|total| plain(total) && total.unit == Unit::Count),
        None => further_up(article, sentence, tokens.start + 1..comma, sum),
    };
    let near = if told.is_some() { NEAR_OWN } else { NEAR };
    let total = total.filter(|_| parts.len() > 2)?;
    Some((total, parts, near))
}

/// "The team won 12 medals. Four were gold, three silver and five bronze.": a sentence that opens with a bare number and its
/// verb and does nothing but deal out the one number of the sentence before.
pub(super) fn dealt<'a>(article: &Article, sentence: usize, own: &'a [Quantity], before: &'a [Quantity]) -> Option<Split<'a>> {
    let tokens = &article.document.sentences[sentence].tokens;
    let first = own.first().filter(|first| first.tokens.start == tokens.start && first.noun.is_none())?;
    let word = |at: usize| word_in(article, tokens, at);
    let verb = matches!(word(first.tokens.end), "are" | "were" | "is" | "was" | "come" | "came" | "live" | "work" | "went");
    let bare = |part: &Quantity| part.unit == Unit::Count && plain(part) && !part.partitive;
    let verbs = tokens.clone().filter(|&at| article.language.xpos(at).is_finite()).count();
    let list = tokens.clone().any(|at| word(at) == "and") && tokens.clone().any(|at| word(at) == ",");
    let quiet = !tokens.clone().any(|at| matches!(word(at), "but" | "also" | "of" | "than" | "more" | "including" | ":" | ";"));
    let told = verb && verbs <= own.len() && list && quiet && (3..=MOST).contains(&own.len()) && own.iter().all(bare);
    let largest = own.iter().map(|part| part.value).fold(0.0, f64::max);
    let total = told.then(|| only(before, largest, &Unit::Count)).flatten()?;
    let ends = own.last().is_some_and(|last| last.tokens.end + 4 >= tokens.end);
    (ends && total.noun.is_some()).then(|| (total, own.iter().collect(), NEAR))
}

fn end_of(article: &Article, sentence: usize) -> usize {
    article.document.sentences.get(sentence).map_or(0, |sentence| sentence.tokens.end)
}

/// The bare numbers of `range`, where every number of it is one and has a verb behind it.
fn fates(article: &Article, range: Range<usize>) -> Option<Vec<&Quantity>> {
    let verb = |part: &Quantity| {
        let next = part.tokens.end;
        let adverb = article.language.upos(next) == Upos::Adv;
        let at = if adverb { next + 1 } else { next };
        article.language.xpos(at).is_finite() || article.language.xpos(at) == Xpos::Vbn
    };
    let fate = |part: &Quantity| part.unit == Unit::Count && plain(part) && part.noun.is_none() && verb(part);
    let parts: Vec<&Quantity> = article.quantities.get(range)?.iter().collect();
    (!parts.is_empty() && parts.iter().all(|part| part.tokens.end + 1 < article.document.tokens.len() && fate(part)))
        .then_some(parts)
}

/// The one number further up of what `phrase` names, or "of" which it is told without a noun ("a field of 212"), near `sum`
/// and not the sum itself.
fn further_up(article: &Article, sentence: usize, phrase: Range<usize>, sum: f64) -> Option<&Quantity> {
    let head = article.language.lemma(phrase.end.checked_sub(1)?);
    let from = article.document.sentences[sentence.saturating_sub(BACK)].tokens.start;
    let to = article.document.sentences[sentence].tokens.start;
    let counts = |quantity: &&Quantity| {
        let before = quantity.tokens.start.checked_sub(1).map_or("", |at| article.language.folded(at));
        let named = before == "of" || quantity.noun.is_some_and(|noun| article.language.lemma(noun) == head);
        quantity.unit == Unit::Count && named && plain(quantity)
    };
    let mut near =
        quantities_in(article, &(from..to)).iter().filter(counts).filter(|total| (total.value - sum).abs() <= NEAR * total.value);
    let total = near.next()?;
    near.all(|other| other.value == total.value).then_some(total)
}
