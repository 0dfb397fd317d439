//! The card beside a place of the article: what was understood there, and every finding that has a place there.

use leptos::prelude::*;

use super::{act, family_name, kind_name};
use crate::web::hand::Hand;
use crate::web::page::{Page, Tab};

/// Shown where the pointer rests, where the caret is put, or by its key.
#[component]
pub fn Card(page: Page) -> impl IntoView {
    move || page.hand.get().map(|hand| card(page, hand))
}

fn card(page: Page, hand: Hand) -> AnyView {
    let answer = page.answer.get_untracked();
    let word = |(quote, says): (String, String)| view! { <p><span class="card-quote">{quote}</span>" → "{says}</p> }.into_any();
    let finding = |index: usize| {
        let finding = answer.findings.get(index)?;
        let (family, name, message) = (finding.family.name(), family_name(finding.family), finding.message.clone());
        let choose = move |_| {
            page.show_card(None);
            page.choose(index);
        };
        let button = view! {
            <button class="card-finding" data-family=family on:click=act(choose)><span class="family">{name}</span> " " {message}</button>
        };
        Some(button.into_any())
    };
    let claim = hand.claim.and_then(|index| {
        let kinds: Vec<_> = answer.claims.get(index)?.kinds.iter().map(|kind| kind_name(*kind)).collect();
        let choose = move |_| {
            page.show_card(None);
            page.tab.set(Tab::Claims);
            page.choose_claim(index);
        };
        let button = view! { <button class="card-finding" on:click=act(choose)>"Claim: " {kinds.join(" · ")}</button> };
        Some(button.into_any())
    });
    let words: Vec<_> = hand.words.into_iter().map(word).collect();
    let findings: Vec<_> = hand.findings.into_iter().filter_map(finding).collect();
    view! {
        <div
            class="card" class:card--above=hand.above id="card" role="group" aria-label="What stands here"
            style:left=format!("max(8px, min({}px, 100% - 348px))", hand.left) style:top=format!("{}px", hand.top)
            on:mouseenter=act(move |_| page.stay()) on:mouseleave=act(move |_| page.look_away())
        >
            {findings} {words} {claim}
        </div>
    }
    .into_any()
}
