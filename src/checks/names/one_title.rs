//! Posts that a story of one town, club or firm names by their title alone: "the branch secretary", "the tower captain".
//!
//! Comes in: an article and the posts held in it. Goes out: for each such title the first two people to whom the text gives it in the same words, once
//! at least with "the". Titles that several bodies of a story have, such as a club's manager, are left out, and so is one where
//! the sentences name two bodies.
//!
//! Nothing here decides whether the two are two people.

use std::collections::BTreeMap;
use std::ops::Range;

use super::bodies;
use super::held::Held;
use crate::article::Article;
use crate::checks::common::{lists, word_at};
use crate::extract::lexicon::List;
use crate::extract::{EntityId, Role};
use crate::language::{Upos, Xpos};

/// The last words of titles of which one body has one.
const HEADS: &List = &List::of(
    "captain chairman clerk convener curator editor harbourmaster leader organiser organizer president principal \
    secretary steward superintendent treasurer verger warden",
);

/// Titles that a story gives to one person by themselves, where it says "the".
const ALONE: &List = &List::of("abbot foreman forewoman governor headmaster headmistress mayor rector");

/// First words of titles that several bodies of one story may have, or several people of one.
const SEVERAL: &List = &List::of(
    "airline army assistant battalion campaign club cabinet co-founding company corporate county deputy district division \
    education executive faculty finance foreign former general government group health home honorary incoming interior joint junior \
    justice local majority managing military minority national navy new news opposition parliamentary party permanent political press \
    prime private programme project regional section senior ship ship's shop side squad state task-force team treasury under union \
    vice",
);

/// Heads of what two people of one story may be, each beside a comma: "the driver, X", "the other driver, Y".
const SHARED: &List = &List::of(
    "actor applicant artist author baby boss boy brother bride candidate captain caller chief child claimant coach colleague complainant \
    couple customer dancer daughter dead deceased defendant deputy director doctor driver enemy expert father finalist \
    founder friend girl goalkeeper goalscorer groom guard guest guide head hero host husband inspector investigator judge keeper killer landlord lawyer \
    leader lodger loser manager man member minister mother narrator neighbour neighbor nominee nurse officer official opener opponent organiser other \
    owner partner passenger patient pilot player poet president prisoner producer professor reader referee researcher rival runner runner-up \
    scientist scorer secretary singer sister son speaker spokesman spokesperson spokeswoman striker student substitute suspect teacher tenant victim volunteer \
    widow widower wife winger winner witness woman worker writer",
);

/// Titles with the two who have it.
pub(super) fn pairs<'a>(article: &Article, held: &[Held<'a>]) -> Vec<(String, [(EntityId, &'a Role); 2])> {
    let mut holders: BTreeMap<String, Vec<(EntityId, &Role, bool)>> = BTreeMap::new();
    for Held { who, role, .. } in held.iter().filter(|held| !held.role.qualified && held.role.of.is_none()) {
        if let Some((title, definite)) = title(article, role) {
            holders.entry(title).or_default().push((*who, *role, definite));
        }
    }
    holders.into_iter().filter_map(|(title, group)| Some((title, pair(article, &group)?))).collect()
}

/// The first two of those with one title, where there are two, in two sentences and of one body.
fn pair<'a>(article: &Article, group: &[(EntityId, &'a Role, bool)]) -> Option<[(EntityId, &'a Role); 2]> {
    let &(first, role, definite) = group.first()?;
    let mut others = group.iter().filter(|(id, _, _)| *id != first);
    let &(id, later, other) = others.next()?;
    let third = others.any(|(other, _, _)| *other != id);
    let one_body = bodies::are_one(&bodies::of(article, role), &bodies::of(article, later));
    let apart = article.document.sentence_at(role.span.start()) != article.document.sentence_at(later.span.start());
    ((definite || other) && !third && one_body && apart).then_some([(first, role), (id, later)])
}

/// The title in its words, small letters throughout, and whether "the" stands before it; none where it is no such title.
fn title(article: &Article, role: &Role) -> Option<(String, bool)> {
    let tokens = article.document.tokens_in(role.span);
    let bare = tokens.start > 0
        && word_at(article, tokens.start - 1) == ","
        && article.language.upos(tokens.start) == Upos::Noun
        && article.document.token_text(tokens.start).starts_with(char::is_lowercase);
    // "Ann Lee, verger since 2012": what has no article behind a name is one person's as well.
    let the = article.language.folded(tokens.start) == "the" || bare;
    let words = tokens.start + usize::from(the && !bare)..tokens.end;
    let small = |at: usize| {
        let begins = at == tokens.start;
        begins || article.document.token_text(at).starts_with(char::is_lowercase)
    };
    let (first, last) = (article.language.folded(words.start), article.language.folded(tokens.end - 1));
    let local = words.len() == 2 && lists(HEADS, last) && !lists(SEVERAL, first)
        || words.len() == 1 && lists(ALONE, last)
        || the && is_set_off(article, &tokens) && !lists(SHARED, last) && article.language.xpos(tokens.end - 1) == Xpos::Nn;
    (local && words.clone().all(small)).then(|| (article.document.slice(article.document.span_of(&words)).to_lowercase(), the))
}

/// Whether a comma parts a title from the name that it is of, which says that there is one: "the highway commissioner, Ada Holm",
/// "Ada Holm, the highway commissioner".
pub(super) fn is_set_off(article: &Article, tokens: &Range<usize>) -> bool {
    let capital = |at: usize| {
        article.document.tokens.get(at).is_some_and(|token| article.document.slice(token.span).starts_with(char::is_uppercase))
    };
    let comma = |at: usize| word_at(article, at) == ",";
    comma(tokens.end) && capital(tokens.end + 1)
        || tokens.start >= 2
            && comma(tokens.start - 1)
            && capital(tokens.start - 2)
            && matches!(word_at(article, tokens.end), "," | "." | "since")
}
