//! The whole screen: bar, notice, article, panel; and the keys that work everywhere.

use leptos::ev;
use leptos::html::Dialog;
use leptos::prelude::*;

use super::article::Article;
use super::changes::ChangesDialog;
use super::checks::ChecksDialog;
use super::help::HelpDialog;
use super::notice::NoticeBar;
use super::panel::Panel;
use super::share::ShareDialog;
use super::toolbar::TopBar;
use crate::web::actions::takes_typing;
use crate::web::page::Page;

/// The page.
#[component]
pub fn App() -> impl IntoView {
    let page = Page::new();
    let checks = NodeRef::<Dialog>::new();
    let help = NodeRef::<Dialog>::new();
    let share = NodeRef::<Dialog>::new();
    let changes = NodeRef::<Dialog>::new();
    window_event_listener(ev::keydown, move |event| match event.key().as_str() {
        "F8" => {
            event.prevent_default();
            page.step(!event.shift_key());
        }
        "?" if !takes_typing(event.target()) => open(help),
        "Escape" if page.finding.get_untracked().is_some() || page.claim.get_untracked().is_some() => page.unchoose(),
        "Escape" => page.sheet.set(false),
        _ => {}
    });
    window_event_listener(ev::resize, move |_| page.paint());
    window_event_listener(ev::hashchange, move |_| page.open_address());
    view! {
        <div class="app" class:app--sheet=move || page.sheet.get()>
            <TopBar page checks help share changes />
            <NoticeBar page />
            <main class="desk">
                <Article page />
                <Panel page checks />
            </main>
            <Announcer page />
        </div>
        <ChecksDialog page dialog=checks />
        <HelpDialog dialog=help />
        <ShareDialog page dialog=share />
        <ChangesDialog page dialog=changes />
    }
}

/// Opens `dialog` over the page.
pub(super) fn open(dialog: NodeRef<Dialog>) {
    if let Some(dialog) = dialog.get_untracked().filter(|dialog| !dialog.open()) {
        // Fails only where it is not on the page.
        let _ = dialog.show_modal();
    }
}

/// Says a settled status aloud, once.
#[component]
fn Announcer(page: Page) -> impl IntoView {
    let spoken = Memo::new(move |before: Option<&String>| {
        let status = page.status.get();
        if status.is_settled() { status.sentence() } else { before.cloned().unwrap_or_default() }
    });
    view! { <p class="unseen" role="status" aria-live="polite">{spoken}</p> }
}
