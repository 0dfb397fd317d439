//! What has changed since the opened link, or what the opened link has changed: passages, and findings gone and new.

use leptos::html::Dialog;
use leptos::prelude::*;

use crate::web::message::Passage;
use crate::web::page::Page;

/// The changes in a dialog of their own, for whoever opens a reply.
#[component]
pub fn ChangesDialog(page: Page, dialog: NodeRef<Dialog>) -> impl IntoView {
    view! {
        <dialog class="sheet" node_ref=dialog aria-labelledby="changes-title">
            <form method="dialog" class="sheet-head">
                <h2 id="changes-title">"What changed"</h2>
                <button class="button">"Close"</button>
            </form>
            <Changes page />
        </dialog>
    }
}

/// The changes, where there are any.
#[component]
pub fn Changes(page: Page) -> impl IntoView {
    let passage = |passage: &Passage| {
        let (before, now) = (passage.before.clone(), passage.now.clone());
        view! {
            <li>
                {(!before.is_empty()).then(|| view! { <del>{before}</del> })}
                " "
                {(!now.is_empty()).then(|| view! { <ins>{now}</ins> })}
            </li>
        }
    };
    let findings = |title: &'static str, all: Vec<String>| {
        (!all.is_empty()).then(|| {
            let items = all.into_iter().map(|words| view! { <li>{words}</li> }).collect_view();
            view! { <h3>{title}</h3> <ul>{items}</ul> }
        })
    };
    move || {
        let changes = page.changes.get();
        (!changes.is_empty()).then(|| {
            let (gone, new) = page.gone_and_new().unwrap_or_default();
            view! {
                <section class="changes" aria-label="What changed since the link">
                    <h3>"Changed since the link"</h3>
                    <ul>{changes.iter().map(passage).collect_view()}</ul>
                    {findings("Findings that are gone", gone)}
                    {findings("Findings that are new", new)}
                </section>
            }
        })
    }
}
