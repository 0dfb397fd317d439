//! Votes as clauses tell them: of all, for and against.
//!
//! Comes in: two propositions, and a test for phrases that mean a whole group. Goes out: whether the one tells of a vote against
//! what all voted for. Nothing here decides whether that is a finding.

use crate::article::Article;
use crate::checks::moments::one_moment;
use crate::checks::topics::Topic;
use crate::extract::lexicon::List;
use crate::extract::{Argument, Polarity, Proposition};

/// Verbs for what a vote decides.
const DECIDE: &List = &List::of("accept adopt approve back endorse pass ratify vote");

/// Whether `other` tells of a vote against what all voted for.
pub(super) fn outvoted(
    article: &Article,
    universal: &Proposition,
    is_whole: impl Fn(&Article, &Argument) -> bool,
    other: &Proposition,
) -> bool {
    let Some(against) = cast(article, other, "against") else { return false };
    let subject = universal.subject.as_ref();
    let of_one = DECIDE.has(&universal.lemma) && is_unanimous(article, universal);
    let of_all = subject.is_some_and(|subject| is_whole(article, subject))
        && ["in", "for"].iter().any(|side| cast(article, universal, side).is_some());
    if !of_one && !of_all {
        return false;
    }
    let matter = universal.object.as_ref().and_then(|object| Topic::of(article, object));
    let one_matter = match (matter, Topic::of(article, against)) {
        (Some(matter), Some(against)) => matter.fits(&against),
        _ => true,
    };
    one_matter && other.polarity == Polarity::Affirmed && one_moment(article, universal, other)
}

/// What `proposition` tells a vote of, on one side: "voted against the rules", "raised their hands for it".
fn cast<'a>(article: &Article, proposition: &'a Proposition, side: &str) -> Option<&'a Argument> {
    let lemma = |object: &Argument| matches!(article.language.lemma(object.head), "hand" | "vote");
    let by_hand = || matches!(proposition.lemma.as_str(), "cast" | "raise") && proposition.object.as_ref().is_some_and(lemma);
    if proposition.lemma != "vote" && !by_hand() {
        return None;
    }
    proposition.obliques.iter().find(|(before, _)| before == side).map(|(_, argument)| argument)
}

/// Whether all were of one mind: "voted unanimously", "unanimously adopted".
pub(super) fn is_unanimous(article: &Article, proposition: &Proposition) -> bool {
    let last = article.document.tokens.len();
    let mut beside = proposition.group.start.saturating_sub(1)..(proposition.group.end + 1).min(last);
    let hedge = |at: usize| matches!(article.language.folded(at), "almost" | "nearly" | "not");
    beside.any(|at| article.language.folded(at) == "unanimously" && !hedge(at.saturating_sub(1)))
}
