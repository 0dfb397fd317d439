//! # What it looks for
//! Steps that always follow each other, told with days in another order: a conviction before the arrest, a wedding before the
//! engagement; and work that is to be finished before it begins.
//!
//! # Why it matters
//! One of the two days is a slip, and in court reports it may be somebody's liberty.
//!
//! # Example
//! He was arrested on 9 July 2023. … A jury convicted him on 2 May 2023. (2 May is before 9 July.)
//!
//! # What it cannot know
//! Which of the two days is right; whether the steps belong to two cases that the article does not tell apart.
//!
//! # Source
//! The order of things. Written for court and business reports; tried on Wikinews and the GUM corpus.

use std::collections::BTreeMap;

use super::aftermath;
use super::courses;
use super::datings::{self, Dating};
use crate::article::Article;
use crate::calendar::Date;
use crate::checks::Check;
use crate::checks::common::{times_in, word_at};
use crate::extract::lexicon::List;
use crate::extract::{Time, TimeKind};
use crate::language::Xpos;
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::{ParagraphKind, Span};

pub(super) const CHECK: Check = Check {
    id: "dates/steps-out-of-order",
    family: Family::Dates,
    title: "Steps in an order that cannot be",
    doc: doc!("steps_out_of_order.rs"),
    run,
};

/// Chains of steps, by the lemmas of their verbs and nouns; each step comes after the ones before it.
const CHAINS: &[&[&str]] = &[
    &["arrest", "charge indict", "convict conviction verdict", "sentence"],
    &["engage engagement", "marry wedding", "divorce"],
    &["lay", "inaugurate unveil", "demolish demolition"],
    &["launch liftoff", "land landing splashdown"],
    &["nominate nomination", "elect election", "swear inauguration"],
    &["abduct kidnap", "release"],
];
/// Words that tell of another case, or of a step reckoned from this one.
const OTHERS: &List = &List::of("accomplice again another brother co-defendant earlier first former previous second separate");
/// How many tokens before its day a step may stand.
const REACH: usize = 9;
/// How many tokens between a beginning and its end.
const APART: usize = 14;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let mut told: BTreeMap<(usize, usize), Vec<(Date, Span)>> = BTreeMap::new();
    for time in &article.times {
        let Some((step, day, span)) = dated(article, time) else { continue };
        told.entry(step).or_default().push((day, span));
    }
    let single: Vec<_> =
        told.iter().filter_map(|(step, days)| if let [one] = days.as_slice() { Some((step, one)) } else { None }).collect();
    for pair in single.windows(2) {
        let [((chain, _), (day, place)), ((same, _), (next, later))] = pair else { continue };
        if chain == same && next < day {
            let reason = format!("{next} is before {day}.");
            findings.push(finding(reason, *place, *later));
        }
    }
    of_datings(article, findings);
    findings.extend(article.times.windows(2).filter_map(|pair| unfinished(article, &pair[0], &pair[1])));
    for (event, later) in aftermath::find(article).into_iter().chain(courses::find(article)) {
        let slice = |span: Span| article.document.slice(span);
        let reason = format!("“{}” is before “{}”.", slice(later), slice(event));
        let told = |found: &Finding| found.primary.span.overlaps(event) || found.primary.span.overlaps(later);
        if !findings.iter().any(|found| found.check == CHECK.id && told(found)) {
            findings.push(finding(reason, event, later));
        }
    }
}

/// Steps of one thing or person that clauses date: "The building was demolished in 1998. It was finished in 2001."
fn of_datings(article: &Article, findings: &mut Vec<Finding>) {
    let datings = datings::find(article);
    for (number, one) in datings.iter().enumerate().take(MOST) {
        let wrong = |other: &&Dating<'_>| one.comes_before(other) || other.comes_before(one);
        let Some(other) = datings[..number].iter().find(wrong) else { continue };
        if findings.iter().all(|finding| !finding.primary.span.overlaps(one.span)) {
            let slice = |dating: &Dating<'_>| article.document.slice(dating.span);
            let (first, then) = if one.comes_before(other) { (one, other) } else { (other, one) };
            findings.push(finding(format!("“{}” is before “{}”.", slice(first), slice(then)), other.span, one.span));
        }
    }
}

