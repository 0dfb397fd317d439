//! # What it looks for
//! A number in figures whose ending is another number's: "22th", "1012rd", or one in capitals: "2ND".
//!
//! # Why it matters
//! Either the number or the ending was changed and the other left standing.
//!
//! # Example
//! It was the 22th race of the year. (After 22 stands *nd*.)
//!
//! # What it cannot know
//! Which of the two was meant, the number or its ending.
//!
//! # Source
//! The Chicago Manual of Style, 17th edition, 9.6 (ordinals in figures).

use crate::article::Article;
use crate::checks::Check;
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::TokenKind;

pub(super) const CHECK: Check = Check {
    id: "style/ordinal-ending",
    family: Family::Style,
    title: "Endings that do not fit their number",
    doc: doc!("ordinal_ending.rs"),
    run,
};

fn run(article: &Article, findings: &mut Vec<Finding>) {
    for sentence in &article.document.sentences {
        for at in sentence.tokens.clone().filter(|at| article.document.tokens[*at].kind == TokenKind::Number) {
            let text = article.document.token_text(at);
            let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
            let ending = &text[digits.len()..];
            let Some(right) = ending_of(digits) else { continue };
            let lower = ending.to_ascii_lowercase();
            let known = matches!(lower.as_str(), "st" | "nd" | "rd" | "th");
            if !known || ending == right || (lower == right && shouted(article, sentence.tokens.clone())) {
                continue;
            }
            findings.push(Finding {
                check: CHECK.id.into(),
                family: CHECK.family,
                confidence: Confidence::Likely,
                message: format!("“{ending}” does not go with {digits}"),
                reason: format!("After {digits} stands “{right}”: {digits}{right}."),
                advice: "Look up the number.".into(),
                primary: Label::new(article.document.tokens[at].span, "number and ending"),
                secondary: Vec::new(),
            });
        }
    }
}

/// The ending of an ordinal in figures; none where there are other marks than commas between the figures.
fn ending_of(digits: &str) -> Option<&'static str> {
    let plain = digits.bytes().all(|b| b.is_ascii_digit() || b == b',') && digits.ends_with(|c: char| c.is_ascii_digit());
    let teen = digits.len() > 1 && digits.as_bytes()[digits.len() - 2] == b'1';
    plain.then_some(match digits.bytes().next_back()? {
        b'1' if !teen => "st",
        b'2' if !teen => "nd",
        b'3' if !teen => "rd",
        _ => "th",
    })
}

/// Whether a sentence of several words is set in capitals.
fn shouted(article: &Article, tokens: std::ops::Range<usize>) -> bool {
    let words: Vec<&str> =
        tokens.map(|at| article.document.token_text(at)).filter(|text| text.starts_with(char::is_alphabetic)).collect();
    !words.is_empty() && !words.iter().any(|word| word.contains(char::is_lowercase))
}
