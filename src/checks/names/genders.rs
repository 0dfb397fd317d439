//! Words that show somebody's gender beside the name: "the actress Paula Grieve", "Sam Whittle, a father of three", "Kim Sorensen
//! and his wife", "Sorensen himself".
//!
//! Comes in: an article. Goes out: a [`Meant`] for each, in the order of the text. Nothing here decides whether two disagree.

use std::ops::Range;

use super::pronouns::Meant;
use crate::article::Article;
use crate::checks::common::{lists, quotation_around, word_in};
use crate::extract::lexicon::List;
use crate::extract::{EntityKind, Form, Gender, Mention};
use crate::text::{ParagraphKind, Span};

/// Nouns for women.
const WOMEN: &List = &List::of(
    "abbess actress ballerina baroness barmaid businesswoman chairwoman comedienne congresswoman councilwoman countess \
    duchess empress fisherwoman forewoman goddess grandmother great-grandmother headmistress heiress heroine horsewoman hostess housewife \
    lady landlady matriarch mother nun policewoman priestess princess queen schoolgirl schoolmistress sculptress seamstress \
    servicewoman spokeswoman sportswoman stewardess waitress widow woman",
);
/// Nouns for men.
const MEN: &List = &List::of(
    "abbot barman baron businessman clergyman congressman conman councilman count cowboy craftsman duke emperor father \
    fisherman foreman gentleman grandfather great-grandfather groundsman headmaster horseman king landlord man milkman monk nobleman \
    patriarch policeman postman priest prince salesman schoolboy schoolmaster serviceman sportsman statesman tradesman waiter widower",
);
/// Nouns for those who are married to a man or a woman.
const SPOUSES: &List =
    &List::of("boyfriend children daughter daughters family father girlfriend husband mother parents partner son sons wife");
/// How many words a description may have before its noun.
const LONGEST: usize = 5;

/// All of them.
pub(super) fn told(article: &Article) -> Vec<Meant> {
    let mut found = Vec::new();
    for (who, mention) in &article.entities.mentions {
        let entity = &article.entities.all[*who];
        let named = matches!(mention.form, Form::Full | Form::Short) && entity.kind == EntityKind::Person && !entity.namesake;
        let Some(sentence) = article.document.sentence_at(mention.span.start()).filter(|_| named) else { continue };
        let running =
            article.document.kind_of(sentence) == ParagraphKind::Body && quotation_around(article, mention.span).is_none();
        let own = &article.document.sentences[sentence].tokens;
        // "Fell in love with Lee himself", "that Lee was a man": only of whoever begins the sentence it is said for sure.
        let first = mention.tokens.start <= own.start + 2;
        let behind = || after(article, own, mention.tokens.end).filter(|_| first);
        let told = before(article, own, mention).or_else(behind).filter(|_| running);
        found.extend(told.map(|(gender, span)| Meant { who: *who, gender, span }));
    }
    found
}

/// The gender that the noun at `at` shows.
fn noun(article: &Article, own: &Range<usize>, at: usize) -> Option<(Gender, Span)> {
    let word = word_in(article, own, at);
    let gender = match () {
        () if lists(WOMEN, word) => Gender::Female,
        () if lists(MEN, word) => Gender::Male,
        () => return None,
    };
    Some((gender, article.document.tokens[at].span))
}

/// "The actress Paula Grieve", "The widower, Alex Pratt, has".
fn before(article: &Article, own: &Range<usize>, mention: &Mention) -> Option<(Gender, Span)> {
    let word = |at: usize| word_in(article, own, at);
    let comma = mention.tokens.start.checked_sub(1)?;
    let apposed = word(comma) == "," && word(mention.tokens.end) == ",";
    let at = if apposed { comma.checked_sub(1)? } else { comma };
    let the = (at.saturating_sub(LONGEST)..at).rev().find(|&at| matches!(word(at), "the" | "a" | "an" | "his" | "her" | "," | "."));
    let opens = the.is_some_and(|the| matches!(word(the), "the" | "his" | "her"));
    // "Fisherman Ole Vang": without an article only a word that is no name can stand there.
    let plain = !apposed && mention.form == Form::Full && mention.tokens.len() > 1;
    noun(article, own, at).filter(|_| if apposed { opens } else { plain })
}

/// "Sam Whittle, a father of three", "Pat Devlin, the first woman to lead the union", "Sorensen and his wife", "Sorensen himself".
fn after(article: &Article, own: &Range<usize>, end: usize) -> Option<(Gender, Span)> {
    let word = |at: usize| word_in(article, own, at);
    let span = |at: usize| article.document.tokens[at].span;
    match word(end) {
        "himself" => return Some((Gender::Male, span(end))),
        "herself" => return Some((Gender::Female, span(end))),
        "and" | "with" if lists(SPOUSES, word(end + 2)) => {
            return match word(end + 1) {
                "his" => Some((Gender::Male, span(end + 1))),
                "her" => Some((Gender::Female, span(end + 1))),
                _ => None,
            };
        }
        _ => {}
    }
    let from = end + 1;
    let described = word(end) == "," && matches!(word(from), "a" | "an" | "the")
        || matches!(word(end), "is" | "was") && matches!(word(from), "a" | "the");
    let stop =
        |at: usize| matches!(word(at), "" | "," | "." | "of" | "who" | "whose" | "to" | "for" | "'s" | "and" | "in" | "at" | "-");
    let head = (from + 1..from + 1 + LONGEST).find(|&at| stop(at))?.checked_sub(1)?;
    // "A woman's lawyer", "a king-maker": the noun is not the head.
    noun(article, own, head).filter(|_| described && !matches!(word(head + 1), "'s" | "-"))
}
