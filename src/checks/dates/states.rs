//! How long states last, with the day that they are told to begin: "shut since November 2023 … the closure, now in its fourth
//! year", "was first deployed in April 2014 … a deployment of six and a half years".
//!
//! Comes in: an article. Goes out: a [`Lasting`] for each length of a state whose one beginning the text dates, with what the
//! length can be at the least and at the most. Nothing here decides whether it is a finding.

use std::ops::Range;

use super::spans::reach;
use crate::article::Article;
use crate::calendar::Date;
use crate::checks::common::{in_body, lists, quotation_around, says_any, times_in, word_at, word_in};
use crate::extract::lexicon::numerals::ordinal as ordinal_of;
use crate::extract::{Modifier, Time, TimeKind, TimeUnit};
use crate::language::Upos;
use crate::text::Span;

/// A length that is told of a state, and what it can be.
#[derive(Debug)]
pub(super) struct Lasting {
    pub span: Span,
    /// The fewest and the most days that the length says.
    pub told: (f64, f64),
    /// The fewest and the most days that it can be.
    pub real: (f64, f64),
    pub begin: Span,
    /// Where the end is told; it is the day of publication else.
    pub end: Option<Span>,
}

/// A state: what begins it, what ends it, its nouns, and verbs for what goes on in it, as lemmas.
struct State {
    begins: &'static str,
    ends: &'static str,
    nouns: &'static str,
    goes: &'static str,
}

const STATES: &[State] = &[
    state("arrest capture detain imprison jail kidnap", "free release", "captivity custody detention imprisonment jail prison", ""),
    state("close shut", "reopen", "closure closing shutdown", ""),
    state("appoint elect hire", "leave resign retire step", "reign spell stint tenure", "serve sit"),
    state("deploy", "withdraw", "deployment", "serve"),
    state("join", "leave resign retire quit", "stay spell stint club", ""),
    state("launch orbit", "", "mission orbit", "function operate work transmit"),
    state("depart leave sail", "arrive dock land reach", "crossing journey passage trip voyage", ""),
    state("marry wed", "divorce separate", "marriage", ""),
    state("occupy", "vacate clear", "occupation", ""),
    state("strand", "rescue free", "ordeal", ""),
    state("strike", "return", "dispute stoppage strike walkout", ""),
];

const fn state(begins: &'static str, ends: &'static str, nouns: &'static str, goes: &'static str) -> State {
    State { begins, ends, nouns, goes }
}

/// Words around a date or length that tell of another state of the kind, or of one that is not real.
const OTHERS: &str = "again another average could each earlier every expected first-ever former if initial initially last next original \
    originally planned previous previously second should supposed third usual usually would";
/// How far from a date its verb may stand, and from a length its noun.
const REACH: usize = 7;
/// The most times of one article that are looked at: a chronicle has more.
const MOST: usize = 60;

/// A date that begins or ends a state.
type Dated = ((Date, Date), Span, usize);

/// All of them, in the order of the text.
pub(super) fn find(article: &Article) -> Vec<Lasting> {
    if article.times.len() > MOST {
        return Vec::new();
    }
    let year = |&at: &usize| word_at(article, at) == "year" && at > 2 && ordinal_of(word_at(article, at - 1)).is_some();
    let ordinals: Vec<usize> = (0..article.document.tokens.len()).filter(year).map(|at| at - 1).collect();
    let mut found: Vec<Lasting> = STATES.iter().flat_map(|state| lasting(article, state, &ordinals)).collect();
    found.sort_by_key(|lasting| lasting.span);
    found
}

/// So many days, in a unit that fits.
pub(super) fn reckoned(days: f64) -> String {
    let (size, name) = match days {
        days if days < 60.0 => (1.0, "days"),
        days if days < 700.0 => (30.44, "months"),
        _ => (365.25, "years"),
    };
    format!("about {:.1} {name} at the most", days / size)
}

