//! The gates of a layer along each sentence, and the way back.

use std::ops::Range;

use ndarray::Array2;

use crate::language::parser::network::keep;

/// The states of a layer: of each token `4 * size` gates come in, `2 * size` states go out.
pub fn forward(gates: &Array2<f32>, sentences: &[Range<usize>], size: usize) -> Array2<f32> {
    let mut states = Array2::zeros((gates.nrows(), 2 * size));
    for (sentence, side) in sentences.iter().flat_map(|sentence| [(sentence, 0), (sentence, 1)]) {
        let mut state = vec![0.0; size];
        for token in along(sentence, side) {
            let row = gates.row(token);
            let row = row.as_slice().expect("rows in order");
            let (keeps, news) = (&row[side * size..][..size], &row[(2 + side) * size..][..size]);
            for ((state, &gate), &new) in state.iter_mut().zip(keeps).zip(news) {
                let keep = keep(gate);
                *state = keep * *state + (1.0 - keep) * new;
            }
            let mut out = states.row_mut(token);
            out.as_slice_mut().expect("rows in order")[side * size..][..size].copy_from_slice(&state);
        }
    }
    states
}

/// How the loss grows with each gate, where it grows with the states like `slopes`.
pub fn backward(gates: &Array2<f32>, slopes: &Array2<f32>, sentences: &[Range<usize>], size: usize) -> Array2<f32> {
    let states = forward(gates, sentences, size);
    let mut out = Array2::zeros(gates.dim());
    let zeros = vec![0.0; size];
    for (sentence, side) in sentences.iter().flat_map(|sentence| [(sentence, 0), (sentence, 1)]) {
        let mut carried = vec![0.0; size];
        let tokens: Vec<usize> = along(sentence, side).collect();
        for (place, &token) in tokens.iter().enumerate().rev() {
            let (row, slope) = (gates.row(token), slopes.row(token));
            let (row, slope) = (row.as_slice().expect("rows in order"), slope.as_slice().expect("rows in order"));
            let before = place.checked_sub(1).map(|place| states.row(tokens[place]));
            let before = before.as_ref().and_then(|row| row.as_slice()).map_or(&zeros[..], |row| &row[side * size..][..size]);
            let mut out = out.row_mut(token);
            let (keeps, news) = out.as_slice_mut().expect("rows in order").split_at_mut(2 * size);
            let (keeps, news) = (&mut keeps[side * size..][..size], &mut news[side * size..][..size]);
            for at in 0..size {
                let (gate, new) = (row[side * size + at], row[(2 + side) * size + at]);
                let keep = keep(gate);
                let total = slope[side * size + at] + carried[at];
                let open = if keep > 0.0 && keep < 1.0 { 0.25 } else { 0.0 };
                keeps[at] = total * (before[at] - new) * open;
                news[at] = total * (1.0 - keep);
                carried[at] = total * keep;
            }
        }
    }
    out
}

/// The tokens of a sentence, forward on side 0 and back on side 1.
fn along(sentence: &Range<usize>, side: usize) -> impl Iterator<Item = usize> + use<> {
    let (start, end) = (sentence.start, sentence.end);
    (start..end).map(move |token| if side == 0 { token } else { start + end - 1 - token })
}
