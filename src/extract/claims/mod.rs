//! What evidence can settle, and how soon an editor would want it checked.
//!
//! Comes in: the article with all that has been read out of it. Goes out: [`Claim`]s, one a sentence at the most. Opinions,
//! wishes, questions, greetings, rhetoric and personal experience are none.
//!
//! ```
//! use crosscheck::{Article, Input};
//! let text = "The fire destroyed 14 houses. It was a terrible night. Who will pay?";
//! let article = Article::read(&Input { text, ..Input::default() });
//! assert_eq!(article.claims.len(), 1);
//! ```
//!
//! Whether a claim is true is not asked here.
//!
//! Source: the classes of Hassan and others, "Toward automated fact-checking: detecting check-worthy factual claims by
//! ClaimBuster" (2017), and the claim types of Konstantinovskiy and others, "Toward automated factchecking" (Full Fact, 2021).
//! Weights were set by hand on sentences of many genres (`tests/extract/claims.md`).

mod evidence;
mod objections;
mod subjects;

use serde::{Deserialize, Serialize};

use crate::extract::attributions::Attribution;
use crate::extract::entities::Entities;
use crate::extract::propositions::Proposition;
use crate::extract::quantities::Quantity;
use crate::extract::times::Time;
use crate::language::Language;
use crate::text::{Document, ParagraphKind, Span};

use self::evidence::Reader;

/// A sentence or clause that states something which evidence can settle.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The sentence or clause.
    pub span: Span,
    /// What it is about, in the order of [`ClaimKind::ALL`]; never empty.
    pub kinds: Vec<ClaimKind>,
    /// How soon an editor would want it checked: 0 to 1.
    pub score: f32,
    /// Whose word it is, where it is not the article's own.
    pub speaker: Option<String>,
}

/// What a claim is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum ClaimKind {
    /// A count, sum, share or measure.
    Number,
    /// A day, time or duration.
    Date,
    /// That somebody said something.
    Attribution,
    /// That something happened.
    Event,
    /// More, less, first, most.
    Comparison,
    /// That something will happen.
    Forecast,
    /// What a law, rule or policy says or does.
    Law,
}

impl ClaimKind {
    /// All kinds.
    pub const ALL: [ClaimKind; 7] = [
        ClaimKind::Number,
        ClaimKind::Date,
        ClaimKind::Attribution,
        ClaimKind::Event,
        ClaimKind::Comparison,
        ClaimKind::Forecast,
        ClaimKind::Law,
    ];

    /// The name as JSON has it.
    #[must_use]
    pub fn name(self) -> &'static str {
        ["number", "date", "attribution", "event", "comparison", "forecast", "law"][self as usize]
    }
}

/// The claims of `document`, sorted by place and disjoint.
#[must_use]
pub fn find(
    document: &Document,
    language: &Language,
    times: &[Time],
    quantities: &[Quantity],
    entities: &Entities,
    attributions: &[Attribution],
    propositions: &[Proposition],
) -> Vec<Claim> {
    let reader = Reader { document, language, times, quantities, entities, attributions, propositions };
    (0..document.sentences.len()).filter_map(|sentence| claim(&reader, sentence)).collect()
}

fn claim(reader: &Reader<'_>, index: usize) -> Option<Claim> {
    let document = reader.document;
    if !matches!(
        document.kind_of(index),
        ParagraphKind::Headline | ParagraphKind::Body | ParagraphKind::ListItem | ParagraphKind::Turn
    ) {
        return None;
    }
    let evidence = reader.read(index);
    let kinds: Vec<ClaimKind> = ClaimKind::ALL.into_iter().filter(|kind| evidence.kinds[*kind as usize]).collect();
    let score = evidence.score();
    let speaker = evidence.source.map(|span| document.slice(span).to_owned());
    let span = document.sentences[index].span;
    evidence.is_claim().then_some(Claim { span, kinds, score, speaker })
}
