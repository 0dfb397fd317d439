//! Learning: batch by batch, with noise, averaged.

use ndarray::Array2;

use super::examples::Example;
use super::network::{Batch, Noise, Pass};
use super::tensors::Layout;
use crate::language::train::perceptron::Random;

/// How to learn.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// Rounds over all sentences.
    pub rounds: usize,
    /// Tokens of a batch.
    pub batch: usize,
    /// How far each step goes.
    pub rate: f32,
    /// Which part of all numbers is left out.
    pub noise: f32,
    /// Whether weights are rounded, from a quarter of the way on.
    pub rounded: bool,
    /// Another network for each.
    pub seed: u64,
}

/// Steps during which the rate grows.
const WARM_UP: f32 = 200.0;
/// What the rate is at the end, as a part of what it was.
const LAST_RATE: f32 = 0.02;
/// How much of the last moment's slope, and of its size, each step remembers.
const MOMENTUM: f32 = 0.9;
const SIZE_MOMENTUM: f32 = 0.98;
/// How much of the average each step keeps.
const AVERAGE: f32 = 0.998;
/// The slope is cut to this length.
const MOST_SLOPE: f32 = 2.0;
/// A word seen as often as this is taken for an unknown one half the time.
const HALF_KNOWN: f32 = 0.25;
/// Threads that share a batch; the sums are made in their order.
const THREADS: usize = 2;

/// The numbers of a network that has learned from `examples`; words of the first table were seen `frequencies` times.
pub fn learn(layout: &Layout, examples: &[Example], frequencies: &[f32], plan: Plan) -> Vec<f32> {
    let mut random = Random::seeded(plan.seed);
    let mut numbers = layout.initial(&mut random);
    let mut average = numbers.clone();
    let mut optimiser = Optimiser { slopes: vec![0.0; layout.size], sizes: vec![0.0; layout.size], step: 0 };
    let tokens: usize = examples.iter().map(|example| example.tokens.len()).sum();
    let steps = (tokens / plan.batch + 1) * plan.rounds;
    for round in 1..=plan.rounds {
        let mut loss = 0.0;
        let batches = batches(examples, plan.batch, &mut random);
        for batch in &batches {
            let done = optimiser.step as f32 / steps as f32;
            let mut rounded = numbers.clone();
            if plan.rounded && done > 0.25 {
                layout.round(&mut rounded);
            }
            let (slope, batch_loss) = slope(layout, &rounded, batch, frequencies, plan.noise, &mut random);
            loss += batch_loss;
            let rate = plan.rate * (optimiser.step as f32 / WARM_UP).min(1.0) * (1.0 - done).max(LAST_RATE);
            optimiser.move_on(&mut numbers, &slope, rate);
            let keep = AVERAGE.min(optimiser.step as f32 / (optimiser.step as f32 + 10.0));
            average.iter_mut().zip(&numbers).for_each(|(average, number)| *average += (number - *average) * (1.0 - keep));
        }
        eprintln!("parser, round {round}: loss {:.3}", loss / batches.len() as f32);
    }
    average
}

/// All examples in batches of sentences of like length, in a random order.
fn batches<'a>(examples: &'a [Example], tokens: usize, random: &mut Random) -> Vec<Vec<&'a Example>> {
    let mut order: Vec<(usize, &Example)> =
        examples.iter().map(|example| (example.tokens.len() * 8 + random.below(24), example)).collect();
    order.sort_by_key(|(length, _)| *length);
    let (mut batches, mut batch, mut size) = (Vec::new(), Vec::new(), 0);
    for (_, example) in order {
        size += example.tokens.len();
        batch.push(example);
        if size >= tokens {
            batches.push(std::mem::take(&mut batch));
            size = 0;
        }
    }
    batches.push(batch);
    batches.retain(|batch| !batch.is_empty());
    random.shuffle(&mut batches);
    batches
}

