//! Codec `c`: a compressor made for short English news, by bitwise context mixing.
//!
//! Comes in: any bytes. Goes out: fewer, and back. Each byte is told bit by bit: [`model`] says how likely the bit is,
//! [`coder`] writes down what that leaves open. The model learns as it goes, and starts with what it was given: a
//! [`lexicon`] of words and of what follows what, [`weights`], and an opening text of our own writing that it has read.
//!
//! ```text
//! bytes → capitals → model (histories, matches, words → weights) → coder → packed bytes
//! ```
//!
//! All numbers are whole, so that every machine packs and unpacks alike. Everything here, the files in `data/` included, is
//! frozen with the letter `c`: any change is a new codec, with a new letter, beside this one. Any text survives; texts in
//! other languages only take more room.

mod capitals;
mod coder;
mod histories;
mod lexicon;
mod logistic;
mod matches;
mod model;
#[cfg(feature = "train")]
pub mod train;
mod weights;
mod words;

use coder::{Decoder, Encoder};
use lexicon::Lexicon;
use logistic::Logits;
use model::Model;
use weights::Weights;

/// What a text begins with in the eyes of the model: the plain bytes in front of it that are the same in most links.
const FRONT: &[u8] = b"v\x050.1.0T";

/// The words and what follows what.
const LEXICON: &[u8] = include_bytes!("data/lexicon.bin");
/// What was learned about how far to trust what.
const WEIGHTS: &[u8] = include_bytes!("data/weights.bin");
/// Short articles of our own writing, three line feeds between them.
const OPENING: &str = include_str!("data/opening.txt");

/// `plain` in fewer bytes.
pub fn pack(plain: &[u8]) -> Vec<u8> {
    let (lexicon, logits) = (Lexicon::read(LEXICON), Logits::new());
    let mut model = opened(&lexicon, &logits, Weights::read(WEIGHTS));
    let mut encoder = Encoder::new();
    for byte in capitals::fold(plain) {
        for place in (0..8).rev() {
            let bit = byte >> place & 1 == 1;
            encoder.write(bit, model.predict());
            model.learn(bit);
        }
    }
    encoder.finish()
}

/// The `length` bytes that were packed into `packed`; some bytes or other where it was not packed here.
pub fn unpack(packed: &[u8], length: usize) -> Vec<u8> {
    let (lexicon, logits) = (Lexicon::read(LEXICON), Logits::new());
    let mut model = opened(&lexicon, &logits, Weights::read(WEIGHTS));
    let mut decoder = Decoder::new(packed);
    let mut unfolder = capitals::Unfolder::default();
    let mut plain = Vec::with_capacity(length);
    // No more than two bytes stand for one.
    for _ in 0..2 * length {
        if plain.len() == length {
            break;
        }
        let mut byte = 0;
        for _ in 0..8 {
            let bit = decoder.read(model.predict());
            model.learn(bit);
            byte = byte << 1 | u8::from(bit);
        }
        plain.extend(unfolder.next(byte));
    }
    plain
}

/// A model that has read the opening text.
fn opened<'a>(lexicon: &'a Lexicon, logits: &'a Logits, weights: Weights) -> Model<'a> {
    let mut model = Model::new(lexicon, logits, weights);
    for article in OPENING.split("\n\n\n") {
        model.absorb(&capitals::fold(FRONT));
        model.absorb(&capitals::fold(article.trim_end().as_bytes()));
    }
    model
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_packed_comes_back() {
        let long = "The council met again on Monday, 12 March 2024. ".repeat(300);
        for text in ["", "a", "The U.S. said “no” — twice.", "\0\u{1}\u{2}\u{3}ABC\u{10FFFF}", "Ünïcödé 漢字 кириллица 🎡", &long]
        {
            assert_eq!(unpack(&pack(text.as_bytes()), text.len()), text.as_bytes(), "{text}");
        }
        let all: Vec<u8> = (0..=255).cycle().take(5000).collect();
        assert_eq!(unpack(&pack(&all), all.len()), all);
    }

    #[test]
    fn a_sentence_of_news_takes_a_third_of_its_letters() {
        let sentence = "The prime minister said on Tuesday that the government would not change its mind about the new law.";
        let packed = pack(sentence.as_bytes());
        assert!(packed.len() * 3 <= sentence.len(), "{} of {} bytes", packed.len(), sentence.len());
    }

    #[test]
    fn foreign_bytes_give_some_bytes_and_no_more() {
        for (bytes, length) in [(&[][..], 1000), (&[0xFF; 40], 5000), (&[0x55; 3], 0)] {
            assert!(unpack(bytes, length).len() <= length);
        }
    }
}
