//! Three views of the article beside its findings: people, days, figures. Each entry leads to its place.

use leptos::prelude::*;
use web_sys::MouseEvent;

use super::act;
use crate::report::views::{Entry, Group, Shape, Views};
use crate::web::page::{Page, Tab};

/// How many groups are listed until more are asked for.
const FIRST: usize = 100;

/// The groups of one view.
#[component]
pub fn Groups(page: Page, tab: Tab) -> impl IntoView {
    let most = RwSignal::new(FIRST);
    let total = move || page.views.with(|views| of(views, tab).len());
    let groups = move || page.views.with(|views| of(views, tab).iter().take(most.get()).map(|it| group(page, it)).collect_view());
    view! {
        <Show when=move || total() == 0><p class="findings-nothing">{nothing(tab)}</p></Show>
        <Show when=move || tab == Tab::Timeline && total() != 0><Key /></Show>
        <ol class="groups" aria-label=tab.name()>{groups}</ol>
        <Show when=move || most.get() < total()>
            <button class="findings-fold" on:click=act(move |_| most.update(|most| *most *= 4))>"Show more"</button>
        </Show>
    }
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

fn group(page: Page, group: &Group) -> AnyView {
    let gap = (!group.gap.is_empty()).then(|| {
        let words = format!("{} between", group.gap);
        view! { <li class="group group--gap"><Stop kind="gap" /><p>{words}</p></li> }.into_any()
    });
    let entries: Vec<AnyView> = group.entries.iter().map(|it| entry(page, it)).collect();
    let clashes = |entry: &Entry| entry.finding.and_then(|index| page.counted_as(index)).is_some();
    let clash = group.shape != Shape::None && group.entries.iter().any(clashes);
    let stop = match group.shape {
        Shape::None => None,
        _ if clash => Some("clash"),
        Shape::Written => Some("written"),
        Shape::Implied => Some("implied"),
        Shape::Published => Some("published"),
    };
    view! {
        {gap}
        <li class="group">
            {stop.map(|kind| view! { <Stop kind /> })}
            <h2 class="group-title">{group.title.clone()}</h2>
            <p class="group-note">{group.note.clone()}</p>
            <ul>{entries}</ul>
        </li>
    }
    .into_any()
}

fn entry(page: Page, entry: &Entry) -> AnyView {
    let (start, end) = (entry.start, entry.end);
    // A key has no clicks to count.
    let lead = move |event: MouseEvent| page.lead(start, end, event.detail() == 0);
    let clash = entry.finding.and_then(|index| page.counted_as(index)).map(|finding| {
        view! { <button class="group-clash" on:click=act(move |_| page.choose(finding))>"Disagrees"</button> }
    });
    view! {
        <li>
            <button class="group-entry" on:click=act(lead)>
                <span class="group-label">{entry.label.clone()}</span>
                " "
                <span class="group-quote">{entry.before.clone()}<mark>{entry.text.clone()}</mark>{entry.after.clone()}</span>
            </button>
            {clash}
        </li>
    }
    .into_any()
}

/// A piece of the line of time with its stop.
#[component]
fn Stop(kind: &'static str) -> impl IntoView {
    let shape = match kind {
        "gap" => "M9 0V100M4 8 14 14M4 14 14 20",
        "clash" => "M9 4 16 16H2Z",
        "published" => "M9 3 16 10 9 17 2 10Z",
        _ => "M9 4a6 6 0 1 1 0 12 6 6 0 1 1 0-12Z",
    };
    let (class, name) = (format!("stop stop--{kind}"), stop_name(kind));
    view! {
        <svg class=class width="18" height="100%" role="img" aria-label=name>
            <line x1="9" x2="9" y1="0" y2="100%" />
            <path d=shape />
        </svg>
    }
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
#[component]
fn Key() -> impl IntoView {
    let stop = |kind| view! { <li><Stop kind /><span aria-hidden="true">{stop_name(kind)}</span></li> };
    view! { <ul class="stops" aria-label="What the marks mean">{["written", "implied", "published", "clash"].map(stop).collect_view()}</ul> }
}
