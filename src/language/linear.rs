//! A linear model over hashed features: each feature it knows adds weights to some of the labels.
//!
//! Comes in: the hashes of the features of one decision. Goes out: a score a label, in whole numbers, so that native code
//! and wasm agree to the last bit.

use super::data::Reader;

/// The most labels a model may have.
pub(super) const MOST_LABELS: usize = 128;
/// The bits of a feature's hash that are kept.
pub(super) const KEY_BITS: u32 = 24;
/// The bits of a key that tell at a glance whether a feature may be known.
const GLANCE_BITS: u32 = 17;

/// One score a label.
pub(super) type Scores = [i32; MOST_LABELS];

/// A feature's weights.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    /// The feature, plus one; 0 is a free place.
    key: u32,
    /// Where its weights begin, shifted by eight bits, and how many there are.
    range: u32,
}

/// A trained model.
#[derive(Debug)]
pub(super) struct Linear {
    /// A bit for each beginning of a key, set where a feature has it: most features are unknown, and this little stays at hand
    /// where the slots do not.
    glance: Vec<u64>,
    slots: Vec<Slot>,
    /// Label and weight.
    cells: Vec<(u8, i16)>,
}

impl Linear {
    /// Reads what [`super::train`] wrote: the levels that a weight can have, then columns of features (as steps from one
    /// to the next), of how many weights each has, of labels (as how many were passed over since the one before) and of levels.
    pub fn read(reader: &mut Reader) -> Self {
        let levels: Vec<i16> = (0..reader.u8()).map(|_| reader.i16()).collect();
        let (features, weights) = (reader.u32() as usize, reader.u32() as usize);
        let keys = reader.ascending(features);
        let counts = reader.bytes(features);
        let mut columns = reader.bytes(weights).iter().zip(reader.bytes(weights));
        let mut cells = Vec::with_capacity(weights);
        for &count in counts {
            let mut next: u8 = 0;
            for (&passed, &level) in columns.by_ref().take(usize::from(count)) {
                let label = next.wrapping_add(passed);
                cells.push((label, levels.get(usize::from(level)).copied().unwrap_or(0)));
                next = label.wrapping_add(1);
            }
        }
        let mut glance = vec![0; 1 << (GLANCE_BITS - 6)];
        let mut slots = vec![Slot::default(); (features * 2).next_power_of_two()];
        let mask = slots.len() - 1;
        let mut start = 0;
        for (key, &count) in keys.zip(counts) {
            let (word, bit) = glance_at(key);
            glance[word] |= bit;
            let mut at = spread(key) & mask;
            while slots[at].key != 0 {
                at = (at + 1) & mask;
            }
            slots[at] = Slot { key: key + 1, range: (start << 8) | u32::from(count) };
            start += u32::from(count);
        }
        Self { glance, slots, cells }
    }

    /// Adds the weights of `feature` to `scores`.
    #[inline]
    pub fn add(&self, feature: u32, scores: &mut Scores) {
        let key = key(feature);
        let (word, bit) = glance_at(key);
        if self.glance[word] & bit == 0 {
            return;
        }
        let mask = self.slots.len() - 1;
        let mut at = spread(key) & mask;
        loop {
            let slot = self.slots[at];
            if slot.key == key + 1 {
                let start = (slot.range >> 8) as usize;
                for &(label, weight) in &self.cells[start..start + (slot.range & 0xff) as usize] {
                    scores[usize::from(label) % MOST_LABELS] += i32::from(weight);
                }
                return;
            }
            if slot.key == 0 {
                return;
            }
            at = (at + 1) & mask;
        }
    }
}

/// The part of a feature's hash that stands for it.
#[inline]
pub(super) fn key(feature: u32) -> u32 {
    let mixed = (feature ^ (feature >> 15)).wrapping_mul(0x2c1b_3c6d);
    (mixed ^ (mixed >> 13)) >> (32 - KEY_BITS)
}

/// The word of the glance that `key` is looked up in, and its bit there.
#[inline]
fn glance_at(key: u32) -> (usize, u64) {
    let place = key >> (KEY_BITS - GLANCE_BITS);
    (place as usize / 64, 1 << (place % 64))
}

#[inline]
fn spread(key: u32) -> usize {
    key as usize
}

/// The label with the highest score among the first `count`, the first of equals.
pub(super) fn best(scores: &Scores, count: usize) -> usize {
    let mut best = 0;
    for label in 1..count.min(MOST_LABELS) {
        if scores[label] > scores[best] {
            best = label;
        }
    }
    best
}
