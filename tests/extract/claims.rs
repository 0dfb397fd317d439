//! Reads `claims.md`: one sentence a line, with the kinds that a fact checker would give it. A third is held back: of it only
//! the totals are printed, so that they tell what to expect of a sentence that nobody has seen.

use std::fs;
use std::path::Path;

use crosscheck::{Article, Input};

/// What the labels and the engine say of the sentences, counted.
#[derive(Default)]
struct Score {
    both: usize,
    only_found: usize,
    only_labelled: usize,
}

impl Score {
    fn add(&mut self, labelled: bool, found: bool) {
        match (labelled, found) {
            (true, true) => self.both += 1,
            (false, true) => self.only_found += 1,
            (true, false) => self.only_labelled += 1,
            (false, false) => {}
        }
    }

    fn precision(&self) -> f64 {
        self.both as f64 / (self.both + self.only_found) as f64
    }

    fn recall(&self) -> f64 {
        self.both as f64 / (self.both + self.only_labelled) as f64
    }
}

/// A labelled sentence.
struct Sentence {
    text: String,
    kinds: Vec<String>,
    /// Whether it is one that nobody mends rules for.
    held_back: bool,
}

/// The labelled sentences: every second one of the second pages is held back.
fn labelled() -> Vec<Sentence> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/extract/claims.md");
    let file = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let (first, second) = file.split_once("# Second pages").expect("claims.md has second pages");
    let line = |line: &str| {
        let (kinds, sentence) = line.strip_prefix("- [")?.split_once("] ")?;
        let kinds = kinds.split(", ").filter(|kind| !kind.is_empty()).map(str::to_owned).collect();
        Some(Sentence { text: sentence.to_owned(), kinds, held_back: false })
    };
    let second = second.lines().filter_map(line).enumerate();
    let second = second.map(|(at, sentence)| Sentence { held_back: at % 2 == 1, ..sentence });
    first.lines().filter_map(line).chain(second).collect()
}

/// Counts claims and kinds of `sentences`, and lists the slips.
fn count<'a>(sentences: impl Iterator<Item = &'a Sentence>) -> (Score, Score, Vec<String>) {
    let (mut claims, mut kinds, mut slips) = (Score::default(), Score::default(), Vec::new());
    for Sentence { text, kinds: expected, .. } in sentences {
        let article = Article::read(&Input { text, ..Input::default() });
        let found: Vec<&str> = article.claims.iter().flat_map(|claim| &claim.kinds).map(|kind| kind.name()).collect();
        claims.add(!expected.is_empty(), !found.is_empty());
        if expected.is_empty() == found.is_empty() {
            for kind in ["number", "date", "attribution", "event", "comparison", "forecast", "law"] {
                kinds.add(expected.iter().any(|name| name == kind), found.contains(&kind));
            }
        } else {
            slips.push(format!("{expected:?} {found:?} {text}"));
        }
    }
    (claims, kinds, slips)
}

#[test]
fn knows_what_evidence_can_settle() {
    let sentences = labelled();
    let third = sentences.iter().filter(|sentence| sentence.held_back).count();
    assert!(sentences.len() >= 550 && third >= 196, "{third} of {} sentences held back", sentences.len());
    for held_back in [false, true] {
        let (claims, kinds, slips) = count(sentences.iter().filter(|sentence| sentence.held_back == held_back));
        if !held_back {
            println!("{}", slips.join("\n"));
        }
        let name = if held_back { "held back" } else { "open" };
        println!("claims, {name}: precision {:.3}, recall {:.3}", claims.precision(), claims.recall());
        println!("kinds, {name}: precision {:.3}, recall {:.3}", kinds.precision(), kinds.recall());
        assert!(claims.precision() >= 0.85 && claims.recall() >= 0.85, "{name}: {} slips", slips.len());
        assert!(kinds.precision() >= 0.65 && kinds.recall() >= 0.8, "{name}: {:.3} {:.3}", kinds.precision(), kinds.recall());
    }
}

#[test]
fn an_editor_would_check_figures_before_opinions() {
    let text = "Unemployment fell from 9.1 to 7.4 percent in 2023. The minister met the mayor. It was a lovely day.";
    let article = Article::read(&Input { text, ..Input::default() });
    let scores: Vec<f32> = article.claims.iter().map(|claim| claim.score).collect();
    assert_eq!(scores.len(), 2);
    assert!(scores[0] > scores[1] && scores[0] <= 1.0);
}
