//! Places at the end of a contest, and records: "was third with 19 percent", "the runner-up", "silver"; "the hottest day since
//! records began", "the third-highest in the series".
//!
//! Comes in: an article. Goes out: a [`Rank`] for each. Nothing here decides whether two of them disagree.

use std::ops::Range;

use super::ranks::{Rank, Scope, ordinal, superlative_place};
use crate::article::Article;
use crate::checks::common::word_in;
use crate::extract::{EntityId, EntityKind, Mention};
use crate::text::ParagraphKind;

/// Verbs that lead up to a place.
const ENDS: &str = "came finished ended placed ranked was";
/// Words that name a place by themselves.
const PRIZES: &[(&str, usize)] = &[("gold", 1), ("silver", 2), ("bronze", 3)];
/// Words for all that was ever measured.
const SERIES: &str = "ever history record records series";
/// How many words after a superlative may tell that it is one of all time.
const REACH: usize = 7;

/// How far before a superlative "one of" may stand.
const ONE_OF: usize = 3;

/// All of them, in the order of the text; in a headline only who came where.
pub(super) fn find(article: &Article) -> Vec<Rank> {
    let mut ranks = Vec::new();
    for (number, sentence) in article.document.sentences.iter().enumerate() {
        let kind = article.document.kind_of(number);
        if !matches!(kind, ParagraphKind::Body | ParagraphKind::Headline) {
            continue;
        }
        let headline = kind == ParagraphKind::Headline;
        for at in sentence.tokens.clone() {
            let finish = finish(article, &sentence.tokens, at, headline);
            let finish = finish.and_then(|(place, tokens)| Some((place, holder(article, &sentence.tokens, &tokens)?, tokens)));
            if let Some((place, who, tokens)) = finish {
                ranks.push(rank(article, number, (place, Scope::Finish), tokens, Some(who)));
            } else if let Some((place, tokens)) = record(article, &sentence.tokens, at).filter(|_| !headline) {
                ranks.push(rank(article, number, (place, Scope::Record), tokens, None));
            }
        }
    }
    ranks
}

fn rank(article: &Article, sentence: usize, order: (usize, Scope), tokens: Range<usize>, who: Option<EntityId>) -> Rank {
    let span = article.document.span_of(&tokens);
    let (place, scope) = order;
    Rank { span, tokens, sentence, place, scope, who, name: String::new(), names: Vec::new(), bare: false, words: Vec::new() }
}

/// The place that the words at `at` give somebody in a contest.
fn finish(article: &Article, own: &Range<usize>, at: usize, headline: bool) -> Option<(usize, Range<usize>)> {
    let word = |at: usize| word_in(article, own, at);
    let before = at.checked_sub(1).map_or("", word);
    if word(at) == "runner" && word(at + 1) == "-" && word(at + 2) == "up" {
        return Some((2, at..at + 3));
    }
    if let Some((_, place)) = PRIZES.iter().find(|(prize, _)| *prize == word(at)) {
        return (word(at + 1) == "medal").then_some((*place, at..at + 2));
    }
    let place = ordinal(word(at)).filter(|place| *place < 10)?;
    let ends = matches!(word(at + 1), "with" | "," | "." | "in" | "behind" | "at" | "place" | "overall");
    let named = || at > 0 && article.entities.at(article.document.tokens[at - 1].span).is_some();
    let led = ENDS.split(' ').any(|verb| verb == before) || headline && named();
    (ends && led).then_some((place, at..at + 1))
}

/// The person who has the place: named before it in its sentence, or right after it behind a comma; of "he" the one it means.
fn holder(article: &Article, own: &Range<usize>, tokens: &Range<usize>) -> Option<EntityId> {
    let mentions = &article.entities.mentions;
    let from = mentions.partition_point(|(_, mention)| mention.tokens.start < own.start);
    let inside = mentions[from..].iter().take_while(|(_, mention)| mention.tokens.start < own.end);
    let person = |(id, _): &&(EntityId, Mention)| article.entities.all[*id].kind == EntityKind::Person;
    let people: Vec<_> = inside.filter(person).collect();
    let before = people.iter().rev().find(|(_, mention)| mention.tokens.start < tokens.start);
    before.or(people.first()).map(|(id, _)| *id)
}

/// The place among all that was ever measured: "the hottest day there since records began".
fn record(article: &Article, own: &Range<usize>, at: usize) -> Option<(usize, Range<usize>)> {
    let (start, place) = superlative_place(article, own, at, ONE_OF, &["the", "its"])?;
    let series = |at: &usize| SERIES.split(' ').any(|series| series == word_in(article, own, *at));
    let of_all = (at + 1..at + REACH).find(series)?;
    Some((place, start..of_all + 1))
}
