//! The chosen finding: what disagrees, why, both places, what to look up.

use leptos::ev;
use leptos::prelude::*;

use super::app::explain;
use super::family_name;
use crate::report::Confidence;
use crate::web::page::Page;
use crate::web::steps::focus;
use crate::web::view::{Element, View, element, live};
use crate::workers::message::{Finding, Place};

/// Below the list; nothing where nothing is chosen.
pub fn finding_card(page: Page) -> View {
    // An answer that leaves it as it was leaves the card as it is, with what is being typed there.
    let chosen = Memo::new(move |_| {
        let index = page.finding.get()?;
        page.answer.with(|answer| answer.findings.get(index).cloned())
    });
    live(move || chosen.get().map(|finding| card(page, finding)))
}

fn card(page: Page, finding: Finding) -> Element {
    let places = element("ol.finding-places").children(finding.places.iter().enumerate().map(|(at, it)| place(page, at, it)));
    let aside = aside_form(page, &finding);
    let Finding { check, family, confidence, message, reason, advice, .. } = finding;
    let sure = match confidence {
        Confidence::Certain => "certain",
        Confidence::Likely => "likely",
        Confidence::Possible => "possible",
    };
    let close = element("button.button.button--icon").set("aria-label", "Close the finding");
    let head = element("p.finding-head")
        .child(element("span.family").child(family_name(family)))
        .child(element("span.finding-sure").child(sure))
        .child(close.press(move || page.unchoose()).child("×"));
    let quiet = "button.button.button--quiet";
    let scope = "“Not a problem here” sets this one finding aside, in this text only. “Turn this check off” silences all that this \
                 check finds, in every text on this device.";
    element("section.finding")
        .set("aria-label", "Chosen finding")
        .set("data-family", family.name())
        .child(head)
        .child(element("h2.finding-message").child(message))
        .child(element("p.finding-reason").child(reason))
        .child(places)
        .child(element("p.finding-advice").child(advice))
        .child(aside)
        .child(element("p.finding-scope").child(scope))
        .child(element(quiet).press(move || explain(page)).child("How this is checked"))
        .child(element(quiet).press(move || page.turn(&check, true)).child("Turn this check off"))
}

/// A place in its sentence; a click leads there.
fn place(page: Page, index: usize, place: &Place) -> Element {
    let mark = element("mark").child(place.text.clone());
    let quote = element("span.finding-quote").child(place.before.clone()).child(mark).child(place.after.clone());
    let button = element("button.finding-place")
        .toggle("finding-place--other", move || index > 0)
        .press(move || page.show_places(Some(index)))
        .child(element("span.finding-note").child(place.note.clone()))
        .child(quote);
    element("li").child(button)
}

/// Sets the finding aside with a reason, or takes it back.
fn aside_form(page: Page, finding: &Finding) -> Element {
    let key = finding.key();
    let given = page.aside.with(|aside| aside.iter().find(|aside| aside.key == key).map(|aside| aside.reason.clone()));
    let is_aside = given.is_some();
    let reason = RwSignal::new(String::new());
    let toggle = move |event: ev::SubmitEvent| {
        event.prevent_default();
        match page.finding.get_untracked() {
            _ if is_aside => page.take_back(&key),
            Some(index) => page.set_aside(index, &reason.get_untracked()),
            None => {}
        }
        focus("#findings");
    };
    let said = match given {
        Some(given) if given.is_empty() => element("p").child("Not a problem here"),
        Some(given) => element("p").child(format!("Not a problem here: {given}")),
        None => element("input.finding-aside-reason")
            .set("type", "text")
            .set("aria-label", "Why it is in order")
            .set("placeholder", "In order, because …")
            .on(ev::input, move |event| reason.set(event_target_value(&event))),
    };
    let button = element("button.button").set("type", "submit").child(if is_aside { "Take back" } else { "Not a problem here" });
    element("form.finding-aside").on(ev::submit, toggle).child(said).child(button)
}
