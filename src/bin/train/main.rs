//! Trains the models in `src/language/data` and the tables of the link's codec, or reports how good the models are.
//!
//! `cargo run --release --features train --bin train -- words|names|parser|link|report TREEBANKS`
//!
//! Words come first: the finder of names and the parser learn from the tags of the tagger that the program was built with.

mod named;

use std::path::Path;
use std::process::ExitCode;

use crosscheck::language::Parser;
use crosscheck::language::train::{Part, TrainError, report, train};
use crosscheck::link::train as link;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let data = root.join("src/language/data");
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["words", treebanks] => train(Part::Words, Path::new(treebanks), &data),
        ["names", treebanks] => train(Part::Names, Path::new(treebanks), &data),
        ["parser", treebanks] => train(Part::Parser, Path::new(treebanks), &data),
        ["link", treebanks] => link::train(Path::new(treebanks), &root.join("src/link/mixing/data")),
        ["retellings", bench] => retellings(Path::new(bench), root).map_err(|error| TrainError::File(bench.to_string(), error)),
        ["report", treebanks] => report(Path::new(treebanks)),
        _ => {
            eprintln!("Usage: train words|names|parser|link|report TREEBANKS, or train retellings BENCH");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) if arguments[0] == "report" => with_rules(Path::new(&arguments[1])),
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Grows the forest that judges retellings, from articles that the parser has read.
fn retellings(bench: &Path, root: &Path) -> std::io::Result<()> {
    let data = std::fs::read(root.join("src/language/data/parser.bin"))?;
    let parser =
        Parser::read(&data).ok_or_else(|| std::io::Error::other("src/language/data/parser.bin is no parser of this program"))?;
    crosscheck::checks::train::train(
        bench,
        &root.join("tests/labelled"),
        &root.join("src/checks/retellings/data"),
        Box::leak(Box::new(parser)),
    )
}

/// Reports the names that an article's reader gets. WikiGold is among what the shipped model learned from: its figure tells of
/// unseen text only for a model trained without it.
fn with_rules(treebanks: &Path) -> ExitCode {
    let spacing = treebanks.join("gum-dev.conllu");
    for (name, spacing) in [("gum-dev", Some(spacing.as_path())), ("wikigold", None)] {
        match named::measure(&treebanks.join(format!("names/{name}.tsv")), spacing) {
            Ok(line) => println!("{name:13} names, with rules: {line}"),
            Err(error) => {
                eprintln!("The names of {name} cannot be read ({error}): give the treebanks' folder.");
                return ExitCode::FAILURE;
            }
        }
    }
    ExitCode::SUCCESS
}
