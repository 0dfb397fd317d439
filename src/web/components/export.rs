//! The report as a file: for a message, for print, for programs.

use leptos::ev;
use leptos::prelude::*;

use super::sheet;
use crate::web::page::Page;
use crate::web::view::{Element, element, live};
use crate::workers::export::Form;

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
pub fn export_dialog(page: Page) -> Element {
    let offer = |form: Form| {
        let (name, about) = words(form);
        let button = element("button.button").press(move || page.export(form)).child(name);
        element("li").child(button).child(element("p").child(about))
    };
    let outcome = move || {
        page.exported.get().map(|exported| match exported {
            Ok(name) => element("p").child(format!("Saved as {name}.")),
            Err(words) => element("p.export-trouble").child(words),
        })
    };
    sheet("export", "Export the report")
        .child(
            element("p")
                .child("The file is made on this device. It holds the article; findings that you have set aside are left out."),
        )
        .child(source(page))
        .child(element("ul.export-forms").children(Form::ALL.into_iter().map(offer)))
        .child(element("div").set("role", "status").child(live(outcome)))
}

/// Where the article was published.
fn source(page: Page) -> Element {
    let label = element("label").set("for", "export-source").child("Web address of the article, if it has one");
    let input = element("input")
        .set("id", "export-source")
        .set("type", "text")
        .set("inputmode", "url")
        .set("autocomplete", "off")
        .set("spellcheck", "false")
        .set("placeholder", "https://")
        .bind("value", move || page.source.get())
        .on(ev::input, move |event| page.source.set(event_target_value(&event)));
    let about = "With it, each place in the report becomes a link to its words in the published page.";
    element("p.export-source").child(label).child(input).child(element("small").child(about))
}
