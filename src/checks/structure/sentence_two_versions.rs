//! # What it looks for
//! One statement that is made twice in nearly the same words, with one difference that both cannot survive: another number,
//! another day of what happens once, a "not", or the opposite verb.
//!
//! # Why it matters
//! A passage that was moved or rewritten often stays behind in its old form, and only one of the two was corrected.
//!
//! # Example
//! Doctors gave her an 85% chance of survival. … Doctors gave her a 50% chance of survival. (85 is not 50.)
//!
//! # What it cannot know
//! Whether two occasions are meant. It stays silent where anything else differs: a time, a place, a name, a source, the tense,
//! a second number; and where words tell of a change.
//!
//! # Source
//! Local alignment: Smith and Waterman (1981). Tried on published news, encyclopedia articles and summaries of stories.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::alignment::{Alignment, align, is_content, is_negator, words};
use crate::article::Article;
use crate::checks::Check;
use crate::checks::statements::{is_told, tells_of_change, two_sources};
use crate::extract::lexicon::opposites::{Class, senses};
use crate::extract::{Hedge, Proposition, Quantity, Time};
use crate::language::Upos;
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::{ParagraphKind, Span};

pub(super) const CHECK: Check = Check {
    id: "structure/sentence-two-versions",
    family: Family::Structure,
    title: "One statement in two versions",
    doc: doc!("sentence_two_versions.rs"),
    run,
};

/// In how many sentences a word may stand and still lead from one to another.
const COMMON: usize = 12;
/// How many such words two sentences must share to be laid beside each other.
const LEADING: usize = 2;
/// How many words that say something two stretches must share, where one of them is a whole sentence.
const SHARED: usize = 3;
/// The same where neither is.
const STRETCH: usize = 4;

/// How many such words a stretch has that can be of one thing only, though no name stands in it.
const LONG: usize = 6;

/// What happens once to each thing, so that two days are one too many.
const ONCE: &[&str] = &[
    "abolish",
    "be born",
    "bear",
    "build",
    "commission",
    "complete",
    "create",
    "date",
    "die",
    "disband",
    "dissolve",
    "establish",
    "form",
    "found",
    "inaugurate",
    "incorporate",
    "invent",
    "launch",
    "lay",
    "marry",
    "open",
    "originate",
    "rename",
    "unveil",
];

/// The one thing in which two stretches differ.
enum Difference {
    /// The numbers; whether both are told as exact.
    Numbers(Span, Span, bool),
    Days(Span, Span),
    Denial,
    Opposites(Span, Span),
}

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let running = |sentence: usize| matches!(article.document.kind_of(sentence), ParagraphKind::Body | ParagraphKind::Headline);
    let read = |sentence: usize| if running(sentence) { words(article, sentence) } else { Vec::new() };
    let sentences: Vec<Vec<usize>> = (0..article.document.sentences.len()).map(read).collect();
    for (one, two) in candidates(article, &sentences) {
        findings.extend(compare(article, &align(article, &sentences[one], &sentences[two])));
    }
}

/// The pairs of sentences, each told as its words, that rare words lead from one to the other, in the order of the text.
fn candidates(article: &Article, sentences: &[Vec<usize>]) -> BTreeSet<(usize, usize)> {
    let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (sentence, words) in sentences.iter().enumerate() {
        for &at in words.iter().filter(|&&at| is_content(article, at)) {
            let lemma = places.entry(article.language.lemma(at)).or_default();
            if lemma.last() != Some(&sentence) {
                lemma.push(sentence);
            }
        }
    }
    let mut shared: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for sentences in places.values().filter(|sentences| sentences.len() <= COMMON) {
        for (index, &one) in sentences.iter().enumerate() {
            for &two in &sentences[index + 1..] {
                *shared.entry((one, two)).or_default() += 1;
            }
        }
    }
    shared.into_iter().filter(|&(_, count)| count >= LEADING).map(|(pair, _)| pair).collect()
}

/// The finding about two stretches that differ in one thing only.
fn compare(article: &Article, alignment: &Alignment) -> Option<Finding> {
    let content = alignment.pairs.iter().filter(|(at, _)| is_content(article, *at)).count();
    let sides = Sides::of(article, alignment)?;
    if content < if sides.whole { SHARED } else { STRETCH } {
        return None;
    }
    let gaps = alignment.gaps.iter().chain(sides.tails.iter());
    let gaps: Vec<_> = gaps.filter(|(one, two)| says(article, one) || says(article, two)).collect();
    let [(one, two)] = gaps[..] else { return None };
    let (first, second) = sides.verbs;
    let difference = difference(article, one, two, first)?;
    let plain = [first, second].iter().all(|proposition| is_told(article, proposition) && !tells_of_change(article, proposition));
    let denial = matches!(difference, Difference::Denial);
    let consistent = first.tense == second.tense && denial == (first.polarity != second.polarity);
    let named = alignment.pairs.iter().any(|(at, _)| article.language.upos(*at) == Upos::Propn);
    let sure = (named || content >= LONG) && !matches!(difference, Difference::Numbers(.., false));
    let confidence = if sure { Confidence::Likely } else { Confidence::Possible };
    (plain && consistent && !two_sources(article, first, second)).then(|| finding(article, &sides, &difference, confidence))
}

