//! What was read of sentences before: an edit leaves most of an article's sentences as they were.
//!
//! Comes in: the tokens of a sentence. Goes out: what was made of the same tokens in the document before, or earlier in this
//! one, where the sentences before had named them alike. A document that does without a sentence forgets it.
//!
//! What it does not do: change an answer. A document that is read with readings is read as it is without.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use super::parser::Links;
use super::{Name, Upos, Xpos};
use crate::text::{Document, Sentence};

/// What was read of the sentences of two documents, this one and the one before.
#[derive(Debug, Default)]
pub struct Readings {
    now: BTreeMap<Box<str>, Arc<Reading>>,
    before: BTreeMap<Box<str>, Arc<Reading>>,
}

/// What was read of one sentence; places count from its first token.
#[derive(Debug)]
pub(super) struct Reading {
    pub tags: Vec<(Upos, Xpos)>,
    /// What the sentences before had called its tokens.
    pub recalled: Vec<u32>,
    pub names: Vec<Name>,
    /// What it has called its own.
    pub called: Vec<(u32, u32)>,
    /// Its tree, once that was asked for.
    pub links: OnceLock<Arc<Links>>,
}

impl Readings {
    /// Goes on to the next document.
    pub(super) fn turn(&mut self) {
        self.before = std::mem::take(&mut self.now);
    }

    /// What was read of the sentence with this key.
    pub(super) fn get(&self, key: &str) -> Option<&Arc<Reading>> {
        self.now.get(key).or_else(|| self.before.get(key))
    }

    /// Keeps what was read of the sentence with this key.
    pub(super) fn keep(&mut self, key: Box<str>, reading: Arc<Reading>) {
        self.now.insert(key, reading);
    }
}

/// What tells apart whatever may be read in another way: the sentence's tokens, none of which has a space, and their kinds.
pub(super) fn key(document: &Document, sentence: &Sentence) -> Box<str> {
    let mut key = String::with_capacity(sentence.span.len() + 2 * sentence.tokens.len());
    for index in sentence.tokens.clone() {
        key.push_str(document.token_text(index));
        key.push(' ');
        key.push(char::from(b'0' + document.tokens[index].kind as u8));
    }
    key.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    /// Which sentences of `text` are read by what `readings` has of them.
    fn known(text: &str, readings: &mut Readings) -> Vec<bool> {
        let document = Document::new(None, text);
        let kept: Vec<_> = document.sentences.iter().map(|sentence| readings.get(&key(&document, sentence)).cloned()).collect();
        let language = Language::read_with(&document, readings);
        let same = |(kept, reading): (&Option<Arc<Reading>>, _)| kept.as_ref().is_some_and(|kept| Arc::ptr_eq(kept, reading));
        kept.iter().zip(&language.readings).map(same).collect()
    }

    #[test]
    fn keeps_what_an_edit_leaves_and_forgets_what_is_gone() {
        let mut readings = Readings::default();
        assert_eq!(known("It rained. She left.", &mut readings), [false, false]);
        assert_eq!(known("It rained. He stayed. She left.", &mut readings), [true, false, true]);
        assert_eq!(known("She left. She left.", &mut readings), [true, true]);
        assert_eq!(known("It rained. She left.", &mut readings), [false, true]);
        assert_eq!(readings.now.len() + readings.before.len(), 3);
    }

    #[test]
    fn reads_again_what_is_named_otherwise_before() {
        let mut readings = Readings::default();
        assert_eq!(known("Paris Hilton was there. Then Paris left.", &mut readings), [false, false]);
        assert_eq!(known("Paris Hilton was there. Then Paris left.", &mut readings), [true, true]);
        assert_eq!(known("Somebody was there. Then Paris left.", &mut readings), [false, false]);
    }
}
