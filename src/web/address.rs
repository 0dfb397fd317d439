//! The page's address: the share link that stands in it, and the file that can go in its place.

use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::File;

use super::outgoing::download;
use super::page::{Draft, Page, Since, Wanted};
use crate::link::{Dismissal, FindingId, Shared};
use crate::workers::message::{Answer, Delivery, Finding, Parcel};

impl Page {
    /// Opens what the address holds, where it holds something.
    pub fn open_address(self) {
        let fragment = window().location().hash().unwrap_or_default();
        if fragment.len() > 1 {
            self.hand_over(Parcel::Open(fragment), None);
        }
    }

    pub(super) fn hand_over(self, parcel: Parcel, file: Option<File>) {
        self.packer.with_value(|packer| {
            if let Some(packer) = packer {
                packer.hand_over(parcel, file);
            }
        });
    }

    /// Takes what the packer brings.
    pub(super) fn receive(self, delivery: Delivery) {
        match delivery {
            Delivery::Ready => {}
            Delivery::Read { name, opened } => self.take_file(&name, opened),
            Delivery::Clipping(text) => self.paste(&text),
            Delivery::Written(written) => self.take_written(written),
            Delivery::Saved(json) => {
                if let Err(words) = download("article.crosscheck.json", "application/json", &json) {
                    self.complain(words);
                }
            }
            Delivery::Opened(Err(words)) => self.complain(words),
            Delivery::Opened(Ok((shared, changes))) => {
                self.open(shared);
                self.changes.set(changes.into());
            }
            Delivery::Packed(packed) => {
                let packed = packed.and_then(|packed| {
                    let history = window().history();
                    let written = history.and_then(|it| it.replace_state_with_url(&JsValue::NULL, "", Some(&packed.address)));
                    let refused = "The browser does not let the page write its address. Try again in half a minute.";
                    written.map(|()| packed).map_err(|_| refused.to_owned())
                });
                if let Ok(packed) = &packed {
                    self.changes.set(packed.changes.clone().into());
                }
                self.packed.set(Some(packed));
            }
        }
    }

    fn open(self, shared: Shared) {
        let date = shared.date.map(|date| date.to_string()).unwrap_or_default();
        let dismissed = shared.dismissed.into_iter().map(|dismissal| (dismissal.finding, dismissal.reason));
        let wanted = Wanted { selected: shared.selected, dismissed: dismissed.collect() };
        let draft = Draft { text: shared.text, date };
        self.wanted.set_value(None);
        self.replace(&draft, "The link's article has taken the place of yours.");
        self.adopt(draft.text.clone());
        self.wanted.set_value(Some(wanted));
        self.recall_off(&shared.off);
        self.since.set(None);
        self.compare(shared.before.unwrap_or_else(|| draft.text.clone()));
        self.opened.set_value(Some(draft.text));
    }

    /// Has `text` checked, so that the findings in it can be held against those that stand now.
    fn compare(self, text: String) {
        self.earlier.set_value(Some((text, None)));
    }

    /// Asks for the findings of the earlier text, unless they are known.
    pub(super) fn ask_about_earlier(self) {
        if self.since.with_untracked(Option::is_some) {
            return;
        }
        let Some((text, _)) = self.earlier.with_value(Clone::clone) else { return };
        let date = self.published();
        let id = self.analyzer.with_value(|analyzer| analyzer.as_ref().map(|analyzer| analyzer.ask(text.clone(), date)));
        self.earlier.set_value(Some((text, id)));
    }

    /// Keeps `answer` where it is about the earlier text. Says whether it was.
    pub(super) fn take_earlier(self, id: u32, answer: &Answer) -> bool {
        let asked = self.earlier.with_value(|earlier| earlier.as_ref().and_then(|earlier| earlier.1));
        if asked != Some(id) {
            return false;
        }
        let finding = |finding: &Finding| (finding.key(), finding.message.clone());
        self.since.set(Some(Since { findings: answer.findings.iter().filter(|it| it.is_alarm()).map(finding).collect() }));
        true
    }

    /// Makes a link of all of it and writes it into the address.
    pub fn share(self) {
        self.packed.set(None);
        let location = window().location().href().unwrap_or_default();
        let (page, _) = location.split_once('#').unwrap_or((&location, ""));
        self.hand_over(Parcel::Pack { shared: self.shared(), address: format!("{page}#") }, None);
    }

    /// Puts `address` on the clipboard.
    pub fn copy(self, address: String) {
        self.copied.set(None);
        spawn_local(async move {
            let copied = JsFuture::from(window().navigator().clipboard().write_text(&address)).await.is_ok();
            self.copied.set(Some(copied));
        });
    }

    /// Saves all of it as a file.
    pub fn save(self) {
        self.hand_over(Parcel::Save(self.shared()), None);
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
        let dismissal = |(index, finding): (usize, &Finding)| {
            let key = finding.key();
            let aside = aside.iter().find(|aside| aside.key == key)?;
            Some(Dismissal { finding: id(index)?, reason: aside.reason.clone() })
        };
        Shared {
            dismissed: answer.findings.iter().enumerate().filter_map(dismissal).collect(),
            off: self.off.with_untracked(|off| off.iter().map(|off| off.check.clone()).collect()),
            selected: self.finding.get_untracked().and_then(id),
            date: self.published(),
            before: self.opened.with_value(Clone::clone).filter(|opened| *opened != draft.text),
            text: draft.text,
        }
    }
}
