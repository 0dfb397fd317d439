//! # What it looks for
//! Two people who are both said to hold one post: "Pat Quigley, regional secretary of the union", then "Denise Colhoun, the
//! union's regional secretary"; and one title of a town or club ("the tower captain") given to two. Only posts of which there is one at a time, and nobody who is called former, acting or elect.
//!
//! # Why it matters
//! One of the two is misnamed, or has another post; whoever quotes the article attributes the words to the wrong person.
//!
//! # Example
//! The transport secretary, Helen Marchbank, announced it. Owen Trask, the transport secretary, defended it.
//!
//! # What it cannot know
//! Which of the two holds the post; posts that are shared; a change of hands that the sentences do not tell.
//!
//! # Source
//! The engine's own list of posts; tried on 159 published news articles.

use std::collections::{BTreeMap, BTreeSet};

use super::bodies;
use super::held::{self, Held};
use super::offices::{Office, is_party, is_sole};
use super::one_title;
use super::shared_posts;
use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::lists;
use crate::extract::lexicon::{countries, posts};
use crate::extract::{Entity, EntityId, EntityKind, Role};
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::fold;

pub(super) const CHECK: Check = Check {
    id: "names/post-two-people",
    family: Family::Names,
    title: "Posts that two people hold",
    doc: doc!("post_two_people.rs"),
    run,
};

/// Posts that one person holds in the place or court of a story, named by the title alone.
const LOCAL: &[&str] = &[
    "chief constable",
    "chief magistrate",
    "coroner",
    "fire chief",
    "harbourmaster",
    "headteacher",
    "parish clerk",
    "police chief",
    "presiding judge",
    "stationmaster",
    "town clerk",
    "trial judge",
];

/// The most holders of one post that are compared.
const MOST: usize = 12;

/// Who holds an office, by which role.
type Holder<'a> = (EntityId, &'a Role);

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let mut holders: BTreeMap<Office, Vec<Holder>> = BTreeMap::new();
    let mut marked: BTreeMap<String, Vec<Holder>> = BTreeMap::new();
    let held = held::find(article);
    let mut one_land = None;
    for Held { who, role, office, .. } in held.iter().filter(|held| is_sole(&held.office) && !left_it(held.entity, held.role)) {
        if is_marked_present(article, role) {
            marked.entry(format!("{} {}", office.field, office.post)).or_default().push((*who, *role));
        }
        let titled = is_title(article, role) && countries::named(&office.body).is_some();
        let mut home = || *one_land.get_or_insert_with(|| tells_of_one_country(article));
        let minister =
            !office.field.is_empty() && (is_definite(article, role) || office.body.is_empty() && is_inner(&office.field));
        let told = !office.body.is_empty() && !titled || minister && (is_definite(article, role) || home());
        let local = LOCAL.binary_search(&office.post.as_str()).is_ok() && office.body.is_empty();
        if (told || local) && !role.qualified {
            holders.entry(office.clone()).or_default().push((*who, *role));
        }
    }
    for (post, group) in holders.iter().map(|(office, group)| (&office.post, group)).chain(&marked) {
        let pair = group.first().and_then(|first| Some((first, group.iter().find(|other| are_two(article, first.0, other.0))?)));
        let Some((one, two)) = pair else { continue };
        let finding = finding(article, post, *one, *two);
        if !findings.iter().any(|other| other.primary.span == finding.primary.span && other.check == CHECK.id) {
            findings.push(finding);
        }
    }
    of_one_body(article, &held, findings);
    for (title, [one, two]) in one_title::pairs(article, &held).into_iter().chain(shared_posts::pairs(article, &held)) {
        let finding = Finding { confidence: Confidence::Possible, ..finding(article, &title, one, two) };
        let told = |other: &Finding| other.check == CHECK.id && other.primary.span == finding.primary.span;
        if are_two(article, one.0, two.0) && !findings.iter().any(told) {
            findings.push(finding);
        }
    }
}

