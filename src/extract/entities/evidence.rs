//! What the whole text shows a name to be: a place, an organisation, a person.
//!
//! Comes in: all runs. Goes out: [`Evidence`], by the words of each name. "Aisby is a village" makes every *Aisby* of the text
//! a place, and "shares in Konami" every *Konami* a company, whatever the trained names take each by itself for.
//!
//! What it does not know: two things of one name ("Lincoln" the president and the town).

use std::collections::BTreeMap;
use std::ops::Range;

use super::EntityKind;
use super::runs::Run;
use super::view::View;
use crate::extract::lexicon::{countries, descriptions, places, posts};
use crate::language::{NameKind, Upos, Xpos};

/// What a word beside a name must weigh to outweigh the trained names.
const PLAIN: u32 = 3;

/// What the text shows of every name.
#[derive(Debug, Default)]
pub(super) struct Evidence {
    of: BTreeMap<String, Tally>,
}

/// By kind (person, organisation, place, other).
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    /// How often the trained names say so.
    votes: [u32; 4],
    /// What the words beside it weigh.
    shown: [u32; 4],
}

impl Evidence {
    /// Reads what stands beside each of `runs`.
    pub fn new(view: &View, runs: &[Run]) -> Self {
        let mut of: BTreeMap<String, Tally> = BTreeMap::new();
        for run in runs.iter().filter(|run| !run.name.is_empty()) {
            let tally = of.entry(view.joined_text(&run.name)).or_default();
            if let Some(kind) = vote(view, &run.name) {
                tally.votes[kind as usize] += 1;
            }
            for (kind, weight) in shown(view, run) {
                tally.shown[kind as usize] += weight;
            }
        }
        Self { of }
    }

    /// What the words beside it plainly show `name` to be.
    pub fn plain(&self, view: &View, name: &Range<usize>) -> Option<NameKind> {
        let tally = self.of.get(&view.joined_text(name))?;
        let (best, weight) = most(&tally.shown)?;
        let rest: u32 = tally.shown.iter().sum::<u32>() - weight;
        let against = (0..4).filter(|&kind| kind != best as usize).map(|kind| tally.votes[kind]).max().unwrap_or(0);
        (weight >= PLAIN && weight > 2 * rest && weight * 2 + tally.votes[best as usize] >= against).then_some(best)
    }

    /// What the trained names and the words beside it take `name` for, all over the text.
    pub fn vote(&self, view: &View, name: &Range<usize>) -> Option<NameKind> {
        let own = vote(view, name);
        let Some(tally) = self.of.get(&view.joined_text(name)) else { return own };
        let sum: [u32; 4] = std::array::from_fn(|kind| {
            tally.votes[kind] * 2 + tally.shown[kind] * 2 + u32::from(own.is_some_and(|own| own as usize == kind))
        });
        most(&sum).map(|(kind, _)| kind)
    }
}

fn most(tally: &[u32; 4]) -> Option<(NameKind, u32)> {
    const KINDS: [NameKind; 4] = [NameKind::Person, NameKind::Organisation, NameKind::Place, NameKind::Other];
    let best = (0..4).rev().max_by_key(|&kind| tally[kind]).filter(|&kind| tally[kind] > 0)?;
    Some((KINDS[best], tally[best]))
}

/// The kind of the trained name that covers most of `name`.
fn vote(view: &View, name: &Range<usize>) -> Option<NameKind> {
    let named = name.clone().filter_map(|index| view.language.name_at(index));
    named.max_by_key(|found| found.tokens.end.min(name.end) - found.tokens.start.max(name.start)).map(|found| found.kind)
}

/// What the words beside one mention show, and how plainly.
fn shown(view: &View, run: &Run) -> impl Iterator<Item = (NameKind, u32)> {
    let name = &run.name;
    let titled = (!run.title.is_empty()).then_some((NameKind::Person, PLAIN));
    let by = by_sort(view, name).map(|kind| (kind, PLAIN));
    let thing = is_short_for_thing(view, name).then_some((NameKind::Other, PLAIN));
    let native = is_native(view, name.start).then_some((NameKind::Person, PLAIN));
    [titled, by, native, by_lead(view, name), by_rest(view, name), thing].into_iter().flatten()
}

