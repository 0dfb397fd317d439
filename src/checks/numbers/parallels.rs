//! Lists whose items begin alike: "a jammed rudder, a radar failure and a pilot who had dozed off", "from the Lottery, from
//! the county and from the estate", "never rake against the wind, never talk of rain and never lend your rake".
//!
//! Comes in: an article and the tokens where such a list may stand. Goes out: a [`List`] with how many items it has, where every item opens with one and the same kind of word, which leaves no doubt where the items part.

use std::ops::Range;

use super::lists::List;
use crate::article::Article;
use crate::checks::common::word_at;
use crate::language::{Upos, Xpos};

/// What the items of a list open with.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Opening<'a> {
    /// "a", "an".
    Indefinite,
    /// "one", and behind it "another", "a third", "the last".
    One,
    /// The same word, which is no article and no name: "from", "never", "to", "whether", "the".
    Word(&'a str),
}

/// The most tokens of an item.
const LONGEST: usize = 16;

/// The list that fills `tokens` but for the mark at its end.
pub(super) fn read(article: &Article, tokens: Range<usize>) -> Option<List> {
    let language = &article.language;
    let end = tokens.clone().rev().find(|&at| language.upos(at) != Upos::Punct)? + 1;
    let opening = opening(article, tokens.start)?;
    let mut starts = vec![tokens.start];
    let (mut closed, mut comma, mut several) = (false, false, false);
    for at in tokens.start + 1..end {
        let Some((next, last)) = parts(article, at, end) else { continue };
        let follows = follows(article, opening, next);
        // What a comma parts off and what does not open like the others is no item, or the list is none.
        if !follows && (language.folded(at) == "," || closed) {
            return None;
        }
        if follows && closed {
            return None;
        }
        if follows {
            closed = last;
            comma = last && language.folded(at) == ",";
            starts.push(next);
        }
        // "to Hull and York, to Leeds and to Ely": an item of two.
        several |= !follows;
    }
    let verbal = matches!(opening, Opening::One | Opening::Word("to" | "never" | "always" | "do"));
    let ends = starts.iter().skip(1).copied().chain([end]);
    // "The age of the houses" is one thing.
    let head = |start: usize, end: usize| (start + 1..end).take_while(|&at| language.folded(at) != "of");
    let plural = |at: usize| matches!(language.xpos(at), Xpos::Nns | Xpos::Nnps | Xpos::Cd);
    several |= !verbal && starts.iter().zip(ends.clone()).any(|(&start, end)| head(start, end).any(plural));
    let short = starts.iter().zip(ends).all(|(start, end)| end - start <= LONGEST && end > start + 1);
    // "a plumber, a father of three, and a baker" may be two.
    let fewer = comma && opening == Opening::Indefinite;
    (closed && starts.len() > 1 && short).then_some(List { tokens: tokens.start..end, count: starts.len(), several, fewer })
}

/// Where the item begins that the mark or "and" at `at` may part off, and whether it is the last.
fn parts(article: &Article, at: usize, end: usize) -> Option<(usize, bool)> {
    let word = |at: usize| if at < end { article.language.folded(at) } else { "" };
    let and = |at: usize| matches!(word(at), "and" | "or");
    match word(at) {
        "," | ";" if and(at + 1) => Some((at + 2, true)),
        "," | ";" => Some((at + 1, false)),
        _ if and(at) && !matches!(word(at - 1), "," | ";") => Some((at + 1, true)),
        _ => None,
    }
}

/// What an item that begins at `at` opens with.
fn opening(article: &Article, at: usize) -> Option<Opening<'_>> {
    let word = article.language.folded(at);
    let function = matches!(
        article.language.xpos(at),
        Xpos::In | Xpos::To | Xpos::Rb | Xpos::Wp | Xpos::Wrb | Xpos::Dt | Xpos::PrpDollar | Xpos::Md
    );
    match word {
        "a" | "an" => Some(Opening::Indefinite),
        "one" => Some(Opening::One),
        "both" | "all" | "no" | "not" | "some" => None,
        _ => function.then_some(Opening::Word(word)),
    }
}

/// Whether an item that begins at `at` opens like the first.
fn follows(article: &Article, opening: Opening<'_>, at: usize) -> bool {
    let word = |at: usize| word_at(article, at);
    match opening {
        Opening::Indefinite => matches!(word(at), "a" | "an"),
        Opening::One => {
            let ordinal = matches!(word(at + 1), "second" | "third" | "fourth" | "fifth" | "sixth" | "last" | "other");
            matches!(word(at), "one" | "another") || matches!(word(at), "a" | "the") && ordinal
        }
        Opening::Word(first) => word(at) == first,
    }
}
