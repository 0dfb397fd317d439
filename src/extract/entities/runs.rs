//! Runs of capitalised words that may be names, with the titles before them.
//!
//! Comes in: the tokens. Goes out: a [`Run`] for each stretch: "Brig. Gen. Faraj al-Mahdi" has the title *Brig. Gen.* and the
//! name *Faraj al-Mahdi*; "US Secretary of State Marco Rubio" belongs, too, to *US*. Lines in title case are passed over:
//! there a capital tells nothing.

use std::ops::Range;

use super::kinds::is_acronym;
use super::view::{View, is_particle};
use crate::extract::lexicon::{countries, first_names, organisations, places, posts, titles};
use crate::language::{NameKind, Upos};
use crate::text::TokenKind;

/// A stretch of capitalised words.
#[derive(Clone, Debug)]
pub(super) struct Run {
    /// Everything.
    pub whole: Range<usize>,
    /// What stands before the title: "US", "NATO"; often empty.
    pub of: Range<usize>,
    /// The title; often empty.
    pub title: Range<usize>,
    /// The name without title; empty where the text names a post alone: "the Prime Minister".
    pub name: Range<usize>,
}

/// All runs of the text outside title-case lines, in order.
pub(super) fn find(view: &View) -> Vec<Run> {
    let mut runs = Vec::new();
    for (number, sentence) in view.document.sentences.iter().enumerate() {
        if view.is_title_case(number) {
            continue;
        }
        let (mut at, end) = (sentence.tokens.start, sentence.tokens.end);
        while at < end {
            let Some(first) = begins_name(view, at, end) else {
                at += 1;
                continue;
            };
            let after = run_end(view, first, end);
            let run = split(view, at..after);
            if !run.name.is_empty() || !run.title.is_empty() {
                runs.push(run);
            }
            at = after;
        }
    }
    runs
}

/// The token of the first capital of a name that begins at `at`.
fn begins_name(view: &View, at: usize, end: usize) -> Option<usize> {
    if is_particle(view.folded(at)) && !view.capital(at) {
        let strong = matches!(view.folded(at), "al" | "el" | "van" | "von" | "bin" | "ibn" | "de" | "ter" | "ten" | "abu");
        return after_particles(view, at, end).filter(|_| strong);
    }
    let hyphenated = view.folded(at + 1) == "-" && view.joined(at + 1) && view.joined(at + 2) && view.capital(at + 2);
    if view.capital(at) && hyphenated && (is_particle(view.folded(at)) || view.upos(at) == Upos::Propn) {
        return Some(at);
    }
    let acronym = view.text(at).len() > 1 && is_acronym(view.text(at));
    if acronym && !view.begins(at) {
        return Some(at);
    }
    if !view.capital(at) || is_no_name(view.folded(at)) || view.upos(at) == Upos::Pron {
        return None;
    }
    let word = view.folded(at);
    if !view.begins(at) {
        return Some(at);
    }
    if is_particle(word)
        && let Some(name) = after_particles(view, at + 1, end)
    {
        return Some(name);
    }
    let goes_on = at + 1 < end && view.capital(at + 1) && !view.joined(at + 1);
    let heads = titles::is_title(word)
        || is_origin(view.text(at))
        || organisations::is_organisation_word(word) && view.upos(at + 1) == Upos::Propn;
    let post =
        || (at + 2..=end.min(at + 4)).any(|after| view.capital(after) && posts::post(&view.joined_text(&(at..after))).is_some());
    let listed =
        heads && goes_on || post() || view.always_capital(at) || first_names::is_first_name(word) || places::is_place(word);
    let alone = organisations::is_named_alone(word) && !view.seen_small(at);
    let proper = view.upos(at) == Upos::Propn && (goes_on || !view.seen_small(at)) || alone;
    (listed || proper).then_some(at)
}

/// The first token that no longer belongs to the run that begins at `first`.
fn run_end(view: &View, first: usize, limit: usize) -> usize {
    let mut end = first + 1;
    while end < limit {
        if let Some(after) = joins(view, first, end, limit) {
            end = after;
        } else {
            break;
        }
    }
    end
}

