//! What the parser adds: which phrase is the subject or object of a verb that went without.
//!
//! Comes in: the clauses and phrases of one sentence and its dependencies. Goes out: the clauses with subjects and
//! objects where they had none. What the clauses know already stays: measured on labelled articles, a tree that overrules
//! them lost more than it won.

use super::clauses::Clause;
use super::groups::Form;
use super::phrases::Phrase;
use crate::language::Dependency;

/// Whether a tree may help: several verbs compete for the phrases, or a finite one went without a subject.
pub(super) fn wants_tree(clauses: &[Clause]) -> bool {
    let bare = |clause: &Clause| clause.group.form == Form::Finite && clause.subject.is_none() && clause.object.is_none();
    clauses.len() > 1 || clauses.iter().any(bare)
}

/// Gives clauses the subjects and objects that they lack, by `tree`, whose first entry is that of token `start`.
pub(super) fn settle(clauses: &mut [Clause], phrases: &[Phrase], tree: &[Dependency], start: usize) {
    let head_of = |token: usize| tree.get(token.checked_sub(start)?)?.head;
    for clause in clauses {
        let verb = clause.predicate.as_ref().map_or(clause.group.main, |phrase| phrase.head);
        // A phrase hangs on the verb by its head, or by the noun that counts or names it.
        let argument = |fits: &dyn Fn(&Dependency) -> bool| {
            phrases.iter().find(|phrase| {
                phrase.core.clone().any(|token| {
                    let here = token.checked_sub(start).and_then(|place| tree.get(place));
                    here.is_some_and(fits) && head_of(token) == Some(verb)
                })
            })
        };
        let subject = argument(&|token| token.relation.is_subject()).cloned();
        let object = argument(&|token| token.relation.is_object()).cloned();
        let passive = clause.group.passive;
        let place = if passive { &mut clause.object } else { &mut clause.subject };
        if place.is_none() {
            *place = subject.filter(|phrase| phrase.head != verb);
        }
        let free = !passive && clause.predicate.is_none() && clause.object.is_none();
        if free {
            clause.object = object.filter(|phrase| phrase.head != verb && clause.subject.as_ref() != Some(phrase));
        }
    }
}
