//! Posts as offices, ready to be compared.
//!
//! Comes in: the organisations of an article and a [`Role`] of one of its people. Goes out: an [`Office`]: what the post is, and whose. "The
//! union's regional secretary" is the office *regional secretary* of *general workers' alliance*, where the article has one
//! union; "who heads the Department for Transport" and "the transport secretary" are one office, where a minister heads it.
//!
//! Nothing here decides whether two offices clash.

use super::organisations::Organisations;
use crate::extract::lexicon::{List, countries, parties, places, posts};
use crate::extract::{Entity, Role};

/// A post and whose it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Office {
    /// The post, by one of its names: "chief executive", "minister".
    pub post: String,
    /// What it is in charge of, where the post is a minister's: "transport".
    pub field: String,
    /// What or whom it belongs to, by its full name; empty where the text does not tell.
    pub body: String,
}

/// The office of a role.
pub(super) fn office(organisations: &Organisations, entity: &Entity, role: &Role) -> Office {
    let of = role.of.as_deref().unwrap_or_default();
    let body = body(organisations, of);
    if let Some(field) = portfolio(&role.title) {
        return Office { post: "minister".into(), field: field.to_owned(), body };
    }
    let field =
        ["department for ", "department of ", "ministry of ", "ministry for "].iter().find_map(|start| of.strip_prefix(start));
    if let Some(field) = field.filter(|_| role.title == "head" && is_minister(entity)) {
        return Office { post: "minister".into(), field: field.trim_start_matches("the ").to_owned(), body: String::new() };
    }
    // "The minister of health", where what follows is no country's or town's name.
    let charge = of.trim_start_matches("the ");
    if role.title == "minister" && !charge.is_empty() && countries::named(charge).is_none() && !places::is_place(charge) {
        return Office { post: "minister".into(), field: charge.to_owned(), body: String::new() };
    }
    if let Some(office) = local(organisations, role) {
        return office;
    }
    let post = match role.title.as_str() {
        "ceo" | "chief executive officer" => "chief executive",
        "cfo" | "chief financial officer" => "finance director",
        "chair" => "chairman",
        "head teacher" | "headmaster" | "headmistress" | "principal" => "headteacher",
        "director-general" => "director general",
        "editor-in-chief" | "editor in chief" => "editor",
        "harbor master" | "harbormaster" | "harbour master" => "harbourmaster",
        title => title,
    };
    Office { post: post.to_owned(), field: String::new(), body }
}

/// Bodies of which a local story has one, so that their name alone tells which.
const LOCAL: &List = &List::of(
    "choir church college council court hospital library museum observatory orchestra parish prison school society \
    theatre university village zoo",
);

/// "council leader" and "the council's Labour leader": one office of one body.
fn local(organisations: &Organisations, role: &Role) -> Option<Office> {
    let (first, post) = role.title.split_once(' ')?;
    let post = Some(post).filter(|post| posts::post(post).is_some_and(|post| post.sole))?.to_owned();
    if LOCAL.has(first) {
        return Some(Office { post, field: String::new(), body: body(organisations, first) });
    }
    let party = is_party(first) && role.of.is_some();
    party.then(|| Office { post, field: String::new(), body: body(organisations, role.of.as_deref().unwrap_or_default()) })
}

/// Whether a folded word is a party's: the office may then be the party's own.
pub(super) fn is_party(word: &str) -> bool {
    let mut letters = word.chars();
    let capital = letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>());
    capital.is_some_and(|word| parties::party(&word).is_some())
}

/// What a minister is in charge of: "transport" of "transport secretary".
fn portfolio(title: &str) -> Option<&str> {
    let field = title.strip_suffix(" minister").or_else(|| title.strip_suffix(" secretary"))?;
    let rank = [
        "assistant",
        "branch",
        "cabinet",
        "chief",
        "club",
        "company",
        "deputy",
        "first",
        "general",
        "government",
        "junior",
        "local",
        "membership",
        "national",
        "parliamentary",
        "party",
        "permanent",
        "press",
        "prime",
        "private",
        "regional",
        "state",
        "under",
        "union",
    ];
    field.split(' ').all(|word| rank.binary_search(&word).is_err()).then_some(match field {
        "defense" => "defence",
        field => field,
    })
}

fn is_minister(entity: &Entity) -> bool {
    let minister = |role: &Role| role.title.ends_with("minister") || portfolio(&role.title).is_some();
    entity.roles.iter().any(|role| minister(role) && !role.qualified)
}

/// The full name of what a post belongs to. A noun alone ("brigade", "union") stands for the one organisation of the article
/// that is one; where there is none or several, it tells nothing.
fn body(organisations: &Organisations, of: &str) -> String {
    let of = of.trim_start_matches("the ");
    if of.contains(' ') || of.is_empty() {
        return of.to_owned();
    }
    let kinds: &[&str] = match of {
        "union" => &["union", "alliance", "federation", "association", "brotherhood"],
        "firm" => &["company"],
        _ => &[of],
    };
    organisations.ending_in(kinds, of).unwrap_or_else(|| {
        let known = countries::named(of).is_some() || organisations.know(of) || LOCAL.has(of);
        if known { of.to_owned() } else { String::new() }
    })
}

/// Whether one person at a time holds the office.
pub(super) fn is_sole(office: &Office) -> bool {
    if countries::named(&office.body).is_some() {
        let national = [
            "attorney general",
            "auditor general",
            "chancellor",
            "chief justice",
            "chief medical officer",
            "first minister",
            "head of government",
            "head of state",
            "king",
            "minister",
            "pope",
            "president",
            "prime minister",
            "queen",
            "secretary of state",
            "supreme leader",
            "taoiseach",
        ];
        return national.binary_search(&office.post.as_str()).is_ok();
    }
    let tied = ["ambassador", "boss", "curator", "incumbent", "lead author", "predecessor", "running mate", "successor"];
    let sole = posts::post(&office.post).is_some_and(|post| post.sole) || office.post == "minister" && !office.field.is_empty();
    sole && !tied.contains(&office.post.as_str())
}
