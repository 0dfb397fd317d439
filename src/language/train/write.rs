//! Writes what [`crate::language::data`] and [`crate::language::linear`] read.

use std::collections::BTreeMap;

/// The levels of a weight on either side of nought.
const LEVELS: u8 = 15;
/// How much greater each level is than the one below it.
const GROWTH: f32 = 1.28;

/// The weights of every feature that a model knows.
pub(super) type Weights = BTreeMap<u32, Vec<(u8, f32)>>;

/// Appends ascending numbers as their steps in three columns of bytes.
pub(super) fn ascending(numbers: impl Iterator<Item = u32>, bytes: &mut Vec<u8>) {
    let mut last = 0;
    let steps: Vec<[u8; 4]> = numbers.map(|number| (number - std::mem::replace(&mut last, number)).to_le_bytes()).collect();
    for column in 0..3 {
        bytes.extend(steps.iter().map(|step| step[column]));
    }
}

/// Appends a model, its weights rounded to a few levels, those that round to nought left out.
pub(super) fn linear(weights: &Weights, bytes: &mut Vec<u8>) {
    let levels = levels(weights);
    let nearest = |weight: f32| {
        let distance = |level: &i16| (f32::from(*level) - weight * SCALE).abs();
        (0..levels.len()).min_by(|&a, &b| distance(&levels[a]).total_cmp(&distance(&levels[b]))).unwrap_or(0)
    };
    let mut rows: Vec<(u32, Vec<(u8, u8)>)> = Vec::new();
    for (&key, row) in weights {
        let row: Vec<(u8, u8)> = row
            .iter()
            .map(|&(label, weight)| (label, nearest(weight) as u8))
            .filter(|&(_, level)| levels[usize::from(level)] != 0)
            .collect();
        if !row.is_empty() {
            rows.push((key, row));
        }
    }
    bytes.push(levels.len() as u8);
    bytes.extend(levels.iter().flat_map(|level| level.to_le_bytes()));
    let cells = || rows.iter().flat_map(|(_, row)| row);
    bytes.extend((rows.len() as u32).to_le_bytes());
    bytes.extend((cells().count() as u32).to_le_bytes());
    ascending(rows.iter().map(|(key, _)| *key), bytes);
    bytes.extend(rows.iter().map(|(_, row)| row.len() as u8));
    for (_, row) in &rows {
        let mut next = 0;
        // A row's labels ascend; how many each passes over is a small number.
        bytes.extend(row.iter().map(|&(label, _)| label - std::mem::replace(&mut next, label + 1)));
    }
    bytes.extend(cells().map(|(_, level)| level));
    eprintln!("{} features, {} weights", rows.len(), cells().count());
}

/// Whole numbers for one unit of weight.
const SCALE: f32 = 64.0;

/// Nought and `LEVELS` steps to either side of it, each greater than the one before, up to the greatest weight.
fn levels(weights: &Weights) -> Vec<i16> {
    let mut sizes: Vec<f32> = weights.values().flatten().map(|(_, weight)| weight.abs()).collect();
    sizes.sort_by(f32::total_cmp);
    // The few greatest weights may as well be smaller.
    let top = sizes.get(sizes.len() * 9995 / 10000).copied().unwrap_or(1.0) * SCALE;
    let up =
        (1..=LEVELS).map(|level| (top * GROWTH.powi(i32::from(level) - i32::from(LEVELS))).round().max(f32::from(level)) as i16);
    let up: Vec<i16> = up.collect();
    up.iter().rev().map(|level| -level).chain([0]).chain(up.iter().copied()).collect()
}
