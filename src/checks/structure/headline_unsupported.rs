//! # What it looks for
//! Initials in the headline that the story never has, neither as they stand nor written out; towns and people that it never
//! has, where it has others.
//!
//! # Why it matters
//! A headline promises what the story is about. A body that the story never names was most likely cut, mixed up or never
//! there.
//!
//! # Example
//! Headline: Harbour fees in the light of EU letters. Story: only London and Washington are named.
//!
//! # What it cannot know
//! Whether the story means the same body by another word ("Brussels", "the bloc", "European leaders").
//!
//! # Source
//! Tried on published news with their headlines, where it found nothing.

use std::cell::LazyCell;
use std::collections::BTreeSet;

use super::headline_names::{self, Missing};
use crate::article::Article;
use crate::checks::Check;
use crate::extract::lexicon::List;
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::{Span, TokenKind};

pub(super) const CHECK: Check = Check {
    id: "structure/headline-unsupported",
    family: Family::Structure,
    title: "Headline names what the story never has",
    doc: doc!("headline_unsupported.rs"),
    run,
};

/// Initials that stories write out or leave to the reader: by what else they go, folded.
const OTHER_NAMES: &[(&str, &[&str])] = &[
    ("asean", &["southeast asia", "south-east asia", "the bloc"]),
    ("bbc", &["broadcaster", "british television", "the channel", "the corporation"]),
    ("eu", &["european union", "brussels", "the bloc", "bloc's", "european commission", "european parliament", "european council"]),
    ("fa", &["football", "semi-final", "penalty", "goal"]),
    ("fbi", &["federal bureau"]),
    ("imf", &["monetary fund"]),
    ("mp", &["member of parliament", "members of parliament", "parliamentarian", "lawmaker", "politician"]),
    ("mps", &["members of parliament", "parliament", "lawmaker", "the commons"]),
    ("nasa", &["space agency", "aeronautics"]),
    ("nato", &["alliance", "atlantic"]),
    ("nba", &["basketball", "american league", "the draft"]),
    ("nyc", &["new york"]),
    ("pm", &["prime minister", "premier"]),
    ("uk", &["britain", "british", "united kingdom", "england", "scotland", "wales", "briton"]),
    ("un", &["united nations", "security council", "general assembly"]),
    ("us", &["united states", "america", "u.s", "washington", "white house"]),
    ("usa", &["united states", "america", "u.s", "us "]),
    ("who", &["world health"]),
];

/// Initials that name no body, or that no story needs to repeat.
const COMMON: &List = &List::of("ai am atm bc ceo cfo covid diy dj dna gp hiv hq id it lgbt ok pc pm q tv vip vs");

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let Some(headline) = article.document.headline() else { return };
    let text = article.document.text();
    if is_shouted(headline.span.of(text)) || article.document.paragraphs.len() < 3 {
        return;
    }
    findings.extend(headline_names::missing(article, headline).first().map(|name| missing(article, name)));
    let story = &text[headline.span.end()..];
    let folded = LazyCell::new(|| crate::text::fold(story));
    let initials = LazyCell::new(|| initials_of(article, headline.span));
    let words: LazyCell<BTreeSet<String>, _> =
        LazyCell::new(|| folded.split(|c: char| !c.is_alphanumeric() && c != '.').map(letters).collect());
    for token in article.document.tokens_in(headline.span) {
        let span = article.document.tokens[token].span;
        let (written, name) = (span.of(text), letters(span.of(text)).to_lowercase());
        if !is_initials(written) || COMMON.has(name.as_str()) {
            continue;
        }
        let known = OTHER_NAMES.iter().find(|(entry, _)| *entry == name).map_or(&[][..], |(_, names)| names);
        let other_name = known.iter().any(|other| folded.contains(other));
        let plural = name.strip_suffix('s').is_some_and(|singular| words.contains(singular));
        if !(words.contains(&name) || plural || other_name || initials.contains(&name)) {
            findings.push(finding(span, written));
        }
    }
}

/// Whether a headline is all in capitals, where nothing tells initials from words.
fn is_shouted(headline: &str) -> bool {
    let count = |is: fn(char) -> bool| headline.chars().filter(|&c| is(c)).count();
    count(char::is_uppercase) > count(char::is_lowercase)
}

/// Whether a word is initials: two to six capitals, with points or without.
fn is_initials(word: &str) -> bool {
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    (2..=6).contains(&capitals) && word.chars().all(|c| c.is_uppercase() || c == '.')
}

/// A word without its points.
fn letters(word: &str) -> String {
    word.chars().filter(|&c| c != '.').collect()
}

/// The initials, in lower case, of every run of two to six words of the story that begin with capitals; small words
/// between them may be left out ("Forum for Ocean Resources").
fn initials_of(article: &Article, headline: Span) -> BTreeSet<String> {
    let document = &article.document;
    let mut initials = BTreeSet::new();
    let mut run: Vec<char> = Vec::new();
    for token in document.tokens.iter().filter(|token| token.span.start() >= headline.end() && token.kind == TokenKind::Word) {
        let word = document.slice(token.span);
        let first = word.chars().next().unwrap_or('a');
        if first.is_uppercase() {
            run.push(first.to_lowercase().next().unwrap_or(first));
            for length in 2..=run.len().min(6) {
                initials.insert(run[run.len() - length..].iter().collect());
            }
        } else if !matches!(word, "of" | "the" | "for" | "and" | "in" | "on" | "to" | "'s" | "’s") {
            run.clear();
        }
    }
    initials
}

fn missing(article: &Article, missing: &Missing<'_>) -> Finding {
    let other = article.document.slice(missing.other);
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: format!("The headline names {}, the story never does", missing.name),
        reason: format!("{} stands in the headline alone; the story has {other}.", missing.name),
        advice: "Look up which of the two it is about.".into(),
        primary: Label::new(missing.span, "only here"),
        secondary: vec![Label::new(missing.other, "the story has this one")],
    }
}

fn finding(span: Span, written: &str) -> Finding {
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Likely,
        message: format!("The headline names {written}, the story never does"),
        reason: format!("{written} stands in the headline alone; no words of the story begin with these letters."),
        advice: "Look up whether the story is about it, or under which name.".into(),
        primary: Label::new(span, "only here"),
        secondary: Vec::new(),
    }
}
