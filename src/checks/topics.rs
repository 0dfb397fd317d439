//! Topics: what a clause speaks of, by the words that tell it from others, ready to be compared.
//!
//! Comes in: an argument of a proposition. Goes out: a [`Topic`]; [`Topic::fits`] tells whether two of them can be one thing.
//!
//! Nothing here knows what is said of it.

use crate::article::Article;
use crate::extract::lexicon::List;
use crate::extract::{Argument, EntityId, EntityKind};
use crate::language::Xpos;
use crate::text::fold;

/// A thing or person, by the words that tell it from others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Topic {
    /// The head noun's lemma, or the last word of a name, folded.
    pub head: String,
    /// The other nouns, names and adjectives of its phrase, folded and sorted.
    pub modifiers: Vec<String>,
    /// The entity that it is.
    pub entity: Option<EntityId>,
    /// Whether its head is a name.
    pub named: bool,
}

/// Heads that count or gather what follows "of": the thing is what follows.
const PARTITIVES: &List = &List::of(
    "all both bulk couple dozen each first group half handful hundred last lot majority many million most none number \
    one pair part percent percentage quarter rest series set share some third thousand two",
);

/// What can be adopted or dropped; "the race was dropped" is no outcome of a race.
const DECIDED: &[&str] = &[
    "accord",
    "acquisition",
    "act",
    "agreement",
    "amendment",
    "amnesty",
    "appeal",
    "application",
    "ban",
    "bid",
    "bill",
    "boycott",
    "budget",
    "buyout",
    "cease-fire",
    "ceasefire",
    "charge",
    "charter",
    "closure",
    "code",
    "compromise",
    "constitution",
    "contract",
    "cull",
    "curfew",
    "deal",
    "decree",
    "demolition",
    "directive",
    "draft",
    "expansion",
    "extension",
    "fee",
    "increase",
    "initiative",
    "law",
    "legislation",
    "levy",
    "licence",
    "license",
    "lockout",
    "measure",
    "merger",
    "moratorium",
    "motion",
    "nomination",
    "offer",
    "ordinance",
    "package",
    "pact",
    "partnership",
    "permit",
    "petition",
    "plan",
    "pledge",
    "policy",
    "programme",
    "project",
    "proposal",
    "protocol",
    "purchase",
    "redevelopment",
    "referendum",
    "reform",
    "regulation",
    "relocation",
    "resolution",
    "rule",
    "sale",
    "scheme",
    "settlement",
    "statute",
    "strategy",
    "strike",
    "subsidy",
    "takeover",
    "tariff",
    "tax",
    "toll",
    "transaction",
    "transfer",
    "treaty",
    "truce",
];

/// Nouns for those who work somewhere.
const PEOPLE: &List = &List::of("employee job people person position post staff worker workforce");

impl Topic {
    /// Whether it is a pronoun or number that the text does not tie to a name here.
    pub fn is_open(&self) -> bool {
        self.head.is_empty() && self.entity.is_none()
    }

    /// The topic that `argument` is, open or not.
    pub fn any(article: &Article, argument: &Argument) -> Self {
        let open = Self { head: String::new(), modifiers: Vec::new(), entity: None, named: false };
        Self::of(article, argument).unwrap_or(open)
    }

    /// The topic that `argument` names; none of pronouns without an entity, and of numbers.
    pub fn of(article: &Article, argument: &Argument) -> Option<Self> {
        let language = &article.language;
        let head = head(article, argument);
        let tag = language.xpos(head);
        let noun = matches!(tag, Xpos::Nn | Xpos::Nns | Xpos::Nnp | Xpos::Nnps);
        if !noun && argument.entity.is_none() {
            return None;
        }
        let word = |at: usize| fold(language.lemma(at)).replace('.', "");
        let names = |at: &usize| {
            matches!(
                language.xpos(*at),
                Xpos::Nn | Xpos::Nns | Xpos::Nnp | Xpos::Nnps | Xpos::Jj | Xpos::Jjr | Xpos::Jjs | Xpos::Vbn
            )
        };
        // "She", "the minister": whoever is known goes by the name.
        let person = argument.entity.map(|id| &article.entities.all[id]).filter(|entity| entity.kind == EntityKind::Person);
        if let Some(entity) = person.filter(|_| !matches!(tag, Xpos::Nnp | Xpos::Nnps)) {
            let surname = fold(entity.name.rsplit(' ').next().unwrap_or_default()).replace('.', "");
            return Some(Self { head: surname, modifiers: Vec::new(), entity: argument.entity, named: true });
        }
        let mut modifiers: Vec<String> = argument.tokens.clone().filter(|&at| at != head).filter(names).map(word).collect();
        modifiers.sort_unstable();
        modifiers.dedup();
        Some(Self { head: word(head), modifiers, entity: argument.entity, named: matches!(tag, Xpos::Nnp | Xpos::Nnps) })
    }

    /// Whether it is something that is adopted or dropped: a plan, a deal, a rule.
    pub fn is_decided(&self) -> bool {
        DECIDED.binary_search(&self.head.as_str()).is_ok()
    }

    /// Whether both are people, whatever the text calls them: "1,200 people", "1,200 of its employees".
    pub fn both_people(&self, other: &Topic) -> bool {
        let people = |topic: &Topic| PEOPLE.has(topic.head.as_str());
        people(self) && people(other)
    }

    /// Whether the two may be one thing: one entity, or one head and no modifiers that tell them apart.
    pub fn fits(&self, other: &Topic) -> bool {
        if let (Some(one), Some(two)) = (self.entity, other.entity) {
            return one == two;
        }
        if self.head != other.head || self.head.is_empty() {
            return false;
        }
        if self.named && other.named {
            return true;
        }
        let shared = self.modifiers.iter().any(|modifier| other.modifiers.binary_search(modifier).is_ok());
        shared || self.modifiers.is_empty() || other.modifiers.is_empty()
    }
}

/// How to call `argument` in a message: its name, or its head noun.
pub(super) fn called<'a>(article: &'a Article, argument: &Argument) -> &'a str {
    let named = |at: &usize| matches!(article.language.xpos(*at), Xpos::Nnp | Xpos::Nnps);
    let first = (argument.tokens.start..=argument.head).rev().take_while(named).last().unwrap_or(argument.head);
    article.document.slice(article.document.span_of(&(first..argument.head + 1)))
}

/// The token that tells what `argument` is: what follows "of" after a number or "none".
fn head(article: &Article, argument: &Argument) -> usize {
    let language = &article.language;
    let counts = |at: usize| language.xpos(at) == Xpos::Cd || PARTITIVES.has(language.lemma(at));
    if !counts(argument.head) {
        return argument.head;
    }
    let noun = |at: &usize| matches!(language.xpos(*at), Xpos::Nn | Xpos::Nns | Xpos::Nnp | Xpos::Nnps) && !counts(*at);
    let after = argument.head + 1..argument.tokens.end;
    // "one of the village's 40 houses": the whose is not the head.
    let whose = |at: &usize| after.contains(&(at + 1)) && language.xpos(at + 1) == Xpos::Pos;
    let first = after.clone().find(|at| noun(at) && !(*at..after.end).take_while(noun).last().is_some_and(|last| whose(&last)));
    let run = (first.unwrap_or(after.end)..after.end).take_while(noun);
    run.last().unwrap_or(argument.head)
}
