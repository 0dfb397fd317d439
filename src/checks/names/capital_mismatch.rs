//! # What it looks for
//! A city that is called the capital of a country whose capital is another: "Windhoek, the Zimbabwean capital"; or that stands
//! in the dateline, or alone in the sentence before, where a text that never names the country goes on with its capital.
//!
//! # Why it matters
//! Either the city or the country is a slip, and with it the place of what happened.
//!
//! # Example
//! The talks are held in Riga, the Lithuanian capital. (The capital of Lithuania is Vilnius.)
//!
//! # What it cannot know
//! Capitals of the past and of the future, and disputed ones: where a country has several, each is accepted.
//!
//! # Source
//! The engine's own list of countries with their capitals and seats of government.

use std::ops::Range;

use super::scenes;
use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::{is_nominal, word_at};
use crate::extract::lexicon::countries::{self, Country};
use crate::extract::lexicon::places;
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::Span;

pub(super) const CHECK: Check = Check {
    id: "names/capital-mismatch",
    family: Family::Names,
    title: "Capitals of another country",
    doc: doc!("capital_mismatch.rs"),
    run,
};

/// The longest name of a city or country, in tokens.
const LONGEST: usize = 5;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    for at in 0..article.document.tokens.len() {
        if article.language.folded(at) != "capital" {
            continue;
        }
        let city_word = usize::from(word_at(article, at + 1) == "city");
        let Some((country, tokens)) = before(article, at).or_else(|| after(article, at + city_word)) else { continue };
        let tokens = tokens.start..tokens.end.max(at + 1 + city_word);
        let Some(city) = city(article, &tokens).filter(|_| is_plain(article, &tokens)) else {
            findings.extend(by_scene(article, country, &tokens));
            continue;
        };
        let name = article.document.slice(article.document.span_of(&city));
        if !country.has_capital(name) && !country.is_named(name) {
            findings.push(finding(article, country, &tokens, &city));
        }
    }
}

fn finding(article: &Article, country: &Country, phrase: &Range<usize>, city: &Range<usize>) -> Finding {
    let (phrase, city) = (article.document.span_of(phrase), article.document.span_of(city));
    let (name, capital) = (article.document.slice(city), country.capitals.first().copied().unwrap_or_default());
    let home = countries::of_capital(name).map_or(String::new(), |home| format!(" {name} is a capital of {}.", home.name));
    let (primary, secondary) = if phrase > city { (phrase, city) } else { (city, phrase) };
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Likely,
        message: format!("{name} is not known as the capital of {}", country.name),
        reason: format!("The capital of {} is {capital}.{home}", country.name),
        advice: "Look up whether the city or the country is the one meant.".into(),
        primary: Label::new(primary, article.document.slice(primary)),
        secondary: vec![Label::new(secondary, article.document.slice(secondary))],
    }
}

/// "BRATISLAVA — Envoys left the Slovenian capital": a capital of nothing that the text is about, where another is the scene.
fn by_scene(article: &Article, country: &'static Country, phrase: &Range<usize>) -> Option<Finding> {
    let document = &article.document;
    let number = document.sentence_at(document.tokens[phrase.start].span.start())?;
    let next = is_nominal(article, phrase.end);
    let definite = article.language.folded(phrase.start) == "the" && !next && word_at(article, phrase.end) != "-";
    let other_city = &|span: Span| {
        let name = document.slice(span);
        let city = countries::of_capital(name).is_some() || places::country_of_city(name).is_some();
        city && !country.has_capital(name) && !country.is_named(name)
    };
    let scene = scenes::dateline(article, phrase.start, other_city)
        .or_else(|| scenes::before(article, number, phrase.start, other_city))?;
    (definite && !scenes::is_named_elsewhere(article, country, phrase)).then(|| Finding {
        confidence: Confidence::Possible,
        primary: Label::new(document.span_of(phrase), document.slice(document.span_of(phrase))),
        secondary: vec![Label::new(scene, document.slice(scene))],
        ..finding(article, country, phrase, &document.tokens_in(scene))
    })
}