/// The most clauses with a date that are compared.
const MOST: usize = 60;

/// The step that the words before a day tell, and both in the text.
fn dated(article: &Article, time: &Time) -> Option<((usize, usize), Date, Span)> {
    let sentence = article.document.sentence_at(time.span.start())?;
    let tokens = &article.document.sentences[sentence].tokens;
    let day = time.date().filter(|_| time.day.known().is_some() && time.length.is_none() && time.range_start.is_none())?;
    let alone = times_in(article, tokens).iter().filter(|other| other.kind == TimeKind::Date).count() == 1;
    let from = time.tokens.start.saturating_sub(REACH).max(tokens.start);
    let stop = |at: usize| matches!(word_at(article, at), "," | ";" | "and" | "but" | "that" | "before" | "after" | "since");
    let at = (from..time.tokens.start).rev().take_while(|&at| !stop(at)).find(|&at| step(article, at).is_some())?;
    let other = (at.saturating_sub(REACH).max(tokens.start)..time.tokens.end).any(|at| OTHERS.has(word_at(article, at)));
    let body = article.document.kind_of(sentence) == ParagraphKind::Body;
    (alone && body && !other).then_some((step(article, at)?, day, article.document.span_of(&(at..time.tokens.end))))
}

/// Which step of which chain token `at` names: a verb of the past, or a noun.
fn step(article: &Article, at: usize) -> Option<(usize, usize)> {
    let language = &article.language;
    let lemma = language.lemma(at);
    let told = matches!(language.xpos(at), Xpos::Vbd | Xpos::Vbn | Xpos::Nn);
    let of = |step: &&str| step.split(' ').any(|word| word == lemma);
    let found = CHAINS.iter().enumerate().find_map(|(chain, steps)| Some((chain, steps.iter().position(of)?)));
    found.filter(|_| told)
}

/// "Is to begin in the spring of 2028 and be finished by the end of 2027": an end in an earlier year than its beginning.
fn unfinished(article: &Article, first: &Time, second: &Time) -> Option<Finding> {
    let sentence = article.document.sentence_at(first.span.start())?;
    let tokens = &article.document.sentences[sentence].tokens;
    let (from, to) = (first.year.known()?, second.year.known()?);
    let gap = first.tokens.end..second.tokens.start.max(first.tokens.end);
    let before = first.tokens.start.saturating_sub(5).max(tokens.start)..first.tokens.start;
    let lemma = |at: usize| article.language.lemma(at);
    let begins = before.clone().any(|at| matches!(lemma(at), "begin" | "start" | "open" | "commence" | "launch"));
    let ends = gap.clone().any(|at| matches!(lemma(at), "finish" | "complete" | "end" | "conclude" | "finished" | "completed"));
    let joined = gap.clone().any(|at| word_at(article, at) == "and") && gap.len() <= APART && tokens.contains(&second.tokens.start);
    let dates = first.kind == TimeKind::Date && second.kind == TimeKind::Date && first.length.is_none() && second.length.is_none();
    let other =
        gap.clone().any(|at| matches!(word_at(article, at), "previous" | "earlier" | "last" | "instead" | "not" | "that" | ";"));
    let body = article.document.kind_of(sentence) == ParagraphKind::Body;
    let reason = format!("{to} is before {from}.");
    (begins && ends && joined && dates && body && !other && to < from).then(|| finding(reason, first.span, second.span))
}

fn finding(reason: String, first: Span, second: Span) -> Finding {
    let (earlier, later) = if first.start() < second.start() { (first, second) } else { (second, first) };
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: "Two steps stand in an order that cannot be".into(),
        reason,
        advice: "Look up the two days, and whether both steps belong to one case.".into(),
        primary: Label::new(later, "one step"),
        secondary: vec![Label::new(earlier, "the other")],
    }
}
