//! The panel beside the article, or over its lower part on a small screen: five views of it, and what is chosen.

use leptos::ev;
use leptos::html::Dialog;
use leptos::prelude::*;

use super::act;
use super::claims::Claims;
use super::finding::FindingCard;
use super::findings::Findings;
use super::groups::Groups;
use crate::web::page::{Page, Tab};
use crate::web::status::Status;
use crate::web::steps::focus;

/// The right of the screen.
#[component]
pub fn Panel(page: Page, checks: NodeRef<Dialog>) -> impl IntoView {
    // Choosing a finding names the tab anew: only another one makes another view.
    let tab = Memo::new(move |_| page.tab.get());
    view! {
        <aside class="panel" id="panel" aria-label="What was found">
            <div class="panel-head">
                <Tabs page />
                <button
                    class="button button--icon panel-handle"
                    aria-label="Show or hide what was found"
                    aria-expanded=move || page.sheet.get().to_string()
                    on:click=act(move |_| {
                        page.sheet.update(|sheet| *sheet = !*sheet);
                        page.paint();
                    })
                >
                    {move || if page.sheet.get() { "▾" } else { "▴" }}
                </button>
            </div>
            <div class="panel-line">
                <p class="panel-status" class:panel-status--trouble=move || page.status.get().is_trouble()>
                    {move || page.status.get().sentence()}
                </p>
                <Steps page />
            </div>
            <Progress page />
            <div class="panel-body" role="tabpanel" id="panel-body" aria-labelledby=move || page.tab.get().id()>
                {move || match tab.get() {
                    Tab::Findings => view! { <Findings page checks /> }.into_any(),
                    Tab::Claims => view! { <Claims page /> }.into_any(),
                    tab => view! { <Groups page tab /> }.into_any(),
                }}
            </div>
            <FindingCard page checks />
        </aside>
    }
}

#[component]
fn Tabs(page: Page) -> impl IntoView {
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
        Tab::Findings => Some(page.listed().len()),
        Tab::Claims => Some(page.answer.with(|answer| answer.claims.len())),
        // Not worth unpacking them for.
        _ => None,
    };
    let tab = move |tab: Tab| {
        view! {
            <button
                class="tab"
                role="tab"
                id=tab.id()
                aria-controls="panel-body"
                aria-selected=move || (page.tab.get() == tab).to_string()
                tabindex=move || if page.tab.get() == tab { "0" } else { "-1" }
                on:click=act(move |_| choose(tab))
            >
                {tab.name()} <span class="tab-count">{move || count(tab)}</span>
            </button>
        }
    };
    view! {
        <div class="tabs" role="tablist" aria-label="What was found" on:keydown=turn>
            {Tab::ALL.map(tab).collect_view()}
        </div>
    }
}

/// What a long check offers: to stop it, and to start it again.
#[component]
fn Progress(page: Page) -> impl IntoView {
    move || {
        let status = page.status.get();
        let stopped = matches!(status, Status::Unchecked { .. });
        let partly = matches!(status, Status::Partly { .. });
        let under_way = page.long.get() && (partly || status == Status::Checking);
        (under_way || stopped).then(|| {
            let press = move |_| if stopped { page.check() } else { page.stop_checking() };
            view! {
                <div class="panel-progress">
                    {under_way.then(|| view! { <progress aria-label="The check of this long text"></progress> })}
                    <button class="button" on:click=act(press)>{if stopped { "Check it now" } else { "Stop" }}</button>
                </div>
            }
        })
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
                disabled=none on:click=act(move |_| page.step(false))
            >
                "↑"
            </button>
            <button
                class="button button--icon" aria-label="Next finding" title="Next finding (F8)"
                disabled=none on:click=act(move |_| page.step(true))
            >
                "↓"
            </button>
        </div>
    }
}
