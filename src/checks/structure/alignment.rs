//! Two sentences laid beside each other, word by word.
//!
//! Comes in: an article and two of its sentences. Goes out: the stretch in which they say the same in the same order, and
//! the gaps in it where they differ. Nothing here decides whether a difference is a finding.
//!
//! Source: Smith and Waterman, "Identification of common molecular subsequences" (1981).

use std::ops::Range;

use crate::article::Article;
use crate::language::Upos;
use crate::text::TokenKind;

/// The most words of a sentence that is compared.
pub(super) const LONGEST: usize = 60;

/// What two sentences have in common.
#[derive(Debug)]
pub(super) struct Alignment {
    /// Pairs of tokens with one lemma, in order.
    pub pairs: Vec<(usize, usize)>,
    /// What stands between two pairs: the tokens of the one and of the other, either may be empty.
    pub gaps: Vec<(Range<usize>, Range<usize>)>,
}

/// What a match of two content words is worth, where one of two function words, and each word left over, counts one.
const CONTENT: i32 = 3;

/// The words and numbers of sentence number `sentence`; none of one that is too long.
pub(super) fn words(article: &Article, sentence: usize) -> Vec<usize> {
    let tokens = article.document.sentences[sentence].tokens.clone();
    if tokens.len() > LONGEST {
        return Vec::new();
    }
    let mut depth = 0_usize;
    let mut outside = |at: usize| {
        depth += usize::from(article.language.folded(at) == "(");
        let outside = depth == 0;
        depth -= usize::from(article.language.folded(at) == ")" && depth > 0);
        outside
    };
    let word = |at: &usize| matches!(article.document.tokens[*at].kind, TokenKind::Word | TokenKind::Number);
    tokens.filter(|&at| outside(at)).filter(word).collect()
}

/// What stands between two tokens, where that is more than words in brackets, which are an aside.
fn between(article: &Article, gap: Range<usize>) -> Range<usize> {
    let bracket = |at: usize, mark: &str| article.language.folded(at) == mark;
    if gap.len() > 1 && bracket(gap.start, "(") && bracket(gap.end - 1, ")") { gap.start..gap.start } else { gap }
}

/// Whether token `at` says something by itself.
pub(super) fn is_content(article: &Article, at: usize) -> bool {
    matches!(article.language.upos(at), Upos::Noun | Upos::Propn | Upos::Verb | Upos::Adj | Upos::Num | Upos::Adv)
        && !is_negator(article, at)
}

/// Whether token `at` denies.
pub(super) fn is_negator(article: &Article, at: usize) -> bool {
    matches!(article.language.folded(at), "not" | "n't" | "never" | "no")
}

/// The best stretch that the words of two sentences have in common.
pub(super) fn align(article: &Article, one: &[usize], two: &[usize]) -> Alignment {
    let worth = |a: usize, b: usize| {
        if article.language.lemma(a) != article.language.lemma(b) {
            return None;
        }
        Some(if is_content(article, a) { CONTENT } else { 1 })
    };
    let width = two.len() + 1;
    let mut scores = vec![0; (one.len() + 1) * width];
    let mut best = 0;
    for (row, &a) in one.iter().enumerate() {
        for (column, &b) in two.iter().enumerate() {
            let at = (row + 1) * width + column + 1;
            let along = worth(a, b).map_or(0, |worth| scores[at - width - 1] + worth);
            scores[at] = along.max(scores[at - 1] - 1).max(scores[at - width] - 1).max(0);
            if scores[at] > scores[best] {
                best = at;
            }
        }
    }
    let mut pairs = Vec::new();
    while scores[best] > 0 {
        let (row, column) = (best / width, best % width);
        let (a, b) = (one[row - 1], two[column - 1]);
        if worth(a, b).is_some_and(|worth| scores[best] == scores[best - width - 1] + worth) {
            pairs.push((a, b));
            best -= width + 1;
        } else if scores[best] == scores[best - 1] - 1 {
            best -= 1;
        } else {
            best -= width;
        }
    }
    pairs.reverse();
    begin_alike(article, one, two, &mut pairs);
    let apart = |ends: &[(usize, usize)]| (between(article, ends[0].0 + 1..ends[1].0), between(article, ends[0].1 + 1..ends[1].1));
    let gaps = pairs.windows(2).map(apart).filter(|(one, two)| !one.is_empty() || !two.is_empty()).collect();
    Alignment { pairs, gaps }
}

/// How many words may part a beginning from what follows it.
const PARTED: usize = 4;

/// Adds what two sentences begin with in common, where a few other words part it from the rest: "It took *only a few* scientists".
fn begin_alike(article: &Article, one: &[usize], two: &[usize], pairs: &mut Vec<(usize, usize)>) {
    let Some(&(first, second)) = pairs.first() else { return };
    let (end, other) = (one.partition_point(|&at| at < first), two.partition_point(|&at| at < second));
    let alike = |(a, b): &(&usize, &usize)| article.language.lemma(**a) == article.language.lemma(**b);
    let common: Vec<_> = one[..end].iter().zip(&two[..other]).take_while(alike).map(|(&a, &b)| (a, b)).collect();
    let near = end.max(other) <= common.len() + PARTED;
    if near && common.len() > 1 && common.iter().any(|&(at, _)| is_content(article, at)) {
        pairs.splice(..0, common);
    }
}
