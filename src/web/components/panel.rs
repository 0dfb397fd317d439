//! The panel beside the article, or over its lower part on a small screen: five views of it, and what is chosen.

use leptos::ev;
use leptos::prelude::*;

use super::claims::claims;
use super::finding::finding_card;
use super::findings::findings;
use super::groups::groups;
use crate::web::page::{Page, Tab};
use crate::web::status::Status;
use crate::web::steps::focus;
use crate::web::view::{Element, element, live};

/// The right of the screen.
pub fn panel(page: Page) -> Element {
    // Choosing a finding names the tab anew: only another one makes another view.
    let tab = Memo::new(move |_| page.tab.get());
    let view = move || match tab.get() {
        Tab::Findings => findings(page),
        Tab::Claims => claims(page),
        tab => groups(page, tab),
    };
    let status = element("p.panel-status")
        .toggle("panel-status--trouble", move || page.status.get().is_trouble())
        .child(live(move || page.status.get().sentence()));
    let body = element("div.panel-body")
        .set("role", "tabpanel")
        .set("id", "panel-body")
        .bind("aria-labelledby", move || page.tab.get().id());
    element("aside.panel")
        .set("id", "panel")
        .set("aria-label", "What was found")
        .child(element("div.panel-head").child(tabs(page)).child(handle(page)))
        .child(element("div.panel-line").child(status).child(steps(page)))
        .child(live(move || progress(page)))
        .child(body.child(live(view)))
        .child(finding_card(page))
}

/// What covers or uncovers the article on a small screen.
fn handle(page: Page) -> Element {
    let toggle = move || {
        page.sheet.update(|sheet| *sheet = !*sheet);
        page.paint();
    };
    element("button.button.button--icon.panel-handle")
        .set("aria-label", "Show or hide what was found")
        .bind("aria-expanded", move || page.sheet.get().to_string())
        .press(toggle)
        .child(live(move || if page.sheet.get() { "▾" } else { "▴" }))
}

fn tabs(page: Page) -> Element {
    let choose = move |tab: Tab| {
        page.unchoose();
        page.tab.set(tab);
        page.sheet.set(true);
    };
    let turn = move |event: ev::KeyboardEvent| {
        let (at, last) = (page.tab.get_untracked() as usize, Tab::ALL.len() - 1);
        let next = match event.key().as_str() {
            "ArrowLeft" => at.checked_sub(1).unwrap_or(last),
            "ArrowRight" => (at + 1) % Tab::ALL.len(),
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        choose(Tab::ALL[next]);
        focus(&format!("#{}", Tab::ALL[next].id()));
    };
    let count = move |tab: Tab| match tab {
        Tab::Findings => Some(page.listed().len().to_string()),
        Tab::Claims => Some(page.answer.with(|answer| answer.claims.len()).to_string()),
        // Not worth unpacking them for.
        _ => None,
    };
    let tab = move |tab: Tab| {
        element("button.tab")
            .set("role", "tab")
            .set("id", tab.id())
            .set("aria-controls", "panel-body")
            .bind("aria-selected", move || (page.tab.get() == tab).to_string())
            .bind("tabindex", move || if page.tab.get() == tab { "0" } else { "-1" })
            .press(move || choose(tab))
            .child(tab.name())
            .child(element("span.tab-count").child(live(move || count(tab))))
    };
    let list = element("div.tabs").set("role", "tablist").set("aria-label", "What was found").on(ev::keydown, turn);
    list.children(Tab::ALL.into_iter().map(tab))
}

/// What a long check offers: to stop it, and to start it again.
fn progress(page: Page) -> Option<Element> {
    let status = page.status.get();
    let stopped = matches!(status, Status::Unchecked { .. });
    let partly = matches!(status, Status::Partly { .. });
    let under_way = page.long.get() && (partly || status == Status::Checking);
    let press = move || if stopped { page.check() } else { page.stop_checking() };
    let bar = under_way.then(|| element("progress").set("aria-label", "The check of this long text"));
    let button = element("button.button").press(press).child(if stopped { "Check it now" } else { "Stop" });
    (under_way || stopped).then(|| element("div.panel-progress").child(bar).child(button))
}

/// To the finding before and to the next one.
fn steps(page: Page) -> Element {
    let step = |name, title, forward, arrow| {
        element("button.button.button--icon")
            .set("aria-label", name)
            .set("title", title)
            .bind("disabled", move || page.listed().is_empty())
            .press(move || page.step(forward))
            .child(arrow)
    };
    element("div.steps").child(step("Finding before", "Finding before (Shift+F8)", false, "↑")).child(step(
        "Next finding",
        "Next finding (F8)",
        true,
        "↓",
    ))
}
