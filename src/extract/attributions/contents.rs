//! What a cue reports: the quotation beside it, or the clause after or before it.
//!
//! Comes in: sentences with their quotations. Goes out: [`Attribution`]s that have a cue.

use crate::extract::lexicon::List;
use std::ops::Range;

use super::clauses::{clause_start, is_complementizer};
use super::cues::{Before, Cue, cues, subject_of};
use super::speakers::{Reading, Speaker};
use super::speech::{is_said, is_speech};
use super::{Attribution, AttributionKind};
use crate::extract::quotations::{Quotation, QuotationId};
use crate::language::{Language, Upos, Xpos};
use crate::text::{Document, Span, TokenKind};

/// Verbs whose promise stands in an infinitive: "vowed to stay".
const PROMISES: &List = &List::of("demand pledge promise propose threaten vow");

/// The most tokens of a sentence that is nothing but the cue of the quotation before it: "“Why?” Lee asked the chairman."
const LONGEST_BARE_CUE: usize = 12;

/// The most tokens of a reported clause: a sentence without end is no sentence, and time must not grow with its square.
pub(super) const LONGEST_CLAUSE: usize = 250;

/// The attributions with a cue, in no order.
pub(super) fn find(document: &Document, language: &Language, quotations: &[Quotation]) -> Vec<Attribution> {
    let speaks = |id: &usize| is_speech(&quotations[*id]) || is_said(document, language, &quotations[*id]);
    let speech = (0..quotations.len()).filter(speaks).collect();
    let mut finder = Finder {
        document,
        language,
        quotations,
        speech,
        taken: vec![false; quotations.len()],
        starts: Vec::new(),
        found: Vec::new(),
    };
    for sentence in 0..document.sentences.len() {
        finder.sentence(sentence);
    }
    finder.found
}

pub(super) struct Finder<'a> {
    pub document: &'a Document,
    pub language: &'a Language,
    pub quotations: &'a [Quotation],
    /// The quotations that hold speech; they do not overlap.
    speech: Vec<QuotationId>,
    taken: Vec<bool>,
    /// Where the cues of the sentence begin that part what is before them from what is after, sorted.
    pub starts: Vec<usize>,
    found: Vec<Attribution>,
}

/// A stretch of a sentence outside speech.
pub(super) struct Stretch {
    pub tokens: Range<usize>,
    /// The quotation that ends right before it.
    left: Option<QuotationId>,
    /// Whether `left` belongs to the sentence before, so that only a bare cue can refer to it: "“Why?” Lee asked."
    left_ended: bool,
    /// The quotation that begins right after it.
    right: Option<QuotationId>,
    /// Its sentence.
    pub sentence: usize,
}

