//! # What it looks for
//! A source that declined to comment, did not answer or would not be drawn, and is cited on that very thing further down.
//!
//! # Why it matters
//! Either the answer came in after the sentence was written, or somebody else gave it; the source will complain of both.
//!
//! # Example
//! Ostra Mills would not be drawn on the cause of the fire. … The fire began in a dryer, a spokesman for Ostra Mills said.
//!
//! # What it cannot know
//! Whether the words come from another day. It stays silent where either place gives a time, an occasion or a paper, where
//! the words are those of a lawyer or of another spokesman, and where only more was refused.
//!
//! # Source
//! Tried on published news, where it found nothing.

use super::sources::Source;
use crate::article::Article;
use crate::checks::Check;
use crate::extract::{Attribution, Proposition};
use crate::language::{Upos, Xpos};
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::{ParagraphKind, Span};

pub(super) const CHECK: Check = Check {
    id: "attribution/no-comment-then-cited",
    family: Family::Attribution,
    title: "No comment, and then a comment",
    doc: doc!(),
    run,
};

/// Somebody who will not speak of something.
struct Refusal {
    /// The index of its sentence.
    sentence: usize,
    /// Who refuses.
    who: Span,
    /// The token of its verb.
    verb: usize,
}

/// How many refusals one article is read for.
const MOST: usize = 16;
/// How many words beside a verb may tell its occasion.
const BESIDE: usize = 5;

/// What is refused, sorted: "declined to comment", "did not respond".
const ANSWERS: &[&str] = &["answer", "comment", "discuss", "draw", "reach", "reply", "respond", "say", "speak", "talk"];

/// Words that tell of another time, occasion, paper or speaker, or that only more was refused.
const OCCASIONS: &str = "additional afterwards ago another beyond book broadcaster conference court different earlier email eventually \
    filing filings first further hearing hours immediately initially interview last later lawyer lawyers letter \
    memo more papers post previous previously release report statement testimony then tweet until website yet";

/// Words for why something happened, sorted.
const CAUSES: &[&str] = &["because", "begin", "blame", "cause", "due", "reason", "result", "start", "trigger", "why"];

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let refusals = article.propositions.iter().filter_map(|proposition| refusal(article, proposition));
    for refusal in refusals.take(MOST) {
        let from = |attribution: &&Attribution| is_from(article, &refusal, attribution);
        let mut cited = article.attributions.iter().filter(from);
        findings.extend(cited.find_map(|attribution| finding(article, &refusal, attribution)));
    }
}

/// The refusal that `proposition` tells of, where it is of no particular time.
fn refusal(article: &Article, proposition: &Proposition) -> Option<Refusal> {
    let (document, verb) = (&article.document, proposition.predicate);
    let sentence = &document.sentences[proposition.sentence];
    let answers = ANSWERS.binary_search(&article.language.lemma(verb)).is_ok();
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
fn is_occasion(article: &Article, at: usize) -> bool {
    OCCASIONS.split(' ').any(|word| word == article.language.folded(at))
}

/// Whether what `attribution` cites comes from the one who refuses, further down and on no other occasion.
fn is_from(article: &Article, refusal: &Refusal, attribution: &Attribution) -> bool {
    let document = &article.document;
    let (Some(speaker), Some(cue)) = (attribution.speaker, attribution.cue) else { return false };
    let Some(sentence) = document.sentence_at(cue.start()) else { return false };
    let (place, cue) = (&document.sentences[sentence], document.tokens_in(cue));
    let apart = place.paragraph > document.sentences[refusal.sentence].paragraph;
    let says = matches!(attribution.verb.as_str(), "say" | "tell" | "add" | "explain" | "state");
    let simple = article.language.xpos(cue.start) == Xpos::Vbd;
    if !apart || !says || !simple || !is_one(article, refusal.who, speaker) {
        return false;
    }
    let whom = document.token_text(cue.end.min(document.tokens.len() - 1));
    let here = attribution.verb != "tell" || matches!(whom, "this" | "us" | "me");
    let mut beside = document.tokens_in(speaker).start.min(cue.start).saturating_sub(BESIDE).max(place.tokens.start)
        ..(cue.end + BESIDE).min(place.tokens.end);
    let dated = |at: usize| article.times.iter().any(|time| time.span.contains(document.tokens[at].span));
    let said = |at: usize| attribution.span.contains(document.tokens[at].span);
    here && !beside.any(|at| (is_occasion(article, at) || dated(at)) && !said(at))
}

/// Whether `speaker` is `who`, or speaks for it.
fn is_one(article: &Article, who: Span, speaker: Span) -> bool {
    let (language, tokens) = (&article.language, article.document.tokens_in(speaker));
    let mut words = tokens.clone().map(|at| language.folded(at));
    let other = words.clone().any(|word| matches!(word, "of" | "for" | "at" | "'s" | "’s" | "and"));
    if other && !words.any(|word| word.starts_with("spokes")) {
        return false;
    }
    let text = |span: Span| article.document.slice(span).to_lowercase();
    let described = text(who).starts_with("the ") && text(who) == text(speaker);
    described || Source::at(article, who).is(&Source::at(article, speaker)) == Some(true)
}

/// The lemmas of the words of content in `span`.
fn content(article: &Article, span: Span) -> Vec<&str> {
    let says = |at: &usize| matches!(article.language.upos(*at), Upos::Noun | Upos::Verb | Upos::Propn);
    let plain = |lemma: &&str| lemma.len() > 2 && !matches!(*lemma, "comment" | "question" | "request" | "say" | "have" | "answer");
    article.document.tokens_in(span).filter(says).map(|at| article.language.lemma(at)).filter(plain).take(60).collect()
}

fn finding(article: &Article, refusal: &Refusal, cited: &Attribution) -> Option<Finding> {
    let document = &article.document;
    let sentence = &document.sentences[refusal.sentence];
    let matter = content(article, Span::new(document.tokens[refusal.verb].span.end(), sentence.span.end()));
    let said = content(article, cited.span);
    let shares = |words: &[&str]| words.iter().find(|word| said.contains(word)).map(|word| (*word).to_owned());
    let caused = |words: &[&str]| words.iter().any(|word| CAUSES.binary_search(word).is_ok());
    let causes = || (caused(&matter) && caused(&said)).then(|| "the cause".to_owned());
    let before = content(article, document.paragraphs[sentence.paragraph].span);
    let direct = shares(&matter).or_else(causes);
    let confidence = if direct.is_some() { Confidence::Likely } else { Confidence::Possible };
    let matter = direct.or_else(|| if matter.is_empty() { Some("the matter".to_owned()) } else { shares(&before) })?;
    let who = document.slice(refusal.who);
    Some(Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence,
        message: "A source gives no comment, and is cited further down".into(),
        reason: format!("{who} does not speak of it in the earlier place; the later one cites {who} on {matter}."),
        advice: "Look up whether an answer came, when, and from whom.".into(),
        primary: Label::new([cited.speaker, cited.cue].into_iter().flatten().fold(cited.span, Span::cover), "is cited on it"),
        secondary: vec![Label::new(Span::new(refusal.who.start(), sentence.span.end()), "gives no comment")],
    })
}
