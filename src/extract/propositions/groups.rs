//! Verb groups: auxiliaries, negation, adverbs, words that take another verb, and the main verb.
//!
//! Comes in: the tokens of one sentence. Goes out: the [`Group`] that begins at a token, if one does. "was not expected
//! to be asked to stay" is one group, whose main verb is "stay".
//!
//! Source: Huddleston and Pullum, "The Cambridge Grammar of the English Language" (2002), chapter 3; the auxiliaries come
//! in the order modal, perfect, progressive, passive.

use crate::extract::lexicon::List;
use std::ops::Range;

use super::{Modality, Tense};
use crate::extract::lexicon::catenatives::{self, Effect};
use crate::extract::lexicon::opposites::{self, Class};
use crate::language::{Language, Xpos};

/// A verb group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    /// From its first auxiliary or "to" to its main verb and particle.
    pub tokens: Range<usize>,
    /// The main verb, or the adjective after a form of "be".
    pub main: usize,
    /// The main verb's lemma with its particle: "call off", "be unhappy".
    pub lemma: String,
    /// What its first verb is.
    pub form: Form,
    /// Whether the subject undergoes it.
    pub passive: bool,
    /// Whether it is negated.
    pub negated: bool,
    /// How firmly it is said.
    pub modality: Modality,
    /// When.
    pub tense: Tense,
}

/// What the first verb of a group is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Finite: it has a subject of its own.
    Finite,
    /// "to" and a verb, or a bare verb.
    Infinitive,
    /// An "-ing" form.
    Gerund,
    /// A past participle.
    Participle,
}

/// Reads one group, word by word.
struct Reader<'a> {
    language: &'a Language,
    end: usize,
    group: Group,
}

/// Verbs that an adjective may complete: "stayed dry".
const COPULAS: &List = &List::of("be become go keep remain stay turn");

/// The verb group that begins at token `start` and ends before `end`, in a sentence that begins at `from`.
pub(super) fn group(language: &Language, from: usize, start: usize, end: usize) -> Option<Group> {
    let (form, first) = opening(language, start, end)?;
    Some(read(language, from, start..end, form, first))
}

/// The verb group at token `start` of a headline, where capitals and left-out words lead tags astray: "Maker *to Hire*
/// 200", "Leader *steps down*". Only verbs of the lexicon are found so.
pub(super) fn headline_group(language: &Language, from: usize, start: usize, end: usize) -> Option<Group> {
    let is_verb = |lemma: &str| opposites::senses(lemma, Class::Verb).next().is_some();
    let nominal = |at: usize| matches!(language.xpos(at), Xpos::Nn | Xpos::Nns | Xpos::Nnp | Xpos::Nnps);
    if start == from {
        return None;
    }
    if language.folded(start) == "to" && start + 1 < end && is_verb(language.folded(start + 1)) {
        let mut group = read(language, from, start..end, Form::Infinitive, start + 1);
        group.lemma = language.folded(start + 1).to_owned();
        return Some(group);
    }
    let word = language.folded(start);
    let third_person = word.strip_suffix("es").filter(|stem| is_verb(stem)).or_else(|| word.strip_suffix('s'))?;
    let next = if start + 1 < end { language.folded(start + 1) } else { "" };
    let with_particle = format!("{third_person} {next}");
    let particle = is_verb(&with_particle);
    if !nominal(start) || !nominal(start - 1) || !(particle || is_verb(third_person)) {
        return None;
    }
    let mut group = read(language, from, start..end, Form::Finite, start);
    group.tokens.end = start + 1 + usize::from(particle);
    group.lemma = if particle { with_particle } else { third_person.to_owned() };
    (group.main, group.tense) = (start, Tense::Present);
    Some(group)
}

/// Reads the group of `form` whose first verb is `first`.
fn read(language: &Language, from: usize, tokens: Range<usize>, form: Form, first: usize) -> Group {
    let (start, end) = (tokens.start, tokens.end);
    let (modality, tense) = (Modality::Asserted, finite_tense(language.xpos(first)));
    let group = Group {
        tokens: start..first + 1,
        main: first,
        lemma: String::new(),
        form,
        passive: form == Form::Participle,
        negated: false,
        modality,
        tense,
    };
    let mut reader = Reader { language, end, group };
    for before in (from..start).rev().take(3).take_while(|&at| is_adverb(language, at)) {
        reader.note_adverb(before);
    }
    reader.run(first);
    reader.group
}

/// The form of the group at `start`, and its first verb.
fn opening(language: &Language, start: usize, end: usize) -> Option<(Form, usize)> {
    match language.xpos(start) {
        Xpos::Md | Xpos::Vbd | Xpos::Vbp | Xpos::Vbz => Some((Form::Finite, start)),
        Xpos::Vb => Some((Form::Infinitive, start)),
        Xpos::Vbg => Some((Form::Gerund, start)),
        Xpos::Vbn => Some((Form::Participle, start)),
        Xpos::To => {
            let verb = (start + 1..end.min(start + 4)).find(|&at| !is_adverb(language, at))?;
            (language.xpos(verb) == Xpos::Vb).then_some((Form::Infinitive, verb))
        }
        Xpos::Rb if is_negator(language.folded(start)) && start + 1 < end => match language.xpos(start + 1) {
            Xpos::To => opening(language, start + 1, end),
            Xpos::Vbg => Some((Form::Gerund, start + 1)),
            _ => None,
        },
        _ => None,
    }
}

