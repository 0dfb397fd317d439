//! What stands where no article stands yet.

use leptos::prelude::*;

use super::act;
use crate::web::examples::EXAMPLES;
use crate::web::page::Page;

/// One sentence, and the examples.
#[component]
pub fn Empty(page: Page) -> impl IntoView {
    let card = move |index: usize| {
        let example = EXAMPLES[index];
        view! {
            <li>
                <button class="empty-example" on:click=act(move |_| page.replace(&example.draft(), ""))>
                    <strong>{example.name}</strong>
                    <span>{example.about}</span>
                </button>
            </li>
        }
    };
    view! {
        <div class="empty">
            <p>"Paste, type or drop an article here: Crosscheck shows the places that cannot both be right, side by side."</p>
            <p class="empty-or">"Or try one of ours:"</p>
            <ul class="empty-examples">{(0..EXAMPLES.len()).map(card).collect_view()}</ul>
        </div>
    }
}
