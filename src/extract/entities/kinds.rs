//! What a run of capitals names, as far as the run itself and its neighbours show.
//!
//! Comes in: a [`Run`]. Goes out: its kind, and how sure that is. Rules speak first; the trained names decide where no rule
//! does.

use std::ops::Range;

use super::EntityKind;
use super::runs::Run;
use super::view::View;
use crate::extract::lexicon::{countries, first_names, organisations, places, posts};
use crate::language::{NameKind, Upos};

/// What a run names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Guess {
    /// The kind; absent where the run names something else or nothing.
    pub kind: Option<EntityKind>,
    /// Whether it may found an entity by itself; else it only joins one that the text names elsewhere.
    pub firm: bool,
}

const NOTHING: Guess = Guess { kind: None, firm: false };

const fn sure(kind: EntityKind) -> Guess {
    Guess { kind: Some(kind), firm: true }
}

/// The kind of what `run` names.
pub(super) fn guess(view: &View, run: &Run) -> Guess {
    let name = &run.name;
    if name.is_empty() {
        return NOTHING;
    }
    if let Some(guess) = by_words(view, run) {
        return guess;
    }
    if by_context(view, name) {
        return sure(EntityKind::Person);
    }
    let voted = vote(view, name);
    let long = view.words(name) > 1;
    let proper = view.upos(name.start) == Upos::Propn && speaks(view, name);
    let founds = long || (!view.begins(name.start) || proper) && !view.seen_small(name.start);
    let quoted = name.start > 0 && matches!(view.folded(name.start - 1), "said" | "says") && view.folded(name.end) != "'s";
    if matches!(voted, None | Some(NameKind::Place)) && !long && quoted && founds && !places::is_place(view.text(name.start)) {
        return sure(EntityKind::Person);
    }
    let the = name.start > 0 && view.folded(name.start - 1) == "the";
    // A bare first name, or a surname that the text uses again and again.
    let given = !long && first_names::is_first_name(view.text(name.start)) && !places::is_place(view.text(name.start));
    let bare = !long && !the && (given || view.mostly_person(name.start));
    // "Marlena did it": a first name that opens its sentence and does something.
    let acts = matches!(view.upos(name.end), Upos::Verb | Upos::Aux) || view.possessive(name.end);
    let opens = !long && given && acts && view.begins(name.start) && view.upos(name.start) == Upos::Propn;
    if opens && !view.seen_small(name.start) && matches!(voted, None | Some(NameKind::Person)) {
        return sure(EntityKind::Person);
    }
    // "Warwick Tan opened the shop. Tan sold it": a place does not sell.
    let pair = name.len() == 2 && !the && name.clone().all(|at| view.capital(at)) && view.is_actor(name.end - 1);
    if pair && voted == Some(NameKind::Place) && !organisations::is_place_word(view.folded(name.end - 1)) {
        return sure(EntityKind::Person);
    }
    if bare && founds && matches!(voted, Some(NameKind::Person | NameKind::Place)) {
        return sure(EntityKind::Person);
    }
    match voted {
        Some(NameKind::Person) => {
            Guess { kind: (!the).then_some(EntityKind::Person), firm: founds && !the && (long || speaks(view, name)) }
        }
        Some(NameKind::Organisation) => Guess { kind: Some(EntityKind::Organisation), firm: founds },
        Some(NameKind::Place) => Guess { kind: Some(EntityKind::Place), firm: founds },
        Some(NameKind::Other) => NOTHING,
        None => Guess { kind: in_place(view, name).then_some(EntityKind::Place), firm: true },
    }
}

