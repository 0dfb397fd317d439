//! Learns the lemmatiser's rules.

use std::collections::BTreeMap;

use super::conllu::{GoldDocument, GoldToken};
use super::irregular::IRREGULAR;
use crate::language::lemma::LONGEST_ENDING;
use crate::language::{Upos, Xpos};
use crate::text::fold;

/// How many more words an ending's own rule must get right than the rule of the shorter ending.
const LEAST_GAIN: usize = 2;

/// The characters that fall away and what takes their place.
type Edit = (usize, String);

/// The file of the rules learned from `documents`: [`crate::language::lemma`] says what it looks like.
pub(super) fn learn(documents: &[GoldDocument]) -> String {
    let mut counts: BTreeMap<u8, BTreeMap<String, BTreeMap<Edit, usize>>> = BTreeMap::new();
    for token in documents.iter().flat_map(|document| &document.sentences).flat_map(|sentence| &sentence.tokens) {
        if keeps_rules(token) {
            let word = fold(&token.form);
            let edit = edit(&word, &lemma_of(token));
            *counts.entry(token.xpos as u8).or_default().entry(word).or_default().entry(edit).or_default() += 1;
        }
    }
    let mut file = String::new();
    for (xpos, words) in counts {
        let majority = |edits: &BTreeMap<Edit, usize>| best(edits).0;
        let words: BTreeMap<String, Edit> = words.iter().map(|(word, edits)| (word.clone(), majority(edits))).collect();
        let mut rules = rules(&words);
        add_irregular(&mut rules, Xpos::at(xpos));
        if !rules.is_empty() {
            file.push_str(&format!("# {}\n", Xpos::at(xpos).name()));
            for (ending, (cut, add)) in rules {
                file.push_str(&format!("{ending}\t{cut}\t{add}\n"));
            }
        }
    }
    file
}

/// Adds the irregular verbs that the rules of `xpos` would get wrong and that no treebank had: "shot".
fn add_irregular(rules: &mut BTreeMap<String, Edit>, xpos: Xpos) {
    for (lemma, past, participle) in IRREGULAR {
        let form = match xpos {
            Xpos::Vbd => past,
            Xpos::Vbn => participle,
            _ => return,
        };
        let (whole, edit) = (format!("^{form}"), edit(form, lemma));
        if !rules.contains_key(&whole) && inherited(rules, form) != edit {
            rules.insert(whole, edit);
        }
    }
}

/// Whether rules apply to the token: names and foreign words keep their form.
fn keeps_rules(token: &GoldToken) -> bool {
    token.upos != Upos::Propn
        && !matches!(token.xpos, Xpos::Nnp | Xpos::Nnps | Xpos::Fw | Xpos::Gw | Xpos::Add | Xpos::Cd)
        && token.lemma != "_"
}

/// The lemma in lower case.
fn lemma_of(token: &GoldToken) -> String {
    fold(&token.lemma)
}

fn edit(word: &str, lemma: &str) -> Edit {
    let shared = word.chars().zip(lemma.chars()).take_while(|(a, b)| a == b).count();
    (word.chars().count() - shared, lemma.chars().skip(shared).collect())
}

fn best(edits: &BTreeMap<Edit, usize>) -> (Edit, usize) {
    let mut best = (&(0, String::new()), 0);
    for (edit, &count) in edits {
        if count > best.1 {
            best = (edit, count);
        }
    }
    (best.0.clone(), best.1)
}

/// The rules of one tag, by ending.
fn rules(words: &BTreeMap<String, Edit>) -> BTreeMap<String, Edit> {
    let mut endings: BTreeMap<(usize, String), BTreeMap<Edit, usize>> = BTreeMap::new();
    for (word, edit) in words {
        let chars: Vec<char> = word.chars().collect();
        for length in 0..=LONGEST_ENDING.min(chars.len()) {
            let ending = (length, chars[chars.len() - length..].iter().collect());
            *endings.entry(ending).or_default().entry(edit.clone()).or_default() += 1;
        }
    }
    let mut rules: BTreeMap<String, Edit> = BTreeMap::new();
    for ((_, ending), edits) in &endings {
        let (edit, count) = best(edits);
        let inherited = inherited(&rules, ending);
        if inherited != edit && count >= LEAST_GAIN + edits.get(&inherited).copied().unwrap_or(0) {
            rules.insert(ending.clone(), edit);
        }
    }
    let exceptions: Vec<_> = words.iter().filter(|(word, edit)| inherited(&rules, word) != **edit).collect();
    let whole = exceptions.into_iter().map(|(word, edit)| (format!("^{word}"), edit.clone())).collect::<Vec<_>>();
    rules.extend(whole);
    rules
}

/// What the rule of the longest ending so far makes of `word`.
fn inherited(rules: &BTreeMap<String, Edit>, word: &str) -> Edit {
    let starts = word.char_indices().map(|(at, _)| at).chain([word.len()]);
    starts
        .filter(|&at| word[at..].chars().count() <= LONGEST_ENDING)
        .find_map(|at| rules.get(&word[at..]).cloned())
        .unwrap_or_default()
}
