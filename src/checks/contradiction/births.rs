//! Where somebody was born, and at which side of something a thing stands.
//!
//! Comes in: a sentence's [`Reader`] and a token. Goes out: the [`Setting`] that begins there: "Ann Lee was born in Kiel" under one
//! person, "the pumps at the north end of the lake" under one thing and direction. Nothing here decides whether two disagree.

use super::settings::{Reader, Setting, Spot};
use crate::extract::EntityId;

/// The sides of a place, and their opposites.
const SIDES: &[(&str, &str)] = &[("north", "south"), ("northern", "southern"), ("east", "west"), ("eastern", "western")];

impl Reader<'_> {
    /// "Ann Lee was born in Kiel", "the Kiel-born singer Ann Lee", "Kiel, the town of her birth".
    pub(super) fn birth(&self, at: usize) -> Option<(String, Setting)> {
        let (who, town, tokens) = match self.word(at) {
            "born" if self.word(at + 1) == "in" => (self.child(at)?, self.town(at + 2)?, at..at + 3),
            "born" if self.word(at.checked_sub(1)?) == "-" => {
                let town = at.checked_sub(2)?;
                ((at + 1..at + 5).find_map(|at| self.person(at))?, self.town(town)?, town..at + 1)
            }
            "birth" if matches!(self.word(at.checked_sub(1)?), "his" | "her") && self.word(at.checked_sub(2)?) == "of" => {
                let town = at.checked_sub(5).filter(|_| matches!(self.word(at - 3), "city" | "town" | "village" | "place"))?;
                let town = if self.word(town) == "," { town.checked_sub(1)? } else { town };
                (self.person(at - 1)?, self.town(town)?, town..at + 1)
            }
            _ => return None,
        };
        Some((format!("birth {who}"), self.setting(Spot::Named(town), tokens)))
    }

    /// Who is born: the person right before "born", or right after in "Born in Kiel, Lee …".
    fn child(&self, born: usize) -> Option<EntityId> {
        if born == self.tokens.start {
            return (born + 3..born + 12).find(|&at| self.word(at) == ",").and_then(|comma| self.person(comma + 1));
        }
        let joins = |at: usize| matches!(self.word(at), "was" | "is" | "," | "who" | "and" | "raised");
        let before = (self.tokens.start..born).rev().find(|&at| !joins(at))?;
        self.person(before)
    }

    /// What stands at a side of something: "the pumps at the north end of the lake".
    pub(super) fn side(&self, at: usize) -> Option<(String, Setting)> {
        let side = SIDES.iter().find_map(|(one, other)| [*one, *other].into_iter().find(|side| self.word(at) == *side))?;
        let noun = at.checked_sub(3).filter(|noun| self.tokens.contains(noun) && self.is_noun(*noun))?;
        let joined = self.word(at - 1) == "the" && matches!(self.word(at - 2), "at" | "on" | "near" | "along");
        let known = (noun.saturating_sub(2)..noun).any(|at| self.word(at) == "the");
        let what = format!("{} {}", self.article.language.lemma(noun), if side.starts_with(['n', 's']) { "up" } else { "across" });
        let setting = self.setting(Spot::Side(side.chars().next()?), noun..(at + 2).min(self.tokens.end));
        (joined && known && self.is_plain(noun)).then_some((what, setting))
    }
}
