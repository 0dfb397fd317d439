//! Retellings: which two sentences tell one thing, and not alike.
//!
//! Comes in: an article. Goes out: [`Retelling`]s, those that enough speaks for. A sentence is first read as what it
//! [`told`]: its words, numbers, times, names. Two that share rare words are looked at as a pair: what they share and where
//! they differ is their [`evidence`], some ninety small numbers, which a [`forest`] of small trees weighs.
//!
//! The forest is learned: `train::train` grows it from labelled articles. It knows no word, only counts, so that it says that a
//! pair is worth reading side by side, never which of the two is right.
//!
//! Source: after de Marneffe, Rafferty and Manning, "Finding contradictions in text" (2008): align first, then look for what
//! parts the two; trees grown after Friedman, "Greedy function approximation" (2001).

mod evidence;
mod forest;
mod told;
#[cfg(feature = "train")]
pub mod train;

use self::evidence::Evidence;
use self::forest::Forest;
use self::told::{Told, Words};
use crate::article::Article;

/// What more sentences than this have says little of what is told.
const COMMON: usize = 12;
/// With how many sentences before it that have a word or entity a sentence is compared.
const BEFORE: usize = 3;
/// How many sentences back a retelling is looked for; the headline is compared with all of them.
const BACK: usize = 80;

/// Two sentences that may tell one thing, the earlier one first.
#[derive(Clone, Debug)]
pub(super) struct Retelling {
    /// Their indices.
    pub sentences: [usize; 2],
    /// The words that stand in these two sentences and nowhere else, as the earlier one has them: tokens.
    pub words: Vec<usize>,
    /// What parts the two, in words.
    pub differences: Vec<&'static str>,
}

/// The retellings of `article`, in the order of the text, that `least` or more speaks for: thousandths of a natural logarithm of
/// the odds, as labelled articles have them.
pub(super) fn find(article: &Article, least: i32) -> Vec<Retelling> {
    let forest = Forest::get();
    let words = Words::of(article, forest);
    let told = Told::all(article, &words);
    let judged = candidates(&told, &words).filter_map(|(one, two)| {
        let evidence = Evidence::of(article, &told[one], &told[two], &words);
        (forest.score(&evidence.values) >= least).then(|| Retelling {
            sentences: [one, two],
            words: told[one].only_with(&told[two], &words),
            differences: evidence.differences,
        })
    });
    judged.collect()
}

/// The pairs that share a word or an entity: never more than a few for each.
fn candidates(told: &[Told<'_>], words: &Words) -> impl Iterator<Item = (usize, usize)> {
    // Narrow numbers: in a long text these two lists are what a check holds most of.
    let mut places: Vec<(told::Key, u32)> = Vec::new();
    for one in told {
        places.extend(one.keys(words).map(|key| (key, one.sentence as u32)));
    }
    places.sort_unstable();
    let mut pairs = Vec::new();
    for places in places.chunk_by(|(one, _), (other, _)| one == other).filter(|places| places.len() <= COMMON) {
        for (at, &(_, two)) in places.iter().enumerate() {
            let before = places[..at].iter().rev().take(BEFORE).map(|&(_, one)| one);
            let near = |one: &u32| (two - one) as usize <= BACK || told[*one as usize].heading;
            pairs.extend(before.filter(near).map(|one| (one, two)));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs.into_iter().map(|(one, two)| (one as usize, two as usize))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Input;

    fn article(text: &str) -> Article {
        Article::read(&Input { text, ..Input::default() })
    }

    #[test]
    fn the_forest_asks_only_for_what_the_evidence_has() {
        let article = article("The bell of Saint Ann rang.\n\nThe bell of Saint Ann has no clapper.");
        let words = Words::of(&article, Forest::get());
        let told = Told::all(&article, &words);
        let evidence = Evidence::of(&article, &told[0], &told[1], &words).values.len();
        let forest = Forest::get();
        let asked = forest.trees.iter().flat_map(|tree| &tree.splits).map(|split| usize::from(split.evidence)).max();
        assert!(asked.expect("a forest has trees") < evidence);
        assert!(
            forest.trees.iter().all(|tree| tree
                .splits
                .iter()
                .flat_map(|split| split.sides)
                .all(|side| usize::from(side) <= 2 * forest::SPLITS))
        );
    }

    #[test]
    fn pairs_grow_with_the_text_and_not_with_its_square() {
        let pairs = |times: usize| {
            let text: String = (0..times)
                .map(|at| format!("The ferry{at} left the harbour of Orsk{at} for the island.\n\nFerry{at} of Orsk{at} sank.\n\n"))
                .collect();
            let article = article(&text);
            let words = Words::of(&article, Forest::get());
            candidates(&Told::all(&article, &words), &words).count()
        };
        let (few, many) = (pairs(20), pairs(80));
        assert!(few > 0 && many <= 5 * few, "{few} pairs, then {many}");
    }
}
