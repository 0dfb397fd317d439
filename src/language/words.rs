//! The words of a document, each kept once.
//!
//! Comes in: a word. Goes out: its number, the same for the same word. What a text says often takes no more room than what
//! it says once.

use super::form::mix;

/// Words with their numbers.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// All of them, by number.
    all: Vec<Box<str>>,
    /// An open table, a power of two: the number of a word plus one; 0 is a free place.
    places: Vec<u32>,
}

impl Words {
    /// The number of `word`.
    pub fn keep(&mut self, word: &str) -> u32 {
        if self.all.len() * 2 >= self.places.len() {
            self.grow();
        }
        let place = self.place(word);
        if let Some(number) = self.places[place].checked_sub(1) {
            return number;
        }
        self.all.push(word.into());
        self.places[place] = self.all.len() as u32;
        self.places[place] - 1
    }

    /// The word with this number, which [`keep`](Self::keep) gave.
    #[inline]
    pub fn get(&self, number: u32) -> &str {
        &self.all[number as usize]
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.all.len()
    }

    /// Where the number of `word` stands, or is to stand.
    fn place(&self, word: &str) -> usize {
        let mask = self.places.len() - 1;
        let mut place = hash(word) as usize & mask;
        while let Some(number) = self.places[place].checked_sub(1)
            && self.get(number) != word
        {
            place = (place + 1) & mask;
        }
        place
    }

    fn grow(&mut self) {
        self.places = vec![0; (self.places.len() * 2).max(64)];
        for number in 0..self.all.len() as u32 {
            let place = self.place(self.get(number));
            self.places[place] = number + 1;
        }
    }
}

/// A number for `word`, all of whose bits differ between words.
pub(super) fn hash(word: &str) -> u32 {
    let mixed = word.bytes().fold(0x811c_9dc5, |hash, byte| mix(hash, u32::from(byte)));
    mixed ^ (mixed >> 15)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_each_word_once() {
        let mut words = Words::default();
        let texts: Vec<String> = (0..1000).map(|number| "ab".repeat(number % 500)).collect();
        let numbers: Vec<u32> = texts.iter().map(|text| words.keep(text)).collect();
        assert_eq!(numbers[..500], numbers[500..]);
        assert!(texts.iter().zip(&numbers).all(|(text, &number)| words.get(number) == text));
        assert_eq!(words.all.len(), 500);
    }
}
