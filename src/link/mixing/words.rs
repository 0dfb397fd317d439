//! Where a text stands among the words of the [`Lexicon`]: which may come, and what that says of the next bit.

use super::capitals::{CAPITAL, CAPITALS};
use super::lexicon::{ALL, Lexicon, Part, SIGNS};

/// How many lists tell: of all words, of what follows one, of what follows two.
pub const LISTS: usize = 3;

/// The longest word that is followed, in bytes.
const LONGEST: usize = 40;

/// What a list says of the next bit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Saying {
    /// That it is set, in 65,536ths.
    pub probability: i32,
    /// How often the words that are left come: as a power of two, 0 to 15.
    pub weight: usize,
}

/// The place in the text.
#[derive(Clone, Debug)]
pub struct Words {
    /// The two words or signs before the word, the nearest first.
    before: [u16; 2],
    /// The letters of the word so far.
    word: Vec<u8>,
    /// Whether a word may go on or begin here.
    open: bool,
    lists: [u16; LISTS],
    parts: [Part; LISTS],
    /// What is left of each list with the next bit unset, and set.
    next: [[Part; 2]; LISTS],
}

impl Words {
    /// At the start of a text.
    pub fn new() -> Self {
        Self {
            before: [SIGNS; 2],
            word: Vec::new(),
            open: false,
            lists: [ALL; LISTS],
            parts: [Part::default(); LISTS],
            next: Default::default(),
        }
    }

    /// What the lists say of the bit behind `bits`, the byte's bits so far behind a leading one.
    pub fn sayings(&mut self, lexicon: &Lexicon, bits: u32) -> [Option<Saying>; LISTS] {
        let mut sayings = [None; LISTS];
        self.next = Default::default();
        if !self.open || self.parts[0].is_empty() {
            return sayings;
        }
        // The smallest byte with these bits and a set one behind them.
        let known = 31 - bits.leading_zeros();
        let limit = ((bits << 1 | 1) << (7 - known)) as u8;
        let middle = self.first_reaching(lexicon, limit);
        for (index, saying) in sayings.iter_mut().enumerate() {
            if self.parts[index].is_empty() || (index > 0 && self.lists[index] == ALL) {
                continue;
            }
            let [unset, set] = match index {
                0 => self.parts[0].parted(middle),
                _ => lexicon.parted(self.lists[index], self.parts[index], middle),
            };
            self.next[index] = [unset, set];
            let all = lexicon.frequency(self.lists[index], self.parts[index]);
            let set = lexicon.frequency(self.lists[index], set);
            let probability = (u64::from(set) * 2 + 1) * 65_536 / (u64::from(all) * 2 + 2);
            *saying = Some(Saying { probability: probability as i32, weight: (32 - all.leading_zeros()).min(15) as usize });
        }
        sayings
    }

    /// The first word among those left whose next letter is `limit` or more.
    fn first_reaching(&self, lexicon: &Lexicon, limit: u8) -> usize {
        let place = self.word.len();
        let (mut low, mut high) = self.parts[0].bounds();
        while low < high {
            let middle = (low + high) / 2;
            if lexicon.letter(middle, place) < limit {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// Goes on by `bit`, of which [`Self::sayings`] has told.
    pub fn see(&mut self, bit: bool) {
        if self.open {
            for (part, next) in self.parts.iter_mut().zip(&self.next) {
                *part = next[usize::from(bit)];
            }
        }
    }

    /// The letters of the word so far, where the text stands in one.
    pub fn word(&self) -> Option<&[u8]> {
        (self.open && !self.word.is_empty()).then_some(&self.word)
    }

    /// The two words or signs before it, the nearest first.
    #[cfg(feature = "train")]
    pub fn before(&self) -> [u16; 2] {
        self.before
    }

    /// Goes on by the whole of `byte`, whose bits have been seen.
    pub fn end_byte(&mut self, lexicon: &Lexicon, byte: u8) {
        if byte.is_ascii_lowercase() {
            if self.open {
                self.word.push(byte);
                self.open = self.word.len() < LONGEST;
            }
            return;
        }
        if let Some(word) = self.word() {
            self.before = [lexicon.number(word), self.before[0]];
        }
        self.word.clear();
        let sign = SIGNS + u16::from(if byte.is_ascii_digit() { b'0' } else { byte });
        if matches!(byte, 0x80..=0xBF) {
            // A character of several bytes goes by its last one.
            self.before[0] = sign;
        } else if byte != b' ' && sign != self.before[0] {
            self.before = [sign, self.before[0]];
        }
        self.open = begins_words(byte);
        if self.open {
            self.lists = lexicon.lists_behind(self.before[1], self.before[0]);
            self.parts = self.lists.map(|list| lexicon.whole(list));
        }
    }
}

/// Whether a word may come right behind `byte`: a space, a mark, or the last byte of a quotation mark, dash or apostrophe.
fn begins_words(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | CAPITAL | CAPITALS | b'(' | b'-' | b'"' | b'/' | b'\'' | 0x93 | 0x94 | 0x98 | 0x99 | 0x9C)
}
