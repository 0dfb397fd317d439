//! "He" and "she", where it is plain who is meant.
//!
//! Comes in: the entities with their mentions by name. Goes out: mentions by pronoun, and the gender that the first of them
//! shows. Plain is: one person alone is named in the sentence before the pronoun; or nobody is, the pronoun comes first, and
//! one person alone is named in the sentence before, or in the one before that where it names nobody. People whose first name
//! is of the other gender do not count. Nothing is tied inside quotation marks, where others speak of others,
//! nor where a noun for a person ("his neighbour") could be meant.

use super::view::View;
use super::{Entities, EntityId, EntityKind, Form, Gender, Mention};
use crate::extract::lexicon::posts;
use crate::language::{Upos, Xpos};
use crate::text::Span;

/// The most people of one sentence among whom one is looked for.
const MOST_NAMED: usize = 8;

/// Adds the mentions by pronoun to `entities`.
pub(super) fn find(view: &View, entities: &mut Entities) {
    let mut found: Vec<(EntityId, Mention, Gender)> = Vec::new();
    let mut roles: Vec<Span> = entities.all.iter().flat_map(|entity| entity.roles.iter().map(|role| role.span)).collect();
    roles.sort_unstable();
    let mut before: Vec<EntityId> = Vec::new();
    let mut silent = 0;
    let mut next_mention = 0;
    for sentence in &view.document.sentences {
        let first = next_mention;
        while entities.mentions.get(next_mention).is_some_and(|(_, mention)| mention.tokens.start < sentence.tokens.end) {
            next_mention += 1;
        }
        let mut reader = Sentence { view, entities, roles: &roles, named: Vec::new(), others: false, quoted: false };
        let mut mentions = first..next_mention;
        let mut carried = std::mem::take(&mut before);
        for at in sentence.tokens.clone() {
            reader.read(at, &mut mentions);
            let Some(gender) = gender(view, at).filter(|_| !reader.quoted) else { continue };
            if reader.is_of_relative(at) {
                continue;
            }
            let named = if reader.named.is_empty() { &carried } else { &reader.named };
            let Some(id) = the_one(entities, named, gender).filter(|_| !reader.others) else {
                carried.clear();
                continue;
            };
            if reader.named.is_empty() {
                reader.named.push(id);
            }
            let tokens = at..at + 1;
            found.push((id, Mention { span: view.span(&tokens), tokens, form: Form::Pronoun }, gender));
        }
        let nobody = reader.named.is_empty();
        silent = if nobody { silent + 1 } else { 0 };
        if !reader.others {
            before = if nobody && silent < 2 { carried } else { reader.named };
        }
    }
    for (id, mention, gender) in found {
        let entity = &mut entities.all[id];
        if entity.gender.is_none() && !entity.namesake {
            entity.gender = Some((gender, mention.span));
        }
        entities.mentions.push((id, mention));
    }
}

/// Reads one sentence from its start: who has been named, and whether another person could be meant.
struct Sentence<'v, 'a> {
    view: &'v View<'a>,
    entities: &'v Entities,
    /// The spans of all roles, sorted.
    roles: &'v [Span],
    named: Vec<EntityId>,
    others: bool,
    quoted: bool,
}

impl Sentence<'_, '_> {
    fn read(&mut self, at: usize, mentions: &mut std::ops::Range<usize>) {
        let word = self.view.text(at);
        match word {
            "“" | "«" => self.quoted = true,
            "”" | "»" => self.quoted = false,
            "\"" => self.quoted = !self.quoted,
            _ => {}
        }
        while let Some((id, mention)) = self.entities.mentions.get(mentions.start).filter(|_| mentions.start < mentions.end) {
            if mention.tokens.start > at {
                break;
            }
            mentions.start += 1;
            if self.entities.all[*id].kind == EntityKind::Person && !self.named.contains(id) && mention.form != Form::Pronoun {
                self.named.push(*id);
            }
        }
        let noun = self.view.upos(at) == Upos::Noun && is_person_noun(self.view.folded(at));
        if noun && !self.is_told_of_named(at) {
            self.others = true;
        }
    }

    /// Whether the pronoun at `at` owns a relative who is named right before: "Lucy, his sister", where it is never Lucy.
    fn is_of_relative(&self, at: usize) -> bool {
        let relative = |at: usize| at < self.view.document.tokens.len() && posts::is_relation(self.view.folded(at));
        let behind = at >= 2 && self.view.text(at - 1) == "," && (relative(at + 1) || relative(at + 2));
        behind && self.entities.at(self.view.document.tokens[at - 2].span).is_some_and(|id| self.named.last() == Some(&id))
    }

    /// Whether a noun is part of a role or mention of someone named.
    fn is_told_of_named(&self, at: usize) -> bool {
        let span = self.view.document.tokens[at].span;
        let from = self.roles.partition_point(|role| role.end() <= span.start());
        self.entities.at(span).is_some() || self.roles.get(from).is_some_and(|role| role.overlaps(span))
    }
}

fn is_person_noun(folded: &str) -> bool {
    matches!(folded, "man" | "woman" | "boy" | "girl" | "person" | "teenager" | "baby" | "child" | "parent" | "employee")
        || posts::post(folded).is_some()
}

/// The gender of a pronoun of the third person at token `at`; "her" only where it owns something.
fn gender(view: &View, at: usize) -> Option<Gender> {
    match view.folded(at) {
        "he" | "his" => Some(Gender::Male),
        "she" => Some(Gender::Female),
        "her" if view.language.xpos(at) == Xpos::PrpDollar => Some(Gender::Female),
        _ => None,
    }
}

/// The only one of `named` whom a pronoun of `gender` can mean, as far as titles and first names tell.
fn the_one(entities: &Entities, named: &[EntityId], gender: Gender) -> Option<EntityId> {
    let other = |id: &&EntityId| {
        let entity = &entities.all[**id];
        let told = entity.gender.map(|(gender, _)| gender).filter(|_| !entity.namesake);
        told.or_else(|| entity.likely_gender()).is_some_and(|likely| likely != gender)
    };
    let mut fitting = named.iter().take(MOST_NAMED).filter(|id| !other(id));
    let one = fitting.next()?;
    (fitting.next().is_none() && named.len() <= MOST_NAMED).then_some(*one)
}
