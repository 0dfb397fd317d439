//! One sentence's tokens as the grammar of quantities sees them.

use std::ops::Range;

use crate::extract::times::Time;
use crate::language::{Language, Upos, Xpos};
use crate::text::{Document, Token, TokenKind};

/// The tokens of one sentence; those of a time expression, and those beyond the sentence, are as if they were not there.
pub(super) struct Scan<'a> {
    pub document: &'a Document,
    pub language: &'a Language,
    times: &'a [Time],
    /// The sentence's tokens.
    pub range: Range<usize>,
    /// Whether "pounds" are money all over this article, as far as it tells.
    pub sterling: bool,
    /// Whether the sentence is a headline, where every word may have a capital.
    pub heading: bool,
}

impl<'a> Scan<'a> {
    pub fn new(document: &'a Document, language: &'a Language, times: &'a [Time], range: Range<usize>) -> Self {
        let from = times.partition_point(|time| time.tokens.end <= range.start);
        let to = times.partition_point(|time| time.tokens.start < range.end);
        Self { document, language, times: &times[from..to.max(from)], range, sterling: false, heading: false }
    }

    /// Whether token `index` can be read: in the sentence, and in no time expression.
    pub fn open(&self, index: usize) -> bool {
        self.range.contains(&index) && !self.times.iter().any(|time| time.tokens.contains(&index))
    }

    /// Token `index` folded; empty where it cannot be read.
    pub fn word(&self, index: usize) -> &'a str {
        if self.open(index) { self.language.folded(index) } else { "" }
    }

    /// Token `index` folded, also where it is part of a time; empty beyond the sentence.
    pub fn any_word(&self, index: usize) -> &'a str {
        if self.range.contains(&index) { self.language.folded(index) } else { "" }
    }

    /// The word before token `index`; empty where it cannot be read.
    pub fn before(&self, index: usize) -> &'a str {
        index.checked_sub(1).map_or("", |index| self.word(index))
    }

    /// Token `index` as written; empty where it cannot be read.
    pub fn written(&self, index: usize) -> &'a str {
        if self.open(index) { self.document.token_text(index) } else { "" }
    }

    fn token(&self, index: usize) -> Option<Token> {
        self.open(index).then(|| self.document.tokens[index])
    }

    /// Whether token `index` follows the one before without a space.
    pub fn glued(&self, index: usize) -> bool {
        self.token(index).is_some_and(|token| !token.spaced)
    }

    /// Whether token `index` is a hyphen or dash with no space on either side.
    pub fn joins(&self, index: usize) -> bool {
        self.word(index) == "-" && self.glued(index) && self.glued(index + 1)
    }

    pub fn is_digits(&self, index: usize) -> bool {
        self.token(index).is_some_and(|token| token.kind == TokenKind::Number)
    }

    pub fn is_word(&self, index: usize) -> bool {
        self.token(index).is_some_and(|token| token.kind == TokenKind::Word)
    }

    pub fn capital(&self, index: usize) -> bool {
        self.written(index).starts_with(char::is_uppercase)
    }

    pub fn upos(&self, index: usize) -> Option<Upos> {
        self.open(index).then(|| self.language.upos(index))
    }

    pub fn xpos(&self, index: usize) -> Option<Xpos> {
        self.open(index).then(|| self.language.xpos(index))
    }

    /// Whether token `index` is a noun in the plural.
    pub fn plural(&self, index: usize) -> bool {
        self.open(index) && is_plural(self.language, index)
    }
}

/// Whether token `index` is a common noun in the plural, or one that is plural without an ending.
pub(super) fn is_plural(language: &Language, index: usize) -> bool {
    const UNMARKED: [&str; 12] =
        ["aircraft", "cattle", "children", "fish", "men", "people", "personnel", "police", "sheep", "staff", "troops", "women"];
    let word = language.folded(index);
    UNMARKED.contains(&word)
        || language.xpos(index) == Xpos::Nns
        || (language.upos(index) == Upos::Noun && word.ends_with('s') && !word.ends_with("ss") && word.len() > 3)
}
