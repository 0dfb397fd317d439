//! Where an expression may begin, so that the grammar is asked nowhere else.
//!
//! Comes in: the tokens and their lexemes. Goes out: for each token whether it may be the first of an expression: a word that
//! some rule begins with, and not far behind it one that tells a time. Most words of a text are neither.

use super::lexicon::{Entry, Lexeme};
use crate::language::Language;

/// How many tokens of an expression may stand before the first that tells a time: "at the very beginning of the".
const REACH: usize = 8;

/// Words without a lexeme of their own that some rule begins with, sorted.
const OPENING: [&str; 126] = [
    "'",
    "a",
    "about",
    "additional",
    "age",
    "aged",
    "all",
    "almost",
    "an",
    "another",
    "anzac",
    "approximately",
    "armistice",
    "around",
    "as",
    "asap",
    "ash",
    "at",
    "barely",
    "bastille",
    "beginning",
    "black",
    "bonfire",
    "boxing",
    "calendar",
    "canada",
    "christmas",
    "close",
    "columbus",
    "coming",
    "current",
    "currently",
    "cyber",
    "dozens",
    "earlier",
    "early",
    "earth",
    "easter",
    "end",
    "entire",
    "fewer",
    "final",
    "financial",
    "fiscal",
    "following",
    "formerly",
    "full",
    "further",
    "good",
    "guy",
    "half",
    "halloween",
    "hundreds",
    "in",
    "its",
    "juneteenth",
    "just",
    "labor",
    "last",
    "late",
    "lately",
    "later",
    "latest",
    "latter",
    "less",
    "martin",
    "memorial",
    "mere",
    "mid",
    "middle",
    "more",
    "nearly",
    "new",
    "next",
    "now",
    "nowadays",
    "only",
    "our",
    "outset",
    "over",
    "palm",
    "past",
    "preceding",
    "present",
    "presidents",
    "previous",
    "q1",
    "q2",
    "q3",
    "q4",
    "recent",
    "recently",
    "remainder",
    "remembrance",
    "rest",
    "right",
    "roughly",
    "same",
    "small",
    "sometime",
    "soon",
    "st",
    "st.",
    "start",
    "subsequent",
    "tens",
    "thanksgiving",
    "that",
    "the",
    "their",
    "then",
    "these",
    "this",
    "to",
    "tonight",
    "turn",
    "up",
    "upcoming",
    "valentine",
    "very",
    "veterans",
    "wee",
    "weekend",
    "weekends",
    "well",
    "whole",
];

/// Words without a lexeme of their own that can tell a time, sorted.
const TELLING: [&str; 32] = [
    "age",
    "aged",
    "asap",
    "christmas",
    "current",
    "currently",
    "date",
    "easter",
    "formerly",
    "future",
    "halloween",
    "juneteenth",
    "lately",
    "moment",
    "now",
    "nowadays",
    "past",
    "period",
    "possible",
    "present",
    "q1",
    "q2",
    "q3",
    "q4",
    "recently",
    "soon",
    "term",
    "thanksgiving",
    "time",
    "tonight",
    "weekend",
    "weekends",
];

/// For each token whether an expression may begin there.
pub(super) fn open(language: &Language, entries: &[Entry]) -> Vec<bool> {
    let mut open = vec![false; entries.len()];
    // Tokens from the last one seen that tells a time.
    let mut distance = REACH + 1;
    for (index, entry) in entries.iter().enumerate().rev() {
        let lexeme = entry.lexeme != Lexeme::Other;
        let word = language.folded(index);
        distance = if lexeme || tells(word) { 0 } else { distance + 1 };
        open[index] = distance <= REACH && (lexeme || opens(word));
    }
    open
}

fn opens(word: &str) -> bool {
    OPENING.binary_search(&word).is_ok()
}

fn tells(word: &str) -> bool {
    TELLING.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::super::cursor::{Cursor, Source};
    use super::super::{grammar, lexicon};
    use super::*;
    use crate::text::Document;

    #[test]
    fn words_are_sorted() {
        assert!(OPENING.is_sorted() && TELLING.is_sorted());
    }

    #[test]
    fn nothing_that_the_grammar_reads_is_shut_out() {
        let cases = include_str!("../../../tests/extract/times.md");
        let mut asked = 0;
        for line in cases.lines() {
            let document = Document::new(None, line);
            let language = Language::read(&document);
            let entries: Vec<_> = (0..document.tokens.len()).map(|index| lexicon::entry(&document, &language, index)).collect();
            let open = open(&language, &entries);
            let source = Source { document: &document, language: &language, entries: &entries };
            for sentence in &document.sentences {
                for at in sentence.tokens.clone().filter(|at| !open[*at]) {
                    asked += 1;
                    let read = grammar::longest(Cursor::new(source, at, sentence.tokens.clone()));
                    assert!(read.is_none(), "token {at} of {line:?} opens {:?}", read.map(|reading| reading.tokens));
                }
            }
        }
        assert!(asked > 500, "the gate is never shut");
    }
}
