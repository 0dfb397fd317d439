//! What a cue reports: the quotation beside it, or the clause after or before it.
//!
//! Comes in: sentences with their quotations. Goes out: [`Attribution`]s that have a cue.

use std::ops::Range;

use super::cues::{Cue, cues};
use super::speakers::Reading;
use super::{Attribution, AttributionKind};
use crate::extract::quotations::{Quotation, QuotationId};
use crate::language::{Language, Upos, Xpos};
use crate::text::{Document, Span, TokenKind};

/// Verbs whose promise stands in an infinitive: "vowed to stay".
const PROMISES: [&str; 6] = ["demand", "pledge", "promise", "propose", "threaten", "vow"];

/// The most tokens of a sentence that is nothing but the cue of the quotation before it: "“Why?” Lee asked the chairman."
const LONGEST_BARE_CUE: usize = 12;

/// The most tokens of a reported clause: a sentence without end is no sentence, and time must not grow with its square.
const LONGEST_CLAUSE: usize = 250;

/// The attributions with a cue, in no order.
pub(super) fn find(document: &Document, language: &Language, quotations: &[Quotation]) -> Vec<Attribution> {
    let speech = (0..quotations.len()).filter(|&id| is_speech(&quotations[id])).collect();
    let mut finder = Finder { document, language, quotations, speech, taken: vec![false; quotations.len()], found: Vec::new() };
    for sentence in 0..document.sentences.len() {
        finder.sentence(sentence);
    }
    finder.found
}

/// Whether a quotation holds speech of its own rather than words at arm's length or words inside other speech.
pub(super) fn is_speech(quotation: &Quotation) -> bool {
    quotation.depth == 0 && !quotation.scare
}

struct Finder<'a> {
    document: &'a Document,
    language: &'a Language,
    quotations: &'a [Quotation],
    /// The quotations that hold speech; they do not overlap.
    speech: Vec<QuotationId>,
    taken: Vec<bool>,
    found: Vec<Attribution>,
}

/// A stretch of a sentence outside speech.
struct Stretch {
    tokens: Range<usize>,
    /// The quotation that ends right before it.
    left: Option<QuotationId>,
    /// Whether `left` belongs to the sentence before, so that only a bare cue can refer to it: "“Why?” Lee asked."
    left_ended: bool,
    /// The quotation that begins right after it.
    right: Option<QuotationId>,
    /// Its sentence.
    sentence: usize,
}

impl<'a> Finder<'a> {
    fn sentence(&mut self, index: usize) {
        for stretch in self.stretches(index) {
            let reading =
                Reading { document: self.document, language: self.language, from: stretch.tokens.start, end: stretch.tokens.end };
            let cues = cues(&reading, stretch.left.is_some());
            for (number, cue) in cues.iter().enumerate() {
                self.cue(&reading, &stretch, cue, cues.get(number + 1));
            }
        }
    }

    /// The stretches of sentence `index`.
    fn stretches(&self, index: usize) -> Vec<Stretch> {
        let sentence = &self.document.sentences[index];
        let first = self.speech.partition_point(|&id| self.quotations[id].span.end() <= sentence.span.start());
        let mut stretches = Vec::new();
        let mut start = sentence.tokens.start;
        let mut left = first.checked_sub(1).map(|at| self.speech[at]).filter(|&id| self.ends_before(id, start));
        let mut left_ended = left.is_some();
        for &id in self.speech[first..].iter().take_while(|&&id| self.quotations[id].span.start() < sentence.span.end()) {
            let tokens = self.document.tokens_in(self.quotations[id].span);
            if tokens.start > start {
                stretches.push(Stretch { tokens: start..tokens.start, left, left_ended, right: Some(id), sentence: index });
            }
            (start, left, left_ended) = (tokens.end.max(start), Some(id), false);
        }
        let end = sentence.tokens.end;
        if start < end {
            let colon = self.document.token_text(end - 1) == ":";
            let next = self.document.tokens.get(end).filter(|_| colon);
            let right = next.and_then(|next| {
                self.speech
                    .binary_search_by_key(&next.span.start(), |&id| self.quotations[id].span.start())
                    .ok()
                    .map(|at| self.speech[at])
            });
            stretches.push(Stretch { tokens: start..end, left, left_ended, right, sentence: index });
        }
        stretches
    }

