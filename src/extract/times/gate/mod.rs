//! Where an expression may begin, so that the grammar is asked nowhere else.
//!
//! Comes in: the tokens and their lexemes. Goes out: for each token whether it may be the first of an expression: a word that
//! some rule begins with, and not far behind it one that tells a time, with nothing between them but words that some rule
//! eats. Most words of a text are none of these.

mod words;

use self::words::{INSIDE, OPENING, TELLING};
use super::lexicon::{Entry, Lexeme};
use crate::language::Language;

/// How many tokens of an expression may stand before the first that tells a time: "at the very beginning of the".
const REACH: usize = 8;

/// For each token whether an expression may begin there.
pub(super) fn open(language: &Language, entries: &[Entry]) -> Vec<bool> {
    let mut open = vec![false; entries.len()];
    // Tokens from the last one seen that tells a time, as far as the words between are eaten.
    let mut distance = REACH + 1;
    for (index, entry) in entries.iter().enumerate().rev() {
        let lexeme = entry.lexeme != Lexeme::Other;
        let word = language.folded(index);
        distance = match distance {
            _ if lexeme || is_among(&TELLING, word) => 0,
            ..REACH if is_among(&INSIDE, word) => distance + 1,
            _ => REACH + 1,
        };
        open[index] = distance <= REACH && (lexeme || is_among(&OPENING, word));
    }
    open
}

fn is_among(words: &[&str], word: &str) -> bool {
    words.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::super::cursor::{Cursor, Source};
    use super::super::{grammar, lexicon};
    use super::*;
    use crate::text::Document;

    #[test]
    fn words_are_sorted() {
        assert!(OPENING.is_sorted() && TELLING.is_sorted() && INSIDE.is_sorted());
    }

    #[test]
    fn nothing_that_the_grammar_reads_is_shut_out() {
        let cases = include_str!("../../../../tests/extract/times.md");
        let articles = include_str!("../../../../tests/labelled/kinds-open.jsonl");
        let mut asked = 0;
        for line in cases.lines().chain(articles.lines().flat_map(|article| article.split("\\n"))) {
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
