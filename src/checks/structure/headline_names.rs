//! Names of towns and people that a headline has and its story never has, where the story has others instead.
//!
//! Comes in: an article and its headline. Goes out: each such name, with the first name of its kind in the story. Countries and regions
//! are left out, which stories tell by their towns and peoples, and so is what the text has as a plain word.
//!
//! Nothing here decides whether that is a finding.

use std::cell::LazyCell;
use std::collections::BTreeSet;

use crate::article::Article;
use crate::extract::lexicon::{countries, first_names, places, plain};
use crate::extract::{Entity, EntityKind, Form};
use crate::text::{Paragraph, ParagraphKind, Span};

/// A name of the headline, and another in the story.
pub(super) struct Missing<'a> {
    pub name: &'a str,
    pub span: Span,
    pub other: Span,
}

/// The fewest letters of a word that tells a name.
const SHORTEST: usize = 4;

/// All of them.
pub(super) fn missing<'a>(article: &'a Article, headline: &Paragraph) -> Vec<Missing<'a>> {
    let document = &article.document;
    let body = document.tokens.partition_point(|token| token.span.start() < headline.span.end());
    let story: LazyCell<BTreeSet<String>, _> =
        LazyCell::new(|| (body..document.tokens.len()).map(|at| plain(document.token_text(at))).collect());
    let titled = is_titled(article, headline);
    let mut found = Vec::new();
    for (id, mention) in article.entities.mentions.iter().take_while(|(_, mention)| mention.span.start() < headline.span.end()) {
        let entity = &article.entities.all[*id];
        let name = document.slice(mention.span);
        let words: Vec<String> = mention.tokens.clone().map(|at| plain(document.token_text(at))).collect();
        let told = match entity.kind {
            EntityKind::Place => words.iter().any(|word| has(&story, word)) || is_told_otherwise(&story, name),
            EntityKind::Person => words.last().is_none_or(|last| has(&story, last)),
            _ => true,
        };
        let sure = !titled || places::is_place(name) || words.first().is_some_and(|first| first_names::is_first_name(first));
        let long = words.last().is_some_and(|word| word.chars().count() >= SHORTEST);
        if told || !sure || !long || mention.form == Form::Pronoun {
            continue;
        }
        found.extend(other(article, entity, headline).map(|other| Missing { name, span: mention.span, other }));
    }
    found
}

/// Whether a story has a word of a name, as it stands or in a longer word: "Leeds", "Leeds-born", "Galwegian" not.
fn has(story: &BTreeSet<String>, word: &str) -> bool {
    let mut longer = story.range(word.to_owned()..).take_while(|other| other.starts_with(word));
    longer.next().is_some() || word.strip_suffix('s').is_some_and(|one| story.contains(one))
}

/// Whether a story tells of the country or region that a name is, or of the country of the town.
fn is_told_otherwise(story: &BTreeSet<String>, name: &str) -> bool {
    let country = countries::of_capital(name).or_else(|| places::country_of_city(name));
    let told = |country: &countries::Country| {
        let word = country.name.to_lowercase();
        let first = word.split(' ').next().unwrap_or_default();
        story.contains(first) || story.iter().any(|word| countries::of_demonym(word).is_some_and(|one| one == country))
    };
    countries::named(name).is_some()
        || places::is_region(name)
        || countries::of_demonym(name).is_some()
        || country.is_some_and(told)
}

/// Whether most words of a headline begin with a capital, so that capitals tell nothing.
fn is_titled(article: &Article, headline: &Paragraph) -> bool {
    let words = headline.span.of(article.document.text()).split_whitespace().filter(|word| word.len() > 3);
    let (capital, small): (Vec<_>, Vec<_>) = words.partition(|word| word.starts_with(char::is_uppercase));
    capital.len() > small.len() + 1
}

/// The first name of such a one in the story.
fn other(article: &Article, entity: &Entity, headline: &Paragraph) -> Option<Span> {
    let document = &article.document;
    let mut later = article.entities.mentions.iter().filter(|(_, mention)| mention.span.start() >= headline.span.end());
    let alike = |id: usize, span: Span| {
        let other = &article.entities.all[id];
        let name = document.slice(span);
        let town = other.kind == EntityKind::Place && countries::named(name).is_none() && !places::is_region(name);
        let dateline = document.dateline.is_some_and(|line| line.span.overlaps(span));
        let body =
            !dateline && document.sentence_at(span.start()).is_some_and(|number| document.kind_of(number) == ParagraphKind::Body);
        other.kind == entity.kind && body && (other.kind == EntityKind::Person || town)
    };
    later.find(|(id, mention)| mention.form != Form::Pronoun && alike(*id, mention.span)).map(|(_, mention)| mention.span)
}
