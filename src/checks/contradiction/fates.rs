//! Fates: places that tell that nobody was hurt, killed or arrested, and that somebody was.
//!
//! Comes in: a proposition. Goes out: the [`Denial`] that it is, and whether another tells of somebody whom it befell. Nothing here
//! decides whether both are of one event.

use crate::article::Article;
use crate::checks::common::{lists, says_any};
use crate::extract::lexicon::List;
use crate::extract::{Argument, EntityKind, Polarity, Proposition, Tense};
use crate::language::Xpos;

/// What happens to people: verbs for it, and nouns that somebody has or gets who it happened to.
pub(super) struct Fate {
    /// In the words of the message.
    pub name: &'static str,
    pub verbs: &'static [&'static str],
    nouns: &'static [&'static str],
}

const FATES: &[Fate] = &[
    Fate {
        name: "hurt",
        verbs: &["hurt", "injure", "wound"],
        nouns: &["bruise", "burn", "casualty", "concussion", "cut", "fracture", "injury", "laceration", "wound"],
    },
    Fate { name: "killed", verbs: &["kill", "die", "perish"], nouns: &["casualty", "death", "fatality"] },
    Fate { name: "arrested", verbs: &["arrest", "detain"], nouns: &["arrest"] },
];

/// Verbs for what is done with somebody who has an injury, or for having it.
const HAVING: &List = &List::of("admit bring carry fly hospitalise hospitalize rush suffer sustain take treat");

/// Verbs for telling of how many there were.
const COUNTING: &List = &List::of("be cause exist have make record report see");
/// What people break.
const LIMBS: &List = &List::of(
    "ankle arm bone collarbone elbow finger foot hand hip jaw knee leg neck nose pelvis rib shoulder skull spine toe wrist",
);
/// Events of which reports tell who was hurt.
const EVENTS: &List = &List::of(
    "accident attack avalanche blast blaze clash collapse collision crash demonstration derailment disaster earthquake \
    explosion fire flood landslide march protest quake raid rally riot shooting storm",
);

/// What befell nobody.
pub(super) struct Denial<'a> {
    pub proposition: &'a Proposition,
    pub fate: &'static Fate,
    /// The lemma of those of whom it befell none, where not all are meant.
    pub group: Option<&'a str>,
}

/// Whom it happens to.
fn bearer(proposition: &Proposition) -> Option<&Argument> {
    if matches!(proposition.lemma.as_str(), "die" | "perish") { proposition.subject.as_ref() } else { proposition.object.as_ref() }
}

/// The fate that is said to be nobody's: "no one was hurt", "there were no injuries", "none of the drivers was hurt".
pub(super) fn denied<'a>(article: &'a Article, proposition: &'a Proposition) -> Option<Denial<'a>> {
    let negated = proposition.polarity == Polarity::Negated && proposition.tense == Tense::Past;
    if !negated || proposition.obliques.iter().any(|(_, argument)| !is_of_event(article, argument)) {
        return None;
    }
    let words = |argument: &Argument| -> Vec<&'a str> { argument.tokens.clone().map(|at| article.language.folded(at)).collect() };
    let told = FATES.iter().find(|fate| fate.verbs.contains(&proposition.lemma.as_str())).and_then(|fate| {
        let group = match words(bearer(proposition)?)[..] {
            ["no", "one"] | ["nobody"] | ["no-one"] | ["no", "people"] => None,
            ["no" | "none" | "neither", .., _] => Some(article.language.lemma(bearer(proposition)?.tokens.end - 1)),
            ["not", "one", "of", ..] => Some(article.language.lemma(bearer(proposition)?.tokens.end - 1)),
            _ => return None,
        };
        Some(Denial { proposition, fate, group })
    });
    let noun = |argument: &Argument| FATES.iter().find(|fate| fate.nouns.contains(&article.language.lemma(argument.head)));
    let counted = lists(COUNTING, &proposition.lemma);
    let mut none =
        proposition.object.iter().chain(&proposition.subject).filter(|argument| matches!(words(argument)[..], ["no", _]));
    told.or_else(|| none.find_map(noun).filter(|_| counted).map(|fate| Denial { proposition, fate, group: None }))
}

/// Whether an argument names an event of which reports tell who was hurt, or where it was.
fn is_of_event(article: &Article, argument: &Argument) -> bool {
    let place = argument.entity.is_some_and(|id| article.entities.all[id].kind == EntityKind::Place);
    place || lists(EVENTS, article.language.lemma(argument.head))
}

/// Whether `proposition` tells of somebody with that fate.
pub(super) fn befell(article: &Article, proposition: &Proposition, denial: &Denial<'_>) -> bool {
    let (language, fate) = (&article.language, denial.fate);
    let lemma = proposition.lemma.as_str();
    if proposition.polarity == Polarity::Negated {
        return false;
    }
    let broken = |argument: &Argument| {
        fate.name == "hurt"
            && lists(LIMBS, language.lemma(argument.head))
            && says_any(article, argument.tokens.clone(), "broken fractured")
    };
    let injury = |argument: &Argument| fate.nouns.contains(&language.lemma(argument.head)) || broken(argument);
    let with = |(preposition, argument): &(String, Argument)| matches!(preposition.as_str(), "with" | "for") && injury(argument);
    let of_group = |argument: Option<&Argument>| {
        let inside = |at: usize| denial.group.is_none_or(|group| group == language.lemma(at));
        denial.group.is_none() || argument.is_some_and(|argument| argument.tokens.clone().any(inside))
    };
    let who = proposition.subject.as_ref().filter(|_| !proposition.obliques.iter().any(with) || proposition.object.is_none());
    if HAVING.has(lemma) && (proposition.obliques.iter().any(with) || proposition.object.as_ref().is_some_and(injury)) {
        return of_group(who.or(proposition.object.as_ref()));
    }
    let limb = proposition.object.as_ref().is_some_and(|object| lists(LIMBS, language.lemma(object.head)));
    if fate.name == "hurt" && matches!(lemma, "break" | "fracture") && limb {
        return of_group(proposition.subject.as_ref());
    }
    let counts = |at: usize| language.xpos(at) == Xpos::Cd || is_person(language.lemma(at)) || language.folded(at) == "those";
    let people = bearer(proposition).is_some_and(|argument| argument.tokens.clone().any(counts));
    let past = proposition.tense == Tense::Past || language.xpos(proposition.predicate) == Xpos::Vbn;
    fate.verbs.contains(&lemma) && people && past && of_group(bearer(proposition))
}

/// Whether a noun is one for people in such reports.
fn is_person(lemma: &str) -> bool {
    matches!(
        lemma,
        "boy"
            | "child"
            | "civilian"
            | "firefighter"
            | "girl"
            | "guard"
            | "man"
            | "officer"
            | "passenger"
            | "people"
            | "person"
            | "resident"
            | "soldier"
            | "student"
            | "woman"
            | "worker"
    )
}
