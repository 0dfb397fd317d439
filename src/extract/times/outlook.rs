//! Whether the verb beside a time looks back or ahead, which decides which Monday is meant.

use std::ops::Range;

use super::anchor::Outlook;
use crate::language::{Language, Xpos};

/// How many tokens on either side are looked at.
const REACH: usize = 15;

/// The outlook of the verb nearest to the expression of `tokens`; verbs before it come first.
pub(super) fn outlook(language: &Language, sentence: &Range<usize>, tokens: &Range<usize>) -> Outlook {
    let from = sentence.start.max(tokens.start.saturating_sub(REACH));
    let to = sentence.end.min(tokens.end + REACH);
    let look = |at: usize| of_verb(language, sentence, at);
    (from..tokens.start).rev().find_map(look).or_else(|| (tokens.end..to).find_map(look)).unwrap_or(Outlook::Unknown)
}

fn of_verb(language: &Language, sentence: &Range<usize>, at: usize) -> Option<Outlook> {
    match language.folded(at) {
        "will" | "'ll" | "shall" | "wo" => return Some(Outlook::Ahead),
        // "She has to pay by Friday."
        "has" | "have" | "'ve" if at + 1 < sentence.end && language.folded(at + 1) == "to" => return Some(Outlook::Ahead),
        "scheduled" | "due" | "set" | "slated" | "expected" | "planned" | "plans" | "hopes" | "intends" => {
            let was = at > sentence.start && matches!(language.folded(at - 1), "was" | "were" | "been" | "had");
            return Some(if was { Outlook::Unknown } else { Outlook::Ahead });
        }
        _ => {}
    }
    match language.xpos(at) {
        Xpos::Vbd => Some(Outlook::Back),
        Xpos::Md => Some(Outlook::Unknown),
        Xpos::Vbz | Xpos::Vbp => {
            Some(if matches!(language.folded(at), "has" | "have" | "'ve") { Outlook::Back } else { Outlook::Ahead })
        }
        _ => None,
    }
}
