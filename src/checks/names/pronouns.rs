//! Pronouns that can mean one person alone, as far as the sentences around them tell, whatever gender the text gave the person
//! before.
//!
//! Comes in: an article. Goes out: a [`Meant`] for each "he", "she" and "his" that stands after one person's name and
//! near nobody else's; ships and lands have a "her" too. Nothing here decides whether two of them disagree.

use std::ops::Range;

use crate::article::Article;
use crate::checks::common::{lists, quotation_around, times_touching};
use crate::extract::lexicon::{List, first_names, posts};
use crate::extract::{EntityId, EntityKind, Form, Gender};
use crate::language::{Upos, Xpos};
use crate::text::{ParagraphKind, Span};

/// A pronoun and whom it means.
#[derive(Clone, Copy, Debug)]
pub(super) struct Meant {
    pub who: EntityId,
    pub gender: Gender,
    pub span: Span,
}

/// How many sentences before a pronoun may name another whom it could mean.
const BEFORE: usize = 2;
/// How many sentences back the person may be named, where nobody else has been named since.
const FAR: usize = 10;

/// Nouns for people who could be meant, beside the posts.
const PEOPLE: &List = &List::of(
    "baby boy bride bridegroom caller child colleague counterpart cousin daughter employee father friend girl girlfriend \
    boyfriend grandfather grandmother grandson granddaughter groom guest husband lady man mother neighbour neighbor nephew niece \
    parent partner person pensioner sister brother son suspect teenager uncle aunt victim widow widower wife witness woman youth",
);

/// Words for one of several people who are not named.
const SOMEBODY: &List = &List::of(
    "another both everybody everyone first fourth last many nobody none other others second several \
    somebody someone third",
);
/// What goes by "he" or "she" though it is no person.
const CREATURES: &List = &List::of(
    "animal bear bird boat bull calf camel cat cow crew dog donkey elephant ferry foal gelding goat horse kitten lamb \
    lion mare pig pony puppy ram seal sheep ship stallion tiger tug vessel whale wolf yacht",
);

/// Words that begin a clause before the one that it depends on.
const FIRST: &List = &List::of("after although as before by despite for if in like once since though unlike until when while with");

/// All pronouns that can mean one person alone, in the order of the text.
pub(super) fn meant(article: &Article) -> Vec<Meant> {
    let mut found = Vec::new();
    for (number, sentence) in article.document.sentences.iter().enumerate() {
        if article.document.kind_of(number) != ParagraphKind::Body {
            continue;
        }
        let pronouns = sentence.tokens.clone().filter_map(|at| Some((at, gender(article, at)?)));
        // After the first one the others of the sentence tell nothing new.
        let mut open = pronouns.filter(|(at, _)| quotation_around(article, article.document.tokens[*at].span).is_none());
        let Some((at, gender)) = open.next().filter(|(at, _)| is_told_plainly(article, *at)) else { continue };
        let who = only_one(article, number, at, gender);
        found.extend(who.map(|who| Meant { who, gender, span: article.document.tokens[at].span }));
    }
    found
}

/// Whether the sentence of token `at` is one in which a pronoun tells whom it means: nobody speaks in it of himself or to
/// others, and no second person goes by the other pronoun.
pub(super) fn is_told_plainly(article: &Article, at: usize) -> bool {
    let Some(number) = article.document.sentence_at(article.document.tokens[at].span.start()) else { return false };
    let outside = |at: &usize| quotation_around(article, article.document.tokens[*at].span).is_none();
    let words = |number: usize| {
        let own = article.document.sentences[number].tokens.clone();
        own.filter(outside).map(|at| article.language.folded(at))
    };
    let says = |list: &str| words(number).any(|word| lists(list, word));
    let talks = |number: usize| words(number).any(|word| lists("i me my us we you", word));
    let both = says("he him his himself") && says("she her hers herself");
    let spoken = talks(number.saturating_sub(1)) || says("i i'd i'm i've me my our us we you your");
    !both && !spoken
}

fn gender(article: &Article, at: usize) -> Option<Gender> {
    match article.language.folded(at) {
        "he" | "his" => Some(Gender::Male),
        "she" => Some(Gender::Female),
        _ => None,
    }
}

