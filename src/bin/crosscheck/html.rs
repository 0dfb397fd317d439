//! A report as a page of its own: the article with every place marked, and beside it the findings, linked both ways.
//!
//! The page holds no script and loads nothing, so that it can be kept, mailed and printed.

use std::fmt::Write;

use crosscheck::Report;
use crosscheck::report::Finding;

/// Before the first article.
pub const HEAD: &str = "<!doctype html>
<html lang=\"en\">
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<title>Crosscheck</title>
<style>
:root { color-scheme: light dark; }
body { font: 1.05rem/1.6 Georgia, serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
section { display: grid; gap: 2rem; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); }
section > h1 { grid-column: 1 / -1; font-size: 1.3rem; margin: 0; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
ol { font: .9rem/1.45 system-ui, sans-serif; margin: 0; padding-left: 1.4rem; }
li { margin-bottom: 1.2rem; }
li p { margin: .2rem 0; }
mark { background: #fd08; color: inherit; text-decoration: underline; }
:target { outline: 2px solid; }
@media (max-width: 50rem) { section { display: block; } }
</style>
</head>
<body translate=\"no\">
";

/// After the last article.
pub const FOOT: &str = "</body>\n</html>\n";

/// The section about the article that is called `name`, the `number`th of the page.
pub fn section(number: usize, name: &str, text: &str, report: &Report) -> String {
    let mut out = format!("<section>\n<h1>{}</h1>\n<div class=\"text\">", escaped(name));
    let prefix = format!("place-{number}");
    mark_text(&mut out, text, report, &prefix);
    out.push_str("</div>\n");
    if report.findings.is_empty() {
        out.push_str("<p>No disagreement found.</p>\n</section>\n");
        return out;
    }
    out.push_str("<ol>\n");
    for (index, finding) in report.findings.iter().enumerate() {
        list_finding(&mut out, text, finding, &format!("{prefix}-{index}"));
    }
    out.push_str("</ol>\n</section>\n");
    out
}

/// Writes the text with a mark around every stretch that some label covers. Labels may overlap: the text is cut wherever
/// one begins or ends.
fn mark_text(out: &mut String, text: &str, report: &Report, prefix: &str) {
    // Where a label begins, its anchor; where one begins or ends, by how much the cover grows.
    let mut edges: Vec<(usize, i32, Option<String>)> = Vec::new();
    for (index, finding) in report.findings.iter().enumerate() {
        for (place, label) in finding.labels().enumerate() {
            edges.push((label.span.start(), 1, Some(format!("{prefix}-{index}-{place}"))));
            edges.push((label.span.end(), -1, None));
        }
    }
    edges.sort_by_key(|edge| edge.0);
    let (mut at, mut cover) = (0, 0);
    for (edge, grows, anchor) in edges {
        marked(out, &text[at..edge], cover > 0);
        if let Some(anchor) = anchor {
            let _ = write!(out, "<a id=\"{anchor}\"></a>");
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

fn list_finding(out: &mut String, text: &str, finding: &Finding, anchor: &str) {
    let (message, confidence) = (escaped(&finding.message), finding.confidence.name());
    let _ = writeln!(out, "<li><strong>{message}</strong> <small>{confidence} · {}</small>", escaped(&finding.check));
    for (place, label) in finding.labels().enumerate() {
        let (words, note) = (escaped(label.span.of(text)), escaped(&label.note));
        let _ = writeln!(out, "<p><a href=\"#{anchor}-{place}\">{words}</a> {note}</p>");
    }
    let _ = writeln!(out, "<p>{} {}</p></li>", escaped(&finding.reason), escaped(&finding.advice));
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
    use crosscheck::report::{Confidence, Family, Label};
    use crosscheck::text::Span;

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
            secondary: vec![Label::new(Span::new(3, 19), "is a Tuesday")],
        };
        let section = section(2, "a&b.txt", text, &Report { claims: Vec::new(), findings: vec![finding] });
        let marked = "<h1>a&amp;b.txt</h1>\n<div class=\"text\">&lt;b&gt;<a id=\"place-2-0-0\"></a><a id=\"place-2-0-1\"></a>\
            <mark>Monday</mark><mark>, 12 March</mark></div>";
        assert!(section.contains(marked), "{section}");
        assert!(section.contains("<strong>Monday &amp; 12 March</strong>"), "{section}");
        for place in
            ["<a href=\"#place-2-0-0\">Monday</a> says Monday", "<a href=\"#place-2-0-1\">Monday, 12 March</a> is a Tuesday"]
        {
            assert!(section.contains(place), "{section}");
        }
    }
}
