//! The pairs of sentences of many texts, each with its evidence and with what is known of it.

use super::super::candidates;
use super::super::evidence::Evidence;
use super::super::forest::Forest;
use super::super::told::{Told, Words};
use super::Text;
use crate::article::Article;

/// Pairs of sentences, with what is known of them.
#[derive(Default)]
pub(super) struct Rows {
    /// The evidence of each.
    pub values: Vec<Vec<u8>>,
    /// Whether it shows a disagreement.
    pub right: Vec<bool>,
    /// The number of the text, and the disagreements that the pair shows.
    pub texts: Vec<(usize, Vec<usize>)>,
    /// How many texts, and disagreements of two places, there are.
    pub counts: [usize; 2],
}

impl Rows {
    /// The pairs of `articles`, which were read from `texts`.
    pub fn of(texts: &[Text], articles: &[Article], forest: &Forest) -> Self {
        let mut rows = Self::default();
        for (text, article) in texts.iter().zip(articles) {
            let words = Words::of(article, forest);
            let told = Told::all(article, &words);
            let sides = text.sides(article);
            for (one, two) in candidates(&told, &words) {
                let shows = |sides: &Vec<Vec<usize>>| {
                    let sides = |sentence| sides.iter().map(move |side: &Vec<usize>| side.contains(&sentence));
                    let places: Vec<(bool, bool)> = sides(one).zip(sides(two)).collect();
                    (0..places.len()).any(|at| (0..places.len()).any(|other| at != other && places[at].0 && places[other].1))
                };
                let shown: Vec<usize> = (0..sides.len()).filter(|&issue| shows(&sides[issue])).collect();
                rows.values.push(Evidence::of(article, &told[one], &told[two], &words).values);
                rows.right.push(!shown.is_empty());
                rows.texts.push((rows.counts[0], shown.iter().map(|issue| rows.counts[1] + issue).collect()));
            }
            rows.counts[0] += 1;
            rows.counts[1] += sides.len();
        }
        rows
    }
}

impl Text {
    /// Of each disagreement of two places: of each side, the sentences that it touches.
    fn sides(&self, article: &Article) -> Vec<Vec<Vec<usize>>> {
        let text = article.document.text();
        let touched = |side: &String| {
            let places: Vec<(usize, usize)> = text.match_indices(side.as_str()).map(|(at, found)| (at, at + found.len())).collect();
            let sentences = article.document.sentences.iter().enumerate();
            let touched = sentences.filter(|(_, sentence)| {
                places.iter().any(|place| place.0 < sentence.span.end() && sentence.span.start() < place.1)
            });
            touched.map(|(index, _)| index).collect()
        };
        let two = self.issues.iter().filter(|issue| issue.sides.len() > 1);
        two.map(|issue| issue.sides.iter().map(touched).collect()).collect()
    }
}
