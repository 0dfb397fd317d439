//! What a run of capitals names, as far as the run itself and its neighbours show.
//!
//! Comes in: a [`Run`]. Goes out: its kind, and how sure that is. Rules speak first; the trained names decide where no rule
//! does.

use std::ops::Range;

use super::EntityKind;
use super::evidence::{self, Evidence};
use super::runs::Run;
use super::view::View;
use crate::extract::lexicon::{countries, descriptions, first_names, organisations, places, posts};
use crate::language::{NameKind, Upos};
use crate::text::TokenKind;

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
pub(super) fn guess(view: &View, run: &Run, evidence: &Evidence) -> Guess {
    let name = &run.name;
    if name.is_empty() {
        return NOTHING;
    }
    if let Some(guess) = by_words(view, run) {
        return guess;
    }
    // "Sandy Hook, Maryland", though Sandy is a first name.
    let plain = evidence.plain(view, name);
    let of_place = || evidence.plain(view, &(name.end - 1..name.end)) == Some(NameKind::Place) && joins(view, name);
    if name.len() > 1 && (plain == Some(NameKind::Place) || of_place()) {
        return sure(EntityKind::Place);
    }
    if plain == Some(NameKind::Other) && is_acronym(view.text(name.start)) {
        return NOTHING;
    }
    if let Some(guess) = by_first(view, name) {
        return guess;
    }
    if by_context(view, name) {
        return sure(EntityKind::Person);
    }
    if let Some(kind) = plain {
        let firm = view.words(name) > 1 || !view.seen_small(name.start);
        return Guess { kind: evidence::entity_kind(kind), firm };
    }
    by_vote(view, name, evidence.vote(view, name))
}

/// Whether the last word of a name says of where it is: "Penon de Coron".
fn joins(view: &View, name: &Range<usize>) -> bool {
    name.len() > 2 && matches!(view.folded(name.end - 2), "da" | "de" | "del" | "di" | "do" | "of")
}

