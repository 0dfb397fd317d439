//! Whose a post is, by all that its sentence tells.
//!
//! Comes in: an article and a role of one of its people. Goes out: the words of the name of the body or place that the post
//! belongs to; none where the text does not tell. Nothing here decides whether two people clash.

use std::collections::BTreeSet;

use crate::article::Article;
use crate::extract::{EntityKind, Form, Mention, Role};
use crate::text::fold;

/// How many mentions back the body may be named that "its" stands for.
const NEAR: usize = 6;

/// The words of the name of what the post belongs to: as the role says it, or else the one organisation of its sentence.
pub(super) fn of(article: &Article, role: &Role) -> BTreeSet<String> {
    let Some(of) = &role.of else {
        let own = article.language.folded(article.document.tokens_in(role.span).start);
        return if matches!(own, "its" | "their") { of_before(article, role) } else { of_sentence(article, role) };
    };
    let known = article.entities.all.iter().find(|entity| entity.acronym.as_ref().is_some_and(|(short, _)| fold(short) == *of));
    words(known.map_or(of, |entity| &entity.name))
}

/// The words of the last organisation that is named before a role: "The Audit Office lost it. Its head, Lee".
fn of_before(article: &Article, role: &Role) -> BTreeSet<String> {
    let mentions = &article.entities.mentions;
    let end = mentions.partition_point(|(_, mention)| mention.span.start() < role.span.start());
    let body = |(id, _): &&(usize, Mention)| article.entities.all[*id].kind == EntityKind::Organisation;
    let sentences = &article.document.sentences;
    let number = article.document.sentence_at(role.span.start()).unwrap_or_default();
    let from = sentences.get(number.saturating_sub(1)).map_or(0, |sentence| sentence.span.start());
    let near = mentions[..end].iter().rev().take_while(|(_, mention)| mention.span.start() >= from);
    let last = near.take(NEAR).find(body);
    last.map_or_else(BTreeSet::new, |(id, _)| words(&article.entities.all[*id].name))
}

/// The words of the only organisation that the sentence of a role names.
fn of_sentence(article: &Article, role: &Role) -> BTreeSet<String> {
    let Some(number) = article.document.sentence_at(role.span.start()) else { return BTreeSet::new() };
    let sentence = article.document.sentences[number].span;
    let mentions = &article.entities.mentions;
    let from = mentions.partition_point(|(_, mention)| mention.span.start() < sentence.start());
    let inside = mentions[from..].iter().take_while(|(_, mention)| mention.span.end() <= sentence.end());
    let named = inside.filter(|(_, mention)| !matches!(mention.form, Form::Pronoun | Form::Role));
    let bodies: BTreeSet<usize> =
        named.map(|(id, _)| *id).filter(|id| article.entities.all[*id].kind == EntityKind::Organisation).collect();
    let only = bodies.first().filter(|_| bodies.len() == 1);
    only.map_or_else(BTreeSet::new, |id| words(&article.entities.all[*id].name))
}

/// The words of weight of a name, folded.
fn words(name: &str) -> BTreeSet<String> {
    let words = name.split(' ').map(fold).filter(|word| !matches!(word.as_str(), "" | "the" | "of" | "for" | "and" | "in" | "'s"));
    words.map(|word| word.trim_matches('\'').to_owned()).collect()
}

/// Whether two names may be of one body: all words of the one are in the other.
pub(super) fn are_one(one: &BTreeSet<String>, other: &BTreeSet<String>) -> bool {
    one.is_subset(other) || other.is_subset(one)
}
