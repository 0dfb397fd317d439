//! Things that are yet to be made, opened or brought out, and are told of as there: "The bridge has yet to be built. … Cars queued
//! on the bridge on Monday", "will be unveiled in May. … The statue, unveiled in March".
//!
//! Comes in: an article. Goes out: where a thing is told to come, and where it is there. Nothing here decides whether that is a
//! finding.

use std::collections::BTreeMap;
use std::ops::Range;

use super::occasions::is_ahead;
use crate::article::Article;
use crate::checks::common::{in_body, lists, quotation_around, says_any, times_in, word_at};
use crate::checks::moments::two_sources;
use crate::checks::topics::Topic;
use crate::extract::lexicon::List;
use crate::extract::{Argument, Modality, Polarity, Proposition, Tense, Time, TimeKind};
use crate::language::{Upos, Xpos};
use crate::text::{ParagraphKind, Span};

/// What brings a thing about, once: the lemmas, and whether nobody can be in or on it before.
const ACTS: &[(List, bool)] = &[
    (List::of("open inaugurate"), true),
    (List::of("build construct erect put_up"), true),
    (List::of("finish complete"), true),
    (List::of("run"), true),
    (List::of("begin start"), true),
    (List::of("unveil install"), false),
    (List::of("launch"), false),
    (List::of("publish release come_out appear come"), false),
    (List::of("take"), false),
];
/// What a verb for something else brings about only of these: "appear", "take".
const WRITTEN: &List = &List::of("album autobiography biography book film memoir novel report");
const TAKEN: &List = &List::of("decision vote");

/// Words around a clause that tell of another thing of the kind, or of something done before.
const OTHERS: &List = &List::of("again another before daily earlier first former every originally reopen second third usually");
/// Words for a thing that is not the one to come.
const OLD: &List = &List::of("existing former little model next old other present previous same temporary");

/// Who is in or on a thing that is there, and what they do.
const USERS: &List = &List::of(
    "audience bather bus car crowd customer cyclist diner diver driver guest inmate lorry motorist passenger patient pedestrian prayer \
    prisoner pupil reader shopper skater spectator student swimmer train visitor worshipper",
);
const STAFF: &List = &List::of("clerk employee nurse staff worker");
const USES: &List = &List::of("bathe browse cross dine drink drive fish pray queue ride sail shop skate sleep stay swim travel");
const IN: &List = &List::of("aboard across along at from in inside into on onto over through to");
/// Words of a sentence that tell of what is not so.
const UNREAL: &List = &List::of("can cannot could if may might no not nobody planned proposed should whether will would");
/// How many words around a clause are looked at, and how far from a thing those who use it may stand.
const AROUND: usize = 3;
const NEAR: usize = 5;
/// How many clauses and sentences on one thing are read for each that tells of it to come.
const MOST: usize = 64;

/// A thing that is told to come.
struct Coming<'a> {
    told: &'a Proposition,
    act: usize,
    topic: Topic,
    head: usize,
    span: Span,
}

/// All of them: where the thing is there, and where it is to come.
pub(super) fn find(article: &Article) -> Vec<(Span, Span)> {
    let coming: Vec<Coming<'_>> = article.propositions.iter().filter_map(|told| coming(article, told)).collect();
    if coming.is_empty() {
        return Vec::new();
    }
    let (acts, places) = (acts(article), places(article, &coming));
    let mut found = Vec::new();
    for thing in &coming {
        let alike = acts.get(&(thing.act, article.language.lemma(thing.head))).into_iter().flatten().take(MOST);
        let done = alike.into_iter().find_map(|(told, theme)| done(article, thing, told, theme));
        let sentences = || places.get(thing.topic.head.as_str()).into_iter().flatten().take(MOST);
        let used = || sentences().find_map(|&number| used(article, thing, number));
        found.extend(done.or_else(used).map(|there| (there, thing.span)));
    }
    found
}

/// The clauses of each act, by the noun of what it is done to.
fn acts(article: &Article) -> BTreeMap<(usize, &str), Vec<(&Proposition, &Argument)>> {
    let mut acts: BTreeMap<(usize, &str), Vec<(&Proposition, &Argument)>> = BTreeMap::new();
    for told in &article.propositions {
        let Some((act, theme)) = act(article, told) else { continue };
        acts.entry((act, article.language.lemma(theme.head))).or_default().push((told, theme));
    }
    acts
}

