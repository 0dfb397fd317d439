//! Measures the models in the program on treebanks.

use std::collections::BTreeSet;
use std::fmt;

use super::conllu::GoldDocument;
use crate::language::{Models, Upos, form};
use crate::text::{Document, Span, fold};

/// How many decisions were right.
#[derive(Debug, Default)]
pub(super) struct Measures {
    tokens: usize,
    upos: usize,
    xpos: usize,
    both: usize,
    lemmas: usize,
    lemmas_of_gold_tags: usize,
}

impl fmt::Display for Measures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let share = |right: usize| 100.0 * right as f64 / self.tokens.max(1) as f64;
        write!(f, "UPOS {:.2}  XPOS {:.2}  both {:.2}", share(self.upos), share(self.xpos), share(self.both))?;
        write!(f, "  lemmas {:.2} (gold tags {:.2})", share(self.lemmas), share(self.lemmas_of_gold_tags))
    }
}

/// Tags and lemmas, with the treebank's own tokens and sentences; lemmas without regard to capitals.
pub(super) fn measure(documents: &[GoldDocument]) -> Measures {
    let models = Models::get();
    let mut measures = Measures::default();
    for sentence in documents.iter().flat_map(|document| &document.sentences) {
        let forms: Vec<_> = sentence.tokens.iter().map(|token| form::Form::new(&token.form, &models.clusters)).collect();
        let mut tags = Vec::new();
        models.tagger.tag(&forms, &mut tags);
        for (token, (upos, xpos)) in sentence.tokens.iter().zip(tags) {
            measures.tokens += 1;
            measures.upos += usize::from(upos == token.upos);
            measures.xpos += usize::from(xpos == token.xpos);
            measures.both += usize::from((upos, xpos) == (token.upos, token.xpos));
            let word = fold(&token.form);
            let right = |upos: Upos, xpos| {
                let mut lemma = String::new();
                models.lemma(&token.form, &word, upos, xpos, &mut lemma);
                usize::from(token.lemma == "_" || lemma.to_lowercase() == fold(&token.lemma))
            };
            measures.lemmas += right(upos, xpos);
            measures.lemmas_of_gold_tags += right(token.upos, token.xpos);
        }
    }
    measures
}

/// How many stretches were found, expected, and both.
#[derive(Debug, Default)]
pub(super) struct Overlap {
    found: usize,
    gold: usize,
    both: usize,
}

impl fmt::Display for Overlap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.2}", 200.0 * self.both as f64 / (self.found + self.gold).max(1) as f64)
    }
}

impl Overlap {
    fn add(&mut self, found: &BTreeSet<Span>, gold: &BTreeSet<Span>) {
        self.found += found.len();
        self.gold += gold.len();
        self.both += found.intersection(gold).count();
    }
}

/// Tokens and sentences, from the treebank's raw text; its paragraphs are parted by blank lines.
pub(super) fn measure_cuts(documents: &[GoldDocument]) -> (Overlap, Overlap) {
    let (mut tokens, mut sentences) = (Overlap::default(), Overlap::default());
    for gold in documents {
        let (text, gold_tokens, gold_sentences) = raw(gold);
        let document = Document::new(None, &text);
        tokens.add(&document.tokens.iter().map(|token| token.span).collect(), &gold_tokens);
        let found: BTreeSet<_> = document.sentences.iter().map(|sentence| sentence.span).collect();
        sentences.add(&found, &gold_sentences);
    }
    (tokens, sentences)
}

/// The text of a document, and where its tokens and sentences stand in it.
fn raw(document: &GoldDocument) -> (String, BTreeSet<Span>, BTreeSet<Span>) {
    let (mut text, mut tokens, mut sentences) = (String::new(), BTreeSet::new(), BTreeSet::new());
    for sentence in &document.sentences {
        if sentence.begins_paragraph && !text.is_empty() {
            text.push_str("\n\n");
        }
        let start = text.len();
        let mut end = start;
        for token in &sentence.tokens {
            let at = text.len();
            text.push_str(&token.form);
            end = text.len();
            tokens.insert(Span::new(at, end));
            if token.space_after {
                text.push(' ');
            }
        }
        sentences.insert(Span::new(start, end));
    }
    (text, tokens, sentences)
}
