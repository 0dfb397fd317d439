//! Who says what, and by which word.
//!
//! Comes in: the document with its tags, quotations and entities. Goes out: [`Attribution`]s, sorted by place: quotations
//! and reported clauses with their source.
//!
//! ```
//! use crosscheck::{Article, Input};
//! let article = Article::read(&Input { text: "“It will stay open,” said the mayor, Ann Lee.", ..Input::default() });
//! let speaker = article.attributions[0].speaker.expect("the sentence names its speaker");
//! assert_eq!(article.document.slice(speaker), "Ann Lee");
//! ```
//!
//! Whether a source is right, and whether two sources are one, is not judged here.

mod antecedents;
mod clauses;
mod contents;
mod cues;
mod ends;
mod phrases;
mod speakers;
mod speech;
mod unmarked;
mod words;

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
    /// The name or description that a pronoun stands for, where the speaker is one: the nearest earlier source that fits.
    pub antecedent: Option<Span>,
    /// The entity that the source is, where it is known.
    pub entity: Option<EntityId>,
    /// The reporting verb or phrase: "said", "according to"; absent where the source is that of the words before.
    pub cue: Option<Span>,
    /// The lemma of the reporting verb: "say", "deny", "accuse"; "according to" for the phrase; empty without a cue.
    pub verb: String,
    /// The quotation, where it is quoted.
    pub quotation: Option<QuotationId>,
    /// Whether nothing but the clause around a quotation tells whose words it holds: "she laughed at “the longest coat in
    /// Leeds”". The words may be another's.
    pub loose: bool,
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

impl Attribution {
    /// The source by its name or description: the antecedent of a pronoun, else as written.
    #[must_use]
    pub fn source(&self) -> Option<Span> {
        self.antecedent.or(self.speaker)
    }
}

/// The attributions of `document`, sorted by place.
///
/// Guarantees: linear in the text; a quotation of depth 0 has one attribution at the most.
#[must_use]
pub fn find(document: &Document, language: &Language, quotations: &[Quotation], entities: &Entities) -> Vec<Attribution> {
    let mut found = contents::find(document, language, quotations);
    unmarked::add(document, language, quotations, &mut found);
    found.sort_by_key(|attribution| (attribution.span, attribution.cue));
    antecedents::resolve(document, language, entities, &mut found);
    found
}
