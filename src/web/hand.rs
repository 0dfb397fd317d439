//! What is at hand at one place of the article: what was understood there, and what was found.

use gloo_timers::callback::Timeout;
use js_sys::{Function, Reflect};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{DomRect, Node, Range};

use super::desk::Desk;
use super::editor::Reading;
use super::page::Page;
use super::steps::focus;
use crate::report::views::Mark;

/// How long, in milliseconds, the pointer must rest.
const REST: u32 = 250;
/// The most marks of one place that are shown, the narrowest first.
const MOST: usize = 4;
/// The most characters of a mark that are quoted.
const QUOTED: usize = 60;

/// What stands at a place, to be shown beside it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hand {
    /// How far from the left of the paper, in pixels.
    pub left: i32,
    /// How far from the top of it.
    pub top: i32,
    /// Whether it is to be shown above that rather than below.
    pub above: bool,
    /// Words of the article with what they mean.
    pub words: Vec<(String, String)>,
    /// The indices of the findings that have a place here.
    pub findings: Vec<usize>,
    /// The index of the claim that holds it.
    pub claim: Option<usize>,
}

impl Hand {
    /// All of it in one breath.
    #[must_use]
    pub fn sentence(&self) -> String {
        let mut words: Vec<_> = self.words.iter().map(|(quote, says)| format!("{quote}: {says}.")).collect();
        match self.findings.len() {
            0 => {}
            1 => words.push("One finding; the same key again leads to it.".into()),
            more => words.push(format!("{more} findings; the same key again leads to them.")),
        }
        words.join(" ")
    }
}

impl Page {
    /// The pointer has moved over the text: what it rests on is shown.
    pub fn hover(self, x: i32, y: i32) {
        let look = move || {
            let at = point(x, y).and_then(|(node, inside)| self.reading.with_value(|reading| reading.offset(&node, inside)));
            let hand = at.and_then(|at| self.hand_at(at, Some((f64::from(x), f64::from(y)))));
            self.show_card(hand);
        };
        self.rest.set_value(Some(Timeout::new(REST, look)));
    }

    /// The pointer has left the text for something else than the card.
    pub fn look_away(self) {
        self.rest.set_value(Some(Timeout::new(REST, move || self.show_card(None))));
    }

    /// The pointer rests on the card.
    pub fn stay(self) {
        self.rest.set_value(None);
    }

    /// Shows what stands at the caret and says it aloud; where that is shown already, leads the keyboard to it.
    pub fn look_at_caret(self) {
        if self.hand.with_untracked(Option::is_some) {
            return focus("#card button");
        }
        let hand = self.caret_offset().and_then(|at| self.hand_at(at, None));
        self.said.set(hand.as_ref().map_or("Nothing was read out of this place.".into(), Hand::sentence));
        self.show_card(hand);
    }

    /// Shows what stands where the caret was put by hand, unless it is one finding alone, which the panel shows.
    pub fn touch(self, at: u32) {
        let hand = self.hand_at(at, None);
        self.show_card(hand.filter(|hand| hand.findings.len() != 1));
    }

    /// Puts the card away, and the keyboard back into the text where it was on the card. Says whether there was one.
    pub fn put_card_away(self) -> bool {
        let inside = document().query_selector("#card :focus").ok().flatten().is_some();
        let before = self.hand.with_untracked(Option::is_some);
        self.show_card(None);
        if inside {
            focus(".article-text");
        }
        before
    }

    /// Shows `hand`, or nothing.
    pub fn show_card(self, hand: Option<Hand>) {
        self.rest.set_value(None);
        if hand.is_some() || self.hand.with_untracked(Option::is_some) {
            self.hand.set(hand);
        }
    }

