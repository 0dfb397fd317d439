//! # What it looks for
//! A number in figures and a unit of time in the singular before a noun, with no hyphen between them: "a 5 day strike".
//!
//! # Why it matters
//! With its hyphen "five-day strike" is one strike; without, a reader stumbles over "5 day".
//!
//! # Example
//! They called a 5 day strike. (a 5-day strike)
//!
//! # What it cannot know
//! House styles that leave the hyphen out.
//!
//! # Source
//! The Chicago Manual of Style, 17th edition, 7.89 (hyphenation guide: number and noun).

use crate::article::Article;
use crate::checks::Check;
use crate::extract::lexicon::List;
use crate::language::{Upos, Xpos};
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::{ParagraphKind, TokenKind};

pub(super) const CHECK: Check = Check {
    id: "style/unit-without-hyphen",
    family: Family::Style,
    title: "A number and its unit without their hyphen",
    doc: doc!("unit_without_hyphen.rs"),
    run,
};

const UNITS: &List = &List::of("day hour minute month week year");

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let (document, language) = (&article.document, &article.language);
    for (index, sentence) in document.sentences.iter().enumerate() {
        if document.kind_of(index) != ParagraphKind::Body {
            continue;
        }
        for at in sentence.tokens.start + 1..sentence.tokens.end.saturating_sub(2) {
            let number =
                document.tokens[at].kind == TokenKind::Number && document.token_text(at).bytes().all(|b| b.is_ascii_digit());
            let unit = UNITS.has(language.folded(at + 1)) && document.tokens[at + 1].spaced;
            if !number || !unit || document.token_text(at) == "1" || document.token_text(at).len() > 3 {
                continue;
            }
            let before = at - 1;
            let article_before = language.upos(before) == Upos::Det || language.xpos(before) == Xpos::PrpDollar;
            let described =
                language.upos(before) == Upos::Adj && before > sentence.tokens.start && language.upos(before - 1) == Upos::Det;
            let next = at + 2;
            let named = matches!(language.upos(next), Upos::Noun | Upos::Adj) || document.token_text(next) == "-";
            if !(article_before || described) || !named {
                continue;
            }
            let span = document.span_of(&(at..at + 2));
            findings.push(Finding {
                check: CHECK.id.into(),
                family: CHECK.family,
                confidence: Confidence::Possible,
                message: format!("“{}” before a noun has no hyphen", document.slice(span)),
                reason: "A number and its unit before a noun are joined by a hyphen.".into(),
                advice: "Look up your house style.".into(),
                primary: Label::new(span, "number and unit"),
                secondary: Vec::new(),
            });
        }
    }
}
