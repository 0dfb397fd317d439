//! # What it looks for
//! Initials that do not follow the name they stand for ("Forum for Ocean Resources in the Pacific (FOPR)") or have a letter
//! that is not its word's (FORM), initials whose letters change places later (IOFC, then IFOC), and a name that changes
//! while its initials stay: by one word, or by more where the text says that the initials stand for it.
//!
//! # Why it matters
//! A reader who looks the body up by the wrong initials finds another one, or none.
//!
//! # Example
//! The Northern Lakes Angling Board (NLAB) met on Monday. The NALB will meet again. (NLAB and NALB.)
//!
//! # What it cannot know
//! Initials of a name in another language, unless only two neighbouring letters are exchanged or one letter of four or more
//! is another; which of two forms is right.
//!
//! # Source
//! The Associated Press Stylebook, "abbreviations and acronyms": the short form follows from the name at first reference.

use std::collections::{BTreeMap, BTreeSet};

use super::expansions::{Expansion, expansions};
use super::initials::{Definition, definitions, letters};
use super::two_expansions::{clash, is_explained, tells_of_two};
use crate::article::Article;
use crate::checks::Check;
use crate::report::{Confidence, Family, Finding, Label};

pub(super) const CHECK: Check = Check {
    id: "names/acronym-mismatch",
    family: Family::Names,
    title: "Initials that do not fit their name",
    doc: doc!("acronym_mismatch.rs"),
    run,
};

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let definitions = definitions(article);
    findings.extend(definitions.iter().filter_map(|definition| out_of_order(article, definition)));
    findings.extend(definitions.iter().filter_map(|definition| other_letter(article, definition)));
    exchanged(article, &definitions, findings);
    changed_names(article, findings);
}

fn finding(message: String, reason: String, primary: Label, secondary: Label) -> Finding {
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Likely,
        message,
        reason,
        advice: "Look up the name and the initials that the body itself uses.".into(),
        primary,
        secondary: vec![secondary],
    }
}

/// Two neighbouring letters exchanged against the name's own order.
fn out_of_order(article: &Article, definition: &Definition) -> Option<Finding> {
    let (letters, initials) = (&definition.letters, definition.initials.to_uppercase());
    let exchanged = letters.len() >= 4 && is_neighbour_swap(&initials, letters);
    exchanged.then(|| {
        let reason = format!("The words of “{}” begin with {initials}.", article.document.slice(definition.name));
        let primary = Label::new(definition.span, format!("reads {letters}"));
        let secondary = Label::new(definition.name, format!("begins with {initials}"));
        finding(format!("{letters} does not follow the letters of its name"), reason, primary, secondary)
    })
}

/// One letter that no word of the name stands for, where all others fit word by word: NAMS for a name of N, A, M and O.
fn other_letter(article: &Article, definition: &Definition) -> Option<Finding> {
    let (letters, initials) = (definition.letters.as_bytes(), definition.initials.to_uppercase());
    let initials = initials.as_bytes();
    if letters.len() < 4 || letters.len() != initials.len() || letters[0] != initials[0] {
        return None;
    }
    let mut differing = (1..letters.len()).filter(|&at| letters[at] != initials[at]);
    let at = differing.next().filter(|_| differing.next().is_none())?;
    let name = article.document.slice(definition.name);
    let word = name.split([' ', '-', '‑', '\n']).filter(|word| word.starts_with(char::is_uppercase)).nth(at)?;
    let letter = char::from(letters[at]);
    // "Exploration" gives the X of JAXA: a letter from the word's beginning may stand for it.
    let sounds = word.chars().take(2).any(|c| c.eq_ignore_ascii_case(&letter));
    (!sounds).then(|| {
        let reason = format!("{letter} stands where “{word}” gives {}.", char::from(initials[at]));
        let primary = Label::new(definition.span, format!("reads {}", definition.letters));
        let secondary = Label::new(definition.name, format!("begins with {}", definition.initials));
        let mut finding =
            finding(format!("{} has a letter that is not in its name", definition.letters), reason, primary, secondary);
        if word.chars().any(|c| c.eq_ignore_ascii_case(&letter)) {
            finding.confidence = Confidence::Possible;
        }
        finding
    })
}

