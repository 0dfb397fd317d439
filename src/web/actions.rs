//! What the person, the worker and the address can make the page do.

use std::sync::Arc;

use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use web_sys::Node;

use super::analyzer::{Analyzer, Event};
use super::desk::Desk;
use super::editor::Reading;
use super::highlights::{self, Scene};
use super::packer::Packer;
use super::page::{Draft, Notice, Page, SetAside, Tab, Undo, is_among};
use super::status::{MOST_BYTES, Status};
use super::thread::Thread;
use crate::report::Confidence;
use crate::workers::message::{Answer, Finding, Place};

/// How long, in milliseconds, typing must rest before the text is checked.
const REST: u32 = 60;
/// The same for a text that is longer than [`LONG`]: reading it takes its time.
const LONG_REST: u32 = 150;
/// Units: bytes.
const LONG: usize = 50_000;
/// One frame, in milliseconds.
const FRAME: u32 = 16;

impl Page {
    /// Takes the article's elements, and starts the engine.
    pub fn begin(self, desk: Desk) {
        self.desk.set_value(Some(desk));
        self.recall_off(&[]);
        self.analyzer.set_value(Some(Analyzer::start(move |event| self.hear(event))));
        self.packer.set_value(Some(Packer::new(move |delivery| self.receive(delivery))));
        self.recall(window().location().hash().is_ok_and(|hash| hash.len() > 1));
    }

    /// The text has changed.
    pub fn edited(self) {
        self.show_card(None);
        self.empty.set(self.with_desk(|desk| desk.editor.looks_blank()).unwrap_or(true));
        self.wanted.set_value(None);
        if !self.status.with_untracked(|status| matches!(status, Status::Loading)) {
            self.status.set(Status::Reading);
        }
        let long = self.reading.with_value(|reading| reading.text.len() > LONG);
        self.pause.set_value(Some(Timeout::new(if long { LONG_REST } else { REST }, move || self.check())));
        if !self.putting.get_value() {
            self.touched();
        }
    }

    /// Has the text checked as it stands.
    pub fn check(self) {
        if self.filling.with_value(Option::is_some) {
            return self.status.set(Status::Reading);
        }
        let Some(reading) = self.with_desk(|desk| desk.editor.read()) else { return };
        self.empty.set(reading.is_blank());
        if reading.is_blank() {
            self.status.set(Status::Empty);
            return self.take_unchecked(reading);
        }
        if reading.text.len() > MOST_BYTES {
            self.worry(Status::TooLong);
            return self.take_unchecked(reading);
        }
        if !self.status.with_untracked(|status| matches!(status, Status::Loading | Status::Restarted)) {
            self.status.set(Status::Checking);
        }
        self.asked.set_value(reading);
        self.ask_again();
    }

    /// Shows nothing of `reading`.
    fn take_unchecked(self, reading: Reading) {
        self.heard.set_value(None);
        self.asked.set_value(Reading::default());
        self.take(reading, Answer::default());
    }

    /// Asks about the text as it was read last.
    pub(super) fn ask_again(self) {
        let text = self.asked.with_value(|reading| reading.text[..self.portion(&reading.text)].to_owned());
        let date = self.published();
        self.analyzer.with_value(|analyzer| {
            if let Some(analyzer) = analyzer {
                analyzer.ask(text, date);
            }
        });
    }

    fn hear(self, event: Event) {
        match event {
            Event::Ready(checks) => {
                self.checks.set(Arc::new(checks));
                if self.status.with_untracked(|status| *status == Status::Loading) {
                    self.status.set(if self.empty.get_untracked() { Status::Empty } else { Status::Checking });
                }
            }
            Event::Checked(id, answer) if self.take_earlier(id, &answer) => {}
            Event::Parser(arrived) => self.refine(arrived),
            // The article was cleared meanwhile.
            Event::Checked(..) if self.asked.with_value(Reading::is_blank) => {}
            Event::Checked(_, answer) => {
                let reading = self.asked.with_value(Clone::clone);
                let words = answer.words;
                self.take(reading, answer);
                if self.go_on(words) {
                    return;
                }
                self.count();
                self.announce();
                self.ask_about_earlier();
            }
            Event::Restarted => self.worry(Status::Restarted),
            Event::Stopped => self.worry(Status::Stopped),
        }
    }

