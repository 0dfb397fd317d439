//! Binary arithmetic coding: a bit of probability p costs -log2 p bits.
//!
//! Source: the carry-free coder of Matt Mahoney's lpaq (2007), with 32 bits of range.

/// Writes bits.
#[derive(Debug)]
pub struct Encoder {
    low: u32,
    high: u32,
    out: Vec<u8>,
}

impl Encoder {
    /// Nothing written yet.
    pub fn new() -> Self {
        Self { low: 0, high: u32::MAX, out: Vec::new() }
    }

    /// Writes `bit`, which was expected to be set with `probability`.
    pub fn write(&mut self, bit: bool, probability: i32) {
        let middle = middle(self.low, self.high, probability);
        if bit {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
        while (self.low ^ self.high) >> 24 == 0 {
            self.out.push((self.high >> 24) as u8);
            self.low <<= 8;
            self.high = self.high << 8 | 0xFF;
        }
    }

    /// The bytes, as few as tell all bits; a reader takes zeros for those behind them.
    pub fn finish(mut self) -> Vec<u8> {
        if self.low > 0 {
            // Some number of one byte lies between the two: they differ in their first.
            self.out.push((self.low >> 24) as u8 + 1);
        }
        while self.out.last() == Some(&0) {
            self.out.pop();
        }
        self.out
    }
}

/// Reads bits.
#[derive(Debug)]
pub struct Decoder<'a> {
    low: u32,
    high: u32,
    code: u32,
    rest: &'a [u8],
}

impl<'a> Decoder<'a> {
    /// At the start of `bytes`.
    pub fn new(bytes: &'a [u8]) -> Self {
        let mut decoder = Self { low: 0, high: u32::MAX, code: 0, rest: bytes };
        for _ in 0..4 {
            decoder.shift();
        }
        decoder
    }

    /// The next bit, which was expected to be set with `probability`.
    pub fn read(&mut self, probability: i32) -> bool {
        let middle = middle(self.low, self.high, probability);
        let bit = self.code <= middle;
        if bit {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
        while (self.low ^ self.high) >> 24 == 0 {
            self.low <<= 8;
            self.high = self.high << 8 | 0xFF;
            self.shift();
        }
        bit
    }

    fn shift(&mut self) {
        let byte = self.rest.split_off_first().copied().unwrap_or(0);
        self.code = self.code << 8 | u32::from(byte);
    }
}

/// Where the range is parted: the set bit has what is below.
fn middle(low: u32, high: u32, probability: i32) -> u32 {
    low + ((u64::from(high - low) * probability as u64) >> 16) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read() {
        let bits: Vec<(bool, i32)> = (0..20_000_i32)
            .map(|at| (at % 7 == 0 || at % 11 == 3, [24, 300, 9000, 32_768, 60_000, 65_512][at as usize % 6]))
            .collect();
        for length in [0, 1, 2, 3, 17, 20_000] {
            let mut encoder = Encoder::new();
            bits[..length].iter().for_each(|&(bit, probability)| encoder.write(bit, probability));
            let bytes = encoder.finish();
            let mut decoder = Decoder::new(&bytes);
            assert!(bits[..length].iter().all(|&(bit, probability)| decoder.read(probability) == bit), "{length} bits");
        }
    }
}
