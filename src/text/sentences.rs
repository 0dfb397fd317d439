//! Cuts a paragraph's tokens into sentences.

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
        if !ends_sentence(text, tokens, at - 1) {
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
        let closes = !token.spaced
            && (matches!(word, ")" | "]" | "”" | "’" | "»" | "\"" | "'" | "''") || word.starts_with(['!', '?', '.', '…']));
        if !closes {
            break;
        }
        at += 1;
    }
    at
}

/// The index after a reference such as "[12]" at `at`, which belongs to the sentence before it.
fn after_reference(text: &str, tokens: &[Token], at: usize) -> Option<usize> {
    let [open, number, close] = tokens.get(at..at + 3)? else { return None };
    let reference = open.span.of(text) == "[" && number.kind == TokenKind::Number && close.span.of(text) == "]";
    (reference && !number.spaced && !close.spaced).then_some(at + 3)
}

/// Whether the token at `at` may begin a sentence, after an abbreviation or after a full stop.
fn begins_sentence(text: &str, tokens: &[Token], at: usize, after_abbreviation: bool) -> bool {
    let token = tokens[at];
    let word = token.span.of(text);
    if !token.spaced {
        // "end.Start" is a slip of typing; "3.5" and "example.org" never come here as tokens.
        return !after_abbreviation && word.chars().count() > 1 && word.starts_with(char::is_uppercase);
    }
    if after_abbreviation {
        return STARTERS.contains(&word) || (token.kind == TokenKind::Quote && !word.starts_with(['’', '”']));
    }
    match token.kind {
        TokenKind::Word => {
            let previous = tokens[at - 1].span.of(text);
            let ellipsis = previous.starts_with("..") || previous.starts_with('…');
            let speech = matches!(tokens[at - 1].kind, TokenKind::Quote);
            // Small letters go on after "?" or "!" in a quotation and after an ellipsis, and begin a sentence elsewhere
            // only where a full stop is beyond doubt.
            let doubtless = !ellipsis && !speech && previous == ".";
            !word.starts_with(char::is_lowercase) || (doubtless && (is_lowercase_start(word) || ends_plainly(text, tokens, at - 1)))
        }
        TokenKind::Number | TokenKind::Quote | TokenKind::Symbol | TokenKind::Address => true,
        TokenKind::Punctuation => word.starts_with(['(', '[', '—', '–', '-', '•', '*', '…']) || word.starts_with(".."),
    }
}

/// Whether the full stop at `at` stands after a word that is no abbreviation: small letters, a vowel among them.
fn ends_plainly(text: &str, tokens: &[Token], at: usize) -> bool {
    let word = at.checked_sub(1).map_or("", |before| tokens[before].span.of(text));
    word.len() >= 4 && word.bytes().all(|b| b.is_ascii_lowercase()) && word.contains(['a', 'e', 'i', 'o', 'u', 'y'])
}

/// Names written with a small first letter.
fn is_lowercase_start(word: &str) -> bool {
    word.chars().skip(1).any(char::is_uppercase)
}

/// Words that begin a sentence after "U.S." or "p.m." rather than go on with it.
const STARTERS: [&str; 48] = [
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
