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

use std::ops::Range;

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
    /// What one unit of a product stands for.
    steps: Vec<Quad>,
    offsets: Vec<Quad>,
}

impl Matrix {
    fn read(reader: &mut Reader, rows: usize, columns: usize) -> Self {
        let steps: Vec<f32> = (0..rows).map(|_| f32::from(reader.i16()) / STEP_UNIT / UNIT).collect();
        let weights = Weights::new(&levels(reader, rows * columns), rows, columns);
        // Rows that fill up the last group come to nought.
        Self { weights, steps: quads(&steps), offsets: quads(&plain(reader, rows)) }
    }

    /// The value of each row for each token, whose numbers are `width` eights of `numbers`.
    #[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
    fn apply(&self, numbers: &[Eight], width: usize) -> Vec<Quad> {
        let rows = self.steps.len();
        let mut values = vec![Quad::splat(0.0); numbers.len() / width * rows];
        for (numbers, values) in numbers.chunks(2 * width).zip(values.chunks_mut(2 * rows)) {
            let (one, two) = numbers.split_at(width);
            if two.is_empty() {
                self.apply_groups(0..self.groups(), one, values);
                continue;
            }
            let ((first, second), mut at) = (values.split_at_mut(rows), 0);
            self.weights.multiply_two([one, two], |[one, two]| {
                self.finish(at, one, &mut first[at..]);
                self.finish(at, two, &mut second[at..]);
                at += one.len();
            });
        }
        values
    }

    /// Writes to `values` the values of the rows of these groups of [`ROWS`] rows for one token.
    #[inline]
    #[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
    fn apply_groups(&self, groups: Range<usize>, numbers: &[Eight], values: &mut [Quad]) {
        let (from, mut at) = (groups.start * ROWS / 4, 0);
        self.weights.multiply(groups, 0, numbers, |sums| {
            self.finish(from + at, sums, &mut values[at..]);
            at += sums.len();
        });
    }

    /// Writes to `values` the values of the rows from four `at` on whose products are `sums`.
    #[inline]
    #[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
    fn finish(&self, at: usize, sums: [Sums; ROWS / 4], values: &mut [Quad]) {
        let rows = self.steps[at..].iter().zip(&self.offsets[at..]).zip(sums);
        values.iter_mut().zip(rows).for_each(|(value, ((&step, &offset), sum))| *value = sum.quad().times(step).plus(offset));
    }

    /// The values of all rows whose products are `sums`, as often as these have been told.
    #[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
    fn finish_all(&self, sums: &[Sums]) -> Vec<Quad> {
        let mut values = Vec::with_capacity(sums.len());
        for sums in sums.chunks_exact(self.steps.len()) {
            let rows = sums.iter().zip(&self.steps).zip(&self.offsets);
            values.extend(rows.map(|((sum, &step), &offset)| sum.quad().times(step).plus(offset)));
        }
        values
    }

