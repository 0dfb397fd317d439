//! Who is named, by which names and with which roles, and all that they are quoted or reported to have said.

use std::collections::BTreeMap;

use super::{Entry, Group, Reader, counted};
use crate::article::Article;
use crate::extract::{Attribution, Entity, EntityKind, Form};
use crate::text::{Span, fold};

/// The most names and the most roles that are told of one.
const MOST: usize = 5;

/// What the text has of one entity.
#[derive(Clone, Default)]
struct Known<'a> {
    first: Option<Span>,
    names: Vec<&'a str>,
    mentions: usize,
    sayings: Vec<Entry>,
}

/// One group an entity and one for each source without a name: people first, then those, organisations, places.
pub(super) fn groups(reader: &Reader) -> Vec<Group> {
    let entities = &reader.article.entities;
    let mut known = vec![Known::default(); entities.all.len()];
    for (id, mention) in &entities.mentions {
        let one = &mut known[*id];
        one.first = one.first.or(Some(mention.span));
        one.mentions += 1;
        let name = reader.slice(mention.span);
        let told = matches!(mention.form, Form::Short | Form::Acronym | Form::Full) && name != entities.all[*id].name;
        if told && one.names.len() < MOST && !one.names.contains(&name) {
            one.names.push(name);
        }
    }
    let mut others = Vec::new();
    let mut known_others = BTreeMap::new();
    for attribution in &reader.article.attributions {
        let Some(source) = attribution.source() else { continue };
        let entry = saying(reader, attribution);
        if let Some(id) = attribution.entity {
            known[id].sayings.push(entry);
            continue;
        }
        let at = *known_others.entry(fold(reader.slice(source))).or_insert(others.len());
        if at == others.len() {
            others.push(Group { title: reader.slice(source).to_owned(), note: "Without a name".into(), ..Group::default() });
        }
        others[at].entries.push(entry);
    }
    let all: Vec<_> = entities.all.iter().zip(known).map(|(entity, known)| (entity.kind, known.group(reader, entity))).collect();
    let of = |kind: EntityKind| all.iter().filter(move |one| one.0 == kind).map(|one| one.1.clone());
    of(EntityKind::Person).chain(others).chain(of(EntityKind::Organisation)).chain(of(EntityKind::Place)).collect()
}

impl Known<'_> {
    fn group(self, reader: &Reader, entity: &Entity) -> Group {
        let mut note = vec![kind_name(entity.kind).to_owned()];
        note.extend(roles(reader, entity).into_iter().map(str::to_owned));
        if !self.names.is_empty() {
            note.push(format!("also {}", self.names.join(", ")));
        }
        note.push(counted(self.mentions, "mention"));
        let first = self.first.map(|span| reader.entry("first named", span));
        Group {
            title: entity.name.clone(),
            note: note.join(" · "),
            entries: first.into_iter().chain(self.sayings).collect(),
            ..Group::default()
        }
    }
}

/// What was said, under the word that says so.
fn saying(reader: &Reader, attribution: &Attribution) -> Entry {
    let cue = attribution.cue.map_or("quoted", |cue| reader.slice(cue));
    reader.bare_entry(cue, attribution.span)
}

/// The entity's posts and descriptions as written, each once.
pub(super) fn roles<'a>(reader: &Reader<'a>, entity: &Entity) -> Vec<&'a str> {
    let mut roles: Vec<&str> = Vec::new();
    for role in &entity.roles {
        let words = reader.slice(role.span);
        if roles.len() < MOST && !roles.contains(&words) {
            roles.push(words);
        }
    }
    roles
}

/// Whose words they are, by name where there is one.
pub(super) fn speaker<'a>(article: &'a Article, attribution: &Attribution) -> Option<&'a str> {
    let person = attribution.entity.map(|id| &article.entities.all[id]).filter(|entity| entity.kind == EntityKind::Person);
    person.map(|entity| entity.name.as_str()).or_else(|| attribution.source().map(|span| article.document.slice(span)))
}

pub(super) fn kind_name(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "Person",
        EntityKind::Organisation => "Organisation",
        EntityKind::Place => "Place",
    }
}
