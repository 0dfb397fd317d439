//! Steps of one course, told with times that stand the other way round: "was launched at 6.40pm and reached the yacht at 6.15pm",
//! "the film was shot in 2011 and released in 2009", "The first edition came out in 1987, the second in 1985".
//!
//! Comes in: an article. Goes out: where the step that comes first is told, and where the one that comes after it. Nothing here
//! decides whether that is a finding.

use std::ops::Range;

use super::datings::is_before;
use crate::article::Article;
use crate::checks::common::{in_body, is_definite, lists, says_any, times_in, word_at};
use crate::checks::topics::Topic;
use crate::extract::lexicon::List;
use crate::extract::{Argument, DayPart, Modality, Polarity, Proposition, Quantity, Time, TimeKind, Unit};
use crate::language::Upos;
use crate::text::Span;

/// What comes first, and what comes after it, as lemmas of verbs; whether it can only be so, however it is told. Of the
/// others, an end that is told before a beginning may be one of another course: "closed in 1940, opened in 1946".
struct Course {
    first: List,
    then: List,
    strict: bool,
}

const fn course(first: &'static str, then: &'static str, strict: bool) -> Course {
    Course { first: List::of(first), then: List::of(then), strict }
}

const COURSES: &[Course] = &[
    course("bear", "baptise baptize christen marry wed enlist graduate study retire elect appoint die bury qualify", true),
    course("bear", "go join move emigrate settle start begin", false),
    course("die", "bury cremate", true),
    course("marry wed", "divorce separate", false),
    course("begin start open launch commence", "end close finish complete conclude shut", false),
    course("build construct erect found establish lay", "open enlarge extend demolish close inaugurate", false),
    course("build construct erect", "demolish raze", true),
    course("leave depart sail set set_off set_out call_out launch scramble dispatch", "arrive reach land dock return get", false),
    course("post send mail dispatch order ship", "arrive deliver receive reach", true),
    course("shoot film write record compose draft draw_up", "release publish premiere perform screen sign", true),
    course("sign", "ratify", true),
    course("admit", "discharge", false),
    course("nominate", "elect appoint", true),
    course("report raise discover", "put_out extinguish", true),
    course("retire", "return", false),
];
/// What tells of something that others are called to, and what they do there.
const ALARMS: &List = &List::of("raise report sound");
const COMES: &List = &List::of("arrive reach evacuate");
const CALLED: &List = &List::of("alarm blaze crash accident fire smoke leak");
const CALLS: &List =
    &List::of("ambulance brigade crew engine firefighter fireman helicopter lifeboat officer paramedic police they");

/// Words around a step that tell of another one of the kind, or of another day.
const OTHERS: &List = &List::of("again another anniversary annual following former next other reopened second tomorrow yesterday");
/// Nouns for what comes one after the other, by number.
const SERIES: &List = &List::of(
    "album attempt baby book child conference daughter edition episode film game instalment issue marriage match meeting novel play \
    report round season series sequel son symphony term trial version visit volume wedding",
);
/// How many words around a step are looked at, and the most hours between two of one day.
const AROUND: usize = 3;
const FAR: i32 = 6 * 60;
/// The most minutes between two hours of which only one tells its half of the day.
const NEAR: i32 = 60;

/// What happens to what, and when.
struct Step<'a> {
    lemma: &'a str,
    told: &'a Proposition,
    theme: &'a Argument,
    time: &'a Time,
}

/// All of them: the step that comes first, and the one after it that is told to be earlier.
pub(super) fn find(article: &Article) -> Vec<(Span, Span)> {
    let steps: Vec<Step<'_>> = article.propositions.iter().filter_map(|told| step(article, told)).collect();
    let mut found = Vec::new();
    for (number, step) in steps.iter().enumerate() {
        let near = steps[..number].iter().rev().take_while(|other| other.told.sentence + 1 >= step.told.sentence);
        found.extend(near.filter_map(|other| order(article, other, step)).next());
    }
    for sentence in 0..article.document.sentences.len() {
        let tokens = &article.document.sentences[sentence].tokens;
        let times = times_in(article, tokens);
        if times.len() > 1 && in_body(article, article.document.sentences[sentence].span) {
            let points: Vec<&Time> = times.iter().filter(|time| is_point(time)).collect();
            found.extend(points.windows(2).filter_map(|pair| connected(article, pair[0], pair[1])));
            found.extend(points.windows(2).filter_map(|pair| numbered(article, tokens, pair[0], pair[1])));
        }
    }
    found
}

