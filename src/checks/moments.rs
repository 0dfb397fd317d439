//! Whether two propositions speak of one moment, and whether nothing else parts them.
//!
//! Comes in: propositions. Goes out: whether one is told as a fact, whether words tell of a turn, and whether times or sources part
//! two of them. Nothing here knows what they say.

use crate::article::Article;
use crate::extract::lexicon::List;
use crate::extract::{Modality, Proposition, Tense};
use crate::text::ParagraphKind;

/// Words that tell that a state of things gives way to another: what they stand beside is no disagreement.
const TURNS: &List = &List::of(
    "again despite earlier eventually formerly initially instead later originally previously reversed reversing \
    subsequently then until",
);

/// Whether the article itself tells `proposition` as a fact: not planned, asked or possible, and not in a quotation.
pub(super) fn is_told(article: &Article, proposition: &Proposition) -> bool {
    let running = matches!(article.document.kind_of(proposition.sentence), ParagraphKind::Body | ParagraphKind::Headline);
    running && proposition.modality == Modality::Asserted && proposition.quotation.is_none()
}

/// Whether two propositions may speak of one moment, as far as words and times tell: they stand in two sentences, neither
/// of which tells of a change, and their times do not part them.
pub(super) fn one_moment(article: &Article, one: &Proposition, two: &Proposition) -> bool {
    one.sentence != two.sentence
        && times_agree(article, one, two)
        && !tells_of_change(article, one)
        && !tells_of_change(article, two)
}

/// Whether nothing parts two propositions: neither time nor turn nor source.
pub(super) fn told_together(article: &Article, one: &Proposition, two: &Proposition) -> bool {
    one_moment(article, one, two) && !two_sources(article, one, two)
}

/// How many words around a clause may tell of a change in it.
const BESIDE: usize = 4;

/// Whether the words in and beside a clause tell that something was otherwise at another time.
pub(super) fn tells_of_change(article: &Article, proposition: &Proposition) -> bool {
    let sentence = &article.document.sentences[proposition.sentence].tokens;
    let clause = article.document.tokens_in(proposition.span);
    let from = clause.start.saturating_sub(BESIDE).max(sentence.start);
    let to = (clause.end + BESIDE).min(sentence.end);
    (from..to).any(|at| TURNS.has(article.language.folded(at)))
}

/// Whether a sentence has a word that tells of a turn.
pub(super) fn turns(article: &Article, sentence: usize) -> bool {
    let mut tokens = article.document.sentences[sentence].tokens.clone();
    tokens.any(|at| TURNS.has(article.language.folded(at)))
}

/// Whether the times of the two, where both have one, share a value.
fn times_agree(article: &Article, one: &Proposition, two: &Proposition) -> bool {
    let value = |time: &usize| article.times[*time].value.as_str();
    let dated = |proposition: &Proposition| {
        proposition.tense != Tense::Future && proposition.times.iter().any(|time| article.times[*time].year.known().is_some())
    };
    if one.times.is_empty() || two.times.is_empty() {
        return !dated(one) && !dated(two);
    }
    one.times.iter().any(|mine| two.times.iter().any(|other| value(mine) == value(other)))
}

/// Whether two different sources vouch for the two.
pub(super) fn two_sources(article: &Article, one: &Proposition, two: &Proposition) -> bool {
    let source = |proposition: &Proposition| proposition.attribution.map(|index| &article.attributions[index]);
    match (source(one), source(two)) {
        (Some(one), Some(two)) => one.entity.is_none() || one.entity != two.entity,
        _ => false,
    }
}
