//! # What it looks for
//! The word for a country's people where the country itself must stand: "the governments of Kenya, Uganda and Tanzanian",
//! "the peninsula of Crimean".
//!
//! # Why it matters
//! It is a trace of rewriting, and what was meant may be the people, the country or a noun that has dropped out.
//!
//! # Example
//! The presidents of Peru and Bolivian signed the pact. (The pact needs *Bolivia*, or a noun after *Bolivian*.)
//!
//! # What it cannot know
//! Whether the country was meant or a noun is missing.
//!
//! # Source
//! English grammar: an adjective of nationality needs a noun; names of languages and plural nouns ("Germans") do not.

use crate::article::Article;
use crate::checks::Check;
use crate::extract::lexicon::List;
use crate::extract::lexicon::countries::{self, Country};
use crate::language::{Upos, Xpos};
use crate::report::{Confidence, Family, Finding, Label};

pub(super) const CHECK: Check = Check {
    id: "structure/misplaced-demonym",
    family: Family::Structure,
    title: "A word for people where a country must stand",
    doc: doc!("misplaced_demonym.rs"),
    run,
};

/// What belongs to a country and is followed by "of" and its name.
const OWNED: &List = &List::of(
    "ambassador ambassadors army border borders capital city coast east government governments island king kingdom \
    leaders north parliament parliaments peninsula president presidents province region republic south state territory \
    west",
);

fn run(article: &Article, findings: &mut Vec<Finding>) {
    for at in 2..article.document.tokens.len() {
        let Some(country) = adjective(article, at).filter(|_| stands_alone(article, at)) else { continue };
        let listed = after_countries(article, at, country).map(|reason| (at, reason));
        let Some((start, reason)) = listed.or_else(|| after_owned(article, at, country).map(|reason| (at - 2, reason))) else {
            continue;
        };
        let span = article.document.span_of(&(start..at + 1));
        let word = article.document.token_text(at);
        findings.push(Finding {
            check: CHECK.id.into(),
            family: CHECK.family,
            confidence: Confidence::Likely,
            message: format!("“{word}” stands where {} must stand", country.name),
            reason,
            advice: "Look up whether the country is meant, or whether a noun is missing.".into(),
            primary: Label::new(span, "says whose, not which country"),
            secondary: Vec::new(),
        });
    }
}

/// The country of an adjective of nationality: "Tanzanian", not "Germans" or "Germany".
fn adjective(article: &Article, at: usize) -> Option<&'static Country> {
    let word = article.document.token_text(at);
    let ending = ["an", "ese", "ish", "ch", "ss", "sh", "ic"].iter().any(|ending| word.ends_with(ending));
    let plural = matches!(article.language.xpos(at), Xpos::Nnps | Xpos::Nns);
    let country = countries::of_demonym(word).filter(|_| ending && !plural && word.starts_with(char::is_uppercase))?;
    (country.demonyms.first() == Some(&word) && !country.is_named(word)).then_some(country)
}

/// Whether nothing follows that the adjective could belong to, in the same sentence.
fn stands_alone(article: &Article, at: usize) -> bool {
    let Some(sentence) = article.document.sentence_at(article.document.tokens[at].span.start()) else { return false };
    let next = at + 1;
    if next >= article.document.sentences[sentence].tokens.end {
        return true;
    }
    let marks = matches!(article.language.folded(next), "." | "," | ";" | ":");
    let verb = matches!(article.language.xpos(next), Xpos::Vbd | Xpos::Vbn | Xpos::Vbz | Xpos::Vbp | Xpos::Md);
    marks || verb
}

/// "Kenya, Uganda and *Tanzanian*": the last of a list of countries.
fn after_countries(article: &Article, at: usize, country: &Country) -> Option<String> {
    if article.language.folded(at - 1) != "and" {
        return None;
    }
    let before = at - 2;
    let before = if article.language.folded(before) == "," { before.checked_sub(1)? } else { before };
    let other = countries::named(article.document.token_text(before)).filter(|other| *other != country)?;
    // "the people of Kenya and Tanzanian" but not "Kenya and Tanzanian": the list begins after "of", "between" and the like.
    let listed = (before.saturating_sub(6)..before).rev().find(|&index| article.language.upos(index) == Upos::Adp)?;
    let only_countries = (listed + 1..before)
        .all(|index| article.language.folded(index) == "," || countries::named(article.document.token_text(index)).is_some());
    let adjective = country.demonyms.first().copied().unwrap_or_default();
    only_countries.then(|| format!("The list names countries ({}); the country of “{adjective}” is {}.", other.name, country.name))
}

/// "the peninsula of *Crimean*": what belongs to a country, with its people's adjective.
fn after_owned(article: &Article, at: usize, country: &Country) -> Option<String> {
    let of = article.language.folded(at - 1) == "of";
    let owned = article.language.folded(at - 2);
    (of && OWNED.has(owned)).then(|| format!("“{owned} of” asks for a country or place: {}.", country.name))
}
