//! # What it looks for
//! A person who is named once with another first name of the same initial: "the singer Delphine Marlowe", then "the manager
//! of Daphne Marlowe". Not where the text speaks of relatives, and not for short forms ("Kate", "Katherine").
//!
//! # Why it matters
//! One of the two is not the person's name, or a second person comes in without a word.
//!
//! # Example
//! The singer Delphine Marlowe has cancelled her tour. The manager of Daphne Marlowe said no more.
//!
//! # What it cannot know
//! Whether a relative of the same initial is meant; two people of a common surname; which first name is right.
//!
//! # Source
//! Tried on 159 published news articles.

use std::collections::BTreeMap;

use crate::article::Article;
use crate::checks::Check;
use crate::extract::lexicon::{first_names, plain, posts};
use crate::extract::{Entity, EntityId, EntityKind, Form, Mention};
use crate::report::{Confidence, Family, Finding, Label};

pub(super) const CHECK: Check =
    Check { id: "names/first-name-change", family: Family::Names, title: "First names that change", doc: doc!(), run };

/// How often the usual name must be mentioned.
const USUAL: usize = 3;
/// The shortest first name that is compared, in letters: shorter ones are often short forms.
const SHORTEST: usize = 5;

/// A person by the full name, with the mentions by name.
struct Person<'a> {
    id: EntityId,
    first: String,
    mentions: Vec<&'a Mention>,
}

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let mut mentions: Vec<Vec<&Mention>> = article.entities.all.iter().map(|_| Vec::new()).collect();
    for (id, mention) in &article.entities.mentions {
        mentions[*id].push(mention);
    }
    let mut families: BTreeMap<String, Vec<Person>> = BTreeMap::new();
    for (id, entity) in article.entities.all.iter().enumerate() {
        let Some((first, surname)) = names(entity) else { continue };
        families.entry(surname).or_default().push(Person { id, first, mentions: std::mem::take(&mut mentions[id]) });
    }
    for family in families.values() {
        // Three of one surname are a family.
        let [one, two] = family.as_slice() else { continue };
        let (usual, seldom) = if one.mentions.len() > two.mentions.len() { (one, two) } else { (two, one) };
        let once = seldom.mentions.iter().filter(|mention| mention.form != Form::Pronoun).count() == 1;
        if once && usual.mentions.len() >= USUAL && is_alike(&usual.first, &seldom.first) && are_one(article, usual, seldom) {
            findings.extend(finding(article, usual, seldom));
        }
    }
}

fn finding(article: &Article, usual: &Person, seldom: &Person) -> Option<Finding> {
    let full = usual.mentions.iter().find(|mention| mention.form == Form::Full)?;
    let other = seldom.mentions.first()?;
    let (primary, secondary) = if other.span > full.span { (other, full) } else { (full, other) };
    let name = |mention: &Mention| article.document.slice(mention.span);
    Some(Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: "One surname, two first names of the same initial".into(),
        reason: format!("{} stands once, {} is the usual form.", name(other), article.entities.all[usual.id].name),
        advice: "Look up the first name, or tell the two people apart.".into(),
        primary: Label::new(primary.span, name(primary)),
        secondary: vec![Label::new(secondary.span, name(secondary))],
    })
}

/// First name and surname, without accents, of a person with two names.
fn names(entity: &Entity) -> Option<(String, String)> {
    let (first, surname) = entity.name.split_once(' ').filter(|_| entity.kind == EntityKind::Person)?;
    let surname = surname.rsplit(' ').next().unwrap_or(surname);
    Some((plain(first), plain(surname)))
}

/// Whether two first names could be taken for each other: one initial, one sex, no short form of the other.
fn is_alike(one: &str, two: &str) -> bool {
    let long = |name: &str| name.chars().count() >= SHORTEST;
    let sexes = (first_names::gender(one), first_names::gender(two));
    let known = first_names::is_first_name(one) || first_names::is_first_name(two);
    let sex = known && !matches!(sexes, (Some(one), Some(two)) if one != two);
    one.chars().next() == two.chars().next() && (long(one) && long(two)) && sex && !one.starts_with(two) && !two.starts_with(one)
}

/// Whether nothing tells of two people: never both in one sentence, no post for the second, no relatives near either.
fn are_one(article: &Article, usual: &Person, seldom: &Person) -> bool {
    let sentence = |mention: &&Mention| article.document.sentence_at(mention.span.start());
    let Some(own) = seldom.mentions.first().and_then(sentence) else { return false };
    let apart = usual.mentions.iter().all(|mention| sentence(mention) != Some(own));
    let related =
        usual.mentions.iter().filter_map(sentence).chain([own, own.saturating_sub(1)]).any(|at| tells_of_relatives(article, at));
    apart && !related && article.entities.all[seldom.id].roles.is_empty()
}

fn tells_of_relatives(article: &Article, sentence: usize) -> bool {
    article.document.sentences[sentence].tokens.clone().any(|at| {
        let lemma = article.language.lemma(at);
        posts::is_relation(lemma)
            || matches!(lemma, "child" | "couple" | "family" | "marry" | "parent" | "relation" | "relative" | "sibling" | "twin")
    })
}
