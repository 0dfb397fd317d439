//! Words that take another verb and change what is said of it: "refused to sign" did not sign, "is due to sign" has not yet.
//!
//! One entry a word: its lemma, the form of the verb that follows, and the [`Effect`] on that verb.
//!
//! Source: the verb classes of Karttunen, "Simple and phrasal implicatives" (2012), and Huddleston and Pullum, "The
//! Cambridge Grammar of the English Language" (2002), chapter 14, thinned to what news uses.

/// What a word does to the verb that follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// It happened: "managed to", "began to", "was forced to".
    Happens,
    /// It did not happen: "failed to", "refused to", "unable to".
    Negates,
    /// It is meant to happen: "plans to", "due to", "willing to".
    Intends,
    /// It is meant not to happen: "unwilling to", "ruled out going".
    Excludes,
    /// Somebody else wants it: "urged to", "expected to make", "pushed to".
    Requires,
    /// It may or may not be: "appears to", "likely to", "allowed to".
    Allows,
    /// It is said of somebody: "alleged to", "accused of".
    Alleges,
}

use Effect::{Alleges, Allows, Excludes, Happens, Intends, Negates, Requires};

/// Verbs, adjectives and nouns before "to" and a verb, sorted.
const BEFORE_TO: &[(&str, Effect)] = &[
    ("able", Happens),
    ("about", Intends),
    ("advise", Requires),
    ("afford", Happens),
    ("agree", Intends),
    ("aim", Intends),
    ("allege", Alleges),
    ("allow", Allows),
    ("appear", Allows),
    ("ask", Requires),
    ("attempt", Intends),
    ("begin", Happens),
    ("believe", Alleges),
    ("bind", Requires),
    ("bother", Happens),
    ("bound", Intends),
    ("bring", Happens),
    ("cease", Negates),
    ("choose", Happens),
    ("claim", Alleges),
    ("come", Happens),
    ("commit", Intends),
    ("consider", Alleges),
    ("continue", Happens),
    ("dare", Happens),
    ("decide", Intends),
    ("decline", Negates),
    ("due", Intends),
    ("eager", Intends),
    ("encourage", Requires),
    ("estimate", Alleges),
    ("expect", Intends),
    ("fail", Negates),
    ("force", Happens),
    ("forget", Negates),
    ("free", Allows),
    ("get", Happens),
    ("happen", Happens),
    ("have", Requires),
    ("help", Happens),
    ("hesitate", Negates),
    ("hope", Intends),
    ("impossible", Negates),
    ("instruct", Requires),
    ("intend", Intends),
    ("invite", Allows),
    ("keen", Intends),
    ("know", Alleges),
    ("lead", Happens),
    ("like", Intends),
    ("likely", Allows),
    ("live", Happens),
    ("long", Intends),
    ("manage", Happens),
    ("mean", Intends),
    ("move", Intends),
    ("need", Requires),
    ("neglect", Negates),
    ("oblige", Requires),
    ("offer", Intends),
    ("omit", Negates),
    ("opt", Happens),
    ("order", Requires),
    ("ought", Requires),
    ("permit", Allows),
    ("persuade", Happens),
    ("plan", Intends),
    ("pledge", Intends),
    ("poise", Intends),
    ("possible", Allows),
    ("prefer", Intends),
    ("prepare", Intends),
    ("prepared", Intends),
    ("press", Requires),
    ("pressure", Requires),
    ("proceed", Happens),
    ("promise", Intends),
    ("propose", Intends),
    ("prove", Happens),
    ("push", Requires),
    ("ready", Intends),
    ("refuse", Negates),
    ("reluctant", Excludes),
    ("report", Alleges),
    ("require", Requires),
    ("resolve", Intends),
    ("rumour", Alleges),
    ("say", Alleges),
    ("schedule", Intends),
    ("seek", Intends),
    ("seem", Allows),
    ("set", Intends),
    ("slate", Intends),
    ("start", Happens),
    ("strive", Intends),
    ("struggle", Intends),
    ("suppose", Intends),
    ("supposed", Intends),
    ("sure", Allows),
    ("swear", Intends),
    ("tell", Requires),
    ("tend", Happens),
    ("think", Alleges),
    ("threaten", Intends),
    ("tip", Intends),
    ("try", Intends),
    ("turn out", Happens),
    ("unable", Negates),
    ("unlikely", Excludes),
    ("unwilling", Excludes),
    ("urge", Requires),
    ("use", Happens),
    ("volunteer", Intends),
    ("vote", Happens),
    ("vow", Intends),
    ("want", Intends),
    ("warn", Requires),
    ("willing", Intends),
    ("wish", Intends),
];

/// Verbs before an "-ing" form, with the preposition between where there is one, sorted.
const BEFORE_ING: &[(&str, Effect)] = &[
    ("accuse of", Alleges),
    ("admit", Happens),
    ("admit to", Happens),
    ("avoid", Negates),
    ("ban from", Negates),
    ("bar from", Negates),
    ("begin", Happens),
    ("consider", Intends),
    ("contemplate", Intends),
    ("continue", Happens),
    ("delay", Intends),
    ("deny", Alleges),
    ("discuss", Intends),
    ("end up", Happens),
    ("finish", Happens),
    ("go", Happens),
    ("insist on", Intends),
    ("keep", Happens),
    ("keep on", Happens),
    ("mull", Intends),
    ("oppose", Intends),
    ("postpone", Intends),
    ("prevent from", Negates),
    ("prohibit from", Negates),
    ("propose", Intends),
    ("recommend", Requires),
    ("refrain from", Negates),
    ("resist", Negates),
    ("resume", Happens),
    ("risk", Intends),
    ("rule out", Excludes),
    ("start", Happens),
    ("stop", Negates),
    ("stop from", Negates),
    ("succeed in", Happens),
    ("suggest", Requires),
    ("suspect of", Alleges),
    ("talk of", Intends),
    ("think of", Intends),
    ("threaten with", Intends),
];

fn look_up(table: &[(&str, Effect)], word: &str) -> Option<Effect> {
    table.binary_search_by(|(entry, _)| (*entry).cmp(word)).ok().map(|at| table[at].1)
}

/// What `lemma` does to a verb that follows with "to".
#[must_use]
pub fn before_to(lemma: &str) -> Option<Effect> {
    look_up(BEFORE_TO, lemma)
}

/// What `lemma`, preposition or particle included ("rule out"), does to an "-ing" form that follows.
#[must_use]
pub fn before_ing(lemma: &str) -> Option<Effect> {
    look_up(BEFORE_ING, lemma)
}

#[cfg(test)]
mod tests {
    use super::{BEFORE_ING, BEFORE_TO};

    #[test]
    fn lists_are_sorted() {
        assert!(BEFORE_TO.is_sorted_by_key(|entry| entry.0) && BEFORE_ING.is_sorted_by_key(|entry| entry.0));
    }
}
