//! # What it looks for
//! A place, company or body whose name stands in two spellings: with another letter ("Harlowby", "Harloby"), or once as one
//! word and once as two ("Brightwater", "Bright Water").
//!
//! # Why it matters
//! Readers who look the place or company up by the wrong spelling find another one, or none.
//!
//! # Example
//! The mill at Cranmoor has closed. Nobody in Cranmour had been told.
//!
//! # What it cannot know
//! Two places whose names differ in a letter; which spelling is right.
//!
//! # Source
//! Levenshtein, Binary codes capable of correcting deletions, insertions, and reversals (1966); tried on 209 published texts.

use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};

use super::spellings::is_variant;
use crate::article::Article;
use crate::checks::Check;
use crate::extract::EntityKind;
use crate::extract::lexicon::{countries, first_names, organisations, places, plain, posts};
use crate::language::Upos;
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::{ParagraphKind, Span, TokenKind};

pub(super) const CHECK: Check = Check {
    id: "names/name-two-spellings",
    family: Family::Names,
    title: "Places and bodies in two spellings",
    doc: doc!("name_two_spellings.rs"),
    run,
};

/// The shortest name that is compared, in letters.
const SHORTEST: usize = 6;
/// The shortest name that is compared with two words written apart, in letters.
const SHORTEST_JOINED: usize = 7;
/// How many names that begin alike are compared with one.
const MOST: usize = 24;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let names = names(article);
    if names.is_empty() {
        return;
    }
    let (small, people) = (LazyCell::new(|| small_words(article)), people(article));
    let mut told: BTreeSet<&str> = BTreeSet::new();
    for (name, spans) in &names {
        let start: String = name.chars().take(2).collect();
        if people.contains(name) {
            continue;
        }
        let alike = names.range(start.clone()..).take_while(|(other, _)| other.starts_with(&start)).take(MOST);
        // "Catalonia" and "Catalonian" are two words.
        let slip = |other: &String| {
            other > name && !other.starts_with(name.as_str()) && is_variant(name, other, SHORTEST, false) && !people.contains(other)
        };
        for (other, others) in alike.filter(|(other, _)| slip(other) && !(places::is_place(name) && places::is_place(other))) {
            // What comes often in both spellings is two things.
            let seldom = spans.len().min(others.len()) == 1;
            if seldom && !small.contains(name) && !small.contains(other) && told.insert(name) {
                findings.push(finding(article, spans[0], others[0]));
            }
        }
    }
    apart(article, &names, findings);
    exchanged(article, &names, &people, findings);
}

/// Names that have the same letters, two neighbours of them exchanged at their beginning: "Ardwick", "Adrwick".
fn exchanged(article: &Article, names: &BTreeMap<String, Vec<Span>>, people: &BTreeSet<String>, findings: &mut Vec<Finding>) {
    let mut alike: BTreeMap<Vec<char>, &String> = BTreeMap::new();
    for name in names.keys().filter(|name| !people.contains(*name)) {
        let mut letters: Vec<char> = name.chars().collect();
        letters.sort_unstable();
        let Some(other) = alike.insert(letters, name) else { continue };
        let near = name.chars().take(2).ne(other.chars().take(2)) && is_variant(name, other, SHORTEST, false);
        let seldom = names[name].len().min(names[other].len()) == 1;
        if near && seldom && !(places::is_place(name) && places::is_place(other)) {
            findings.push(finding(article, names[other][0], names[name][0]));
        }
    }
}

fn finding(article: &Article, one: Span, other: Span) -> Finding {
    let (primary, secondary) = if one > other { (one, other) } else { (other, one) };
    let slice = |span: Span| article.document.slice(span);
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: format!("{} here, {} elsewhere", slice(primary), slice(secondary)),
        reason: format!("{} and {} differ by little, and the text tells of no second one.", slice(secondary), slice(primary)),
        advice: "Look up how the name is spelled.".into(),
        primary: Label::new(primary, "one spelling"),
        secondary: vec![Label::new(secondary, "another spelling")],
    }
}

