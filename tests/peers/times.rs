//! How rows of time are judged: the place, and what it means as far as the suite says.
//!
//! The command line knows the day of writing, not its hour: "in two hours" is judged by its place alone.

use crosscheck::calendar::Date;
use serde_json::Value;

use crate::place;
use crate::reply::{Reply, Time};
use crate::row::{Expected, Row};
use crate::stretch::{self, Stretch};

/// The expressions that touch an expected place, if together they are that place.
fn found<'a>(row: &Row, expected: &Expected, reply: &'a Reply) -> Option<Vec<&'a Time>> {
    let touching = |time: &&Time| time.start < expected.end && expected.start < time.end;
    let found: Vec<_> = reply.times.iter().filter(touching).collect();
    let (first, last) = (found.first()?, found.last()?);
    let whole = (expected.start, expected.end);
    place::same(&row.text, whole, (first.start, last.end)).then_some(found)
}

/// Type and value of the phrase as the corpus has them.
pub fn timex3(row: &Row, reply: &Reply) -> bool {
    row.expected.iter().all(|expected| {
        reply.times.iter().any(|time| {
            let whole = place::same(&row.text, (expected.start, expected.end), (time.start, time.end));
            whole && time.kind == expected.kind && expected.value == time.value.as_str()
        })
    })
}

/// Every place, and a value that fits one of its resolutions.
pub fn recognizers(row: &Row, reply: &Reply) -> bool {
    row.expected.iter().all(|expected| {
        if expected.kind == "timezone" {
            return reply.times.iter().any(|time| time.start < expected.end && expected.start < time.end);
        }
        found(row, expected, reply).is_some_and(|found| {
            let resolutions = match expected.value["values"].as_array() {
                Some(values) => values.clone(),
                None if expected.value.is_null() => return true,
                None => {
                    let value = |key: &str| {
                        let mut value = expected.value[key].clone();
                        value["timex"] = expected.value["Timex"].clone();
                        value["Mod"] = expected.value["Mod"].clone();
                        value
                    };
                    vec![value("FutureResolution"), value("PastResolution")]
                }
            };
            resolutions.iter().any(|resolution| fits(row, resolution, &found))
        })
    })
}

fn text<'a>(value: &'a Value, keys: &[&str]) -> &'a str {
    keys.iter().find_map(|key| value[key].as_str()).unwrap_or_default()
}

/// Whether `found` means one resolution of a place.
fn fits(row: &Row, resolution: &Value, found: &[&Time]) -> bool {
    let timex = text(resolution, &["timex"]);
    let start = text(resolution, &["value", "date", "start", "startDate", "startDateTime", "startTime", "dateTime", "time"]);
    let end = text(resolution, &["end", "endDate", "endDateTime", "endTime"]);
    let (first, last) = (found[0], found[found.len() - 1]);
    if found.len() > 1 {
        return stretch_of_two(timex, start, end, first, last);
    }
    let needs_hour = timex.contains('T') && !timex.starts_with('P') && relative_to_clock(first);
    first.value == timex
        || needs_hour
        || is_same_length(first, timex, row.day)
        || is_same_clock(&first.value, start, timex)
        || covers(row, &first.value, start, end)
        || first.readings.iter().any(|reading| reading == start)
        || (resolution["Mod"].is_string() || start.is_empty()) && is_like(timex, &first.value)
        || part_of_day(&first.value, timex, start)
}

/// Whether an expression's value needs the hour of writing: "in two hours", "now".
fn relative_to_clock(time: &Time) -> bool {
    let value = time.value.as_str();
    value.ends_with("_REF") || value.starts_with("PT") || (time.kind == "TIME" && !value.contains('T'))
}