/// Whether a time is one moment, day, month or year.
fn is_point(time: &Time) -> bool {
    let dated = time.kind == TimeKind::Date && (time.year.known().is_some() || time.month.known().is_some());
    let single = time.length.is_none() && time.direction.is_none() && time.range_start.is_none();
    single && (time.clock.is_some_and(|clock| clock.zone.is_none()) || dated)
}

/// The step that a clause tells, with its one time.
fn step<'a>(article: &'a Article, told: &'a Proposition) -> Option<Step<'a>> {
    if told.times.is_empty() || told.polarity != Polarity::Affirmed || told.modality != Modality::Asserted || told.nominal {
        return None;
    }
    let mut times = told.times.iter().map(|&index| &article.times[index]).filter(|time| is_point(time));
    let time = times.next().filter(|_| times.next().is_none() && in_body(article, told.span))?;
    let before = |argument: &&Argument| argument.tokens.start < told.predicate;
    let theme = told.subject.as_ref().filter(before).or(told.object.as_ref().filter(before))?;
    let own = &article.document.sentences[told.sentence].tokens;
    let around = told.group.start.saturating_sub(AROUND).max(own.start)..(time.tokens.end.max(told.group.end) + 1).min(own.end);
    let lead = time.tokens.start.checked_sub(1).map_or("", |at| word_at(article, at));
    let limit = lists("since until till from before after for", lead) || says_any(article, around, OTHERS);
    (!limit && told.quotation.is_none()).then(|| Step { lemma: lemma(article, told), told, theme, time })
}

/// The lemma of a step; "was over" is an end, "was at the gate" an arrival.
fn lemma<'a>(article: &Article, told: &'a Proposition) -> &'a str {
    if told.lemma != "be" {
        return &told.lemma;
    }
    match word_at(article, told.group.end) {
        "over" | "finished" => "end",
        "at" | "back" | "there" | "home" => "arrive",
        _ => "be",
    }
}

/// Two steps of one course in an order that cannot be, the one that comes first ahead.
fn order(article: &Article, earlier: &Step<'_>, later: &Step<'_>) -> Option<(Span, Span)> {
    let span = |step: &Step<'_>| {
        let (start, end) = (step.told.predicate.min(step.time.tokens.start), step.time.tokens.end.max(step.told.predicate + 1));
        article.document.span_of(&(start..end))
    };
    let alarm = |step: &Step<'_>| {
        let of = |argument: &Option<Argument>| argument.as_ref().is_some_and(|it| CALLED.has(article.language.lemma(it.head)));
        ALARMS.has(step.lemma) && (of(&step.told.object) || of(&step.told.subject))
    };
    let comes = || COMES.has(later.lemma) && CALLS.has(article.language.lemma(later.theme.head));
    if alarm(earlier) && comes() && later.time.clock.is_some() {
        return is_earlier(article, later.time, earlier.time).then(|| (span(earlier), span(later)));
    }
    if !are_one(article, earlier, later) {
        return None;
    }
    COURSES.iter().find_map(|course| {
        let (first, then) = match (course.first.has(earlier.lemma), course.then.has(later.lemma)) {
            (true, true) => (earlier, later),
            _ if course.strict && course.first.has(later.lemma) && course.then.has(earlier.lemma) => (later, earlier),
            _ => return None,
        };
        is_earlier(article, then.time, first.time).then(|| (span(first), span(then)))
    })
}

/// Whether both steps are of one thing or person.
fn are_one(article: &Article, one: &Step<'_>, two: &Step<'_>) -> bool {
    if one.theme.tokens == two.theme.tokens {
        return one.told.sentence == two.told.sentence;
    }
    let pronoun = |step: &Step<'_>| lists("it he she", word_at(article, step.theme.head));
    let known = |step: &Step<'_>| is_definite(article, step.theme) || step.theme.entity.is_some();
    match (pronoun(one), pronoun(two)) {
        (true, true) => word_at(article, one.theme.head) == word_at(article, two.theme.head),
        (false, true) => known(one) && one.theme.tokens.start == article.document.sentences[one.told.sentence].tokens.start,
        (true, false) => false,
        (false, false) => {
            // "The old mill" may be another than "the mill".
            let (topic, other) = (Topic::any(article, one.theme), Topic::any(article, two.theme));
            let same = topic.named || topic.modifiers == other.modifiers;
            known(one) && known(two) && same && !topic.is_open() && topic.fits(&other)
        }
    }
}