/// What titles and the words of the name itself say.
fn by_words(view: &View, run: &Run) -> Option<Guess> {
    let name = &run.name;
    let text = view.document.slice(view.span(name));
    let last = view.folded(name.end - 1);
    let group = name.len() > 1 && last.ends_with('s') && is_adjective(view.text(name.end - 1));
    if is_adjective(text) || is_common_acronym(text) || is_doubled(text) || group || is_natural(view, name) {
        return Some(NOTHING);
    }
    if text.contains(' ') && text.split(' ').all(|word| word.len() == 2 && word.ends_with('.')) {
        // "U. S.", "S. F.": initials and nothing else.
        return Some(if places::is_place(&text.replace(' ', "")) { sure(EntityKind::Place) } else { NOTHING });
    }
    let article = name.start.checked_sub(1).filter(|&at| view.text(at) == "The" && !view.begins(at));
    if article.is_some() || name.clone().any(|at| view.text(at) == "&") {
        return Some(sure(EntityKind::Organisation));
    }
    if !run.title.is_empty() {
        return Some(sure(EntityKind::Person));
    }
    if places::is_place(text) && !is_surname_here(view, name) {
        return Some(sure(EntityKind::Place));
    }
    let head =
        (name.start + 1..name.end).find(|&at| matches!(view.folded(at), "of" | "for")).map_or(last, |of| view.folded(of - 1));
    if name.len() == 1 && organisations::is_named_alone(last) {
        return Some(sure(EntityKind::Organisation));
    }
    if organisations::is_organisation_word(head) && (name.len() > 1 || !view.seen_small(name.start)) {
        return Some(Guess { kind: Some(EntityKind::Organisation), firm: name.len() > 1 });
    }
    let first = first_names::is_first_name(view.text(name.start));
    let club = name.len() == 2 && !first && !view.joined(name.end - 1) && places::is_place(view.text(name.end - 1));
    if name.len() > 1 && (club || matches!(view.folded(name.start), "bank" | "banco" | "union" | "radio" | "fc" | "ac" | "club")) {
        return Some(sure(EntityKind::Organisation));
    }
    if name.len() > 1 && !first && is_team(view, name) {
        return Some(sure(EntityKind::Organisation));
    }
    let located = organisations::is_place_word(head) || organisations::begins_place(view.folded(name.start)) && !first;
    if name.len() > 1 && !(first && name.len() == 2) && located {
        return Some(sure(EntityKind::Place));
    }
    let word = matches!(view.upos(name.start), Upos::Propn | Upos::Noun | Upos::X);
    if name.len() == 1 && is_acronym(text) && !word {
        return Some(NOTHING);
    }
    if name.len() == 1 && is_acronym(text) {
        return Some(Guess { kind: Some(EntityKind::Organisation), firm: true });
    }
    if name.len() > 1 && is_thing(last) {
        return Some(NOTHING);
    }
    let words = || name.clone().filter(|&at| view.capital(at));
    let small_words = name.clone().any(|at| matches!(view.folded(at), "of" | "for" | "and" | "&"));
    let the = name.start > 0 && view.folded(name.start - 1) == "the";
    (first && words().count() > 1 && !small_words && !the).then(|| sure(EntityKind::Person))
}

/// Whether a name is a storm's or an illness's: "Cyclone Phailin", later "Phailin"; "Hantavirus".
fn is_natural(view: &View, name: &Range<usize>) -> bool {
    let ill = name.len() == 1 && view.folded(name.start).ends_with("virus");
    ill || is_storm(view.folded(name.start)) || name.len() == 1 && view.is_storm_name(name.start)
}

/// Words before the names of storms.
pub(super) fn is_storm(word: &str) -> bool {
    matches!(word, "cyclone" | "hurricane" | "typhoon")
}

/// Whether a name is that of a place's team: "Philadelphia Eagles".
fn is_team(view: &View, name: &Range<usize>) -> bool {
    let last = name.end - 1;
    let seat = view.document.slice(view.span(&(name.start..last)));
    let plural = view.folded(last).ends_with('s') && !view.folded(last).ends_with("ss") && view.text(last).len() > 4;
    plural
        && places::is_place(seat)
        && !places::is_place(view.text(last))
        && !organisations::is_place_word(view.folded(last))
        && !first_names::is_first_name(view.text(last))
        && view.upos(last) == Upos::Propn
}

/// Whether a name that ends with this word, folded, names neither person, organisation nor place: "Stanley Cup".
fn is_thing(word: &str) -> bool {
    const THINGS: [&str; 24] = [
        "act",
        "amendment",
        "award",
        "awards",
        "bill",
        "bowl",
        "championship",
        "championships",
        "cup",
        "cyclone",
        "day",
        "festival",
        "games",
        "hurricane",
        "medal",
        "olympics",
        "prize",
        "storm",
        "theorem",
        "trophy",
        "typhoon",
        "war",
        "week",
        "year",
    ];
    THINGS.binary_search(&word).is_ok()
}

/// Whether a hyphen joins a demonym to a name ("Russian-Putin") or a word to itself: a slip, and no name.
fn is_doubled(text: &str) -> bool {
    let Some((first, second)) = text.split_once('-') else { return false };
    first == second && first.chars().count() > 3
        || countries::of_demonym(first).is_some() && !second.contains('-') && !places::is_place(text)
}

