//! The keys: one table that both the page and its help read, so that neither knows a key that the other does not.
//!
//! Letters work only while the focus is beside the article, so that nobody sets anything off by typing, or by speaking to
//! a program that types.

use leptos::ev;
use wasm_bindgen::JsCast;
use web_sys::Element;

use KeyPlace::{Anywhere, Article, List, Panel};

/// Where the focus is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyPlace {
    /// Wherever.
    Anywhere,
    /// On the list of findings.
    List,
    /// Beside the article, and not in a field.
    Panel,
    /// In the article.
    Article,
}

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// To the next finding from the caret, or from the chosen one.
    Next,
    /// To the finding before it.
    Before,
    /// One line down the list.
    Down,
    /// One line up the list.
    Up,
    /// To the list's first line.
    First,
    /// To the list's last line.
    Last,
    /// Shows what stands at the caret.
    Here,
    /// Puts the caret where the chosen finding is.
    Go,
    /// From the place back to the list, from the finding to the list, from the list to the article.
    Back,
    /// Sets the chosen finding aside, or takes it back.
    Aside,
    /// To the field for the reason.
    Reason,
    /// Turns the chosen finding's check off.
    TurnOff,
    /// Tells how the chosen finding's check works.
    Explain,
    /// Lists what is merely possible, or no longer.
    Possible,
    /// Takes back what was done last.
    Undo,
    /// The help.
    Help,
    /// What the browser does without the page.
    Browser,
}

/// A line of the table.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// Where the focus must be.
    pub place: KeyPlace,
    /// As the browser calls the key.
    pub key: &'static str,
    /// What it does.
    pub act: Act,
    /// The same for the person.
    pub what: &'static str,
}

/// All of them, in the order of the help.
pub const KEYS: [Key; 19] = [
    key(Anywhere, "F8", Act::Next, "Next finding, from the caret on"),
    key(Anywhere, "Shift+F8", Act::Before, "Finding before the caret"),
    key(Anywhere, "F9", Act::Here, "What stands at the caret; again: to what was found there"),
    key(Anywhere, "Escape", Act::Back, "Back: from a place to the list, from the list to the article"),
    key(List, "ArrowDown", Act::Down, "Next line of the list"),
    key(List, "ArrowUp", Act::Up, "Line before"),
    key(List, "Home", Act::First, "First line"),
    key(List, "End", Act::Last, "Last line"),
    key(List, "Enter", Act::Go, "To the place in the article"),
    key(List, " ", Act::Go, "The same"),
    key(Panel, "d", Act::Aside, "Not a problem here, or take back"),
    key(Panel, "r", Act::Reason, "Write down why it is not a problem"),
    key(Panel, "o", Act::TurnOff, "Turn this check off"),
    key(Panel, "h", Act::Explain, "How this is checked"),
    key(Panel, "p", Act::Possible, "Show or hide what is merely possible"),
    key(Panel, "u", Act::Undo, "Undo what was set aside or turned off"),
    key(Panel, "?", Act::Help, "This help"),
    key(Article, "Ctrl+Z", Act::Browser, "Undo what was typed"),
    key(Article, "Ctrl+Y", Act::Browser, "Do it again"),
];

const fn key(place: KeyPlace, key: &'static str, act: Act, what: &'static str) -> Key {
    Key { place, key, act, what }
}

impl Key {
    /// What stands on the key.
    #[must_use]
    pub fn label(&self) -> &'static str {
        match self.key {
            "Shift+F8" => "Shift + F8",
            "Ctrl+Z" => "Ctrl + Z",
            "Ctrl+Y" => "Ctrl + Y",
            "Escape" => "Esc",
            "ArrowDown" => "↓",
            "ArrowUp" => "↑",
            " " => "Space",
            key => key,
        }
    }
}

impl KeyPlace {
    /// As a heading of the help.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Anywhere => "Anywhere",
            List => "On the list of findings",
            Panel => "Beside the article",
            Article => "In the article",
        }
    }
}

/// What `event` asks for where the focus is.
#[must_use]
pub fn act(event: &ev::KeyboardEvent) -> Option<Act> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing() {
        return None;
    }
    let element: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    let is_in = |selector: &str| element.as_ref().is_some_and(|it| it.closest(selector).is_ok_and(|found| found.is_some()));
    if is_in("dialog") {
        return None;
    }
    let holds = |place: KeyPlace| match place {
        Anywhere => true,
        List => is_in("#findings"),
        Panel => is_in("#panel") && !is_in("input"),
        Article => false,
    };
    let name = event.key();
    let named = |key: &str| match key.strip_prefix("Shift+") {
        Some(key) => event.shift_key() && key == name,
        None if key.starts_with('F') => !event.shift_key() && key == name,
        None => key.eq_ignore_ascii_case(&name),
    };
    KEYS.iter().find(|key| key.act != Act::Browser && named(key.key) && holds(key.place)).map(|key| key.act)
}
