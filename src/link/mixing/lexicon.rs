//! Which words there are and what follows what: a frozen table of counts, read from `data/lexicon.bin`.
//!
//! The file's columns: how many words (2 bytes); for each, in the order of the alphabet, how many letters it shares with
//! the one before, and its frequency; the other letters, each word's behind a length. Then for each word by its rank, and
//! each of 256 signs, how many successors it has; for each of those the step from the last one's rank (high bytes, then
//! low ones) and its frequency. Then how many pairs have successors (2 bytes); for each, by its second and first part, the
//! steps of both (high and low bytes) and how many; then the successors as above. Ranks count from the most frequent word;
//! behind the words come the signs.

use std::cmp::{Ordering, Reverse};

/// Words in the order of the alphabet, by their number there, with their frequencies.
#[derive(Clone, Debug, Default)]
pub struct List {
    /// Ascending numbers.
    ids: Vec<u16>,
    /// The frequencies added up: one more than there are words.
    sums: Vec<u32>,
}

/// A part of a [`List`].
#[derive(Clone, Copy, Debug, Default)]
pub struct Part {
    low: usize,
    high: usize,
}

/// The table.
#[derive(Clone, Debug)]
pub struct Lexicon {
    /// The words' letters one after the other, and where each word starts, with one end behind the last.
    letters: Vec<u8>,
    starts: Vec<usize>,
    /// All words, and then what follows what.
    lists: Vec<List>,
    /// The list of what follows a word or sign, by its number; 0 where nothing is known.
    after_one: Vec<u16>,
    /// The lists of what follows two, by their numbers, ascending.
    after_two: Vec<((u16, u16), u16)>,
}

/// A word that is not in the table.
pub const UNKNOWN: u16 = u16::MAX;
/// The number of the sign 0; the others follow.
pub const SIGNS: u16 = u16::MAX - 300;
/// The list of all words.
pub const ALL: u16 = 0;

impl Lexicon {
    /// Reads the file. What is missing in it counts as nothing.
    pub fn read(bytes: &[u8]) -> Self {
        let mut reader = Columns(bytes);
        let count = reader.number();
        let (shared, frequencies) = (reader.take(count), reader.take(count));
        let (mut letters, mut starts, mut last) = (Vec::new(), vec![0], 0);
        for &shared in shared {
            let length = reader.take(1).first().copied().unwrap_or(0);
            let start = letters.len();
            letters.extend_from_within(last..start.min(last + usize::from(shared)));
            letters.extend_from_slice(reader.take(usize::from(length)));
            starts.push(letters.len());
            last = start;
        }
        let words = shared.len();
        // Ranks with equal frequencies go by the alphabet.
        let mut numbers: Vec<u16> = (0..words as u16).collect();
        numbers.sort_by_key(|&number| Reverse(frequencies.get(usize::from(number)).copied()));
        let all = List::new(frequencies.iter().enumerate().map(|(number, &frequency)| (number as u16, frequency)).collect());
        let mut lexicon = Self { lists: vec![all], after_one: vec![0; words + 256], after_two: Vec::new(), letters, starts };
        lexicon.read_after_one(&mut reader, &numbers);
        lexicon.read_after_two(&mut reader, &numbers);
        lexicon
    }

    fn read_after_one(&mut self, reader: &mut Columns, numbers: &[u16]) {
        let lengths = reader.take(numbers.len() + 256);
        let mut successors = Successors::read(reader, lengths, numbers);
        for (rank, &length) in lengths.iter().enumerate() {
            let slot = numbers.get(rank).map_or(rank, |&number| usize::from(number));
            if length > 0 {
                self.after_one[slot] = self.lists.len() as u16;
                self.lists.push(successors.next_list(length));
            }
        }
    }

    fn read_after_two(&mut self, reader: &mut Columns, numbers: &[u16]) {
        let count = reader.number();
        let [second_high, second_low, first_high, first_low, lengths] = std::array::from_fn(|_| reader.take(count));
        let mut successors = Successors::read(reader, lengths, numbers);
        let number =
            |rank: usize| numbers.get(rank).copied().unwrap_or_else(|| SIGNS.saturating_add((rank - numbers.len()) as u16));
        let (mut first, mut second) = (0, 0);
        for (index, &length) in lengths.iter().enumerate() {
            let step = usize::from(second_high[index]) << 8 | usize::from(second_low[index]);
            let inner = usize::from(first_high[index]) << 8 | usize::from(first_low[index]);
            second += step;
            first = if step > 0 { inner } else { first + inner };
            self.after_two.push(((number(first), number(second)), self.lists.len() as u16));
            self.lists.push(successors.next_list(length));
        }
        self.after_two.sort_unstable();
    }

