//! # What it looks for
//! A length of time that does not fit the two points that stand beside it: "at 9:40 a.m. … at 2:10 p.m., six hours later",
//! "in 2006, 12 years ago", "from 2010 to 2015, a span of seven years"; an anniversary that does not fit the founding.
//!
//! # Why it matters
//! One of the three figures is a slip, and the reader who counts along no longer believes the others.
//!
//! # Example
//! The outage began at 9:40 a.m. and was over at 2:10 p.m., six hours later. (It is four and a half hours.)
//!
//! # What it cannot know
//! Which of the figures is right. Points far away from the length are not compared, nor are years without a day of
//! publication where the length ends "ago".
//!
//! # Source
//! Arithmetic. A year without a month leaves one year of play, and "about" one more.

use super::{anniversaries, running, spans, states};
use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::word_at;
use crate::extract::lexicon::List;
use crate::extract::{Clock, Direction, Time, TimeKind, TimeUnit};
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::{ParagraphKind, Span};

pub(super) const CHECK: Check = Check {
    id: "dates/duration-mismatch",
    family: Family::Dates,
    title: "Lengths of time that do not fit their two ends",
    doc: doc!("duration_mismatch.rs"),
    run,
};

/// How many tokens may stand between a length and the point that it is told with.
const BESIDE: usize = 4;
/// How many times before a length are looked at for the first of two clock times.
const EARLIER: usize = 4;
/// Words before a length that leave it some play.
const HEDGES: &List = &List::of("about almost around barely nearly over roughly some than under");
/// Other words that lead up to a length.
const LEADS: &List = &List::of("a all full just more of period span stretch term the total");

/// What a length is held against.
#[derive(Debug)]
struct Ends {
    /// The length between the two ends, in the written unit.
    actual: f64,
    /// How far off the written length may be.
    play: f64,
    /// The computation in words.
    reckoned: String,
    /// The first end, where it is written apart from the second.
    first: Option<Span>,
    second: Span,
}

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let mut own = Vec::new();
    for (index, time) in article.times.iter().enumerate().skip(1) {
        let Some((length, unit)) = time.length.filter(|_| !time.is_age && time.kind != TimeKind::Set) else { continue };
        let running = article.document.sentence_at(time.span.start()).map(|at| article.document.kind_of(at));
        let beside = &article.times[index - 1];
        if running != Some(ParagraphKind::Body) || !stands_beside(article, beside, time) {
            continue;
        }
        let ends = match (unit, time.direction) {
            (TimeUnit::Hour, Some(Direction::Later)) => by_the_clock(article, index - 1),
            (TimeUnit::Year, Some(Direction::Ago)) => since(article, beside),
            (TimeUnit::Year, None) => of_a_range(article, index - 1),
            _ => None,
        };
        let Some(ends) = ends else { continue };
        let play = ends.play * if is_hedged(article, time) { 2.0 } else { 1.0 };
        if (ends.actual - length).abs() > play {
            own.push(finding(time, &ends));
        }
    }
    of_years_behind(article, &mut own);
    of_stretches(article, &mut own);
    of_foundings(article, &mut own);
    of_years_running(article, &mut own);
    of_states(article, &mut own);
    findings.append(&mut own);
}

/// "Five years ago, in 2018": the year behind a length that goes back from the day of publication.
fn of_years_behind(article: &Article, findings: &mut Vec<Finding>) {
    for pair in article.times.windows(2) {
        let [time, year] = pair else { continue };
        let back = time.length.filter(|(_, unit)| *unit == TimeUnit::Year && time.direction == Some(Direction::Ago));
        let mut gap = time.tokens.end..year.tokens.start.max(time.tokens.end);
        let mark = gap.clone().next().is_some_and(|at| matches!(word_at(article, at), "," | "(" | "-"));
        let near = gap.len() <= 2 && gap.all(|at| matches!(word_at(article, at), "," | "(" | "-" | "in"));
        let Some((length, ends)) = back.and_then(|(length, _)| Some((length, since(article, year)?))) else { continue };
        let play = ends.play * if is_hedged(article, time) { 2.0 } else { 1.0 };
        if mark && near && (ends.actual - length).abs() > play {
            findings.push(finding(time, &ends));
        }
    }
}

/// Compares lengths with the stretch that they are told of, where nothing has been found yet.
fn of_stretches(article: &Article, findings: &mut Vec<Finding>) {
    let found: Vec<Span> = findings.iter().map(|finding| finding.primary.span).collect();
    for (time, stretch) in spans::lengths(article) {
        let Some((length, unit)) = time.length.filter(|_| !found.contains(&time.span)) else { continue };
        let Some((low, high)) = stretch.length(unit) else { continue };
        let play = if is_hedged(article, time) { 1.0 } else { 0.0 };
        if length < low - play || length > high + play {
            let ends =
                Ends { actual: low, play, reckoned: stretch.reckoned(unit), first: Some(stretch.first), second: stretch.second };
            findings.push(Finding { confidence: Confidence::Possible, ..finding(time, &ends) });
        }
    }
}

/// Compares anniversaries and ages of a house with the year of its founding.
fn of_foundings(article: &Article, findings: &mut Vec<Finding>) {
    let Some((founded, place)) = anniversaries::founding(article) else { return };
    for told in anniversaries::told(article, founded) {
        let years = told.year - founded;
        if years <= 0 || (years - told.years).abs() <= told.play {
            continue;
        }
        let reckoned = format!("From {founded} to {} it is {years} years.", told.year);
        findings.push(of_ends(told.span, reckoned, vec![Label::new(place, "since then")], Confidence::Possible));
    }
}

