//! # What it looks for
//! One person with two posts that exclude each other: defence lawyer and prosecutor, minister and secretary of a council,
//! chief executive and finance director of one company, minister of two things, goalkeeper and striker, baker and dentist.
//!
//! # Why it matters
//! One of the two is another person's post, and with it the words or the deed.
//!
//! # Example
//! Tom Pike, the defence lawyer, spoke of a clean record. Pike, the prosecutor, spoke of a good day.
//!
//! # What it cannot know
//! Which of the two is right; somebody who does hold both; a change that the sentences do not tell.
//!
//! # Source
//! Cabinet and company practice; tried on 159 published news articles.

use super::callings::{self, Calling, trade};
use super::full_time::are_full_time;
use super::held;
use super::offices::Office;
use crate::article::Article;
use crate::checks::Check;
use crate::extract::{Entity, Role};
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::Span;

pub(super) const CHECK: Check = Check {
    id: "names/two-posts",
    family: Family::Names,
    title: "People with two posts that exclude each other",
    doc: doc!("two_posts.rs"),
    run,
};

/// The most roles of one person that are compared.
const MOST: usize = 12;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let held = held::find(article);
    for held in held.chunk_by(|one, two| one.who == two.who).filter(|held| !held[0].entity.namesake) {
        let (entity, held) = (held[0].entity, &held[..held.len().min(MOST)]);
        let roles: Vec<(&Role, &Office)> = held.iter().map(|held| (held.role, &held.office)).collect();
        let clash = roles.iter().enumerate().find_map(|(number, two)| {
            let excluded =
                |one: &&(&Role, &Office)| parted(article, one.0, two.0) && (excludes(one, two) || are_full_time(article, one, two));
            let one = roles[..number].iter().find(excluded)?;
            Some((one, two))
        });
        if let Some((one, two)) = clash {
            findings.push(finding(article, entity, one, two));
        }
    }
    two_callings(article, findings);
}

/// Tells of people who are of two trades by the words beside their names: "Terzian, a historian by training".
fn two_callings(article: &Article, findings: &mut Vec<Finding>) {
    let all = callings::find(article);
    for (number, later) in all.iter().enumerate().take(MOST * MOST) {
        let clash = |first: &&Calling| {
            first.who == later.who && first.sentence != later.sentence && first.trade != later.trade && first.past == later.past
        };
        let Some(first) = all[..number].iter().find(clash) else { continue };
        let name = &article.entities.all[later.who].name;
        if !findings.iter().any(|other| other.check == CHECK.id && other.reason.starts_with(name.as_str())) {
            findings.push(told(article, name, first.span, later.span));
        }
    }
}

fn finding(article: &Article, entity: &Entity, one: &(&Role, &Office), two: &(&Role, &Office)) -> Finding {
    let (first, later) = (one.0, two.0);
    // A baker may mend teeth, and whoever runs a small museum may guard it.
    let rank = is_deputy_of(one.0, two.0) || is_deputy_of(two.0, one.0);
    let soft = rank || in_house(one.1, two.1) || in_callings(one.1, two.1) || are_full_time(article, one, two);
    let confidence = if soft { Confidence::Possible } else { Confidence::Likely };
    Finding { confidence, ..told(article, &entity.name, first.span, later.span) }
}

fn told(article: &Article, name: &str, first: Span, later: Span) -> Finding {
    let slice = |span: Span| article.document.slice(span);
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: "One person has two posts that exclude each other".into(),
        reason: format!("{name} is “{}” in one place and “{}” in another.", slice(first), slice(later)),
        advice: "Look up which post is the right one, or whether a second person is meant.".into(),
        primary: Label::new(later, "one post"),
        secondary: vec![Label::new(first, "another post")],
    }
}

/// Whether two roles stand in two sentences and are of one time: both held, or both still to come.
fn parted(article: &Article, one: &Role, two: &Role) -> bool {
    let to_come = |role: &Role| {
        let mut words = article.document.tokens_in(role.span).map(|at| article.language.folded(at));
        role.qualified && words.any(|word| matches!(word, "next" | "incoming" | "future" | "designate"))
    };
    let held = !one.qualified && !two.qualified || is_deputy_of(one, two) || is_deputy_of(two, one);
    let sentence = |role: &Role| article.document.sentence_at(role.span.start());
    sentence(one) != sentence(two) && (held || to_come(one) && to_come(two))
}

