//! The organisations of an article, found by how their names end: "the union" is the General Workers' Union, where there is no
//! other.
//!
//! Comes in: an article. Goes out: its [`Organisations`], to be asked for many posts without looking at each of them again.

use std::collections::BTreeSet;

use crate::article::Article;
use crate::extract::EntityKind;
use crate::text::fold;

/// The organisations of an article, and by what names all that it tells of goes.
pub(super) struct Organisations {
    /// Their folded names, read from the end, sorted; with their places among the entities.
    backward: Vec<(String, usize)>,
    /// The folded names, short ones too, of all entities.
    names: BTreeSet<String>,
}

impl Organisations {
    /// Those of `article`.
    pub fn of(article: &Article) -> Self {
        let entities = || article.entities.all.iter().enumerate();
        let organisations = entities().filter(|(_, entity)| entity.kind == EntityKind::Organisation);
        let mut backward: Vec<_> = organisations.map(|(id, entity)| (turn(&fold(&entity.name)), id)).collect();
        backward.sort_unstable();
        let short = entities().filter_map(|(_, entity)| entity.acronym.as_ref()).map(|(short, _)| fold(short));
        let names = entities().map(|(_, entity)| fold(&entity.name)).chain(short).collect();
        Self { backward, names }
    }

    /// Whether somebody or something of the article goes by the folded name `of`.
    pub fn know(&self, of: &str) -> bool {
        self.names.contains(of)
    }

    /// The folded name of the organisation whose name ends in one of `kinds`; empty where there are several, unless the first is
    /// called `of` and no more. Nothing where there is none.
    pub fn ending_in(&self, kinds: &[&str], of: &str) -> Option<String> {
        let mut ending = kinds.iter().flat_map(|kind| self.ending(&turn(kind)));
        let (name, _) = ending.next()?;
        if ending.next().is_none() {
            return Some(turn(name));
        }
        // Looking at each of many is worth it only where the name may be found.
        let first = || kinds.iter().flat_map(|kind| self.ending(&turn(kind))).min_by_key(|(_, id)| *id);
        let named = self.know(of) && first().is_some_and(|(name, _)| turn(name) == of);
        Some(if named { of.to_owned() } else { String::new() })
    }

    fn ending(&self, kind: &str) -> &[(String, usize)] {
        let from = self.backward.partition_point(|(name, _)| name.as_str() < kind);
        let rest = &self.backward[from..];
        &rest[..rest.partition_point(|(name, _)| name.starts_with(kind))]
    }
}

/// A name read from the end.
fn turn(name: &str) -> String {
    name.chars().rev().collect()
}
