//! The numbers that training finds, all in one row, and where each part of the network lies among them.

use ndarray::{ArrayView2, ArrayViewMut2};

use crate::language::parser::network::{FARTHEST, FARTHEST_RELATED, NEIGHBOURS, PLAIN_UNIT, STEP_UNIT, Shape};
use crate::language::train::perceptron::Random;

/// A step for each standard deviation of the weights that share it: near the best for fifteen even levels of a bell curve.
const STEP: f32 = 0.335;

/// A matrix among all numbers.
#[derive(Clone, Copy, Debug)]
pub struct Tensor {
    pub start: usize,
    pub rows: usize,
    pub columns: usize,
    steps: Steps,
}

/// Which weights of a tensor share the step that they are rounded to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Steps {
    /// Those of a row.
    Row,
    /// All.
    All,
    /// None: they are kept in two bytes each.
    Plain,
}

impl Tensor {
    pub fn range(&self) -> std::ops::Range<usize> {
        self.start..self.start + self.rows * self.columns
    }

    pub fn of<'a>(&self, numbers: &'a [f32]) -> ArrayView2<'a, f32> {
        ArrayView2::from_shape((self.rows, self.columns), &numbers[self.range()]).expect("as many as rows times columns")
    }

    pub fn of_mut<'a>(&self, numbers: &'a mut [f32]) -> ArrayViewMut2<'a, f32> {
        ArrayViewMut2::from_shape((self.rows, self.columns), &mut numbers[self.range()]).expect("as many as rows times columns")
    }

    pub fn row<'a>(&self, numbers: &'a [f32], row: usize) -> &'a [f32] {
        &numbers[self.start + row * self.columns..][..self.columns]
    }

    pub fn row_mut<'a>(&self, numbers: &'a mut [f32], row: usize) -> &'a mut [f32] {
        &mut numbers[self.start + row * self.columns..][..self.columns]
    }

    /// How many neighbouring weights share a step.
    fn shared(&self) -> usize {
        if self.steps == Steps::Row { self.columns } else { self.rows * self.columns }
    }

    /// `numbers` as they will be once written and read.
    pub fn round(&self, numbers: &mut [f32]) {
        let own = &mut numbers[self.range()];
        if self.steps == Steps::Plain {
            own.iter_mut().for_each(|number| *number = (*number * PLAIN_UNIT).round() / PLAIN_UNIT);
            return;
        }
        for shared in own.chunks_exact_mut(self.shared()) {
            let step = step(shared);
            shared.iter_mut().for_each(|number| *number = level(*number, step) * step);
        }
    }

    /// Appends the steps, the levels and the plain numbers as the parser reads them.
    pub fn write(&self, numbers: &[f32], bytes: &mut Vec<u8>) {
        let own = &numbers[self.range()];
        let two = |number: f32| (number.round().clamp(-32767.0, 32767.0) as i16).to_le_bytes();
        if self.steps == Steps::Plain {
            return bytes.extend(own.iter().flat_map(|number| two(number * PLAIN_UNIT)));
        }
        let shared = || own.chunks_exact(self.shared());
        bytes.extend(shared().flat_map(|shared| two(step(shared) * STEP_UNIT)));
        let levels: Vec<u8> = shared()
            .flat_map(|shared| {
                let step = step(shared);
                shared.iter().map(move |&number| (level(number, step) + 7.0) as u8)
            })
            .collect();
        bytes.extend(levels.chunks(2).map(|pair| pair[0] | pair.get(1).copied().unwrap_or(7) << 4));
    }
}

/// The step of weights that share one.
fn step(weights: &[f32]) -> f32 {
    let squares: f32 = weights.iter().map(|weight| weight * weight).sum();
    let deviation = (squares / weights.len().max(1) as f32).sqrt();
    (deviation * STEP * STEP_UNIT).round().clamp(1.0, 32767.0) / STEP_UNIT
}

fn level(weight: f32, step: f32) -> f32 {
    // Numbers this great have no place behind the point: adding one rounds.
    const GREAT: f32 = 12_582_912.0;
    ((weight / step).clamp(-7.0, 7.0) + GREAT) - GREAT
}

