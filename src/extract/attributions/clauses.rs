//! Where what is said begins after a cue: behind the person spoken to, the day, the occasion and "that".
//!
//! Comes in: a cue with the stretch that it stands in. Goes out: a token. "told reporters in Oslo on Friday the dam was sound"
//! begins with *the dam*.

use super::cues::Cue;
use super::speakers::Reading;
use super::words::{is_day, is_forum, is_occasion, is_part_of_day};
use crate::language::{Language, Xpos};

/// The most phrases that stand between a cue and what is said.
const MOST_ADVERBIALS: usize = 4;

/// The first token of what is reported; `quoted` says that a quotation begins at `limit` and nothing before it is a clause.
pub(super) fn clause_start(reading: &Reading<'_>, cue: &Cue, limit: usize, quoted: bool) -> usize {
    let mut start = cue.end.min(limit);
    if cue.verb.is_some_and(|verb| verb.takes_person()) && start < limit {
        start = reading.object_end(start, limit).unwrap_or(start).min(limit);
    }
    for _ in 0..MOST_ADVERBIALS {
        let Some(after) = adverbial_end(reading, cue, start, limit, quoted).filter(|&after| after <= limit) else { break };
        start = after;
    }
    let finite = |at: usize| reading.language.xpos(at).is_finite();
    let mut adverbial = (start..limit.min(start + 14)).take_while(|&at| !finite(at));
    let that = adverbial.find(|&at| reading.language.folded(at) == "that" && reading.language.xpos(at) == Xpos::In);
    start = that.map_or(start, |at| at + 1);
    // "Adding that demand “shows no sign of slowing”": after a participle "that" is no pronoun.
    if start < limit && reading.language.folded(start) == "that" && reading.language.xpos(cue.start) == Xpos::Vbg {
        start += 1;
    }
    while start < limit && matches!(reading.document.token_text(start), "," | ":") {
        start += 1;
    }
    start
}

/// Whether the token opens a clause that is said.
pub(super) fn is_complementizer(language: &Language, at: usize) -> bool {
    matches!(language.folded(at), "that" | "if" | "whether" | "how" | "why" | "what" | "where" | "when")
}

/// The end of the time or occasion that begins at `at`: "on Friday", "last week", "in a statement", "to reporters".
fn adverbial_end(reading: &Reading<'_>, cue: &Cue, at: usize, limit: usize, quoted: bool) -> Option<usize> {
    let word = |at: usize| if at < limit { reading.language.folded(at) } else { "" };
    let end_of_day = |at: usize| at + 1 + usize::from(is_part_of_day(word(at + 1)));
    if at >= limit {
        return None;
    }
    match word(at) {
        "yes" | "no" => return None,
        "last" | "this" | "next" if is_part_of_day(word(at + 1)) || is_day(word(at + 1)) => return Some(end_of_day(at + 1)),
        "last" | "early" | "late" | "earlier" | "later" if !is_day(word(at + 1)) && word(at + 1) != "on" && !quoted => return None,
        day if is_day(day) => return Some(end_of_day(at)),
        _ => {}
    }
    let preposition = matches!(reading.language.xpos(at), Xpos::In | Xpos::To) && !is_complementizer(reading.language, at);
    if !preposition || matches!(word(at + 1), "least" | "most" | "first" | "last") {
        return None;
    }
    if matches!(word(at), "on" | "by" | "since") && is_day(word(at + 1)) {
        return Some(end_of_day(at + 1));
    }
    let end = reading.object_end(at + 1, limit)?;
    let occasion = (at + 1..end).any(|at| is_occasion(reading.language.lemma(at)) || is_forum(reading.language.folded(at)));
    let date = (at + 1..end).all(|at| matches!(reading.language.xpos(at), Xpos::Cd | Xpos::Nnp));
    let listener = word(at) == "to" && cue.verb.is_some_and(|verb| verb.takes_clause() && !verb.is_remark());
    let loose = quoted && matches!(word(at), "after" | "before" | "during" | "at" | "through" | "via");
    let place = word(at) == "in" && quoted && (at + 1..end).all(|at| matches!(reading.language.xpos(at), Xpos::Nnp | Xpos::Cc));
    let about = matches!(word(at), "of" | "about" | "against");
    (!about && (occasion || date && matches!(word(at), "on" | "in") || listener || loose || place)).then_some(end)
}
