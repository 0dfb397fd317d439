//! Foundings and what is reckoned from them: "founded in 1952", "its seventieth anniversary", "the 70-year-old firm".
//!
//! Comes in: an article. Goes out: where the one founding that it tells stands, and every [`Told`] that may be reckoned from
//! it. It does not reckon.

use std::ops::Range;

use crate::article::Article;
use crate::checks::common::{times_in, word_at};
use crate::extract::lexicon::List;
use crate::extract::{Time, TimeUnit};
use crate::language::Xpos;
use crate::text::{ParagraphKind, Span};

/// A number of years since the founding.
#[derive(Debug)]
pub(super) struct Told {
    pub span: Span,
    pub years: i32,
    /// The year in which it is told to be so.
    pub year: i32,
    /// How many years off it may be.
    pub play: i32,
}

/// Lemmas of verbs for the beginning of something that lasts.
const FOUNDS: &List = &List::of("begin build charter create establish form found incorporate launch open set start");
/// How many tokens after such a verb its year may stand.
const REACH: usize = 10;
/// Nouns for what is founded, and grows old.
const HOUSES: &List = &List::of(
    "bakery bank bridge brewery business carnival charity choir church club college company factory festival firm hall \
    hotel inn institution league library mill museum newspaper orchestra organisation organization paper pub restaurant \
    school shop society station store theater theatre university venue",
);

/// The year of the one founding that the article tells, and where.
pub(super) fn founding(article: &Article) -> Option<(i32, Span)> {
    let mut found = article.times.iter().filter_map(|time| founded(article, time));
    let first = found.next()?;
    found.all(|other| other.0 == first.0).then_some(first)
}

/// The year behind "was founded in", where `time` is one.
fn founded(article: &Article, time: &Time) -> Option<(i32, Span)> {
    let tokens = sentence(article, time)?;
    let year = time.year.known().filter(|_| time.direction.is_none() && time.range_start.is_none())?;
    let from = time.tokens.start.saturating_sub(REACH).max(tokens.start);
    let past = |at: usize| matches!(article.language.xpos(at), Xpos::Vbd | Xpos::Vbn);
    let verb = (from..time.tokens.start).rev().find(|&at| article.language.xpos(at).is_finite() || past(at))?;
    let founds = past(verb) && FOUNDS.has(article.language.lemma(verb));
    let clear = (verb..time.tokens.start).all(|at| !matches!(word_at(article, at), "," | ";" | "and" | "but" | "that" | "until"));
    let placed = matches!(word_at(article, time.tokens.start.checked_sub(1)?), "in" | "since" | "of" | "on");
    (founds && clear && placed).then(|| (year, article.document.span_of(&(verb..time.tokens.end))))
}

/// The tokens of the sentence of a time in running text.
fn sentence(article: &Article, time: &Time) -> Option<Range<usize>> {
    let sentence = article.document.sentence_at(time.span.start())?;
    let body = article.document.kind_of(sentence) == ParagraphKind::Body;
    body.then(|| article.document.sentences[sentence].tokens.clone())
}

/// All numbers of years since the founding, which was in the year `founded`.
pub(super) fn told(article: &Article, founded: i32) -> Vec<Told> {
    let told = |time| anniversary(article, founded, time).or_else(|| age(article, founded, time));
    article.times.iter().filter_map(told).collect()
}

/// The year that a time is told in: the one year of its sentence but that of the founding, or that of publication.
fn year_of(article: &Article, founded: i32, tokens: &Range<usize>, time: &Time) -> Option<i32> {
    let dated = |other: &&Time| other.span != time.span && !other.is_age && other.year.value().is_some();
    let mut years =
        times_in(article, tokens).iter().filter(dated).filter_map(|other| other.year.value()).filter(|year| *year != founded);
    let first = years.next();
    years.all(|year| Some(year) == first).then_some(())?;
    first.or(article.published.map(|day| day.year()))
}

/// "Its seventieth anniversary", "the brewery's 70th birthday"; not that of something else that "of" names.
fn anniversary(article: &Article, founded: i32, time: &Time) -> Option<Told> {
    let tokens = sentence(article, time)?;
    let last = time.tokens.end.checked_sub(1)?;
    let noun = matches!(word_at(article, last), "anniversary" | "birthday" | "jubilee");
    let known =
        (time.tokens.start.saturating_sub(1)..last).any(|at| matches!(word_at(article, at), "its" | "their" | "our" | "'s"));
    let other = matches!(word_at(article, time.tokens.end), "of" | "since") || word_at(article, last - 1) == "wedding";
    let (years, _) = time.length.filter(|_| noun && known && !other)?;
    Some(Told { span: time.span, years: years as i32, year: year_of(article, founded, &tokens, time)?, play: 1 })
}

/// "The 70-year-old firm": round tens are allowed some years.
fn age(article: &Article, founded: i32, time: &Time) -> Option<Told> {
    let tokens = sentence(article, time)?;
    let (years, unit) = time.length.filter(|(years, unit)| time.is_age && *unit == TimeUnit::Year && *years >= 20.0)?;
    let noun = (time.tokens.end..(time.tokens.end + 3).min(tokens.end)).find(|&at| article.language.xpos(at) == Xpos::Nn)?;
    let house = HOUSES.has(article.language.lemma(noun)) && unit == TimeUnit::Year;
    let known = matches!(word_at(article, time.tokens.start), "the" | "its" | "this" | "that")
        || matches!(word_at(article, time.tokens.start.checked_sub(1)?), "the" | "its" | "this" | "that");
    let play = if years % 10.0 == 0.0 { 5 } else { 2 };
    (house && known).then_some(Told { span: time.span, years: years as i32, year: year_of(article, founded, &tokens, time)?, play })
}
