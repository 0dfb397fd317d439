//! The articles on this device: open, rename, delete, begin another.

use leptos::html::Dialog;
use leptos::prelude::*;

use super::act;
use super::notice::NoticeBar;
use crate::web::page::Page;
use crate::web::shelf::Entry;

/// The dialog with the articles; `shown` while it covers the page and what is said there.
#[component]
pub fn ShelfDialog(page: Page, dialog: NodeRef<Dialog>, shown: RwSignal<bool>) -> impl IntoView {
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    let begin = move |_| {
        page.begin_another();
        close();
    };
    let item = move |entry: Entry| view! { <Item page entry close /> };
    let list = move || match page.entries.get() {
        None => view! { <p>"Your browser keeps no articles for this page."</p> }.into_any(),
        Some(entries) if entries.is_empty() => {
            view! { <p>"None yet: an article is kept as soon as you type or paste it."</p> }.into_any()
        }
        Some(entries) => view! { <ul class="shelf-list">{entries.iter().cloned().map(item).collect_view()}</ul> }.into_any(),
    };
    view! {
        <dialog class="sheet shelf" node_ref=dialog aria-labelledby="shelf-title" on:close=act(move |_| shown.set(false))>
            <form method="dialog" class="sheet-head">
                <h2 id="shelf-title">"Articles on this device"</h2>
                <button class="button">"Close"</button>
            </form>
            <p>"They are kept in this browser as you type, and nowhere else."</p>
            <Show when=move || shown.get()><NoticeBar page /></Show>
            {list}
            <p><button class="button button--main" on:click=act(begin)>"New article"</button></p>
        </dialog>
    }
}

#[component]
fn Item(page: Page, entry: Entry, close: impl Fn() + Copy + Send + Sync + 'static) -> impl IntoView {
    let renaming = RwSignal::new(false);
    let shown = entry.shown().to_owned();
    let current = page.current().as_ref() == Some(&entry.id);
    let edited = js_sys::Date::new(&entry.edited.into()).to_locale_string("en-GB", &wasm_bindgen::JsValue::UNDEFINED);
    let (opened, renamed, removed) = (entry.clone(), entry.clone(), entry);
    let open = move |_| {
        page.open_kept(opened.clone());
        close();
    };
    let rename = move |event| {
        renaming.set(false);
        page.rename(renamed.clone(), event_target_value(&event).trim());
    };
    let name = {
        let shown = shown.clone();
        move || {
            let (shown, open, rename) = (shown.clone(), open.clone(), rename.clone());
            if renaming.get() {
                view! { <input type="text" class="shelf-name" aria-label="Name" maxlength="200" prop:value=shown autofocus on:change=rename /> }
                    .into_any()
            } else {
                view! { <button class="shelf-name" on:click=act(open)>{shown}</button> }.into_any()
            }
        }
    };
    view! {
        <li class="shelf-item" class:shelf-item--open=current>
            {name}
            <small>{if current { "Open here; changed " } else { "Changed " }} {String::from(edited)}</small>
            <span class="shelf-actions">
                <button class="button" aria-label=format!("Rename {shown}") on:click=act(move |_| renaming.update(|it| *it = !*it))>"Rename"</button>
                <button class="button" aria-label=format!("Delete {shown}") on:click=act(move |_| page.delete(removed.clone()))>"Delete"</button>
            </span>
        </li>
    }
}
