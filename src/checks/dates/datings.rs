//! What clauses date: "The fair opens on 3 June", "from 5 June, when the fair opens", "Sunday's match".
//!
//! Comes in: an article. Goes out: a [`Dating`] for each clause that tells the day or month of something that happens once:
//! what happens, to what, and when. Nothing here decides whether two of them disagree; [`Dating::is_apart`] tells whether two
//! speak of one event and not of one day.

use std::ops::Range;

use super::occasions;
use crate::article::Article;
use crate::checks::common::{in_body, is_definite, lists, says_any, word_at};
use crate::checks::topics::Topic;
use crate::extract::lexicon::List;
use crate::extract::{Argument, Modality, Polarity, Proposition, Time, TimeKind};
use crate::language::{Upos, Xpos};
use crate::text::Span;

/// Something that happens once, with its day or month.
#[derive(Debug)]
pub(super) struct Dating<'a> {
    /// From its first word to its last.
    pub span: Span,
    /// The index of its sentence.
    pub sentence: usize,
    act: &'static str,
    topic: Topic,
    /// "He", "it": whoever or whatever is not named.
    pronoun: Option<&'static str>,
    /// Whether the clause, and its sentence, begins with what it is about.
    is_subject: bool,
    time: &'a Time,
}

/// What happens once: the name, and the lemmas of its verbs and nouns.
const ACTS: &[(&str, List)] = &[
    ("arrest", List::of("arrest detain detention")),
    ("arrive", List::of("arrive arrival")),
    ("begin", List::of("begin start open commence launch opening beginning")),
    ("build", List::of("build construct complete erect")),
    ("bury", List::of("bury burial funeral")),
    ("charge", List::of("charge indict indictment")),
    ("convict", List::of("convict conviction jail imprison")),
    ("crash", List::of("crash collide collision derail derailment")),
    ("demolish", List::of("demolish demolition raze")),
    ("die", List::of("die death")),
    ("end", List::of("end close finish conclude shut expire closure closing")),
    ("found", List::of("found foundation founding establish form create assign designate constitute incorporate")),
    ("hold", List::of("hold play stage happen occur")),
    ("leave", List::of("leave depart departure sail")),
    ("marry", List::of("marry wedding marriage")),
    ("publish", List::of("publish release publication")),
    ("resign", List::of("resign resignation")),
    ("sign", List::of("sign signing")),
    ("sink", List::of("sink sinking")),
];
/// What comes before what, of one thing or person.
const ORDER: &[(&str, &str)] = &[
    ("arrest", "charge"),
    ("arrest", "convict"),
    ("begin", "end"),
    ("build", "demolish"),
    ("charge", "convict"),
    ("die", "bury"),
    ("end", "demolish"),
    ("found", "demolish"),
    ("found", "end"),
    ("marry", "bury"),
];
/// Verbs for what goes on, whose "until" tells the end.
const LASTS: &List = &List::of("run last continue be stay remain");
/// Words around a clause that tell of another event of the kind, or of another date for it.
const OTHERS: &List = &List::of(
    "again also another annual anniversary each earlier every first former initially last later moved new next \
    old originally other postponed previous previously rescheduled second series then third two usually",
);
/// Words right before a time that make it no day of what happens.
const LIMITS: &List = &List::of("after before between by since until till to for");
/// How many words around a clause are looked at.
const AROUND: usize = 4;

/// All of them, in the order of the text.
pub(super) fn find(article: &Article) -> Vec<Dating<'_>> {
    let mut found: Vec<Dating<'_>> = article.propositions.iter().filter_map(|told| clause(article, told)).collect();
    found.extend(article.times.iter().filter_map(|time| possessive(article, time).or_else(|| first_day(article, time))));
    found.sort_by_key(|dating| dating.span);
    found
}

impl Dating<'_> {
    /// Whether two of them are of one event, and tell two days of it.
    pub fn is_apart(&self, other: &Self) -> bool {
        self.act == other.act && self.sentence != other.sentence && self.is_of(other) && are_two_days(self.time, other.time)
    }

    /// Whether `other` tells of the same thing what always comes first, and a later day of it.
    pub fn comes_before(&self, other: &Self) -> bool {
        let ordered = ORDER.iter().any(|(first, then)| other.act == *first && self.act == *then);
        ordered && self.is_of(other) && is_before(self.time, other.time)
    }

    /// Whether both may be of one thing or person.
    fn is_of(&self, other: &Self) -> bool {
        match (self.pronoun, other.pronoun) {
            (Some(one), Some(two)) => one == two,
            // "The party" may be another than the Unity Party, where several are told of.
            (None, None) if self.act == "found" && self.topic.named != other.topic.named => {
                self.topic.entity.is_some() && self.topic.entity == other.topic.entity
            }
            (None, None) => !self.topic.is_open() && self.topic.fits(&other.topic),
            // "The mill closed in 1998. It was built …": whoever the sentence before is about.
            (Some(_), None) => self.sentence == other.sentence + 1 && other.is_subject,
            (None, Some(_)) => other.sentence == self.sentence + 1 && self.is_subject,
        }
    }
}

