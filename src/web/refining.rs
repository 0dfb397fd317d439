//! Better answers: what the page does when the worker's parser has arrived.

use leptos::prelude::*;

use super::page::Page;
use super::status::Status;

/// The longest text, in bytes, that is checked again unasked: about a second's work.
const LONGEST: usize = 1_000_000;
/// What is said where the parser does not come.
const MISSING: &str = "One part of the checker could not be loaded, so it sees less than it could. Reload the page to try again.";

impl Page {
    /// The worker sees more from now on, or never will. What it has answered already it is asked again, while the answer
    /// stays on the screen; what it is still asked for it answers so anyway.
    pub(super) fn refine(self, arrived: bool) {
        self.settled.set_value(true);
        self.load_rest();
        if !arrived {
            return self.complain(MISSING);
        }
        let answered = self.status.with_untracked(|status| matches!(status, Status::Done { .. }));
        if answered && self.asked.with_value(|asked| asked.text.len() <= LONGEST) {
            self.since.set(None);
            self.ask_again();
        }
    }
}
