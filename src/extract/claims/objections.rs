//! What speaks against checking a sentence: that it asks or orders, judges or wishes, says it of everybody, or tells what only
//! the speaker can know.
//!
//! Comes in: the sentence and what speaks for it. Goes out: whether it can be no claim at all, and how much weight it loses.

use std::ops::Range;

use super::ClaimKind;
use super::evidence::{Evidence, Reader};
use super::subjects::Subject;
use crate::extract::lexicon::opinions::{FEELINGS, HEDGES, JUDGEMENTS};
use crate::language::{Upos, Xpos};

impl Reader<'_> {
    pub(super) fn is_question(&self, tokens: &Range<usize>) -> bool {
        let marks = tokens.clone().rev().take(3);
        let asks = marks.into_iter().any(|at| self.document.token_text(at).starts_with('?'));
        // "“Who knows?” he said.": a question with its cue.
        let quoted = tokens.clone().any(|at| self.document.token_text(at).starts_with('?')) && tokens.len() <= 14;
        asks || quoted
    }

    /// "Read more on page 12", "Let us go", "Please print", "Thank you", "For more, visit our page".
    pub(super) fn is_order(&self, tokens: &Range<usize>) -> bool {
        let mut words = self.words(tokens).filter(|&at| self.language.xpos(at) != Xpos::Rb);
        let Some(first) = words.next() else { return true };
        let next = words.next();
        let wish = matches!(
            self.language.folded(first),
            "let" | "please" | "thank" | "thanks" | "god" | "imagine" | "ask" | "dear" | "shame" | "long" | "many"
        ) && next.is_none_or(|at| self.language.upos(at) != Upos::Noun || self.language.lemma(at) == "thank");
        let greeting = matches!(self.language.folded(first), "good" | "happy" | "hello" | "welcome" | "yours" | "sir" | "madam");
        let bare = matches!(self.language.xpos(first), Xpos::Vb | Xpos::Vbp) && self.language.upos(first) == Upos::Verb;
        let verb = bare && next.is_none_or(|at| !self.language.xpos(at).is_finite());
        let forbids =
            matches!(self.language.folded(first), "do" | "don't") && next.is_some_and(|at| self.language.xpos(at) == Xpos::Vb);
        wish || greeting || verb || forbids || self.orders_later(tokens)
    }

    /// Whether an order follows an opening phrase: "For more information, visit our website".
    fn orders_later(&self, tokens: &Range<usize>) -> bool {
        let opens = matches!(self.language.upos(tokens.start), Upos::Adp | Upos::Sconj | Upos::Part);
        let comma = tokens.clone().find(|&at| self.document.token_text(at) == ",").filter(|_| opens);
        comma.is_some_and(|at| {
            at + 1 < tokens.end && self.language.xpos(at + 1) == Xpos::Vb && self.language.upos(at + 1) == Upos::Verb
        })
    }

    /// Takes from `evidence` what speaks against checking.
    pub(super) fn object(&self, tokens: &Range<usize>, subject: Subject, public: bool, evidence: &mut Evidence) {
        let told = evidence.has(ClaimKind::Number) || evidence.has(ClaimKind::Law);
        evidence.weight -= self.judgement(tokens, evidence.has(ClaimKind::Number));
        evidence.weight -= self.personal(tokens, subject, public, evidence);
        let word = |list: &[&str]| self.words(tokens).any(|at| list.contains(&self.language.folded(at)));
        let lemma = |list: &[&str]| self.words(tokens).any(|at| list.contains(&self.language.lemma(at)));
        let feeling = subject != Subject::I && self.feels(tokens);
        for (against, weight) in [
            (word(&["should", "ought", "let", "deserve", "deserved"]) || (!evidence.binds && word(&["must"])), 0.3),
            (!told && lemma(&["need"]), 0.3),
            (!evidence.has(ClaimKind::Attribution) && self.is_conditional(tokens), 0.12),
            (self.words(tokens).any(|at| HEDGES.binary_search(&self.language.lemma(at)).is_ok()), 0.25),
            (feeling, 0.12),
            (!told && (self.is_universal(tokens) || self.is_generic(tokens)), 0.3),
            (!told && !public && word(&["your", "yourself"]), 0.2),
            (!told && word(&["me"]), 0.3),
            (!told && !evidence.has(ClaimKind::Comparison) && self.is_comment(tokens), 0.3),
            (self.words(tokens).count() < 4, 0.15),
        ] {
            evidence.weight -= if against { weight } else { 0.0 };
        }
    }

    /// The first finite verb or auxiliary.
    fn main_verb(&self, tokens: &Range<usize>) -> Option<usize> {
        self.words(tokens).find(|&at| self.language.xpos(at).is_finite())
    }

    /// Whether "I" or "we" only promise: "I will cut taxes", "we're going to bring those jobs back".
    fn is_promise(&self, tokens: &Range<usize>) -> bool {
        let main = self.main_verb(tokens);
        main.is_some_and(|at| {
            let word = |ahead: usize| if at + ahead < tokens.end { self.language.folded(at + ahead) } else { "" };
            matches!(word(0), "will" | "'ll" | "’ll" | "shall" | "wo") || (word(1) == "going" && word(2) == "to")
        })
    }

    /// Whether a sentence only comments on what was said: "that's just not true", "it was a bold decision".
    fn is_comment(&self, tokens: &Range<usize>) -> bool {
        let main = self.main_verb(tokens).filter(|&at| at > tokens.start && self.language.lemma(at) == "be");
        main.is_some_and(|at| matches!(self.language.folded(at - 1), "that" | "this" | "it"))
    }

    /// Whether the main verb only may or would be so.
    fn is_conditional(&self, tokens: &Range<usize>) -> bool {
        self.main_verb(tokens).is_some_and(|at| matches!(self.language.folded(at), "would" | "could" | "might" | "may"))
    }

    /// Whether something is said of a whole kind: "a country that forgets its dead", or a clause stands for what nobody knows:
    /// "what the two said, only they know".
    fn is_generic(&self, tokens: &Range<usize>) -> bool {
        let first = tokens.start;
        let relative = || {
            let noun = (first + 1..tokens.end.min(first + 4)).find(|&at| self.language.upos(at) == Upos::Noun);
            noun.is_some_and(|at| at + 1 < tokens.end && matches!(self.language.folded(at + 1), "that" | "who" | "which"))
        };
        let past = || self.words(tokens).any(|at| self.language.xpos(at) == Xpos::Vbd);
        let kind = matches!(self.language.folded(first), "a" | "an") && relative() && !past();
        kind || matches!(self.language.folded(first), "what" | "why" | "how")
    }

    fn judgement(&self, tokens: &Range<usize>, counted: bool) -> f32 {
        let shares = if counted { 0.15 } else { 0.3 };
        match self.words(tokens).filter(|&at| JUDGEMENTS.binary_search(&self.language.lemma(at)).is_ok()).count() {
            0 => 0.0,
            1 => shares,
            _ => shares + 0.15,
        }
    }

    fn feels(&self, tokens: &Range<usize>) -> bool {
        self.words(tokens)
            .any(|at| self.language.upos(at) == Upos::Verb && FEELINGS.binary_search(&self.language.lemma(at)).is_ok())
    }

    /// What speaks against a sentence that tells of the speaker or of "you": less where it is about what is on record.
    fn personal(&self, tokens: &Range<usize>, subject: Subject, public: bool, evidence: &Evidence) -> f32 {
        let own = self.words(tokens).filter(|&at| matches!(self.language.folded(at), "i" | "my" | "me" | "myself")).count();
        let measured = evidence.has(ClaimKind::Number) && evidence.has(ClaimKind::Comparison);
        match subject {
            Subject::I | Subject::We if self.is_promise(tokens) => 0.6,
            Subject::I if self.feels(tokens) => 0.6,
            Subject::We | Subject::You if self.feels(tokens) => 0.3,
            Subject::I | Subject::We | Subject::You if self.is_on_record(tokens, subject) => 0.0,
            Subject::I if public => 0.15,
            Subject::I => 0.4,
            Subject::We if measured || (public && evidence.has(ClaimKind::Number)) => 0.0,
            Subject::We | Subject::You => 0.2,
            // "My opponent voted against it" is of public interest, "my aunt lent me her car" is not.
            Subject::Other => 0.1 * own.min(3).saturating_sub(1) as f32,
        }
    }

    /// Whether something is said of everybody or nobody at any time: "nobody ever got rich by panicking".
    fn is_universal(&self, tokens: &Range<usize>) -> bool {
        let mut words = self.words(tokens).take_while(|&at| !self.language.xpos(at).is_finite());
        let all = words.any(|at| {
            matches!(
                self.language.folded(at),
                "nobody"
                    | "none"
                    | "nothing"
                    | "nowhere"
                    | "everyone"
                    | "everybody"
                    | "everything"
                    | "anyone"
                    | "anybody"
                    | "anything"
            )
        });
        let past = self.main_verb(tokens).is_some_and(|at| self.language.xpos(at) == Xpos::Vbd);
        let ever = self.words(tokens).any(|at| matches!(self.language.folded(at), "ever" | "always" | "never"));
        all && (!past || ever)
    }
}
