//! Years that have gone by since a year that the text tells: "rebuilt in 1987 … the 46 winters since then", "closed in 2009.
//! In the 25 years since, …".
//!
//! Comes in: an article with its day of publication. Goes out: a [`Running`] for each such length, with the year that it is
//! told to run from. It does not reckon.

use std::ops::Range;

use crate::article::Article;
use crate::checks::common::{in_body, lists, quantities_in, times_in, word_at, word_in};
use crate::extract::lexicon::List;
use crate::extract::{Hedge, Time, TimeKind, TimeUnit};
use crate::text::Span;

/// A length of time that runs up to the day of publication.
#[derive(Debug)]
pub(super) struct Running {
    pub span: Span,
    pub years: f64,
    /// The year that it runs from, and where that is told.
    pub from: i32,
    pub told: Span,
}

/// Nouns that come once a year.
const SEASONS: &List = &List::of("autumn christmas harvest spring summer winter year");
/// Words that do not stand right behind a length that runs up to now.
const OTHERS: &List = &List::of("ago after away before earlier later old");
/// Verbs for time that passes, as lemmas.
const PASSES: &List = &List::of("elapse go intervene pass roll slip");
/// How many words behind a length may tell that it runs up to now.
const REACH: usize = 14;
/// How many sentences before a length may tell the year that it runs from.
const BACK: usize = 2;

/// All of them, in the order of the text.
pub(super) fn find(article: &Article) -> Vec<Running> {
    let lengths = article.times.iter().filter_map(length).chain(seasons(article));
    let mut found: Vec<_> = lengths.filter_map(|(years, tokens)| running(article, years, &tokens)).collect();
    found.sort_by_key(|running| running.span);
    found
}

/// "46 years".
fn length(time: &Time) -> Option<(f64, Range<usize>)> {
    let plain = time.kind == TimeKind::Duration && !time.is_age && time.direction.is_none() && time.modifier.is_none();
    let (years, _) = time.length.filter(|(years, unit)| plain && *unit == TimeUnit::Year && *years > 1.0)?;
    Some((years, time.tokens.clone()))
}

/// "46 winters".
fn seasons(article: &Article) -> impl Iterator<Item = (f64, Range<usize>)> {
    article.quantities.iter().filter_map(|quantity| {
        let noun = quantity.noun.filter(|&noun| lists(SEASONS, article.language.lemma(noun)))?;
        let plain = quantity.is_single() && quantity.hedge == Hedge::Exact && noun == quantity.tokens.end;
        plain.then(|| (quantity.value, quantity.tokens.start..noun + 1))
    })
}

fn running(article: &Article, years: f64, tokens: &Range<usize>) -> Option<Running> {
    let span = article.document.span_of(tokens);
    let number = article.document.sentence_at(span.start()).filter(|_| in_body(article, span))?;
    let own = article.document.sentences[number].tokens.clone();
    let since = since(article, &own, tokens);
    let from = match since {
        Some(at) => {
            after_since(article, &own, at).or_else(|| before(article, number, tokens.start)).or_else(|| only_since(article))
        }
        None if goes_on(article, &own, tokens) => since_before(article, number),
        None => None,
    };
    let (from, told) = from?;
    Some(Running { span, years, from, told })
}

/// The "since" that tells that a length runs up to now, where it follows it: "the 46 winters that it has stood since".
fn since(article: &Article, own: &Range<usize>, tokens: &Range<usize>) -> Option<usize> {
    let word = |at: usize| word_in(article, own, at);
    let lead = tokens.start.checked_sub(1).map_or("", word);
    let leads = lists("the for in over during after first those these its", lead) || word(tokens.start) == "the";
    if !leads || lists(OTHERS, word(tokens.end)) {
        return None;
    }
    let near = tokens.end..(tokens.end + REACH).min(own.end);
    let since = near.clone().find(|&at| word(at) == "since")?;
    let other = (tokens.end..since).any(|at| lists(", ; : ago before", word(at)));
    let passes = (tokens.end..since).any(|at| lists(PASSES, article.language.lemma(at)));
    let stays = (tokens.end..since).any(|at| lists("has have been 's 've", word(at)));
    (!other && (passes || stays || since == tokens.end || since - tokens.end < 3)).then_some(since)
}

/// The year right behind "since".
fn after_since(article: &Article, own: &Range<usize>, since: usize) -> Option<(i32, Span)> {
    let near = since..(since + 5).min(own.end);
    times_in(article, &near).iter().find_map(year)
}

/// A year as written; of a day or month too.
fn year(time: &Time) -> Option<(i32, Span)> {
    let plain = time.kind == TimeKind::Date && time.direction.is_none() && time.range_start.is_none();
    time.year.known().filter(|_| plain).map(|year| (year, time.span))
}

/// The one year that is told before token `at`, in its sentence or shortly before it.
fn before(article: &Article, number: usize, at: usize) -> Option<(i32, Span)> {
    for first in (number.saturating_sub(BACK)..=number).rev() {
        let tokens = article.document.sentences[first].tokens.start..at;
        let mut years = times_in(article, &tokens).iter().filter_map(year);
        if let Some(found) = years.next() {
            return years.all(|(other, _)| other == found.0).then_some(found);
        }
    }
    None
}

/// The one "since 1991" of the article.
fn only_since(article: &Article) -> Option<(i32, Span)> {
    let mut found = article.times.iter().filter(|time| is_since(article, time)).filter_map(year);
    let first = found.next()?;
    found.all(|(other, _)| other == first.0).then_some(first)
}

/// Whether a time stands behind "since".
fn is_since(article: &Article, time: &Time) -> bool {
    let from = time.tokens.start.saturating_sub(4);
    let near = (from..time.tokens.end)
        .rev()
        .map(|at| word_at(article, at))
        .find(|word| !lists("the of spring summer autumn fall winter end start early late", word) && word.parse::<i32>().is_err());
    near == Some("since")
}

/// Whether a sentence opens with a length that goes on: "After 33 years behind the counter, he is retiring".
fn goes_on(article: &Article, own: &Range<usize>, tokens: &Range<usize>) -> bool {
    let opens = tokens.start == own.start + 1 && lists("after his her its their the those", word_at(article, own.start));
    opens && !lists(OTHERS, word_in(article, own, tokens.end))
}

/// The "since 2001" of the sentence before.
fn since_before(article: &Article, number: usize) -> Option<(i32, Span)> {
    let tokens = article.document.sentences[number.checked_sub(1)?].tokens.clone();
    let perfect = tokens.clone().any(|at| lists("has have 's 've", word_at(article, at)));
    let time = times_in(article, &tokens).iter().find(|time| is_since(article, time)).filter(|_| perfect)?;
    (quantities_in(article, &tokens).is_empty()).then(|| year(time))?
}
