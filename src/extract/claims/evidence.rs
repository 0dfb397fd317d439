//! What a sentence has that speaks for and against checking it.

use std::ops::Range;

use super::ClaimKind;
use crate::extract::attributions::{Attribution, AttributionKind};
use crate::extract::entities::Entities;
use crate::extract::lexicon::opinions::{FEELINGS, HEDGES, JUDGEMENTS};
use crate::extract::lexicon::public_affairs::{DUTIES, LAW, PUBLIC};
use crate::extract::propositions::{Modality, Proposition, Tense};
use crate::extract::quantities::{Quantity, Unit};
use crate::extract::times::{Time, TimeKind};
use crate::language::{Language, Upos, Xpos};
use crate::text::{Document, Span, TokenKind};

/// The least weight that makes a sentence a claim.
const LEAST: f32 = 0.3;
/// The fewest words of a sentence whose verb the tagger may have taken for a noun: "Bergen beat Molde in the final."
const FEWEST_WORDS: usize = 5;

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
    /// What speaks for checking it, less what speaks against it.
    weight: f32,
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

    fn add(&mut self, kind: ClaimKind, weight: f32) {
        self.kinds[kind as usize] = true;
        self.weight += weight;
    }

    fn has(&self, kind: ClaimKind) -> bool {
        self.kinds[kind as usize]
    }
}

