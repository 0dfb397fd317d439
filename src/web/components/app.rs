//! The whole screen: bar, notice, article, panel; and the keys that work everywhere.

use leptos::ev;
use leptos::html::Dialog;
use leptos::prelude::*;

use super::article::Article;
use super::changes::ChangesDialog;
use super::checks::ChecksDialog;
use super::export::ExportDialog;
use super::help::HelpDialog;
use super::notice::NoticeBar;
use super::panel::Panel;
use super::share::ShareDialog;
use super::toolbar::TopBar;
use crate::web::keys::{self, Act};
use crate::web::page::Page;

/// The page.
#[component]
pub fn App() -> impl IntoView {
    let page = Page::new();
    let checks = NodeRef::<Dialog>::new();
    let help = NodeRef::<Dialog>::new();
    let share = NodeRef::<Dialog>::new();
    let changes = NodeRef::<Dialog>::new();
    let export = NodeRef::<Dialog>::new();
    window_event_listener(ev::keydown, move |event| {
        let Some(act) = keys::act(&event) else { return };
        event.prevent_default();
        match act {
            Act::Help => open(help),
            Act::Explain => explain(page, checks),
            act => page.act(act),
        }
    });
    window_event_listener(ev::resize, move |_| page.paint());
    for leaving in ["pagehide", "visibilitychange"] {
        window_event_listener_untyped(leaving, move |_| page.keep_rest());
    }
    window_event_listener(ev::hashchange, move |_| page.open_address());
    view! {
        <div class="app" class:app--sheet=move || page.sheet.get()>
            <TopBar page checks help share changes export />
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
        <ExportDialog page dialog=export />
    }
}

/// Opens `dialog` over the page.
pub(super) fn open(dialog: NodeRef<Dialog>) {
    if let Some(dialog) = dialog.get_untracked().filter(|dialog| !dialog.open()) {
        // Fails only where it is not on the page.
        let _ = dialog.show_modal();
    }
}

/// Opens what is checked where the chosen finding's check stands.
pub(super) fn explain(page: Page, checks: NodeRef<Dialog>) {
    let Some(check) = page.chosen_check() else { return };
    open(checks);
    if let Some(element) = document().get_element_by_id(&check) {
        let _ = element.set_attribute("open", "");
        element.scroll_into_view();
    }
}

/// Says aloud what the eye sees anyway.
#[component]
fn Announcer(page: Page) -> impl IntoView {
    view! { <p class="unseen" role="status" aria-live="polite">{page.said}</p> }
}
