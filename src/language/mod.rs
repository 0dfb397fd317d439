//! Tags, lemmas and names: what each token is.
//!
//! Comes in: a [`Document`]. Goes out: a [`Language`], one entry a token. Models are small, trained by this repository's
//! own program on open treebanks; their reader needs no other dependency and gives the same answer natively and in wasm.
//!
//! This room does not know who does what, who is who, or what a number means.

mod tag;

use std::ops::Range;

pub use tag::{Upos, Xpos};

use crate::text::{Document, TokenKind, fold};

/// What language knows of each token of one document.
#[derive(Debug, Default)]
pub struct Language {
    tags: Vec<(Upos, Xpos)>,
    /// All folded forms and lemmas, one after the other.
    arena: String,
    folded: Vec<Range<u32>>,
    lemmas: Vec<Range<u32>>,
    /// Names of people, organisations, places and other things, sorted and disjoint.
    pub names: Vec<Name>,
}

/// A name as it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Its tokens, without title, determiner or possessive ending.
    pub tokens: Range<usize>,
    /// What it names.
    pub kind: NameKind,
}

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NameKind {
    /// A human being, or a group of one surname.
    Person,
    /// A company, authority, party, club and the like.
    Organisation,
    /// A country, city, river, building and the like.
    Place,
    /// A law, work, prize, ship and the like.
    Other,
}

impl Language {
    /// Reads `document`.
    #[must_use]
    pub fn read(document: &Document) -> Self {
        let mut language = Self::default();
        for index in 0..document.tokens.len() {
            let folded = fold(document.token_text(index));
            language.tags.push(guess(document, index, &folded));
            let range = language.keep(&folded);
            language.folded.push(range.clone());
            language.lemmas.push(range);
        }
        language
    }

    fn keep(&mut self, text: &str) -> Range<u32> {
        let start = self.arena.len() as u32;
        self.arena.push_str(text);
        start..self.arena.len() as u32
    }

    /// The universal part of speech of token `index`.
    #[must_use]
    pub fn upos(&self, index: usize) -> Upos {
        self.tags[index].0
    }

    /// The Penn Treebank tag of token `index`, which tells tense, number and degree.
    #[must_use]
    pub fn xpos(&self, index: usize) -> Xpos {
        self.tags[index].1
    }

    /// The lemma of token `index`, in lower case but for proper nouns.
    #[must_use]
    pub fn lemma(&self, index: usize) -> &str {
        let range = &self.lemmas[index];
        &self.arena[range.start as usize..range.end as usize]
    }

    /// Token `index` in lower case, with plain quotation marks and hyphens.
    #[must_use]
    pub fn folded(&self, index: usize) -> &str {
        let range = &self.folded[index];
        &self.arena[range.start as usize..range.end as usize]
    }

    /// The name that token `index` belongs to.
    #[must_use]
    pub fn name_at(&self, index: usize) -> Option<&Name> {
        let after = self.names.partition_point(|name| name.tokens.start <= index);
        self.names[..after].last().filter(|name| name.tokens.contains(&index))
    }
}

/// A first guess at a token's tag from its form alone, until the trained tagger is in its place.
fn guess(document: &Document, index: usize, folded: &str) -> (Upos, Xpos) {
    let token = document.tokens[index];
    let capital = document.token_text(index).starts_with(char::is_uppercase);
    match token.kind {
        TokenKind::Number => (Upos::Num, Xpos::Cd),
        TokenKind::Quote | TokenKind::Punctuation => (Upos::Punct, Xpos::Comma),
        TokenKind::Symbol => (Upos::Sym, Xpos::Sym),
        TokenKind::Address => (Upos::X, Xpos::Add),
        TokenKind::Word => match folded {
            "the" | "a" | "an" | "this" | "that" | "these" | "those" => (Upos::Det, Xpos::Dt),
            "of" | "in" | "on" | "at" | "by" | "for" | "from" | "with" | "to" => (Upos::Adp, Xpos::In),
            "and" | "or" | "but" => (Upos::Cconj, Xpos::Cc),
            "he" | "she" | "it" | "they" | "i" | "we" | "you" => (Upos::Pron, Xpos::Prp),
            "is" | "was" | "are" | "were" | "has" | "have" | "had" => (Upos::Aux, Xpos::Vbd),
            "will" | "would" | "may" | "can" => (Upos::Aux, Xpos::Md),
            "not" | "n't" => (Upos::Part, Xpos::Rb),
            _ if capital => (Upos::Propn, Xpos::Nnp),
            _ if folded.ends_with("ed") => (Upos::Verb, Xpos::Vbd),
            _ if folded.ends_with("ly") => (Upos::Adv, Xpos::Rb),
            _ => (Upos::Noun, Xpos::Nn),
        },
    }
}
