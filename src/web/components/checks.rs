//! What is checked, in the checks' own words.

use leptos::prelude::*;

use super::{family_name, sheet};
use crate::report::Family;
use crate::web::page::{Off, Page};
use crate::web::view::{Element, View, element, live, when};
use crate::workers::message::CheckDoc;

/// All checks, family by family.
pub fn checks_dialog(page: Page) -> Element {
    let words = "Each check looks for one way in which an article can disagree with itself. None of them knows the world: \
                 they compare the article's own words, and stay silent where they are in doubt.";
    let family = move |family: Family| {
        let checks = page.checks.get();
        let own: Vec<_> = checks.iter().filter(|check| check.family == family).map(|check| entry(page, check)).collect();
        (!own.is_empty()).then(|| {
            let heading = element("h3").child(element("span.family").child(family_name(family)));
            element("section").set("data-family", family.name()).child(heading).child(own)
        })
    };
    sheet("checks", "What is checked")
        .child(element("p").child(words))
        .child(when(move || page.off.with(|off| !off.is_empty()), move || off_list(page)))
        .child(live(move || Family::ALL.into_iter().filter_map(family).collect::<View>()))
}

fn entry(page: Page, check: &CheckDoc) -> Element {
    let id = check.id.clone();
    let is_off = move || page.is_off(&id);
    let (bound, shown, id) = (is_off.clone(), is_off.clone(), check.id.clone());
    let details = element("details")
        .set("id", check.id.clone())
        .child(element("summary").child(check.title.clone()))
        .child(sections(&check.doc));
    let switch = element("button.button")
        .set("role", "switch")
        .set("aria-label", check.title.clone())
        .bind("aria-checked", move || (!bound()).to_string())
        .press(move || page.turn(&id, !untrack(&is_off)))
        .child(live(move || if shown() { "off" } else { "on" }));
    element("div.checks-entry").child(details).child(switch)
}

/// The checks that are off.
fn off_list(page: Page) -> View {
    let names = move || {
        let checks = page.checks.get();
        let name = |off: &Off| {
            let title = checks.iter().find(|check| check.id == off.check).map_or(&off.check, |check| &check.title).clone();
            let scope = if off.by_link { ": by the link, in this text only" } else { ": in every text on this device" };
            element("li").child(title).child(scope)
        };
        page.off.with(|off| off.iter().map(name).collect::<View>())
    };
    View::List(vec![element("h3").child("Turned off").into(), element("ul.checks-off").child(live(names)).into()])
}

/// The headings and paragraphs of `doc`.
fn sections(doc: &str) -> Vec<Element> {
    let mut parts = Vec::new();
    let mut paragraph = String::new();
    for line in doc.lines().chain([""]) {
        let heading = line.strip_prefix("# ");
        if (heading.is_some() || line.trim().is_empty()) && !paragraph.is_empty() {
            let text = std::mem::take(&mut paragraph);
            parts.push(element("p").child(text));
        }
        match heading {
            Some(heading) => parts.push(element("h4").child(heading.to_owned())),
            None => {
                let gap = if paragraph.is_empty() { "" } else { " " };
                paragraph.push_str(gap);
                paragraph.push_str(line.trim());
            }
        }
    }
    parts
}
