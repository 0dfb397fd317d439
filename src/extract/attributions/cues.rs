//! Cues: the verbs and phrases that say that somebody says something.
//!
//! Comes in: a stretch of one sentence outside quotation marks. Goes out: its [`Cue`]s with their speakers. What is said is
//! looked for elsewhere.

use std::ops::Range;

use super::speakers::{Reading, Speaker};
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

/// The cues of the stretch that `reading` covers, in the order of the text; `after_quotation` says whether it begins right
/// after a quotation.
pub(super) fn cues(reading: &Reading<'_>, after_quotation: bool) -> Vec<Cue> {
    let mut found: Vec<Cue> = Vec::new();
    for at in reading.from..reading.end {
        let cue = match reading.language.folded(at) {
            "according" => according(reading, at),
            _ => verb(reading, at, after_quotation, found.last()),
        };
        found.extend(cue);
    }
    found
}

/// "according to X".
fn according(reading: &Reading<'_>, at: usize) -> Option<Cue> {
    if at + 1 >= reading.end || reading.language.folded(at + 1) != "to" {
        return None;
    }
    let speaker = reading.after(at + 2)?;
    let end = speaker.whole.end;
    Some(Cue { tokens: at..at + 2, verb: None, speaker: Some(speaker), start: at, end, borrowed: false })
}

fn verb(reading: &Reading<'_>, at: usize, after_quotation: bool, last: Option<&Cue>) -> Option<Cue> {
    if reading.language.upos(at) != Upos::Verb {
        return None;
    }
    let verb = Verb::of(reading.language.lemma(at))?;
    let cue = Cue { tokens: at..at + 1, verb: Some(verb), speaker: None, start: at, end: at + 1, borrowed: false };
    match reading.language.xpos(at) {
        Xpos::Vbg => participle(reading, cue, last),
        Xpos::Vbn if !is_perfect(reading, at) && !is_main_verb(reading, at, verb) => None,
        Xpos::Vb if !is_told_by_modal(reading, at) => None,
        _ if is_passive(reading, at) || is_negated(reading, at) => None,
        _ => finite(reading, cue, after_quotation, last),
    }
}

/// "…, saying", "and adding", "was quoted as saying".
fn participle(reading: &Reading<'_>, cue: Cue, last: Option<&Cue>) -> Option<Cue> {
    let before = cue.start.checked_sub(1).filter(|&at| at >= reading.from)?;
    if reading.language.folded(before) == "as" {
        let quoted = before.checked_sub(1).filter(|&at| at >= reading.from)?;
        let speaker = matches!(reading.language.lemma(quoted), "quote" | "cite" | "report").then(|| reading.before(quoted))??;
        return Some(Cue { start: speaker.whole.start, speaker: Some(speaker), ..cue });
    }
    let opens = reading.document.token_text(before) == "," || reading.language.upos(before) == Upos::Cconj;
    opens.then(|| borrow(reading, cue, last))
}

/// A verb with a subject before it, after it, or of its own no subject.
fn finite(reading: &Reading<'_>, cue: Cue, after_quotation: bool, last: Option<&Cue>) -> Option<Cue> {
    let at = cue.start;
    if let Some(speaker) = reading.before(at) {
        let you = reading.language.folded(speaker.tokens.start) == "you";
        return (!you).then_some(Cue { start: speaker.whole.start, speaker: Some(speaker), ..cue });
    }
    let before = at.checked_sub(1).filter(|&at| at >= reading.from);
    let comma = before.is_some_and(|before| reading.document.token_text(before) == ",");
    let after = if comma || before.is_none() { reading.after(at + 1) } else { None };
    if let Some(speaker) = after {
        return Some(Cue { end: speaker.whole.end, speaker: Some(speaker), ..cue });
    }
    if comma || before.is_some_and(|before| reading.language.upos(before) == Upos::Cconj) {
        return Some(borrow(reading, cue, last));
    }
    // Right after a quotation, the subject has dropped out.
    let quotes = cue.verb.is_some_and(Verb::takes_quotation);
    (before.is_none() && after_quotation && quotes).then_some(cue)
}

/// A cue whose subject is that of the cue before it, or of the clause before it.
fn borrow(reading: &Reading<'_>, cue: Cue, last: Option<&Cue>) -> Cue {
    let speaker = last.and_then(|last| last.speaker.clone()).or_else(|| subject_of(reading, cue.start));
    Cue { speaker, borrowed: true, ..cue }
}

/// The subject of the first finite verb before `at`.
fn subject_of(reading: &Reading<'_>, at: usize) -> Option<Speaker> {
    let verb = (reading.from..at).take(60).find(|&at| reading.language.xpos(at).is_finite())?;
    reading.before(verb)
}

/// The auxiliaries and adverbs right before `at`.
fn helpers<'a>(reading: &'a Reading<'_>, at: usize) -> impl Iterator<Item = usize> + 'a {
    (reading.from..at).rev().take(8).take_while(|&at| {
        matches!(reading.language.upos(at), Upos::Aux | Upos::Adv) || matches!(reading.language.folded(at), "not" | "n't")
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

/// "will say", "did say", "to say" after "went on".
fn is_told_by_modal(reading: &Reading<'_>, at: usize) -> bool {
    let went_on = at >= reading.from + 3
        && reading.language.folded(at - 1) == "to"
        && reading.language.folded(at - 2) == "on"
        && reading.language.lemma(at - 3) == "go";
    went_on || helpers(reading, at).any(|at| matches!(reading.language.folded(at), "will" | "did" | "does" | "do"))
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
