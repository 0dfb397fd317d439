//! Small words around a cue: days, occasions, prepositions.
//!
//! Comes in: a folded word or a lemma. Goes out: whether it is one of its kind.

use crate::extract::lexicon::List;

/// Nouns for the occasion on which something is said, so that "in a statement" is no part of the speaker.
const OCCASIONS: &List = &List::of(
    "address advisory affidavit blog briefing broadcast bulletin call comment conference court email evidence filing \
    hearing interview letter memo message news note podcast post press reference release remark reply report response \
    speech statement telegram testimony tweet video",
);

pub(super) fn is_subject_pronoun(word: &str) -> bool {
    matches!(word, "he" | "she" | "they" | "it" | "we" | "i" | "you")
}

/// Whether a noun tells the occasion on which something is said.
pub(super) fn is_occasion(lemma: &str) -> bool {
    OCCASIONS.has(lemma)
}

pub(super) fn is_day(word: &str) -> bool {
    const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    DAYS.contains(&word) || is_time_adverb(word)
}

pub(super) fn is_part_of_day(word: &str) -> bool {
    matches!(word, "morning" | "afternoon" | "evening" | "night" | "week" | "month" | "year" | "weekend")
}

pub(super) fn is_time_adverb(word: &str) -> bool {
    matches!(word, "today" | "yesterday" | "tomorrow" | "tonight" | "last" | "late" | "early" | "earlier" | "later" | "yes" | "no")
}

/// Small words inside names of people.
pub(super) fn is_name_particle(word: &str) -> bool {
    matches!(
        word,
        "al" | "bin" | "da" | "de" | "del" | "della" | "den" | "der" | "di" | "dos" | "du" | "la" | "ten" | "ter" | "van" | "von"
    )
}

/// Prepositions that join a noun to the noun before it in the name of a source.
pub(super) fn is_attached(word: &str) -> bool {
    matches!(word, "of" | "for" | "in" | "at" | "from" | "with" | "on" | "against" | "near" | "to" | "by" | "within" | "inside")
}

/// Where statements are put up for all to read.
pub(super) fn is_forum(folded: &str) -> bool {
    matches!(
        folded,
        "twitter" | "facebook" | "instagram" | "x" | "telegram" | "linkedin" | "tiktok" | "youtube" | "website" | "media"
    )
}
