//! The engine for JavaScript: one function, and the package in `src/npm/` around it. `make npm` builds it.
//!
//! Comes in: an article as strings. Goes out: the JSON contract of `crosscheck::report::json`, its offsets in UTF-16 code
//! units, or a sentence that says what is wrong with the input. It carries the parser along, so that it finds what the
//! command line finds.

use std::sync::OnceLock;

use crosscheck::calendar::Date;
use crosscheck::language::Parser;
use crosscheck::report::{Source, json};
use crosscheck::text::Unit;
use crosscheck::{Article, Input, report_on};
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// The report on an article, as JSON.
///
/// Errors: a date that is not in the calendar, an address that is not of the web.
#[wasm_bindgen]
pub fn check(
    text: &str,
    title: Option<String>,
    date: Option<String>,
    source: Option<String>,
    layers: bool,
) -> Result<String, JsError> {
    let day = |given: &String| {
        Date::parse(given).ok_or_else(|| JsError::new(&format!("'{given}' is not a day of the calendar like 2024-03-12")))
    };
    let address = |given: &String| {
        Source::parse(given)
            .ok_or_else(|| JsError::new(&format!("'{given}' is not an address of the web like https://example.org/fair")))
    };
    let (date, source) = (date.as_ref().map(day).transpose()?, source.as_ref().map(address).transpose()?);
    let article = Article::read(&Input { title: title.as_deref(), text, date, parser: Some(parser()) });
    let form = json::Form { unit: Unit::Utf16, source: source.as_ref() };
    let (id, report) = (serde_json::Value::Null, report_on(&article));
    Ok(if layers {
        json::answer_with_layers(&id, &article, &report, &form)
    } else {
        json::answer(&id, article.document.text(), &report, &form)
    })
}

/// The parser, read when first asked for.
fn parser() -> &'static Parser {
    static PARSER: OnceLock<Parser> = OnceLock::new();
    let read = || Parser::read(include_bytes!("../language/data/parser.bin"));
    PARSER.get_or_init(|| read().expect("the model lies beside the program that reads it"))
}
