//! # What it looks for
//! A source that declined to comment, did not answer or would not be drawn, and is cited on that very thing further down;
//! a body, by whoever speaks for it, its spokesman, founder or head.
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

use std::cell::LazyCell;

use super::answers;
use super::refusals::{BESIDE, Refusal, is_occasion, refusal};
use super::silences::silent;
use super::sources::{Voice, speaks_for};
use crate::article::Article;
use crate::calendar::Weekday;
use crate::checks::Check;
use crate::checks::common::{times_in, times_touching};
use crate::extract::{Attribution, Proposition, Time};
use crate::language::{Upos, Xpos};
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::Span;

pub(super) const CHECK: Check = Check {
    id: "attribution/no-comment-then-cited",
    family: Family::Attribution,
    title: "No comment, and then a comment",
    doc: doc!("no_comment_then_cited.rs"),
    run,
};

/// How many refusals one article is read for.
const MOST: usize = 16;
/// Words for why something happened, sorted.
const CAUSES: &[&str] = &["because", "begin", "blame", "cause", "due", "reason", "result", "start", "trigger", "why"];

fn run(article: &Article, findings: &mut Vec<Finding>) {
    findings.extend(cited_after_all(article));
    let silences = article.propositions.iter().filter_map(|proposition| Some((proposition, silent(article, proposition)?)));
    let answers = LazyCell::new(|| answers::all(article));
    for (proposition, who) in silences.take(MOST) {
        let voice = Voice::at(article, who);
        let sentence = &article.document.sentences[proposition.sentence];
        let known = |finding: &Finding| finding.check == CHECK.id && finding.secondary[0].span.overlaps(sentence.span);
        let speaks = |(at, attribution): &&(usize, &Attribution)| speaks(article, proposition, &voice, *at, attribution);
        if let Some((_, cited)) = answers.iter().find(speaks).filter(|_| !findings.iter().any(known)) {
            let who = Label::new(Span::new(who.start().min(proposition.span.start()), sentence.span.end()), "gives no comment");
            findings.push(told(article, who, cited));
        }
    }
}

/// Of each refusal the first place further down that cites who refuses on it.
fn cited_after_all(article: &Article) -> Vec<Finding> {
    let refusals = article.propositions.iter().filter_map(|proposition| refusal(article, proposition)).take(MOST);
    let mut told: Vec<_> = refusals.map(|refusal| (Voice::at(article, refusal.who), refusal, None)).collect();
    if told.is_empty() {
        return Vec::new();
    }
    // Each speaker is read once, however many refuse.
    for attribution in &article.attributions {
        let Some(speaker) = speaker(article, attribution) else { continue };
        for (who, refusal, found) in told.iter_mut().filter(|(_, _, found)| found.is_none()) {
            if is_from(article, refusal, who, attribution, &speaker) {
                *found = finding(article, refusal, attribution, who.is(&speaker));
            }
        }
    }
    told.into_iter().filter_map(|(_, _, found)| found).collect()
}

/// Whether somebody silent is who speaks, further down in this sentence and on no other day.
fn speaks(article: &Article, silence: &Proposition, who: &Voice, sentence: usize, attribution: &Attribution) -> bool {
    let Some(speaker) = attribution.source().filter(|_| sentence > silence.sentence) else { return false };
    if !who.is(&Voice::at(article, speaker)) {
        return false;
    }
    let times = |sentence: usize| times_in(article, &article.document.sentences[sentence].tokens).iter();
    let (mine, theirs) = (|| times(silence.sentence), || times(sentence));
    !apart(mine().filter_map(Time::date), &theirs().filter_map(Time::date).collect::<Vec<_>>())
        && !apart(mine().filter_map(weekday), &theirs().filter_map(weekday).collect::<Vec<_>>())
}

fn weekday(time: &Time) -> Option<Weekday> {
    time.weekday.as_ref().map(|written| written.value)
}

/// Whether both tell of days, and of no day in common.
fn apart<T: PartialEq>(mut mine: impl Iterator<Item = T>, theirs: &[T]) -> bool {
    let Some(first) = mine.next() else { return false };
    !theirs.is_empty() && !theirs.contains(&first) && !mine.any(|day| theirs.contains(&day))
}

