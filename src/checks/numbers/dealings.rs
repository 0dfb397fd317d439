//! A total that is dealt out with "of": "Of the 18 firms, 11 came from the county, 5 from other counties and 4 from abroad",
//! "Of the 64 children, 48 go by coach and 12 by minibus. Every child will have a seat", "Thirty of the 50 seats went to the
//! Liberals and 25 to the Greens".
//!
//! Comes in: an article and a sentence with its quantities. Goes out: the total and its parts, where nobody can be counted
//! twice and the parts are too many, or too few although the text says that they are all. It does not reckon further.

use std::ops::Range;

use super::splits::{MOST, Split, only, plain};
use crate::article::Article;
use crate::checks::common::{lists, says_any, word_in};
use crate::extract::Quantity;
use crate::extract::lexicon::List;

/// How far the sum may lie from the total, as a share of it, to be taken for a sum of its parts.
const NEAR: f64 = 0.5;
/// Prepositions that tell parts apart.
const APART: &List = &List::of("against as at by for from in into on onto through to under with");
/// Verbs for what one can do in one way only.
const CHOICES: &List = &List::of("abstained abstain absent failed passed drew lost won");
/// Words that tell that the parts are all.
const CLOSED: &List = &List::of("all both each every everybody everyone nobody none");
/// Words that tell that there are others, or that somebody may be counted twice.
const OPEN: &List =
    &List::of("also among both including least more most other others over remainder remaining rest some than too while with");

/// The split that `sentence` tells with "of", whose quantities are `own`, with those of the sentence before.
pub(super) fn read<'a>(article: &'a Article, sentence: usize, own: &'a [Quantity], before: &'a [Quantity]) -> Option<Split<'a>> {
    let tokens = &article.document.sentences[sentence].tokens;
    let (total, parts) = opened(article, tokens, own, before).or_else(|| partitive(article, tokens, own))?;
    let counts = |part: &&Quantity| plain(part) && part.unit == total.unit && !part.partitive;
    let fitting = plain(total) && (2..=MOST).contains(&parts.len()) && parts.iter().skip(1).all(counts) && plain(parts[0]);
    if !fitting || !are_apart(article, tokens, total, &parts) {
        return None;
    }
    let sum: f64 = parts.iter().map(|part| part.value).sum();
    let closed = || says_any(article, closing(article, sentence, &parts), CLOSED);
    let open = says_any(article, parts[0].tokens.end..tokens.end, OPEN);
    (sum > total.value || !open && closed()).then_some((total, parts, NEAR))
}

/// "Of the 18 firms, 11 …, 5 … and 4 …", "Of these, …".
fn opened<'a>(
    article: &Article,
    tokens: &Range<usize>,
    own: &'a [Quantity],
    before: &'a [Quantity],
) -> Option<(&'a Quantity, Vec<&'a Quantity>)> {
    let word = |at: usize| word_in(article, tokens, at);
    let comma = tokens.clone().find(|&at| word(at) == ",").filter(|_| word(tokens.start) == "of")?;
    let first = own.iter().position(|part| part.tokens.start > comma)?;
    let parts: Vec<&Quantity> = own[first..].iter().collect();
    let largest = parts.iter().map(|part| part.value).fold(0.0, f64::max);
    match own[..first] {
        [ref total] => Some((total, parts)),
        [] if lists("these those them the its their this that", word(tokens.start + 1)) => {
            Some((only(before, largest, &parts.first()?.unit)?, parts))
        }
        _ => None,
    }
}

/// "Thirty of the 50 seats went to the Liberals and 25 to the Greens".
fn partitive<'a>(article: &Article, tokens: &Range<usize>, own: &'a [Quantity]) -> Option<(&'a Quantity, Vec<&'a Quantity>)> {
    let (first, total, rest) = match own {
        [first, total, rest @ ..] if !rest.is_empty() => (first, total, rest),
        _ => return None,
    };
    let gap = first.tokens.end..total.tokens.start;
    let of = gap.len() <= 2 && word_in(article, tokens, gap.start) == "of";
    (of && first.value < total.value).then(|| (total, std::iter::once(first).chain(rest).collect()))
}

/// Whether each part but the first is told by the same preposition as the one before it, or by a choice that excludes the
/// others, so that nobody is counted twice.
fn are_apart(article: &Article, tokens: &Range<usize>, total: &Quantity, parts: &[&Quantity]) -> bool {
    let noun = |quantity: &Quantity| quantity.noun.map(|noun| article.language.lemma(noun));
    let ends = parts.iter().skip(1).map(|part| part.tokens.start).chain([tokens.end]);
    let stretches: Vec<Range<usize>> = parts.iter().zip(ends).map(|(part, end)| part.tokens.end..end).collect();
    let preposition = |stretch: &Range<usize>| {
        let own = parts.iter().find(|part| part.tokens.end == stretch.start).and_then(|part| part.noun);
        let start = own.filter(|_| own != total.noun).map_or(stretch.start, |noun| noun + 1);
        Some(word_in(article, tokens, start)).filter(|word| lists(APART, word))
    };
    let [first, rest @ ..] = &stretches[..] else { return false };
    let says = |stretch: &Range<usize>, word: &str| stretch.clone().any(|at| word_in(article, tokens, at) == word);
    let chosen = |stretch: &Range<usize>| says_any(article, stretch.clone(), CHOICES);
    let told = |stretch: &Range<usize>| {
        preposition(stretch).is_some_and(|word| {
            let voted = lists("for against", word) && (says(first, "for") || says(first, "against"));
            voted || says(first, word) || rest.iter().filter(|other| preposition(other) == Some(word)).count() > 1
        }) || chosen(stretch)
    };
    let alike = parts
        .iter()
        .all(|part| part.noun.is_none() || noun(part) == noun(total) || lists(APART, word_in(article, tokens, part.tokens.end)));
    alike && rest.iter().all(told)
}

/// The words behind the parts that may tell that they are all: the end of the sentence and the next one.
fn closing(article: &Article, sentence: usize, parts: &[&Quantity]) -> Range<usize> {
    let start = parts.last().map_or(0, |part| part.tokens.end);
    let next = article.document.sentences.get(sentence + 1).unwrap_or(&article.document.sentences[sentence]);
    start..next.tokens.end
}
