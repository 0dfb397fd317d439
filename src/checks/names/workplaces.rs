//! Employers that a text tells with a preposition alone, or by what somebody does there.
//!
//! Comes in: an article and a mention by name. Goes out: the [`Employer`] in "Petra Lonchar of the Adria Institute", "Merrick, of
//! Tern & Daughter," and in "Lockyer Press, where Merrick has worked". Towns and countries are no employers.
//!
//! Nothing here decides whether two of them clash.

use std::ops::Range;

use super::employers::{Employer, name, words};
use crate::article::Article;
use crate::checks::common::word_in;
use crate::extract::lexicon::{organisations, places};
use crate::extract::{EntityId, EntityKind, Mention};

/// What somebody does at a workplace.
const WORKING: &str = "edited edits employed taught teaches worked working works";

/// The employer that stands beside a mention in `sentence`.
pub(super) fn beside(article: &Article, who: EntityId, mention: &Mention, sentence: usize) -> Option<Employer> {
    let own = &article.document.sentences[sentence].tokens;
    let tokens = after(article, own, mention.tokens.end).or_else(|| before(article, own, &mention.tokens))?;
    let span = article.document.span_of(&tokens);
    let words = words(article, &tokens);
    (!words.is_empty() && is_body(article, &tokens)).then(|| Employer { who, span, sentence, words, post: String::new() })
}

/// "… of the Adria Institute", "…, of Tern & Daughter,".
fn after(article: &Article, own: &Range<usize>, end: usize) -> Option<Range<usize>> {
    let of = end + usize::from(word_in(article, own, end) == ",");
    let the = usize::from(word_in(article, own, of + 1) == "the");
    let body = name(article, own, of + 1 + the).filter(|body| body.start == of + 1 + the)?;
    (word_in(article, own, of) == "of").then_some(body)
}

/// "Lockyer Press, where Merrick has spent his whole working life".
fn before(article: &Article, own: &Range<usize>, mention: &Range<usize>) -> Option<Range<usize>> {
    let place = mention.start.checked_sub(2).filter(|_| word_in(article, own, mention.start.wrapping_sub(1)) == "where")?;
    let working = |at: usize| WORKING.split(' ').any(|word| word == word_in(article, own, at));
    if word_in(article, own, place) != "," || !(mention.end..mention.end + 6).any(working) {
        return None;
    }
    let capital = |at: &usize| article.document.token_text(*at).starts_with(char::is_uppercase);
    let start = (own.start..place).rev().take_while(capital).last()?;
    Some(start..place)
}

/// Whether a name is of a body that has staff, rather than of a town, a family or an office.
fn is_body(article: &Article, tokens: &Range<usize>) -> bool {
    let span = article.document.span_of(tokens);
    let text = article.document.slice(span);
    let entity = article.entities.at(span).map(|id| article.entities.all[id].kind);
    let last = article.language.folded(tokens.end - 1);
    let firm = tokens
        .clone()
        .any(|at| article.language.folded(at) == "&" || organisations::is_organisation_word(article.language.folded(at)))
        || matches!(last, "press" | "fund" | "records" | "books");
    tokens.len() > 1 && !places::is_place(text) && (firm || entity == Some(EntityKind::Organisation))
}
