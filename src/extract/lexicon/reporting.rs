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
/// A noun or phrase in which words are quoted: "praised the crew's “calm”", "spoke of “a new start”".
const REMARK: u8 = 32;

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

    /// Whether it can report anything but a quotation beside it.
    #[must_use]
    pub fn takes_more(self) -> bool {
        self.takes & !QUOTE != 0
    }

    /// Whether the person spoken to comes first.
    #[must_use]
    pub fn takes_person(self) -> bool {
        self.takes & PERSON != 0
    }

    /// Whether a noun or phrase can follow it in which words are quoted, while the same without quoted words tells a deed.
    #[must_use]
    pub fn is_remark(self) -> bool {
        self.takes & REMARK != 0
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
    ("allude", REMARK),
    ("announce", STATE),
    ("answer", QUOTE),
    ("apologise", QUOTE | REMARK),
    ("apologize", QUOTE | REMARK),
    ("appeal", REMARK),
    ("applaud", REMARK),
    ("argue", SAY),
    ("ask", QUOTE | PERSON | REMARK),
    ("assail", REMARK),
    ("assert", STATE),
    ("assure", TELL),
    ("attack", REMARK),
    ("attest", SAY),
    ("attribute", REMARK),
    ("aver", SAY),
    ("bark", QUOTE),
    ("beam", QUOTE),
    ("beg", QUOTE),
    ("begin", QUOTE),
    ("believe", CLAUSE),
    ("bellow", QUOTE),
    ("bemoan", REMARK),
    ("blame", REMARK),
    ("blast", REMARK),
    ("blog", QUOTE),
    ("bluster", QUOTE),
    ("boast", SAY | REMARK),
    ("brag", SAY),
    ("brand", JUDGEMENT),
    ("bristle", QUOTE),
    ("call", QUOTE | JUDGEMENT),
    ("castigate", REMARK),
    ("caution", SAY),
    ("celebrate", REMARK),
    ("champion", REMARK),
    ("chant", QUOTE),
    ("characterise", JUDGEMENT | REMARK),
    ("characterize", JUDGEMENT | REMARK),
    ("cheer", QUOTE),
    ("chide", QUOTE),
    ("chime", QUOTE),
    ("chuckle", QUOTE),
    ("cite", QUOTE | REMARK),
    ("claim", SAY),
    ("clarify", QUOTE),
    ("commend", REMARK),
    ("comment", SAY),
    ("compare", REMARK),
    ("complain", SAY | REMARK),
    ("concede", STATE),
    ("conclude", SAY),
    ("concur", SAY),
    ("condemn", REMARK),
    ("confess", SAY),
    ("confirm", STATE),
    ("congratulate", REMARK),
    ("contend", SAY),
    ("continue", QUOTE),
    ("coo", QUOTE),
    ("counter", SAY),
    ("crack", QUOTE),
    ("credit", REMARK),
    ("criticise", REMARK),
    ("criticize", REMARK),
    ("croak", QUOTE),
    ("crow", QUOTE),
    ("cry", QUOTE),
    ("deadpan", SAY),
    ("declare", STATE),
    ("decry", REMARK),
    ("deem", JUDGEMENT),
    ("defend", REMARK),
    ("demand", SAY | OBJECT),
    ("demonise", REMARK),
    ("denounce", REMARK),
    ("deny", STATE),
    ("depict", REMARK),
    ("deplore", REMARK),
    ("deride", REMARK),
    ("describe", QUOTE | JUDGEMENT | REMARK),
    ("disclose", STATE),
    ("dismiss", QUOTE | JUDGEMENT | REMARK),
    ("disparage", REMARK),
    ("dispute", REMARK),
    ("doubt", CLAUSE),
    ("drawl", QUOTE),
    ("dub", JUDGEMENT),
    ("echo", QUOTE),
    ("elaborate", QUOTE),
    ("emphasise", STATE),
    ("emphasize", STATE),
    ("enquire", QUOTE),
    ("enthuse", QUOTE),
    ("estimate", CLAUSE),
    ("exclaim", SAY),
    ("expect", CLAUSE),
    ("explain", SAY),
    ("express", QUOTE | REMARK),
    ("extol", REMARK),
    ("exult", QUOTE),
    ("fear", CLAUSE),
    ("feel", CLAUSE),
    ("find", CLAUSE),
    ("forecast", CLAUSE),
    ("fret", SAY),
    ("fume", QUOTE),
    ("gasp", QUOTE),
    ("gloat", QUOTE),
    ("grin", QUOTE),
    ("gripe", SAY),
    ("groan", QUOTE),
    ("grouse", SAY),
    ("growl", QUOTE),
    ("grumble", QUOTE),
    ("guess", SAY),
    ("gush", QUOTE),
    ("hail", REMARK),
    ("hear", CLAUSE),
    ("hint", SAY),
    ("honor", REMARK),
    ("honour", REMARK),
    ("hope", CLAUSE),
    ("hypothesise", SAY),
    ("hypothesize", SAY),
    ("implore", QUOTE),
    ("imply", CLAUSE),
    ("indicate", CLAUSE),
    ("inform", TELL),
    ("inquire", QUOTE),
    ("insinuate", SAY),
    ("insist", SAY),
    ("instruct", PERSON | QUOTE),
    ("interject", QUOTE),
    ("intone", QUOTE),
    ("invoke", REMARK),
    ("joke", SAY),
    ("label", JUDGEMENT),
    ("lambast", REMARK),
    ("lambaste", REMARK),
    ("lament", SAY),
    ("laud", REMARK),
    ("laugh", QUOTE),
    ("liken", REMARK),
    ("maintain", SAY),
    ("marvel", SAY),
    ("mention", SAY),
    ("moan", QUOTE),
    ("mock", REMARK),
    ("mumble", QUOTE),
    ("murmur", QUOTE),
    ("muse", SAY),
    ("mutter", SAY),
    ("nod", QUOTE),
    ("note", SAY),
    ("notify", TELL),
    ("object", QUOTE),
    ("observe", SAY),
    ("offer", QUOTE),
    ("opine", SAY),
    ("order", QUOTE | PERSON),
    ("pipe", QUOTE),
    ("plead", SAY),
    ("pledge", SAY),
    ("point", SAY),
    ("portray", REMARK),
    ("posit", SAY),
    ("post", QUOTE),
    ("praise", REMARK),
    ("predict", SAY),
    ("proclaim", STATE),
    ("promise", SAY | REMARK),
    ("pronounce", REMARK),
    ("prophesy", SAY),
    ("propose", SAY),
    ("protest", SAY),
    ("query", QUOTE),
    ("quip", SAY),
    ("rage", QUOTE),
    ("rail", REMARK),
    ("rant", QUOTE),
    ("rasp", QUOTE),
    ("rave", QUOTE),
    ("read", QUOTE),
    ("reason", SAY),
    ("rebuke", REMARK),
    ("recall", SAY),
    ("reckon", SAY),
    ("recommend", SAY),
    ("recount", SAY),
    ("refer", REMARK),
    ("reflect", QUOTE),
    ("regard", REMARK),
    ("reiterate", STATE),
    ("reject", REMARK),
    ("rejoice", QUOTE),
    ("rejoin", SAY),
    ("remark", SAY),
    ("remember", QUOTE),
    ("remind", TELL),
    ("repeat", SAY),
    ("reply", SAY),
    ("report", SAY),
    ("respond", SAY),
    ("retort", SAY),
    ("reveal", STATE),
    ("ridicule", REMARK),
    ("roar", QUOTE),
    ("rule", CLAUSE),
    ("salute", REMARK),
    ("say", SAY),
    ("scoff", QUOTE),
    ("scream", QUOTE),
    ("shout", SAY),
    ("show", CLAUSE),
    ("shriek", QUOTE),
    ("shrug", QUOTE),
    ("sigh", QUOTE),
    ("signal", CLAUSE),
    ("sing", QUOTE),
    ("slam", REMARK),
    ("smile", QUOTE),
    ("smirk", QUOTE),
    ("snap", QUOTE),
    ("sneer", QUOTE),
    ("snort", QUOTE),
    ("sob", QUOTE),
    ("speak", REMARK),
    ("speculate", SAY),
    ("squeal", QUOTE),
    ("start", QUOTE),
    ("state", STATE),
    ("stress", STATE),
    ("suggest", SAY),
    ("surmise", SAY),
    ("suspect", CLAUSE),
    ("swear", SAY),
    ("talk", REMARK),
    ("tease", QUOTE),
    ("tell", TELL | REMARK),
    ("term", JUDGEMENT),
    ("testify", SAY),
    ("thank", REMARK),
    ("theorise", SAY),
    ("theorize", SAY),
    ("think", CLAUSE),
    ("threaten", CLAUSE),
    ("thunder", QUOTE),
    ("tout", REMARK),
    ("tweet", SAY),
    ("underline", STATE),
    ("urge", QUOTE | PERSON | REMARK),
    ("vent", REMARK),
    ("venture", QUOTE),
    ("view", REMARK),
    ("volunteer", QUOTE),
    ("vow", SAY),
    ("wail", QUOTE),
    ("warn", TELL | REMARK),
    ("weep", QUOTE),
    ("welcome", REMARK),
    ("whine", QUOTE),
    ("whisper", SAY),
    ("wonder", QUOTE),
    ("worry", SAY),
    ("write", SAY | REMARK),
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
