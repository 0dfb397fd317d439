//! The posts that people hold, as the text tells of them.
//!
//! Comes in: an article. Goes out: each role of one of its people that is told of the present, with the office that it is.
//!
//! Nothing here decides whether two of them clash.

use super::offices::{Office, office};
use super::organisations::Organisations;
use super::tenures::is_of_now;
use crate::article::Article;
use crate::extract::{Entity, EntityId, EntityKind, Role};

/// A role that somebody has now.
pub(super) struct Held<'a> {
    pub who: EntityId,
    pub entity: &'a Entity,
    pub role: &'a Role,
    pub office: Office,
}

/// All of them, one person's after the other's.
pub(super) fn find(article: &Article) -> Vec<Held<'_>> {
    let organisations = Organisations::of(article);
    let people = article.entities.all.iter().enumerate().filter(|(_, entity)| entity.kind == EntityKind::Person);
    let roles = people.flat_map(|(who, entity)| entity.roles.iter().map(move |role| (who, entity, role)));
    let held = roles.filter(|(_, _, role)| is_of_now(article, role));
    held.map(|(who, entity, role)| Held { who, entity, role, office: office(&organisations, entity, role) }).collect()
}
