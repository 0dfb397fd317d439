//! Crosscheck shows where an article disagrees with itself.
//!
//! ```
//! use crosscheck::{Input, check};
//! let report = check(&Input { text: "It rained.", ..Input::default() });
//! assert!(report.findings.is_empty());
//! ```
//!
//! The house, room by room; each knows only the rooms to its left:
//!
//! ```text
//! text  →  language  →  extract  →  checks  →  report  →  link, files, workers, web, bin
//! letters   tags, heads    what the     where it     plain      the doors
//! & spans   and names      article says disagrees    answer
//! ```
//!
//! - [`text`] owns the article's letters; everything else points into it by [`text::Span`].
//! - [`language`] knows tags, lemmas and names, and dependencies where a parser is handed in.
//! - [`extract`] finds what the article says: times, quantities, quotations, entities, attributions, propositions, claims.
//! - [`Article`] is the pipeline on one screen.
//! - [`checks`] look at an [`Article`] and nothing else; one problem a file.
//! - [`report`] is all that leaves the engine.
//! - [`link`] packs a text into an address and back.
//! - [`files`] makes text of what programs write: Word, OpenDocument, HTML, Markdown.
//!
//! The engine knows no clock, locale, network, storage, HTML or randomness: same text in, same bytes out.

pub mod article;
pub mod calendar;
pub mod checks;
pub mod extract;
pub mod files;
pub mod language;
pub mod link;
pub mod report;
pub mod text;
#[cfg(feature = "web")]
pub mod web;
#[cfg(feature = "workers")]
pub mod workers;

pub use article::{Article, Input};
pub use report::Report;

/// Reads an article and reports its claims and where it disagrees with itself.
///
/// Guarantees: never fails or panics, whatever the text; the same input gives the same report.
#[must_use]
pub fn check(input: &Input<'_>) -> Report {
    report_on(&Article::read(input))
}

/// The report on an article that has been read already.
#[must_use]
pub fn report_on(article: &Article) -> Report {
    Report::new(article, checks::run_all(article))
}
