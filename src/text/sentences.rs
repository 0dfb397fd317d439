//! Cuts a paragraph's tokens into sentences.

use super::seams::{is_rule, is_seam, is_smiley};
use super::{Sentence, Span, Token, TokenKind, fold_char};

/// Appends the sentences of one paragraph. `tokens` ends with the paragraph's tokens; `body_start` is the byte after a
/// dateline at the paragraph's start, which becomes a sentence of its own.
pub(super) fn split(
    text: &str,
    tokens: &[Token],
    paragraph: Span,
    body_start: Option<usize>,
    index: usize,
    sentences: &mut Vec<Sentence>,
) {
    let first = tokens.partition_point(|token| token.span.start() < paragraph.start());
    let mut start = first;
    let mut push = |start: usize, end: usize| {
        if start < end {
            let span = tokens[start].span.cover(tokens[end - 1].span);
            sentences.push(Sentence { span, tokens: start..end, paragraph: index });
        }
    };
    let mut at = first;
    while at < tokens.len() {
        if body_start == Some(tokens[at].span.end()) {
            // The dash after a dateline goes with it.
            let dash = tokens.get(at + 1).is_some_and(|next| next.span.of(text).chars().all(|c| fold_char(c) == '-'));
            at += 1 + usize::from(dash);
            push(start, at);
            start = at;
            continue;
        }
        at += 1;
        if is_seam(text, &tokens[start..], at - start) {
            push(start, at);
            start = at;
            continue;
        }
        if !ends_sentence(text, tokens, at - 1) || is_opening(text, &tokens[start..at]) {
            continue;
        }
        at = after_closing_marks(text, tokens, at);
        if at == tokens.len() || begins_sentence(text, tokens, at, is_abbreviation(text, tokens[at - 1])) {
            push(start, at);
            start = at;
        }
    }
    push(start, tokens.len());
}

fn ends_sentence(text: &str, tokens: &[Token], at: usize) -> bool {
    let token = tokens[at];
    let word = token.span.of(text);
    match token.kind {
        TokenKind::Punctuation => word.starts_with(['.', '!', '?', '…']),
        TokenKind::Word => is_abbreviation(text, token) && may_end_sentence(word),
        _ => false,
    }
}

fn is_abbreviation(text: &str, token: Token) -> bool {
    token.kind == TokenKind::Word && token.span.of(text).ends_with('.')
}

/// Abbreviations that also stand at the end of a sentence; a title never does.
fn may_end_sentence(word: &str) -> bool {
    let letters = word.bytes().filter(|&b| b != b'.').count();
    let initials = word.bytes().filter(|&b| b == b'.').count() == letters && letters >= 2;
    (initials && !matches!(word, "e.g." | "i.e." | "P.S."))
        || matches!(
            word,
            "Inc." | "Ltd." | "Corp." | "Co." | "Bros." | "Jr." | "Sr." | "etc." | "al." | "Ph.D." | "Ave." | "Blvd." | "Rd."
        )
}

/// The index after all closing quotation marks and brackets from `at` on.
fn after_closing_marks(text: &str, tokens: &[Token], mut at: usize) -> usize {
    while let Some(token) = tokens.get(at) {
        let word = token.span.of(text);
        if let Some(after) = after_reference(text, tokens, at) {
            at = after;
            continue;
        }
        let closes = word == ")"
            || !token.spaced
                && (matches!(word, "]" | "”" | "’" | "»" | "\"" | "'" | "''") || word.starts_with(['!', '?', '.', '…']));
        if !closes && !is_smiley(word) {
            break;
        }
        at += 1;
    }
    at
}

/// The index after a reference such as "[12]" or "[citation needed]" at `at`, which belongs to the sentence before it.
fn after_reference(text: &str, tokens: &[Token], at: usize) -> Option<usize> {
    let inner = tokens.get(at + 1..)?.iter().take(4).take_while(|token| token.span.of(text) != "]").count();
    let (open, close) = (tokens[at], tokens.get(at + 1 + inner).filter(|token| token.span.of(text) == "]")?);
    let last = tokens[at + inner];
    let number = inner == 1 && last.kind == TokenKind::Number && !last.spaced && !close.spaced;
    (open.span.of(text) == "[" && (number || last.span.of(text) == "needed")).then_some(at + inner + 2)
}

/// Whether the token at `at` may begin a sentence, after an abbreviation or after a full stop.
fn begins_sentence(text: &str, tokens: &[Token], at: usize, after_abbreviation: bool) -> bool {
    let token = tokens[at];
    let word = token.span.of(text);
    if !token.spaced {
        // "end.Start" is a slip of typing; "3.5" and "example.org" never come here as tokens.
        let small = tokens[at - 1].span.of(text).starts_with(['?', '!']) && word.starts_with(char::is_lowercase);
        let capital = word.starts_with(char::is_uppercase) && (word.chars().count() > 1 || word == "I");
        return !after_abbreviation && token.kind == TokenKind::Word && (capital || small);
    }
    if after_abbreviation {
        return STARTERS.contains(&word) || (token.kind == TokenKind::Quote && !word.starts_with(['’', '”']));
    }
    match token.kind {
        TokenKind::Word => !word.starts_with(char::is_lowercase) || begins_small(text, tokens, at),
        TokenKind::Number | TokenKind::Quote | TokenKind::Symbol | TokenKind::Address => true,
        TokenKind::Punctuation => {
            word.starts_with(['(', '[', '—', '–', '-', '•', '*', '…']) || word.starts_with("..") || is_rule(word)
        }
    }
}

