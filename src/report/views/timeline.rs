//! What happened when: the article's dated places in the order of time, the day of publication among them.

use std::collections::BTreeMap;

use super::days::{Told, dated};
use super::{Entry, Group, Reader, Shape, counted};
use crate::calendar::Date;
use crate::extract::Time;

/// From how many days on it is told that nothing is told.
const GAP: i64 = 45;

/// One group for each stretch of the calendar that is named.
pub(super) fn groups(reader: &Reader, times: &[Told]) -> Vec<Group> {
    let mut stretches: BTreeMap<(Date, Date), Group> = BTreeMap::new();
    for (time, told) in reader.article.times.iter().zip(times) {
        let Some(days) = told.days else { continue };
        let group =
            stretches.entry(days).or_insert_with(|| Group { title: title(time, told), shape: Shape::Implied, ..Group::default() });
        if !told.implied {
            group.shape = Shape::Written;
        }
        let label = if told.implied { &told.origin } else { "" };
        group.entries.push(entry(reader, time, label));
    }
    if let Some(day) = reader.article.published {
        let group = stretches.entry((day, day)).or_insert_with(|| Group { title: dated(day), ..Group::default() });
        group.shape = Shape::Published;
        group.note = "Day of publication".into();
    }
    let mut before: Option<Date> = None;
    let mut groups = Vec::with_capacity(stretches.len());
    for ((first, last), mut group) in stretches {
        group.gap = before.map_or(String::new(), |before| gap(before, first));
        before = before.max(Some(last));
        groups.push(group);
    }
    groups
}

/// The stretch's name without the time of day, which may differ from place to place.
fn title(time: &Time, told: &Told) -> String {
    let words = told.words.as_str();
    if time.value.contains('T') { words.rsplit_once(", ").map_or(words, |(day, _)| day) } else { words }.to_owned()
}

fn entry(reader: &Reader, time: &Time, label: &str) -> Entry {
    reader.entry(label, time.span)
}

/// How long it is from one day to a later one, where it is long.
fn gap(before: Date, next: Date) -> String {
    let days = next.number() - before.number();
    match days {
        ..=GAP => String::new(),
        46..=730 => counted((days as f64 / 30.44).round() as usize, "month"),
        _ => counted((days as f64 / 365.25).round() as usize, "year"),
    }
}
