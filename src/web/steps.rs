//! From finding to finding, from the list to the place and back: what the keys of [`keys`](super::keys) do.

use std::collections::BinaryHeap;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::actions::caret;
use super::keys::Act;
use super::page::Page;
use super::status::Status;
use crate::report::Confidence;
use crate::workers::message::{Finding, Place};

impl Page {
    /// Does what a key asks for; dialogs are left to the screen.
    pub fn act(self, act: Act) {
        match act {
            Act::Next => self.step(true),
            Act::Before => self.step(false),
            Act::Down | Act::Up | Act::First | Act::Last => self.move_in_list(act),
            Act::Here => self.look_at_caret(),
            Act::Go => self.go(),
            Act::Back => self.back(),
            Act::Aside => self.toggle_aside(),
            Act::Reason => focus(".finding-aside-reason"),
            Act::TurnOff => {
                if let Some(check) = self.chosen_check() {
                    self.turn(&check, true);
                }
            }
            Act::Possible => {
                self.possible.update(|possible| *possible = !*possible);
                self.paint();
            }
            Act::Undo => {
                if let Some(undo) = self.notice.get_untracked().and_then(|notice| notice.undo) {
                    self.undo(undo);
                }
            }
            Act::Explain | Act::Help | Act::Browser => {}
        }
    }

    /// The check of the chosen finding.
    #[must_use]
    pub fn chosen_check(self) -> Option<String> {
        let answer = self.answer.get_untracked();
        Some(answer.findings.get(self.finding.get_untracked()?)?.check.clone())
    }

    fn move_in_list(self, act: Act) {
        let listed = untrack(|| self.listed());
        let at = self.finding.get_untracked().and_then(|index| listed.iter().position(|listed| *listed == index));
        let last = listed.len().saturating_sub(1);
        let next = match act {
            Act::Down => at.map_or(0, |at| (at + 1).min(last)),
            Act::Up => at.map_or(last, |at| at.saturating_sub(1)),
            Act::First => 0,
            _ => last,
        };
        let Some(&index) = listed.get(next) else { return };
        self.choose(index);
        if let Some(line) = document().get_element_by_id(&format!("finding-{index}")) {
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_block(web_sys::ScrollLogicalPosition::Nearest);
            line.scroll_into_view_with_scroll_into_view_options(&options);
        }
    }

    /// Goes to the next listed finding in the text, or to the one before: from the caret where it is in the article, else
    /// from the chosen one.
    pub fn step(self, forward: bool) {
        let answer = self.answer.get_untracked();
        let start = |index: usize| answer.findings[index].places.first().map_or(0, |place| place.start);
        let listed = in_order(untrack(|| self.listed()).into_iter().map(|index| (start(index), index)));
        let chosen = self.finding.get_untracked().map(|index| (start(index), index));
        let caret = self.caret_offset();
        let at = chosen.filter(|chosen| caret.is_none_or(|caret| caret == chosen.0));
        let next = match (at, caret, forward) {
            (Some(at), _, true) => listed.iter().find(|next| **next > at),
            (Some(at), _, false) => listed.iter().rfind(|next| **next < at),
            (None, Some(caret), true) => listed.iter().find(|next| next.0 >= caret),
            (None, Some(caret), false) => listed.iter().rfind(|next| next.0 < caret),
            (None, None, _) => None,
        };
        let end = if forward { listed.first() } else { listed.last() };
        let Some(&(_, index)) = next.or(end) else { return };
        self.choose(index);
        if caret.is_some() {
            self.put_caret_at_finding();
        }
        if is_active("findings") {
            return;
        }
        let number = listed.iter().position(|listed| listed.1 == index).unwrap_or(0) + 1;
        let Finding { message, reason, .. } = &answer.findings[index];
        self.said.set(format!("{number} of {}: {message}. {reason}", listed.len()));
    }

    /// From the list to the chosen finding's place; Back leads back.
    fn go(self) {
        if self.finding.get_untracked().is_none() {
            return self.move_in_list(Act::First);
        }
        self.put_caret_at_finding();
        self.came.set_value(true);
    }

