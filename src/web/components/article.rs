//! The article: edited in place, with its highlights and the thread in its margin.

use leptos::ev;
use leptos::html::{Div, Section};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::act;
use super::card::Card;
use super::empty::Empty;
use super::markers::Markers;
use super::thread::ThreadLine;
use super::toolbar::TextBar;
use crate::web::actions::caret;
use crate::web::desk::Desk;
use crate::web::editor::Editor;
use crate::web::page::Page;

/// The left of the screen.
#[component]
pub fn Article(page: Page) -> impl IntoView {
    let section = NodeRef::<Section>::new();
    let scroller = NodeRef::<Div>::new();
    let paper = NodeRef::<Div>::new();
    let text = NodeRef::<Div>::new();
    text.on_load(move |text| {
        // The other elements are set in the same turn; the worker and the address can wait for the next one.
        request_animation_frame(move || {
            let (Some(scroller), Some(paper)) = (scroller.get_untracked(), paper.get_untracked()) else { return };
            let panel = document().get_element_by_id("panel").and_then(|panel| panel.dyn_into::<HtmlElement>().ok());
            let editor = Editor::new(text.into(), document());
            page.begin(Desk { editor, scroller: scroller.into(), paper: paper.into(), panel, window: window() });
            page.open_address();
        });
    });
    // Anywhere on the page: a file that is let go beside the article would else take the page's place.
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
    view! {
        <section class="article" aria-label="Article" node_ref=section>
            <TextBar page />
            <div class="article-view">
                <div class="article-scroll" node_ref=scroller on:scroll=act(move |_| page.paint())>
                    <div class="article-paper" node_ref=paper>
                        <ThreadLine page />
                        <Text page text />
                        <Card page />
                        <Show when=move || page.empty.get()><Empty page /></Show>
                    </div>
                </div>
                <Markers page />
            </div>
        </section>
    }
}

/// The text itself. The browser neither translates nor spell-checks it: some send it away for that.
#[component]
fn Text(page: Page, text: NodeRef<Div>) -> impl IntoView {
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
    view! {
        <div
            node_ref=text
            class="article-text"
            class:article-text--empty=move || page.empty.get()
            role="textbox"
            tabindex="0"
            aria-multiline="true"
            aria-label="Text of the article"
            translate="no"
            spellcheck="false"
            autocapitalize="off"
            on:beforeinput=before
            on:input=move |event: ev::Event| {
                // What an input method has not finished is not read: the browser would lose its place in it.
                if !event.dyn_ref::<ev::InputEvent>().is_some_and(ev::InputEvent::is_composing) {
                    page.edited();
                }
            }
            on:compositionend=move |_| page.edited()
            on:paste=paste
            on:mousemove=move |event| { if event.buttons() == 0 { page.hover(event.client_x(), event.client_y()) } }
            on:mouseleave=act(move |_| page.look_away())
            on:click=act(move |_| { if let Some((node, inside)) = caret() { page.clicked(&node, inside) } })
        ></div>
    }
}
