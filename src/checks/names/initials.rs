//! Initials with the names that the text gives them for.
//!
//! Comes in: an article. Goes out: a [`Definition`] for each "Name of Several Words (NSW)", "Name of Several Words, or NSW,"
//! and the like, with the letters as they stand and as the name gives them.
//!
//! Nothing here decides whether the two disagree.

use crate::article::Article;
use crate::checks::common::word_at;
use crate::text::{Span, TokenKind};

/// The most tokens that a name before its initials can have.
const LONGEST_NAME: usize = 14;

/// Initials in brackets behind the name they stand for.
pub(super) struct Definition {
    /// The letters, without full stops.
    pub letters: String,
    /// The initials' place.
    pub span: Span,
    /// The name's place.
    pub name: Span,
    /// The first letters of the name's capitalised words.
    pub initials: String,
}

/// All "Name of Several Words (NSW)" of the text, with "or NSW,", "known as NSW" and the like, too.
pub(super) fn definitions(article: &Article) -> Vec<Definition> {
    let mut definitions = Vec::new();
    for at in 1..article.document.tokens.len() {
        let Some((end, letters)) = named_before(article, at).and_then(|end| Some((end, letters(article, at)?))) else { continue };
        let Some(start) = name_start(article, end, letters.len()) else { continue };
        let initials = (start..end).flat_map(|index| initials(article.document.token_text(index))).collect();
        let name = article.document.span_of(&(start..end));
        definitions.push(Definition { letters, span: article.document.tokens[at].span, name, initials });
    }
    definitions
}

/// The end of the name that the initials at `at` are given for, where they are.
fn named_before(article: &Article, at: usize) -> Option<usize> {
    let word = |at: usize| word_at(article, at);
    let closed = matches!(word(at + 1), ")" | "," | ".");
    let from = match word(at - 1) {
        "(" if word(at + 1) == ")" => at - 1,
        // "the Cabin Staff Union, CSU,".
        "," if word(at + 1) == "," && is_fitting(article, at) => at - 1,
        "the" | "as" | "or" | "to" if closed => {
            (at.saturating_sub(5)..at).rev().find(|&before| matches!(word(before), "," | "("))?
        }
        _ => return None,
    };
    let between = (from + 1..at).all(|at| {
        matches!(word(at), "or" | "the" | "known" | "as" | "shortened" | "to" | "abbreviated" | "simply" | "called" | "better")
    });
    between.then_some(from)
}

/// Whether the words with capitals before the comma at `at - 1` give the letters at `at`.
fn is_fitting(article: &Article, at: usize) -> bool {
    let Some(letters) = letters(article, at) else { return false };
    let start = name_start(article, at - 1, letters.len());
    start.is_some_and(|start| (start..at - 1).flat_map(|index| initials(article.document.token_text(index))).eq(letters.chars()))
}

/// The letters of a token that is written as initials are.
pub(super) fn letters(article: &Article, at: usize) -> Option<String> {
    let text = article.document.token_text(at);
    if text.bytes().any(|byte| byte.is_ascii_lowercase()) {
        return None;
    }
    let letters: String = text.chars().filter(|&c| c != '.').collect();
    let capitals = (3..=8).contains(&letters.len()) && letters.bytes().all(|byte| byte.is_ascii_uppercase());
    (capitals && article.document.tokens[at].kind == TokenKind::Word).then_some(letters)
}

/// The token that the name before a bracket begins with: as many capitalised words as there are letters.
fn name_start(article: &Article, bracket: usize, letters: usize) -> Option<usize> {
    let mut capitals = 0;
    for at in (bracket.saturating_sub(LONGEST_NAME)..bracket).rev() {
        let small = is_link(article.language.folded(at));
        let own = initials(article.document.token_text(at)).count();
        if own > 0 {
            capitals += own;
        } else if !small {
            return None;
        }
        if capitals == letters {
            return Some(at);
        }
    }
    None
}

/// Whether a folded word or mark may stand between the words of a name.
pub(super) fn is_link(word: &str) -> bool {
    matches!(word, "of" | "the" | "for" | "and" | "in" | "on" | "to" | "-" | "&" | "'" | "'s")
}

/// The capitals that a word of a name gives: two where a hyphen joins two names, "Inter-Valley".
pub(super) fn initials(word: &str) -> impl Iterator<Item = char> {
    word.split(['-', '‑']).filter_map(|part| part.chars().next().filter(|first| first.is_uppercase()))
}
