//! The whole screen: bar, notice, article, panel; and the keys that work everywhere.

use leptos::ev;
use leptos::prelude::*;

use super::article::article;
use super::changes::changes_dialog;
use super::checks::checks_dialog;
use super::export::export_dialog;
use super::help::help_dialog;
use super::notice::notice_bar;
use super::open;
use super::panel::panel;
use super::share::share_dialog;
use super::toolbar::top_bar;
use crate::web::keys::{self, Act};
use crate::web::page::Page;
use crate::web::view::{View, element, live};

/// The page.
pub fn app() -> View {
    let page = Page::new();
    listen(page);
    let desk = element("main.desk").child(article(page)).child(panel(page));
    // Says aloud what the eye sees anyway.
    let announcer = element("p.unseen").set("role", "status").set("aria-live", "polite");
    let app = element("div.app")
        .toggle("app--sheet", move || page.sheet.get())
        .child(top_bar(page))
        .child(notice_bar(page))
        .child(desk)
        .child(announcer.child(live(move || page.said.get())));
    let dialogs = [checks_dialog(page), help_dialog(), share_dialog(page), changes_dialog(page), export_dialog(page)];
    [app].into_iter().chain(dialogs).collect()
}

/// Hears what happens to the page as a whole.
fn listen(page: Page) {
    window_event_listener(ev::keydown, move |event| {
        let Some(act) = keys::act(&event) else { return };
        event.prevent_default();
        match act {
            Act::Help => open("help"),
            Act::Explain => explain(page),
            act => page.act(act),
        }
    });
    window_event_listener(ev::resize, move |_| page.paint());
    for leaving in ["pagehide", "visibilitychange"] {
        window_event_listener_untyped(leaving, move |_| page.keep_rest());
    }
    window_event_listener(ev::hashchange, move |_| page.open_address());
}

/// Opens what is checked where the chosen finding's check stands.
pub(super) fn explain(page: Page) {
    let Some(check) = page.chosen_check() else { return };
    open("checks");
    if let Some(element) = document().get_element_by_id(&check) {
        let _ = element.set_attribute("open", "");
        element.scroll_into_view();
    }
}