fn lasting(article: &Article, state: &State, ordinals: &[usize]) -> Vec<Lasting> {
    let dated = |lemmas: &'static str| move |time: &Time| dated(article, time, lemmas);
    let mut begins = article.times.iter().filter_map(dated(state.begins));
    let Some(begin) = begins.next().filter(|first| begins.all(|other| other.0 == first.0)) else { return Vec::new() };
    let ends: Vec<Dated> = article.times.iter().filter_map(dated(state.ends)).filter(|end| end.0.0 > begin.0.1).collect();
    let lengths = article.times.iter().filter_map(|time| length(article, state, time));
    let ordinals = ordinals.iter().filter_map(|&at| in_its_year(article, state, at));
    lengths.chain(ordinals).filter_map(|(tokens, told)| within(article, &begin, &ends, tokens, told)).collect()
}

/// The length with what it can be.
fn within(article: &Article, begin: &Dated, ends: &[Dated], tokens: Range<usize>, told: (f64, f64)) -> Option<Lasting> {
    let span = article.document.span_of(&tokens);
    let sentence = article.document.sentence_at(span.start())?;
    let own = &article.document.sentences[sentence].tokens;
    let end = end(article, begin, ends, sentence);
    let days = |from: Date, to: Date| (to.number() - from.number()) as f64;
    let published = article.published.filter(|day| *day >= begin.0.0)?;
    let real = match end {
        Some(end) => (days(begin.0.1, end.0.0), days(begin.0.0, end.0.1) + 1.0),
        None => {
            let most = days(begin.0.0, published) + 1.0;
            let begins = article.document.sentences[begin.2].tokens.clone();
            // "In her eight years at the club she has won": up to now.
            let up_to_now = word_in(article, own, own.start) == "in" && says_any(article, own.clone(), "has have");
            let lasts = says_any(article, own.clone(), "now still") || says_any(article, begins, "since") || up_to_now;
            let goes_on = ends.is_empty() && lasts;
            (if goes_on { days(begin.0.1, published) } else { 0.0 }, most)
        }
    };
    (ends.len() < 2).then_some(Lasting { span, told, real, begin: begin.1, end: end.map(|end| end.1) })
}

/// Where a state ends: the one end that is told, else a day beside the length, or one that follows its beginning.
fn end(article: &Article, begin: &Dated, ends: &[Dated], sentence: usize) -> Option<Dated> {
    let own = &article.document.sentences[sentence].tokens;
    // "On 30 September, bringing to a close a deployment of …": the day of its end stands beside it.
    let closing = says_any(article, own.clone(), "close end ended ending ends until");
    let beside = || {
        let days = times_in(article, own).iter().filter(|time| time.kind == TimeKind::Date && time.length.is_none());
        days.filter_map(|time| Some((reach(time)?, time.span, sentence))).rfind(|end| closing && end.0.0 > begin.0.1)
    };
    let same = || {
        let days = times_in(article, &article.document.sentences[begin.2].tokens).iter();
        let between = |time: &Time| article.document.tokens_in(Span::new(begin.1.end(), time.span.start().max(begin.1.end())));
        let joined = |time: &Time| says_any(article, between(time), "and until");
        let point = |time: &Time| time.kind == TimeKind::Date && time.day.value().is_some();
        let days = days.filter(|time| point(time) && time.span > begin.1 && joined(time));
        days.filter_map(|time| Some((reach(time)?, time.span, begin.2))).rfind(|end| end.0.0 > begin.0.1)
    };
    if ends.len() == 1 { ends.first().copied() } else { beside().or_else(same) }
}

/// The days of a date whose verb is one of `lemmas`: "was deployed in April 2014", "shut since November 2023".
fn dated(article: &Article, time: &Time, lemmas: &str) -> Option<Dated> {
    let plain = time.kind == TimeKind::Date && time.length.is_none() && time.direction.is_none() && time.range_start.is_none();
    let sentence = article.document.sentence_at(time.span.start()).filter(|_| plain && in_body(article, time.span))?;
    let own = &article.document.sentences[sentence].tokens;
    let near = time.tokens.start.saturating_sub(REACH).max(own.start)..time.tokens.start;
    let known = |at: &usize| matches!(article.language.upos(*at), Upos::Verb) || lists("orbit", article.language.folded(*at));
    let verb = near.rev().take_while(|&at| !lists("; : but when who which that", word_at(article, at))).find(known)?;
    let begins = lists(lemmas, article.language.lemma(verb));
    let led = lists("in on since from of early late", word_in(article, own, time.tokens.start.checked_sub(1)?));
    let around = verb.saturating_sub(5).max(own.start)..(time.tokens.end + 3).min(own.end);
    let other =
        says_any(article, around, OTHERS) || says_any(article, verb.saturating_sub(3).max(own.start)..verb, "will not never");
    (begins && led && !other && quotation_around(article, time.span).is_none())
        .then(|| Some((reach(time)?, time.span, sentence)))?
}

