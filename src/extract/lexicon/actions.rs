//! Verbs and the nouns for what they tell: "apologise" and "apology", "lend" and "loan".
//!
//! Comes in: a lemma of either. Goes out: one word for both. Only what somebody does or does not do, and reports tell of both ways.
//!
//! Source: our own list.

/// What tells one action, parted by spaces, the verb first: verbs before the bar, nouns after it.
const ACTIONS: &[(&str, &str)] = &[
    ("agree consent", "agreement consent"),
    ("apologise apologize", "apology"),
    ("appear", "appearance"),
    ("apply", "application"),
    ("approve", "approval"),
    ("arrest detain", "arrest"),
    ("arrive", "arrival"),
    ("attend", "attendance"),
    ("complain", "complaint"),
    ("confess", "confession"),
    ("damage harm hit", "damage"),
    ("die", "death"),
    ("escape flee", "escape"),
    ("fall", "fall"),
    ("help assist", "help assistance"),
    ("injure hurt wound", "injury wound"),
    ("inspect examine", "inspection examination"),
    ("invite", "invitation"),
    ("lend loan", "loan"),
    ("marry wed", "marriage wedding"),
    ("meet see", "meeting"),
    ("own", "ownership"),
    ("pay reimburse", "payment"),
    ("perform play", "performance"),
    ("promise pledge", "promise pledge"),
    ("protest", "protest"),
    ("reply answer respond", "reply answer response"),
    ("resign", "resignation"),
    ("retire", "retirement"),
    ("return", "return"),
    ("sign", "signature signing"),
    ("speak talk", "speech"),
    ("testify", "testimony"),
    ("visit", "visit"),
    ("vote", "vote"),
    ("warn alert", "warning"),
    ("win", "victory win"),
];

/// The verb for the action that the verb `lemma` tells.
#[must_use]
pub fn of_verb(lemma: &str) -> Option<&'static str> {
    action(lemma, |(verbs, _)| verbs)
}

/// The verb for the action that the noun `lemma` names.
#[must_use]
pub fn of_noun(lemma: &str) -> Option<&'static str> {
    action(lemma, |(_, nouns)| nouns)
}

fn action(lemma: &str, words: impl Fn(&(&'static str, &'static str)) -> &'static str) -> Option<&'static str> {
    let found = ACTIONS.iter().find(|entry| words(entry).split(' ').any(|word| word == lemma))?;
    found.0.split(' ').next()
}

#[cfg(test)]
mod tests {
    use super::{of_noun, of_verb};

    #[test]
    fn an_apology_is_what_somebody_apologises() {
        assert_eq!(of_noun("apology"), of_verb("apologize"));
        assert_eq!(of_noun("table"), None);
    }
}
