//! A report in the Web Annotation Data Model of the W3C, as JSON-LD: for programs that keep notes beside texts.
//!
//! Comes in: a [`Subject`] and its [`Report`]. Goes out: one collection without line breaks, an annotation for each finding.
//! Its targets are the finding's places, the later one first; its bodies what disagrees, why, and what to look up, then the
//! check and the confidence as tags.
//!
//! Units: positions count Unicode code points in the article's text, as the model has it. A page that holds the article
//! has more text than that, so each place is also told by its words and those around it.
//!
//! Source: <https://www.w3.org/TR/annotation-model/>.

use serde::Serialize;

use super::source::{directive, percent_encode};
use super::{Finding, Label, Report, Subject};
use crate::text::{Offsets, Unit};

/// How many characters before and after a place tell it from others with the same words.
const CONTEXT: usize = 32;

/// The report on `subject`, as one line of JSON.
#[must_use]
pub fn write(subject: &Subject, report: &Report) -> String {
    let writer = Writer { subject, source: source(subject), offsets: Offsets::new(subject.text, Unit::CodePoint) };
    let items = (1..).zip(&report.findings).map(|(number, finding)| writer.annotation(number, finding)).collect();
    let collection = Collection {
        context: "http://www.w3.org/ns/anno.jsonld",
        id: "#findings",
        kind: "AnnotationCollection",
        label: subject.name,
        generator: Generator { kind: "Software", name: concat!("Crosscheck ", env!("CARGO_PKG_VERSION")) },
        total: report.findings.len(),
        first: Page { id: "#findings-page-1", kind: "AnnotationPage", start_index: 0, items },
    };
    serde_json::to_string(&collection).expect("plain data with string keys is always JSON")
}

/// The article's address, or its name as a relative one.
fn source(subject: &Subject) -> String {
    if let Some(source) = subject.source {
        return source.address().to_owned();
    }
    let mut address = String::new();
    for letter in subject.name.chars() {
        if letter.is_ascii_alphanumeric() || matches!(letter, '.' | '_' | '~' | '-' | '/') {
            address.push(letter);
        } else {
            percent_encode(letter, &mut address);
        }
    }
    address
}

struct Writer<'a> {
    subject: &'a Subject<'a>,
    source: String,
    offsets: Offsets<'a>,
}

#[derive(Serialize)]
struct Collection<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    id: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    label: &'a str,
    generator: Generator,
    total: usize,
    first: Page<'a>,
}

#[derive(Serialize)]
struct Generator {
    #[serde(rename = "type")]
    kind: &'static str,
    name: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Page<'a> {
    id: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    start_index: usize,
    items: Vec<Annotation<'a>>,
}

#[derive(Serialize)]
struct Annotation<'a> {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    motivation: &'static str,
    body: [Body<'a>; 5],
    target: Vec<Target<'a>>,
}

#[derive(Serialize)]
struct Body<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    purpose: &'static str,
    format: &'static str,
    language: &'static str,
    value: &'a str,
}

#[derive(Serialize)]
struct Target<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    source: &'a str,
    /// What the place says, in a few words.
    #[serde(skip_serializing_if = "str::is_empty")]
    label: &'a str,
    selector: Vec<Selector<'a>>,
}

#[derive(Serialize)]
#[serde(tag = "type")]
enum Selector<'a> {
    #[serde(rename = "TextQuoteSelector")]
    Quote { exact: &'a str, prefix: &'a str, suffix: &'a str },
    #[serde(rename = "TextPositionSelector")]
    Position { start: usize, end: usize },
    #[serde(rename = "FragmentSelector", rename_all = "camelCase")]
    Fragment { conforms_to: &'static str, value: String },
}

impl<'a> Writer<'a> {
    fn annotation(&'a self, number: usize, finding: &'a Finding) -> Annotation<'a> {
        let body = |purpose, value| Body { kind: "TextualBody", purpose, format: "text/plain", language: "en", value };
        Annotation {
            id: format!("#finding-{number}"),
            kind: "Annotation",
            motivation: "assessing",
            body: [
                body("assessing", &finding.message),
                body("commenting", &finding.reason),
                body("commenting", &finding.advice),
                body("tagging", &finding.check),
                body("tagging", finding.confidence.name()),
            ],
            target: finding.labels().map(|label| self.target(label)).collect(),
        }
    }

    fn target(&'a self, label: &'a Label) -> Target<'a> {
        let text = self.subject.text;
        let (before, after) = (&text[..label.span.start()], &text[label.span.end()..]);
        let prefix = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
        let suffix = after.char_indices().nth(CONTEXT).map_or(after.len(), |(at, _)| at);
        let (start, end) = self.offsets.of(label.span);
        let quote = Selector::Quote { exact: label.span.of(text), prefix: &before[prefix..], suffix: &after[..suffix] };
        let mut selector = vec![quote, Selector::Position { start, end }];
        if self.subject.source.is_some() {
            let conforms_to = "https://wicg.github.io/scroll-to-text-fragment/";
            selector.push(Selector::Fragment { conforms_to, value: directive(text, label.span) });
        }
        Target { kind: "SpecificResource", source: &self.source, label: &label.note, selector }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::report::{Confidence, Family, Source};
    use crate::text::Span;

    fn written(source: Option<&Source>) -> Value {
        let text = "Ünder the bridge\n\nCome on Monday, 12 March 2024.";
        let place = |words: &str| {
            let start = text.find(words).expect("the place is in the text");
            Label::new(Span::new(start, start + words.len()), format!("is {words}"))
        };
        let finding = Finding {
            check: "dates/weekday-mismatch".into(),
            family: Family::Dates,
            confidence: Confidence::Certain,
            message: "Monday does not match".into(),
            reason: "It was a Tuesday.".into(),
            advice: "Look it up.".into(),
            primary: place("Monday"),
            secondary: vec![place("12 March 2024")],
        };
        let subject = Subject { name: "the fair.txt", text, source };
        let line = write(&subject, &Report { claims: Vec::new(), findings: vec![finding] });
        serde_json::from_str(&line).expect("one line of JSON")
    }

    #[test]
    fn a_finding_is_an_annotation_of_both_its_places() {
        let collection = written(None);
        assert_eq!((&collection["type"], &collection["total"]), (&"AnnotationCollection".into(), &1.into()));
        let annotation = &collection["first"]["items"][0];
        assert_eq!((&annotation["type"], &annotation["motivation"]), (&"Annotation".into(), &"assessing".into()));
        assert_eq!(annotation["body"][0]["value"], "Monday does not match");
        let target = json!({"type": "SpecificResource", "source": "the%20fair.txt", "label": "is Monday", "selector": [
            {"type": "TextQuoteSelector", "exact": "Monday", "prefix": "Ünder the bridge\n\nCome on ", "suffix": ", 12 March 2024."},
            {"type": "TextPositionSelector", "start": 26, "end": 32},
        ]});
        assert_eq!(annotation["target"][0], target);
        assert_eq!(annotation["target"][1]["selector"][1], json!({"type": "TextPositionSelector", "start": 34, "end": 47}));
    }

    #[test]
    fn a_published_article_has_fragments() {
        let source = Source::parse("https://example.org/fair").expect("an address");
        let target = &written(Some(&source))["first"]["items"][0]["target"][0];
        assert_eq!(target["source"], "https://example.org/fair");
        let value = ":~:text=Come%20on-,Monday,-%2C%2012%20March%202024.";
        let fragment =
            json!({"type": "FragmentSelector", "conformsTo": "https://wicg.github.io/scroll-to-text-fragment/", "value": value});
        assert_eq!(target["selector"][2], fragment);
    }
}
