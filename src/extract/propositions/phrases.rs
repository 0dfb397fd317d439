//! Noun phrases: determiner, modifiers, head, and what "of" adds.
//!
//! Comes in: the tokens of one sentence. Goes out: the phrase that begins at a token, if one does: "the eight captured
//! rebels", "none of the delegations", "the Kyiv mayor". What does not go out: who the phrase refers to.

use std::ops::Range;

use crate::language::{Language, Upos, Xpos};

/// A noun phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    /// Its tokens, "of" and what follows it included.
    pub tokens: Range<usize>,
    /// Its tokens up to the head.
    pub core: Range<usize>,
    /// The head noun, number or pronoun.
    pub head: usize,
    /// The head of what follows the first "of".
    pub inner_head: Option<usize>,
    /// Whether it says that there is none: "no questions", "nobody", "none of them", "not one".
    pub negative: bool,
}

/// How many "of" a phrase may hold: enough for "the head of the office of the mayor of Split".
const DEEPEST: usize = 4;

/// What an "ing" or "ed" form follows when it describes a noun: "the *captured* rebels".
fn opens_modifier(tag: Xpos) -> bool {
    matches!(tag, Xpos::Dt | Xpos::PrpDollar | Xpos::Jj | Xpos::Jjr | Xpos::Jjs | Xpos::Cd | Xpos::Pos | Xpos::Hyph | Xpos::Pdt)
}

/// Whether a tag can be the head of a phrase.
fn is_nominal(tag: Xpos) -> bool {
    matches!(tag, Xpos::Nn | Xpos::Nns | Xpos::Nnp | Xpos::Nnps | Xpos::Cd | Xpos::Fw)
}

fn is_adjective(tag: Xpos) -> bool {
    matches!(tag, Xpos::Jj | Xpos::Jjr | Xpos::Jjs)
}

/// The noun phrase that begins at token `start` and ends before `end`.
pub(super) fn phrase(language: &Language, start: usize, end: usize) -> Option<Phrase> {
    let (negated, first) = match language.folded(start) {
        "not" if start + 1 < end && matches!(language.folded(start + 1), "one" | "a") => (true, start + 1),
        _ => (false, start),
    };
    let core = core(language, first, end)?;
    if negated && language.folded(first) == "a" && language.folded(first + 1) != "single" {
        return None;
    }
    let negative = negated || is_negative(language, first, end);
    let mut tokens = start..core.end;
    let mut inner_head = None;
    let mut depth = 0;
    while depth < DEEPEST && tokens.end + 1 < end && language.folded(tokens.end) == "of" {
        let Some(inner) = self::core(language, tokens.end + 1, end) else { break };
        tokens.end = inner.end;
        inner_head = inner_head.or(Some(head_of(language, &inner)));
        depth += 1;
    }
    Some(Phrase { tokens, head: head_of(language, &core), core, inner_head, negative })
}

/// Whether the phrase at `start` says that there is none.
fn is_negative(language: &Language, start: usize, end: usize) -> bool {
    match language.folded(start) {
        "none" | "nobody" | "nothing" | "neither" => true,
        "no" => start + 1 < end && !matches!(language.folded(start + 1), "more" | "fewer" | "less" | "longer" | "doubt" | "later"),
        _ => false,
    }
}

/// The head of a core: its last word, or the one before a number that counts it down ("Article 5").
fn head_of(language: &Language, core: &Range<usize>) -> usize {
    let last = core.end - 1;
    let noun_before = last > core.start && matches!(language.xpos(last - 1), Xpos::Nn | Xpos::Nnp | Xpos::Nns);
    if language.xpos(last) == Xpos::Cd && noun_before { last - 1 } else { last }
}

/// The tokens from the first modifier to the head.
fn core(language: &Language, start: usize, end: usize) -> Option<Range<usize>> {
    if start >= end {
        return None;
    }
    match language.xpos(start) {
        Xpos::Prp | Xpos::Ex => return Some(start..start + 1),
        Xpos::Nn if matches!(language.folded(start), "none" | "nobody" | "nothing" | "everyone" | "everybody") => {
            return Some(start..start + 1);
        }
        _ => {}
    }
    let mut at = start;
    let mut head = None;
    while at < end {
        let width = step(language, start, at, end)?;
        if width == 0 {
            break;
        }
        if is_nominal(language.xpos(at)) {
            head = Some(at);
        }
        at += width;
    }
    let alone = at == start + 1
        && language.xpos(start) == Xpos::Dt
        && !matches!(language.folded(start), "the" | "a" | "an" | "every" | "no");
    head.or(alone.then_some(start)).map(|head| start..head + 1)
}

/// How many tokens at `at` go on with the phrase that began at `start`: 0 where it is over. Never `None`, but for tokens
/// that cannot begin a phrase.
fn step(language: &Language, start: usize, at: usize, end: usize) -> Option<usize> {
    let tag = language.xpos(at);
    let next = (at + 1 < end).then(|| language.xpos(at + 1));
    let before = (at > start).then(|| language.xpos(at - 1));
    let goes_on = |tag: Option<Xpos>| tag.is_some_and(|tag| is_nominal(tag) || is_adjective(tag) || matches!(tag, Xpos::Dollar));
    let width = match tag {
        // "In the gallery Mr Holm rose": a title begins a phrase of its own.
        Xpos::Nn | Xpos::Nnp if matches!(before, Some(Xpos::Nn | Xpos::Nns)) && is_title(language.folded(at)) => false,
        Xpos::Dt | Xpos::Pdt | Xpos::PrpDollar => before.is_none_or(|tag| tag == Xpos::Pdt || tag == Xpos::Dt),
        _ if is_nominal(tag) || is_adjective(tag) => true,
        Xpos::Dollar | Xpos::Sym => before.is_some() || goes_on(next),
        Xpos::Hyph => before.is_some() && next.is_some(),
        Xpos::Pos => before.is_some_and(is_nominal),
        Xpos::Vbg | Xpos::Vbn | Xpos::Vbd | Xpos::Vb if before == Some(Xpos::Hyph) => true,
        Xpos::Vbg | Xpos::Vbn => before.is_some_and(opens_modifier) && (goes_on(next) || next == Some(Xpos::Hyph)),
        Xpos::Rb | Xpos::Rbr | Xpos::Rbs => {
            language.upos(at) == Upos::Adv
                && (before.is_some_and(opens_modifier) || before.is_none())
                && next.is_some_and(is_adjective_or_number)
        }
        Xpos::Cc => before.is_some_and(is_adjective) && next.is_some_and(is_adjective),
        _ => false,
    };
    if !width && at == start { None } else { Some(usize::from(width)) }
}

/// Whether a word is a title that stands before a name and nowhere else.
fn is_title(word: &str) -> bool {
    matches!(word.trim_end_matches('.'), "mr" | "mrs" | "ms" | "miss" | "dr" | "sir" | "dame" | "prof")
}

fn is_adjective_or_number(tag: Xpos) -> bool {
    is_adjective(tag) || tag == Xpos::Cd
}
