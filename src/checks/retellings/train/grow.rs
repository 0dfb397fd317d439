//! Growing a forest: each tree on what those before it left unexplained.
//!
//! Comes in: rows of values, and which of them are right. Goes out: trees.
//!
//! Source: Friedman, "Greedy function approximation" (2001), with the second-order gain of Chen and Guestrin, "XGBoost" (2016).

use super::super::forest::{Forest, SPLITS, Split, Tree};
use super::rows::Rows;

/// How many trees are grown.
const TREES: usize = 250;
/// How much of a leaf's best score is taken: the rest is left to later trees.
const RATE: f64 = 0.05;
/// What is added to a leaf's weight, so that few pairs do not say much.
const CALM: f64 = 5.0;
/// How many pairs a leaf has at least.
const LEAST: usize = 30;

impl Forest {
    /// Grows the trees, each on what those before it left unexplained.
    pub(super) fn grow(&mut self, rows: &Rows) {
        let share = rows.right.iter().filter(|right| **right).count() as f64 / rows.right.len() as f64;
        let base = (share / (1.0 - share)).ln();
        self.base = (base * 1000.0) as i32;
        let mut scores = vec![base; rows.right.len()];
        for _ in 0..TREES {
            let slopes: Vec<(f64, f64)> = scores
                .iter()
                .zip(&rows.right)
                .map(|(score, right)| {
                    let odds = 1.0 / (1.0 + (-score).exp());
                    (f64::from(u8::from(*right)) - odds, odds * (1.0 - odds))
                })
                .collect();
            let tree = Tree::grow(&rows.values, &slopes);
            for (score, values) in scores.iter_mut().zip(&rows.values) {
                *score += f64::from(tree.score(values)) / 1000.0;
            }
            self.trees.push(tree);
        }
    }
}

/// A part of the pairs, the best way to part it further, and where it hangs.
struct Part {
    rows: Vec<u32>,
    split: Option<(f64, Split)>,
    /// The split above, and which side of it.
    above: Option<(usize, usize)>,
}

impl Tree {
    /// Parts where it explains most, again and again.
    fn grow(values: &[Vec<u8>], slopes: &[(f64, f64)]) -> Self {
        let mut tree = Self::default();
        let all: Vec<u32> = (0..values.len() as u32).collect();
        let mut parts = vec![Part { split: best(values, slopes, &all), rows: all, above: None }];
        while tree.splits.len() < SPLITS {
            let gain = |part: &Part| part.split.map_or(0.0, |(gain, _)| gain);
            let Some(most) = (0..parts.len()).max_by(|&one, &two| gain(&parts[one]).total_cmp(&gain(&parts[two]))) else { break };
            let Some((_, split)) = parts[most].split else { break };
            let part = parts.swap_remove(most);
            let number = tree.splits.len();
            if let Some((above, side)) = part.above {
                tree.splits[above].sides[side] = number as u8;
            }
            tree.splits.push(split);
            let over = |row: &u32| values[*row as usize][usize::from(split.evidence)] > split.threshold;
            let (second, first): (Vec<u32>, Vec<u32>) = part.rows.into_iter().partition(over);
            for (side, rows) in [first, second].into_iter().enumerate() {
                parts.push(Part { split: best(values, slopes, &rows), rows, above: Some((number, side)) });
            }
        }
        for part in parts {
            let (sum, weight) = part
                .rows
                .iter()
                .fold((0.0, 0.0), |(sum, weight), &row| (sum + slopes[row as usize].0, weight + slopes[row as usize].1));
            if let Some((above, side)) = part.above {
                tree.splits[above].sides[side] = (SPLITS + tree.leaves.len()) as u8;
            }
            tree.leaves.push((RATE * sum / (weight + CALM) * 1000.0) as i16);
        }
        tree.splits.resize(SPLITS, Split::default());
        tree.leaves.resize(SPLITS + 1, 0);
        tree
    }
}

/// The split of `rows` that explains most, and how much.
fn best(values: &[Vec<u8>], slopes: &[(f64, f64)], rows: &[u32]) -> Option<(f64, Split)> {
    let width = values.first().map_or(0, Vec::len);
    let mut heaps = vec![[(0.0, 0.0, 0_usize); 256]; width];
    for &row in rows {
        let (slope, weight) = slopes[row as usize];
        for (heap, &value) in heaps.iter_mut().zip(&values[row as usize]) {
            let heap = &mut heap[usize::from(value)];
            *heap = (heap.0 + slope, heap.1 + weight, heap.2 + 1);
        }
    }
    let worth = |sum: f64, weight: f64| sum * sum / (weight + CALM);
    let mut best: Option<(f64, Split)> = None;
    for (evidence, heap) in heaps.iter().enumerate() {
        let (sum, weight) = heap.iter().fold((0.0, 0.0), |(sum, weight), heap| (sum + heap.0, weight + heap.1));
        let (mut under, mut under_weight, mut count) = (0.0, 0.0, 0);
        for (threshold, heap) in heap.iter().enumerate().take(255) {
            under += heap.0;
            under_weight += heap.1;
            count += heap.2;
            if count < LEAST || heap.2 == 0 {
                continue;
            }
            if rows.len() - count < LEAST {
                break;
            }
            let gain = worth(under, under_weight) + worth(sum - under, weight - under_weight) - worth(sum, weight);
            if gain > 1e-9 && best.is_none_or(|(most, _)| gain > most) {
                best = Some((gain, Split { evidence: evidence as u8, threshold: threshold as u8, sides: [0; 2] }));
            }
        }
    }
    best
}
