//! The articles on this device: open, rename, delete, begin another.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::notice::notice_bar;
use super::{close, sheet};
use crate::web::page::Page;
use crate::web::shelf::{Entries, Entry};
use crate::web::view::{Element, element, live, when};

/// The dialog with the articles; `shown` while it covers the page and what is said there.
pub fn shelf_dialog(page: Page, shown: RwSignal<bool>) -> Element {
    let begin = move || {
        page.begin_another();
        close("shelf");
    };
    let list = move || match page.entries.get() {
        Entries::Unread => element("p").child("One moment."),
        Entries::Refused => element("p").child("Your browser keeps no articles for this page."),
        Entries::Read(entries) if entries.is_empty() => {
            element("p").child("None yet: an article is kept as soon as you type or paste it.")
        }
        Entries::Read(entries) => element("ul.shelf-list").children(entries.iter().map(|entry| item(page, entry))),
    };
    sheet("shelf", "Articles on this device")
        .on(ev::close, move |_| shown.set(false))
        .child(element("p").child("They are kept in this browser as you type, and nowhere else."))
        .child(when(move || shown.get(), move || notice_bar(page)))
        .child(live(list))
        .child(element("p").child(element("button.button.button--main").press(begin).child("New article")))
}

fn item(page: Page, entry: &Entry) -> Element {
    let renaming = RwSignal::new(false);
    let current = page.current().as_ref() == Some(&entry.id);
    let edited = js_sys::Date::new(&entry.edited.into()).to_locale_string("en-GB", &JsValue::UNDEFINED);
    let (named, removed) = (entry.clone(), entry.clone());
    let button = |what: &str| element("button.button").set("aria-label", format!("{what} {}", entry.shown()));
    let rename = button("Rename").press(move || renaming.update(|it| *it = !*it)).child("Rename");
    let delete = button("Delete").press(move || page.delete(removed.clone())).child("Delete");
    let words = if current { "Open here; changed " } else { "Changed " };
    element("li.shelf-item")
        .toggle("shelf-item--open", move || current)
        .child(live(move || if renaming.get() { name_field(page, &named, renaming) } else { name_button(page, &named) }))
        .child(element("small").child(words).child(String::from(edited)))
        .child(element("span.shelf-actions").child(rename).child(delete))
}

fn name_button(page: Page, entry: &Entry) -> Element {
    let opened = entry.clone();
    let open = move || {
        page.open_kept(opened.clone());
        close("shelf");
    };
    element("button.shelf-name").press(open).child(entry.shown().to_owned())
}

fn name_field(page: Page, entry: &Entry, renaming: RwSignal<bool>) -> Element {
    let renamed = entry.clone();
    let rename = move |event| {
        renaming.set(false);
        page.rename(renamed.clone(), event_target_value(&event).trim());
    };
    element("input.shelf-name")
        .set("type", "text")
        .set("aria-label", "Name")
        .set("maxlength", "200")
        .set("value", entry.shown().to_owned())
        .set("autofocus", true)
        .on(ev::change, rename)
}
