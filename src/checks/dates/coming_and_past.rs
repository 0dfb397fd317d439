//! # What it looks for
//! An event that is over in one passage ("the gala, held on Wednesday") and still to come in another ("that gala next
//! Saturday").
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

use crate::article::Article;
use crate::checks::Check;
use crate::extract::Time;
use crate::language::{Upos, Xpos};
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::{ParagraphKind, Span};

pub(super) const CHECK: Check = Check {
    id: "dates/coming-and-past",
    family: Family::Dates,
    title: "Events that are over and still to come",
    doc: doc!("coming_and_past.rs"),
    run,
};

/// Nouns that stand for one kind of event, the first for all of them.
const KINDS: &[&[&str]] = &[
    &["vote", "ballot", "election", "poll", "referendum"],
    &["gala", "ceremony"],
    &["trial", "hearing"],
    &["match", "game", "fixture"],
    &["concert", "gig", "performance"],
    &["talk", "negotiation", "summit"],
    &["launch", "liftoff"],
    &["funeral", "burial"],
    &["protest", "rally", "demonstration"],
];

/// Other nouns for events.
const EVENTS: &[&str] = &[
    "auction",
    "ball",
    "congress",
    "conference",
    "construction",
    "debate",
    "demolition",
    "dig",
    "drill",
    "drilling",
    "excavation",
    "exhibition",
    "expedition",
    "fair",
    "festival",
    "final",
    "inquest",
    "inauguration",
    "marathon",
    "meeting",
    "opening",
    "parade",
    "premiere",
    "preview",
    "race",
    "regatta",
    "removal",
    "renovation",
    "restoration",
    "strike",
    "survey",
    "tournament",
    "visit",
    "walkout",
    "wedding",
];

/// Words that tell one event of a kind from another.
const OTHERS: &[&str] = &[
    "another", "any", "earlier", "each", "every", "final", "first", "further", "last", "later", "next", "other", "previous",
    "second", "third", "two",
];

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
            let Some(kind) = kind(article, at) else { continue };
            let Some((over, span)) = state(article, &sentence.tokens, at) else { continue };
            let entry = told.entry(kind).or_default();
            let place = if over { &mut entry.0 } else { &mut entry.1 };
            place.get_or_insert(span);
        }
    }
    findings.extend(told.values().filter_map(|&(over, ahead)| Some(finding(over?, ahead?))));
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

/// The kind of event that token `at` names, as one event of its kind.
fn kind(article: &Article, at: usize) -> Option<&'static str> {
    let language = &article.language;
    if !matches!(language.upos(at), Upos::Noun | Upos::Propn | Upos::Verb) || language.xpos(at).is_finite() {
        return None;
    }
    let lemma = if language.upos(at) == Upos::Verb { language.folded(at) } else { language.lemma(at) };
    let grouped = KINDS.iter().find(|kind| kind.contains(&lemma)).map(|kind| kind[0]);
    let kind = grouped.or_else(|| EVENTS.iter().find(|event| **event == lemma).copied())?;
    let other = (at.saturating_sub(4)..at).any(|at| OTHERS.binary_search(&language.folded(at)).is_ok());
    let definite =
        (at.saturating_sub(5)..at).any(|at| matches!(language.folded(at), "the" | "that" | "this" | "its" | "their" | "'s"));
    let opens =
        article.document.sentences[article.document.sentence_at(article.document.tokens[at].span.start())?].tokens.start == at;
    (!other && (definite || opens)).then_some(kind)
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
    let next = (at + 1..end).find(|&at| !skipped(at))?;
    let will = (at + 1..next + 1).any(|at| matches!(word(at), "will" | "'ll"));
    let to_be = (at + 1..next).any(|at| word(at) == "to");
    let from = article.times.partition_point(|time| time.tokens.start <= at);
    let time = article.times.get(from).filter(|time| time.tokens.start < end);
    let ahead = time.and_then(|time| is_ahead(article, time));
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

/// Whether a time lies after the day of publication; nothing where it is the same day, or not known.
fn is_ahead(article: &Article, time: &Time) -> Option<bool> {
    let published = article.published?;
    let year = time.year.value()?;
    let known = (year, time.month.value(), time.day.value());
    let day = (published.year(), published.month(), published.day());
    let (month, own_day) = (known.1.unwrap_or(day.1), known.2.unwrap_or(day.2));
    let date = (year, month, own_day);
    (date != day).then_some(date > day)
}
