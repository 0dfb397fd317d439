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
    /// Whether it stands under `## Held back`: written with the others, and not looked at while rules are mended.
    pub held_back: bool,
}

/// The cases of `tests/extract/<layer>.md`.
pub fn cases(layer: &str) -> Vec<Case> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/extract/{layer}.md"));
    let file = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let (mut cases, mut name, mut inside, mut held_back) = (Vec::<Case>::new(), String::new(), false, false);
    for (index, line) in file.lines().enumerate() {
        if line.starts_with("```") {
            inside = !inside;
            if inside {
                cases.push(Case { name: name.clone(), line: index + 1, held_back, ..Case::default() });
            }
        } else if inside {
            let case = cases.last_mut().expect("a fence has opened a case");
            if !case.text.is_empty() {
                case.text.push('\n');
            }
            case.text += line;
        } else if let Some(heading) = line.strip_prefix("### ") {
            name = heading.to_owned();
        } else if let Some(heading) = line.strip_prefix("## ") {
            held_back = heading == "Held back";
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

/// How much of a layer's corpus comes out as written.
#[derive(Debug, Default)]
pub struct Score {
    /// What came out as expected.
    pub right: usize,
    /// What was expected, and what came out besides.
    pub all: usize,
}

impl Score {
    /// The share that is right.
    pub fn share(&self) -> f64 {
        self.right as f64 / self.all as f64
    }
}

/// Counts the open and the held-back cases by `count`, which gives what is right and how much there is for the expected and
/// the found lines. Prints what is wrong: of held-back cases only their names, so that nobody mends rules for them.
pub fn score(
    layer: &str,
    found: impl Fn(&str) -> Vec<String>,
    count: impl Fn(&[String], &[String]) -> (usize, usize),
) -> (Score, Score) {
    let (mut open, mut held_back) = (Score::default(), Score::default());
    for case in &cases(layer) {
        let found = found(&case.text);
        let (right, all) = count(&case.expected, &found);
        let score = if case.held_back { &mut held_back } else { &mut open };
        score.right += right;
        score.all += all;
        if right < all && case.held_back {
            println!("{layer}.md, line {}, {}: {right} of {all}", case.line, case.name);
        } else if right < all {
            println!("{layer}.md, line {}, {}:\n  expected {:#?}\n  found {found:#?}", case.line, case.name, case.expected);
        }
    }
    for (name, score) in [("open", &open), ("held back", &held_back)] {
        println!("{layer}, {name}: {} of {} right, {:.3}", score.right, score.all, score.share());
    }
    (open, held_back)
}
