//! The network in training: what it makes of sentences, and which way each number would have to move.
//!
//! The sums are those of [`crate::language::parser::network`], in floating point.

use std::ops::Range;

use ndarray::linalg::general_mat_mul;
use ndarray::{Array2, ArrayView2, ArrayViewMut2, Axis, Zip};

use super::tensors::{Layout, Tensor};
use super::walk;
use crate::language::parser::input::{Rows, TABLE_OF};
use crate::language::parser::network::{FARTHEST, FARTHEST_RELATED, LEAK, NEIGHBOURS, distance};
use crate::language::train::perceptron::Random;

/// Of a hundred numbers, as many are left out while learning.
pub struct Noise<'a> {
    pub share: f32,
    pub random: &'a mut Random,
}

/// Sentences side by side.
pub struct Batch<'a> {
    /// The rows of all tokens.
    pub tokens: Vec<Rows>,
    /// Where each sentence's tokens lie.
    pub sentences: Vec<Range<usize>>,
    /// For each token its head in its sentence, 0 for the root: relations are scored for it.
    pub heads: &'a [usize],
}

/// What the network makes of a batch.
pub struct Pass<'a> {
    layout: &'a Layout,
    numbers: &'a [f32],
    batch: &'a Batch<'a>,
    /// What goes into each layer, and out of the last one.
    vectors: Vec<Array2<f32>>,
    /// What was left out of them (0), and how much the rest was raised.
    masks: Vec<Option<Array2<f32>>>,
    gates: Vec<Array2<f32>>,
    pairs: Array2<f32>,
    hidden: Array2<f32>,
    hidden_mask: Option<Array2<f32>>,
    /// For each sentence the score of each token's heads.
    pub scores: Vec<Array2<f32>>,
    /// For each token the scores of the relations to its head.
    pub relations: Array2<f32>,
}

impl<'a> Pass<'a> {
    /// Runs the network forward.
    pub fn new(layout: &'a Layout, numbers: &'a [f32], batch: &'a Batch<'a>, mut noise: Option<Noise>) -> Self {
        let mut vector = look_up(layout, numbers, &batch.tokens);
        let (mut vectors, mut masks, mut gates) = (Vec::new(), Vec::new(), Vec::new());
        masks.push(leave_out(&mut vector, &mut noise));
        vector = with_neighbours(&vector, &batch.sentences);
        for (layer, &size) in layout.layers.iter().zip(&layout.shape.layers) {
            let gate = affine(&vector, layer, numbers);
            vectors.push(vector);
            vector = walk::forward(&gate, &batch.sentences, size);
            gates.push(gate);
            masks.push(leave_out(&mut vector, &mut noise));
        }
        let mut pairs = affine(&vector, &layout.pairs, numbers);
        pairs.mapv_inplace(leak);
        let related = affine(&vector, &layout.related, numbers);
        let mut hidden = hidden(layout, numbers, batch, &related);
        let hidden_mask = leave_out(&mut hidden, &mut noise);
        let relations = affine(&hidden, &layout.relations, numbers);
        let scores = batch.sentences.iter().map(|sentence| score_pairs(layout, numbers, &pairs, sentence)).collect();
        vectors.push(vector);
        Self { layout, numbers, batch, vectors, masks, gates, pairs, hidden, hidden_mask, scores, relations }
    }

    /// Adds to `slopes` how the loss grows with each number, where it grows with scores and relations like this.
    pub fn backward(&self, scores: &[Array2<f32>], relations: &Array2<f32>, slopes: &mut [f32]) {
        let Layout { shape, .. } = self.layout;
        let last = &self.vectors[self.vectors.len() - 1];
        let mut vector = Array2::zeros(last.dim());
        let mut pairs = Array2::zeros(self.pairs.dim());
        for (sentence, slope) in self.batch.sentences.iter().zip(scores) {
            self.pairs_backward(sentence, slope, &mut pairs, slopes);
        }
        Zip::from(&mut pairs).and(&self.pairs).for_each(|slope, &value| *slope *= if value < 0.0 { LEAK } else { 1.0 });
        self.affine_backward(&self.layout.pairs, last, &pairs, &mut vector, slopes);

        let mut hidden = Array2::zeros(self.hidden.dim());
        self.affine_backward(&self.layout.relations, &self.hidden, relations, &mut hidden, slopes);
        put_out(&mut hidden, &self.hidden_mask);
        Zip::from(&mut hidden).and(&self.hidden).for_each(|slope, &value| *slope *= if value < 0.0 { LEAK } else { 1.0 });
        let related = self.hidden_backward(&hidden, slopes);
        self.affine_backward(&self.layout.related, last, &related, &mut vector, slopes);

        for (number, &size) in shape.layers.iter().enumerate().rev() {
            put_out(&mut vector, &self.masks[number + 1]);
            let gates = walk::backward(&self.gates[number], &vector, &self.batch.sentences, size);
            let input = &self.vectors[number];
            vector = Array2::zeros(input.dim());
            self.affine_backward(&self.layout.layers[number], input, &gates, &mut vector, slopes);
        }
        let mut vector = fold_neighbours(&vector, &self.batch.sentences);
        put_out(&mut vector, &self.masks[0]);
        self.look_up_backward(&vector, slopes);
    }

