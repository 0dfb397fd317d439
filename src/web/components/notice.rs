//! A sentence above the article, with a way back where there is one.

use leptos::prelude::*;

use super::act;
use crate::web::page::{Notice, Page};

/// What is said to the person, until it is put away.
#[component]
pub fn NoticeBar(page: Page) -> impl IntoView {
    let shown = move |notice: Notice| {
        let undo = notice.undo.map(|undo| {
            view! { <button class="button" on:click=act(move |_| page.undo(undo.clone()))>"Undo"</button> }
        });
        view! {
            <div class="notice" class:notice--trouble=notice.trouble role=if notice.trouble { "alert" } else { "status" }>
                <p>{notice.words}</p>
                {undo}
                <button class="button" on:click=act(move |_| page.notice.set(None))>"Close"</button>
            </div>
        }
    };
    move || page.notice.get().filter(|notice| !notice.words.is_empty()).map(shown)
}
