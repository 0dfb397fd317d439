//! The parser's network: from the rows of a sentence's tokens to scores of heads and relations.
//!
//! A token's rows make its vector; layers of gates carry what they find along the sentence, half of them forward and half
//! of them back; from the last layer come a vector of each token as dependent and as head, whose product scores the pair,
//! and, for a chosen pair, the scores of the relations.
//!
//! Weights are whole numbers of four bits times a step for each row; vectors are rounded to sixteen bits before each
//! product. What is not in whole numbers is one rounding an operation in fixed order, so that native code and wasm agree to
//! the last bit.
//!
//! Source: Dozat and Manning 2017 (scores of pairs); Lei and others 2018, Feng and others 2024 (gates that do not look at
//! the layer's own state).

use super::SeenRows;
use super::input::{AFFIXES, CLUSTERS, Rows, SHAPES, TABLE_OF, TABLES, TAGS};
use super::lanes::{EIGHT, Eight, Quad, ROWS, Sums, Weights, quads};
use crate::language::data::Reader;
use crate::language::form::mix;

/// Whole numbers for one unit of a vector.
const UNIT: f32 = 2048.0;
/// Whole numbers for one unit of a vector that takes part in the score of a pair, and the greatest there is.
const PAIR_UNIT: f32 = 128.0;
const PAIR_MOST: f32 = 2047.0;
/// Steps of a weight for one unit.
pub(in crate::language) const STEP_UNIT: f32 = 65536.0;
/// Whole numbers for one unit of what is not multiplied: offsets, distances, the root.
pub(in crate::language) const PLAIN_UNIT: f32 = 1024.0;
/// What is left of a negative number.
pub(in crate::language) const LEAK: f32 = 0.1;
/// Distances between dependent and head that are told apart, to either side: for the score of a pair and for relations.
pub(in crate::language) const FARTHEST: usize = 16;
pub(in crate::language) const FARTHEST_RELATED: usize = 4;

/// A layer of this width, in either direction, makes one [`Eight`] of a token.
const HALF: usize = EIGHT / 2;
/// Tokens that the first layer sees at once: one to either side.
pub(in crate::language) const NEIGHBOURS: usize = 3;

/// How wide a network is; every width is a multiple of sixteen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::language) struct Shape {
    /// Rows of the tables.
    pub rows: [usize; TABLES],
    /// The width of the tables' rows, which are added up.
    pub input: usize,
    /// Numbers that each layer carries in either direction.
    pub layers: Vec<usize>,
    /// The width of the vectors that score pairs.
    pub pair: usize,
    /// The width of the vectors that relations come from.
    pub related: usize,
    /// Relations.
    pub relations: usize,
}

impl Shape {
    /// The rows of the tables, where `words` words are known.
    pub fn rows(words: usize) -> [usize; TABLES] {
        [words, CLUSTERS, SHAPES, TAGS, AFFIXES]
    }
}

/// Weights with a step for each row, and an offset.
#[derive(Debug, Default)]
struct Matrix {
    weights: Weights,
    /// Of each four rows.
    scales: Vec<Scale>,
}

/// What one unit of a product stands for, and what is added to it, for four rows.
#[derive(Clone, Copy, Debug)]
struct Scale {
    step: Quad,
    offset: Quad,
}

impl Matrix {
    fn read(reader: &mut Reader, rows: usize, columns: usize) -> Self {
        let steps: Vec<f32> = (0..rows).map(|_| f32::from(reader.i16()) / STEP_UNIT / UNIT).collect();
        let weights = Weights::new(eights(&levels(reader, rows * columns)), columns / EIGHT);
        // Rows that fill up the last four come to nought.
        let scales = quads(&steps).into_iter().zip(quads(&plain(reader, rows)));
        Self { weights, scales: scales.map(|(step, offset)| Scale { step, offset }).collect() }
    }
}

impl Scale {
    /// The values of the rows whose products are `sums`.
    #[inline]
    #[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
    fn value(self, sums: Sums) -> Quad {
        sums.quad().times(self.step).plus(self.offset)
    }
}

