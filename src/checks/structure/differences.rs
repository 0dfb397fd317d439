//! What two wordings of one statement differ in.
//!
//! Comes in: an article and two stretches of tokens that stand in the same place of two like sentences. Goes out: their
//! [`Difference`], where it is of a kind that both cannot survive. Nothing here decides whether that is a finding.

use std::ops::Range;

use super::alignment::{is_content, is_negator};
use super::magnitudes::Magnitude;
use crate::article::Article;
use crate::checks::common::{lists, times_touching};
use crate::extract::lexicon::opposites::{Class, senses};
use crate::extract::{Hedge, Proposition, Quantity, Time};
use crate::language::Upos;
use crate::text::Span;

/// What happens once to each thing, so that two days are one too many.
const ONCE: &[&str] = &[
    "abolish",
    "be born",
    "bear",
    "build",
    "commission",
    "complete",
    "create",
    "date",
    "date back",
    "die",
    "disband",
    "dissolve",
    "establish",
    "form",
    "found",
    "inaugurate",
    "incorporate",
    "invent",
    "launch",
    "lay",
    "marry",
    "open",
    "originate",
    "rename",
    "unveil",
];

/// What else has one beginning or end, which lies before, in or after something, and not twice.
const TURNS: &str = "arrive arrest begin bury close collapse commence end finish leave quit resign retire start";

/// Words for when something happened, as another thing tells the time: what one of a row says, those of the others do not.
const ORDER: &[&str] = &["before", "during", "after following", "since", "until till"];

/// The one thing in which two stretches differ.
pub(super) enum Difference {
    /// The numbers; whether both are told as exact.
    Numbers(Span, Span, bool),
    Days(Span, Span),
    Denial,
    /// Before, during or after one and the same thing, of what happens once.
    Order(Span, Span),
    Opposites(Span, Span),
    /// Where it happened, of what happens once.
    Places(Span, Span),
    /// Other words of one part of speech.
    Words(Span, Span),
}

/// Whether a word in `tokens` says something that matters to what is told.
pub(super) fn says(article: &Article, tokens: &Range<usize>) -> bool {
    tokens.clone().any(|at| is_content(article, at) && article.language.upos(at) != Upos::Adv || is_negator(article, at))
}

/// Whether `tokens` are a word for when, as something else tells the time: which of the row.
fn order(article: &Article, tokens: &Range<usize>) -> Option<usize> {
    let word = |at: usize| ORDER.iter().position(|words| lists(words, article.language.folded(at)));
    tokens.clone().next_back().filter(|_| !says(article, tokens)).and_then(word)
}

/// Whether two gaps are two words for when, before what is the same in both.
pub(super) fn are_ordered(article: &Article, one: &Range<usize>, two: &Range<usize>) -> bool {
    matches!((order(article, one), order(article, two)), (Some(one), Some(two)) if one != two)
}

