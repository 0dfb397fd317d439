//! Finds where a sentence ends though no mark says so: what letters, forums and mailing lists put on a line of its own stays
//! one stretch of text when its line breaks are lost.
//!
//! Tried on the English Web Treebank. In reports nearly all of it is absent.

use super::{Token, TokenKind};

/// Whether a sentence that begins with the first of `tokens` ends before token `at`: around the stamp of a quoted letter
/// ("Ann Lee 04/26/2001 07:17 AM Will you"), after a greeting at a letter's end ("Regards, Ann Lee"), after an address, after
/// a smiley, around a ruled line, before "Image: Ann Lee".
pub(super) fn is_seam(text: &str, tokens: &[Token], at: usize) -> bool {
    let (Some(before), Some(next)) = (at.checked_sub(1).map(|before| tokens[before]), tokens.get(at)) else { return false };
    if !next.spaced {
        return false;
    }
    let (word, next_word) = (before.span.of(text), next.span.of(text));
    let capital = next_word.starts_with(char::is_uppercase);
    let bracketed = matches!(word, ">" | "]") && at >= 2 && tokens[at - 2].kind == TokenKind::Address;
    is_rule(word)
        || is_rule(next_word)
        || (is_place_on_the_web(before, word)
            && (capital || is_place_on_the_web(*next, next_word) || is_field(text, &tokens[..at])))
        || ((capital || next_word == "(") && bracketed)
        || ((capital || matches!(next.kind, TokenKind::Quote)) && is_bracket(text, &tokens[..at]))
        || (is_smiley(word) && capital)
        || (matches!(next_word, "Image" | "Photo") && tokens.get(at + 1).is_some_and(|colon| colon.span.of(text) == ":"))
        || (capital && ends_letter(text, tokens, at))
        || (capital && after_stamp(text, tokens, at))
        || ((word.contains(char::is_uppercase) || before.kind == TokenKind::Address || word == ">")
            && stamp_length(text, &tokens[at..]) > 0)
}

/// A line drawn with one mark.
pub(super) fn is_rule(word: &str) -> bool {
    let least = if word.starts_with('*') { 3 } else { 5 };
    word.len() >= least && word.starts_with(['*', '-', '=', '_']) && word.bytes().all(|b| b == word.as_bytes()[0])
}

/// A web or e-mail address, not a handle or a hashtag.
fn is_place_on_the_web(token: Token, word: &str) -> bool {
    token.kind == TokenKind::Address && word.contains('.')
}

/// "E-mail: ann@example.org".
fn is_field(text: &str, tokens: &[Token]) -> bool {
    matches!(tokens, [.., colon, _] if colon.span.of(text) == ":") && tokens.len() <= 5
}

/// "(BBC)", "(New Scientist)": a source in brackets, and nothing else.
fn is_bracket(text: &str, tokens: &[Token]) -> bool {
    let [open, inner @ .., close] = tokens else { return false };
    // The marks first: a sentence of many words is asked at each of them.
    let bracket = (1..=5).contains(&inner.len()) && open.span.of(text) == "(" && close.span.of(text) == ")";
    bracket && inner.iter().all(|token| token.span.of(text).starts_with(|c: char| c.is_uppercase() || c == ':'))
}

/// ":)", ";-(" and the like.
pub(super) fn is_smiley(word: &str) -> bool {
    let mouth = word.strip_prefix([':', ';']).map(|rest| rest.strip_prefix('-').unwrap_or(rest));
    matches!(mouth, Some("(" | ")" | "D" | "P"))
}

/// Whether the sentence up to `at` is what stands before a name at a letter's end, and the name ends with no full stop.
fn ends_letter(text: &str, tokens: &[Token], at: usize) -> bool {
    let word = |index: usize| tokens.get(index).map_or("", |token: &Token| token.span.of(text));
    let closing = (2..=4).contains(&at)
        && word(at - 1) == ","
        && CLOSINGS.contains(&word(at - 2).to_lowercase().as_str())
        && tokens[..at - 1].iter().all(|token| token.kind == TokenKind::Word);
    let goes_on = (at + 1..at + 3).any(|index| word(index).starts_with(['.', ',', '\'', '’']));
    closing && word(at) != "I" && !goes_on
}

/// Words before the comma at a letter's end.
const CLOSINGS: [&str; 10] =
    ["best", "cheers", "love", "regards", "respectfully", "sincerely", "thanks", "truly", "wishes", "yours"];

/// How many of the first `tokens` say date and time the way a letter's head does: "04/26/2001 07:17 AM"; 0 if none.
fn stamp_length(text: &str, tokens: &[Token]) -> usize {
    let [date, time, rest @ ..] = tokens else { return 0 };
    let (date, time) = (date.span.of(text), time.span.of(text));
    if date.matches('/').count() != 2 || !time.contains(':') || !time.starts_with(|c: char| c.is_ascii_digit()) {
        return 0;
    }
    2 + usize::from(rest.first().is_some_and(|token| matches!(token.span.of(text), "AM" | "PM" | "am" | "pm")))
}

/// Whether a stamp ends right before `at`, and what follows is no time zone.
fn after_stamp(text: &str, tokens: &[Token], at: usize) -> bool {
    let word = tokens[at].span.of(text);
    let zone = word.len() <= 4 && word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase());
    !zone && (2..=3).any(|length| at >= length && stamp_length(text, &tokens[at - length..]) == length)
}

#[cfg(test)]
mod tests {
    use crate::text::Document;

    #[test]
    fn cuts_where_a_line_ended() {
        for (text, count) in [
            ("Kay Mann 04/26/2001 07:17 AM Will you be there?", 3),
            ("It was written on 04/26/2001 07:17 AM EST by Kay Mann.", 1),
            ("We shall see. Kind regards, Ann Lee", 3),
            ("Thanks, Richard.", 1),
            ("With best wishes, the Mayor left.", 1),
            ("Write to ann@example.org Our office is open.", 2),
            ("E-mail: ann@example.org we are open.", 2),
            ("From: Ann Lee <ann@example.org> Our office is open.", 2),
            ("(New Scientist) The probe landed.", 2),
            ("Follow @ann_lee Monday.", 1),
            ("The harbour at night Image: Ann Lee.", 2),
            ("Great city :) I will be back.", 2),
            ("He came back. ---------- The price rose.", 3),
        ] {
            let document = Document::new(None, text);
            let found: Vec<_> = document.sentences.iter().map(|sentence| document.slice(sentence.span)).collect();
            assert_eq!(found.len(), count, "{found:?}");
        }
    }
}
