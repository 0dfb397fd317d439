//! Reads tokens one by one within a sentence; a copy of a cursor is a place to come back to.

use super::lexicon::{Entry, Lexeme};
use crate::language::Language;
use crate::text::{Document, Span, TokenKind};

/// All that the grammar may look at.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub document: &'a Document,
    pub language: &'a Language,
    pub entries: &'a [Entry],
}

/// A place among the tokens of one sentence.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    pub source: Source<'a>,
    pub at: usize,
    start: usize,
    end: usize,
}

impl<'a> Cursor<'a> {
    pub fn new(source: Source<'a>, at: usize, sentence: std::ops::Range<usize>) -> Self {
        Self { source, at, start: sentence.start, end: sentence.end }
    }

    pub fn lexeme(self) -> Lexeme {
        self.lexeme_at(0)
    }

    /// The lexeme `ahead` tokens on.
    pub fn lexeme_at(self, ahead: usize) -> Lexeme {
        let index = self.at + ahead;
        if index < self.end { self.source.entries[index].lexeme } else { Lexeme::Other }
    }

    /// Whether the token is written with "mid-".
    pub fn is_mid(self) -> bool {
        self.at < self.end && self.source.entries[self.at].mid
    }

    /// The token in lower case; empty after the end of the sentence.
    pub fn word(self) -> &'a str {
        self.word_at(0)
    }

    pub fn word_at(self, ahead: usize) -> &'a str {
        if self.at + ahead < self.end { self.source.language.folded(self.at + ahead) } else { "" }
    }

    /// The lexeme `back` tokens before the cursor.
    pub fn lexeme_before(self, back: usize) -> Lexeme {
        if self.at >= self.start + back { self.source.entries[self.at - back].lexeme } else { Lexeme::Other }
    }

    /// The token before the cursor in lower case; empty at the start of the sentence.
    pub fn before(self) -> &'a str {
        if self.at > self.start { self.source.language.folded(self.at - 1) } else { "" }
    }

    pub fn at_end(self) -> bool {
        self.at >= self.end
    }

    /// Whether the sentence ends here, or a mark that ends a clause stands here.
    pub fn ends_clause(self) -> bool {
        self.at_end() || matches!(self.word(), "." | "," | ";" | ":" | "!" | "?" | ")" | "\"" | "..." | "]")
    }

    /// Whether the number before the cursor goes on, or counts something: "3-2", "31%".
    pub fn is_amount(self) -> bool {
        matches!(self.word(), "-" | "%" | "/" | ":") || self.word() == "," && matches!(self.lexeme_at(1), Lexeme::Digits(..))
    }

    /// Whether the cursor stands at the start of its sentence and `length` tokens further it ends, a full stop aside.
    pub fn is_whole(self, length: usize) -> bool {
        let end = self.at + length;
        self.is_sentence_start() && (end >= self.end || end + 1 == self.end && matches!(self.word_at(length), "." | "!" | "?"))
    }

    /// Whether the token before the cursor's and the cursor's are written without a space between them.
    pub fn is_glued(self) -> bool {
        self.at < self.end && !self.source.document.tokens[self.at].spaced
    }

    pub fn token_kind(self) -> Option<TokenKind> {
        (self.at < self.end).then(|| self.source.document.tokens[self.at].kind)
    }

    pub fn is_capital(self) -> bool {
        self.at < self.end && self.source.document.token_text(self.at).starts_with(char::is_uppercase)
    }

    pub fn is_sentence_start(self) -> bool {
        self.at == self.start
    }

    /// Moves over the token if it is one of `words`.
    pub fn eat(&mut self, words: &[&str]) -> bool {
        let found = self.at < self.end && words.contains(&self.word());
        self.at += usize::from(found);
        found
    }

    /// Moves over the words of `phrase` if they all stand here.
    pub fn eat_all(&mut self, phrase: &[&str]) -> bool {
        let found = phrase.iter().enumerate().all(|(ahead, word)| self.word_at(ahead) == *word);
        self.at += if found { phrase.len() } else { 0 };
        found
    }

    /// Moves on and answers with what `read` makes of the lexeme, if anything.
    pub fn take<T>(&mut self, read: impl Fn(Lexeme) -> Option<T>) -> Option<T> {
        let taken = if self.at < self.end { read(self.lexeme()) } else { None };
        self.at += usize::from(taken.is_some());
        taken
    }

    /// Moves on if `read` reads something here.
    pub fn read<T>(&mut self, read: impl Fn(&mut Cursor<'a>) -> Option<T>) -> Option<T> {
        let mut ahead = *self;
        let found = read(&mut ahead)?;
        self.at = ahead.at;
        Some(found)
    }

    /// From token `start` up to the cursor.
    pub fn span_from(self, start: usize) -> Span {
        self.source.document.span_of(&(start..self.at))
    }
}
