//! How an article splits a number into parts: "1,120 employees: 520 in Leeds, 410 in Hull and 190 in York".
//!
//! Comes in: an article and a sentence with its quantities. Goes out: a [`Split`] where the words announce all parts. It does
//! not reckon.

use std::ops::Range;

use crate::article::Article;
use crate::extract::lexicon::List;
use crate::extract::{Hedge, Quantity, Unit};
use crate::language::{Upos, Xpos};

/// The most parts of one total.
pub(super) const MOST: usize = 8;

/// How far the sum may lie from the total, as a share of it, to be taken for a sum of all parts.
const NEAR: f64 = 0.1;
/// The same behind a colon, which announces all of them.
const NEAR_COLON: f64 = 0.3;

/// A total, its parts, and how near to it their sum must be.
pub(super) type Split<'a> = (&'a Quantity, Vec<&'a Quantity>, f64);

/// The split that `sentence` tells by its form alone, with the quantities of the sentence before.
pub(super) fn read<'a>(article: &'a Article, sentence: usize, own: Range<usize>, before: &'a [Quantity]) -> Option<Split<'a>> {
    let quantities = &article.quantities[own.clone()];
    colon(article, sentence, quantities)
        .or_else(|| of_these(article, sentence, quantities, before))
        .or_else(|| remaining(article, quantities, before))
        .or_else(|| in_all(article, quantities))
        .or_else(|| in_turn(article, sentence, own.start))
}

/// Whether a quantity is one exact number of something that can be added up.
pub(super) fn plain(quantity: &Quantity) -> bool {
    let unit = matches!(quantity.unit, Unit::Count | Unit::Money(_) | Unit::Measure(_));
    unit && quantity.is_single() && quantity.hedge == Hedge::Exact && quantity.value > 0.0
}

/// "1,120 employees: 520 in Gothenburg, 310 in Trelleborg and 190 in Ystad": all that stands behind a colon.
fn colon<'a>(article: &Article, sentence: usize, own: &'a [Quantity]) -> Option<Split<'a>> {
    let (total, parts) = own.split_first()?;
    let tokens = &article.document.sentences[sentence].tokens;
    let first = parts.first()?;
    let mark = first.tokens.start.checked_sub(1).filter(|&at| announces(article, at))?;
    let before = (total.tokens.end..mark).all(|at| !matches!(article.language.folded(at), ":" | "-" | ";" | "("));
    // "The class numbered 30: 16 girls and 17 boys": kinds of people are counted though the total has no noun.
    let kinds = parts.iter().all(|part| is_kind(article, part)) && mark == total.tokens.end;
    let counts = before && (total.noun.is_some() || kinds) || total.unit != Unit::Count;
    let full = !matches!(article.language.folded(mark), ":" | "-" | "(");
    (counts && mark < tokens.end && alike(article, total, parts, full)).then(|| (total, parts.iter().collect(), NEAR_COLON))
}

/// Whether token `at` ends what announces all parts: a colon, a dash, "made up of", "comprising".
fn announces(article: &Article, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |at| article.language.folded(at));
    match article.language.folded(at) {
        ":" | "comprising" => true,
        "-" | "(" => article.document.tokens[at].spaced,
        "of" => matches!(before, "up" | "consisting" | "composed" | "consists" | "consisted"),
        _ => false,
    }
}

/// "14 men, nine women and five children, 31 people in all": the total behind its parts.
fn in_all<'a>(article: &Article, own: &'a [Quantity]) -> Option<Split<'a>> {
    let (total, parts) = own.split_last()?;
    let last = article.document.tokens.len() - 1;
    let word = |at: usize| article.language.folded(at.min(last));
    let end = total.noun.map_or(total.tokens.end, |noun| noun + 1);
    let behind = word(end) == "altogether" || word(end) == "in" && matches!(word(end + 1), "all" | "total");
    let back = |count: usize| total.tokens.start.checked_sub(count).map_or("", word);
    let lead = matches!(back(1), "of" | "to" | "is" | "was" | "making" | "at") && matches!(back(2), "total" | "tally" | "toll");
    let told = (behind || lead || back(1) == "making") && parts.len() > 1;
    (told && alike(article, total, parts, true)).then(|| (total, parts.iter().collect(), NEAR_COLON))
}

/// What people are split into without anybody counted twice.
const KINDS: &List = &List::of("adult boy child female girl infant male man teenager woman");

/// Whether people of one such kind are counted.
pub(super) fn is_kind(article: &Article, part: &Quantity) -> bool {
    part.noun.is_some_and(|noun| KINDS.has(article.language.lemma(noun)))
}

/// Whether the parts are of the total's kind, and joined as a list that ends with "and".
fn alike(article: &Article, total: &Quantity, parts: &[Quantity], full: bool) -> bool {
    let lemma = |quantity: &Quantity| quantity.noun.map(|noun| article.language.lemma(noun));
    // A noun in the singular after a number above one is a verb, mostly: "520 work in Gothenburg".
    let verb = |part: &Quantity| part.noun.is_none_or(|noun| article.language.xpos(noun) == Xpos::Nn);
    let own = |part: &Quantity| verb(part) || lemma(part) == lemma(total) || is_kind(article, part) || full;
    let kind = |part: &Quantity| plain(part) && part.unit == total.unit && !part.partitive && own(part);
    let [.., last_but_one, last] = parts else { return false };
    let mut between = last_but_one.tokens.end..last.tokens.start;
    let joined = between.len() < 15 && between.any(|at| article.language.folded(at) == "and");
    plain(total) && joined && parts.iter().all(kind)
}