/// The two stretches with their verbs.
struct Sides<'a> {
    spans: (Span, Span),
    verbs: (&'a Proposition, &'a Proposition),
    /// What follows them in their clauses, where something follows both.
    tails: Option<(Range<usize>, Range<usize>)>,
    /// Whether one of them is its whole sentence.
    whole: bool,
}

impl<'a> Sides<'a> {
    /// `None` where a stretch begins inside a clause, has no verb, or where what follows it differs.
    fn of(article: &'a Article, alignment: &Alignment) -> Option<Self> {
        let (&(one, two), &(last_one, last_two)) = (alignment.pairs.first()?, alignment.pairs.last()?);
        let verb = |gap: &Range<usize>| gap.clone().find_map(|at| proposition(article, at));
        let shared = alignment.pairs.iter().map(|&(one, two)| (one..one + 1, two..two + 1));
        let both = shared.chain(alignment.gaps.iter().cloned()).filter_map(|(one, two)| Some((verb(&one)?, verb(&two)?)));
        let verbs = both.min_by_key(|(first, _)| first.predicate)?;
        let (heads, tails) = ((head(article, one), head(article, two)), (tail(article, last_one), tail(article, last_two)));
        let opens = |at: usize, head: &Range<usize>| head.is_empty() || breaks(article, at - 1);
        let set = |range: &Range<usize>| sets_apart(article, range);
        if !opens(one, &heads.0) || !opens(two, &heads.1) || set(&heads.0) || set(&heads.1) {
            return None;
        }
        let tails = if says(article, &tails.0) && says(article, &tails.1) || set(&tails.0) && set(&tails.1) {
            Some(tails)
        } else if set(&tails.0) || set(&tails.1) {
            return None;
        } else {
            None
        };
        let whole = heads.0.is_empty() || heads.1.is_empty();
        let span = |from: usize, to: usize| article.document.span_of(&(from..to + 1));
        Some(Self { spans: (span(one, last_one), span(two, last_two)), verbs, tails, whole })
    }
}

/// The proposition whose verb is token `at`.
fn proposition(article: &Article, at: usize) -> Option<&Proposition> {
    let found = article.propositions.binary_search_by_key(&at, |proposition| proposition.predicate).ok()?;
    Some(&article.propositions[found]).filter(|proposition| !proposition.nominal)
}

/// The tokens before token `at` in its sentence, without the clauses that an "and" or "that" parts from it.
fn head(article: &Article, at: usize) -> Range<usize> {
    let sentence = article.document.sentence_at(article.document.tokens[at].span.start());
    let start = sentence.map_or(at, |sentence| article.document.sentences[sentence].tokens.start);
    let joined = at > start && matches!(article.language.folded(at - 1), "and" | "but" | "that" | "because" | "while");
    let clause = joined && (start..at).any(|at| article.language.xpos(at).is_finite());
    if clause { at - 1..at } else { start..at }
}

/// The tokens after token `at`, up to where its clause ends.
fn tail(article: &Article, at: usize) -> Range<usize> {
    let sentence = article.document.sentence_at(article.document.tokens[at].span.start());
    let end = sentence.map_or(at + 1, |sentence| article.document.sentences[sentence].tokens.end);
    at + 1..(at + 1..end).find(|&at| breaks(article, at)).unwrap_or(end)
}

/// Whether a clause may begin after token `at`.
fn breaks(article: &Article, at: usize) -> bool {
    matches!(
        article.language.folded(at),
        "," | ";" | ":" | "." | "(" | "-" | "–" | "—" | "--" | "and" | "but" | "that" | "because" | "while" | "which" | "who"
    )
}

/// Whether something in `tokens` may part two occasions: a time, a number, a name.
fn sets_apart(article: &Article, tokens: &Range<usize>) -> bool {
    tokens.clone().any(|at| article.language.upos(at) == Upos::Num) || times_in(article, tokens).next().is_some()
}

/// Whether a word in `tokens` says something that matters to what is told.
fn says(article: &Article, tokens: &Range<usize>) -> bool {
    tokens.clone().any(|at| is_content(article, at) && article.language.upos(at) != Upos::Adv || is_negator(article, at))
}

