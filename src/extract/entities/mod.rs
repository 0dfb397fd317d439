//! People, organisations and places, each with everything that refers to it.
//!
//! Comes in: a [`Document`] and its [`Language`]. Goes out: [`Entities`]. "Ann Lee, the mayor of Exeter, said she would ask
//! the Environment Agency (EA)" has two entities: Ann Lee, with the role *mayor* of *exeter*, the gender that *she* shows and
//! two mentions; and the Environment Agency, with its acronym.
//!
//! | file | gives |
//! |---|---|
//! | `runs` | runs of capitals that may be names, titles apart |
//! | `evidence` | what the words beside a name show it to be, all over the text |
//! | `kinds` | what a run names, by rules first and the trained names after |
//! | `link` | which runs name one thing |
//! | `acronyms` | short forms by initials that the text explains |
//! | `roles` | posts and descriptions: before a name, beside it, after "is" |
//! | `nouns` | "the company", "the city", where only one can be meant |
//! | `pronouns` | "he" and "she", where it is plain who is meant |
//!
//! What it does not know: who is meant where two people could be; names in small letters; what a place lies in.

mod acronyms;
mod evidence;
mod kinds;
mod link;
mod nouns;
mod pronouns;
mod roles;
mod runs;
mod view;

use std::ops::Range;

use self::view::View;
use crate::extract::lexicon::first_names;
use crate::language::Language;
use crate::text::{Document, Span};

/// The index of an entity in [`Entities::all`].
pub type EntityId = usize;

/// The entities of one article.
#[derive(Debug, Default)]
pub struct Entities {
    /// Every entity, in the order of first mention.
    pub all: Vec<Entity>,
    /// Every mention with its entity, in the order of the text.
    pub mentions: Vec<(EntityId, Mention)>,
}

/// What all its mentions share.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// What it is.
    pub kind: EntityKind,
    /// The fullest form of its name, without titles.
    pub name: String,
    /// Posts and descriptions that the text gives it.
    pub roles: Vec<Role>,
    /// The gender that pronouns or titles of the text give a person, with the place that shows it.
    pub gender: Option<(Gender, Span)>,
    /// The short form by initials that the text gives it: "World Health Organization (WHO)".
    pub acronym: Option<(String, Span)>,
    /// Whether another person of the article has the same surname, so that a bare surname may mean either.
    pub namesake: bool,
}

/// What an entity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EntityKind {
    /// A human being.
    Person,
    /// A company, authority, party, club and the like.
    Organisation,
    /// A country, city, building and the like.
    Place,
}

/// One place where an entity is referred to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The name, role or pronoun itself, without titles.
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// How it refers.
    pub form: Form,
}

/// How a mention refers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// By the full name, or the fullest form.
    Full,
    /// By a part of the name: a surname, a short form.
    Short,
    /// By initials.
    Acronym,
    /// By a post or description: "the mayor".
    Role,
    /// By a pronoun.
    Pronoun,
}

/// A post or description: "mayor of Kyiv", "the president's envoy for Ukraine".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// The whole description.
    pub span: Span,
    /// The head noun's token: *envoy*.
    pub head: usize,
    /// The head noun, folded and singular: "envoy", "prime minister", "chief executive".
    pub title: String,
    /// What or where the post belongs to, folded, where it is told: "kyiv", "bank odra", "france" for "French".
    pub of: Option<String>,
    /// Whether the text calls it former, incoming, acting, deputy, would-be and the like, so that it clashes with nothing.
    pub qualified: bool,
}

/// The gender of a pronoun or title.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gender {
    /// "she", "Mrs", "chairwoman".
    Female,
    /// "he", "Mr", "chairman".
    Male,
}

impl Entity {
    /// The gender that a person's first name is nearly always given to: it keeps pronouns apart, and makes no finding.
    #[must_use]
    pub fn likely_gender(&self) -> Option<Gender> {
        let mut words = self.name.split(' ').filter(|_| self.kind == EntityKind::Person && self.name.contains(' '));
        let first = words.next()?;
        // "Canon Michael Eames": what somebody is may stand before the name.
        let calling = words.clone().count() > 1 && !first_names::is_first_name(first);
        first_names::gender(if calling { words.next().filter(|next| first_names::is_first_name(next))? } else { first })
    }
}

impl Entities {
    /// The mentions of entity `id`, in the order of the text.
    pub fn mentions_of(&self, id: EntityId) -> impl Iterator<Item = &Mention> {
        self.mentions.iter().filter(move |(entity, _)| *entity == id).map(|(_, mention)| mention)
    }

    /// The entity that a mention overlapping `span` refers to; the first one, where there are several.
    #[must_use]
    pub fn at(&self, span: Span) -> Option<EntityId> {
        let from = self.mentions.partition_point(|(_, mention)| mention.span.end() <= span.start());
        self.mentions.get(from).filter(|(_, mention)| mention.span.overlaps(span)).map(|(id, _)| *id)
    }
}

/// The entities of `document`.
#[must_use]
pub fn find(document: &Document, language: &Language) -> Entities {
    let view = View::new(document, language);
    let runs = runs::find(&view);
    let (mut entities, of_run) = link::tie(&view, &runs);
    let phrases = roles::find(&view, &runs, &of_run, &mut entities);
    // What a name and its initials share is one entity from here on, and the runs' numbers no longer hold.
    acronyms::find(&view, &mut entities);
    roles::mentions(&view, &phrases, &mut entities);
    entities.mentions.sort_by_key(|(_, mention)| (mention.span.start(), mention.span.end()));
    nouns::find(&view, &mut entities);
    pronouns::find(&view, &mut entities);
    entities.mentions.sort_by_key(|(_, mention)| (mention.span.start(), mention.span.end()));
    entities
}
