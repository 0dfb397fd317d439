//! What was learned about how far to trust what: read from `data/weights.bin`, and learning on within a text.

use super::histories::{CONTEXTS, counts};
use super::logistic::probability;
use super::words::LISTS;

/// How many numbers go into a prediction: one a context, two a list, two of the match, the bits' own, and a constant.
pub const INPUTS: usize = CONTEXTS + 2 * LISTS + 4;

/// How many kinds of circumstances choose weights, and how many of each there are.
pub const KINDS: [usize; 4] = [64, 20, 32, 64];

/// The cells of a list: weights times steps of the logit.
pub const LIST_CELLS: usize = 16 * 33;

/// The cells of the match model: lengths, each with its hit and its miss.
pub const MATCH_CELLS: usize = 32;

/// The learned numbers. Probabilities count 65,536ths that the bit is set; weights count 65,536ths.
#[derive(Clone, Debug)]
pub struct Weights {
    /// For each context, what each history promises.
    pub histories: Vec<[u16; 256]>,
    /// For each list, what its saying is worth.
    pub lists: Vec<u16>,
    /// For each length of a match, how often it goes on.
    pub matches: Vec<u16>,
    /// For each beginning of a byte.
    pub bits: Vec<u16>,
    /// For each circumstance, the weight of each input.
    pub inputs: Vec<[i32; INPUTS]>,
}

/// A probability in the file: its logit in steps of 16. A weight: 64ths.
const LOGIT_STEP: i32 = 16;
const WEIGHT_STEP: i32 = 1024;

impl Weights {
    /// Before anything was learned.
    pub fn new() -> Self {
        let promised = |history: usize| {
            let (zeros, ones) = counts(history as u8);
            ((u32::from(ones) * 10 + 4) * 65_535 / (u32::from(zeros + ones) * 10 + 8)) as u16
        };
        let steps = (0..LISTS * LIST_CELLS).map(|cell| probability((cell as i32 % 33 - 16) * 128) as u16);
        Self {
            histories: vec![std::array::from_fn(promised); CONTEXTS],
            lists: steps.collect(),
            matches: vec![60_000; MATCH_CELLS],
            bits: vec![32_768; 256],
            inputs: vec![[65_536 / 4 / KINDS.len() as i32; INPUTS]; KINDS.iter().sum()],
        }
    }

    /// Reads the file, a byte a number.
    pub fn read(bytes: &[u8]) -> Self {
        let mut weights = Self::new();
        let mut numbers = bytes.iter().map(|&byte| i32::from(byte as i8));
        for (cell, number) in weights.probabilities().zip(&mut numbers) {
            *cell = probability(number * LOGIT_STEP) as u16;
        }
        for (weight, number) in weights.inputs.as_flattened_mut().iter_mut().zip(&mut numbers) {
            *weight = number * WEIGHT_STEP;
        }
        weights
    }

    /// The file that [`Self::read`] reads.
    #[cfg(feature = "train")]
    pub fn write(mut self) -> Vec<u8> {
        let logits = super::logistic::Logits::new();
        let rounded = |number: i32, step: i32| ((number + step / 2).div_euclid(step)).clamp(-128, 127) as i8 as u8;
        let mut bytes: Vec<u8> = self.probabilities().map(|cell| rounded(logits.of(i32::from(*cell)), LOGIT_STEP)).collect();
        bytes.extend(self.inputs.as_flattened().iter().map(|weight| rounded(*weight, WEIGHT_STEP)));
        bytes
    }

    fn probabilities(&mut self) -> impl Iterator<Item = &mut u16> {
        let tables = self.histories.as_flattened_mut().iter_mut().chain(&mut self.lists);
        tables.chain(&mut self.matches).chain(&mut self.bits)
    }
}

/// Moves `cell` a part of the way, one 2^`rate`th, towards what has come.
pub fn learn(cell: &mut u16, bit: bool, rate: u32) {
    let (now, target) = (i32::from(*cell), if bit { 65_535 } else { 0 });
    *cell = (now + ((target - now) >> rate)) as u16;
}
