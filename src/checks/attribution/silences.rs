//! Silences: places that tell that somebody does not speak, however they say it.
//!
//! Comes in: a proposition. Goes out: whose silence it tells of, if it does: "declined to discuss it", "could not be reached",
//! "gave no interviews", "has made no public statement", "messages to him went unanswered". Nothing here decides whether
//! somebody who is silent speaks all the same.

use crate::article::Article;
use crate::checks::common::{around, lists};
use crate::extract::lexicon::List;
use crate::extract::{Argument, Modality, Polarity, Proposition};
use crate::language::Xpos;
use crate::text::{ParagraphKind, Span};

/// Verbs for speaking to those who ask, by lemma.
const SPEAKING: &List = &List::of("comment discuss elaborate reply respond");
/// Verbs for speaking at all, which are only refused to those who ask where words say so.
const TALKING: &List = &List::of("answer explain say speak talk");
/// Verbs whose object is silent where they are denied: "could not be reached".
const SEEKING: &List = &List::of("contact draw interview locate reach");
/// Verbs for giving an answer, where there is none.
const GIVING: &List = &List::of("accept answer field give grant have issue make offer provide release return take");
/// Verbs for turning away those who ask.
const AVOIDING: &List =
    &List::of("avoid brush_aside brush_off decline deflect dodge duck ignore rebuff refuse reject sidestep turn_down wave_away");
/// Nouns for what is asked or answered.
const WORDS: &List = &List::of(
    "answer approach call comment email explanation inquiry interview message question reaction reply request response statement word",
);
/// Adjectives for those who do not speak.
const QUIET: &List = &List::of("mum quiet silent tight-lipped unavailable unreachable");
/// Words that tell that only more, or only at first, was refused.
const PARTLY: &List =
    &List::of("additional at_first beyond earlier eventually first further immediately initially more previously until yet");

/// Whose silence `proposition` tells of.
pub(super) fn silent(article: &Article, proposition: &Proposition) -> Option<Span> {
    let running = article.document.kind_of(proposition.sentence) == ParagraphKind::Body && proposition.quotation.is_none();
    let meant = !matches!(proposition.modality, Modality::Conditional | Modality::Question);
    if !running || !meant || proposition.nominal {
        return None;
    }
    let who = of_verb(article, proposition).or_else(|| of_messages(article, proposition))?;
    let partly = around(article, proposition).any(|at| lists(PARTLY, article.language.folded(at)));
    (!partly && (article.entities.at(who).is_some() || is_told_of(article, who))).then_some(who)
}

/// Whether a silent one is told by a name or by "the": "the company", "the family of the founder".
fn is_told_of(article: &Article, who: Span) -> bool {
    let mut tokens = article.document.tokens_in(who);
    matches!(article.language.folded(tokens.start), "the" | "its" | "his" | "her" | "their")
        || tokens.any(|at| matches!(article.language.xpos(at), Xpos::Nnp | Xpos::Nnps))
}

fn of_verb(article: &Article, proposition: &Proposition) -> Option<Span> {
    let Proposition { lemma, subject, object, obliques, polarity, .. } = proposition;
    let negated = *polarity == Polarity::Negated;
    let noun = |argument: &Argument| article.language.lemma(argument.head).to_owned();
    let wordy = object.as_ref().is_some_and(|object| lists(WORDS, &noun(object)));
    let none = object.as_ref().is_some_and(|object| article.language.folded(object.tokens.start) == "no");
    let nothing = object.as_ref().is_some_and(|object| article.language.folded(object.head) == "nothing");
    let asked = obliques.iter().any(|(_, argument)| is_press(article, argument)) || is_public(article, proposition);
    let quiet = lemma
        .split_once(' ')
        .is_some_and(|(verb, adjective)| matches!(verb, "be" | "stay" | "remain" | "keep" | "become") && lists(QUIET, adjective));
    if negated && lists(SEEKING, lemma) {
        return object.as_ref().map(|object| object.span);
    }
    let silent = negated && lists(SPEAKING, lemma)
        || negated && lists(TALKING, lemma) && (asked || wordy || declines(article, proposition))
        || (negated || none) && lists(GIVING, lemma) && wordy
        || lemma == "have" && nothing && is_followed_by_say(article, proposition)
        || lemma == "say" && nothing && (asked || is_to_anyone(article, proposition))
        || !negated && (lists(AVOIDING, lemma) && wordy || quiet || lemma == "hang up");
    subject.as_ref().filter(|_| silent).map(|subject| subject.span)
}

/// Whether it is refused rather than only not done: "declined to say", "would not say".
fn declines(article: &Article, proposition: &Proposition) -> bool {
    let from = proposition.group.start.saturating_sub(1);
    let word = |at: usize| matches!(article.language.lemma(at), "decline" | "refuse") || article.language.folded(at) == "would";
    (from..proposition.group.end).any(word)
}

/// Whether it is of speaking "publicly" or "in public".
fn is_public(article: &Article, proposition: &Proposition) -> bool {
    let end = (proposition.predicate + 10).min(article.document.sentences[proposition.sentence].tokens.end);
    (proposition.predicate..end).any(|at| matches!(article.language.folded(at), "publicly" | "public" | "record"))
}

/// "has said nothing about it to anyone".
fn is_to_anyone(article: &Article, proposition: &Proposition) -> bool {
    around(article, proposition).any(|at| matches!(article.language.folded(at), "anyone" | "anybody" | "nobody"))
}

/// "had nothing to say", "had nothing to add".
fn is_followed_by_say(article: &Article, proposition: &Proposition) -> bool {
    let Some(object) = &proposition.object else { return false };
    let end = (object.tokens.end + 2).min(article.document.tokens.len());
    (object.tokens.end..end).any(|at| matches!(article.language.folded(at), "say" | "add"))
}

/// "Messages to Brandt went unanswered", "calls to the office were not returned".
fn of_messages(article: &Article, proposition: &Proposition) -> Option<Span> {
    let subject = proposition.subject.as_ref().or(proposition.object.as_ref())?;
    let negated = proposition.polarity == Polarity::Negated;
    let messages = matches!(
        article.language.lemma(subject.head),
        "call" | "message" | "email" | "e-mail" | "letter" | "request" | "inquiry" | "query" | "question"
    );
    let unanswered = matches!(proposition.lemma.as_str(), "go unanswered" | "be unanswered" | "remain unanswered")
        || negated && matches!(proposition.lemma.as_str(), "return" | "answer" | "acknowledge");
    if !messages || !unanswered {
        return None;
    }
    let before = article.document.sentences[proposition.sentence].tokens.start..proposition.predicate;
    let span = article.document.span_of(&before);
    article.entities.at(span)?;
    let inside = article.entities.mentions.iter().map(|(_, mention)| mention.span);
    inside.rev().find(|mention| span.contains(*mention))
}

/// Whether `argument` is those who ask for the public: "reporters", "this newspaper".
pub(super) fn is_press(article: &Article, argument: &Argument) -> bool {
    argument.tokens.clone().any(|at| is_press_word(article.language.lemma(at)))
}

/// Whether a noun, by lemma, is for those who ask for the public.
pub(super) fn is_press_word(lemma: &str) -> bool {
    matches!(
        lemma,
        "reporter" | "journalist" | "newspaper" | "press" | "media" | "correspondent" | "broadcaster" | "interviewer" | "newsroom"
    )
}
