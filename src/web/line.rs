//! The page's end of the line to its workers: starts one, speaks to it, ends it.
//!
//! What passes is bytes, as [`port`](crate::workers::port) has them. Nothing here knows what is asked or answered.

use leptos::prelude::document;
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::{Event, File, MessageEvent, Worker, WorkerOptions, WorkerType};

use crate::workers::port::write;

/// What the page does when it hears from a worker, and when one dies.
pub struct Handlers {
    message: Closure<dyn Fn(MessageEvent)>,
    error: Closure<dyn Fn(Event)>,
}

impl Handlers {
    /// `heard` is called with each message, `died` when the worker has failed.
    pub fn new(heard: impl Fn(&MessageEvent) + 'static, died: impl Fn() + 'static) -> Self {
        Self {
            message: Closure::new(move |event: MessageEvent| heard(&event)),
            error: Closure::new(move |event: Event| {
                event.prevent_default();
                died();
            }),
        }
    }

    /// Starts the worker whose program is called `program`.
    pub fn start(&self, program: &str) -> Option<Worker> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&format!("{}{program}", folder()), &options).ok()?;
        worker.set_onmessage(Some(self.message.as_ref().unchecked_ref()));
        worker.set_onmessageerror(Some(self.error.as_ref().unchecked_ref()));
        worker.set_onerror(Some(self.error.as_ref().unchecked_ref()));
        Some(worker)
    }
}

/// Where the files of this release lie, seen from the page.
fn folder() -> String {
    let page = document().get_element_by_id("page");
    page.and_then(|page| page.get_attribute("data-folder")).unwrap_or_default()
}

/// Posts `file` to `worker`, to go with the next question; its bytes are left for the worker to read.
pub fn attach(worker: &Worker, file: &File) {
    // Where it cannot be posted, the worker says that it has none.
    let _ = worker.post_message(file);
}

/// Posts `question` to `worker`; whether it could be posted.
pub fn ask<Q: Serialize>(worker: &Worker, question: &Q) -> bool {
    write(question).is_some_and(|(bytes, buffers)| worker.post_message_with_transfer(&bytes, &buffers).is_ok())
}

/// Puts an end to `worker`, which is not heard any more.
pub fn end(worker: &Worker) {
    worker.set_onmessage(None);
    worker.set_onmessageerror(None);
    worker.set_onerror(None);
    worker.terminate();
}
