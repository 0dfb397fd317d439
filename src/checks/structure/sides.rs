//! The two stretches of an alignment as clauses: where they begin and end, and what stands around them.
//!
//! Comes in: an article and an alignment. Goes out: its [`Sides`], where both stretches are clauses of their own. Nothing here
//! decides whether they disagree.

use std::ops::Range;

use super::alignment::Alignment;
use super::differences::says;
use super::magnitudes::Magnitude;
use crate::article::Article;
use crate::checks::common::times_touching;
use crate::extract::Proposition;
use crate::language::{Upos, Xpos};
use crate::text::Span;

/// The two stretches with their verbs.
pub(super) struct Sides<'a> {
    pub spans: (Span, Span),
    pub verbs: (&'a Proposition, &'a Proposition),
    /// How many there are, where that is told right before both: "*Only a few* passengers", "*Hundreds of* passengers".
    pub leads: Option<(Range<usize>, Range<usize>)>,
    /// What follows them in their clauses, where something follows both.
    pub tails: Option<(Range<usize>, Range<usize>)>,
    /// Whether one of them is its whole sentence.
    pub whole: bool,
}

impl<'a> Sides<'a> {
    /// `None` where a stretch begins inside a clause, has no verb, or where what follows it differs.
    pub fn of(article: &'a Article, alignment: &Alignment) -> Option<Self> {
        let (&(one, two), &(last_one, last_two)) = (alignment.pairs.first()?, alignment.pairs.last()?);
        let verb = |gap: &Range<usize>| gap.clone().find_map(|at| proposition(article, at));
        let shared = alignment.pairs.iter().map(|&(one, two)| (one..one + 1, two..two + 1));
        let both = shared.chain(alignment.gaps.iter().cloned()).filter_map(|(one, two)| Some((verb(&one)?, verb(&two)?)));
        let verbs = both.min_by_key(|(first, _)| first.predicate)?;
        let (heads, tails) = ((head(article, one), head(article, two)), (tail(article, last_one), tail(article, last_two)));
        let opens = |at: usize, head: &Range<usize>| head.is_empty() || breaks(article, at - 1);
        let set = |range: &Range<usize>| sets_apart(article, range);
        let carried = carries_on(article, &heads.0, &heads.1) || carries_on(article, &heads.1, &heads.0);
        let rough = |head: &Range<usize>| Magnitude::of(article, head).is_some();
        let leads = (rough(&heads.0) && rough(&heads.1)).then(|| heads.clone());
        if leads.is_none() && !carried && (!opens(one, &heads.0) || !opens(two, &heads.1)) || set(&heads.0) || set(&heads.1) {
            return None;
        }
        let tails = if says(article, &tails.0) && says(article, &tails.1) || set(&tails.0) && set(&tails.1) {
            Some(tails)
        } else if set(&tails.0) || set(&tails.1) {
            return None;
        } else {
            None
        };
        let whole = leads.is_some() || heads.0.is_empty() || heads.1.is_empty();
        let span = |from: usize, to: usize| article.document.span_of(&(from..to + 1));
        let (one, two) = leads.as_ref().map_or((one, two), |(one, two)| (one.start, two.start));
        Some(Self { spans: (span(one, last_one), span(two, last_two)), verbs, leads, tails, whole })
    }
}

/// The proposition whose verb is token `at`.
fn proposition(article: &Article, at: usize) -> Option<&Proposition> {
    let found = article.propositions.binary_search_by_key(&at, |proposition| proposition.predicate).ok()?;
    Some(&article.propositions[found]).filter(|proposition| !proposition.nominal)
}

/// Whether something in `tokens` may part two occasions: a time, a number, a name.
fn sets_apart(article: &Article, tokens: &Range<usize>) -> bool {
    tokens.clone().any(|at| article.language.upos(at) == Upos::Num) || !times_touching(article, tokens).is_empty()
}

/// The tokens before token `at` in its sentence, without the clauses that an "and" or "that" parts from it.
fn head(article: &Article, at: usize) -> Range<usize> {
    let sentence = article.document.sentence_at(article.document.tokens[at].span.start());
    let start = sentence.map_or(at, |sentence| article.document.sentences[sentence].tokens.start);
    let word = |at: usize| article.language.folded(at);
    let joined = at > start && matches!(word(at - 1), "and" | "but" | "that" | "because" | "while");
    let relative = at > start && matches!(word(at - 1), "which" | "who");
    // "Forming near Guam on 27 October, the storm": what stands there is told of another deed.
    let opens = at > start + 2 && word(at - 1) == "," && matches!(article.language.xpos(start), Xpos::Vbg | Xpos::Vbn);
    let clause = (joined || relative) && (start..at).any(|at| article.language.xpos(at).is_finite());
    if clause || opens { at - 1..at } else { start..at }
}

/// Whether `one`, the word before a stretch, is a "that" or "who" for what `other` names: "the Wega, a ship that".
fn carries_on(article: &Article, one: &Range<usize>, other: &Range<usize>) -> bool {
    let relative = one.len() == 1 && matches!(article.language.folded(one.start), "that" | "which" | "who");
    let start = article.document.sentence_at(article.document.tokens[one.start.min(one.end)].span.start());
    let start = start.map_or(one.start, |sentence| article.document.sentences[sentence].tokens.start);
    let same = |(mine, theirs): (usize, usize)| article.language.lemma(mine) == article.language.lemma(theirs);
    let named = other.clone().all(|at| matches!(article.language.upos(at), Upos::Propn | Upos::Noun | Upos::Det | Upos::Adj));
    relative && named && !other.is_empty() && start + other.len() < one.start && (start..).zip(other.clone()).all(same)
}

/// The tokens after token `at`, up to where its clause ends.
fn tail(article: &Article, at: usize) -> Range<usize> {
    let sentence = article.document.sentence_at(article.document.tokens[at].span.start());
    let end = sentence.map_or(at + 1, |sentence| article.document.sentences[sentence].tokens.end);
    at + 1..(at + 1..end).find(|&at| breaks(article, at)).unwrap_or(end)
}

/// Whether a clause may begin after token `at`.
fn breaks(article: &Article, at: usize) -> bool {
    matches!(
        article.language.folded(at),
        "," | ";" | ":" | "." | "(" | "-" | "–" | "—" | "--" | "and" | "but" | "that" | "because" | "while" | "which" | "who"
    )
}
