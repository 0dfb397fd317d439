//! What a sentence has that speaks for checking it: a source, figures, a comparison, a law.
//!
//! Comes in: a sentence and all that has been read out of the article. Goes out: its [`Evidence`], objections counted.

use crate::extract::lexicon::List;
use std::ops::Range;

use super::ClaimKind;
use crate::extract::attributions::{Attribution, AttributionKind};
use crate::extract::entities::Entities;
use crate::extract::lexicon::opinions::JUDGEMENTS;
use crate::extract::lexicon::public_affairs::{DUTIES, LAW, PUBLIC};
use crate::extract::propositions::Proposition;
use crate::extract::quantities::{Quantity, Unit};
use crate::extract::times::{Time, TimeKind};
use crate::language::{Language, Upos, Xpos};
use crate::text::{Document, Span, TokenKind};

/// The least weight that makes a sentence a claim.
const LEAST: f32 = 0.3;
/// The fewest words of a sentence whose verb the tagger may have taken for a noun: "Bergen beat Molde in the final."
const FEWEST_WORDS: usize = 5;

/// The highest number that only says which ones are meant: "the two men".
const MOST_KNOWN: f64 = 6.0;

/// What rules make people do, by lemma.
const BOUND: &List =
    &List::of("apply carry declare disclose display file hold inform keep license notify obtain pay register submit wear");

/// All that a sentence is judged by.
pub(super) struct Reader<'a> {
    pub document: &'a Document,
    pub language: &'a Language,
    pub times: &'a [Time],
    pub quantities: &'a [Quantity],
    pub entities: &'a Entities,
    pub attributions: &'a [Attribution],
    pub propositions: &'a [Proposition],
}

/// What one sentence has.
#[derive(Debug, Default)]
pub(super) struct Evidence {
    /// Whether it is of a kind, by the kind's number.
    pub kinds: [bool; 7],
    /// Whose word it is.
    pub source: Option<Span>,
    /// Whether a rule binds somebody: "dogs must be kept on a lead".
    pub binds: bool,
    /// What speaks for checking it, less what speaks against it.
    pub weight: f32,
    /// Whether nothing could make it a claim: a question, an order, a greeting.
    excluded: bool,
}

impl Evidence {
    /// Whether there is enough to check.
    pub(super) fn is_claim(&self) -> bool {
        !self.excluded && self.weight >= LEAST && self.kinds.contains(&true)
    }

    /// How soon an editor would want it checked: 0 to 1, never reaching 1, so that no two rich sentences tie.
    pub(super) fn score(&self) -> f32 {
        let weight = self.weight.max(0.0);
        weight / (weight + 0.6)
    }

    pub(super) fn add(&mut self, kind: ClaimKind, weight: f32) {
        self.kinds[kind as usize] = true;
        self.weight += weight;
    }

    pub(super) fn has(&self, kind: ClaimKind) -> bool {
        self.kinds[kind as usize]
    }
}

