//! The share link: how long it is and where it fits, as a QR code, as a file, and what has changed since the last one.

use leptos::html::{Dialog, Input};
use leptos::prelude::*;

use super::changes::Changes;
use crate::web::message::Packed;
use crate::web::page::Page;
use crate::web::status::counted;

/// How many characters of an address get through.
///
/// Source: the programs' own limits for a message or an address, as far as they are published; 2,000 where none is.
const PLACES: [(&str, usize); 9] = [
    ("Discord", 2000),
    ("E-mail", 2000),
    ("WhatsApp", 2000),
    ("QR code", 2953),
    ("Slack", 4000),
    ("X", 4000),
    ("Safari's address bar", 80_000),
    ("Firefox's address bar", 1 << 20),
    ("Chrome's and Edge's address bar", 2_097_000),
];

/// The share dialog.
#[component]
pub fn ShareDialog(page: Page, dialog: NodeRef<Dialog>) -> impl IntoView {
    let shown = move || match page.packed.get() {
        None => view! { <p>"Packing …"</p> }.into_any(),
        Some(Ok(packed)) => view! { <Link page packed /> }.into_any(),
        Some(Err(words)) => view! { <p class="share-trouble" role="alert">{words}</p> }.into_any(),
    };
    view! {
        <dialog class="sheet share" node_ref=dialog aria-labelledby="share-title">
            <form method="dialog" class="sheet-head">
                <h2 id="share-title">"Share"</h2>
                <button class="button">"Close"</button>
            </form>
            <p>"The link holds the article itself: anyone who has it can read the text. No server does."</p>
            {shown}
            <p class="share-file">
                <button class="button" on:click=move |_| page.save()>"Save as file"</button>
                " Holds the same, of any length; it opens by Open file."
            </p>
            <Changes page />
        </dialog>
    }
}

#[component]
fn Link(page: Page, packed: Packed) -> impl IntoView {
    let input = NodeRef::<Input>::new();
    let length = packed.address.len();
    let address = packed.address.clone();
    let place = |(name, most): (&'static str, usize)| {
        let fits = length <= most;
        let mark = if fits { "fits" } else { "too long" };
        view! { <li class="share-place" class:share-place--long=!fits><span>{name}</span> " " <span>{mark}</span></li> }
    };
    let code = packed.code.map(|(squares, path)| {
        // Readers need four squares of white around the code.
        let frame = format!("-4 -4 {0} {0}", squares + 8);
        view! {
            <details class="share-code">
                <summary>"QR code"</summary>
                <svg viewBox=frame role="img" aria-label="QR code of the link" shape-rendering="crispEdges"><path d=path></path></svg>
            </details>
        }
    });
    view! {
        <p class="share-link">
            <input node_ref=input type="text" readonly aria-label="Link" prop:value=packed.address on:focus=move |_| {
                if let Some(input) = input.get_untracked() { input.select() }
            } />
            <button class="button button--main" on:click=move |_| page.copy(address.clone())>"Copy link"</button>
        </p>
        <p role="status">
            {move || page.copied.get().map(|copied| if copied {
                "The link is copied."
            } else {
                "The browser does not let the page copy: copy the link from the field, or from the address bar."
            })}
        </p>
        <p>{counted(length, "character")} ". It goes through where it fits:"</p>
        <ul class="share-places">{PLACES.map(place).collect_view()}</ul>
        {code}
    }
}
