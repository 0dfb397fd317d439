//! How the files of this folder read tokens.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::kinds::is_storm;
use crate::extract::lexicon::plain;
use crate::language::{Language, NameKind, Upos, Xpos};
use crate::text::{Document, ParagraphKind, Span, TokenKind};

/// A document with its tags, and what only a look at the whole text tells.
pub(super) struct View<'a> {
    /// The text and its tokens.
    pub document: &'a Document,
    /// Tags, lemmas and names.
    pub language: &'a Language,
    /// Every word that the running text writes with a small letter.
    small: BTreeSet<&'a str>,
    /// Every word that it writes with a capital inside a sentence.
    capitals: BTreeSet<&'a str>,
    /// Every capitalised word that stands alone before a verb somewhere: "*Tan* sold it".
    actors: BTreeSet<&'a str>,
    /// Every word that a word for a storm names.
    storms: BTreeSet<&'a str>,
    /// How often each word is by itself a trained name of each kind.
    lone: BTreeMap<&'a str, [u32; 4]>,
}

impl<'a> View<'a> {
    /// Reads the whole text once.
    pub fn new(document: &'a Document, language: &'a Language) -> Self {
        let is_small = |index: &usize| document.token_text(*index).starts_with(char::is_lowercase);
        let small = (0..document.tokens.len()).filter(is_small).map(|index| language.folded(index)).collect();
        let mut lone: BTreeMap<&str, [u32; 4]> = BTreeMap::new();
        for name in language.names.iter().filter(|name| name.tokens.len() == 1) {
            lone.entry(language.folded(name.tokens.start)).or_default()[name.kind as usize] += 1;
        }
        let mut view =
            Self { document, language, small, capitals: BTreeSet::new(), actors: BTreeSet::new(), storms: BTreeSet::new(), lone };
        view.actors = (0..view.len()).filter(|&index| view.acts_alone(index)).map(|index| language.folded(index)).collect();
        let named = |index: &usize| view.capital(*index) && view.capital(index - 1) && is_storm(language.folded(index - 1));
        view.storms = (1..view.len()).filter(named).map(|index| language.folded(index)).collect();
        view.capitals = view.inner_capitals();
        view
    }

    /// Whether a capitalised word with no other beside it is followed by a verb in the past tense.
    fn acts_alone(&self, index: usize) -> bool {
        self.capital(index)
            && index + 1 < self.len()
            && self.language.xpos(index + 1) == Xpos::Vbd
            && self.upos(index + 1) == Upos::Verb
            && (index == 0 || !self.capital(index - 1))
    }

    /// Whether the word stands alone before a verb somewhere, as a surname does.
    pub fn is_actor(&self, index: usize) -> bool {
        self.actors.contains(self.folded(index))
    }

    /// Whether the word names a storm somewhere: "Cyclone *Phailin*".
    pub fn is_storm_name(&self, index: usize) -> bool {
        self.storms.contains(self.folded(index))
    }

