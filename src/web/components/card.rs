//! The card beside a place of the article: what was understood there, and every finding that has a place there.

use leptos::ev;
use leptos::prelude::*;

use super::{family_name, kind_name};
use crate::web::hand::Hand;
use crate::web::page::{Page, Tab};
use crate::web::view::{Element, View, element, live};

/// Shown where the pointer rests, where the caret is put, or by its key.
pub fn card(page: Page) -> View {
    live(move || page.hand.get().map(|hand| draw(page, hand)))
}

fn draw(page: Page, hand: Hand) -> Element {
    let answer = page.answer.get_untracked();
    let word =
        |(quote, says): (String, String)| element("p").child(element("span.card-quote").child(quote)).child(" → ").child(says);
    let finding = |index: usize| {
        let finding = answer.findings.get(index)?;
        let choose = move || {
            page.show_card(None);
            page.choose(index);
        };
        let button = element("button.card-finding").set("data-family", finding.family.name()).press(choose);
        let family = element("span.family").child(family_name(finding.family));
        Some(button.child(family).child(" ").child(finding.message.clone()))
    };
    let claim = hand.claim.and_then(|index| {
        let kinds: Vec<_> = answer.claims.get(index)?.kinds.iter().map(|kind| kind_name(*kind)).collect();
        let choose = move || {
            page.show_card(None);
            page.tab.set(Tab::Claims);
            page.choose_claim(index);
        };
        Some(element("button.card-finding").press(choose).child("Claim: ").child(kinds.join(" · ")))
    });
    let above = hand.above;
    element("div.card")
        .toggle("card--above", move || above)
        .set("id", "card")
        .set("role", "group")
        .set("aria-label", "What stands here")
        .set("style", format!("left: max(8px, min({}px, 100% - 348px)); top: {}px", hand.left, hand.top))
        .on(ev::mouseenter, move |_| page.stay())
        .on(ev::mouseleave, move |_| page.look_away())
        .children(hand.findings.into_iter().filter_map(finding))
        .children(hand.words.into_iter().map(word))
        .child(claim)
}
