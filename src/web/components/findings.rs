//! The list of findings, in the order of the text.

use leptos::html::Dialog;
use leptos::prelude::*;

use super::app::open;
use super::{act, family_name};
use crate::report::Confidence;
use crate::web::message::{Finding, Place};
use crate::web::page::{Group, Page};
use crate::web::status::{Status, counted};

/// The list, and what is folded away below it.
#[component]
pub fn Findings(page: Page, checks: NodeRef<Dialog>) -> impl IntoView {
    let listed = Memo::new(move |_| page.listed());
    let active = move || page.finding.get().map(|index| format!("finding-{index}"));
    let options = move || {
        let answer = page.answer.get();
        listed.get().into_iter().map(|index| option(page, index, &answer.findings[index])).collect_view()
    };
    view! {
        <Show when=move || listed.with(Vec::is_empty)><Nothing page /></Show>
        <ul
            id="findings"
            class="findings"
            class:unseen=move || listed.with(Vec::is_empty)
            role="listbox"
            aria-label="Findings"
            tabindex=move || if listed.with(Vec::is_empty) { "-1" } else { "0" }
            aria-activedescendant=active
        >
            {options}
        </ul>
        <Fold page group=Group::Possible open=page.possible words="possible" />
        <Fold page group=Group::Aside open=page.show_aside words="set aside" />
        <OffLine page checks />
    }
}

/// How many checks say nothing: whoever reads "Nothing disagrees" must know.
#[component]
fn OffLine(page: Page, checks: NodeRef<Dialog>) -> impl IntoView {
    let count = Memo::new(move |_| page.off.with(|off| off.len()));
    view! {
        <Show when=move || count.with(|count| *count > 0)>
            <button class="findings-fold" on:click=act(move |_| open(checks))>
                {move || format!("{} turned off", counted(count.get(), "check"))}
            </button>
        </Show>
    }
}

fn option(page: Page, index: usize, finding: &Finding) -> impl IntoView + use<> {
    let possible = (finding.confidence == Confidence::Possible).then_some(" · possible");
    view! {
        <li
            class="finding-line"
            role="option"
            id=format!("finding-{index}")
            data-family=finding.family.name()
            aria-selected=move || (page.finding.get() == Some(index)).to_string()
            on:click=act(move |_| page.choose(index))
        >
            <span class="family">{family_name(finding.family)}</span>
            <span class="finding-line-sure">{possible}</span>
            <span class="finding-line-message">{finding.message.clone()}</span>
            <span class="unseen">{finding.reason.clone()}</span>
            <span class="finding-line-places">{places(&finding.places)}</span>
        </li>
    }
}

/// "‘Monday’ ↔ ‘12 March 2024’", each apart from the others where one is written from right to left.
fn places(places: &[Place]) -> String {
    let quoted = |place: &Place| format!("\u{2068}‘{}’\u{2069}", place.text.split_whitespace().collect::<Vec<_>>().join(" "));
    let mut all: Vec<_> = places.iter().map(quoted).collect();
    all.dedup();
    all.join(" ↔ ")
}

/// What stands where no finding stands.
#[component]
fn Nothing(page: Page) -> impl IntoView {
    let words = move || match page.status.get() {
        Status::Done { .. } => {
            "No two places were found at odds. That does not make the article right: only what is checked was looked at."
        }
        Status::Empty | Status::Loading => "What disagrees in the article will stand here, each time with both places.",
        _ => "",
    };
    view! { <p class="findings-nothing">{words}</p> }
}

/// A group that is folded away until it is asked for.
#[component]
fn Fold(page: Page, group: Group, open: RwSignal<bool>, words: &'static str) -> impl IntoView {
    let count = Memo::new(move |_| page.group(group).len());
    let toggle = move |_| {
        open.update(|open| *open = !*open);
        page.paint();
    };
    view! {
        <Show when=move || count.with(|count| *count > 0)>
            <button class="findings-fold" aria-expanded=move || open.get().to_string() on:click=act(toggle)>
                {move || format!("{} {} {words}", if open.get() { "Hide" } else { "Show" }, count.get())}
            </button>
        </Show>
    }
}
