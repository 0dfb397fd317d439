//! Trains the tagger.

use std::collections::BTreeMap;

use super::conllu::{GoldDocument, GoldSentence};
use super::perceptron::{Perceptron, Random, prune, rival};
use super::write;
use crate::language::clusters::Clusters;
use crate::language::form::Form;
use crate::language::linear::{KEY_BITS, key};
use crate::language::tagger::State;
use crate::language::{Upos, Xpos};

/// Rounds over the treebanks, with every feature and with the kept ones.
const ROUNDS: [usize; 2] = [6, 8];
/// Features that are kept.
const FEATURES: usize = 32_000;
/// Weights smaller than this, of the average, are left out.
const LEAST: f32 = 1.0;
/// A label must win by this much, or the decision is learned from.
const MARGIN: f32 = 15.0;
/// Of a hundred features, as many are left out of each decision, so that none is relied on alone.
const DROPPED: usize = 20;
/// A feature seen less often is not learned.
const LEAST_SEEN: u8 = 2;
/// A joint label seen less often is a slip of the annotation.
const LEAST_COUNT: usize = 4;

/// A sentence ready for training.
struct Example {
    forms: Vec<Form>,
    gold: Vec<Option<usize>>,
}

/// The file of the tagger trained on `documents`.
pub(super) fn train(documents: &[&GoldDocument], clusters: &Clusters) -> Vec<u8> {
    let labels = labels(documents);
    let sentences = documents.iter().flat_map(|document| &document.sentences);
    let mut examples: Vec<Example> = Vec::new();
    for (number, sentence) in sentences.enumerate() {
        examples.push(example(sentence, &labels, clusters, str::to_owned));
        // Headlines are rare in treebanks: now and then a sentence comes as one, too.
        match number % 24 {
            0 => examples.push(example(sentence, &labels, clusters, headline_case)),
            12 => examples.push(example(sentence, &labels, clusters, str::to_uppercase)),
            _ => {}
        }
    }
    let first = rounds(Perceptron::with_features(seen(&examples, &labels)), &mut examples, &labels, ROUNDS[0]);
    let kept = prune(&first.weights(), FEATURES, 0.0);
    let second = rounds(Perceptron::with_features(kept.keys().copied()), &mut examples, &labels, ROUNDS[1]);
    let mut bytes = vec![labels.len() as u8];
    bytes.extend(labels.iter().flat_map(|&(upos, xpos)| [upos as u8, xpos as u8]));
    write::linear(&prune(&second.weights(), FEATURES, LEAST), &mut bytes);
    bytes
}

/// The keys of the features that occur often enough, with the right labels before each token.
fn seen(examples: &[Example], labels: &[(Upos, Xpos)]) -> impl Iterator<Item = u32> {
    let mut counts = vec![0u8; 1 << KEY_BITS];
    for Example { forms, gold } in examples {
        let mut state = State::new(forms);
        for (at, gold) in gold.iter().enumerate() {
            state.features(at, |feature| {
                let count = &mut counts[key(feature) as usize];
                *count = count.saturating_add(1);
            });
            let label = gold.unwrap_or(0);
            state.advance(at, label, labels[label]);
        }
    }
    (0..).zip(counts).filter(|(_, count)| *count >= LEAST_SEEN).map(|(key, _)| key)
}

/// The joint labels, the most frequent first.
fn labels(documents: &[&GoldDocument]) -> Vec<(Upos, Xpos)> {
    let mut counts = BTreeMap::new();
    for token in documents.iter().flat_map(|document| &document.sentences).flat_map(|sentence| &sentence.tokens) {
        let entry = counts.entry((token.upos as u8, token.xpos as u8)).or_insert((0, (token.upos, token.xpos)));
        entry.0 += 1;
    }
    let mut labels: Vec<_> = counts.into_values().filter(|(count, _)| *count >= LEAST_COUNT).collect();
    labels.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    labels.into_iter().map(|(_, label)| label).collect()
}

fn example(sentence: &GoldSentence, labels: &[(Upos, Xpos)], clusters: &Clusters, write: impl Fn(&str) -> String) -> Example {
    let tokens = &sentence.tokens;
    Example {
        forms: tokens.iter().map(|token| Form::new(&write(&token.form), clusters)).collect(),
        gold: tokens.iter().map(|token| labels.iter().position(|label| *label == (token.upos, token.xpos))).collect(),
    }
}

/// With a capital, as in a headline, unless it is short.
fn headline_case(form: &str) -> String {
    let mut chars = form.chars();
    match chars.next() {
        Some(first) if form.chars().count() > 3 => first.to_uppercase().chain(chars).collect(),
        _ => form.to_owned(),
    }
}

fn rounds(mut model: Perceptron, examples: &mut [Example], labels: &[(Upos, Xpos)], rounds: usize) -> Perceptron {
    let mut random = Random::new();
    let mut features = Vec::new();
    for round in 1..=rounds {
        random.shuffle(examples);
        let mut slips = 0;
        for Example { forms, gold } in examples.iter() {
            let mut state = State::new(forms);
            for (at, &gold) in gold.iter().enumerate() {
                features.clear();
                state.features(at, |feature| {
                    if random.below(100) >= DROPPED {
                        features.push(feature);
                    }
                });
                let scores = model.scores(&features);
                let found = (0..labels.len()).max_by(|&a, &b| scores[a].total_cmp(&scores[b]).then(b.cmp(&a))).unwrap_or(0);
                if let Some(gold) = gold {
                    slips += usize::from(found != gold);
                    if let Some(rival) = rival(&scores, labels.len(), gold, MARGIN) {
                        model.learn(&features, gold, rival);
                    }
                }
                model.tick();
                state.advance(at, found, labels[found]);
            }
        }
        eprintln!("tagger, round {round}: {slips} slips");
    }
    model
}
