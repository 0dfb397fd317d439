//! A report in Markdown, to be pasted into a message, an issue or a note.
//!
//! Comes in: a name, the text and its [`Report`]. Goes out: a heading and, finding by finding, what disagrees, every place
//! with the words around it, why, and what to look up.
//!
//! It takes care that nothing in the article is read as Markdown.

use std::fmt::Write;

use crate::report::{Confidence, Finding, Label, Report};

/// How many characters are shown on each side of a place.
const AROUND: usize = 50;

/// The report on `text`, which is called `name`; ends with a line break.
#[must_use]
pub fn write(name: &str, text: &str, report: &Report) -> String {
    let mut out = format!("# {}\n", escaped(name));
    if report.findings.is_empty() {
        out.push_str("\nNo disagreement found.\n");
    }
    // The sure ones first; the sort keeps the order of the text.
    let mut findings: Vec<_> = report.findings.iter().collect();
    findings.sort_by_key(|finding| finding.confidence == Confidence::Possible);
    for finding in findings {
        write_finding(&mut out, text, finding);
    }
    out
}

fn write_finding(out: &mut String, text: &str, finding: &Finding) {
    let (message, confidence, check) = (escaped(&finding.message), finding.confidence.name(), &finding.check);
    out.push_str(&format!("\n## {message}\n\n{confidence}, `{check}`\n\n"));
    let mut labels: Vec<_> = finding.labels().collect();
    labels.sort_by_key(|label| label.span);
    for label in labels {
        out.push_str(&place(text, label));
    }
    out.push_str(&format!("\n{} {}\n", escaped(&finding.reason), escaped(&finding.advice)));
}

/// A list item with a place in bold amid the words around it.
fn place(text: &str, label: &Label) -> String {
    let (start, end) = (label.span.start(), label.span.end());
    let before = text[..start].rsplit('\n').next().unwrap_or_default();
    let after = text[end..].split('\n').next().unwrap_or_default();
    let from = before.char_indices().rev().nth(AROUND).map_or(0, |(at, _)| after_space(before, at));
    let to = after.char_indices().nth(AROUND).map_or(after.len(), |(at, _)| after[..at].rfind(' ').unwrap_or(at));
    let mut item = String::from("- ");
    item.push_str(if from > 0 { "…" } else { "" });
    let _ = write!(item, "{}**{}**{}", escaped(&before[from..]), escaped(label.span.of(text)), escaped(&after[..to]));
    item.push_str(if to < after.len() { "…" } else { "" });
    if !label.note.is_empty() {
        let _ = write!(item, " — {}", escaped(&label.note));
    }
    item.push('\n');
    item
}

/// Where the first whole word of `text` behind `at` begins.
fn after_space(text: &str, at: usize) -> usize {
    text[at..].find(' ').map_or(at, |space| at + space + 1)
}

/// `text` on one line, with a backslash before everything that Markdown could read as its own.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' | '\t' => out.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' => out.extend(['\\', c]),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Family;
    use crate::text::Span;

    fn finding(primary: Span, secondary: Span) -> Report {
        let findings = vec![Finding {
            check: "dates/weekday-mismatch".into(),
            family: Family::Dates,
            confidence: Confidence::Certain,
            message: "Monday does not match".into(),
            reason: "It was a Tuesday.".into(),
            advice: "Look it up.".into(),
            primary: Label::new(primary, "says Monday"),
            secondary: vec![Label::new(secondary, "is a Tuesday")],
        }];
        Report { claims: Vec::new(), findings }
    }

    #[test]
    fn shows_both_places_in_the_order_of_the_text() {
        let text = "The fair opens on 12 March 2024.\nCome on Monday, *all* of you.";
        let report = finding(Span::new(41, 47), Span::new(18, 31));
        let expected = "# fair.txt\n\n## Monday does not match\n\ncertain, `dates/weekday-mismatch`\n\n\
            - The fair opens on **12 March 2024**. — is a Tuesday\n\
            - Come on **Monday**, \\*all\\* of you. — says Monday\n\nIt was a Tuesday. Look it up.\n";
        assert_eq!(write("fair.txt", text, &report), expected);
    }

    #[test]
    fn cuts_long_lines_between_words() {
        let text = format!("{}Monday{}", "ünder ".repeat(40), " över".repeat(40));
        let at = text.find("Monday").expect("it was put there");
        let written = write("x", &text, &finding(Span::new(at, at + 6), Span::new(at, at + 6)));
        assert!(written.contains("- …ünder ") && written.contains(" över… — says Monday"), "{written}");
    }
}
