//! When people were born, when they died, and how old they are said to be.
//!
//! Comes in: an article. Goes out: a [`Fact`] for each birth and age in running text whose person is plain. It takes nobody
//! for somebody else: an age beside another name than the birth's is another person's.

use std::ops::Range;

use crate::article::Article;
use crate::calendar::{Date, days_in_month};
use crate::checks::common::{quantities_in, times_in, word_in};
use crate::extract::{Direction, EntityId, EntityKind, Form, Mention, Time, TimeKind, TimeUnit, Unit};
use crate::language::{Upos, Xpos};
use crate::text::{ParagraphKind, Span};

/// A person's date of birth, or age: where it stands, and between which days it lies.
#[derive(Debug)]
pub(super) struct Fact {
    pub who: EntityId,
    pub span: Span,
    pub from: Date,
    pub to: Date,
    /// The age; 0 of a birth.
    pub years: i32,
}

/// How many tokens after "born" its date may stand.
const REACH: usize = 14;

/// The token ranges of the sentences of running text.
pub(super) fn sentences(article: &Article) -> impl Iterator<Item = Range<usize>> + '_ {
    let all = article.document.sentences.iter().enumerate();
    all.filter(|(index, _)| article.document.kind_of(*index) == ParagraphKind::Body).map(|(_, sentence)| sentence.tokens.clone())
}

