//! Where a report is set.
//!
//! Comes in: an article and a token. Goes out: the city of the dateline, for the report's first sentences, and the one place
//! that the sentence before names. Nothing here decides what that says of the token.

use std::ops::Range;

use crate::article::Article;
use crate::extract::EntityKind;
use crate::extract::lexicon::countries::{self, Country};
use crate::text::Span;

/// How many sentences after a dateline are set there.
const LEAD: usize = 2;

/// The city of the dateline, where the token stands in one of the report's first sentences and the city is `fit`.
pub(super) fn dateline(article: &Article, at: usize, fit: &dyn Fn(Span) -> bool) -> Option<Span> {
    let document = &article.document;
    let dateline = document.dateline?;
    let body =
        document.sentences.iter().filter(|sentence| document.span_of(&sentence.tokens).start() >= dateline.span.end()).take(LEAD);
    body.into_iter().find(|sentence| sentence.tokens.contains(&at))?;
    let text = document.slice(dateline.span);
    let end = text.find([',', '(', '—', '–', ':']).unwrap_or(text.len());
    let city = Span::new(dateline.span.start(), dateline.span.start() + text[..end].trim_end().len());
    fit(city).then_some(city)
}

/// The one place that sentence `number` has before it, where the token says that it goes on there and the place is `fit`.
pub(super) fn before(article: &Article, number: usize, at: usize, fit: &dyn Fn(Span) -> bool) -> Option<Span> {
    let document = &article.document;
    let begins = document.sentences.get(number).is_some_and(|sentence| sentence.tokens.start == at);
    let word = article.language.folded(at.checked_sub(1)?);
    let inside = begins || matches!(word, "across" | "around" | "in" | "leave" | "left" | "of" | "outside" | "through");
    let before = document.span_of(&document.sentences.get(number.checked_sub(1).filter(|_| inside)?)?.tokens);
    let from = article.entities.mentions.partition_point(|(_, mention)| mention.span.start() < before.start());
    let places = article.entities.mentions[from..].iter().take_while(|(_, mention)| mention.span.end() <= before.end());
    let mut places = places.filter(|(id, _)| article.entities.all[*id].kind == EntityKind::Place).map(|(_, mention)| mention.span);
    places.next().filter(|span| places.next().is_none() && fit(*span))
}

/// Whether the text has the country, its people or a capital of it anywhere but in the phrase.
pub(super) fn is_named_elsewhere(article: &Article, country: &Country, phrase: &Range<usize>) -> bool {
    (0..article.document.tokens.len()).filter(|at| !phrase.contains(at)).any(|at| {
        let text = article.document.token_text(at);
        let capital = text.starts_with(char::is_uppercase);
        let of = |found: Option<&'static Country>| found.is_some_and(|found| found == country);
        capital && (of(countries::named(text)) || of(countries::of_demonym(text)) || country.has_capital(text))
    })
}
