//! What evidence can settle: those that an editor would want checked soonest come first.

use leptos::ev;
use leptos::prelude::*;

use super::kind_name;
use crate::extract::ClaimKind;
use crate::web::page::Page;
use crate::web::steps::in_order;
use crate::web::view::{Element, View, element, live, when};
use crate::workers::message::Claim;

/// How many are listed until more are asked for.
const FIRST: usize = 100;

/// The list and its filter.
pub fn claims(page: Page) -> View {
    let most = RwSignal::new(FIRST);
    let sorted = Memo::new(move |_| sorted(&page.answer.get().claims, page.kind.get(), page.speaker.get().as_deref()));
    let none = move || sorted.with(Vec::is_empty);
    let options = move || {
        let answer = page.answer.get();
        let shown = sorted.get().into_iter().take(most.get());
        shown.filter_map(|index| Some(option(page, index, answer.claims.get(index)?))).collect::<View>()
    };
    let copy = element("button.button").bind("disabled", none).press(move || page.copy(list(page, &sorted.get_untracked())));
    let copied = move || page.copied.get().map(|copied| if copied { "Copied." } else { "The browser does not let the page copy." });
    let list = element("ul.claims")
        .toggle("unseen", none)
        .set("role", "listbox")
        .set("aria-label", "Claims")
        .bind("tabindex", move || if none() { "-1" } else { "0" })
        .bind("aria-activedescendant", move || page.claim.get().map(|index| format!("claim-{index}")))
        .on(ev::keydown, move |event| move_in_list(page, &sorted.get_untracked(), &event))
        .child(live(options));
    let nothing = "What evidence can settle will stand here, the most pressing first.";
    View::List(vec![
        kinds(page).into(),
        element("div.claim-bar").child(speakers(page)).child(copy.child("Copy list")).into(),
        element("p.claim-copied").set("role", "status").child(live(copied)).into(),
        when(none, move || element("p.findings-nothing").child(nothing)),
        list.into(),
        when(move || sorted.with(|sorted| most.get() < sorted.len()), move || more(most)),
    ])
}

/// What shows four times as many.
pub fn more(most: RwSignal<usize>) -> Element {
    element("button.findings-fold").press(move || most.update(|most| *most *= 4)).child("Show more")
}

/// The indices of the claims of `kind` by `speaker`, or of all, the highest score first.
fn sorted(claims: &[Claim], kind: Option<ClaimKind>, speaker: Option<&str>) -> Vec<usize> {
    // An edit may have taken away all that the speaker said.
    let speaker = speaker.filter(|name| claims.iter().any(|claim| claim.speaker.as_deref() == Some(name)));
    let is_wanted = |index: &usize| {
        let claim = &claims[*index];
        kind.is_none_or(|kind| claim.kinds.contains(&kind)) && speaker.is_none_or(|name| claim.speaker.as_deref() == Some(name))
    };
    // Of numbers that are not negative, the bits are in their order; turned over, in the opposite one.
    let keyed = (0..claims.len()).filter(is_wanted).map(|index| (!claims[index].score.to_bits(), index));
    in_order(keyed).into_iter().map(|(_, index)| index).collect()
}

/// The claims of these indices as a list of lines.
fn list(page: Page, indices: &[usize]) -> String {
    let answer = page.answer.get_untracked();
    let line = |index: &usize| {
        let claim = answer.claims.get(*index)?;
        let speaker = claim.speaker.as_ref().map(|speaker| format!(" ({speaker})")).unwrap_or_default();
        Some(format!("- {}{speaker}\n", claim.text))
    };
    indices.iter().filter_map(line).collect()
}

/// One speaker's claims, or everybody's.
fn speakers(page: Page) -> Element {
    let names = Memo::new(move |_| {
        let mut names: Vec<String> = Vec::new();
        page.answer.with(|answer| {
            for name in answer.claims.iter().filter_map(|claim| claim.speaker.as_ref()) {
                if !names.contains(name) {
                    names.push(name.clone());
                }
            }
        });
        names
    });
    let option = |name: String| element("option").set("value", name.clone()).child(name);
    let choose = move |event| page.speaker.set(Some(event_target_value(&event)).filter(|name| !name.is_empty()));
    element("select.button")
        .set("aria-label", "Whose claims")
        .on(ev::change, choose)
        .child(element("option").set("value", "").child("Everybody's"))
        .child(live(move || names.get().into_iter().map(option).collect::<View>()))
}

fn option(page: Page, index: usize, claim: &Claim) -> Element {
    let kinds: Vec<_> = claim.kinds.iter().map(|kind| kind_name(*kind)).collect();
    let speaker = claim.speaker.as_ref().map(|speaker| format!(" · {speaker}"));
    element("li.claim-line")
        .set("role", "option")
        .set("id", format!("claim-{index}"))
        .bind("aria-selected", move || (page.claim.get() == Some(index)).to_string())
        .press(move || page.choose_claim(index))
        .child(element("span.claim-line-kinds").child(kinds.join(" · ")).child(speaker))
        .child(element("span.claim-line-text").child(claim.text.clone()))
}

fn move_in_list(page: Page, listed: &[usize], event: &ev::KeyboardEvent) {
    let at = page.claim.get_untracked().and_then(|index| listed.iter().position(|listed| *listed == index));
    let last = listed.len().saturating_sub(1);
    let next = match event.key().as_str() {
        "ArrowDown" => at.map_or(0, |at| (at + 1).min(last)),
        "ArrowUp" => at.map_or(last, |at| at.saturating_sub(1)),
        "Home" => 0,
        "End" => last,
        "Enter" | " " => at.unwrap_or(0),
        _ => return,
    };
    event.prevent_default();
    if let Some(&index) = listed.get(next) {
        page.choose_claim(index);
    }
}

/// One kind of claims, or all.
fn kinds(page: Page) -> Element {
    let count = move |kind: Option<ClaimKind>| {
        let answer = page.answer.get();
        answer.claims.iter().filter(|claim| kind.is_none_or(|kind| claim.kinds.contains(&kind))).count()
    };
    let chip = move |kind: Option<ClaimKind>| {
        let button = move || {
            element("button.chip")
                .bind("aria-pressed", move || (page.kind.get() == kind).to_string())
                .press(move || page.kind.set(kind))
                .child(kind.map_or("All", kind_name))
                .child(" ")
                .child(live(move || count(kind).to_string()))
        };
        when(move || count(kind) > 0, button)
    };
    let all = std::iter::once(None).chain(ClaimKind::ALL.into_iter().map(Some));
    let group = element("div.claim-kinds").set("role", "group").set("aria-label", "Kinds of claims");
    group.children(all.map(chip))
}
