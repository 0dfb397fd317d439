//! A total and its parts as a plain list in one sentence: "25 players: 10 Danes, eight Swedes and nine Norwegians", "a crew of
//! 14, nine men and six women", "60 houses, 20 of brick, 15 of stone and 30 of timber".
//!
//! Comes in: an article and the quantities of a sentence. Goes out: the total and its parts, where the sentence counts
//! nothing else; how near the sum must be to be one of all parts. It does not reckon.

use super::splits::{Split, is_kind, plain};
use crate::article::Article;
use crate::extract::lexicon::List;
use crate::extract::{Quantity, Unit};
use crate::language::{Upos, Xpos};

/// How far from the total the sum may lie, as a share of it; behind a colon, which announces all parts; and elsewhere.
const NEAR_COLON: f64 = 0.3;
const NEAR: f64 = 0.15;
/// The most tokens between total and parts, and between two parts.
const FAR: usize = 10;
/// How many tokens behind the list may tell that it goes on, or that it compares.
const BEHIND: usize = 4;

/// Words in a list that tell that it is not one of all parts, or that it compares.
const OTHERS: &List = &List::of(
    "about after against ago among another before but compared earlier every from including least more most others over \
    per remainder remaining rest than then to until up while with",
);

/// The split of a sentence whose quantities are `own`.
pub(super) fn read<'a>(article: &Article, own: &'a [Quantity]) -> Option<Split<'a>> {
    let word = |at: usize| article.language.folded(at);
    let (total, parts) = own.split_first()?;
    let first = parts.first().filter(|_| plain(total) && parts.len() > 1)?;
    let gap = total.tokens.end..first.tokens.start;
    let colon = gap.clone().last().is_some_and(|at| matches!(word(at), ":" | "-" | "("));
    let made = gap.len() > 2
        && matches!(word(gap.end - 1), "of")
        && matches!(word(gap.end - 2), "up" | "consists" | "consisted" | "consisting");
    let listed = colon || made || gap.clone().last().is_some_and(|at| word(at) == "," || matches!(word(at), "has" | "comprises"));
    let announced = colon || made;
    let before = total.tokens.start.checked_sub(1).map_or("", word);
    let counts = total.noun.is_some() || total.unit != Unit::Count || before == "of" || word(total.tokens.end) == "strong";
    let kinds = parts.iter().all(|part| is_kind(article, part));
    let many = parts.len() > 2 || announced || kinds;
    let alike = parts.iter().all(|part| fits(total, part, announced));
    (listed && counts && many && alike && gap.len() <= FAR && is_list(article, total, parts))
        .then(|| (total, parts.iter().collect(), if announced { NEAR_COLON } else { NEAR }))
}

/// Whether `part` counts what the total counts: the same unit, or behind a colon the bare number ("90 euros: 40 for the room").
fn fits(total: &Quantity, part: &Quantity, announced: bool) -> bool {
    let bare = announced && part.unit == Unit::Count && part.noun.is_none();
    plain(part) && !part.partitive && (part.unit == total.unit || bare)
}

/// Whether the parts are joined by commas and one "and", without verbs or words that compare, up to where the list ends.
fn is_list(article: &Article, total: &Quantity, parts: &[Quantity]) -> bool {
    let word = |at: usize| article.language.folded(at);
    let verb = |at: usize| {
        let tag = article.language.xpos(at);
        tag.is_finite() && article.language.upos(at) != Upos::Aux || tag == Xpos::Vbg
    };
    let quiet = |at: usize| !OTHERS.has(word(at));
    let mut end = total.tokens.end;
    let mut and = false;
    for (index, part) in parts.iter().enumerate() {
        let mut gap = end..part.tokens.start.max(end);
        let marked = gap.clone().any(|at| matches!(word(at), "," | "and" | ";"));
        and |= index > 0 && gap.clone().any(|at| word(at) == "and");
        // The verb of the sentence may stand between the total and the list: "77 pupils took part, 40 boys and 30 girls".
        let calm = gap.clone().all(quiet) && (index == 0 || !gap.clone().any(verb));
        if gap.len() > FAR || index > 0 && !marked || !calm || index == 0 && gap.any(|at| article.language.xpos(at) == Xpos::Vbg) {
            return false;
        }
        end = part.tokens.end;
    }
    let sentence = article.document.sentence_at(total.span.start()).map_or(end, |at| article.document.sentences[at].tokens.end);
    and && (end..sentence.min(end + BEHIND)).all(quiet)
}
