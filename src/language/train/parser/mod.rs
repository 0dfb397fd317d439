//! Trains the parser: a network that learns from the treebanks, with tags as they will be in use, its weights rounded while
//! it learns as they will be in the file.

mod examples;
mod learn;
mod network;
mod tensors;
mod walk;

use self::examples::Example;
use self::learn::Plan;
use self::tensors::Layout;
use super::conllu::GoldDocument;
use super::{jackknife, write};
use crate::language::Relation;
use crate::language::clusters::Clusters;
use crate::language::parser::input::Vocabulary;
use crate::language::parser::{FORMAT, network::Shape};

/// A word seen less often has no row of its own.
const LEAST_SEEN: usize = 3;
/// How the parser learns.
const PLAN: Plan = Plan { rounds: 24, batch: 500, rate: 0.003, noise: 0.2, rounded: true, seed: 1 };

/// The file of the parser trained on `documents`.
pub(super) fn train(documents: &[GoldDocument], clusters: &Clusters) -> Vec<u8> {
    let (vocabulary, frequencies) = examples::vocabulary(documents, clusters, LEAST_SEEN);
    let tags = jackknife::tags(documents, clusters);
    let sentences = documents.iter().flat_map(|document| &document.sentences);
    let examples: Vec<_> =
        sentences.zip(&tags).map(|(sentence, tags)| Example::new(sentence, tags, clusters, &vocabulary)).collect();
    let layout = Layout::new(parser(vocabulary.rows()));
    let numbers = learn::learn(&layout, &examples, &frequencies, PLAN);
    file(&layout, &vocabulary, &numbers)
}

/// The shape of the parser that knows `words` words.
fn parser(words: usize) -> Shape {
    let relations = Relation::ALL.len();
    Shape { rows: Shape::rows(words), input: 64, layers: vec![64, 64], pair: 64, related: 64, relations }
}

/// The file of a trained network.
fn file(layout: &Layout, vocabulary: &Vocabulary, numbers: &[f32]) -> Vec<u8> {
    let mut bytes = (vocabulary.keys().len() as u32).to_le_bytes().to_vec();
    write::ascending(vocabulary.keys().iter().copied(), &mut bytes);
    let shape = &layout.shape;
    let sizes = [shape.input, shape.pair, shape.related, 16 * shape.layers.len()];
    bytes.extend(sizes.iter().chain(&shape.layers).map(|&size| (size / 16) as u8));
    layout.in_order().iter().for_each(|tensor| tensor.write(numbers, &mut bytes));
    let mut file = vec![FORMAT];
    file.extend((bytes.len() as u32).to_le_bytes());
    file.extend(bytes);
    file
}
