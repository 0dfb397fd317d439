//! Deeds with a direction: what one does to another, and the other cannot have done to the one in the same event.
//!
//! Comes in: a verb or noun. Goes out: the [`Deed`]. "Brandt sued Hollins", "the suit by Brandt against
//! Hollins" and "Brandt took Hollins to court" are one deed; "Lund lost to Kvist" is "Kvist beat Lund".
//!
//! Left out is what two do to each other in turn: blame, accuse, criticise, visit, call, write to.
//!
//! Source: our own lists, after the frames of Fillmore's FrameNet that name two people or bodies.

use super::List;

/// A deed, as an index into the table.
pub type Deed = usize;

/// The words for one deed, parted by spaces, "take_over" for several words.
struct Words {
    /// Verbs whose subject does it to the object.
    verbs: List,
    /// Verbs with a preposition, whose subject it is done to: "lose_to".
    undergone: List,
    /// Nouns: "the takeover of Hollins by Brandt", "Lund's victory over Kvist".
    nouns: List,
}

const NONE: List = List::of("");

static WORDS: &[Words] = &[
    Words { verbs: List::of("sue prosecute indict"), undergone: NONE, nouns: List::of("lawsuit suit prosecution") },
    Words {
        verbs: List::of(
            "assault batter beat bite bludgeon choke club hit injure kick kill maim mug murder punch shoot shove slap slash \
                stab strangle strike wound",
        ),
        undergone: NONE,
        nouns: List::of("assault killing murder shooting stabbing"),
    },
    Words {
        verbs: List::of(
            "beat best conquer crush defeat down edge eliminate hammer oust outclass outplay outpoint overcome overpower rout see_off \
                sink stun thrash topple trounce upset",
        ),
        undergone: List::of("lose_to fall_to succumb_to go_down_to bow_to"),
        nouns: List::of("victory win triumph"),
    },
    Words { verbs: List::of("catch outpace outsprint overhaul overtake pass reel_in catch_up"), undergone: NONE, nouns: NONE },
    Words {
        verbs: List::of("absorb acquire buy gobble_up purchase snap_up swallow take_over buy_up buy_out"),
        undergone: NONE,
        nouns: List::of("acquisition buyout purchase takeover"),
    },
    Words {
        verbs: List::of("invade bomb bombard occupy shell"),
        undergone: NONE,
        nouns: List::of("invasion occupation bombardment"),
    },
    Words { verbs: List::of("arrest detain handcuff"), undergone: NONE, nouns: List::of("arrest") },
    Words { verbs: List::of("rescue save pull_out"), undergone: NONE, nouns: List::of("rescue") },
    Words { verbs: List::of("succeed replace supplant"), undergone: NONE, nouns: NONE },
    Words { verbs: List::of("appoint employ hire recruit"), undergone: NONE, nouns: NONE },
    Words {
        verbs: List::of("coach mentor teach train tutor"),
        undergone: List::of("study_under learn_from train_under"),
        nouns: NONE,
    },
    Words { verbs: List::of("blackmail bribe cheat con deceive defraud rob swindle"), undergone: NONE, nouns: NONE },
    Words { verbs: List::of("abduct kidnap rape stalk harass bully"), undergone: NONE, nouns: List::of("abduction kidnapping") },
    Words { verbs: List::of("evict sack fire dismiss"), undergone: NONE, nouns: List::of("eviction dismissal sacking") },
    Words { verbs: List::of("outnumber outsell outperform outscore outspend outvote outbid"), undergone: NONE, nouns: NONE },
    Words { verbs: List::of("divorce jilt leave"), undergone: NONE, nouns: NONE },
    Words { verbs: List::of("adopt"), undergone: NONE, nouns: NONE },
    Words { verbs: List::of("bail_out rescue"), undergone: NONE, nouns: List::of("bailout") },
    Words { verbs: List::of("pardon forgive"), undergone: NONE, nouns: List::of("pardon") },
    Words { verbs: List::of("annex colonise colonize"), undergone: NONE, nouns: List::of("annexation") },
];

/// What somebody brings before a court.
const SUITS: &List = &List::of("action case claim complaint lawsuit proceeding suit");

/// Verbs, prepositions and nouns for going to law: "dragged his customer before the judges".
const TO_LAW: (&[&str], &[&str], &[&str]) = (
    &["bring", "drag", "haul", "pull", "take"],
    &["before", "into", "through", "to"],
    &["bench", "court", "judge", "magistrate", "tribunal"],
);

/// The deeds that a verb names.
pub fn of_verb(lemma: &str) -> impl Iterator<Item = Deed> {
    (0..WORDS.len()).filter(move |&deed| WORDS[deed].verbs.has(lemma))
}

/// The deeds that a verb with a preposition says its subject to undergo.
pub fn undergone(lemma: &str, preposition: &str) -> impl Iterator<Item = Deed> {
    let entry = format!("{lemma} {preposition}");
    (0..WORDS.len()).filter(move |&deed| WORDS[deed].undergone.has(&entry))
}

/// The deeds that a noun names.
pub fn of_noun(lemma: &str) -> impl Iterator<Item = Deed> {
    (0..WORDS.len()).filter(move |&deed| WORDS[deed].nouns.has(lemma))
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
    SUITS.has(noun)
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
