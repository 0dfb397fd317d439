//! Draws a report the way a compiler prints its errors: the line, the places underlined, why, and what to look up.
//!
//! ```text
//! certain: Monday does not match 12 March 2024 [dates/weekday-mismatch]
//!   --> fair.txt:3:8
//!    |
//!  3 | Come on Monday, 12 March 2024, and bring your friends.
//!    |         ^^^^^^  ------------- is a Tuesday
//!    |         says Monday
//!    = why: 12 March 2024 was a Tuesday.
//!    = look up: which of the two the source gives: the weekday or the date.
//! ```
//!
//! A paragraph is one line of the file and often a long one: it is shown in rows, and only the rows that matter.

mod rows;

use std::collections::BTreeMap;
use std::io::{self, IsTerminal};
use std::ops::Range;

use crosscheck::report::{Confidence, Finding};
use crosscheck::{Article, Report};

use rows::{Row, Rows};

/// The columns that a row of text may take.
const WIDTH: usize = 96;

/// The rows shown of one place; a place may be as long as a paragraph.
const ROWS: usize = 3;

/// Whether to draw in colour.
pub struct Style {
    colour: bool,
}

/// A part of a place that stands on one row.
struct Piece<'a> {
    columns: Range<usize>,
    primary: bool,
    /// What the place says, on its first row.
    note: Option<&'a str>,
}

impl Style {
    /// Colour on a terminal, unless NO_COLOR asks for none.
    ///
    /// Source: <https://no-color.org>, which asks for it by any value but an empty one.
    pub fn of_standard_output() -> Self {
        let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        Self { colour: !refused && io::stdout().is_terminal() }
    }

    fn paint(&self, code: &str, text: &str) -> String {
        if self.colour && !text.is_empty() { format!("\x1b[{code}m{text}\x1b[0m") } else { text.to_owned() }
    }

    fn of(&self, confidence: Confidence, text: &str) -> String {
        let code = match confidence {
            Confidence::Certain => "1;31",
            Confidence::Likely => "1;33",
            Confidence::Possible => "1;36",
        };
        self.paint(code, text)
    }

    fn quiet(&self, text: &str) -> String {
        self.paint("34", text)
    }
}

/// The whole report on an article that is called `name`.
pub fn draw(name: &str, article: &Article, report: &Report, style: &Style) -> String {
    let rows = Rows::new(article.document.text(), WIDTH);
    let name = rows::shown(name);
    let mut out = String::new();
    // The sure ones first; the sort keeps the order of the text.
    let mut findings: Vec<_> = report.findings.iter().collect();
    findings.sort_by_key(|finding| finding.confidence == Confidence::Possible);
    for finding in findings {
        draw_finding(&mut out, &name, &rows, finding, style);
        out.push('\n');
    }
    out + &summary(&name, report)
}

/// One line about how much was found.
fn summary(name: &str, report: &Report) -> String {
    let count = |confidence| report.findings.iter().filter(|finding| finding.confidence == confidence).count();
    let shown: Vec<_> = [Confidence::Certain, Confidence::Likely, Confidence::Possible]
        .into_iter()
        .filter(|&confidence| count(confidence) > 0)
        .map(|confidence| format!("{} {}", count(confidence), confidence.name()))
        .collect();
    let findings = match report.findings.len() {
        0 => "no disagreement found".to_owned(),
        1 => format!("1 finding ({})", shown.join(", ")),
        several => format!("{several} findings ({})", shown.join(", ")),
    };
    let claims = match report.claims.len() {
        1 => "1 claim".to_owned(),
        several => format!("{several} claims"),
    };
    format!("{name}: {findings}; {claims} worth checking\n")
}

