//! # What it looks for
//! A quotation mark without its partner: opened and never closed, or closed and never opened. A quotation that goes on in
//! the next paragraph, which then opens with a mark again, is complete.
//!
//! # Why it matters
//! The reader cannot tell where the speaker's words end and the reporter's begin.
//!
//! # Example
//! “We lost the roof,” Dunne said. “Then the barn went too. (The paragraph ends, and the next one is not quoted.)
//!
//! # What it cannot know
//! Where the missing mark belongs. A mark that is missing at the end of one paragraph is not seen where the next
//! paragraph happens to begin with another quotation. Where the text itself breaks off inside the quotation, or lost its
//! paragraphs so that each one's opening mark stands in the midst of it, the finding is a possible one only.
//!
//! # Source
//! The Chicago Manual of Style, 17th edition, 13.32 (quotations of more than one paragraph).

use crate::article::Article;
use crate::checks::Check;
use crate::extract::Quotation;
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::ParagraphKind;

pub(super) const CHECK: Check = Check {
    id: "attribution/unclosed-quotation",
    family: Family::Attribution,
    title: "Quotation marks without a partner",
    doc: doc!("unclosed_quotation.rs"),
    run,
};

/// More marks without a partner than this are a habit of the text, not slips.
const MOST_SLIPS: usize = 3;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let alone: Vec<&Quotation> = article.quotations.iter().filter(|quotation| !quotation.opened || !quotation.closed).collect();
    for quotation in &alone {
        let excused = breaks_off(article, quotation) || lost_paragraphs(article, quotation);
        let confidence = if alone.len() > MOST_SLIPS || excused {
            Confidence::Possible
        } else if quotation.opened && ends_paragraph(article, quotation) {
            Confidence::Certain
        } else {
            Confidence::Likely
        };
        findings.push(finding(quotation, confidence, ends_paragraph(article, quotation)));
    }
}

/// Whether the text ends inside the quotation and inside a sentence: whoever copied it left the rest behind.
fn breaks_off(article: &Article, quotation: &Quotation) -> bool {
    let text = article.document.text().trim_end();
    !quotation.closed && quotation.span.end() >= text.len() && !text.ends_with(['.', '!', '?', '…'])
}

/// Whether the next quotation opens right where a sentence of this one ends, in a text that is all one paragraph: such a
/// text lost its paragraphs, and each of a long quotation's opened with a mark.
fn lost_paragraphs(article: &Article, quotation: &Quotation) -> bool {
    let document = &article.document;
    let body = document.paragraphs.iter().filter(|paragraph| paragraph.kind == ParagraphKind::Body);
    let sentence_ends = document.slice(quotation.inner).ends_with(['.', '!', '?', '…']);
    let rest = &document.text()[quotation.span.end()..];
    let opens = rest.trim_start().starts_with(['"', '“', '„', '«', '\'', '‘']);
    quotation.opened && sentence_ends && opens && body.take(2).count() == 1
}

/// Whether nothing of its paragraph comes after it.
fn ends_paragraph(article: &Article, quotation: &Quotation) -> bool {
    let sentence = article.document.sentence_at(quotation.span.start());
    let paragraph = sentence.map(|sentence| article.document.sentences[sentence].paragraph);
    paragraph.is_some_and(|paragraph| article.document.paragraphs[paragraph].span.end() == quotation.span.end())
}

fn finding(quotation: &Quotation, confidence: Confidence, ends_paragraph: bool) -> Finding {
    let (message, reason, advice, note) = match (quotation.opened, ends_paragraph) {
        (false, _) => (
            "This quotation is closed but never opened",
            "A closing mark stands here, and no mark before it in the paragraph opens a quotation.",
            "Look up in your notes where the speaker's own words begin.",
            "closed, not opened",
        ),
        (true, true) => (
            "This quotation is never closed",
            "Its paragraph ends without a closing mark, and the next one does not open with a mark, so it does not go on there.",
            "Look up in your notes where the speaker's own words end.",
            "opened, not closed",
        ),
        (true, false) => (
            "This quotation is not closed before the next one opens",
            "A second opening mark follows in the same paragraph, and only one of the two quotations is closed.",
            "Look up in your notes where the speaker's own words end.",
            "opened, not closed",
        ),
    };
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence,
        message: message.into(),
        reason: reason.into(),
        advice: advice.into(),
        primary: Label::new(quotation.span, note),
        secondary: Vec::new(),
    }
}
