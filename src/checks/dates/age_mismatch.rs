//! # What it looks for
//! An age that does not fit the date of birth given elsewhere, reckoned to the day of death or of publication, or to the
//! year that it is told with; two ages of two years that one person cannot have had.
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
use std::ops::Range;

use super::ages_then;
use super::lives::{self, Fact};
use super::told_ages;
use crate::article::Article;
use crate::calendar::Date;
use crate::checks::Check;
use crate::checks::common::quantities_in;
use crate::extract::{EntityId, Quantity};
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::Span;

pub(super) const CHECK: Check = Check {
    id: "dates/age-mismatch",
    family: Family::Dates,
    title: "Ages that do not fit a birthday",
    doc: doc!("age_mismatch.rs"),
    run,
};

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let births = lives::sentences(article).filter_map(|tokens| lives::birth(article, &tokens));
    // Of each person, the one birth that is told; none where there are several.
    let mut by_person: BTreeMap<EntityId, Option<Fact>> = BTreeMap::new();
    for birth in births {
        let same = |known: &Fact| known.from == birth.from && known.to == birth.to;
        let clash = by_person.get(&birth.who).is_some_and(|known| !known.as_ref().is_some_and(same));
        by_person.insert(birth.who, (!clash).then_some(birth));
    }
    let (death, deceased) = passing(article);
    let mut ages: BTreeMap<EntityId, Fact> = BTreeMap::new();
    let mut seen = Vec::new();
    for tokens in lives::sentences(article) {
        for age in lives::ages(article, &tokens, death, deceased) {
            seen.push(age.span);
            if let Some(birth) = by_person.get(&age.who).and_then(Option::as_ref) {
                findings.extend(compare(article, birth, &age));
            } else {
                ages.entry(age.who).or_insert(age);
            }
        }
    }
    if deceased.is_none() {
        findings.extend(told_now(article, &seen).filter_map(|age| compare(article, by_person.get(&age.who)?.as_ref()?, &age)));
    }
    for age in lives::sentences(article).flat_map(|tokens| ages_then::ages(article, &tokens)) {
        match (by_person.get(&age.who), ages.get(&age.who)) {
            (Some(birth), _) => findings.extend(birth.as_ref().and_then(|birth| compare(article, birth, &age))),
            (None, Some(now)) => findings.extend(two_ages(article, now, &age)),
            _ => {}
        }
    }
    findings.extend(lives::sentences(article).filter_map(|tokens| in_one_breath(article, &tokens)));
    of_lives(article, findings);
}

/// The one day of death that is told, and who has died lately.
fn passing(article: &Article) -> (Option<Date>, Option<EntityId>) {
    let mut deaths = lives::sentences(article).filter_map(|tokens| lives::death(article, &tokens));
    let death = deaths.next();
    let one = deaths.all(|other| Some(other) == death);
    let death = death.filter(|_| one);
    let dead = |tokens: Range<usize>| {
        let recent = death.is_some() || lives::has_died(article, &tokens);
        lives::deceased(article, &tokens).filter(|_| recent)
    };
    (death, lives::sentences(article).find_map(dead))
}

/// The ages told of people by name as of now, but those that were `seen`.
fn told_now(article: &Article, seen: &[Span]) -> impl Iterator<Item = Fact> {
    let to = article.published;
    let from = to.and_then(|day| day.plus_days(-40));
    let told = told_ages::find(article).into_iter().filter(|told| !seen.iter().any(|span| span.overlaps(told.span)));
    told.filter_map(move |told| Some(Fact { who: told.who?, span: told.span, from: from?, to: to?, years: told.years }))
}

