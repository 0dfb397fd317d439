//! Running English of any length, for the benchmark: `cargo run --release --example prose -- 1000000`.
//!
//! Comes in: how many bytes. Goes out: the paragraphs of the articles in this repository, in a new order each time they
//! are used up, so that no two stretches are alike for long. Not the held-back articles, which nobody is to look at.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

#[path = "../support/numbers.rs"]
mod numbers;
use numbers::Numbers;

/// Every paragraph of the articles that lie in this repository to be read.
fn paragraphs() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut texts = Vec::new();
    for name in ["earnings", "flood", "museum", "trial"] {
        texts.push(read(&root.join(format!("tests/articles/{name}.txt"))));
    }
    for name in ["open", "kinds-open"] {
        let lines = read(&root.join(format!("tests/labelled/{name}.jsonl")));
        for line in lines.lines() {
            let record: serde_json::Value = serde_json::from_str(line).expect("a record a line");
            texts.push(record["text"].as_str().expect("a record has a text").to_owned());
        }
    }
    let paragraphs = texts.iter().flat_map(|text| text.split("\n\n")).map(str::trim);
    paragraphs.filter(|paragraph| !paragraph.is_empty()).map(str::to_owned).collect()
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Just about `bytes` of running English; the same every time.
pub fn prose(bytes: usize) -> String {
    let mut paragraphs = paragraphs();
    // The shuffle of Fisher and Yates.
    let mut numbers = Numbers(1);
    let mut text = String::with_capacity(bytes + 4096);
    while text.len() < bytes {
        for last in (1..paragraphs.len()).rev() {
            paragraphs.swap(last, numbers.below(last + 1));
        }
        for paragraph in &paragraphs {
            text.push_str(paragraph);
            text.push_str("\n\n");
        }
    }
    text.truncate(text.floor_char_boundary(bytes));
    text
}

/// Prints as many bytes as its argument says.
#[allow(dead_code, reason = "the benchmark of the engine is another program")]
fn main() -> io::Result<()> {
    let bytes = std::env::args().nth(1).and_then(|bytes| bytes.parse().ok()).unwrap_or(1_000_000);
    io::stdout().write_all(prose(bytes).as_bytes())
}
