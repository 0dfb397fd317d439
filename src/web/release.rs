//! The release on this device: the service worker that keeps it, and the news that another one has arrived.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::ServiceWorkerContainer;

use super::packer::Packer;
use super::page::{Notice, Page};

/// The service worker's program; it lies beside the page, because it answers for what lies there.
const PROGRAM: &str = "./service.js";
/// What is said when a release has arrived that is not the one that runs.
const NEWS: &str =
    "A new version of Crosscheck is on this device. Reload the page to use it; until then everything goes on as it was.";

impl Page {
    /// Loads what may be needed later. To be called when all that answers wait for is there: on a thin line these files
    /// would come beside it.
    pub(super) fn load_rest(self) {
        self.packer.with_value(|packer| packer.iter().for_each(Packer::start));
        self.keep_release();
    }

    /// Has this release kept, so that the next visit needs no network.
    fn keep_release(self) {
        let navigator = window().navigator();
        // A page that does not come over a safe line has no such thing.
        let container = js_sys::Reflect::get(&navigator, &"serviceWorker".into()).ok();
        let Some(container) = container.and_then(|container| container.dyn_into::<ServiceWorkerContainer>().ok()) else { return };
        // A page that came from the network has its first one still to come.
        if container.controller().is_some() {
            let tell = move || self.notice.set(Some(Notice { words: NEWS.into(), trouble: false, undo: None }));
            let news = Closure::<dyn Fn()>::new(tell);
            container.set_oncontrollerchange(Some(news.as_ref().unchecked_ref()));
            // The page lives as long as its service worker can change.
            news.forget();
        }
        let registered = container.register(PROGRAM);
        spawn_local(async move {
            // Where it fails, the page needs the network next time, as any other.
            let _ = JsFuture::from(registered).await;
        });
    }
}
