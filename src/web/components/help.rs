//! The keys, and what the page does with the text.

use leptos::html::Dialog;
use leptos::prelude::*;

/// The keys with what they do.
const KEYS: [(&str, &str); 7] = [
    ("F8", "Next finding"),
    ("Shift + F8", "Finding before"),
    ("↓ ↑", "Through the list"),
    ("Home End", "To the first and the last of the list"),
    ("Esc", "Choose nothing"),
    ("Ctrl + Z", "Undo, in the article"),
    ("?", "This help"),
];

/// Help.
#[component]
pub fn HelpDialog(dialog: NodeRef<Dialog>) -> impl IntoView {
    let row = |(key, what): (&'static str, &'static str)| view! { <div><dt><kbd>{key}</kbd></dt><dd>{what}</dd></div> };
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
            <dl class="help-keys">{KEYS.map(row).collect_view()}</dl>
        </dialog>
    }
}
