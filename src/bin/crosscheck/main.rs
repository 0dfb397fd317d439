//! The command line: reads articles, prints where they disagree with themselves.
//!
//! Comes in: files, standard input, or JSON Lines. Goes out: a report on standard output; what went wrong, one sentence
//! each, on standard error; and a status: 0 no finding to act on, 1 at least one of `likely` or `certain`, 2 a usage
//! or read error. `crosscheck --help` shows the rest; the text of it is in [`options`].
//!
//! It decides nothing about articles: it only reads, asks the engine, and draws.

mod input;
mod jsonl;
mod options;
mod parser;
mod terminal;

use std::io::{self, BufWriter, IsTerminal, Write};
use std::process::ExitCode;

use crosscheck::report::{Confidence, Subject, annotations, html, markdown};
use crosscheck::{Article, Input, Report, report_on};

use input::Source;
use options::{Command, Format, Options};
use parser::parser;

/// The status where a file could not be read or the options not understood.
const FAILURE: u8 = 2;

fn main() -> ExitCode {
    let outcome = match options::parse(std::env::args_os().skip(1)) {
        Ok(Command::Say(text)) => io::stdout().write_all(text.as_bytes()).map(|()| 0),
        Ok(Command::Stream(options)) => jsonl::run(&options),
        Ok(Command::Check(options, sources)) => check(&options, &sources),
        Err(error) => {
            complain(&error.to_string());
            Ok(FAILURE)
        }
    };
    match outcome {
        Ok(status) => status.into(),
        // Whoever read the output has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            complain(&format!("The report could not be written: {error}. Free some space or send it elsewhere."));
            FAILURE.into()
        }
    }
}

/// Checks every source and returns the status.
fn check(options: &Options, sources: &[Source]) -> io::Result<u8> {
    let mut out = BufWriter::new(io::stdout().lock());
    let style = terminal::Style::of_standard_output();
    let (mut failed, mut found) = (false, false);
    if options.format == Format::Html {
        out.write_all(html::HEAD.as_bytes())?;
    }
    for (index, source) in sources.iter().enumerate() {
        let opened = match source.read() {
            Ok(opened) => opened,
            Err(error) => {
                complain(&error.to_string());
                failed = true;
                continue;
            }
        };
        if let Some(warning) = opened.encoding.warning() {
            complain(&format!("{} {warning}", source.name()));
        }
        let (title, text) = opened.parts();
        let article = Article::read(&Input { title, text, date: options.date.or(opened.date), parser: Some(parser()) });
        let report = report_on(&article);
        found |= has_finding(&report);
        let name = source.name();
        let subject = Subject { name: &name, text: article.document.text(), source: options.source.as_ref() };
        match options.format {
            Format::Text => out.write_all(terminal::draw(&name, &article, &report, &style).as_bytes())?,
            Format::Json => {
                writeln!(out, "{}", options.json(&name.as_str().into(), &article, &report, options.source.as_ref()))?;
            }
            Format::Annotations => writeln!(out, "{}", annotations::write(&subject, &report))?,
            Format::Markdown => {
                let gap = if index > 0 { "\n" } else { "" };
                write!(out, "{gap}{}", markdown::write(&subject, &report))?;
            }
            Format::Html => out.write_all(html::section(index + 1, &subject, &report).as_bytes())?,
        }
    }
    if options.format == Format::Html {
        out.write_all(html::FOOT.as_bytes())?;
    }
    out.flush()?;
    Ok(if failed { FAILURE } else { u8::from(found) })
}

/// Whether the status tells of a finding.
fn has_finding(report: &Report) -> bool {
    report.findings.iter().any(|finding| finding.confidence >= Confidence::Likely)
}

/// Says on standard error what went wrong. That nobody may be listening there is no reason to stop.
fn complain(sentence: &str) {
    let mut error = io::stderr().lock();
    let colour = error.is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    let (bold, plain) = if colour { ("\x1b[1m", "\x1b[0m") } else { ("", "") };
    let _ = writeln!(error, "{bold}crosscheck:{plain} {sentence}");
}
