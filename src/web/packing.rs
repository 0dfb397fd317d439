//! The packer's side: opens links and makes them.

use js_sys::global;
use qrcodegen::{QrCode, QrCodeEcc};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::message::{Delivery, Packed, Parcel, Passage};
use crate::link::{self, LinkError, Shared};

/// The longest text around a change that is quoted, in bytes.
const LONGEST_QUOTED: usize = 400;

/// Listens for parcels, for ever.
pub fn listen() {
    let scope: DedicatedWorkerGlobalScope = global().unchecked_into();
    let replies = scope.clone();
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let parcel = event.data().as_string().and_then(|json| serde_json::from_str(&json).ok());
        match parcel {
            Some(Parcel::Open(fragment)) => post(&replies, &Delivery::Opened(open(&fragment).map_err(|error| error.to_string()))),
            Some(Parcel::Pack { shared, address }) => {
                post(&replies, &Delivery::Packed(pack(&shared, address).map_err(|error| error.to_string())));
            }
            None => {}
        }
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    post(&scope, &Delivery::Ready);
}

fn post(scope: &DedicatedWorkerGlobalScope, delivery: &Delivery) {
    if let Ok(json) = serde_json::to_string(delivery) {
        // Fails only where the page is gone already.
        let _ = scope.post_message(&JsValue::from_str(&json));
    }
}

fn open(fragment: &str) -> Result<(Shared, Vec<Passage>), LinkError> {
    let shared = link::unpack(fragment)?;
    let changes = passages(&shared);
    Ok((shared, changes))
}

fn pack(shared: &Shared, mut address: String) -> Result<Packed, LinkError> {
    address.push_str(&link::pack(shared)?);
    let code = QrCode::encode_text(&address, QrCodeEcc::Low).ok().map(|code| (code.size() as u32, path(&code)));
    Ok(Packed { address, code, changes: passages(shared) })
}

/// The dark squares of `code`, each run of them in a row as a rectangle.
fn path(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|&x| code.get_module(x, y)).count() as i32;
            if run > 0 {
                path.push_str(&format!("M{x} {y}h{run}v1h-{run}z"));
            }
            x += run.max(1);
        }
    }
    path
}

/// What has changed in `shared`, with both wordings.
fn passages(shared: &Shared) -> Vec<Passage> {
    let Some(before) = &shared.before else { return Vec::new() };
    let quoted = |text: &str| match text.len() {
        ..=LONGEST_QUOTED => text.trim().to_owned(),
        _ => format!("{}…", text[..text.floor_char_boundary(LONGEST_QUOTED)].trim()),
    };
    let changes = link::changes(before, &shared.text).into_iter();
    changes.map(|change| Passage { before: quoted(&before[change.before]), now: quoted(&shared.text[change.now]) }).collect()
}
