//! People whom a text names as somebody's relatives: "his niece Ines", "Ines, his sister,".
//!
//! Comes in: an article, a sentence and the token of a "his" or "her". Goes out: who is named, as whose relative of which kind,
//! and the words that tell it. Nothing here decides whether that fits what the text tells elsewhere.

use std::ops::Range;

use super::kinships::{BETWEEN, Kin};
use super::owners::{ending_at, owner_beside, starting_at};
use crate::article::Article;
use crate::checks::common::{lists, quotation_around, word_in};
use crate::extract::{EntityId, EntityKind};

/// Relatives that one person is not at once.
const KIN: &[&str] = &[
    "aunt",
    "brother",
    "cousin",
    "daughter",
    "father",
    "granddaughter",
    "grandson",
    "husband",
    "mother",
    "nephew",
    "niece",
    "sister",
    "son",
    "uncle",
    "wife",
];

/// Somebody named as another's relative: "his niece Ines", "Ines, his sister,".
pub(super) fn named(article: &Article, own: &Range<usize>, at: usize) -> Option<(EntityId, Kin, Range<usize>)> {
    let word = |at: usize| word_in(article, own, at);
    if !matches!(word(at), "his" | "her") || quotation_around(article, article.document.tokens[at].span).is_some() {
        return None;
    }
    let mut noun = at + 1;
    while lists(BETWEEN, word(noun)) {
        noun += 1;
    }
    let in_law = word(noun + 1) == "-" && word(noun + 2) == "in" && word(noun + 4) == "law";
    let end = if in_law { noun + 5 } else { noun + 1 };
    let kin = if in_law { "in-law" } else { KIN.iter().copied().find(|kin| *kin == word(noun))? };
    let person = |id: &EntityId| article.entities.all[*id].kind == EntityKind::Person;
    let behind = starting_at(article, end).map(|(id, _)| *id);
    let apposed = at >= own.start + 2 && word(at - 1) == "," && matches!(word(end), "," | ".");
    let before = || ending_at(article, at - 1).filter(|_| apposed).map(|(id, _)| *id);
    let who = behind.or_else(before).filter(person)?;
    let owner = owner_beside(article, own, at + 1, Some(who)).filter(|owner| *owner != who)?;
    Some((who, Kin::Is(owner, kin), at..end))
}