/// Where the run `first..at` goes on with token `at`: the token after what joins.
fn joins(view: &View, first: usize, at: usize, limit: usize) -> Option<usize> {
    let capital = |index: usize| {
        let month_name = matches!(view.folded(index), "may" | "april" | "june") && first_names::is_first_name(view.folded(first));
        index < limit && view.capital(index) && (!is_no_name(view.folded(index)) || month_name)
    };
    let word = view.folded(at);
    if capital(at) && !view.joined(at) {
        return Some(at + 1);
    }
    if word == "-" && view.joined(at) && view.joined(at + 1) && (capital(at + 1) || ends_after_hyphen(view, first, at + 1)) {
        return Some(at + 2);
    }
    if let Some(after) = nickname_end(view, at, limit).filter(|&after| capital(after)) {
        return Some(after + 1);
    }
    if is_particle(word) && !view.capital(at) {
        return after_particles(view, at, limit).map(|name| name + 1);
    }
    let chain = (first..at).any(|index| takes_of(view.folded(index)));
    match word {
        "of" | "for" if takes_of(view.folded(at - 1)) || chain && capital(at + 1) => {
            let next = if view.folded(at + 1) == "the" && word == "of" { at + 2 } else { at + 1 };
            capital(next).then_some(next + 1)
        }
        "&" if capital(at + 1) && !two_people(view, first, at) => Some(at + 2),
        "and" if capital(at + 1) && chain_or_compound(view, first, at, limit) => Some(at + 2),
        "'" | "'s" if view.joined(at) && capital(at + 1) && owned_organisation(view, first, at, limit) => Some(at + 2),
        _ => None,
    }
}

/// Whether a name goes on with the small word after a hyphen: "Kim Jong-un", "President-elect".
fn ends_after_hyphen(view: &View, first: usize, at: usize) -> bool {
    let elect = matches!(view.folded(at), "elect" | "designate") && view.capital(at + 1);
    let syllable = view.text(at).len() <= 4 && view.upos(at) == Upos::Propn && at >= first + 3 && !view.capital(at);
    elect || syllable && at < view.len()
}

/// The token after a nickname in marks that begins at `at`: "Anthony “Big Tony” Russo".
fn nickname_end(view: &View, at: usize, limit: usize) -> Option<usize> {
    let quote = |at: usize| view.document.tokens[at].kind == TokenKind::Quote;
    let words = (at + 1..limit.min(at + 5)).take_while(|&at| view.capital(at)).count();
    let close = at + 1 + words;
    let marked = words > 0 && close + 1 < limit && quote(at) && quote(close) && !view.joined(at);
    (marked && !view.joined(close + 1)).then_some(close + 1)
}

/// The capital after the particles from `at` on: "van der *Berg*", "al-*Mahdi*".
fn after_particles(view: &View, at: usize, limit: usize) -> Option<usize> {
    let mut next = at;
    while next < limit && next < at + 3 && is_particle(view.folded(next)) && !view.capital(next) {
        next += 1;
    }
    if view.folded(next) == "-" && view.joined(next) && view.joined(next + 1) {
        next += 1;
    }
    (next > at && next < limit && view.capital(next)).then_some(next)
}

/// Whether "and" goes on with the name of one organisation: "Ministry of Trade and Industry", "Monitoring and Verification
/// Mission"; not "Norway and the Bank".
fn chain_or_compound(view: &View, first: usize, and: usize, limit: usize) -> bool {
    let last = run_of_capitals(view, and + 1, limit) - 1;
    let chain = (first..and).any(|at| matches!(view.folded(at), "of" | "for") && at > first);
    let is_place = |at: usize| places::is_place(view.text(at)) || countries::of_demonym(view.text(at)).is_some();
    let compound = last > and + 1 || organisations::is_organisation_word(view.folded(last));
    let owner = first > 0 && view.folded(first - 1) == "the" && !is_place(and - 1);
    let ends = organisations::is_organisation_word(view.folded(last));
    let own_end = organisations::is_organisation_word(view.folded(and - 1)) || first_names::is_first_name(view.folded(first));
    let person = first_names::is_first_name(view.text(and + 1));
    (chain && last <= and + 2 && !ends && !person && !is_place(last)) || (owner && compound && ends && !own_end)
}

/// Whether "&" stands between people: "Jenny Seaton & Gary Carvolth".
fn two_people(view: &View, first: usize, at: usize) -> bool {
    let name = |index: usize| first_names::is_first_name(view.text(index));
    let person = |index: usize| view.language.name_at(index).is_some_and(|name| name.kind == NameKind::Person);
    at > first + 1 && (name(first) || person(at - 1)) && (name(at + 1) || person(at + 1))
}

/// Whether an apostrophe stands inside an organisation's name: "Workers' Alliance", "People's Union".
fn owned_organisation(view: &View, first: usize, at: usize, limit: usize) -> bool {
    let owner = view.folded(at - 1);
    let last = run_of_capitals(view, at + 1, limit) - 1;
    let group = owner.ends_with('s') && view.folded(at) == "'"
        || matches!(owner, "people" | "women" | "men" | "children" | "king" | "queen" | "writer" | "player" | "citizen" | "worker");
    group && !(at - first == 1 && first_names::is_first_name(owner)) && organisations::is_organisation_word(view.folded(last))
}