    /// Shows `trouble`, and says it aloud.
    pub(super) fn worry(self, trouble: Status) {
        self.said.set(trouble.sentence());
        self.status.set(trouble);
    }

    /// Shows `answer`, which is about `reading`.
    fn take(self, reading: Reading, answer: Answer) {
        let headings: Vec<_> = answer.headings.iter().map(|heading| (heading.start, heading.title)).collect();
        self.with_desk(|desk| desk.editor.mark_headings(&reading, &headings));
        self.reading.set_value(reading);
        self.whole.set_value(Arc::new(answer));
        self.present();
    }

    /// Shows what was found, without the checks that are off; what is chosen stays so where it is still there.
    pub(super) fn present(self) {
        let answer = self.without_off(self.whole.with_value(Arc::clone));
        let old = self.answer.get_untracked();
        let chosen = self.finding.get_untracked().and_then(|index| old.findings.get(index)).map(Finding::key);
        let claim = self.claim.get_untracked().and_then(|index| old.claims.get(index)).map(|claim| claim.text.clone());
        let finding = chosen.and_then(|key| answer.findings.iter().position(|finding| finding.key() == key));
        let claim = claim.and_then(|text| answer.claims.iter().position(|claim| claim.text == text));
        self.finding.set(None);
        self.claim.set(None);
        self.recall_aside(&answer);
        self.answer.set(answer);
        self.finding.set(finding);
        self.claim.set(claim);
        if !self.begun.get_value() {
            self.grant(finding.is_none() && claim.is_none());
        }
        self.paint();
    }

    pub(super) fn count(self) {
        let (answer, aside) = (self.answer.get_untracked(), self.aside.get_untracked());
        let shown = Self::not_aside(&answer, &aside);
        let (possible, findings): (Vec<_>, Vec<_>) = shown.partition(|finding| finding.confidence == Confidence::Possible);
        self.status.set(Status::Done { findings: findings.len(), possible: possible.len(), words: answer.words });
    }

    /// Does what an opened link asks for, now that its text has been checked; chooses only where the page is `free`.
    fn grant(self, free: bool) {
        let Some(wanted) = self.wanted.with_value(Clone::clone) else { return };
        // What is found with the parser alone is granted by the second answer.
        if self.settled.get_value() {
            self.wanted.set_value(None);
        }
        let answer = self.answer.get_untracked();
        let find = |id: &crate::link::FindingId| {
            answer.findings.iter().position(|finding| finding.check == id.check && finding.span == id.span)
        };
        let aside = wanted.dismissed.iter().filter_map(|(id, reason)| {
            let finding = &answer.findings[find(id)?];
            Some(SetAside { key: finding.key(), reason: reason.clone(), mark: None })
        });
        let mut aside: Vec<_> = aside.collect();
        let own = self.aside.get_untracked();
        aside.extend(own.iter().filter(|own| aside.iter().all(|given| given.key != own.key)).cloned().collect::<Vec<_>>());
        self.aside.set(Arc::new(aside));
        if let Some(index) = wanted.selected.as_ref().filter(|_| free).and_then(find) {
            if answer.findings[index].confidence == Confidence::Possible {
                self.possible.set(true);
            }
            self.choose(index);
        }
    }

    /// Chooses finding `index` and brings its places into view.
    pub fn choose(self, index: usize) {
        self.tab.set(Tab::Findings);
        self.claim.set(None);
        self.place.set(None);
        self.finding.set(Some(index));
        self.sheet.set(true);
        self.show_places(None);
    }

