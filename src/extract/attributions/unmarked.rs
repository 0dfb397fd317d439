//! Quotations without a cue of their own: they go on with the speaker before them.
//!
//! Comes in: the attributions that have a cue. Goes out: one for each quotation that stands as sentences of its own after,
//! before or below another of its speaker's.

use super::contents::is_speech;
use super::speakers::Reading;
use super::{Attribution, AttributionKind};
use crate::extract::quotations::{Quotation, QuotationId};
use crate::language::Language;
use crate::text::{Document, Span};

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
        if let (Some(speaker), false) = (speakers[id], known[id]) {
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
        let sentence = &self.document.sentences[self.document.sentence_at(quotation.span.start())?];
        let first = self.document.tokens_in(quotation.span).start;
        let before = first.checked_sub(1).map_or("", |at| self.document.token_text(at));
        if before == ":" && sentence.span.start() < quotation.span.start() {
            return Some(self.subject(sentence.tokens.start, first - 1));
        }
        if sentence.span.start() != quotation.span.start() {
            return None;
        }
        let paragraph = self.document.paragraphs[sentence.paragraph].span;
        let here = self.last_before(quotation.span.start(), paragraph.start());
        Some(here.or_else(|| self.next(id, paragraph, speakers)).or_else(|| self.above(sentence.paragraph)))
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

    /// The subject of the clause that announces a quotation by a colon.
    fn subject(&self, from: usize, end: usize) -> Option<Span> {
        let reading = Reading { document: self.document, language: self.language, from, end };
        let verb = (from..end).find(|&at| self.language.xpos(at).is_finite())?;
        reading.before(verb).map(|speaker| self.document.span_of(&speaker.tokens))
    }
}
