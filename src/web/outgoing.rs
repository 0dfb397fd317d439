//! What goes out as a file: the report, for people and for programs.

use js_sys::Array;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::page::{Page, is_among};
use crate::workers::export::{Export, Form, Written};
use crate::workers::message::Parcel;

/// The longest name of an article, in characters, that is taken from its first line.
const LONGEST_NAME: usize = 80;

impl Page {
    /// Has what the page shows written as a file. What the person has set aside is left out.
    pub fn export(self, form: Form) {
        self.exported.set(None);
        let (answer, aside) = (self.answer.get_untracked(), self.aside.get_untracked());
        let findings = answer.findings.iter().filter(|finding| !is_among(&aside, finding)).cloned().collect();
        // The answer's places lie in the text that was read for it, whatever has been typed since.
        let text = self.reading.with_value(|reading| reading.text.clone());
        let (name, source) = (name(&text), self.source.get_untracked());
        let export = Export { form, name, source, text, claims: answer.claims.clone(), findings };
        self.hand_over(Parcel::Write(export), None);
    }

    /// Saves the report, or says why there is none.
    pub(super) fn take_written(self, written: Result<Written, String>) {
        let saved = written.and_then(|file| download(&file.name, &file.kind, &file.content).map(|()| file.name));
        self.exported.set(Some(saved));
    }
}

/// Saves `content` as a file called `name`.
pub(super) fn download(name: &str, kind: &str, content: &str) -> Result<(), String> {
    let save = || -> Result<(), JsValue> {
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&content.into()), &options)?;
        let address = Url::create_object_url_with_blob(&blob)?;
        let anchor = document().create_element("a")?.unchecked_into::<HtmlAnchorElement>();
        anchor.set_href(&address);
        anchor.set_download(name);
        anchor.click();
        Url::revoke_object_url(&address)
    };
    save().map_err(|_| "The browser does not let the page save a file.".into())
}

/// What the article with this `text` is called: its first line.
pub(super) fn name(text: &str) -> String {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or("Article");
    match line.char_indices().nth(LONGEST_NAME) {
        None => line.to_owned(),
        Some((cut, _)) => format!("{}…", line[..cut].trim_end()),
    }
}
