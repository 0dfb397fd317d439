//! Places where a small word waits for a name that does not come.
//!
//! Comes in: an article, a sentence and a token. Goes out: the tokens around the gap, where the token opens one: "a spokesman
//! for , which", "According to, the pool", "the chairman of said", "Mr said".
//!
//! Nothing here knows quotations or headlines; the check leaves those out.

use std::ops::Range;

use crate::article::Article;
use crate::checks::common::word_in;
use crate::extract::lexicon::{List, posts, titles};
use crate::language::{NameKind, Upos};
use crate::text::TokenKind;

/// Verbs that a speaker stands before or after.
const SAYING: &List = &List::of(
    "added adds admitted announced argued claimed confirmed declined denied explained insisted noted recalled replied \
    reported said says stated told warned wrote",
);
/// Auxiliaries, which no preposition stands before.
const AUXILIARIES: &List = &List::of("had has is was were will would");
/// Words that a name or noun follows, and never a mark with a space before it.
const WAITING: &List = &List::of(
    "a against alongside an and as at behind between by called for from in into like named near of on or outside than \
    the to toward towards under whose with",
);
/// From how many marks with a space before them on a text is written so.
const HABIT: usize = 4;

/// Whether the text puts spaces before its commas and full stops by habit, so that one of them shows no gap.
pub(super) fn spaces_marks(article: &Article) -> bool {
    let tokens = &article.document.tokens;
    let marks = (1..tokens.len()).filter(|&at| is_spaced_mark(article, at) && !waits(article, at - 1));
    marks.take(HABIT).count() == HABIT
}

fn is_spaced_mark(article: &Article, at: usize) -> bool {
    let decimal = article.document.tokens.get(at + 1).is_some_and(|next| next.kind == TokenKind::Number && !next.spaced);
    let mark = matches!(article.document.token_text(at), "," | "." | ";" | "'s" | "’s");
    article.document.tokens[at].spaced && mark && !decimal
}

fn waits(article: &Article, at: usize) -> bool {
    let word = article.language.folded(at);
    WAITING.has(word) || SAYING.has(word) || is_short_title(article, at)
}

/// A title that a surname follows and that is no noun by itself: "Mr", "Prof.".
fn is_short_title(article: &Article, at: usize) -> bool {
    let word = article.language.folded(at);
    let short = matches!(word.trim_end_matches('.'), "cllr" | "dr" | "mr" | "mrs" | "ms" | "prof" | "rev" | "sen" | "sgt");
    short && titles::is_title(word) && article.document.token_text(at).starts_with(char::is_uppercase)
}

/// The tokens around a gap that the word at `at` opens; `spaced` where the text sets marks apart by habit.
pub(super) fn gap(article: &Article, sentence: &Range<usize>, at: usize, spaced: bool) -> Option<Range<usize>> {
    let next = at + 1;
    if next >= sentence.end {
        return None;
    }
    let before = at.saturating_sub(1).max(sentence.start);
    let around = || before..(at + 4).min(sentence.end);
    let apart = !spaced && is_spaced_mark(article, next) && waits(article, at) && at > sentence.start;
    let nobody = of_nobody(article, sentence, at) || titled(article, sentence, at) || unspoken(article, sentence, at);
    (apart || nobody).then(around)
}

/// "a spokesman for, which", "the head of said", "According to, the pool".
fn of_nobody(article: &Article, sentence: &Range<usize>, at: usize) -> bool {
    let word = |at: usize| word_in(article, sentence, at);
    if at == sentence.start || !matches!(word(at), "at" | "for" | "from" | "of" | "to") {
        return false;
    }
    let source = word(at - 1) == "according" && word(at) == "to";
    let post = word(at) != "to"
        && (posts::post(word(at - 1)).is_some() || matches!(word(at - 1), "office" | "statement" | "spokespeople"))
        && matches!(article.language.upos(at - 1), Upos::Noun | Upos::Propn);
    let says = SAYING.has(word(at + 1)) || AUXILIARIES.has(word(at + 1));
    // "director of, and actor in, the film" goes on with the noun.
    let shared = matches!(word(at + 2), "and" | "but" | "if" | "or" | "rather" | "not" | "as" | "in");
    let stops = matches!(word(at + 1), "," | "." | ";") && !shared;
    // "WHO" is a body, and "according to which" goes on.
    let clause = at + 1 < sentence.end && matches!(article.document.token_text(at + 1), "which" | "who" | "whose") && !shared;
    source && (says || stops) || post && (says || stops || clause)
}

/// "“It never was,” said in a letter to the board": what is said stands before, and after the verb comes no speaker.
fn unspoken(article: &Article, sentence: &Range<usize>, at: usize) -> bool {
    let (document, language) = (&article.document, &article.language);
    let word = |at: usize| word_in(article, sentence, at);
    if !SAYING.has(word(at)) || at == 0 {
        return false;
    }
    let mark = document.tokens[at - 1].span;
    let before = article.quotations.partition_point(|quotation| quotation.span.end() < mark.end());
    let quoted = article.quotations.get(before).filter(|quotation| quotation.span.end() == mark.end() && !quotation.scare);
    let Some(quoted) = quoted else { return false };
    // A quotation that a clause before it leads up to has its speaker there.
    let first = document.tokens_in(quoted.span).start;
    let begins = document.sentence_at(quoted.span.start()).is_some_and(|number| document.sentences[number].tokens.start == first);
    let comma = at > 1 && matches!(document.token_text(at - 2), "," | "?" | "!");
    let goes_on = language.upos(at + 1) == Upos::Adp || matches!(word(at + 1), "yesterday" | "today" | "." | "in" | "of");
    let named = (at + 1..sentence.end).take_while(|&at| !matches!(word(at), "," | ".")).skip(1).any(|at| {
        let subject = matches!(word(at), "he" | "she" | "they" | "i");
        subject || language.name_at(at).is_some_and(|name| name.kind == NameKind::Person)
    });
    begins && comma && sentence.contains(&(at + 1)) && goes_on && !named
}

/// "Mr said", "Dr , who".
fn titled(article: &Article, sentence: &Range<usize>, at: usize) -> bool {
    let says = SAYING.has(article.language.folded(at + 1));
    let named = at > sentence.start && {
        let before = article.document.token_text(at - 1);
        before.starts_with(char::is_uppercase) && article.language.folded(at) == "dr"
            || matches!(article.language.folded(at - 1), "the" | "a" | "my" | "this")
    };
    is_short_title(article, at) && says && !named
}
