//! "He" and "she", where it is plain who is meant.
//!
//! Comes in: the entities with their mentions by name. Goes out: mentions by pronoun, and the gender that the first of them
//! shows. Plain is: one person alone is named in the sentence before the pronoun; or nobody is, the pronoun comes first, and
//! one person alone is named in the sentence before. Nothing is tied inside quotation marks, where others speak of others,
//! nor where a noun for a person ("his neighbour") could be meant.

use super::link::likely_gender;
use super::view::View;
use super::{Entities, EntityId, EntityKind, Form, Gender, Mention};
use crate::extract::lexicon::posts;
use crate::language::Upos;
use crate::text::Span;

/// Adds the mentions by pronoun to `entities`.
pub(super) fn find(view: &View, entities: &mut Entities) {
    let mut found: Vec<(EntityId, Mention, Gender)> = Vec::new();
    let mut roles: Vec<Span> = entities.all.iter().flat_map(|entity| entity.roles.iter().map(|role| role.span)).collect();
    roles.sort_unstable();
    let mut before: Option<EntityId> = None;
    let mut next_mention = 0;
    for (number, sentence) in view.document.sentences.iter().enumerate() {
        let first = next_mention;
        while entities.mentions.get(next_mention).is_some_and(|(_, mention)| mention.tokens.start < sentence.tokens.end) {
            next_mention += 1;
        }
        let mut reader = Sentence { view, entities, roles: &roles, named: Vec::new(), others: false, quoted: false };
        let mut mentions = first..next_mention;
        let mut carried = before.filter(|_| number > 0);
        for at in sentence.tokens.clone() {
            reader.read(at, &mut mentions);
            let Some(gender) = gender(view.folded(at)).filter(|_| !reader.quoted) else { continue };
            let nominative = matches!(view.folded(at), "he" | "she");
            let antecedent = match reader.named.as_slice() {
                [] if nominative || carried.is_some() => carried,
                [only] => Some(*only),
                _ => None,
            };
            let Some(id) = antecedent.filter(|&id| !reader.others && fits(entities, id, gender)) else {
                carried = None;
                continue;
            };
            if reader.named.is_empty() {
                reader.named.push(id);
            }
            let tokens = at..at + 1;
            found.push((id, Mention { span: view.span(&tokens), tokens, form: Form::Pronoun }, gender));
        }
        before = match reader.named.as_slice() {
            [only] if !reader.others => Some(*only),
            _ => None,
        };
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

/// The gender of a pronoun of the third person.
fn gender(folded: &str) -> Option<Gender> {
    match folded {
        "he" | "his" => Some(Gender::Male),
        "she" => Some(Gender::Female),
        _ => None,
    }
}

/// Whether a pronoun can mean the person as far as titles and first names tell.
fn fits(entities: &Entities, id: EntityId, gender: Gender) -> bool {
    likely_gender(&entities.all[id]).is_none_or(|likely| likely == gender)
}