/// Whether one is the deputy's post of the other: "the deputy head", "headmaster of the school".
fn is_deputy_of(one: &Role, two: &Role) -> bool {
    let base = |title: &str| if title.starts_with("head") || title == "principal" { "head".to_owned() } else { title.to_owned() };
    let deputy = ["deputy ", "assistant ", "co-", "vice-"].iter().find_map(|start| one.title.strip_prefix(start));
    let bodies = one.of == two.of || one.of.is_none() || two.of.is_none();
    bodies && !two.qualified && deputy.is_some_and(|deputy| base(deputy) == base(&two.title))
}

/// Whether nobody holds the two offices at once.
fn excludes(one: &(&Role, &Office), two: &(&Role, &Office)) -> bool {
    is_deputy_of(one.0, two.0)
        || is_deputy_of(two.0, one.0)
        || in_court(one.1, two.1)
        || in_court(two.1, one.1)
        || in_cabinet(one.1, two.1)
        || beside_cabinet(one, two)
        || beside_cabinet(two, one)
        || in_company(one, two)
        || in_house(one.1, two.1)
        || in_callings(one.1, two.1)
}

/// The director of a house and somebody who works there.
fn in_house(one: &Office, two: &Office) -> bool {
    let top = |office: &Office| matches!(office.post.as_str(), "director" | "executive director" | "head" | "headteacher");
    let staff = |office: &Office| {
        let part = office.post.strip_prefix("head of ").is_some();
        part || matches!(office.post.as_str(), "caretaker" | "gardener" | "janitor" | "librarian" | "receptionist" | "spokesman")
    };
    let one_body = !one.body.is_empty() && one.body == two.body;
    one_body && (top(one) && staff(two) || staff(one) && top(two))
}

/// Two callings of two trades.
fn in_callings(one: &Office, two: &Office) -> bool {
    matches!((trade(&one.post), trade(&two.post)), (Some(one), Some(two)) if one != two)
}

/// Defence and prosecution.
fn in_court(one: &Office, two: &Office) -> bool {
    let defends = matches!(one.post.as_str(), "defence lawyer" | "defense lawyer" | "defence attorney" | "defense attorney");
    defends && matches!(two.post.as_str(), "prosecutor" | "public prosecutor" | "chief prosecutor" | "district attorney")
}

/// Two departments that one minister hardly has.
fn in_cabinet(one: &Office, two: &Office) -> bool {
    let fields = [
        "agriculture",
        "culture",
        "defence",
        "education",
        "environment",
        "finance",
        "foreign",
        "health",
        "housing",
        "interior",
        "justice",
        "transport",
    ];
    let minister = |office: &Office| office.post == "minister" && fields.contains(&office.field.as_str());
    minister(one) && minister(two) && one.field != two.field
}

/// A minister, and the one who runs an authority or council under ministers or between countries.
fn beside_cabinet(one: &(&Role, &Office), two: &(&Role, &Office)) -> bool {
    let minister = one.1.post == "minister" && !one.1.field.is_empty();
    let runs = ["director", "director general", "executive director", "secretary", "secretary general"];
    let of = two.0.of.as_deref().unwrap_or_default();
    let bodies = ["agency", "authority", "board", "commission", "council", "institute"];
    let body = bodies.iter().any(|body| of.ends_with(body)) && !of.contains("security");
    minister && body && runs.contains(&two.1.post.as_str())
}

/// Two of the posts that a company gives to two people.
fn in_company(one: &(&Role, &Office), two: &(&Role, &Office)) -> bool {
    let (Some((first, body)), Some((second, other))) = (function(one), function(two)) else { return false };
    first != second && body == other
}

/// What somebody does in a company, and which.
fn function<'a>((role, office): &(&'a Role, &'a Office)) -> Option<(&'a str, &'a str)> {
    let of = role.of.as_deref().unwrap_or_default();
    if office.post == "head" {
        let (department, body) = of.split_once(" at ").or_else(|| of.split_once(" of "))?;
        return department.strip_suffix(" department").map(|department| (department, body.trim_start_matches("the ")));
    }
    let posts = ["chief economist", "chief executive", "chief operating officer", "chief technology officer", "finance director"];
    posts.contains(&office.post.as_str()).then_some((office.post.as_str(), of.trim_start_matches("the ")))
}
