//! # What it looks for
//! A hyphenated compound that says one thing twice, or two forms of one word, or joins the word for a people to what it
//! describes.
//!
//! # Why it matters
//! Such compounds are what garbled editing or automatic rewriting leaves behind; the sentence may have lost a name.
//!
//! # Example
//! The Sweden-Swedish government resigned. (Sweden and Swedish are one country.)
//!
//! # What it cannot know
//! Which words stood there before.
//!
//! # Source
//! The list of countries and the words for their people that the engine holds.

use std::ops::Range;

use super::compounds::{compound, one_stem};
use crate::article::Article;
use crate::checks::Check;
use crate::extract::lexicon::{List, countries, first_names, places};
use crate::language::{NameKind, Upos};
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::TokenKind;

pub(super) const CHECK: Check = Check {
    id: "structure/malformed-compound",
    family: Family::Structure,
    title: "Garbled compounds",
    doc: doc!("malformed_compound.rs"),
    run,
};

/// Places whose own name is a doubling.
const DOUBLED: &List = &List::of("baden pago bora walla wagga sing");

/// Words that make "day-by-day" of a doubling.
const JOINTS: &[&str] = &[
    "to", "by", "on", "in", "after", "for", "of", "and", "or", "vs", "over", "upon", "not", "versus", "against", "the", "a",
    "within", "with", "from", "before", "is", "than", "no", "into", "at", "as", "but", "then",
];

/// Words of sayings that hyphens turn into one word: "he-said-she-said".
const SPOKEN: &[&str] = &[
    "be", "can", "do", "don", "first", "get", "give", "go", "he", "her", "him", "his", "i", "it", "last", "let", "me", "my",
    "never", "once", "one", "she", "so", "take", "they", "too", "two", "we", "what", "who", "will", "won", "you", "your",
];

/// Colours and the like, which stand in patterns: "white-black-white".
const PATTERNS: &List = &List::of("white black blue green yellow high short long left right push pull work");

/// First words of geographical names with "of".
const HEADS: &List = &List::of("Gulf Bay Strait Straits Sea Republic Isle Kingdom University");

/// Last words of a country's name, which no person has.
const LANDS: &List = &List::of("Islands Republic Kingdom States Emirates");

/// Beginnings that may precede a name which then comes once more.
const PREFIXES: &List = &List::of("anti non pro post pre ex all pan inter trans");

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let document = &article.document;
    let surnames = surnames(article);
    for sentence in &document.sentences {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let parts = compound(article, at, sentence.tokens.end);
            let end = at + parts.len().max(1) * 2 - 1;
            if parts.len() > 1
                && let Some((reason, confidence)) = garbled(article, &parts, at..end, &sentence.tokens, &surnames)
                    .map(|reason| (reason, Confidence::Likely))
                    .or_else(|| strung(article, &parts, &(at..end)))
            {
                findings.push(Finding {
                    check: CHECK.id.into(),
                    family: CHECK.family,
                    confidence,
                    message: "A hyphenated compound looks garbled".into(),
                    reason,
                    advice: "Look up which words were meant to stand here.".into(),
                    primary: Label::new(document.span_of(&(at..end + 1)), "looks garbled"),
                    secondary: Vec::new(),
                });
            }
            at = end;
        }
    }
}