impl Reader<'_> {
    /// What sentence `index` has.
    pub(super) fn read(&self, index: usize) -> Evidence {
        let mut evidence = Evidence::default();
        let sentence = &self.document.sentences[index];
        let tokens = sentence.tokens.clone();
        evidence.excluded = self.is_question(&tokens) || self.is_order(&tokens) || self.is_fragment(&tokens, index);
        if evidence.excluded {
            return evidence;
        }
        self.attribution(sentence.span, &mut evidence);
        self.figures(sentence.span, &mut evidence);
        self.comparison(&tokens, &mut evidence);
        let subject = self.subject(&tokens);
        let public = self.law(&tokens, &mut evidence);
        self.events(index, &tokens, subject, &mut evidence);
        self.object(&tokens, subject, public, &mut evidence);
        if self.names_in(&tokens) {
            evidence.weight += 0.12;
        }
        evidence
    }

    pub(super) fn words<'a>(&'a self, tokens: &Range<usize>) -> impl Iterator<Item = usize> + 'a {
        tokens.clone().filter(|&at| self.document.tokens[at].kind == TokenKind::Word)
    }

    /// Too few words for a sentence, without a verb.
    fn is_fragment(&self, tokens: &Range<usize>, index: usize) -> bool {
        let headline = self.document.headline().is_some_and(|headline| headline.sentences.contains(&index));
        !headline && self.is_verbless(tokens) && self.words(tokens).count() < FEWEST_WORDS
    }

    pub(super) fn is_verbless(&self, tokens: &Range<usize>) -> bool {
        !self.words(tokens).any(|at| self.language.xpos(at).is_finite())
    }

    /// The source of most of the sentence. That somebody says something can be checked where the source is told.
    fn attribution(&self, sentence: Span, evidence: &mut Evidence) {
        // A reported clause is never longer than a few hundred words, so the attributions of a sentence stand together.
        let from = self.attributions.partition_point(|attribution| attribution.span.start() + 4000 < sentence.start());
        let near = self.attributions[from..].iter().take_while(|attribution| attribution.span.start() < sentence.end());
        let mut best = 0;
        for attribution in near.filter(|attribution| attribution.span.overlaps(sentence)) {
            let start = attribution.span.start().max(sentence.start());
            let length = attribution.span.end().min(sentence.end()) - start;
            if length > best {
                best = length;
                evidence.source = attribution.source();
            }
            let cue = attribution.cue.filter(|cue| sentence.contains(*cue)).is_some();
            let own = attribution.speaker.is_none_or(|speaker| self.is_first_person(speaker));
            if cue && !own && !evidence.has(ClaimKind::Attribution) {
                let direct = attribution.kind == AttributionKind::Direct;
                evidence.add(ClaimKind::Attribution, if direct { 0.1 } else { 0.3 });
            }
        }
    }

    fn is_first_person(&self, speaker: Span) -> bool {
        matches!(self.document.slice(speaker), "I" | "we" | "We")
    }

    fn figures(&self, sentence: Span, evidence: &mut Evidence) {
        let from = self.quantities.partition_point(|quantity| quantity.span.end() <= sentence.start());
        let here = self.quantities[from..].iter().take_while(|quantity| quantity.span.start() < sentence.end());
        let counts: Vec<&Quantity> = here.filter(|quantity| self.is_figure(quantity)).collect();
        let from = self.times.partition_point(|time| time.span.end() <= sentence.start());
        let times = || self.times[from..].iter().take_while(|time| time.span.start() < sentence.end());
        let lengths = times().filter(|time| time.kind == TimeKind::Duration && !time.is_age && self.has_digit(time.span)).count();
        if counts.len() + lengths > 0 {
            let weight = if counts.iter().any(|quantity| !is_small(quantity)) { 0.4 } else { 0.25 };
            evidence.add(ClaimKind::Number, weight + 0.06 * (counts.len() + lengths).min(3) as f32);
        }
        if times().any(|time| matches!(time.kind, TimeKind::Date | TimeKind::Time) && self.is_dated(time)) {
            evidence.add(ClaimKind::Date, 0.12);
        }
    }

    fn has_digit(&self, span: Span) -> bool {
        self.document.tokens_in(span).any(|at| self.language.xpos(at) == Xpos::Cd)
    }

    /// Whether a quantity counts or measures something: "one" by itself does not, nor does a place in an order or "the two
    /// men".
    fn is_figure(&self, quantity: &Quantity) -> bool {
        let count = quantity.in_words && quantity.unit == Unit::Count;
        let before = quantity.tokens.start.checked_sub(1).map_or("", |at| self.language.folded(at));
        let known = matches!(before, "the" | "these" | "those" | "both" | "other" | "my" | "his" | "her" | "their" | "our");
        quantity.unit != Unit::Ordinal && !(count && (quantity.value <= 1.0 || (known && quantity.value <= MOST_KNOWN)))
    }

    /// Whether a time names a day, month or year rather than "now".
    fn is_dated(&self, time: &Time) -> bool {
        time.year.known().is_some() || time.month.known().is_some() || time.day.known().is_some() || time.weekday.is_some()
    }

    fn comparison(&self, tokens: &Range<usize>, evidence: &mut Evidence) {
        let next = |at: usize| if at + 1 < tokens.end { self.language.folded(at + 1) } else { "" };
        let compares = |at: usize| match self.language.xpos(at) {
            Xpos::Jjs | Xpos::Rbs => {
                JUDGEMENTS.binary_search(&self.language.lemma(at)).is_err() && self.language.folded(at) != "least"
            }
            // "More than 80 roads" compares nothing.
            Xpos::Jjr | Xpos::Rbr if next(at) == "than" && self.language.xpos((at + 2).min(tokens.end - 1)) == Xpos::Cd => false,
            Xpos::Jjr | Xpos::Rbr => tokens.clone().any(|other| other > at && self.language.folded(other) == "than"),
            _ => match self.language.folded(at) {
                "twice" => matches!(next(at), "as" | "the" | "that" | "what" | "its" | "their"),
                "double" | "doubled" | "halved" | "tripled" | "triple" | "record" | "outnumber" => true,
                "first" | "only" => {
                    matches!(next(at), "woman" | "man" | "person" | "country" | "city" | "time" | "team" | "company")
                }
                "best" => next(at) != "of",
                _ => false,
            },
        };
        if tokens.clone().any(compares) {
            evidence.add(ClaimKind::Comparison, 0.32);
        }
    }

    /// Adds what a law or rule says; whether the sentence is of public affairs.
    fn law(&self, tokens: &Range<usize>, evidence: &mut Evidence) -> bool {
        let listed = |list: &[&str], at: usize| list.binary_search(&self.language.lemma(at)).is_ok();
        let law = self.words(tokens).any(|at| listed(LAW, at) && self.is_legal(at));
        let duty = self.words(tokens).any(|at| listed(DUTIES, at) && self.language.upos(at) == Upos::Verb);
        evidence.binds = self.binds(tokens);
        if law || duty || evidence.binds {
            evidence.add(ClaimKind::Law, if law && duty { 0.4 } else { 0.3 });
        }
        law || self.words(tokens).any(|at| listed(PUBLIC, at))
    }

    /// Whether a rule is told by "must", "may" or "can": "dogs must be kept on a lead", "pharmacists may now prescribe".
    fn binds(&self, tokens: &Range<usize>) -> bool {
        let word = |at: usize| if at < tokens.end { self.language.folded(at) } else { "" };
        let verb = |at: usize| at < tokens.end && BOUND.has(self.language.lemma(at));
        tokens.clone().any(|at| match word(at) {
            "must" => (word(at + 1) == "be" && verb(at + 2)) || verb(at + 1),
            "may" | "can" => word(at + 1) == "now" || (word(at + 1) == "no" && word(at + 2) == "longer"),
            _ => false,
        })
    }

    /// Whether a word that also has nothing to do with the law has here: "Article 5", not "your article".
    fn is_legal(&self, at: usize) -> bool {
        let capital = |at: usize| self.document.token_text(at).starts_with(char::is_uppercase);
        let inside = || at > 0 && (capital(at) || self.language.upos(at - 1) == Upos::Propn);
        let numbered = || self.document.tokens.get(at + 1).is_some() && self.language.xpos(at + 1) == Xpos::Cd;
        match self.language.lemma(at) {
            "article" | "clause" | "code" => {
                numbered()
                    || (inside()
                        && self
                            .document
                            .sentence_at(self.document.tokens[at].span.start())
                            .is_some_and(|sentence| self.document.sentences[sentence].tokens.start < at))
            }
            // "She couldn't pay her bills."
            "bill" => at == 0 || self.language.xpos(at - 1) != Xpos::PrpDollar,
            "act" => {
                self.language.upos(at) != Upos::Verb && (inside() || self.language.upos(at - usize::from(at > 0)) == Upos::Noun)
            }
            _ => true,
        }
    }

    pub(super) fn is_cue(&self, token: usize) -> bool {
        let span = self.document.tokens[token].span;
        let from = self.attributions.partition_point(|attribution| attribution.span.start() + 4000 < span.start());
        let near = self.attributions[from..].iter().take_while(|attribution| attribution.span.start() <= span.end() + 400);
        near.into_iter().any(|attribution| attribution.cue == Some(span))
    }

    /// Whether a name stands in `tokens`.
    pub(super) fn names_in(&self, tokens: &Range<usize>) -> bool {
        let from = self.language.names.partition_point(|name| name.tokens.end <= tokens.start);
        let named = self.language.names.get(from).is_some_and(|name| name.tokens.start < tokens.end);
        named || self.entities.at(self.document.span_of(tokens)).is_some()
    }
}

/// Whether a quantity is a small count in words: "two posts" can be checked, and nobody would hurry to.
fn is_small(quantity: &Quantity) -> bool {
    quantity.in_words && quantity.unit == Unit::Count && quantity.value <= 3.0
}
