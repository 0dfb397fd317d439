//! Hours that are told to come after an event, and lie before it: "hit the ship at 3:30 a.m. … only after the explosion, at 2:50
//! a.m."
//!
//! Comes in: an article. Goes out: where the hour of an event stands, and where the earlier one that is told to follow it does.
//! Nothing here decides whether that is a finding.

use std::ops::Range;

use crate::article::Article;
use crate::checks::common::{in_body, lists, says_any, word_at};
use crate::extract::{Time, TimeUnit};
use crate::language::Upos;
use crate::text::Span;

/// Words for one event, as lemmas.
const EVENTS: &[&str] = &[
    "accident collide collision crash derail derailment",
    "attack blast bomb bombing drone explode explosion hit missile raid strike",
    "blaze fire",
    "burst leak rupture",
    "cave-in collapse landslide",
    "earthquake quake tremor",
    "robbery heist raid theft",
    "shoot shooting shot",
];
/// How many words may stand between an event and its hour.
const REACH: usize = 8;
/// The most minutes by which the hour after may lie before: further apart they are of two days.
const FAR: i32 = 6 * 60;
/// The most hours that are compared.
const MOST: usize = 40;
/// Words that tell of another event or day.
const OTHERS: &str = "again another earlier first second next previous before until yesterday tomorrow";

/// An hour that is told of an event, or of what came after it.
struct Told {
    event: usize,
    minutes: i32,
    /// Which half of the day it is in, where that is told.
    half: Option<bool>,
    span: Span,
    sentence: usize,
    after: bool,
}

/// All of them: the event's hour, and the earlier one after it.
pub(super) fn find(article: &Article) -> Vec<(Span, Span)> {
    let told: Vec<Told> = article.times.iter().filter_map(|time| told(article, time)).take(MOST).collect();
    let before = |event: &Told, later: &Told| {
        let gap = event.minutes - later.minutes;
        let fits = event.event == later.event && event.sentence != later.sentence && event.half == later.half;
        fits && !event.after && gap > 0 && gap < FAR
    };
    let mut found = Vec::new();
    for later in told.iter().filter(|later| later.after) {
        let mut events = told.iter().filter(|event| event.event == later.event && !event.after);
        let (first, other) = (events.next(), events.next());
        let event = first.filter(|event| other.is_none_or(|other| other.minutes == event.minutes) && before(event, later));
        found.extend(event.map(|event| (event.span, later.span)));
    }
    found
}

fn told(article: &Article, time: &Time) -> Option<Told> {
    let clock = time.clock.filter(|clock| clock.hour < 24 && clock.minute < 60 && clock.zone.is_none())?;
    let sentence = article.document.sentence_at(time.span.start()).filter(|_| in_body(article, time.span))?;
    let own = &article.document.sentences[sentence].tokens;
    let hour_only = time.length.is_none_or(|(_, unit)| unit != TimeUnit::Hour);
    let near = time.tokens.start.saturating_sub(REACH).max(own.start)..time.tokens.start;
    let known = |at: &usize| matches!(article.language.upos(*at), Upos::Noun | Upos::Verb | Upos::Propn);
    let named = |at: usize| EVENTS.iter().position(|lemmas| lists(lemmas, article.language.lemma(at)));
    let stop = |at: &usize| !lists("; : but while and", word_at(article, *at));
    let (at, event) = near.clone().rev().take_while(stop).filter(known).find_map(|at| Some((at, named(at)?)))?;
    let lead =
        (at.saturating_sub(4).max(own.start)..at).rev().find(|&at| !lists("the a an first its this that", word_at(article, at)));
    let after = lead.is_some_and(|lead| word_at(article, lead) == "after");
    let led = lead.is_some_and(|lead| lists("before since until of from during", word_at(article, lead)));
    let other = says_any(article, near.start..time.tokens.end, OTHERS);
    let text = article.document.slice(time.span).to_lowercase();
    let (morning, evening) = (text.contains("a.m") || text.ends_with("am"), text.contains("p.m") || text.ends_with("pm"));
    let half = if morning || evening { Some(evening) } else { (clock.hour > 12).then_some(true) };
    let hour = if evening && clock.hour < 12 { clock.hour + 12 } else { clock.hour };
    let minutes = i32::from(hour) * 60 + i32::from(clock.minute);
    let tokens: Range<usize> = lead.filter(|_| after).unwrap_or(at)..time.tokens.end;
    let span = article.document.span_of(&tokens);
    (hour_only && !led && !other).then_some(Told { event, minutes, half, span, sentence, after })
}
