//! Quotations without a cue of their own: they go on with the speaker before them.
//!
//! Comes in: the attributions that have a cue. Goes out: one for each quotation that stands as sentences of its own after,
//! before or below another of its speaker's.

use std::ops::Range;

use super::speakers::Reading;
use super::speech::is_speech;
use super::{Attribution, AttributionKind};
use crate::extract::lexicon::posts;
use crate::extract::quotations::{Quotation, QuotationId};
use crate::language::{Language, NameKind, Upos, Xpos};
use crate::text::{Document, Span, TokenKind};

/// How many tokens of a sentence are looked at for its subject.
const LONGEST_CLAUSE: usize = 120;

/// Appends attributions for the quotations that have none yet.
pub(super) fn add(document: &Document, language: &Language, quotations: &[Quotation], found: &mut Vec<Attribution>) {
    let mut speakers: Vec<Option<Option<Span>>> = vec![None; quotations.len()];
    let mut reported: Vec<(usize, Span)> = Vec::new();
    for attribution in found.iter() {
        if let Some(id) = attribution.quotation {
            speakers[id] = Some(attribution.speaker);
        }
        reported.extend(attribution.speaker.map(|speaker| (attribution.span.start().max(speaker.start()), speaker)));
    }
    reported.sort_unstable();
    let known: Vec<bool> = speakers.iter().map(Option::is_some).collect();
    // A quotation of several paragraphs often names its speaker in the last one only.
    for id in (0..quotations.len()).rev() {
        if let (Some(before), Some(speaker)) = (quotations[id].continues, speakers[id]) {
            speakers[before] = speakers[before].or(Some(speaker));
        }
    }
    let reader = Reader { document, language, quotations, reported };
    for id in (0..quotations.len()).filter(|&id| is_speech(&quotations[id])) {
        if speakers[id].is_none() {
            speakers[id] = reader.speaker(id, &speakers);
        }
        let (speaker, loose) = match speakers[id] {
            None => (reader.governor(id).map(Some), true),
            speaker => (speaker, false),
        };
        if let (Some(speaker), false) = (speaker, known[id]) {
            let span = quotations[id].span;
            found.push(Attribution {
                span,
                kind: AttributionKind::Direct,
                speaker,
                antecedent: None,
                entity: None,
                cue: None,
                verb: String::new(),
                quotation: Some(id),
                loose,
            });
        }
    }
}

struct Reader<'a> {
    document: &'a Document,
    language: &'a Language,
    quotations: &'a [Quotation],
    /// The speakers of all attributions, each with where it was last named, sorted.
    reported: Vec<(usize, Span)>,
}

