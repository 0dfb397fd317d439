//! A sentence above the article, with a way back where there is one.

use leptos::prelude::*;

use crate::web::page::{Notice, Page};
use crate::web::view::{Element, View, element, live};

/// What is said to the person, until it is put away.
pub fn notice_bar(page: Page) -> View {
    live(move || page.notice.get().filter(|notice| !notice.words.is_empty()).map(|notice| bar(page, notice)))
}

fn bar(page: Page, Notice { words, trouble, undo }: Notice) -> Element {
    let undo = undo.map(|undo| element("button.button").press(move || page.undo(undo.clone())).child("Undo"));
    element("div.notice")
        .toggle("notice--trouble", move || trouble)
        .set("role", if trouble { "alert" } else { "status" })
        .child(element("p").child(words))
        .child(undo)
        .child(element("button.button").press(move || page.notice.set(None)).child("Close"))
}