/// Compares lengths that run up to now with the year that they run from; a year without its month leaves one of play.
fn of_years_running(article: &Article, findings: &mut Vec<Finding>) {
    let Some(now) = article.published.map(|day| day.year()) else { return };
    for running::Running { span, years, from, told } in running::find(article) {
        let actual = now - from;
        if actual > 0 && (f64::from(actual) - years).abs() > 1.0 && findings.iter().all(|finding| finding.primary.span != span) {
            let reckoned = format!("From {from} to {now} it is {actual} years.");
            findings.push(of_ends(span, reckoned, vec![Label::new(told, "since then")], Confidence::Possible));
        }
    }
}

/// Compares lengths of a state with the day that it began, and its end or the day of publication.
fn of_states(article: &Article, findings: &mut Vec<Finding>) {
    for states::Lasting { span, told, real, begin, end } in states::find(article) {
        let apart = told.0 > real.1 || told.1 < real.0;
        if apart && findings.iter().all(|finding| !finding.primary.span.overlaps(span)) {
            let until = if end.is_some() { "its end" } else { "the day of publication" };
            let reckoned = format!("From “{}” to {until} it is {}.", article.document.slice(begin), states::reckoned(real.1));
            let mut secondary = vec![Label::new(begin, "from here")];
            secondary.extend(end.map(|end| Label::new(end, "to here")));
            findings.push(of_ends(span, reckoned, secondary, Confidence::Possible));
        }
    }
}

fn finding(time: &Time, ends: &Ends) -> Finding {
    let mut secondary = vec![Label::new(ends.second, if ends.first.is_some() { "to here" } else { "since then" })];
    secondary.extend(ends.first.map(|first| Label::new(first, "from here")));
    of_ends(time.span, ends.reckoned.clone(), secondary, Confidence::Likely)
}

fn of_ends(span: Span, reason: String, secondary: Vec<Label>, confidence: Confidence) -> Finding {
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence,
        message: "A length of time and its two ends disagree".into(),
        reason,
        advice: "Look up the two ends, and reckon the length from them.".into(),
        primary: Label::new(span, "does not fit"),
        secondary,
    }
}

/// Whether a mark, and at most words that lead up to a length, stand between the two.
fn stands_beside(article: &Article, first: &Time, second: &Time) -> bool {
    let gap = first.tokens.end..second.tokens.start;
    let word = |at: usize| article.language.folded(at);
    let leads = |at: usize| LEADS.has(word(at)) || HEDGES.has(word(at));
    let mark = |at: usize| matches!(word(at), "," | "(" | "-" | ";");
    gap.len() <= BESIDE && gap.clone().any(mark) && gap.clone().all(|at| mark(at) || leads(at))
}

fn is_hedged(article: &Article, time: &Time) -> bool {
    let at = time.tokens.start;
    let hedge = |at: usize| HEDGES.has(article.language.folded(at));
    (at > 0 && hedge(at - 1)) || hedge(at)
}

/// "At 9:40 a.m. … at 2:10 p.m.": the clock time at `second` and the last one before it of the same day.
fn by_the_clock(article: &Article, second: usize) -> Option<Ends> {
    let end = &article.times[second];
    let from = second.saturating_sub(EARLIER);
    let start = article.times[from..second].iter().rev().find(|time| time.clock.is_some())?;
    let sentence = |time: &Time| article.document.sentence_at(time.span.start());
    let near = sentence(start)? + 2 > sentence(end)?;
    let between = &article.times[from..second];
    let other_day = between.iter().any(|time| time.span > start.span && time.kind == TimeKind::Date);
    let (one, two) = (start.clock?, end.clock?);
    if !near || other_day || (one.zone.is_some() && two.zone.is_some() && one.zone != two.zone) || one.hour > 23 || two.hour > 23 {
        return None;
    }
    let minutes = |clock: Clock| i32::from(clock.hour) * 60 + i32::from(clock.minute);
    let apart = (minutes(two) - minutes(one)).rem_euclid(24 * 60);
    let reckoned = format!("From one to the other it is {} hours and {} minutes.", apart / 60, apart % 60);
    Some(Ends { actual: f64::from(apart) / 60.0, play: 0.5, reckoned, first: Some(start.span), second: end.span })
}

/// "In 2006, 12 years ago": from a written year to the day of publication.
fn since(article: &Article, beside: &Time) -> Option<Ends> {
    let (year, published) = (beside.year.known().filter(|_| beside.kind == TimeKind::Date)?, article.published?);
    let years = published.year() - year;
    let reckoned = format!("From {year} to {} it is {years} years.", published.year());
    (years > 0).then(|| Ends { actual: f64::from(years), play: 1.0, reckoned, first: None, second: beside.span })
}

/// "From 2010 to 2015, a span of seven years": the range that ends with the time at `end`.
fn of_a_range(article: &Article, end: usize) -> Option<Ends> {
    let (first, last) = (&article.times[article.times[end].range_start?], &article.times[end]);
    let (from, to) = (first.year.known()?, last.year.known()?);
    let reckoned = format!("From {from} to {to} it is {} years.", to - from);
    (to > from).then(|| Ends { actual: f64::from(to - from), play: 1.0, reckoned, first: Some(first.span), second: last.span })
}