/// The sentences of running text in which the nouns of what is to come stand.
fn places<'a>(article: &'a Article, coming: &'a [Coming<'_>]) -> BTreeMap<&'a str, Vec<usize>> {
    let mut places: BTreeMap<&str, Vec<usize>> = coming.iter().map(|thing| (thing.topic.head.as_str(), Vec::new())).collect();
    for (number, sentence) in article.document.sentences.iter().enumerate() {
        if article.document.kind_of(number) != ParagraphKind::Body {
            continue;
        }
        for at in sentence.tokens.clone().filter(|&at| article.language.upos(at) == Upos::Noun) {
            if let Some(known) = places.get_mut(article.language.lemma(at)).filter(|known| known.last() != Some(&number)) {
                known.push(number);
            }
        }
    }
    places
}

/// Which act a clause tells of which thing.
fn act<'a>(article: &Article, told: &'a Proposition) -> Option<(usize, &'a Argument)> {
    let act = ACTS.iter().position(|(lemmas, _)| lemmas.has(&told.lemma))?;
    let before = |argument: &&Argument| argument.tokens.start < told.predicate;
    let theme = told.subject.as_ref().filter(before).or(told.object.as_ref().filter(before))?;
    let lemma = article.language.lemma(theme.head);
    let fits = match told.lemma.as_str() {
        "appear" | "come_out" | "come out" => WRITTEN.has(lemma),
        "come" => WRITTEN.has(lemma) && word_at(article, told.predicate + 1) == "out",
        "take" => TAKEN.has(lemma),
        "run" => says_any(article, told.group.clone(), "start begin"),
        _ => true,
    };
    let thing = matches!(article.language.xpos(theme.head), Xpos::Nn | Xpos::Nns) && theme.entity.is_none();
    let own = &article.document.sentences[told.sentence].tokens;
    let lead = theme.tokens.start.saturating_sub(AROUND).max(own.start)..theme.tokens.start;
    let rest = theme.tokens.end..(told.group.end + AROUND).min(own.end);
    let other =
        lead.chain(rest).any(|at| OTHERS.has(word_at(article, at))) || lists("another", word_at(article, theme.tokens.start));
    let body = in_body(article, told.span) && quotation_around(article, told.span).is_none();
    (fits && thing && body && !other).then_some((act, theme))
}

/// The thing that a clause tells to be yet to come: "will be", "is to be", "has yet to be", "whether it can be at all".
fn coming<'a>(article: &Article, told: &'a Proposition) -> Option<Coming<'a>> {
    let (act, theme) = act(article, told)?;
    let words = theme.tokens.end..told.predicate;
    let says = |list: &str| says_any(article, words.clone(), list);
    let own = &article.document.sentences[told.sentence].tokens;
    let ahead = || times_in(article, &(told.predicate..own.end)).iter().any(|time| is_ahead(article, time) == Some(true));
    let affirmed = told.polarity == Polarity::Affirmed;
    let clocked = told.times.iter().any(|&index| article.times[index].clock.is_some() || article.times[index].weekday.is_some());
    let whether = || theme.tokens.start.checked_sub(1).is_some_and(|at| word_at(article, at) == "whether");
    let state = match told.modality {
        Modality::Conditional => affirmed && whether() && says("ever can will"),
        Modality::Intended => affirmed && says("due to"),
        Modality::Asserted if !affirmed => says("yet still") || says("has have") && says("not never") || says("will") && ahead(),
        Modality::Asserted => told.tense == Tense::Future || told.tense == Tense::Present && ahead() || says("due"),
        _ => false,
    };
    let again = clocked && lists("open", &told.lemma);
    let topic = Topic::of(article, theme).filter(|_| state && !again)?;
    let span = article.document.span_of(&(theme.tokens.start..told.predicate + 1));
    Some(Coming { told, act, topic, head: theme.head, span })
}

