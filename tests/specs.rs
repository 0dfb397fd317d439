//! Runs the spec of every check: `tests/checks/<family>/<problem>.md`. README.md beside this file says how one is written.

mod support;

use std::fs;
use std::path::Path;

use crosscheck::{Input, check, checks};
use support::{Case, Marked, cases};

/// How many articles a check must flag, and how many it must leave alone, in several wordings.
const FEWEST: usize = 6;

/// Whether the check's findings in one case are as its marks say; else what is wrong.
fn verify(id: &str, case: &Case) -> Result<(), String> {
    let Marked { text, primary, secondary } = Marked::parse(&case.text);
    let report = check(&Input { title: case.title.as_deref(), text: &text, date: case.date, ..Input::default() });
    let whole = case.title.as_ref().map_or(text.clone(), |title| format!("{title}\n\n{text}"));
    let offset = whole.len() - text.len();
    let findings: Vec<_> = report.findings.iter().filter(|finding| finding.check == id).collect();
    let shown = || {
        let line = |finding: &&crosscheck::report::Finding| {
            let labels: Vec<_> = finding.labels().map(|label| label.span.of(&whole)).collect();
            format!("    {} — {} {labels:?}", finding.message, finding.reason)
        };
        findings.iter().map(line).collect::<Vec<_>>().join("\n")
    };
    if case.section == "left alone" {
        return if findings.is_empty() { Ok(()) } else { Err(format!("is not left alone:\n{}", shown())) };
    }
    if primary.is_empty() {
        return Err("is flagged, but marks no [[primary]] place".into());
    }
    if findings.len() != primary.len() {
        return Err(format!("has {} findings for {} [[primary]] places:\n{}", findings.len(), primary.len(), shown()));
    }
    let touches = |label: &crosscheck::report::Label, range: &std::ops::Range<usize>| {
        label.span.start() < range.end + offset && range.start + offset < label.span.end()
    };
    for range in &primary {
        if !findings.iter().any(|finding| touches(&finding.primary, range)) {
            return Err(format!("has no finding at [[{}]]:\n{}", &text[range.clone()], shown()));
        }
    }
    for range in &secondary {
        if !findings.iter().any(|finding| finding.secondary.iter().any(|label| touches(label, range))) {
            return Err(format!("has no second place at {{{{{}}}}}:\n{}", &text[range.clone()], shown()));
        }
    }
    for finding in findings {
        let words = finding.message.split_whitespace().count();
        if words > 14 {
            return Err(format!("has a message of {words} words: {}", finding.message));
        }
    }
    Ok(())
}

#[test]
fn every_check_does_as_its_spec_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/checks");
    let mut failures = Vec::new();
    for check in checks::all() {
        let path = root.join(format!("{}.md", check.id));
        let spec = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let cases = cases(&spec).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        for section in ["flagged", "left alone"] {
            let count = cases.iter().filter(|case| case.section == section).count();
            assert!(count >= FEWEST, "{} has {count} cases under '{section}'", check.id);
        }
        for case in &cases {
            if let Err(problem) = verify(check.id, case) {
                failures.push(format!("{}, line {}: '{}' {problem}", check.id, case.line, case.name));
            }
        }
    }
    assert!(failures.is_empty(), "{} cases fail:\n\n{}", failures.len(), failures.join("\n\n"));
}