    fn affine_backward(
        &self,
        [weights, offsets]: &[Tensor; 2],
        input: &Array2<f32>,
        output: &Array2<f32>,
        vector: &mut Array2<f32>,
        slopes: &mut [f32],
    ) {
        general_mat_mul(1.0, &output.t(), input, 1.0, &mut weights.of_mut(slopes));
        offsets.row_mut(slopes, 0).iter_mut().zip(output.sum_axis(Axis(0))).for_each(|(slope, sum)| *slope += sum);
        general_mat_mul(1.0, output, &weights.of(self.numbers), 1.0, vector);
    }

    fn pairs_backward(&self, sentence: &Range<usize>, slope: &Array2<f32>, pairs: &mut Array2<f32>, slopes: &mut [f32]) {
        let width = self.layout.shape.pair;
        let (dependents, heads) = halves(&self.pairs, sentence, width);
        let (root_slope, head_slope) = slope.view().split_at(Axis(1), 1);
        let mut dependent = head_slope.dot(&heads);
        general_mat_mul(1.0, &root_slope, &self.layout.root.of(self.numbers), 1.0, &mut dependent);
        let (mut dependent_slope, mut head_slopes) = halves_mut(pairs, sentence, width);
        dependent_slope.assign(&dependent);
        head_slopes.assign(&head_slope.t().dot(&dependents));
        general_mat_mul(1.0, &root_slope.t(), &dependents, 1.0, &mut self.layout.root.of_mut(slopes));
        let distances = self.layout.distances.row_mut(slopes, 0);
        for ((token, head), slope) in slope.indexed_iter() {
            distances[distance(token, head, FARTHEST)] += slope;
        }
    }

    fn hidden_backward(&self, hidden: &Array2<f32>, slopes: &mut [f32]) -> Array2<f32> {
        let width = self.layout.shape.related;
        let mut related = Array2::zeros((hidden.nrows(), 2 * width));
        for sentence in &self.batch.sentences {
            for token in sentence.clone() {
                let slope = hidden.row(token);
                let head = self.batch.heads[token];
                add(&mut row_mut(&mut related, token)[..width], slope.iter());
                let far = distance(token - sentence.start, head, FARTHEST_RELATED);
                add(self.layout.related_distances.row_mut(slopes, far), slope.iter());
                match head.checked_sub(1) {
                    None => add(self.layout.related_root.row_mut(slopes, 0), slope.iter()),
                    Some(head) => add(&mut row_mut(&mut related, sentence.start + head)[width..], slope.iter()),
                }
            }
        }
        related
    }

    fn look_up_backward(&self, vector: &Array2<f32>, slopes: &mut [f32]) {
        for (rows, slope) in self.batch.tokens.iter().zip(vector.rows()) {
            for (&row, table) in rows.iter().zip(TABLE_OF) {
                add(self.layout.tables[table].row_mut(slopes, row as usize), slope.iter());
            }
        }
    }
}

/// The rows of a sentence, cut in two.
fn halves<'a>(rows: &'a Array2<f32>, sentence: &Range<usize>, width: usize) -> (ArrayView2<'a, f32>, ArrayView2<'a, f32>) {
    let (_, rows) = rows.view().split_at(Axis(0), sentence.start);
    rows.split_at(Axis(0), sentence.len()).0.split_at(Axis(1), width)
}

fn halves_mut<'a>(
    rows: &'a mut Array2<f32>,
    sentence: &Range<usize>,
    width: usize,
) -> (ArrayViewMut2<'a, f32>, ArrayViewMut2<'a, f32>) {
    let (_, rows) = rows.view_mut().split_at(Axis(0), sentence.start);
    rows.split_at(Axis(0), sentence.len()).0.split_at(Axis(1), width)
}

fn row_mut(rows: &mut Array2<f32>, row: usize) -> &mut [f32] {
    let columns = rows.ncols();
    &mut rows.as_slice_mut().expect("rows in order")[row * columns..][..columns]
}

fn add<'a>(sums: &mut [f32], numbers: impl Iterator<Item = &'a f32>) {
    sums.iter_mut().zip(numbers).for_each(|(sum, number)| *sum += number);
}

