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

use super::lives::{self, Fact};
use crate::article::Article;
use crate::checks::Check;
use crate::extract::EntityId;
use crate::report::{Confidence, Family, Finding, Label};

pub(super) const CHECK: Check =
    Check { id: "dates/age-mismatch", family: Family::Dates, title: "Ages that do not fit a birthday", doc: doc!(), run };

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let births = lives::sentences(article).filter_map(|tokens| lives::birth(article, &tokens));
    // Of each person, the one birth that is told; none where there are several.
    let mut by_person: BTreeMap<EntityId, Option<Fact>> = BTreeMap::new();
    for birth in births {
        let same = |known: &Fact| known.from == birth.from && known.to == birth.to;
        let clash = by_person.get(&birth.who).is_some_and(|known| !known.as_ref().is_some_and(same));
        by_person.insert(birth.who, (!clash).then_some(birth));
    }
    if by_person.is_empty() {
        return;
    }
    let mut deaths = lives::sentences(article).filter_map(|tokens| lives::death(article, &tokens));
    let death = deaths.next();
    let one = deaths.all(|other| Some(other) == death);
    let death = death.filter(|_| one);
    let deceased = lives::sentences(article).find_map(|tokens| lives::deceased(article, &tokens)).filter(|_| death.is_some());
    for tokens in lives::sentences(article) {
        for age in lives::ages(article, &tokens, death, deceased) {
            if let Some(birth) = by_person.get(&age.who).and_then(Option::as_ref) {
                findings.extend(compare(article, birth, &age));
            }
        }
    }
}

/// The finding about an age that the birth does not allow.
fn compare(article: &Article, birth: &Fact, age: &Fact) -> Option<Finding> {
    let (least, most) = (birth.to.years_until(age.from), birth.from.years_until(age.to));
    if (least..=most).contains(&age.years) || least < 0 {
        return None;
    }
    let right = if least == most { least.to_string() } else { format!("{least} to {most}") };
    let (later, earlier) = if age.span.start() > birth.span.start() { (age.span, birth.span) } else { (birth.span, age.span) };
    Some(Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Likely,
        message: "An age and a date of birth disagree".into(),
        reason: format!("A birth date of {} makes the age {right}, not {}.", article.document.slice(birth.span), age.years),
        advice: "Look up the date of birth, and reckon the age from it.".into(),
        primary: Label::new(later, "disagrees"),
        secondary: vec![Label::new(earlier, "with this")],
    })
}
