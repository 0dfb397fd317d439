//! Whom a possessive or a phrase is said of.
//!
//! Comes in: an article, a sentence and a token. Goes out: the person whose the word behind is ("*her* brother", "*Reed's* son",
//! "*my* sister" in Reed's words), or who the phrase is said of. Where a pronoun is tied to nobody, it is the one person it
//! can mean: the nearest sentence that names somebody of that sex names one alone.

use std::ops::Range;

use crate::article::Article;
use crate::checks::common::{quotation_around, word_in};
use crate::extract::{EntityId, EntityKind, Form, Gender, Mention};

/// How many sentences before a pronoun are looked at.
const BEFORE: usize = 8;
/// How many mentions may overlap.
const LONGEST: usize = 6;

/// The owner whose last token stands before `from`.
pub(super) fn owner_before(article: &Article, own: &Range<usize>, from: usize) -> Option<EntityId> {
    owner_beside(article, own, from, None)
}

/// The same, where it is not `relative`: "Lucy, *his* sister".
pub(super) fn owner_beside(article: &Article, own: &Range<usize>, from: usize, relative: Option<EntityId>) -> Option<EntityId> {
    let at = from.checked_sub(1).filter(|at| own.contains(at))?;
    match word_in(article, own, at) {
        "his" | "her" => meant(article, at, relative),
        "my" => {
            let quoted = quotation_around(article, article.document.tokens[at].span)?;
            let said = article.attributions.iter().find(|one| one.span.overlaps(quoted.span) && one.entity.is_some())?;
            said.entity.filter(|&id| is_person(article, id))
        }
        "'s" | "'" | "’s" | "’" => {
            let (id, mention) = ending_at(article, at)?;
            (is_person(article, *id) && mention.form != Form::Role).then_some(*id)
        }
        _ => None,
    }
}

/// Whom a phrase at `at` is said of: the nearest person before it in its sentence, else the nearest behind it, else the last
/// one named.
pub(super) fn subject(article: &Article, own: &Range<usize>, at: usize) -> Option<EntityId> {
    let quoted = quotation_around(article, article.document.tokens[at].span);
    if let Some(quoted) = quoted {
        let first = own.clone().any(|at| matches!(article.language.folded(at), "i" | "i'm"));
        let said = article.attributions.iter().find(|one| one.span.overlaps(quoted.span) && one.entity.is_some());
        return said.and_then(|said| said.entity).filter(|&id| first && is_person(article, id));
    }
    let tell = |at: usize| {
        let named = starting_at(article, at);
        let named = named.filter(|(id, mention)| is_person(article, *id) && mention.form != Form::Role).map(|(id, _)| *id);
        named.or_else(|| if matches!(article.language.folded(at), "he" | "she") { meant(article, at, None) } else { None })
    };
    let before = (own.start..at).rev().find_map(tell);
    before.or_else(|| (at..own.end).find_map(tell)).or_else(|| meant(article, own.start, None))
}

/// The mention that begins with token `at`.
pub(super) fn starting_at(article: &Article, at: usize) -> Option<&(EntityId, Mention)> {
    let mentions = &article.entities.mentions;
    mentions
        .get(mentions.partition_point(|(_, mention)| mention.tokens.start < at))
        .filter(|(_, mention)| mention.tokens.start == at)
}

/// The mention whose last token stands before `end`.
pub(super) fn ending_at(article: &Article, end: usize) -> Option<&(EntityId, Mention)> {
    let mentions = &article.entities.mentions;
    let before = mentions.partition_point(|(_, mention)| mention.tokens.start < end);
    mentions[..before].iter().rev().take(LONGEST).find(|(_, mention)| mention.tokens.end == end)
}

fn is_person(article: &Article, id: EntityId) -> bool {
    article.entities.all[id].kind == EntityKind::Person && !article.entities.all[id].namesake
}

/// The person other than `relative` that a pronoun at `at` means, or whoever was named last where no pronoun stands there.
fn meant(article: &Article, at: usize, relative: Option<EntityId>) -> Option<EntityId> {
    let sex = match article.language.folded(at) {
        "he" | "his" => Some(Gender::Male),
        "she" | "her" => Some(Gender::Female),
        _ => None,
    };
    let mentions = &article.entities.mentions;
    let tied = starting_at(article, at).filter(|(id, mention)| mention.form == Form::Pronoun && is_person(article, *id));
    if let Some((id, _)) = tied.filter(|_| sex.is_some()) {
        return Some(*id);
    }
    let fits = |id: EntityId| {
        let entity = &article.entities.all[id];
        let known = entity.gender.map(|(gender, _)| gender).or_else(|| entity.likely_gender());
        Some(id) != relative && is_person(article, id) && (known.is_none() || sex.is_none() || known == sex)
    };
    let number = article.document.sentence_at(article.document.tokens[at].span.start())?;
    for back in 0..=BEFORE.min(number) {
        let tokens = &article.document.sentences[number - back].tokens;
        let from = mentions.partition_point(|(_, mention)| mention.tokens.start < tokens.start);
        let near = mentions[from..].iter().take_while(|(_, mention)| mention.tokens.start < tokens.end.min(at));
        let mut people: Vec<EntityId> = near.map(|(id, _)| *id).filter(|&id| fits(id)).collect();
        people.sort_unstable();
        people.dedup();
        match people.as_slice() {
            [] => {}
            [one] => return Some(*one),
            _ => return None,
        }
    }
    None
}
