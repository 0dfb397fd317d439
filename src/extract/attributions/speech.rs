//! Which quotations hold speech, and which words report it.
//!
//! Comes in: a quotation or a token. Goes out: a yes or no, or the [`Verb`]. Who speaks is not known here.

use crate::extract::lexicon::reporting::Verb;
use crate::extract::quotations::Quotation;
use crate::language::{Language, Upos};
use crate::text::Document;

/// Whether a quotation holds speech of its own rather than words at arm's length or words inside other speech.
pub(super) fn is_speech(quotation: &Quotation) -> bool {
    quotation.depth == 0 && !quotation.scare
}

/// Whether a few words in marks are speech after all, because a verb of saying stands right before them: "cried “Down!”".
pub(super) fn is_said(document: &Document, language: &Language, quotation: &Quotation) -> bool {
    let tokens = document.tokens_in(quotation.inner);
    let marked = document.tokens_in(quotation.span).start;
    let comma = usize::from(marked > 0 && document.token_text(marked - 1) == ",");
    let Some(before) = marked.checked_sub(1 + comma).filter(|_| quotation.depth == 0 && !tokens.is_empty()) else { return false };
    let says = |verb: Verb| verb.takes_quotation() && !verb.is_judgement() && (verb.takes_clause() || is_outcry(verb.lemma));
    let title = tokens.len() > 1 && tokens.clone().all(|at| document.token_text(at).starts_with(char::is_uppercase));
    !title && language.upos(before) == Upos::Verb && reporting(language, before).is_some_and(says)
}

/// Verbs of calling out, whose quotation is never a title.
fn is_outcry(lemma: &str) -> bool {
    matches!(lemma, "answer" | "ask" | "bellow" | "chant" | "cheer" | "cry" | "roar" | "scream" | "thunder" | "yell")
}

/// The reporting verb at token `at`, whatever its tag; a lemma that kept a silent letter too many ("shoute") is forgiven.
pub(super) fn reporting(language: &Language, at: usize) -> Option<Verb> {
    let lemma = language.lemma(at);
    Verb::of(lemma).or_else(|| Verb::of(lemma.strip_suffix('e')?))
}

/// The reporting verb that the verb at token `at` makes with the small word after it, and the token after both: "went on",
/// "shot back", "chimed in", "made clear".
pub(super) fn phrasal(language: &Language, at: usize, end: usize) -> Option<(Verb, usize)> {
    let word = |ahead: usize| if at + ahead < end { language.folded(at + ahead) } else { "" };
    let object = usize::from(matches!(word(1), "it" | "this"));
    let (lemma, length) = match (language.lemma(at), word(1), word(1 + object)) {
        ("go", "on", _) => ("continue", 2),
        (_, "back", _) if is_parry(language, at) => ("retort", 2),
        ("chime" | "jump" | "cut" | "weigh" | "pitch", "in", _) => ("chime", 2),
        ("pipe" | "speak", "up", _) => ("pipe", 2),
        ("cry" | "call" | "blurt" | "burst", "out", _) => ("cry", 2),
        ("make", _, "clear" | "plain" | "known") => ("state", 2 + object),
        _ => return None,
    };
    // "Made clear" the table after dinner: only a clause is said.
    let clause = lemma != "state" || word(length) == "that";
    Verb::of(lemma).filter(|_| clause).map(|verb| (verb, at + length))
}

/// Verbs that with "back" tell of a quick answer, whatever the lemma that an odd form was given: "shot back".
fn is_parry(language: &Language, at: usize) -> bool {
    matches!(language.lemma(at), "bite" | "come" | "fire" | "hit" | "shoot" | "snap") || language.folded(at) == "shot"
}
