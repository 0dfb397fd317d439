//! All that leaves the engine: claims and findings, as plain data.
//!
//! Comes in: an [`Article`] and its findings. Goes out: a [`Report`], and what can be made of it: its JSON contract in
//! [`json`], what was understood in [`views`], Web Annotations in [`annotations`], Markdown in [`markdown`] and a page of its own in [`html`].
//! Drawing a finding, in a page or a terminal, is someone else's job.

pub mod annotations;
mod around;
pub mod html;
pub mod json;
pub mod markdown;
mod source;
pub mod views;

use serde::{Deserialize, Serialize};

use crate::article::Article;
use crate::extract::ClaimKind;
use crate::text::Span;

pub use source::{Source, Subject};

/// The answer to one article.
///
/// Guarantees: claims and findings are sorted by where they (or their primary labels) stand; every span is on char
/// boundaries of the article's text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// What evidence can settle.
    pub claims: Vec<Claim>,
    /// Where the article disagrees with itself.
    pub findings: Vec<Finding>,
}

/// Something the article states that evidence can settle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Claim {
    /// The sentence or clause.
    pub span: Span,
    /// What it is about.
    pub kinds: Vec<ClaimKind>,
    /// How soon an editor would want it checked: 0 to 1.
    pub score: f32,
    /// Whose word it is, where it is not the article's own.
    pub speaker: Option<String>,
}

/// Two or more places that cannot both be right, or one that cannot be right by itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// The check's id: "dates/weekday-mismatch".
    pub check: String,
    /// What it is about.
    pub family: Family,
    /// How sure the engine is.
    pub confidence: Confidence,
    /// What disagrees, in at most 14 words.
    pub message: String,
    /// Why, with the numbers computed.
    pub reason: String,
    /// What to look up. Never a verdict.
    pub advice: String,
    /// The later place.
    pub primary: Label,
    /// What it disagrees with; empty where a place is odd by itself.
    pub secondary: Vec<Label>,
}

/// A place and what it says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// What it says, in a few words.
    pub note: String,
}

impl Label {
    /// A label at `span`.
    #[must_use]
    pub fn new(span: Span, note: impl Into<String>) -> Self {
        Self { span, note: note.into() }
    }
}

/// What a check is about; also the name of its folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum Family {
    /// Days, times, ages, durations.
    Dates,
    /// Counts, sums, shares, units.
    Numbers,
    /// Quotations and sources.
    Attribution,
    /// People, posts, organisations, acronyms.
    Names,
    /// Said and denied, done and not done.
    Contradiction,
    /// Headline against body, garbled phrases.
    Structure,
    /// One thing written two ways; never an alarm.
    Style,
}

impl Family {
    /// All families, in the order in which they are shown.
    pub const ALL: [Family; 7] = [
        Family::Dates,
        Family::Numbers,
        Family::Attribution,
        Family::Names,
        Family::Contradiction,
        Family::Structure,
        Family::Style,
    ];

    /// The name as ids and JSON have it.
    #[must_use]
    pub fn name(self) -> &'static str {
        ["dates", "numbers", "attribution", "names", "contradiction", "structure", "style"][self as usize]
    }
}

/// How sure the engine is that a finding is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum Confidence {
    /// Worth a look by someone who has time; folded away until asked for.
    Possible,
    /// An editor would most likely change one of the places.
    Likely,
    /// The calendar, arithmetic or the marks themselves show it.
    Certain,
}

impl Confidence {
    /// The name as JSON has it.
    #[must_use]
    pub fn name(self) -> &'static str {
        ["possible", "likely", "certain"][self as usize]
    }
}

impl Report {
    /// The report on `article`, whose findings are given in any order.
    #[must_use]
    pub fn new(article: &Article, mut findings: Vec<Finding>) -> Self {
        findings.sort_by(|a, b| (a.primary.span, &a.check).cmp(&(b.primary.span, &b.check)));
        let claims = article.claims.iter().map(|claim| Claim {
            span: claim.span,
            kinds: claim.kinds.clone(),
            score: claim.score,
            speaker: claim.speaker.clone(),
        });
        Self { claims: claims.collect(), findings }
    }

    /// Whether any finding is an alarm: `likely` or `certain`, and not of family `style`.
    #[must_use]
    pub fn has_alarm(&self) -> bool {
        self.findings.iter().any(Finding::is_alarm)
    }
}

impl Finding {
    /// Whether it is `likely` or `certain` and not of family `style`.
    #[must_use]
    pub fn is_alarm(&self) -> bool {
        self.confidence >= Confidence::Likely && self.family != Family::Style
    }

    /// All its labels, the primary one first.
    pub fn labels(&self) -> impl Iterator<Item = &Label> {
        std::iter::once(&self.primary).chain(&self.secondary)
    }
}
