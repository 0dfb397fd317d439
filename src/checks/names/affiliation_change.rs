//! # What it looks for
//! A person of two parties or two nations: "Ann Lee, a Republican who represents the coast", then "Lee, the only Democrat"; or
//! one who works for two employers in one calling, is of two houses ("Lee of the Adria Institute"), or plays for two teams.
//!
//! # Why it matters
//! Party and nation tell readers whose side somebody is on, and sources copy them.
//!
//! # Example
//! Nora Feld, an Algerian director, won the prize. Feld is the first Tunisian to win it.
//!
//! # What it cannot know
//! Which of the two is right; somebody with two passports, where the text does not say so.
//!
//! # Source
//! The engine's own lists of countries and parties; tried on 159 published news articles.

use std::collections::BTreeMap;

use super::affiliations::{Affiliation, Group, beside};
use super::allegiances;
use super::employers::{self, Employer};
use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::{quotation_around, says_any};
use crate::extract::lexicon::List;
use crate::extract::{EntityId, EntityKind, Form};
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::{ParagraphKind, Span};

pub(super) const CHECK: Check = Check {
    id: "names/affiliation-change",
    family: Family::Names,
    title: "Parties, nations and employers that change",
    doc: doc!("affiliation_change.rs"),
    run,
};

/// The most affiliations of one person that are compared.
const MOST: usize = 12;

/// Words that tell of another time, of a change, or of somebody with two nations.
const CHANGES: &List = &List::of(
    "ancestry born citizen citizenship defected defecting descent dual ex former formerly heritage joined joining left \
    naturalised naturalized once originally passport passports previously quit raised roots switched then turned until",
);

/// Nations that one person may have at once, or that are called by one name.
const SHARED: &[&[&str]] = &[
    &["England", "Northern Ireland", "Scotland", "United Kingdom", "Wales"],
    &["Ireland", "Northern Ireland"],
    &["China", "Hong Kong", "Taiwan", "Tibet", "Macau"],
    &["Israel", "Palestine"],
    &["Puerto Rico", "United States"],
    &["Denmark", "Faroe Islands", "Greenland"],
    &["Russia", "Soviet Union", "Ukraine", "Chechnya"],
    &["North Korea", "South Korea"],
];

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let mut told: Vec<Vec<Affiliation>> = article.entities.all.iter().map(|_| Vec::new()).collect();
    for (id, mention) in article.entities.mentions.iter().filter(|(_, mention)| matches!(mention.form, Form::Full | Form::Short)) {
        let entity = &article.entities.all[*id];
        if entity.kind != EntityKind::Person || entity.namesake || told[*id].len() >= MOST {
            continue;
        }
        told[*id].extend(beside(article, mention).into_iter().filter(|affiliation| is_plain(article, affiliation)));
    }
    let mut members: BTreeMap<&str, Vec<EntityId>> = BTreeMap::new();
    for (id, affiliation) in told.iter().enumerate().flat_map(|(id, all)| all.iter().map(move |one| (id, one))) {
        members.entry(affiliation.group.name()).or_default().push(id);
    }
    for (id, affiliation) in allegiances::find(article) {
        let others = members.get(affiliation.group.name()).is_some_and(|all| all.iter().any(|other| *other != id));
        let fits = !article.entities.all[id].namesake && told[id].len() < MOST && is_plain(article, &affiliation);
        // Somebody else is known to be one: it is he who is meant.
        if fits && !others {
            told[id].push(affiliation);
        }
    }
    for told in &mut told {
        told.sort_by_key(|affiliation| affiliation.span);
    }
    for (entity, told) in article.entities.all.iter().zip(&told) {
        let clash = told.iter().enumerate().find_map(|(number, two)| {
            let one = told[..number].iter().find(|one| one.sentence != two.sentence && excludes(one.group, two.group))?;
            Some((one, two))
        });
        if let Some((one, two)) = clash {
            findings.push(finding(article, &entity.name, one, two));
        }
    }
    findings.extend(two_employers(article));
}

/// Somebody who works, or plays, for two.
fn two_employers(article: &Article) -> Vec<Finding> {
    let all: Vec<Employer> =
        employers::find(article).into_iter().filter(|own| is_of_now(article, own.sentence, own.span)).collect();
    let mut findings: Vec<Finding> = Vec::new();
    for (number, later) in all.iter().enumerate().take(MOST * MOST) {
        let told = |other: &&Employer| {
            let post = other.post == later.post || other.post.is_empty() || later.post.is_empty();
            other.who == later.who && other.sentence != later.sentence && post
        };
        let mut earlier = all[..number].iter().filter(told);
        let Some(first) = earlier.next().filter(|first| !first.words.iter().any(|word| later.words.contains(word))) else {
            continue;
        };
        let name = &article.entities.all[later.who].name;
        let slice = |employer: &Employer| article.document.slice(employer.span);
        let finding = Finding {
            check: CHECK.id.into(),
            family: CHECK.family,
            confidence: Confidence::Possible,
            message: "One person works or plays for two".into(),
            reason: format!("{name} goes with “{}” in one place and with “{}” in another.", slice(first), slice(later)),
            advice: "Look up for whom, or tell when it changed.".into(),
            primary: Label::new(later.span, "one"),
            secondary: vec![Label::new(first.span, "another")],
        };
        if findings.last().is_none_or(|last| last.secondary[0].span != first.span) {
            findings.push(finding);
        }
    }
    findings
}

fn finding(article: &Article, name: &str, first: &Affiliation, later: &Affiliation) -> Finding {
    let slice = |affiliation: &Affiliation| article.document.slice(affiliation.span);
    let party = matches!(later.group, Group::Party(_));
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: format!("One person has two {}", if party { "parties" } else { "nations" }),
        reason: format!("{name} is {} in one place and {} in another.", slice(first), slice(later)),
        advice: format!("Look up which {} is the right one.", if party { "party" } else { "nation" }),
        primary: Label::new(later.span, slice(later)),
        secondary: vec![Label::new(first.span, slice(first))],
    }
}

fn is_plain(article: &Article, affiliation: &Affiliation) -> bool {
    is_of_now(article, affiliation.sentence, affiliation.span)
}

/// Whether it is told of now by the article itself: not in a headline or quotation, in no sentence that tells of a change.
fn is_of_now(article: &Article, sentence: usize, span: Span) -> bool {
    let changes = says_any(article, article.document.sentences[sentence].tokens.clone(), CHANGES);
    let quoted = quotation_around(article, span).is_some();
    article.document.kind_of(sentence) == ParagraphKind::Body && !changes && !quoted
}

fn excludes(one: Group, two: Group) -> bool {
    match (one, two) {
        (Group::Party(one), Group::Party(two)) => one != two,
        (Group::Nation(one), Group::Nation(two)) => {
            let shared = SHARED.iter().any(|group| group.contains(&one.name) && group.contains(&two.name));
            one != two && !shared
        }
        _ => false,
    }
}
