//! The article: edited in place, with its highlights and the thread in its margin.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::card::card;
use super::empty::empty;
use super::markers::markers;
use super::thread::thread_line;
use super::toolbar::text_bar;
use crate::web::actions::caret;
use crate::web::desk::Desk;
use crate::web::editor::Editor;
use crate::web::page::Page;
use crate::web::steps::find;
use crate::web::view::{Element, element, when};

/// The left of the screen.
pub fn article(page: Page) -> Element {
    // By then all of it stands, and the worker and the address can wait for that.
    request_animation_frame(move || {
        let (Some(text), Some(scroller), Some(paper)) = (find(".article-text"), find(".article-scroll"), find(".article-paper"))
        else {
            return;
        };
        page.begin(Desk { editor: Editor::new(text, document()), scroller, paper, panel: find("#panel"), window: window() });
        page.open_address();
    });
    take_files(page);
    let paper = element("div.article-paper")
        .child(thread_line(page))
        .child(text(page))
        .child(card(page))
        .child(when(move || page.empty.get(), move || empty(page)));
    let scroller = element("div.article-scroll").on(ev::scroll, move |_| page.paint()).child(paper);
    element("section.article")
        .set("aria-label", "Article")
        .child(text_bar(page))
        .child(element("div.article-view").child(scroller).child(markers(page)))
}

/// Anywhere on the page: a file that is let go beside the article would else take the page's place.
fn take_files(page: Page) {
    window_event_listener(ev::dragover, |event| {
        if event.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0)) {
            event.prevent_default();
        }
    });
    window_event_listener(ev::drop, move |event| {
        let file = event.data_transfer().and_then(|data| data.files()).and_then(|files| files.get(0));
        if let Some(file) = file {
            event.prevent_default();
            page.open_file(file);
        }
    });
}

/// The text itself. The browser neither translates nor spell-checks it: some send it away for that.
fn text(page: Page) -> Element {
    let paste = move |event: ev::ClipboardEvent| {
        event.prevent_default();
        if let Some(data) = event.clipboard_data() {
            page.paste_from(&data);
        }
    };
    let before = move |event: ev::InputEvent| {
        let kind = event.input_type();
        if kind == "insertLineBreak" || kind == "insertParagraph" {
            // As the browser has it, Enter would put a line feed into the paragraph.
            if page.break_paragraph() {
                event.prevent_default();
            }
        } else if kind.starts_with("format") {
            event.prevent_default();
        }
    };
    let edited = move |event: ev::Event| {
        // What an input method has not finished is not read: the browser would lose its place in it.
        if !event.dyn_ref::<ev::InputEvent>().is_some_and(ev::InputEvent::is_composing) {
            page.edited();
        }
    };
    let hover = move |event: ev::MouseEvent| {
        if event.buttons() == 0 {
            page.hover(event.client_x(), event.client_y());
        }
    };
    let click = move || {
        if let Some((node, inside)) = caret() {
            page.clicked(&node, inside);
        }
    };
    element("div.article-text")
        .toggle("article-text--empty", move || page.empty.get())
        .set("role", "textbox")
        .set("tabindex", "0")
        .set("aria-multiline", "true")
        .set("aria-label", "Text of the article")
        .set("translate", "no")
        .set("spellcheck", "false")
        .set("autocapitalize", "off")
        .on(ev::beforeinput, before)
        .on(ev::input, edited)
        .on(ev::compositionend, move |_| page.edited())
        .on(ev::paste, paste)
        .on(ev::mousemove, hover)
        .on(ev::mouseleave, move |_| page.look_away())
        .press(click)
}
