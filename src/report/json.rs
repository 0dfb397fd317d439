//! The JSON contract: what programs get of a report.
//!
//! Comes in: an [`Article`] and its [`Report`]. Goes out: one JSON object without line breaks. Offsets count Unicode code
//! points of the text as given, or of title + "\n\n" + text, as the W3C Web Annotation model's text position selector
//! does; every place carries its text, so that a reader in any language can tell whether it counts alike.
//!
//! ```
//! use crosscheck::{Article, Input, report::json, report_on};
//! let article = Article::read(&Input { text: "It rained.", ..Input::default() });
//! let answer = json::answer(&"a1".into(), &article, &report_on(&article), false);
//! assert!(answer.starts_with(r#"{"id":"a1","version":"#));
//! ```
//!
//! It adds nothing to the report and leaves nothing out; the layers are there on demand.

mod layers;

use serde::Serialize;
use serde_json::Value;

use crate::article::Article;
use crate::extract::ClaimKind;
use crate::report::{Confidence, Family, Report};
use crate::text::{Offsets, Span, Unit};

use layers::Layers;

/// The answer to one article, as one line of JSON; `with_layers` adds all that the engine has read out of the text.
///
/// `id` comes back as it was given.
#[must_use]
pub fn answer(id: &Value, article: &Article, report: &Report, with_layers: bool) -> String {
    let places = Places::new(article.document.text());
    let answer = Answer {
        id,
        version: env!("CARGO_PKG_VERSION"),
        claims: report.claims.iter().map(|claim| Claim::new(&places, claim)).collect(),
        findings: report.findings.iter().map(|finding| Finding::new(&places, finding)).collect(),
        layers: with_layers.then(|| Layers::new(&places, article)),
    };
    serde_json::to_string(&answer).expect("plain data with string keys is always JSON")
}

/// The answer in place of an article that could not be read: its id, or null, and a sentence that says why.
#[must_use]
pub fn failure(id: &Value, error: &str) -> String {
    serde_json::json!({ "id": id, "error": error }).to_string()
}

/// Makes places of spans of one text.
struct Places<'a> {
    text: &'a str,
    offsets: Offsets<'a>,
}

/// A span in code points, with its text.
#[derive(Serialize)]
struct Place<'a> {
    start: usize,
    end: usize,
    text: &'a str,
}

impl<'a> Places<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, offsets: Offsets::new(text, Unit::CodePoint) }
    }

    fn of(&self, span: Span) -> Place<'a> {
        let (start, end) = self.offsets.of(span);
        Place { start, end, text: span.of(self.text) }
    }
}

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a Value,
    version: &'static str,
    claims: Vec<Claim<'a>>,
    findings: Vec<Finding<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    layers: Option<Layers<'a>>,
}

#[derive(Serialize)]
struct Claim<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    kinds: &'a [ClaimKind],
    score: f32,
    speaker: Option<&'a str>,
}

impl<'a> Claim<'a> {
    fn new(places: &Places<'a>, claim: &'a super::Claim) -> Self {
        Self { place: places.of(claim.span), kinds: &claim.kinds, score: claim.score, speaker: claim.speaker.as_deref() }
    }
}

#[derive(Serialize)]
struct Finding<'a> {
    check: &'a str,
    family: Family,
    confidence: Confidence,
    message: &'a str,
    reason: &'a str,
    advice: &'a str,
    primary: Label<'a>,
    secondary: Vec<Label<'a>>,
}

impl<'a> Finding<'a> {
    fn new(places: &Places<'a>, finding: &'a super::Finding) -> Self {
        Self {
            check: &finding.check,
            family: finding.family,
            confidence: finding.confidence,
            message: &finding.message,
            reason: &finding.reason,
            advice: &finding.advice,
            primary: Label::new(places, &finding.primary),
            secondary: finding.secondary.iter().map(|label| Label::new(places, label)).collect(),
        }
    }
}

#[derive(Serialize)]
struct Label<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    note: &'a str,
}

impl<'a> Label<'a> {
    fn new(places: &Places<'a>, label: &'a super::Label) -> Self {
        Self { place: places.of(label.span), note: &label.note }
    }
}
