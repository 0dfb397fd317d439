//! Draws a report the way a compiler prints its errors: the line, the places underlined, why, and what to look up.
//!
//! ```text
//! certain: Monday does not match 12 March 2024 [dates/weekday-mismatch]
//!   --> fair.txt:3:8
//!    |
//!  3 | Come on Monday, 12 March 2024, and bring your friends.
//!    |         ^^^^^^  ------------- is a Tuesday
//!    |         says Monday
//!    = why: 12 March 2024 falls on a Tuesday.
//!    = advice: Look up which of the two the source gives: the weekday or the date.
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
    for (heading, text) in [("why", &finding.reason), ("advice", &finding.advice)] {
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
    let paint = |primary: bool, text: &str| if primary { style.of(confidence, text) } else { style.quiet(text) };
    let end = pieces.iter().map(|piece| piece.columns.end).max().unwrap_or_default();
    let mut line = marks(pieces, end, &paint);
    let noted: Vec<_> = pieces.iter().filter_map(|piece| Some((piece, rows::shown(piece.note?)))).collect();
    let mut below = noted.as_slice();
    if let Some(((piece, note), others)) = noted.split_last().filter(|((piece, _), _)| piece.columns.end == end) {
        line.push_str(&format!(" {}", paint(piece.primary, note)));
        below = others;
    }
    let mut lines = vec![line];
    while let Some(((piece, note), left)) = below.split_last() {
        let mut line = String::new();
        let mut at = 0;
        for (piece, _) in left.iter().filter(|(other, _)| other.columns.start < piece.columns.start) {
            if piece.columns.start >= at {
                line.push_str(&" ".repeat(piece.columns.start - at));
                line.push_str(&paint(piece.primary, "|"));
                at = piece.columns.start + 1;
            }
        }
        line.push_str(&" ".repeat(piece.columns.start - at));
        line.push_str(&paint(piece.primary, note));
        lines.push(line);
        below = left;
    }
    lines
}

/// `^` under the primary place, `-` under the others; where they share letters, the primary one is seen.
fn marks(pieces: &[Piece], end: usize, paint: &impl Fn(bool, &str) -> String) -> String {
    let mut cells = vec![None; end];
    for primary in [false, true] {
        for piece in pieces.iter().filter(|piece| piece.primary == primary) {
            cells[piece.columns.clone()].fill(Some(primary));
        }
    }
    let run = |cells: &[Option<bool>]| match cells[0] {
        None => " ".repeat(cells.len()),
        Some(primary) => paint(primary, &if primary { "^" } else { "-" }.repeat(cells.len())),
    };
    cells.chunk_by(|a, b| a == b).map(run).collect()
}

impl Row {
    /// What stands before the text of a row that does not open its line.
    fn lead(&self) -> &'static str {
        if self.opens { "" } else { "…" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crosscheck::Input;
    use crosscheck::report::{Family, Label};
    use crosscheck::text::Span;

    /// The drawing of one finding, whose primary place is the last of `places` in `text`.
    fn drawn(text: &str, places: &[(&str, &str)]) -> String {
        let label = |&(place, note): &(&str, &str)| {
            let start = text.find(place).expect("the place is in the text");
            Label::new(Span::new(start, start + place.len()), note)
        };
        let mut labels: Vec<_> = places.iter().map(label).collect();
        let primary = labels.pop().expect("there is a place");
        let finding = Finding {
            check: "numbers/total-mismatch".into(),
            family: Family::Numbers,
            confidence: Confidence::Likely,
            message: "The parts do not add up".into(),
            reason: "3 + 4 = 7.".into(),
            advice: "Count again.".into(),
            primary,
            secondary: labels,
        };
        let article = Article::read(&Input { text, ..Input::default() });
        draw("a.txt", &article, &Report { claims: Vec::new(), findings: vec![finding] }, &Style { colour: false })
    }

    #[test]
    fn underlines_both_places_of_one_line() {
        let expected = "\
likely: The parts do not add up [numbers/total-mismatch]
  --> a.txt:3:24
   |
 3 | Three cats, four dogs: eight animals.
   | -----       ----       ^^^^^ says 8
   | |           4
   | 3
   = why: 3 + 4 = 7.
   = advice: Count again.

a.txt: 1 finding (1 likely); 0 claims worth checking
";
        let text = "Pets\n\nThree cats, four dogs: eight animals.\n";
        assert_eq!(drawn(text, &[("Three", "3"), ("four", "4"), ("eight", "says 8")]), expected);
    }

    #[test]
    fn stays_in_its_columns_after_wide_letters_and_tabs() {
        let text = "日本\t€3 and 🙂 four e\u{301} makes eight.";
        let drawing = drawn(text, &[("four", "4"), ("eight", "says 8")]);
        assert!(drawing.contains(" 1 | 日本    €3 and 🙂 four e\u{301} makes eight.\n   |                   ----         ^^^^^ says 8\n   |                   4\n"), "{drawing}");
    }

    #[test]
    fn shows_only_the_rows_of_a_long_line_that_matter() {
        let text = format!("Three {}four {}eight.", "cats and dogs ".repeat(20), "mice and rats ".repeat(20));
        let drawing = drawn(&text, &[("Three", "3"), ("four", "4"), ("eight", "8")]);
        let rows: Vec<_> = drawing.lines().filter(|line| line.contains('…')).collect();
        assert_eq!(rows.len(), 3, "{drawing}");
        assert!(rows.iter().all(|row| row.chars().count() < WIDTH + 10), "{drawing}");
        assert!(rows[0].starts_with(" 1 | Three") && rows[1].starts_with("   | …") && rows[2].ends_with("eight."), "{drawing}");
    }

    #[test]
    fn the_later_place_is_seen_inside_the_earlier_one() {
        let drawing = drawn("Come on Monday, 12 March.", &[("Monday, 12 March", "is a Tuesday"), ("Monday", "says Monday")]);
        assert!(drawing.contains("   |         ^^^^^^---------- is a Tuesday\n   |         says Monday\n"), "{drawing}");
    }

    #[test]
    fn a_text_cannot_command_the_terminal() {
        let drawing = drawn("Red \u{1b}[31m and \u{202e}back\r eight.", &[("eight", "\u{7}")]);
        assert!(drawing.chars().all(|c| c == '\n' || (!c.is_control() && c != '\u{202e}')), "{drawing:?}");
    }
}
