//! The chosen finding: what disagrees, why, both places, what to look up.

use leptos::html::Dialog;
use leptos::prelude::*;

use super::app::explain;
use super::{act, family_name};
use crate::report::Confidence;
use crate::web::message::{Finding, Place};
use crate::web::page::Page;
use crate::web::steps::focus;

/// Below the list; nothing where nothing is chosen.
#[component]
pub fn FindingCard(page: Page, checks: NodeRef<Dialog>) -> impl IntoView {
    // An answer that leaves it as it was leaves the card as it is, with what is being typed there.
    let chosen = Memo::new(move |_| {
        let index = page.finding.get()?;
        page.answer.with(|answer| answer.findings.get(index).cloned())
    });
    move || chosen.get().map(|finding| card(page, checks, finding))
}

fn card(page: Page, checks: NodeRef<Dialog>, finding: Finding) -> impl IntoView {
    let sure = match finding.confidence {
        Confidence::Certain => "certain",
        Confidence::Likely => "likely",
        Confidence::Possible => "possible",
    };
    let places: Vec<_> = finding.places.iter().enumerate().map(|(index, shown)| place(page, index, shown)).collect();
    let (message, reason, advice) = (finding.message.clone(), finding.reason.clone(), finding.advice.clone());
    let silenced = finding.check.clone();
    let (family, family_title) = (finding.family.name(), family_name(finding.family));
    view! {
        <section class="finding" aria-label="Chosen finding" data-family=family>
            <p class="finding-head">
                <span class="family">{family_title}</span>
                <span class="finding-sure">{sure}</span>
                <button class="button button--icon" aria-label="Close the finding" on:click=act(move |_| page.unchoose())>"×"</button>
            </p>
            <h2 class="finding-message">{message}</h2>
            <p class="finding-reason">{reason}</p>
            <ol class="finding-places">{places}</ol>
            <p class="finding-advice">{advice}</p>
            <AsideForm page finding />
            <button class="button button--quiet" on:click=act(move |_| explain(page, checks))>"How this is checked"</button>
            <button class="button button--quiet" on:click=act(move |_| page.turn(&silenced, true))>"Turn this check off"</button>
        </section>
    }
}

/// A place in its sentence; a click leads there.
fn place(page: Page, index: usize, place: &Place) -> impl IntoView + use<> {
    let other = index > 0;
    view! {
        <li>
            <button class="finding-place" class:finding-place--other=other on:click=act(move |_| page.show_places(Some(index)))>
                <span class="finding-note">{place.note.clone()}</span>
                <span class="finding-quote">{place.before.clone()}<mark>{place.text.clone()}</mark>{place.after.clone()}</span>
            </button>
        </li>
    }
}

/// Sets the finding aside with a reason, or takes it back.
#[component]
fn AsideForm(page: Page, finding: Finding) -> impl IntoView {
    let key = finding.key();
    let given = page.aside.with(|aside| aside.iter().find(|aside| aside.key == key).map(|aside| aside.reason.clone()));
    let is_aside = given.is_some();
    let reason = RwSignal::new(String::new());
    let toggle = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match page.finding.get_untracked() {
            _ if is_aside => page.take_back(&key),
            Some(index) => page.set_aside(index, &reason.get_untracked()),
            None => {}
        }
        focus("#findings");
    };
    view! {
        <form class="finding-aside" on:submit=act(toggle)>
            {match given {
                Some(given) => {
                    view! { <p>"Not a problem here" {(!given.is_empty()).then(|| format!(": {given}"))}</p> }.into_any()
                }
                None => view! {
                    <input
                        class="finding-aside-reason" type="text" aria-label="Why it is in order" placeholder="In order, because …"
                        on:input=move |event| reason.set(event_target_value(&event))
                    />
                }
                .into_any(),
            }}
            <button class="button" type="submit">{if is_aside { "Take back" } else { "Not a problem here" }}</button>
        </form>
        <p class="finding-scope">
            "“Not a problem here” sets this one finding aside, in this text only. “Turn this check off” silences all that this \
             check finds, in every text on this device."
        </p>
    }
}