fn finite_tense(tag: Xpos) -> Tense {
    match tag {
        Xpos::Vbd => Tense::Past,
        Xpos::Vbz | Xpos::Vbp | Xpos::Md => Tense::Present,
        _ => Tense::None,
    }
}

fn is_adverb(language: &Language, at: usize) -> bool {
    matches!(language.xpos(at), Xpos::Rb | Xpos::Rbr | Xpos::Rbs)
}

/// A quotation mark, which may open inside a group: would "move on".
fn is_quote(language: &Language, at: usize) -> bool {
    matches!(language.xpos(at), Xpos::OpenQuote | Xpos::CloseQuote)
}

/// Words inside a group that deny it.
fn is_negator(word: &str) -> bool {
    matches!(word, "not" | "n't" | "never" | "neither" | "nor" | "hardly" | "scarcely")
}

impl Group {
    /// Changes what is said by what a word before the verb does to it.
    pub(super) fn apply(&mut self, effect: Effect) {
        match effect {
            Effect::Happens => {}
            Effect::Negates => self.negated = !self.negated,
            Effect::Intends => self.modality = Modality::Intended,
            Effect::Excludes => {
                self.negated = !self.negated;
                self.modality = Modality::Intended;
            }
            Effect::Requires => self.modality = Modality::Required,
            Effect::Allows => self.modality = Modality::Possible,
            Effect::Alleges => self.modality = Modality::Alleged,
        }
    }
}

