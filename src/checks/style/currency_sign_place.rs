//! # What it looks for
//! A sign of money on the other side of its number than English puts it: "4$", "¢25".
//!
//! # Why it matters
//! It is often left from another language or a table, where the number may have been another currency's too.
//!
//! # Example
//! The stamp cost 4$ in May. (The dollar sign goes before the number.)
//!
//! # What it cannot know
//! Which currency was meant. The euro sign is left alone: both sides are in use.
//!
//! # Source
//! The Chicago Manual of Style, 17th edition, 9.20 and 9.21 (money in figures).

use crate::article::Article;
use crate::checks::Check;
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::TokenKind;

pub(super) const CHECK: Check = Check {
    id: "style/currency-sign-place",
    family: Family::Style,
    title: "Signs of money on the wrong side of the number",
    doc: doc!("currency_sign_place.rs"),
    run,
};

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let document = &article.document;
    let number = |at: usize| document.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number);
    let glued = |at: usize| document.tokens.get(at).is_some_and(|token| !token.spaced);
    for at in 0..document.tokens.len() {
        let after = matches!(document.token_text(at), "$" | "£") && glued(at) && !(number(at + 1) && glued(at + 1));
        // A backslash is what a text processor left.
        let of = if at > 1 && document.token_text(at - 1) == "\\" { at.checked_sub(2) } else { at.checked_sub(1) };
        let number_before = of.filter(|of| after && number(*of) && (*of + 1 == at || glued(at - 1)));
        let number_after = (document.token_text(at) == "¢" && number(at + 1) && glued(at + 1)).then_some(at + 1);
        let Some(other) = number_before.or(number_after) else { continue };
        let tokens = at.min(other)..at.max(other) + 1;
        let (sign, side) = (document.token_text(at), if other < at { "before" } else { "after" });
        findings.push(Finding {
            check: CHECK.id.into(),
            family: CHECK.family,
            confidence: Confidence::Possible,
            message: format!("“{sign}” stands on the other side of its number"),
            reason: format!("In English “{sign}” goes {side} the number."),
            advice: "Look up which currency was meant.".into(),
            primary: Label::new(document.span_of(&tokens), "number and sign"),
            secondary: Vec::new(),
        });
    }
}