/// What a noun says that the name is: "Aisby is a *village*", "Aisby, a *village*", "the *village* of Aisby", "the *band* Aisby".
fn by_sort(view: &View, name: &Range<usize>) -> Option<NameKind> {
    let next = name.end;
    let article = |at: usize| matches!(view.folded(at), "a" | "an");
    let copula =
        matches!(view.folded(next), "is" | "was" | "remains" | "became") && (article(next + 1) || view.folded(next + 1) == "the");
    let beside = view.folded(next) == "," && article(next + 1);
    if is_situated(view, next) || is_settlement(view, next) {
        return Some(NameKind::Place);
    }
    if copula || beside {
        return sort_of_phrase(view, next + 2);
    }
    let before = name.start.checked_sub(1)?;
    let noun = |at: usize| view.upos(at) == Upos::Noun && !view.capital(at);
    if view.folded(before) == "of" && before > 0 && is_bearing(view.folded(before - 1)) {
        return Some(NameKind::Place);
    }
    if view.folded(before) == "of" && before > 0 && noun(before - 1) {
        if is_part(view.language.lemma(before - 1)) {
            return Some(NameKind::Place);
        }
        return sort(view, before - 1).filter(|kind| *kind == NameKind::Place && named_of(view.folded(before - 1)));
    }
    let starts = noun(before) && view.language.xpos(before) == Xpos::Nn && before > 0 && !view.possessive(before - 1);
    sort(view, before).filter(|kind| starts && matches!(kind, NameKind::Organisation | NameKind::Other))
}

/// "The villages *west* of Aisby".
fn is_bearing(word: &str) -> bool {
    matches!(
        word,
        "north" | "south" | "east" | "west" | "northeast" | "northwest" | "southeast" | "southwest" | "upstream" | "downstream"
    )
}

/// "Aisby, *the town* where", "Aisby, *the city of* her birth".
fn is_settlement(view: &View, at: usize) -> bool {
    let framed = view.folded(at) == "," && view.folded(at + 1) == "the" && named_of(view.folded(at + 2));
    framed && matches!(view.folded(at + 3), "of" | "in" | "on" | "where" | "that" | "which" | ",")
}

/// "Aisby *is in the province* of", "Aisby *lies* on", "Aisby *is situated*".
fn is_situated(view: &View, at: usize) -> bool {
    let (verb, next) = (view.folded(at), view.folded(at + 1));
    let copula = matches!(verb, "is" | "was");
    let within = matches!(next, "in" | "on") && view.folded(at + 2) == "the" && named_of(view.folded(at + 3));
    copula && (within || matches!(next, "located" | "situated"))
        || verb == "lies" && matches!(next, "in" | "near" | "on" | "between")
}

/// Whether a name follows this noun after "of": "the village of Aisby", not "the capital of Norway".
fn named_of(noun: &str) -> bool {
    matches!(
        noun,
        "borough"
            | "city"
            | "commune"
            | "county"
            | "district"
            | "hamlet"
            | "island"
            | "municipality"
            | "neighborhood"
            | "neighbourhood"
            | "parish"
            | "port"
            | "province"
            | "suburb"
            | "town"
            | "township"
            | "village"
    )
}

/// "The Aisby-*born* singer Ann Lee", "Russian-*born* Ann Lee".
fn is_native(view: &View, name: usize) -> bool {
    let described = |&at: &usize| matches!(view.upos(at), Upos::Adj | Upos::Noun) && !view.capital(at) && view.folded(at) != "born";
    let calling = (0..name).rev().take(3).take_while(described).count();
    name.checked_sub(calling + 2).is_some_and(|mark| view.folded(mark) == "-" && view.folded(mark + 1) == "born")
}

/// What only a place has: "the population of Coron", "the outskirts of Aisby".
fn is_part(noun: &str) -> bool {
    matches!(noun, "inhabitant" | "mayor" | "outskirt" | "outskirts" | "population" | "resident" | "skyline" | "street" | "suburb")
}

