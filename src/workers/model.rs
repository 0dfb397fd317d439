//! The parser's model: a file beside the worker's program, which the worker fetches once it listens.
//!
//! Comes in: what the site holds under [`FILE`]. Goes out: the [`Parser`], or nothing where the file cannot be had or is not
//! the one that this program was built with.

use js_sys::{Uint8Array, global};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DedicatedWorkerGlobalScope, Response};

use crate::language::Parser;

/// Where the model lies, seen from the worker's program.
const FILE: &str = "./parser.bin";
/// The stamp of the model that this program was built with; the model itself is no part of it.
#[allow(long_running_const_eval, reason = "one step for each eight bytes of the file")]
const STAMP: u64 = Parser::stamp(include_bytes!("../language/data/parser.bin"));

/// Fetches the model and reads it.
pub async fn fetch() -> Option<&'static Parser> {
    let parser = match load(FILE).await {
        Some(parser) => parser,
        // A browser may have kept what an earlier release had there; under this address it has nothing.
        None => load(&format!("{FILE}?{STAMP:016x}")).await?,
    };
    // It serves as long as the worker lives.
    Some(Box::leak(Box::new(parser)))
}

/// The model at `address`, where it is the one: a page that is still open while the site changes never mixes two releases.
async fn load(address: &str) -> Option<Parser> {
    let scope: DedicatedWorkerGlobalScope = global().unchecked_into();
    let response = JsFuture::from(scope.fetch_with_str(address)).await.ok()?;
    let response: Response = response.dyn_into().ok().filter(Response::ok)?;
    let data = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Parser::read_stamped(&Uint8Array::new(&data).to_vec(), STAMP)
}
