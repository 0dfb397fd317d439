//! What several checks share. Nothing here decides whether something is a finding.

use std::ops::Range;

use crate::article::Article;
use crate::extract::lexicon::{List, holds};
use crate::extract::{Argument, Proposition, Quantity, Quotation, Time};
use crate::language::Upos;
use crate::text::{ParagraphKind, Span};

/// How many words before and after a predicate are looked at for words that tell of its circumstances.
const AROUND: usize = 30;

/// The tokens of the sentence around the predicate, however long the sentence is.
pub(super) fn around(article: &Article, proposition: &Proposition) -> Range<usize> {
    let sentence = &article.document.sentences[proposition.sentence].tokens;
    let from = proposition.predicate.saturating_sub(AROUND).max(sentence.start);
    from..(proposition.predicate + AROUND).min(sentence.end).max(from)
}

/// Token `at`, folded; nothing past the end of the text.
pub(super) fn word_at(article: &Article, at: usize) -> &str {
    if at < article.document.tokens.len() { article.language.folded(at) } else { "" }
}

/// Token `at`, folded; nothing outside `tokens`.
pub(super) fn word_in<'a>(article: &'a Article, tokens: &Range<usize>, at: usize) -> &'a str {
    if tokens.contains(&at) { article.language.folded(at) } else { "" }
}

/// Whether token `at` may stand in a phrase before its noun, or be that noun; nothing past the end of the text may.
pub(super) fn is_nominal(article: &Article, at: usize) -> bool {
    at < article.document.tokens.len() && matches!(article.language.upos(at), Upos::Noun | Upos::Propn | Upos::Adj)
}

/// The quantities that begin in `tokens`.
pub(super) fn quantities_in<'a>(article: &'a Article, tokens: &Range<usize>) -> &'a [Quantity] {
    begin_in(&article.quantities, tokens, |quantity| quantity.tokens.start)
}

/// The times that begin in `tokens`.
pub(super) fn times_in<'a>(article: &'a Article, tokens: &Range<usize>) -> &'a [Time] {
    begin_in(&article.times, tokens, |time| time.tokens.start)
}

/// The propositions whose predicates are in `tokens`.
pub(super) fn propositions_in<'a>(article: &'a Article, tokens: &Range<usize>) -> &'a [Proposition] {
    begin_in(&article.propositions, tokens, |proposition| proposition.predicate)
}

/// Those of `all`, which are sorted by their first token, that begin in `tokens`.
fn begin_in<'a, T>(all: &'a [T], tokens: &Range<usize>, first: impl Fn(&T) -> usize) -> &'a [T] {
    let rest = &all[all.partition_point(|one| first(one) < tokens.start)..];
    &rest[..rest.partition_point(|one| first(one) < tokens.end)]
}

/// Words to look a word up in: a [`List`], or, where they are few or seldom asked for, the words themselves with blanks between
/// them.
pub(super) trait Listing {
    /// Whether `word` is one of them.
    fn has(&self, word: &str) -> bool;
}

impl Listing for List {
    #[inline]
    fn has(&self, word: &str) -> bool {
        List::has(self, word)
    }
}

impl<L: Listing + ?Sized> Listing for &L {
    #[inline]
    fn has(&self, word: &str) -> bool {
        (**self).has(word)
    }
}

impl Listing for str {
    fn has(&self, word: &str) -> bool {
        holds(self, word)
    }
}

/// Whether `word` is one of `list`.
#[inline]
pub(super) fn lists(list: &(impl Listing + ?Sized), word: &str) -> bool {
    list.has(word)
}

/// Whether a word of `tokens` is one of `list`.
pub(super) fn says_any(article: &Article, mut tokens: Range<usize>, list: &(impl Listing + ?Sized)) -> bool {
    tokens.any(|at| list.has(article.language.folded(at)))
}

/// Whether the text speaks of `argument` as known, or says whose it is: "the tower", "her ring", "the town's fair".
pub(super) fn is_definite(article: &Article, argument: &Argument) -> bool {
    let first = word_at(article, argument.tokens.start);
    lists("the this that its their his her", first) || argument.tokens.clone().any(|at| word_at(article, at) == "'s")
}

/// Whether `span` begins in running text, rather than in a headline, a list or a table.
pub(super) fn in_body(article: &Article, span: Span) -> bool {
    let sentence = article.document.sentence_at(span.start());
    sentence.is_some_and(|sentence| article.document.kind_of(sentence) == ParagraphKind::Body)
}

/// The quotation that holds `span`, where the last one that begins before it does.
pub(super) fn quotation_around(article: &Article, span: Span) -> Option<&Quotation> {
    let after = article.quotations.partition_point(|quotation| quotation.span.start() <= span.start());
    article.quotations[..after].last().filter(|quotation| quotation.span.contains(span))
}

/// The times that touch `tokens`.
pub(super) fn times_touching<'a>(article: &'a Article, tokens: &Range<usize>) -> &'a [Time] {
    let rest = &article.times[article.times.partition_point(|time| time.tokens.end <= tokens.start)..];
    &rest[..rest.partition_point(|time| time.tokens.start < tokens.end)]
}

/// The first of `all` that `disagrees` with one before it, and the first such one.
pub(super) fn first_clash<T>(all: &[T], disagrees: impl Fn(&T, &T) -> bool) -> Option<(&T, &T)> {
    all.iter()
        .enumerate()
        .find_map(|(number, later)| Some((all[..number].iter().find(|earlier| disagrees(earlier, later))?, later)))
}