/// Weights in half a byte each, -7 to 7.
fn levels(reader: &mut Reader, count: usize) -> Vec<i16> {
    let bytes = reader.bytes(count.div_ceil(2));
    let halves = bytes.iter().flat_map(|byte| [byte & 15, byte >> 4]).map(|half| i16::from(half) - 7);
    halves.chain(std::iter::repeat(0)).take(count).collect()
}

fn plain(reader: &mut Reader, count: usize) -> Vec<f32> {
    (0..count).map(|_| f32::from(reader.i16()) / PLAIN_UNIT).collect()
}

fn eights(numbers: &[i16]) -> Vec<Eight> {
    numbers.as_chunks().0.iter().map(|&eight| Eight::new(eight)).collect()
}

/// Writes `values` to `out` in whole numbers.
#[inline]
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
fn round(values: &[Quad], out: &mut [Eight]) {
    let unit = Quad::splat(UNIT);
    for (&[low, high], out) in values.as_chunks().0.iter().zip(out) {
        *out = Eight::round(low.times(unit), high.times(unit));
    }
}

/// Part of a vector that scores pairs, in whole numbers.
#[inline]
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
fn round_pair(low: Quad, high: Quad) -> Eight {
    let (unit, most, least) = (Quad::splat(PAIR_UNIT), Quad::splat(PAIR_MOST), Quad::splat(-PAIR_MOST));
    let whole = |value: Quad| leak(value).times(unit).at_most(most).at_least(least);
    Eight::round(whole(low), whole(high))
}

#[inline]
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
fn leak(value: Quad) -> Quad {
    value.at_least(value.times(Quad::splat(LEAK)))
}

/// A trained network.
#[derive(Debug, Default)]
pub(super) struct Network {
    shape: Shape,
    /// The rows of each table, in whole numbers.
    tables: Vec<Vec<Eight>>,
    layers: Vec<Matrix>,
    pairs: Matrix,
    /// What scores the root as a head.
    root: Vec<Eight>,
    distances: Vec<i32>,
    related: Matrix,
    related_root: Vec<Quad>,
    related_distances: Vec<Quad>,
    relations: Matrix,
}

/// A sentence, encoded.
pub(super) struct Encoded {
    /// What the last layer makes of each token; relations come from it.
    states: Vec<Eight>,
    /// For each token a score for each head, the root first.
    pub scores: Vec<i32>,
}

impl Network {
    /// Reads what [`crate::language::train`] wrote.
    pub fn read(reader: &mut Reader, words: usize, relations: usize) -> Self {
        let mut sixteen = || usize::from(reader.u8()) * 16;
        let (input, pair, related, count) = (sixteen(), sixteen(), sixteen(), sixteen() / 16);
        let layers = (0..count).map(|_| sixteen()).collect();
        let shape = Shape { rows: Shape::rows(words), input, layers, pair, related, relations };
        let tables = shape.rows.iter().map(|&rows| table(reader, rows, input)).collect();
        let mut width = NEIGHBOURS * input;
        let mut layer = |&size: &usize| Matrix::read(reader, 4 * size, std::mem::replace(&mut width, 2 * size));
        let layers = shape.layers.iter().map(&mut layer).collect();
        let pairs = Matrix::read(reader, 2 * pair, width);
        let root = quads(&plain(reader, pair)).as_chunks().0.iter().map(|&[low, high]| round_pair(low, high)).collect();
        let distance = |value: f32| (value * PAIR_UNIT * PAIR_UNIT) as i32;
        let distances = plain(reader, 2 * FARTHEST + 1).into_iter().map(distance).collect();
        Self {
            tables,
            layers,
            pairs,
            root,
            distances,
            related: Matrix::read(reader, 2 * related, width),
            related_root: quads(&plain(reader, related)),
            related_distances: quads(&plain(reader, (2 * FARTHEST_RELATED + 1) * related)),
            relations: Matrix::read(reader, relations, related),
            shape,
        }
    }

