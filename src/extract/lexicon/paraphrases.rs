//! Ways of saying that tell one deed: "made landfall in", "reached"; "got the OK from", "asked permission of".
//!
//! Comes in: words as they stand, by lemma. Goes out: which deed they tell, and how many of the words tell it; what follows is
//! what it is done to. Who denies one of a row denies the others.
//!
//! Source: our own lists.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// What tells one deed: its name to a person, and its ways of saying, parted by bars. The verb comes first in each.
const DEEDS: &[(&str, &str)] = &[
    (
        "reach",
        "reach|arrive in|arrive at|get to|get as far as|make it to|make landfall in|make landfall on|make landfall at|\
              land in|land on|strike|hit|come ashore in|come ashore on|cross into|set foot in|set foot on",
    ),
    (
        "ask leave of",
        "ask permission of|ask for permission from|ask permission from|seek permission from|seek consent from|\
                     obtain permission from|obtain consent from|get permission from|get consent from|get approval from|\
                     get ok from|get okay from|get blessing from|get go-ahead from|receive permission from|receive consent from|\
                     have permission from|have consent from|have blessing of|ask for consent from|ask blessing of",
    ),
    (
        "take part in",
        "take part in|be part of|join|accompany|escort|march in|walk in|participate in|join in|march with|walk behind",
    ),
    (
        "consult",
        "consult|ask advice of|seek advice from|take advice from|get advice from|ask for advice from|hold consultation with",
    ),
    ("talk to", "talk to|talk with|speak to|speak with|hold talk with|meet|meet with|have conversation with|sit down with"),
    ("apologise to", "apologise to|apologize to|say sorry to|make apology to|offer apology to|send apology to"),
    ("warn", "warn|give warning to|issue warning to|send warning to|alert"),
    ("help", "help|assist|come to aid of|give help to|lend hand to|offer help to"),
    ("thank", "thank|express thanks to|give thanks to"),
    ("inspect", "inspect|examine|carry out inspection of|make inspection of"),
    ("visit", "visit|pay visit to|call at|call on"),
    ("invite", "invite|send invitation to|extend invitation to"),
    ("reply to", "reply to|answer|respond to|give answer to|give reply to|send answer to|send reply to"),
    ("pay", "pay|make payment to|reimburse"),
    ("write to", "write to|send letter to|send email to"),
    ("appeal against", "appeal against|appeal|lodge appeal against|make appeal against|file appeal against"),
];

/// A way of saying, by which deed of the list it tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deed(usize);

impl Deed {
    /// The deed in plain words: "ask leave of".
    #[must_use]
    pub fn name(self) -> &'static str {
        DEEDS[self.0].0
    }
}

/// The ways of saying, by their verbs.
static WAYS: LazyLock<BTreeMap<&str, Vec<(Deed, &str)>>> = LazyLock::new(|| {
    let mut ways: BTreeMap<&str, Vec<(Deed, &str)>> = BTreeMap::new();
    for (number, (_, all)) in DEEDS.iter().enumerate() {
        for way in all.split('|').map(str::trim) {
            ways.entry(way.split(' ').next().unwrap_or(way)).or_default().push((Deed(number), way));
        }
    }
    ways
});

/// All words of them.
static WORDS: LazyLock<BTreeSet<&str>> = LazyLock::new(|| WAYS.values().flatten().flat_map(|(_, way)| way.split(' ')).collect());

/// Whether some way of saying begins with the verb `lemma`.
#[must_use]
pub fn begins(lemma: &str) -> bool {
    WAYS.contains_key(lemma)
}

/// Whether `word` stands in some way of saying, however it is written.
#[must_use]
pub fn has(word: &str) -> bool {
    WORDS.contains(word.to_lowercase().as_str())
}

/// The deed that `words` begin to tell, and how many of them tell it: the longest way of saying that they begin with.
#[must_use]
pub fn deed(words: &[&str]) -> Option<(Deed, usize)> {
    let ways = WAYS.get(words.first()?)?;
    let told = |(deed, way): &(Deed, &str)| {
        let length = way.split(' ').count();
        (length <= words.len() && way.split(' ').eq(words[..length].iter().copied())).then_some((*deed, length))
    };
    ways.iter().filter_map(told).max_by_key(|(_, length)| *length)
}

#[cfg(test)]
mod tests {
    use super::deed;

    #[test]
    fn the_longest_way_of_saying_counts() {
        let read = |words: &str| deed(&words.split(' ').collect::<Vec<_>>()).map(|(deed, length)| (deed.name(), length));
        assert_eq!(read("make landfall in philippines"), Some(("reach", 3)));
        assert_eq!(read("reach philippines"), Some(("reach", 1)));
        assert_eq!(read("join in march"), Some(("take part in", 2)));
        assert_eq!(read("make"), None);
    }
}