    /// Brings the chosen finding's places into view: all of them, or one.
    pub fn show_places(self, one: Option<usize>) {
        let answer = self.answer.get_untracked();
        let Some(finding) = self.finding.get_untracked().and_then(|index| answer.findings.get(index)) else { return };
        let places = match one {
            Some(place) => &finding.places[place..=place],
            None => &finding.places[..],
        };
        self.show(places.to_vec());
    }

    /// Chooses claim `index` and brings it into view.
    pub fn choose_claim(self, index: usize) {
        let answer = self.answer.get_untracked();
        let Some(claim) = answer.claims.get(index) else { return };
        self.finding.set(None);
        self.place.set(None);
        self.claim.set(Some(index));
        let (start, end) = (claim.start, claim.end);
        let place = Place { start, end, ..Place::default() };
        self.show(vec![place]);
    }

    pub(super) fn show(self, places: Vec<Place>) {
        self.paint();
        // After the panel has taken its place; once more when far paragraphs have been laid out for the first time. What
        // waits for an earlier choice is dropped.
        let arrive = |wait: u32| {
            let places = places.clone();
            Timeout::new(wait, move || {
                self.with_desk(|desk| self.reading.with_value(|reading| desk.show(&desk.lines(reading, &places))));
                self.paint();
            })
        };
        self.arrival.set_value([FRAME, 20 * FRAME].map(arrive).into());
    }

    /// Chooses nothing.
    pub fn unchoose(self) {
        self.finding.set(None);
        self.claim.set(None);
        self.place.set(None);
        self.paint();
    }

    /// Chooses the finding, if any, that the person has clicked in the article.
    pub fn clicked(self, node: &Node, inside: u32) {
        let answer = self.answer.get_untracked();
        let Some(at) = self.reading.with_value(|reading| reading.offset(node, inside)) else { return };
        self.touch(at);
        let listed = untrack(|| self.listed());
        let touches = |index: &&usize| answer.findings[**index].places.iter().any(|place| place.start <= at && at < place.end);
        if let Some(&index) = listed.iter().find(touches) {
            self.tab.set(Tab::Findings);
            self.claim.set(None);
            self.finding.set(Some(index));
            self.sheet.set(true);
            self.paint();
        }
    }

    /// Puts `draft` in the place of what stands there, and offers the way back.
    pub fn replace(self, draft: &Draft, words: &str) {
        let before = self.draft();
        self.leave();
        self.put(draft);
        let undo = (!before.text.trim().is_empty()).then_some(before);
        self.notice.set(undo.map(|undo| Notice { words: words.into(), trouble: false, undo: Some(Undo::Put(undo)) }));
    }

    /// Takes back what the person has just done.
    pub fn undo(self, undo: Undo) {
        self.notice.set(None);
        match undo {
            Undo::Put(draft) => {
                self.put(&draft);
                self.take_up();
            }
            Undo::Restore(entry, text) => self.restore(entry, text),
            Undo::TakeBack(key) => self.take_back(&key),
            Undo::SetAside(entry) => drop(self.put_aside(entry)),
            Undo::Turn(check, off) => self.turn(&check, off),
        }
    }

    /// Puts `draft` in the place of what stands there.
    pub fn put(self, draft: &Draft) {
        self.unchoose();
        self.aside.set(Arc::default());
        self.recall_off(&[]);
        self.date.set(draft.date.clone());
        self.with_desk(|desk| {
            let long = draft.text.len() > MOST_BYTES || desk.editor.is_long();
            // The browser's own undo reaches behind what is typed, not behind what is replaced. To select a long text would
            // lay all of it out.
            self.putting.set_value(true);
            let typed = !long && {
                desk.editor.select_all();
                desk.editor.type_over(&draft.text)
            };
            let rest = if typed { None } else { desk.editor.replace(&draft.text) };
            self.putting.set_value(false);
            desk.scroller.set_scroll_top(0);
            self.fill_from(&draft.text, rest);
        });
        self.empty.set(draft.text.trim().is_empty());
        self.check();
    }