/// Days in a unit, and how far a plain length may be off, in the unit.
fn unit(unit: TimeUnit) -> Option<(f64, f64)> {
    match unit {
        TimeUnit::Day => Some((1.0, 1.0)),
        TimeUnit::Week => Some((7.0, 0.9)),
        TimeUnit::Month => Some((30.44, 0.9)),
        TimeUnit::Year => Some((365.25, 0.9)),
        _ => None,
    }
}

/// A length that is told of the state: "a four-year closure", "a deployment of six years", "worked for five years", "six years
/// in prison".
fn length(article: &Article, state: &State, time: &Time) -> Option<(Range<usize>, (f64, f64))> {
    let plain = time.kind == TimeKind::Duration && !time.is_age && time.direction.is_none();
    let exact = matches!(time.modifier, None | Some(Modifier::Approx));
    let (amount, own_unit) = time.length.filter(|_| plain && exact && in_body(article, time.span))?;
    let (days, play) = unit(own_unit)?;
    let own = &article.document.sentences[article.document.sentence_at(time.span.start())?].tokens;
    let language = &article.language;
    let lemma = |at: usize| if own.contains(&at) { language.lemma(at) } else { "" };
    let (start, end) = (time.tokens.start, time.tokens.end);
    let joined = article.document.slice(time.span).contains('-');
    let behind = (end..end + 2).find(|&at| joined && lists(state.nouns, lemma(at)));
    // "Jailed for six years" tells the sentence, not what has gone by.
    let of = start > own.start + 1 && word_in(article, own, start - 1) == "of" && language.upos(start - 2) == Upos::Noun;
    let before = (of && lists(state.nouns, lemma(start - 2))).then(|| start - 2);
    // "A maximum of three years in prison" has not gone by.
    let gone = start > own.start && lists("after his her their those the spent served", word_in(article, own, start - 1));
    let inside = gone && lists("in at of", word_in(article, own, end));
    let inside = (end + 1..end + 3).find(|&at| inside && lists(state.nouns, lemma(at)));
    let goes = (start.saturating_sub(3).max(own.start)..start)
        .find(|&at| lists(state.goes, lemma(at)) && language.upos(at) == Upos::Verb && word_in(article, own, start - 1) == "for");
    let noun = behind.or(before).or(inside).or(goes)?;
    let tokens = noun.min(start)..end.max(noun + 1);
    let around = tokens.start.saturating_sub(4).max(own.start)..(tokens.end + 3).min(own.end);
    let play = play * if time.modifier.is_some() { 2.0 } else { 1.0 };
    let told = ((amount - play) * days, (amount + play) * days);
    let ahead = says_any(article, tokens.start.saturating_sub(8).max(own.start)..tokens.start, "will 'll would could may");
    (!ahead && !says_any(article, around, OTHERS) && quotation_around(article, time.span).is_none()).then_some((tokens, told))
}

/// "The closure, now well into its fourth year": three to four years.
fn in_its_year(article: &Article, state: &State, ordinal: usize) -> Option<(Range<usize>, (f64, f64))> {
    let own = &article.document.sentences[article.document.sentence_at(article.document.tokens[ordinal].span.start())?].tokens;
    let back = |count: usize| ordinal.checked_sub(count).map_or("", |at| word_in(article, own, at));
    let place = ordinal_of(word_at(article, ordinal))?;
    let told = lists("its their his her", back(1)) && lists("in into entering enters", back(2));
    let near = ordinal.saturating_sub(REACH).max(own.start)..ordinal;
    let noun = near.rev().find(|&at| lists(state.nouns, article.language.lemma(at))).filter(|_| told)?;
    Some((noun..ordinal + 2, ((place - 1.0) * 365.25 - 10.0, place * 365.25 + 10.0)))
}
