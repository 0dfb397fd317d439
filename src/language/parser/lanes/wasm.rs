//! Lanes of WebAssembly.

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

    #[cfg(test)]
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
        [f32x4_extract_lane::<0>(quad), f32x4_extract_lane::<1>(quad), f32x4_extract_lane::<2>(quad), f32x4_extract_lane::<3>(quad)]
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
    fn add<const PAIR: usize>(&mut self, numbers: Eight, weights: Eight) {
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
        [i32x4_extract_lane::<0>(sums), i32x4_extract_lane::<1>(sums), i32x4_extract_lane::<2>(sums), i32x4_extract_lane::<3>(sums)]
    }
}

/// Puts sixteen rows, each `width` eights long, into the order in which they are multiplied: for two columns after two, those of
/// four rows, of the next four, and so on.
#[target_feature(enable = "simd128")]
pub fn lay_out(rows: &mut [Eight], width: usize) {
    let mut all = Vec::with_capacity(rows.len());
    for column in 0..width {
        let mut pairs = [[Eight(i32x4_splat(0)); super::ROWS / 4]; 4];
        for four in 0..super::ROWS / 4 {
            let [a, b, c, d] = std::array::from_fn(|row| rows[(four * 4 + row) * width + column].0);
            let (low, high) = (i32x4_shuffle::<0, 4, 1, 5>(a, b), i32x4_shuffle::<2, 6, 3, 7>(a, b));
            let (low_too, high_too) = (i32x4_shuffle::<0, 4, 1, 5>(c, d), i32x4_shuffle::<2, 6, 3, 7>(c, d));
            pairs[0][four] = Eight(i64x2_shuffle::<0, 2>(low, low_too));
            pairs[1][four] = Eight(i64x2_shuffle::<1, 3>(low, low_too));
            pairs[2][four] = Eight(i64x2_shuffle::<0, 2>(high, high_too));
            pairs[3][four] = Eight(i64x2_shuffle::<1, 3>(high, high_too));
        }
        all.extend_from_slice(pairs.as_flattened());
    }
    rows.copy_from_slice(&all);
}

/// Adds to four sums the products of eight numbers with the weights of sixteen rows. A macro, as the sums have to stay in the
/// machine's own places, whatever a compiler that is after few bytes takes for a function.
macro_rules! add {
    ($sums:ident, $numbers:ident, $weights:ident) => {
        let [a, b, c, d] = &mut $sums;
        let [a0, b0, c0, d0, a1, b1, c1, d1, a2, b2, c2, d2, a3, b3, c3, d3] = *$weights;
        a.add::<0>($numbers, a0);
        b.add::<0>($numbers, b0);
        c.add::<0>($numbers, c0);
        d.add::<0>($numbers, d0);
        a.add::<1>($numbers, a1);
        b.add::<1>($numbers, b1);
        c.add::<1>($numbers, c1);
        d.add::<1>($numbers, d1);
        a.add::<2>($numbers, a2);
        b.add::<2>($numbers, b2);
        c.add::<2>($numbers, c2);
        d.add::<2>($numbers, d2);
        a.add::<3>($numbers, a3);
        b.add::<3>($numbers, b3);
        c.add::<3>($numbers, c3);
        d.add::<3>($numbers, d3);
    };
}

/// The products of sixteen rows, each `width` eights long, with the numbers of a token, which begin at eight `first`.
#[inline]
#[target_feature(enable = "simd128")]
pub fn multiply(rows: &[Eight], _: usize, first: usize, numbers: &[Eight], sums: &mut [Sums; super::ROWS / 4]) {
    let mut all = [Sums::none(); super::ROWS / 4];
    for (&eight, weights) in numbers.iter().zip(rows.as_chunks::<{ super::ROWS }>().0[first..].iter()) {
        add!(all, eight, weights);
    }
    *sums = all;
}

/// The same for two tokens, so that weights are read once.
#[inline]
#[target_feature(enable = "simd128")]
pub fn multiply_two(rows: &[Eight], _: usize, [one, two]: [&[Eight]; 2], sums: [&mut [Sums; super::ROWS / 4]; 2]) {
    let (mut first, mut second) = ([Sums::none(); super::ROWS / 4], [Sums::none(); super::ROWS / 4]);
    for ((&one, &two), weights) in one.iter().zip(two).zip(rows.as_chunks::<{ super::ROWS }>().0) {
        add!(first, one, weights);
        add!(second, two, weights);
    }
    let [one, two] = sums;
    (*one, *two) = (first, second);
}
