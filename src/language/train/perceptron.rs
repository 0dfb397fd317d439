//! The averaged perceptron, trained twice: once with every feature, then again with those that proved their worth.
//!
//! Source: Collins 2002 (averaging); Freund and Schapire 1999. Training anew with a smaller set of features keeps more of the
//! accuracy than leaving weights out afterwards.

use super::write::Weights;
use crate::language::linear::{KEY_BITS, MOST_LABELS, key};

/// One weight with what its average needs.
#[derive(Clone, Copy, Debug)]
struct Cell {
    label: u8,
    weight: f32,
    /// The weight added up over all steps until `since`.
    total: f64,
    since: u32,
}

/// A model in training.
pub(super) struct Perceptron {
    /// For each key the place of its row, plus one.
    index: Vec<u32>,
    rows: Vec<Vec<Cell>>,
    /// Whether a feature without a row stays without.
    frozen: bool,
    step: u32,
}

impl Perceptron {
    /// A model that knows nothing and may learn any feature.
    pub fn new() -> Self {
        Self { index: vec![0; 1 << KEY_BITS], rows: Vec::new(), frozen: false, step: 0 }
    }

    /// A model that knows nothing and may learn `keys` alone.
    pub fn with_features(keys: impl Iterator<Item = u32>) -> Self {
        let mut new = Self::new();
        for key in keys {
            new.rows.push(Vec::new());
            new.index[key as usize] = new.rows.len() as u32;
        }
        new.frozen = true;
        new
    }

    /// The scores of all labels.
    pub fn scores(&self, features: &[u32]) -> [f32; MOST_LABELS] {
        let mut scores = [0.0; MOST_LABELS];
        for &feature in features {
            let row = self.index[key(feature) as usize];
            if row > 0 {
                for cell in &self.rows[row as usize - 1] {
                    scores[usize::from(cell.label)] += cell.weight;
                }
            }
        }
        scores
    }

    /// Learns from one decision: the `gold` label should have won over `rival`.
    pub fn learn(&mut self, features: &[u32], gold: usize, rival: usize) {
        for &feature in features {
            let slot = key(feature) as usize;
            if self.index[slot] == 0 {
                if self.frozen {
                    continue;
                }
                self.rows.push(Vec::new());
                self.index[slot] = self.rows.len() as u32;
            }
            let row = &mut self.rows[self.index[slot] as usize - 1];
            add(row, gold as u8, 1.0, self.step);
            add(row, rival as u8, -1.0, self.step);
        }
    }

    /// One decision is over.
    pub fn tick(&mut self) {
        self.step += 1;
    }

    /// The averaged weights.
    pub fn weights(&self) -> Weights {
        let average = |cell: &Cell| {
            let total = cell.total + f64::from(cell.weight) * f64::from(self.step - cell.since);
            (cell.label, (total / f64::from(self.step.max(1))) as f32)
        };
        let mut weights = Weights::new();
        for (key, &row) in self.index.iter().enumerate().filter(|(_, row)| **row > 0) {
            let mut row: Vec<_> = self.rows[row as usize - 1].iter().map(average).filter(|(_, weight)| *weight != 0.0).collect();
            row.sort_by_key(|(label, _)| *label);
            if !row.is_empty() {
                weights.insert(key as u32, row);
            }
        }
        weights
    }
}

fn add(row: &mut Vec<Cell>, label: u8, change: f32, step: u32) {
    match row.iter_mut().find(|cell| cell.label == label) {
        Some(cell) => {
            cell.total += f64::from(cell.weight) * f64::from(step - cell.since);
            cell.weight += change;
            cell.since = step;
        }
        None => row.push(Cell { label, weight: change, total: 0.0, since: step }),
    }
}

/// The best label but `gold`, where it comes closer to `gold` than `margin`.
pub(super) fn rival(scores: &[f32; MOST_LABELS], count: usize, gold: usize, margin: f32) -> Option<usize> {
    let others = (0..count).filter(|&label| label != gold);
    let best = others.max_by(|&a, &b| scores[a].total_cmp(&scores[b]).then(b.cmp(&a)))?;
    (scores[best] + margin >= scores[gold]).then_some(best)
}

/// The `count` features whose weights matter most, and of each the weights that are no smaller than `least`.
pub(super) fn prune(weights: &Weights, count: usize, least: f32) -> Weights {
    let worth = |row: &Vec<(u8, f32)>| row.iter().map(|(_, weight)| weight.abs()).fold(0.0, f32::max);
    let mut order: Vec<(u32, f32)> = weights.iter().map(|(key, row)| (*key, worth(row))).collect();
    order.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    order.truncate(count);
    let kept = |key: u32| weights[&key].iter().copied().filter(|(_, weight)| weight.abs() >= least).collect::<Vec<_>>();
    order.into_iter().map(|(key, _)| (key, kept(key))).filter(|(_, row)| !row.is_empty()).collect()
}

/// A random number generator that always gives the same numbers.
pub(super) struct Random(u64);

impl Random {
    /// The one generator.
    pub fn new() -> Self {
        Self(0x9e37_79b9_7f4a_7c15)
    }

    /// Another generator for each `seed`.
    pub fn seeded(seed: u64) -> Self {
        Self(0x9e37_79b9_7f4a_7c15 ^ (seed << 7))
    }

    /// A number from 0 up to, but not, 1.
    pub fn unit(&mut self) -> f32 {
        self.below(1 << 24) as f32 / (1 << 24) as f32
    }

    /// A number below `bound`.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % bound.max(1)
    }

    /// Puts `items` in a random order.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.below(at + 1));
        }
    }
}