    /// Encodes the sentence whose tokens have these rows.
    pub fn encode(&self, tokens: &[Rows], seen: &mut SeenRows) -> Encoded {
        let mut states = Vec::new();
        for (number, (layer, &size)) in self.layers.iter().zip(&self.shape.layers).enumerate() {
            let gates = if number == 0 { self.look_around(layer, tokens, seen) } else { layer.weights.multiply_all(&states) };
            states = carry(&gates, &layer.scales, size);
        }
        let scores = self.score_pairs(&self.pairs.weights.multiply_all(&states), tokens.len());
        Encoded { states, scores }
    }

    /// How many eights the last layer makes of a token.
    fn width(&self) -> usize {
        self.shape.layers.last().map_or(1, |size| size / HALF)
    }

    /// The first layer's products. It sees each token with its neighbours: what it makes of a token at each of these places is
    /// added up, and is the same wherever the token stands.
    #[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
    fn look_around(&self, layer: &Matrix, tokens: &[Rows], seen: &mut SeenRows) -> Vec<Sums> {
        let width = self.shape.layers[0];
        let mut sums = vec![Sums::none(); width * tokens.len()];
        for (token, rows) in tokens.iter().enumerate() {
            let hash = rows.iter().fold(0, |hash, &row| mix(hash, row));
            let products = seen.values(rows, hash, |products| self.multiply_places(layer, rows, products));
            for (place, products) in products.chunks_exact(width).enumerate() {
                // It stands at the first place of the token after it.
                let Some(other) = (token + 1).checked_sub(place).filter(|&other| other < tokens.len()) else { continue };
                sums[other * width..][..width].iter_mut().zip(products).for_each(|(sum, &product)| *sum = sum.plus(product));
            }
        }
        sums
    }

    /// Makes `products` those of `layer` with a token that has these rows, place after place.
    #[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
    fn multiply_places(&self, layer: &Matrix, rows: &Rows, products: &mut Vec<Sums>) {
        let (vector, width) = (self.vector(rows), self.shape.layers[0]);
        products.resize(NEIGHBOURS * width, Sums::none());
        for (place, products) in products.chunks_exact_mut(width).enumerate() {
            layer.weights.multiply(0..layer.weights.groups(), place * vector.len(), &vector, products);
        }
    }

    /// The vector of a token that has these rows.
    #[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
    fn vector(&self, rows: &Rows) -> Vec<Eight> {
        let width = self.shape.input / EIGHT;
        let mut vector = vec![Eight::new([0; EIGHT]); width];
        for (&row, table) in rows.iter().zip(TABLE_OF) {
            let values = &self.tables[table][row as usize % self.shape.rows[table] * width..][..width];
            vector.iter_mut().zip(values).for_each(|(sum, &value)| *sum = sum.plus(value));
        }
        vector
    }

    /// A score for each pair of a token and a head, whose products with the weights of pairs are `sums`.
    #[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
    fn score_pairs(&self, sums: &[Sums], count: usize) -> Vec<i32> {
        let (mut dependents, mut heads) = (Vec::new(), self.root.clone());
        for row in sums.chunks_exact(self.pairs.scales.len()) {
            let eights = row.as_chunks().0.iter().zip(self.pairs.scales.as_chunks().0);
            for (at, (&[low, high], [scale, next])) in eights.enumerate() {
                let side = if at < self.root.len() { &mut dependents } else { &mut heads };
                side.push(round_pair(scale.value(low), next.value(high)));
            }
        }
        let heads = Weights::new(heads, self.root.len());
        let products = heads.multiply_all(&dependents);
        let mut scores = Vec::with_capacity(count * (count + 1));
        for (token, row) in products.chunks_exact(products.len() / count.max(1)).enumerate() {
            for (fours, sums) in (0..=count).step_by(4).zip(row) {
                let near = (fours..=count).map(|head| self.distances[distance(token, head, FARTHEST)]);
                scores.extend(near.zip(sums.array()).map(|(near, sum)| near + sum));
            }
        }
        scores
    }

