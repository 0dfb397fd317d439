//! Hours by the clock with the zone or city whose clock it is: "9 a.m. New York time", "10:00 in Perth", "1300 GMT".
//!
//! Comes in: an article. Goes out: a [`Reading`] for each clock, with the distances from UTC that its zone may have in the month
//! of the text. Nothing here decides whether two of them tell one moment.

use std::ops::Range;

use crate::article::Article;
use crate::checks::common::word_at;
use crate::extract::lexicon::zones;
use crate::extract::{Clock, Time};

/// An hour, and whose clock shows it.
#[derive(Debug)]
pub(super) struct Reading {
    /// From the hour to the name of the zone.
    pub tokens: Range<usize>,
    /// Minutes after midnight: two readings where neither half of the day nor 24 hours are told.
    pub minutes: Vec<i32>,
    /// Minutes east of UTC; absent where no zone is told.
    pub offsets: Option<[i16; 2]>,
    /// Whether it says "local time".
    pub local: bool,
}

/// The most words of a zone's name, and tokens after the hour where it may begin.
const LONGEST: usize = 4;
const NEAR: usize = 3;
/// Minutes that a zone is put forward in summer.
const SUMMER: i16 = 60;

/// All clocks of the article, in order.
pub(super) fn find(article: &Article) -> Vec<Reading> {
    let clocks = article.times.iter().filter(|time| time.length.is_none()).filter_map(|time| Some((time, time.clock?)));
    clocks.flat_map(|(time, clock)| readings(article, time, clock)).collect()
}

/// The reading of a clock, and that of the second one in "9:30 p.m. ET (0130 GMT)".
fn readings(article: &Article, time: &Time, clock: Clock) -> Vec<Reading> {
    if clock.hour > 24 || clock.minute > 59 {
        return Vec::new();
    }
    let month = time.month.value().or_else(|| article.published.map(|day| day.month()));
    let written = article.document.slice(clock.span);
    let twin = clock.twin.filter(|twin| twin.hour <= 24 && twin.minute <= 59);
    let own = written.find(['(', '[', '/']).filter(|_| twin.is_some()).map_or(written, |at| written[..at].trim_end());
    let own_tokens = article.document.tokens_in(crate::text::Span::new(clock.span.start(), clock.span.start() + own.len()));
    let named = named(article, time.tokens.end, month).filter(|_| clock.zone.is_none() && twin.is_none());
    let offsets = clock.zone.map(|zone| of_code(own, zone)).or(named.as_ref().map(|(offsets, _)| *offsets));
    let end = named.map_or(if twin.is_some() { own_tokens.end } else { time.tokens.end }, |(_, end)| end);
    let start = if twin.is_some() { own_tokens.start } else { time.tokens.start };
    let local = written.to_lowercase().contains("local") || is_local(article, time.tokens.end);
    let mut found = vec![Reading { tokens: start..end, minutes: minutes(own, clock.hour, clock.minute), offsets, local }];
    found.extend(twin.map(|twin| {
        let rest = &written[own.len()..];
        let tokens = own_tokens.end..article.document.tokens_in(clock.span).end;
        Reading { tokens, minutes: minutes(rest, twin.hour, twin.minute), offsets: Some(of_code(rest, twin.zone)), local: false }
    }));
    found
}

/// The distances that a zone's letters may mean: "ET" is either half of the year, and "EST" or "CET" are written in summer too.
fn of_code(written: &str, zone: i16) -> [i16; 2] {
    let code = written.trim_end_matches([')', ']', '.']).rsplit(' ').next().unwrap_or_default();
    let loose =
        matches!(code, "ET" | "CT" | "MT" | "PT" | "EST" | "CST" | "MST" | "PST" | "CET" | "EET" | "AEST" | "time" | "Time");
    if loose { [zone, zone + SUMMER] } else { [zone; 2] }
}

/// Minutes after midnight that an hour may mean.
fn minutes(written: &str, hour: u8, minute: u8) -> Vec<i32> {
    let folded = written.to_lowercase();
    let half = ["a.m", "p.m", "am", "pm", "noon", "midnight", "morning", "afternoon", "evening", "hours", "hrs"];
    let digits = folded.chars().take_while(|c| c.is_ascii_digit()).count();
    let full = digits == 4 || folded.starts_with('0') || hour > 12 || hour == 0;
    let first = i32::from(hour) * 60 + i32::from(minute);
    if full || half.iter().any(|half| folded.contains(half)) { vec![first] } else { vec![first, first + 12 * 60] }
}

/// The zone that the words behind an hour name, and where its name ends: "in Perth", "New York time".
fn named(article: &Article, start: usize, month: Option<u8>) -> Option<([i16; 2], usize)> {
    let word = |at: usize| word_at(article, at);
    (start..start + NEAR).take_while(|&at| !matches!(word(at), "(" | ")" | "," | "." | ";" | "or" | "and")).find_map(|at| {
        (1..=LONGEST).rev().find_map(|length| {
            let name = (at..at + length).map(word).collect::<Vec<_>>().join(" ");
            let end = at + length;
            let time = word(end) == "time";
            let zone = zones::named(&name).filter(|_| time || name.ends_with(" time") || at > start && word(at - 1) == "in")?;
            Some((zone.offsets(month), if time { end + 1 } else { end }))
        })
    })
}

fn is_local(article: &Article, at: usize) -> bool {
    word_at(article, at) == "local" && word_at(article, at + 1) == "time"
}