/// Two expressions: where one begins and the other begins or ends.
fn stretch_of_two(timex: &str, start: &str, end: &str, first: &Time, last: &Time) -> bool {
    if let (Some(from), Some(to)) = (stretch::of(&first.value), stretch::of(&last.value)) {
        let begins = Date::parse(start.get(..10).unwrap_or_default());
        let ends = Date::parse(end.get(..10).unwrap_or_default());
        if let (Some(begins), Some(ends)) = (begins, ends) {
            return begins == from.0 && (ends == to.0 || ends == to.1);
        }
    }
    let clocks = (clock_of(start), clock_of(end));
    let ours = (stretch::clock(&first.value), stretch::clock(&last.value));
    (clocks.0.is_some() && clocks == ours) || (!timex.starts_with('(') && is_like(timex, &last.value))
}

/// Whether two durations are the same length: "P2W" and "P14D", or the last part of "(2016-11-08,2016-11-11,P3D)".
fn is_same_length(time: &Time, timex: &str, written: Option<Date>) -> bool {
    let last = timex.trim_end_matches(')').rsplit(',').next().unwrap_or(timex);
    // "A few days" has no number, and "annual" is every year.
    if is_like(last, &time.value) || (time.kind == "SET" && last == "P1Y" && time.value == "XXXX") {
        return true;
    }
    let same = stretch::seconds(last).zip(stretch::seconds(&time.value)).is_some_and(|(one, other)| (one - other).abs() < 1.0);
    let by_day = written.zip(Date::parse(timex)).zip(stretch::seconds(&time.value));
    same || by_day.is_some_and(|((written, then), length)| {
        ((then.number() - written.number()).abs() as f64 * 86_400.0 - length).abs() < 6.0 * 86_400.0 && length > 20.0 * 86_400.0
    }) || by_day.is_some_and(|((written, then), length)| (then.number() - written.number()).abs() as f64 * 86_400.0 == length)
}

fn clock_of(value: &str) -> Option<(u8, u8)> {
    let clock = value.rsplit(' ').next()?;
    let mut parts = clock.split(':');
    let hour = parts.next()?.parse().ok()?;
    Some((hour, parts.next()?.parse().ok()?))
}

/// Whether the clock is the same, and the day, where both tell it.
fn is_same_clock(value: &str, start: &str, timex: &str) -> bool {
    let same = clock_of(start).is_some() && clock_of(start) == stretch::clock(value);
    let day = Date::parse(start.get(..10).unwrap_or_default());
    let ours = stretch::of(value).map(|stretch| stretch.0);
    same && (timex.starts_with('T') || day.is_none() || ours.is_none() || day == ours)
}

/// Whether the days of `value` are those from `start` to `end`, or the one day `start`.
fn covers(row: &Row, value: &str, start: &str, end: &str) -> bool {
    let Some(ours) = stretch::of(value) else { return false };
    match (Date::parse(start), Date::parse(end)) {
        (Some(start), Some(end)) => ours == (start, end),
        (Some(start), None) if end.is_empty() => {
            // "A month ago" is that month; that it is also that day of it is not told.
            let days = ours.1.number() - ours.0.number();
            let of_writing = row.day.is_some_and(|day| day.day() == start.day());
            ours.0 <= start && start < ours.1 && (days == 1 || days > 27 && of_writing)
        }
        _ => false,
    }
}

/// Whether `value` is `timex` but for what either leaves open.
fn is_like(timex: &str, value: &str) -> bool {
    timex.len() == value.len() && timex.chars().zip(value.chars()).all(|(one, other)| one == other || one == 'X' || other == 'X')
}

/// "TAF", and the same with a day.
fn part_of_day(value: &str, timex: &str, start: &str) -> bool {
    let part = |value: &str| value.split_once('T').map(|(_, part)| part.chars().take(2).collect::<String>());
    let letters = |part: &String| part.chars().all(|c| c.is_ascii_uppercase());
    let same_day = timex.starts_with('T') || value.get(..10) == start.get(..10);
    part(timex).filter(letters).is_some() && part(timex) == part(value) && same_day
}

/// Whether `value` is the week that `days` before or after the day of writing falls into: "a week ago" may be the day.
fn is_week_of(row: &Row, value: &str, day: Date) -> bool {
    let week = stretch::of(value).is_some_and(|week| week.0 <= day && day < week.1 && week.1.number() - week.0.number() == 7);
    week && row.day.is_some_and(|written| written.weekday() == day.weekday())
}

