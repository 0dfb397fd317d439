//! # What it looks for
//! One person's age told twice and not alike: of a name, of what somebody is ("the 39-year-old vet"), or by the age alone where
//! only one person can be meant.
//!
//! # Why it matters
//! An age is told over and over in an article, and each time it is typed anew.
//!
//! # Example
//! Zane Osol, 47, a nurse, found the bag. The 74-year-old nurse had been on her way home.
//!
//! # What it cannot know
//! Which of the two is right; whether a second person of the same calling is meant, or a birthday lies between.
//!
//! # Source
//! What the article says of itself; tried on some 1,000 published texts.

use super::lives;
use super::told_ages::{self, Told};
use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::lists;
use crate::extract::lexicon::List;
use crate::extract::lexicon::kin;
use crate::extract::{EntityId, Form};
use crate::language::{Upos, Xpos};
use crate::report::{Confidence, Family, Finding, Label};

pub(super) const CHECK: Check = Check {
    id: "dates/age-two-ways",
    family: Family::Dates,
    title: "Ages of one person that disagree",
    doc: doc!("age_two_ways.rs"),
    run,
};

/// More ages than this are a list of many people.
const MOST: usize = 40;
/// Nouns that call nearly anybody.
const ANYBODY: &List =
    &List::of("boy child driver girl lad lady man native passenger pensioner person resident student teenager victim woman youth");
/// Words for those who share a surname.
const KIN: &List = &List::of(
    "aunt brother cousin daughter father granddaughter grandfather grandmother grandson husband mother nephew niece sibling \
    sister son twin uncle wife",
);
/// Words that tell that there are several of a kind.
const OTHERS: &List =
    &List::of("another both eldest elder fellow first former last next older oldest other second third two younger youngest");

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let told = told_ages::find(article);
    if told.len() > MOST {
        return;
    }
    let birthday = article.document.tokens.iter().enumerate().any(|(at, _)| {
        let word = article.language.folded(at);
        matches!(word, "birthday" | "turns" | "turning")
    });
    let mut shown: Vec<usize> = Vec::new();
    for (number, later) in told.iter().enumerate() {
        let Some((first, confidence)) = earlier(article, &told, number) else { continue };
        let apart = (later.years - told[first].years).abs();
        if apart == 0 || apart == 1 && birthday || shown.contains(&first) {
            continue;
        }
        shown.push(first);
        findings.push(finding(article, &told[first], later, confidence));
    }
}

/// The age told before of whoever the age `number` is told of, and how sure it is that it is the same person.
fn earlier(article: &Article, told: &[Told], number: usize) -> Option<(usize, Confidence)> {
    let later = &told[number];
    let before = &told[..number];
    let apart = |one: &Told| article.document.sentence_at(one.span.start()) != article.document.sentence_at(later.span.start());
    if let Some(who) = later.who {
        let same = before.iter().position(|one| one.who == Some(who)).filter(|&at| apart(&before[at]));
        if same.is_some() || before.iter().any(|one| one.who == Some(who)) {
            let plain = !article.entities.all[who].namesake;
            return same.filter(|&at| plain && is_one(article, who, &before[at], later)).map(|at| (at, Confidence::Likely));
        }
    }
    // An age that another place has too is most likely that one's.
    let repeated = told.iter().enumerate().any(|(at, one)| at != number && one.years == later.years);
    if repeated || later.who.is_none() && !later.known {
        return None;
    }
    let mut alike = before.iter().enumerate().filter_map(|(at, one)| Some((at, shared(one, later)?)));
    if let Some((at, noun)) = alike.next() {
        let one = &before[at];
        let several = alike.any(|(other, _)| before[other].who != one.who || one.who.is_none() && !before[other].known);
        let named = one.who.is_some() && later.who.is_some();
        let fits = !several && !named && apart(one) && !has_several(article, noun);
        let sure = !lists(ANYBODY, noun) && later.who.is_none() && later.nouns.iter().any(|other| other == noun);
        return fits.then_some((at, if sure { Confidence::Likely } else { Confidence::Possible }));
    }
    alone(article, told, number).filter(|&at| apart(&told[at])).map(|at| (at, Confidence::Possible))
}

