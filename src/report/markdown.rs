//! A report in Markdown, to be pasted into a message, an issue or a note.
//!
//! Comes in: a [`Subject`] and its [`Report`]. Goes out: a heading and, finding by finding, what disagrees, every place
//! with the words around it, why, and what to look up.
//!
//! It takes care that nothing in the article is read as Markdown.

use std::fmt::Write;

use super::around::Around;
use super::{Confidence, Finding, Label, Report, Subject};

/// The report on `subject`; ends with a line break.
#[must_use]
pub fn write(subject: &Subject, report: &Report) -> String {
    let mut out = format!("# {}\n", escaped(subject.name));
    if report.findings.is_empty() {
        out.push_str("\nNo disagreement found.\n");
    }
    // The sure ones first; the sort keeps the order of the text.
    let mut findings: Vec<_> = report.findings.iter().collect();
    findings.sort_by_key(|finding| finding.confidence == Confidence::Possible);
    for finding in findings {
        write_finding(&mut out, subject, finding);
    }
    out
}

fn write_finding(out: &mut String, subject: &Subject, finding: &Finding) {
    let (message, confidence, check) = (escaped(&finding.message), finding.confidence.name(), &finding.check);
    out.push_str(&format!("\n## {message}\n\n{confidence}, `{check}`\n\n"));
    let mut labels: Vec<_> = finding.labels().collect();
    labels.sort_by_key(|label| label.span);
    for label in labels {
        out.push_str(&place(subject, label));
    }
    out.push_str(&format!("\n{} {}\n", escaped(&finding.reason), escaped(&finding.advice)));
}

/// A list item with a place in bold amid the words around it.
fn place(subject: &Subject, label: &Label) -> String {
    let around = Around::new(subject.text, label.span);
    let (dots_before, dots_after) = around.dots();
    let words = escaped(label.span.of(subject.text));
    let mut item = format!("- {dots_before}{}**{words}**{}{dots_after}", escaped(around.before), escaped(around.after));
    if !label.note.is_empty() {
        let _ = write!(item, " — {}", escaped(&label.note));
    }
    if let Some(source) = subject.source {
        let _ = write!(item, " ([in the source](<{}>))", source.link(subject.text, label.span));
    }
    item.push('\n');
    item
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
    use crate::report::{Family, Source};
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
        assert_eq!(write(&Subject { name: "fair.txt", text, source: None }, &report), expected);
        let source = Source::parse("https://example.org/fair").expect("an address");
        let linked = write(&Subject { name: "fair.txt", text, source: Some(&source) }, &report);
        let link =
            "— says Monday ([in the source](<https://example.org/fair#:~:text=Come%20on-,Monday,-%2C%20%2Aall%2A%20of%20you.>))\n";
        assert!(linked.contains(link), "{linked}");
    }

    #[test]
    fn cuts_long_lines_between_words() {
        let text = format!("{}Monday{}", "ünder ".repeat(40), " över".repeat(40));
        let at = text.find("Monday").expect("it was put there");
        let written =
            write(&Subject { name: "x", text: &text, source: None }, &finding(Span::new(at, at + 6), Span::new(at, at + 6)));
        assert!(written.contains("- …ünder ") && written.contains(" över… — says Monday"), "{written}");
    }
}
