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

#[cfg(target_arch = "wasm32")]
mod arch {
    use core::arch::wasm32::*;

    /// Eight whole numbers.
    #[derive(Clone, Copy, Debug)]
    pub struct Eight(v128);

    /// Four numbers.
    #[derive(Clone, Copy, Debug)]
    pub struct Quad(v128);

    /// Four sums.
    #[derive(Clone, Copy, Debug)]
    pub struct Sums(v128);

    impl Eight {
        #[inline]
        #[target_feature(enable = "simd128")]
        pub fn new([a, b, c, d, e, f, g, h]: [i16; super::EIGHT]) -> Self {
            Self(i16x8(a, b, c, d, e, f, g, h))
        }

        /// The sums of two, what is too great cut down.
        #[inline]
        #[target_feature(enable = "simd128")]
        pub fn plus(self, other: Self) -> Self {
            Self(i16x8_add_sat(self.0, other.0))
        }

        #[inline]
        #[target_feature(enable = "simd128")]
        pub fn array(self) -> [i16; super::EIGHT] {
            let eight = self.0;
            [
                i16x8_extract_lane::<0>(eight),
                i16x8_extract_lane::<1>(eight),
                i16x8_extract_lane::<2>(eight),
                i16x8_extract_lane::<3>(eight),
                i16x8_extract_lane::<4>(eight),
                i16x8_extract_lane::<5>(eight),
                i16x8_extract_lane::<6>(eight),
                i16x8_extract_lane::<7>(eight),
            ]
        }

        /// Both quads rounded, what is too great cut down.
        #[inline]
        #[target_feature(enable = "simd128")]
        pub fn round(low: Quad, high: Quad) -> Self {
            let whole = |quad: Quad| {
                let great = f32x4_splat(super::GREAT);
                i32x4_trunc_sat_f32x4(f32x4_sub(f32x4_add(quad.0, great), great))
            };
            Self(i16x8_narrow_i32x4(whole(low), whole(high)))
        }
    }

    impl Quad {
        #[inline]
        #[target_feature(enable = "simd128")]
        pub fn new([a, b, c, d]: [f32; 4]) -> Self {
            Self(f32x4(a, b, c, d))
        }

        #[inline]
        #[target_feature(enable = "simd128")]
        pub fn splat(value: f32) -> Self {
            Self(f32x4_splat(value))
        }

        #[inline]
        #[target_feature(enable = "simd128")]
        pub fn plus(self, other: Self) -> Self {
            Self(f32x4_add(self.0, other.0))
        }

        #[inline]
        #[target_feature(enable = "simd128")]
        pub fn minus(self, other: Self) -> Self {
            Self(f32x4_sub(self.0, other.0))
        }

        #[inline]
        #[target_feature(enable = "simd128")]
        pub fn times(self, other: Self) -> Self {
            Self(f32x4_mul(self.0, other.0))
        }

        #[inline]
        #[target_feature(enable = "simd128")]
        pub fn at_least(self, other: Self) -> Self {
            Self(f32x4_pmax(self.0, other.0))
        }

        #[inline]
        #[target_feature(enable = "simd128")]
        pub fn at_most(self, other: Self) -> Self {
            Self(f32x4_pmin(self.0, other.0))
        }

        #[inline]
        #[target_feature(enable = "simd128")]
        pub fn array(self) -> [f32; 4] {
            let quad = self.0;
            [
                f32x4_extract_lane::<0>(quad),
                f32x4_extract_lane::<1>(quad),
                f32x4_extract_lane::<2>(quad),
                f32x4_extract_lane::<3>(quad),
            ]
        }
    }

    impl Sums {
        #[inline]
        #[target_feature(enable = "simd128")]
        pub fn none() -> Self {
            Self(i32x4(0, 0, 0, 0))
        }

