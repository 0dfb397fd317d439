//! Numbers that look random and are the same every time.
//!
//! Source: SplitMix64, Steele, Lea and Flood 2014.

/// A row of such numbers, which begins at its seed.
pub struct Numbers(pub u64);

impl Numbers {
    /// The next one, from 0 to below `bound`.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % bound as u64) as usize
    }
}
