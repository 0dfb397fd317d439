//! Cues: the verbs and phrases that say that somebody says something.
//!
//! Comes in: a stretch of one sentence outside quotation marks. Goes out: its [`Cue`]s with their speakers. What is said is
//! looked for elsewhere.

use std::ops::Range;

use super::phrases;
use super::speakers::{Reading, Speaker};
use super::speech::{phrasal, reporting};
use crate::extract::lexicon::reporting::Verb;
use crate::language::{Upos, Xpos};

/// A word or phrase that reports.
#[derive(Clone, Debug)]
pub(super) struct Cue {
    /// Its tokens: "said", "according to".
    pub tokens: Range<usize>,
    /// The verb; absent for "according to".
    pub verb: Option<Verb>,
    /// Who says it.
    pub speaker: Option<Speaker>,
    /// The first token of the clause that reports: of "the mayor also said" the article.
    pub start: usize,
    /// The token after what belongs to the cue before what is said begins.
    pub end: usize,
    /// Whether the speaker is that of another cue or clause of the sentence: "and added", "saying".
    pub borrowed: bool,
}

/// What a sentence has told of speakers before the stretch that is read.
#[derive(Clone, Copy, Default)]
pub(super) struct Before<'a> {
    /// The last cue.
    pub cue: Option<&'a Cue>,
    /// The subject of the first clause.
    pub subject: Option<&'a Speaker>,
    /// Whether the stretch begins right after a quotation.
    pub quotation: bool,
}

/// The cues of the stretch that `reading` covers, in the order of the text.
pub(super) fn cues(reading: &Reading<'_>, before: Before<'_>) -> Vec<Cue> {
    let mut found: Vec<Cue> = Vec::new();
    for at in reading.from..reading.end {
        let last = found.last().or(before.cue);
        let cue = phrases::find(reading, at).or_else(|| verb(reading, at, Before { cue: last, ..before }));
        found.extend(cue);
    }
    found
}

fn verb(reading: &Reading<'_>, at: usize, before: Before<'_>) -> Option<Cue> {
    let inverted = at == reading.from && before.quotation && past(reading.language.folded(at)).is_some();
    if reading.language.upos(at) != Upos::Verb && !inverted {
        return mistagged(reading, at);
    }
    let (verb, end) = lexical(reading, at, inverted)?;
    let cue = Cue { tokens: at..end, verb: Some(verb), speaker: None, start: at, end, borrowed: false };
    match reading.language.xpos(at) {
        Xpos::Vbg if helpers(reading, at).next().is_some_and(|at| reading.language.lemma(at) == "be") => {
            finite(reading, cue, before)
        }
        Xpos::Vbg => participle(reading, cue, before),
        Xpos::Vbn | Xpos::Vbd if is_passive(reading, at) => phrases::passive(reading, cue),
        _ if inverted => finite(reading, cue, before),
        Xpos::Vbn if !is_perfect(reading, at) && !is_main_verb(reading, at, verb) => None,
        Xpos::Vb if let Some(governor) = governor(reading, at) => went_on(reading, cue, governor, before),
        Xpos::Vb if !(is_told_by_modal(reading, at) || at > reading.from && reading.is_nominal(at - 1)) => None,
        _ if is_passive(reading, at) || is_negated(reading, at) => None,
        _ => finite(reading, cue, before),
    }
}

/// The reporting verb at `at`, with the small word that belongs to it, and the token after both.
fn lexical(reading: &Reading<'_>, at: usize, inverted: bool) -> Option<(Verb, usize)> {
    if let Some(found) = phrasal(reading.language, at, reading.end) {
        return Some(found);
    }
    let verb = reporting(reading.language, at).or_else(|| past(reading.language.folded(at)).filter(|_| inverted))?;
    let particle = at + 1 < reading.end && reading.language.xpos(at + 1) == Xpos::Rp;
    (verb.lemma != "point" || particle).then_some((verb, at + 1 + usize::from(particle)))
}

/// The reporting verb whose past tense `word` is, after a quotation: "tweeted Dorn".
fn past(word: &str) -> Option<Verb> {
    let stem = word.strip_suffix("ed")?;
    Verb::of(stem).or_else(|| Verb::of(&word[..word.len() - 1])).filter(|verb| verb.takes_quotation())
}