/// Whether two ages told of `who` stand by names that are no two people's: "Dean Hargreave" and "Kyle Hargreave" are two, and of
/// a family one surname may be two people's.
fn is_one(article: &Article, who: EntityId, one: &Told, later: &Told) -> bool {
    let name = |told: &Told| {
        let before = article.entities.mentions_of(who).take_while(|mention| mention.tokens.start < told.tokens.start);
        before.filter(|mention| mention.form != Form::Pronoun).last().map(|mention| mention.tokens.clone())
    };
    let (Some(first), Some(second)) = (name(one), name(later)) else { return true };
    let full = first.len() > 1 && second.len() > 1;
    let same = article.language.folded(first.start) == article.language.folded(second.start);
    same || !full && ![one, later].iter().any(|told| has_kin(article, told))
}

/// Whether the sentence of an age tells of somebody's kin without a name: "her sister", not "his cousin Shaheen Malik".
fn has_kin(article: &Article, told: &Told) -> bool {
    let Some(sentence) = article.document.sentence_at(told.span.start()) else { return false };
    let own = article.document.sentences[sentence].tokens.clone();
    let belongs = |at: usize| matches!(article.language.folded(at), "his" | "her" | "their" | "'s");
    let named = |at: usize| article.document.tokens.get(at + 1).is_some() && article.language.upos(at + 1) == Upos::Propn;
    own.skip(1).any(|at| lists(KIN, article.language.lemma(at)) && belongs(at - 1) && !named(at))
}

/// What both are called.
fn shared<'a>(one: &'a Told, later: &Told) -> Option<&'a str> {
    one.nouns.iter().find(|noun| later.nouns.iter().any(|other| kin::are_kin(other, noun))).map(String::as_str)
}

/// Whether the text has several people called `noun`: "another nurse", "nurses".
fn has_several(article: &Article, noun: &str) -> bool {
    let holders = article.entities.all.iter().filter(|entity| entity.roles.iter().any(|role| role.title == noun)).count();
    let other = |at: usize| {
        let called = article.language.lemma(at) == noun;
        let plural = article.language.xpos(at) == Xpos::Nns;
        called && (plural || at > 0 && lists(OTHERS, article.language.folded(at - 1)))
    };
    holders > 1 || (0..article.document.tokens.len()).any(other)
}

/// The only person's age that "the 26-year-old" can mean, where the ages told are all of one.
fn alone(article: &Article, told: &[Told], number: usize) -> Option<usize> {
    let later = &told[number];
    if later.who.is_some() || !later.nouns.iter().all(|noun| lists(ANYBODY, noun)) {
        return None;
    }
    let others = told.iter().enumerate().filter(|(at, _)| *at != number);
    let mut first = None;
    for (at, one) in others {
        let same = |other: &Told| other.who == one.who && (one.who.is_some() || one.nouns == other.nouns);
        match first {
            None => first = Some(at),
            Some(known) if same(&told[known]) => {}
            Some(_) => return last_named(article, told, number),
        }
    }
    // "The 24-year-old" and "the 31-year-old" may be of two, and so may an age right behind another's name.
    let first = first.filter(|&at| at < number && (told[at].who.is_some() || !told[at].nouns.is_empty()))?;
    named_near(article, later).iter().all(|who| told[first].who == Some(*who)).then_some(first)
}

/// The age of the only person named in the sentences right before.
fn last_named(article: &Article, told: &[Told], number: usize) -> Option<usize> {
    let people = named_near(article, &told[number]);
    let who = people.first().copied().filter(|who| people.iter().all(|other| other == who))?;
    let before = told[..number].iter().position(|one| one.who == Some(who));
    before.filter(|_| !article.entities.all[who].namesake)
}

/// The people named in the sentence of an age before it, and in the sentence before that one.
fn named_near(article: &Article, later: &Told) -> Vec<EntityId> {
    let Some(sentence) = article.document.sentence_at(later.span.start()) else { return Vec::new() };
    let from = article.document.sentences[sentence.saturating_sub(1)].tokens.start;
    lives::people(article, &(from..later.tokens.start)).map(|(id, _)| id).collect()
}

fn finding(article: &Article, first: &Told, later: &Told, confidence: Confidence) -> Finding {
    let slice = |told: &Told| article.document.slice(told.span);
    let name = later.who.or(first.who).map_or("One person", |id| article.entities.all[id].name.as_str());
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence,
        message: "One person has two ages".into(),
        reason: format!("{name} is “{}” in one place and “{}” in another.", slice(first), slice(later)),
        advice: "Look up the age, and whether both places mean one person.".into(),
        primary: Label::new(later.span, "one age"),
        secondary: vec![Label::new(first.span, "another age")],
    }
}
