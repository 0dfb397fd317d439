//! Answers: what somebody tells those who ask.
//!
//! Comes in: an article. Goes out: the attributions that are to those who write the article or to the press, or answer them:
//! "told this newspaper", "said in reply". Nothing here decides whether whoever speaks was said to be silent.

use super::silences::is_press_word;
use crate::article::Article;
use crate::extract::Attribution;
use crate::language::Xpos;
use crate::text::Span;

/// All of them, each with the number of its sentence.
pub(super) fn all(article: &Article) -> Vec<(usize, &Attribution)> {
    let sentence = |attribution: &Attribution| article.document.sentence_at(attribution.cue?.start());
    let all = article.attributions.iter().filter_map(|attribution| Some((sentence(attribution)?, attribution)));
    all.filter(|(sentence, attribution)| is_to_press(article, *sentence, attribution)).collect()
}

/// Whether an attribution, in this sentence, is of words to those who ask, and of no earlier day.
fn is_to_press(article: &Article, sentence: usize, attribution: &Attribution) -> bool {
    let (document, language) = (&article.document, &article.language);
    let Some(cue) = attribution.cue else { return false };
    let (at, end) = (document.tokens_in(cue).end, document.sentences[sentence].tokens.end);
    let said = |at: usize| attribution.span.contains(document.tokens[at].span);
    let heard = (at..end.min(at + 6)).any(|at| !said(at) && is_press_word(language.lemma(at)));
    let told = attribution.verb == "tell" && (heard || matches!(language.folded(at.min(end - 1)), "us" | "me"))
        || (at.saturating_sub(10).max(document.sentences[sentence].tokens.start)..end.min(at + 16))
            .any(|at| !said(at) && (is_asked_here(article, at) || is_answer(article, at)));
    let past = matches!(language.xpos(document.tokens_in(cue).start), Xpos::Vbd | Xpos::Vbn);
    told && past && !is_dated_before(article, cue)
}

/// Whether the word at `at` is for those who write the article: "this newspaper", "an interview for this article".
fn is_asked_here(article: &Article, at: usize) -> bool {
    let here = at > 0 && article.language.folded(at - 1) == "this";
    // "Reached by telephone", "in a telephone interview": it is those who write that ask.
    let telephone = at > 0 && matches!(article.language.lemma(at), "telephone" | "phone");
    let called = telephone && matches!(article.language.folded(at - 1), "by" | "a");
    called
        || here
            && (is_press_word(article.language.lemma(at)) || matches!(article.language.lemma(at), "article" | "paper" | "website"))
}

/// Whether the word at `at` is for an answer: "said in reply to those messages", "wrote in her answer".
fn is_answer(article: &Article, at: usize) -> bool {
    let word = |back: usize| at.checked_sub(back).map_or("", |at| article.language.folded(at));
    let given = word(1) == "in" || word(2) == "in" && matches!(word(1), "a" | "an" | "his" | "her" | "its" | "their");
    given && matches!(article.language.lemma(at), "answer" | "reply" | "response")
}

/// Whether the words before a cue put it at another time, or turn it around: "had told", "last week told", "was told".
fn is_dated_before(article: &Article, cue: Span) -> bool {
    let at = article.document.tokens_in(cue).start;
    let earlier = |at: usize| {
        let word = article.language.folded(at);
        article.language.lemma(at) == "be" || matches!(word, "had" | "has" | "earlier" | "previously" | "last" | "ago" | "once")
    };
    (at.saturating_sub(4)..at).any(earlier)
}