/// What the head of the noun phrase from `at` on says.
fn sort_of_phrase(view: &View, at: usize) -> Option<NameKind> {
    let inside = |index: &usize| {
        matches!(view.upos(*index), Upos::Adj | Upos::Noun | Upos::Propn | Upos::Num | Upos::Adv)
            || matches!(view.folded(*index), "-" | "'s")
            || matches!(view.language.xpos(*index), Xpos::Vbn | Xpos::Vbg)
    };
    let end = (at..view.len().min(at + 9)).find(|index| !inside(index))?;
    let head = (at..end).rev().find(|&index| view.upos(index) == Upos::Noun && !view.possessive(index + 1))?;
    if head + 1 != end {
        return None;
    }
    sort(view, head)
}

/// What sort of thing the noun `at` calls.
fn sort(view: &View, at: usize) -> Option<NameKind> {
    let noun = view.language.lemma(at);
    if descriptions::is_place(noun) {
        Some(NameKind::Place)
    } else if descriptions::is_organisation(noun) {
        Some(NameKind::Organisation)
    } else if descriptions::is_other(noun) {
        Some(NameKind::Other)
    } else {
        posts::post(noun).filter(|_| !is_shared(noun)).map(|_| NameKind::Person)
    }
}

/// What a company or club can be called as well as a person: "Konami is a *publisher*".
fn is_shared(noun: &str) -> bool {
    matches!(
        noun,
        "challenger"
            | "champion"
            | "contender"
            | "forward"
            | "founder"
            | "friend"
            | "head"
            | "host"
            | "investor"
            | "keeper"
            | "leader"
            | "majority"
            | "member"
            | "minority"
            | "monitor"
            | "mother"
            | "neighbor"
            | "neighbour"
            | "observer"
            | "opponent"
            | "organiser"
            | "organizer"
            | "owner"
            | "partner"
            | "producer"
            | "publisher"
            | "rival"
            | "specialist"
            | "successor"
            | "trader"
            | "victim"
    )
}

/// What leads to the name: "in Aisby", "shares in Konami", "signed by Konami".
fn by_lead(view: &View, name: &Range<usize>) -> Option<(NameKind, u32)> {
    let before = name.start.checked_sub(1)?;
    let earlier = before.checked_sub(1);
    let lemma = |at: Option<usize>| at.map_or("", |at| view.language.lemma(at));
    let holding =
        matches!(lemma(earlier), "share" | "stake" | "employee" | "subsidiary" | "shareholder" | "spokesman" | "spokeswoman");
    let joined = matches!(lemma(earlier), "play" | "sign" | "work") && matches!(view.folded(before), "for" | "with" | "by");
    let owned = view.possessive(name.end);
    let run =
        view.folded(before) == "by" && matches!(lemma(earlier), "acquire" | "distribute" | "manufacture" | "market" | "operate");
    match view.folded(before) {
        "in" | "of" | "at" | "for" if holding => Some((NameKind::Organisation, 2)),
        "in" if is_trust(lemma(earlier)) => None,
        "to" if is_way(lemma(earlier)) && !owned && !goes_on(view, name.end) => Some((NameKind::Place, 1)),
        "from" if view.folded(name.end) == "to" && view.capital(name.end + 1) => Some((NameKind::Place, 1)),
        "in" | "near" | "outside" | "around" if !owned && !goes_on(view, name.end) => Some((NameKind::Place, 1)),
        _ if (joined || run) && !owned => Some((NameKind::Organisation, 1)),
        _ => None,
    }
}

/// Whether the name is the initials, in brackets, of small words before them: "iodine deficiency disorders (IDD)".
fn is_short_for_thing(view: &View, name: &Range<usize>) -> bool {
    let initials = view.folded(name.start).trim_end_matches('s');
    let bracketed = name.start > 0 && view.folded(name.start - 1) == "(" && view.folded(name.end) == ")";
    let Some(start) = name.start.checked_sub(1 + initials.len()).filter(|_| bracketed && name.len() == 1) else { return false };
    let long = start..name.start - 1;
    let starts = long.clone().zip(initials.chars()).all(|(at, letter)| view.folded(at).starts_with(letter) && !view.capital(at));
    initials.len() > 1 && starts && !descriptions::is_organisation(view.language.lemma(long.end - 1))
}

