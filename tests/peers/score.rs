//! Scores the command line on other tools' test cases, suite by suite.
//!
//! ```text
//! cargo build --release && cargo run --release --example peers -- target/release/crosscheck FOLDER [--misses]
//! ```
//!
//! FOLDER holds one file a suite, one JSON object a line: `text`, `ref` (the day it was written on), `expect` (spans in
//! Unicode code points with what they mean), `negative` (nothing may be found), `news` (the form occurs in real news),
//! `lenient` (the label is doubtful: left out). The cases are not part of this repository; tests/README.md names them.

mod figures;
mod place;
mod reply;
mod row;
mod stretch;
mod times;

use std::process::ExitCode;

use reply::Reply;
use row::Row;

/// How one row of a suite is judged.
type Judge = fn(&Row, &Reply) -> bool;

/// A suite: its file, which of its rows count, how they are judged, and the share that has to be right.
struct Suite {
    file: &'static str,
    counts: fn(&Row) -> bool,
    judge: Judge,
    bar: f64,
}

const SUITES: [Suite; 9] = [
    Suite { file: "timenorm_phrases", counts: Row::in_news, judge: times::timex3, bar: 0.75 },
    Suite { file: "recognizers_datetime", counts: Row::in_news, judge: times::recognizers, bar: 0.80 },
    Suite { file: "chrono_en", counts: Row::in_news, judge: times::chrono, bar: 0.85 },
    Suite { file: "duckling_en", counts: |row| row.in_news() && row.task == "time", judge: times::duckling, bar: 0.80 },
    Suite { file: "duckling_en", counts: |row| row.in_news() && row.task != "time", judge: figures::duckling, bar: 0.70 },
    Suite { file: "recognizers_number", counts: Row::in_news, judge: figures::recognizers, bar: 0.85 },
    Suite { file: "recognizers_unit", counts: Row::in_news, judge: figures::recognizers, bar: 0.85 },
    Suite { file: "harper_lints", counts: figures::concerns_numbers, judge: figures::flagged, bar: 0.85 },
    Suite { file: "grim_scrutiny", counts: |_| true, judge: figures::flagged, bar: 0.85 },
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (flags, paths): (Vec<_>, Vec<_>) = arguments.iter().partition(|argument| argument.starts_with("--"));
    let [checker, folder] = paths[..] else {
        eprintln!("usage: peers CHECKER FOLDER [--misses]");
        return ExitCode::from(2);
    };
    let misses = flags.iter().any(|flag| *flag == "--misses");
    let mut passed = true;
    for suite in &SUITES {
        match score(suite, checker, folder, misses) {
            Ok(reached) => passed &= reached,
            Err(error) => println!("{:24} {error}", suite.file),
        }
    }
    if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Prints the suite's line, and its misses; whether the bar is reached.
fn score(suite: &Suite, checker: &str, folder: &str, misses: bool) -> Result<bool, String> {
    let rows = row::read(&format!("{folder}/{}.jsonl", suite.file))?;
    let replies = reply::ask(checker, &rows)?;
    let (mut right, mut all, mut silent, mut loud) = (0, 0, 0, 0);
    for (row, reply) in rows.iter().zip(&replies).filter(|(row, _)| !row.lenient) {
        if row.negative && !suite.file.starts_with("harper") && !suite.file.starts_with("grim") {
            silent += 1;
            if row.unwanted(reply) {
                loud += 1;
                if misses {
                    println!("  loud   {}", row.shown(reply));
                }
            }
        } else if (suite.counts)(row) {
            all += 1;
            if (suite.judge)(row, reply) {
                right += 1;
            } else if misses {
                println!("  missed {}", row.shown(reply));
            }
        }
    }
    let share = f64::from(right) / f64::from(all.max(1));
    println!(
        "{:24} {right:4} of {all:4} right = {share:.3} (bar {:.2}); {loud} of {silent} silent rows not silent",
        suite.file, suite.bar
    );
    Ok(share >= suite.bar)
}
