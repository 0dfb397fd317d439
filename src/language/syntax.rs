//! The trees over a document's sentences, found when somebody asks for them.

use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use super::form::Form;
use super::parser::{SeenRows, Stretch};
use super::{Language, Models, Parser, Relation, Tree, Upos, Xpos};
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

    /// The tree over sentence number `sentence`, which is parsed whenever it is asked for and not kept. `None` where there is no
    /// parser.
    #[must_use]
    pub fn tree<'a>(&'a self, document: &'a Document, sentence: usize) -> Option<Tree<'a>> {
        let syntax = self.syntax.as_ref()?;
        let tokens = document.sentences.get(sentence)?.tokens.clone();
        let start = tokens.start;
        let parse = move || syntax.parse(document, &self.tags, tokens.clone());
        Some(Tree::new(syntax.parser, start, parse, self.readings.get(sentence).map(|reading| &reading.links)))
    }
}

impl Syntax {
    /// Parses the sentence that has these tokens.
    fn parse(&self, document: &Document, tags: &[(Upos, Xpos)], tokens: Range<usize>) -> Vec<Stretch> {
        let clusters = &Models::get().clusters;
        let forms: Vec<_> = tokens.clone().map(|index| Form::new(document.token_text(index), clusters)).collect();
        // What is kept is whole even after a panic.
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        self.parser.parse(&forms, &tags[tokens], &mut seen)
    }
}
