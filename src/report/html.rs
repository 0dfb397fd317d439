//! A report as a page of its own: the article with every place marked, and beside it the findings, linked both ways.
//!
//! The page holds no script and loads nothing, so that it can be kept, mailed and printed. Whatever the article holds is
//! shown letter for letter.

use std::fmt::Write;

use super::around::Around;
use super::{Finding, Label, Report, Subject};

/// Before the first article.
pub const HEAD: &str = "<!doctype html>
<html lang=\"en\">
<head>
<meta charset=\"utf-8\">
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<meta name=\"referrer\" content=\"no-referrer\">
<title>Crosscheck</title>
<style>
:root { color-scheme: light dark; }
body { font: 1.05rem/1.6 Georgia, serif; max-width: 76rem; margin: 2rem auto; padding: 0 1rem; }
section { display: grid; gap: 1rem 2.5rem; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); }
section + section { margin-top: 4rem; }
h1 { grid-column: 1 / -1; font-size: 1.4rem; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 1rem; line-height: 1.35; margin: 0; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
.findings { font: .9rem/1.45 system-ui, sans-serif; margin: 0; padding: 0; list-style: none; }
.findings > li { margin-bottom: 1.6rem; break-inside: avoid; overflow-wrap: anywhere; }
.findings ul { margin: .4rem 0; padding: 0; list-style: none; }
.findings ul li { margin: .3rem 0; padding-left: .8rem; border-left: 3px solid #c80; }
p { margin: .2rem 0; }
small, .note { color: color-mix(in srgb, currentcolor 75%, transparent); }
mark { background: #fd08; color: inherit; text-decoration: underline; }
.number { font: .7em system-ui, sans-serif; vertical-align: super; text-decoration: none; }
:target { outline: 2px solid; }
@media (max-width: 50rem) { section { display: block; } .findings { margin-top: 1.5rem; } }
@media print {
  body { font-size: 10.5pt; margin: 0; max-width: none; }
  section { display: block; }
  section + section { break-before: page; }
  .findings { font-size: 9.5pt; margin-top: 1.5rem; }
  a { color: inherit; text-decoration: none; }
  mark { background: none; }
  .source { display: none; }
}
</style>
</head>
<body translate=\"no\">
";

/// After the last article.
pub const FOOT: &str = "</body>\n</html>\n";

/// The section about `subject`, the `number`th of the page.
#[must_use]
pub fn section(number: usize, subject: &Subject, report: &Report) -> String {
    let mut out = format!("<section>\n<h1>{}</h1>\n<div class=\"text\">", escaped(subject.name));
    let prefix = format!("place-{number}");
    mark_text(&mut out, subject.text, report, &prefix);
    out.push_str("</div>\n");
    if report.findings.is_empty() {
        out.push_str("<p>No disagreement found.</p>\n</section>\n");
        return out;
    }
    out.push_str("<ol class=\"findings\">\n");
    for (index, finding) in report.findings.iter().enumerate() {
        list_finding(&mut out, subject, finding, index, &prefix);
    }
    out.push_str("</ol>\n</section>\n");
    out
}

/// Writes the text with a mark around every stretch that some label covers, and the finding's number behind each. Labels
/// may overlap: the text is cut wherever one begins or ends.
fn mark_text(out: &mut String, text: &str, report: &Report, prefix: &str) {
    // Where a label begins, by how much the cover grows, and its finding and place.
    let mut edges: Vec<(usize, i32, usize, usize)> = Vec::new();
    for (index, finding) in report.findings.iter().enumerate() {
        for (place, label) in finding.labels().enumerate() {
            edges.push((label.span.start(), 1, index, place));
            edges.push((label.span.end(), -1, index, place));
        }
    }
    edges.sort_by_key(|edge| edge.0);
    let (mut at, mut cover) = (0, 0);
    for (edge, grows, index, place) in edges {
        marked(out, &text[at..edge], cover > 0);
        if grows > 0 {
            let _ = write!(out, "<a id=\"{prefix}-{index}-{place}\"></a>");
        } else {
            let _ = write!(out, "<a class=\"number\" href=\"#{prefix}-{index}\">{}</a>", index + 1);
        }
        at = edge;
        cover += grows;
    }
    marked(out, &text[at..], false);
}

fn marked(out: &mut String, text: &str, mark: bool) {
    let text = escaped(text);
    match mark {
        _ if text.is_empty() => {}
        true => out.extend(["<mark>", &text, "</mark>"]),
        false => out.push_str(&text),
    }
}

fn list_finding(out: &mut String, subject: &Subject, finding: &Finding, index: usize, prefix: &str) {
    let (message, confidence) = (escaped(&finding.message), finding.confidence.name());
    let _ = writeln!(out, "<li id=\"{prefix}-{index}\"><h2>{}. {message}</h2>", index + 1);
    let _ = writeln!(out, "<small>{confidence} · {}</small>\n<ul>", escaped(&finding.check));
    let mut labels: Vec<_> = finding.labels().enumerate().collect();
    labels.sort_by_key(|(_, label)| label.span);
    for (place, label) in labels {
        list_place(out, subject, label, &format!("{prefix}-{index}-{place}"));
    }
    let _ = writeln!(out, "</ul>\n<p>{} {}</p></li>", escaped(&finding.reason), escaped(&finding.advice));
}

/// A place amid the words around it, leading to where it stands: in the text, and in the page where it was published.
fn list_place(out: &mut String, subject: &Subject, label: &Label, anchor: &str) {
    let around = Around::new(subject.text, label.span);
    let (dots_before, dots_after) = around.dots();
    let words = escaped(label.span.of(subject.text));
    let (before, after) = (escaped(around.before), escaped(around.after));
    let _ = write!(out, "<li>{dots_before}{before}<a href=\"#{anchor}\"><mark>{words}</mark></a>{after}{dots_after}");
    if !label.note.is_empty() {
        let _ = write!(out, " <span class=\"note\">— {}</span>", escaped(&label.note));
    }
    if let Some(source) = subject.source {
        let link = escaped(&source.link(subject.text, label.span));
        let _ = write!(out, " <a class=\"source\" href=\"{link}\" rel=\"noreferrer\">in the source</a>");
    }
    out.push_str("</li>\n");
}

/// `text` as HTML shows it letter for letter.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\0' => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Confidence, Family, Source};
    use crate::text::Span;

    #[test]
    fn marks_places_that_overlap_and_shows_the_text_letter_for_letter() {
        let text = "<b>Monday, 12 March";
        let finding = Finding {
            check: "dates/weekday-mismatch".into(),
            family: Family::Dates,
            confidence: Confidence::Certain,
            message: "Monday & 12 March".into(),
            reason: "It was a Tuesday.".into(),
            advice: "Look it up.".into(),
            primary: Label::new(Span::new(3, 9), "says Monday"),
            secondary: vec![Label::new(Span::new(3, 19), "is a <Tuesday>")],
        };
        let report = Report { claims: Vec::new(), findings: vec![finding] };
        let source = Source::parse("https://example.org/?a&b").expect("an address");
        let written = section(2, &Subject { name: "a&b.txt", text, source: Some(&source) }, &report);
        let marked = "<h1>a&amp;b.txt</h1>\n<div class=\"text\">&lt;b&gt;<a id=\"place-2-0-0\"></a><a id=\"place-2-0-1\"></a>\
            <mark>Monday</mark><a class=\"number\" href=\"#place-2-0\">1</a><mark>, 12 March</mark>\
            <a class=\"number\" href=\"#place-2-0\">1</a></div>";
        assert!(written.contains(marked), "{written}");
        assert!(written.contains("<li id=\"place-2-0\"><h2>1. Monday &amp; 12 March</h2>"), "{written}");
        for place in [
            "<li>&lt;b&gt;<a href=\"#place-2-0-0\"><mark>Monday</mark></a>, 12 March <span class=\"note\">— says Monday</span>",
            "<mark>Monday, 12 March</mark></a> <span class=\"note\">— is a &lt;Tuesday&gt;</span>",
            "href=\"https://example.org/?a&amp;b#:~:text=%3Cb%3E-,Monday,-%2C%2012%20March\" rel=\"noreferrer\">in the source</a>",
        ] {
            assert!(written.contains(place), "{written}");
        }
        let without = section(2, &Subject { name: "", text, source: None }, &report);
        assert!(!without.contains("https://"), "{without}");
    }
}
