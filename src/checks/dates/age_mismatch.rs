//! # What it looks for
//! An age that does not fit the date of birth given elsewhere, reckoned to the day of death or of publication.
//!
//! # Why it matters
//! Ages and birthdays are copied from older texts, and one of the two has often grown stale on the way.
//!
//! # Example
//! Ann Lee, 52, takes over in May. Lee was born in Kiel in 1968. (In 2024 she is 55 or 56.)
//!
//! # What it cannot know
//! Which of the two the record gives; whether a passage told without a date speaks of an earlier year.
//!
//! # Source
//! The Gregorian calendar; an age counts full years, and an unknown birthday allows every day that fits.

use std::collections::BTreeMap;

use crate::article::Article;
use crate::calendar::{Date, days_in_month};
use crate::checks::Check;
use crate::extract::{Direction, Time, TimeKind};
use crate::language::{NameKind, Xpos};
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::{ParagraphKind, Sentence, Span, TokenKind};

pub(super) const CHECK: Check =
    Check { id: "dates/age-mismatch", family: Family::Dates, title: "Ages that do not fit a birthday", doc: doc!(), run };

/// A person's date of birth, or age: the name's words, where it stands, and between which days it lies.
#[derive(Debug)]
struct Fact<'a> {
    name: Vec<&'a str>,
    span: Span,
    from: Date,
    to: Date,
    years: i32,
}

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let bodies = || {
        let all = article.document.sentences.iter().enumerate();
        all.filter(|(index, _)| article.document.kind_of(*index) == ParagraphKind::Body).map(|(_, sentence)| sentence)
    };
    let births: Vec<Fact<'_>> = bodies().filter_map(|sentence| birth(article, sentence)).collect();
    if births.is_empty() {
        return;
    }
    // Of each name, the one birth that is told; none where there are several.
    let mut by_name: BTreeMap<&str, Option<&Fact<'_>>> = BTreeMap::new();
    for fact in &births {
        for word in &fact.name {
            by_name.entry(word).and_modify(|known| *known = None).or_insert(Some(fact));
        }
    }
    let mut deaths = bodies().filter_map(|sentence| death(article, sentence));
    let death = deaths.next().filter(|_| deaths.next().is_none());
    for age in bodies().filter_map(|sentence| age(article, sentence, death)) {
        let Some(birth) = age.name.iter().rev().find_map(|word| by_name.get(word).copied().flatten()) else { continue };
        let (least, most) = (birth.to.years_until(age.from), birth.from.years_until(age.to));
        let full = birth.name.len() > 1 && age.name.len() > 1;
        if (least..=most).contains(&age.years) || least < 0 || (full && birth.name.first() != age.name.first()) {
            continue;
        }
        let right = if least == most { least.to_string() } else { format!("{least} to {most}") };
        let (later, earlier) = if age.span.start() > birth.span.start() { (age.span, birth.span) } else { (birth.span, age.span) };
        findings.push(Finding {
            check: CHECK.id.into(),
            family: CHECK.family,
            confidence: Confidence::Likely,
            message: "An age and a date of birth disagree".into(),
            reason: format!("A birth date of {} makes the age {right}, not {}.", article.document.slice(birth.span), age.years),
            advice: "Look up the date of birth, and reckon the age from it.".into(),
            primary: Label::new(later, "disagrees"),
            secondary: vec![Label::new(earlier, "with this")],
        });
    }
}

/// The times of `sentence`.
fn times<'a>(article: &'a Article, sentence: &Sentence) -> impl Iterator<Item = &'a Time> {
    let from = article.times.partition_point(|time| time.tokens.start < sentence.tokens.start);
    let end = sentence.tokens.end;
    article.times[from..].iter().take_while(move |time| time.tokens.start < end)
}

/// The words of the last person named before token `at`, in the article as a whole.
fn person_before(article: &Article, at: usize) -> Option<(Vec<&str>, usize)> {
    let names = &article.language.names;
    let end = names.partition_point(|name| name.tokens.start < at);
    let name = names[..end].iter().rev().take(8).find(|name| name.kind == NameKind::Person)?;
    Some((name.tokens.clone().map(|token| article.document.token_text(token)).collect(), name.tokens.end))
}

