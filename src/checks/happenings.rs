//! Events that happen once, with the hours of the day that the text gives them.
//!
//! Comes in: an article. Goes out: a [`Happening`] for each word of the time of day beside a verb or noun for such an event:
//! "gave way shortly before dawn", "the collapse at ten on Sunday evening". Nothing here decides whether two of them disagree.

use std::ops::Range;

use crate::article::Article;
use crate::extract::lexicon::List;
use crate::extract::{DayPart, Time};
use crate::language::{Upos, Xpos};
use crate::text::{ParagraphKind, Span};

/// Nouns and verbs for one event, the first for all of them; only events that happen once, on one day.
pub(super) const EVENTS: &[List] = &[
    List::of("accident crash collision collide derailment derail"),
    List::of("arrest detain"),
    List::of("assault attack ambush raid strike blow"),
    List::of("collapse landslide cave-in"),
    List::of("death die"),
    List::of("discovery discover"),
    List::of("disappearance disappear vanish"),
    List::of("earthquake quake tremor"),
    List::of("election referendum"),
    List::of("escape flee"),
    List::of("explosion explode blast"),
    List::of("fire blaze"),
    List::of("kidnapping kidnap abduction abduct"),
    List::of("launch liftoff"),
    List::of("murder killing"),
    List::of("resignation resign"),
    List::of("robbery theft burglary heist break-in"),
    List::of("shooting shoot"),
    List::of("signing sign"),
    List::of("sinking sink"),
    List::of("verdict conviction"),
    List::of("wedding marry"),
];

/// Events that happen more often, but at one time of one day.
const MORE: &[List] = &[
    List::of("arrival arrive"),
    List::of("burst rupture leak"),
    List::of("fall slip tumble"),
    List::of("grounding ground"),
    List::of("opening inauguration open"),
];

/// Events that a fixed word after the verb tells: "gave way", "ran aground".
const PHRASES: &[(&str, &str, &str)] =
    &[("give", "way", "collapse"), ("run", "aground", "grounding"), ("break", "out", "fire"), ("come", "down", "collapse")];

/// Words for parts of the day, with their hours; those of the night go on past 24. Sorted.
const WORDS: &[(&str, f64, f64)] = &[
    ("afternoon", 12.0, 18.0),
    ("breakfast", 6.0, 10.5),
    ("dark", 16.5, 30.0),
    ("dawn", 3.5, 8.5),
    ("daybreak", 3.5, 8.5),
    ("dinner", 12.0, 23.0),
    ("dusk", 16.0, 23.0),
    ("evening", 17.0, 24.0),
    ("lunch", 11.0, 15.0),
    ("lunchtime", 11.0, 15.0),
    ("midday", 11.0, 14.0),
    ("midnight", 23.0, 25.0),
    ("morning", 2.0, 12.0),
    ("nightfall", 16.0, 23.0),
    ("noon", 11.0, 14.0),
    ("sundown", 16.0, 23.0),
    ("sunrise", 3.5, 8.5),
    ("sunset", 16.0, 23.0),
    ("supper", 17.0, 24.0),
];

/// Words that tell of another event, or of an hour reckoned from it.
const OTHERS: &List = &List::of("again also anniversary another before earlier later second series third two until");

/// How many tokens may stand between the event and its hour.
const REACH: usize = 9;

/// An event with the hours of the day that one place gives it.
#[derive(Clone, Debug)]
pub(super) struct Happening {
    /// The event, by the first word of its group.
    pub event: &'static str,
    /// From when to when, in hours after midnight.
    pub hours: (f64, f64),
    /// From the event to its hour.
    pub span: Span,
    pub sentence: usize,
    /// Whether it is told as known, or as something that happened: "the collapse", "collapsed".
    pub definite: bool,
}

/// All of them, in the order of the text.
pub(super) fn find(article: &Article) -> Vec<Happening> {
    let mut found = Vec::new();
    for (number, sentence) in article.document.sentences.iter().enumerate() {
        if article.document.kind_of(number) != ParagraphKind::Body {
            continue;
        }
        for (tokens, hours) in hours(article, &sentence.tokens) {
            let Some(at) = nearest(article, &sentence.tokens, &tokens) else { continue };
            // A fire goes on for hours.
            let Some(event) = event(article, at).filter(|event| *event != "fire") else { continue };
            let whole = at.min(tokens.start)..tokens.end.max(at + 1);
            let around = whole.start.saturating_sub(3).max(sentence.tokens.start)..(whole.end + 2).min(sentence.tokens.end);
            let other = around.clone().any(|at| OTHERS.has(article.language.folded(at)));
            let (before_it, after) = (lead(article, &sentence.tokens, &tokens), at > tokens.start);
            if (!other || before_it) && (!after || follows(article, at, tokens.end)) {
                let span = article.document.span_of(&whole);
                found.push(Happening { event, hours, span, sentence: number, definite: is_definite(article, at) });
            }
        }
    }
    found
}