/// The people mentioned in `tokens`, in order.
pub(super) fn people<'a>(article: &'a Article, tokens: &Range<usize>) -> impl Iterator<Item = (EntityId, &'a Mention)> + use<'a> {
    let mentions = &article.entities.mentions;
    let from = mentions.partition_point(|(_, mention)| mention.tokens.start < tokens.start);
    let end = tokens.end;
    let person = |id: EntityId| article.entities.all[id].kind == EntityKind::Person;
    let own = mentions[from..].iter().take_while(move |(_, mention)| mention.tokens.start < end);
    own.filter(move |(id, mention)| person(*id) && mention.form != Form::Role).map(|(id, mention)| (*id, mention))
}

/// The person mentioned last before token `at`.
pub(super) fn last_before(article: &Article, at: usize) -> Option<(EntityId, &Mention)> {
    people(article, &(at.saturating_sub(120)..at)).last()
}

/// "Ann Lee was born in Kiel in May 1968": who, and the first and last day that it may be.
pub(super) fn birth(article: &Article, tokens: &Range<usize>) -> Option<Fact> {
    let (span, (from, to)) = birth_time(article, tokens)?;
    let born = born(article, tokens)?;
    let who = child(article, tokens, born)?;
    Some(Fact { who, span, from, to, years: 0 })
}

/// When somebody is born in `tokens`: the place in the text, and the first and last day that it may be.
pub(super) fn birth_time(article: &Article, tokens: &Range<usize>) -> Option<(Span, (Date, Date))> {
    let born = born(article, tokens)?;
    // "Born in Elche and married since 1984": the year of something else.
    let since = |time: &Time| time.tokens.start > tokens.start && article.language.folded(time.tokens.start - 1) == "since";
    let dated = |time: &&Time| time.kind == TimeKind::Date && time.year.known().is_some() && !since(time);
    let after = |time: &&Time| time.tokens.start > born && time.tokens.start < born + REACH;
    let mut own = times_in(article, tokens).iter().filter(dated);
    let time =
        times_in(article, tokens).iter().filter(dated).find(after).or_else(|| own.next().filter(|_| own.next().is_none()))?;
    Some((time.span, reach(time)?))
}

/// The token that tells of a birth.
fn born(article: &Article, tokens: &Range<usize>) -> Option<usize> {
    tokens.clone().find(|&at| is_born(article, tokens, at))
}

/// Whether token `at` tells of a birth: "born", "his birth", "came into the world".
fn is_born(article: &Article, tokens: &Range<usize>, at: usize) -> bool {
    let word = |at: usize| word_in(article, tokens, at);
    let before = at.checked_sub(1).map_or("", word);
    let world = word(at + 1) == "into" && word(at + 2) == "the" && word(at + 3) == "world";
    match word(at) {
        "born" => before != "-" && word(at + 1) != "-",
        "birth" => matches!(before, "his" | "her" | "'s" | "my" | "of"),
        "come" | "came" | "coming" | "brought" => world,
        _ => false,
    }
}

/// Who is born, of those named before "born" with nothing but "who was" between, or after it in "Born in Kiel, Lee …".
fn child(article: &Article, tokens: &Range<usize>, born: usize) -> Option<EntityId> {
    let word = |at: usize| article.language.folded(at);
    let joins = |at: usize| {
        matches!(word(at), "was" | "," | "who" | "is" | "-" | "(" | "to" | "had" | "been" | "would" | "'s")
            || times_in(article, tokens).iter().any(|time| time.tokens.contains(&at))
    };
    let before = people(article, &(tokens.start..born)).last();
    if let Some((id, _)) = before.filter(|(_, mention)| mention.tokens.end > born || (mention.tokens.end..born).all(joins)) {
        return Some(id);
    }
    let opens = born == tokens.start || word(born - 1) == "," || born < tokens.start + 2;
    if opens && before.is_none() {
        let after = people(article, &(born..tokens.end)).next().map(|(id, _)| id);
        return after.or_else(|| last_before(article, tokens.start).map(|(id, _)| id));
    }
    if matches!(word(born.saturating_sub(1)), "him" | "her") {
        return last_before(article, tokens.start).map(|(id, _)| id);
    }
    // "gave his date of birth as".
    let own = born >= tokens.start + 3 && word(born - 2) == "date" && matches!(word(born - 3), "his" | "her");
    if own {
        return before.or_else(|| last_before(article, tokens.start)).map(|(id, _)| id);
    }
    let pronoun = born >= tokens.start + 2 && matches!(word(born - 2), "he" | "she") && word(born - 1) == "was";
    (pronoun && before.is_none()).then(|| last_before(article, tokens.start).map(|(id, _)| id)).flatten()
}

/// The first and last day that a written date may mean.
pub(super) fn reach(time: &Time) -> Option<(Date, Date)> {
    let year = time.year.value()?;
    let (first, last) = time.month.value().map_or((1, 12), |month| (month, month));
    let day = time.day.value();
    Some((Date::new(year, first, day.unwrap_or(1))?, Date::new(year, last, day.unwrap_or(days_in_month(year, last)))?))
}

/// Whether the sentence tells of a death, and at which token.
fn dies(article: &Article, tokens: &Range<usize>) -> Option<usize> {
    tokens.clone().find(|&at| matches!(article.language.folded(at), "died" | "dies" | "death"))
}

/// The day of a death that a sentence tells.
pub(super) fn death(article: &Article, tokens: &Range<usize>) -> Option<Date> {
    let dies = dies(article, tokens)?;
    times_in(article, tokens).iter().find(|time| time.tokens.start > dies && time.kind == TimeKind::Date)?.date()
}

/// Whether a sentence tells of a death as news: "has died".
pub(super) fn has_died(article: &Article, tokens: &Range<usize>) -> bool {
    let word = |at: usize| word_in(article, tokens, at);
    tokens.clone().any(|at| word(at) == "died" && at > tokens.start && matches!(word(at - 1), "has" | "have" | "'s" | "suddenly"))
}

/// Who dies, where the sentence tells of a death.
pub(super) fn deceased(article: &Article, tokens: &Range<usize>) -> Option<EntityId> {
    let dies = dies(article, tokens)?;
    people(article, &(tokens.start..dies)).next().map(|(id, _)| id)
}

/// The ages that a sentence tells, each with the days between which the person was that old.
pub(super) fn ages(article: &Article, tokens: &Range<usize>, death: Option<Date>, deceased: Option<EntityId>) -> Vec<Fact> {
    let own = quantities_in(article, tokens).iter();
    let bare = |unit: &Unit, noun: Option<usize>| *unit == Unit::Age || *unit == Unit::Count && noun.is_none();
    let counts =
        own.filter(|quantity| bare(&quantity.unit, quantity.noun)).map(|quantity| (quantity.tokens.clone(), quantity.value));
    let spans = times_in(article, tokens).iter().filter(|time| time.is_age);
    let spans = spans.filter_map(|time| Some((time.tokens.clone(), time.length.filter(|(_, unit)| *unit == TimeUnit::Year)?.0)));
    let told: Vec<(Range<usize>, f64)> = counts.chain(spans).filter(|(_, years)| (10.0..=115.0).contains(years)).collect();
    told.into_iter().filter_map(|(at, years)| age(article, tokens, at, years as i32, death, deceased)).collect()
}

fn age(
    article: &Article,
    tokens: &Range<usize>,
    at: Range<usize>,
    years: i32,
    death: Option<Date>,
    deceased: Option<EntityId>,
) -> Option<Fact> {
    let dies = dies(article, tokens);
    let (who, ended) = holder(article, tokens, &at, dies, deceased)?;
    let other_year = |time: &Time| time.year.known().is_some_and(|year| article.published.is_none_or(|day| day.year() != year));
    let moved = |time: &Time| matches!(time.direction, Some(Direction::Ago | Direction::Earlier | Direction::Later));
    let (from, to) = if ended { (death, death) } else { (None, None) };
    if quoted(article, at.start) || from.is_none() && times_in(article, tokens).iter().any(|time| other_year(time) || moved(time)) {
        return None;
    }
    let to = to.or(article.published)?;
    let from = from.or_else(|| to.plus_days(if dies.is_some() { -400 } else { -40 }))?;
    Some(Fact { who, span: article.document.span_of(&at), from, to, years })
}

/// Whose age stands at `at`, and whether it is the age at death.
fn holder(
    article: &Article,
    tokens: &Range<usize>,
    at: &Range<usize>,
    dies: Option<usize>,
    deceased: Option<EntityId>,
) -> Option<(EntityId, bool)> {
    let word = |at: usize| word_in(article, tokens, at);
    let back = |count: usize| at.start.checked_sub(count).map_or("", word);
    let named =
        |gap: usize| people(article, &(tokens.start..at.start)).last().filter(|(_, mention)| mention.tokens.end + gap == at.start);
    let closes = matches!(word(at.end), "," | ")" | "." | ";" | "-" | "and");
    let aged = word(at.start) == "aged"
        || back(1) == "aged"
        || matches!(word(at.start), "the" | "age")
        || matches!(back(1), "age" | "of" | "at");
    if let Some(dies) = dies.filter(|&dies| aged && dies < at.start && at.start < dies + 10) {
        let own = people(article, &(tokens.start..dies)).last().or_else(|| last_before(article, tokens.start));
        return own.map(|(id, _)| (id, true));
    }
    let gap = if matches!(back(1), "aged" | "age") { 2 } else { 1 };
    if let Some((id, _)) = named(gap).filter(|_| matches!(back(gap), "," | "(") && closes) {
        return Some((id, false));
    }
    let copula = matches!(back(1), "is" | "was") && matches!(word(at.end), "." | "," | "and" | "years" | "when");
    let subject = named(2).filter(|_| copula);
    let goes_on =
        deceased.is_some() && matches!((word(at.end), word(at.end + 1)), (",", "and" | "his" | "her") | ("and", "is" | "leaves"));
    let alone = (tokens.len() <= 6 || goes_on) && at.start == tokens.start + 2;
    if copula && alone && (back(1) == "is" || deceased.is_some()) {
        let pronoun = matches!(word(tokens.start), "he" | "she").then(|| last_before(article, tokens.start)).flatten();
        let spoken = subject.or(pronoun).map(|(id, _)| id);
        return if back(1) == "is" { spoken.map(|id| (id, false)) } else { deceased.map(|id| (id, true)) };
    }
    if back(1) == "at" && at.start == tokens.start + 1 && word(at.end) == "," {
        let (id, mention) = people(article, &(at.end..tokens.end)).next()?;
        let present = article.language.xpos(mention.tokens.end.min(tokens.end - 1)) == Xpos::Vbz;
        return (present && mention.tokens.start == at.end + 1).then_some((id, false));
    }
    // "Now 63, he says".
    let now = back(1) == "now" && at.start == tokens.start + 1 && word(at.end) == "," && matches!(word(at.end + 1), "he" | "she");
    if now {
        return last_before(article, tokens.start).map(|(id, _)| (id, false));
    }
    let years_old = article.document.slice(article.document.span_of(at)).ends_with("old");
    let next = people(article, &(at.end..tokens.end)).next().filter(|(_, mention)| mention.tokens.start <= at.end + 4);
    let plain = |at: usize| matches!(article.language.upos(at), Upos::Adj | Upos::Noun | Upos::Propn);
    let next = next.filter(|(_, mention)| years_old && (at.end..mention.tokens.start).all(plain));
    next.map(|(id, _)| (id, false))
}

/// Whether token `at` stands in somebody's own words.
pub(super) fn quoted(article: &Article, at: usize) -> bool {
    let span = article.document.tokens[at].span;
    let end = article.quotations.partition_point(|quotation| quotation.span.start() <= span.start());
    article.quotations[..end].iter().rev().take(3).any(|quotation| quotation.span.contains(span))
}
