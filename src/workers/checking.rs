//! The worker's side: reads requests, runs the engine, answers.
//!
//! Between two requests it holds the parser, whose model it fetches once it listens, so that the first answer does not wait
//! for it, and what it has read of the last article's sentences: an edit leaves most of them as they were. A panic here ends the worker; the page sees that and starts another.

use std::cell::{Cell, RefCell};

use wasm_bindgen_futures::spawn_local;

use super::message::{Answer, CheckDoc, Claim, Finding, Heading, Place, Reply, Request};
use super::{model, port};
use crate::article::{Article, Input};
use crate::calendar::Date;
use crate::checks;
use crate::language::{Parser, Readings};
use crate::report::views::Views;
use crate::report::{self, Report, json};
use crate::text::{Document, Offsets, Paragraph, ParagraphKind, Span, TokenKind, Unit};

/// The longest part of a sentence, in bytes, that is quoted on either side of a place.
const CONTEXT: usize = 160;

/// Read while nobody waits, so that the first request finds the models unpacked and the program compiled.
const WARM_UP: &str = "Mayor Anna Berg (46) said on Monday, 12 March 2024: “The bridge cost $3 million, 20% more than in 2019.”";

thread_local! {
    /// The parser, once it has arrived.
    static PARSER: Cell<Option<&'static Parser>> = const { Cell::new(None) };
    /// What was read of the sentences of the last articles.
    static READINGS: RefCell<Readings> = RefCell::default();
}

/// Listens for requests, for ever.
pub fn listen() {
    let ready = Reply::Ready { version: env!("CARGO_PKG_VERSION").into(), checks: docs() };
    port::listen(&ready, |request: Request| Reply::Checked { id: request.id, answer: answer(&request) });
    spawn_local(async {
        PARSER.set(model::fetch().await);
        port::say(&Reply::Parser { arrived: PARSER.get().is_some() });
    });
    spawn_local(async {
        let _ = answer(&Request { id: 0, text: WARM_UP.into(), date: None });
    });
}

fn docs() -> Vec<CheckDoc> {
    let doc = |check: &checks::Check| CheckDoc {
        id: check.id.into(),
        family: check.family,
        title: check.title.into(),
        doc: check.doc.into(),
    };
    checks::all().map(doc).collect()
}

/// Checks the article of `request`.
#[must_use]
pub fn answer(request: &Request) -> Answer {
    let input = Input { title: None, text: &request.text, date: request.date, parser: PARSER.get() };
    let article = READINGS.with_borrow_mut(|readings| Article::read_with(&input, readings));
    let report = crate::report_on(&article);
    let views = postcard::to_allocvec(&Views::new(&article, &report, Unit::Utf16)).unwrap_or_default();
    let translator = Translator { document: &article.document, offsets: Offsets::new(article.document.text(), Unit::Utf16) };
    Answer { views, ..translator.answer(report) }
}

/// All that is read out of an article, as the command line writes it; nothing before the parser has come. An empty `title`
/// or `date` is none.
#[must_use]
pub fn layers(title: &str, text: &str, date: &str) -> Option<String> {
    let title = Some(title).filter(|title| !title.is_empty());
    let article = Article::read(&Input { title, text, date: Date::parse(date), parser: Some(PARSER.get()?) });
    let report = crate::report_on(&article);
    Some(json::answer_with_layers(&serde_json::Value::Null, &article, &report, &json::Form::default()))
}

/// Turns bytes into the browser's units.
struct Translator<'a> {
    document: &'a Document,
    offsets: Offsets<'a>,
}

impl Translator<'_> {
    fn answer(&self, report: Report) -> Answer {
        Answer {
            words: self.document.tokens.iter().filter(|token| token.kind == TokenKind::Word).count(),
            headings: self.headings(),
            findings: report.findings.into_iter().map(|finding| self.finding(finding)).collect(),
            claims: report.claims.into_iter().map(|claim| self.claim(claim)).collect(),
            views: Vec::new(),
        }
    }

    fn headings(&self) -> Vec<Heading> {
        let heading = |paragraph: &Paragraph| {
            let title = match paragraph.kind {
                ParagraphKind::Headline => true,
                ParagraphKind::Subheading => false,
                _ => return None,
            };
            Some(Heading { start: self.offsets.at(paragraph.span.start()) as u32, title })
        };
        self.document.paragraphs.iter().filter_map(heading).collect()
    }

    fn finding(&self, finding: report::Finding) -> Finding {
        Finding {
            span: finding.primary.span,
            places: finding.labels().map(|label| self.place(label)).collect(),
            check: finding.check,
            family: finding.family,
            confidence: finding.confidence,
            message: finding.message,
            reason: finding.reason,
            advice: finding.advice,
        }
    }

    fn claim(&self, claim: report::Claim) -> Claim {
        let (start, end) = self.offsets.of(claim.span);
        Claim {
            start: start as u32,
            end: end as u32,
            text: self.document.slice(claim.span).to_owned(),
            kinds: claim.kinds,
            score: claim.score,
            speaker: claim.speaker,
        }
    }

    fn place(&self, label: &report::Label) -> Place {
        let (start, end) = self.offsets.of(label.span);
        let sentence = self.document.sentence_at(label.span.start()).map(|index| self.document.sentences[index].span);
        let around = sentence.map_or(label.span, |sentence| sentence.cover(label.span));
        Place {
            start: start as u32,
            end: end as u32,
            note: label.note.clone(),
            before: self.tail(Span::new(around.start(), label.span.start())),
            text: self.document.slice(label.span).to_owned(),
            after: self.head(Span::new(label.span.end(), around.end())),
        }
    }

    /// The last words of `span`, after an ellipsis where it is long.
    fn tail(&self, span: Span) -> String {
        let text = self.document.slice(span);
        if text.len() <= CONTEXT {
            return text.to_owned();
        }
        let cut = text.ceil_char_boundary(text.len() - CONTEXT);
        let word = text[cut..].find(char::is_whitespace).map_or(cut, |space| cut + space);
        format!("…{}", &text[word..])
    }

    /// The first words of `span`, before an ellipsis where it is long.
    fn head(&self, span: Span) -> String {
        let text = self.document.slice(span);
        if text.len() <= CONTEXT {
            return text.to_owned();
        }
        let cut = text.floor_char_boundary(CONTEXT);
        let word = text[..cut].rfind(char::is_whitespace).unwrap_or(cut);
        format!("{}…", &text[..word])
    }
}
