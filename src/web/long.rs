//! Long texts: put in and checked piece by piece, so that the page never stands still.
//!
//! A text of many paragraphs goes in portion by portion, one a turn. Its beginning is checked first and shown, then all of
//! it; the person may stop that, and is told what was not checked.

use gloo_timers::callback::Timeout;
use leptos::prelude::*;

use super::page::Page;
use super::status::Status;

/// From this length on, in bytes, a text's beginning is checked before all of it.
const LONG: usize = 200_000;

/// How much of it, in bytes: a tenth of a second's work.
const BEGINNING: usize = 50_000;

/// A long text on its way into the article.
pub struct Filling {
    text: String,
    /// From which byte on it is not there yet.
    at: usize,
    /// What goes on with it; dropped, it does not.
    _next: Timeout,
}

impl Page {
    /// Goes on with `text` at byte `rest`, where something of it is left.
    pub(super) fn fill_from(self, text: &str, rest: Option<usize>) {
        self.filling.set_value(rest.map(|at| Filling { text: text.to_owned(), at, _next: self.fill_soon() }));
        self.begun.set_value(text.len() > LONG);
    }

    fn fill_soon(self) -> Timeout {
        Timeout::new(0, move || self.fill(false))
    }

    /// Puts in the next paragraphs of a long text, or all that are left; then it is checked.
    pub(super) fn fill(self, all: bool) {
        let mut filling = None;
        self.filling.update_value(|slot| filling = slot.take());
        let Some(Filling { text, mut at, .. }) = filling else { return };
        loop {
            match self.with_desk(|desk| desk.editor.append(&text, at)).flatten() {
                Some(next) => at = next,
                None => return self.check(),
            }
            if !all {
                return self.filling.set_value(Some(Filling { text, at, _next: self.fill_soon() }));
            }
        }
    }

    /// What of `text` is to be checked now: the beginning of a long one that nothing is known of yet, else all.
    pub(super) fn portion(self, text: &str) -> usize {
        self.long.set(text.len() > LONG);
        if !self.begun.get_value() || text.len() <= LONG {
            self.begun.set_value(false);
            return text.len();
        }
        let end = text.floor_char_boundary(BEGINNING);
        text[..end].rfind('\n').unwrap_or(end)
    }

    /// Where only the beginning is checked so far, goes on with all of it. Says whether it did.
    pub(super) fn go_on(self, words: usize) -> bool {
        let begun = self.begun.get_value();
        if begun {
            self.begun.set_value(false);
            self.status.set(Status::Partly { words });
            self.ask_again();
        }
        begun
    }

    /// Puts an end to the check under way.
    pub fn stop_checking(self) {
        let words = match self.status.get_untracked() {
            Status::Partly { words } => Some(words),
            _ => None,
        };
        self.pause.set_value(None);
        self.analyzer.with_value(|analyzer| analyzer.iter().for_each(super::analyzer::Analyzer::stop));
        self.worry(Status::Unchecked { words });
    }
}
