//! Who does what to whom, when, where, how many.

use std::ops::Range;

use crate::extract::attributions::Attribution;
use crate::extract::entities::{Entities, EntityId};
use crate::extract::quantities::Quantity;
use crate::extract::quotations::{Quotation, QuotationId};
use crate::extract::times::Time;
use crate::language::Language;
use crate::text::{Document, Span};

/// One clause: a verb with what belongs to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposition {
    /// The clause, from its first argument to its last.
    pub span: Span,
    /// The index of its sentence.
    pub sentence: usize,
    /// The token of its main verb, or of the adjective or noun after a form of "be".
    pub predicate: usize,
    /// The lemma of the predicate, a particle included: "call off", "be unhappy".
    pub lemma: String,
    /// The verb group: auxiliaries, negation and main verb.
    pub group: Range<usize>,
    /// Who does it; of a passive, who undergoes it is the object, and the subject is the "by" phrase or absent.
    pub subject: Option<Argument>,
    /// Whom or what it is done to.
    pub object: Option<Argument>,
    /// Everything that a preposition joins to the verb: preposition and argument.
    pub obliques: Vec<(String, Argument)>,
    /// Whether it is said to be so or not to be so.
    pub polarity: Polarity,
    /// Whether it is said to be, or planned, possible, denied and so on.
    pub modality: Modality,
    /// When, as the verb tells.
    pub tense: Tense,
    /// The indices of the times that belong to it.
    pub times: Vec<usize>,
    /// The indices of the quantities that belong to it.
    pub quantities: Vec<usize>,
    /// The quotation that it stands in.
    pub quotation: Option<QuotationId>,
    /// The index of the attribution that it stands in: whose word it is, where it is not the article's own.
    pub attribution: Option<usize>,
}

/// A noun phrase that a verb governs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Argument {
    /// The phrase, determiner and modifiers included.
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The token of its head noun or pronoun.
    pub head: usize,
    /// The entity that it refers to, where it is known.
    pub entity: Option<EntityId>,
}

/// Whether something is said to be so or not to be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Polarity {
    /// It is so.
    Affirmed,
    /// It is not so: "not", "never", "no", "fail to", "refuse to".
    Negated,
}

/// How firmly something is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Modality {
    /// As a fact, past, present or future.
    Asserted,
    /// "may", "might", "could", "would", "likely".
    Possible,
    /// "should", "must", "need to", "urged to".
    Required,
    /// "was due to", "planned to", "was supposed to", "hopes to", "wants to".
    Intended,
    /// Under an "if", "unless", "whether".
    Conditional,
    /// "allegedly", "accused of", "suspected of".
    Alleged,
    /// Asked.
    Question,
}

/// When, as the verb group tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tense {
    /// "went", "has gone".
    Past,
    /// "goes", "is going" without a later time.
    Present,
    /// "will go", "is going to go", "is to go".
    Future,
    /// No finite verb.
    None,
}

/// The propositions of `document`, sorted by place of the predicate.
#[must_use]
pub fn find(
    document: &Document,
    language: &Language,
    times: &[Time],
    quantities: &[Quantity],
    quotations: &[Quotation],
    entities: &Entities,
    attributions: &[Attribution],
) -> Vec<Proposition> {
    let _ = (document, language, times, quantities, quotations, entities, attributions);
    Vec::new()
}
