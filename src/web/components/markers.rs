//! The column beside the scroll bar: where in the whole article its findings are.

use leptos::prelude::*;

use super::act;
use crate::web::desk::Marker;
use crate::web::page::Page;

/// Drawn for the eye and the mouse alone: the list of findings has them all.
#[component]
pub fn Markers(page: Page) -> impl IntoView {
    let marker = move |marker: &Marker| {
        let Marker { finding, family, permille } = *marker;
        let chosen = move || page.finding.get() == Some(finding);
        view! {
            <span
                class="marker" class:marker--chosen=chosen data-family=family.name()
                style:top=format!("{}.{}%", permille / 10, permille % 10) on:click=act(move |_| page.choose(finding))
            ></span>
        }
        .into_any()
    };
    view! { <div class="markers" aria-hidden="true">{move || page.markers.get().iter().map(marker).collect_view()}</div> }
}