impl Reader<'_> {
    /// Whose words quotation `id` holds; the inner `None` where it stands by itself and nobody is named.
    fn speaker(&self, id: QuotationId, speakers: &[Option<Option<Span>>]) -> Option<Option<Span>> {
        let quotation = &self.quotations[id];
        if let Some(before) = quotation.continues {
            return speakers[before];
        }
        let number = self.document.sentence_at(quotation.span.start())?;
        let sentence = &self.document.sentences[number];
        let tokens = self.document.tokens_in(quotation.span);
        if let Some(name) = self.bracketed(tokens.end) {
            return Some(Some(name));
        }
        if sentence.span.start() < quotation.span.start() {
            let last = tokens.start - 1;
            if let Some(before) = self.joined_to(id) {
                return speakers[before];
            }
            let announced = self.document.token_text(last) == ":";
            return announced.then(|| self.announcer(sentence.tokens.start, last));
        }
        let paragraph = self.document.paragraphs[sentence.paragraph].span;
        let here = self.last_before(quotation.span.start(), paragraph.start());
        let before = || self.subject_of(number.checked_sub(1)?);
        let speaker = match here {
            Some(_) => here,
            None if paragraph.start() < quotation.span.start() => before().or_else(|| self.next(id, paragraph, speakers)),
            None => self.next(id, paragraph, speakers).or_else(|| self.above(sentence.paragraph)).or_else(before),
        };
        Some(speaker)
    }

    /// The quotation that quotation `id` is joined to by "and" or a comma.
    fn joined_to(&self, id: QuotationId) -> Option<QuotationId> {
        let before = id.checked_sub(1).filter(|&before| is_speech(&self.quotations[before]))?;
        let between =
            self.document.tokens_in(self.quotations[before].span).end..self.document.tokens_in(self.quotations[id].span).start;
        let joins = |at: usize| matches!(self.language.folded(at), "and" | "or" | "but" | ",");
        (!between.is_empty() && between.len() <= 2 && between.clone().all(joins)).then_some(before)
    }

    /// The name in brackets that begins at `at`: "“…” (Ann Lee)".
    fn bracketed(&self, at: usize) -> Option<Span> {
        let name = self.language.name_at(at + 1).filter(|name| name.kind == NameKind::Person)?.tokens.clone();
        let closed = self.document.tokens.get(name.end).is_some() && self.document.token_text(name.end) == ")";
        (closed && name.start == at + 1 && self.document.token_text(at) == "(").then(|| self.document.span_of(&name))
    }

    /// The human subject of the clause that quotation `id` ends or stands in: "the makers hope for “a way to see the road”".
    fn governor(&self, id: QuotationId) -> Option<Span> {
        let quotation = self.document.tokens_in(self.quotations[id].span);
        let sentence = &self.document.sentences[self.document.sentence_at(self.quotations[id].span.start())?];
        let before = id.checked_sub(1).map(|before| self.document.tokens_in(self.quotations[before].span).end);
        let from = sentence.tokens.start.max(before.unwrap_or(0)).max(quotation.start.saturating_sub(LONGEST_CLAUSE));
        let reading = Reading { document: self.document, language: self.language, from, end: quotation.start };
        let verbs = (from..quotation.start).rev().filter(|&at| self.language.xpos(at).is_finite());
        let subject = verbs.take(3).find_map(|verb| reading.before(verb))?;
        self.is_human(&subject.tokens).then(|| self.document.span_of(&subject.tokens))
    }

    /// The human subject of the first clause of sentence `number`.
    fn subject_of(&self, number: usize) -> Option<Span> {
        let tokens = self.document.sentences[number].tokens.clone();
        let end = tokens.end.min(tokens.start + LONGEST_CLAUSE);
        let reading = Reading { document: self.document, language: self.language, from: tokens.start, end };
        let quoted = tokens.clone().take(LONGEST_CLAUSE).any(|at| self.document.tokens[at].kind == TokenKind::Quote);
        let verb = (tokens.start..end).find(|&at| self.language.xpos(at).is_finite()).filter(|_| !quoted)?;
        let subject = reading.before(verb)?;
        let named = subject.tokens.len() > 1 && subject.tokens.clone().all(|at| self.language.upos(at) == Upos::Propn);
        (named || self.is_human(&subject.tokens)).then(|| self.document.span_of(&subject.tokens))
    }

    /// Whether a phrase is one for somebody who speaks: a name, a post, a noun for a person, "he".
    fn is_human(&self, tokens: &Range<usize>) -> bool {
        let Some(last) = tokens.clone().last() else { return false };
        let named = tokens.clone().filter_map(|at| self.language.name_at(at)).any(|name| name.kind == NameKind::Person);
        let pronoun = matches!(self.language.folded(last), "he" | "she");
        named || pronoun || posts::post(self.language.lemma(last)).is_some() || is_person(self.language.lemma(last))
    }

    /// The last speaker named between `from` and `to`.
    fn last_before(&self, to: usize, from: usize) -> Option<Span> {
        let at = self.reported.partition_point(|(place, _)| *place < to);
        self.reported[..at].last().filter(|(place, _)| *place >= from).map(|(_, speaker)| *speaker)
    }

    /// The speaker of the next quotation of the same paragraph.
    fn next(&self, id: QuotationId, paragraph: Span, speakers: &[Option<Option<Span>>]) -> Option<Span> {
        let next = (id + 1..self.quotations.len()).find(|&next| is_speech(&self.quotations[next]))?;
        if !paragraph.contains(self.quotations[next].span) {
            return None;
        }
        speakers[next].flatten()
    }

    /// The last speaker of the paragraph before.
    fn above(&self, paragraph: usize) -> Option<Span> {
        let above = self.document.paragraphs[paragraph.checked_sub(1)?].span;
        self.last_before(above.end(), above.start())
    }

    /// Who is named in the clause that announces a quotation by the colon at `end`: its subject, the owner of "her message", or
    /// the name that is all of it.
    fn announcer(&self, from: usize, end: usize) -> Option<Span> {
        let from = from.max(end.saturating_sub(LONGEST_CLAUSE));
        let reading = Reading { document: self.document, language: self.language, from, end };
        let mut verbs = (from..end).rev().filter(|&at| self.language.xpos(at).is_finite());
        let subject = match verbs.find_map(|verb| reading.before(verb)) {
            Some(subject) => subject.tokens,
            None => {
                let message = |phrase: &Range<usize>| is_message(self.language.lemma(phrase.end - 1));
                reading.phrase_before(end).filter(|phrase| phrase.start == from && (self.is_name(phrase) || message(phrase)))?
            }
        };
        let owned = subject.clone().skip(1).find(|&at| self.language.xpos(at) == Xpos::Pos);
        let head = subject.clone().take_while(|&at| self.language.upos(at) != Upos::Adp).last();
        let message = head.is_some_and(|at| is_message(self.language.lemma(at)));
        match owned.filter(|_| message) {
            Some(ending) => Some(self.document.span_of(&(subject.start..ending))),
            None if message => None,
            None => Some(self.document.span_of(&subject)),
        }
    }

    fn is_name(&self, tokens: &Range<usize>) -> bool {
        self.is_human(tokens) || tokens.clone().all(|at| self.language.upos(at) == Upos::Propn)
    }
}

/// Nouns for people who have no post.
fn is_person(lemma: &str) -> bool {
    matches!(
        lemma,
        "activist"
            | "boy"
            | "campaigner"
            | "couple"
            | "family"
            | "girl"
            | "leader"
            | "man"
            | "neighbour"
            | "neighbor"
            | "parent"
            | "people"
            | "person"
            | "protester"
            | "resident"
            | "student"
            | "survivor"
            | "victim"
            | "villager"
            | "witness"
            | "woman"
            | "worker"
    )
}

/// Nouns for something said: their owner says it.
fn is_message(lemma: &str) -> bool {
    matches!(
        lemma,
        "advice"
            | "answer"
            | "argument"
            | "comment"
            | "explanation"
            | "message"
            | "motto"
            | "point"
            | "question"
            | "reaction"
            | "reason"
            | "reply"
            | "response"
            | "verdict"
            | "view"
            | "warning"
            | "word"
    )
}
