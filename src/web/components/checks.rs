//! What is checked, in the checks' own words.

use leptos::html::Dialog;
use leptos::prelude::*;

use super::{act, family_name};
use crate::report::Family;
use crate::web::message::CheckDoc;
use crate::web::page::{Off, Page};

/// All checks, family by family.
#[component]
pub fn ChecksDialog(page: Page, dialog: NodeRef<Dialog>) -> impl IntoView {
    let families = move || {
        let checks = page.checks.get();
        let family = |family: Family| {
            let own: Vec<_> = checks.iter().filter(|check| check.family == family).map(|check| entry(page, check)).collect();
            (!own.is_empty()).then(|| {
                view! {
                    <section data-family=family.name()>
                        <h3><span class="family">{family_name(family)}</span></h3>
                        {own}
                    </section>
                }
            })
        };
        Family::ALL.into_iter().filter_map(family).collect_view()
    };
    view! {
        <dialog class="sheet checks" node_ref=dialog aria-labelledby="checks-title">
            <form method="dialog" class="sheet-head">
                <h2 id="checks-title">"What is checked"</h2>
                <button class="button">"Close"</button>
            </form>
            <p>
                "Each check looks for one way in which an article can disagree with itself. None of them knows the world: \
                 they compare the article's own words, and stay silent where they are in doubt."
            </p>
            <OffList page />
            {families}
        </dialog>
    }
}

fn entry(page: Page, check: &CheckDoc) -> impl IntoView + use<> {
    let (id, name) = (check.id.clone(), check.title.clone());
    let off = Memo::new(move |_| page.is_off(&id));
    let id = check.id.clone();
    view! {
        <div class="checks-entry">
            <details id=check.id.clone()>
                <summary>{check.title.clone()}</summary>
                {sections(&check.doc)}
            </details>
            <button
                class="button"
                role="switch"
                aria-label=name
                aria-checked=move || (!off.get()).to_string()
                on:click=act(move |_| page.turn(&id, !off.get_untracked()))
            >
                {move || if off.get() { "off" } else { "on" }}
            </button>
        </div>
    }
}

/// The checks that are off, where there are any.
#[component]
fn OffList(page: Page) -> impl IntoView {
    let names = move || {
        let checks = page.checks.get();
        let name = |off: &Off| {
            let title = checks.iter().find(|check| check.id == off.check).map_or(&off.check, |check| &check.title).clone();
            let scope = if off.by_link { ": by the link, in this text only" } else { ": in every text on this device" };
            view! { <li>{title} {scope}</li> }
        };
        page.off.with(|off| off.iter().map(name).collect_view())
    };
    view! {
        <Show when=move || page.off.with(|off| !off.is_empty())>
            <h3>"Turned off"</h3>
            <ul class="checks-off">{names}</ul>
        </Show>
    }
}

/// The headings and paragraphs of `doc`.
fn sections(doc: &str) -> Vec<AnyView> {
    let mut parts = Vec::new();
    let mut paragraph = String::new();
    for line in doc.lines().chain([""]) {
        let heading = line.strip_prefix("# ");
        if (heading.is_some() || line.trim().is_empty()) && !paragraph.is_empty() {
            let text = std::mem::take(&mut paragraph);
            parts.push(view! { <p>{text}</p> }.into_any());
        }
        match heading {
            Some(heading) => parts.push(view! { <h4>{heading.to_owned()}</h4> }.into_any()),
            None => {
                let gap = if paragraph.is_empty() { "" } else { " " };
                paragraph.push_str(gap);
                paragraph.push_str(line.trim());
            }
        }
    }
    parts
}