    /// Leads from what has the keyboard to a place in the article: into view, and the keyboard too where `keys` led there.
    pub fn lead(self, start: u32, end: u32, keys: bool) {
        let here = document().active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok());
        self.unchoose();
        self.place.set(Some((start, end)));
        self.origin.set_value(here);
        if keys {
            self.put_caret(start, end);
        }
        self.show(vec![Place { start, end, ..Place::default() }]);
    }

    /// Goes back to what has led to the chosen place. Says whether there was a way.
    pub fn come_back(self) -> bool {
        let mut origin = None;
        self.origin.update_value(|slot| origin = slot.take());
        self.place.set(None);
        self.paint();
        origin.filter(|origin| origin.is_connected()).is_some_and(|origin| origin.focus().is_ok())
    }

    /// Puts the caret where the chosen finding's primary place begins.
    fn put_caret_at_finding(self) {
        let answer = self.answer.get_untracked();
        let finding = self.finding.get_untracked().and_then(|index| answer.findings.get(index));
        if let Some(place) = finding.and_then(|finding| finding.places.first()) {
            self.put_caret(place.start, place.end);
        }
    }

    /// Puts the caret where a place begins.
    fn put_caret(self, start: u32, end: u32) {
        self.with_desk(|desk| {
            self.reading.with_value(|reading| reading.range(start, end).map(|range| desk.editor.put_caret(&range)))
        });
    }

    fn back(self) {
        if self.put_card_away() || (self.place.get_untracked().is_some() && self.come_back()) {
            return;
        }
        let in_article = self.caret_offset().is_some();
        if in_article && self.came.get_value() {
            self.came.set_value(false);
            focus("#findings");
        } else if self.finding.get_untracked().is_some() || self.claim.get_untracked().is_some() {
            self.unchoose();
            if !in_article {
                focus("#panel [role=listbox]");
            }
        } else {
            self.sheet.set(false);
            focus(".article-text");
        }
    }

    fn toggle_aside(self) {
        let Some(index) = self.finding.get_untracked() else { return };
        let answer = self.answer.get_untracked();
        let Some(finding) = answer.findings.get(index) else { return };
        if untrack(|| self.is_aside(finding)) {
            self.take_back(&finding.key());
        } else {
            self.set_aside(index, "");
        }
        focus("#findings");
    }

    /// Where the caret is in the article, if the focus is there.
    pub(super) fn caret_offset(self) -> Option<u32> {
        let active = document().active_element()?;
        let (node, inside) = caret()?;
        let within = self.with_desk(|desk| desk.editor.root().is_same_node(Some(&active)))?;
        within.then(|| self.reading.with_value(|reading| reading.offset_from(&node, inside)))
    }
}

/// What `keyed` gives, sorted by key and then by index: by a heap, because the library's `sort` is some kilobytes of the page.
pub fn in_order(keyed: impl Iterator<Item = (u32, usize)>) -> Vec<(u32, usize)> {
    let heap: BinaryHeap<u64> = keyed.map(|(key, index)| u64::from(key) << 32 | index as u64).collect();
    heap.into_sorted_vec().into_iter().map(|both| ((both >> 32) as u32, both as u32 as usize)).collect()
}

fn is_active(id: &str) -> bool {
    document().active_element().is_some_and(|element| element.id() == id)
}

/// Gives the focus to the first element that `selector` names, where there is one.
pub fn focus(selector: &str) {
    if let Some(element) = find(selector) {
        // Fails only where it is not on the page.
        let _ = element.focus();
    }
}

/// The first element that `selector` names.
#[must_use]
pub fn find(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}

impl Page {
    /// Says aloud, once, what a new answer has changed.
    pub(super) fn announce(self) {
        let (answer, aside) = (self.answer.get_untracked(), self.aside.get_untracked());
        let listed = Self::not_aside(&answer, &aside).filter(|finding| finding.confidence != Confidence::Possible);
        let now: Vec<_> = listed.map(|finding| (finding.key(), finding.message.clone())).collect();
        let before = self.heard.with_value(Clone::clone);
        let before_was = before.as_deref().unwrap_or_default();
        if before.is_some() && now.iter().map(|it| &it.0).eq(before_was) {
            return;
        }
        let new: Vec<_> = now.iter().filter(|it| !before_was.contains(&it.0)).collect();
        let mut words = self.status.with_untracked(Status::sentence);
        if let ([(_, message)], false) = (&new[..], before_was.is_empty()) {
            words = format!("{words} New: {message}.");
        }
        self.heard.set_value(Some(now.into_iter().map(|it| it.0).collect()));
        self.said.set(words);
    }
}
