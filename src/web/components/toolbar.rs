//! The bars above the article: what the page is, and what can be done with the text.

use leptos::ev;
use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::open;
use super::shelf::shelf_dialog;
use crate::web::examples::{EXAMPLES, Example};
use crate::web::page::Page;
use crate::web::steps::find;
use crate::web::view::{Element, element, when};

/// The files that can be opened.
const FILES: &str = ".txt,.md,.markdown,.html,.htm,.docx,.odt,.json,text/plain,text/markdown,text/html";

/// The first line of the page.
pub fn top_bar(page: Page) -> Element {
    let make_link = move || {
        page.copied.set(None);
        page.share();
        open("share");
    };
    let save_report = move || {
        page.exported.set(None);
        open("export");
    };
    let changed = move || !page.changes.with(|changes| changes.is_empty());
    let what_changed = move || element("button.button").press(|| open("changed")).child("What changed");
    let help = element("button.button.button--icon").set("aria-label", "Help").set("title", "Help (?)");
    let actions = element("div.top-bar-actions")
        .child(when(changed, what_changed))
        .child(element("button.button").press(|| open("checks")).child("What is checked"))
        .child(help.press(|| open("help")).child("?"))
        .child(with_text(page, "button.button").press(save_report).child("Export"))
        .child(with_text(page, "button.button.button--main").press(make_link).child("Share"));
    element("header.top-bar")
        .child(element("h1.top-bar-name").child("Crosscheck"))
        .child(element("p.top-bar-promise").child("The text never leaves this device."))
        .child(actions)
}

/// What can be done with the text.
pub fn text_bar(page: Page) -> Element {
    let listed = RwSignal::new(false);
    let list = move || {
        listed.set(true);
        page.open_shelf();
        open("shelf");
    };
    let pick = move |event: ev::Event| {
        let input: HtmlInputElement = event_target(&event);
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            page.open_file(file);
        }
        input.set_value("");
    };
    let file = element("input.unseen")
        .set("id", "file")
        .set("type", "file")
        .set("tabindex", "-1")
        .set("aria-hidden", "true")
        .set("accept", FILES)
        .on(ev::change, pick);
    element("div.text-bar")
        .child(date(page))
        .child(element("span.text-bar-space"))
        .child(examples_menu(page))
        .child(file)
        .child(element("button.button").press(|| find("#file").iter().for_each(|input| input.click())).child("Open file"))
        .child(element("button.button").press(list).child("Articles"))
        .child(with_text(page, "button.button.text-bar-new").press(move || page.begin_another()).child("New"))
        .child(shelf_dialog(page, listed))
}

/// A button that works only where there is a text.
fn with_text(page: Page, name: &'static str) -> Element {
    element(name).bind("disabled", move || page.empty.get())
}

/// The day of publication.
fn date(page: Page) -> Element {
    let change = move |event: ev::Event| {
        page.date.set(event_target_value(&event));
        page.check();
        page.touched();
    };
    let input = element("input").set("type", "date").bind("value", move || page.date.get()).on(ev::change, change);
    element("label.text-bar-date").child("Published").child(input)
}

fn examples_menu(page: Page) -> Element {
    let choose = move |example: &Example| {
        if let Some(menu) = find("details.menu") {
            let _ = menu.remove_attribute("open");
        }
        page.replace(&example.draft(), "The example has taken the place of your article.");
    };
    let item = |example: &'static Example| {
        element("li").child(element("button.menu-item").press(move || choose(example)).child(example.name))
    };
    element("details.menu")
        .child(element("summary.button").child("Examples"))
        .child(element("ul.menu-list").children(EXAMPLES.iter().map(item)))
}
