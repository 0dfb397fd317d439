//! Sentences to learn from.

use std::collections::BTreeMap;

use ndarray::Array2;

use crate::language::clusters::Clusters;
use crate::language::form::Form;
use crate::language::parser::input::{Rows, Vocabulary, key};
use crate::language::train::conllu::{GoldDocument, GoldSentence};
use crate::language::{Relation, Upos, Xpos};

/// A sentence with what the network ought to make of it.
pub struct Example {
    pub tokens: Vec<Rows>,
    /// For each token its head, 0 for the root, otherwise a place plus one: relations are learned for it.
    pub heads: Vec<usize>,
    /// For each token how likely each head is.
    pub head_shares: Array2<f32>,
    /// For each token how likely each relation is.
    pub relation_shares: Array2<f32>,
}

impl Example {
    /// A sentence of a treebank, with tags as they will be in use.
    pub fn new(sentence: &GoldSentence, tags: &[(Upos, Xpos)], clusters: &Clusters, vocabulary: &Vocabulary) -> Self {
        let count = sentence.tokens.len();
        let forms = sentence.tokens.iter().map(|token| Form::new(&token.form, clusters));
        let tokens = forms.zip(tags).map(|(form, &tags)| vocabulary.rows_of(&form, tags)).collect();
        let heads: Vec<usize> = sentence.tokens.iter().map(|token| token.head.map_or(0, |head| head + 1)).collect();
        let mut head_shares = Array2::zeros((count, count + 1));
        let mut relation_shares = Array2::zeros((count, Relation::ALL.len()));
        for (place, token) in sentence.tokens.iter().enumerate() {
            head_shares[(place, heads[place])] = 1.0;
            relation_shares[(place, token.relation as usize)] = 1.0;
        }
        Self { tokens, heads, head_shares, relation_shares }
    }
}

/// The words seen at least `least` times, and for each of their rows how often.
pub fn vocabulary(documents: &[GoldDocument], clusters: &Clusters, least: usize) -> (Vocabulary, Vec<f32>) {
    let mut counts = BTreeMap::new();
    for token in documents.iter().flat_map(|document| &document.sentences).flat_map(|sentence| &sentence.tokens) {
        *counts.entry(key(Form::new(&token.form, clusters).word)).or_insert(0) += 1;
    }
    counts.retain(|_, count| *count >= least);
    let frequencies = std::iter::once(0.0).chain(counts.values().map(|&count| count as f32)).collect();
    (Vocabulary::new(counts.into_keys().collect()), frequencies)
}
