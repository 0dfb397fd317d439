//! What evidence can settle: those that an editor would want checked soonest come first.

use leptos::ev;
use leptos::prelude::*;

use super::{act, kind_name};
use crate::extract::ClaimKind;
use crate::web::message::Claim;
use crate::web::page::Page;
use crate::web::steps::in_order;

/// How many are listed until more are asked for.
const FIRST: usize = 100;

/// The list and its filter.
#[component]
pub fn Claims(page: Page) -> impl IntoView {
    let most = RwSignal::new(FIRST);
    let sorted = Memo::new(move |_| sorted(&page.answer.get().claims, page.kind.get(), page.speaker.get().as_deref()));
    let options = move || {
        let answer = page.answer.get();
        let shown = sorted.get().into_iter().take(most.get());
        shown.filter_map(|index| Some(option(page, index, answer.claims.get(index)?))).collect_view()
    };
    view! {
        <Kinds page />
        <div class="claim-bar">
            <Speakers page />
            <button class="button" disabled=move || sorted.with(Vec::is_empty) on:click=act(move |_| page.copy(list(page, &sorted.get_untracked())))>
                "Copy list"
            </button>
        </div>
        <p class="claim-copied" role="status">{move || page.copied.get().map(|copied| if copied { "Copied." } else { "The browser does not let the page copy." })}</p>
        <Show when=move || sorted.with(Vec::is_empty)>
            <p class="findings-nothing">"What evidence can settle will stand here, the most pressing first."</p>
        </Show>
        <ul
            class="claims"
            class:unseen=move || sorted.with(Vec::is_empty)
            role="listbox"
            aria-label="Claims"
            tabindex=move || if sorted.with(Vec::is_empty) { "-1" } else { "0" }
            aria-activedescendant=move || page.claim.get().map(|index| format!("claim-{index}"))
            on:keydown=move |event| move_in_list(page, &sorted.get_untracked(), &event)
        >
            {options}
        </ul>
        <Show when=move || sorted.with(|sorted| most.get() < sorted.len())>
            <button class="findings-fold" on:click=act(move |_| most.update(|most| *most *= 4))>"Show more"</button>
        </Show>
    }
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
#[component]
fn Speakers(page: Page) -> impl IntoView {
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
    let option = |name: String| view! { <option value=name.clone()>{name.clone()}</option> };
    view! {
        <select
            class="button" aria-label="Whose claims"
            on:change=move |event| page.speaker.set(Some(event_target_value(&event)).filter(|name| !name.is_empty()))
        >
            <option value="">"Everybody's"</option>
            {move || names.get().into_iter().map(option).collect_view()}
        </select>
    }
}

fn option(page: Page, index: usize, claim: &Claim) -> impl IntoView + use<> {
    let kinds: Vec<_> = claim.kinds.iter().map(|kind| kind_name(*kind)).collect();
    let speaker = claim.speaker.as_ref().map(|speaker| format!(" · {speaker}"));
    view! {
        <li
            class="claim-line"
            role="option"
            id=format!("claim-{index}")
            aria-selected=move || (page.claim.get() == Some(index)).to_string()
            on:click=act(move |_| page.choose_claim(index))
        >
            <span class="claim-line-kinds">{kinds.join(" · ")}{speaker}</span>
            <span class="claim-line-text">{claim.text.clone()}</span>
        </li>
    }
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
#[component]
fn Kinds(page: Page) -> impl IntoView {
    let count = move |kind: Option<ClaimKind>| {
        Memo::new(move |_| {
            let answer = page.answer.get();
            answer.claims.iter().filter(|claim| kind.is_none_or(|kind| claim.kinds.contains(&kind))).count()
        })
    };
    let chip = move |kind: Option<ClaimKind>| {
        let count = count(kind);
        view! {
            <Show when=move || count.with(|count| *count > 0)>
                <button
                    class="chip"
                    aria-pressed=move || (page.kind.get() == kind).to_string()
                    on:click=act(move |_| page.kind.set(kind))
                >
                    {kind.map_or("All", kind_name)} " " {count}
                </button>
            </Show>
        }
    };
    let all = std::iter::once(None).chain(ClaimKind::ALL.into_iter().map(Some));
    view! { <div class="claim-kinds" role="group" aria-label="Kinds of claims">{all.map(chip).collect_view()}</div> }
}