fn run_of_capitals(view: &View, from: usize, limit: usize) -> usize {
    (from..limit).find(|&at| !view.capital(at)).unwrap_or(limit).max(from + 1)
}

/// Whether a name goes on with "of" after this word: "Bank of England", "Gulf of Aden", "Secretary of State".
fn takes_of(word: &str) -> bool {
    let more = matches!(word, "republic" | "kingdom" | "isle" | "secretary" | "states" | "emirates" | "duke" | "duchess");
    organisations::is_organisation_word(word) || organisations::is_place_word(word) || more
}

/// Cuts a run into what it belongs to, title and name.
fn split(view: &View, whole: Range<usize>) -> Run {
    let qualified = |index: &usize| {
        matches!(view.folded(*index), "former" | "ex" | "late" | "then" | "acting" | "incoming" | "outgoing" | "interim")
    };
    let start = whole.start + whole.clone().take_while(qualified).count();
    let none = start..start;
    let organisation = whole.clone().any(|index| {
        let ends = index + 1 == whole.end || matches!(view.folded(index + 1), "of" | "for");
        let word = view.folded(index);
        ends && index > whole.start && (organisations::is_organisation_word(word) || is_building(word))
    });
    if let Some(name) = after_seat(view, &whole) {
        return Run { of: whole.start..name.start, title: none, name, whole };
    }
    let plain = Run { whole: whole.clone(), of: none.clone(), title: none, name: start..whole.end };
    if organisation || start == whole.end {
        return plain;
    }
    match last_title(view, &(start..whole.end)) {
        Some(title) if is_suffix_only(view, title.end..whole.end) => plain,
        Some(title) if title.end < whole.end && !view.capital(title.end) && !is_particle(view.folded(title.end)) => {
            Run { of: start..title.start, name: title.end..title.end, title, whole }
        }
        Some(title) => Run { of: start..title.start, name: title.end..whole.end, title, whole },
        None => plain,
    }
}

/// The name after the place that a post before the run belongs to: "Mayor of London *Sadiq Karim*".
fn after_seat(view: &View, whole: &Range<usize>) -> Option<Range<usize>> {
    let post = whole.start.checked_sub(2)?;
    let held = view.folded(post + 1) == "of" && posts::post(view.folded(post)).is_some();
    let name = whole.start + 1..whole.end;
    let person = |at: usize| view.language.name_at(at).is_some_and(|name| name.kind == NameKind::Person);
    let last = view.folded(whole.end - 1);
    let thing = organisations::is_organisation_word(last) || organisations::is_place_word(last);
    let seat = places::is_place(view.text(whole.start)) && name.len() > 1 && !thing;
    (held && seat && (first_names::is_first_name(view.text(name.start)) || person(name.start))).then_some(name)
}

fn is_suffix_only(view: &View, rest: Range<usize>) -> bool {
    !rest.is_empty() && rest.clone().all(|index| matches!(view.folded(index), "jr." | "sr." | "ii" | "iii" | "iv" | "jr" | "sr"))
}

/// The titles that stand last in a run before at least one more word, or that are the whole run.
fn last_title(view: &View, run: &Range<usize>) -> Option<Range<usize>> {
    let end = (run.start + 1..=run.end).rev().find(|&end| title_start(view, run.start, end).is_some())?;
    let mut start = title_start(view, run.start, end)?;
    while let Some(before) = title_start(view, run.start, start) {
        start = before;
    }
    if end == run.end {
        // "Stephen King": a surname that is a title, too, unless the run is nothing but a post.
        let sole = posts::post(&view.joined_text(&(start..end))).is_some_and(|post| post.sole);
        let town = |at: usize| sole && places::is_place(view.text(at)) && !first_names::is_first_name(view.text(at));
        let whole = start == run.start || run.clone().take(start - run.start).all(|at| is_origin(view.text(at)) || town(at));
        let post = end - start > 1 || posts::post(view.folded(start)).is_some();
        return (whole && post).then_some(start..end);
    }
    let weak = end - start == 1
        && matches!(
            view.folded(start),
            "major"
                | "general"
                | "premier"
                | "private"
                | "master"
                | "chief"
                | "justice"
                | "speaker"
                | "king"
                | "prince"
                | "brother"
                | "sister"
                | "father"
                | "mother"
                | "duke"
                | "baron"
                | "count"
                | "chair"
                | "earl"
                | "st."
        );
    let origin = start > run.start && is_origin(view.text(start - 1));
    let named = origin
        || view.language.name_at(end).is_some_and(|name| name.kind == NameKind::Person)
        || first_names::is_first_name(view.folded(end));
    (!weak || named).then_some(start..end)
}

