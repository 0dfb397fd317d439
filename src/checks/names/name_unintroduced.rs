//! # What it looks for
//! A surname that stands alone and that the text never introduces: "Kessler said", where nothing tells of a Kessler before, and
//! everybody else is named in full.
//!
//! # Why it matters
//! The sentence that said who it is was cut, or the name is another's; the reader cannot tell who speaks.
//!
//! # Example
//! Conductor Ruth Ambrose said that the singers had nowhere to go. … Kessler said the talks had failed.
//!
//! # What it cannot know
//! Whether readers of the paper know the name anyway; people who go by one name alone.
//!
//! # Source
//! The Associated Press Stylebook: full name at first mention, surname afterwards.

use std::collections::BTreeSet;

use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::{quotation_around, word_at};
use crate::extract::lexicon::{countries, first_names, organisations, places, posts};
use crate::extract::{Entity, EntityKind};
use crate::language::Upos;
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::{ParagraphKind, Span, fold};

pub(super) const CHECK: Check = Check {
    id: "names/name-unintroduced",
    family: Family::Names,
    title: "Surnames that nobody introduces",
    doc: doc!("name_unintroduced.rs"),
    run,
};

/// The fewest people named in full who show that the text introduces its people.
const FEWEST: usize = 1;
/// The most people of an article that is read: longer lists of names leave out more.
const MOST: usize = 40;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let people = article.entities.all.iter().filter(|entity| entity.kind == EntityKind::Person);
    let (full, single): (Vec<&Entity>, Vec<&Entity>) = people.partition(|entity| entity.name.contains(' '));
    if full.len() < FEWEST || full.len() + single.len() > MOST || single.len() > 1 {
        return;
    }
    let speakers: Vec<Span> = speakers(article).collect();
    let names: BTreeSet<&str> = speakers.iter().map(|span| article.document.slice(*span)).collect();
    // Where several go by one name, that is how the text calls people.
    let others = single.iter().filter(|entity| !names.contains(entity.name.as_str())).count();
    if let Some(first) = speakers.first().filter(|span| names.len() + others == 1 && is_unintroduced(article, **span)) {
        findings.push(finding(article, *first));
    }
}

/// Those who speak in running text under one word alone that is no post and nobody's whose full name is known.
fn speakers(article: &Article) -> impl Iterator<Item = Span> {
    let said = |cue: Span| matches!(article.document.slice(cue), "said" | "added" | "told" | "says");
    let all = article.attributions.iter().filter(move |one| one.cue.is_some_and(said) && one.antecedent.is_none());
    all.filter_map(|one| one.speaker).filter(|span| {
        let tokens = article.document.tokens_in(*span);
        let full = article.entities.at(*span).is_some_and(|id| article.entities.all[id].name.contains(' '));
        let proper = tokens.len() == 1 && article.language.upos(tokens.start) == Upos::Propn;
        proper && !full && is_surname(article.document.slice(*span))
    })
}

/// Whether the text tells nothing of whoever speaks at `span`.
fn is_unintroduced(article: &Article, span: Span) -> bool {
    let Some(number) = article.document.sentence_at(span.start()) else { return false };
    let (own, at) = (&article.document.sentences[number], article.document.tokens_in(span).start);
    let entity = article.entities.at(span);
    let told =
        entity.is_some_and(|id| article.entities.all[id].kind != EntityKind::Person || !article.entities.all[id].roles.is_empty());
    let body = article.document.kind_of(number) == ParagraphKind::Body && own.paragraph > 0;
    let before = at.checked_sub(1).map_or("", |at| word_at(article, at));
    let next = word_at(article, at + 1);
    // "Her brother, Olav." is introduced; "The talks failed, Kessler said" is not.
    let opens = at == own.tokens.start
        || matches!(before, "\"" | "said" | "added" | "and")
        || before == "," && matches!(next, "said" | "says" | "added" | "told");
    let alone = !matches!(next, "," | "(" | "and" | "'s");
    let plain = body && !told && opens && alone && quotation_around(article, span).is_none();
    plain && is_first(article, at)
}

/// Whether the word at `at` has not stood before, in a headline or in the name of something else.
fn is_first(article: &Article, at: usize) -> bool {
    let stem = article.language.folded(at);
    !(0..at).any(|before| article.language.folded(before).starts_with(stem))
}

/// Whether a word is nobody's first name, no place, body or post.
fn is_surname(name: &str) -> bool {
    let folded = fold(name);
    let known = first_names::is_first_name(&folded)
        || places::is_place(name)
        || countries::named(&folded).is_some()
        || organisations::is_organisation_word(&folded)
        || posts::post(&folded).is_some();
    let shaped = name.chars().count() > 3 && name.chars().skip(1).all(|letter| letter.is_lowercase() || letter == '-');
    shaped && !known
}

fn finding(article: &Article, span: Span) -> Finding {
    let name = article.document.slice(span);
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: "A surname that the text never introduces".into(),
        reason: format!("“{name}” speaks without a first name or a word on who that is, and stands nowhere before."),
        advice: "Introduce the person, or look up whose words they are.".into(),
        primary: Label::new(span, "who is that?"),
        secondary: Vec::new(),
    }
}