/// "Ann Lee was born in Kiel in May 1968": the first and last day that it may be.
fn birth<'a>(article: &'a Article, sentence: &Sentence) -> Option<Fact<'a>> {
    let word = |at: usize| article.language.folded(at);
    let born = sentence.tokens.clone().find(|&at| word(at) == "born")?;
    let written = |time: &&Time| time.kind == TimeKind::Date && time.tokens.start > born && time.tokens.start < born + 10;
    let time = times(article, sentence).find(|time| written(time) && time.year.known().is_some())?;
    let (name, end) = person_before(article, born)?;
    let first = sentence.tokens.start;
    let after = |at: usize| at >= first && at < born && matches!(word(at), "was" | "," | "who");
    let told = born == first
        || (end > first && (end..=end + 3).contains(&born) && (end..born).all(after))
        || (born == first + 2 && matches!(word(first), "he" | "she") && after(first + 1));
    let (from, to) = reach(time)?;
    told.then_some(Fact { name, span: time.span, from, to, years: 0 })
}

/// The first and last day that a written date may mean.
fn reach(time: &Time) -> Option<(Date, Date)> {
    let year = time.year.value()?;
    let (first, last) = time.month.value().map_or((1, 12), |month| (month, month));
    let day = time.day.value();
    Some((Date::new(year, first, day.unwrap_or(1))?, Date::new(year, last, day.unwrap_or(days_in_month(year, last)))?))
}

/// Whether `sentence` tells of a death, and at which token.
fn dies(article: &Article, sentence: &Sentence) -> Option<usize> {
    sentence.tokens.clone().find(|&at| matches!(article.language.folded(at), "died" | "dies"))
}

/// The day of a death that `sentence` tells.
fn death(article: &Article, sentence: &Sentence) -> Option<Date> {
    let dies = dies(article, sentence)?;
    times(article, sentence).find(|time| time.tokens.start > dies && time.kind == TimeKind::Date)?.date()
}

/// An age that `sentence` tells, and between which days the person was that old.
fn age<'a>(article: &'a Article, sentence: &Sentence, death: Option<Date>) -> Option<Fact<'a>> {
    let (document, range) = (&article.document, sentence.tokens.clone());
    let word = |at: usize| if range.contains(&at) { article.language.folded(at) } else { "" };
    let dies = dies(article, sentence);
    let is_number = |at: &usize| document.tokens[*at].kind == TokenKind::Number && !at.eq(&range.start);
    for at in range.clone().filter(is_number) {
        let Ok(years) = document.token_text(at).parse::<i32>() else { continue };
        let (before, after) = (word(at - 1), word(at + 1));
        let Some((mut name, end)) = person_before(article, at) else { continue };
        let beside = before == "," && after == "," && end == at - 1;
        let aged = dies.is_some_and(|dies| dies < at && at < dies + 6) && matches!(before, "aged" | "age" | "of" | "at");
        let plain = range.len() == 4 && before == "was" && matches!(word(range.start), "he" | "she") && death.is_some();
        let opening = before == "at" && at == range.start + 1 && after == ",";
        if opening {
            let (next, end) = person_before(article, at + 3)?;
            let present = article.language.xpos(end.min(range.end - 1)) == Xpos::Vbz;
            name = if end > at + 1 && present { next } else { continue };
        }
        if !(10..=115).contains(&years) || !(beside || aged || plain || opening) || quoted(article, at) {
            continue;
        }
        let (from, to) = if aged || plain { (death, death) } else { (None, None) };
        let own = |time: &Time| time.year.known().is_some_and(|year| article.published.is_none_or(|day| day.year() != year));
        let moved = |time: &Time| matches!(time.direction, Some(Direction::Ago | Direction::Earlier | Direction::Later));
        if from.is_none() && times(article, sentence).any(|time| own(time) || moved(time)) {
            continue;
        }
        let to = to.or(article.published)?;
        let from = from.or_else(|| to.plus_days(if dies.is_some() { -400 } else { -40 }))?;
        return Some(Fact { name, span: document.tokens[at].span, from, to, years });
    }
    None
}

/// Whether token `at` stands in somebody's own words.
fn quoted(article: &Article, at: usize) -> bool {
    let span = article.document.tokens[at].span;
    let end = article.quotations.partition_point(|quotation| quotation.span.start() <= span.start());
    article.quotations[..end].iter().rev().take(3).any(|quotation| quotation.span.contains(span))
}
