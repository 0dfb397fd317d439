//! Verbs and the nouns for what they tell: "apologise" and "apology", "lend" and "loan".
//!
//! Comes in: a lemma of either. Goes out: one word for both. Only what somebody does or does not do, and reports tell of both ways.
//!
//! Source: our own list.

use super::List;

/// What tells one action, parted by spaces, the verb first: verbs before the bar, nouns after it.
static ACTIONS: &[(List, List)] = &[
    (List::of("agree consent"), List::of("agreement consent")),
    (List::of("apologise apologize"), List::of("apology")),
    (List::of("appear"), List::of("appearance")),
    (List::of("apply"), List::of("application")),
    (List::of("approve"), List::of("approval")),
    (List::of("arrest detain"), List::of("arrest")),
    (List::of("arrive"), List::of("arrival")),
    (List::of("attend"), List::of("attendance")),
    (List::of("complain"), List::of("complaint")),
    (List::of("confess"), List::of("confession")),
    (List::of("damage harm hit"), List::of("damage")),
    (List::of("die"), List::of("death")),
    (List::of("escape flee"), List::of("escape")),
    (List::of("fall"), List::of("fall")),
    (List::of("help assist"), List::of("help assistance")),
    (List::of("injure hurt wound"), List::of("injury wound")),
    (List::of("inspect examine"), List::of("inspection examination")),
    (List::of("invite"), List::of("invitation")),
    (List::of("lend loan"), List::of("loan")),
    (List::of("marry wed"), List::of("marriage wedding")),
    (List::of("meet see"), List::of("meeting")),
    (List::of("object"), List::of("objection")),
    (List::of("own"), List::of("ownership")),
    (List::of("pay reimburse"), List::of("payment")),
    (List::of("perform play"), List::of("performance")),
    (List::of("promise pledge"), List::of("promise pledge")),
    (List::of("protest"), List::of("protest")),
    (List::of("reply answer respond"), List::of("reply answer response")),
    (List::of("resign"), List::of("resignation")),
    (List::of("retire"), List::of("retirement")),
    (List::of("return"), List::of("return")),
    (List::of("sign"), List::of("signature signing")),
    (List::of("speak talk"), List::of("speech")),
    (List::of("testify"), List::of("testimony")),
    (List::of("visit"), List::of("visit")),
    (List::of("vote"), List::of("vote")),
    (List::of("warn alert"), List::of("warning")),
    (List::of("win"), List::of("victory win")),
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

fn action(lemma: &str, words: impl Fn(&(List, List)) -> &List) -> Option<&'static str> {
    ACTIONS.iter().find(|entry| words(entry).has(lemma)).map(|(verbs, _)| verbs.first())
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
