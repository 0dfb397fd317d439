//! What the command line asks for.

use std::ffi::OsString;
use std::fmt;

use crosscheck::Article;
use crosscheck::calendar::Date;
use crosscheck::report::{self, Report, json};
use lexopt::prelude::*;
use serde_json::Value;

use crate::input::Source;

/// What `--help` prints.
pub const HELP: &str = "\
Shows where an article disagrees with itself.

Usage: crosscheck [OPTIONS] [FILE…]

Reads plain text, Markdown, HTML, Word (.docx) and OpenDocument (.odt) files; without a FILE, or where it
is '-', from standard input.

Options:
  --date YYYY-MM-DD  the day of publication, which \"Monday\" and \"last year\" are counted from
  --format FORMAT    text (default), json (one line an article), markdown, html, or annotations (W3C Web
                     Annotation JSON-LD, one line an article)
  --source ADDRESS   where the article was published: reports then link each place to it
  --layers           add all that was read out of the text to the JSON: sentences, tokens, times,
                     quantities, quotations, attributions, entities, propositions
  --jsonl            read {\"id\",\"title\",\"text\",\"date\",\"source\"} a line from standard input and write one JSON
                     report a line, in the same order; a line that cannot be read gets an \"error\"
  --help             print this help
  --version          print the version

Status: 0 nothing found, 1 a finding of 'likely' or 'certain', 2 a usage or read error.
Colour is used on a terminal, unless NO_COLOR is set.
";

/// What to do.
pub enum Command {
    /// Print this and end.
    Say(String),
    /// Answer JSON Lines until the input ends.
    Stream(Options),
    /// Check these articles; never none.
    Check(Options, Vec<Source>),
}

/// How to do it.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// What the report is written as.
    pub format: Format,
    /// The day of publication; a record's own date goes before it.
    pub date: Option<Date>,
    /// Whether the JSON holds every layer.
    pub layers: bool,
    /// Where the article was published.
    pub source: Option<report::Source>,
}

impl Options {
    /// The JSON about `article`, which was published at `source`.
    pub fn json(&self, id: &Value, article: &Article, report: &Report, source: Option<&report::Source>) -> String {
        let form = json::Form { source, ..json::Form::default() };
        if self.layers {
            json::answer_with_layers(id, article, report, &form)
        } else {
            json::answer(id, article.document.text(), report, &form)
        }
    }
}

/// What a report is written as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// As a compiler prints its errors.
    #[default]
    Text,
    /// The JSON contract, one line an article.
    Json,
    /// For a message or an issue.
    Markdown,
    /// A page that needs nothing else.
    Html,
    /// Web Annotations, one line an article.
    Annotations,
}

/// Why the command line is not understood.
#[derive(Debug)]
pub enum UsageError {
    /// An option that does not exist, or one without its value.
    Option(lexopt::Error),
    /// The value of `--date`.
    Date(String),
    /// The value of `--format`.
    Format(String),
    /// `--jsonl` beside files or another format.
    Stream,
    /// `--layers` for people.
    Layers,
    /// The value of `--source`.
    Address(String),
    /// `--source` for several articles, or for the terminal.
    Source,
}

impl fmt::Display for UsageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Option(error) => write!(f, "Not understood: {error}. See 'crosscheck --help'."),
            Self::Date(given) => write!(f, "'{given}' is not a day of the calendar: give it as in --date 2024-03-12."),
            Self::Format(given) => write!(f, "'{given}' is not a format: choose text, json, markdown, html or annotations."),
            Self::Stream => {
                f.write_str("--jsonl reads standard input and writes JSON: leave out the files, --format and --source.")
            }
            Self::Layers => f.write_str("--layers belongs to JSON: add --format json or --jsonl."),
            Self::Address(given) => {
                write!(f, "'{given}' is not an address of the web: give it as in --source https://example.org/fair.")
            }
            Self::Source => {
                f.write_str("--source belongs to one article and to json, markdown, html or annotations: check the others apart.")
            }
        }
    }
}

impl From<lexopt::Error> for UsageError {
    fn from(error: lexopt::Error) -> Self {
        Self::Option(error)
    }
}

/// Reads the arguments, without the program's own name.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Command, UsageError> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let mut options = Options::default();
    let (mut stream, mut format) = (false, None);
    let mut sources = Vec::new();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("date") => options.date = Some(date(&parser.value()?)?),
            Long("format") => format = Some(named_format(&parser.value()?)?),
            Long("layers") => options.layers = true,
            Long("source") => options.source = Some(address(&parser.value()?)?),
            Long("jsonl") => stream = true,
            Short('h') | Long("help") => return Ok(Command::Say(HELP.into())),
            Short('V') | Long("version") => return Ok(Command::Say(format!("crosscheck {}\n", env!("CARGO_PKG_VERSION")))),
            Value(path) if path == "-" => sources.push(Source::StandardInput),
            Value(path) => sources.push(Source::File(path.into())),
            _ => return Err(argument.unexpected().into()),
        }
    }
    options.format = format.unwrap_or_default();
    if stream {
        let alone = sources.is_empty() && format.is_none_or(|format| format == Format::Json) && options.source.is_none();
        return if alone { Ok(Command::Stream(options)) } else { Err(UsageError::Stream) };
    }
    if options.layers && options.format != Format::Json {
        return Err(UsageError::Layers);
    }
    if options.source.is_some() && (sources.len() > 1 || options.format == Format::Text) {
        return Err(UsageError::Source);
    }
    if sources.is_empty() {
        sources.push(Source::StandardInput);
    }
    Ok(Command::Check(options, sources))
}

fn date(value: &OsString) -> Result<Date, UsageError> {
    let given = value.to_string_lossy();
    Date::parse(&given).ok_or_else(|| UsageError::Date(given.into_owned()))
}

fn address(value: &OsString) -> Result<report::Source, UsageError> {
    let given = value.to_string_lossy();
    report::Source::parse(&given).ok_or_else(|| UsageError::Address(given.into_owned()))
}

fn named_format(value: &OsString) -> Result<Format, UsageError> {
    match &*value.to_string_lossy() {
        "text" => Ok(Format::Text),
        "json" => Ok(Format::Json),
        "markdown" => Ok(Format::Markdown),
        "html" => Ok(Format::Html),
        "annotations" => Ok(Format::Annotations),
        other => Err(UsageError::Format(other.to_owned())),
    }
}