/// "Of these, 520 work in Gothenburg, 310 in Trelleborg and 190 in Ystad", behind the sentence with the total.
fn of_these<'a>(article: &Article, sentence: usize, own: &'a [Quantity], before: &'a [Quantity]) -> Option<Split<'a>> {
    let start = article.document.sentences[sentence].tokens.start;
    let opens = article.language.folded(start) == "of" && own.first()?.tokens.start > start + 1;
    if !opens {
        return None;
    }
    let these = matches!(article.language.folded(start + 1), "these" | "those" | "them" | "this" | "that");
    let largest = own.iter().map(|part| part.value).fold(0.0, f64::max);
    // "Of the victims, 14 were from Balapur": what is split is told before.
    let comma = (start + 2..start + 6).any(|at| at < own[0].tokens.start && article.language.folded(at) == ",");
    let named = matches!(article.language.folded(start + 1), "the" | "its" | "their") && comma;
    let (total, parts) = if these || named { (only(before, largest, &own[0].unit)?, own) } else { own.split_first()? };
    let end = article.document.sentences[sentence].tokens.end;
    let place = |part: &Quantity| article.language.folded(part.tokens.end.min(end - 1));
    let [.., last_but_one, last] = parts else { return None };
    let level = article.language.upos(last.tokens.end.min(end - 1)) == Upos::Adp
        && (parts.len() == 2 || place(last) == place(last_but_one));
    (level && parts.len() > 2 && alike(article, total, parts, false)).then(|| (total, parts.iter().collect(), NEAR))
}

/// The one plain number of `unit` among `quantities` that is larger than `part`.
pub(super) fn only<'a>(quantities: &'a [Quantity], part: f64, unit: &Unit) -> Option<&'a Quantity> {
    let mut larger = quantities.iter().filter(|quantity| quantity.value > part && quantity.unit == *unit);
    let one = larger.next().filter(|quantity| plain(quantity))?;
    larger.next().is_none().then_some(one)
}

/// "Fifty-two people were told to rest, 49 to read and the remaining 45 to walk", behind the sentence with the total.
fn remaining<'a>(article: &Article, own: &'a [Quantity], before: &'a [Quantity]) -> Option<Split<'a>> {
    let last = own.last()?;
    let word = |back: usize| last.tokens.start.checked_sub(back).map_or("", |at| article.language.folded(at));
    let rest = matches!(word(1), "remaining" | "other") && word(2) == "the";
    let largest = own.iter().map(|part| part.value).fold(0.0, f64::max);
    let counts = own.len() > 1 && own.iter().all(|part| plain(part) && part.unit == Unit::Count && !part.partitive);
    let small = own.len() == 2 && word(1) == "other";
    (rest && counts && !small)
        .then(|| only(before, largest, &Unit::Count))
        .flatten()
        .map(|total| (total, own.iter().collect(), NEAR))
}

/// The longest sentence, in tokens, that only tells where one part went, and how far back the total may stand.
const SHORT: usize = 8;
const BACK: usize = 4;

/// "Fifty-one men went west. Thirty-eight went east.": the last of two or more short sentences with one verb.
fn in_turn<'a>(article: &'a Article, sentence: usize, at: usize) -> Option<Split<'a>> {
    let verb = |sentence: usize, at: usize| part_verb(article, sentence, article.quantities.get(at)?);
    let lemma = verb(sentence, at)?;
    let next = verb(sentence + 1, at + 1);
    let mut count = 1;
    while count < MOST && count <= sentence.min(at) && verb(sentence - count, at - count) == Some(lemma) {
        count += 1;
    }
    if next == Some(lemma) || count < 2 {
        return None;
    }
    let parts: Vec<&Quantity> = article.quantities[at + 1 - count..=at].iter().collect();
    let largest = parts.iter().map(|part| part.value).fold(0.0, f64::max);
    let from = article.document.sentences[(sentence + 1 - count).saturating_sub(BACK)].tokens.start;
    let first = article.quantities[..at + 1 - count].partition_point(|quantity| quantity.tokens.start < from);
    let total = only(&article.quantities[first..at + 1 - count], largest, &Unit::Count)?;
    Some((total, parts, NEAR))
}

/// The verb of a short sentence that begins with its only number.
fn part_verb<'a>(article: &'a Article, sentence: usize, part: &Quantity) -> Option<&'a str> {
    let tokens = &article.document.sentences.get(sentence)?.tokens;
    let opens = part.tokens.start == tokens.start && tokens.len() <= SHORT && plain(part) && part.unit == Unit::Count;
    let verb = tokens.clone().find(|&at| article.language.upos(at) == Upos::Verb).filter(|_| opens)?;
    Some(article.language.lemma(verb))
}