/// Whether `one` is plainly earlier than `two`.
fn is_earlier(article: &Article, one: &Time, two: &Time) -> bool {
    match (one.clock, two.clock) {
        (Some(_), Some(_)) => {
            let ((hour, half, tied), (other, second, fixed)) = (hour(article, one), hour(article, two));
            let days = |time: &Time| (time.weekday.map(|day| day.value), time.day.known());
            let one_day = [days(one), days(two)].contains(&(None, None)) || days(one) == days(two);
            let gap = match (half, second) {
                (Some(half), Some(second)) if half == second => FAR,
                (None, Some(_)) | (Some(_), None) if tied || fixed => NEAR,
                _ => 0,
            };
            // The hour that does not tell its half of the day is taken for one of the other's.
            let apart = if half == second { other - hour } else { other % (12 * 60) - hour % (12 * 60) };
            one_day && apart > 0 && apart < gap
        }
        (None, None) => {
            let known = |time: &Time| time.year.known().is_some();
            known(one) == known(two) && is_before(one, two)
        }
        _ => false,
    }
}

/// Minutes after midnight, which half of the day they are in where that is told, and whether it is told as that of the hour before.
fn hour(article: &Article, time: &Time) -> (i32, Option<bool>, bool) {
    let Some(clock) = time.clock else { return (0, None, false) };
    let text = article.document.slice(time.span).to_lowercase();
    let next = article.times.iter().find(|next| next.tokens.start == time.tokens.end);
    let part = time.day_part.or(next.and_then(|next| next.day_part)).map(|part| part.value);
    let tied = next.is_some()
        && (lists("that same", word_at(article, time.tokens.end)) || word_at(article, time.tokens.end + 1) == "same");
    let morning = text.contains("a.m")
        || text.ends_with("am")
        || text.contains("morning")
        || text == "noon"
        || matches!(part, Some(DayPart::Morning | DayPart::SmallHours));
    let evening = text.contains("p.m") || text.ends_with("pm") || clock.hour > 12 || part.is_some() && !morning;
    let half = if morning || evening { Some(evening && !morning) } else { None };
    let shift = match (half, clock.hour) {
        (Some(true), ..12) => 12,
        (Some(false), 12) if text != "noon" => -12,
        _ => 0,
    };
    ((i32::from(clock.hour) + shift) * 60 + i32::from(clock.minute), half, tied)
}

/// "On 3 June, a week before the trial opened on 1 June": a time, at once "before", "after" or "having been", and another time
/// that does not stand so to it.
fn connected(article: &Article, one: &Time, two: &Time) -> Option<(Span, Span)> {
    let word = |at: usize| word_at(article, at);
    let gap = one.tokens.end..two.tokens.start;
    let at = gap.clone().find(|&at| lists("after before having", word(at)))?;
    let lasting = |at: usize| article.times.iter().any(|time| time.kind == TimeKind::Duration && time.tokens.contains(&at));
    let adverb = |at: usize| lists(", a few just long only shortly soon some", word(at)) || lasting(at);
    let near = (gap.start..at).all(adverb) && gap.end <= at + 12;
    let lead = lists("in on at", word(gap.end - 1)) && (word(at) != "having" || word(at + 1) == "been");
    let plain = !(at + 1..gap.end).any(|at| lists(", ; : and but which who that due for planned scheduled set", word(at)));
    if !near || !lead || !plain {
        return None;
    }
    let (first, then) = if word(at) == "before" { (one, two) } else { (two, one) };
    is_earlier(article, then, first).then_some((first.span, then.span))
}

/// "The first edition came out in 1987, the second in 1985".
fn numbered(article: &Article, tokens: &Range<usize>, one: &Time, two: &Time) -> Option<(Span, Span)> {
    let ordinal = |quantity: &&Quantity| quantity.unit == Unit::Ordinal && tokens.contains(&quantity.tokens.start);
    let place = |time: &Time| article.quantities.partition_point(|quantity| quantity.tokens.start < time.tokens.start);
    let first = article.quantities[..place(one)].iter().rev().find(ordinal)?;
    let second = article.quantities[place(one)..place(two)].iter().find(ordinal)?;
    let word = |at: usize| word_at(article, at);
    let known = |quantity: &Quantity| lists("the its his her their a", word(quantity.tokens.start.max(1) - 1));
    let series = first.noun.is_some_and(|noun| SERIES.has(article.language.lemma(noun)));
    let alone = lists("in on", word(second.tokens.end)) && two.tokens.start <= second.tokens.end + 2;
    let verb = (first.tokens.end..one.tokens.start).any(|at| matches!(article.language.upos(at), Upos::Verb | Upos::Aux));
    let near = one.tokens.start < first.tokens.end + 10 && second.tokens.start <= one.tokens.end + 4;
    if !(known(first) && known(second) && series && alone && verb && near) || first.value == second.value {
        return None;
    }
    let (then, other) = if first.value < second.value { (two, one) } else { (one, two) };
    is_earlier(article, then, other).then_some((other.span, then.span))
}
