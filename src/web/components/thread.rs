//! The line in the margin that joins the places of the chosen finding.

use leptos::prelude::*;

use crate::web::page::Page;
use crate::web::thread::Thread;
use crate::web::view::{Element, View, element, live};

/// Drawn for the eye alone: the finding itself names both places.
pub fn thread_line(page: Page) -> View {
    live(move || page.thread.get().filter(|thread| !thread.stops.is_empty()).map(|thread| draw(&thread)))
}

fn draw(thread: &Thread) -> Element {
    let (top, bottom) = thread.ends();
    let stop = |&(index, y): &(usize, i32)| {
        let circle = element("circle").set("cx", "9").set("cy", y.to_string()).set("r", "4.5");
        let branch = element("path").set("d", format!("M9 {y}H24"));
        View::List(vec![branch.into(), circle.toggle("thread-other", move || index > 0).into()])
    };
    let stops: Vec<_> = thread.stops.iter().copied().enumerate().collect();
    element("svg.thread")
        .set("data-family", thread.family.name())
        .set("aria-hidden", "true")
        .set("width", "28")
        .set("height", (bottom + 12).to_string())
        .child(element("path").set("d", format!("M9 {top}V{bottom}")))
        .children(stops.iter().map(stop))
}