/// Whether `one` is plainly before `two`: a day before a day, or a year before a year.
pub(super) fn is_before(one: &Time, two: &Time) -> bool {
    if let (Some(one), Some(two)) = (one.date(), two.date()) {
        return one < two;
    }
    match ((one.year.value(), one.month.value(), one.day.value()), (two.year.value(), two.month.value(), two.day.value())) {
        ((Some(year), ..), (Some(other), ..)) if year != other => year < other,
        ((year, Some(month), day), (other, Some(next), then)) if year == other => {
            month < next || month == next && matches!((day, then), (Some(day), Some(then)) if day < then)
        }
        _ => false,
    }
}

/// Whether two times are plainly two days, or two months where one of them tells no day.
fn are_two_days(one: &Time, two: &Time) -> bool {
    if let (Some(one), Some(two)) = (one.date(), two.date()) {
        return one != two;
    }
    if let (Some(month), Some(other)) = (one.month.value(), two.month.value()) {
        let day = |time: &Time| time.day.value();
        return month != other || matches!((day(one), day(two)), (Some(one), Some(two)) if one != two);
    }
    if let (Some(years), Some(others)) = (years(one), years(two)) {
        // The eighties of one writer may end with 1990.
        let slack = if years.len() + others.len() > 2 { EDGE } else { 0 };
        return years.end + slack <= others.start || others.end + slack <= years.start;
    }
    matches!((&one.weekday, &two.weekday), (Some(one), Some(two)) if one.value != two.value)
}

/// How many years before and after a decade may be taken for part of it.
const EDGE: i32 = 2;

/// The year or the decade that a time tells.
fn years(time: &Time) -> Option<Range<i32>> {
    let decade = || time.value.parse().ok().filter(|_| time.value.len() == 3).map(|tens: i32| 10 * tens..10 * tens + 10);
    time.year.known().map(|year| year..year + 1).or_else(decade)
}

/// The day that a clause tells of what happens.
fn clause<'a>(article: &'a Article, told: &'a Proposition) -> Option<Dating<'a>> {
    let fact = told.polarity == Polarity::Affirmed && told.modality == Modality::Asserted && in_body(article, told.span);
    let time = day_of(article, told).filter(|_| fact)?;
    // "Today, I signed": the day of the speaker.
    if told.quotation.is_some() && time.day.known().is_none() {
        return None;
    }
    let lead = time.tokens.start.checked_sub(1).map_or("", |at| word_at(article, at));
    let lasts = lists(LASTS, &told.lemma) && lists("until till", lead);
    let act = if lasts { "end" } else { ACTS.iter().find(|(_, lemmas)| lists(lemmas, &told.lemma))?.0 };
    let theme =
        if act == "leave" || act == "arrive" { told.subject.as_ref() } else { told.object.as_ref().or(told.subject.as_ref()) }?;
    // "It was to have ended on 21 May": it did not.
    let unreal = told.group.clone().any(|at| word_at(article, at) == "to" && word_at(article, at + 1) == "have");
    let limited = unreal || !lasts && !told.nominal && lists(LIMITS, lead);
    let tokens = told.group.start.min(theme.tokens.start)..told.group.end.max(time.tokens.end).max(theme.tokens.end);
    // "Began the 2011 season": a year that tells which one.
    let names = theme.tokens.contains(&time.tokens.start);
    if limited || names || is_another(article, &tokens) || !is_known(article, theme) {
        return None;
    }
    let pronoun = pronoun(article, theme);
    let is_subject = theme.tokens.start == article.document.sentences[told.sentence].tokens.start;
    let span = article.document.span_of(&(told.predicate.min(time.tokens.start)..time.tokens.end.max(told.predicate + 1)));
    Some(Dating { span, sentence: told.sentence, act, topic: topic(article, theme), pronoun, is_subject, time })
}

