//! Entities, from `entities.md`: one line an entity.
//!
//! `person Ann Lee (female, EA): Ann Lee; she = mayor of exeter; former clerk` is the kind, the name, gender and acronym in
//! brackets where the text tells them, the mentions in order, and the roles; a role in square brackets is qualified.

use crosscheck::extract::{Entity, EntityId, EntityKind, Gender, Role};
use crosscheck::{Article, Input};

use crate::cases;

fn shown(article: &Article, id: EntityId, entity: &Entity) -> String {
    let kind = match entity.kind {
        EntityKind::Person => "person",
        EntityKind::Organisation => "organisation",
        EntityKind::Place => "place",
    };
    let gender = entity.gender.map(|(gender, _)| if gender == Gender::Female { "female" } else { "male" });
    let known: Vec<&str> = gender.into_iter().chain(entity.acronym.as_ref().map(|(acronym, _)| acronym.as_str())).collect();
    let known = if known.is_empty() { String::new() } else { format!(" ({})", known.join(", ")) };
    let mentions: Vec<&str> = article.entities.mentions_of(id).map(|mention| article.document.slice(mention.span)).collect();
    let roles: Vec<String> = entity.roles.iter().map(role).collect();
    let roles = if roles.is_empty() { String::new() } else { format!(" = {}", roles.join("; ")) };
    format!("{kind} {}{known}: {}{roles}", entity.name, mentions.join("; "))
}

fn role(role: &Role) -> String {
    let of = role.of.as_ref().map_or(String::new(), |of| format!(" of {of}"));
    if role.qualified { format!("[{}{of}]", role.title) } else { format!("{}{of}", role.title) }
}

fn found(text: &str) -> Vec<String> {
    let article = Article::read(&Input { text, ..Input::default() });
    article.entities.all.iter().enumerate().map(|(id, entity)| shown(&article, id, entity)).collect()
}

#[test]
fn finds_each_entity_with_its_mentions_and_roles() {
    let (open, held_back) = cases::score("entities", found, |expected, found| (usize::from(expected == found), 1));
    assert!(open.all + held_back.all >= 150, "too few cases: {open:?}, {held_back:?}");
    let all = (open.right + held_back.right) as f64 / (open.all + held_back.all) as f64;
    assert!(all >= 0.9, "{all:.3}");
    assert!(open.share() >= 0.95 && held_back.share() >= 0.77, "{open:?}, {held_back:?}");
}