/// Whether the word in small letters at `at` begins a sentence after the mark before it. It goes on after "?" or "!" at the
/// end of a quotation and after an ellipsis.
fn begins_small(text: &str, tokens: &[Token], at: usize) -> bool {
    let [.., word, mark] = tokens[..at] else { return false };
    let (word, mark) = (word.span.of(text), mark.span.of(text));
    if mark == "." {
        let next = tokens[at].span.of(text);
        let doubtless = is_lowercase_start(next) || ends_plainly(word) || word.starts_with(|c: char| c.is_ascii_digit());
        return doubtless || (SMALL_STARTERS.contains(&next) && word.len() >= 2);
    }
    // "Yahoo! said", "Who Wants to Be a Millionaire? host", "Are you sure? she asks".
    let cue = |token: &Token| CUES.contains(&token.span.of(text));
    mark.starts_with(['?', '!']) && !word.starts_with(char::is_uppercase) && !tokens[at..].iter().take(3).any(cue)
}

/// Whether a full stop after `word` is no part of an abbreviation: small letters, a vowel among them.
fn ends_plainly(word: &str) -> bool {
    word.len() >= 3 && word.bytes().all(|b| b.is_ascii_lowercase()) && word.contains(['a', 'e', 'i', 'o', 'u', 'y'])
}

/// Words in small letters that begin a sentence after a full stop, whatever stands before it.
const SMALL_STARTERS: [&str; 12] = ["he", "how", "i", "it", "its", "maybe", "she", "they", "we", "what", "why", "you"];

/// Whether `tokens`, the sentence so far, only lead into it: the number of an item ("1."), or an ellipsis.
fn is_opening(text: &str, tokens: &[Token]) -> bool {
    match tokens {
        [number, mark] => number.kind == TokenKind::Number && number.span.len() <= 2 && mark.span.of(text) == ".",
        [mark] => mark.span.of(text).starts_with(['…']) || mark.span.of(text).starts_with(".."),
        _ => false,
    }
}

/// Words that go on after a quotation without marks.
const CUES: [&str; 8] = ["said", "says", "asked", "asks", "wondered", "wonders", "cried", "thought"];

/// Names written with a small first letter.
fn is_lowercase_start(word: &str) -> bool {
    word.chars().skip(1).any(char::is_uppercase)
}

/// Words that begin a sentence after "U.S." or "p.m." rather than go on with it.
const STARTERS: [&str; 50] = [
    "The",
    "A",
    "An",
    "He",
    "She",
    "It",
    "They",
    "We",
    "I",
    "You",
    "This",
    "That",
    "These",
    "Those",
    "There",
    "But",
    "And",
    "In",
    "On",
    "At",
    "By",
    "For",
    "From",
    "After",
    "Before",
    "When",
    "While",
    "If",
    "As",
    "His",
    "Her",
    "Its",
    "Their",
    "Our",
    "My",
    "No",
    "Not",
    "Some",
    "Many",
    "Most",
    "Both",
    "However",
    "Meanwhile",
    "What",
    "Who",
    "So",
    "Under",
    "Since",
    "Please",
    "Thanks",
];

#[cfg(test)]
mod tests {
    use crate::text::Document;

    fn sentences(text: &str) -> Vec<String> {
        let document = Document::new(None, text);
        document.sentences.iter().map(|sentence| document.slice(sentence.span).to_owned()).collect()
    }

    #[test]
    fn cuts_at_full_stops_only() {
        for (text, count) in [
            ("Mr. J. Smith of the U.S. Army left. He came back at 3 p.m. The rest stayed.", 3),
            ("“It rained.” She left. “Did it?” he asked.", 3),
            ("He said: “Go.” Then he went (at once). It was 3.5 km.", 3),
            ("The U.S. and the U.K. agreed. No one objected.", 2),
            ("Wait... what? Yes! No.", 3),
            ("Acme Inc. said so. Sen. Ann Lee, R-Ohio, did not.", 2),
            ("“Why?” asked the mayor. iPhone sales rose.", 2),
            ("It was built in 1801. [4] It burnt down later.[5] Nobody knew.", 3),
            ("he left early. nobody saw him.", 2),
            ("where did you grow up? india? call 303-832-8160. they know. tell val. i will be ready! was it fun?", 7),
            ("1. He came. :) ...or not.", 2),
            ("She was born here.[citation needed] She (b. March 1950, m. 1970) stayed.", 2),
            ("so what?nothing. Then it rained..I left.", 4),
            ("Are they sure? she asks. Yahoo! rose. The host of Who Wants to Be a Millionaire? left.", 3),
            ("It needs tools, e.g. The Mower. It has none.", 2),
        ] {
            assert_eq!(sentences(text).len(), count, "{:?}", sentences(text));
        }
    }

    #[test]
    fn a_dateline_stands_by_itself() {
        assert_eq!(sentences("KYIV, Ukraine (AP) — It rained."), ["KYIV, Ukraine (AP) —", "It rained."]);
    }
}
