//! Dependencies of a document, found sentence by sentence when somebody asks for them.

use std::sync::OnceLock;

use super::form::Form;
use super::{Language, Models, Parser, Relation};
use crate::text::Document;

/// How one token depends on another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dependency {
    /// The index of the token that it depends on; `None` at the root of its sentence.
    pub head: Option<usize>,
    /// How.
    pub relation: Relation,
}

/// The sentences of a document that have been parsed, and what parses the others.
#[derive(Debug)]
pub(super) struct Syntax {
    parser: &'static Parser,
    sentences: Vec<OnceLock<Vec<Dependency>>>,
}

impl Language {
    /// Knows the dependencies of `document`, too, as `parser` finds them.
    #[must_use]
    pub fn with_parser(mut self, parser: &'static Parser, document: &Document) -> Self {
        let sentences = document.sentences.iter().map(|_| OnceLock::new()).collect();
        self.syntax = Some(Syntax { parser, sentences });
        self
    }

    /// The dependencies of the tokens of sentence number `sentence`, in their order; parses it when first asked. `None`
    /// where there is no parser.
    ///
    /// Guarantees: a tree; one token of the sentence is its root.
    #[must_use]
    pub fn dependencies(&self, document: &Document, sentence: usize) -> Option<&[Dependency]> {
        let Syntax { parser, sentences } = self.syntax.as_ref()?;
        let parse = || {
            let tokens = document.sentences[sentence].tokens.clone();
            let clusters = &Models::get().clusters;
            let forms: Vec<_> = tokens.clone().map(|index| Form::new(document.token_text(index), clusters)).collect();
            let mut dependencies = parser.parse(&forms, &self.tags[tokens.clone()]);
            dependencies.iter_mut().for_each(|token| token.head = token.head.map(|head| tokens.start + head));
            dependencies
        };
        Some(sentences.get(sentence)?.get_or_init(parse))
    }
}