        /// Adds the products of four pairs of weights with pair `PAIR` of `numbers`.
        #[inline]
        #[target_feature(enable = "simd128")]
        pub fn add<const PAIR: usize>(&mut self, numbers: Eight, weights: Eight) {
            let pair = match PAIR {
                0 => i32x4_shuffle::<0, 0, 0, 0>(numbers.0, numbers.0),
                1 => i32x4_shuffle::<1, 1, 1, 1>(numbers.0, numbers.0),
                2 => i32x4_shuffle::<2, 2, 2, 2>(numbers.0, numbers.0),
                _ => i32x4_shuffle::<3, 3, 3, 3>(numbers.0, numbers.0),
            };
            self.0 = i32x4_add(self.0, i32x4_dot_i16x8(pair, weights.0));
        }

        /// The sums of two.
        #[inline]
        #[target_feature(enable = "simd128")]
        pub fn plus(self, other: Self) -> Self {
            Self(i32x4_add(self.0, other.0))
        }

        #[inline]
        #[target_feature(enable = "simd128")]
        pub fn quad(self) -> Quad {
            Quad(f32x4_convert_i32x4(self.0))
        }

        #[inline]
        #[target_feature(enable = "simd128")]
        pub fn array(self) -> [i32; 4] {
            let sums = self.0;
            [
                i32x4_extract_lane::<0>(sums),
                i32x4_extract_lane::<1>(sums),
                i32x4_extract_lane::<2>(sums),
                i32x4_extract_lane::<3>(sums),
            ]
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
#[allow(clippy::needless_range_loop, reason = "the tests' builds, which optimise little, are quick with nothing else")]
mod arch {
    /// Eight whole numbers.
    #[derive(Clone, Copy, Debug)]
    pub struct Eight([i16; super::EIGHT]);

    /// Four numbers.
    #[derive(Clone, Copy, Debug)]
    pub struct Quad([f32; 4]);

    /// Four sums.
    #[derive(Clone, Copy, Debug)]
    pub struct Sums([i32; 4]);

    impl Eight {
        #[inline(always)]
        pub fn new(numbers: [i16; super::EIGHT]) -> Self {
            Self(numbers)
        }

        /// The sums of two, what is too great cut down.
        #[inline(always)]
        pub fn plus(self, other: Self) -> Self {
            let mut sums = self.0;
            for at in 0..super::EIGHT {
                sums[at] = sums[at].saturating_add(other.0[at]);
            }
            Self(sums)
        }

        #[inline(always)]
        pub fn array(self) -> [i16; super::EIGHT] {
            self.0
        }

        /// Both quads rounded, what is too great cut down.
        #[inline(always)]
        pub fn round(low: Quad, high: Quad) -> Self {
            let mut numbers = [0; super::EIGHT];
            for at in 0..super::EIGHT {
                let value = if at < 4 { low.0[at] } else { high.0[at - 4] };
                numbers[at] = ((value + super::GREAT - super::GREAT) as i32).clamp(-32768, 32767) as i16;
            }
            Self(numbers)
        }
    }

    impl Quad {
        #[inline(always)]
        pub fn new(numbers: [f32; 4]) -> Self {
            Self(numbers)
        }

        #[inline(always)]
        pub fn splat(value: f32) -> Self {
            Self([value; 4])
        }

        #[inline(always)]
        fn with(self, other: Self, both: impl Fn(f32, f32) -> f32) -> Self {
            let mut numbers = self.0;
            for at in 0..4 {
                numbers[at] = both(numbers[at], other.0[at]);
            }
            Self(numbers)
        }

        #[inline(always)]
        pub fn plus(self, other: Self) -> Self {
            self.with(other, |a, b| a + b)
        }

        #[inline(always)]
        pub fn minus(self, other: Self) -> Self {
            self.with(other, |a, b| a - b)
        }

        #[inline(always)]
        pub fn times(self, other: Self) -> Self {
            self.with(other, |a, b| a * b)
        }

        #[inline(always)]
        pub fn at_least(self, other: Self) -> Self {
            self.with(other, |a, b| if a < b { b } else { a })
        }

        #[inline(always)]
        pub fn at_most(self, other: Self) -> Self {
            self.with(other, |a, b| if b < a { b } else { a })
        }

        #[inline(always)]
        pub fn array(self) -> [f32; 4] {
            self.0
        }
    }

    impl Sums {
        #[inline(always)]
        pub fn none() -> Self {
            Self([0; 4])
        }

        /// Adds the products of four pairs of weights with pair `PAIR` of `numbers`.
        #[inline(always)]
        pub fn add<const PAIR: usize>(&mut self, numbers: Eight, weights: Eight) {
            let [a, b] = [numbers.0[2 * PAIR], numbers.0[2 * PAIR + 1]].map(i32::from);
            for at in 0..4 {
                self.0[at] += a * i32::from(weights.0[2 * at]) + b * i32::from(weights.0[2 * at + 1]);
            }
        }

        /// The sums of two.
        #[inline(always)]
        pub fn plus(self, other: Self) -> Self {
            let mut sums = self.0;
            for at in 0..4 {
                sums[at] = sums[at].wrapping_add(other.0[at]);
            }
            Self(sums)
        }

        #[inline(always)]
        pub fn quad(self) -> Quad {
            Quad(self.0.map(|sum| sum as f32))
        }

        #[inline(always)]
        pub fn array(self) -> [i32; 4] {
            self.0
        }
    }
}

pub(super) use arch::{Eight, Quad, Sums};

/// Numbers in fours, the last filled up with noughts.
pub(super) fn quads(numbers: &[f32]) -> Vec<Quad> {
    let at = |place: usize| numbers.get(place).copied().unwrap_or(0.0);
    (0..numbers.len()).step_by(4).map(|place| Quad::new([at(place), at(place + 1), at(place + 2), at(place + 3)])).collect()
}

/// Rows of whole numbers as [`multiply`] wants them.
#[derive(Debug, Default)]
pub(super) struct Weights {
    /// Of each [`ROWS`] rows: for two columns after two, those of four rows, of the next four, and so on.
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
            for column in (0..width * EIGHT).step_by(2) {
                for four in (group..group + ROWS).step_by(4) {
                    eights.push(Eight::new(std::array::from_fn(|place| at(four + place / 2, column + place % 2))));
                }
            }
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
        let groups = self.eights.chunks_exact(self.width * ROWS).take(groups.end).skip(groups.start);
        for group in groups {
            let group = &group[first * ROWS..];
            let mut sums = [Sums::none(); ROWS / 4];
            for (&eight, weights) in numbers.iter().zip(group.chunks_exact(ROWS)) {
                let [a, b, c, d] = &mut sums;
                if let &[a0, b0, c0, d0, a1, b1, c1, d1, a2, b2, c2, d2, a3, b3, c3, d3] = weights {
                    a.add::<0>(eight, a0);
                    b.add::<0>(eight, b0);
                    c.add::<0>(eight, c0);
                    d.add::<0>(eight, d0);
                    a.add::<1>(eight, a1);
                    b.add::<1>(eight, b1);
                    c.add::<1>(eight, c1);
                    d.add::<1>(eight, d1);
                    a.add::<2>(eight, a2);
                    b.add::<2>(eight, b2);
                    c.add::<2>(eight, c2);
                    d.add::<2>(eight, d2);
                    a.add::<3>(eight, a3);
                    b.add::<3>(eight, b3);
                    c.add::<3>(eight, c3);
                    d.add::<3>(eight, d3);
                }
            }
            take(sums);
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
            let mut found = Vec::new();
            let groups = 0..rows.div_ceil(ROWS);
            Weights::new(&weights, rows, columns)
                .multiply(groups, 0, &eights, |sums| found.extend(sums.into_iter().flat_map(Sums::array)));
            assert_eq!(found[..rows], expected);
            assert!(found[rows..].iter().all(|&sum| sum == 0));
        }
    }

    #[test]
    fn rounds_to_even_and_cuts() {
        let round = |values: [f32; 4]| Eight::round(Quad::new(values), Quad::splat(0.0)).array();
        assert_eq!(round([0.5, 1.5, -2.5, 2.51])[..4], [0, 2, -2, 3]);
        assert_eq!(round([1e9, -1e9, 32767.4, -32768.4])[..4], [32767, -32768, 32767, -32768]);
    }
}