/// The one difference between two gaps, where it is of a kind that both cannot survive.
pub(super) fn difference(article: &Article, one: &Range<usize>, two: &Range<usize>, verb: &Proposition) -> Option<Difference> {
    if let (Some(first), Some(second)) = (number(article, one), number(article, two)) {
        if !is_all(article, one, &first.tokens) || !is_all(article, two, &second.tokens) {
            return None;
        }
        let exact = [first, second].iter().all(|number| number.hedge != Hedge::AtMost);
        return differ(first, second).then_some(Difference::Numbers(first.span, second.span, exact));
    }
    let spans = (article.document.span_of(one), article.document.span_of(two));
    if let (Some(first), Some(second)) = (Magnitude::of(article, one), Magnitude::of(article, two)) {
        return first.is_far_from(&second).then_some(Difference::Numbers(spans.0, spans.1, false));
    }
    if are_ordered(article, one, two) {
        let once = ONCE.binary_search(&verb.lemma.as_str()).is_ok() || lists(TURNS, &verb.lemma);
        return once.then_some(Difference::Order(spans.0, spans.1));
    }
    if let (Some(first), Some(second)) = (times_touching(article, one).first(), times_touching(article, two).first()) {
        if !is_all(article, one, &first.tokens) || !is_all(article, two, &second.tokens) {
            return None;
        }
        let once = ONCE.binary_search(&verb.lemma.as_str()).is_ok();
        return (once && days_differ(first, second)).then_some(Difference::Days(first.span, second.span));
    }
    let denies = |tokens: &Range<usize>| tokens.clone().any(|at| is_negator(article, at));
    let mut rest = one.clone().chain(two.clone()).filter(|&at| !is_negator(article, at));
    if denies(one) != denies(two) && rest.all(|at| matches!(article.language.upos(at), Upos::Aux | Upos::Adv | Upos::Det)) {
        return Some(Difference::Denial);
    }
    let once = ONCE.binary_search(&verb.lemma.as_str()).is_ok();
    let named = |tokens: &Range<usize>| {
        let mut content = tokens.clone().filter(|&at| says(article, &(at..at + 1))).peekable();
        content.peek().is_some() && content.all(|at| article.language.upos(at) == Upos::Propn)
    };
    if named(one) && named(two) {
        return once.then_some(Difference::Places(spans.0, spans.1));
    }
    let (first, second) = (word(article, one)?, word(article, two)?);
    let span = |at: usize| article.document.tokens[at].span;
    if are_opposites(article, first, second) {
        return Some(Difference::Opposites(span(first), span(second)));
    }
    let alike = article.language.upos(first) == article.language.upos(second) && article.language.upos(first) != Upos::Propn;
    (alike && one.len() <= FEW && two.len() <= FEW).then_some(Difference::Words(spans.0, spans.1))
}

/// How many tokens other words may be.
const FEW: usize = 3;

/// The word in `tokens` that says something, where one does; of those that a hyphen joins, the last.
fn word(article: &Article, tokens: &Range<usize>) -> Option<usize> {
    let content: Vec<usize> = tokens.clone().filter(|&at| says(article, &(at..at + 1))).collect();
    let (last, before) = content.split_last()?;
    before.iter().all(|&at| article.language.folded(at + 1) == "-").then_some(*last)
}

/// Whether nothing else in `tokens` says anything.
fn is_all(article: &Article, tokens: &Range<usize>, part: &Range<usize>) -> bool {
    !tokens.clone().any(|at| !part.contains(&at) && says(article, &(at..at + 1)))
}

/// The quantity in `tokens`, where there is one and it is not part of a time.
fn number<'a>(article: &'a Article, tokens: &Range<usize>) -> Option<&'a Quantity> {
    let from = article.quantities.partition_point(|quantity| quantity.tokens.end <= tokens.start);
    article.quantities[from..].first().filter(|quantity| quantity.tokens.start < tokens.end)
}

/// Whether two numbers of one kind cannot both hold.
fn differ(one: &Quantity, two: &Quantity) -> bool {
    let single = |quantity: &Quantity| quantity.hedge != Hedge::AtLeast && quantity.is_single();
    let apart = (one.value - two.value).abs() > one.precision() + two.precision();
    one.unit == two.unit && apart && single(one) && single(two)
}

/// Whether two dates, as far as each is told, are not one.
fn days_differ(one: &Time, two: &Time) -> bool {
    let told = |time: &Time| time.value.starts_with(|c: char| c.is_ascii_digit());
    told(one) && told(two) && !one.value.starts_with(two.value.as_str()) && !two.value.starts_with(one.value.as_str())
}

/// Whether two words are the two poles of one scale.
fn are_opposites(article: &Article, one: usize, two: usize) -> bool {
    let class = |at: usize| match article.language.upos(at) {
        Upos::Verb => Class::Verb,
        Upos::Adj => Class::Adjective,
        _ => Class::Noun,
    };
    let poles =
        |at: usize| senses(article.language.lemma(at), class(at)).map(|sense| (sense.scale, sense.pole)).collect::<Vec<_>>();
    let others = poles(two);
    poles(one).into_iter().any(|(scale, pole)| others.contains(&(scale, pole.other())))
}