    fn ends_before(&self, id: QuotationId, token: usize) -> bool {
        token > 0 && self.quotations[id].closed && self.document.tokens[token - 1].span.end() == self.quotations[id].span.end()
    }

    fn cue(&mut self, reading: &Reading<'_>, stretch: &Stretch, cue: &Cue, next: Option<&Cue>) {
        let right = self.right(reading, stretch, cue, next);
        if let Some(left) = stretch.left.filter(|_| !stretch.left_ended || right.is_none()) {
            self.left(stretch, cue, left);
        }
        match right {
            Some(Content::Quotation(id)) => self.push(cue, self.quotations[id].span, AttributionKind::Direct, Some(id)),
            Some(Content::Clause(tokens)) => self.clause(cue, &tokens),
            None => self.fronted(reading, stretch, cue),
        }
    }

    /// The quotation before the cue: "“…,” said the mayor".
    fn left(&mut self, stretch: &Stretch, cue: &Cue, id: QuotationId) {
        let lead = stretch.tokens.start..cue.start;
        let speaks = cue.verb.is_none_or(|verb| verb.takes_quotation());
        let lead_is_mark = lead.len() <= 1 && lead.clone().all(|at| self.language.upos(at) == Upos::Punct);
        let quotation = &self.quotations[id];
        let asks = self.document.slice(quotation.inner).trim_end().ends_with(['?', '!', ',']);
        let reaches = !stretch.left_ended || (asks && stretch.tokens.len() <= LONGEST_BARE_CUE);
        if self.taken[id] || !speaks || !lead_is_mark || !reaches {
            return;
        }
        match self.clause_before(quotation) {
            Some(start) => self.push(cue, Span::new(start, quotation.span.end()), AttributionKind::Mixed, Some(id)),
            None => self.push(cue, quotation.span, AttributionKind::Direct, Some(id)),
        }
    }

    /// Where the clause begins that a quotation ends: "The plan was “a bad joke,” he said".
    fn clause_before(&self, quotation: &Quotation) -> Option<usize> {
        let first = self.document.tokens_in(quotation.span).start;
        let sentence = &self.document.sentences[self.document.sentence_at(quotation.span.start())?];
        let before = first.checked_sub(1).filter(|&at| at >= sentence.tokens.start)?;
        let goes_on = !matches!(self.document.token_text(before), ":" | "," | "-" | "–" | "—" | ")");
        let unquoted = self.speech.binary_search_by_key(&quotation.span.start(), |&id| self.quotations[id].span.start()).ok();
        let previous = unquoted.and_then(|at| at.checked_sub(1)).map(|at| self.quotations[self.speech[at]].span.end());
        let start = sentence.span.start();
        (goes_on && previous.is_none_or(|end| end <= start)).then_some(start)
    }

    /// What stands after the cue.
    fn right(&self, reading: &Reading<'_>, stretch: &Stretch, cue: &Cue, next: Option<&Cue>) -> Option<Content> {
        let end = stretch.tokens.end.min(cue.end + LONGEST_CLAUSE);
        let next = next.filter(|next| next.start > cue.end && self.parts(next.start));
        let limit = next.map_or(end, |next| next.start);
        let gap = cue.end.min(limit)..limit;
        let quotation = stretch.right.filter(|&id| limit == stretch.tokens.end && !self.taken[id]);
        let finite = gap.clone().any(|at| self.language.xpos(at).is_finite());
        if let (Some(id), false) = (quotation, finite) {
            let last = gap.clone().last().map_or("", |at| self.document.token_text(at));
            let capital = self.document.slice(self.quotations[id].inner).trim_start().starts_with(char::is_uppercase);
            let whole = gap.is_empty() || matches!(last, "," | ":" | "that") || (capital && last != "to");
            let speaks = cue.verb.is_none_or(|verb| verb.takes_quotation() && (gap.is_empty() || !verb.is_judgement()));
            return Some(if whole && speaks {
                Content::Quotation(id)
            } else {
                Content::Clause(self.clause_start(reading, cue, end)..self.clause_end(stretch, end, true))
            });
        }
        let comma = gap.clone().next().is_some_and(|at| self.document.token_text(at) == ",");
        let opens = cue.start == stretch.tokens.start || self.opens_clause(cue.start - 1);
        if gap.is_empty() || (comma && !opens) || (cue.verb.is_none() && !comma) {
            return None;
        }
        let start = self.clause_start(reading, cue, limit);
        let tokens = start..self.clause_end(stretch, limit, quotation.is_some());
        (start < tokens.end && self.is_content(cue, &tokens, finite)).then_some(Content::Clause(tokens))
    }

