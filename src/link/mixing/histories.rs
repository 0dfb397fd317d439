//! What followed each context so far: a byte of history for each bit, in buckets that share a context and half a byte.

/// How many contexts look at each bit.
pub const CONTEXTS: usize = 7;

/// Buckets, as a power of two: 4 MB, which a second-level cache holds most of.
const BUCKETS: usize = 1 << 18;

/// The histories of all contexts.
#[derive(Clone, Debug)]
pub struct Histories {
    /// Each a check byte and the histories of the 15 places in half a byte; the low bits of a place are the half's bits so
    /// far behind a leading one.
    buckets: Vec<[u8; 16]>,
    /// The bucket of each context now.
    at: [usize; CONTEXTS],
}

impl Histories {
    /// Nothing has followed anything.
    pub fn new() -> Self {
        Self { buckets: vec![[0; 16]; BUCKETS], at: [0; CONTEXTS] }
    }

    /// Turns to the buckets of `hashes`, one a context.
    pub fn turn_to(&mut self, hashes: &[u32; CONTEXTS], salt: u32) {
        for (context, hash) in hashes.iter().enumerate() {
            self.at[context] = self.find(mixed(*hash, salt));
        }
    }

    /// The history of `context` at `place` of its bucket.
    pub fn get(&self, context: usize, place: usize) -> u8 {
        self.buckets[self.at[context]][place]
    }

    /// All contexts see `bit` at `place`.
    pub fn see(&mut self, place: usize, bit: bool) {
        for at in self.at {
            let history = &mut self.buckets[at][place];
            *history = next(*history, bit);
        }
    }

    /// The bucket of `hash`: its own, or an empty one, or else the one of two that has seen less.
    fn find(&mut self, hash: u32) -> usize {
        let check = (hash >> 24) as u8 | 1;
        let first = hash as usize & (BUCKETS - 1);
        let pair = [first, first ^ 1];
        if let Some(own) = pair.into_iter().find(|&at| self.buckets[at][0] == check) {
            return own;
        }
        let seen = |at: &usize| {
            let bucket = &self.buckets[*at];
            (bucket[0] > 0, counts(bucket[1]).0 + counts(bucket[1]).1)
        };
        let at = if seen(&pair[0]) <= seen(&pair[1]) { pair[0] } else { pair[1] };
        self.buckets[at] = [0; 16];
        self.buckets[at][0] = check;
        at
    }
}

/// How often a history has seen zeros and ones, up to seven of each, newer ones weighing more.
pub fn counts(history: u8) -> (u8, u8) {
    (history >> 5, history >> 2 & 7)
}

/// `history` after `bit`. Its last two bits are the last two seen.
fn next(history: u8, bit: bool) -> u8 {
    /// What is left of the other bit's count.
    const FADED: [u8; 8] = [0, 1, 2, 2, 3, 3, 4, 4];
    let (zeros, ones) = counts(history);
    let (zeros, ones) = match bit {
        true => (FADED[usize::from(zeros)], (ones + 1).min(7)),
        false => ((zeros + 1).min(7), FADED[usize::from(ones)]),
    };
    zeros << 5 | ones << 2 | (history << 1 & 2) | u8::from(bit)
}

/// A hash of two numbers.
pub fn mixed(one: u32, two: u32) -> u32 {
    let hash = (one ^ two.wrapping_mul(0x9E37_79B1)).wrapping_mul(0x85EB_CA6B);
    hash ^ hash >> 15
}
