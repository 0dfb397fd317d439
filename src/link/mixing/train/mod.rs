//! Makes the files in `data/` from open treebanks. Behind the feature `train`; no part of the product.
//!
//! The files are frozen with the letter of the codec: what is learned anew belongs to a new letter.

mod counts;
mod texts;

use std::fs;
use std::path::Path;

use super::capitals::fold;
use super::lexicon::Lexicon;
use super::logistic::Logits;
use super::model::{Model, Pace};
use super::weights::Weights;
use super::{FRONT, opened};
use crate::language::train::TrainError;
use texts::Text;

/// The longest piece that the weights learn from, in characters: as long as an article is.
const PIECE: usize = 4000;
/// The shortest.
const SHORTEST: usize = 600;

/// One walk over all pieces after the other, ever slower.
const PACES: [Pace; 4] = [
    Pace { weights: 64, probabilities: 6 },
    Pace { weights: 24, probabilities: 7 },
    Pace { weights: 10, probabilities: 8 },
    Pace { weights: 4, probabilities: 8 },
];

/// Learns from `treebanks` and writes to `data`. The weights learn from texts that the words they use were not counted in.
///
/// Errors: a treebank that cannot be read, a file that cannot be written.
pub fn train(treebanks: &Path, data: &Path) -> Result<(), TrainError> {
    let texts = texts::read(treebanks)?;
    let ranking = texts::ranking(&treebanks.join("clusters-1024.txt"))?;
    let (seen, unseen): (Vec<&Text>, Vec<&Text>) = texts.iter().filter(|text| text.weight > 0).partition(|text| !text.held);
    let part = counts::lexicon(&seen, &ranking);
    let held: Vec<&Text> = unseen.into_iter().chain(texts.iter().filter(|text| text.weight == 0)).collect();
    save(&data.join("weights.bin"), &learn_weights(&Lexicon::read(&part), &held))?;
    let all: Vec<&Text> = texts.iter().filter(|text| text.weight > 0).collect();
    save(&data.join("lexicon.bin"), &counts::lexicon(&all, &ranking))
}

fn learn_weights(lexicon: &Lexicon, texts: &[&Text]) -> Vec<u8> {
    let logits = Logits::new();
    let mut pieces = Vec::new();
    for text in texts {
        let letters: Vec<char> = text.text.chars().collect();
        let long = letters.chunks(PIECE).filter(|piece| piece.len() >= SHORTEST);
        pieces.extend(long.map(|piece| fold(&[FRONT, piece.iter().collect::<String>().as_bytes()].concat())));
    }
    let start: Model = opened(lexicon, &logits, Weights::new());
    let mut weights = Weights::new();
    for pace in PACES {
        let mut bits = 0.0;
        for piece in &pieces {
            let mut model = start.clone();
            (model.weights, model.pace) = (weights, pace);
            for bit in piece.iter().flat_map(|byte| (0..8).rev().map(move |place| byte >> place & 1 == 1)) {
                let set = f64::from(model.predict()) / 65_536.0;
                bits -= if bit { set } else { 1.0 - set }.log2();
                model.learn(bit);
            }
            weights = model.weights;
        }
        eprintln!("{:.4} bits a byte", bits / pieces.iter().map(Vec::len).sum::<usize>() as f64);
    }
    weights.write()
}

fn save(path: &Path, bytes: &[u8]) -> Result<(), TrainError> {
    eprintln!("{}: {} bytes", path.display(), bytes.len());
    fs::write(path, bytes).map_err(|error| TrainError::File(path.display().to_string(), error))
}
