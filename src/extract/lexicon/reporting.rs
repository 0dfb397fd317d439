//! Verbs that report what somebody says, writes, thinks or finds, and what each of them can take.
//!
//! Source: Quirk, Greenbaum, Leech and Svartvik, "A Comprehensive Grammar of the English Language" (1985), 14.28–14.35 and
//! 16.31 (verbs of speaking and thinking); the cue verbs that published news was seen to use.

/// A reporting verb and what it can take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verb {
    /// Its lemma.
    pub lemma: &'static str,
    takes: u8,
}

/// A quotation beside it: "'Go,' she urged."
const QUOTE: u8 = 1;
/// A clause, with or without "that".
const CLAUSE: u8 = 2;
/// A noun for what is said: "denied the charge".
const OBJECT: u8 = 4;
/// Whom it is said to, before what is said: "told reporters".
const PERSON: u8 = 8;
/// What something is held to be: "called it a disgrace".
const JUDGEMENT: u8 = 16;

const SAY: u8 = QUOTE | CLAUSE;
const STATE: u8 = QUOTE | CLAUSE | OBJECT;
const TELL: u8 = QUOTE | CLAUSE | PERSON;

impl Verb {
    /// The reporting verb of `lemma`.
    #[must_use]
    pub fn of(lemma: &str) -> Option<Verb> {
        let at = VERBS.binary_search_by_key(&lemma, |verb| verb.0).ok()?;
        Some(Verb { lemma: VERBS[at].0, takes: VERBS[at].1 })
    }

    /// Whether a quotation can stand beside it.
    #[must_use]
    pub fn takes_quotation(self) -> bool {
        self.takes & QUOTE != 0
    }

    /// Whether a clause can follow it.
    #[must_use]
    pub fn takes_clause(self) -> bool {
        self.takes & CLAUSE != 0
    }

    /// Whether a noun can say what is said.
    #[must_use]
    pub fn takes_object(self) -> bool {
        self.takes & OBJECT != 0
    }

    /// Whether the person spoken to comes first.
    #[must_use]
    pub fn takes_person(self) -> bool {
        self.takes & PERSON != 0
    }

    /// Whether it says what something is held to be.
    #[must_use]
    pub fn is_judgement(self) -> bool {
        self.takes & JUDGEMENT != 0
    }
}

/// Nouns for something that speaks in writing: "the report said".
pub const DOCUMENTS: &[&str] = &[
    "account",
    "analysis",
    "article",
    "assessment",
    "audit",
    "census",
    "communiqué",
    "complaint",
    "data",
    "dispatch",
    "document",
    "email",
    "figure",
    "filing",
    "finding",
    "indictment",
    "investigation",
    "lawsuit",
    "letter",
    "memo",
    "message",
    "newspaper",
    "note",
    "notice",
    "number",
    "paper",
    "poll",
    "post",
    "posting",
    "record",
    "release",
    "report",
    "research",
    "result",
    "review",
    "ruling",
    "statement",
    "statistic",
    "study",
    "survey",
    "text",
    "transcript",
    "tweet",
    "verdict",
];

/// The verbs, sorted by lemma.
const VERBS: &[(&str, u8)] = &[
    ("accept", CLAUSE),
    ("accuse", JUDGEMENT),
    ("acknowledge", STATE),
    ("add", SAY),
    ("admit", STATE),
    ("advise", TELL),
    ("affirm", STATE),
    ("agree", SAY),
    ("allege", SAY),
    ("announce", STATE),
    ("answer", QUOTE),
    ("argue", SAY),
    ("ask", QUOTE | PERSON),
    ("assert", STATE),
    ("assure", TELL),
    ("aver", SAY),
    ("believe", CLAUSE),
    ("boast", SAY),
    ("call", QUOTE | JUDGEMENT),
    ("caution", SAY),
    ("cite", QUOTE),
    ("claim", SAY),
    ("comment", SAY),
    ("complain", SAY),
    ("concede", STATE),
    ("conclude", SAY),
    ("confess", SAY),
    ("confirm", STATE),
    ("contend", SAY),
    ("continue", QUOTE),
    ("counter", SAY),
    ("cry", QUOTE),
    ("declare", STATE),
    ("demand", SAY | OBJECT),
    ("deny", STATE),
    ("describe", QUOTE | JUDGEMENT),
    ("disclose", STATE),
    ("dismiss", QUOTE | JUDGEMENT),
    ("dub", JUDGEMENT),
    ("emphasise", STATE),
    ("emphasize", STATE),
    ("estimate", CLAUSE),
    ("exclaim", SAY),
    ("expect", CLAUSE),
    ("explain", SAY),
    ("fear", CLAUSE),
    ("feel", CLAUSE),
    ("find", CLAUSE),
    ("forecast", CLAUSE),
    ("hint", SAY),
    ("hope", CLAUSE),
    ("indicate", CLAUSE),
    ("inform", TELL),
    ("insist", SAY),
    ("instruct", PERSON | QUOTE),
    ("interject", QUOTE),
    ("joke", SAY),
    ("label", JUDGEMENT),
    ("lament", SAY),
    ("maintain", SAY),
    ("mention", SAY),
    ("muse", SAY),
    ("mutter", SAY),
    ("note", SAY),
    ("notify", TELL),
    ("observe", SAY),
    ("order", QUOTE | PERSON),
    ("plead", SAY),
    ("pledge", SAY),
    ("post", QUOTE),
    ("predict", SAY),
    ("proclaim", STATE),
    ("promise", SAY),
    ("propose", SAY),
    ("protest", SAY),
    ("quip", SAY),
    ("read", QUOTE),
    ("recall", SAY),
    ("reckon", SAY),
    ("recommend", SAY),
    ("recount", SAY),
    ("reiterate", STATE),
    ("remark", SAY),
    ("remember", QUOTE),
    ("remind", TELL),
    ("repeat", SAY),
    ("reply", SAY),
    ("report", SAY),
    ("respond", SAY),
    ("retort", SAY),
    ("reveal", STATE),
    ("rule", CLAUSE),
    ("say", SAY),
    ("scream", QUOTE),
    ("shout", SAY),
    ("show", CLAUSE),
    ("shrug", QUOTE),
    ("sigh", QUOTE),
    ("signal", CLAUSE),
    ("speculate", SAY),
    ("state", STATE),
    ("stress", STATE),
    ("suggest", SAY),
    ("swear", SAY),
    ("tell", TELL),
    ("term", JUDGEMENT),
    ("testify", SAY),
    ("think", CLAUSE),
    ("threaten", CLAUSE),
    ("tweet", SAY),
    ("underline", STATE),
    ("urge", QUOTE | PERSON),
    ("vow", SAY),
    ("warn", TELL),
    ("whisper", SAY),
    ("wonder", QUOTE),
    ("write", SAY),
    ("yell", QUOTE),
];

#[cfg(test)]
mod tests {
    use super::{DOCUMENTS, VERBS, Verb};

    #[test]
    fn lists_are_sorted() {
        assert!(VERBS.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(DOCUMENTS.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn knows_what_a_verb_takes() {
        assert!(Verb::of("tell").is_some_and(Verb::takes_person));
        assert!(Verb::of("believe").is_some_and(|verb| verb.takes_clause() && !verb.takes_quotation()));
        assert_eq!(Verb::of("walk"), None);
    }
}
