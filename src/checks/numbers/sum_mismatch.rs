//! # What it looks for
//! A total and the parts that it is said to fall into, in one sentence or in sentences that follow each other, where the
//! parts do not make the total.
//!
//! # Why it matters
//! One of the figures is mistyped or out of date, and readers can add up.
//!
//! # Example
//! The yard has 420 workers: 250 in the docks, 120 in the halls and 30 in the office. (250 + 120 + 30 = 400, not 420.)
//!
//! # What it cannot know
//! Which of the figures the source gave; whether the parts were meant to be all of them. Far smaller sums are left alone.
//!
//! # Source
//! Arithmetic. Rounding is taken from the last digit that is written; parts of several kinds may overlap, so that only sums
//! near the total are spoken of. Tried on Wikinews and the GUM corpus.

use std::ops::Range;

use crate::article::Article;
use crate::checks::Check;
use crate::extract::{Hedge, Quantity, Unit};
use crate::language::{Upos, Xpos};
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::ParagraphKind;

pub(super) const CHECK: Check =
    Check { id: "numbers/sum-mismatch", family: Family::Numbers, title: "Parts that do not make their total", doc: doc!(), run };

/// The most parts of one total.
const MOST: usize = 8;

/// How far the sum may lie from the total, as a share of it, to be taken for a sum of all parts.
const NEAR: f64 = 0.1;
/// The same behind a colon, which announces all of them.
const NEAR_COLON: f64 = 0.3;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let mut before = 0..0;
    for sentence in 0..article.document.sentences.len() {
        let own = within(article, sentence, before.end);
        if article.document.kind_of(sentence) == ParagraphKind::Body && own.len() <= MOST + 2 {
            let all = &article.quantities;
            let found = colon(article, sentence, &all[own.clone()])
                .or_else(|| of_these(article, sentence, &all[own.clone()], &all[before.clone()]))
                .or_else(|| remaining(article, &all[own.clone()], &all[before.clone()]))
                .or_else(|| in_turn(article, sentence, own.start));
            findings.extend(found.and_then(|(total, parts, near)| finding(article, total, &parts, near)));
        }
        before = own;
    }
}

/// A total, its parts, and how near to it their sum must be.
type Split<'a> = (&'a Quantity, Vec<&'a Quantity>, f64);

/// The indices of the quantities of a sentence, of which none stands before number `from`.
fn within(article: &Article, sentence: usize, from: usize) -> Range<usize> {
    let tokens = &article.document.sentences[sentence].tokens;
    let rest = &article.quantities[from.min(article.quantities.len())..];
    let start = from + rest.partition_point(|quantity| quantity.tokens.start < tokens.start);
    let end = from + rest.partition_point(|quantity| quantity.tokens.start < tokens.end);
    start..end
}

fn finding(article: &Article, total: &Quantity, parts: &[&Quantity], near: f64) -> Option<Finding> {
    let sum: f64 = parts.iter().map(|part| part.value).sum();
    let slack: f64 = parts.iter().map(|part| part.precision()).sum::<f64>() + total.precision();
    let gap = (sum - total.value).abs();
    let larger = parts.iter().any(|part| part.value >= total.value);
    if gap <= slack + 1e-6 * total.value || gap > (near * total.value).max(1.0) || larger {
        return None;
    }
    let slice = |quantity: &Quantity| article.document.slice(quantity.span);
    let sign = if total.unit == Unit::Count { "" } else { " in all" };
    let shown: Vec<String> = parts.iter().map(|part| short(part.value)).collect();
    let (last, first) = parts.split_last()?;
    let mut secondary = vec![Label::new(total.span, "is the total")];
    secondary.extend(first.iter().map(|part| Label::new(part.span, "is a part")));
    Some(Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Likely,
        message: "The parts do not make the total".into(),
        reason: format!("{} = {}{sign}, not {}.", shown.join(" + "), short(sum), slice(total)),
        advice: "Look up which of the figures the source gives.".into(),
        primary: Label::new(last.span, format!("makes {} with the others", short(sum))),
        secondary,
    })
}

