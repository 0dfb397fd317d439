//! Letters and spans: the article's text and how it falls into paragraphs, sentences and tokens.
//!
//! Comes in: the text as given, with its headline where that is known apart. Goes out: a [`Document`] that owns the
//! text; everything else in the engine points into it by [`Span`] or by index.
//!
//! ```
//! use crosscheck::text::Document;
//! let document = Document::new(None, "KYIV (AP) — It rained. Mr. Smith isn’t coming.");
//! assert_eq!(document.sentences.len(), 3); // the dateline stands by itself
//! ```
//!
//! This room does not know what a word means: no tags, names, dates or numbers.

mod document;
mod fold;
mod offsets;
mod paragraphs;
mod seams;
mod sentences;
mod span;
mod tokenize;

pub use document::{Dateline, Document, Paragraph, ParagraphKind, Sentence, Token, TokenKind};
pub use fold::{fold, fold_char};
pub use offsets::{Offsets, Unit};
pub use span::Span;
