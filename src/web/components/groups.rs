//! Three views of the article beside its findings: people, days, figures. Each entry leads to its place.

use leptos::ev;
use leptos::prelude::*;

use super::claims::more;
use crate::report::views::{Entry, Group, Shape, Views};
use crate::web::page::{Page, Tab};
use crate::web::view::{Element, View, element, live, when};

/// How many groups are listed until more are asked for.
const FIRST: usize = 100;

/// The groups of one view.
pub fn groups(page: Page, tab: Tab) -> View {
    let most = RwSignal::new(FIRST);
    let total = move || page.views.with(|views| of(views, tab).len());
    let groups =
        move || page.views.with(|views| of(views, tab).iter().take(most.get()).map(|it| group(page, it)).collect::<View>());
    View::List(vec![
        when(move || total() == 0, move || element("p.findings-nothing").child(nothing(tab))),
        when(move || tab == Tab::Timeline && total() != 0, key),
        element("ol.groups").set("aria-label", tab.name()).child(live(groups)).into(),
        when(move || most.get() < total(), move || more(most)),
    ])
}

fn of(views: &Views, tab: Tab) -> &[Group] {
    match tab {
        Tab::People => &views.people,
        Tab::Timeline => &views.timeline,
        _ => &views.figures,
    }
}

fn nothing(tab: Tab) -> &'static str {
    match tab {
        Tab::People => "Who is named, and what they say, will stand here.",
        Tab::Timeline => "What happened when will stand here, in the order of time.",
        _ => "What is counted and measured will stand here.",
    }
}

fn group(page: Page, group: &Group) -> View {
    let gap = (!group.gap.is_empty()).then(|| {
        let words = format!("{} between", group.gap);
        element("li.group.group--gap").child(stop("gap")).child(element("p").child(words))
    });
    let clashes = |entry: &Entry| entry.finding.and_then(|index| page.counted_as(index)).is_some();
    let clash = group.shape != Shape::None && group.entries.iter().any(clashes);
    let shape = match group.shape {
        Shape::None => None,
        _ if clash => Some("clash"),
        Shape::Written => Some("written"),
        Shape::Implied => Some("implied"),
        Shape::Published => Some("published"),
    };
    let shown = element("li.group")
        .child(shape.map(stop))
        .child(element("h2.group-title").child(group.title.clone()))
        .child(element("p.group-note").child(group.note.clone()))
        .child(element("ul").children(group.entries.iter().map(|it| entry(page, it))));
    View::List(vec![gap.into(), shown.into()])
}

fn entry(page: Page, entry: &Entry) -> Element {
    let (start, end) = (entry.start, entry.end);
    // A key has no clicks to count.
    let lead = move |event: ev::MouseEvent| page.lead(start, end, event.detail() == 0);
    let clash = entry
        .finding
        .and_then(|index| page.counted_as(index))
        .map(|finding| element("button.group-clash").press(move || page.choose(finding)).child("Disagrees"));
    let mark = element("mark").child(entry.text.clone());
    let quote = element("span.group-quote").child(entry.before.clone()).child(mark).child(entry.after.clone());
    let label = element("span.group-label").child(entry.label.clone());
    let button = element("button.group-entry").on(ev::click, lead).child(label).child(" ").child(quote);
    element("li").child(button).child(clash)
}

/// A piece of the line of time with its stop.
fn stop(kind: &'static str) -> Element {
    let shape = match kind {
        "gap" => "M9 0V100M4 8 14 14M4 14 14 20",
        "clash" => "M9 4 16 16H2Z",
        "published" => "M9 3 16 10 9 17 2 10Z",
        _ => "M9 4a6 6 0 1 1 0 12 6 6 0 1 1 0-12Z",
    };
    let line = element("line").set("x1", "9").set("x2", "9").set("y1", "0").set("y2", "100%");
    element("svg")
        .set("class", format!("stop stop--{kind}"))
        .set("width", "18")
        .set("height", "100%")
        .set("role", "img")
        .set("aria-label", stop_name(kind))
        .child(line)
        .child(element("path").set("d", shape))
}

fn stop_name(kind: &str) -> &'static str {
    match kind {
        "gap" => "Gap",
        "clash" => "Disagreement",
        "published" => "Publication",
        "implied" => "Day implied by the text",
        _ => "Day written in the text",
    }
}

/// What the stops mean.
fn key() -> Element {
    let row = |kind| {
        let name = element("span").set("aria-hidden", "true").child(stop_name(kind));
        element("li").child(stop(kind)).child(name)
    };
    element("ul.stops").set("aria-label", "What the marks mean").children(["written", "implied", "published", "clash"].map(row))
}
