//! What the next bit will be, told by many small models whose logits are weighed and added.
//!
//! Source: logistic mixing as in Matt Mahoney's PAQ and lpaq; the words' lists, the frozen weights and the sum over kinds
//! of circumstances are this codec's own.

use super::capitals::{CAPITAL, CAPITALS};
use super::histories::{CONTEXTS, Histories, mixed};
use super::lexicon::Lexicon;
use super::logistic::{Logits, probability};
use super::matches::Matches;
use super::weights::{INPUTS, KINDS, LIST_CELLS, MATCH_CELLS, Weights, learn};
use super::words::{LISTS, Words};

/// How fast the models learn.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// Of the weights, in 2^22nds.
    pub weights: i64,
    /// Of the probabilities: one 2^nth of the way.
    pub probabilities: u32,
}

/// The pace within a text. Frozen with the format, as every other number here.
pub const PACE: Pace = Pace { weights: 6, probabilities: 7 };

/// The surest that a prediction may be.
const SUREST: i32 = 24;

/// A text as far as it is known, and what comes of it.
#[derive(Clone, Debug)]
pub struct Model<'a> {
    lexicon: &'a Lexicon,
    logits: &'a Logits,
    /// What was learned so far.
    pub weights: Weights,
    /// How fast it learns.
    pub pace: Pace,
    histories: Histories,
    matches: Matches,
    words: Words,
    text: Context,
    inputs: [i32; INPUTS],
    chosen: [usize; KINDS.len()],
    list_cells: [Option<usize>; LISTS],
    match_cell: Option<(usize, bool)>,
    predicted: i32,
}

/// The text near where it stands.
#[derive(Clone, Copy, Debug, Default)]
struct Context {
    /// The byte's bits so far behind a leading one.
    bits: u32,
    /// The last eight bytes, the nearest lowest.
    last: u64,
    /// Hashes of the word, as far as it goes, and of the one before.
    word: u32,
    before: u32,
    /// The letters of the word so far.
    letters: usize,
}

impl<'a> Model<'a> {
    /// At the start of a text.
    pub fn new(lexicon: &'a Lexicon, logits: &'a Logits, weights: Weights) -> Self {
        let mut model = Self {
            lexicon,
            logits,
            weights,
            pace: PACE,
            histories: Histories::new(),
            matches: Matches::new(),
            words: Words::new(),
            text: Context { bits: 1, ..Context::default() },
            inputs: [0; INPUTS],
            chosen: [0; KINDS.len()],
            list_cells: [None; LISTS],
            match_cell: None,
            predicted: 32_768,
        };
        model.histories.turn_to(&model.text.hashes(), 0);
        model
    }

    /// That the next bit is set, in 65,536ths: from [`SUREST`] to as much below 65,536.
    ///
    /// A function of its own, as [`Self::learn`] is: a browser that has made a function faster uses it from the next call on,
    /// so that a text packed by one long call would be packed by the slow first compilation to its end.
    #[inline(never)]
    pub fn predict(&mut self) -> i32 {
        let seen = self.ask_histories();
        self.ask_matches();
        let said = self.ask_words();
        let bits = self.text.bits as usize;
        self.inputs[INPUTS - 2] = self.logits.of(i32::from(self.weights.bits[bits]));
        self.inputs[INPUTS - 1] = 256;
        let length = self.match_cell.map_or(0, |(cell, _)| [1, 2, 3, 3][cell / 8]);
        let indices = [said.lists * 8 + self.text.letters.min(7), seen * 4 + length, self.text.kind(), said.weights];
        let mut start = 0;
        for ((chosen, index), size) in self.chosen.iter_mut().zip(indices).zip(KINDS) {
            *chosen = start + index;
            start += size;
        }
        let [a, b, c, d] = self.chosen.map(|index| &self.weights.inputs[index]);
        let mut sum = 0;
        for (input, value) in self.inputs.iter().enumerate() {
            sum += i64::from(*value) * i64::from(a[input] + b[input] + c[input] + d[input]);
        }
        self.predicted = probability((sum >> 16).clamp(-2047, 2047) as i32);
        self.predicted.clamp(SUREST, 65_536 - SUREST)
    }

    /// Asks each context; answers how many of the first ones have seen this before.
    fn ask_histories(&mut self) -> usize {
        let place = self.text.place();
        let mut seen = 0;
        for context in 0..CONTEXTS {
            let history = self.histories.get(context, place);
            self.inputs[context] = 0;
            if history > 0 {
                let promised = self.weights.histories[context][usize::from(history)];
                self.inputs[context] = self.logits.of(i32::from(promised));
                seen = if context < 4 { context + 1 } else { seen };
            }
        }
        seen
    }

    fn ask_matches(&mut self) {
        self.match_cell = self.matches.expected(self.text.bits).map(|(length, bit)| (length.min(MATCH_CELLS - 1), bit));
        let (mut logit, mut centred) = (0, 0);
        if let Some((cell, bit)) = self.match_cell {
            let hit = i32::from(self.weights.matches[cell]);
            let sign = if bit { 1 } else { -1 };
            (logit, centred) = (self.logits.of(hit) * sign, ((hit - 32_768) >> 6) * sign);
        }
        self.inputs[CONTEXTS..CONTEXTS + 2].copy_from_slice(&[logit, centred]);
    }

