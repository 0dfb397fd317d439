//! Refusals: places that tell, of no particular time, that somebody will not speak of something.
//!
//! Comes in: a proposition. Goes out: the [`Refusal`] that it tells of. Nothing here decides whether it is kept.

use crate::article::Article;
use crate::extract::Proposition;
use crate::extract::lexicon::List;
use crate::language::Upos;
use crate::text::{ParagraphKind, Span};

/// Somebody who will not speak of something.
pub(super) struct Refusal {
    /// The index of its sentence.
    pub sentence: usize,
    /// Who refuses.
    pub who: Span,
    /// The token of its verb.
    pub verb: usize,
}

/// How many words beside a verb may tell its occasion.
pub(super) const BESIDE: usize = 5;

/// What is refused, sorted: "declined to comment", "did not respond".
const ANSWERS: &List = &List::of("answer comment discuss draw reach reply respond say speak talk");

/// Words that tell of another time, occasion, paper or speaker, or that only more was refused.
const OCCASIONS: &List = &List::of(
    "additional afterwards ago another beyond book broadcaster conference court different earlier email eventually \
    filing filings first further hearing hours immediately initially interview last later lawyer lawyers letter \
    memo more papers post previous previously release report statement testimony then tweet until website yet",
);

/// The refusal that `proposition` tells of, where it is of no particular time.
pub(super) fn refusal(article: &Article, proposition: &Proposition) -> Option<Refusal> {
    let (document, verb) = (&article.document, proposition.predicate);
    let sentence = &document.sentences[proposition.sentence];
    let answers = ANSWERS.has(article.language.lemma(verb));
    let running = document.kind_of(proposition.sentence) == ParagraphKind::Body && proposition.quotation.is_none();
    if !answers || !running || !refuses(article, verb, sentence.tokens.start) {
        return None;
    }
    let first =
        || article.entities.mentions.iter().map(|(_, mention)| mention).find(|mention| sentence.span.contains(mention.span));
    let named = proposition.subject.as_ref().or(proposition.object.as_ref().filter(|_| article.language.lemma(verb) == "draw"));
    let who = named.map(|argument| argument.span).or_else(|| first().map(|mention| mention.span))?;
    let pronoun = article.language.upos(document.tokens_in(who).start) == Upos::Pron;
    let times = article.times.iter().filter(|time| sentence.span.contains(time.span));
    let mut dated = times.map(|time| document.tokens_in(time.span).start).filter(|&at| at > verb || at < sentence.tokens.start + 3);
    let near = verb.saturating_sub(BESIDE).max(sentence.tokens.start)..sentence.tokens.end;
    let occasion = near.into_iter().any(|at| is_occasion(article, at) && (at > verb || !is_in_side_clause(article, at, verb)));
    (!pronoun && dated.next().is_none() && !occasion).then_some(Refusal { sentence: proposition.sentence, who, verb })
}

/// Whether a comma parts the word at `at` from the verb: "until last month, declined".
fn is_in_side_clause(article: &Article, at: usize, verb: usize) -> bool {
    (at..verb).any(|between| article.document.token_text(between) == ",")
}

/// Whether the words before `verb` say that it is refused: "declined to", "did not", "would not be".
fn refuses(article: &Article, verb: usize, start: usize) -> bool {
    let language = &article.language;
    let before: Vec<&str> = (start..verb).rev().take(4).map(|at| language.folded(at)).collect();
    let word = |at: usize| before.get(at).copied().unwrap_or_default();
    let passive = matches!(language.lemma(verb), "draw" | "reach");
    let modal = |at: usize| matches!(word(at), "did" | "does" | "has" | "have" | "had" | "would" | "could");
    let not = |at: usize| matches!(word(at), "not" | "n't" | "n’t") && modal(at + 1);
    if passive {
        return word(0) == "be" && not(1);
    }
    let plain = matches!(language.lemma(verb), "comment" | "respond" | "reply" | "answer");
    word(0) == "to" && matches!(word(1), "declined" | "refused" | "declines" | "refuses") || not(0) && (plain || word(1) == "would")
}

/// Whether the word at `at` tells of a time, an occasion or a paper.
pub(super) fn is_occasion(article: &Article, at: usize) -> bool {
    OCCASIONS.has(article.language.folded(at))
}
