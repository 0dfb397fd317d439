//! What is on the screen. Each file has a style sheet of the same name.

mod app;
mod article;
mod card;
mod changes;
mod checks;
mod claims;
mod empty;
mod export;
mod finding;
mod findings;
mod groups;
mod help;
mod markers;
mod notice;
mod panel;
mod share;
mod shelf;
mod thread;
mod toolbar;

pub use app::app;

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use super::steps::find;
use super::view::{Element, element};
use crate::extract::ClaimKind;
use crate::report::Family;

/// A dialog over the page, with its heading and the button that closes it.
fn sheet(name: &'static str, title: &'static str) -> Element {
    let id = format!("{name}-title");
    let dialog = element("dialog").set("class", format!("sheet {name}")).set("aria-labelledby", id.clone());
    let head = element("form.sheet-head").set("method", "dialog");
    dialog.child(head.child(element("h2").set("id", id).child(title)).child(element("button.button").child("Close")))
}

/// Opens the sheet called `name` over the page.
fn open(name: &str) {
    if let Some(sheet) = find_sheet(name).filter(|sheet| !sheet.open()) {
        // Fails only where it is not on the page.
        let _ = sheet.show_modal();
    }
}

/// Closes the sheet called `name`.
fn close(name: &str) {
    if let Some(sheet) = find_sheet(name) {
        sheet.close();
    }
}

fn find_sheet(name: &str) -> Option<HtmlDialogElement> {
    find(&format!("dialog.{name}"))?.dyn_into().ok()
}

/// A family's name for the person.
fn family_name(family: Family) -> &'static str {
    match family {
        Family::Dates => "Dates",
        Family::Numbers => "Numbers",
        Family::Attribution => "Sources",
        Family::Names => "Names",
        Family::Contradiction => "Contradiction",
        Family::Structure => "Structure",
        Family::Style => "Style",
    }
}

/// A kind's name for the person.
fn kind_name(kind: ClaimKind) -> &'static str {
    match kind {
        ClaimKind::Number => "Numbers",
        ClaimKind::Date => "Dates",
        ClaimKind::Attribution => "Statements",
        ClaimKind::Event => "Events",
        ClaimKind::Comparison => "Comparisons",
        ClaimKind::Forecast => "Forecasts",
        ClaimKind::Law => "Law",
    }
}