/// A verb that the tagger took for a noun, right before a mark that announces a quotation: "the notice read:", "Lee recalls:".
fn mistagged(reading: &Reading<'_>, at: usize) -> Option<Cue> {
    let announces = at + 1 < reading.end && matches!(reading.document.token_text(at + 1), ":" | ",");
    let before = at.checked_sub(1).filter(|&before| before >= reading.from && announces)?;
    let nominal = matches!(reading.language.upos(before), Upos::Noun | Upos::Propn);
    let plural = reading.language.xpos(at) == Xpos::Nns && reading.language.upos(before) == Upos::Propn;
    let verb = reporting(reading.language, at).filter(|verb| verb.takes_quotation())?;
    let is_verb = reading.language.upos(at) == Upos::Noun && nominal && (plural || reading.language.folded(at) == "read");
    let speaker = reading.before(at).filter(|_| is_verb)?;
    let start = speaker.whole.start;
    Some(Cue { tokens: at..at + 1, verb: Some(verb), speaker: Some(speaker), start, end: at + 1, borrowed: false })
}

/// "…, saying", "and adding", "was quoted as saying", "with Lee saying".
fn participle(reading: &Reading<'_>, cue: Cue, before: Before<'_>) -> Option<Cue> {
    let adverbs = (reading.from..cue.start).rev().take_while(|&at| reading.language.upos(at) == Upos::Adv).count();
    let Some(last) = (cue.start - adverbs).checked_sub(1).filter(|&at| at >= reading.from) else {
        return before.quotation.then(|| borrow(reading, cue, before));
    };
    if reading.language.folded(last) == "as" {
        return phrases::quoted_as(reading, last, cue);
    }
    if let Some(subject) = reading.phrase_before(last + 1)
        && subject.start > reading.from
        && reading.language.folded(subject.start - 1) == "with"
    {
        let speaker = Some(Speaker { whole: subject.clone(), tokens: subject });
        return Some(Cue { speaker, ..cue });
    }
    let opens = reading.document.token_text(last) == "," || reading.language.upos(last) == Upos::Cconj;
    opens.then(|| borrow(reading, cue, before))
}

/// A verb with a subject before it, after it, or of its own no subject.
fn finite(reading: &Reading<'_>, cue: Cue, told: Before<'_>) -> Option<Cue> {
    let at = cue.start;
    if let Some(speaker) = reading.before(at) {
        let first = reading.language.folded(speaker.tokens.start);
        let nobody = matches!(first, "you" | "no" | "nobody" | "none" | "neither")
            || speaker.tokens.len() == 1 && matches!(first, "that" | "this");
        let hears = cue.verb.is_some_and(|verb| verb.lemma == "hear");
        if hears && !is_hearing(reading.language.lemma(speaker.tokens.end - 1)) {
            return None;
        }
        return (!nobody).then_some(Cue { start: speaker.whole.start, speaker: Some(speaker), ..cue });
    }
    let before = at.checked_sub(1).filter(|&at| at >= reading.from);
    let comma = before.is_some_and(|before| matches!(reading.document.token_text(before), "," | "-" | "–" | "—"));
    // "told the BBC" has its listener there, not its speaker.
    let inverts = !cue.verb.is_some_and(|verb| matches!(verb.lemma, "assure" | "inform" | "notify" | "remind" | "tell"));
    let after = if inverts && (comma || before.is_none()) { reading.after(at + 1) } else { None };
    if let Some(speaker) = after {
        return Some(Cue { end: speaker.whole.end, speaker: Some(speaker), ..cue });
    }
    if comma || before.is_some_and(|before| reading.language.upos(before) == Upos::Cconj) {
        return Some(borrow(reading, cue, told));
    }
    // Right after a quotation, the subject has dropped out.
    let quotes = cue.verb.is_some_and(|verb| verb.takes_quotation() && verb.takes_clause());
    (before.is_none() && told.quotation && quotes).then_some(cue)
}

/// Bodies before which something is said: "the court heard that".
fn is_hearing(lemma: &str) -> bool {
    matches!(lemma, "committee" | "court" | "hearing" | "inquest" | "inquiry" | "jury" | "panel" | "trial" | "tribunal")
}