/// Where everything lies.
#[derive(Clone, Debug)]
pub struct Layout {
    pub shape: Shape,
    pub tables: Vec<Tensor>,
    /// The weights of each layer and their offsets.
    pub layers: Vec<[Tensor; 2]>,
    pub pairs: [Tensor; 2],
    pub root: Tensor,
    pub distances: Tensor,
    pub related: [Tensor; 2],
    pub related_root: Tensor,
    pub related_distances: Tensor,
    pub relations: [Tensor; 2],
    /// How many numbers there are.
    pub size: usize,
}

impl Layout {
    pub fn new(shape: Shape) -> Self {
        let mut size = 0;
        let mut tensor = |rows: usize, columns: usize, steps: Steps| {
            let start = size;
            size += rows * columns;
            Tensor { start, rows, columns, steps }
        };
        let tables = shape.rows.iter().map(|&rows| tensor(rows, shape.input, Steps::All)).collect();
        let mut matrix = |rows: usize, columns: usize| [tensor(rows, columns, Steps::Row), tensor(1, rows, Steps::Plain)];
        let mut width = NEIGHBOURS * shape.input;
        let layers = shape.layers.iter().map(|&size| matrix(4 * size, std::mem::replace(&mut width, 2 * size))).collect();
        let pairs = matrix(2 * shape.pair, width);
        let related = matrix(2 * shape.related, width);
        let relations = matrix(shape.relations, shape.related);
        let root = tensor(1, shape.pair, Steps::Plain);
        let distances = tensor(1, 2 * FARTHEST + 1, Steps::Plain);
        let related_root = tensor(1, shape.related, Steps::Plain);
        let related_distances = tensor(2 * FARTHEST_RELATED + 1, shape.related, Steps::Plain);
        Self { tables, layers, pairs, root, distances, related, related_root, related_distances, relations, shape, size }
    }

    /// Every part in the order of the file.
    pub fn in_order(&self) -> Vec<Tensor> {
        let mut all = self.tables.clone();
        all.extend(self.layers.iter().flatten());
        all.extend(self.pairs);
        all.extend([self.root, self.distances]);
        all.extend(self.related);
        all.extend([self.related_root, self.related_distances]);
        all.extend(self.relations);
        all
    }

    /// All numbers as they will be once written and read.
    pub fn round(&self, numbers: &mut [f32]) {
        self.in_order().iter().for_each(|tensor| tensor.round(numbers));
    }

    /// Numbers to begin with.
    pub fn initial(&self, random: &mut Random) -> Vec<f32> {
        let mut numbers = vec![0.0; self.size];
        let mut fill = |tensor: &Tensor, deviation: f32| {
            numbers[tensor.range()].iter_mut().for_each(|number| *number = deviation * bell(random));
        };
        for (table, &rows) in self.tables.iter().zip(&crate::language::parser::input::ROWS_OF) {
            fill(table, 0.35 / (rows as f32).sqrt());
        }
        for [weights, _] in self.layers.iter().chain([&self.related, &self.relations]) {
            fill(weights, 1.0 / (weights.columns as f32).sqrt());
        }
        // The score of a pair is a sum of as many products as its vectors are wide.
        fill(&self.pairs[0], 1.0 / (self.pairs[0].columns as f32).sqrt() / (self.shape.pair as f32).powf(0.25));
        fill(&self.root, 0.1);
        fill(&self.related_root, 0.1);
        // Some gates begin by keeping little, others by keeping much.
        for ([_, offsets], &size) in self.layers.iter().zip(&self.shape.layers) {
            let offsets = &mut numbers[offsets.range()][..2 * size];
            offsets.iter_mut().enumerate().for_each(|(gate, offset)| *offset = -1.0 + 2.5 * (gate % size) as f32 / size as f32);
        }
        numbers
    }
}

/// A random number of mean 0 and deviation 1: twelve even ones added up.
fn bell(random: &mut Random) -> f32 {
    (0..12).map(|_| random.unit()).sum::<f32>() - 6.0
}