/// Every place; the fields of the calendar that the suite calls certain or that follow from the text.
pub fn chrono(row: &Row, reply: &Reply) -> bool {
    row.expected.iter().all(|expected| {
        let found: Vec<&Time> = if row.raw["expect"][0]["start"].is_null() {
            reply.times.iter().collect()
        } else {
            match found(row, expected, reply) {
                Some(found) => found,
                None => return false,
            }
        };
        let (Some(first), Some(last)) = (found.first(), found.last()) else { return false };
        let start = &expected.value["start"];
        let end = &expected.value["end"];
        point_fits(row, start, first) && (end.is_null() || found.len() > 1 && point_fits(row, end, last))
    })
}

fn point_fits(row: &Row, point: &Value, time: &Time) -> bool {
    let stamp = point["datetime"].as_str().and_then(|stamp| stamp.get(..10)).and_then(Date::parse);
    let field = |key: &str| point[key].as_i64();
    let written = row.day;
    let year = field("year").or_else(|| stamp.map(|date| i64::from(date.year())));
    let month = field("month").or_else(|| stamp.map(|date| i64::from(date.month())));
    let day = field("day").or_else(|| stamp.map(|date| i64::from(date.day())));
    if let Some((hour, minute)) = stretch::clock(&time.value) {
        let hour_fits = field("hour").is_none_or(|wanted| wanted == i64::from(hour));
        return hour_fits && field("minute").is_none_or(|wanted| wanted == i64::from(minute));
    }
    let (Some(year), Some(month)) = (year, month) else { return !time.value.is_empty() };
    let Some(wanted) = Date::new(year as i32, month as u8, day.unwrap_or(1) as u8) else { return false };
    if let Some(length) = stretch::seconds(&time.value) {
        return written
            .is_some_and(|written| ((wanted.number() - written.number()).abs() as f64 * 86_400.0 - length).abs() < 6.0 * 86_400.0);
    }
    if time.value == "PRESENT_REF" {
        return written == Some(wanted);
    }
    let of_now = |day: Date| written.is_some_and(|written| day.day() == written.day());
    let open_day =
        day.is_none() || wanted.day() == 1 || of_now(wanted) || point["certain"]["day"] == false || field("hour") == Some(12);
    let days = |stretch: Stretch| stretch.1.number() - stretch.0.number();
    let mut stretches =
        std::iter::once(time.value.as_str()).chain(time.readings.iter().map(String::as_str)).filter_map(stretch::of);
    is_week_of(row, &time.value, wanted)
        || stretches.any(|stretch| stretch.0 <= wanted && wanted < stretch.1 && (days(stretch) <= 2 || open_day))
}

/// The place, and the same point or stretch of time.
pub fn duckling(row: &Row, reply: &Reply) -> bool {
    row.expected.iter().all(|expected| {
        let Some(found) = found(row, expected, reply) else { return false };
        let (first, last) = (found[0], found[found.len() - 1]);
        if found.len() == 1 && is_other_side(row, expected, first) {
            return true;
        }
        let stamp = |key: &str| expected.value[key].as_str().unwrap_or_default();
        let date = |stamp: &str| stamp.get(..10).and_then(Date::parse);
        let Some(start) = date(stamp("start")) else { return false };
        let grain = stamp("grain");
        let hour = stamp("start").get(11..16).and_then(clock_of);
        let Some(end) = date(stamp("end")) else { return instant(row, first, start, hour, grain) };
        if found.len() > 1 {
            let stretches = stretch::of(&first.value).zip(stretch::of(&last.value));
            return stretches.is_some_and(|(from, to)| from.0 == start && (to.0 == end || to.1 == end));
        }
        let by_length = stretch::seconds(&first.value).is_some_and(|length| {
            let days = (end.number() - start.number()) as f64 * 86_400.0;
            let hours = clock_of(stamp("end").get(11..16).unwrap_or_default())
                .zip(hour)
                .map_or(0.0, |(to, from)| (f64::from(to.0) - f64::from(from.0)) * 3600.0);
            (days + hours - length).abs() < 6.0 * 86_400.0 && (grain != "hour" || days + hours == length)
        });
        // "The next few days" has no number.
        let vague = first.value.starts_with('P') && first.value.contains('X');
        let stretch = stretch::of(&first.value);
        let part = first.value.split_once('T').is_some_and(|(_, part)| part.chars().all(|c| c.is_ascii_uppercase()));
        let in_day = part && stretch.is_none_or(|ours| ours.0 == start);
        let edge = stretch.is_some_and(|ours| ours.0 <= start && end <= ours.1 || ours == (start, end));
        let season = season(&first.value).is_some_and(|(year, months)| year == end.year() && months.contains(&end.month()));
        let weekend = first.value.ends_with("-WE") && stretch.is_some_and(|ours| ours.1 == end);
        vague || by_length || in_day || edge || season || weekend || first.value == "PRESENT_REF"
    })
}