/// A number without needless digits: "1,020".
pub(super) fn short(value: f64) -> String {
    let text = format!("{:.2}", value.abs());
    let text = text.trim_end_matches('0').trim_end_matches('.');
    let (whole, rest) = text.split_once('.').map_or((text, String::new()), |(whole, rest)| (whole, format!(".{rest}")));
    let grouped: Vec<&str> =
        whole.as_bytes().rchunks(3).rev().map(|group| std::str::from_utf8(group).unwrap_or_default()).collect();
    grouped.join(",") + &rest
}

/// Whether a quantity is one exact number of something that can be added up.
fn plain(quantity: &Quantity) -> bool {
    let unit = matches!(quantity.unit, Unit::Count | Unit::Money(_) | Unit::Measure(_));
    unit && quantity.is_single() && quantity.hedge == Hedge::Exact && quantity.value > 0.0
}

/// "1,120 employees: 520 in Gothenburg, 310 in Trelleborg and 190 in Ystad": all that stands behind a colon.
fn colon<'a>(article: &Article, sentence: usize, own: &'a [Quantity]) -> Option<Split<'a>> {
    let (total, parts) = own.split_first()?;
    let tokens = &article.document.sentences[sentence].tokens;
    let first = parts.first()?;
    let mark = first.tokens.start.checked_sub(1).filter(|&at| article.language.folded(at) == ":")?;
    let before = (total.tokens.end..mark).all(|at| article.language.folded(at) != ":");
    let counts = before && total.noun.is_some() || total.unit != Unit::Count;
    (counts && mark < tokens.end && alike(article, total, parts)).then(|| (total, parts.iter().collect(), NEAR_COLON))
}

/// Whether the parts are of the total's kind, and joined as a list that ends with "and".
fn alike(article: &Article, total: &Quantity, parts: &[Quantity]) -> bool {
    let lemma = |quantity: &Quantity| quantity.noun.map(|noun| article.language.lemma(noun));
    // A noun in the singular after a number above one is a verb, mostly: "520 work in Gothenburg".
    let own = |part: &Quantity| part.noun.is_none_or(|noun| article.language.xpos(noun) == Xpos::Nn) || lemma(part) == lemma(total);
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
    let these = matches!(article.language.folded(start + 1), "these" | "those" | "them");
    let largest = own.iter().map(|part| part.value).fold(0.0, f64::max);
    let (total, parts) = if these { (only(before, largest)?, own) } else { own.split_first()? };
    let end = article.document.sentences[sentence].tokens.end;
    let place = |part: &Quantity| article.language.folded(part.tokens.end.min(end - 1));
    let [.., last_but_one, last] = parts else { return None };
    let level = article.language.upos(last.tokens.end.min(end - 1)) == Upos::Adp
        && (parts.len() == 2 || place(last) == place(last_but_one));
    (level && parts.len() > 2 && alike(article, total, parts)).then(|| (total, parts.iter().collect(), NEAR))
}

/// The one plain number with a noun among `quantities` that is larger than `part`.
fn only(quantities: &[Quantity], part: f64) -> Option<&Quantity> {
    let mut larger = quantities.iter().filter(|quantity| quantity.value > part && quantity.unit == Unit::Count);
    let one = larger.next().filter(|quantity| plain(quantity) && quantity.noun.is_some())?;
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
    (rest && counts && !small).then(|| only(before, largest)).flatten().map(|total| (total, own.iter().collect(), NEAR))
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
    let total = only(&article.quantities[first..at + 1 - count], largest)?;
    Some((total, parts, NEAR))
}

/// The verb of a short sentence that begins with its only number.
fn part_verb<'a>(article: &'a Article, sentence: usize, part: &Quantity) -> Option<&'a str> {
    let tokens = &article.document.sentences.get(sentence)?.tokens;
    let opens = part.tokens.start == tokens.start && tokens.len() <= SHORT && plain(part) && part.unit == Unit::Count;
    let verb = tokens.clone().find(|&at| article.language.upos(at) == Upos::Verb).filter(|_| opens)?;
    Some(article.language.lemma(verb))
}