/// Whether exchanging two neighbouring letters of `a` gives `b`. A turn of the whole (NATO, OTAN) is another language.
fn is_neighbour_swap(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let differing: Vec<usize> = (0..a.len().min(b.len())).filter(|&at| a[at] != b[at]).collect();
    let [first, second] = differing[..] else { return false };
    a.len() == b.len() && second == first + 1 && a[first] == b[second] && a[second] == b[first]
}

/// Initials that the text explains nowhere and that have the letters of explained ones in another order.
fn exchanged(article: &Article, definitions: &[Definition], findings: &mut Vec<Finding>) {
    let mut explained: BTreeMap<String, &Definition> = BTreeMap::new();
    let fits = |definition: &Definition| sorted(&definition.initials.to_uppercase()) == sorted(&definition.letters);
    for definition in definitions.iter().filter(|definition| fits(definition)) {
        explained.entry(sorted(&definition.letters)).or_insert(definition);
    }
    // Initials of a name in another language: two neighbours alone may have changed places.
    let foreign: Vec<&Definition> = definitions.iter().filter(|definition| !fits(definition)).collect();
    // What is explained, well known or told already is passed over.
    let mut done: BTreeSet<String> = definitions.iter().map(|definition| definition.letters.clone()).collect();
    for at in 0..article.document.tokens.len() {
        let Some(letters) = letters(article, at) else { continue };
        let turned = || foreign.iter().find(|definition| is_neighbour_swap(&definition.letters, &letters));
        let Some(definition) = explained.get(&sorted(&letters)).or_else(turned) else { continue };
        let span = article.document.tokens[at].span;
        if span.start() < definition.span.start() || is_known(&letters) || !done.insert(letters.clone()) {
            continue;
        }
        let own = &definition.letters;
        let reason = format!("Both have the letters {}; only {own} is explained.", sorted(&letters));
        let secondary = Label::new(definition.name.cover(definition.span), format!("is explained as {own}"));
        let message = format!("{letters} here, {own} where the name is explained");
        let confidence = if fits(definition) { Confidence::Likely } else { Confidence::Possible };
        let told = finding(message, reason, Label::new(span, format!("reads {letters}")), secondary);
        findings.push(Finding { confidence, ..told });
    }
}

/// The letters in the order of the alphabet.
fn sorted(letters: &str) -> String {
    let mut letters: Vec<char> = letters.chars().collect();
    letters.sort_unstable();
    letters.into_iter().collect()
}

/// Initials that need no explanation, so that they may stand beside others of the same letters.
fn is_known(letters: &str) -> bool {
    matches!(letters, "ABC" | "ANC" | "BBC" | "CIA" | "EPA" | "FAA" | "FBI" | "IMF" | "IOC" | "NBA" | "NSA" | "SPD" | "UAE" | "WHO")
}

/// Two names for one set of initials: the first is said to be theirs, and so is the second, or it has just one other word.
fn changed_names(article: &Article, findings: &mut Vec<Finding>) {
    let expansions = expansions(article);
    let mut by_letters: BTreeMap<&str, Vec<&Expansion>> = BTreeMap::new();
    for expansion in &expansions {
        let known = by_letters.entry(&expansion.letters).or_default();
        if known.len() < 8 {
            known.push(expansion);
        }
    }
    for group in by_letters.values().filter(|group| !group.iter().any(|expansion| tells_of_two(article, expansion))) {
        let Some((first, later)) = group.iter().enumerate().find_map(|(at, later)| {
            let first = group[..at].iter().find(|first| (first.explained || later.beside) && clash(article, first, later))?;
            Some((first, later))
        }) else {
            continue;
        };
        let differing: Vec<_> = first.words.iter().zip(&later.words).filter(|(one, other)| one != other).collect();
        let label = |expansion: &Expansion| Label::new(expansion.span, article.document.slice(expansion.span));
        let (message, reason) = if let [(word, changed)] = differing[..] {
            let reason = format!("The two names have the same initials and differ in one word: {word}, {changed}.");
            ("One name, with one word changed".to_owned(), reason)
        } else {
            let reason = format!("Both names give the initials {}, and the text uses them of one body.", first.letters);
            (format!("{} stands for two names", first.letters), reason)
        };
        let sure = !later.introduced && first.explained && (differing.len() == 1 || is_explained(article, later));
        let confidence = if sure { Confidence::Likely } else { Confidence::Possible };
        findings.push(Finding { confidence, ..finding(message, reason, label(later), label(first)) });
    }
}