/// Where a title begins that ends before token `end`: the longest one.
fn title_start(view: &View, from: usize, end: usize) -> Option<usize> {
    (from.max(end.saturating_sub(4))..end).find(|&start| {
        let text = view.joined_text(&(start..end));
        let elect = text.strip_suffix("-elect").or_else(|| text.strip_suffix("-designate"));
        let post = posts::post(elect.unwrap_or(&text)).is_some();
        let person = || {
            let named = view.language.name_at(end).is_some_and(|name| name.kind == NameKind::Person);
            let stands_first = view.begins(start) || start > from && is_origin(view.text(start - 1));
            stands_first && (named || first_names::is_first_name(view.folded(end)))
        };
        let noun = posts::takes_portfolio(&text)
            || view.begins(start) && view.upos(start) == Upos::Noun
            || is_acronym(view.text(start))
            || end < view.len() && person();
        if end - start == 1 { titles::is_title(&text) || post && noun } else { post }
    })
}

/// Last words of places that are no surnames: what stands before them is no person.
fn is_building(word: &str) -> bool {
    let surname = matches!(
        word,
        "hill"
            | "hills"
            | "park"
            | "lane"
            | "green"
            | "common"
            | "forest"
            | "wood"
            | "woods"
            | "heights"
            | "lake"
            | "street"
            | "port"
            | "parish"
            | "ridge"
            | "cape"
            | "castle"
            | "lock"
            | "gardens"
            | "garden"
            | "temple"
    );
    organisations::is_place_word(word) && !surname
}

/// Whether a word tells where a post belongs: "US", "Ukrainian".
pub(super) fn is_origin(word: &str) -> bool {
    countries::named(word).is_some() || countries::of_demonym(word).is_some()
}

/// Words that keep a post from clashing with another.
pub(super) fn is_qualifier(folded: &str) -> bool {
    const QUALIFIERS: [&str; 33] = [
        "acting",
        "aspiring",
        "assistant",
        "associate",
        "caretaker",
        "deputy",
        "designate",
        "elect",
        "emeritus",
        "ex",
        "failed",
        "fellow",
        "first-time",
        "former",
        "future",
        "honorary",
        "incoming",
        "interim",
        "joint",
        "junior",
        "late",
        "next",
        "onetime",
        "outgoing",
        "potential",
        "previous",
        "prospective",
        "shadow",
        "sometime",
        "then",
        "vice",
        "would",
        "would-be",
    ];
    QUALIFIERS.binary_search(&folded).is_ok() || folded.starts_with("ex-")
}

/// Capitalised words that are no part of a name: days, months, pronouns, small words of a sentence's start.
fn is_no_name(folded: &str) -> bool {
    const WORDS: [&str; 111] = [
        "a",
        "about",
        "after",
        "all",
        "also",
        "although",
        "an",
        "and",
        "another",
        "any",
        "april",
        "as",
        "at",
        "august",
        "because",
        "before",
        "both",
        "but",
        "by",
        "christmas",
        "december",
        "despite",
        "during",
        "each",
        "easter",
        "eid",
        "even",
        "every",
        "february",
        "few",
        "for",
        "friday",
        "from",
        "he",
        "her",
        "here",
        "his",
        "how",
        "however",
        "i",
        "if",
        "in",
        "it",
        "its",
        "january",
        "july",
        "june",
        "last",
        "lent",
        "many",
        "march",
        "may",
        "meanwhile",
        "monday",
        "more",
        "most",
        "mr",
        "my",
        "neither",
        "next",
        "no",
        "not",
        "november",
        "now",
        "october",
        "of",
        "on",
        "one",
        "only",
        "or",
        "other",
        "our",
        "over",
        "passover",
        "q",
        "ramadan",
        "saturday",
        "september",
        "she",
        "since",
        "so",
        "some",
        "sunday",
        "that",
        "the",
        "their",
        "then",
        "there",
        "these",
        "they",
        "this",
        "those",
        "three",
        "thursday",
        "to",
        "today",
        "tuesday",
        "two",
        "under",
        "until",
        "we",
        "wednesday",
        "what",
        "when",
        "where",
        "whether",
        "which",
        "while",
        "with",
        "xmas",
        "yesterday",
    ];
    WORDS.binary_search(&folded).is_ok() && folded != "mr"
}
