//! # What it looks for
//! One event with two dates: a break-in that was discovered on one day, and the discovery of it on another.
//!
//! # Why it matters
//! One of the two is a slip, and all that is reckoned from it goes wrong with it.
//!
//! # Example
//! The assault took place on 11 February. … He saw the yard on the night of the assault, on 19 February.
//!
//! # What it cannot know
//! Which of the two is right; whether there were two events that the article calls by one word.
//!
//! # Source
//! Written for news reports; tried on Wikinews and the GUM corpus.

use std::collections::BTreeMap;
use std::ops::Range;

use super::datings;
use crate::article::Article;
use crate::calendar::Date;
use crate::checks::Check;
use crate::checks::common::{propositions_in, word_at};
use crate::checks::happenings::EVENTS;
use crate::extract::lexicon::List;
use crate::extract::{Time, TimeKind};
use crate::language::Upos;
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::{ParagraphKind, Span};

pub(super) const CHECK: Check = Check {
    id: "dates/event-two-dates",
    family: Family::Dates,
    title: "Events with two dates",
    doc: doc!("event_two_dates.rs"),
    run,
};

/// Words that tell of another event, or of a day reckoned from it.
const OTHERS: &List = &List::of("after again also another anniversary before earlier second series third two until");

/// How many words after the event its date may stand.
const REACH: usize = 8;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let mut told: BTreeMap<&str, Vec<(Date, Span)>> = BTreeMap::new();
    for time in &article.times {
        let Some((event, date, span)) = dated(article, time).or_else(|| day_of(article, time)).or_else(|| happened(article, time))
        else {
            continue;
        };
        told.entry(event).or_default().push((date, span));
    }
    for dates in told.values() {
        let [(first, earlier), .., (second, later)] = dates.as_slice() else { continue };
        // With three days told there are several events.
        if first == second || dates.iter().any(|(date, _)| date != first && date != second) {
            continue;
        }
        findings.push(finding(article, *earlier, *later));
    }
    let datings = datings::find(article);
    for (number, later) in datings.iter().enumerate().take(MOST) {
        let mut apart = datings[..number].iter().filter(|earlier| earlier.is_apart(later));
        // With three days told there are several events.
        let Some(earlier) =
            apart.next().filter(|first| !datings.iter().any(|other| first.is_apart(other) && other.is_apart(later)))
        else {
            continue;
        };
        if findings.iter().all(|finding| !finding.primary.span.overlaps(later.span)) {
            findings.push(finding(article, earlier.span, later.span));
        }
    }
}

/// The most clauses with a date that are compared.
const MOST: usize = 60;

fn finding(article: &Article, earlier: Span, later: Span) -> Finding {
    let slice = |span: Span| article.document.slice(span);
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: "One event has two dates".into(),
        reason: format!("“{}” and “{}” are two days.", slice(earlier), slice(later)),
        advice: "Look up the day, and whether the two passages speak of one event.".into(),
        primary: Label::new(later, "disagrees"),
        secondary: vec![Label::new(earlier, "with this")],
    }
}

/// The event that the words before a past day tell, the day, and both in the text.
fn dated(article: &Article, time: &Time) -> Option<(&'static str, Date, Span)> {
    let date = past_day(article, time)?;
    let tokens = &article.document.sentences[article.document.sentence_at(time.span.start())?].tokens;
    let from = time.tokens.start.saturating_sub(REACH).max(tokens.start);
    let (at, event) = (from..time.tokens.start).rev().find_map(|at| Some((at, event(article, at)?)))?;
    // "the discovery of the theft on 5 May" dates the discovery.
    let of = (at.saturating_sub(3)..at).rev().find(|&at| article.language.folded(at) == "of" && at > tokens.start);
    let head = of.and_then(|of| Some((of - 1, self::event(article, of - 1)?)));
    let (at, event) = head.unwrap_or((at, event));
    let around = at.saturating_sub(4).max(tokens.start)..(time.tokens.end + 2).min(tokens.end);
    (!parted(article, at, time.tokens.start) && !others(article, around))
        .then(|| (event, date, article.document.span_of(&(at..time.tokens.end))))
}

