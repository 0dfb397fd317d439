//! The texts that are counted, by their treebanks' own comments, and how much each counts.

use std::fs;
use std::path::Path;

use crate::language::train::TrainError;

/// A text to learn from.
#[derive(Debug)]
pub struct Text {
    /// How often it counts; 0 for texts that only the weights learn from.
    pub weight: u32,
    /// Whether the weights learn from it: of the kinds that are nearest to news.
    pub held: bool,
    /// The text itself.
    pub text: String,
}

/// Parts of texts' names with how often they count and whether the weights learn from them. The first that fits counts.
const KINDS: [(&str, u32, bool); 10] = [
    ("GUM_news", 4, true),
    ("GUM_interview", 2, true),
    ("GUM_speech", 2, true),
    ("GUM_court", 2, true),
    ("GUM_bio", 2, true),
    ("GUM_vlog", 1, false),
    ("GUM_conversation", 1, false),
    ("GUM_", 2, false),
    ("weblog", 2, false),
    ("newsgroup", 2, false),
];

/// Lists of tokens, and how often they count.
const LISTS: [(&str, u32); 5] =
    [("crossner-politics", 2), ("crossner-science", 1), ("crossner-literature", 1), ("crossner-music", 1), ("wikigold", 2)];

/// The texts in `treebanks`, those that the weights learn from in an order that ends with news.
pub fn read(treebanks: &Path) -> Result<Vec<Text>, TrainError> {
    let mut texts = Vec::new();
    for (name, text) in documents(&load(&treebanks.join("gum-dev.conllu"))?) {
        texts.push((name, Text { weight: 0, held: true, text }));
    }
    for file in ["ewt-train.conllu", "gum-train.conllu"] {
        for (name, text) in documents(&load(&treebanks.join(file))?) {
            let kind = KINDS.iter().find(|kind| name.starts_with(kind.0));
            let (weight, held) = kind.map_or((1, false), |&(_, weight, held)| (weight, held));
            texts.push((name, Text { weight, held, text }));
        }
    }
    // Neighbours in a treebank are of one kind: an order by the end of the name mixes them.
    texts.sort_by_cached_key(|(name, _)| (name.starts_with("GUM_news"), name.chars().rev().collect::<String>()));
    let mut texts: Vec<Text> = texts.into_iter().map(|(_, text)| text).collect();
    for (name, weight) in LISTS {
        let tokens = load(&treebanks.join(format!("names/{name}.tsv")))?;
        texts.push(Text { weight, held: false, text: joined(&tokens) });
    }
    Ok(texts)
}

/// Words from the most frequent one on.
pub fn ranking(path: &Path) -> Result<Vec<String>, TrainError> {
    let word = |line: &str| line.split('\t').next().unwrap_or_default().to_owned();
    Ok(load(path)?.lines().map(word).collect())
}

/// Names and texts of a treebank's documents.
fn documents(treebank: &str) -> Vec<(String, String)> {
    let mut documents: Vec<(String, String)> = Vec::new();
    for line in treebank.lines() {
        if let Some(name) = line.strip_prefix("# newdoc id = ") {
            documents.push((name.to_owned(), String::new()));
        }
        let Some((_, text)) = documents.last_mut() else { continue };
        if line.starts_with("# newpar") && !text.is_empty() {
            text.truncate(text.trim_end().len());
            text.push_str("\n\n");
        } else if let Some(sentence) = line.strip_prefix("# text = ") {
            text.push_str(sentence);
            text.push(' ');
        }
    }
    documents
}

/// The first column of `tokens` as running text.
fn joined(tokens: &str) -> String {
    let mut text = String::new();
    for line in tokens.lines().filter(|line| !line.starts_with("-DOCSTART-")) {
        let token = line.split('\t').next().unwrap_or_default();
        if matches!(token, "," | "." | ";" | ":" | "!" | "?" | ")" | "%") || token.starts_with('\'') || token == "n't" {
            text.truncate(text.trim_end().len());
        }
        text.push_str(token);
        text.push_str(if token == "(" { "" } else { " " });
    }
    text
}

fn load(path: &Path) -> Result<String, TrainError> {
    fs::read_to_string(path).map_err(|error| TrainError::File(path.display().to_string(), error))
}
