//! Sums of products in whole numbers, and what is made of them: eight and four numbers at a time where wasm can, one by one
//! elsewhere, to the same result.
//!
//! Whole numbers do not care for the order of a sum, and what is done to the four numbers of a [`Quad`] is rounded once an
//! operation, alike everywhere.

use std::ops::Range;

/// Whole numbers that are multiplied at once.
pub(super) const EIGHT: usize = 8;
/// Rows of weights that are multiplied with the same numbers.
pub(super) const ROWS: usize = 16;

/// Adding and taking away a number as great as this rounds: it leaves no place behind the point.
const GREAT: f32 = 12_582_912.0;

#[cfg(not(target_arch = "wasm32"))]
mod plain;
#[cfg(target_arch = "wasm32")]
mod wasm;

#[cfg(not(target_arch = "wasm32"))]
use plain as arch;
#[cfg(target_arch = "wasm32")]
use wasm as arch;

pub(super) use arch::{Eight, Quad, Sums};

/// Numbers in fours, the last filled up with noughts.
pub(super) fn quads(numbers: &[f32]) -> Vec<Quad> {
    let at = |place: usize| numbers.get(place).copied().unwrap_or(0.0);
    (0..numbers.len()).step_by(4).map(|place| Quad::new([at(place), at(place + 1), at(place + 2), at(place + 3)])).collect()
}

/// Rows of whole numbers in the order in which they are multiplied.
#[derive(Debug, Default)]
pub(super) struct Weights {
    /// Those of each [`ROWS`] rows, in the order in which they are read.
    eights: Vec<Eight>,
    /// Eights in a row.
    width: usize,
}

impl Weights {
    /// `rows`, each `width` eights long, filled up with rows of noughts.
    #[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
    pub fn new(mut rows: Vec<Eight>, width: usize) -> Self {
        rows.resize(rows.len().next_multiple_of(width * ROWS), Eight::new([0; EIGHT]));
        rows.chunks_exact_mut(width * ROWS).for_each(|group| arch::lay_out(group, width));
        Self { eights: rows, width }
    }

    /// How many groups of [`ROWS`] rows there are.
    pub fn groups(&self) -> usize {
        self.eights.len() / (self.width * ROWS)
    }

    /// Writes to `sums` the products of each row of these groups and `numbers`, which stand at the columns from eight number
    /// `first` on.
    ///
    /// Guarantees: no overflow where `|number| * |weight| * columns` stays below 2^31.
    #[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
    pub fn multiply(&self, groups: Range<usize>, first: usize, numbers: &[Eight], sums: &mut [Sums]) {
        let size = self.width * ROWS;
        let groups = self.eights[groups.start * size..groups.end * size].chunks_exact(size);
        for (group, sums) in groups.zip(sums.as_chunks_mut().0) {
            arch::multiply(group, self.width, first, numbers, sums);
        }
    }

    /// The products of all rows with each token, whose numbers follow each other.
    #[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
    pub fn multiply_all(&self, numbers: &[Eight]) -> Vec<Sums> {
        let rows = self.groups() * ROWS / 4;
        let mut sums = vec![Sums::none(); numbers.len() / self.width * rows];
        for (numbers, sums) in numbers.chunks(2 * self.width).zip(sums.chunks_mut(2 * rows)) {
            let (one, two) = numbers.split_at(self.width);
            if two.is_empty() {
                self.multiply(0..self.groups(), 0, one, sums);
                continue;
            }
            let (first, second) = sums.split_at_mut(rows);
            let sums = first.as_chunks_mut().0.iter_mut().zip(second.as_chunks_mut().0);
            for (group, (first, second)) in self.eights.chunks_exact(self.width * ROWS).zip(sums) {
                arch::multiply_two(group, self.width, [one, two], [first, second]);
            }
        }
        sums
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn multiplies_as_one_by_one() {
        for (rows, width) in [(1, 1), (16, 1), (17, 2), (51, 8), (33, 24)] {
            let weights: Vec<i16> = (0..rows * width * EIGHT).map(|at| (at * 7 % 15) as i16 - 7).collect();
            let numbers: Vec<i16> = (0..3 * width * EIGHT).map(|at| (at as i16).wrapping_mul(8191)).collect();
            let eights = |numbers: &[i16]| -> Vec<Eight> { numbers.as_chunks().0.iter().copied().map(Eight::new).collect() };
            let product = |row: &[i16], token: &[i16]| row.iter().zip(token).map(|(&a, &b)| i32::from(a) * i32::from(b)).sum();
            let products = Weights::new(eights(&weights), width);
            let sums = products.multiply_all(&eights(&numbers));
            for (token, sums) in numbers.chunks(width * EIGHT).zip(sums.chunks(products.groups() * ROWS / 4)) {
                let mut one = vec![Sums::none(); sums.len()];
                products.multiply(0..products.groups(), 0, &eights(token), &mut one);
                let expected: Vec<i32> = weights.chunks(width * EIGHT).map(|row| product(row, token)).collect();
                for found in [sums, &one] {
                    let found: Vec<i32> = found.iter().flat_map(|sum| sum.array()).collect();
                    assert_eq!(found[..rows], expected);
                    assert!(found[rows..].iter().all(|&sum| sum == 0));
                }
            }
        }
    }

    #[test]
    fn rounds_to_even_and_cuts() {
        let round = |values: [f32; 4]| Eight::round(Quad::new(values), Quad::splat(0.0)).array();
        assert_eq!(round([0.5, 1.5, -2.5, 2.51])[..4], [0, 2, -2, 3]);
        assert_eq!(round([1e9, -1e9, 32767.4, -32768.4])[..4], [32767, -32768, 32767, -32768]);
    }
}
