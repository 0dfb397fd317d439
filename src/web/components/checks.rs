//! What is checked, in the checks' own words.

use leptos::html::Dialog;
use leptos::prelude::*;

use super::family_name;
use crate::report::Family;
use crate::web::message::CheckDoc;
use crate::web::page::Page;

/// All checks, family by family.
#[component]
pub fn ChecksDialog(page: Page, dialog: NodeRef<Dialog>) -> impl IntoView {
    let families = move || {
        let checks = page.checks.get();
        let family = |family: Family| {
            let own: Vec<_> = checks.iter().filter(|check| check.family == family).map(entry).collect();
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
            {families}
        </dialog>
    }
}

fn entry(check: &CheckDoc) -> impl IntoView + use<> {
    view! {
        <details class="checks-entry" id=check.id.clone()>
            <summary>{check.title.clone()}</summary>
            {sections(&check.doc)}
        </details>
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