/// How the mean loss of a batch grows with each number, and what it is.
fn slope(
    layout: &Layout,
    numbers: &[f32],
    batch: &[&Example],
    frequencies: &[f32],
    noise: f32,
    random: &mut Random,
) -> (Vec<f32>, f32) {
    let share = batch.len().div_ceil(THREADS);
    let parts: Vec<_> = batch.chunks(share).map(|part| (part, Random::seeded(random.below(1 << 40) as u64 + 1))).collect();
    let run = |part: &[&Example], mut random: Random| {
        let mut slopes = vec![0.0; layout.size];
        let loss = part_slope(layout, numbers, part, frequencies, noise, &mut random, &mut slopes);
        (slopes, loss)
    };
    let mut slopes: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = parts.into_iter().map(|(part, random)| scope.spawn(move || run(part, random))).collect();
        threads.into_iter().map(|thread| thread.join().expect("a batch that is learned from")).collect()
    });
    let tokens = batch.iter().map(|example| example.tokens.len()).sum::<usize>() as f32;
    let (mut sum, mut loss) = slopes.remove(0);
    for (slope, part_loss) in slopes {
        loss += part_loss;
        sum.iter_mut().zip(slope).for_each(|(sum, slope)| *sum += slope);
    }
    let length = sum.iter().map(|slope| (slope / tokens) * (slope / tokens)).sum::<f32>().sqrt();
    let scale = (MOST_SLOPE / length.max(MOST_SLOPE)) / tokens;
    sum.iter_mut().for_each(|slope| *slope *= scale);
    (sum, loss / tokens)
}

fn part_slope(
    layout: &Layout,
    numbers: &[f32],
    part: &[&Example],
    frequencies: &[f32],
    noise: f32,
    random: &mut Random,
    slopes: &mut [f32],
) -> f32 {
    let mut tokens = Vec::new();
    let (mut sentences, mut heads) = (Vec::new(), Vec::new());
    for example in part {
        sentences.push(tokens.len()..tokens.len() + example.tokens.len());
        heads.extend(example.heads.iter().copied());
        for mut rows in example.tokens.iter().copied() {
            let seen = frequencies[rows[0] as usize];
            if random.unit() < HALF_KNOWN / (HALF_KNOWN + seen) {
                rows[0] = 0;
            }
            tokens.push(rows);
        }
    }
    let batch = Batch { tokens, sentences, heads: &heads };
    let pass = Pass::new(layout, numbers, &batch, Some(Noise { share: noise, random }));
    let mut loss = 0.0;
    let mut scores = pass.scores.clone();
    for (scores, example) in scores.iter_mut().zip(part) {
        forbid_itself(scores);
        loss += miss(scores, &example.head_shares, 0);
    }
    let mut relations = pass.relations.clone();
    for (sentence, example) in batch.sentences.iter().zip(part) {
        loss += miss(&mut relations, &example.relation_shares, sentence.start);
    }
    pass.backward(&scores, &relations, slopes);
    loss
}

/// No token is its own head.
pub fn forbid_itself(scores: &mut Array2<f32>) {
    (0..scores.nrows()).for_each(|token| scores[(token, token + 1)] = -1e4);
}

/// Turns the scores of the rows from `start` on into how the loss grows with them; the loss.
fn miss(scores: &mut Array2<f32>, shares: &Array2<f32>, start: usize) -> f32 {
    let mut loss = 0.0;
    for (mut row, shares) in scores.rows_mut().into_iter().skip(start).zip(shares.rows()) {
        softmax(row.as_slice_mut().expect("rows in order"));
        for (found, &share) in row.iter_mut().zip(shares) {
            if share > 0.0 {
                loss -= share * found.max(1e-20).ln();
            }
            *found -= share;
        }
    }
    loss
}

/// Scores as shares that add up to one.
pub fn softmax(scores: &mut [f32]) {
    let most = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    scores.iter_mut().for_each(|score| *score = (*score - most).exp());
    let sum: f32 = scores.iter().sum();
    scores.iter_mut().for_each(|score| *score /= sum);
}

/// Moves numbers down the slope, each by its own measure.
///
/// Source: Kingma and Ba 2015.
struct Optimiser {
    slopes: Vec<f32>,
    sizes: Vec<f32>,
    step: u32,
}

impl Optimiser {
    fn move_on(&mut self, numbers: &mut [f32], slopes: &[f32], rate: f32) {
        self.step += 1;
        let count = self.step as f32;
        let (first, second) = (1.0 - MOMENTUM.powf(count), 1.0 - SIZE_MOMENTUM.powf(count));
        let moments = self.slopes.iter_mut().zip(&mut self.sizes);
        for ((number, &slope), (mean, size)) in numbers.iter_mut().zip(slopes).zip(moments) {
            *mean += (slope - *mean) * (1.0 - MOMENTUM);
            *size += (slope * slope - *size) * (1.0 - SIZE_MOMENTUM);
            *number -= rate * (*mean / first) / ((*size / second).sqrt() + 1e-8);
        }
    }
}