/// What is odd about the compound of `parts` that stands at `range` in the sentence of `around`.
fn garbled(article: &Article, parts: &[&str], range: Range<usize>, around: &Range<usize>, surnames: &[&str]) -> Option<String> {
    let document = &article.document;
    let next = (range.end < around.end && document.tokens[range.end].spaced && document.tokens[range.end].kind == TokenKind::Word)
        .then(|| document.token_text(range.end))?;
    let noun = matches!(article.language.upos(range.end), Upos::Noun);
    let determined = range.start > around.start && matches!(article.language.folded(range.start - 1), "the" | "a" | "an" | "this");
    let whole = document.slice(document.span_of(&range));
    let (first, last) = (*parts.first()?, *parts.last()?);
    if capital(first) && capital(last) && last == next && last.len() > 3 && (LANDS.has(last) || fits_repeat(first)) {
        return Some(format!("{last} comes twice in {whole} {next}."));
    }
    match parts {
        [_, _] if first == last && capital(first) && noun && !capital(next) && doubles(first) => {
            Some(format!("{whole} names {first} twice."))
        }
        [_, _] if !capital(next) && one_country(first, last) => Some(format!("{first} and {last} are one country.")),
        [_, _] if determined && noun && !capital(next) && countries::of_demonym(first).is_some() && capital(first) => {
            (surnames.binary_search(&last).is_ok() && !known(last))
                .then(|| format!("{last} is a person here, and {first} describes."))
        }
        [_, "of", _] if capital(first) && HEADS.has(last) => Some(format!("{whole} has its parts in an unusual order.")),
        [_, middle, _] if first == last && first.len() > 3 && noun && !capital(first) && determined => {
            let plain = !JOINTS.contains(middle) && !PATTERNS.has(first);
            plain.then(|| format!("{whole} begins and ends with {first}."))
        }
        _ => None,
    }
}

/// What is odd about a compound of small words before a noun: two forms of one word, or four nouns in a row.
fn strung(article: &Article, parts: &[&str], range: &Range<usize>) -> Option<(String, Confidence)> {
    let plain =
        |part: &&str| part.bytes().all(|byte| byte.is_ascii_lowercase()) && !JOINTS.contains(part) && !SPOKEN.contains(part);
    let noun = range.end < article.document.tokens.len()
        && matches!(article.language.upos(range.end), Upos::Noun | Upos::Adj)
        && article.document.tokens[range.end].spaced;
    let determined = range.start > 0 && matches!(article.language.folded(range.start - 1), "the" | "a" | "an" | "this" | "its");
    if parts.len() < 3 || parts.len() > 8 || !noun || !parts.iter().all(plain) {
        return None;
    }
    let whole = article.document.slice(article.document.span_of(range));
    for (second, two) in parts.iter().enumerate() {
        // "work-hard-play-hard" says one thing twice on purpose.
        let mut before = parts[..second].iter().enumerate();
        if let Some((_, one)) = before.find(|(first, one)| one_stem(one, two) && (second - first != 2 || *one != two)) {
            return Some((format!("{whole} has “{one}” and “{two}”, which are forms of one word."), Confidence::Likely));
        }
    }
    let distinct = (1..parts.len()).all(|at| !parts[..at].contains(&parts[at]));
    let long = parts.len() > 3 && determined && distinct && parts.iter().all(|part| part.len() > 2);
    long.then(|| (format!("{whole} strings {} words together.", parts.len()), Confidence::Possible))
}

/// Whether a compound that begins with `first` is unlikely to be a person's name or a party to something.
fn fits_repeat(first: &str) -> bool {
    !first_names::is_first_name(first) && !PREFIXES.has(first.to_lowercase().as_str())
}

/// Whether `word` is a place, a people, or the first word of a capital's name, and no place is called so twice.
fn doubles(word: &str) -> bool {
    let begins = |name: &&str| name.split(' ').next() == Some(word);
    let known = known(word) || countries::COUNTRIES.iter().any(|country| country.capitals.iter().any(begins));
    known && !DOUBLED.has(word.to_lowercase().as_str())
}

fn known(word: &str) -> bool {
    places::is_place(word) || countries::of_demonym(word).is_some()
}

/// Whether one word is a country and the other what its people are called. "US-American" is in use.
fn one_country(first: &str, last: &str) -> bool {
    let fits = |name: &str, people: &str| {
        countries::named(name).is_some_and(|country| country.name != "United States" && country.demonyms.contains(&people))
    };
    fits(first, last) || fits(last, first)
}

fn capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// The last words of the people's names in the article that have more than one, and those alone, sorted.
fn surnames(article: &Article) -> Vec<&str> {
    let people = article.language.names.iter().filter(|name| name.kind == NameKind::Person && name.tokens.len() > 1);
    let mut all: Vec<&str> = people.map(|name| article.document.token_text(name.tokens.end - 1)).collect();
    all.sort_unstable();
    all
}