impl<'a> Finder<'a> {
    fn sentence(&mut self, index: usize) {
        let (mut last, mut subject): (Option<Cue>, Option<Speaker>) = (None, None);
        let mut read: Vec<(Reading<'_>, Stretch, Vec<Cue>)> = Vec::new();
        for stretch in self.stretches(index) {
            let reading =
                Reading { document: self.document, language: self.language, from: stretch.tokens.start, end: stretch.tokens.end };
            let before = Before { cue: last.as_ref(), subject: subject.as_ref(), quotation: stretch.left.is_some() };
            let cues = cues(&reading, before);
            subject = subject.or_else(|| subject_of(&reading, reading.end));
            last = cues.last().cloned().or(last);
            read.push((reading, stretch, cues));
        }
        let starts = read.iter().flat_map(|(_, _, cues)| cues).map(|cue| cue.start);
        self.starts = starts.filter(|&start| self.parts(start)).collect();
        let known = self.found.len();
        for (reading, stretch, cues) in &read {
            for (number, cue) in cues.iter().enumerate() {
                self.cue(reading, stretch, cue, cues.get(number + 1));
            }
        }
        // "Saying “…,” the president left": the speaker is named later.
        let named = self.found[known..].iter().find_map(|attribution| attribution.speaker);
        for attribution in self.found[known..].iter_mut().filter(|attribution| attribution.speaker.is_none()) {
            attribution.speaker = named;
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
            Some(Content::Clause(tokens)) => {
                self.clause(cue, &tokens);
                // "Lund said that it was, but Dahl was more careful: “…”": announced by Dahl.
                let reaches = tokens.end + 2 >= stretch.tokens.end;
                if let Some(id) =
                    stretch.right.filter(|&id| reaches && next.is_none() && !self.taken[id] && self.is_announced(stretch, id))
                {
                    self.push(cue, self.quotations[id].span, AttributionKind::Direct, Some(id));
                }
            }
            None => self.fronted(reading, stretch, cue),
        }
    }

    /// The quotation before the cue: "“…,” said the mayor".
    fn left(&mut self, stretch: &Stretch, cue: &Cue, id: QuotationId) {
        let lead = stretch.tokens.start..cue.start;
        let speaks = cue.verb.is_none_or(|verb| verb.takes_quotation());
        let quotation = &self.quotations[id];
        let hands_over = self.document.slice(quotation.inner).trim_end().ends_with(',');
        let mark = |at: usize| self.language.upos(at) == Upos::Punct;
        // "“…,” captain Joe Sykes said": a word that the tagger took for no noun.
        let lead_is_mark = lead.len() <= 1 && lead.clone().all(mark) || hands_over && lead.len() <= 2 && !lead.clone().any(mark);
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
        // "Reported last week, citing two officials, that": the second cue is an aside.
        let aside = |next: &Cue| next.borrowed && next.verb.is_some_and(|verb| verb.lemma == "cite");
        let next = next.filter(|next| next.start > cue.end && self.parts(next.start) && !aside(next));
        let limit = next.map_or(end, |next| next.start);
        let gap = cue.end.min(limit)..limit;
        let quotation = stretch.right.filter(|&id| limit == stretch.tokens.end && !self.taken[id]);
        let finite = self.has_verb(&gap);
        let attached = stretch.left.is_some() && cue.start <= stretch.tokens.start + 1;
        if attached && gap.clone().next().is_some_and(|at| matches!(self.language.folded(at), "when" | "where" | "if" | "as")) {
            return None;
        }
        if let (Some(id), false) = (quotation, finite) {
            if self.interrupts(stretch, cue) {
                return None;
            }
            let start = clause_start(reading, cue, end, true);
            let last = gap.clone().last().map_or("", |at| self.document.token_text(at));
            let capital = self.document.slice(self.quotations[id].inner).trim_start().starts_with(char::is_uppercase);
            // "laughed at the line “…”" is no speech, "laughed: “…”" is.
            let only_quotes = cue.verb.is_some_and(|verb| verb.takes_quotation() && !verb.takes_more());
            let near = !only_quotes || last == ":" || gap.len() <= 1;
            let whole = near && (start == end || matches!(last, "," | ":" | "that" | "–" | "—" | "-") || (capital && last != "to"));
            let speaks = cue.verb.is_none_or(|verb| verb.takes_quotation() && (gap.is_empty() || !verb.is_judgement()))
                || self.is_announced(stretch, id);
            if whole && speaks {
                return Some(Content::Quotation(id));
            }
            return (start < end && !only_quotes).then(|| Content::Clause(start..self.clause_end(stretch, cue, end, true)));
        }
        let comma = gap.clone().next().is_some_and(|at| self.document.token_text(at) == ",");
        let opens = cue.start == stretch.tokens.start || self.opens_clause(cue.start - 1);
        if gap.is_empty() || (comma && !opens) || (cue.verb.is_none() && !comma) {
            return None;
        }
        let start = clause_start(reading, cue, limit, false);
        let goes_on = quotation.is_some_and(|id| !self.is_announced(stretch, id));
        let tokens = start..self.clause_end(stretch, cue, limit, goes_on);
        (start < tokens.end && self.is_content(cue, &tokens, finite)).then_some(Content::Clause(tokens))
    }

    /// Whether a colon sets a quotation apart from the clause before it.
    fn is_announced(&self, stretch: &Stretch, id: QuotationId) -> bool {
        let capital =
            self.document.slice(self.quotations[id].inner).trim_start().starts_with(|c: char| c.is_uppercase() || c == '[');
        capital && self.document.token_text(stretch.tokens.end - 1) == ":"
    }

    /// Whether the cue stands between two parts of one clause of which the second is quoted: "The lights, she says, “glow
    /// like lanterns”".
    fn interrupts(&self, stretch: &Stretch, cue: &Cue) -> bool {
        let front = stretch.tokens.start..cue.start;
        let Some(quotation) = stretch.right.map(|id| &self.quotations[id]) else { return false };
        let small = self.document.slice(quotation.inner).trim_start().starts_with(char::is_lowercase);
        let marks = (cue.end.min(stretch.tokens.end)..stretch.tokens.end).all(|at| self.language.upos(at) == Upos::Punct);
        let comma = front.len() > 1 && self.document.token_text(cue.start - 1) == ",";
        let adverbial = matches!(self.language.upos(front.start), Upos::Adp | Upos::Sconj | Upos::Adv | Upos::Part)
            || matches!(self.language.xpos(front.start), Xpos::Vbg | Xpos::Vbn);
        small && marks && comma && !cue.borrowed && stretch.left.is_none() && !adverbial
    }

    /// Whether the cue at `start` parts what comes before it from what comes after: a mark or "and" stands before it.
    fn parts(&self, start: usize) -> bool {
        let mark = |at: usize| matches!(self.document.token_text(at), "," | ":" | ";" | "-" | "–" | "—");
        let quoted = start > 1 && self.document.tokens[start - 1].kind == TokenKind::Quote;
        start > 0 && (matches!(self.language.upos(start - 1), Upos::Cconj) || mark(start - 1) || (quoted && mark(start - 2)))
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
        let adverbial = matches!(self.language.xpos(first), Xpos::In | Xpos::To) && !is_complementizer(self.language, first);
        // "The plan, which critics say is “full of holes,”": what is quoted tells that it is reported.
        let gapped =
            self.language.xpos(first).is_finite() && !self.language.folded(first - 1).eq("that") && !self.quotes_in(tokens);
        let asks =
            matches!(verb.lemma, "ask" | "inquire" | "enquire" | "query" | "wonder") && is_complementizer(self.language, first);
        let clause = (verb.takes_clause() || asks) && finite && !adverbial && !gapped;
        let promise = PROMISES.has(verb.lemma) && self.language.xpos(first) == Xpos::To;
        let about = matches!(verb.lemma, "warn" | "complain") && matches!(self.language.folded(first), "of" | "about" | "against");
        let noun = || tokens.clone().any(|at| self.language.upos(at) == Upos::Noun);
        let object = (verb.is_judgement() && self.is_judgement(tokens)) || (verb.takes_object() && noun());
        let remark = verb.is_remark() && self.quotes_in(tokens) && !self.pauses(tokens);
        let relative = matches!(self.language.folded(first), "who" | "which" | "whose");
        !own_word && !relative && (clause || promise || about || remark || (object && !adverbial))
    }

    /// Whether a comma stands between the start of `tokens` and the first mark of quotation in it.
    fn pauses(&self, tokens: &Range<usize>) -> bool {
        let quote = |&at: &usize| self.document.tokens[at].kind == TokenKind::Quote;
        let quoted = tokens.clone().find(quote).unwrap_or(tokens.end);
        (tokens.start..quoted).any(|at| self.document.token_text(at) == ",")
    }

    /// Whether there is a finite verb among `tokens`; a participle right after a noun or comma may be one that the tagger took
    /// for less.
    fn has_verb(&self, tokens: &Range<usize>) -> bool {
        let after =
            |at: usize| matches!(self.language.upos(at - 1), Upos::Noun | Upos::Propn) || self.document.token_text(at - 1) == ",";
        let past = |at: usize| self.language.xpos(at) == Xpos::Vbn && at > tokens.start && after(at);
        tokens.clone().any(|at| self.language.xpos(at).is_finite()) || tokens.clone().any(past)
    }

    /// Whether something is quoted among `tokens`.
    fn quotes_in(&self, tokens: &Range<usize>) -> bool {
        let span = self.document.span_of(tokens);
        let first = self.quotations.partition_point(|quotation| quotation.span.start() < span.start());
        self.quotations.get(first).is_some_and(|quotation| quotation.span.start() < span.end())
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

    /// The clause before the cue: "The road is closed, the police said", or the one that it interrupts.
    fn fronted(&mut self, reading: &Reading<'_>, stretch: &Stretch, cue: &Cue) {
        let comma = cue.start > reading.from && self.document.token_text(cue.start - 1) == ",";
        let told = cue.verb.is_none_or(|verb| verb.takes_clause());
        let bracketed = (reading.from..cue.start).rev().take(LONGEST_CLAUSE).find_map(|at| match self.document.token_text(at) {
            "(" => Some(true),
            ")" => Some(false),
            _ => None,
        });
        if !told
            || bracketed == Some(true)
            || cue.borrowed
            || cue.speaker.is_none()
            || !(comma || cue.verb.is_none())
            || cue.start <= reading.from + 1
        {
            return;
        }
        let front = reading.from.max(cue.start.saturating_sub(LONGEST_CLAUSE))..cue.start;
        let finite = |tokens: Range<usize>| self.has_verb(&tokens);
        let goes_on = cue.end < reading.end
            && self.document.token_text(cue.end) == ","
            && (!finite(front.clone()) || self.is_unfinished(&front))
            && finite(cue.end..reading.end.min(cue.end + LONGEST_CLAUSE));
        let limit = reading.end.min(cue.end + LONGEST_CLAUSE);
        let interrupts = goes_on || self.interrupts(stretch, cue);
        let end = if interrupts { self.clause_end(stretch, cue, limit, true) } else { cue.start - usize::from(comma) };
        let mut start = reading.from.max(cue.start.saturating_sub(LONGEST_CLAUSE));
        while start < end && (self.is_edge(start) || self.document.token_text(start) == ",") {
            start += 1;
        }
        if start < end && (interrupts || finite(start..end)) {
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
            loose: false,
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
