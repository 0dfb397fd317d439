//! The keys, and what the page does with the text.

use leptos::prelude::window;

use super::sheet;
use crate::web::keys::{KEYS, Key};
use crate::web::view::{Element, View, element};

/// A bookmark that opens what is selected in any page, or else all of its text: behind the # of the address, so that no
/// server sees it.
fn bookmark() -> String {
    let location = window().location();
    let page = format!("{}{}", location.origin().unwrap_or_default(), location.pathname().unwrap_or_default());
    format!("javascript:void open('{page}#text='+encodeURIComponent(String(getSelection()).trim()||document.body.innerText))")
}

/// Help.
pub fn help_dialog() -> Element {
    let row = |key: &Key| {
        let label = element("dt").child(element("kbd").child(key.label()));
        element("div").child(label).child(element("dd").child(key.what))
    };
    let group = |keys: &[Key]| {
        let rows = element("dl.help-keys").children(keys.iter().map(row));
        View::List(vec![element("h3").child(keys[0].place.title()).into(), rows.into()])
    };
    sheet("help", "Help")
        .child(element("p").child(
            "Crosscheck reads the article and shows the places that cannot both be right. It does not know which of them \
             is, and it knows nothing but the article: whether either is true is for you to look up.",
        ))
        .child(element("p").child(
            "Everything happens on this device. A share link holds the text itself, packed behind the # of its address, \
             which browsers do not send to any server.",
        ))
        .child(
            element("p")
                .child("To check what you have selected in another page, drag this to your bookmarks and press it there: ")
                .child(element("a.help-bookmark").set("href", bookmark()).child("Check with Crosscheck")),
        )
        .children(KEYS.chunk_by(|a, b| a.place == b.place).map(group))
}