/// Tells of posts whose bodies are called otherwise in the two places: "the Alder manager", "Alder's manager"; "chairman Lee"
/// in a sentence on the growers' union, "who chairs the growers' union".
fn of_one_body(article: &Article, held: &[Held<'_>], findings: &mut Vec<Finding>) {
    let mut holders: BTreeMap<String, Vec<(Holder, BTreeSet<String>)>> = BTreeMap::new();
    for Held { who, role, office, .. } in held.iter().filter(|held| !held.role.qualified && !left_it(held.entity, held.role)) {
        // "the Alder manager" has the body's name in the post's.
        let own = role.of.as_deref().and_then(|of| office.post.strip_prefix(of)).map(str::trim_start);
        let post = own.unwrap_or(&office.post).to_owned();
        let one = posts::post(&post).is_some_and(|post| post.sole) || matches!(post.as_str(), "coach" | "manager");
        let body = bodies::of(article, role);
        let national = role.of.as_deref().is_some_and(|of| countries::named(of).is_some());
        if one && office.field.is_empty() && !body.is_empty() && !national {
            holders.entry(post).or_default().push(((*who, *role), body));
        }
    }
    for (post, group) in &holders {
        let pair = group.iter().take(MOST).enumerate().find_map(|(at, (two, body))| {
            let (one, _) =
                group[..at].iter().find(|(one, other)| are_two(article, one.0, two.0) && bodies::are_one(body, other))?;
            Some((*one, *two))
        });
        let Some((one, two)) = pair else { continue };
        let finding = Finding { confidence: Confidence::Possible, ..finding(article, post, one, two) };
        if !findings.iter().any(|other| other.primary.span == finding.primary.span && other.check == CHECK.id) {
            findings.push(finding);
        }
    }
}

fn finding(article: &Article, post: &str, one: Holder, two: Holder) -> Finding {
    let (first, later) = if one.1.span < two.1.span { (one, two) } else { (two, one) };
    let name = |holder: Holder| article.entities.all[holder.0].name.as_str();
    // The leader of a party's group is not always the leader of all.
    let partisan = [one, two].iter().any(|holder| holder.1.title.split(' ').next().is_some_and(is_party));
    let untold = one.1.of.is_none() || two.1.of.is_none();
    let label = |holder: Holder| Label::new(holder.1.span, format!("is said of {}", name(holder)));
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: if partisan || untold { Confidence::Possible } else { Confidence::Likely },
        message: "Two people are said to hold the same post".into(),
        reason: format!("Both {} and {} are called {}; one person at a time is.", name(first), name(later), post.trim()),
        advice: "Look up which of the two holds the post, and what the other one is.".into(),
        primary: label(later),
        secondary: vec![label(first)],
    }
}

/// Whether the text elsewhere calls the person former, next or acting in the same post.
fn left_it(entity: &Entity, role: &Role) -> bool {
    entity.roles.iter().any(|other| other.qualified && other.span != role.span && other.title == role.title)
}

/// Whether the words of a role say that it is held now: "the present mayor", "the outgoing mayor".
fn is_marked_present(article: &Article, role: &Role) -> bool {
    let words = || article.document.tokens_in(role.span).map(|at| article.language.folded(at));
    let present = words().any(|word| matches!(word, "current" | "incumbent" | "outgoing" | "present" | "sitting"));
    present && words().next() == Some("the")
}

/// Whether the role is a title before a name, which presidents and kings of the past keep: "US President Andrew Jackson".
fn is_title(article: &Article, role: &Role) -> bool {
    let next = article.document.tokens.get(role.head + 1);
    let named = next.is_some_and(|token| article.document.slice(token.span).starts_with(char::is_uppercase));
    named && !is_definite(article, role)
}

/// Whether the role is told as the only one of its kind: "the transport secretary".
fn is_definite(article: &Article, role: &Role) -> bool {
    let start = article.document.tokens_in(role.span).start;
    article.language.folded(start) == "the" || article.language.folded(role.head) == "heads"
}

/// Whether ministers of this field seldom meet those of other countries in the news.
fn is_inner(field: &str) -> bool {
    !lists("defence finance foreign trade treasury war", field)
}

/// Whether the text names no two countries, each of which would have its ministers.
fn tells_of_one_country(article: &Article) -> bool {
    let places = article.entities.all.iter().filter(|entity| entity.kind == EntityKind::Place);
    let named = places.filter_map(|entity| countries::named(&entity.name.to_lowercase()));
    let tokens = article.document.tokens.iter().map(|token| article.document.slice(token.span));
    let people = tokens.filter(|text| text.starts_with(char::is_uppercase)).filter_map(countries::of_demonym);
    let mut all: Vec<&str> = named.chain(people).map(|country| country.name).collect();
    all.sort_unstable();
    all.dedup();
    all.len() < 2
}

/// Whether two entities are two people beyond doubt: no part of one name is in the other, nor nearly so.
fn are_two(article: &Article, one: EntityId, two: EntityId) -> bool {
    let name = |id: EntityId| fold(&article.entities.all[id].name);
    let (first, second) = (name(one), name(two));
    let near =
        |a: &str, b: &str| a.len() > 2 && b.len() > 2 && (a.starts_with(b) || b.starts_with(a) || a.ends_with(b) || b.ends_with(a));
    one != two && !first.split([' ', '-']).any(|part| second.split([' ', '-']).any(|other| near(part, other)))
}
