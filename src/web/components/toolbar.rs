//! The bars above the article: what the page is, and what can be done with the text.

use leptos::html::{Details, Dialog, Input};
use leptos::prelude::*;

use super::act;
use super::app::open;
use super::shelf::ShelfDialog;
use crate::web::examples::EXAMPLES;
use crate::web::page::Page;

/// The first line of the page.
#[component]
pub fn TopBar(
    page: Page,
    checks: NodeRef<Dialog>,
    help: NodeRef<Dialog>,
    share: NodeRef<Dialog>,
    changes: NodeRef<Dialog>,
    export: NodeRef<Dialog>,
) -> impl IntoView {
    let make_link = move |_| {
        page.copied.set(None);
        page.share();
        open(share);
    };
    let save_report = move |_| {
        page.exported.set(None);
        open(export);
    };
    let changed = move || !page.changes.with(|changes| changes.is_empty());
    view! {
        <header class="top-bar">
            <h1 class="top-bar-name">"Crosscheck"</h1>
            <p class="top-bar-promise">"The text never leaves this device."</p>
            <div class="top-bar-actions">
                <Show when=changed>
                    <button class="button" on:click=act(move |_| open(changes))>"What changed"</button>
                </Show>
                <button class="button" on:click=act(move |_| open(checks))>"What is checked"</button>
                <button class="button button--icon" aria-label="Help" title="Help (?)" on:click=act(move |_| open(help))>"?"</button>
                <button class="button" disabled=move || page.empty.get() on:click=act(save_report)>"Export"</button>
                <button class="button button--main" disabled=move || page.empty.get() on:click=act(make_link)>"Share"</button>
            </div>
        </header>
    }
}

/// What can be done with the text.
#[component]
pub fn TextBar(page: Page) -> impl IntoView {
    let input = NodeRef::<Input>::new();
    let shelf = NodeRef::<Dialog>::new();
    let listed = RwSignal::new(false);
    let list = move |_| {
        listed.set(true);
        page.list_kept();
        open(shelf);
    };
    let pick = move |_| {
        if let Some(input) = input.get_untracked() {
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                page.open_file(file);
            }
            input.set_value("");
        }
    };
    view! {
        <div class="text-bar">
            <label class="text-bar-date">
                "Published"
                <input
                    type="date"
                    prop:value=move || page.date.get()
                    on:change=move |event| {
                        page.date.set(event_target_value(&event));
                        page.check();
                        page.touched();
                    }
                />
            </label>
            <span class="text-bar-space"></span>
            <ExamplesMenu page />
            <input
                node_ref=input
                class="unseen"
                type="file"
                tabindex="-1"
                aria-hidden="true"
                accept=".txt,.md,.markdown,.html,.htm,.docx,.odt,.json,text/plain,text/markdown,text/html"
                on:change=pick
            />
            <button class="button" on:click=act(move |_| { if let Some(input) = input.get_untracked() { input.click() } })>"Open file"</button>
            <button class="button" on:click=act(list)>"Articles"</button>
            <button class="button text-bar-new" disabled=move || page.empty.get() on:click=act(move |_| page.begin_another())>"New"</button>
            <ShelfDialog page dialog=shelf shown=listed />
        </div>
    }
}

#[component]
fn ExamplesMenu(page: Page) -> impl IntoView {
    let menu = NodeRef::<Details>::new();
    let choose = move |index: usize| {
        if let Some(menu) = menu.get_untracked() {
            menu.set_open(false);
        }
        page.replace(&EXAMPLES[index].draft(), "The example has taken the place of your article.");
    };
    let item = move |index: usize| {
        view! {
            <li><button class="menu-item" on:click=act(move |_| choose(index))>{EXAMPLES[index].name}</button></li>
        }
    };
    view! {
        <details class="menu" node_ref=menu>
            <summary class="button">"Examples"</summary>
            <ul class="menu-list">{(0..EXAMPLES.len()).map(item).collect_view()}</ul>
        </details>
    }
}