/// The only person whom the pronoun at `at` can mean: named before it, with nobody else near who could be.
fn only_one(article: &Article, number: usize, at: usize, gender: Gender) -> Option<EntityId> {
    let sentences = &article.document.sentences;
    let near = sentences[number.saturating_sub(BEFORE)].tokens.start..sentences[number].tokens.end;
    let far = sentences[number.saturating_sub(FAR)].tokens.start..sentences[number].tokens.end;
    let who = people(article, &far).filter(|(_, token)| *token < at).last()?.0;
    let entity = &article.entities.all[who];
    let fits = |id: EntityId| {
        let other = &article.entities.all[id];
        let by_name = other.name.split(' ').next().and_then(first_names::gender);
        other.gender.map(|(gender, _)| gender).or(by_name).is_none_or(|known| known == gender)
    };
    let is_near = people(article, &near).any(|(id, token)| id == who && token < at);
    let looked = if is_near { &near } else { &far };
    // "Before he left, Lee": a name that follows may be meant where the sentence begins with what comes after.
    let turned = FIRST.has(article.language.folded(sentences[number].tokens.start));
    let end = if turned { near.end } else { at };
    let alone = people(article, looked).all(|(id, token)| id == who || token >= end || !fits(id));
    // Whoever is known by the pronoun may be meant from further away than whoever may go by it.
    let known = |id: EntityId| {
        let other = &article.entities.all[id];
        other.gender.map(|(gender, _)| gender).or(other.likely_gender()) == Some(gender)
    };
    let alone = alone && people(article, &far).all(|(id, _)| id == who || !known(id));
    let nameless = (near.start..end).any(|token| is_person_noun(article, token));
    (alone && !nameless && !entity.namesake && !is_crowded(article, who, looked.start..end)).then_some(who)
}

/// Whether `tokens` may tell of somebody beside `who` whom no mention shows: "a third said that he", a woman, a ship, or a name
/// that was not taken for a person's.
pub(super) fn is_crowded(article: &Article, who: EntityId, tokens: Range<usize>) -> bool {
    let language = &article.language;
    let begins = |at: usize| {
        let number = article.document.sentence_at(article.document.tokens[at].span.start());
        number.is_some_and(|number| article.document.sentences[number].tokens.start == at)
    };
    let somebody = |at: usize| {
        let word = language.folded(at);
        let noun = || matches!(language.xpos(at + 1), Xpos::Nn | Xpos::Nnp | Xpos::Jj);
        // "The third of September" is nobody.
        let dated = || !times_touching(article, &(at..at + 1)).is_empty();
        let counted = lists(SOMEBODY, word) && tokens.contains(&(at + 1)) && !noun() && !dated() || word == "one" && begins(at);
        counted || lists(CREATURES, word) || language.upos(at) == Upos::Noun && lists(PEOPLE, word)
    };
    let stranger = |at: usize| {
        let name = language.upos(at) == Upos::Propn && first_names::gender(article.document.token_text(at)).is_some();
        let person = |id: EntityId| id == who || article.entities.all[id].kind == EntityKind::Person;
        name && !article.entities.at(article.document.tokens[at].span).is_some_and(person)
    };
    tokens.clone().any(|at| somebody(at) || stranger(at))
}

/// The people who are mentioned in `tokens`, by name, post or pronoun.
fn people<'a>(article: &'a Article, tokens: &Range<usize>) -> impl Iterator<Item = (EntityId, usize)> + use<'a> {
    let mentions = &article.entities.mentions;
    let (from, end) = (mentions.partition_point(|(_, mention)| mention.tokens.start < tokens.start), tokens.end);
    let inside = mentions[from..].iter().take_while(move |(_, mention)| mention.tokens.start < end);
    let person = |id: EntityId| article.entities.all[id].kind == EntityKind::Person;
    inside
        .filter(move |(id, mention)| mention.form != Form::Pronoun && person(*id))
        .map(|(id, mention)| (*id, mention.tokens.start))
}

/// Whether token `at` is a noun for one person that is no part of a name's mention or role.
fn is_person_noun(article: &Article, at: usize) -> bool {
    let language = &article.language;
    if language.upos(at) != Upos::Noun || language.xpos(at) == Xpos::Nns {
        return false;
    }
    let word = language.folded(at);
    let noun = lists(PEOPLE, word) || posts::post(word).is_some();
    let span = article.document.tokens[at].span;
    let told = article.entities.at(span).is_some();
    let of_role = |id: EntityId| article.entities.all[id].roles.iter().any(|role| role.span.overlaps(span));
    let sentence = article.document.sentence_at(span.start()).map(|number| article.document.sentences[number].tokens.clone());
    let role = || sentence.is_some_and(|sentence| people(article, &sentence).any(|(id, _)| of_role(id)));
    noun && !told && !role()
}