impl Reader<'_> {
    /// From the verb at `verb` on, takes what belongs to the group.
    fn run(&mut self, mut verb: usize) {
        for at in self.group.tokens.start..verb {
            self.note_adverb(at);
        }
        // Each turn takes at least one token; a group longer than this is no group.
        for _ in 0..12 {
            let after = self.past_adverbs(verb + 1);
            let Some(next) = self.link(verb, after) else { break };
            for at in verb + 1..next {
                self.note_adverb(at);
            }
            verb = next;
        }
        // "Had yet to see help" did not see it, where "had to see" must.
        let yet = |at: usize| self.language.folded(at) == "yet" && self.language.folded(at + 1) == "to";
        if (self.group.tokens.start..verb).any(yet) {
            (self.group.negated, self.group.modality) = (!self.group.negated, Modality::Asserted);
        }
        self.close(verb);
    }

    fn note_adverb(&mut self, at: usize) {
        let word = self.language.folded(at);
        let no_longer = word == "longer" && at > 0 && self.language.folded(at - 1) == "no";
        if is_negator(word) || no_longer {
            self.group.negated = !self.group.negated;
        }
    }

    /// The first token from `at` on that is no adverb or quotation mark; "no longer" is one, and so is a "not" that is tagged otherwise.
    fn past_adverbs(&self, mut at: usize) -> usize {
        while at < self.end {
            let no = self.language.folded(at) == "no" && at + 1 < self.end && self.language.folded(at + 1) == "longer";
            if no {
                at += 2;
            } else if is_adverb(self.language, at) || is_negator(self.language.folded(at)) || is_quote(self.language, at) {
                at += 1;
            } else {
                break;
            }
        }
        at
    }

    /// The next verb of the group, where `verb` is an auxiliary or takes another verb; notes what `verb` adds.
    fn link(&mut self, verb: usize, next: usize) -> Option<usize> {
        if next >= self.end {
            return None;
        }
        let (lemma, tag) = (self.language.lemma(verb), self.language.xpos(next));
        match lemma {
            _ if self.language.xpos(verb) == Xpos::Md => self.modal(verb, next),
            "have" if matches!(tag, Xpos::Vbn | Xpos::Vbd) => {
                self.set_past();
                Some(next)
            }
            "do" if tag == Xpos::Vb => Some(next),
            "be" | "get" if tag == Xpos::Vbn => self.passive(next),
            "be" if tag == Xpos::Vbg => self.progressive(next),
            "be" if tag == Xpos::To && self.is_verb(next + 1) => {
                self.group.tense = Tense::Future;
                Some(next + 1)
            }
            "be" => self.adjective(next),
            _ => self.catenative(verb, next),
        }
    }

    fn is_verb(&self, at: usize) -> bool {
        at < self.end && self.language.xpos(at) == Xpos::Vb
    }

    fn set_past(&mut self) {
        if self.group.tense != Tense::Future {
            self.group.tense = Tense::Past;
        }
    }

    fn modal(&mut self, verb: usize, next: usize) -> Option<usize> {
        if self.language.xpos(next) != Xpos::Vb {
            return None;
        }
        let negated = (verb + 1..next).any(|at| is_negator(self.language.folded(at)));
        match self.language.folded(verb) {
            "will" | "shall" | "'ll" | "wo" | "sha" => self.group.tense = Tense::Future,
            "can" | "could" | "ca" if negated => {}
            "must" | "should" | "ought" | "need" => self.group.modality = Modality::Required,
            _ => self.group.modality = Modality::Possible,
        }
        Some(next)
    }

    /// "be" and a past participle: a passive, or "is expected to".
    fn passive(&mut self, participle: usize) -> Option<usize> {
        let after = self.past_adverbs(participle + 1);
        if let Some(effect) = self.effect(participle, after) {
            self.group.apply(effect.0);
            return Some(effect.1);
        }
        self.group.passive = true;
        Some(participle)
    }

    /// "be" and an "-ing" form: "is going to sign" is a future.
    fn progressive(&mut self, gerund: usize) -> Option<usize> {
        let after = self.past_adverbs(gerund + 1);
        if self.language.lemma(gerund) == "go"
            && after < self.end
            && self.language.xpos(after) == Xpos::To
            && self.is_verb(after + 1)
        {
            self.group.tense = Tense::Future;
            return Some(after + 1);
        }
        Some(gerund)
    }

    /// "be" and an adjective that takes a verb: "is unwilling to sign".
    fn adjective(&mut self, adjective: usize) -> Option<usize> {
        let after = self.past_adverbs(adjective + 1);
        let (effect, next) = self.effect(adjective, after)?;
        self.group.apply(effect);
        Some(next)
    }

    /// A verb that takes another: "refused to sign", "ruled out going".
    fn catenative(&mut self, verb: usize, next: usize) -> Option<usize> {
        let (effect, next) = self.effect(verb, next)?;
        self.group.passive = false;
        self.group.apply(effect);
        Some(next)
    }

    /// What the word at `word` does to the verb that follows at `next`, and where that verb is.
    fn effect(&self, word: usize, next: usize) -> Option<(Effect, usize)> {
        if next >= self.end {
            return None;
        }
        let lemma = self.language.lemma(word);
        if self.language.xpos(next) == Xpos::To {
            let verb = self.past_adverbs(next + 1);
            return self.is_verb(verb).then(|| catenatives::before_to(lemma)).flatten().map(|effect| (effect, verb));
        }
        if next + 1 < self.end && self.language.folded(next) == "out" && self.language.xpos(next + 1) == Xpos::To {
            // "Turned out to be false".
            let verb = self.past_adverbs(next + 2);
            let effect = || catenatives::before_to(&format!("{lemma} out"));
            return self.is_verb(verb).then(effect).flatten().map(|effect| (effect, verb));
        }
        if self.language.xpos(next) == Xpos::Vbg {
            return catenatives::before_ing(lemma).map(|effect| (effect, next));
        }
        let gerund = next + 1;
        let follows = gerund < self.end && self.language.xpos(gerund) == Xpos::Vbg;
        let pair = || format!("{lemma} {}", self.language.folded(next));
        follows.then(|| catenatives::before_ing(&pair())).flatten().map(|effect| (effect, gerund))
    }

    /// Sets main verb, lemma and end, `verb` being the last verb.
    fn close(&mut self, verb: usize) {
        let lemma = self.language.lemma(verb);
        let after = self.past_adverbs(verb + 1);
        self.group.main = verb;
        self.group.tokens.end = verb + 1;
        if COPULAS.has(lemma) {
            if let Some(adjective) = self.predicate(after) {
                (verb + 1..after).for_each(|at| self.note_adverb(at));
                self.group.main = adjective;
                self.group.lemma = format!("{lemma} {}", self.language.lemma(adjective));
                self.group.tokens.end = adjective + 1;
                return;
            }
            if lemma == "be" {
                (verb + 1..after).for_each(|at| self.note_adverb(at));
            }
        }
        self.group.lemma = lemma.to_owned();
        if let Some(particle) = self.particle(verb) {
            self.group.lemma = format!("{lemma} {}", self.language.folded(particle));
            self.group.tokens.end = particle + 1;
        }
    }

    /// The adjective after a form of "be", unless a noun follows it.
    fn predicate(&self, at: usize) -> Option<usize> {
        let is_adjective = |at: usize| at < self.end && matches!(self.language.xpos(at), Xpos::Jj | Xpos::Jjr | Xpos::Jjs);
        let noun_follows = at + 1 < self.end
            && matches!(self.language.xpos(at + 1), Xpos::Nn | Xpos::Nns | Xpos::Nnp | Xpos::Jj | Xpos::Hyph | Xpos::Cd);
        (is_adjective(at) && !noun_follows).then_some(at)
    }

    /// The particle right after the main verb: what is tagged as one, or makes a verb of the lexicon with it.
    fn particle(&self, verb: usize) -> Option<usize> {
        let at = verb + 1;
        if at >= self.end {
            return None;
        }
        let tagged = self.language.xpos(at) == Xpos::Rp;
        let adverbial = matches!(
            self.language.folded(at),
            "away" | "ahead" | "back" | "out" | "down" | "off" | "over" | "up" | "home" | "together"
        );
        let listed =
            || opposites::senses(&format!("{} {}", self.language.lemma(verb), self.language.folded(at)), Class::Verb).next();
        (tagged || adverbial && listed().is_some()).then_some(at)
    }
}
