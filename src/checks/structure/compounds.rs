//! Words that hyphens join.
//!
//! Comes in: an article and a token. Goes out: the words of the compound that begins there, and whether two words are forms of
//! one. Nothing here decides whether a compound is odd.

use crate::article::Article;
use crate::text::TokenKind;

/// The words that hyphens join from token `at` on; none where it is no word.
pub(super) fn compound(article: &Article, at: usize, end: usize) -> Vec<&str> {
    let tokens = &article.document.tokens;
    let word = |index: usize| index < end && tokens[index].kind == TokenKind::Word;
    let mut parts = Vec::new();
    let mut next = at;
    while word(next) {
        parts.push(article.document.token_text(next));
        let joined = next + 2 < end && !tokens[next + 1].spaced && !tokens[next + 2].spaced;
        if !joined || !matches!(article.document.token_text(next + 1), "-" | "‑") {
            break;
        }
        if !word(next + 2) {
            return Vec::new();
        }
        next += 2;
    }
    parts
}

/// Whether two words are forms of one: "scanner" and "scanning", "door" and "doors".
pub(super) fn one_stem(one: &str, two: &str) -> bool {
    let ends = |rest: &str| {
        matches!(
            rest,
            "" | "s" | "es" | "e" | "ed" | "er" | "ers" | "ing" | "ings" | "ion" | "ions" | "or" | "ors" | "y" | "ies" | "al"
        )
    };
    let shared = one.bytes().zip(two.bytes()).take_while(|(one, two)| one == two).count();
    // "signalling" doubles the letter that ends the stem.
    let doubled = |rest: &str, stem: usize| rest.len() > 1 && one.as_bytes()[stem - 1] == rest.as_bytes()[0] && ends(&rest[1..]);
    (shared.saturating_sub(1)..=shared).any(|stem| {
        let (one, two) = (&one[stem..], &two[stem..]);
        stem > 3 && ends(one) && (ends(two) || doubled(two, stem)) || stem > 3 && doubled(one, stem) && ends(two)
    })
}
