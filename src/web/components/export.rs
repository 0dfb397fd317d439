//! The report as a file: for a message, for print, for programs.

use leptos::html::Dialog;
use leptos::prelude::*;

use super::act;
use crate::web::export::Form;
use crate::web::page::Page;

/// What a form is called, and what it is for.
fn words(form: Form) -> (&'static str, &'static str) {
    match form {
        Form::Markdown => ("Markdown", "For a message, an issue or a note."),
        Form::Html => ("Web page", "One file with the article and its findings, to be read and printed anywhere."),
        Form::Json => ("JSON", "For programs: the same as the command line writes."),
        Form::Annotations => ("Web Annotations", "For programs that show notes beside a text (W3C JSON-LD)."),
    }
}

/// The export dialog.
#[component]
pub fn ExportDialog(page: Page, dialog: NodeRef<Dialog>) -> impl IntoView {
    let offer = move |form: Form| {
        let (name, about) = words(form);
        view! {
            <li>
                <button class="button" on:click=act(move |_| page.export(form))>{name}</button>
                <p>{about}</p>
            </li>
        }
    };
    let outcome = move || {
        page.exported.get().map(|exported| match exported {
            Ok(name) => view! { <p>{format!("Saved as {name}.")}</p> }.into_any(),
            Err(words) => view! { <p class="export-trouble">{words}</p> }.into_any(),
        })
    };
    view! {
        <dialog class="sheet export" node_ref=dialog aria-labelledby="export-title">
            <form method="dialog" class="sheet-head">
                <h2 id="export-title">"Export the report"</h2>
                <button class="button">"Close"</button>
            </form>
            <p>"The file is made on this device. It holds the article; findings that you have set aside are left out."</p>
            <p class="export-source">
                <label for="export-source">"Web address of the article, if it has one"</label>
                <input
                    id="export-source"
                    type="text"
                    inputmode="url"
                    autocomplete="off"
                    spellcheck="false"
                    placeholder="https://"
                    prop:value=move || page.source.get()
                    on:input=move |event| page.source.set(event_target_value(&event))
                />
                <small>"With it, each place in the report becomes a link to its words in the published page."</small>
            </p>
            <ul class="export-forms">{Form::ALL.map(offer).collect_view()}</ul>
            <div role="status">{outcome}</div>
        </dialog>
    }
}
