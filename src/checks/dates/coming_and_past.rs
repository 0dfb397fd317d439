//! # What it looks for
//! An event that is over in one passage ("the gala, held on Wednesday") and still to come in another ("that gala next
//! Saturday"); a thing that is yet to be built or opened, and in use elsewhere ("cars queued on the bridge on Monday").
//!
//! # Why it matters
//! One of the two passages was written earlier and not brought up to date, and the reader cannot tell whether to go.
//!
//! # Example
//! That ballot, held last month, showed how strong feeling runs. … Candidates for the ballot, due in October, drew the lesson.
//!
//! # What it cannot know
//! Which of the two is right; whether there are two such events that the article calls by one noun.
//!
//! # Source
//! Written for news reports; tried on Wikinews and the GUM corpus.

use std::collections::BTreeMap;
use std::ops::Range;

use super::occasions;
use super::works;
use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::word_at;
use crate::language::Xpos;
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::{ParagraphKind, Span};

pub(super) const CHECK: Check = Check {
    id: "dates/coming-and-past",
    family: Family::Dates,
    title: "Events that are over and still to come",
    doc: doc!("coming_and_past.rs"),
    run,
};

/// How many words after the noun may tell of its time.
const REACH: usize = 10;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    // Of each kind, where it is over, and where it is to come.
    let mut told: BTreeMap<&str, (Option<Span>, Option<Span>)> = BTreeMap::new();
    for (index, sentence) in article.document.sentences.iter().enumerate() {
        if article.document.kind_of(index) != ParagraphKind::Body {
            continue;
        }
        for at in sentence.tokens.clone() {
            let Some((kind, over, span)) = event(article, &sentence.tokens, at) else { continue };
            let entry = told.entry(kind).or_default();
            let place = if over { &mut entry.0 } else { &mut entry.1 };
            place.get_or_insert(span);
        }
    }
    let events: Vec<(Span, Span)> = told.values().filter_map(|&(over, ahead)| Some((over?, ahead?))).collect();
    let things = works::find(article);
    let new = |(_, ahead): &&(Span, Span)| !events.iter().any(|(_, other)| other.overlaps(*ahead));
    findings.extend(events.iter().chain(things.iter().filter(new)).map(|&(over, ahead)| finding(over, ahead)));
}

/// The kind of event that token `at` names, whether it is over, and the words that tell it.
fn event(article: &Article, sentence: &Range<usize>, at: usize) -> Option<(&'static str, bool, Span)> {
    let noun = occasions::noun(article, at)?;
    let span = |tokens: Range<usize>| article.document.span_of(&tokens);
    let announced = || occasions::is_announced(article, sentence, at).map(|tokens| (false, span(tokens)));
    let told_of = || occasions::is_told_of(article, sentence, at).map(|tokens| (true, span(tokens)));
    let state = match occasions::kind(article, at) {
        Some(_) => state(article, sentence, at).or_else(told_of).or_else(announced),
        // "A rally that they plan to hold" brings it in.
        None if occasions::is_new(article, at) => announced(),
        None => None,
    };
    state.map(|(over, span)| (noun, over, span))
}

fn finding(over: Span, ahead: Span) -> Finding {
    let over_last = over.start() > ahead.start();
    let (later, earlier) = if over_last { (over, ahead) } else { (ahead, over) };
    let notes = if over_last { ["is over", "is to come"] } else { ["is to come", "is over"] };
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: "An event is over in one place and still to come in another".into(),
        reason: "One passage tells of it as past, the other as ahead.".into(),
        advice: "Look up when it takes place, and bring the older passage up to date.".into(),
        primary: Label::new(later, notes[0]),
        secondary: vec![Label::new(earlier, notes[1])],
    }
}

/// "The premiere of "Slate", last Friday, ended in a storm": a past day behind a comma, and a verb of the past behind it.
fn went(article: &Article, sentence: &Range<usize>, at: usize) -> Option<Span> {
    let from = article.times.partition_point(|time| time.tokens.start <= at);
    let time = article.times.get(from).filter(|time| time.tokens.end + 1 < sentence.end && time.tokens.start < at + REACH)?;
    let word = |at: usize| word_at(article, at);
    let gap = at + 1..time.tokens.start;
    let phrase = gap.clone().all(|at| !article.language.xpos(at).is_finite() && !matches!(word(at), "and" | "before" | "after"));
    let comma = gap.clone().last().is_some_and(|at| matches!(word(at), "," | "on")) && word(time.tokens.end) == ",";
    let verb = article.language.xpos(time.tokens.end + 1) == Xpos::Vbd;
    let over = phrase && comma && verb && occasions::is_ahead(article, time) == Some(false);
    over.then(|| article.document.span_of(&(at..time.tokens.end)))
}

/// Whether the event at `at` is over (or to come), as the words right behind it tell, and the words that tell it.
fn state(article: &Article, sentence: &Range<usize>, at: usize) -> Option<(bool, Span)> {
    let end = sentence.end.min(at + 1 + REACH);
    let word = |at: usize| if at < end { article.language.folded(at) } else { "" };
    let skipped = |at: usize| {
        matches!(
            word(at),
            "," | "which"
                | "that"
                | "was"
                | "were"
                | "is"
                | "are"
                | "has"
                | "have"
                | "been"
                | "had"
                | "-"
                | "to"
                | "be"
                | "in"
                | "itself"
        )
    };
    if let Some(span) = went(article, sentence, at) {
        return Some((true, span));
    }
    let next = (at + 1..end).find(|&at| !skipped(at))?;
    let will = (at + 1..next + 1).any(|at| matches!(word(at), "will" | "'ll"));
    let to_be = (at + 1..next).any(|at| word(at) == "to");
    let from = article.times.partition_point(|time| time.tokens.start <= at);
    let time = article.times.get(from).filter(|time| time.tokens.start < end);
    let ahead = time.and_then(|time| occasions::is_ahead(article, time));
    let span = |to: usize| article.document.span_of(&(at..to.max(at + 1)));
    let stop = time.map_or(next + 1, |time| time.tokens.end).max(next + 1);
    let ended = match word(next) {
        "held" | "ended" | "finished" | "concluded" | "completed" | "over" | "closed" => !to_be,
        "wrapped" | "took" | "drew" | "attracted" | "went" => true,
        _ => false,
    };
    let due = matches!(word(next), "due" | "scheduled" | "planned" | "slated" | "set" | "expected" | "will") || will || to_be;
    let was = (at + 1..next).any(|at| matches!(word(at), "was" | "were" | "had" | "been"));
    let begins = matches!(word(next), "gets" | "begins" | "starts" | "opens" | "takes")
        || time.is_some_and(|time| time.tokens.start == next);
    if ended && ahead != Some(true) {
        return Some((true, span(stop)));
    }
    let verb = article.language.xpos(next) == Xpos::Vbd;
    (!ended && !verb && !was && (due && ahead != Some(false) || begins && ahead == Some(true))).then(|| (false, span(stop)))
}
