//! A worker's end of the line to the page: how it listens and answers. The page's end is `web::line`.
//!
//! What passes is bytes in postcard's form, a third of the code that JSON takes and handed over without a copy. Nothing here
//! knows what is asked or answered.

use std::cell::RefCell;

use js_sys::{Array, Uint8Array, global};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, File, FileReaderSync, MessageEvent};

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
pub fn write<T: Serialize>(message: &T) -> Option<(Uint8Array, Array)> {
    let bytes = Uint8Array::from(&postcard::to_allocvec(message).ok()?[..]);
    let buffers = Array::of1(&bytes.buffer());
    Some((bytes, buffers))
}

/// What a message says.
pub fn read<T: DeserializeOwned>(event: &MessageEvent) -> Option<T> {
    let bytes: Uint8Array = event.data().dyn_into().ok()?;
    postcard::from_bytes(&bytes.to_vec()).ok()
}
