//! What the engine has understood, in words: what stands at any place, and three views of the article beside its findings.
//!
//! Comes in: an [`Article`] and its [`Report`]. Goes out: [`Views`]: a [`Mark`] for each time, number, quotation, statement
//! and name, and the article once more by people, by days and by what is counted. All wording happens here, so that whoever
//! shows it has nothing to know.
//!
//! ```
//! use crosscheck::{Article, Input, report::views::Views, report_on, text::Unit};
//! let article = Article::read(&Input { text: "The fair drew 4,000 people on 12 March 2024.", ..Input::default() });
//! let views = Views::new(&article, &report_on(&article), Unit::Utf16);
//! assert_eq!(views.timeline[0].title, "Tuesday 12 March 2024");
//! assert_eq!(views.figures[0].title, "people");
//! ```
//!
//! It judges nothing: where places disagree it names the finding that says so.

mod days;
mod figures;
mod marks;
mod origins;
mod people;
mod timeline;

use serde::{Deserialize, Serialize};

use super::Report;
use super::around::Around;
use crate::article::Article;
use crate::text::{Offsets, Span, Unit};

/// The article once more, sorted by what it says.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Views {
    /// What stands where, in the order of the text; marks may lie in one another.
    pub marks: Vec<Mark>,
    /// Who is named, with what they are quoted or reported to have said.
    pub people: Vec<Group>,
    /// What happened when, in the order of time.
    pub timeline: Vec<Group>,
    /// What is counted and measured.
    pub figures: Vec<Group>,
}

/// A place and how it was understood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Where it starts, in the unit asked for.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// What it is.
    pub kind: MarkKind,
    /// What it means: "Monday 11 March 2024: the last Monday before publication (13 March 2024)".
    pub says: String,
}

/// What a mark stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MarkKind {
    /// A date, time, length or what recurs.
    Time,
    /// A number with what it counts or measures.
    Number,
    /// Words in quotation marks.
    Quotation,
    /// Words reported without them.
    Statement,
    /// A name, or a word that stands for one.
    Name,
}

/// Entries that belong together: a person's, a day's, those that count one thing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Who, when or what.
    pub title: String,
    /// What else is known of it; may be empty.
    pub note: String,
    /// How it is drawn on the line of time.
    pub shape: Shape,
    /// How long nothing is told before it: "3 months"; empty where that is not worth a word.
    pub gap: String,
    /// Its places, in the order of the text.
    pub entries: Vec<Entry>,
}

/// How a group is drawn on the line of time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shape {
    /// Not at all.
    #[default]
    None,
    /// As a day that is written.
    Written,
    /// As a day that follows from the text around.
    Implied,
    /// As the day of publication.
    Published,
}

/// A place amid its words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// What it is to its group: "said", "first named"; may be empty.
    pub label: String,
    /// The words before the place.
    pub before: String,
    /// The place itself, or its first words where it is long.
    pub text: String,
    /// The words after it.
    pub after: String,
    /// Where it starts.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// The index of the alarm that has a label there.
    pub finding: Option<u32>,
}

impl Views {
    /// The views of `article`; `unit` says what offsets count.
    ///
    /// Guarantees: linear in the text but for sorting.
    #[must_use]
    pub fn new(article: &Article, report: &Report, unit: Unit) -> Self {
        let reader = Reader::new(article, report, unit);
        let times = days::read(article);
        Self {
            marks: marks::find(&reader, &times),
            people: people::groups(&reader),
            timeline: timeline::groups(&reader, &times),
            figures: figures::groups(&reader),
        }
    }
}

/// The most bytes of a place that are shown.
const LONGEST: usize = 220;

/// An article with what it takes to quote from it.
struct Reader<'a> {
    article: &'a Article,
    offsets: Offsets<'a>,
    /// The labels of alarms, sorted by start, each with the furthest end up to it and the index of its finding.
    labels: Vec<(Span, usize, u32)>,
}

impl<'a> Reader<'a> {
    fn new(article: &'a Article, report: &Report, unit: Unit) -> Self {
        let alarms = (0u32..).zip(&report.findings).filter(|(_, finding)| finding.is_alarm());
        let mut labels: Vec<_> =
            alarms.flat_map(|(index, finding)| finding.labels().map(move |label| (label.span, 0, index))).collect();
        labels.sort_unstable();
        let mut furthest = 0;
        for (span, end, _) in &mut labels {
            furthest = furthest.max(span.end());
            *end = furthest;
        }
        Self { article, offsets: Offsets::new(article.document.text(), unit), labels }
    }

    fn slice(&self, span: Span) -> &'a str {
        self.article.document.slice(span)
    }

    /// The alarm that has a label on `span`; the last one, where there are several.
    fn finding_at(&self, span: Span) -> Option<u32> {
        let before = self.labels.partition_point(|(label, ..)| label.start() < span.end());
        let near = self.labels[..before].iter().rev().take_while(|(_, furthest, _)| *furthest > span.start());
        near.filter(|(label, ..)| label.overlaps(span)).map(|(.., finding)| *finding).next()
    }

    fn mark(&self, span: Span, kind: MarkKind, says: String) -> Mark {
        let (start, end) = self.offsets.of(span);
        Mark { start: start as u32, end: end as u32, kind, says }
    }

    /// `span` amid the words around it.
    fn entry(&self, label: &str, span: Span) -> Entry {
        let around = Around::new(self.article.document.text(), span);
        let (before, after) = around.dots();
        Entry {
            before: format!("{before}{}", around.before),
            after: format!("{}{after}", around.after),
            ..self.bare_entry(label, span)
        }
    }

    /// `span` by itself.
    fn bare_entry(&self, label: &str, span: Span) -> Entry {
        let (start, end) = self.offsets.of(span);
        let text = self.slice(span);
        let shown = &text[..text.floor_char_boundary(LONGEST)];
        Entry {
            label: label.to_owned(),
            text: if shown.len() < text.len() { format!("{shown}…") } else { shown.to_owned() },
            start: start as u32,
            end: end as u32,
            finding: self.finding_at(span),
            ..Entry::default()
        }
    }
}

/// "3 months", "1 place".
fn counted(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests;