/// Whether a weekday, month or day without a year is the one before where the suite has the one after: nothing in a phrase
/// without a verb tells which, and commands look ahead where news looks back.
fn is_other_side(row: &Row, expected: &Expected, time: &Time) -> bool {
    let start = expected.value["start"].as_str().and_then(|stamp| stamp.get(..10)).and_then(Date::parse);
    let (Some(written), Some(start), Some(ours)) = (row.day, start, stretch::of(&time.value)) else { return false };
    let days = start.number() - ours.0.number();
    let same_date = (start.month(), start.day()) == (ours.0.month(), ours.0.day()) && days > 0;
    let feast = !expected.value["holiday"].is_null() && (360..=370).contains(&days);
    let told = time.implied.iter().any(|part| part == "year") && !row.text.chars().any(|c| c.is_ascii_digit());
    told && ours.0 <= written && written <= start && (days == 7 || feast || (same_date && days < 367))
}

/// The months in which a season of "2019-SU" ends, by the weather or by the sun.
fn season(value: &str) -> Option<(i32, [u8; 2])> {
    let (year, part) = value.split_once('-')?;
    let months = match part {
        "SP" => [5, 6],
        "SU" => [8, 9],
        "FA" => [11, 12],
        "WI" => [2, 3],
        _ => return None,
    };
    Some((year.parse().ok()?, months))
}

fn instant(row: &Row, time: &Time, start: Date, hour: Option<(u8, u8)>, grain: &str) -> bool {
    if let Some(clock) = stretch::clock(&time.value) {
        let day = stretch::of(&time.value).map(|stretch| stretch.0);
        return hour == Some(clock) && day.is_none_or(|day| day == start);
    }
    if matches!(grain, "second" | "minute") {
        // Told from the hour of writing, which the command line does not know.
        return !time.value.is_empty();
    }
    if time.value == "PRESENT_REF" {
        return row.day == Some(start);
    }
    if let Some(length) = stretch::seconds(&time.value) {
        return row
            .day
            .is_some_and(|day| ((start.number() - day.number()).abs() as f64 * 86_400.0 - length).abs() < 6.0 * 86_400.0);
    }
    if is_week_of(row, &time.value, start) || (time.value == format!("{start}TMI") && hour == Some((12, 0))) {
        return true;
    }
    let of_writing = grain == "hour" && hour.map(|hour| hour.0) == row.clock.map(|clock| clock.0);
    let mut stretches =
        std::iter::once(time.value.as_str()).chain(time.readings.iter().map(String::as_str)).filter_map(stretch::of);
    stretches.any(|ours| {
        let days = ours.1.number() - ours.0.number();
        let same_grain = match grain {
            "day" => days == 1 || row.day.is_some_and(|day| day.day() == start.day()) && days > 27,
            "week" => days == 7,
            "month" => (28..=31).contains(&days),
            "quarter" => (90..=92).contains(&days),
            "year" => days > 364,
            _ => of_writing,
        };
        same_grain && ours.0 <= start && start < ours.1
    })
}
