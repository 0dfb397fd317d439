//! Measures the models in the program on treebanks.

use std::fmt;

use super::conllu::GoldDocument;
use crate::language::{Models, Upos, form};
use crate::text::fold;

/// How many decisions were right.
#[derive(Debug, Default)]
pub(super) struct Measures {
    tokens: usize,
    upos: usize,
    xpos: usize,
    both: usize,
    lemmas: usize,
    lemmas_of_gold_tags: usize,
}

impl fmt::Display for Measures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let share = |right: usize| 100.0 * right as f64 / self.tokens.max(1) as f64;
        write!(f, "UPOS {:.2}  XPOS {:.2}  both {:.2}", share(self.upos), share(self.xpos), share(self.both))?;
        write!(f, "  lemmas {:.2} (gold tags {:.2})", share(self.lemmas), share(self.lemmas_of_gold_tags))
    }
}

/// Tags and lemmas, with the treebank's own tokens and sentences; lemmas without regard to capitals.
pub(super) fn measure(documents: &[GoldDocument]) -> Measures {
    let models = Models::get();
    let mut measures = Measures::default();
    for sentence in documents.iter().flat_map(|document| &document.sentences) {
        let forms: Vec<_> = sentence.tokens.iter().map(|token| form::Form::new(&token.form, &models.clusters)).collect();
        let mut tags = Vec::new();
        models.tagger.tag(&forms, &mut tags);
        for (token, (upos, xpos)) in sentence.tokens.iter().zip(tags) {
            measures.tokens += 1;
            measures.upos += usize::from(upos == token.upos);
            measures.xpos += usize::from(xpos == token.xpos);
            measures.both += usize::from((upos, xpos) == (token.upos, token.xpos));
            let word = fold(&token.form);
            let right = |upos: Upos, xpos| {
                let mut lemma = String::new();
                models.lemma(&token.form, &word, upos, xpos, &mut lemma);
                usize::from(token.lemma == "_" || lemma.to_lowercase() == fold(&token.lemma))
            };
            measures.lemmas += right(upos, xpos);
            measures.lemmas_of_gold_tags += right(token.upos, token.xpos);
        }
    }
    measures
}
