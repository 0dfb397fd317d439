//! Stretches of time between two ends: "from Monday 3 June until Friday 28 June", "1 January 2025 to 31 December 2027".
//!
//! Comes in: an article. Goes out: a [`Stretch`] for each pair of dates that a preposition joins, and how many of a unit it is.
//! It does not know whether a length elsewhere speaks of it.

use crate::article::Article;
use crate::calendar::{Date, days_in_month};
use crate::checks::common::word_in;
use crate::extract::lexicon::List;
use crate::extract::{Time, TimeKind, TimeUnit};
use crate::language::Xpos;
use crate::text::{ParagraphKind, Span};

/// A stretch from the first day of one date to the last day of another.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stretch {
    pub first: Span,
    pub second: Span,
    /// The index of its sentence.
    pub sentence: usize,
    /// Its tokens.
    start: usize,
    end: usize,
    /// The fewest and the most days.
    days: (i64, i64),
}

/// The most tokens between two ends: "opens on 3 June and runs until 28 June".
const APART: usize = 5;

/// All stretches of running text, in order.
fn find(article: &Article) -> Vec<Stretch> {
    article.times.windows(2).filter_map(|pair| stretch(article, &pair[0], &pair[1])).collect()
}

fn stretch(article: &Article, start: &Time, end: &Time) -> Option<Stretch> {
    let sentence = article.document.sentence_at(start.span.start())?;
    let tokens = &article.document.sentences[sentence].tokens;
    if article.document.kind_of(sentence) != ParagraphKind::Body || !tokens.contains(&end.tokens.start) {
        return None;
    }
    let word = |at: usize| word_in(article, tokens, at);
    let lead = end.tokens.start.checked_sub(1).map_or("", word);
    let until = |word: &str| matches!(word, "until" | "till" | "through");
    let own = word(end.tokens.start);
    let gap = start.tokens.end..end.tokens.start;
    let ends = |at: usize| matches!(article.language.lemma(at), "close" | "conclude" | "end" | "finish" | "stop" | "last" | "run");
    let begins = |at: usize| matches!(article.language.lemma(at), "open" | "begin" | "start" | "launch");
    // "opened on 4 June and closed on 15 July"
    let led = (start.tokens.start.saturating_sub(4).max(tokens.start)..start.tokens.start).any(begins);
    let told = led && gap.len() <= APART && gap.clone().any(|at| word(at) == "and") && gap.clone().any(ends);
    let runs =
        gap.len() <= APART && (until(lead) || until(own) && gap.len() < APART) || told && !gap.clone().any(|at| word(at) == ",");
    if !(runs || article.times[..].get(end.range_start?)?.span == start.span) {
        return None;
    }
    let dates = start.kind == TimeKind::Date && end.kind == TimeKind::Date && start.length.is_none() && end.length.is_none();
    let (from, to) = (reach(start)?, reach(end)?);
    let days = (to.0.number() - from.1.number(), to.1.number() - from.0.number() + 1);
    let (start_at, end_at) = (start.tokens.start, end.tokens.end);
    (dates && days.0 >= 0 && days.1 > 1).then_some(Stretch {
        first: start.span,
        second: end.span,
        sentence,
        start: start_at,
        end: end_at,
        days,
    })
}

/// The first and last day that a date may mean.
pub(super) fn reach(time: &Time) -> Option<(Date, Date)> {
    let year = time.year.value()?;
    if time.value.contains('W') || time.value.ends_with(|letter: char| letter.is_ascii_uppercase()) {
        return None;
    }
    let (first, last) = time.month.value().map_or((1, 12), |month| (month, month));
    let day = time.day.value();
    Some((Date::new(year, first, day.unwrap_or(1))?, Date::new(year, last, day.unwrap_or(days_in_month(year, last)))?))
}

impl Stretch {
    /// The fewest and the most of `unit` that the stretch may be said to be; absent of units below a day.
    pub fn length(&self, unit: TimeUnit) -> Option<(f64, f64)> {
        let (days, play) = match unit {
            TimeUnit::Day => (1.0, 0.0),
            TimeUnit::Week => (7.0, 0.6),
            TimeUnit::Month => (30.44, 0.6),
            TimeUnit::Year => (365.25, 0.5),
            _ => return None,
        };
        Some((self.days.0 as f64 / days - play, self.days.1 as f64 / days + play))
    }

