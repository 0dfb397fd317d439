//! Counts words and what follows what, keeps what is worth its bytes, and writes the lexicon's file.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use super::texts::Text;
use crate::link::mixing::capitals::fold;
use crate::link::mixing::lexicon::{Lexicon, SIGNS, UNKNOWN};
use crate::link::mixing::words::Words;

/// How many words are kept.
const WORDS: usize = 5600;
/// The bits that a successor has to save in the counted texts, behind one word and behind two.
const WORTH: [f64; 2] = [40.0, 52.0];
/// How rarely a successor may come.
const LEAST: f64 = 2.0;
/// What the ranking adds to the counts: as many as this, over the rank (Zipf's law).
const RANKED: f64 = 200_000.0;

/// How often each word came.
type Counts = BTreeMap<u16, f64>;

/// The file for `texts` and the `ranking` of words.
pub fn lexicon(texts: &[&Text], ranking: &[String]) -> Vec<u8> {
    let folded: Vec<(f64, Vec<u8>)> = texts.iter().map(|text| (f64::from(text.weight), fold(text.text.as_bytes()))).collect();
    let words = frequent_words(&folded, ranking);
    let total: f64 = words.values().sum();
    let shares: Vec<f64> = words.values().map(|count| count / total).collect();
    let frequencies: Vec<u8> = words.values().map(|count| ((count * 4.0).max(1.0).log2() * 2.0).round() as u8).collect();
    let mut file = word_columns(words.keys(), &frequencies);
    // Without successors it reads just as well, and tells the words' numbers.
    let lexicon = Lexicon::read(&file);
    let ranks = Ranks::new(&frequencies);
    let [after_one, after_two] = count_successors(&folded, &lexicon);

    let mut one: HashMap<u16, Counts> = HashMap::new();
    for ((_, last), counts) in &after_one {
        one.insert(*last, kept(counts, WORTH[0], 2.0, |word| shares[usize::from(word)]));
    }
    let lists = (0..shares.len() + 256).map(|rank| one.get(&ranks.number(rank)).cloned().unwrap_or_default());
    let lists: Vec<Counts> = lists.collect();
    file.extend(lists.iter().map(|list| list.len() as u8));
    file.extend(successor_columns(&lists, &ranks));

    let mut two: Vec<((usize, usize), Counts)> = Vec::new();
    for (&(first, last), counts) in &after_two {
        let all: f64 = after_one.get(&(UNKNOWN, last)).map_or(0.0, |counts| counts.values().sum());
        let behind_last = one.get(&last);
        let list = kept(counts, WORTH[1], 1.5, |word| {
            let count = behind_last.and_then(|list| list.get(&word));
            count.map_or(shares[usize::from(word)] * 0.6, |count| count / (all + 2.0))
        });
        if !list.is_empty() {
            two.push(((ranks.rank(last), ranks.rank(first)), list));
        }
    }
    two.sort_by_key(|entry| entry.0);
    eprintln!("{} words, {} behind one, {} pairs", shares.len(), lists.iter().map(Counts::len).sum::<usize>(), two.len());
    file.extend(pair_columns(two, &ranks));
    file
}

/// The most frequent words, by the alphabet, longer ones first among equals.
fn frequent_words(texts: &[(f64, Vec<u8>)], ranking: &[String]) -> BTreeMap<Vec<u8>, f64> {
    let mut counts: HashMap<&[u8], f64> = HashMap::new();
    for (weight, text) in texts {
        for word in text.split(|byte| !byte.is_ascii_lowercase()).filter(|word| !word.is_empty()) {
            *counts.entry(word).or_default() += weight;
        }
    }
    for (rank, word) in ranking.iter().enumerate().filter(|(_, word)| word.bytes().all(|byte| byte.is_ascii_lowercase())) {
        *counts.entry(word.as_bytes()).or_default() += RANKED / (rank as f64 + 5.0);
    }
    let mut words: Vec<(&[u8], f64)> = counts.into_iter().collect();
    words.sort_by(|(word, count), (other, rival)| {
        let worth = |word: &[u8], count: f64| count * word.len() as f64;
        worth(other, *rival).total_cmp(&worth(word, *count)).then(word.cmp(other))
    });
    words.into_iter().take(WORDS).map(|(word, count)| (word.to_vec(), count)).collect()
}

