//! Parts that the words tell to be all there are: "of which 25 went to the museum, 20 to her son and 10 to her friends", "from three
//! villages, 40 from Aston, 30 from Barton and 25 from Coton", "14 yachts, 9 dinghies and 5 canoes, and nothing else".
//!
//! Comes in: an article and a sentence with its figures. Goes out: a [`Split`] where a number counts the parts, where nothing else
//! is left, or where parts of one form follow "of which". It does not reckon.

use std::ops::Range;

use super::beside::same_kind;
use super::splits::{Split, only, plain};
use crate::article::Article;
use crate::checks::common::{lists, times_in, word_at, word_in};
use crate::extract::lexicon::List;
use crate::extract::{Quantity, TimeKind, Unit};

/// How far the sum may lie from the total, as a share of it: where words tell that these are all, and where the form does.
const NEAR: f64 = 0.3;
const NEAR_FORM: f64 = 0.2;
/// The most tokens from one part to the next.
const FAR: usize = 12;
/// What stands behind the parts of one form.
const PLACES: &List = &List::of("at by for from in on to with");
/// Words that make a figure one of several counts of the same things.
const OTHERS: &List = &List::of("about including least more over some than under");

/// The parts that a sentence tells, with their total in it or in the sentence before.
pub(super) fn read<'a>(article: &Article, sentence: usize, own: &'a [Quantity], before: &'a [Quantity]) -> Option<Split<'a>> {
    let tokens = &article.document.sentences[sentence].tokens;
    let figures: Vec<&Quantity> = own.iter().filter(|figure| figure.unit != Unit::Ordinal).collect();
    let all = nothing_else(article, sentence);
    // "Thirty boats took part. There were 14 yachts, 9 dinghies and 5 canoes, and nothing else."
    let behind = || {
        let largest = figures.iter().map(|part| part.value).fold(0.0, f64::max);
        let listed = all || word_at(article, tokens.start) == "by";
        let total = only(before, largest, &figures.first()?.unit).filter(|_| listed && figures.len() > 2)?;
        are_parts(article, total, &figures).then(|| (total, figures.clone(), NEAR))
    };
    behind().or_else(|| within(article, tokens, &figures, all)).or_else(|| made_up(article, &figures))
}

/// The total of a sentence and its parts behind it.
fn within<'a>(article: &Article, tokens: &Range<usize>, figures: &[&'a Quantity], all: bool) -> Option<Split<'a>> {
    let (&total, rest) = figures.split_first()?;
    let word = |at: usize| word_in(article, tokens, at);
    let (&first, others) = rest.split_first()?;
    // "Three villages, 40 from Aston, 30 from Barton and 25 from Coton".
    let counted = first.unit == Unit::Count && first.value == others.len() as f64 && others.len() > 1;
    let parts = if counted { others } else { rest };
    let start = parts.first()?.tokens.start;
    let days = times_in(article, &(total.tokens.end..start))
        .iter()
        .any(|time| time.kind == TimeKind::Duration && time.length.is_some_and(|(length, _)| length == parts.len() as f64));
    let are = (total.tokens.end..start).rev().take(2).any(|at| lists("are were", word(at)))
        && lists("the these its", word(total.tokens.start.max(1) - 1));
    let of = (total.tokens.end..start).rev().take(6).any(|at| word(at) == "of" && lists("which whom them these", word(at + 1)));
    // "Nine of them to Leek and the other five to Stone", "and the rest, six, in the garden".
    let last = parts.last().map_or(0, |part| part.tokens.start);
    let them =
        parts.first().is_some_and(|part| word(part.tokens.end) == "of" && lists("them these those", word(part.tokens.end + 1)));
    let rest = (last.saturating_sub(3)..last).any(|at| lists("other remaining rest", word(at)) && word(at.max(1) - 1) == "the");
    let colon = word(start.max(1) - 1) == ":" && start == total.tokens.end + 1;
    let formed = of && parts.len() > 2 && are_of_one_form(article, tokens, parts);
    let near = if formed && !(all || counted || days) { NEAR_FORM } else { NEAR };
    let told = all || rest && them || (counted || days) && parts.len() > 1 || (are || formed || colon) && parts.len() > 2;
    let named = total.noun.is_some() || total.unit != Unit::Count || colon;
    (told && named && are_parts(article, total, parts)).then(|| (total, parts.to_vec(), near))
}

/// "Two men and three women make up the jury of five".
fn made_up<'a>(article: &Article, figures: &[&'a Quantity]) -> Option<Split<'a>> {
    let (&total, parts) = figures.split_last()?;
    let gap = parts.last()?.tokens.end..total.tokens.start;
    let makes = gap.len() <= FAR
        && gap.clone().any(|at| lists("make made makes", word_at(article, at)) && word_at(article, at + 1) == "up");
    let of = gap.clone().last().is_some_and(|at| word_at(article, at) == "of");
    (makes && of && are_parts(article, total, parts)).then(|| (total, parts.to_vec(), NEAR))
}

/// Whether figures can be the parts of a total: plain ones of its kind, in a list that ends with "and".
fn are_parts(article: &Article, total: &Quantity, parts: &[&Quantity]) -> bool {
    let [.., last_but_one, last] = parts else { return false };
    let word = |at: usize| word_at(article, at);
    let joined = (last_but_one.tokens.end..last.tokens.start).any(|at| word(at) == "and");
    let near = parts.windows(2).all(|pair| pair[1].tokens.start.saturating_sub(pair[0].tokens.end) <= FAR);
    let kind = |part: &&Quantity| {
        let other = part.tokens.start.checked_sub(1).is_some_and(|at| OTHERS.has(word(at)));
        plain(part) && same_kind(total, part) && part.value < total.value && !other
    };
    plain(total) && joined && near && parts.iter().all(kind)
}

/// Whether one word stands behind each part but the first, and no verb goes with them: "25 went to the museum, 20 to her son and 10
/// to her friends", "Tom had £40,000, Ned £30,000 and Sam £10,000".
fn are_of_one_form(article: &Article, tokens: &Range<usize>, parts: &[&Quantity]) -> bool {
    let (Some(second), Some(last)) = (parts.get(1), parts.last()) else { return false };
    let behind = |part: &&Quantity| word_in(article, tokens, part.tokens.end);
    let bare = !(second.tokens.start..last.tokens.end).any(|at| article.language.xpos(at).is_finite());
    let placed = parts[1..].iter().all(|part| PLACES.has(behind(part)));
    let ends = parts[1..].iter().all(|part| lists(", and . ;", behind(part)));
    bare && (placed || ends)
}

/// Whether words tell that there is no more: "and nothing else", "there are no others", in the sentence or right behind it.
fn nothing_else(article: &Article, sentence: usize) -> bool {
    let own = &article.document.sentences[sentence].tokens;
    let next = article.document.sentences.get(sentence + 1).map_or(own.end, |next| next.tokens.end.min(next.tokens.start + 8));
    (own.start..next.max(own.end)).any(|at| {
        let behind = word_at(article, at + 1);
        match word_at(article, at) {
            "nothing" | "nobody" | "none" | "nowhere" => behind == "else",
            "no" => lists("other others", behind) || behind == "one" && word_at(article, at + 2) == "else",
            _ => false,
        }
    })
}