/// The words for the time of day in `sentence`, and their hours.
fn hours(article: &Article, sentence: &Range<usize>) -> Vec<(Range<usize>, (f64, f64))> {
    let mut found: Vec<(Range<usize>, (f64, f64))> = Vec::new();
    let from = article.times.partition_point(|time| time.tokens.start < sentence.start);
    for time in article.times[from..].iter().take_while(|time| time.tokens.start < sentence.end) {
        found.extend(of_time(article, time).map(|hours| (time.tokens.clone(), hours)));
    }
    for at in sentence.clone() {
        let word = article.language.folded(at);
        let entry = WORDS.binary_search_by(|(known, ..)| (*known).cmp(word)).ok();
        let timed = article.times[from..].iter().take_while(|time| time.tokens.start <= at).any(|time| time.tokens.contains(&at));
        found.extend(entry.filter(|_| !timed).map(|entry| (at..at + 1, (WORDS[entry].1, WORDS[entry].2))));
    }
    found
}

/// The hours that a time expression tells: by the clock where it says which half of the day, else by the part of the day.
fn of_time(article: &Article, time: &Time) -> Option<(f64, f64)> {
    if time.length.is_some() || time.range_start.is_some() {
        return None;
    }
    let part = time.day_part.map(|part| match part.value {
        DayPart::SmallHours => (0.0, 6.0),
        DayPart::Morning => (2.0, 12.0),
        DayPart::Noon => (11.0, 14.0),
        DayPart::Afternoon => (12.0, 18.0),
        DayPart::Evening => (17.0, 24.0),
        DayPart::Night => (18.0, 30.0),
    });
    // An hour of another zone may be any hour here.
    let Some(clock) = time.clock.filter(|clock| clock.zone.is_none()) else { return part };
    let text = article.document.slice(time.span).to_lowercase();
    let hour = f64::from(clock.hour % 24) + f64::from(clock.minute.min(59)) / 60.0;
    let (morning, later) = (text.contains("a.m") || text.ends_with("am"), text.contains("p.m") || text.ends_with("pm"));
    let late = later || part.is_some_and(|(from, _)| from >= 12.0);
    let hour = if late && hour < 12.0 { hour + 12.0 } else { hour };
    let told = morning || late || part.is_some() || clock.hour > 12;
    told.then_some((hour - 0.5, hour + 0.5))
}

/// The event nearest to the hour in `tokens` that belongs to its clause.
fn nearest(article: &Article, sentence: &Range<usize>, tokens: &Range<usize>) -> Option<usize> {
    let from = tokens.start.saturating_sub(REACH).max(sentence.start);
    let stop = |at: usize| matches!(article.language.folded(at), ";" | ":" | "but" | "and" | "while") || is_mark(article, at);
    let back = (from..tokens.start).rev().take_while(|&at| !stop(at)).find(|&at| event(article, at).is_some());
    let to = (tokens.end + REACH).min(sentence.end);
    back.or_else(|| (tokens.end..to).take_while(|&at| !stop(at)).find(|&at| event(article, at).is_some()))
}

fn is_mark(article: &Article, at: usize) -> bool {
    matches!(article.document.token_text(at), "“" | "”" | "\"")
}

/// Whether the hour is told by what came right before or after it: "shortly before dawn", "just after midnight".
fn lead(article: &Article, sentence: &Range<usize>, tokens: &Range<usize>) -> bool {
    let word = |at: usize| if sentence.contains(&at) { article.language.folded(at) } else { "" };
    let at = tokens.start;
    let before = at.checked_sub(1).map_or("", word);
    matches!(before, "before" | "after") && at.checked_sub(2).is_some_and(|at| matches!(word(at), "shortly" | "just" | "soon"))
}

/// Whether an event after its hour is tied to it: "at dusk on Monday, moments after his fall", "at noon the wall gave way".
fn follows(article: &Article, event: usize, end: usize) -> bool {
    let words: Vec<&str> = (end..event).map(|at| article.language.folded(at)).collect();
    let moments = words.windows(2).any(|pair| matches!(pair[0], "moments" | "minutes" | "seconds") && pair[1] == "after");
    let comma = words.contains(&",");
    moments || !comma && !words.iter().any(|word| matches!(*word, "after" | "before" | "since" | "when" | "until" | "that"))
}

/// The event that token `at` names: a noun, or a verb in the past.
pub(super) fn event(article: &Article, at: usize) -> Option<&'static str> {
    let language = &article.language;
    let noun = matches!(language.upos(at), Upos::Noun | Upos::Propn);
    let past = matches!(language.xpos(at), Xpos::Vbd | Xpos::Vbn);
    if !noun && !past {
        return None;
    }
    let lemma = language.lemma(at);
    let next = if at + 1 < article.document.tokens.len() { language.folded(at + 1) } else { "" };
    let phrase = PHRASES.iter().find(|(verb, word, _)| past && *verb == lemma && *word == next);
    let group = || EVENTS.iter().chain(MORE).find(|event| event.has(lemma)).map(List::first);
    phrase.map(|(_, _, event)| *event).or_else(group)
}

/// Whether an event is one that the reader knows: a verb, or a noun behind "the", "its" and the like.
fn is_definite(article: &Article, at: usize) -> bool {
    let language = &article.language;
    let noun = matches!(language.upos(at), Upos::Noun | Upos::Propn);
    let determiner = (at.saturating_sub(4)..at).rev().map(|at| language.folded(at));
    let mut known =
        determiner.filter(|word| matches!(*word, "a" | "an" | "the" | "that" | "this" | "its" | "his" | "her" | "their" | "'s"));
    !noun || known.next().is_some_and(|word| !matches!(word, "a" | "an"))
}

#[cfg(test)]
mod tests {
    use super::WORDS;

    #[test]
    fn words_are_sorted() {
        assert!(WORDS.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }
}
