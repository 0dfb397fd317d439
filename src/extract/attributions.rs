//! Who says what, and by which word.

use crate::extract::entities::{Entities, EntityId};
use crate::extract::quotations::{Quotation, QuotationId};
use crate::language::Language;
use crate::text::{Document, Span};

/// Something said, written or reported, with its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// What is said: a quotation with its marks, or the clause that is reported.
    pub span: Span,
    /// Whether it is quoted or reported.
    pub kind: AttributionKind,
    /// The source as written: "the Kyiv Mayor", "Rubio", "he", "two officials".
    pub speaker: Option<Span>,
    /// The entity that the source is, where it is known.
    pub entity: Option<EntityId>,
    /// The reporting verb or phrase: "said", "according to".
    pub cue: Option<Span>,
    /// The lemma of the reporting verb: "say", "deny", "accuse"; "according to" for the phrase.
    pub verb: String,
    /// The quotation, where it is quoted.
    pub quotation: Option<QuotationId>,
}

/// Whether something said is quoted or reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AttributionKind {
    /// In quotation marks, whole.
    Direct,
    /// In the reporter's words.
    Indirect,
    /// In the reporter's words, with parts in quotation marks.
    Mixed,
}

/// The attributions of `document`, sorted by place.
#[must_use]
pub fn find(document: &Document, language: &Language, quotations: &[Quotation], entities: &Entities) -> Vec<Attribution> {
    let _ = (document, language, quotations, entities);
    Vec::new()
}
