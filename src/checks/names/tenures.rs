//! When a post is held, as the words beside it tell.
//!
//! Comes in: an article and a [`Role`] of one of its people. Goes out: whether the article itself tells it of the present. "Former
//! mayor", "elected mayor in 2019", "was mayor for ten years" and "the mayor until May" are not.
//!
//! Nothing here knows which posts exclude each other.

use crate::article::Article;
use crate::checks::common::quotation_around;
use crate::extract::Role;
use crate::extract::lexicon::List;
use crate::language::Upos;
use crate::text::ParagraphKind;

/// Words that tell that a post changes hands, or was held at another time.
const CHANGES: &List = &List::of(
    "appoint appointed appoints became become becomes co elect elected election former formerly hired inaugurated \
    nominated previously replace replaced replaces replacing resign resigned retired sacked stepped succeed succeeded \
    succeeds successor",
);

/// How many words beside a role may tell that it is of another time.
const BESIDE: usize = 3;

/// Whether the role is told of the present by the article itself: not in a headline or quotation, in no sentence that tells of
/// a change or another year.
pub(super) fn is_of_now(article: &Article, role: &Role) -> bool {
    let Some(number) = article.document.sentence_at(role.span.start()) else { return false };
    let sentence = &article.document.sentences[number];
    let changes = sentence.tokens.clone().any(|at| CHANGES.has(article.language.folded(at)));
    let tokens = article.document.tokens_in(role.span);
    let near =
        |words: usize| tokens.start.saturating_sub(words).max(sentence.tokens.start)..(tokens.end + words).min(sentence.tokens.end);
    let changes = changes || near(BESIDE).any(|at| matches!(article.language.folded(at), "later" | "once" | "then" | "until"));
    let span = article.document.span_of(&near(3 * BESIDE));
    let from = article.times.partition_point(|time| time.span.end() <= span.start());
    let mut times = article.times[from..].iter().take_while(|time| time.span.start() < span.end());
    // "Verger since 2012" is so still.
    let since = |at: usize| at > sentence.tokens.start && article.language.folded(at - 1) == "since";
    // "It could begin in 2031, finance minister Ana Ruiz said": the title before a name is of now.
    let next = role.head + 1;
    let titled = sentence.tokens.contains(&next) && article.document.token_text(next).starts_with(char::is_uppercase);
    let coming = |year: i32| titled && article.published.is_some_and(|day| year >= day.year());
    let dated = times.any(|time| time.year.known().is_some_and(|year| !coming(year)) && !since(time.tokens.start));
    // "Was deputy head for ten years" is told of what is over.
    let was = near(2).take_while(|&at| at < tokens.start).any(|at| matches!(article.language.folded(at), "was" | "were"));
    let lasted = |at: usize| article.language.folded(at) == "for" && article.language.upos(at + 1) == Upos::Num;
    let over = was && near(BESIDE).take_while(|at| at + 1 < sentence.tokens.end).any(lasted);
    let quoted = quotation_around(article, role.span).is_some();
    article.document.kind_of(number) == ParagraphKind::Body && !changes && !dated && !over && !quoted
}
