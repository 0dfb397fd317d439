//! Which phrase is the subject of which verb. The table beside [`super`] says how it is decided.

use super::super::groups::{Form, Group};
use super::super::items::Mark;
use super::super::phrases::Phrase;
use super::super::{Modality, Tense};
use super::{Clause, Reader, SAYING, mood};
use crate::extract::lexicon::List;
use crate::extract::lexicon::catenatives::{self, Effect};
use crate::language::Xpos;

/// Verbs whose clause may follow without "that": "said the mayor had left".
const TAKES_CLAUSE: &List = &List::of(
    "add admit agree announce argue believe claim confirm deny expect fear feel find hear hope insist know mean note \
    report reveal say see show state suggest suspect tell think warn write",
);

/// Whether the clause of `verb` may follow without "that".
pub(super) fn takes_clause(verb: &str) -> bool {
    TAKES_CLAUSE.has(verb)
}

/// Verbs whose object does what a bare verb after it says: "let *him* go".
const BARE: &List = &List::of("have hear help let make see watch");

impl Reader<'_> {
    /// A verb with a subject of its own. In a headline, "to" may open one.
    pub(super) fn finite(&mut self, group: &Group, headline: bool) {
        let saying = SAYING.has(&group.lemma);
        if let Some(speaker) = self.aside((saying || group.lemma == "tell") && self.beside_phrase) {
            self.push(group.clone(), Some(speaker));
            return;
        }
        let inverted = self.after_quote && saying && self.frame().candidate.is_none();
        let (subject, settled) = if inverted { (None, true) } else { self.finite_subject() };
        let negated =
            self.mark == Some(Mark::Alternative) && self.frame().verb.is_some_and(|verb| self.clauses[verb].group.negated);
        let mut group = group.clone();
        if negated && !group.negated {
            group.negated = true;
        }
        if headline {
            group.tense = Tense::Future;
        }
        let antecedent = if settled { None } else { self.frame().antecedent.take() };
        let clause = self.push(group, subject.clone());
        match antecedent {
            Some((None, phrase)) => self.clauses[clause].object = Some(phrase),
            Some((Some(preposition), phrase)) => self.clauses[clause].obliques.push((preposition, phrase)),
            None => {}
        }
        if let Some(dangling) = self.dangling.take() {
            self.clauses[dangling].settle(subject.clone());
        }
        let frame = self.frame();
        frame.subject = subject;
        frame.verb = Some(clause);
        frame.candidate = None;
    }

    /// Who says so between the subject and its verb; else, a name beside the subject takes the subject's place.
    fn aside(&mut self, says: bool) -> Option<Phrase> {
        let aside = self.frame().aside.take()?;
        if says {
            return Some(aside);
        }
        let named = |phrase: &Phrase| matches!(self.language.xpos(phrase.head), Xpos::Nnp | Xpos::Nnps);
        let subject = self.frames.last()?.subject.as_ref()?;
        if named(&aside) && !named(subject) {
            self.frame().subject = Some(aside);
        }
        None
    }

    /// The subject of a finite verb here, and whether it is the antecedent of a relative clause.
    fn finite_subject(&mut self) -> (Option<Phrase>, bool) {
        let mark = self.mark;
        if let Some(subject) = self.after_preposition() {
            return (Some(subject), true);
        }
        if self.frame().joined && self.outer_waits() {
            self.pop();
            return (self.frame().subject.clone(), true);
        }
        if let Some(candidate) = self.frame().candidate.take() {
            let mood = self.frame().mood.filter(|_| mark != Some(Mark::Comma));
            if self.frame().relative && self.frame().after_comma {
                self.pop();
            }
            self.frame().mood = mood;
            return (Some(candidate), true);
        }
        if self.frame().verb.is_none() {
            if let Some(subject) = self.frame().subject.clone() {
                return (Some(subject), self.frame().antecedent.is_none());
            }
            if let Some((None, antecedent)) = self.frame().antecedent.take() {
                return (Some(antecedent), true);
            }
            return (None, true);
        }
        if self.beside_phrase
            && let Some(object) = self.steal_object()
        {
            return (Some(object), true);
        }
        if self.outer_waits() && !matches!(mark, Some(Mark::Conjunction | Mark::Alternative)) {
            self.pop();
            return (self.frame().subject.clone(), true);
        }
        (self.frame().subject.clone(), true)
    }

    /// The phrase right before this verb, whose "preposition" opens the clause: "after *Rubio* threatened".
    fn after_preposition(&mut self) -> Option<Phrase> {
        let opens = |at: usize| matches!(self.language.folded(at), "after" | "as" | "before" | "since" | "than" | "until");
        let waits = self.frame().subject.is_some() && self.frame().verb.is_none();
        if !self.beside_phrase || self.mark.is_some() || waits {
            return None;
        }
        let obliques = match self.open {
            Some(open) => &mut self.clauses[open].obliques,
            None => &mut self.waiting,
        };
        obliques.pop_if(|(at, _)| opens(*at)).map(|(_, phrase)| phrase)
    }

    /// Whether the clause around a relative clause still waits for its verb.
    fn outer_waits(&self) -> bool {
        let outer = self.frames.len().checked_sub(2).map(|outer| &self.frames[outer]);
        outer.is_some_and(|outer| outer.verb.is_none() && outer.subject.is_some())
    }

    /// The object right before this verb, where the verb before takes a clause: "said the mayor had left".
    fn steal_object(&mut self) -> Option<Phrase> {
        let open = self.open?;
        let clause = &mut self.clauses[open];
        if !takes_clause(&clause.group.lemma) || !clause.obliques.is_empty() {
            return None;
        }
        let (object, mood) = (clause.object.take(), mood(&clause.group.lemma));
        self.frame().mood = mood;
        object
    }

    /// An infinitive or participle.
    pub(super) fn nonfinite(&mut self, group: &Group) {
        let mut group = group.clone();
        let before = self.open.or(self.frame().verb);
        let after_preposition = self.preposition;
        if after_preposition.is_some_and(|at| self.language.folded(at) == "without") {
            group.negated = !group.negated;
        }
        let alternative = self.mark == Some(Mark::Alternative);
        if alternative && before.is_some_and(|before| self.clauses[before].group.negated) {
            group.negated = !group.negated;
        }
        if let Some(effect) = before.filter(|_| !alternative).and_then(|before| self.governed(before, after_preposition, &group)) {
            group.apply(effect);
        } else if group.form == Form::Infinitive
            && self.mark != Some(Mark::Conjunction)
            && self.language.folded(group.tokens.start) == "to"
        {
            group.modality = Modality::Intended;
        }
        let subject = self.nonfinite_subject(&group, before, after_preposition.is_some());
        let initial = self.frame().subject.is_none() && self.frame().verb.is_none();
        let clause = self.push(group, None);
        self.clauses[clause].settle(subject);
        if initial {
            self.dangling = Some(clause);
        }
    }

    /// What the verb before does to the one that follows its object or preposition.
    fn governed(&self, before: usize, preposition: Option<usize>, group: &Group) -> Option<Effect> {
        let verb = &self.clauses[before].group.lemma;
        match (group.form, preposition) {
            (Form::Gerund, Some(at)) => catenatives::before_ing(&format!("{verb} {}", self.language.folded(at))),
            (Form::Infinitive, None) if self.clauses[before].object.is_some() => match catenatives::before_to(verb)? {
                Effect::Intends => Some(Effect::Requires),
                other => Some(other),
            },
            _ => None,
        }
    }

    fn nonfinite_subject(&mut self, group: &Group, before: Option<usize>, after_preposition: bool) -> Option<Phrase> {
        let controlled = before.is_some_and(|before| self.controls(before, group));
        let own = |clause: &Clause| if clause.group.passive { clause.object.clone() } else { clause.subject.clone() };
        match group.form {
            Form::Gerund | Form::Participle if self.beside_phrase && !after_preposition && self.mark.is_none() => {
                self.last_phrase.clone()
            }
            Form::Participle if self.mark == Some(Mark::Comma) && self.frame().verb.is_some() => self.last_phrase.clone(),
            // "…, but Brandt, having sued, …": the subject that waits for its verb.
            Form::Gerund if self.mark == Some(Mark::Comma) && !after_preposition && self.awaits_verb() => self.last_phrase.clone(),
            _ if controlled => before.and_then(|before| self.clauses[before].object.clone()),
            _ => self.frame().subject.clone().or_else(|| before.and_then(|before| own(&self.clauses[before]))),
        }
    }

    /// Whether the last phrase may be the subject of a verb to come.
    fn awaits_verb(&self) -> bool {
        let frame = self.frames.last();
        frame.is_some_and(|frame| !frame.joined && frame.candidate.is_some() && frame.candidate == self.last_phrase)
    }

    /// Whether the object of the verb before is who does what this verb says: "told *him* to go", "accused *him* of lying".
    fn controls(&self, before: usize, group: &Group) -> bool {
        let clause = &self.clauses[before];
        let verb = clause.group.lemma.as_str();
        clause.object.is_some()
            && match group.form {
                Form::Infinitive => !clause.group.passive && (catenatives::before_to(verb).is_some() || BARE.has(verb)),
                _ => self.preposition.is_some() && self.governed(before, self.preposition, group).is_some(),
            }
    }
}
