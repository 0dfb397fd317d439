//! # What it looks for
//! A surname that stands alone in one spelling and with a first name in another ("Hugo Lindqvist", then "Lindquist said"), and
//! one person's full name in two spellings. They differ in one letter, or in two of a long name; accents do not count.
//!
//! # Why it matters
//! Readers search for people by name, and people mind how theirs is spelled.
//!
//! # Example
//! The film is by Agnieszka Wolniak. Wolnak is already at work on the next.
//!
//! # What it cannot know
//! Which spelling is right; two people whose surnames differ in a letter, where only one of them has a first name.
//!
//! # Source
//! Levenshtein, Binary codes capable of correcting deletions, insertions, and reversals (1966); tried on 159 published articles.

use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::full_names;
use super::spellings::{self, is_variant};
use crate::article::Article;
use crate::checks::Check;
use crate::extract::lexicon::{List, countries, first_names, organisations, places, plain, titles};
use crate::extract::{EntityId, EntityKind, Form};
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::{ParagraphKind, Span, TokenKind};

pub(super) const CHECK: Check = Check {
    id: "names/spelling-variant",
    family: Family::Names,
    title: "Surnames in two spellings",
    doc: doc!("spelling_variant.rs"),
    run,
};

/// The shortest surname that is compared, in letters.
const SHORTEST: usize = 6;
/// What is named by whoever makes or founds it.
const MADE: &List =
    &List::of("band boxes brand brands business company firm label line magazine maker restaurant shop start-up startup winery");
/// How many words that begin alike are compared with one surname.
const MOST: usize = 64;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let named = full_names(article, findings);
    let surnames = surnames(article);
    if surnames.is_empty() {
        return;
    }
    let mut words: BTreeMap<String, Vec<Span>> = BTreeMap::new();
    for at in 0..article.document.tokens.len() {
        let tokens = spellings::chain(article, at);
        if is_bare(article, &tokens) {
            words.entry(spellings::spelled(article, &tokens)).or_default().push(article.document.span_of(&tokens));
        }
    }
    let all = LazyCell::new(|| spellings(article));
    for (surname, span) in surnames.iter().filter(|(_, span)| !named.contains(span)) {
        let alike = starts(surname)
            .into_iter()
            .flat_map(|start| words.range(start.clone()..).take_while(move |(word, _)| word.starts_with(&start)).take(MOST));
        let slip = |word: &str| is_variant(surname, word, SHORTEST, false) || is_without_end(surname, word);
        for (word, places) in alike.filter(|(word, _)| !surnames.contains_key(*word) && slip(word)) {
            let (small, usual) = &*all;
            let often = usual.get(surname).copied().unwrap_or_default();
            let seldom = places.len() == 1 || places.len() < often;
            if seldom && !small.contains(word) && !places.iter().any(|place| is_made(article, *place)) {
                findings.push(finding(article, *span, places[0]));
            }
        }
    }
}

/// How the words begin that a surname is compared with: as it does itself, and "Mc" for "Mac".
fn starts(surname: &str) -> Vec<String> {
    let own: String = surname.chars().take(2).collect();
    let other = if surname.starts_with("mac") { Some("mc") } else { surname.starts_with("mc").then_some("mac") };
    other.map(str::to_owned).into_iter().chain([own]).collect()
}

/// Whether only a silent last letter parts the two: "Gilmore", "Gilmor".
fn is_without_end(one: &str, two: &str) -> bool {
    let (short, long) = if one.len() < two.len() { (one, two) } else { (two, one) };
    short.len() >= SHORTEST && long.strip_suffix('e') == Some(short)
}

/// Tells of people who share one name and have the other in two spellings; gives back the places of both.
fn full_names(article: &Article, findings: &mut Vec<Finding>) -> Vec<Span> {
    let mut places = Vec::new();
    for pair in full_names::pairs(article) {
        places.extend([pair.first, pair.later]);
        // Two people may share a surname and have first names of one letter's difference; two surnames so like each other are rarer.
        let sure = pair.by_first && !pair.by_post && pair.length >= SHORTEST;
        let confidence = if sure { Confidence::Likely } else { Confidence::Possible };
        findings.push(Finding { confidence, ..finding(article, pair.first, pair.later) });
    }
    places
}

