//! # What it looks for
//! A day that no calendar has, such as 31 June or 29 February of a common year, and an hour that no clock shows, such as
//! 4.75 pm or 14:72.
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
use crate::text::Span;

pub(super) const CHECK: Check = Check {
    id: "dates/impossible-date",
    family: Family::Dates,
    title: "Day that does not exist",
    doc: doc!("impossible_date.rs"),
    run,
};

fn run(article: &Article, findings: &mut Vec<Finding>) {
    // Older calendars had a 29 February in 1700, and Sweden's a 30 February in 1712.
    let old = article.times.iter().any(|time| time.year.known().is_some_and(|year| year < 1753));
    for time in article.times.iter().filter(|time| !(old && time.month.known() == Some(2))) {
        findings.extend(impossible_day(time).map(|(message, reason)| finding(time.span, message, reason)));
    }
    findings.extend(article.times.iter().filter_map(|time| bare_hour(article, time)));
    for at in 0..article.document.tokens.len() {
        let odd = day_of_no_month(article, at).or_else(|| hour_of_no_clock(article, at));
        findings.extend(odd.map(|(span, message, reason)| finding(span, message, reason)));
    }
}

fn finding(span: Span, message: String, reason: String) -> Finding {
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Certain,
        message,
        reason,
        advice: "Look up which one the source gives.".into(),
        primary: Label::new(span, "does not exist"),
        secondary: Vec::new(),
    }
}

/// "The 34th of July", "July 34th": an ordinal that no month has, beside a month.
fn day_of_no_month(article: &Article, at: usize) -> Option<(Span, String, String)> {
    let last = article.document.tokens.len() - 1;
    let word = |at: usize| article.language.folded(at.min(last));
    let ordinal = |at: usize| ["st", "nd", "rd", "th"].iter().find_map(|end| word(at).strip_suffix(end)?.parse::<u8>().ok());
    let month = |at: usize| MONTHS.iter().find(|month| article.document.token_text(at.min(last)) == **month);
    let day = ordinal(at).filter(|day| (32..100).contains(day))?;
    let (month, tokens) = match (month(at + 1), month(at + 2).filter(|_| word(at + 1) == "of"), at.checked_sub(1)) {
        (Some(name), _, _) => (name, at..at + 2),
        (_, Some(name), _) => (name, at..at + 3),
        (_, _, Some(before)) => (month(before)?, before..at + 1),
        _ => return None,
    };
    let span = article.document.span_of(&tokens);
    Some((span, format!("There is no {day} {month}"), "No month has more than 31 days.".into()))
}

/// "4.75 pm", "9:60 a.m.": minutes that no hour has, with the half of the day behind them.
fn hour_of_no_clock(article: &Article, at: usize) -> Option<(Span, String, String)> {
    let text = article.document.token_text(at);
    let (hour, minute) = text.split_once(['.', ':'])?;
    let half = article.language.folded((at + 1).min(article.document.tokens.len() - 1));
    let clock = matches!(half, "am" | "pm" | "a.m." | "p.m." | "a.m" | "p.m" | "o'clock") && minute.len() == 2;
    let (hour, minute) = (hour.parse::<u8>().ok()?, minute.parse::<u8>().ok()?);
    let odd = clock && (1..=12).contains(&hour) && (60..100).contains(&minute);
    let span = article.document.span_of(&(at..(at + 2).min(article.document.tokens.len())));
    odd.then(|| (span, format!("There is no minute {minute} in an hour"), "An hour has 60 minutes, counted from 00 to 59.".into()))
}

/// "At 14:72 on Sunday": an hour with a colon that no clock shows, behind a word for a moment.
fn bare_hour(article: &Article, time: &Time) -> Option<Finding> {
    let clock = time.clock.filter(|clock| (clock.minute > 59 || clock.hour > 24) && clock.hour < 30)?;
    let before = time.tokens.start.checked_sub(1).map_or("", |at| article.language.folded(at));
    let moment = matches!(before, "at" | "until" | "till" | "from" | "since" | "before" | "after" | "by" | "around");
    let written = article.document.slice(clock.span);
    let digits = written.contains(':') && written.chars().all(|c| c.is_ascii_digit() || c == ':');
    let reason = "A day has 24 hours and an hour 60 minutes, counted from 00.".to_owned();
    let found = || Finding { confidence: Confidence::Likely, ..finding(clock.span, format!("No clock shows {written}"), reason) };
    (moment && digits).then(found)
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
