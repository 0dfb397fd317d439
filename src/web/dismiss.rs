//! What the person does not want to be told: one finding in this text, or all of a check in every text.
//!
//! A finding set aside is known by what its places say, so that edits elsewhere leave it aside; on this device it is
//! [`kept`] by its sentences. A check that is off is left out of the answer before anything is shown.

use std::sync::Arc;

use leptos::prelude::*;

use super::kept::{self, Lost};
use super::page::{Notice, Off, Page, SetAside, Undo, is_among};
use super::status::Status;
use crate::workers::message::{Answer, Finding};

impl Page {
    /// Sets finding `index` aside and goes on to the next one.
    pub fn set_aside(self, index: usize, reason: &str) {
        let answer = self.answer.get_untracked();
        let Some(finding) = answer.findings.get(index) else { return };
        let listed = untrack(|| self.listed());
        let at = listed.iter().position(|listed| *listed == index).unwrap_or(0);
        let entry = SetAside { key: finding.key(), reason: reason.trim().to_owned(), mark: Some(kept::mark(finding)) };
        let undo = Undo::TakeBack(entry.key.clone());
        let kept = self.put_aside(entry);
        self.tell(format!("Set aside in this text: {}.", finding.message), kept, undo);
        let rest = untrack(|| self.listed());
        match rest.get(at.min(rest.len().saturating_sub(1))) {
            Some(&next) => self.choose(next),
            None => self.unchoose(),
        }
    }

    /// Puts `entry` among what is set aside.
    pub fn put_aside(self, entry: SetAside) -> Result<(), Lost> {
        let kept = entry.mark.as_ref().map_or(Ok(()), |mark| kept::keep_aside(mark, Some(&entry.reason)));
        self.change_aside(|all| {
            all.retain(|aside| aside.key != entry.key);
            all.push(entry);
        });
        kept
    }

    /// Takes the finding with that key back among the others.
    pub fn take_back(self, key: &str) {
        let aside = self.aside.get_untracked();
        let Some(entry) = aside.iter().find(|aside| aside.key == key).cloned() else { return };
        let kept = entry.mark.as_ref().map_or(Ok(()), |mark| kept::keep_aside(mark, None));
        self.change_aside(|all| all.retain(|aside| aside.key != key));
        self.tell("It is among the findings again.".into(), kept, Undo::SetAside(entry));
    }

    fn change_aside(self, change: impl FnOnce(&mut Vec<SetAside>)) {
        // From here on the person's word stands, not the link's.
        self.wanted.set_value(None);
        let mut all = (*self.aside.get_untracked()).clone();
        change(&mut all);
        self.aside.set(Arc::new(all));
        self.recount();
        self.paint();
    }

    /// Turns `check` off in every text on this device, or on again.
    pub fn turn(self, check: &str, off: bool) {
        let kept = kept::keep_off(check, off);
        let mut all = (*self.off.get_untracked()).clone();
        all.retain(|off| off.check != check);
        if off {
            all.push(Off { check: check.to_owned(), by_link: false });
        }
        self.off.set(Arc::new(all));
        self.present();
        self.recount();
        let checks = self.checks.get_untracked();
        let title = checks.iter().find(|known| known.id == check).map_or(check, |known| &known.title);
        let words = if off { "Turned off in every text on this device" } else { "Turned on again" };
        self.tell(format!("{words}: {title}."), kept, Undo::Turn(check.to_owned(), !off));
    }

    /// Whether `check` is off.
    #[must_use]
    pub fn is_off(self, check: &str) -> bool {
        self.off.with(|off| off.iter().any(|off| off.check == check))
    }

    /// Turns off what the device remembers, and nothing that an earlier link has asked for.
    pub(super) fn recall_off(self, by_link: &[String]) {
        let own = kept::off().into_iter().map(|check| Off { check, by_link: false });
        let mut all: Vec<_> = own.collect();
        let asked = by_link.iter().filter(|check| all.iter().all(|off| off.check != **check));
        let asked: Vec<_> = asked.map(|check| Off { check: check.clone(), by_link: true }).collect();
        all.extend(asked);
        if *self.off.get_untracked() != all {
            self.off.set(Arc::new(all));
        }
    }

    /// The answer without the checks that are off.
    pub(super) fn without_off(self, whole: Arc<Answer>) -> Arc<Answer> {
        let off = self.off.get_untracked();
        if off.is_empty() {
            return whole;
        }
        let mut answer = Arc::unwrap_or_clone(whole);
        answer.findings.retain(|finding| off.iter().all(|off| off.check != finding.check));
        Arc::new(answer)
    }

    /// Sets aside what the device remembers of `answer`, and remembers what an edit has changed around the rest.
    pub(super) fn recall_aside(self, answer: &Answer) {
        let kept = kept::aside();
        let mut all = (*self.aside.get_untracked()).clone();
        if kept.is_empty() && all.is_empty() {
            return;
        }
        for finding in &answer.findings {
            let (key, mark) = (finding.key(), kept::mark(finding));
            let known = kept.iter().find(|(kept, _)| *kept == mark);
            match (all.iter_mut().find(|aside| aside.key == key), known) {
                (Some(aside), _) => follow(aside, mark),
                (None, Some((_, reason))) => all.push(SetAside { key, reason: reason.clone(), mark: Some(mark) }),
                (None, None) => {}
            }
        }
        if *self.aside.get_untracked() != all {
            self.aside.set(Arc::new(all));
        }
    }

    /// Counts again what stands in the answer, where one stands.
    fn recount(self) {
        if self.status.with_untracked(|status| matches!(status, Status::Done { .. })) {
            self.count();
        }
    }

    fn tell(self, mut words: String, kept: Result<(), Lost>, undo: Undo) {
        if kept.is_err() {
            words.push_str(" Your browser keeps nothing for this page, so this ends when you close it.");
        }
        self.notice.set(Some(Notice { words, trouble: kept.is_err(), undo: Some(undo) }));
    }

    /// The findings that are not set aside.
    pub(super) fn not_aside<'a>(answer: &'a Answer, aside: &'a [SetAside]) -> impl Iterator<Item = &'a Finding> {
        answer.findings.iter().filter(|finding| !is_among(aside, finding))
    }
}

/// Keeps `aside` by the `mark` that it has now.
fn follow(aside: &mut SetAside, mark: String) {
    if let Some(before) = aside.mark.as_mut().filter(|before| **before != mark) {
        // Where the browser keeps nothing, this was said when it was set aside.
        let _ = kept::keep_aside(before, None).and_then(|()| kept::keep_aside(&mark, Some(&aside.reason)));
        *before = mark;
    }
}
