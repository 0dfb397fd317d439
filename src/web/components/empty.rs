//! What stands where no article stands yet.

use crate::web::examples::{EXAMPLES, Example};
use crate::web::page::Page;
use crate::web::view::{Element, element};

/// One sentence, and the examples.
pub fn empty(page: Page) -> Element {
    let card = |example: &'static Example| {
        let button = element("button.empty-example")
            .press(move || page.replace(&example.draft(), ""))
            .child(element("strong").child(example.name))
            .child(element("span").child(example.about));
        element("li").child(button)
    };
    let words = "Paste, type or drop an article here: Crosscheck shows the places that cannot both be right, side by side.";
    element("div.empty")
        .child(element("p").child(words))
        .child(element("p.empty-or").child("Or try one of ours:"))
        .child(element("ul.empty-examples").children(EXAMPLES.iter().map(card)))
}