/// The names of one word, with their places.
fn names(article: &Article) -> BTreeMap<String, Vec<Span>> {
    let mut names: BTreeMap<String, Vec<Span>> = BTreeMap::new();
    for (number, sentence) in article.document.sentences.iter().enumerate() {
        if !matches!(article.document.kind_of(number), ParagraphKind::Body | ParagraphKind::Headline) {
            continue;
        }
        for at in sentence.tokens.clone().filter(|&at| is_name(article, at, sentence.tokens.start)) {
            let name = plain(article.document.token_text(at));
            names.entry(name).or_default().push(article.document.tokens[at].span);
        }
    }
    names
}

/// Whether the word at `at` is a name by itself, and no word for people, bodies or posts.
fn is_name(article: &Article, at: usize, start: usize) -> bool {
    let (document, language) = (&article.document, &article.language);
    let (text, folded) = (document.token_text(at), language.folded(at));
    let letters = text.chars().count() >= SHORTEST && text.chars().all(char::is_alphabetic);
    let capital = text.starts_with(char::is_uppercase) && text.chars().skip(1).all(char::is_lowercase);
    let proper = language.upos(at) == Upos::Propn && (at > start || language.name_at(at).is_some());
    let known = || {
        countries::of_demonym(text).is_some()
            || first_names::is_first_name(text)
            || organisations::is_organisation_word(folded)
            || organisations::is_place_word(folded)
            || posts::post(folded).is_some()
    };
    let joined = |at: usize| document.tokens.get(at).is_some_and(|token| !token.spaced && document.slice(token.span) == "-");
    let hyphened = joined(at + 1) || at > 0 && joined(at - 1) && !document.tokens[at].spaced || at > 0 && joined(at);
    document.tokens[at].kind == TokenKind::Word && letters && capital && proper && !hyphened && !known()
}

/// The words of people's names, which another check compares.
fn people(article: &Article) -> BTreeSet<String> {
    let person = |id: usize| article.entities.all[id].kind == EntityKind::Person;
    // A single word may be a company's that is taken for a person's.
    let whole = article.entities.mentions.iter().filter(|(id, mention)| person(*id) && mention.tokens.len() > 1);
    whole.flat_map(|(_, mention)| mention.tokens.clone()).map(|at| plain(article.document.token_text(at))).collect()
}

/// The words that the text writes with a small letter.
fn small_words(article: &Article) -> BTreeSet<String> {
    let words = article.document.tokens.iter().filter(|token| token.kind == TokenKind::Word && token.span.len() >= SHORTEST);
    let texts = words.map(|token| article.document.slice(token.span));
    texts.filter(|text| text.starts_with(char::is_lowercase)).map(plain).collect()
}

/// Names that stand as one word, and once more as two with capitals.
fn apart(article: &Article, names: &BTreeMap<String, Vec<Span>>, findings: &mut Vec<Finding>) {
    let document = &article.document;
    let mut told: BTreeSet<String> = BTreeSet::new();
    for at in 0..document.tokens.len().saturating_sub(1) {
        let capital = |at: usize| document.token_text(at).starts_with(char::is_uppercase);
        let one_line =
            document.sentence_at(document.tokens[at].span.start()) == document.sentence_at(document.tokens[at + 1].span.start());
        if !capital(at) || !capital(at + 1) || !document.tokens[at + 1].spaced || !one_line {
            continue;
        }
        let joined = plain(&format!("{}{}", document.token_text(at), document.token_text(at + 1)));
        let long = joined.chars().count() >= SHORTEST_JOINED;
        if let Some(spans) = names.get(&joined).filter(|_| long && told.insert(joined.clone())) {
            findings.push(finding(article, spans[0], document.span_of(&(at..at + 2))));
        }
    }
}