/// The one difference between two gaps, where it is of a kind that both cannot survive.
fn difference(article: &Article, one: &Range<usize>, two: &Range<usize>, verb: &Proposition) -> Option<Difference> {
    if let (Some(first), Some(second)) = (number(article, one), number(article, two)) {
        if !is_all(article, one, &first.tokens) || !is_all(article, two, &second.tokens) {
            return None;
        }
        let exact = [first, second].iter().all(|number| number.hedge != Hedge::AtMost);
        return differ(first, second).then_some(Difference::Numbers(first.span, second.span, exact));
    }
    if let (Some(first), Some(second)) = (times_in(article, one).next(), times_in(article, two).next()) {
        if !is_all(article, one, &first.tokens) || !is_all(article, two, &second.tokens) {
            return None;
        }
        let once = ONCE.binary_search(&verb.lemma.as_str()).is_ok();
        return (once && days_differ(first, second)).then_some(Difference::Days(first.span, second.span));
    }
    let denies = |tokens: &Range<usize>| tokens.clone().any(|at| is_negator(article, at));
    let mut rest = one.clone().chain(two.clone()).filter(|&at| !is_negator(article, at));
    if denies(one) != denies(two) && rest.all(|at| matches!(article.language.upos(at), Upos::Aux | Upos::Adv | Upos::Det)) {
        return Some(Difference::Denial);
    }
    let word = |tokens: &Range<usize>| {
        let mut content = tokens.clone().filter(|&at| says(article, &(at..at + 1)));
        content.next().filter(|_| content.next().is_none())
    };
    let (first, second) = (word(one)?, word(two)?);
    let span = |at: usize| article.document.tokens[at].span;
    are_opposites(article, first, second).then(|| Difference::Opposites(span(first), span(second)))
}

/// Whether nothing else in `tokens` says anything.
fn is_all(article: &Article, tokens: &Range<usize>, part: &Range<usize>) -> bool {
    !tokens.clone().any(|at| !part.contains(&at) && says(article, &(at..at + 1)))
}

/// The quantity in `tokens`, where there is one and it is not part of a time.
fn number<'a>(article: &'a Article, tokens: &Range<usize>) -> Option<&'a Quantity> {
    let from = article.quantities.partition_point(|quantity| quantity.tokens.end <= tokens.start);
    article.quantities[from..].first().filter(|quantity| quantity.tokens.start < tokens.end)
}

/// The times that touch `tokens`.
fn times_in<'a>(article: &'a Article, tokens: &Range<usize>) -> impl Iterator<Item = &'a Time> + use<'a> {
    let from = article.times.partition_point(|time| time.tokens.end <= tokens.start);
    let end = tokens.end;
    article.times[from..].iter().take_while(move |time| time.tokens.start < end)
}

/// Whether two numbers of one kind cannot both hold.
fn differ(one: &Quantity, two: &Quantity) -> bool {
    let single = |quantity: &Quantity| quantity.hedge != Hedge::AtLeast && quantity.is_single();
    let apart = (one.value - two.value).abs() > one.precision() + two.precision();
    one.unit == two.unit && apart && single(one) && single(two)
}

/// Whether two dates, as far as each is told, are not one.
fn days_differ(one: &Time, two: &Time) -> bool {
    let told = |time: &Time| time.value.starts_with(|c: char| c.is_ascii_digit());
    told(one) && told(two) && !one.value.starts_with(two.value.as_str()) && !two.value.starts_with(one.value.as_str())
}

/// Whether two words are the two poles of one scale.
fn are_opposites(article: &Article, one: usize, two: usize) -> bool {
    let class = |at: usize| match article.language.upos(at) {
        Upos::Verb => Class::Verb,
        Upos::Adj => Class::Adjective,
        _ => Class::Noun,
    };
    let poles =
        |at: usize| senses(article.language.lemma(at), class(at)).map(|sense| (sense.scale, sense.pole)).collect::<Vec<_>>();
    let others = poles(two);
    poles(one).into_iter().any(|(scale, pole)| others.contains(&(scale, pole.other())))
}

fn finding(article: &Article, sides: &Sides<'_>, difference: &Difference, confidence: Confidence) -> Finding {
    let slice = |span: &Span| article.document.slice(*span);
    let reason = match difference {
        Difference::Numbers(one, two, _) => {
            format!("All else is the same: one place says {}, the other {}.", slice(one), slice(two))
        }
        Difference::Days(one, two) => format!("It happens once: one place says {}, the other {}.", slice(one), slice(two)),
        Difference::Denial => "All else is the same: one place says it, the other denies it.".into(),
        Difference::Opposites(one, two) => {
            format!(
                "All else is the same: one place says \u{201c}{}\u{201d}, the other the opposite, \u{201c}{}\u{201d}.",
                slice(one),
                slice(two)
            )
        }
    };
    let (earlier, later) = sides.spans;
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence,
        message: "One statement stands here in two versions".into(),
        reason,
        advice: "Look up which of the two holds, and strike the other.".into(),
        primary: Label::new(later, "one version"),
        secondary: vec![Label::new(earlier, "the other version")],
    }
}
