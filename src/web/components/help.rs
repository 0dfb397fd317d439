//! The keys, and what the page does with the text.

use leptos::html::Dialog;
use leptos::prelude::*;

use crate::web::keys::{KEYS, Key};

/// A bookmark that opens what is selected in any page, or else all of its text: behind the # of the address, so that no
/// server sees it.
fn bookmark() -> String {
    let location = window().location();
    let page = format!("{}{}", location.origin().unwrap_or_default(), location.pathname().unwrap_or_default());
    format!("javascript:void open('{page}#text='+encodeURIComponent(String(getSelection()).trim()||document.body.innerText))")
}

/// Help.
#[component]
pub fn HelpDialog(dialog: NodeRef<Dialog>) -> impl IntoView {
    let row = |key: &Key| view! { <div><dt><kbd>{key.label()}</kbd></dt><dd>{key.what}</dd></div> };
    let group = |keys: &[Key]| {
        view! { <h3>{keys[0].place.title()}</h3> <dl class="help-keys">{keys.iter().map(row).collect_view()}</dl> }
    };
    view! {
        <dialog class="sheet help" node_ref=dialog aria-labelledby="help-title">
            <form method="dialog" class="sheet-head">
                <h2 id="help-title">"Help"</h2>
                <button class="button">"Close"</button>
            </form>
            <p>
                "Crosscheck reads the article and shows the places that cannot both be right. It does not know which of them \
                 is, and it knows nothing but the article: whether either is true is for you to look up."
            </p>
            <p>
                "Everything happens on this device. A share link holds the text itself, packed behind the # of its address, \
                 which browsers do not send to any server."
            </p>
            <p>
                "To check what you have selected in another page, drag this to your bookmarks and press it there: "
                <a class="help-bookmark" href=bookmark()>"Check with Crosscheck"</a>
            </p>
            {KEYS.chunk_by(|a, b| a.place == b.place).map(group).collect_view()}
        </dialog>
    }
}