/// Who is cited in the plain way: "the hotel said".
fn speaker(article: &Article, attribution: &Attribution) -> Option<Voice> {
    let says = matches!(attribution.verb.as_str(), "say" | "tell" | "add" | "explain" | "state" | "call" | "insist" | "praise");
    let simple = article.language.xpos(article.document.tokens_in(attribution.cue?).start) == Xpos::Vbd;
    attribution.speaker.filter(|_| says && simple).map(|speaker| Voice::at(article, speaker))
}

/// Whether what `attribution` cites comes from the one who refuses, further down and on no other occasion.
fn is_from(article: &Article, refusal: &Refusal, who: &Voice, attribution: &Attribution, speaker: &Voice) -> bool {
    let document = &article.document;
    let Some(cue) = attribution.cue else { return false };
    let Some(sentence) = document.sentence_at(cue.start()) else { return false };
    let (place, cue) = (&document.sentences[sentence], document.tokens_in(cue));
    let apart = place.paragraph > document.sentences[refusal.sentence].paragraph;
    if !apart || !(who.is(speaker) || speaks_for(article, who, speaker.span)) {
        return false;
    }
    let whom = document.token_text(cue.end.min(document.tokens.len() - 1));
    let here = attribution.verb != "tell" || matches!(whom, "this" | "us" | "me");
    let mut beside = document.tokens_in(speaker.span).start.min(cue.start).saturating_sub(BESIDE).max(place.tokens.start)
        ..(cue.end + BESIDE).min(place.tokens.end);
    let dated = |at: usize| !times_touching(article, &(at..at + 1)).is_empty();
    let said = |at: usize| attribution.span.contains(document.tokens[at].span);
    here && !beside.any(|at| (is_occasion(article, at) || dated(at)) && !said(at))
}

/// The lemmas of the words of content in `span`.
fn content(article: &Article, span: Span) -> Vec<&str> {
    let says = |at: &usize| matches!(article.language.upos(*at), Upos::Noun | Upos::Verb | Upos::Propn);
    let plain = |lemma: &&str| lemma.len() > 2 && !matches!(*lemma, "comment" | "question" | "request" | "say" | "have" | "answer");
    article.document.tokens_in(span).filter(says).map(|at| article.language.lemma(at)).filter(plain).take(60).collect()
}

/// That somebody silent speaks to those who ask.
fn told(article: &Article, silence: Label, cited: &Attribution) -> Finding {
    let who = cited.source().map_or("a source", |span| article.document.slice(span));
    let document = &article.document;
    let said = [cited.speaker, cited.cue].into_iter().flatten().fold(cited.span, Span::cover);
    // To whom it is said may come last: "he said when this newspaper found him".
    let end = cited.cue.and_then(|cue| document.sentence_at(cue.start())).map_or(said, |number| document.sentences[number].span);
    let place = Span::new(said.start(), said.end().max(end.end()));
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: "A source gives no comment, and speaks to reporters further down".into(),
        reason: format!("The earlier place has no word from {who}; the later one quotes what {who} told reporters."),
        advice: "Look up whether an answer came, when, and from whom.".into(),
        primary: Label::new(place, "speaks"),
        secondary: vec![silence],
    }
}

/// That somebody refuses and is cited further down: `itself`, or by whoever speaks for it.
fn finding(article: &Article, refusal: &Refusal, cited: &Attribution, itself: bool) -> Option<Finding> {
    let document = &article.document;
    let sentence = &document.sentences[refusal.sentence];
    let matter = content(article, Span::new(document.tokens[refusal.verb].span.end(), sentence.span.end()));
    let said = content(article, cited.span);
    let shares = |words: &[&str]| words.iter().find(|word| said.contains(word)).map(|word| (*word).to_owned());
    let caused = |words: &[&str]| words.iter().any(|word| CAUSES.binary_search(word).is_ok());
    let causes = || (caused(&matter) && caused(&said)).then(|| "the cause".to_owned());
    let before = content(article, document.paragraphs[sentence.paragraph].span);
    let direct = shares(&matter).or_else(causes);
    // Whoever speaks for a body may speak of himself.
    let confidence = if direct.is_some() && itself { Confidence::Likely } else { Confidence::Possible };
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
