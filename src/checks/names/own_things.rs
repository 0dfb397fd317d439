//! What somebody does with what is his or her own: "Thornbury puts on his coat", "Lee was paid, at his own wish", "Holm drives the
//! plough herself".
//!
//! Comes in: an article. Goes out: a [`Meant`] for each clause whose subject is a person's name and whose pronoun can hardly mean
//! anybody else, whoever is named before. Nothing here decides whether two disagree.

use super::pronouns::Meant;
use crate::article::Article;
use crate::checks::common::{lists, word_at};
use crate::extract::lexicon::List;
use crate::extract::{Argument, EntityId, EntityKind, Gender, Proposition};
use crate::language::Xpos;
use crate::text::ParagraphKind;

/// What somebody wears or is part of somebody.
const OWN: &List = &List::of(
    "arm beard belt boot breath briefcase cap chin coat cuff eye eyebrow face finger fist foot glasses glove hair handbag hat head helmet \
    jacket knee leg lip mind moustache nose pocket scarf shoe shoulder skirt sleeve spectacle thumb tie trousers voice wallet watch wrist",
);
/// Verbs for what one does to another's, too.
const TO_OTHERS: &List = &List::of(
    "break catch clutch cut dress examine feel fix grab grip hear hit hold kick kiss know look mend notice pat pick punch recognise see \
    seize shake shoot slap squeeze steal stroke study take touch treat twist watch",
);

/// All of them.
pub(super) fn told(article: &Article) -> Vec<Meant> {
    let mut found = Vec::new();
    for proposition in &article.propositions {
        let plain = article.document.kind_of(proposition.sentence) == ParagraphKind::Body
            && proposition.quotation.is_none()
            && !proposition.nominal;
        let doer = proposition.subject.as_ref().or(proposition.object.as_ref());
        let Some((who, doer)) = doer.filter(|_| plain).and_then(|doer| Some((named(article, doer)?, doer))) else { continue };
        let joined = proposition.obliques.iter().map(|(_, argument)| argument);
        let others = proposition.object.iter().chain(joined).filter(|argument| argument.tokens.start > doer.tokens.end);
        let meant = others.filter_map(|argument| Some((gender(article, proposition, argument)?, argument.tokens.start)));
        found.extend(meant.take(1).map(|(gender, at)| Meant { who, gender, span: article.document.tokens[at].span }));
    }
    found
}

/// The person whom a phrase names.
fn named(article: &Article, argument: &Argument) -> Option<EntityId> {
    let name = matches!(article.language.xpos(argument.head), Xpos::Nnp | Xpos::Nnps);
    let id = argument.entity.filter(|_| name)?;
    let entity = &article.entities.all[id];
    (entity.kind == EntityKind::Person && !entity.namesake).then_some(id)
}

/// The gender that a phrase shows of whoever does something with it: "his coat", "her own wish", "himself".
fn gender(article: &Article, proposition: &Proposition, argument: &Argument) -> Option<Gender> {
    let first = argument.tokens.start;
    let gender = match article.language.folded(first) {
        "his" | "himself" => Gender::Male,
        "her" | "herself" => Gender::Female,
        _ => return None,
    };
    let reflexive = article.language.folded(first).ends_with("self");
    let verb = proposition.lemma.split(' ').next().unwrap_or_default();
    let own = word_at(article, first + 1) == "own";
    let worn = lists(OWN, article.language.lemma(argument.head)) && !lists(TO_OTHERS, verb);
    (reflexive || own || worn).then_some(gender)
}