/// How often each word comes behind one word or sign (the first of the pair is then [`UNKNOWN`]), and behind two.
fn count_successors(texts: &[(f64, Vec<u8>)], lexicon: &Lexicon) -> [BTreeMap<(u16, u16), Counts>; 2] {
    let mut after = [BTreeMap::new(), BTreeMap::new()];
    for (weight, text) in texts {
        let mut words = Words::new();
        for &byte in text {
            let word = words.word().filter(|_| !byte.is_ascii_lowercase()).map_or(UNKNOWN, |word| lexicon.number(word));
            let [last, first] = words.before();
            if word != UNKNOWN && last != UNKNOWN {
                *after[0].entry((UNKNOWN, last)).or_insert_with(Counts::new).entry(word).or_default() += weight;
                if first != UNKNOWN {
                    *after[1].entry((first, last)).or_insert_with(Counts::new).entry(word).or_default() += weight;
                }
            }
            words.end_byte(lexicon, byte);
        }
    }
    after
}

/// Those of `counts` that save `worth` bits against the share that was `expected`; `doubt` is for what was never seen.
fn kept(counts: &Counts, worth: f64, doubt: f64, expected: impl Fn(u16) -> f64) -> Counts {
    let all: f64 = counts.values().sum();
    let saves = |word: u16, count: f64| (count - 0.5) * (count / (all + doubt) / expected(word)).log2();
    let good = counts.iter().filter(|&(&word, &count)| count >= LEAST && saves(word, count) > worth);
    let mut good: Vec<(u16, f64)> = good.map(|(&word, &count)| (word, count)).collect();
    good.sort_by_key(|&(word, count)| Reverse((count * 16.0) as u64 * 65_536 + u64::from(word)));
    good.truncate(255);
    good.into_iter().collect()
}

/// Numbers by the alphabet and ranks by frequency; signs behind the words in both.
struct Ranks {
    numbers: Vec<u16>,
    ranks: Vec<usize>,
}

impl Ranks {
    fn new(frequencies: &[u8]) -> Self {
        let mut numbers: Vec<u16> = (0..frequencies.len() as u16).collect();
        numbers.sort_by_key(|&number| Reverse(frequencies[usize::from(number)]));
        let mut ranks = vec![0; numbers.len()];
        for (rank, &number) in numbers.iter().enumerate() {
            ranks[usize::from(number)] = rank;
        }
        Self { numbers, ranks }
    }

    fn number(&self, rank: usize) -> u16 {
        self.numbers.get(rank).copied().unwrap_or_else(|| SIGNS + (rank - self.numbers.len()) as u16)
    }

    fn rank(&self, number: u16) -> usize {
        self.ranks.get(usize::from(number)).copied().unwrap_or_else(|| self.ranks.len() + usize::from(number - SIGNS))
    }
}

fn word_columns<'a>(words: impl ExactSizeIterator<Item = &'a Vec<u8>>, frequencies: &[u8]) -> Vec<u8> {
    let (mut shared, mut letters) = (Vec::new(), Vec::new());
    let mut last: &[u8] = &[];
    for word in words {
        let common = word.iter().zip(last).take_while(|(one, other)| one == other).count();
        shared.push(common as u8);
        letters.push((word.len() - common) as u8);
        letters.extend(&word[common..]);
        last = word;
    }
    [&(shared.len() as u16).to_le_bytes()[..], &shared, frequencies, &letters].concat()
}

fn successor_columns(lists: &[Counts], ranks: &Ranks) -> Vec<u8> {
    let mut columns = [Vec::new(), Vec::new(), Vec::new()];
    for list in lists {
        let mut entries: Vec<(usize, f64)> = list.iter().map(|(&word, &count)| (ranks.rank(word), count)).collect();
        entries.sort_by_key(|entry| entry.0);
        let mut last = 0;
        for (rank, count) in entries {
            let step = rank - last;
            columns[0].push((step >> 8) as u8);
            columns[1].push(step as u8);
            columns[2].push(count.log2().round() as u8 * 2);
            last = rank;
        }
    }
    columns.concat()
}

fn pair_columns(pairs: Vec<((usize, usize), Counts)>, ranks: &Ranks) -> Vec<u8> {
    let mut columns = [Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new()];
    let (mut second, mut first) = (0, 0);
    for ((last, before), list) in &pairs {
        let step = last - second;
        let inner = if step > 0 { *before } else { before - first };
        for (column, byte) in columns.iter_mut().zip([step >> 8, step, inner >> 8, inner, list.len()]) {
            column.push(byte as u8);
        }
        (second, first) = (*last, *before);
    }
    let lists: Vec<Counts> = pairs.into_iter().map(|pair| pair.1).collect();
    [&(lists.len() as u16).to_le_bytes()[..], &columns.concat(), &successor_columns(&lists, ranks)].concat()
}
