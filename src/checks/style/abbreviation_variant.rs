//! # What it looks for
//! A country's initials with full stops in one place of the article and without them in another: "U.S." and "US".
//!
//! # Why it matters
//! House styles ask for one of the two, and a change of form often shows where a text was put together from others.
//!
//! # Example
//! The U.S. sent two ships. The US has sent ships before. (Both forms stand in one article.)
//!
//! # What it cannot know
//! Which form the house prefers; whether a name that it does not know keeps its own form.
//!
//! # Source
//! The Chicago Manual of Style, 17th edition, 10.4 (periods with abbreviations) and 10.32.

use crate::article::Article;
use crate::checks::Check;
use crate::extract::Quotation;
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::{ParagraphKind, Span, TokenKind};

pub(super) const CHECK: Check = Check {
    id: "style/abbreviation-variant",
    family: Family::Style,
    title: "Initials written in two ways",
    doc: doc!("abbreviation_variant.rs"),
    run,
};

/// The form with full stops and the form without.
const FORMS: &[(&str, &str)] = &[("U.K.", "UK"), ("U.S.", "US")];

fn run(article: &Article, findings: &mut Vec<Finding>) {
    for &(dotted, plain) in FORMS {
        let (with, without) = (places(article, dotted), places(article, plain));
        let (Some(&first_with), Some(&first_without)) = (with.first(), without.first()) else { continue };
        let with_is_rarer = match with.len().cmp(&without.len()) {
            std::cmp::Ordering::Less => true,
            std::cmp::Ordering::Greater => false,
            std::cmp::Ordering::Equal => first_with.start() > first_without.start(),
        };
        let (rarer, other) = if with_is_rarer { (first_with, first_without) } else { (first_without, first_with) };
        findings.push(Finding {
            check: CHECK.id.into(),
            family: CHECK.family,
            confidence: Confidence::Likely,
            message: format!("{dotted} and {plain} both stand in this article"),
            reason: format!("{dotted} stands in {}, {plain} in {}.", count(with.len()), count(without.len())),
            advice: "Look up which form your house style asks for.".into(),
            primary: Label::new(rarer, "the rarer form"),
            secondary: vec![Label::new(other, "the other form")],
        });
    }
}

fn count(places: usize) -> String {
    if places == 1 { "one place".into() } else { format!("{places} places") }
}

/// Where `form` stands in running text, outside of quotations and longer names.
fn places(article: &Article, form: &str) -> Vec<Span> {
    let document = &article.document;
    let mut quotations = article.quotations.iter().peekable();
    let mut quoted = 0;
    let mut found = Vec::new();
    for (index, sentence) in document.sentences.iter().enumerate() {
        if document.kind_of(index) != ParagraphKind::Body || shouted(article, sentence.tokens.clone()) {
            continue;
        }
        for at in sentence.tokens.clone() {
            let span = document.tokens[at].span;
            while let Some(quotation) = quotations.next_if(|quotation: &&Quotation| quotation.span.start() <= span.start()) {
                quoted = quoted.max(quotation.span.end());
            }
            let in_dateline = document.dateline.is_some_and(|dateline| dateline.span.contains(span));
            if document.token_text(at) == form && span.start() >= quoted && !in_dateline && alone(article, at) {
                found.push(span);
            }
        }
    }
    found
}

/// Whether a sentence is set in capitals, so that "US" may be the pronoun.
fn shouted(article: &Article, mut tokens: std::ops::Range<usize>) -> bool {
    !tokens.any(|at| article.document.token_text(at).starts_with(char::is_lowercase))
}

/// Whether the initials at `at` are neither part of a longer name nor joined to a sign or another word.
fn alone(article: &Article, at: usize) -> bool {
    let document = &article.document;
    let next = document.tokens.get(at + 1);
    let joined = next.is_some_and(|next| !next.spaced && matches!(next.kind, TokenKind::Symbol | TokenKind::Number));
    let linked = next.is_some_and(|next| !next.spaced && matches!(document.slice(next.span), "-" | "/" | "&" | "."));
    let before = !document.tokens[at].spaced && at > 0 && matches!(document.token_text(at - 1), "." | "/" | "&" | "@");
    let capital = document.tokens.get(at + 1).is_some_and(|next| document.slice(next.span).starts_with(char::is_uppercase));
    let named = article.language.name_at(at).is_some_and(|name| name.tokens.len() > 1);
    let end = next.is_some_and(|next| document.slice(next.span) == "." && document.token_text(at).ends_with('.'));
    !joined && (!linked || end) && !before && !capital && !named
}
