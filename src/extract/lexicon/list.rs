//! A list of words that is known when the program is built.
//!
//! Comes in: the words, with blanks between them, "call_off" for several. Goes out: whether a word is one of them. Checks ask this of nearly every
//! word of a text, and few are: of most others a glance at some of their letters tells it, as [`glance`](super::glance) does
//! for longer lists in any case of their letters.
//!
//! ```
//! use crosscheck::extract::lexicon::List;
//! const OTHERS: &List = &List::of("another other others");
//! assert!(OTHERS.has("other") && !OTHERS.has("the"));
//! assert!(List::of("sign call_off").has("call off"));
//! ```

/// Words, in no order.
#[derive(Debug)]
pub struct List {
    /// The words, with blanks between them.
    words: &'static str,
    /// Two bits for each word, in one of the eights.
    glance: [u64; 8],
}

impl List {
    /// The list of `words`, which blanks part.
    #[must_use]
    pub const fn of(words: &'static str) -> Self {
        let bytes = words.as_bytes();
        let mut glance = [0; 8];
        let (mut start, mut at) = (0, 0);
        while at <= bytes.len() {
            if ends(bytes, at) {
                if start < at {
                    let (eight, bits) = bits(bytes.split_at(at).0.split_at(start).1);
                    glance[eight] |= bits;
                }
                start = at + 1;
            }
            at += 1;
        }
        Self { words, glance }
    }

    /// The first of the words, which stands for all of a list of words for one thing.
    #[must_use]
    pub fn first(&self) -> &'static str {
        self.words.split(' ').next().unwrap_or_default()
    }

    /// Whether `word` is one of the list.
    #[must_use]
    #[inline]
    pub fn has(&self, word: &str) -> bool {
        let (eight, bits) = bits(word.as_bytes());
        self.glance[eight] & bits == bits && holds(self.words, word)
    }
}

/// Whether `word` is one of `words`, which blanks part.
#[must_use]
pub fn holds(words: &str, word: &str) -> bool {
    // Byte by byte, and only where it may begin.
    let (words, word) = (words.as_bytes(), word.as_bytes());
    let begins = |at: usize| words[at] == word[0] && (at == 0 || ends(words, at - 1)) && ends(words, at + word.len());
    let same = |at: usize| words[at..].iter().zip(word).all(|(&one, &other)| one == joined(other));
    !word.is_empty() && (0..words.len()).any(|at| begins(at) && same(at))
}

/// How a byte of several words stands in a list.
const fn joined(byte: u8) -> u8 {
    if byte == b' ' { b'_' } else { byte }
}

/// Whether a word ends before byte `at`.
const fn ends(words: &[u8], at: usize) -> bool {
    at >= words.len() || words[at].is_ascii_whitespace()
}

/// The eight that a word's bits are in, and the bits.
#[inline]
const fn bits(word: &[u8]) -> (usize, u64) {
    let (first, last) = match word {
        [] => return (0, u64::MAX),
        [one] => return ((*one & 7) as usize, 1 << (*one >> 3)),
        [first, .., last] => (first, last),
    };
    let mixed =
        u32::from_le_bytes([*first, joined(word[1]), joined(word[word.len() / 2]), *last]) ^ (word.len() as u32).rotate_left(13);
    let mixed = mixed.wrapping_mul(0x9e37_79b1);
    ((mixed >> 29) as usize, 1 << ((mixed >> 23) & 63) | 1 << ((mixed >> 17) & 63))
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &List = &List::of("a the not n't, nobody without café call_off  I");

    #[test]
    fn has_its_words_and_no_others() {
        for word in ["a", "the", "not", "n't,", "nobody", "without", "café", "call off", "call_off", "I"] {
            assert!(WORDS.has(word), "{word}");
        }
        for word in ["", " ", "th", "he", "other", "n't", "with", "out", "cafe", "i", "b", "nobody without", "call", "off"] {
            assert!(!WORDS.has(word), "{word}");
        }
    }

    #[test]
    fn a_glance_is_enough_for_most_words() {
        let others = include_str!("posts.rs").split_whitespace().filter(|word| !holds(WORDS.words, word));
        let looked_up = others.clone().filter(|word| {
            let (eight, bits) = bits(word.as_bytes());
            WORDS.glance[eight] & bits == bits
        });
        let (looked_up, all) = (looked_up.count(), others.count());
        assert!(all > 500 && looked_up * 50 < all, "{looked_up} of {all}");
    }
}
