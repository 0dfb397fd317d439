//! Deeds with a direction: what one does to another, and the other cannot have done to the one in the same event.
//!
//! Comes in: a verb or noun. Goes out: the [`Deed`]. "Brandt sued Hollins", "the suit by Brandt against
//! Hollins" and "Brandt took Hollins to court" are one deed; "Lund lost to Kvist" is "Kvist beat Lund".
//!
//! Left out is what two do to each other in turn: blame, accuse, criticise, visit, call, write to.
//!
//! Source: our own lists, after the frames of Fillmore's FrameNet that name two people or bodies.

/// A deed, as an index into the table.
pub type Deed = usize;

/// The words for one deed, parted by spaces, "take_over" for several words.
struct Words {
    /// Verbs whose subject does it to the object.
    verbs: &'static str,
    /// Verbs with a preposition, whose subject it is done to: "lose_to".
    undergone: &'static str,
    /// Nouns: "the takeover of Hollins by Brandt", "Lund's victory over Kvist".
    nouns: &'static str,
}

const WORDS: &[Words] = &[
    Words { verbs: "sue prosecute indict", undergone: "", nouns: "lawsuit suit prosecution" },
    Words {
        verbs: "assault batter beat bite bludgeon choke club hit injure kick kill maim mug murder punch shoot shove slap slash \
                stab strangle strike wound",
        undergone: "",
        nouns: "assault killing murder shooting stabbing",
    },
    Words {
        verbs: "beat best conquer crush defeat down edge eliminate hammer oust outclass outplay outpoint overcome overpower rout see_off \
                sink stun thrash topple trounce upset",
        undergone: "lose_to fall_to succumb_to go_down_to bow_to",
        nouns: "victory win triumph",
    },
    Words { verbs: "catch outpace outsprint overhaul overtake pass reel_in catch_up", undergone: "", nouns: "" },
    Words {
        verbs: "absorb acquire buy gobble_up purchase snap_up swallow take_over buy_up buy_out",
        undergone: "",
        nouns: "acquisition buyout purchase takeover",
    },
    Words { verbs: "invade bomb bombard occupy shell", undergone: "", nouns: "invasion occupation bombardment" },
    Words { verbs: "arrest detain handcuff", undergone: "", nouns: "arrest" },
    Words { verbs: "rescue save pull_out", undergone: "", nouns: "rescue" },
    Words { verbs: "succeed replace supplant", undergone: "", nouns: "" },
    Words { verbs: "appoint employ hire recruit", undergone: "", nouns: "" },
    Words { verbs: "coach mentor teach train tutor", undergone: "study_under learn_from train_under", nouns: "" },
    Words { verbs: "blackmail bribe cheat con deceive defraud rob swindle", undergone: "", nouns: "" },
    Words { verbs: "abduct kidnap rape stalk harass bully", undergone: "", nouns: "abduction kidnapping" },
    Words { verbs: "evict sack fire dismiss", undergone: "", nouns: "eviction dismissal sacking" },
    Words { verbs: "outnumber outsell outperform outscore outspend outvote outbid", undergone: "", nouns: "" },
    Words { verbs: "divorce jilt leave", undergone: "", nouns: "" },
    Words { verbs: "adopt", undergone: "", nouns: "" },
    Words { verbs: "bail_out rescue", undergone: "", nouns: "bailout" },
    Words { verbs: "pardon forgive", undergone: "", nouns: "pardon" },
    Words { verbs: "annex colonise colonize", undergone: "", nouns: "annexation" },
];

/// Verbs, prepositions and nouns for going to law: "dragged his customer before the judges".
const TO_LAW: (&[&str], &[&str], &[&str]) = (
    &["bring", "drag", "haul", "pull", "take"],
    &["before", "into", "through", "to"],
    &["bench", "court", "judge", "magistrate", "tribunal"],
);

/// The deeds that a verb names.
pub fn of_verb(lemma: &str) -> impl Iterator<Item = Deed> {
    (0..WORDS.len()).filter(move |&deed| holds(WORDS[deed].verbs, lemma))
}

/// The deeds that a verb with a preposition says its subject to undergo.
pub fn undergone(lemma: &str, preposition: &str) -> impl Iterator<Item = Deed> {
    let entry = format!("{lemma} {preposition}");
    (0..WORDS.len()).filter(move |&deed| holds(WORDS[deed].undergone, &entry))
}

/// The deeds that a noun names.
pub fn of_noun(lemma: &str) -> impl Iterator<Item = Deed> {
    (0..WORDS.len()).filter(move |&deed| holds(WORDS[deed].nouns, lemma))
}

/// The deed of going to law, where verb, preposition and noun say so: "take", "to", "court".
#[must_use]
pub fn to_law(verb: &str, preposition: &str, noun: &str) -> Option<Deed> {
    let (verbs, prepositions, nouns) = TO_LAW;
    (verbs.contains(&verb) && prepositions.contains(&preposition) && nouns.contains(&noun)).then_some(0)
}

/// Whether a noun names what somebody brings before a court, where it is brought or is against somebody.
#[must_use]
pub fn is_suit(noun: &str) -> bool {
    holds("action case claim complaint lawsuit proceeding suit", noun)
}

/// Whether a list holds a word, or several with spaces between them.
fn holds(list: &str, word: &str) -> bool {
    let letter = |byte| if byte == b' ' { b'_' } else { byte };
    let same = |entry: &str| entry.len() == word.len() && entry.bytes().eq(word.bytes().map(letter));
    !word.is_empty() && list.split_ascii_whitespace().any(same)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_deed_has_many_words() {
        assert!(of_verb("sue").eq([0]) && of_noun("lawsuit").eq([0]));
        assert_eq!(to_law("drag", "before", "judge"), Some(0));
        assert!(of_verb("take over").eq(of_noun("takeover")));
        assert!(undergone("lose", "to").all(|deed| of_noun("victory").any(|other| other == deed)));
        assert_eq!(of_verb("").count() + of_verb("meet").count(), 0);
    }
}
