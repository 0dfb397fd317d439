//! Clusters of words that behave alike, so that a model knows something of words that its treebanks never show.
//!
//! Comes in: the hash of a word. Goes out: the number of its cluster.
//!
//! Source: k-means over GloVe vectors (Pennington and others 2014).

use super::data::Reader;

/// The bits of a word's hash that are kept; one unknown word in 140 is taken for a known one.
pub(super) const KEY_BITS: u32 = 22;

/// Words with their clusters.
#[derive(Debug)]
pub(super) struct Clusters {
    /// An open table of keys, each with its cluster; a cluster of 0 is a free place.
    slots: Vec<(u32, u16)>,
}

impl Clusters {
    /// Reads what [`super::train`] wrote: a count, then the steps from key to key and the clusters as columns of bytes.
    pub fn read(data: &[u8]) -> Self {
        let mut reader = Reader::new(data);
        let count = reader.u32() as usize;
        let keys = reader.ascending(count);
        let low = reader.bytes(count);
        let high = reader.bytes(count);
        let mut slots = vec![(0, 0); (count * 2).next_power_of_two()];
        let mask = slots.len() - 1;
        for ((key, &low), &high) in keys.zip(low).zip(high) {
            let mut at = spread(key) & mask;
            while slots[at].1 != 0 {
                at = (at + 1) & mask;
            }
            slots[at] = (key, u16::from_le_bytes([low, high]));
        }
        Self { slots }
    }

    /// The cluster of the word with this hash, 0 where it is in none.
    pub fn of(&self, word: u32) -> u32 {
        let key = key(word);
        let mask = self.slots.len() - 1;
        let mut at = spread(key) & mask;
        while self.slots[at].1 != 0 {
            if self.slots[at].0 == key {
                return u32::from(self.slots[at].1);
            }
            at = (at + 1) & mask;
        }
        0
    }
}

/// The part of a word's hash that stands for it.
pub(super) fn key(word: u32) -> u32 {
    super::form::mix(word, 0x2545) >> (32 - KEY_BITS)
}

fn spread(key: u32) -> usize {
    key.wrapping_mul(0x9e37_79b1) as usize >> 7
}