    /// Whether the cue at `start` parts what comes before it from what comes after: a comma or "and" stands before it.
    fn parts(&self, start: usize) -> bool {
        start > 0 && (self.language.upos(start - 1) == Upos::Cconj || self.document.token_text(start - 1) == ",")
    }

    /// Whether a clause begins after the token at `at`.
    fn opens_clause(&self, at: usize) -> bool {
        matches!(self.document.token_text(at), ";" | ":" | "-" | "–" | "—")
            || matches!(self.language.upos(at), Upos::Cconj | Upos::Sconj)
    }

    /// Whether the tokens after a cue can be what it reports.
    fn is_content(&self, cue: &Cue, tokens: &Range<usize>, finite: bool) -> bool {
        let Some(verb) = cue.verb else { return finite };
        let Some(speaker) = &cue.speaker else { return false };
        let first = tokens.start;
        let own_word = matches!(self.language.folded(speaker.tokens.start), "i" | "we") && !verb.takes_quotation();
        let adverbial = matches!(self.language.xpos(first), Xpos::In | Xpos::To) && !self.is_complementizer(first);
        let gapped = self.language.xpos(first).is_finite() && !self.language.folded(first - 1).eq("that");
        let clause = verb.takes_clause() && finite && !adverbial && !gapped;
        let promise = PROMISES.contains(&verb.lemma) && self.language.xpos(first) == Xpos::To;
        let about = matches!(verb.lemma, "warn" | "complain") && matches!(self.language.folded(first), "of" | "about" | "against");
        let object = if verb.is_judgement() {
            self.is_judgement(tokens)
        } else {
            verb.takes_object() && tokens.clone().any(|at| self.language.upos(at) == Upos::Noun)
        };
        let relative = matches!(self.language.folded(first), "who" | "which" | "whose");
        !own_word && !relative && (clause || promise || about || (object && !adverbial))
    }

    /// Whether somebody or something is held to be something: "the plan a joke", "him naive", "the firm of fraud", "it as fair".
    fn is_judgement(&self, tokens: &Range<usize>) -> bool {
        let link = |at: usize| matches!(self.language.folded(at), "as" | "of");
        let reading = Reading { document: self.document, language: self.language, from: tokens.start, end: tokens.end };
        let object = match self.language.xpos(tokens.start) {
            Xpos::Prp => Some(tokens.start + 1),
            _ => reading.phrase_after(tokens.start).map(|phrase| phrase.end),
        };
        let opens =
            |at: usize| matches!(self.language.xpos(at), Xpos::Dt | Xpos::Jj) || self.document.tokens[at].kind == TokenKind::Quote;
        let complement = object.filter(|&at| at < tokens.end).is_some_and(opens);
        complement || tokens.clone().skip(1).any(link)
    }

    fn is_complementizer(&self, at: usize) -> bool {
        matches!(self.language.folded(at), "that" | "if" | "whether" | "how" | "why" | "what" | "where" | "when")
    }

    /// The first token of what is reported: after the person spoken to, the occasion and "that".
    fn clause_start(&self, reading: &Reading<'_>, cue: &Cue, limit: usize) -> usize {
        let mut start = cue.end.min(limit);
        let verb = |at: usize| at < limit && self.language.xpos(at).is_finite();
        if cue.verb.is_some_and(|verb| verb.takes_person()) && start < limit {
            let person = match self.language.xpos(start) {
                Xpos::Prp if !verb(start + 1) => Some(start + 1),
                _ => reading.phrase_after(start).map(|tokens| tokens.end).filter(|&end| !verb(end)),
            };
            start = person.unwrap_or(start).min(limit);
        }
        let adverbial = (start..limit.min(start + 14)).take_while(|&at| !self.language.xpos(at).is_finite());
        let that = adverbial.into_iter().find(|&at| self.language.folded(at) == "that" && self.language.xpos(at) == Xpos::In);
        start = that.map_or(start, |at| at + 1);
        while start < limit && matches!(self.document.token_text(start), "," | ":") {
            start += 1;
        }
        start
    }

