//! A glance at a word that tells, of most words that are in no list, that they are in none: far quicker than a search by
//! halves, which nearly every word of a text is asked for and nearly none passes.
//!
//! Comes in: the plain words of a list. Goes out: whether a word may be one of them.

/// Bits that a glance has, a power of two: a few for each word of the longest list.
const BITS: u32 = 1 << 14;

/// What is kept of the words of a list.
#[derive(Debug)]
pub(super) struct Glance(Vec<u64>);

impl<'a> FromIterator<&'a str> for Glance {
    fn from_iter<Words: IntoIterator<Item = &'a str>>(words: Words) -> Self {
        let mut bits = vec![0; BITS as usize / 64];
        for bit in words.into_iter().filter_map(bit) {
            bits[bit as usize / 64] |= 1 << (bit % 64);
        }
        Self(bits)
    }
}

impl Glance {
    /// Whether `word` may be in the list, in any case of its letters.
    pub fn may_hold(&self, word: &str) -> bool {
        bit(word).is_none_or(|bit| self.0[bit as usize / 64] & 1 << (bit % 64) != 0)
    }
}

/// The bit of a word, of its length and some of its bytes, folded; none where folding may give it more or fewer.
fn bit(word: &str) -> Option<u32> {
    if !word.is_ascii() {
        return None;
    }
    let bytes = word.as_bytes();
    let folded = |byte: &u8| match byte {
        b'`' => b'\'',
        b'\t' => b' ',
        byte => byte.to_ascii_lowercase(),
    };
    let at = |place: usize| bytes.get(place).map_or(0, |byte| u32::from(folded(byte)));
    let (length, last) = (bytes.len(), bytes.len().saturating_sub(1));
    let places = [at(0), at(1), at(2), at(length / 2), at(last.saturating_sub(1)), at(last)];
    let mixed = places.into_iter().fold(length as u32, |hash, byte| (hash.rotate_left(5) ^ byte).wrapping_mul(0x9e37_79b1));
    Some(mixed >> (32 - BITS.trailing_zeros()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passes_the_words_of_the_list_and_few_others() {
        let glance: Glance = ["norway", "new zealand", "st. john's", "a"].into_iter().collect();
        for word in ["norway", "Norway", "NORWAY", "New Zealand", "new\tzealand", "St. John's", "St. John`s", "A", "Türkiye"] {
            assert!(glance.may_hold(word), "{word}");
        }
        let others = ["", "b", "the", "norwegian", "newly", "zealand", "mayor"];
        assert!(others.iter().filter(|word| glance.may_hold(word)).count() <= 1);
    }
}
