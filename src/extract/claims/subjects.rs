//! Of whom a sentence tells, and what it tells of them: what happened, is or will be.
//!
//! Comes in: the sentence with its propositions. Goes out: the [`Subject`], and the kinds event and forecast with their
//! weight. Of "I", "we" and "you" only deeds on record are events: "we closed two hospitals", not "we talked all night".

use crate::extract::lexicon::List;
use std::ops::Range;

use super::ClaimKind;
use super::evidence::{Evidence, Reader};
use crate::extract::lexicon::public_affairs::{LAW, PUBLIC, RECORD};
use crate::extract::propositions::{Modality, Proposition, Tense};
use crate::language::{Upos, Xpos};

/// Who speaks of what in a sentence.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
    I,
    We,
    You,
    Other,
}

/// What no day can show to have come true: "time will tell".
const VAGUE: &List = &List::of(
    "be become decide deserve endure ever fade forget happen judge know last live matter miss prevail remember rest see \
    stay tell understand",
);

impl Reader<'_> {
    /// Whose doing the sentence tells: the pronoun that is the subject of its first finite verb outside a relative clause.
    pub(super) fn subject(&self, tokens: &Range<usize>) -> Subject {
        for verb in tokens.clone().filter(|&at| self.language.xpos(at).is_finite()).take(3) {
            let pronouns = (tokens.start..verb).rev().filter(|&at| self.language.upos(at) != Upos::Adv).take(4);
            let found = pronouns.into_iter().find_map(|at| match self.language.folded(at) {
                "i" => Some((at, Subject::I)),
                "we" => Some((at, Subject::We)),
                "you" => Some((at, Subject::You)),
                _ => None,
            });
            match found {
                Some((at, _)) if at > tokens.start + 1 && self.is_relative(at - 1) => {}
                Some((_, subject)) => return subject,
                None => return Subject::Other,
            }
        }
        Subject::Other
    }

    /// Whether the token at `at` begins a clause about the noun before it: "the letters *that* you print".
    fn is_relative(&self, at: usize) -> bool {
        matches!(self.language.folded(at), "that" | "which" | "whom") && self.language.upos(at - 1) == Upos::Noun
    }

    /// Whether "I", "we" or "you" are told to have done what stands on record somewhere: "I signed the act", "we lost 2,000
    /// jobs", "you raised taxes".
    pub(super) fn is_on_record(&self, tokens: &Range<usize>, subject: Subject) -> bool {
        let done = |at: usize| {
            matches!(self.language.xpos(at), Xpos::Vbd | Xpos::Vbn | Xpos::Vbp)
                && RECORD.binary_search(&self.language.lemma(at)).is_ok()
        };
        let mine = self.words(tokens).any(|at| matches!(self.language.folded(at), "my" | "me" | "myself" | "let"));
        let matter = |at: usize| {
            LAW.binary_search(&self.language.lemma(at)).is_ok() || PUBLIC.binary_search(&self.language.lemma(at)).is_ok()
        };
        let counted = || self.words(tokens).any(|at| self.language.xpos(at) == Xpos::Cd);
        let weighty = || match subject {
            Subject::We => !mine,
            _ => self.words(tokens).any(matter) || (counted() && !mine),
        };
        self.words(tokens).any(done) && weighty()
    }

    /// What happened, is or will be, as the sentence's propositions tell.
    pub(super) fn events(&self, index: usize, tokens: &Range<usize>, subject: Subject, evidence: &mut Evidence) {
        let from = self.propositions.partition_point(|proposition| proposition.predicate < tokens.start);
        let here = self.propositions[from..].iter().take_while(|proposition| proposition.predicate < tokens.end);
        let own = subject == Subject::Other || self.is_on_record(tokens, subject);
        let named = self.names_in(tokens);
        let (mut event, mut state, mut forecast) = (false, false, false);
        for proposition in here.filter(|proposition| proposition.sentence == index) {
            let firm = proposition.modality == Modality::Asserted && !self.is_cue(proposition.predicate);
            match proposition.tense {
                _ if self.is_forecast(proposition) => forecast = true,
                Tense::Past if own && firm && self.is_deed(proposition) => event = true,
                Tense::Past | Tense::Present if own && firm => state |= named || proposition.subject.is_some(),
                _ => {}
            }
        }
        event |= self.is_verbless(tokens) && evidence.source.is_none();
        if forecast && subject == Subject::Other {
            evidence.add(ClaimKind::Forecast, 0.32);
        }
        if event {
            evidence.add(ClaimKind::Event, 0.32);
        } else if state && named {
            evidence.add(ClaimKind::Event, 0.2);
        }
    }

    /// Whether a proposition tells of something done rather than of how somebody or something was; "a laugh that filled the
    /// room" only describes.
    fn is_deed(&self, proposition: &Proposition) -> bool {
        let before = proposition.group.start.checked_sub(1);
        let describes = before.is_some_and(|at| self.language.xpos(at) == Xpos::Wdt);
        self.language.upos(proposition.predicate) != Upos::Adj
            && !describes
            && !matches!(proposition.lemma.as_str(), "be" | "have" | "seem" | "look" | "feel" | "know" | "love" | "like" | "want")
    }

    /// Whether a proposition tells of what is planned or due, in a way that a day can settle.
    fn is_forecast(&self, proposition: &Proposition) -> bool {
        let quality = proposition.lemma.starts_with("be ") && proposition.quantities.is_empty();
        let vague = VAGUE.has(proposition.lemma.as_str());
        let bare = proposition.times.is_empty() && proposition.quantities.is_empty();
        let planned = proposition.modality == Modality::Intended
            && proposition.subject.is_some()
            // "took four hours to convict": told as done.
            && self.language.folded(proposition.group.start) != "to";
        (proposition.tense == Tense::Future && !quality && !(vague && bare)) || planned || proposition.lemma == "expect"
    }
}