    /// The token after the last of what is reported: the sentence's end, or where a contrast or another cue begins.
    fn clause_end(&self, stretch: &Stretch, limit: usize, to_sentence_end: bool) -> usize {
        let sentence = &self.document.sentences[stretch.sentence];
        let contrast = |at: usize| {
            self.document.token_text(at) == ";"
                || (self.document.token_text(at) == ","
                    && at + 1 < limit
                    && matches!(self.language.folded(at + 1), "but" | "while" | "although"))
        };
        let first = stretch.tokens.start.max(limit.saturating_sub(LONGEST_CLAUSE))..limit;
        let mut end = match first.skip(1).find(|&at| contrast(at)) {
            _ if to_sentence_end => sentence.tokens.end.min(limit + LONGEST_CLAUSE),
            Some(at) => at,
            None => limit,
        };
        while end > stretch.tokens.start && self.is_edge(end - 1) {
            end -= 1;
        }
        end
    }

    /// Whether a token is no part of a clause that it ends: a mark other than one of quotation, or "and".
    fn is_edge(&self, at: usize) -> bool {
        matches!(self.document.token_text(at), "." | "," | ";" | ":" | "!" | "-" | "–" | "—" | "…")
            || self.language.upos(at) == Upos::Cconj
    }

    /// The clause before the cue: "The road is closed, the police said", or the one that it interrupts.
    fn fronted(&mut self, reading: &Reading<'_>, stretch: &Stretch, cue: &Cue) {
        let comma = cue.start > reading.from && self.document.token_text(cue.start - 1) == ",";
        let told = cue.verb.is_none_or(|verb| verb.takes_clause());
        if !told || cue.borrowed || cue.speaker.is_none() || !(comma || cue.verb.is_none()) || cue.start <= reading.from + 1 {
            return;
        }
        let interrupts = self.document.tokens.get(cue.end).is_some()
            && cue.end < reading.end
            && self.document.token_text(cue.end) == ","
            && (cue.end..reading.end).take(LONGEST_CLAUSE).any(|at| self.language.xpos(at).is_finite());
        let limit = reading.end.min(cue.end + LONGEST_CLAUSE);
        let end = if interrupts { self.clause_end(stretch, limit, true) } else { cue.start - usize::from(comma) };
        let mut start = reading.from.max(cue.start.saturating_sub(LONGEST_CLAUSE));
        while start < end && (self.is_edge(start) || self.document.token_text(start) == ",") {
            start += 1;
        }
        if start < end && (start..end).any(|at| self.language.xpos(at).is_finite()) {
            self.clause(cue, &(start..end));
        }
    }

    /// Adds a reported clause, with the quotations inside it.
    fn clause(&mut self, cue: &Cue, tokens: &Range<usize>) {
        let span = self.document.span_of(tokens);
        let first = self.quotations.partition_point(|quotation| quotation.span.start() < span.start());
        let inside = |id: &usize| self.quotations[*id].span.start() < span.end() && self.quotations[*id].depth == 0;
        let quoted: Vec<QuotationId> = (first..self.quotations.len()).take_while(inside).collect();
        let kind = if quoted.is_empty() { AttributionKind::Indirect } else { AttributionKind::Mixed };
        self.push(cue, span, kind, quoted.first().copied());
        for id in quoted {
            self.taken[id] = true;
        }
    }

    fn push(&mut self, cue: &Cue, span: Span, kind: AttributionKind, quotation: Option<QuotationId>) {
        let quotation = quotation.filter(|&id| !std::mem::replace(&mut self.taken[id], true));
        if kind == AttributionKind::Direct && quotation.is_none() {
            return;
        }
        self.found.push(Attribution {
            span,
            kind,
            speaker: cue.speaker.as_ref().map(|speaker| self.document.span_of(&speaker.tokens)),
            antecedent: None,
            entity: None,
            cue: Some(self.document.span_of(&cue.tokens)),
            verb: cue.verb.map_or("according to", |verb| verb.lemma).to_owned(),
            quotation,
        });
    }
}

/// What stands after a cue.
enum Content {
    /// A quotation that is all of it.
    Quotation(QuotationId),
    /// A clause, with or without quotations.
    Clause(Range<usize>),
}