/// "the *Zimbabwean* capital", "*Zimbabwe's* capital": the country before the word, and the phrase from its determiner on.
fn before(article: &Article, capital: usize) -> Option<(&'static Country, Range<usize>)> {
    let owner = capital.checked_sub(1)?;
    let possessive = matches!(article.language.folded(owner), "'s" | "'");
    let end = if possessive { owner } else { capital };
    let find = |start: usize| {
        let text = article.document.slice(article.document.span_of(&(start..end)));
        if possessive { countries::named(text) } else { countries::of_demonym(text) }
    };
    let (start, country) = (end.saturating_sub(LONGEST)..end).find_map(|start| Some((start, find(start)?)))?;
    let determiner = start > 0 && article.language.folded(start - 1) == "the";
    Some((country, start - usize::from(determiner)..capital + 1))
}

/// "the capital of *Zimbabwe*": the country after the word.
fn after(article: &Article, capital: usize) -> Option<(&'static Country, Range<usize>)> {
    if word_at(article, capital + 1) != "of" {
        return None;
    }
    let start = capital + 2 + usize::from(word_at(article, capital + 2) == "the");
    let limit = article.document.tokens.len().min(start + LONGEST);
    let find = |end: usize| countries::named(article.document.slice(article.document.span_of(&(start..end))));
    let (end, country) = (start + 1..=limit).rev().find_map(|end| Some((end, find(end)?)))?;
    let from = capital - usize::from(capital > 0 && article.language.folded(capital - 1) == "the");
    Some((country, from..end))
}

/// Whether the phrase says just that a city is the capital: nothing like "business" in it, no other noun after.
fn is_plain(article: &Article, phrase: &Range<usize>) -> bool {
    let before = if phrase.start > 0 { article.language.folded(phrase.start - 1) } else { "" };
    let opens = matches!(
        before,
        "," | "in" | "is" | "from" | "to" | "at" | "near" | "and" | "of" | "for" | "(" | "-" | "" | "." | "around"
    );
    let possessive = phrase.clone().any(|at| matches!(article.language.folded(at), "'s" | "'" | "of"));
    let definite = article.language.folded(phrase.start) == "the" || possessive;
    let next = word_at(article, phrase.end);
    let closes =
        matches!(next, "," | "." | ";" | ":" | ")" | "-" | "" | "on" | "after" | "before" | "where" | "when" | "for" | "until");
    let named =
        phrase.end < article.document.tokens.len() && article.document.token_text(phrase.end).starts_with(char::is_uppercase);
    opens && definite && (closes || named)
}

/// The city beside the phrase: before its comma or "is", behind its comma, or directly behind it.
fn city(article: &Article, phrase: &Range<usize>) -> Option<Range<usize>> {
    let link = |at: usize| matches!(word_at(article, at), "," | "(" | "-");
    let known = |tokens: &Range<usize>| {
        let text = article.document.slice(article.document.span_of(tokens));
        let city = countries::of_capital(text).is_some() || places::country_of_city(text).is_some();
        city && text.starts_with(char::is_uppercase)
    };
    let end = phrase.start.checked_sub(1).filter(|&at| link(at) || word_at(article, at) == "is");
    let ahead = end.and_then(|end| (end.saturating_sub(LONGEST)..end).map(|start| start..end).find(|tokens| known(tokens)));
    if ahead.is_some() {
        return ahead;
    }
    let start = phrase.end + usize::from(link(phrase.end));
    let limit = article.document.tokens.len().min(start + LONGEST);
    let behind = (start + 1..=limit).rev().map(|end| start..end).find(|tokens| known(tokens))?;
    // "the Kenyan capital, Kampala, Kigali and Juba": the first item of a list is not said to be the capital.
    let list = link(phrase.end) && word_at(article, behind.end) == "and"
        || word_at(article, behind.end) == "," && is_place(article, behind.end + 1);
    (!list).then_some(behind)
}

fn is_place(article: &Article, at: usize) -> bool {
    at < article.document.tokens.len() && places::is_place(article.document.token_text(at))
}
