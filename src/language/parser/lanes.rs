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
    /// `rows` rows of `columns` weights each, filled up with noughts.
    pub fn new(weights: &[i16], rows: usize, columns: usize) -> Self {
        let width = columns.div_ceil(EIGHT);
        let at = |row: usize, column: usize| {
            let inside = row < rows && column < columns;
            if inside { weights[row * columns + column] } else { 0 }
        };
        let mut eights = Vec::with_capacity(rows.next_multiple_of(ROWS) * width);
        for group in (0..rows).step_by(ROWS) {
            arch::lay_out(width, |row, column| at(group + row, column), &mut eights);
        }
        Self { eights, width }
    }

    /// Calls `take` with the products of each [`ROWS`] rows and `numbers`, which stand at the columns from eight number
    /// `first` on, group after group of those asked for.
    ///
    /// Guarantees: no overflow where `|number| * |weight| * columns` stays below 2^31.
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    #[cfg_attr(target_arch = "wasm32", inline, target_feature(enable = "simd128"))]
    pub fn multiply(&self, groups: Range<usize>, first: usize, numbers: &[Eight], mut take: impl FnMut([Sums; ROWS / 4])) {
        for group in self.eights.chunks_exact(self.width * ROWS).take(groups.end).skip(groups.start) {
            take(arch::products(group, self.width, first, numbers));
        }
    }

    /// Calls `take` with the products of each [`ROWS`] rows and the numbers of two tokens, group after group of all.
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    #[cfg_attr(target_arch = "wasm32", inline, target_feature(enable = "simd128"))]
    pub fn multiply_two(&self, numbers: [&[Eight]; 2], mut take: impl FnMut([[Sums; ROWS / 4]; 2])) {
        for group in self.eights.chunks_exact(self.width * ROWS) {
            take(arch::products_of_two(group, self.width, numbers));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn multiplies_as_one_by_one() {
        for (rows, columns) in [(1, 1), (16, 8), (17, 9), (51, 64), (33, 192)] {
            let weights: Vec<i16> = (0..rows * columns).map(|at| (at * 7 % 15) as i16 - 7).collect();
            let numbers: Vec<i16> = (0..columns).map(|at| (at as i16).wrapping_mul(8191)).collect();
            let expected =
                weights.chunks(columns).map(|row| row.iter().zip(&numbers).map(|(&a, &b)| i32::from(a) * i32::from(b)).sum());
            let expected: Vec<i32> = expected.collect();
            let at = |place: usize| numbers.get(place).copied().unwrap_or(0);
            let eights: Vec<_> =
                (0..columns).step_by(EIGHT).map(|start| Eight::new(std::array::from_fn(|place| at(start + place)))).collect();
            let (mut found, groups) = (Vec::new(), 0..rows.div_ceil(ROWS));
            let products = Weights::new(&weights, rows, columns);
            products.multiply(groups, 0, &eights, |sums| found.extend(sums.into_iter().flat_map(Sums::array)));
            assert_eq!(found[..rows], expected);
            assert!(found[rows..].iter().all(|&sum| sum == 0));
            let (halves, mut both) = (eights.iter().map(|_| Eight::new([1; EIGHT])).collect::<Vec<_>>(), [Vec::new(), Vec::new()]);
            products.multiply_two([&halves, &eights], |sums| {
                both.iter_mut().zip(sums).for_each(|(both, sums)| both.extend(sums.into_iter().flat_map(Sums::array)));
            });
            assert_eq!(both[1], found);
            assert_ne!(both[0], found);
        }
    }

    #[test]
    fn rounds_to_even_and_cuts() {
        let round = |values: [f32; 4]| Eight::round(Quad::new(values), Quad::splat(0.0)).array();
        assert_eq!(round([0.5, 1.5, -2.5, 2.51])[..4], [0, 2, -2, 3]);
        assert_eq!(round([1e9, -1e9, 32767.4, -32768.4])[..4], [32767, -32768, 32767, -32768]);
    }
}