fn draw_finding(out: &mut String, name: &str, rows: &Rows, finding: &Finding, style: &Style) {
    let pieces = pieces(rows, finding);
    let last = pieces.keys().next_back().map_or(0, |&row| rows.all[row].line);
    let gutter = last.to_string().len() + 1;
    let bar = |mark: &str| style.quiet(&format!("{mark:>gutter$} |"));
    let (line, column) = rows.position(finding.primary.span.start());
    let confidence = style.of(finding.confidence, finding.confidence.name());
    let message = style.paint("1", &rows::shown(&finding.message));
    out.push_str(&format!("{confidence}: {message} {}\n", style.quiet(&format!("[{}]", finding.check))));
    out.push_str(&format!("{:>gutter$}{} {name}:{line}:{column}\n{}\n", "", style.quiet("-->"), bar("")));
    let mut shown = 0;
    for (row, pieces) in pieces {
        let row = &rows.all[row];
        let number = if row.line == shown { String::new() } else { row.line.to_string() };
        shown = row.line;
        out.push_str(&format!("{} {}\n", bar(&number), rows.text_of(row)));
        for line in underline(&pieces, finding.confidence, style) {
            out.push_str(&format!("{} {line}\n", bar("")));
        }
    }
    for (heading, text) in [("why", &finding.reason), ("look up", &finding.advice)] {
        out.push_str(&format!("{:>gutter$} {} {}: {}\n", "", style.quiet("="), style.paint("1", heading), rows::shown(text)));
    }
}

/// The parts of all places of `finding`, by row.
fn pieces<'a>(rows: &Rows, finding: &'a Finding) -> BTreeMap<usize, Vec<Piece<'a>>> {
    let mut by_row: BTreeMap<usize, Vec<Piece>> = BTreeMap::new();
    for (index, label) in finding.labels().enumerate() {
        let note = (!label.note.is_empty()).then_some(label.note.as_str());
        for (part, row) in rows.touching(label.span).take(ROWS).enumerate() {
            let columns = rows.columns(row, label.span);
            let piece = Piece { columns, primary: index == 0, note: note.filter(|_| part == 0) };
            by_row.entry(row).or_default().push(piece);
        }
    }
    for pieces in by_row.values_mut() {
        pieces.sort_by_key(|piece| piece.columns.start);
    }
    by_row
}

/// The lines under a row: the marks, the last note beside them, the others below, from right to left.
fn underline(pieces: &[Piece], confidence: Confidence, style: &Style) -> Vec<String> {
    let paint = |piece: &Piece, text: &str| if piece.primary { style.of(confidence, text) } else { style.quiet(text) };
    let mut line = String::new();
    let mut at = 0;
    for piece in pieces {
        // Of two places that share letters, the later one goes on where the earlier one ends.
        let start = piece.columns.start.max(at);
        line.push_str(&" ".repeat(start - at));
        let mark = if piece.primary { "^" } else { "-" };
        line.push_str(&paint(piece, &mark.repeat(piece.columns.end.saturating_sub(start))));
        at = piece.columns.end.max(at);
    }
    let beside = pieces.iter().rposition(|piece| piece.columns.end == at).filter(|&index| pieces[index].note.is_some());
    if let Some(piece) = beside.map(|index| &pieces[index]) {
        let note = rows::shown(piece.note.unwrap_or_default());
        line.push_str(&format!(" {}", paint(piece, &note)));
    }
    let mut lines = vec![line];
    let below: Vec<_> = (0..pieces.len()).filter(|&index| Some(index) != beside && pieces[index].note.is_some()).collect();
    for (place, &index) in below.iter().enumerate().rev() {
        let mut line = String::new();
        let mut at = 0;
        for &left in &below[..place] {
            let start = pieces[left].columns.start;
            if start >= at && start < pieces[index].columns.start {
                line.push_str(&" ".repeat(start - at));
                line.push_str(&paint(&pieces[left], "|"));
                at = start + 1;
            }
        }
        line.push_str(&" ".repeat(pieces[index].columns.start - at));
        line.push_str(&paint(&pieces[index], &rows::shown(pieces[index].note.unwrap_or_default())));
        lines.push(line);
    }
    lines
}

impl Row {
    /// What stands before the text of a row that does not open its line.
    fn lead(&self) -> &'static str {
        if self.opens { "" } else { "…" }
    }
}