/// Who speaks of what in a sentence.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Subject {
    I,
    We,
    You,
    Other,
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
        self.objections(&tokens, subject, public, &mut evidence);
        if self.names_in(&tokens) {
            evidence.weight += 0.12;
        }
        evidence
    }

    fn words<'a>(&'a self, tokens: &Range<usize>) -> impl Iterator<Item = usize> + 'a {
        tokens.clone().filter(|&at| self.document.tokens[at].kind == TokenKind::Word)
    }

    fn is_question(&self, tokens: &Range<usize>) -> bool {
        let marks = tokens.clone().rev().take(3);
        let asks = marks.into_iter().any(|at| self.document.token_text(at).starts_with('?'));
        // "“Who knows?” he said.": a question with its cue.
        let quoted = tokens.clone().any(|at| self.document.token_text(at).starts_with('?')) && tokens.len() <= 14;
        asks || quoted
    }

    /// "Read more on page 12", "Let us go", "Please print", "Thank you".
    fn is_order(&self, tokens: &Range<usize>) -> bool {
        let mut words = self.words(tokens).filter(|&at| self.language.xpos(at) != Xpos::Rb);
        let Some(first) = words.next() else { return true };
        let next = words.next();
        let wish = matches!(
            self.language.folded(first),
            "let" | "please" | "thank" | "thanks" | "god" | "imagine" | "ask" | "dear" | "shame"
        );
        let greeting = matches!(self.language.folded(first), "good" | "happy" | "hello" | "welcome" | "yours" | "sir" | "madam");
        let verb = self.language.xpos(first) == Xpos::Vb && next.is_none_or(|at| !self.language.xpos(at).is_finite());
        wish || greeting || verb
    }

    /// Too few words for a sentence, without a verb.
    fn is_fragment(&self, tokens: &Range<usize>, index: usize) -> bool {
        let headline = self.document.headline().is_some_and(|headline| headline.sentences.contains(&index));
        !headline && self.is_verbless(tokens) && self.words(tokens).count() < FEWEST_WORDS
    }

    fn is_verbless(&self, tokens: &Range<usize>) -> bool {
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
        let counts = here.filter(|quantity| self.is_figure(quantity)).count();
        let from = self.times.partition_point(|time| time.span.end() <= sentence.start());
        let times = || self.times[from..].iter().take_while(|time| time.span.start() < sentence.end());
        let lengths = times().filter(|time| time.kind == TimeKind::Duration && !time.is_age && self.has_digit(time.span)).count();
        if counts + lengths > 0 {
            let weight = if counts > 0 { 0.4 } else { 0.25 };
            evidence.add(ClaimKind::Number, weight + 0.06 * (counts + lengths).min(3) as f32);
        }
        if times().any(|time| matches!(time.kind, TimeKind::Date | TimeKind::Time) && self.is_dated(time)) {
            evidence.add(ClaimKind::Date, 0.12);
        }
    }

    fn has_digit(&self, span: Span) -> bool {
        self.document.tokens_in(span).any(|at| self.language.xpos(at) == Xpos::Cd)
    }

    /// Whether a quantity counts or measures something: "one" by itself does not, nor does a place in an order.
    fn is_figure(&self, quantity: &Quantity) -> bool {
        let vague = quantity.in_words && quantity.value <= 1.0 && quantity.unit == Unit::Count;
        quantity.unit != Unit::Ordinal && !vague
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
            Xpos::Jjr | Xpos::Rbr => tokens.clone().any(|other| other > at && self.language.folded(other) == "than"),
            _ => match self.language.folded(at) {
                "twice" | "double" | "doubled" | "halved" | "tripled" | "triple" | "record" | "outnumber" => true,
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
        let law = self.words(tokens).any(|at| listed(LAW, at));
        let duty = self.words(tokens).any(|at| listed(DUTIES, at) && self.language.upos(at) == Upos::Verb);
        if law || duty {
            evidence.add(ClaimKind::Law, if law && duty { 0.4 } else { 0.3 });
        }
        law || self.words(tokens).any(|at| listed(PUBLIC, at))
    }

    /// Whose doing the sentence tells: the pronoun that is the subject of its first finite verb.
    fn subject(&self, tokens: &Range<usize>) -> Subject {
        let verb = tokens.clone().find(|&at| self.language.xpos(at).is_finite()).unwrap_or(tokens.end);
        let pronouns = (tokens.start..verb).rev().filter(|&at| self.language.upos(at) != Upos::Adv).take(4);
        pronouns
            .into_iter()
            .find_map(|at| match self.language.folded(at) {
                "i" => Some(Subject::I),
                "we" => Some(Subject::We),
                "you" => Some(Subject::You),
                _ => None,
            })
            .unwrap_or(Subject::Other)
    }

    /// What happened, is or will be, as the sentence's propositions tell.
    fn events(&self, index: usize, tokens: &Range<usize>, subject: Subject, evidence: &mut Evidence) {
        let from = self.propositions.partition_point(|proposition| proposition.predicate < tokens.start);
        let here = self.propositions[from..].iter().take_while(|proposition| proposition.predicate < tokens.end);
        let (mut event, mut state, mut forecast) = (false, false, false);
        for proposition in here.filter(|proposition| proposition.sentence == index) {
            let own = subject == Subject::Other;
            let firm = proposition.modality == Modality::Asserted;
            let reports = self.is_cue(proposition.predicate);
            let adjective = self.language.upos(proposition.predicate) == Upos::Adj;
            match proposition.tense {
                Tense::Future => forecast = true,
                _ if (proposition.modality == Modality::Intended && proposition.subject.is_some())
                    || proposition.lemma == "expect" =>
                {
                    forecast = true
                }
                Tense::Past if own && firm && !reports && !adjective && proposition.lemma != "be" => event = true,
                Tense::Past | Tense::Present if own && firm && !reports => {
                    state |= self.names_in(tokens) || proposition.subject.is_some()
                }
                _ => {}
            }
        }
        event |= self.is_verbless(tokens) && evidence.source.is_none();
        if forecast && subject == Subject::Other {
            evidence.add(ClaimKind::Forecast, 0.32);
        }
        if event {
            evidence.add(ClaimKind::Event, 0.32);
        } else if state && self.names_in(tokens) {
            evidence.add(ClaimKind::Event, 0.2);
        }
    }

    fn is_cue(&self, token: usize) -> bool {
        let span = self.document.tokens[token].span;
        let from = self.attributions.partition_point(|attribution| attribution.span.start() + 4000 < span.start());
        let near = self.attributions[from..].iter().take_while(|attribution| attribution.span.start() <= span.end() + 400);
        near.into_iter().any(|attribution| attribution.cue == Some(span))
    }

    /// Whether a name stands in `tokens`.
    fn names_in(&self, tokens: &Range<usize>) -> bool {
        let from = self.language.names.partition_point(|name| name.tokens.end <= tokens.start);
        let named = self.language.names.get(from).is_some_and(|name| name.tokens.start < tokens.end);
        named || self.entities.at(self.document.span_of(tokens)).is_some()
    }

    /// What speaks against checking: judgements, wishes, hedges, and what only the speaker can know.
    fn objections(&self, tokens: &Range<usize>, subject: Subject, public: bool, evidence: &mut Evidence) {
        let listed = |list: &[&str], at: usize| list.binary_search(&self.language.lemma(at)).is_ok();
        let judgements = self.words(tokens).filter(|&at| listed(JUDGEMENTS, at)).count();
        let modal = self
            .words(tokens)
            .any(|at| matches!(self.language.folded(at), "should" | "ought" | "must" | "let" | "deserve" | "deserved"));
        let conditional = self.words(tokens).any(|at| matches!(self.language.folded(at), "would" | "could" | "might" | "may"));
        let feeling = self.words(tokens).any(|at| listed(FEELINGS, at) && self.language.upos(at) == Upos::Verb);
        let hedged = self.words(tokens).any(|at| listed(HEDGES, at));
        let personal = self.words(tokens).filter(|&at| matches!(self.language.folded(at), "i" | "my" | "me" | "myself")).count();
        let shares = if evidence.has(ClaimKind::Number) { 0.15 } else { 0.3 };
        evidence.weight -= match judgements {
            0 => 0.0,
            1 => shares,
            _ => shares + 0.15,
        };
        evidence.weight -= match subject {
            Subject::I if feeling => 0.6,
            Subject::I if public => 0.15,
            Subject::I => 0.4,
            Subject::We | Subject::You => 0.2,
            // "My opponent voted against it" is of public interest, "my aunt lent me her car" is not.
            Subject::Other => 0.1 * personal.min(3).saturating_sub(1) as f32,
        };
        for (against, weight) in [
            (modal, 0.3),
            (conditional && !evidence.has(ClaimKind::Attribution), 0.12),
            (hedged, 0.25),
            (feeling && subject != Subject::I, 0.12),
        ] {
            evidence.weight -= if against { weight } else { 0.0 };
        }
        if self.words(tokens).count() < 4 {
            evidence.weight -= 0.15;
        }
    }
}