    /// How many words there are.
    fn len(&self) -> usize {
        self.starts.len() - 1
    }

    fn word(&self, number: usize) -> &[u8] {
        &self.letters[self.starts[number]..self.starts[number + 1]]
    }

    /// The letter of `word` at `place`, or a space behind its end.
    pub fn letter(&self, word: usize, place: usize) -> u8 {
        self.word(word).get(place).copied().unwrap_or(b' ')
    }

    /// The number of `word`.
    pub fn number(&self, word: &[u8]) -> u16 {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = (low + high) / 2;
            match self.word(middle).cmp(word) {
                Ordering::Less => low = middle + 1,
                Ordering::Equal => return middle as u16,
                Ordering::Greater => high = middle,
            }
        }
        UNKNOWN
    }

    /// The lists of what comes anywhere, behind `last`, and behind `before` and `last`; 0 twice where nothing is known.
    pub fn lists_behind(&self, before: u16, last: u16) -> [u16; 3] {
        let slot = if last >= SIGNS && last != UNKNOWN { self.len() + usize::from(last - SIGNS) } else { usize::from(last) };
        let one = self.after_one.get(slot).copied().unwrap_or(0);
        let two = self.after_two.binary_search_by_key(&(before, last), |entry| entry.0).map_or(0, |at| self.after_two[at].1);
        [ALL, one, two]
    }

    /// All of list `list`.
    pub fn whole(&self, list: u16) -> Part {
        Part { low: 0, high: self.lists[usize::from(list)].ids.len() }
    }

    /// `part` of `list`, parted before the word `middle`.
    pub fn parted(&self, list: u16, part: Part, middle: usize) -> [Part; 2] {
        let ids = &self.lists[usize::from(list)].ids;
        part.parted(part.low + ids[part.low..part.high].partition_point(|&id| usize::from(id) < middle))
    }

    /// How often the words in `part` of `list` come.
    pub fn frequency(&self, list: u16, part: Part) -> u32 {
        let sums = &self.lists[usize::from(list)].sums;
        sums[part.high] - sums[part.low]
    }
}

impl Part {
    /// What is before `middle` and what is not.
    pub fn parted(self, middle: usize) -> [Self; 2] {
        [Self { low: self.low, high: middle }, Self { low: middle, high: self.high }]
    }

    /// Its first index, and the one behind its last.
    pub fn bounds(self) -> (usize, usize) {
        (self.low, self.high)
    }

    /// Whether no word is in it.
    pub fn is_empty(self) -> bool {
        self.low >= self.high
    }
}

impl List {
    fn new(mut entries: Vec<(u16, u8)>) -> Self {
        entries.sort_unstable();
        let mut list = Self { ids: Vec::with_capacity(entries.len()), sums: vec![0] };
        let mut sum = 0;
        for (id, frequency) in entries {
            sum += count_of(frequency);
            list.ids.push(id);
            list.sums.push(sum);
        }
        list
    }
}

/// The count that `frequency` stands for: powers of two and what lies halfway.
pub fn count_of(frequency: u8) -> u32 {
    let power = 1 << (frequency / 2).min(20);
    if frequency % 2 == 1 { power + power / 2 } else { power }
}

/// Walks over the columns of successors.
struct Successors<'a, 'n> {
    columns: [&'a [u8]; 3],
    numbers: &'n [u16],
    at: usize,
}

impl<'a, 'n> Successors<'a, 'n> {
    fn read(reader: &mut Columns<'a>, lengths: &[u8], numbers: &'n [u16]) -> Self {
        let count = lengths.iter().map(|&length| usize::from(length)).sum();
        Self { columns: std::array::from_fn(|_| reader.take(count)), numbers, at: 0 }
    }

    fn next_list(&mut self, length: u8) -> List {
        let mut rank = 0;
        let entry = |at: usize| {
            let [high, low, frequency] = self.columns.map(|column| column.get(at).copied().unwrap_or(0));
            rank += usize::from(high) << 8 | usize::from(low);
            (self.numbers.get(rank).copied().unwrap_or(0), frequency)
        };
        let from = self.at;
        self.at += usize::from(length);
        List::new((from..self.at).map(entry).collect())
    }
}

/// Walks over the file.
struct Columns<'a>(&'a [u8]);

impl<'a> Columns<'a> {
    fn take(&mut self, count: usize) -> &'a [u8] {
        let (head, rest) = self.0.split_at(count.min(self.0.len()));
        self.0 = rest;
        head
    }

    fn number(&mut self) -> usize {
        self.take(2).iter().rev().fold(0, |number, &byte| number << 8 | usize::from(byte))
    }
}