    /// How long it is, in words.
    pub fn reckoned(&self, unit: TimeUnit) -> String {
        let (size, name) = match unit {
            TimeUnit::Week => (7.0, "weeks"),
            TimeUnit::Month => (30.44, "months"),
            TimeUnit::Year => (365.25, "years"),
            _ => (1.0, "days"),
        };
        let middle = (self.days.0 + self.days.1) as f64 / 2.0 / size;
        format!("From one to the other it is about {middle:.1} {name}.")
    }
}

/// Nouns for what takes its time, so that one length of it may stand far from its two ends.
const LASTING: &List = &List::of(
    "ban blockade boycott break campaign closing closure conference course curfew cycle deployment detour exhibition \
    expedition festival halt holiday journey lockdown mission outage pause project residency run season shutdown stay \
    stint stoppage strike suspension tenure term tour tournament trial trip truce voyage walkout",
);

/// The lengths of time that are told of a stretch: of the one in their sentence, or of the only one of the article.
pub(super) fn lengths(article: &Article) -> Vec<(&Time, Stretch)> {
    let stretches = find(article);
    let mut told = Vec::new();
    for time in article.times.iter().filter(|time| time.kind == TimeKind::Duration && !time.is_age && time.direction.is_none()) {
        let Some(sentence) = article.document.sentence_at(time.span.start()) else { continue };
        if stretches.is_empty() || stretches.len() > MOST || article.document.kind_of(sentence) != ParagraphKind::Body {
            continue;
        }
        let from = stretches.partition_point(|stretch| stretch.sentence < sentence);
        let mut own = stretches[from..].iter().take_while(|stretch| stretch.sentence == sentence);
        match (own.next(), own.next()) {
            (Some(stretch), None) if is_told_with(article, stretch, time) => told.push((time, *stretch)),
            (None, None) if stretches.len() == 1 && is_near(&stretches[0], time) => {
                let behind = (stretches[0].sentence + 1..stretches[0].sentence + 3).contains(&sentence);
                if is_lasting(article, time) || behind && is_its_length(article, time) {
                    told.push((time, stretches[0]));
                }
            }
            _ => {}
        }
    }
    told
}

/// The most stretches of an article whose lengths are compared; a calendar of events has more.
const MOST: usize = 6;

/// Whether a length is at least of the stretch's order: the years of a life are not those of a term.
fn is_near(stretch: &Stretch, time: &Time) -> bool {
    let length = time.length.and_then(|(length, unit)| Some((length, stretch.length(unit)?)));
    length.is_some_and(|(length, (low, high))| length < high * 4.0 && length * 4.0 > low)
}

/// Whether the length and the stretch, a few words and no other verb apart, belong to one clause.
fn is_told_with(article: &Article, stretch: &Stretch, time: &Time) -> bool {
    let gap = if time.tokens.end <= stretch.start {
        time.tokens.end..stretch.start
    } else {
        stretch.end..time.tokens.start.max(stretch.end)
    };
    let apart =
        |at: usize| matches!(article.language.folded(at), ";" | "and" | "but" | "while" | "after" | "before" | "than" | "per");
    let lead = time.tokens.start.checked_sub(1).map_or("", |at| article.language.folded(at));
    let behind = article.language.folded(time.tokens.end.min(article.document.tokens.len() - 1));
    let follows = matches!(behind, "after" | "ago" | "before" | "earlier" | "into" | "later" | "of");
    gap.len() <= 10
        && !gap.clone().any(|at| apart(at) || article.language.xpos(at).is_finite())
        && !matches!(lead, "in" | "after" | "within" | "every")
        && !follows
}

/// Whether the length is that of what was told right before: "its nine weeks", "it lasted nine weeks", "over the nine weeks".
fn is_its_length(article: &Article, time: &Time) -> bool {
    let back = |count: usize| time.tokens.start.checked_sub(count).map_or("", |at| article.language.folded(at));
    let first = article.language.folded(time.tokens.start);
    let own = [first, back(1)].iter().any(|word| matches!(*word, "its" | "their"));
    let all = matches!(back(1), "over" | "during" | "in") && matches!(first, "the" | "those" | "these");
    own || all || matches!(back(1), "lasted" | "lasts" | "lasting" | "spanned")
}

/// Whether the length stands before a noun for what lasts: "a nine-week shutdown".
fn is_lasting(article: &Article, time: &Time) -> bool {
    let end = time.tokens.end;
    let noun = (end..article.document.tokens.len().min(end + 2)).find(|&at| article.language.xpos(at) == Xpos::Nn);
    let joined = article.document.slice(time.span).contains('-');
    joined && noun.is_some_and(|noun| LASTING.has(article.language.lemma(noun)))
}