/// A past day that stands as a point in running text.
fn past_day(article: &Article, time: &Time) -> Option<Date> {
    let sentence = article.document.sentence_at(time.span.start())?;
    let date = time.date().filter(|date| article.published.is_none_or(|day| *date <= day))?;
    let point = matches!(time.kind, TimeKind::Date | TimeKind::Time) && time.length.is_none() && time.range_start.is_none();
    (point && article.document.kind_of(sentence) == ParagraphKind::Body).then_some(date)
}

/// "On 6 April, the day of the raid": a day that tells right behind whose day it is.
fn day_of(article: &Article, time: &Time) -> Option<(&'static str, Date, Span)> {
    let date = past_day(article, time)?;
    let end = time.tokens.end;
    let word = |at: usize| word_at(article, at);
    let day = matches!(word(end), "," | "(") && word(end + 1) == "the" && word(end + 3) == "of";
    let part = matches!(word(end + 2), "day" | "date" | "night" | "evening" | "morning" | "afternoon");
    let near = end + 4..(end + 7).min(article.document.tokens.len());
    let at = near.into_iter().find(|&at| article.language.upos(at) == Upos::Noun)?;
    let event = event(article, at).filter(|_| day && part)?;
    Some((event, date, article.document.span_of(&(time.tokens.start..at + 1))))
}

/// "The raid on the shop, in which rings were taken, happened on 8 April": the subject of a verb for happening.
fn happened(article: &Article, time: &Time) -> Option<(&'static str, Date, Span)> {
    let date = past_day(article, time)?;
    let sentence = article.document.sentence_at(time.span.start())?;
    let tokens = &article.document.sentences[sentence].tokens;
    let from = time.tokens.start.saturating_sub(3).max(tokens.start);
    let verb = (from..time.tokens.start).rev().find(|&at| matches!(word_at(article, at), "happened" | "occurred" | "place"))?;
    let mut told = propositions_in(article, tokens)
        .iter()
        .filter(|proposition| proposition.predicate == verb || proposition.predicate + 1 == verb);
    let subject = told.find_map(|proposition| proposition.subject.as_ref())?;
    let event = event(article, subject.head).filter(|_| !others(article, subject.tokens.clone()))?;
    Some((event, date, article.document.span_of(&(verb..time.tokens.end))))
}

/// The event that token `at` names: a verb, or a noun with an article.
fn event(article: &Article, at: usize) -> Option<&'static str> {
    let language = &article.language;
    let lemma = language.lemma(at);
    let event = EVENTS.iter().find(|event| event.has(lemma))?.first();
    let noun = matches!(language.upos(at), Upos::Noun | Upos::Propn);
    let determiner = (at.saturating_sub(4)..at).rev().map(|at| language.folded(at));
    let determiner =
        determiner.into_iter().find(|word| matches!(*word, "a" | "an" | "the" | "that" | "this" | "its" | "his" | "her" | "'s"));
    let definite = determiner.is_some_and(|word| !matches!(word, "a" | "an"));
    let passive = at > 0 && language.upos(at) == Upos::Verb && matches!(language.folded(at - 1), "was" | "were");
    (noun && definite || passive).then_some(event)
}

/// Whether a comma or another verb than that of happening stands between the event and its day.
fn parted(article: &Article, at: usize, end: usize) -> bool {
    (at + 1..end).any(|at| {
        let word = article.language.folded(at);
        let happens =
            matches!(word, "took" | "was" | "were" | "happened" | "occurred" | "came" | "began" | "struck" | "discovered");
        matches!(word, "," | ";" | ":" | "and" | "but" | "that" | "who") || article.language.xpos(at).is_finite() && !happens
    })
}

/// Whether a word in `tokens` tells of another event, or of a day reckoned from this one.
fn others(article: &Article, mut tokens: Range<usize>) -> bool {
    tokens.any(|at| OTHERS.has(article.language.folded(at)))
}
