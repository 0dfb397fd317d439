//! Where what is reported ends: at the sentence's end, a contrast, another cue, or the speaker's own next deed.
//!
//! Comes in: a cue with the stretch that it stands in. Goes out: the token after the last that is reported. "Klein said the
//! bill was dead; Reyes disagreed" ends with *dead*.

use std::ops::Range;

use super::contents::{Finder, LONGEST_CLAUSE, Stretch};
use super::cues::Cue;
use crate::language::{Upos, Xpos};
use crate::text::TokenKind;

impl Finder<'_> {
    /// The token after the last of what is reported: the sentence's end, or where a contrast or another cue begins.
    pub(super) fn clause_end(&self, stretch: &Stretch, cue: &Cue, limit: usize, to_sentence_end: bool) -> usize {
        let mut end = if to_sentence_end {
            let judges = cue.verb.is_some_and(|verb| verb.is_judgement());
            self.end_of_quoted(limit, self.document.sentences[stretch.sentence].tokens.end.min(limit + LONGEST_CLAUSE), judges)
        } else {
            let judges = cue.verb.is_some_and(|verb| verb.is_judgement());
            let from = cue.end.max(limit.saturating_sub(LONGEST_CLAUSE));
            let quoted = |at: usize| self.document.tokens[at - 1].kind == TokenKind::Quote;
            let stops = |&at: &usize| self.contrasts(at) || (judges && at > from && quoted(at) && self.acts(at, limit));
            (from..limit).find(stops).unwrap_or(limit)
        };
        while end > stretch.tokens.start && self.is_edge(end - 1) {
            end -= 1;
        }
        end
    }

    /// Whether another thought begins with the token at `at`.
    fn contrasts(&self, at: usize) -> bool {
        let next = self.document.tokens.get(at + 1).map_or("", |_| self.language.folded(at + 1));
        let contrast = matches!(next, "but" | "while" | "although" | "though" | "whereas");
        let other = || matches!(self.language.upos(at + 1), Upos::Det | Upos::Pron | Upos::Propn | Upos::Adj);
        if self.language.folded(at) == "while" && !next.is_empty() && other() {
            return true;
        }
        self.document.token_text(at) == ";" || contrast && self.document.token_text(at) == ","
    }

    /// Where a clause ends that goes on with the quotation at `from`: at another cue, a contrast, or the first comma after its
    /// last quotation.
    fn end_of_quoted(&self, from: usize, limit: usize, judges: bool) -> usize {
        let next = self.starts.partition_point(|&start| start <= from);
        let limit = self.starts.get(next).map_or(limit, |&start| start.min(limit));
        let (mut at, mut closes) = (from, false);
        let Some(start) = self.document.tokens.get(from).map(|token| token.span.start()) else { return limit };
        let first = self.quotations.partition_point(|quotation| quotation.span.end() <= start);
        let outer = self.quotations[first..].iter().filter(|quotation| quotation.depth == 0);
        for tokens in outer.map(|quotation| self.document.tokens_in(quotation.span)).take_while(|tokens| tokens.start < limit) {
            if let Some(contrast) = (at..tokens.start).find(|&at| self.contrasts(at)) {
                return contrast;
            }
            at = tokens.end;
            closes = at > tokens.start + 1
                && self.document.token_text(at - 2) == ","
                && at < limit
                && self.language.upos(at) != Upos::Cconj;
        }
        if closes {
            // "Describes himself as “a simple man,” owns six houses": the comma stands inside the marks.
            return at;
        }
        let stops =
            |&at: &usize| matches!(self.document.token_text(at), "," | ";" | "(" | "–" | "—") || (judges && self.acts(at, limit));
        (at..limit).find(stops).unwrap_or(limit.max(at))
    }

    /// Whether the speaker's own deed begins with the "and" at `at`: "called it “nonsense” and left".
    fn acts(&self, at: usize, limit: usize) -> bool {
        self.language.upos(at) == Upos::Cconj
            && at + 1 < limit
            && matches!(self.language.xpos(at + 1), Xpos::Vbd | Xpos::Vbn | Xpos::Vbz)
    }

    /// Whether a token is no part of a clause that it ends: a mark other than one of quotation, or "and".
    pub(super) fn is_edge(&self, at: usize) -> bool {
        matches!(self.document.token_text(at), "." | "," | ";" | ":" | "!" | "-" | "–" | "—" | "…")
            || self.language.upos(at) == Upos::Cconj
    }

    /// Whether the clause before a cue cannot end there: "a table from which, the writers concede, it follows".
    pub(super) fn is_unfinished(&self, front: &Range<usize>) -> bool {
        let last = front.clone().rev().find(|&at| self.language.upos(at) != Upos::Punct);
        last.is_some_and(|at| {
            matches!(self.language.xpos(at), Xpos::Wp | Xpos::Wdt | Xpos::In)
                || matches!(self.language.upos(at), Upos::Sconj | Upos::Cconj | Upos::Adp)
        })
    }
}