/// "went on to say", "even went so far as to say": the subject is that of the verb at `governor`.
fn went_on(reading: &Reading<'_>, cue: Cue, governor: usize, told: Before<'_>) -> Option<Cue> {
    let governing = Cue { start: governor, ..cue.clone() };
    let found = finite(reading, governing, told)?;
    Some(Cue { end: cue.end, ..found })
}

/// A cue whose subject is that of the cue before it, or of the clause before it.
fn borrow(reading: &Reading<'_>, cue: Cue, before: Before<'_>) -> Cue {
    let last = before.cue.and_then(|last| last.speaker.clone());
    let speaker = last.or_else(|| subject_of(reading, cue.start)).or_else(|| before.subject.cloned());
    let adverbs = (reading.from..cue.start).rev().take_while(|&at| reading.language.upos(at) == Upos::Adv).count();
    Cue { speaker, borrowed: true, start: cue.start - adverbs, ..cue }
}

/// The subject of the first finite verb before `at`.
pub(super) fn subject_of(reading: &Reading<'_>, at: usize) -> Option<Speaker> {
    let verb = (reading.from..at).take(60).find(|&at| reading.language.xpos(at).is_finite())?;
    reading.before(verb)
}

/// The auxiliaries and adverbs right before `at`.
fn helpers<'a>(reading: &'a Reading<'_>, at: usize) -> impl Iterator<Item = usize> + 'a {
    (reading.from..at).rev().take(8).take_while(|&at| {
        matches!(reading.language.upos(at), Upos::Aux | Upos::Adv) || matches!(reading.language.folded(at), "not" | "n't" | "since")
    })
}

fn is_perfect(reading: &Reading<'_>, at: usize) -> bool {
    helpers(reading, at).any(|at| reading.language.lemma(at) == "have")
}

/// Whether what is tagged as a participle must be the past tense, as no other verb of the stretch is finite.
fn is_main_verb(reading: &Reading<'_>, at: usize, verb: Verb) -> bool {
    let near = reading.from.max(at.saturating_sub(40))..reading.end.min(at + 40);
    let other = near.into_iter().any(|other| other != at && reading.language.xpos(other).is_finite());
    matches!(verb.lemma, "say" | "tell") || (!other && at > reading.from)
}

/// The verb that an infinitive of saying hangs on and that says that it was said: "*went* on to say", "*began* to cry".
fn governor(reading: &Reading<'_>, at: usize) -> Option<usize> {
    let to = at.checked_sub(1).filter(|&to| to > reading.from && reading.language.folded(to) == "to")?;
    let governs = |at: &usize| matches!(reading.language.lemma(*at), "go" | "continue" | "begin" | "start" | "proceed" | "hear");
    let governor = (reading.from..to).rev().take(4).find(governs)?;
    let far = (governor..to).any(|at| matches!(reading.language.folded(at), "on" | "far"));
    let heard = reading.language.lemma(governor) == "hear" && helpers(reading, governor).count() > 0;
    let plain = !matches!(reading.language.lemma(governor), "go" | "hear") && governor + 1 == to;
    (far || heard || plain).then_some(governor)
}

/// "will say", "did say".
fn is_told_by_modal(reading: &Reading<'_>, at: usize) -> bool {
    helpers(reading, at).any(|at| matches!(reading.language.folded(at), "will" | "did" | "does" | "do"))
}

fn is_passive(reading: &Reading<'_>, at: usize) -> bool {
    let be = |at: usize| matches!(reading.language.lemma(at), "be" | "get");
    matches!(reading.language.xpos(at), Xpos::Vbn | Xpos::Vbd) && helpers(reading, at).next().is_some_and(be)
        || helpers(reading, at).take(3).any(be) && reading.language.xpos(at) == Xpos::Vbn
}

/// "did not say" reports nothing; "did not deny" neither.
fn is_negated(reading: &Reading<'_>, at: usize) -> bool {
    let conditional = |at: usize| {
        matches!(
            reading.language.folded(at),
            "not" | "n't" | "never" | "would" | "could" | "should" | "might" | "may" | "must" | "can"
        )
    };
    helpers(reading, at).any(conditional)
}
