//! Posts that take up a working day.
//!
//! Comes in: two posts of one person. Goes out: whether nobody has both: each is told beside the name as the only one of its kind, and
//! neither is what people are beside another post. Nothing here knows when each is held.

use super::offices::Office;
use super::one_title;
use crate::article::Article;
use crate::checks::common::lists;
use crate::extract::Role;
use crate::extract::lexicon::kin::are_kin;
use crate::extract::lexicon::{List, posts};

/// Posts that somebody may well have beside another.
const BESIDE: &List = &List::of(
    "activist adviser advisor analyst ancestor artist author brother campaigner candidate chair chairman chairwoman champion coach commander convener co-founder \
    councillor critic daughter defendant director executive expert father fellow founder governor grandfather grandmother head host husband king leader lord \
    member minister mother nominee organiser organizer owner partner pope premier president prince princess queen ruler secretary senator sister son \
    speaker spokesman spokesperson spokeswoman treasurer trustee uncle veteran vice-president victim widow widower wife winner writer",
);

/// Two posts, each told beside the name as the only one of its kind, that take up a working day: "the airport manager", "the chief pilot of
/// the airline".
pub(super) fn are_full_time(article: &Article, one: &(&Role, &Office), two: &(&Role, &Office)) -> bool {
    let told = |role: &Role| {
        let tokens = article.document.tokens_in(role.span);
        let head = article.language.lemma(role.head);
        let alone = article.language.folded(tokens.start) == "the" && one_title::is_set_off(article, &tokens);
        alone && !lists(BESIDE, head) && posts::post(head).is_some()
    };
    let heads = [one, two].map(|(role, _)| article.language.lemma(role.head));
    let alike = heads[0] == heads[1] || are_kin(heads[0], heads[1]) || one.1 == two.1;
    let body = match (&one.0.of, &two.0.of) {
        (Some(one), Some(two)) => one != two,
        _ => true,
    };
    !alike && body && told(one.0) && told(two.0)
}
