//! "The company", "the city", "the court", where only one thing of the article can be meant.
//!
//! Comes in: the entities with their mentions by name. Goes out: mentions by a noun for what they are. A noun that is part of
//! one organisation's name means that one ("Nordhaven Bank", "the bank"); another means the only organisation or place of the
//! article that can be called so. Nothing is tied before the first mention by name, nor where two could be meant.

use std::collections::BTreeMap;

use super::view::View;
use super::{Entities, EntityId, EntityKind, Form, Mention};
use crate::extract::lexicon::{countries, organisations, places};
use crate::language::{Upos, Xpos};
use crate::text::fold;

/// Adds the mentions by noun to `entities`, whose mentions are sorted.
pub(super) fn find(view: &View, entities: &mut Entities) {
    let names: Vec<Named> = entities.all.iter().map(|entity| Named::new(entity.kind, &entity.name)).collect();
    let mut first = vec![usize::MAX; names.len()];
    for (id, mention) in entities.mentions.iter().rev() {
        first[*id] = mention.tokens.start;
    }
    let nouns = (0..view.len().saturating_sub(1)).filter(|&at| is_bare_phrase(view, at));
    let mut known: BTreeMap<&str, Option<EntityId>> = BTreeMap::new();
    let mut found = Vec::new();
    for at in nouns {
        let tokens = at..at + 2;
        let span = view.span(&tokens);
        let noun = view.folded(at + 1);
        let meant =
            known.entry(noun).or_insert_with(|| meant(noun, &names)).filter(|&id| first[id] < at && entities.at(span).is_none());
        found.extend(meant.map(|id| (id, Mention { span, tokens, form: Form::Role })));
    }
    entities.mentions.extend(found);
    entities.mentions.sort_by_key(|(_, mention)| (mention.span.start(), mention.span.end()));
}

/// Whether "the" and one singular noun stand at `at` that nothing defines further: no "of the river", no "that he founded".
fn is_bare_phrase(view: &View, at: usize) -> bool {
    let (noun, next) = (at + 1, at + 2);
    let defined = matches!(view.folded(next), "of" | "that" | "which" | "who" | "where" | "-" | "for");
    view.folded(at) == "the"
        && view.upos(noun) == Upos::Noun
        && view.language.xpos(noun) == Xpos::Nn
        && !view.capital(noun)
        && !defined
        && (view.possessive(next) || !matches!(view.upos(next), Upos::Noun | Upos::Propn))
}

/// The one entity that "the `noun`" can mean.
fn meant(noun: &str, names: &[Named]) -> Option<EntityId> {
    let noun = if noun == "organization" { "organisation" } else { noun };
    let class = class(noun)?;
    let only = |fits: &dyn Fn(&Named) -> bool| {
        let mut fitting = names.iter().enumerate().filter(|(_, name)| fits(name)).map(|(id, _)| id);
        let first = fitting.next();
        (first, fitting.next().is_some())
    };
    let (named, several) = only(&|name| name.kind != EntityKind::Person && name.words.iter().any(|word| word == noun));
    match (named, class) {
        (Some(_), _) if several => None,
        (Some(id), _) => Some(id),
        (None, Class::Named) => None,
        (None, class) => {
            let (one, several) = only(&|name| name.is(class));
            one.filter(|_| !several)
        }
    }
}

/// What a noun can stand for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    /// Only what has the noun in its name: "the council".
    Named,
    /// A company.
    Company,
    /// A club, union, agency and the like.
    Body,
    /// A city, town or village.
    Town,
    /// A country.
    Country,
    /// An island, which may be a country.
    Island,
}

fn class(noun: &str) -> Option<Class> {
    Some(match noun {
        "airport" | "army" | "assembly" | "association" | "bank" | "board" | "bureau" | "church" | "college" | "commission"
        | "committee" | "congress" | "council" | "court" | "department" | "federation" | "foundation" | "hospital"
        | "institute" | "ministry" | "museum" | "parliament" | "party" | "school" | "senate" | "society" | "stadium" | "trust"
        | "tribunal" | "university" | "zoo" => Class::Named,
        "airline" | "brewer" | "broadcaster" | "carmaker" | "carrier" | "company" | "firm" | "insurer" | "lender" | "maker"
        | "manufacturer" | "newspaper" | "operator" | "publisher" | "retailer" | "supermarket" => Class::Company,
        "agency" | "charity" | "club" | "group" | "organisation" | "regulator" | "union" | "watchdog" => Class::Body,
        "city" | "town" | "village" => Class::Town,
        "country" | "nation" => Class::Country,
        "island" => Class::Island,
        _ => return None,
    })
}

/// An entity's kind and the words of its name.
struct Named {
    kind: EntityKind,
    name: String,
    words: Vec<String>,
}

impl Named {
    fn new(kind: EntityKind, name: &str) -> Self {
        let plain = |word: &str| if fold(word) == "organization" { "organisation".to_owned() } else { fold(word) };
        Self { kind, name: name.to_owned(), words: name.split([' ', '-']).map(plain).collect() }
    }

    /// Whether it can be called by a noun of `class`.
    fn is(&self, class: Class) -> bool {
        let named = || self.words.iter().any(|word| class_of_name(word).is_some_and(|own| own != class));
        let country = || countries::named(&self.name).is_some();
        match (class, self.kind) {
            (Class::Company | Class::Body, EntityKind::Organisation) => !named(),
            (Class::Town, EntityKind::Place) => !country() && !places::is_region(&self.name) && !self.is_landmark(),
            (Class::Country, EntityKind::Place) => country(),
            (Class::Island, EntityKind::Place) => !self.is_landmark(),
            _ => false,
        }
    }

    /// Whether it is a street, river, building and the like.
    fn is_landmark(&self) -> bool {
        let of_kind = |word: &String| organisations::is_place_word(word) || organisations::begins_place(word);
        self.words.len() > 1 && self.words.iter().any(of_kind)
    }
}

/// The class that a word of an organisation's name shows.
fn class_of_name(word: &str) -> Option<Class> {
    match word {
        "ministry" | "police" | "eu" | "un" | "nato" => Some(Class::Named),
        "inc" | "ltd" | "plc" | "corp" => Some(Class::Company),
        "fc" | "united" | "rovers" | "athletic" => Some(Class::Body),
        word => class(word),
    }
}
