//! Rough sizes: "only a few", "thousands of", "a short time", "decades".
//!
//! Comes in: an article and a stretch of tokens. Goes out: the [`Magnitude`] that it tells, where it tells nothing else. Wide
//! bounds on purpose: two of them are far apart only where no reader would use both of one thing.
//!
//! Source: our own reading of how news uses these words.

use std::ops::Range;

use crate::article::Article;
use crate::checks::common::lists;

/// Between which bounds something lies: things counted, or seconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Magnitude {
    is_time: bool,
    from: f64,
    to: f64,
}

/// Words for how many, with the fewest and the most that they may mean.
const COUNTS: &[(&str, f64, f64)] = &[
    ("billion", 1e9, f64::MAX),
    ("couple", 2.0, 3.0),
    ("countless", 100.0, f64::MAX),
    ("dozen", 20.0, 300.0),
    ("few", 2.0, 12.0),
    ("handful", 2.0, 12.0),
    ("hundred", 150.0, 3000.0),
    ("million", 1e6, f64::MAX),
    ("myriad", 100.0, f64::MAX),
    ("score", 30.0, 400.0),
    ("thousand", 1500.0, 1e6),
];

const DAY: f64 = 86_400.0;
const YEAR: f64 = 365.0 * DAY;

/// Words for how long where no number stands before them, in seconds.
const TIMES: &[(&str, f64, f64)] = &[
    ("century", 150.0 * YEAR, f64::MAX),
    ("day", 1.5 * DAY, 40.0 * DAY),
    ("decade", 15.0 * YEAR, 150.0 * YEAR),
    ("hour", DAY / 16.0, 3.0 * DAY),
    ("minute", 90.0, DAY / 8.0),
    ("moment", 0.0, DAY / 24.0),
    ("month", 40.0 * DAY, 3.0 * YEAR),
    ("second", 0.0, DAY / 24.0),
    ("week", 10.0 * DAY, YEAR / 3.0),
    ("year", YEAR, 40.0 * YEAR),
];

/// Words that leave a rough size as it is.
const BESIDE: &str = "a an about at just least many mere merely more of only over several some than the these those";
/// How often the one must hold the other.
const APART: f64 = 3.0;

impl Magnitude {
    /// What `tokens` tell, where they tell a rough size and nothing else.
    pub fn of(article: &Article, tokens: &Range<usize>) -> Option<Self> {
        let said = tokens.clone().filter(|&at| !lists(BESIDE, article.language.folded(at)));
        let words: Vec<&str> = said.map(|at| article.language.lemma(at)).collect();
        let look = |table: &[(&str, f64, f64)], is_time, word: &str| {
            let found = table.iter().find(|(entry, ..)| *entry == word)?;
            Some(Self { is_time, from: found.1, to: found.2 })
        };
        // "A dozen": twelve of them, and "a second", which may be another one.
        let plural = tokens
            .clone()
            .any(|at| article.language.folded(at).ends_with('s') || lists("few countless", article.language.folded(at)));
        match words.as_slice() {
            ["short" | "brief" | "little", "time" | "while"] | ["no", "time"] => Some(Self { is_time: true, from: 0.0, to: YEAR }),
            ["few", time] | [time] if plural => {
                look(TIMES, true, time).or_else(|| look(COUNTS, false, time).filter(|_| words.len() == 1))
            }
            ["handful" | "couple"] => look(COUNTS, false, words[0]),
            _ => None,
        }
    }

    /// Whether the two cannot be of one thing.
    pub fn is_far_from(&self, other: &Self) -> bool {
        let below = |one: &Self, two: &Self| one.to * APART <= two.from;
        self.is_time == other.is_time && (below(self, other) || below(other, self))
    }
}

#[cfg(test)]
mod tests {
    use super::Magnitude;
    use crate::article::{Article, Input};

    fn magnitude(text: &str) -> Option<Magnitude> {
        let article = Article::read(&Input { text, ..Input::default() });
        Magnitude::of(&article, &(0..article.document.tokens.len()))
    }

    #[test]
    fn a_few_are_far_from_hundreds_and_dozens_are_not() {
        let far = |one: &str, two: &str| magnitude(one).expect(one).is_far_from(&magnitude(two).expect(two));
        assert!(far("only a few", "hundreds of") && far("a handful of", "thousands of") && far("minutes", "a few years"));
        assert!(!far("a few", "dozens of") && !far("hundreds of", "thousands of") && !far("days", "weeks"));
        assert!(!far("a few", "years"), "a number and a time are no two sizes of one thing");
        assert_eq!(magnitude("thousands of angry"), None);
    }
}
