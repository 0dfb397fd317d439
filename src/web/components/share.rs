//! The share link: how long it is and where it fits, as a QR code, as a file, and what has changed since the last one.

use leptos::html::{Dialog, Input};
use leptos::prelude::*;

use super::act;
use super::changes::Changes;
use crate::web::message::Packed;
use crate::web::page::Page;
use crate::web::status::counted;

/// How many characters of an address get through.
///
/// Source: Discord's and Slack's developer documentation (a message holds 2,000 characters without a subscription; 4,000 are
/// advised); twitter-text takes addresses of up to 4,096; ISO/IEC 18004, version 40-L in bytes; Firefox's
/// `network.standard-url.max-length`, of which four are never reached; Chromium's `url::kMaxURLChars`, less what navigation
/// keeps for itself. Apple publishes none: 80,000 is what people report. Mail programs and WhatsApp publish none for a link:
/// 2,000 is what goes through everywhere.
const PLACES: [(&str, usize); 9] = [
    ("Discord", 2000),
    ("E-mail", 2000),
    ("WhatsApp", 2000),
    ("QR code", 2953),
    ("Slack", 4000),
    ("X", 4000),
    ("Safari's address bar", 80_000),
    ("Firefox's address bar", (1 << 20) - 4),
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
                <button class="button" on:click=act(move |_| page.save())>"Save as file"</button>
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
            <button class="button button--main" on:click=act(move |_| page.copy(address.clone()))>"Copy link"</button>
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
