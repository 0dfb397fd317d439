//! Two times that are the ends of one range: "from May 2010 to 2015", "between 3 and 5 May".

use super::anchor::{self, Outlook};
use super::anchors::Anchors;
use super::cursor::Source;
use super::meaning::{Fields, Meaning, Reading, Year};
use super::{Part, Time, value};

/// Whether only "to", "until", a dash, or the "and" of a "between" stands between two times of one kind.
pub(super) fn joins(source: Source, start: &Time, end: &Time) -> bool {
    let gap = start.tokens.end..end.tokens.start;
    let word = |index: usize| source.language.folded(index);
    let joined = gap.len() == 1 && matches!(word(gap.start), "to" | "until" | "till" | "through" | "-");
    let between = gap.len() == 1 && word(gap.start) == "and" && start.tokens.start > 0 && word(start.tokens.start - 1) == "between";
    start.kind == end.kind && (joined || between)
}

/// Gives the start what only the end tells: the day of "5 to 7 p.m. on Friday", the year of "May to October 2020", which is
/// the year before where the start would come after the end.
pub(super) fn share(start: &mut Time, end: &Time, reading: &mut Reading, outlook: Outlook, anchors: &Anchors) {
    if reading.meaning == Meaning::Moment && start.clock.is_some() && end.weekday.is_some() {
        (start.year, start.month, start.day) = (end.year, end.month, end.day);
        start.value = value::of(reading, start, None);
    }
    let Meaning::Calendar(fields @ Fields { year: Year::Absent, part: Some(_), .. }) = reading.meaning else { return };
    let (Part::Implied(_) | Part::Absent, Some(year)) = (start.year, end.year.value()) else { return };
    let later = (start.month.value(), start.day.value()) > (end.month.value(), end.day.value().or(start.day.value()));
    reading.meaning = Meaning::Calendar(Fields { year: Year::Shared(year - i32::from(later)), ..fields });
    *start = Time { range_start: start.range_start, ..anchor::resolve(reading, start.span, outlook, anchors) };
}
