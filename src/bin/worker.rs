//! The worker: the engine and its models, apart from the page, so that the page paints before they have loaded and stays
//! quick while they work.

use crosscheck::workers::checking;
use wasm_bindgen::prelude::wasm_bindgen;

/// What `crosscheck --jsonl --layers` answers to an article without an id; nothing before the parser has come.
///
/// The page does not ask for it: a test holds this very program to the command line's reading.
#[wasm_bindgen]
#[must_use]
pub fn layers(title: &str, text: &str, date: &str) -> Option<String> {
    checking::layers(title, text, date)
}

fn main() {
    checking::listen();
}
