//! Whether two sentences can be of one vote.
//!
//! Comes in: two sentences. Goes out: whether they speak of one body and one matter, as far as they tell, and of no two names, places or
//! times. Nothing here knows how the vote went.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::article::Article;
use crate::checks::common::{lists, times_in};
use crate::extract::EntityKind;
use crate::extract::lexicon::List;
use crate::extract::lexicon::kin::are_kin;
use crate::language::Upos;

/// Bodies that vote and those who sit in them, a body a line.
const BODIES: &[List] = &[
    List::of("board director trustee governor"),
    List::of("council councillor"),
    List::of("committee member"),
    List::of("court judge justice bench"),
    List::of("jury juror"),
    List::of("panel panellist adjudicator"),
    List::of("parliament lawmaker mp deputy assembly senate senator"),
    List::of("commission commissioner"),
    List::of("cabinet minister"),
    List::of("union branch member"),
    List::of("party delegate conference"),
    List::of("shareholder investor"),
    List::of("club member"),
];

/// Whether a word is for a body that votes, or for who sits in it.
pub(super) fn is_of_body(lemma: &str) -> bool {
    BODIES.iter().any(|line| lists(line, lemma))
}

/// Whether two sentences can be of one vote: one body, no two names of bodies or places, no two times.
pub(super) fn one_vote(article: &Article, one: usize, other: usize) -> bool {
    let own = |number: usize| article.document.sentences[number].tokens.clone();
    let bodies = |number: usize| -> BTreeSet<usize> {
        let sits = |at: usize| {
            let lemma = article.language.lemma(at).to_lowercase();
            BODIES.iter().enumerate().filter(move |(_, line)| line.has(&lemma)).map(|(line, _)| line)
        };
        own(number).flat_map(sits).collect()
    };
    // "Judge Coufal, who had dissented": somebody of the body may be told of by name alone.
    let (voters, others) = (bodies(one), bodies(other));
    // "The vote was unanimous": a body may be told of in one of the two only, where they speak of one matter or do not tell it.
    let untold = voters.is_empty() || others.is_empty();
    let shared = !voters.is_disjoint(&others) || untold && may_share_matter(article, own(one), own(other));
    let of_person = |at: usize| {
        let id = article.entities.at(article.document.tokens[at].span);
        id.map(|id| &article.entities.all[id]).is_some_and(|one| one.kind == EntityKind::Person && one.name.contains(' '))
    };
    let names = |number: usize| -> BTreeSet<&str> {
        let proper = own(number).filter(|&at| article.language.upos(at) == Upos::Propn && !of_person(at));
        proper.map(|at| article.language.folded(at)).collect()
    };
    let (mine, theirs) = (names(one), names(other));
    let apart = !mine.is_empty() && !theirs.is_empty() && mine.is_disjoint(&theirs);
    let values =
        |number: usize| -> BTreeSet<&str> { times_in(article, &own(number)).iter().map(|time| time.value.as_str()).collect() };
    let (first, second) = (values(one), values(other));
    let two_times = !first.is_empty() && !second.is_empty() && first.is_disjoint(&second);
    shared && !apart && !two_times
}

/// What is voted on.
const MATTERS: &List = &List::of(
    "agreement amendment appointment ban bill budget change charter closure contract deal decision demolition increase law levy licence \
    measure merger motion nomination ordinance plan proposal purchase reform resolution rule sale scheme settlement strike tax",
);

/// Whether two sentences may be of one matter: the nouns for what is voted on are kin, or one of them has none, or the one says no
/// more than "motion" or "resolution".
fn may_share_matter(article: &Article, one: Range<usize>, other: Range<usize>) -> bool {
    let matters = |tokens: Range<usize>| {
        let lemmas = tokens.filter(|&at| article.language.upos(at) == Upos::Noun).map(|at| article.language.lemma(at));
        lemmas.filter(|lemma| MATTERS.has(lemma)).collect::<Vec<_>>()
    };
    let (mine, theirs) = (matters(one), matters(other));
    let plain = |lemma: &str| lists("decision measure motion plan proposal resolution", lemma);
    let alike = |one: &str, other: &str| are_kin(one, other) || plain(one) || plain(other);
    mine.is_empty() || theirs.is_empty() || mine.iter().any(|one| theirs.iter().any(|other| alike(one, other)))
}
