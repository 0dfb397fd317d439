//! Two names that give the same initials: one body's, or two bodies'.
//!
//! Comes in: the [`Expansion`]s of an article. Goes out: whether two of them clash, and whether the text speaks of two bodies or
//! of one at two times. Nothing here decides whether that is a finding.

use super::expansions::Expansion;
use super::spellings::is_variant;
use crate::article::Article;
use crate::extract::lexicon::List;

/// Words that tell that two names are two bodies', or one body's at two times.
const TWO_BODIES: &List = &List::of(
    "another became become confused different earlier ex former formerly later merged once originally predecessor \
    previously rebranded renamed replaced rival share shares successor then unlike unrelated",
);

/// Whether two names of the same initials are two names for one body.
pub(super) fn clash(article: &Article, first: &Expansion, later: &Expansion) -> bool {
    let apart = first.words.iter().zip(&later.words).filter(|(one, other)| !is_one_word(one, other)).count();
    let full = || article.document.sentences[later.sentence].tokens.clone().any(|at| article.language.folded(at) == "full");
    let named = later.explained || apart == 1 && first.words.len() >= 4 || full();
    first.sentence != later.sentence && apart > 0 && named
}

/// Whether two words may be one in two spellings or numbers: "Organisation", "Organizations".
fn is_one_word(one: &str, other: &str) -> bool {
    let shared = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    one == other || shared + 3 >= one.len().max(other.len()) && shared > 3 || is_variant(one, other, 5, true)
}

/// Whether the sentence of a name says that initials stand for it: "to give the RFP its full title".
pub(super) fn is_explained(article: &Article, expansion: &Expansion) -> bool {
    let mut tokens = article.document.sentences[expansion.sentence].tokens.clone();
    tokens.any(|at| {
        let word = article.language.lemma(at);
        matches!(
            word,
            "abbreviate" | "formally" | "formal" | "full" | "letter" | "name" | "officially" | "short" | "stand" | "title"
        )
    })
}

/// Whether the sentence of a name, or the next one, speaks of two bodies or of another time.
pub(super) fn tells_of_two(article: &Article, expansion: &Expansion) -> bool {
    let sentences = &article.document.sentences;
    let words = |number: usize| sentences.get(number).map_or(0..0, |sentence| sentence.tokens.clone());
    let plainly = |word: &str| matches!(word, "confused" | "former" | "formerly" | "initials" | "merged" | "renamed" | "unrelated");
    let start = article.document.tokens_in(expansion.span).start;
    // "Not the Rural Ferry Panel".
    let another = (start.saturating_sub(2)..start).any(|at| article.language.folded(at) == "not");
    another
        || words(expansion.sentence).any(|at| TWO_BODIES.has(article.language.folded(at)))
        || words(expansion.sentence + 1).any(|at| plainly(article.language.folded(at)))
}
