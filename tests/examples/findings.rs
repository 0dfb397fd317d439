//! The engine as a library: `cargo run --example findings < article.txt` prints what disagrees, a finding a line.

use std::io;

use crosscheck::calendar::Date;
use crosscheck::report::Confidence;
use crosscheck::{Input, check};

fn main() -> io::Result<()> {
    let text = io::read_to_string(io::stdin())?;
    // The day of publication helps to understand "on Monday" and "last year"; none is ever assumed.
    let report = check(&Input { text: &text, date: Date::new(2024, 3, 20), ..Input::default() });
    for finding in report.findings.iter().filter(|finding| finding.confidence >= Confidence::Likely) {
        println!("{}: {} {}", finding.check, finding.message, finding.reason);
        // Places are in bytes of the text, and always between letters.
        for label in finding.labels() {
            println!("  {:?} {}", label.span.of(&text), label.note);
        }
    }
    Ok(())
}
