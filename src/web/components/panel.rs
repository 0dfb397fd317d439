//! The panel beside the article, or over its lower part on a small screen: findings, claims, and what is chosen.

use leptos::ev;
use leptos::html::Dialog;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::claims::Claims;
use super::finding::FindingCard;
use super::findings::Findings;
use crate::web::page::{Page, Tab};

/// The right of the screen.
#[component]
pub fn Panel(page: Page, checks: NodeRef<Dialog>) -> impl IntoView {
    view! {
        <aside class="panel" id="panel" aria-label="What was found">
            <div class="panel-head">
                <Tabs page />
                <Steps page />
                <button
                    class="button button--icon panel-handle"
                    aria-label="Show or hide what was found"
                    aria-expanded=move || page.sheet.get().to_string()
                    on:click=move |_| {
                        page.sheet.update(|sheet| *sheet = !*sheet);
                        page.paint();
                    }
                >
                    {move || if page.sheet.get() { "▾" } else { "▴" }}
                </button>
            </div>
            <p class="panel-status" class:panel-status--trouble=move || page.status.get().is_trouble()>
                {move || page.status.get().sentence()}
            </p>
            <div class="panel-body" role="tabpanel" id="panel-body" aria-labelledby=move || tab_id(page.tab.get())>
                {move || match page.tab.get() {
                    Tab::Findings => view! { <Findings page checks /> }.into_any(),
                    Tab::Claims => view! { <Claims page /> }.into_any(),
                }}
            </div>
            <FindingCard page checks />
        </aside>
    }
}

fn tab_id(tab: Tab) -> &'static str {
    if tab == Tab::Findings { "tab-findings" } else { "tab-claims" }
}

#[component]
fn Tabs(page: Page) -> impl IntoView {
    let choose = move |tab: Tab| {
        page.unchoose();
        page.tab.set(tab);
        page.sheet.set(true);
    };
    let turn = move |event: ev::KeyboardEvent| {
        if matches!(event.key().as_str(), "ArrowLeft" | "ArrowRight") {
            event.prevent_default();
            let other = if page.tab.get_untracked() == Tab::Findings { Tab::Claims } else { Tab::Findings };
            choose(other);
            let button = document().get_element_by_id(tab_id(other));
            if let Some(button) = button.and_then(|button| button.dyn_into::<web_sys::HtmlElement>().ok()) {
                // Fails only where it is not on the page.
                let _ = button.focus();
            }
        }
    };
    let tab = move |tab: Tab, name: &'static str, count: Signal<usize>| {
        view! {
            <button
                class="tab"
                role="tab"
                id=tab_id(tab)
                aria-controls="panel-body"
                aria-selected=move || (page.tab.get() == tab).to_string()
                tabindex=move || if page.tab.get() == tab { "0" } else { "-1" }
                on:click=move |_| choose(tab)
            >
                {name} <span class="tab-count">{count}</span>
            </button>
        }
    };
    view! {
        <div class="tabs" role="tablist" aria-label="What was found" on:keydown=turn>
            {tab(Tab::Findings, "Findings", Signal::derive(move || page.listed().len()))}
            {tab(Tab::Claims, "Claims", Signal::derive(move || page.answer.get().claims.len()))}
        </div>
    }
}

/// To the finding before and to the next one.
#[component]
fn Steps(page: Page) -> impl IntoView {
    let none = move || page.listed().is_empty();
    view! {
        <div class="steps">
            <button
                class="button button--icon" aria-label="Finding before" title="Finding before (Shift+F8)"
                disabled=none on:click=move |_| page.step(false)
            >
                "↑"
            </button>
            <button
                class="button button--icon" aria-label="Next finding" title="Next finding (F8)"
                disabled=none on:click=move |_| page.step(true)
            >
                "↓"
            </button>
        </div>
    }
}
