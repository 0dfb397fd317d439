//! The page's address: the share link that stands in it.

use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::page::{Draft, Notice, Page, Wanted};
use crate::link::{self, Dismissal, FindingId, Shared};

impl Page {
    /// Opens what the address holds, where it holds something.
    pub fn open_address(self) {
        let fragment = window().location().hash().unwrap_or_default();
        if fragment.len() <= 1 {
            return;
        }
        match link::unpack(&fragment) {
            Ok(shared) => self.open(shared),
            Err(error) => self.complain(error.to_string()),
        }
    }

    fn open(self, shared: Shared) {
        let date = shared.date.map(|date| date.to_string()).unwrap_or_default();
        let dismissed = shared.dismissed.into_iter().map(|dismissal| (dismissal.finding, dismissal.reason));
        let wanted = Wanted { selected: shared.selected, dismissed: dismissed.collect() };
        self.wanted.set_value(None);
        self.replace(&Draft { text: shared.text, date }, "The link's article has taken the place of yours.");
        self.wanted.set_value(Some(wanted));
    }

    /// Puts all of it into the address, and the address on the clipboard.
    pub fn share(self) {
        let fragment = match link::pack(&self.shared()) {
            Ok(fragment) => fragment,
            Err(error) => return self.complain(error.to_string()),
        };
        let window = window();
        let written =
            window.history().and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("#{fragment}"))));
        let Ok(address) = written.and_then(|()| window.location().href()) else {
            return self.complain("The browser does not let the page write its address. Try again in half a minute.");
        };
        let long = fragment.len() > 3500;
        spawn_local(async move {
            let copied = JsFuture::from(window.navigator().clipboard().write_text(&address)).await.is_ok();
            let mut words = String::from(if copied {
                "The link is copied. It holds the text itself: whoever has it can read the article."
            } else {
                "The link stands in the address bar: copy it from there. It holds the text itself."
            });
            if long {
                words.push_str(" Chat programs cut long links; mail it, or send it in a file.");
            }
            self.notice.set(Some(Notice { words, trouble: false, undo: None }));
        });
    }

    fn shared(self) -> Shared {
        let draft = self.draft();
        let answer = self.answer.get_untracked();
        let aside = self.aside.get_untracked();
        // A finding of an older text has no place in this one.
        let current = self.reading.with_value(|reading| reading.text == draft.text);
        let id = |index: usize| {
            let finding = answer.findings.get(index)?;
            current.then(|| FindingId { check: finding.check.clone(), span: finding.span })
        };
        let dismissal = |(index, finding): (usize, &super::message::Finding)| {
            let key = finding.key();
            let aside = aside.iter().find(|aside| aside.key == key)?;
            Some(Dismissal { finding: id(index)?, reason: aside.reason.clone() })
        };
        Shared {
            dismissed: answer.findings.iter().enumerate().filter_map(dismissal).collect(),
            selected: self.finding.get_untracked().and_then(id),
            date: self.published(),
            before: None,
            text: draft.text,
        }
    }
}
