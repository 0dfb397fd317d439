//! The noun phrases around a reporting verb: who says it.
//!
//! Comes in: the tokens of one stretch outside quotation marks and the place of a verb. Goes out: a [`Speaker`], without the
//! descriptions that stand between commas. Who the speaker is elsewhere in the article is not known here.

use std::ops::Range;

use super::words::{
    is_attached, is_day, is_forum, is_name_particle, is_occasion, is_part_of_day, is_subject_pronoun, is_time_adverb,
};
use crate::extract::lexicon::posts;
use crate::extract::lexicon::reporting::Verb;
use crate::language::{Language, NameKind, Upos, Xpos};
use crate::text::{Document, TokenKind};

/// A source as a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Speaker {
    /// The name where there is one, or the description: "Ann Lee" of "Ann Lee, the council's leader".
    pub tokens: Range<usize>,
    /// With the descriptions around it.
    pub whole: Range<usize>,
}

/// The most tokens of a description between commas.
const LONGEST_DESCRIPTION: usize = 45;
/// The most tokens of one phrase.
const LONGEST_PHRASE: usize = 30;

/// The stretch that is read.
#[derive(Clone, Copy)]
pub(super) struct Reading<'a> {
    pub document: &'a Document,
    pub language: &'a Language,
    /// The first token.
    pub from: usize,
    /// The token after the last.
    pub end: usize,
}

