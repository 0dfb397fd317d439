//! The list of findings, in the order of the text.

use leptos::prelude::*;

use super::{family_name, open};
use crate::report::Confidence;
use crate::web::page::{Group, Page};
use crate::web::status::{Status, counted};
use crate::web::view::{Element, View, element, live, when};
use crate::workers::message::{Finding, Place};

/// The list, and what is folded away below it.
pub fn findings(page: Page) -> View {
    let listed = Memo::new(move |_| page.listed());
    let none = move || listed.with(Vec::is_empty);
    let options = move || {
        let answer = page.answer.get();
        listed.get().into_iter().map(|index| option(page, index, &answer.findings[index])).collect::<View>()
    };
    let list = element("ul.findings")
        .set("id", "findings")
        .toggle("unseen", none)
        .set("role", "listbox")
        .set("aria-label", "Findings")
        .bind("tabindex", move || if none() { "-1" } else { "0" })
        .bind("aria-activedescendant", move || page.finding.get().map(|index| format!("finding-{index}")))
        .child(live(options));
    View::List(vec![
        when(none, move || nothing(page)),
        list.into(),
        fold(page, Group::Possible, page.possible, "possible"),
        fold(page, Group::Aside, page.show_aside, "set aside"),
        off_line(page),
    ])
}

/// How many checks say nothing: whoever reads "Nothing disagrees" must know.
fn off_line(page: Page) -> View {
    let count = move || page.off.with(|off| off.len());
    let words = move || format!("{} turned off", counted(count(), "check"));
    when(move || count() > 0, move || element("button.findings-fold").press(|| open("checks")).child(live(words)))
}

fn option(page: Page, index: usize, finding: &Finding) -> Element {
    let possible = (finding.confidence == Confidence::Possible).then_some(" · possible");
    element("li.finding-line")
        .set("role", "option")
        .set("id", format!("finding-{index}"))
        .set("data-family", finding.family.name())
        .bind("aria-selected", move || (page.finding.get() == Some(index)).to_string())
        .press(move || page.choose(index))
        .child(element("span.family").child(family_name(finding.family)))
        .child(element("span.finding-line-sure").child(possible))
        .child(element("span.finding-line-message").child(finding.message.clone()))
        .child(element("span.unseen").child(finding.reason.clone()))
        .child(element("span.finding-line-places").child(places(&finding.places)))
}

/// "‘Monday’ ↔ ‘12 March 2024’", each apart from the others where one is written from right to left.
fn places(places: &[Place]) -> String {
    let quoted = |place: &Place| format!("\u{2068}‘{}’\u{2069}", place.text.split_whitespace().collect::<Vec<_>>().join(" "));
    let mut all: Vec<_> = places.iter().map(quoted).collect();
    all.dedup();
    all.join(" ↔ ")
}

/// What stands where no finding stands.
fn nothing(page: Page) -> Element {
    let words = move || match page.status.get() {
        Status::Done { .. } => {
            "No two places were found at odds. That does not make the article right: only what is checked was looked at."
        }
        Status::Empty | Status::Loading => "What disagrees in the article will stand here, each time with both places.",
        _ => "",
    };
    element("p.findings-nothing").child(live(words))
}

/// A group that is folded away until it is asked for.
fn fold(page: Page, group: Group, open: RwSignal<bool>, words: &'static str) -> View {
    let count = move || page.group(group).len();
    let toggle = move || {
        open.update(|open| *open = !*open);
        page.paint();
    };
    let label = move || format!("{} {} {words}", if open.get() { "Hide" } else { "Show" }, count());
    let button = move || {
        element("button.findings-fold").bind("aria-expanded", move || open.get().to_string()).press(toggle).child(live(label))
    };
    when(move || count() > 0, button)
}
