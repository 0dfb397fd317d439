//! What several checks share. Nothing here decides whether something is a finding.

use std::ops::Range;

use crate::article::Article;
use crate::extract::Proposition;

/// How many words before and after a predicate are looked at for words that tell of its circumstances.
const AROUND: usize = 30;

/// The tokens of the sentence around the predicate, however long the sentence is.
pub(super) fn around(article: &Article, proposition: &Proposition) -> Range<usize> {
    let sentence = &article.document.sentences[proposition.sentence].tokens;
    let from = proposition.predicate.saturating_sub(AROUND).max(sentence.start);
    from..(proposition.predicate + AROUND).min(sentence.end).max(from)
}