    fn inner_capitals(&self) -> BTreeSet<&'a str> {
        let titled: Vec<bool> = (0..self.document.sentences.len()).map(|number| self.is_title_case(number)).collect();
        let mut capitals = BTreeSet::new();
        for (sentence, _) in self.document.sentences.iter().zip(titled).filter(|(_, titled)| !titled) {
            let inner = sentence.tokens.clone().skip(1).filter(|&index| self.capital(index) && self.upos(index) == Upos::Propn);
            let inner = inner.filter(|&index| self.is_word(index - 1) && !self.joined(index));
            capitals.extend(inner.map(|index| self.language.folded(index)));
        }
        capitals
    }

    /// Whether the word stands somewhere in a sentence with a capital, and nowhere without.
    pub fn always_capital(&self, index: usize) -> bool {
        self.capitals.contains(self.folded(index)) && !self.seen_small(index)
    }

    /// Whether the word, where it is a trained name by itself, is mostly a person's, and more than once.
    pub fn mostly_person(&self, index: usize) -> bool {
        let counts = self.lone.get(self.folded(index)).copied().unwrap_or_default();
        let people = counts[NameKind::Person as usize];
        people > 1 && people * 3 >= counts.iter().sum::<u32>() * 2
    }

    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.document.tokens.len()
    }

    /// The token as written.
    pub fn text(&self, index: usize) -> &'a str {
        self.document.token_text(index)
    }

    /// The token folded; nothing past the end.
    pub fn folded(&self, index: usize) -> &'a str {
        if index < self.len() { self.language.folded(index) } else { "" }
    }

    /// The universal tag; punctuation past the end.
    pub fn upos(&self, index: usize) -> Upos {
        if index < self.len() { self.language.upos(index) } else { Upos::Punct }
    }

    /// Whether the token is a word with a capital first letter.
    pub fn capital(&self, index: usize) -> bool {
        index < self.len()
            && self.document.tokens[index].kind == TokenKind::Word
            && self.text(index).starts_with(char::is_uppercase)
    }

    /// Whether the word also stands in the text with a small letter.
    pub fn seen_small(&self, index: usize) -> bool {
        self.small.contains(self.folded(index))
    }

    /// Whether the token is joined to the one before it: no white space between.
    pub fn joined(&self, index: usize) -> bool {
        index < self.len() && !self.document.tokens[index].spaced
    }

    /// Whether the token is the ending of a possessive.
    pub fn possessive(&self, index: usize) -> bool {
        index < self.len() && self.language.xpos(index) == Xpos::Pos
            || self.joined(index) && matches!(self.folded(index), "'s" | "'") && index > 0 && self.is_word(index - 1)
    }

    /// Whether the token is a word.
    pub fn is_word(&self, index: usize) -> bool {
        index < self.len() && self.document.tokens[index].kind == TokenKind::Word
    }

    /// The tokens of the sentence that holds token `index`.
    pub fn sentence(&self, index: usize) -> Range<usize> {
        self.document.sentences[self.sentence_number(index)].tokens.clone()
    }

    /// The number of the sentence that holds token `index`.
    pub fn sentence_number(&self, index: usize) -> usize {
        self.document.sentences.partition_point(|sentence| sentence.tokens.start <= index).saturating_sub(1)
    }

    /// Whether nothing but marks stands before the token in its sentence, or a mark that begins a new one.
    pub fn begins(&self, index: usize) -> bool {
        let start = self.sentence(index).start;
        let before = (start..index).rev().find(|&at| !matches!(self.document.tokens[at].kind, TokenKind::Quote));
        before.is_none_or(|at| matches!(self.folded(at), ":" | "•" | "-" | "*" | "(" | ".") && !self.joined(index))
            || index > start
                && self.document.tokens[index - 1].kind == TokenKind::Quote
                && !self.joined(index - 1)
                && self.joined(index)
    }

    /// Whether the sentence is a line in which nearly every word has a capital: a headline, not a place to learn names from.
    pub fn is_title_case(&self, number: usize) -> bool {
        let sentence = &self.document.sentences[number];
        let long = sentence.tokens.clone().filter(|&index| self.is_word(index) && self.text(index).len() > 3);
        let (capitals, small) = long.fold(
            (0, 0),
            |(capitals, small), index| {
                if self.capital(index) { (capitals + 1, small) } else { (capitals, small + 1) }
            },
        );
        let heading = matches!(self.document.kind_of(number), ParagraphKind::Headline | ParagraphKind::Subheading);
        capitals >= 3 && if heading { capitals > small } else { small == 0 && capitals >= 6 }
    }

    /// From the first to the last of `tokens`.
    pub fn span(&self, tokens: &Range<usize>) -> Span {
        self.document.span_of(tokens)
    }

    /// The plain words of `tokens`: hyphenated ones as one, particles, possessive endings and suffixes left out.
    pub fn parts(&self, tokens: &Range<usize>) -> Vec<String> {
        let mut parts: Vec<String> = Vec::new();
        let mut hyphen = false;
        for index in tokens.clone() {
            let word = plain(self.text(index));
            if word == "-" {
                hyphen = true;
                continue;
            }
            let joins = std::mem::take(&mut hyphen);
            if self.possessive(index) || is_particle(self.folded(index)) || is_suffix(&word) {
                continue;
            }
            match parts.last_mut().filter(|_| joins && !is_particle(self.folded(index - 2))) {
                Some(part) => *part = format!("{part}-{word}"),
                None => parts.push(word.trim_end_matches('.').to_owned()),
            }
        }
        parts
    }

    /// How many words a name has, as [`View::parts`] counts them.
    pub fn words(&self, tokens: &Range<usize>) -> usize {
        if tokens.len() < 2 { tokens.len() } else { self.parts(tokens).len() }
    }

    /// The tokens as one folded string, with a space where the text has one.
    pub fn joined_text(&self, tokens: &Range<usize>) -> String {
        let mut joined = String::new();
        for index in tokens.clone() {
            if !joined.is_empty() && !self.joined(index) {
                joined.push(' ');
            }
            joined += self.folded(index);
        }
        joined
    }
}

/// Small words inside names of people: "van", "al".
pub(super) fn is_particle(folded: &str) -> bool {
    const PARTICLES: [&str; 29] = [
        "abu", "al", "as", "ben", "bin", "bint", "da", "dal", "das", "de", "del", "della", "den", "der", "di", "dos", "du", "el",
        "ibn", "la", "las", "le", "los", "ten", "ter", "van", "von", "y", "zu",
    ];
    PARTICLES.binary_search(&folded).is_ok()
}

/// What follows a surname: "Jr.".
fn is_suffix(word: &str) -> bool {
    matches!(word, "jr" | "jr." | "sr" | "sr." | "ii" | "iii" | "iv")
}
