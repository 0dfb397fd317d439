//! People whose full names share one part and have the other in two spellings: "Nabil Haddad", "Nabil Hadad".
//!
//! Comes in: an article. Goes out: a [`Pair`] for each two such names that no sentence has together. Where both have one post
//! besides ("opposition spokesman Gareth Lyle", "Gareth Lisle, the opposition's spokesman"), two letters may differ.
//!
//! Nothing here decides whether that is a finding.

use std::collections::BTreeMap;

use super::spellings::{self, is_near, is_variant};
use crate::article::Article;
use crate::extract::lexicon::first_names;
use crate::extract::{EntityId, EntityKind, Form};
use crate::text::Span;

/// Two full names that may be one person's.
pub(super) struct Pair {
    pub first: Span,
    pub later: Span,
    /// Whether the first name is shared, and the surname spelled in two ways.
    pub by_first: bool,
    /// The letters of the later of the two spellings.
    pub length: usize,
    /// Whether it is the post that tells that they are one, rather than the letters.
    pub by_post: bool,
}

/// The shortest part of a name that is compared.
const SHORT: usize = 4;
/// How many names that share a part are compared.
const MOST: usize = 8;

/// The part of a name that is compared, with its place and bearer.
type Part = (String, Span, EntityId);

/// All of them, by the part that they share.
pub(super) fn pairs(article: &Article) -> Vec<Pair> {
    let mut found = Vec::new();
    for ((by_first, _), group) in &groups(article) {
        for (number, (name, span, id)) in group.iter().enumerate().take(MOST).skip(1) {
            let slip =
                |(other, _, _): &&Part| is_variant(name, other, SHORT, *by_first) && (*by_first || !are_two_firsts(name, other));
            let apart =
                |(_, first, _): &&Part| article.document.sentence_at(first.start()) != article.document.sentence_at(span.start());
            let posted = |(other, _, bearer): &&Part| *by_first && is_near(name, other) && have_one_post(article, *bearer, *id);
            let earlier = &group[..number];
            let by_letters = earlier.iter().find(slip).filter(apart);
            let pair = by_letters.or_else(|| earlier.iter().find(posted).filter(apart));
            found.extend(pair.map(|(_, first, _)| Pair {
                first: *first,
                later: *span,
                by_first: *by_first,
                length: name.chars().count(),
                by_post: by_letters.is_none(),
            }));
        }
    }
    found
}

/// The people of the text by first name and by surname, each with the other part of the name.
fn groups(article: &Article) -> BTreeMap<(bool, String), Vec<Part>> {
    let mut groups: BTreeMap<(bool, String), Vec<Part>> = BTreeMap::new();
    let mut seen = vec![false; article.entities.all.len()];
    for (id, mention) in article.entities.mentions.iter().filter(|(_, mention)| mention.form == Form::Full) {
        let person = article.entities.all[*id].kind == EntityKind::Person;
        if !person || mention.tokens.len() < 2 || std::mem::replace(&mut seen[*id], true) {
            continue;
        }
        let surname = spellings::last(article, &mention.tokens);
        let first = mention.tokens.start..surname.start;
        if first.is_empty() {
            continue;
        }
        let (first, surname) = (spellings::spelled(article, &first), spellings::spelled(article, &surname));
        groups.entry((true, first.clone())).or_default().push((surname.clone(), mention.span, *id));
        groups.entry((false, surname)).or_default().push((first, mention.span, *id));
    }
    groups
}

/// Whether two first names are of a man and a woman ("Martin" and "Martina"), or hardly first names.
fn are_two_firsts(one: &str, two: &str) -> bool {
    let sexes = (first_names::gender(one), first_names::gender(two));
    let known = first_names::is_first_name(one) || first_names::is_first_name(two);
    !known || matches!(sexes, (Some(one), Some(two)) if one != two)
}

/// Whether both are given one post of now, and not two bodies of it.
fn have_one_post(article: &Article, one: EntityId, two: EntityId) -> bool {
    let roles = |id: EntityId| article.entities.all[id].roles.iter().filter(|role| !role.qualified);
    // "Opposition spokesman", "the opposition's spokesman": what it belongs to may be in the title.
    let whole = |title: &str, of: Option<&str>| match of {
        Some(of) if !title.starts_with(of) => format!("{of} {title}"),
        _ => title.to_owned(),
    };
    let called = |role: &crate::extract::Role| whole(&role.title, role.of.as_deref());
    roles(one).any(|first| roles(two).any(|second| called(first) == called(second) && called(first).contains(' ')))
}