fn look_up(layout: &Layout, numbers: &[f32], tokens: &[Rows]) -> Array2<f32> {
    let mut vectors = Array2::zeros((tokens.len(), layout.shape.input));
    for (rows, mut vector) in tokens.iter().zip(vectors.rows_mut()) {
        for (&row, table) in rows.iter().zip(TABLE_OF) {
            let values = layout.tables[table].row(numbers, row as usize);
            vector.iter_mut().zip(values).for_each(|(sum, value)| *sum += value);
        }
    }
    vectors
}

/// Each token's vector between those of its neighbours; noughts beyond the sentence.
fn with_neighbours(vectors: &Array2<f32>, sentences: &[Range<usize>]) -> Array2<f32> {
    let width = vectors.ncols();
    let mut wide = Array2::zeros((vectors.nrows(), NEIGHBOURS * width));
    for (token, neighbour, place) in neighbours(sentences) {
        let row = row_mut(&mut wide, token);
        row[place * width..][..width].iter_mut().zip(vectors.row(neighbour)).for_each(|(to, from)| *to = *from);
    }
    wide
}

/// The way back of [`with_neighbours`].
fn fold_neighbours(slopes: &Array2<f32>, sentences: &[Range<usize>]) -> Array2<f32> {
    let width = slopes.ncols() / NEIGHBOURS;
    let mut sums = Array2::zeros((slopes.nrows(), width));
    for (token, neighbour, place) in neighbours(sentences) {
        add(row_mut(&mut sums, neighbour), slopes.row(token).iter().skip(place * width));
    }
    sums
}

/// Every token with each token of its sentence beside it or itself, and that one's place among the three.
fn neighbours(sentences: &[Range<usize>]) -> impl Iterator<Item = (usize, usize, usize)> {
    let tokens = sentences.iter().flat_map(|sentence| sentence.clone().map(move |token| (sentence, token)));
    tokens.flat_map(|(sentence, token)| {
        let beside = (0..NEIGHBOURS).map(move |place| ((token + place).wrapping_sub(1), place));
        beside.filter(move |(neighbour, _)| sentence.contains(neighbour)).map(move |(neighbour, place)| (token, neighbour, place))
    })
}

fn affine(input: &Array2<f32>, [weights, offsets]: &[Tensor; 2], numbers: &[f32]) -> Array2<f32> {
    let mut output = Array2::zeros((input.nrows(), weights.rows));
    output.rows_mut().into_iter().for_each(|mut row| row.assign(&offsets.of(numbers).row(0)));
    general_mat_mul(1.0, input, &weights.of(numbers).t(), 1.0, &mut output);
    output
}

fn leak(value: f32) -> f32 {
    if value < 0.0 { value * LEAK } else { value }
}

/// Sets some numbers to nought and raises the others to make up for it.
fn leave_out(vector: &mut Array2<f32>, noise: &mut Option<Noise>) -> Option<Array2<f32>> {
    let Noise { share, random } = noise.as_mut()?;
    let raised = 1.0 / (1.0 - *share);
    let mask = Array2::from_shape_simple_fn(vector.dim(), || if random.unit() < *share { 0.0 } else { raised });
    *vector *= &mask;
    Some(mask)
}

fn put_out(slope: &mut Array2<f32>, mask: &Option<Array2<f32>>) {
    if let Some(mask) = mask {
        *slope *= mask;
    }
}

fn hidden(layout: &Layout, numbers: &[f32], batch: &Batch, related: &Array2<f32>) -> Array2<f32> {
    let width = layout.shape.related;
    let mut hidden = related.view().split_at(Axis(1), width).0.to_owned();
    for sentence in &batch.sentences {
        for token in sentence.clone() {
            let (mut row, head) = (hidden.row_mut(token), batch.heads[token]);
            let far = distance(token - sentence.start, head, FARTHEST_RELATED);
            row += &layout.related_distances.of(numbers).row(far);
            match head.checked_sub(1) {
                None => row += &layout.related_root.of(numbers).row(0),
                Some(head) => row += &related.view().split_at(Axis(1), width).1.row(sentence.start + head),
            }
            row.mapv_inplace(leak);
        }
    }
    hidden
}

fn score_pairs(layout: &Layout, numbers: &[f32], pairs: &Array2<f32>, sentence: &Range<usize>) -> Array2<f32> {
    let width = layout.shape.pair;
    let (dependents, heads) = halves(pairs, sentence, width);
    let mut scores = Array2::zeros((sentence.len(), sentence.len() + 1));
    let (mut to_root, mut to_heads) = scores.view_mut().split_at(Axis(1), 1);
    to_root.assign(&dependents.dot(&layout.root.of(numbers).t()));
    to_heads.assign(&dependents.dot(&heads.t()));
    let distances = layout.distances.row(numbers, 0);
    for ((token, head), score) in scores.indexed_iter_mut() {
        *score += distances[distance(token, head, FARTHEST)];
    }
    scores
}
