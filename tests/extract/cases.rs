//! Reads the cases of a layer: `### name`, the text in a fenced block, then one `- …` line for each thing to be found.

use std::fs;
use std::path::Path;

/// One text and what is to be found in it.
#[derive(Debug, Default)]
pub struct Case {
    /// The `###` heading above it.
    pub name: String,
    /// The line of the file that its fence opens on, from 1.
    pub line: usize,
    /// The text between the fences.
    pub text: String,
    /// The lines of the list under it, without their marks.
    pub expected: Vec<String>,
}

/// The cases of `tests/extract/<layer>.md`.
pub fn cases(layer: &str) -> Vec<Case> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/extract/{layer}.md"));
    let file = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let (mut cases, mut name, mut inside) = (Vec::<Case>::new(), String::new(), false);
    for (index, line) in file.lines().enumerate() {
        if line.starts_with("```") {
            inside = !inside;
            if inside {
                cases.push(Case { name: name.clone(), line: index + 1, ..Case::default() });
            }
        } else if inside {
            let case = cases.last_mut().expect("a fence has opened a case");
            if !case.text.is_empty() {
                case.text.push('\n');
            }
            case.text += line;
        } else if let Some(heading) = line.strip_prefix("### ") {
            name = heading.to_owned();
        } else if let Some(item) = line.strip_prefix("- ") {
            cases.last_mut().expect("a list stands under a case").expected.push(item.to_owned());
        }
    }
    assert!(!inside, "{}: the last block is never closed", path.display());
    cases
}

/// Fails with every case whose `found` lines are not the expected ones.
pub fn verify(layer: &str, least: usize, found: impl Fn(&str) -> Vec<String>) {
    let cases = cases(layer);
    assert!(cases.len() >= least, "{layer}.md has only {} cases", cases.len());
    let mut failures = Vec::new();
    for case in &cases {
        let found = found(&case.text);
        if found != case.expected {
            failures.push(format!("line {}, {}:\n  expected {:#?}\n  found {found:#?}", case.line, case.name, case.expected));
        }
    }
    assert!(failures.is_empty(), "{} of {} cases of {layer}.md fail:\n{}", failures.len(), cases.len(), failures.join("\n"));
}