/// The one day or month of a clause: among its own times, or right before its "when".
fn day_of<'a>(article: &'a Article, told: &Proposition) -> Option<&'a Time> {
    let point = |time: &&Time| {
        let known = time.month.value().is_some() || time.weekday.is_some() || years(time).is_some();
        matches!(time.kind, TimeKind::Date | TimeKind::Time) && known && time.length.is_none() && time.range_start.is_none()
    };
    let mut own = told.times.iter().map(|&index| &article.times[index]).filter(point);
    if let Some(first) = own.next() {
        return own.next().is_none().then_some(first);
    }
    let theme = told.subject.as_ref().or(told.object.as_ref())?;
    let start = theme.tokens.start.min(told.group.start);
    let when = start.checked_sub(1).filter(|&at| word_at(article, at) == "when")?;
    let end = if word_at(article, when.checked_sub(1)?) == "," { when - 1 } else { when };
    let at = article.times.partition_point(|time| time.tokens.end < end);
    article.times.get(at).filter(|time| time.tokens.end == end && point(time))
}

/// Whether a time is one day, by its weekday or its date.
fn is_day(time: &Time) -> bool {
    time.weekday.is_some() || time.day.value().is_some()
}

/// "Sunday's match".
fn possessive<'a>(article: &'a Article, time: &'a Time) -> Option<Dating<'a>> {
    let noun = time.tokens.end + 1;
    if word_at(article, time.tokens.end) != "'s"
        || !is_day(time)
        || noun >= article.document.tokens.len()
        || !in_body(article, time.span)
    {
        return None;
    }
    of_noun(article, time, noun, "hold")
}

/// "On Tuesday, the first day of the strike".
fn first_day<'a>(article: &'a Article, time: &'a Time) -> Option<Dating<'a>> {
    let at = time.tokens.end;
    let word = |at: usize| word_at(article, at);
    let first = matches!(word(at), "," | "(") && word(at + 1) == "the" && word(at + 2) == "first" && word(at + 3) == "day";
    let of = first && is_day(time) && word(at + 4) == "of" && in_body(article, time.span);
    of.then(|| of_noun(article, time, at + 5, "begin")).flatten()
}

/// The day of the event that a noun at token `from` or shortly behind it names.
fn of_noun<'a>(article: &'a Article, time: &'a Time, from: usize, act: &'static str) -> Option<Dating<'a>> {
    let noun = (from..(from + 3).min(article.document.tokens.len())).find(|&at| occasions::noun(article, at).is_some())?;
    let topic = Topic { head: article.language.lemma(noun).to_owned(), modifiers: Vec::new(), entity: None, named: false };
    let sentence = article.document.sentence_at(time.span.start())?;
    let span = article.document.span_of(&(time.tokens.start..noun + 1));
    // "The first day" is not a first event.
    let other = act == "hold" && is_another(article, &(time.tokens.start..noun + 1));
    (!other).then_some(Dating { span, sentence, act, topic, pronoun: None, is_subject: false, time })
}

/// Whether the words in and around `tokens` tell of another event, or of another date.
fn is_another(article: &Article, tokens: &Range<usize>) -> bool {
    let sentence = article.document.sentence_at(article.document.tokens[tokens.start].span.start());
    let own = sentence.map_or(tokens.clone(), |sentence| article.document.sentences[sentence].tokens.clone());
    let from = tokens.start.saturating_sub(AROUND).max(own.start);
    says_any(article, from..(tokens.end + AROUND).min(own.end), OTHERS)
}

/// What a clause is about; "Route 66" by its name and number.
fn topic(article: &Article, theme: &Argument) -> Topic {
    let topic = Topic::any(article, theme);
    let number = if article.language.xpos(theme.head) == Xpos::Cd { theme.head } else { theme.head + 1 };
    let numbered = number > theme.tokens.start
        && number < article.document.tokens.len()
        && article.language.xpos(number) == Xpos::Cd
        && article.language.upos(number - 1) == Upos::Propn;
    if !numbered {
        return topic;
    }
    let name = format!("{} {}", article.language.folded(number - 1), article.language.folded(number));
    Topic { head: name, modifiers: Vec::new(), entity: None, named: true }
}

/// Whether the text speaks of the thing as known, or of somebody: not "a fair", "talks", "two ships".
fn is_known(article: &Article, theme: &Argument) -> bool {
    is_definite(article, theme) || theme.entity.is_some() || topic(article, theme).named || pronoun(article, theme).is_some()
}

/// Whom "he", "him" and "his" mean where no name does: one word for all of them.
fn pronoun(article: &Article, theme: &Argument) -> Option<&'static str> {
    let word = word_at(article, theme.head);
    let sets = [("he", "he him his"), ("she", "she her hers"), ("it", "it its")];
    sets.iter().find(|(_, forms)| theme.entity.is_none() && lists(forms, word)).map(|(name, _)| *name)
}
