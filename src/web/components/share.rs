//! The share link: how long it is and where it fits, as a QR code, as a file, and what has changed since the last one.

use leptos::ev;
use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::changes::changes;
use super::sheet;
use crate::web::page::Page;
use crate::web::status::counted;
use crate::web::view::{Element, View, element, live};
use crate::workers::message::Packed;

/// How many characters of an address get through.
///
/// Source: Discord's and Slack's developer documentation (a message holds 2,000 characters without a subscription; 4,000 are
/// advised); twitter-text takes addresses of up to 4,096; ISO/IEC 18004, version 40-L in bytes; Firefox's
/// `network.standard-url.max-length`, of which four are never reached; Chromium's `url::kMaxURLChars`, less what navigation
/// keeps for itself. Apple publishes none: 80,000 is what people report. Mail programs and WhatsApp publish none for a link:
/// 2,000 is what goes through everywhere.
const PLACES: [(&str, usize); 9] = [
    ("Discord", 2000),
    ("E-mail", 2000),
    ("WhatsApp", 2000),
    ("QR code", 2953),
    ("Slack", 4000),
    ("X", 4000),
    ("Safari's address bar", 80_000),
    ("Firefox's address bar", (1 << 20) - 4),
    ("Chrome's and Edge's address bar", 2_097_000),
];

/// The share dialog.
pub fn share_dialog(page: Page) -> Element {
    let link = move || match page.packed.get() {
        None => element("p").child("Packing …").into(),
        Some(Ok(packed)) => link(page, packed),
        Some(Err(words)) => element("p.share-trouble").set("role", "alert").child(words).into(),
    };
    let file = element("p.share-file")
        .child(element("button.button").press(move || page.save()).child("Save as file"))
        .child(" Holds the same, of any length; it opens by Open file.");
    sheet("share", "Share")
        .child(element("p").child("The link holds the article itself: anyone who has it can read the text. No server does."))
        .child(live(link))
        .child(file)
        .child(changes(page))
}

fn link(page: Page, packed: Packed) -> View {
    let length = packed.address.len();
    let address = packed.address.clone();
    let field = element("input")
        .set("type", "text")
        .set("readonly", true)
        .set("aria-label", "Link")
        .set("value", packed.address)
        .on(ev::focus, |event| event_target::<HtmlInputElement>(&event).select());
    let copy = element("button.button.button--main").press(move || page.copy(address.clone())).child("Copy link");
    let copied = move || {
        let refused = "The browser does not let the page copy: copy the link from the field, or from the address bar.";
        page.copied.get().map(|copied| if copied { "The link is copied." } else { refused })
    };
    let place = |(name, most): (&'static str, usize)| {
        let fits = length <= most;
        let mark = element("span").child(if fits { "fits" } else { "too long" });
        let place = element("li.share-place").toggle("share-place--long", move || !fits);
        place.child(element("span").child(name)).child(" ").child(mark)
    };
    let fits = [counted(length, "character"), ". It goes through where it fits:".into()].concat();
    View::List(vec![
        element("p.share-link").child(field).child(copy).into(),
        element("p").set("role", "status").child(live(copied)).into(),
        element("p").child(fits).into(),
        element("ul.share-places").children(PLACES.into_iter().map(place)).into(),
        packed.code.map(|(squares, path)| code(squares, path)).into(),
    ])
}

fn code(squares: u32, path: String) -> Element {
    // Readers need four squares of white around the code.
    let frame = format!("-4 -4 {0} {0}", squares + 8);
    let drawing = element("svg")
        .set("viewBox", frame)
        .set("role", "img")
        .set("aria-label", "QR code of the link")
        .set("shape-rendering", "crispEdges")
        .child(element("path").set("d", path));
    element("details.share-code").child(element("summary").child("QR code")).child(drawing)
}
