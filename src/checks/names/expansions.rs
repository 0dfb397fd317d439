//! Names that initials are said to stand for.
//!
//! Comes in: an article. Goes out: an [`Expansion`] for each run of capitals whose first letters are initials that the text
//! uses: "the Rural Ferry Panel (RFP)", "the River Fisheries Project, as the RFP was christened".
//!
//! Nothing here decides whether two of them are one body's.

use std::collections::BTreeSet;
use std::ops::Range;

use super::initials::{self, letters};
use crate::article::Article;
use crate::extract::EntityKind;
use crate::text::{ParagraphKind, Span, TokenKind};

/// A name with the initials that its words give.
pub(super) struct Expansion {
    /// The initials.
    pub letters: String,
    /// The name's place.
    pub span: Span,
    /// The number of its sentence.
    pub sentence: usize,
    /// The name's words of weight, folded.
    pub words: Vec<String>,
    /// Whether its sentence has the initials, too.
    pub explained: bool,
    /// Whether they stand in brackets behind it, as they do where a body is named first.
    pub introduced: bool,
    /// Whether they stand before it with a comma alone between, as in "the FHA, the Free Highlands Army".
    pub beside: bool,
}

/// The names of the running text that give initials which the text uses, in the order of the text.
pub(super) fn expansions(article: &Article) -> Vec<Expansion> {
    let document = &article.document;
    let used: BTreeSet<String> = (0..document.tokens.len()).filter_map(|at| letters(article, at)).collect();
    let mut expansions = Vec::new();
    if used.is_empty() {
        return expansions;
    }
    for (number, sentence) in document.sentences.iter().enumerate() {
        if document.kind_of(number) != ParagraphKind::Body {
            continue;
        }
        let own: BTreeSet<String> = sentence.tokens.clone().filter_map(|at| letters(article, at)).collect();
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let run = run(article, at, sentence.tokens.end);
            if let Some(letters) = spelled(article, &run).filter(|letters| used.contains(letters)) {
                let words = run.clone().filter(|&at| is_of_weight(article, at)).map(|at| article.language.folded(at).to_owned());
                let explained = own.contains(&letters);
                let introduced = explained && run.end < sentence.tokens.end && article.language.folded(run.end) == "(";
                let the = usize::from(run.start > 0 && article.language.folded(run.start - 1) == "the");
                let comma = run.start.checked_sub(the + 2).filter(|&before| before >= sentence.tokens.start);
                let beside = comma.is_some_and(|before| {
                    article.language.folded(before + 1) == "," && self::letters(article, before).as_ref() == Some(&letters)
                });
                let (span, words) = (document.span_of(&run), words.collect());
                expansions.push(Expansion { letters, span, sentence: number, words, explained, introduced, beside });
            }
            at = run.end.max(at + 1);
        }
    }
    expansions
}

fn is_of_weight(article: &Article, at: usize) -> bool {
    article.document.token_text(at).starts_with(char::is_uppercase) && article.language.folded(at) != "the"
}

/// The words with capitals from `at` on, small words between them; empty where none begins.
fn run(article: &Article, at: usize, end: usize) -> Range<usize> {
    let word = |at: &usize| article.document.tokens[*at].kind == TokenKind::Word && is_of_weight(article, *at);
    if !word(&at) || letters(article, at).is_some() {
        return at..at;
    }
    let (mut last, mut next) = (at + 1, at + 1);
    while next < end {
        let folded = article.language.folded(next);
        // A new phrase begins with "the" but after "of" and "for": "On Tuesday the Bureau of Land".
        let begins = folded == "the" && next == last;
        if word(&next) && letters(article, next).is_none() {
            last = next + 1;
        } else if begins || !initials::is_link(folded) {
            break;
        }
        next += 1;
    }
    at..last
}

/// The first letters of the words of weight, where they make initials and the name is no person's.
fn spelled(article: &Article, run: &Range<usize>) -> Option<String> {
    if run.is_empty() {
        return None;
    }
    let letters: String = run.clone().flat_map(|at| initials::initials(article.document.token_text(at))).collect();
    let person = article.entities.at(article.document.span_of(run));
    let person = person.is_some_and(|id| article.entities.all[id].kind == EntityKind::Person && letters.chars().count() < 4);
    ((3..=8).contains(&letters.len()) && !person).then_some(letters)
}