    /// How many groups of [`ROWS`] rows there are.
    fn groups(&self) -> usize {
        (self.steps.len() * 4).div_ceil(ROWS)
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

/// Appends `values` to `out` in whole numbers.
#[inline]
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
fn round(values: &[Quad], unit: f32, out: &mut Vec<Eight>) {
    let unit = Quad::splat(unit);
    out.extend(values.chunks_exact(2).map(|pair| Eight::round(pair[0].times(unit), pair[1].times(unit))));
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
    root: Vec<Quad>,
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
        let root = quads(&plain(reader, pair));
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
    #[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
    pub fn encode(&self, tokens: &[Rows], seen: &mut SeenRows) -> Encoded {
        let mut states = Vec::new();
        for (number, (layer, &size)) in self.layers.iter().zip(&self.shape.layers).enumerate() {
            let gates = match number.checked_sub(1) {
                None => self.look_around(layer, tokens, seen),
                Some(before) => layer.apply(&states, self.shape.layers[before] / HALF),
            };
            states = carry(&gates, size);
        }
        let pairs = self.pairs.apply(&states, self.width());
        Encoded { states, scores: self.score_pairs(&pairs, tokens.len()) }
    }

    /// How many eights the last layer makes of a token.
    fn width(&self) -> usize {
        self.shape.layers.last().map_or(1, |size| size / HALF)
    }

    /// The first layer's gates. It sees each token with its neighbours: what it makes of a token at each of these places is
    /// added up, and is the same wherever the token stands.
    #[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
    fn look_around(&self, layer: &Matrix, tokens: &[Rows], seen: &mut SeenRows) -> Vec<Quad> {
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
        layer.finish_all(&sums)
    }

    /// Appends the products of `layer` with a token that has these rows, place after place.
    #[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
    fn multiply_places(&self, layer: &Matrix, rows: &Rows, products: &mut Vec<Sums>) {
        let vector = self.vector(rows);
        for place in 0..NEIGHBOURS {
            layer.weights.multiply(0..layer.groups(), place * vector.len(), &vector, |sums| products.extend(sums));
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

    #[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
    fn score_pairs(&self, pairs: &[Quad], count: usize) -> Vec<i32> {
        let width = self.shape.pair / 4;
        let most = Quad::splat(PAIR_MOST);
        let whole = |values: &[Quad], out: &mut Vec<Eight>| {
            let scaled = |&value: &Quad| leak(value).times(Quad::splat(PAIR_UNIT));
            let cut = |value: Quad| value.at_most(most).at_least(Quad::splat(-PAIR_MOST));
            round(&values.iter().map(scaled).map(cut).collect::<Vec<_>>(), 1.0, out);
        };
        let (mut dependents, mut heads) = (Vec::new(), Vec::new());
        whole(&self.root, &mut heads);
        for row in pairs.chunks_exact(2 * width) {
            whole(&row[..width], &mut dependents);
            whole(&row[width..], &mut heads);
        }
        let heads: Vec<i16> = heads.into_iter().flat_map(|eight| eight.array()).collect();
        let heads = Weights::new(&heads, count + 1, self.shape.pair);
        let mut scores = Vec::with_capacity((count + 16) * count);
        for (token, dependent) in dependents.chunks_exact(width / 2).enumerate() {
            heads.multiply(0..(count + 1).div_ceil(ROWS), 0, dependent, |sums| {
                scores.extend(sums.into_iter().flat_map(|sum| sum.array()))
            });
            scores.truncate((token + 1) * (count + 1));
            let row = &mut scores[token * (count + 1)..];
            row.iter_mut().enumerate().for_each(|(head, score)| *score += self.distances[distance(token, head, FARTHEST)]);
        }
        scores
    }

    /// The number of the best relation for `token` with the head at place `head` less one.
    #[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
    pub fn relate(&self, encoded: &Encoded, token: usize, head: usize) -> usize {
        let (width, state) = (self.shape.related / 4, |token: usize| &encoded.states[token * self.width()..][..self.width()]);
        let groups = self.shape.related / ROWS;
        let (mut dependent, mut head_row) = (vec![Quad::splat(0.0); width], self.related_root.clone());
        self.related.apply_groups(0..groups, state(token), &mut dependent);
        if let Some(head) = head.checked_sub(1) {
            self.related.apply_groups(groups..2 * groups, state(head), &mut head_row);
        }
        let far = &self.related_distances[distance(token, head, FARTHEST_RELATED) * width..][..width];
        let sums = dependent.iter().zip(&head_row).zip(far).map(|((a, &b), &c)| leak(a.plus(b).plus(c)));
        let mut hidden = Vec::with_capacity(width / 2);
        round(&sums.collect::<Vec<_>>(), UNIT, &mut hidden);
        let scores = self.relations.apply(&hidden, hidden.len());
        let row = scores.iter().flat_map(|quad| quad.array()).take(self.shape.relations);
        let first = (0, f32::NEG_INFINITY);
        row.enumerate().fold(first, |best, (at, score)| if score > best.1 { (at, score) } else { best }).0
    }
}

/// The rows of a table, which share their step.
fn table(reader: &mut Reader, rows: usize, columns: usize) -> Vec<Eight> {
    let step = f32::from(reader.i16()) / STEP_UNIT * UNIT;
    let values: Vec<i16> = levels(reader, rows * columns).into_iter().map(|level| (f32::from(level) * step) as i16).collect();
    values.chunks_exact(EIGHT).map(|eight| Eight::new(std::array::from_fn(|at| eight[at]))).collect()
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

/// The states along a sentence, in whole numbers: of each token `4 * size` gates come in, `2 * size` states go out.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
fn carry(gates: &[Quad], size: usize) -> Vec<Eight> {
    let (wide, half) = (size / 4, size / EIGHT);
    let count = gates.len() / size.max(1);
    let mut states = vec![Eight::new([0; EIGHT]); count * 2 * half];
    let [quarter, middle, one] = [Quad::splat(0.25), Quad::splat(0.5), Quad::splat(1.0)];
    let mut walk = |side: usize, tokens: &mut dyn Iterator<Item = usize>| {
        let (mut state, mut out) = (vec![Quad::splat(0.0); wide], Vec::with_capacity(half));
        for token in tokens {
            let row = &gates[token * size..][..size];
            let (keeps, news) = (&row[side * wide..][..wide], &row[(2 + side) * wide..][..wide]);
            for ((state, &gate), &new) in state.iter_mut().zip(keeps).zip(news) {
                let keep = gate.times(quarter).plus(middle).at_least(Quad::splat(0.0)).at_most(one);
                *state = keep.times(*state).plus(one.minus(keep).times(new));
            }
            out.clear();
            round(&state, UNIT, &mut out);
            states[(token * 2 + side) * half..][..half].copy_from_slice(&out);
        }
    };
    walk(0, &mut (0..count));
    walk(1, &mut (0..count).rev());
    states
}
