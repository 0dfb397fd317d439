//! The JSON contract: what programs get of a report.
//!
//! Comes in: an [`Article`] and its [`Report`]. Goes out: one JSON object without line breaks. Offsets count Unicode code
//! points of the text as given, or of title + "\n\n" + text, as the W3C Web Annotation model's text position selector
//! does; every place carries its text, so that a reader in any language can tell whether it counts alike.
//!
//! ```
//! use crosscheck::{Article, Input, report::json, report_on};
//! let article = Article::read(&Input { text: "It rained.", ..Input::default() });
//! let answer = json::answer(&"a1".into(), article.document.text(), &report_on(&article), &json::Form::default());
//! assert!(answer.starts_with(r#"{"id":"a1","version":"#));
//! ```
//!
//! It adds nothing to the report and leaves nothing out; the layers, other units and links into the published page are
//! there on demand. Whoever writes no layers links nothing of the engine. `report.schema.json` beside this file describes every field; it is made of the types below.

mod layers;

use serde::Serialize;
use serde_json::Value;

use crate::article::Article;
use crate::extract::ClaimKind;
use crate::report::{Confidence, Family, Report, Source};
use crate::text::{Offsets, Span, Unit};

use layers::Layers;

/// How an answer counts, and what it adds to its places.
#[derive(Clone, Copy, Debug, Default)]
pub struct Form<'a> {
    /// What offsets count.
    pub unit: Unit,
    /// Adds to each place of a finding the link to it in the page where the article was published.
    pub source: Option<&'a Source>,
}

/// The answer to the article with this `text`, as one line of JSON.
///
/// `id` comes back as it was given.
#[must_use]
pub fn answer(id: &Value, text: &str, report: &Report, form: &Form) -> String {
    let places = Places::new(text, form);
    Answer::new(id, &places, report, None).line()
}

/// The same, with all that the engine has read out of `article`, which is the report's.
#[must_use]
pub fn answer_with_layers(id: &Value, article: &Article, report: &Report, form: &Form) -> String {
    let places = Places::new(article.document.text(), form);
    Answer::new(id, &places, report, Some(Layers::new(&places, article))).line()
}

/// The answer in place of an article that could not be read: its id, or null, and a sentence that says why.
#[must_use]
pub fn failure(id: &Value, error: &str) -> String {
    serde_json::to_string(&Failure { id, error }).expect("plain data with string keys is always JSON")
}

/// Makes places of spans of one text.
struct Places<'a> {
    text: &'a str,
    offsets: Offsets<'a>,
    source: Option<&'a Source>,
}

/// A place in the article: offsets in Unicode code points, from 0 and without the end, and the text between them.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Place<'a> {
    start: usize,
    end: usize,
    text: &'a str,
}

impl<'a> Places<'a> {
    fn new(text: &'a str, form: &Form<'a>) -> Self {
        Self { text, offsets: Offsets::new(text, form.unit), source: form.source }
    }

    fn of(&self, span: Span) -> Place<'a> {
        let (start, end) = self.offsets.of(span);
        Place { start, end, text: span.of(self.text) }
    }
}

/// What Crosscheck answers about one article, or why it does not.
#[cfg(test)]
#[derive(schemars::JsonSchema)]
#[schemars(untagged)]
#[expect(dead_code, reason = "only its schema is asked for")]
enum Line<'a> {
    Answer(Box<Answer<'a>>),
    Failure(Failure<'a>),
}

/// The answer to one article.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Answer<'a> {
    /// The article's id as it was given, or the file's name.
    id: &'a Value,
    /// The version of Crosscheck.
    version: &'static str,
    /// What evidence can settle, in the order of the text.
    claims: Vec<Claim<'a>>,
    /// Where the article disagrees with itself, in the order of the text.
    findings: Vec<Finding<'a>>,
    /// All that was read out of the text, where it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    layers: Option<Layers<'a>>,
}

impl<'a> Answer<'a> {
    fn new(id: &'a Value, places: &Places<'a>, report: &'a Report, layers: Option<Layers<'a>>) -> Self {
        Self {
            id,
            version: env!("CARGO_PKG_VERSION"),
            claims: report.claims.iter().map(|claim| Claim::new(places, claim)).collect(),
            findings: report.findings.iter().map(|finding| Finding::new(places, finding)).collect(),
            layers,
        }
    }

    fn line(&self) -> String {
        serde_json::to_string(self).expect("plain data with string keys is always JSON")
    }
}

/// The answer in place of an article that could not be read.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Failure<'a> {
    /// The article's id as it was given, or null.
    id: &'a Value,
    /// What is the matter, in a sentence.
    error: &'a str,
}

/// Something that evidence can settle.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Claim<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    /// What it is about.
    kinds: &'a [ClaimKind],
    /// How soon an editor would want it checked: 0 to 1.
    score: f32,
    /// Whose word it is, where it is not the article's own.
    speaker: Option<&'a str>,
}

impl<'a> Claim<'a> {
    fn new(places: &Places<'a>, claim: &'a super::Claim) -> Self {
        Self { place: places.of(claim.span), kinds: &claim.kinds, score: claim.score, speaker: claim.speaker.as_deref() }
    }
}

/// Places that cannot all be right, or one that cannot be right by itself.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Finding<'a> {
    /// The check's id: "dates/weekday-mismatch".
    check: &'a str,
    family: Family,
    confidence: Confidence,
    /// What disagrees, in at most 14 words.
    message: &'a str,
    /// Why, with the numbers computed.
    reason: &'a str,
    /// What to look up. Never a verdict.
    advice: &'a str,
    /// The later place.
    primary: Label<'a>,
    /// What it disagrees with; empty where a place is odd by itself.
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

/// A place and what it says.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Label<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    /// What it says, in a few words.
    note: &'a str,
    /// The place in the page where the article was published, where that was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    link: Option<String>,
}

impl<'a> Label<'a> {
    fn new(places: &Places<'a>, label: &'a super::Label) -> Self {
        let link = places.source.map(|source| source.link(places.text, label.span));
        Self { place: places.of(label.span), note: &label.note, link }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    #[test]
    fn the_schema_file_is_made_of_the_types() {
        let settings = schemars::generate::SchemaSettings::draft2020_12().for_serialize();
        let mut schema = settings.into_generator().into_root_schema_for::<super::Line>().to_value();
        schema["title"] = "Crosscheck report".into();
        let current = serde_json::to_string_pretty(&schema).expect("a schema is JSON") + "\n";
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/report/report.schema.json");
        // CROSSCHECK_SCHEMA=write brings the file up to date.
        if std::env::var("CROSSCHECK_SCHEMA").is_ok_and(|value| value == "write") {
            std::fs::write(&file, &current).expect("the file can be written");
        }
        let kept = std::fs::read_to_string(&file).expect("the file lies beside this one");
        assert!(kept == current, "{} is not current: CROSSCHECK_SCHEMA=write cargo test --lib schema", file.display());
    }
}
