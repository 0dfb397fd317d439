//! The line in the margin that joins the places of the chosen finding.

use leptos::prelude::*;

use crate::web::page::Page;
use crate::web::thread::Thread;

/// Drawn for the eye alone: the finding itself names both places.
#[component]
pub fn ThreadLine(page: Page) -> impl IntoView {
    move || page.thread.get().filter(|thread| !thread.stops.is_empty()).map(draw)
}

fn draw(thread: Thread) -> impl IntoView {
    let (top, bottom) = thread.ends();
    let stop = |(index, y): (usize, i32)| {
        let other = index > 0;
        view! {
            <path d=format!("M9 {y}H24") />
            <circle cx="9" cy=y.to_string() r="4.5" class:thread-other=other />
        }
    };
    let stops: Vec<_> = thread.stops.into_iter().enumerate().map(stop).collect();
    view! {
        <svg class="thread" data-family=thread.family.name() aria-hidden="true" width="28" height=(bottom + 12).to_string()>
            <path d=format!("M9 {top}V{bottom}") />
            {stops}
        </svg>
    }
}
