//! What the parser sees of a token: a row of each of its tables.
//!
//! Comes in: a token's [`Form`] and tags. Goes out: row numbers. Words that the parser does not know still have a cluster,
//! a shape, affixes and tags.

use crate::language::data::Reader;
use crate::language::form::{Form, mix};
use crate::language::{Upos, Xpos};

/// Tables: words, clusters, shapes, tags, affixes.
pub(in crate::language) const TABLES: usize = 5;
/// Rows that a token has in all tables together.
pub(in crate::language) const ROWS: usize = 10;
/// The table that each row lies in; all of them are added up.
pub(in crate::language) const TABLE_OF: [usize; ROWS] = [0, 1, 2, 3, 3, 4, 4, 4, 4, 4];
/// Rows that a token has in each table.
#[cfg(feature = "train")]
pub(in crate::language) const ROWS_OF: [usize; TABLES] = [1, 1, 1, 2, 5];
/// Rows of each table but the first, which has one for each known word and one for all others.
pub(in crate::language) const CLUSTERS: usize = 1025;
pub(in crate::language) const SHAPES: usize = 256;
pub(in crate::language) const TAGS: usize = Upos::ALL.len() + Xpos::ALL.len();
pub(in crate::language) const AFFIXES: usize = 2048;

/// Row numbers, one for each of [`TABLE_OF`].
pub(in crate::language) type Rows = [u32; ROWS];

/// The bits of a word's hash that are kept.
const KEY_BITS: u32 = 22;

/// The words that have a row of their own, by the keys of their hashes.
#[derive(Debug, Default)]
pub(in crate::language) struct Vocabulary {
    /// Ascending; the row of a key is its place here plus one.
    keys: Vec<u32>,
}

impl Vocabulary {
    /// The vocabulary of these ascending keys.
    #[cfg(feature = "train")]
    pub fn new(keys: Vec<u32>) -> Self {
        Self { keys }
    }

    /// Reads a count and the steps from key to key.
    pub fn read(reader: &mut Reader) -> Self {
        let count = reader.u32() as usize;
        Self { keys: reader.ascending(count).collect() }
    }

    /// The keys, ascending.
    #[cfg(feature = "train")]
    pub fn keys(&self) -> &[u32] {
        &self.keys
    }

    /// The rows of the first table.
    pub fn rows(&self) -> usize {
        self.keys.len() + 1
    }

    /// The rows of one token.
    pub fn rows_of(&self, form: &Form, (upos, xpos): (Upos, Xpos)) -> Rows {
        let word = self.keys.binary_search(&key(form.word)).map_or(0, |place| place as u32 + 1);
        let affix = |number: u32, hash: u32| mix(mix(number, hash), 0x3ad8) >> (32 - AFFIXES.trailing_zeros());
        [
            word,
            form.cluster.min(CLUSTERS as u32 - 1),
            mix(form.shape, 0x51ed) >> (32 - SHAPES.trailing_zeros()),
            upos as u32,
            Upos::ALL.len() as u32 + xpos as u32,
            affix(1, form.suffixes[1]),
            affix(2, form.suffixes[2]),
            affix(3, form.suffixes[3]),
            affix(4, form.prefixes[1]),
            affix(5, form.prefixes[2]),
        ]
    }
}

/// The part of a word's hash that stands for it.
pub(in crate::language) fn key(word: u32) -> u32 {
    mix(word, 0x7f31) >> (32 - KEY_BITS)
}
