//! What a token looks like, as the models see it: hashes of the word and its affixes, its shape, its cluster.
//!
//! Comes in: a token's text. Goes out: a [`Form`]. Every feature of every model is a hash of such parts and the number of
//! its template, so that neither words nor features need be kept as text.

use super::clusters::Clusters;
use crate::text::fold_char;

/// The hash of nothing: what lies outside the sentence.
pub(super) const NOTHING: u32 = 0x5bd1_e995;

/// Mixes `value` into the hash `seed`.
#[inline]
pub(super) fn mix(seed: u32, value: u32) -> u32 {
    (seed.rotate_left(5) ^ value).wrapping_mul(0x9e37_79b1)
}

/// The hash of a string of characters.
pub(super) fn hash(chars: impl Iterator<Item = char>) -> u32 {
    chars.fold(0x811c_9dc5, |hash, c| mix(hash, c as u32))
}

/// One token as the models see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Form {
    /// The word in lower case, its digits as zeros.
    pub word: u32,
    /// Its last one to five characters.
    pub suffixes: [u32; 5],
    /// Its first one to four characters.
    pub prefixes: [u32; 4],
    /// Capitals, small letters, digits and marks in their order, each run as one.
    pub shape: u32,
    /// The cluster of words it behaves like, 0 where it is in none.
    pub cluster: u32,
    /// How its capitals stand.
    pub capitals: Capitals,
    /// Whether it has a letter or a digit.
    pub wordlike: bool,
    /// Whether a name may go on across it: a word, hyphen, apostrophe, ampersand, slash or full stop.
    pub links: bool,
    /// Whether it begins with a digit.
    pub number: bool,
}

/// How the capitals of a token stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Capitals {
    /// No capital, or no letter.
    None,
    /// The first letter alone.
    First,
    /// Every letter, of which there are two or more.
    All,
    /// Anything else.
    Mixed,
}

impl Form {
    /// What lies before the first and after the last token of a sentence.
    pub const OUTSIDE: Form = Form {
        word: NOTHING,
        suffixes: [NOTHING; 5],
        prefixes: [NOTHING; 4],
        shape: NOTHING,
        cluster: u32::MAX,
        capitals: Capitals::None,
        wordlike: false,
        links: false,
        number: false,
    };

    /// The form of a token with this text.
    pub fn new(text: &str, clusters: &Clusters) -> Self {
        // Long tokens are addresses; their middle says nothing.
        let mut folded = ['\0'; 40];
        let mut length = 0;
        for c in text.chars().flat_map(|c| fold_char(c).to_lowercase()).take(40) {
            folded[length] = if c.is_numeric() { '0' } else { c };
            length += 1;
        }
        let folded = &folded[..length];
        let word = hash(folded.iter().copied());
        let mut suffixes = [NOTHING; 5];
        let mut prefixes = [NOTHING; 4];
        // A part as long as the word says what the word says.
        let parts = length.saturating_sub(1);
        for (size, suffix) in (1..=parts).zip(&mut suffixes) {
            *suffix = hash(folded[length - size..].iter().copied());
        }
        for (size, prefix) in (1..=parts).zip(&mut prefixes) {
            *prefix = hash(folded[..size].iter().copied());
        }
        Form {
            word,
            suffixes,
            prefixes,
            shape: shape(text),
            cluster: clusters.of(word),
            capitals: capitals(text),
            wordlike: text.chars().any(char::is_alphanumeric),
            links: text.chars().all(|c| c.is_alphabetic() || matches!(fold_char(c), '-' | '\'' | '&' | '/' | '.')),
            number: text.starts_with(|c: char| c.is_ascii_digit()),
        }
    }
}

/// The hash of a text's shape: "Xx" for "Smith", "Xx0" for "Flight9", "0,0" for "12,000".
fn shape(text: &str) -> u32 {
    let class = |c: char| match c {
        c if c.is_uppercase() => 'X',
        c if c.is_alphabetic() => 'x',
        c if c.is_numeric() => '0',
        c => fold_char(c),
    };
    let mut last = '\0';
    hash(text.chars().map(class).filter(|&c| std::mem::replace(&mut last, c) != c).take(16))
}

fn capitals(text: &str) -> Capitals {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    let (mut count, mut capitals) = (0, 0);
    for c in letters {
        count += 1;
        capitals += usize::from(c.is_uppercase());
    }
    match capitals {
        0 => Capitals::None,
        1 if text.starts_with(char::is_uppercase) => Capitals::First,
        _ if capitals == count => Capitals::All,
        _ => Capitals::Mixed,
    }
}
