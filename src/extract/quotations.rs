//! Stretches in quotation marks.

use crate::text::{Document, Span};

/// The index of a quotation in [`Article::quotations`](crate::Article::quotations).
pub type QuotationId = usize;

/// A stretch in quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// From the opening mark to the closing one, both included; of an unclosed one, to the end of its paragraph.
    pub span: Span,
    /// Without the marks.
    pub inner: Span,
    /// Whether it has a closing mark, or goes on in a paragraph that opens with a mark again.
    pub closed: bool,
    /// Whether it has an opening mark.
    pub opened: bool,
    /// 0, or how many quotations it stands in.
    pub depth: u8,
    /// The quotation in the paragraph before that this one goes on with.
    pub continues: Option<QuotationId>,
    /// Whether it is a title, a nickname or a word held at arm's length rather than speech: few words, no sentence.
    pub scare: bool,
}

/// The quotations of `document`, sorted by their start; an inner one after the one that it stands in.
#[must_use]
pub fn find(document: &Document) -> Vec<Quotation> {
    let _ = document;
    Vec::new()
}
