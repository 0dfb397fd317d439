//! Measures the models in the program on treebanks.

use std::collections::BTreeSet;
use std::fmt;

use super::conllu::{GoldDocument, GoldSentence};
use crate::language::parser::{SeenRows, Tree};
use crate::language::tagger::SeenForms;
use crate::language::{Language, Models, Parser, Relation, Upos, form, is_proper};
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
    let (mut measures, mut seen) = (Measures::default(), SeenForms::default());
    for sentence in documents.iter().flat_map(|document| &document.sentences) {
        let forms: Vec<_> = sentence.tokens.iter().map(|token| form::Form::new(&token.form, &models.clusters)).collect();
        let mut tags = Vec::new();
        models.tagger.tag(&forms, &mut seen, &mut tags);
        for (token, (upos, xpos)) in sentence.tokens.iter().zip(tags) {
            measures.tokens += 1;
            measures.upos += usize::from(upos == token.upos);
            measures.xpos += usize::from(xpos == token.xpos);
            measures.both += usize::from((upos, xpos) == (token.upos, token.xpos));
            let word = fold(&token.form);
            let right = |upos: Upos, xpos| {
                let lemma = if is_proper(upos, xpos) { token.form.clone() } else { models.lemma(&word, xpos) };
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
    fn add<T: Ord>(&mut self, found: &BTreeSet<T>, gold: &BTreeSet<T>) {
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

/// Dependencies that were found, expected, and both.
#[derive(Debug, Default)]
pub(super) struct Parses {
    heads: Overlap,
    labelled: Overlap,
    subjects: Overlap,
    objects: Overlap,
}

impl fmt::Display for Parses {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "UAS {}  LAS {}", self.heads, self.labelled)?;
        write!(f, "  subjects of verbs F {}  objects F {}", self.subjects, self.objects)
    }
}

/// A token, the one that it depends on, whether that is a verb, and how.
type Edge = (Span, Option<Span>, bool, Relation);

impl Parses {
    fn add(&mut self, found: &[Edge], gold: &[Edge]) {
        // The treebank says which heads are verbs.
        let verbs: BTreeSet<Span> = gold.iter().filter(|edge| edge.2).filter_map(|edge| edge.1).collect();
        let of_verb = |edge: &&Edge| edge.1.is_some_and(|head| verbs.contains(&head));
        let kind = |edges: &[Edge], kind: fn(Relation) -> bool| {
            edges.iter().filter(of_verb).filter(|edge| kind(edge.3)).map(|edge| (edge.0, edge.1)).collect()
        };
        let heads = |edges: &[Edge]| edges.iter().map(|edge| (edge.0, edge.1)).collect();
        let labelled = |edges: &[Edge]| edges.iter().map(|edge| (edge.0, edge.1, edge.3)).collect();
        self.heads.add::<(Span, Option<Span>)>(&heads(found), &heads(gold));
        self.labelled.add::<(Span, Option<Span>, Relation)>(&labelled(found), &labelled(gold));
        for (overlap, of) in
            [(&mut self.subjects, Relation::is_subject as fn(Relation) -> bool), (&mut self.objects, Relation::is_object)]
        {
            overlap.add::<(Span, Option<Span>)>(&kind(found, of), &kind(gold, of));
        }
    }
}

/// Heads and relations with our own tags, and with the treebank's tokens and sentences or else our own.
pub(super) fn measure_parses(documents: &[GoldDocument], parser: &'static Parser, own_tokens: bool) -> Parses {
    let mut parses = Parses::default();
    for gold in documents {
        let (text, _, _) = raw(gold);
        let found = if own_tokens { own_edges(&text, parser) } else { edges_of_gold_tokens(gold, parser) };
        parses
            .add(&found, &gold_edges(gold, |sentence| sentence.tokens.iter().map(|token| (token.head, token.relation)).collect()));
    }
    parses
}

/// The dependencies that `read` finds in each sentence of a treebank.
fn gold_edges(document: &GoldDocument, read: impl Fn(&GoldSentence) -> Vec<(Option<usize>, Relation)>) -> Vec<Edge> {
    let (_, spans, _) = raw(document);
    let spans: Vec<Span> = spans.into_iter().collect();
    let (mut edges, mut start) = (Vec::new(), 0);
    for sentence in &document.sentences {
        for (place, (head, relation)) in read(sentence).into_iter().enumerate() {
            let verb = head.is_some_and(|head| sentence.tokens[head].upos == Upos::Verb);
            edges.push((spans[start + place], head.map(|head| spans[start + head]), verb, relation));
        }
        start += sentence.tokens.len();
    }
    edges
}

fn edges_of_gold_tokens(document: &GoldDocument, parser: &Parser) -> Vec<Edge> {
    let models = Models::get();
    gold_edges(document, |sentence| {
        let forms: Vec<_> = sentence.tokens.iter().map(|token| form::Form::new(&token.form, &models.clusters)).collect();
        let mut tags = Vec::new();
        models.tagger.tag(&forms, &mut SeenForms::default(), &mut tags);
        let tree = Tree::new(parser, 0, || parser.parse(&forms, &tags, &mut SeenRows::default()), None);
        tree.dependencies().map(|found| (found.head, found.relation)).collect()
    })
}

fn own_edges(text: &str, parser: &'static Parser) -> Vec<Edge> {
    let document = Document::new(None, text);
    let language = Language::read(&document).with_parser(parser);
    let span = |index: usize| document.tokens[index].span;
    let trees = (0..document.sentences.len()).filter_map(|sentence| language.tree(&document, sentence));
    let parsed = trees.flat_map(|tree| tree.dependencies().collect::<Vec<_>>());
    parsed.enumerate().map(|(index, found)| (span(index), found.head.map(span), false, found.relation)).collect()
}
