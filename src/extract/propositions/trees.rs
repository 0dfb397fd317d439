//! What the parser adds: which phrase is the subject or object of a verb that went without.
//!
//! Comes in: the clauses and phrases of one sentence and its dependencies. Goes out: the clauses with subjects and
//! objects where they had none. What the clauses know already stays: measured on labelled articles, a tree that overrules
//! them lost more than it won.

use super::clauses::Clause;
use super::groups::Form;
use super::phrases::Phrase;
use crate::language::{Relation, Tree};

/// Whether a tree may help: a clause has room for a phrase, and several verbs compete for the phrases, or a finite one went
/// without any.
pub(super) fn wants_tree(clauses: &[Clause]) -> bool {
    let bare = |clause: &Clause| clause.group.form == Form::Finite && clause.subject.is_none() && clause.object.is_none();
    let room = |clause: &Clause| lacks_subject(clause) || lacks_object(clause);
    clauses.iter().any(bare) || clauses.len() > 1 && clauses.iter().any(room)
}

/// Whether the grammatical subject, which undergoes a passive verb, is not known.
fn lacks_subject(clause: &Clause) -> bool {
    if clause.group.passive { clause.object.is_none() } else { clause.subject.is_none() }
}

/// Whether an object could stand beside the verb, and none is known.
fn lacks_object(clause: &Clause) -> bool {
    !clause.group.passive && clause.predicate.is_none() && clause.object.is_none()
}

/// Gives clauses the subjects and objects that they lack, by the `tree` over their sentence.
pub(super) fn settle(clauses: &mut [Clause], phrases: &[Phrase], tree: &Tree) {
    for clause in clauses {
        let verb = clause.predicate.as_ref().map_or(clause.group.main, |phrase| phrase.head);
        // A phrase hangs on the verb by its head, or by the noun that counts or names it.
        let argument = |is: fn(Relation) -> bool| {
            let hangs = |token: usize| tree.head(token) == Some(verb) && tree.relation(token).is_some_and(is);
            phrases.iter().find(|phrase| phrase.core.clone().any(hangs)).filter(|phrase| phrase.head != verb).cloned()
        };
        if lacks_subject(clause) {
            clause.settle(argument(Relation::is_subject));
        }
        if lacks_object(clause) {
            clause.object = argument(Relation::is_object).filter(|phrase| clause.subject.as_ref() != Some(phrase));
        }
    }
}