/// What leads from place to place: "the road to Aisby".
fn is_way(lemma: &str) -> bool {
    matches!(
        lemma,
        "drive"
            | "emigrate"
            | "extend"
            | "extension"
            | "flight"
            | "fly"
            | "go"
            | "journey"
            | "line"
            | "march"
            | "move"
            | "relocate"
            | "return"
            | "road"
            | "sail"
            | "train"
            | "travel"
            | "trip"
    )
}

/// What one can have in somebody: "confidence in Byron".
fn is_trust(lemma: &str) -> bool {
    matches!(
        lemma,
        "believe"
            | "belief"
            | "confide"
            | "confidence"
            | "faith"
            | "interest"
            | "interested"
            | "trust"
            | "see"
            | "find"
            | "invest"
            | "investment"
    )
}

/// Whether the name is but the first part of what is meant: "in Konami games".
fn goes_on(view: &View, next: usize) -> bool {
    view.folded(next) == "-" || matches!(view.upos(next), Upos::Noun | Upos::Propn) && !view.capital(next)
}

/// What follows the name: "Aisby, Norway", "Byron was born", "Byron's wife", "Konami employees".
fn by_rest(view: &View, name: &Range<usize>) -> Option<(NameKind, u32)> {
    let next = name.end;
    if let Some(weight) = before_region(view, name) {
        return Some((NameKind::Place, weight));
    }
    if matches!(view.folded(next), "was" | "is") && view.folded(next + 1) == "born" || view.folded(next) == "died" {
        return Some((NameKind::Person, PLAIN));
    }
    if is_located(view, next) {
        return Some((NameKind::Place, 2));
    }
    let owned = if view.possessive(next) { view.folded(next + 1) } else { "" };
    if matches!(
        owned,
        "wife"
            | "husband"
            | "father"
            | "mother"
            | "son"
            | "daughter"
            | "brother"
            | "sister"
            | "death"
            | "parents"
            | "lawyer"
            | "family"
            | "children"
    ) {
        return Some((NameKind::Person, 2));
    }
    if matches!(owned, "headquarters" | "shareholders" | "employees" | "shares" | "subsidiary" | "ceo") {
        return Some((NameKind::Organisation, 2));
    }
    let makes = matches!(view.folded(next), "manufactures" | "manufactured" | "employs");
    let has = matches!(view.folded(next), "employees" | "executives" | "shareholders" | "shares" | "headquarters");
    (makes || has).then_some((NameKind::Organisation, 2))
}

/// How plainly a country or state behind a name shows that it is a place: "Beverly Hills, California". A country may be a
/// person's, too: "Ann Lee, Norway, 2:13".
fn before_region(view: &View, name: &Range<usize>) -> Option<u32> {
    let region = name.end + 1;
    let framed = view.folded(name.end) == "," && view.capital(region) && !view.capital(region + 1) && !view.possessive(region + 1);
    let ends = matches!(view.upos(region + 1), Upos::Punct | Upos::Adp | Upos::Aux | Upos::Verb | Upos::Sconj);
    if !framed || !ends || view.folded(region + 1) == "-" {
        return None;
    }
    if countries::named(view.text(region)).is_some() {
        return Some(if vote(view, name) == Some(NameKind::Person) { 1 } else { PLAIN });
    }
    places::is_region(view.text(region)).then_some(PLAIN)
}

/// Whether the words from `at` on tell where something lies: "is located", "lies in the province".
fn is_located(view: &View, at: usize) -> bool {
    let located = matches!(view.folded(at + 1), "located" | "situated");
    let inside = view.folded(at + 1) == "in"
        && view.folded(at + 2) == "the"
        && (at + 3..at + 5).any(|at| descriptions::is_place(view.folded(at)));
    matches!(view.folded(at), "is" | "was" | "lies") && (located || inside) || view.folded(at) == "," && located
}

/// The kind of entity, where the name is one's.
pub(super) fn entity_kind(kind: NameKind) -> Option<EntityKind> {
    match kind {
        NameKind::Person => Some(EntityKind::Person),
        NameKind::Organisation => Some(EntityKind::Organisation),
        NameKind::Place => Some(EntityKind::Place),
        NameKind::Other => None,
    }
}
