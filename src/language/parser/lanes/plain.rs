//! Lanes where the machine is not known: one number after the other.

#![allow(clippy::needless_range_loop, reason = "builds that optimise little are quick with nothing else")]

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

    #[cfg(test)]
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

/// Leaves sixteen rows one after the other: what a compiler makes of [`dot`] are whole instructions of the machine.
pub fn lay_out(_: &mut [Eight], _: usize) {}

/// The products of sixteen rows, each `width` eights long, with the numbers of a token, which begin at eight `first`.
#[inline(always)]
pub fn multiply(rows: &[Eight], width: usize, first: usize, numbers: &[Eight], sums: &mut [Sums; super::ROWS / 4]) {
    for (row, weights) in rows.chunks_exact(width).enumerate() {
        sums[row / 4].0[row % 4] = dot(numbers, &weights[first..]);
    }
}

/// The same for two tokens.
#[inline(always)]
pub fn multiply_two(rows: &[Eight], width: usize, tokens: [&[Eight]; 2], sums: [&mut [Sums; super::ROWS / 4]; 2]) {
    tokens.into_iter().zip(sums).for_each(|(numbers, sums)| multiply(rows, width, 0, numbers, sums));
}

/// The sum of the products of each number with its weight.
fn dot(numbers: &[Eight], weights: &[Eight]) -> i32 {
    let eight = |(a, b): (&Eight, &Eight)| a.0.iter().zip(&b.0).map(|(&a, &b)| i32::from(a) * i32::from(b)).sum::<i32>();
    numbers.iter().zip(weights).map(eight).sum()
}