/// The finding about two ages of two years that cannot be those of one person.
fn two_ages(article: &Article, now: &Fact, then: &Fact) -> Option<Finding> {
    let (least, most) = (then.years + now.from.year() - then.to.year() - 1, then.years + now.to.year() - then.from.year() + 1);
    if (least..=most).contains(&now.years) {
        return None;
    }
    let slice = |span: Span| article.document.slice(span);
    let reason = format!("Who was {} in {} is {} to {} now, not {}.", then.years, then.from.year(), least, most, now.years);
    let message = format!("{} and {} are ages of two people", slice(now.span), slice(then.span));
    Some(finding(message, reason, now.span, then.span))
}

/// "The man, 47, said he was born in 1968": an age and a birth in one sentence that names one person or none.
fn in_one_breath(article: &Article, tokens: &Range<usize>) -> Option<Finding> {
    let word = |at: usize| article.language.folded(at);
    let (birth, (from, to)) = lives::birth_time(article, tokens)?;
    let published = article.published?;
    let mut people = lives::people(article, tokens).map(|(id, _)| id);
    let first = people.next();
    let own = quantities_in(article, tokens).iter();
    let apposed = |quantity: &&Quantity| {
        let (start, end) = (quantity.tokens.start, quantity.tokens.end);
        let commas = start > tokens.start && word(start - 1) == "," && word(end.min(tokens.end - 1)) == ",";
        commas && quantity.noun.is_none() && (10.0..=115.0).contains(&quantity.value)
    };
    let mut ages = own.filter(apposed);
    let age = ages.next().filter(|_| first.is_none_or(|first| people.all(|id| id == first)))?;
    let (least, most) = (to.years_until(published), from.years_until(published));
    let right = if least == most { least.to_string() } else { format!("{least} or {most}") };
    let reason = format!("A birth date of {} makes the age {right}, not {}.", article.document.slice(birth), age.value);
    let fits = (f64::from(least)..=f64::from(most)).contains(&age.value) || lives::quoted(article, age.tokens.start);
    let told = first.is_none() && ages.next().is_none() && !fits;
    told.then(|| finding("An age and a date of birth disagree".into(), reason, birth, age.span))
}

/// Compares "died aged 39" with the two years that the article gives of the life.
fn of_lives(article: &Article, findings: &mut Vec<Finding>) {
    let lives = ages_then::lives(article);
    if lives.is_empty() {
        return;
    }
    for (who, span, years) in lives::sentences(article).filter_map(|tokens| ages_then::at_death(article, &tokens)) {
        let same = |life: &&ages_then::Life| life.who.is_some() && life.who == who;
        let life = lives.iter().find(same).or_else(|| lives.first().filter(|life| lives.len() == 1 && life.who.is_none()));
        let Some(life) = life.filter(|life| !(life.died - life.born - 1..=life.died - life.born).contains(&years)) else {
            continue;
        };
        let most = life.died - life.born;
        let reason = format!("From {} to {} makes the age {} or {most}, not {years}.", life.born, life.died, most - 1);
        findings.push(finding("An age and the years of a life disagree".into(), reason, span, life.span));
    }
}

/// A possible finding about two places, in whatever order they stand.
fn finding(message: String, reason: String, one: Span, two: Span) -> Finding {
    let (later, earlier) = if one.start() > two.start() { (one, two) } else { (two, one) };
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message,
        reason,
        advice: "Look up the date of birth, and reckon the age from it.".into(),
        primary: Label::new(later, "disagrees"),
        secondary: vec![Label::new(earlier, "with this")],
    }
}

/// The finding about an age that the birth does not allow.
fn compare(article: &Article, birth: &Fact, age: &Fact) -> Option<Finding> {
    let (least, most) = (birth.to.years_until(age.from), birth.from.years_until(age.to));
    if (least..=most).contains(&age.years) || least < 0 {
        return None;
    }
    let right = if least == most { least.to_string() } else { format!("{least} to {most}") };
    let reason = format!("A birth date of {} makes the age {right}, not {}.", article.document.slice(birth.span), age.years);
    let found = finding("An age and a date of birth disagree".into(), reason, age.span, birth.span);
    Some(Finding { confidence: Confidence::Likely, ..found })
}
