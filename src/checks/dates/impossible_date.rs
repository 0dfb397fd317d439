//! # What it looks for
//! A day that no calendar has, such as 31 June or 29 February of a common year.
//!
//! # Why it matters
//! Nobody can keep such a date; a slip of one digit is behind most of them.
//!
//! # Example
//! The forms must be in by Nov. 31. (November has 30 days.)
//!
//! # What it cannot know
//! Which day was meant; days of other calendars, and jokes.
//!
//! # Source
//! The Gregorian calendar (ISO 8601).

use crate::article::Article;
use crate::calendar::{MONTHS, days_in_month};
use crate::checks::Check;
use crate::extract::Time;
use crate::report::{Confidence, Family, Finding, Label};

pub(super) const CHECK: Check =
    Check { id: "dates/impossible-date", family: Family::Dates, title: "Day that does not exist", doc: doc!(), run };

fn run(article: &Article, findings: &mut Vec<Finding>) {
    // Older calendars had a 29 February in 1700, and Sweden's a 30 February in 1712.
    let old = article.times.iter().any(|time| time.year.known().is_some_and(|year| year < 1753));
    for time in article.times.iter().filter(|time| !(old && time.month.known() == Some(2))) {
        let Some((message, reason)) = impossible_day(time) else { continue };
        findings.push(Finding {
            check: CHECK.id.into(),
            family: CHECK.family,
            confidence: Confidence::Certain,
            message,
            reason,
            advice: "Look up which day the source gives.".into(),
            primary: Label::new(time.span, "does not exist"),
            secondary: Vec::new(),
        });
    }
}

/// What is odd about the day, and why. Without a written year a 29 February may exist.
fn impossible_day(time: &Time) -> Option<(String, String)> {
    let (month, day) = (time.month.known()?, time.day.known()?);
    let year = time.year.known();
    let most = days_in_month(year.unwrap_or(2000), month);
    if most == 0 || day <= most || day > 31 {
        return None;
    }
    let name = MONTHS[usize::from(month) - 1];
    let of_year = year.filter(|_| month == 2).map_or(String::new(), |year| format!(" in {year}"));
    Some((format!("There is no {day} {name}{of_year}"), format!("{name} has {most} days{of_year}.")))
}
