//! Posts of a story that has one body they can belong to: "the coach", "managing director Alice Penn", "chairs the trustees".
//!
//! Comes in: an article and the posts held in it. Goes out: the two people to whom it gives one post of which there is one at a time, where what the post
//! belongs to is told alike, or not at all, in both places. Posts with a third holder, and sentences that speak of another body
//! ("the rival coach"), are left out.
//!
//! Nothing here decides whether the two are two people.

use std::collections::{BTreeMap, BTreeSet};

use super::bodies;
use super::held::Held;
use super::offices::is_sole;
use crate::article::Article;
use crate::checks::common::{lists, says_any};
use crate::extract::lexicon::{List, countries, posts};
use crate::extract::{EntityId, Role};

/// Posts of which a story mostly has one, beside those that are one person's everywhere.
const ONE: &List = &List::of("coach conductor manager stationmaster verger vicar");
/// Posts that many bodies of one story have, so that the title alone tells nothing.
const MANY: &List = &List::of(
    "boss ceo chief executive director editor founder governor head minister mayor officer owner president principal secretary \
    senator spokesman treasurer leader",
);
/// Words that tell of a second holder or body.
const OTHERS: &List = &List::of(
    "against another both co-chairman counterpart each either former fellow home joint other opposing opponents predecessor \
    respectively rival rivals second team-mate two visiting visitors vs",
);

type Holder<'a> = (EntityId, &'a Role);

/// Posts with the two who have each.
pub(super) fn pairs<'a>(article: &Article, held: &[Held<'a>]) -> Vec<(String, [Holder<'a>; 2])> {
    let mut holders: BTreeMap<String, Vec<(Holder, BTreeSet<String>)>> = BTreeMap::new();
    for Held { who, role, office, .. } in held.iter().filter(|held| !held.role.qualified && !is_of_others(article, held.role)) {
        let house = lists("director editor head leader", &office.post) && role.of.is_some();
        let one = house || lists(ONE, &office.post) || posts::post(&office.post).is_some_and(|post| post.sole) || is_sole(office);
        let body = bodies::of(article, role);
        // A minister of two countries, a governor of two states.
        let open = body.is_empty() && lists(MANY, office.post.rsplit(' ').next().unwrap_or_default()) && office.field.is_empty();
        let national = role.of.as_deref().is_some_and(|of| countries::named(of).is_some());
        if one && !open && !national {
            holders.entry(format!("{} {}", office.field, office.post)).or_default().push(((*who, *role), body));
        }
    }
    holders.into_iter().filter_map(|(post, group)| Some((post.trim().to_owned(), pair(article, &group)?))).collect()
}

/// The first two holders in two sentences, where nobody else holds the post and both may be of one body.
fn pair<'a>(article: &Article, group: &[(Holder<'a>, BTreeSet<String>)]) -> Option<[Holder<'a>; 2]> {
    let (first, body) = group.first()?;
    let (later, other) = group.iter().find(|((id, _), _)| *id != first.0)?;
    let third = group.iter().any(|((id, _), _)| *id != first.0 && *id != later.0);
    let sentence = |holder: &Holder| article.document.sentence_at(holder.1.span.start());
    let apart = sentence(first) != sentence(later);
    (!third && apart && bodies::are_one(body, other)).then_some([*first, *later])
}

/// Whether the sentence of a role tells of another who holds such a post.
fn is_of_others(article: &Article, role: &Role) -> bool {
    let sentence = article.document.sentence_at(role.span.start());
    sentence.is_none_or(|number| says_any(article, article.document.sentences[number].tokens.clone(), OTHERS))
}