fn finding(article: &Article, named: Span, bare: Span) -> Finding {
    let (primary, secondary) = if bare > named { (bare, named) } else { (named, bare) };
    let slice = |span: Span| article.document.slice(span);
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Likely,
        message: format!("{} here, {} elsewhere", slice(primary), slice(secondary)),
        reason: format!("{} and {} differ in a letter or two.", slice(secondary), slice(primary)),
        advice: "Look up how the name is spelled.".into(),
        primary: Label::new(primary, "one spelling"),
        secondary: vec![Label::new(secondary, "another spelling")],
    }
}

/// The surnames that stand with a first name, each with its first place.
fn surnames(article: &Article) -> BTreeMap<String, Span> {
    let mut surnames = BTreeMap::new();
    for (id, mention) in
        article.entities.mentions.iter().filter(|(_, mention)| mention.form == Form::Full && mention.tokens.len() > 1)
    {
        let last = spellings::spelled(article, &spellings::last(article, &mention.tokens));
        if is_human(article, *id, &mention.tokens) && last.chars().count() >= SHORTEST - 1 {
            surnames.entry(last).or_insert(mention.span);
        }
    }
    surnames
}

/// Whether a mention by full name is of a human being beyond doubt, and whole.
fn is_human(article: &Article, id: EntityId, tokens: &Range<usize>) -> bool {
    let entity = &article.entities.all[id];
    let titled = tokens.start > 0 && titles::is_title(article.language.folded(tokens.start - 1));
    let told = titled || entity.gender.is_some() || !entity.roles.is_empty();
    let broken =
        article.document.tokens.get(tokens.end).is_some_and(|next| !next.spaced && article.document.slice(next.span) == "-");
    let human = told || first_names::is_first_name(article.document.token_text(tokens.start));
    entity.kind == EntityKind::Person && human && !broken
}

/// Whether a word with a capital stands in running text as a surname alone does: no other capital beside it, no small word of
/// the same letters before it, and nothing that a country, place or first name is called.
fn is_bare(article: &Article, tokens: &Range<usize>) -> bool {
    let (document, at) = (&article.document, tokens.start);
    let text = document.slice(document.span_of(tokens));
    let word = document.tokens[at].kind == TokenKind::Word && text.starts_with(char::is_uppercase) && text.len() >= SHORTEST - 1;
    if !word {
        return false;
    }
    let capital =
        |at: usize| document.tokens.get(at).is_some_and(|token| document.slice(token.span).starts_with(char::is_uppercase));
    let sentence = document.sentence_at(document.tokens[at].span.start());
    let Some(sentence) = sentence.filter(|&number| document.kind_of(number) == ParagraphKind::Body) else { return false };
    let begins = document.sentences[sentence].tokens.start == at;
    let second = document.sentences[sentence].tokens.start + 1 == at;
    let titled = at > 0 && titles::is_title(article.language.folded(at - 1));
    let after = at > 0 && capital(at - 1) && !begins && !second && !titled;
    let joined = at > 0 && article.language.folded(at - 1) == "-" && !document.tokens[at].spaced;
    let the = at > 0 && matches!(article.language.folded(at - 1), "the" | "a" | "an");
    let names_other = || countries::of_demonym(text).is_some() || places::is_place(text) || first_names::is_first_name(text);
    !after && !capital(tokens.end) && !joined && !the && !names_other()
}

/// Whether the text says that a name is of something made or founded, and so may be a play on its maker's: "his company, X".
fn is_made(article: &Article, place: Span) -> bool {
    let at = article.document.tokens_in(place).start;
    let word = |back: usize| at.checked_sub(back).map_or("", |before| article.language.folded(before));
    let noun = if matches!(word(1), "," | "called" | "of" | "named") { word(2) } else { word(1) };
    MADE.has(noun) || organisations::is_organisation_word(noun)
}

/// The words that the text writes with a small letter, and how often it writes each of the others.
fn spellings(article: &Article) -> (BTreeSet<String>, BTreeMap<String, usize>) {
    let (mut small, mut usual) = (BTreeSet::new(), BTreeMap::new());
    for token in article.document.tokens.iter().filter(|token| token.kind == TokenKind::Word && token.span.len() >= SHORTEST - 1) {
        let text = article.document.slice(token.span);
        if text.starts_with(char::is_lowercase) {
            small.insert(plain(text));
        } else {
            *usual.entry(plain(text)).or_default() += 1;
        }
    }
    (small, usual)
}