    fn ask_words(&mut self) -> Said {
        let mut said = Said::default();
        let sayings = self.words.sayings(self.lexicon, self.text.bits);
        for (list, saying) in sayings.into_iter().enumerate() {
            let (mut logit, mut centred) = (0, 0);
            self.list_cells[list] = saying.map(|saying| {
                let step = (self.logits.of(saying.probability.min(65_535)) + 2048 + 64) >> 7;
                let cell = list * LIST_CELLS + saying.weight * 33 + step as usize;
                let promised = i32::from(self.weights.lists[cell]);
                (logit, centred) = (self.logits.of(promised), (promised - 32_768) >> 6);
                said.lists |= 1 << list;
                said.weights += match list {
                    0 => 0,
                    _ => (1 + (saying.weight / 2).min(6)) << (3 * (list - 1)),
                };
                cell
            });
            let at = CONTEXTS + 2 + 2 * list;
            self.inputs[at..at + 2].copy_from_slice(&[logit, centred]);
        }
        said
    }

    /// Learns that `bit` came where [`Self::predict`] has told of it.
    #[inline(never)]
    pub fn learn(&mut self, bit: bool) {
        let error = i64::from(if bit { 65_535 } else { 0 } - self.predicted) * self.pace.weights;
        for (input, value) in self.inputs.iter().enumerate() {
            let step = ((i64::from(*value) * error + (1 << 21)) >> 22) as i32;
            for index in self.chosen {
                self.weights.inputs[index][input] += step;
            }
        }
        let place = self.text.place();
        for context in 0..CONTEXTS {
            let history = self.histories.get(context, place);
            if history > 0 {
                learn(&mut self.weights.histories[context][usize::from(history)], bit, self.pace.probabilities);
            }
        }
        for cell in self.list_cells.into_iter().flatten() {
            learn(&mut self.weights.lists[cell], bit, 6);
        }
        learn(&mut self.weights.bits[self.text.bits as usize], bit, 6);
        if let Some((cell, expected)) = self.match_cell {
            learn(&mut self.weights.matches[cell], bit == expected, 6);
            if bit != expected {
                self.matches.lose();
            }
        }
        self.words.see(bit);
        self.see(bit);
    }

    /// Takes `text` in without predicting it: the histories and the match model know it then, the weights do not.
    pub fn absorb(&mut self, text: &[u8]) {
        for byte in text {
            (0..8).rev().for_each(|bit| self.see(byte >> bit & 1 == 1));
        }
    }

    fn see(&mut self, bit: bool) {
        self.histories.see(self.text.place(), bit);
        let bits = self.text.bits << 1 | u32::from(bit);
        self.text.bits = bits;
        if bits >= 256 {
            let byte = bits as u8;
            self.words.end_byte(self.lexicon, byte);
            self.matches.end_byte(byte);
            self.text.end_byte(byte);
            self.histories.turn_to(&self.text.hashes(), 0);
        } else if (16..32).contains(&bits) {
            self.histories.turn_to(&self.text.hashes(), bits);
        }
    }
}

/// Which lists have told, and how often their words come.
#[derive(Default)]
struct Said {
    lists: usize,
    weights: usize,
}

impl Context {
    /// The place in a half byte's bucket.
    fn place(&self) -> usize {
        let known = 31 - self.bits.leading_zeros();
        let half = 1 << (known & 3);
        self.bits as usize & (half - 1) | half
    }

    /// What the last byte and the bits so far are like: one of 32.
    fn kind(&self) -> usize {
        let class = match self.last as u8 {
            b'a'..=b'z' => 0,
            b' ' => 1,
            CAPITAL => 2,
            CAPITALS => 3,
            b'0'..=b'9' => 4,
            b'\n' => 5,
            0x80.. => 6,
            _ => 7,
        };
        class * 4 + [0, 1, 1, 2, 2, 3, 3, 3][31 - self.bits.leading_zeros() as usize]
    }

    fn end_byte(&mut self, byte: u8) {
        self.bits = 1;
        self.last = self.last << 8 | u64::from(byte);
        if byte.is_ascii_alphanumeric() || byte >= 128 {
            self.word = mixed(self.word, u32::from(byte) + 1);
            self.letters += 1;
            return;
        }
        if self.word != 0 {
            self.before = self.word;
        }
        if byte != b' ' {
            self.before = mixed(self.before, u32::from(byte));
        }
        (self.word, self.letters) = (0, 0);
    }

    /// The contexts: the last one, two, three and five bytes; the word; the word and the one before; the two bytes before
    /// the last one.
    fn hashes(&self) -> [u32; CONTEXTS] {
        let bytes = |count: u32| self.last & ((1 << (8 * count)) - 1);
        let hash = |salt: u32, bytes: u64| mixed(mixed(salt, bytes as u32), (bytes >> 32) as u32);
        let last = if self.word == 0 { self.last as u8 } else { 0 };
        [
            hash(1, bytes(1)),
            hash(2, bytes(2)),
            hash(3, bytes(3)),
            hash(5, bytes(5)),
            mixed(mixed(7, self.word), u32::from(last)),
            mixed(mixed(8, self.word), self.before),
            hash(10, bytes(3) & 0xFF_FF00),
        ]
    }
}
