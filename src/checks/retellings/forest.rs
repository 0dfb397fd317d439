//! A forest of small trees that weighs evidence, and how rare the words of a cluster are.
//!
//! Comes in: the values of a pair's evidence. Goes out: how much speaks for a retelling. Sums of whole numbers, so that the
//! answer is the same on every machine.

use std::sync::LazyLock;

/// How many clusters of words there are, and one for those in none.
pub(super) const CLUSTERS: usize = 1025;
/// How many times a tree parts what comes.
pub(super) const SPLITS: usize = 7;

/// The file that `train` writes: a byte a cluster; the score before any tree; then the trees, column by column: of each split
/// its evidence, its threshold, and where to go on to both sides; of each leaf its score in two bytes.
static DATA: &[u8] = include_bytes!("data/forest.bin");

/// Trees, and rarities.
#[derive(Clone, Debug, Default)]
pub(super) struct Forest {
    /// By cluster, in sixteenths of a natural logarithm.
    pub rarities: Vec<u8>,
    /// The score before any tree.
    pub base: i32,
    /// The trees.
    pub trees: Vec<Tree>,
}

/// A tree of [`SPLITS`] splits.
#[derive(Clone, Debug, Default)]
pub(super) struct Tree {
    /// The splits, from the root.
    pub splits: Vec<Split>,
    /// The scores of its leaves.
    pub leaves: Vec<i16>,
}

/// Where values part.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Split {
    /// Which evidence.
    pub evidence: u8,
    /// What is not above goes to the first side.
    pub threshold: u8,
    /// The next split on either side, or `SPLITS` and the number of the leaf.
    pub sides: [u8; 2],
}

impl Forest {
    /// The forest of this program.
    pub fn get() -> &'static Self {
        static FOREST: LazyLock<Forest> = LazyLock::new(|| Forest::read(DATA));
        &FOREST
    }

    /// How rare the words of a cluster are in English, in sixteenths of a natural logarithm.
    pub fn rarity(&self, cluster: u32) -> u32 {
        self.rarities.get(cluster as usize).copied().unwrap_or_default().into()
    }

    /// How much speaks for a retelling, in thousandths of a natural logarithm of the odds.
    pub fn score(&self, values: &[u8]) -> i32 {
        self.base + self.trees.iter().map(|tree| i32::from(tree.score(values))).sum::<i32>()
    }

    fn read(data: &[u8]) -> Self {
        let (rarities, data) = data.split_at(CLUSTERS.min(data.len()));
        let Some((base, data)) = data.split_first_chunk::<4>() else {
            return Self { rarities: rarities.to_vec(), ..Self::default() };
        };
        let count = data.len() / (SPLITS * 4 + (SPLITS + 1) * 2);
        let column = |number: usize, at: usize| data[number * count * SPLITS + at];
        let leaves = &data[count * SPLITS * 4..];
        let trees = (0..count).map(|tree| {
            let split =
                |at: usize| Split { evidence: column(0, at), threshold: column(1, at), sides: [column(2, at), column(3, at)] };
            let leaf = |at: usize| i16::from_le_bytes([leaves[at], leaves[count * (SPLITS + 1) + at]]);
            Tree {
                splits: (tree * SPLITS..(tree + 1) * SPLITS).map(split).collect(),
                leaves: (tree * (SPLITS + 1)..(tree + 1) * (SPLITS + 1)).map(leaf).collect(),
            }
        });
        Self { rarities: rarities.to_vec(), base: i32::from_le_bytes(*base), trees: trees.collect() }
    }

    /// The file that [`Self::read`] reads.
    #[cfg(feature = "train")]
    pub fn write(&self) -> Vec<u8> {
        let mut data = self.rarities.clone();
        data.extend(self.base.to_le_bytes());
        let splits = || self.trees.iter().flat_map(|tree| &tree.splits);
        data.extend(splits().map(|split| split.evidence));
        data.extend(splits().map(|split| split.threshold));
        data.extend(splits().map(|split| split.sides[0]));
        data.extend(splits().map(|split| split.sides[1]));
        for byte in 0..2 {
            data.extend(self.trees.iter().flat_map(|tree| &tree.leaves).map(|leaf| leaf.to_le_bytes()[byte]));
        }
        data
    }
}

impl Tree {
    /// The score of the leaf that `values` come to.
    pub fn score(&self, values: &[u8]) -> i16 {
        let mut at = 0;
        // No tree is deeper than it has splits.
        for _ in 0..SPLITS {
            let split = &self.splits[at];
            let value = values.get(usize::from(split.evidence)).copied().unwrap_or_default();
            at = split.sides[usize::from(value > split.threshold)].into();
            if at >= SPLITS {
                return self.leaves.get(at - SPLITS).copied().unwrap_or_default();
            }
        }
        0
    }
}
