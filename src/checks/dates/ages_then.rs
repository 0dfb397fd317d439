//! Ages of an earlier year, and lives told by their two years: "entered the convent in 1989 at the age of 15", "on the day he
//! turned seventy, in 1999", "Rosa Lind (1809-1855)".
//!
//! Comes in: an article. Goes out: a [`Fact`] for each such age whose person is plain, and a [`Life`] for each pair of years.

use std::ops::Range;

use super::lives::{self, Fact};
use crate::article::Article;
use crate::checks::common::{quantities_in, times_in, word_at, word_in};
use crate::extract::lexicon::List;
use crate::extract::{EntityId, Time, TimeKind, TimeUnit, Unit};
use crate::text::Span;

/// The years of birth and death as the article gives them side by side.
#[derive(Clone, Copy, Debug)]
pub(super) struct Life {
    /// Whose they are, where a name stands before them.
    pub who: Option<EntityId>,
    pub born: i32,
    pub died: i32,
    pub span: Span,
}

/// The most tokens between an age and its year.
const NEAR: usize = 9;

/// Words for relatives, whose ages may stand beside the name of another.
const KIN: &List = &List::of(
    "aunt baby boy brother child children cousin daughter father girl grandfather grandmother grandson husband mother \
    parents partner sister son twin uncle wife",
);

/// The ages in `tokens` that stand beside an earlier year.
pub(super) fn ages(article: &Article, tokens: &Range<usize>) -> Vec<Fact> {
    let word = |at: usize| article.language.folded(at);
    let kin = |at: usize| KIN.has(word(at));
    let mut dated = times_in(article, tokens).iter().filter(|time| time.kind == TimeKind::Date && time.year.known().is_some());
    let (Some(time), None) = (dated.next(), dated.next()) else { return Vec::new() };
    let Some((from, to)) = lives::reach(time) else { return Vec::new() };
    let past = article.published.is_none_or(|day| to < day);
    let Some(who) = subject(article, tokens).filter(|_| past && !tokens.clone().any(kin)) else { return Vec::new() };
    let all = told(article, tokens);
    let pronoun = |word: &str| tokens.clone().any(|at| article.language.folded(at) == word);
    // "She was 39 and he was 34": whose age is whose takes a tree.
    if all.len() > 1 || pronoun("he") && pronoun("she") {
        return Vec::new();
    }
    let told = all.into_iter().filter(|(at, _)| beside(time, at) && !lives::quoted(article, at.start));
    told.map(|(at, years)| Fact { who, span: article.document.span_of(&at), from, to, years }).collect()
}

/// The one person whom a sentence is about: named in it, or the last one named before its "he" or "she".
fn subject(article: &Article, tokens: &Range<usize>) -> Option<EntityId> {
    let mut people = lives::people(article, tokens).map(|(id, _)| id);
    if let Some(first) = people.next() {
        return people.all(|id| id == first).then_some(first);
    }
    let pronoun = tokens.clone().any(|at| matches!(article.language.folded(at), "he" | "she"));
    pronoun.then(|| lives::last_before(article, tokens.start)).flatten().map(|(id, _)| id)
}

fn beside(time: &Time, at: &Range<usize>) -> bool {
    let gap = if time.tokens.end <= at.start { at.start - time.tokens.end } else { time.tokens.start.saturating_sub(at.end) };
    gap <= NEAR
}

/// "At the age of 15", "aged 15", "turned seventy", "was 15": where the age stands, and the age.
fn told(article: &Article, tokens: &Range<usize>) -> Vec<(Range<usize>, i32)> {
    let word = |at: usize| word_in(article, tokens, at);
    let own = quantities_in(article, tokens).iter();
    let counts = own.filter(|quantity| {
        let (one, two) = (quantity.tokens.start.saturating_sub(1), quantity.tokens.start.saturating_sub(2));
        let age = matches!(word(one), "aged" | "age" | "turned") || word(one) == "of" && word(two) == "age";
        let bare = quantity.unit == Unit::Age || quantity.unit == Unit::Count && quantity.noun.is_none() && age;
        bare && quantity.is_single()
    });
    let counts = counts.map(|quantity| (quantity.tokens.clone(), quantity.value));
    let spans = times_in(article, tokens).iter().filter(|time| time.is_age);
    let spans = spans.filter_map(|time| Some((time.tokens.clone(), time.length.filter(|(_, unit)| *unit == TimeUnit::Year)?.0)));
    counts.chain(spans).filter(|(_, years)| (5.0..=110.0).contains(years)).map(|(at, years)| (at, years as i32)).collect()
}

/// The fewest and the most years of a life that two years beside each other may be.
const SPAN: Range<i32> = 15..111;

/// All lives told by two years: "Rosa Lind (1809-1855)", "gives his dates as 1809 and 1855".
pub(super) fn lives(article: &Article) -> Vec<Life> {
    article.times.windows(2).filter_map(|pair| life(article, &pair[0], &pair[1])).collect()
}

fn life(article: &Article, first: &Time, second: &Time) -> Option<Life> {
    let word = |at: usize| word_at(article, at);
    let year = |time: &Time| time.year.known().filter(|_| time.kind == TimeKind::Date && time.tokens.len() == 1);
    let (born, died) = (year(first)?, year(second)?);
    if second.tokens.start != first.tokens.end + 1 || !SPAN.contains(&(died - born)) {
        return None;
    }
    let (start, joint) = (first.tokens.start, word(first.tokens.end));
    let back = |count: usize| start.checked_sub(count).map_or("", word);
    let bracket = back(1) == "(" && joint == "-" && word(second.tokens.end) == ")";
    let dates = matches!(back(1), "as" | ":") && matches!(joint, "and" | "-" | "to") && (2..5).any(|count| back(count) == "dates");
    let named = lives::people(article, &(start.saturating_sub(8)..start)).last();
    let who = named.filter(|(_, mention)| bracket && mention.tokens.end + 1 == start).map(|(id, _)| id);
    (who.is_some() || dates).then(|| Life { who, born, died, span: first.span.cover(second.span) })
}

/// The age at which somebody is said to have died in `tokens`, and who.
pub(super) fn at_death(article: &Article, tokens: &Range<usize>) -> Option<(Option<EntityId>, Span, i32)> {
    let dies = tokens.clone().find(|&at| matches!(article.language.folded(at), "died" | "dies"))?;
    if tokens.clone().any(|at| KIN.has(article.language.folded(at))) {
        return None;
    }
    let (at, years) = told(article, tokens).into_iter().find(|(at, _)| at.start > dies && at.start < dies + NEAR)?;
    Some((subject(article, tokens), article.document.span_of(&at), years))
}