/// "The statue, unveiled in March": the same act, told as done.
fn done(article: &Article, thing: &Coming<'_>, told: &Proposition, theme: &Argument) -> Option<Span> {
    let fact =
        told.polarity == Polarity::Affirmed && told.modality == Modality::Asserted && thing.told.polarity == Polarity::Affirmed;
    if !fact || told.predicate == thing.told.predicate || !matches!(told.tense, Tense::Past | Tense::None) {
        return None;
    }
    let mut times = told.times.iter().map(|&index| &article.times[index]);
    let time = times.next().filter(|time| is_recent(article, time) && times.next().is_none())?;
    let to_be = says_any(article, theme.tokens.end..told.predicate, "to not be");
    let placed = |told: &Proposition| told.obliques.iter().any(|(_, place)| place.entity.is_some());
    let pronoun = lists("it they", word_at(article, theme.head));
    let one = !pronoun && Topic::of(article, theme).is_some_and(|topic| is_one(&topic, &thing.topic));
    let parted = placed(told) || placed(thing.told) || two_sources(article, told, thing.told);
    let tokens = told.predicate.min(time.tokens.start)..time.tokens.end.max(told.predicate + 1);
    let over = is_month(time) || is_ahead(article, time) != Some(true);
    (one && over && !to_be && !parted).then(|| article.document.span_of(&tokens))
}

/// Whether two topics are one thing, with nothing that tells one of them from others.
fn is_one(one: &Topic, two: &Topic) -> bool {
    one.head == two.head && one.modifiers == two.modifiers
}

/// Whether a time is a day or month without a year, or a length before now: not of another year.
fn is_recent(article: &Article, time: &Time) -> bool {
    let text = article.document.slice(time.span).to_lowercase();
    time.year.known().is_none()
        && time.length.is_none()
        && !["year", "summer", "winter", "ago", "century"].iter().any(|word| text.contains(word))
}

/// Whether a month alone is told, which may be taken for one to come.
fn is_month(time: &Time) -> bool {
    time.kind == TimeKind::Date && time.month.value().is_some() && time.day.value().is_none()
}

/// "Cars queued on the bridge on Monday": somebody in or on the thing, on a day that is over.
fn used(article: &Article, thing: &Coming<'_>, sentence: usize) -> Option<Span> {
    let fits = ACTS[thing.act].1 && sentence != thing.told.sentence;
    fits.then(|| in_use(article, thing, &article.document.sentences[sentence].tokens)).flatten()
}

fn in_use(article: &Article, thing: &Coming<'_>, tokens: &Range<usize>) -> Option<Span> {
    let language = &article.language;
    let head =
        tokens.clone().find(|&at| at != thing.head && language.lemma(at) == thing.topic.head && language.upos(at) == Upos::Noun)?;
    let noun_behind = tokens.contains(&(head + 1)) && matches!(language.upos(head + 1), Upos::Noun | Upos::Propn);
    let start =
        (tokens.start..head).rev().take_while(|&at| head - at < 4).find(|&at| lists("the its their", word_at(article, at)))?;
    let mut modifiers: Vec<&str> =
        (start + 1..head).map(|at| language.lemma(at)).filter(|word| !ACTS[thing.act].0.has(word)).collect();
    modifiers.sort_unstable();
    modifiers.retain(|word| !matches!(*word, "finished" | "completed"));
    let same = modifiers == thing.topic.modifiers && !says_any(article, start..head, OLD);
    let place = start.checked_sub(1).filter(|at| tokens.contains(at) && IN.has(word_at(article, *at)))?;
    let near = place.saturating_sub(NEAR).max(tokens.start)..place;
    let staff = |at: usize| ACTS[thing.act].0.has("build") && STAFF.has(language.lemma(at));
    let uses = |at: usize| {
        let verb = language.xpos(at) == Xpos::Vbd && USES.has(language.lemma(at));
        verb || language.upos(at) == Upos::Noun && (USERS.has(language.lemma(at)) || staff(at))
    };
    let user = near.clone().find(|&at| uses(at))?;
    let past = tokens.clone().any(|at| language.xpos(at) == Xpos::Vbd);
    let mut times = times_in(article, tokens).iter();
    let over = times.any(|time| is_recent(article, time) && !is_month(time) && is_ahead(article, time) != Some(true));
    let real = !says_any(article, tokens.clone(), UNREAL) && !says_any(article, near.start..start, OTHERS);
    let quoted = quotation_around(article, article.document.tokens[head].span).is_some();
    (same && !noun_behind && past && over && real && !quoted).then(|| article.document.span_of(&(user..head + 1)))
}
