//! What has changed since the opened link, or what the opened link has changed: passages, and findings gone and new.

use leptos::prelude::*;

use super::sheet;
use crate::web::page::Page;
use crate::web::view::{Element, View, element, live};
use crate::workers::message::Passage;

/// The changes in a dialog of their own, for whoever opens a reply.
pub fn changes_dialog(page: Page) -> Element {
    sheet("changed", "What changed").child(changes(page))
}

/// The changes, where there are any.
pub fn changes(page: Page) -> View {
    live(move || {
        let changes = page.changes.get();
        (!changes.is_empty()).then(|| {
            let (gone, new) = page.gone_and_new().unwrap_or_default();
            element("section.changes")
                .set("aria-label", "What changed since the link")
                .child(element("h3").child("Changed since the link"))
                .child(element("ul").children(changes.iter().map(passage)))
                .child(findings("Findings that are gone", gone))
                .child(findings("Findings that are new", new))
        })
    })
}

fn passage(passage: &Passage) -> Element {
    let part = |tag, words: &String| (!words.is_empty()).then(|| element(tag).child(words.clone()));
    element("li").child(part("del", &passage.before)).child(" ").child(part("ins", &passage.now))
}

fn findings(title: &'static str, all: Vec<String>) -> View {
    if all.is_empty() {
        return View::List(Vec::new());
    }
    let item = |words: String| element("li").child(words);
    View::List(vec![element("h3").child(title).into(), element("ul").children(all.into_iter().map(item)).into()])
}
