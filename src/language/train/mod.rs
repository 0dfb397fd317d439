//! Trains the models in `data/` on open treebanks. Behind the feature `train`; no part of the product.
//!
//! Comes in: a folder of treebanks (CoNLL-U), name lists (a token and its tag a line) and word clusters. Goes out: the
//! files in `src/language/data`, and a report of how good they are on the treebanks' own halves for development.
//!
//! Everything is deterministic: the same treebanks give the same files.

mod conllu;
mod irregular;
mod jackknife;
mod lemmas;
mod names;
mod parser;
mod perceptron;
mod report;
mod tagger;
mod write;

use std::fs;
use std::io;
use std::path::Path;
use std::sync::LazyLock;

use super::clusters::{self, Clusters};
use super::{Models, Parser, form};
use crate::text::fold;

/// Words that get a cluster, the most frequent first.
const CLUSTERED_WORDS: usize = 30_000;

/// What can go wrong in training.
#[derive(Debug)]
pub enum TrainError {
    /// A file cannot be read or written.
    File(String, io::Error),
    /// A treebank's line is not as its format has it.
    Line(String, usize),
}

impl std::fmt::Display for TrainError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            TrainError::File(path, error) => write!(f, "The file {path} cannot be used ({error}): give the treebanks' folder."),
            TrainError::Line(path, line) => write!(f, "Line {line} of {path} is not as CoNLL-U has it: get the file anew."),
        }
    }
}

impl std::error::Error for TrainError {}

/// What can be trained by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The parser, with the clusters that the program holds.
    Parser,
    /// Clusters, lemmas and the tagger.
    Words,
    /// The finder of names, with the tagger that the program holds.
    Names,
}

/// Trains one part on what lies in `treebanks` and writes it to `data`.
///
/// Errors: a treebank that cannot be read or is damaged, a file that cannot be written.
pub fn train(part: Part, treebanks: &Path, data: &Path) -> Result<(), TrainError> {
    match part {
        Part::Words => {
            let clusters = write_clusters(&treebanks.join("clusters-1024.txt"), &data.join("clusters.bin"))?;
            let mut train = conllu::read(&treebanks.join("ewt-train.conllu"))?;
            train.extend(conllu::read(&treebanks.join("gum-train.conllu"))?);
            save(&data.join("lemmas.txt"), lemmas::learn(&train).as_bytes())?;
            save(&data.join("tagger.bin"), &tagger::train(&train.iter().collect::<Vec<_>>(), &clusters))
        }
        Part::Parser => {
            let mut train = conllu::read(&treebanks.join("ewt-train.conllu"))?;
            train.extend(conllu::read(&treebanks.join("gum-train.conllu"))?);
            save(&data.join("parser.bin"), &parser::train(&train, &Models::get().clusters))
        }
        Part::Names => {
            let Models { clusters, tagger, .. } = Models::get();
            save(&data.join("names.bin"), &names::train(&treebanks.join("names"), clusters, tagger)?)
        }
    }
}

/// Prints how good the models in the program are on the development halves in `treebanks`.
///
/// Errors: as for [`train`].
pub fn report(treebanks: &Path) -> Result<(), TrainError> {
    static PARSER: LazyLock<Parser> = LazyLock::new(|| Parser::read(include_bytes!("../data/parser.bin")).expect("a whole model"));
    let parser = &*PARSER;
    for name in ["ewt-dev", "gum-dev", "gum-news-dev"] {
        let documents = conllu::read(&treebanks.join(format!("{name}.conllu")))?;
        let (tokens, sentences) = report::measure_cuts(&documents);
        println!("{name:13} {}  tokens F {tokens}  sentences F {sentences}", report::measure(&documents));
        println!("{:13} parser: {}", "", report::measure_parses(&documents, parser, false));
        println!("{:13} with own tokens and sentences: {}", "", report::measure_parses(&documents, parser, true));
    }
    let models = Models::get();
    let documents = names::read(&treebanks.join("names/gum-dev.tsv"), false, &models.clusters, &models.tagger)?;
    println!("{:13} {}", "gum-dev names", names::show(&names::measure(&documents, &models.names)));
    Ok(())
}

fn load(path: &Path) -> Result<String, TrainError> {
    fs::read_to_string(path).map_err(|error| TrainError::File(path.display().to_string(), error))
}

fn save(path: &Path, bytes: &[u8]) -> Result<(), TrainError> {
    eprintln!("{}: {} bytes", path.display(), bytes.len());
    fs::write(path, bytes).map_err(|error| TrainError::File(path.display().to_string(), error))
}

/// Writes the clusters of the most frequent words; the first word with a key keeps it.
fn write_clusters(from: &Path, to: &Path) -> Result<Clusters, TrainError> {
    let mut entries = std::collections::BTreeMap::new();
    for (number, line) in load(from)?.lines().take(CLUSTERED_WORDS).enumerate() {
        let parsed = line.split_once('\t').and_then(|(word, cluster)| Some((word, cluster.parse::<u16>().ok()?)));
        let (word, cluster) = parsed.ok_or_else(|| TrainError::Line(from.display().to_string(), number + 1))?;
        let word = form::Form::new(&fold(word), &Clusters::read(&[])).word;
        entries.entry(clusters::key(word)).or_insert(cluster + 1);
    }
    let mut bytes = (entries.len() as u32).to_le_bytes().to_vec();
    write::ascending(entries.keys().copied(), &mut bytes);
    bytes.extend(entries.values().map(|cluster| cluster.to_le_bytes()[0]));
    bytes.extend(entries.values().map(|cluster| cluster.to_le_bytes()[1]));
    save(to, &bytes)?;
    Ok(Clusters::read(&bytes))
}
