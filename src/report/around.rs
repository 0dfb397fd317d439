//! A place amid the words around it, for reports that show places apart from their text.

use crate::text::Span;

/// How many characters are shown on each side of a place.
const AROUND: usize = 50;

/// What stands before and after a place on its line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Around<'a> {
    /// Up to the place; with "…" before it where `cut`.
    pub(super) before: &'a str,
    /// From the place on; with "…" after it where `cut`.
    pub(super) after: &'a str,
    /// Whether the line goes on before and after these words.
    pub(super) cut: (bool, bool),
}

impl<'a> Around<'a> {
    /// The words around `span` of `text`; long lines are cut between words.
    pub(super) fn new(text: &'a str, span: Span) -> Self {
        let before = text[..span.start()].rsplit('\n').next().unwrap_or_default();
        let after = text[span.end()..].split('\n').next().unwrap_or_default();
        let from = before.char_indices().rev().nth(AROUND).map_or(0, |(at, _)| after_space(before, at));
        let to = after.char_indices().nth(AROUND).map_or(after.len(), |(at, _)| after[..at].rfind(' ').unwrap_or(at));
        Self { before: &before[from..], after: &after[..to], cut: (from > 0, to < after.len()) }
    }

    /// "…" where the line goes on before and after, as texts.
    pub(super) fn dots(&self) -> (&'static str, &'static str) {
        let dots = |cut| if cut { "…" } else { "" };
        (dots(self.cut.0), dots(self.cut.1))
    }
}

/// Where the first whole word of `text` behind `at` begins.
fn after_space(text: &str, at: usize) -> usize {
    text[at..].find(' ').map_or(at, |space| at + space + 1)
}
