//! # What it looks for
//! A number or a day in the headline that the story never gives, where the story has another one for the same thing.
//!
//! # Why it matters
//! Most readers see the headline alone, and it is often written from an older version of the story.
//!
//! # Example
//! Headline: Six hurt as tram jumps the points. Story: Four people were treated for cuts; nobody else was injured.
//!
//! # What it cannot know
//! Which of the two is right; whether the headline rounds or adds up what the story gives in parts, beyond plain sums.
//!
//! # Source
//! Tried on published news with their headlines, and on the GUM corpus.

use std::ops::Range;

use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::{quantities_in, times_in, word_in};
use crate::extract::lexicon::List;
use crate::extract::lexicon::kin::are_kin;
use crate::extract::{Quantity, Time, TimeKind, Unit};
use crate::language::Xpos;
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::{ParagraphKind, Span};

pub(super) const CHECK: Check = Check {
    id: "structure/headline-figures",
    family: Family::Structure,
    title: "Headline with another number or day than the story",
    doc: doc!("headline_figures.rs"),
    run,
};

/// How many sentences of the story must give the other number or day: what stands further down is mostly something else.
const LEAD: usize = 5;
/// How far a headline rounds, as a share of the number; with a hedge, twice as far.
const ROUNDED: f64 = 0.06;
/// How much larger one of two numbers for the same thing may be.
const RATIO: f64 = 4.0;
/// The most numbers of a story whose sums are tried.
const MOST: usize = 40;

/// Words for what has become of people, which one number tells of, the first for all.
const FATES: &[&str] = &[
    "dead dies die died killed kills kill deaths",
    "hurt injured injures injure wounded treated injuries hospitalised hospitalized",
    "held arrested detained arrests",
    "rescued saved",
    "missing",
];

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let Some(headline) = article.document.headline() else { return };
    let sentences = &article.document.sentences;
    let own = &sentences[headline.sentences.clone()];
    let (Some(first), Some(last)) = (own.first(), own.last()) else { return };
    let tokens = first.tokens.start..last.tokens.end;
    let below = headline.sentences.end..sentences.len();
    let body = |at: &usize| article.document.kind_of(*at) == ParagraphKind::Body;
    let lead: Vec<Range<usize>> = below.filter(body).take(LEAD).map(|at| sentences[at].tokens.clone()).collect();
    let numbers = quantities_in(article, &tokens);
    findings.extend(numbers.iter().find_map(|number| of_number(article, number, &tokens, &lead)));
    findings.extend(of_day(article, &tokens, &lead));
}

/// The finding about a number of the headline that the story never gives, though its lead counts the same thing otherwise.
fn of_number(article: &Article, number: &Quantity, headline: &Range<usize>, lead: &[Range<usize>]) -> Option<Finding> {
    let hard = matches!(number.unit, Unit::Count | Unit::Money(_)) && number.is_single() && number.value > 1.0;
    let from = article.quantities.partition_point(|quantity| quantity.tokens.start < headline.end);
    let story = &article.quantities[from..];
    if !hard || number.value.fract() != 0.0 || story.iter().any(|other| is_near(number, other)) || is_sum(number, story) {
        return None;
    }
    let own = lead.iter().flat_map(|tokens| quantities_in(article, tokens).iter().map(move |other| (other, tokens)));
    let mut alike = own.filter(|(other, tokens)| counts_same(article, (number, headline), (other, tokens)));
    let (other, _) = alike.next()?;
    let ratio = number.value / other.value;
    let one = alike.all(|(more, _)| more.value == other.value) && (1.0 / RATIO..RATIO).contains(&ratio);
    let slice = |quantity: &Quantity| article.document.slice(quantity.span);
    let reason = format!("The headline gives {}, which the story never does; it gives {}.", slice(number), slice(other));
    (one && !changes(article, headline)).then(|| finding("number", reason, other.span, number.span))
}

/// Whether a number of the story may be the headline's, rounded.
fn is_near(number: &Quantity, other: &Quantity) -> bool {
    let ends = [Some(other.value), other.high];
    let play = number.precision().max(other.precision()).max(ROUNDED * number.value * if number.value < 20.0 { 0.0 } else { 1.0 });
    ends.into_iter().flatten().any(|value| (value - number.value).abs() <= play)
}

/// Whether two or three numbers of the story make the headline's, or two differ by it.
fn is_sum(number: &Quantity, story: &[Quantity]) -> bool {
    let values: Vec<f64> = story.iter().take(MOST).filter(|other| other.unit == number.unit).map(|other| other.value).collect();
    let hits = |sum: f64| (sum - number.value).abs() <= number.precision().max(ROUNDED * number.value / 2.0);
    values.iter().enumerate().any(|(at, one)| {
        let rest = &values[at + 1..];
        rest.iter().any(|two| hits(one + two) || hits((one - two).abs()) || hits(one * two))
            || rest.windows(2).any(|pair| hits(one + pair[0] + pair[1]))
    })
}