    /// Puts pasted `text` at the caret.
    pub fn paste(self, text: &str) {
        if self.around_selection().is_some_and(|(before, after)| before.trim().is_empty() && after.trim().is_empty()) {
            // In the place of all that stood there: another article.
            self.leave();
        }
        let typed = self.with_desk(|desk| desk.editor.type_over(text)).unwrap_or(false);
        if !typed {
            let Some((before, after)) = self.around_selection() else { return };
            let draft = Draft { text: format!("{before}{text}{after}"), date: self.date.get_untracked() };
            return self.replace(&draft, "The text was pasted.");
        }
        self.edited();
    }

    /// Begins a new paragraph at the caret. Says whether it did.
    pub fn break_paragraph(self) -> bool {
        self.with_desk(|desk| desk.editor.break_paragraph()).unwrap_or(false)
    }

    fn around_selection(self) -> Option<(String, String)> {
        let reading = self.with_desk(|desk| desk.editor.read())?;
        let range = document().get_selection().ok()??.get_range_at(0).ok()?;
        let offset = |node: Result<Node, _>, at: Result<u32, _>| reading.offset(&node.ok()?, at.ok()?);
        let units: Vec<u16> = reading.text.encode_utf16().collect();
        let start = offset(range.start_container(), range.start_offset()).map_or(0, |at| at as usize);
        let end = offset(range.end_container(), range.end_offset()).map_or(units.len(), |at| at as usize);
        Some((String::from_utf16_lossy(units.get(..start)?), String::from_utf16_lossy(units.get(end.max(start)..)?)))
    }

    /// The text and its day as they stand.
    #[must_use]
    pub fn draft(self) -> Draft {
        self.fill(true);
        let text = self.with_desk(|desk| desk.editor.read().text).unwrap_or_default();
        Draft { text, date: self.date.get_untracked() }
    }

    /// Says what did not work.
    pub fn complain(self, words: impl Into<String>) {
        self.notice.set(Some(Notice { words: words.into(), trouble: true, undo: None }));
    }

    /// Paints again in the next frame: what is in view has changed, or what is chosen.
    pub fn paint(self) {
        self.repaint.set_value(Some(Timeout::new(FRAME, move || self.paint_now())));
    }

    fn paint_now(self) {
        let answer = self.answer.get_untracked();
        let aside = self.aside.get_untracked();
        let chosen = self.finding.get_untracked();
        let listed = untrack(|| self.listed());
        self.with_desk(|desk| {
            self.reading.with_value(|reading| {
                highlights::paint(&Scene {
                    reading,
                    answer: &answer,
                    finding: chosen,
                    claim: self.claim.get_untracked(),
                    place: self.place.get_untracked(),
                    claims_first: self.tab.get_untracked() == Tab::Claims,
                    possible: self.possible.get_untracked(),
                    dismissed: &|index| !aside.is_empty() && is_among(&aside, &answer.findings[index]),
                    window: desk.near_view(reading),
                });
                let markers = desk.markers(reading, &answer.findings, &listed);
                if self.markers.with_untracked(|old| **old != markers) {
                    self.markers.set(Arc::new(markers));
                }
                let finding = chosen.and_then(|index| answer.findings.get(index));
                let thread = finding.map(|finding| Thread { family: finding.family, stops: desk.lines(reading, &finding.places) });
                if self.thread.with_untracked(|old| *old != thread) {
                    self.thread.set(thread);
                }
            });
        });
    }

    pub(super) fn with_desk<T>(self, run: impl FnOnce(&Desk) -> T) -> Option<T> {
        let desk = self.desk.try_with_value(Clone::clone).flatten()?;
        Some(run(&desk))
    }
}

/// The position in the document where the selection stands.
#[must_use]
pub fn caret() -> Option<(Node, u32)> {
    let selection = document().get_selection().ok()??;
    selection.is_collapsed().then(|| Some((selection.focus_node()?, selection.focus_offset())))?
}
