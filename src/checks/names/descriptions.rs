//! Descriptions that stand for somebody named before: "the Dane", "the 24-year-old Brazilian", "the Red Cross worker".
//!
//! Comes in: an article. Goes out: a [`Description`] for each phrase of "the", what tells people apart and a noun for a person,
//! with the only person it can mean: one alone is named in the sentences around it, and no name stands beside it.
//!
//! Nothing here decides whether it fits the person.

use std::ops::Range;

use crate::article::Article;
use crate::checks::common::{is_nominal, lists, quotation_around, word_in};
use crate::extract::lexicon::{List, countries, parties, posts};
use crate::extract::{EntityId, EntityKind, Form, Mention};
use crate::text::ParagraphKind;

/// A description and whom it stands for.
#[derive(Clone, Debug)]
pub(super) struct Description {
    pub who: EntityId,
    pub sentence: usize,
    /// From the word behind "the" to the noun.
    pub tokens: Range<usize>,
}

/// How many sentences before a description may name somebody else whom it could mean.
const BEFORE: usize = 2;
/// How many sentences before it the one named last may be named in.
const FAR: usize = 6;
/// How many words may stand between "the" and the noun.
const LONGEST: usize = 5;
/// Nouns for people beside the posts: callings, sports, and what else newspapers call somebody by.
const PEOPLE: &List = &List::of(
    "activist actor actress adventurer agronomist aid angler archer artist astronaut athlete aviator beginner billionaire \
    blogger bodyguard breeder brewer butler canoeist captain carer centenarian champion climber clown collector contestant \
    cook cosmologist cosmonaut crewman cyclist debutant defector diver dramatist emigrant employee entertainer \
    environmentalist evangelist exile explorer fiddler fighter filmmaker footballer fullback goaltender graduate \
    grandmaster gymnast hacker heavyweight heiress heptathlete hiker horseman housewife humorist immigrant inventor jockey \
    judoka kayaker keeper landowner lexicographer magnate man master medic merchant midfielder millionaire mountaineer musician \
    musicologist naturalist newcomer newsreader nun octogenarian owner palaeontologist paleontologist paratrooper \
    performer philanthropist player poultryman preacher prodigy protester puppeteer racer rancher rapper restaurateur \
    rider rower runner sailor scientist sculptress servant shooter singer skater skier soloist staffer striker substitute \
    surfer swimmer teenager theologian tourist trainer traveller trekker trumpeter veteran violist weightlifter winger \
    winner woman worker youngster",
);
/// Words that tell that another person is meant.
const OTHERS: &List = &List::of("another every fellow first former last next no only other previous same second then third two");

/// All of them, in the order of the text.
pub(super) fn find(article: &Article) -> Vec<Description> {
    let mut found = Vec::new();
    for (sentence, own) in article.document.sentences.iter().enumerate() {
        if article.document.kind_of(sentence) != ParagraphKind::Body {
            continue;
        }
        for at in own.tokens.clone().filter(|&at| article.language.folded(at) == "the") {
            let Some(tokens) = phrase(article, &own.tokens, at) else { continue };
            let quoted = quotation_around(article, article.document.tokens[at].span).is_some();
            let who = only_one(article, sentence, at)
                .or_else(|| last_named(article, sentence, at))
                .filter(|_| !quoted && !stands_by_name(article, &own.tokens, &tokens));
            found.extend(who.map(|who| Description { who, sentence, tokens }));
        }
    }
    found
}

/// The words behind the "the" at `at` up to a noun for a person.
fn phrase(article: &Article, own: &Range<usize>, at: usize) -> Option<Range<usize>> {
    // "The 24-year-old Norwegian": an age is one word more.
    let aged = word_in(article, own, at + 3) == "year" && word_in(article, own, at + 5) == "old";
    let first = if aged { at + 6 } else { at + 1 };
    let mut end = first;
    while own.contains(&end) && end < first + LONGEST {
        let word = article.language.folded(end);
        let next = word_in(article, own, end + 1);
        if lists(OTHERS, word) || matches!(word, "," | "." | "'s" | "of") {
            return None;
        }
        let goes_on = next == "-" || own.contains(&(end + 1)) && is_nominal(article, end + 1);
        if !goes_on && is_person(article, end) {
            return Some(at + 1..end + 1);
        }
        end += 1;
    }
    None
}

/// Whether a word is a noun for one person: a calling, "the Dane", "the Democrat".
fn is_person(article: &Article, at: usize) -> bool {
    let (text, word) = (article.document.token_text(at), article.language.folded(at));
    let noun = is_calling(word);
    let member = parties::party(text).is_some() || countries::of_demonym(text).is_some();
    noun || member && text.starts_with(char::is_uppercase)
}

/// Whether a folded word is what somebody does or is, whatever the text.
pub(super) fn is_calling(word: &str) -> bool {
    posts::post(word).is_some() || is_person_word(word)
}

/// Whether a folded word is one of the nouns for people that are no posts.
pub(super) fn is_person_word(word: &str) -> bool {
    lists(PEOPLE, word)
}

/// Whether a name stands before the phrase as part of it, or behind it: "Lise Holt, the Dane", "the Dane Lise Holt".
fn stands_by_name(article: &Article, own: &Range<usize>, tokens: &Range<usize>) -> bool {
    let capital = |at: usize| own.contains(&at) && article.document.token_text(at).starts_with(char::is_uppercase);
    let (the, next) = (tokens.start - 1, tokens.end);
    let behind = capital(next) || word_in(article, own, next) == "," && capital(next + 1);
    let more = matches!(word_in(article, own, next), "-" | "and" | "or");
    let owner = word_in(article, own, next) == "'s";
    let before = the > own.start
        && matches!(word_in(article, own, the - 1), "," | "is" | "was" | "as" | "became" | "and" | "(" | "like" | "than");
    // At the start of a clause a comma is none of an apposition: "Asked about it, the Dane said".
    let apposed = before && (the < own.start + 2 || capital(the - 2) || word_in(article, own, the - 1) != ",");
    behind || more || apposed && !owner
}

/// The only person named in a sentence before `at` or in the sentences before it.
pub(super) fn only_one(article: &Article, sentence: usize, at: usize) -> Option<EntityId> {
    let mentions = &article.entities.mentions;
    let from = article.document.sentences[sentence.saturating_sub(BEFORE)].tokens.start;
    let first = mentions.partition_point(|(_, mention)| mention.tokens.start < from);
    let near = mentions[first..].iter().take_while(|(_, mention)| mention.tokens.start < at);
    let named = |(id, mention): &&(EntityId, Mention)| {
        matches!(mention.form, Form::Full | Form::Short) && article.entities.all[*id].kind == EntityKind::Person
    };
    let mut people = near.filter(named).map(|(id, _)| *id);
    let who = people.next()?;
    (people.all(|other| other == who) && !article.entities.all[who].namesake).then_some(who)
}

/// The only person named in the nearest sentence before that names any, where the sentences between are of nobody else.
fn last_named(article: &Article, sentence: usize, at: usize) -> Option<EntityId> {
    let mentions = &article.entities.mentions;
    let before = mentions.partition_point(|(_, mention)| mention.tokens.start < at);
    let named = |(id, mention): &&(EntityId, Mention)| {
        matches!(mention.form, Form::Full | Form::Short) && article.entities.all[*id].kind == EntityKind::Person
    };
    let (_, last) = mentions[..before].iter().rev().find(named)?;
    let number = article.document.sentence_at(last.span.start()).filter(|number| number + FAR >= sentence)?;
    let tokens = &article.document.sentences[number].tokens;
    only_one(article, number, tokens.end)
}
