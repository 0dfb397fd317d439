//! What evidence can settle, and how soon an editor would want it checked.

use serde::{Deserialize, Serialize};

use crate::extract::attributions::Attribution;
use crate::extract::entities::Entities;
use crate::extract::propositions::Proposition;
use crate::extract::quantities::Quantity;
use crate::extract::times::Time;
use crate::language::Language;
use crate::text::{Document, Span};

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
    let _ = (document, language, times, quantities, entities, attributions, propositions);
    Vec::new()
}