    /// The number of the best relation for `token` with the head at place `head` less one.
    #[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
    pub fn relate(&self, encoded: &Encoded, token: usize, head: usize) -> usize {
        let (width, state) = (self.shape.related / 4, |token: usize| &encoded.states[token * self.width()..][..self.width()]);
        let (groups, mut sums) = (self.shape.related / ROWS, vec![Sums::none(); 2 * width]);
        self.related.weights.multiply(0..groups, 0, state(token), &mut sums[..width]);
        if let Some(head) = head.checked_sub(1) {
            self.related.weights.multiply(groups..2 * groups, 0, state(head), &mut sums[width..]);
        }
        let far = &self.related_distances[distance(token, head, FARTHEST_RELATED) * width..][..width];
        let mut values = Vec::with_capacity(width);
        for at in 0..width {
            let other = width + at;
            let other = if head == 0 { self.related_root[at] } else { self.related.scales[other].value(sums[other]) };
            values.push(leak(self.related.scales[at].value(sums[at]).plus(other).plus(far[at])));
        }
        let mut hidden = vec![Eight::new([0; EIGHT]); width / 2];
        round(&values, &mut hidden);
        let (mut best, mut greatest) = (0, f32::NEG_INFINITY);
        for (four, (sums, scale)) in
            self.relations.weights.multiply_all(&hidden).into_iter().zip(&self.relations.scales).enumerate()
        {
            for (relation, score) in (four * 4..self.shape.relations).zip(scale.value(sums).array()) {
                if score > greatest {
                    (best, greatest) = (relation, score);
                }
            }
        }
        best
    }
}

/// The rows of a table, which share their step.
fn table(reader: &mut Reader, rows: usize, columns: usize) -> Vec<Eight> {
    let step = f32::from(reader.i16()) / STEP_UNIT * UNIT;
    let values: Vec<i16> = levels(reader, rows * columns).into_iter().map(|level| (f32::from(level) * step) as i16).collect();
    eights(&values)
}

/// The number of the distance from `token` to `head` (0 is the root), at most `farthest` to either side.
pub(in crate::language) fn distance(token: usize, head: usize, farthest: usize) -> usize {
    (head + farthest).saturating_sub(token + 1).min(2 * farthest)
}

/// How much a gate keeps of what was before.
#[cfg(feature = "train")]
pub(in crate::language) fn keep(gate: f32) -> f32 {
    (gate * 0.25 + 0.5).clamp(0.0, 1.0)
}

/// The states along a sentence, in whole numbers: of each token the products for `4 * size` gates come in, `2 * size` states
/// go out.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
fn carry(sums: &[Sums], scales: &[Scale], size: usize) -> Vec<Eight> {
    let (wide, half) = (size / 4, size / EIGHT);
    let count = sums.len() / size.max(1);
    let mut states = vec![Eight::new([0; EIGHT]); count * 2 * half];
    let (none, one) = (Quad::splat(0.0), Quad::splat(1.0));
    let (quarter, middle) = (Quad::splat(0.25), Quad::splat(0.5));
    for side in 0..2 {
        let (keep_scales, new_scales) = (&scales[side * wide..][..wide], &scales[(2 + side) * wide..][..wide]);
        let mut state = vec![none; wide];
        for step in 0..count {
            let token = if side == 0 { step } else { count - 1 - step };
            let row = &sums[token * size..][..size];
            let keeps = row[side * wide..][..wide].iter().zip(keep_scales);
            let news = row[(2 + side) * wide..][..wide].iter().zip(new_scales);
            for (state, ((&keep, keep_scale), (&new, new_scale))) in state.iter_mut().zip(keeps.zip(news)) {
                let keep = keep_scale.value(keep).times(quarter).plus(middle).at_least(none).at_most(one);
                *state = keep.times(*state).plus(one.minus(keep).times(new_scale.value(new)));
            }
            round(&state, &mut states[(token * 2 + side) * half..][..half]);
        }
    }
    states
}