    /// What stands at offset `at`; where the pointer is there, only what it is really on.
    fn hand_at(self, at: u32, pointer: Option<(f64, f64)>) -> Option<Hand> {
        let answer = self.answer.get_untracked();
        let views = self.views.get_untracked();
        let listed = untrack(|| self.listed());
        let desk = self.desk.with_value(Clone::clone)?;
        self.reading.with_value(|reading| {
            let here = |start: u32, end: u32| {
                let range = (start <= at && at <= end).then(|| reading.range(start, end)).flatten();
                range.filter(|range| pointer.is_none_or(|(x, y)| rectangles(range).any(|line| holds(&line, x, y))))
            };
            let mut marks: Vec<&Mark> = views.marks.iter().filter(|mark| here(mark.start, mark.end).is_some()).collect();
            let mut words = Vec::new();
            while let Some((index, mark)) = marks.iter().enumerate().min_by_key(|(_, mark)| mark.end - mark.start) {
                if words.len() < MOST
                    && let Some(range) = reading.range(mark.start, mark.end)
                {
                    words.push((quoted(&range), mark.says.clone()));
                }
                marks.swap_remove(index);
            }
            let is_here = |index: &usize| answer.findings[*index].places.iter().any(|it| here(it.start, it.end).is_some());
            let findings: Vec<usize> = listed.into_iter().filter(is_here).collect();
            let claim = answer.claims.iter().position(|claim| here(claim.start, claim.end).is_some());
            let hand = Hand { words, findings, claim, ..Hand::default() };
            let nothing = hand.words.is_empty() && hand.findings.is_empty();
            (!nothing).then(|| place(hand, &desk, reading, at)).flatten()
        })
    }
}

/// Puts `hand` below the line at offset `at`, or above it where that is low on the screen.
fn place(hand: Hand, desk: &Desk, reading: &Reading, at: u32) -> Option<Hand> {
    let line = reading.range(at, at + 1).or_else(|| reading.range(at.checked_sub(1)?, at))?;
    let line = rectangles(&line).next()?;
    let (paper, view) = (desk.paper.get_bounding_client_rect(), desk.scroller.get_bounding_client_rect());
    let above = line.bottom() > view.top() + view.height() * 0.6;
    let top = if above { line.top() } else { line.bottom() } - paper.top();
    Some(Hand { left: (line.left() - paper.left()) as i32, top: top as i32, above, ..hand })
}

fn rectangles(range: &Range) -> impl Iterator<Item = DomRect> {
    let all = range.get_client_rects();
    let count = all.as_ref().map_or(0, |all| all.length());
    (0..count).filter_map(move |index| all.as_ref()?.get(index))
}

fn holds(rectangle: &DomRect, x: f64, y: f64) -> bool {
    rectangle.left() <= x && x <= rectangle.right() && rectangle.top() <= y && y <= rectangle.bottom()
}

/// The words of `range`, or the first of them.
fn quoted(range: &Range) -> String {
    let words = String::from(range.to_string());
    match words.char_indices().nth(QUOTED) {
        Some((cut, _)) => format!("‘{}…’", words[..cut].trim_end()),
        None => format!("‘{words}’"),
    }
}

/// The position in the document under a point of the window. Browsers have two ways to tell; both are looked up by name,
/// because each is missing somewhere.
fn point(x: i32, y: i32) -> Option<(Node, u32)> {
    let document = document();
    let call = |name: &str| {
        let function: Function = Reflect::get(&document, &name.into()).ok()?.dyn_into().ok()?;
        function.call2(&document, &x.into(), &y.into()).ok().filter(|found| found.is_object())
    };
    let get = |found: &wasm_bindgen::JsValue, name: &str| Reflect::get(found, &name.into()).ok();
    let (found, node, offset) = match call("caretPositionFromPoint") {
        Some(found) => (found, "offsetNode", "offset"),
        None => (call("caretRangeFromPoint")?, "startContainer", "startOffset"),
    };
    Some((get(&found, node)?.dyn_into().ok()?, get(&found, offset)?.as_f64()? as u32))
}