/// What the trained names make of a name, and what tempers them.
fn by_vote(view: &View, name: &Range<usize>, voted: Option<NameKind>) -> Guess {
    let long = view.words(name) > 1;
    let proper = view.upos(name.start) == Upos::Propn && speaks(view, name);
    let founds = long || (!view.begins(name.start) || proper) && !view.seen_small(name.start);
    let quoted = name.start > 0 && matches!(view.folded(name.start - 1), "said" | "says") && view.folded(name.end) != "'s";
    let person = quoted && founds || nods(view, name);
    if matches!(voted, None | Some(NameKind::Place)) && !long && person && !places::is_place(view.text(name.start)) {
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
    if let Some(guess) = by_form(view, name) {
        return Some(guess);
    }
    if !run.title.is_empty() {
        return Some(sure(EntityKind::Person));
    }
    if places::is_place(view.document.slice(view.span(name))) && !is_surname_here(view, name) {
        return Some(sure(EntityKind::Place));
    }
    by_head(view, name)
}

/// What the way that the name is written says: initials, "The", "&".
fn by_form(view: &View, name: &Range<usize>) -> Option<Guess> {
    let text = view.document.slice(view.span(name));
    let last = view.folded(name.end - 1);
    // "Senate Republicans", "Republican Senators".
    let posts = || last.strip_suffix('s').is_some_and(|one| posts::post(one).is_some()) && is_adjective(view.text(name.start));
    let group = name.len() > 1 && last.ends_with('s') && (is_adjective(view.text(name.end - 1)) || name.len() == 2 && posts());
    if is_adjective(text) || is_common_acronym(text) || is_doubled(text) || group || is_natural(view, name) {
        return Some(NOTHING);
    }
    if text.contains(' ') && text.split(' ').all(|word| word.len() == 2 && word.ends_with('.')) {
        // "U. S.", "S. F.": initials and nothing else.
        return Some(if places::is_place(&text.replace(' ', "")) { sure(EntityKind::Place) } else { NOTHING });
    }
    let organised = organisations::is_organisation_word(last);
    let article = name.start.checked_sub(1).filter(|&at| view.text(at) == "The" && !view.begins(at));
    let marked = article.is_some_and(|at| at > 0 && view.document.tokens[at - 1].kind == TokenKind::Quote);
    if marked && !organised {
        // A song or book in marks: "The Storyteller".
        return Some(NOTHING);
    }
    // "Marks & Spencer", "AT&T"; not "Home & Away".
    let and = name.clone().find(|&at| view.text(at) == "&");
    let firm = and.is_some_and(|at| view.joined(at) || organised || vote(view, name).is_some());
    (article.is_some() || firm).then_some(sure(EntityKind::Organisation))
}

/// What the word that tells what sort of thing is named says: "Bank of England", "Baker Street".
fn by_head(view: &View, name: &Range<usize>) -> Option<Guess> {
    let last = view.folded(name.end - 1);
    let head =
        (name.start + 1..name.end).find(|&at| matches!(view.folded(at), "of" | "for")).map_or(last, |of| view.folded(of - 1));
    if name.len() == 1 && organisations::is_named_alone(last) {
        return Some(sure(EntityKind::Organisation));
    }
    if organisations::is_organisation_word(head) && (name.len() > 1 || !view.seen_small(name.start)) {
        // "The League" stands for a longer name, which the text may never give.
        let the = name.start > 0 && view.folded(name.start - 1) == "the" && view.upos(name.start) == Upos::Propn;
        let whole = the && view.upos(name.end) != Upos::Noun;
        return Some(Guess { kind: Some(EntityKind::Organisation), firm: name.len() > 1 || whole });
    }
    let first = first_names::is_first_name(view.text(name.start));
    let placed = name.len() == 2 && places::is_place(view.text(name.end - 1));
    if placed && is_part_of_place(view, name.start) {
        return Some(sure(EntityKind::Place));
    }
    let article = matches!(view.folded(name.start), "la" | "le" | "los" | "las" | "el");
    let club = placed && !first && !article && !view.joined(name.end - 1);
    if name.len() > 1 && (club || matches!(view.folded(name.start), "bank" | "banco" | "union" | "radio" | "fc" | "ac" | "club")) {
        return Some(sure(EntityKind::Organisation));
    }
    if name.len() > 1 && !first && is_team(view, name) {
        return Some(sure(EntityKind::Organisation));
    }
    let located = organisations::is_place_word(head) || organisations::begins_place(view.folded(name.start)) && !first;
    (name.len() > 1 && !(first && name.len() == 2) && located).then_some(sure(EntityKind::Place))
}

/// What initials alone, a last word for other things and a first name say.
fn by_first(view: &View, name: &Range<usize>) -> Option<Guess> {
    if name.len() == 1 && is_acronym(view.text(name.start)) {
        let word = matches!(view.upos(name.start), Upos::Propn | Upos::Noun | Upos::X);
        let named = word && !is_code(view, name.start);
        return Some(if named { sure(EntityKind::Organisation) } else { NOTHING });
    }
    if name.len() > 1 && is_thing(view.folded(name.end - 1)) {
        return Some(NOTHING);
    }
    let first = first_names::is_first_name(view.text(name.start));
    let words = || name.clone().filter(|&at| view.capital(at));
    let small_words = name.clone().any(|at| matches!(view.folded(at), "of" | "for" | "and" | "&"));
    let the = name.start > 0 && view.folded(name.start - 1) == "the";
    (first && words().count() > 1 && !small_words && !the).then(|| sure(EntityKind::Person))
}

/// Whether initials that the trained names take for no name stand by a number or hyphen: "1.3 ERA", "RPO 25", "all-SWC".
fn is_code(view: &View, at: usize) -> bool {
    let number = |at: usize| view.upos(at) == Upos::Num || view.folded(at) == "#";
    let hyphen = view.folded(at + 1) == "-" && view.joined(at + 1) || at > 0 && view.text(at - 1) == "-" && view.joined(at);
    let beside = number(at + 1) || at > 0 && number(at - 1);
    (beside || hyphen) && vote(view, &(at..at + 1)).is_none_or(|kind| kind == NameKind::Other)
}

/// Whether a word before a place tells which part or time of it is meant: "East Germany", "French Sudan", "Old Goa".
fn is_part_of_place(view: &View, at: usize) -> bool {
    descriptions::tells_part(view.folded(at)) || countries::of_demonym(view.text(at)).is_some()
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

/// Whether a name is all of a sentence but what a person does: "Ba agreed."
fn nods(view: &View, name: &Range<usize>) -> bool {
    let does = matches!(view.folded(name.end), "agreed" | "disagreed" | "grinned" | "laughed" | "nodded" | "shrugged" | "smiled");
    does && view.begins(name.start) && matches!(view.folded(name.end + 1), "." | ",") && !view.seen_small(name.start)
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
    const COMMON: [&str; 111] = [
        "AC", "AD", "ADHD", "AGM", "AI", "AIDS", "AM", "ATM", "BBQ", "BC", "BCE", "BMX", "BST", "CCTV", "CD", "CE", "CEO", "CFO",
        "CO", "COO", "COVID", "CPU", "CT", "CV", "DC", "DIY", "DJ", "DNA", "DVD", "EDT", "EP", "ERA", "EST", "ETA", "ETF", "EV",
        "FAQ", "FM", "GCSE", "GDP", "GMT", "GP", "GPS", "GPU", "HD", "HIV", "HQ", "HTML", "ICBM", "ICU", "ID", "IED", "IPO", "IQ",
        "IST", "IT", "IVF", "KO", "LCD", "LED", "LGBT", "LGBTQ", "LNG", "LP", "LPG", "MBA", "MEP", "MERS", "MP", "MRI", "MSG",
        "MSP", "MVP", "NGO", "OK", "OST", "PC", "PCR", "PDF", "PIN", "PM", "POW", "PPE", "PR", "PS", "PST", "PTSD", "QC", "RAM",
        "RBI", "RNA", "RSVP", "SARS", "SMS", "SOS", "SUV", "SWAT", "TNT", "TV", "UAV", "UFO", "URL", "USB", "UTC", "UV", "VAT",
        "VIP", "VP", "WMD", "WWI", "WWII",
    ];
    COMMON.binary_search(&text.strip_suffix('s').unwrap_or(text)).is_ok()
}
