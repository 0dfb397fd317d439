//! Times on the calendar: from which day to which, in words, and what tells them.
//!
//! Comes in: an article. Goes out: a [`Told`] for each of its times.

use super::origins::{Origins, written};
use crate::article::Article;
use crate::calendar::{Date, MONTHS};
use crate::extract::{Time, TimeKind};

/// What a time comes to.
pub(super) struct Told {
    /// Its first and its last day, where it has a place on the calendar.
    pub days: Option<(Date, Date)>,
    /// Whether a part of that place is not written.
    pub implied: bool,
    /// The time without what tells it: "Monday 11 March 2024, evening".
    pub words: String,
    /// What tells it: "the last Monday before publication (13 March 2024)"; empty where it is written out.
    pub origin: String,
}

/// What each of the article's times comes to.
pub(super) fn read(article: &Article) -> Vec<Told> {
    let mut origins = Origins::new(article);
    let told = article.times.iter().map(|time| {
        let told = tell(article, time, &origins);
        origins.remember(time);
        told
    });
    told.collect()
}

fn tell(article: &Article, time: &Time, origins: &Origins) -> Told {
    let slice = article.document.slice(time.span);
    let (day, moment) = time.value.split_once('T').unwrap_or((&time.value, ""));
    if matches!(time.kind, TimeKind::Duration | TimeKind::Set) {
        let words = match time.kind {
            _ if time.is_age => "an age".into(),
            TimeKind::Set => "something that recurs".into(),
            _ => "a length of time".into(),
        };
        return Told { days: None, implied: false, words, origin: String::new() };
    }
    if let Some([one, other]) = time.readings {
        let words = format!("{} or {}", dated(one), dated(other));
        return Told { days: None, implied: false, words, origin: "the order of day and month is not told".into() };
    }
    let Some((first, last, words)) = stretch(day) else {
        let impossible = time.year.known().is_some() && time.month.known().is_some() && time.day.known().is_some();
        let words = if impossible { "no day of the calendar" } else { "no day is told" };
        let origin = if impossible || origins.written.is_some() { "" } else { "the day of publication might tell it" };
        return Told { days: None, implied: false, words: words.into(), origin: origin.into() };
    };
    let implied = !written(time, slice, first);
    let origin = if implied { origins.of(time, slice, first) } else { String::new() };
    Told { days: Some((first, last)), implied, words: words + &in_words(moment), origin }
}

/// From which day to which a value of TIMEX3 reaches, and what it is called.
fn stretch(value: &str) -> Option<(Date, Date, String)> {
    let mut parts = value.split('-');
    let (year, part, rest) = (parts.next()?, parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    if year.len() < 4 {
        return era(year);
    }
    let number: i32 = year.parse().ok()?;
    if let Some(week) = part.strip_prefix('W') {
        return weeks(number, week.parse().ok()?, rest == "WE");
    }
    let (first, last, name) = match part {
        "" => (1, 12, String::new()),
        "Q1" | "Q2" | "Q3" | "Q4" => {
            let quarter = part[1..].parse::<u8>().ok()?;
            (quarter * 3 - 2, quarter * 3, format!("quarter {quarter} of "))
        }
        "H1" => (1, 6, "the first half of ".into()),
        "H2" => (7, 12, "the second half of ".into()),
        "SP" => (3, 5, "spring ".into()),
        "SU" => (6, 8, "summer ".into()),
        "FA" => (9, 11, "autumn ".into()),
        "WI" => (12, 12, "winter ".into()),
        _ => {
            let month: u8 = part.parse().ok()?;
            if !rest.is_empty() {
                let date = Date::new(number, month, rest.parse().ok()?)?;
                return Some((date, date, dated(date)));
            }
            (month, month, format!("{} ", MONTHS.get(usize::from(month).checked_sub(1)?)?))
        }
    };
    let last = Date::new(number, last, 1)?.plus_months(1)?.plus_days(-1)?;
    Some((Date::new(number, first, 1)?, last, format!("{name}{number}")))
}

/// A decade by the first three digits of its years, or a century by the first two.
fn era(digits: &str) -> Option<(Date, Date, String)> {
    let number: i32 = digits.parse().ok()?;
    let (first, years, words) = match digits.len() {
        3 => (number * 10, 10, format!("the {}s", number * 10)),
        2 => (number * 100, 100, format!("the years from {} to {}", number * 100, number * 100 + 99)),
        _ => return None,
    };
    Some((Date::new(first.max(1), 1, 1)?, Date::new(first + years - 1, 12, 31)?, words))
}

/// A week by ISO 8601, or its last two days.
fn weeks(year: i32, week: i64, weekend: bool) -> Option<(Date, Date, String)> {
    // The fourth of January lies in the first week.
    let fourth = Date::new(year, 1, 4)?;
    let monday = fourth.plus_days(7 * (week - 1) - fourth.weekday() as i64)?;
    let (first, what) = if weekend { (monday.plus_days(5)?, "weekend") } else { (monday, "week") };
    let last = monday.plus_days(6)?;
    Some((first, last, format!("the {what} of {} to {}", short(first), short(last))))
}

/// "Tuesday 12 March 2024".
pub(super) fn dated(date: Date) -> String {
    format!("{} {}", date.weekday().name(), short(date))
}

/// "12 March 2024".
pub(super) fn short(date: Date) -> String {
    format!("{} {} {}", date.day(), MONTHS[usize::from(date.month()) - 1], date.year())
}

/// The hour or part of the day behind a value's "T", after a comma.
fn in_words(moment: &str) -> String {
    let part = match moment {
        "MO" => "morning",
        "MI" => "noon",
        "AF" => "afternoon",
        "EV" => "evening",
        "NI" => "night",
        clock => clock,
    };
    if part.is_empty() { String::new() } else { format!(", {part}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn puts_values_on_the_calendar() {
        let cases = [
            ("2024-03-12", "2024-03-12 2024-03-12 Tuesday 12 March 2024"),
            ("2024-02", "2024-02-01 2024-02-29 February 2024"),
            ("2024", "2024-01-01 2024-12-31 2024"),
            ("2024-Q2", "2024-04-01 2024-06-30 quarter 2 of 2024"),
            ("2024-H2", "2024-07-01 2024-12-31 the second half of 2024"),
            ("2024-W11", "2024-03-11 2024-03-17 the week of 11 March 2024 to 17 March 2024"),
            ("2020-W01-WE", "2020-01-04 2020-01-05 the weekend of 4 January 2020 to 5 January 2020"),
            ("199", "1990-01-01 1999-12-31 the 1990s"),
            ("18", "1800-01-01 1899-12-31 the years from 1800 to 1899"),
        ];
        for (value, told) in cases {
            let (first, last, words) = stretch(value).expect(value);
            assert_eq!(format!("{first} {last} {words}"), told);
        }
    }

    #[test]
    fn leaves_what_has_no_place_on_the_calendar() {
        for value in ["", "XXXX-03", "XXXX-WXX-1", "2024-04-31", "2024-XX-XX", "PAST_REF", "2024-13", "2024-Q9", "P3M"] {
            assert_eq!(stretch(value), None, "{value}");
        }
    }
}