/// Whether a number of the story counts what the headline counts: kin of its noun, or people of the same fate.
fn counts_same(article: &Article, headline: (&Quantity, &Range<usize>), story: (&Quantity, &Range<usize>)) -> bool {
    let ((number, above), (other, tokens)) = (headline, story);
    if number.unit != other.unit || !other.is_single() || other.partitive || is_part(article, other, tokens) {
        return false;
    }
    let lemma = |quantity: &Quantity| quantity.noun.map(|noun| article.language.lemma(noun));
    let fate = fate(article, number, above);
    if fate.is_some() {
        let people = lemma(other).is_none_or(are_people);
        return people && fate == self::fate(article, other, tokens);
    }
    let money = matches!(number.unit, Unit::Money(_));
    let kin = lemma(number).zip(lemma(other)).is_some_and(|(one, two)| are_kin(one, two) && one.len() > 2);
    kin || money && purpose(article, number, above).is_some_and(|noun| purpose_near(article, other, tokens, noun))
}

/// What money in a headline is for: the noun right behind it, "£12m bridge".
fn purpose<'a>(article: &'a Article, number: &Quantity, tokens: &Range<usize>) -> Option<&'a str> {
    let at = number.tokens.end;
    let noun = tokens.contains(&at) && matches!(article.language.xpos(at), Xpos::Nn | Xpos::Nns);
    noun.then(|| article.language.lemma(at))
}

/// Whether the same noun stands right behind another sum: "the £15m bridge".
fn purpose_near(article: &Article, other: &Quantity, tokens: &Range<usize>, noun: &str) -> bool {
    let behind = other.tokens.end..(other.tokens.end + 2).min(tokens.end);
    behind.into_iter().any(|at| article.language.lemma(at) == noun)
}

fn are_people(noun: &str) -> bool {
    matches!(noun, "people" | "person" | "man" | "woman" | "passenger" | "victim" | "resident" | "worker" | "child" | "student")
        || FATES.iter().any(|fate| fate.split(' ').any(|word| word == noun))
}

/// What has become of those counted: the first word for it within a few tokens behind or right before the number.
fn fate(article: &Article, number: &Quantity, tokens: &Range<usize>) -> Option<usize> {
    let near = number.tokens.start.saturating_sub(1).max(tokens.start)..(number.tokens.end + 6).min(tokens.end);
    near.into_iter().find_map(|at| {
        let word = word_in(article, tokens, at);
        FATES.iter().position(|fate| fate.split(' ').any(|known| known == word))
    })
}

/// Words before a number that make it a part, another one, or one of before.
const PARTS: &List = &List::of(
    "about additional another by extra first former from further half including last least more nearly next only other \
    over than to until up",
);

fn is_part(article: &Article, other: &Quantity, tokens: &Range<usize>) -> bool {
    let word = |at: usize| word_in(article, tokens, at);
    let before = (other.tokens.start.saturating_sub(2)..other.tokens.start).any(|at| PARTS.has(word(at)));
    before || matches!(word(other.tokens.end), "more" | "other" | "others" | "of" | "additional" | "further")
}

/// Whether a headline tells of a change of its number.
fn changes(article: &Article, headline: &Range<usize>) -> bool {
    headline.clone().any(|at| {
        matches!(
            article.language.folded(at),
            "to" | "from"
                | "rises"
                | "climbs"
                | "falls"
                | "drops"
                | "up"
                | "down"
                | "toll"
                | "nearly"
                | "over"
                | "almost"
                | "more"
                | "?"
        )
    }) && !headline.clone().any(|at| article.language.folded(at) == "to" && is_infinitive(article, at))
}

/// Whether "to" stands before a verb: "to cut 300 jobs".
fn is_infinitive(article: &Article, at: usize) -> bool {
    at + 1 < article.document.tokens.len() && article.language.xpos(at + 1) == Xpos::Vb
}

/// The finding about the one day of a headline that the story never names, though its lead names one other day.
fn of_day(article: &Article, headline: &Range<usize>, lead: &[Range<usize>]) -> Option<Finding> {
    let is_day = |time: &&Time| time.kind != TimeKind::Duration && (time.weekday.is_some() || time.day.known().is_some());
    let mut own = times_in(article, headline).iter().filter(is_day);
    let (Some(day), None) = (own.next(), own.next()) else { return None };
    let from = article.times.partition_point(|time| time.tokens.start < headline.end);
    let named = |time: &Time| time.weekday.map(|weekday| weekday.value).or_else(|| time.date().map(|date| date.weekday()));
    let same = |time: &Time| named(time) == named(day) || time.date().is_some() && time.date() == day.date();
    let close = |time: &Time| {
        let days = time.date().zip(day.date()).map(|(one, two)| (one.number() - two.number()).abs());
        days.is_none_or(|days| days <= 10)
    };
    if article.times[from..].iter().any(same) {
        return None;
    }
    let mut days = lead.iter().flat_map(|tokens| times_in(article, tokens)).filter(|time| time.date().is_some() || is_day(time));
    let other = days.next().filter(|other| is_day(other) && close(other) && other.range_start.is_none())?;
    let one = days.all(|more| named(more) == named(other));
    let slice = |span: Span| article.document.slice(span);
    let reason = format!("The headline says {}, which the story never does; it says {}.", slice(day.span), slice(other.span));
    one.then(|| finding("day", reason, other.span, day.span))
}

fn finding(what: &str, reason: String, story: Span, headline: Span) -> Finding {
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: format!("Headline and story give another {what}"),
        reason,
        advice: "Look up which of the two is up to date.".into(),
        primary: Label::new(story, "the story"),
        secondary: vec![Label::new(headline, "the headline")],
    }
}