impl Reading<'_> {
    /// The subject that ends before the verb at `verb`, adverbs and auxiliaries skipped.
    pub(super) fn before(&self, verb: usize) -> Option<Speaker> {
        let end = self.back_over_adverbs(verb);
        if end == self.from {
            return None;
        }
        let close = end - 1;
        match self.document.token_text(close) {
            "," => self.described(close, &[","]).or_else(|| self.opening(close)),
            ")" => self.described(close, &["("]),
            "-" | "–" | "—" | "--" => self.described(close, &["-", "–", "—", "--"]),
            _ => {
                let tokens = self.phrase_before(end)?;
                if self.is_aside(&tokens) {
                    return None;
                }
                let tokens = self.governor(&tokens).or_else(|| self.owner_of_place(&tokens)).unwrap_or(tokens);
                Some(Speaker { whole: tokens.start..end, tokens })
            }
        }
    }

    /// Whether a phrase only tells where it was said: "and on Twitter called it a hoax".
    fn is_aside(&self, tokens: &Range<usize>) -> bool {
        let before = tokens.start.checked_sub(1).filter(|&at| at >= self.from);
        tokens.len() == 1
            && is_forum(self.language.folded(tokens.start))
            && before.is_some_and(|at| self.language.upos(at) == Upos::Adp)
    }

    /// The phrase that a place after a comma belongs to: "Tilburg of the University of California, Los Angeles disagreed".
    fn owner_of_place(&self, tokens: &Range<usize>) -> Option<Range<usize>> {
        let comma = tokens.start.checked_sub(1).filter(|&at| at > self.from && self.document.token_text(at) == ",")?;
        let place = self.language.name_at(tokens.start).filter(|name| name.kind == NameKind::Place)?;
        let owner = (place.tokens.end >= tokens.end).then(|| self.phrase_before(comma))??;
        self.stands_free(&owner).then_some(owner)
    }

    /// The phrase that a clause without commas describes, of which `tokens` are only the end: "papers released to MPs", "a man
    /// who answered the telephone".
    fn governor(&self, tokens: &Range<usize>) -> Option<Range<usize>> {
        let before = tokens.start.checked_sub(1).filter(|&at| at > self.from)?;
        let verb = match self.language.upos(before) {
            Upos::Verb => before,
            Upos::Adp if self.language.upos(before - 1) == Upos::Verb => before - 1,
            _ => return None,
        };
        let relative = (self.from..verb).rev().take(4).find(|&at| matches!(self.language.xpos(at), Xpos::Wp | Xpos::Wdt));
        if let Some(relative) = relative {
            return self.phrase_before(relative);
        }
        // "As the bell rang the teacher said": a verb of its own, not "papers released to MPs".
        let own = verb == before && self.language.xpos(verb) == Xpos::Vbd;
        let reports = own || Verb::of(self.language.lemma(verb)).is_some_and(Verb::takes_clause);
        (!reports && matches!(self.language.xpos(verb), Xpos::Vbn | Xpos::Vbd | Xpos::Vbg))
            .then(|| self.phrase_before(verb))
            .flatten()
    }

    /// The end of what stands before adverbs, auxiliaries and times: "Lee on Tuesday also said", "the council this week said".
    fn back_over_adverbs(&self, mut end: usize) -> usize {
        while end > self.from {
            let at = end - 1;
            let word = |back: usize| at.checked_sub(back).filter(|&at| at >= self.from).map_or("", |at| self.language.folded(at));
            let since = word(0) == "since" && matches!(word(1), "has" | "have" | "had");
            let adverb = matches!(self.language.xpos(at), Xpos::Rb | Xpos::Rbr | Xpos::Md);
            if adverb || since || self.language.upos(at) == Upos::Aux {
                end -= 1;
            } else if is_day(word(0)) && word(1) == "on" {
                end -= 2;
            } else if is_part_of_day(word(0)) && is_day(word(1)) {
                end -= 1;
            } else if is_part_of_day(word(0)) && matches!(word(1), "this" | "last" | "next" | "that") {
                end -= 2;
            } else if (is_time_adverb(word(0)) || word(0) == "further") && !self.is_capital(at) {
                end -= 1;
            } else {
                break;
            }
        }
        end
    }

    /// The phrase that a description between two marks belongs to; `close` is the second mark.
    fn described(&self, close: usize, opening: &[&str]) -> Option<Speaker> {
        let least = self.from.max(close.saturating_sub(LONGEST_DESCRIPTION));
        for open in (least..close).rev().filter(|&at| opening.contains(&self.document.token_text(at))) {
            if !self.is_description(open + 1..close) {
                return None;
            }
            let inner = open + 1..close;
            let phrase = self.phrase_before(open);
            let Some(tokens) = phrase.clone().filter(|tokens| self.stands_free(tokens)) else {
                // "the head of the agency in the region, Lars Voss,"
                let whole = phrase.map_or(open, |phrase| phrase.start)..close + 1;
                let named = self.person_alone(&inner).filter(|name| self.person_of(name).is_some());
                match named {
                    Some(tokens) => return Some(Speaker { tokens, whole }),
                    None => continue,
                }
            };
            let whole = tokens.start..close + 1;
            let name = self.person_of(&tokens).is_none().then(|| self.person_alone(&inner)).flatten();
            return Some(Speaker { tokens: name.unwrap_or(tokens), whole });
        }
        None
    }

    /// The phrase that opens the stretch, where nothing but descriptions stands between it and the comma at `close`: "Lee, a
    /// Ph.D. candidate, an author and a nurse, said".
    fn opening(&self, close: usize) -> Option<Speaker> {
        let mut at = self.from;
        for _ in 0..2 {
            let leads = matches!(self.language.upos(at), Upos::Adp | Upos::Sconj | Upos::Adv)
                || matches!(self.language.xpos(at), Xpos::Vbg | Xpos::Vbn);
            let comma = (at..close).take(LONGEST_PHRASE).find(|&at| self.document.token_text(at) == ",");
            match comma.filter(|_| leads) {
                Some(comma) => at = comma + 1,
                None => break,
            }
        }
        let tokens = self.phrase_after(at).filter(|tokens| tokens.end < close && self.document.token_text(tokens.end) == ",")?;
        let described = close - tokens.end <= LONGEST_DESCRIPTION && self.is_description(tokens.end + 1..close);
        described.then(|| Speaker { whole: tokens.start..close + 1, tokens })
    }

    /// Whether a phrase is no part of a larger one: no preposition and no verb comes before it.
    fn stands_free(&self, tokens: &Range<usize>) -> bool {
        let nominal = tokens.clone().any(|at| self.is_nominal(at) && self.language.xpos(at) != Xpos::Cd)
            || matches!(self.language.folded(tokens.start), "another" | "others" | "some" | "both" | "one");
        let before = tokens.start.checked_sub(1).filter(|&at| at >= self.from);
        nominal && before.is_none_or(|at| !matches!(self.language.upos(at), Upos::Adp | Upos::Verb | Upos::Aux))
    }

    /// Whether the tokens between two commas may describe what stands before them: no clause of their own but a relative one.
    pub(super) fn is_description(&self, tokens: Range<usize>) -> bool {
        let Some(first) = tokens.clone().next() else { return false };
        let relative = matches!(
            self.language.xpos(first),
            Xpos::Wp | Xpos::Wdt | Xpos::WpDollar | Xpos::Wrb | Xpos::Vbd | Xpos::Vbg | Xpos::Vbn
        ) || matches!(self.language.folded(first), "as" | "after" | "when" | "while" | "if");
        let relative_later =
            || tokens.clone().any(|at| matches!(self.language.folded(at), "who" | "which" | "whose" | "that" | "where"));
        let finite = tokens.clone().any(|at| self.language.xpos(at).is_finite());
        relative || !finite || relative_later()
    }

    /// The noun phrase that ends before token `end`, read backwards.
    pub(super) fn phrase_before(&self, end: usize) -> Option<Range<usize>> {
        let last = end.checked_sub(1).filter(|&at| at >= self.from)?;
        match self.language.xpos(last) {
            Xpos::Prp if last > self.from + 1 && self.language.folded(last - 1) == "of" && self.is_nominal(last - 2) => {}
            Xpos::Prp => return is_subject_pronoun(self.language.folded(last)).then_some(last..end),
            Xpos::Wp | Xpos::Wdt if !self.is_initials(last) => {
                let end = last - usize::from(last > self.from && self.document.token_text(last - 1) == ",");
                return (end > self.from && end != 0).then(|| self.phrase_before(end)).flatten();
            }
            _ if !self.is_nominal(last)
                && !matches!(self.language.folded(last), "some" | "all" | "both" | "this" | "that" | "another") =>
            {
                return None;
            }
            _ => {}
        }
        let least = self.from.max(end.saturating_sub(LONGEST_PHRASE));
        let mut start = last;
        let mut determined = self.language.xpos(last) == Xpos::Dt;
        while start > least {
            let Some((next, determiner)) = self.step_back(start, determined) else { break };
            (start, determined) = (next, determiner);
        }
        while start < end && matches!(self.language.upos(start), Upos::Cconj | Upos::Adp | Upos::Part | Upos::Punct) {
            start += 1;
        }
        (start..end).any(|at| self.is_nominal(at) || self.language.xpos(at) == Xpos::Dt).then_some(start..end)
    }

    /// One step further to the left from a phrase that begins at `start`, and whether it then begins with a determiner.
    fn step_back(&self, start: usize, determined: bool) -> Option<(usize, bool)> {
        let at = start - 1;
        let noun_before = |at: usize| at > self.from && self.is_nominal(at - 1) && !is_day(self.language.folded(at - 1));
        match self.language.xpos(at) {
            _ if self.is_particle(at) => Some((at, false)),
            // A part of one word, whatever its tag: "brother-in-law".
            _ if self.is_hyphen(start) && at > self.from && !self.document.tokens[start].spaced => Some((at, false)),
            Xpos::In if noun_before(at) && is_attached(self.language.folded(at)) => Some((at - 1, false)),
            Xpos::Cc if noun_before(at) && self.language.folded(at) == "and" => Some((at - 1, false)),
            Xpos::Pdt if determined => Some((at, true)),
            _ if determined => None,
            Xpos::Dt | Xpos::PrpDollar | Xpos::Pdt => Some((at, true)),
            Xpos::Pos => Some((at, false)),
            _ if self.is_hyphen(at) => Some((at, false)),
            Xpos::Vbn | Xpos::Vbg | Xpos::Vbd if at > self.from && self.begins_phrase(at - 1) => Some((at, false)),
            // A part of a name, whatever its tag: "Downing Street".
            Xpos::Vbn | Xpos::Vbg if self.is_capital(at) && self.is_capital(start) => Some((at, false)),
            Xpos::Nn | Xpos::Nns if self.is_before_speaker(at, start) => None,
            _ if self.is_nominal(at) && !is_day(self.language.folded(at)) => Some((at, false)),
            _ if self.document.tokens[at].kind == TokenKind::Symbol && self.document.token_text(at) == "&" => Some((at, false)),
            _ => None,
        }
    }

    /// A hyphen between two parts of a word, whatever its tag: "France-Presse".
    fn is_hyphen(&self, at: usize) -> bool {
        let joined = |at: usize| self.document.tokens.get(at).is_some_and(|token| !token.spaced);
        matches!(self.document.token_text(at), "-" | "‑" | "–") && joined(at) && joined(at + 1)
    }

    /// A small word inside a name: "Jan *van den* Berg".
    fn is_particle(&self, at: usize) -> bool {
        let particle = |at: usize| is_name_particle(self.language.folded(at));
        let after = (at..self.end.min(at + 4)).find(|&at| !particle(at));
        particle(at) && at > self.from && after.is_some_and(|after| self.is_capital(after))
    }

    fn is_capital(&self, at: usize) -> bool {
        self.document.token_text(at).starts_with(char::is_uppercase)
    }

    /// Whether the noun at `at` tells the occasion or the time, and the source begins only after it: "in a statement Lee said".
    fn is_before_speaker(&self, at: usize, start: usize) -> bool {
        let lemma = self.language.lemma(at);
        let occasion = is_occasion(lemma) && self.language.upos(start) == Upos::Propn;
        occasion || is_part_of_day(lemma) && !self.is_capital(at)
    }

    fn begins_phrase(&self, at: usize) -> bool {
        matches!(self.language.xpos(at), Xpos::Dt | Xpos::PrpDollar | Xpos::Pos)
    }

    /// The subject that follows the verb: it begins at `at`.
    pub(super) fn after(&self, at: usize) -> Option<Speaker> {
        let mut tokens = self.phrase_after(at)?;
        let mut whole = tokens.clone();
        while whole.end < self.end && self.document.token_text(whole.end) == "," {
            let close = (whole.end + 1..self.end).take(LONGEST_DESCRIPTION).find(|&at| self.is_stop(at));
            let inner = whole.end + 1..close.unwrap_or(self.end);
            if !self.is_description(inner.clone()) {
                break;
            }
            if let Some(name) = self.person_alone(&inner).filter(|_| self.person_of(&tokens).is_none()) {
                tokens = name;
            }
            whole.end = inner.end;
        }
        Some(Speaker { tokens, whole })
    }

    fn is_stop(&self, at: usize) -> bool {
        matches!(self.document.token_text(at), "," | "." | ";" | ":" | "!" | "?")
            || self.document.tokens[at].kind == TokenKind::Quote
    }

    /// The noun phrase that begins at `at`, read forwards.
    pub(super) fn phrase_after(&self, at: usize) -> Option<Range<usize>> {
        if at >= self.end || is_day(self.language.folded(at)) || is_time_adverb(self.language.folded(at)) {
            return None;
        }
        if self.language.xpos(at) == Xpos::Prp {
            return is_subject_pronoun(self.language.folded(at)).then_some(at..at + 1);
        }
        let mut end = at;
        while end < self.end.min(at + LONGEST_PHRASE) {
            let Some(next) = self.step_forward(at, end) else { break };
            end = next;
        }
        (at..end).any(|at| self.is_nominal(at)).then_some(at..end)
    }

    /// The end of the phrase that begins at `at`, where another may follow it directly, as the subject of what is said follows
    /// the person spoken to: "told local media | Adamowicz was alive".
    pub(super) fn object_end(&self, at: usize, limit: usize) -> Option<usize> {
        let verb = |at: usize| at < limit && self.language.xpos(at).is_finite();
        if at >= limit {
            return None;
        }
        if self.language.xpos(at) == Xpos::Prp {
            return (!verb(at + 1)).then_some(at + 1);
        }
        let phrase = self.phrase_after(at)?;
        let followed = (phrase.end..limit).find(|&at| self.language.upos(at) != Upos::Adv).is_some_and(verb);
        if !followed {
            return Some(phrase.end);
        }
        let parts = |&at: &usize| {
            let begins = self.begins_phrase(at) && self.language.xpos(at) != Xpos::Pos;
            let common = matches!(self.language.xpos(at - 1), Xpos::Nns) || self.language.lemma(at - 1) == "media";
            self.is_nominal(at - 1) && (begins || common && self.is_nominal(at))
        };
        (phrase.start + 1..phrase.end).find(parts)
    }

    /// One step further to the right, from a phrase of tokens `start..end`.
    fn step_forward(&self, start: usize, end: usize) -> Option<usize> {
        let next_begins = |at: usize| at < self.end && (self.is_nominal(at) || self.begins_phrase(at));
        let open = end > start;
        match self.language.xpos(end) {
            _ if open && self.is_particle(end) => Some(end + 1),
            Xpos::Dt | Xpos::PrpDollar | Xpos::Pdt => {
                let after_noun = open && self.is_nominal(end - 1);
                (!after_noun).then_some(end + 1)
            }
            Xpos::Pos if open => Some(end + 1),
            _ if open && self.is_hyphen(end) => Some(end + 1),
            Xpos::Cc if open && self.language.folded(end) == "and" && next_begins(end + 1) => Some(end + 2),
            Xpos::Vbn | Xpos::Vbg if next_begins(end + 1) && (!open || self.begins_phrase(end - 1)) => Some(end + 1),
            Xpos::In if open && next_begins(end + 1) && !is_day(self.language.folded(end + 1)) => {
                self.attached_after(start, end).then_some(end + 2)
            }
            _ if self.is_nominal(end) && !is_day(self.language.folded(end)) && !is_time_adverb(self.language.folded(end)) => {
                Some(end + 1)
            }
            _ => None,
        }
    }

    /// Whether the preposition at `at` goes on with the phrase that begins at `start` rather than with the verb.
    fn attached_after(&self, start: usize, at: usize) -> bool {
        let word = self.language.folded(at);
        let named = self.person_of(&(start..at)).is_some();
        let occasion = (at + 1..self.end.min(at + 5)).any(|next| is_occasion(self.language.lemma(next)));
        word == "of" || (!named && !occasion && matches!(word, "for" | "at" | "from" | "with" | "in" | "by" | "within"))
    }

    /// The name of a person inside `tokens`.
    pub(super) fn person_of(&self, tokens: &Range<usize>) -> Option<Range<usize>> {
        let name = tokens.clone().find_map(|at| self.language.name_at(at).filter(|name| name.kind == NameKind::Person));
        name.map(|name| name.tokens.clone())
    }

    /// The person that `tokens` are the name of, with a title at the most.
    fn person_alone(&self, tokens: &Range<usize>) -> Option<Range<usize>> {
        let all_proper = !tokens.is_empty() && tokens.clone().all(|at| self.language.upos(at) == Upos::Propn);
        (all_proper && tokens.len() <= 5).then(|| tokens.clone())
    }

    /// Whether a token can be part of a noun phrase's core.
    pub(super) fn is_nominal(&self, at: usize) -> bool {
        let tag = self.language.xpos(at);
        let noun = matches!(tag, Xpos::Nn | Xpos::Nns | Xpos::Nnp | Xpos::Nnps | Xpos::Gw | Xpos::Fw);
        noun || matches!(tag, Xpos::Jj | Xpos::Jjr | Xpos::Jjs | Xpos::Cd)
            || self.is_initials(at)
            || self.is_capital(at) && self.language.name_at(at).is_some()
            || self.is_particle(at)
            || self.is_post_before_name(at)
            || self.language.folded(at) == "lead" && at + 1 < self.end && self.language.upos(at + 1) == Upos::Noun
    }

    /// "captain Joe Sykes", whatever the tag of the post.
    fn is_post_before_name(&self, at: usize) -> bool {
        at + 1 < self.end && self.is_capital(at + 1) && posts::post(self.language.folded(at)).is_some()
    }

    /// "WHO", whatever its tag.
    fn is_initials(&self, at: usize) -> bool {
        let word = self.document.token_text(at);
        word.len() >= 3 && word.bytes().all(|byte| byte.is_ascii_uppercase())
    }
}
