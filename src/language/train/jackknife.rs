//! Tags for training as they will be in use: each found by a tagger that has not learned from the sentence.

use super::conllu::GoldDocument;
use super::tagger;
use crate::language::clusters::Clusters;
use crate::language::form::Form;
use crate::language::tagger::{SeenForms, Tagger};
use crate::language::{Upos, Xpos};

/// Parts that the treebanks are cut into; a tagger learns from all but one of them and tags that one.
const PARTS: usize = 4;

/// The tags of each sentence of `documents`, in their order.
pub(super) fn tags(documents: &[GoldDocument], clusters: &Clusters) -> Vec<Vec<(Upos, Xpos)>> {
    let tag = |part: usize| {
        let others = documents.iter().enumerate().filter(|(number, _)| number % PARTS != part);
        let tagger = Tagger::read(&tagger::train(&others.map(|(_, document)| document).collect::<Vec<_>>(), clusters));
        let own = documents.iter().skip(part).step_by(PARTS);
        own.map(|document| {
            let mut seen = SeenForms::default();
            document
                .sentences
                .iter()
                .map(|sentence| {
                    let forms: Vec<_> = sentence.tokens.iter().map(|token| Form::new(&token.form, clusters)).collect();
                    let mut tags = Vec::new();
                    tagger.tag(&forms, &mut seen, &mut tags);
                    tags
                })
                .collect::<Vec<_>>()
        })
        .collect::<Vec<_>>()
    };
    let mut parts: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..PARTS).map(|part| scope.spawn(move || tag(part))).collect();
        threads.into_iter().map(|thread| thread.join().expect("a tagger that trains").into_iter()).collect()
    });
    let mut tags = Vec::new();
    for number in 0..documents.len() {
        tags.extend(parts[number % PARTS].next().unwrap_or_default());
    }
    tags
}
