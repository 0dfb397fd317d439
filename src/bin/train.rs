//! Trains the models in `src/language/data`, or reports how good they are.
//!
//! `cargo run --release --features train --bin train -- [--report] TREEBANKS`

use std::path::Path;
use std::process::ExitCode;

use crosscheck::language::train::{report, train};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["--report", treebanks] => report(Path::new(treebanks)),
        [treebanks] if !treebanks.starts_with('-') => {
            train(Path::new(treebanks), &Path::new(env!("CARGO_MANIFEST_DIR")).join("src/language/data"))
        }
        _ => {
            eprintln!("Usage: train [--report] TREEBANKS");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
