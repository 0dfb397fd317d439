//! The column beside the scroll bar: where in the whole article its findings are.

use leptos::prelude::*;

use crate::web::desk::Marker;
use crate::web::page::Page;
use crate::web::view::{Element, View, element, live};

/// Drawn for the eye and the mouse alone: the list of findings has them all.
pub fn markers(page: Page) -> Element {
    let marker = move |&Marker { finding, family, permille }: &Marker| {
        element("span.marker")
            .toggle("marker--chosen", move || page.finding.get() == Some(finding))
            .set("data-family", family.name())
            .set("style", format!("top: {}.{}%", permille / 10, permille % 10))
            .press(move || page.choose(finding))
    };
    let all = move || page.markers.get().iter().map(marker).collect::<View>();
    element("div.markers").set("aria-hidden", "true").child(live(all))
}
