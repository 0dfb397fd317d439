//! # What it looks for
//! A small word that stands twice in a row: "the the", "of of".
//!
//! # Why it matters
//! It is a slip that a spelling checker passes over, and often a sign that words between have dropped out.
//!
//! # Example
//! The minister met the the delegates. (*the* stands twice.)
//!
//! # What it cannot know
//! Words that may stand twice in good English ("had had", "that that", "in in") are not looked at, nor is what people say.
//!
//! # Source
//! English grammar: no sentence needs two articles, or two of "of", in a row.

use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::quotation_around;
use crate::extract::lexicon::List;
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::{ParagraphKind, TokenKind};

pub(super) const CHECK: Check = Check {
    id: "style/doubled-word",
    family: Family::Style,
    title: "A small word twice in a row",
    doc: doc!("doubled_word.rs"),
    run,
};

/// Words that never stand twice in a row.
const NEVER_TWICE: &List = &List::of("a an and at between by from into of or the their were with");

fn run(article: &Article, findings: &mut Vec<Finding>) {
    for at in 1..article.document.tokens.len() {
        let (token, word) = (article.document.tokens[at], article.language.folded(at));
        let twice = token.spaced && token.kind == TokenKind::Word && word == article.language.folded(at - 1);
        // A capital is a letter or a name: "vitamin A a day", "The The".
        let small = article.document.token_text(at).starts_with(char::is_lowercase);
        let letter = at > 1 && article.document.token_text(at - 1).len() == 1 && article.document.token_text(at - 1) != word;
        if !twice || !small || letter || !NEVER_TWICE.has(word) || !written(article, at) {
            continue;
        }
        let span = article.document.span_of(&(at - 1..at + 1));
        findings.push(Finding {
            check: CHECK.id.into(),
            family: CHECK.family,
            confidence: Confidence::Likely,
            message: format!("“{word}” stands twice in a row"),
            reason: format!("No English sentence needs “{word} {word}”."),
            advice: "Look up whether words have dropped out between the two.".into(),
            primary: Label::new(span, "the same word twice"),
            secondary: Vec::new(),
        });
    }
}

/// Whether a token goes on with the sentence of the one before it, and the sentence is written, not spoken.
fn written(article: &Article, at: usize) -> bool {
    let span = article.document.tokens[at].span;
    let Some(sentence) = article.document.sentence_at(span.start()) else { return false };
    let spoken = article.document.kind_of(sentence) == ParagraphKind::Turn || quotation_around(article, span).is_some();
    article.document.sentences[sentence].tokens.start < at && !spoken
}
