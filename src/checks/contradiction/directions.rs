//! Changes that a noun with "the" takes for told, where the text has told but of the opposite: "lowered its rate … the
//! tightening", "shares fell … the rise had been driven by".
//!
//! Comes in: an article, its nouns of outcomes and changes, and its statements by scale. Goes out: each such noun that stands
//! alone, with the nearest clause before it that tells the opposite. Whatever else in the text goes the noun's way, in any
//! part of speech, may be what it means, and then there is none. Nothing here decides whether that is a finding.

use std::collections::BTreeMap;

use super::presupposed::{Nouns, Presupposed, stands_alone};
use crate::article::Article;
use crate::checks::common::says_any;
use crate::checks::moments::{is_told, tells_of_change};
use crate::checks::statements::Statement;
use crate::extract::lexicon::List;
use crate::extract::lexicon::opposites::{Class, Pole, ScaleId, Sense, senses};
use crate::language::Upos;

/// Nouns that are hardly anything but a change.
const CHANGES: &List =
    &List::of("cut decline decrease downturn drop easing fall hike increase loosening plunge reduction rise slump tightening");
/// How many sentences before the noun the opposite is told.
const NEAR: usize = 4;
/// Words that tell of a change in another way.
const OTHERWISE: &List = &List::of("added extra fewer from further less more");

/// All of them.
pub(super) fn find<'a>(article: &Article, nouns: &Nouns, told: &'a BTreeMap<ScaleId, Vec<Statement<'a>>>) -> Vec<Presupposed<'a>> {
    let sense = |verb| senses(verb, Class::Verb).next();
    let Some((up, tight)) = sense("rise").zip(sense("tighten")) else { return Vec::new() };
    let mut found = Vec::new();
    for pole in [Pole::One, Pole::Two] {
        for scale in [up.scale, tight.scale] {
            let noun = nouns.get(&(scale, pole)).copied().flatten().filter(|&at| is_change(article, at));
            let Some(at) = noun.filter(|&at| !is_told_of(article, at, &[(up.scale, pole), (tight.scale, pole)])) else { continue };
            // To ease policy is to lower rates.
            let of_rates = scale == tight.scale;
            let fits = |statement: &&Statement| !of_rates || statement.theme.head == "rate";
            let rival = told.get(&up.scale).and_then(|told| nearest(article, told.iter().filter(fits), at, pole));
            found.extend(rival.map(|rival| Presupposed { span: article.document.tokens[at].span, scale, pole, rival }));
        }
    }
    found
}

fn is_change(article: &Article, at: usize) -> bool {
    CHANGES.has(article.language.lemma(at)) && stands_alone(article, at)
}

/// Whether another word of the text goes one of these ways.
fn is_told_of(article: &Article, noun: usize, ways: &[(ScaleId, Pole)]) -> bool {
    let language = &article.language;
    let goes = |sense: Sense| ways.contains(&(sense.scale, sense.pole));
    (0..article.document.tokens.len()).filter(|at| *at != noun).any(|at| {
        let class = match language.upos(at) {
            Upos::Verb => Class::Verb,
            Upos::Noun => Class::Noun,
            Upos::Adj | Upos::Adv => return senses(language.folded(at), Class::Adjective).any(goes),
            _ => return false,
        };
        senses(language.lemma(at), class).any(goes)
    })
}

/// The last clause before the noun that tells the opposite, where it is near and nothing between tells of a turn.
fn nearest<'a>(
    article: &Article,
    told: impl DoubleEndedIterator<Item = &'a Statement<'a>>,
    noun: usize,
    pole: Pole,
) -> Option<&'a Statement<'a>> {
    let sentence = |at: usize| article.document.sentence_at(article.document.tokens[at].span.start());
    let last = told.rev().find(|statement| statement.proposition.predicate < noun)?;
    let (proposition, own) = (last.proposition, sentence(noun)?);
    let near = proposition.sentence < own && proposition.sentence + NEAR >= own;
    let between = article.document.sentences[proposition.sentence].tokens.end..noun;
    let plain = is_told(article, proposition) && !tells_of_change(article, proposition) && !proposition.nominal;
    (last.pole != pole && near && plain && !says_any(article, between, OTHERWISE)).then_some(last)
}
