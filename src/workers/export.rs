//! A report as a file: what the page asks the packer to write, and how the packer writes it.
//!
//! Comes in: the text, and what the page shows of it. Goes out: the very bytes that the command line would write. The engine
//! is not asked again.

use serde::{Deserialize, Serialize};

use super::message::{self, Place};
use crate::report::{Claim, Finding, Label, Report, Source, Subject, annotations, html, json, markdown};
use crate::text::Span;

/// The longest name of a file, in characters, without its ending.
const LONGEST_NAME: usize = 60;
/// What a file is called whose article has no letters to name it by.
const NAMELESS: &str = "article";

/// What a report is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Form {
    /// For a message or an issue.
    Markdown,
    /// A page that needs nothing else.
    Html,
    /// For programs.
    Json,
    /// W3C Web Annotations.
    Annotations,
}

/// What is to be written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Export {
    /// As what.
    pub form: Form,
    /// What the article is called.
    pub name: String,
    /// Where it was published, as the person has typed it; may be empty.
    pub source: String,
    /// The article.
    pub text: String,
    /// What evidence can settle in it.
    pub claims: Vec<message::Claim>,
    /// Where it disagrees with itself.
    pub findings: Vec<message::Finding>,
}

/// A file to be saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// What it is called.
    pub name: String,
    /// Its media type.
    pub kind: String,
    /// What it holds.
    pub content: String,
}

impl Form {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Markdown, Self::Html, Self::Json, Self::Annotations];

    /// The ending of its files, and their media type.
    fn file(self) -> (&'static str, &'static str) {
        match self {
            Self::Markdown => ("md", "text/markdown"),
            Self::Html => ("html", "text/html"),
            Self::Json => ("json", "application/json"),
            Self::Annotations => ("jsonld", "application/ld+json"),
        }
    }
}

/// The file of `export`, or why there is none.
pub fn write(export: Export) -> Result<Written, String> {
    let source = match export.source.trim() {
        "" => None,
        given => Some(Source::parse(given).ok_or_else(|| {
            format!("'{given}' is no address of the web: give the whole of it, beginning with https://, or leave it out.")
        })?),
    };
    let (ending, kind) = export.form.file();
    let name = format!("{}.{ending}", file_name(&export.name));
    let report = report(&export.text, export.claims, export.findings);
    let subject = Subject { name: &export.name, text: &export.text, source: source.as_ref() };
    let content = match export.form {
        Form::Markdown => markdown::write(&subject, &report),
        Form::Html => [html::HEAD, &html::section(1, &subject, &report), html::FOOT].concat(),
        Form::Json => {
            let form = json::Form { source: subject.source, ..json::Form::default() };
            json::answer(&subject.name.into(), subject.text, &report, &form) + "\n"
        }
        Form::Annotations => annotations::write(&subject, &report) + "\n",
    };
    Ok(Written { name, kind: kind.into(), content })
}

/// Letters and digits of `name`, its words joined by hyphens.
fn file_name(name: &str) -> String {
    let words = name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let joined: String = words.collect::<Vec<_>>().join("-").to_lowercase().chars().take(LONGEST_NAME).collect();
    if joined.is_empty() { NAMELESS.into() } else { joined }
}

/// What the engine has found, as it has told it: in bytes of `text`.
fn report(text: &str, claims: Vec<message::Claim>, findings: Vec<message::Finding>) -> Report {
    let bytes = Bytes::new(text);
    let claim = |claim: message::Claim| Claim {
        span: bytes.span(claim.start, claim.end),
        kinds: claim.kinds,
        score: claim.score,
        speaker: claim.speaker,
    };
    let label = |place: Place| Label { span: bytes.span(place.start, place.end), note: place.note };
    let finding = |finding: message::Finding| {
        let mut labels = finding.places.into_iter().map(label);
        Some(Finding {
            check: finding.check,
            family: finding.family,
            confidence: finding.confidence,
            message: finding.message,
            reason: finding.reason,
            advice: finding.advice,
            primary: labels.next()?,
            secondary: labels.collect(),
        })
    };
    Report { claims: claims.into_iter().map(claim).collect(), findings: findings.into_iter().filter_map(finding).collect() }
}

/// The byte at which each UTF-16 code unit of a text begins, and its end.
struct Bytes(Vec<u32>);

impl Bytes {
    fn new(text: &str) -> Self {
        let units = text.char_indices().flat_map(|(at, letter)| std::iter::repeat_n(at as u32, letter.len_utf16()));
        Self(units.chain([text.len() as u32]).collect())
    }

    fn span(&self, start: u32, end: u32) -> Span {
        let at = |unit: u32| self.0.get(unit as usize).or(self.0.last()).map_or(0, |byte| *byte as usize);
        Span::new(at(start), at(end).max(at(start)))
    }
}
