//! The page: a person pastes an article and sees where it disagrees with itself.
//!
//! Comes in: what the person does, and the worker's answers. Goes out: the screen. The page knows no engine: it sends the
//! text to a worker, which does, and shows the [`message`](crate::workers::message)s that come back.
//!
//! ```text
//! person → components → page (signals) + actions → analyzer → worker → engine
//!              ↑                 ↓
//!            screen  ←  desk (editor, highlights, thread)
//! ```
//!
//! - [`page`] holds every signal, [`actions`] all that changes them; [`components`] only show, in pieces of `view`.
//! - [`editor`] reads and writes the article's elements, [`highlights`] paints over them, [`desk`] knows where they stand.
//! - `hand` tells what stands at one place of the article.
//! - [`analyzer`] asks the worker, [`packer`] the one that makes links and opens them; both over a `line`.
//! - [`dismiss`] is what the person does not want to be told, [`kept`] what this device remembers of it.
//! - [`keys`] is the table of the keys, `steps` what they do.
//! - [`long`] is for texts that take their time.
//! - The worker answers as soon as it listens, and better once it has fetched the parser's model: then `refining` asks again.
//! - `incoming` takes what is pasted, dropped or opened, [`address`] reads and writes the share link, `outgoing` has
//!   the packer write the report.
//! - `release` keeps the page itself on this device; `guard.js` and `service.js` are the scripts beside it.
//! - [`keeping`] writes the article to this device's [`shelf`] as one types, and brings it back.

mod actions;
mod address;
pub mod analyzer;
mod components;
mod desk;
pub mod dismiss;
pub mod editor;
pub mod examples;
mod hand;
pub mod highlights;
mod incoming;
pub mod keeping;
pub mod kept;
pub mod keys;
mod line;
pub mod long;
mod outgoing;
pub mod packer;
pub mod page;
mod refining;
mod release;
pub mod shelf;
pub mod status;
mod steps;
pub mod thread;
mod view;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Shows the page in the element `page`, in the place of what stands there while it loads.
pub fn mount() {
    std::panic::set_hook(Box::new(|_| say_that_it_stopped()));
    let Some(element) = document().get_element_by_id("page") else { return };
    let Ok(element) = element.dyn_into::<web_sys::HtmlElement>() else { return };
    element.set_text_content(None);
    leptos::mount::mount_to_renderer(&element, components::app).forget();
}

/// What is left to do after a panic: the text still stands in its element, where the person can copy it.
fn say_that_it_stopped() {
    if let Some(notice) = document().get_element_by_id("stopped") {
        let _ = notice.remove_attribute("hidden");
    }
}