/// What stands beside a name only where a person is named: an age, "who", a post before it.
fn by_context(view: &View, name: &Range<usize>) -> bool {
    let next = name.end;
    let comma = view.folded(next) == ",";
    let age = comma && view.upos(next + 1) == Upos::Num && matches!(view.folded(next + 2), "," | "." | ")");
    let bracketed = view.folded(next) == "("
        && view.upos(next + 1) == Upos::Num
        && view.folded(next + 2) == ")"
        && view.text(next + 1).len() == 2;
    let who = view.folded(next) == "who" || comma && matches!(view.folded(next + 1), "who" | "whose" | "whom");
    let post = name.start > 0 && !view.begins(name.start) && !view.capital(name.start - 1) && {
        let before = view.folded(name.start - 1);
        posts::post(before).is_some() && view.upos(name.start - 1) == Upos::Noun
    };
    let long = view.words(name) > 1;
    age || bracketed || who && long || post && (long || vote(view, name) == Some(NameKind::Person))
}

/// Whether a capitalised word tells of what nation, faith or party somebody is, and names nothing by itself.
pub(super) fn is_adjective(text: &str) -> bool {
    const ADJECTIVES: [&str; 34] = [
        "African",
        "Anglican",
        "Arab",
        "Arabs",
        "Asian",
        "Buddhist",
        "Catholic",
        "Catholics",
        "Christian",
        "Christians",
        "Conservative",
        "Conservatives",
        "Democrat",
        "Democratic",
        "Democrats",
        "European",
        "Europeans",
        "Hindu",
        "Hindus",
        "Islamic",
        "Islamist",
        "Jew",
        "Jewish",
        "Jews",
        "Kurdish",
        "Muslim",
        "Muslims",
        "Orthodox",
        "Protestant",
        "Republican",
        "Republicans",
        "Shiite",
        "Sikh",
        "Sunni",
    ];
    countries::of_demonym(text).is_some() || ADJECTIVES.binary_search(&text).is_ok()
}

/// Whether a surname that is also a place stands where only a person can: "Paris said", after a first name and the like.
fn is_surname_here(view: &View, name: &Range<usize>) -> bool {
    name.len() == 1 && first_names::is_first_name(view.text(name.start)) && view.folded(name.end) == "who"
}

/// Whether the name does what people do: it stands beside a verb of saying.
pub(super) fn speaks(view: &View, name: &Range<usize>) -> bool {
    let says = |index: usize| {
        matches!(
            view.folded(index),
            "said" | "says" | "told" | "added" | "wrote" | "replied" | "recalled" | "asked" | "tells" | "stated"
        )
    };
    says(name.end) || name.start > 0 && says(name.start - 1)
}

fn in_place(view: &View, name: &Range<usize>) -> bool {
    let before = if name.start > 0 { view.folded(name.start - 1) } else { "" };
    name.len() == 1 && matches!(before, "in" | "near" | "outside" | "from" | "at") && !view.seen_small(name.start)
}

/// The kind of the trained name that covers most of `name`.
fn vote(view: &View, name: &Range<usize>) -> Option<NameKind> {
    let named = name.clone().filter_map(|index| view.language.name_at(index));
    named.max_by_key(|found| found.tokens.end.min(name.end) - found.tokens.start.max(name.start)).map(|found| found.kind)
}

/// Whether a word is written as initials are: "WHO", "U.N.", "JMVM".
pub(super) fn is_acronym(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let dotted = text.contains('.');
    (2..=7).contains(&letters)
        && text.chars().all(|c| c.is_uppercase() || c == '.' || c == '&' || c.is_ascii_digit() || c == 's')
        && text.chars().filter(|c| c.is_uppercase()).count() >= 2
        && (!dotted || text.chars().filter(|&c| c == '.').count() >= letters - 1)
}

/// Initials that name no organisation.
fn is_common_acronym(text: &str) -> bool {
    const COMMON: [&str; 52] = [
        "AC", "AD", "AI", "AIDS", "AM", "BC", "BCE", "BST", "CD", "CE", "CEO", "CFO", "CO", "COO", "COVID", "CT", "DC", "DNA",
        "DVD", "EDT", "EST", "FM", "GDP", "GMT", "GPS", "HIV", "ID", "IQ", "IST", "IT", "LED", "MP", "MPs", "MRI", "MSG", "OK",
        "PC", "PCR", "PDF", "PIN", "PM", "PR", "PS", "PST", "QC", "RNA", "TV", "UFO", "UTC", "VIP", "WWI", "WWII",
    ];
    COMMON.binary_search(&text).is_ok()
}
