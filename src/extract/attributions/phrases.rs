//! Cues that are more than a verb with its subject: "according to the mayor", "in the words of the mayor", "was told by the
//! mayor", "was quoted as saying".
//!
//! Comes in: a stretch outside quotation marks and a place in it. Goes out: the [`Cue`] that begins there.

use super::cues::Cue;
use super::speakers::{Reading, Speaker};
use super::speech::reporting;
use crate::language::Xpos;
use crate::text::TokenKind;

/// How many tokens back the verb stands that "as saying" hangs on: a name with its description lies between.
const LONGEST_QUOTED: usize = 25;

/// The phrase that begins at `at`, where it names a source.
pub(super) fn find(reading: &Reading<'_>, at: usize) -> Option<Cue> {
    let word = |ahead: usize| if at + ahead < reading.end { reading.language.folded(at + ahead) } else { "" };
    match (word(0), word(1), word(2), word(3)) {
        ("according", "to", ..) => source(reading, at, at + 2).filter(|cue| !is_standard(reading, cue)),
        ("in", "the", "words" | "view" | "opinion", "of") => source(reading, at, at + 4),
        ("in", "his" | "her" | "their", "words" | "view" | "opinion", _) => {
            let speaker = Speaker { tokens: at + 1..at + 2, whole: at + 1..at + 3 };
            Some(Cue { tokens: at..at + 3, verb: None, speaker: Some(speaker), start: at, end: at + 3, borrowed: false })
        }
        ("as", ..) => put(reading, at),
        _ => None,
    }
}

/// Whether what something is according to is no source: "according to plan", "according to size".
fn is_standard(reading: &Reading<'_>, cue: &Cue) -> bool {
    const STANDARDS: [&str; 14] = [
        "age",
        "colour",
        "color",
        "custom",
        "height",
        "need",
        "plan",
        "rank",
        "schedule",
        "size",
        "taste",
        "tradition",
        "type",
        "weight",
    ];
    let source = cue.speaker.as_ref().map(|speaker| speaker.tokens.clone());
    source.is_some_and(|tokens| tokens.len() == 1 && STANDARDS.contains(&reading.language.lemma(tokens.start)))
}

/// A cue of the tokens `at..from` and the source after them.
fn source(reading: &Reading<'_>, at: usize, from: usize) -> Option<Cue> {
    let speaker = reading.after(from)?;
    let mut end = speaker.whole.end;
    if at == reading.from && end == reading.end {
        // What stands last is said, not a description: "According to Lee, who built it, the dam leaked".
        end = (speaker.tokens.end..end).rev().find(|&at| reading.document.token_text(at) == ",").unwrap_or(end);
    } else if at == reading.from && end < reading.end {
        // "According to a poll released on Tuesday by the Herald, the dam leaked".
        let describes =
            matches!(reading.language.xpos(end), Xpos::Vbn | Xpos::Vbg | Xpos::Vbd | Xpos::In | Xpos::To | Xpos::Wp | Xpos::Wdt);
        let comma = (end..reading.end).take(LONGEST_QUOTED).find(|&at| reading.document.token_text(at) == ",");
        end = comma.filter(|_| describes).unwrap_or(end);
    }
    Some(Cue { tokens: at..from, verb: None, speaker: Some(speaker), start: at, end, borrowed: false })
}

/// "as the mayor put it".
fn put(reading: &Reading<'_>, at: usize) -> Option<Cue> {
    let tokens = reading.phrase_after(at + 1)?;
    let verb = tokens.end..tokens.end + 2;
    let puts = verb.end <= reading.end
        && reading.language.lemma(verb.start) == "put"
        && matches!(reading.language.folded(verb.start + 1), "it" | "this");
    let speaker = Speaker { whole: tokens.clone(), tokens };
    puts.then(|| Cue { tokens: verb.clone(), verb: None, speaker: Some(speaker), start: at, end: verb.end, borrowed: false })
}

/// "was told by the mayor", "was described by the mayor as".
pub(super) fn passive(reading: &Reading<'_>, cue: Cue) -> Option<Cue> {
    let verb = cue.verb.filter(|verb| verb.is_judgement() || verb.takes_clause())?;
    let Some(by) = (cue.end..reading.end.min(cue.end + 4)).find(|&at| reading.language.folded(at) == "by") else {
        let speaker = verb.is_judgement().then(|| by_after_quotation(reading)).flatten();
        return speaker.map(|speaker| Cue { speaker: Some(speaker), ..cue });
    };
    let speaker = reading.after(by + 1)?;
    let end = speaker.tokens.end;
    Some(Cue { end, speaker: Some(speaker), ..cue })
}

/// The speaker after the quotation that ends the stretch: "was called “a bad joke” by the mayor".
fn by_after_quotation(reading: &Reading<'_>) -> Option<Speaker> {
    let tokens = &reading.document.tokens;
    let opening = tokens.get(reading.end).filter(|token| token.kind == TokenKind::Quote)?;
    let sentence = reading.document.sentence_at(opening.span.start())?;
    let end = reading.document.sentences[sentence].tokens.end;
    let close = (reading.end + 1..end).take(LONGEST_QUOTED).find(|&at| tokens[at].kind == TokenKind::Quote)?;
    let by = (close + 1..end.min(close + 3)).find(|&at| reading.language.folded(at) == "by")?;
    Reading { from: by + 1, end, ..*reading }.after(by + 1)
}

/// "was quoted as saying", "quoted the mayor as saying": `at` is the place of "as".
pub(super) fn quoted_as(reading: &Reading<'_>, at: usize, cue: Cue) -> Option<Cue> {
    let least = reading.from.max(at.saturating_sub(LONGEST_QUOTED));
    let quotes = |at: &usize| matches!(reading.language.lemma(*at), "quote" | "cite" | "report");
    let verb = (least..at).rev().find(quotes)?;
    let passive = reading.language.xpos(verb) == Xpos::Vbn || verb + 1 == at || reading.language.folded(verb + 1) == "by";
    if passive {
        let speaker = reading.before(verb)?;
        return Some(Cue { start: speaker.whole.start, speaker: Some(speaker), ..cue });
    }
    let tokens = reading.phrase_after(verb + 1)?;
    let verb = reporting(reading.language, cue.start);
    Some(Cue { start: tokens.start, speaker: Some(Speaker { whole: tokens.clone(), tokens }), verb, ..cue })
}
