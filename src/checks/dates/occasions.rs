//! Events that are held: votes, galas, trials, concerts.
//!
//! Comes in: an article and one of its tokens. Goes out: the kind of event that it names, where it is the one of its kind, and
//! what the words around it tell of its time. Nothing here decides whether two of them disagree.

use std::ops::Range;

use crate::article::Article;
use crate::checks::common::{times_in, word_in};
use crate::extract::Time;
use crate::extract::lexicon::List;
use crate::language::{Upos, Xpos};

/// Nouns that stand for one kind of event, the first for all of them.
const KINDS: &[&[&str]] = &[
    &["vote", "ballot", "election", "poll", "referendum"],
    &["gala", "ceremony"],
    &["trial", "hearing"],
    &["match", "game", "fixture"],
    &["concert", "gig", "performance"],
    &["talk", "negotiation", "summit"],
    &["launch", "liftoff"],
    &["funeral", "burial"],
    &["protest", "rally", "demonstration"],
];

/// Other nouns for events.
const EVENTS: &[&str] = &[
    "auction",
    "ball",
    "congress",
    "conference",
    "construction",
    "debate",
    "demolition",
    "dig",
    "drill",
    "drilling",
    "excavation",
    "exhibition",
    "expedition",
    "fair",
    "festival",
    "final",
    "inquest",
    "inauguration",
    "marathon",
    "meeting",
    "opening",
    "parade",
    "premiere",
    "preview",
    "race",
    "regatta",
    "removal",
    "renovation",
    "restoration",
    "strike",
    "survey",
    "tournament",
    "visit",
    "walkout",
    "wedding",
];

/// Words that tell one event of a kind from another.
const OTHERS: &List =
    &List::of("another any earlier each every final first further last later next other previous second third two");

/// The kind of event that token `at` names, as one event of its kind.
pub(super) fn kind(article: &Article, at: usize) -> Option<&'static str> {
    let language = &article.language;
    let kind = noun(article, at)?;
    let other = (at.saturating_sub(4)..at).any(|at| OTHERS.has(language.folded(at)));
    let definite =
        (at.saturating_sub(5)..at).any(|at| matches!(language.folded(at), "the" | "that" | "this" | "its" | "their" | "'s"));
    let opens =
        article.document.sentences[article.document.sentence_at(article.document.tokens[at].span.start())?].tokens.start == at;
    (!other && (definite || opens)).then_some(kind)
}

/// The kind of event that token `at` names.
pub(super) fn noun(article: &Article, at: usize) -> Option<&'static str> {
    let language = &article.language;
    if !matches!(language.upos(at), Upos::Noun | Upos::Propn | Upos::Verb) || language.xpos(at).is_finite() {
        return None;
    }
    let lemma = if language.upos(at) == Upos::Verb { language.folded(at) } else { language.lemma(at) };
    let grouped = KINDS.iter().find(|kind| kind.contains(&lemma)).map(|kind| kind[0]);
    grouped.or_else(|| EVENTS.iter().find(|event| **event == lemma).copied())
}

/// Whether "a" brings the event at `at` in.
pub(super) fn is_new(article: &Article, at: usize) -> bool {
    (at.saturating_sub(2)..at).any(|at| matches!(article.language.folded(at), "a" | "an"))
}

/// How many words before an event may tell that it is to come.
const BEFORE: usize = 8;

/// Whether a clause tells of what went on at the event: "at the rally, where 200 people sat", "after the first night he slept".
/// Comes with the words that tell it.
pub(super) fn is_told_of(article: &Article, sentence: &Range<usize>, at: usize) -> Option<Range<usize>> {
    let language = &article.language;
    let word = |at: usize| word_in(article, sentence, at);
    let from = at.saturating_sub(5).max(sentence.start);
    let won = |before: &usize| language.xpos(*before) == Xpos::Vbd && matches!(word(*before), "won" | "lost");
    let mut dated = times_in(article, &(at + 1..(at + 4).min(sentence.end))).iter();
    let dated = dated.any(|time| is_ahead(article, time) == Some(false) || word(time.tokens.start) == "last");
    let at_it = (from..at).rev().find(|&before| {
        matches!(word(before), "at" | "during") || dated && (word(before) == "after" || won(&before) && before + 2 == at)
    })?;
    let own = (at_it + 1..at).all(|between| !matches!(language.upos(between), Upos::Verb | Upos::Aux) && word(between) != ",");
    let known = (at_it + 1..at).any(|between| matches!(word(between), "the" | "that" | "its" | "their" | "'s"));
    let mut tokens = sentence.clone();
    let open = tokens.any(|at| matches!(word(at), "will" | "'ll" | "would" | "if" | "may" | "might" | "could" | "should"));
    let past = sentence.clone().any(|at| language.xpos(at) == Xpos::Vbd && !matches!(word(at), "said" | "told" | "was" | "were"));
    let coming = times_in(article, sentence).iter().any(|time| is_ahead(article, time) == Some(true));
    (own && known && past && !open && !coming).then_some(at_it..at + 1)
}

/// Whether the words before an event tell that it is to come: "a rally that they plan to hold", "will speak at the gala". Comes
/// with the words that tell it.
pub(super) fn is_announced(article: &Article, sentence: &Range<usize>, at: usize) -> Option<Range<usize>> {
    let word = |at: usize| word_in(article, sentence, at);
    let from = at.saturating_sub(BEFORE).max(sentence.start);
    let will = (from..at).rev().find(|&before| matches!(word(before), "will" | "'ll"));
    let spoken = (from..at).any(|at| matches!(word(at), "said" | "that" | "if" | "but" | "and" | "not" | "never" | "," | "after"));
    let to_hold = (at + 1..(at + BEFORE).min(sentence.end)).find(|&after| {
        let verb = matches!(word(after + 2), "hold" | "stage" | "mount" | "organise" | "organize");
        verb && word(after + 1) == "to" && matches!(word(after), "plan" | "plans" | "hope" | "hopes" | "intend" | "intends" | "due")
    });
    let dated = times_in(article, sentence).iter().all(|time| is_ahead(article, time) != Some(false));
    if !dated {
        return None;
    }
    to_hold.map(|hold| at..hold + 3).or_else(|| will.filter(|_| !spoken).map(|will| will..at + 1))
}

/// Whether a time lies after the day of publication; nothing where it is the same day, or not known.
pub(super) fn is_ahead(article: &Article, time: &Time) -> Option<bool> {
    let published = article.published?;
    let year = time.year.value()?;
    let known = (year, time.month.value(), time.day.value());
    let day = (published.year(), published.month(), published.day());
    let (month, own_day) = (known.1.unwrap_or(day.1), known.2.unwrap_or(day.2));
    let date = (year, month, own_day);
    (date != day).then_some(date > day)
}
