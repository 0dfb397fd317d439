//! The line between the page and its workers: how a worker listens, and how the page starts one, speaks to it and ends it.
//!
//! What passes is bytes in postcard's form, a third of the code that JSON takes and handed over without a copy. Nothing here
//! knows what is asked or answered.

use std::cell::RefCell;

use js_sys::{Array, Uint8Array, global};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, Event, File, FileReaderSync, MessageEvent, Worker, WorkerOptions, WorkerType};

/// In a worker: says `ready`, and from then on answers what the page asks, for ever; what it cannot read it leaves.
pub fn listen<Q: DeserializeOwned, A: Serialize>(ready: &A, answer: impl Fn(Q) -> A + 'static) {
    let scope: DedicatedWorkerGlobalScope = global().unchecked_into();
    let replies = scope.clone();
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        if let Ok(file) = event.data().dyn_into::<File>() {
            return ATTACHED.set(Some(file));
        }
        if let Some(question) = read(&event) {
            reply(&replies, &answer(question));
        }
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    reply(&scope, ready);
}

thread_local! {
    /// In a worker: the file that goes with the next question.
    static ATTACHED: RefCell<Option<File>> = const { RefCell::new(None) };
}

/// In a worker: what the file holds that came with the question; nothing where none came or it cannot be read.
pub fn attached() -> Option<Vec<u8>> {
    let buffer = FileReaderSync::new().ok()?.read_as_array_buffer(&ATTACHED.take()?.into()).ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// In a worker: says something that was not asked.
pub fn say<A: Serialize>(answer: &A) {
    reply(&global().unchecked_into(), answer);
}

fn reply<A: Serialize>(scope: &DedicatedWorkerGlobalScope, answer: &A) {
    if let Some((bytes, buffers)) = write(answer) {
        // Fails only where the page is gone already.
        let _ = scope.post_message_with_transfer(&bytes, &buffers);
    }
}

/// A message, and the buffers that go over to whoever hears it.
fn write<T: Serialize>(message: &T) -> Option<(Uint8Array, Array)> {
    let bytes = Uint8Array::from(&postcard::to_allocvec(message).ok()?[..]);
    let buffers = Array::of1(&bytes.buffer());
    Some((bytes, buffers))
}

/// What a message says.
pub fn read<T: DeserializeOwned>(event: &MessageEvent) -> Option<T> {
    let bytes: Uint8Array = event.data().dyn_into().ok()?;
    postcard::from_bytes(&bytes.to_vec()).ok()
}

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
    let page = leptos::prelude::document().get_element_by_id("page");
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
