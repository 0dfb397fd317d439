//! The trees over a document's sentences, found when somebody asks for them.

use std::sync::{Mutex, PoisonError};

use super::form::Form;
use super::parser::SeenRows;
use super::{Language, Models, Parser, Relation, Tree};
use crate::text::Document;

/// How one token depends on another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dependency {
    /// The index of the token that it depends on; `None` at the root of its sentence.
    pub head: Option<usize>,
    /// How.
    pub relation: Relation,
}

/// What parses the sentences of a document.
#[derive(Debug)]
pub(super) struct Syntax {
    parser: &'static Parser,
    /// What serves from one sentence to the next.
    seen: Mutex<SeenRows>,
}

impl Language {
    /// Knows the trees of the document, too, as `parser` finds them.
    #[must_use]
    pub fn with_parser(mut self, parser: &'static Parser) -> Self {
        self.syntax = Some(Syntax { parser, seen: Mutex::default() });
        self
    }

    /// The tree over sentence number `sentence`, which is parsed whenever it is asked for. `None` where there is no parser.
    #[must_use]
    pub fn tree(&self, document: &Document, sentence: usize) -> Option<Tree<'static>> {
        let Syntax { parser, seen } = self.syntax.as_ref()?;
        let tokens = document.sentences.get(sentence)?.tokens.clone();
        let clusters = &Models::get().clusters;
        let forms: Vec<_> = tokens.clone().map(|index| Form::new(document.token_text(index), clusters)).collect();
        // What is kept is whole even after a panic.
        let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
        Some(parser.parse(&forms, &self.tags[tokens.clone()], tokens.start, &mut seen))
    }
}
