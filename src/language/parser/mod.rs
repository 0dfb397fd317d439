//! The parser: which token each token of a sentence depends on, and how.
//!
//! Comes in: the forms and tags of a sentence. Goes out: a [`Tree`], which has a [`Dependency`] for each token.
//!
//! Its model is a file of its own, not compiled in: whoever has read it hands it over.

pub(super) mod input;
mod lanes;
pub(super) mod network;
mod tree;

use std::cell::OnceCell;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, OnceLock};

use self::input::{Rows, Vocabulary};
use self::lanes::Sums;
use self::network::{Encoded, Network};
use self::tree::best_tree;
use super::data::Reader;
use super::form::Form;
use super::seen::Seen;
use super::{Dependency, Relation, Upos, Xpos};

/// The most tokens that are parsed at once; a longer sentence is cut into stretches.
const MOST_TOKENS: usize = 160;

/// The first byte of the model's file; another one for each change of its format.
pub(super) const FORMAT: u8 = 1;

/// Tokens, by their rows, with what the first layer makes of them.
pub(super) type SeenRows = Seen<Rows, Sums>;

/// The trained parser.
#[derive(Debug)]
pub struct Parser {
    vocabulary: Vocabulary,
    network: Network,
}

impl Parser {
    /// Reads the model, or nothing where `data` is not the whole of it or has another format.
    #[must_use]
    pub fn read(data: &[u8]) -> Option<Self> {
        let mut reader = Reader::new(data);
        let (format, length) = (reader.u8(), reader.u32() as usize);
        if format != FORMAT || length != reader.left() {
            return None;
        }
        let vocabulary = Vocabulary::read(&mut reader);
        let network = Network::read(&mut reader, vocabulary.rows(), Relation::ALL.len());
        Some(Self { vocabulary, network })
    }

    /// Reads the model where `data` has this [`stamp`](Self::stamp).
    #[must_use]
    pub fn read_stamped(data: &[u8], stamp: u64) -> Option<Self> {
        if Self::stamp(data) == stamp { Self::read(data) } else { None }
    }

    /// A number that tells the file `data` from other versions of it; it can be known without carrying the file along.
    #[must_use]
    pub const fn stamp(mut data: &[u8]) -> u64 {
        const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
        let mut stamp = data.len() as u64;
        while let Some((eight, rest)) = data.split_first_chunk() {
            stamp = (stamp ^ u64::from_le_bytes(*eight)).wrapping_mul(ODD).rotate_left(29);
            data = rest;
        }
        while let Some((&byte, rest)) = data.split_first() {
            stamp = (stamp ^ byte as u64).wrapping_mul(ODD).rotate_left(29);
            data = rest;
        }
        stamp
    }

    /// The stretches of one sentence, to make a [`Tree`] of; `seen` is what was kept of the sentences before.
    pub(super) fn parse(&self, forms: &[Form], tags: &[(Upos, Xpos)], seen: &mut SeenRows) -> Vec<Stretch> {
        let chunks = forms.chunks(MOST_TOKENS).zip(tags.chunks(MOST_TOKENS));
        let stretches = chunks.map(|(forms, tags)| {
            let rows: Vec<_> = forms.iter().zip(tags).map(|(form, &tags)| self.vocabulary.rows_of(form, tags)).collect();
            let encoded = self.network.encode(&rows, seen);
            let heads = best_tree(&encoded.scores, rows.len());
            Stretch { encoded, heads }
        });
        stretches.collect()
    }
}

/// The tree over one sentence. Its relations are found when they are asked for.
///
/// Guarantees: one root.
pub struct Tree<'a> {
    network: &'a Network,
    /// The sentence's first token.
    start: usize,
    links: Arc<Links>,
    /// What relations are found with, made anew where only the links were kept.
    stretches: OnceCell<Vec<Stretch>>,
    parse: Box<dyn Fn() -> Vec<Stretch> + 'a>,
}

/// At most [`MOST_TOKENS`] tokens; all but the first hang on the root of the first.
pub(super) struct Stretch {
    encoded: Encoded,
    /// Of each token: 0 where it is the root, otherwise the place of its head in the stretch plus one.
    heads: Vec<usize>,
}

/// What is kept of a tree: stretch after stretch, of each token the place of its head and its relation.
#[derive(Debug)]
pub(super) struct Links {
    heads: Vec<u8>,
    /// The number of a relation plus one; 0 where nobody has asked for it.
    relations: Vec<AtomicU8>,
}

impl Links {
    fn of(stretches: &[Stretch]) -> Arc<Self> {
        let heads: Vec<u8> = stretches.iter().flat_map(|stretch| &stretch.heads).map(|&head| head as u8).collect();
        let relations = heads.iter().map(|_| AtomicU8::new(0)).collect();
        Arc::new(Self { heads, relations })
    }
}

impl<'a> Tree<'a> {
    /// The tree over the sentence whose first token is number `start` and whose stretches `parse` makes; its links are taken
    /// from `kept`, and kept there.
    pub(super) fn new(
        parser: &'a Parser,
        start: usize,
        parse: impl Fn() -> Vec<Stretch> + 'a,
        kept: Option<&OnceLock<Arc<Links>>>,
    ) -> Self {
        let stretches = OnceCell::new();
        let link = || Links::of(stretches.get_or_init(&parse));
        let links = kept.map_or_else(link, |kept| kept.get_or_init(link).clone());
        Self { network: &parser.network, start, links, stretches, parse: Box::new(parse) }
    }
    /// The token that `token` depends on; none for the root and for what is no token of the sentence.
    #[must_use]
    pub fn head(&self, token: usize) -> Option<usize> {
        let place = self.place(token)?;
        match self.links.heads[place] {
            0 if place < MOST_TOKENS => None,
            0 => Some(self.start + self.links.heads.iter().position(|&head| head == 0)?),
            head => Some(self.start + place / MOST_TOKENS * MOST_TOKENS + usize::from(head) - 1),
        }
    }

    /// How `token` depends on its head; nothing for what is no token of the sentence.
    #[must_use]
    pub fn relation(&self, token: usize) -> Option<Relation> {
        let place = self.place(token)?;
        Some(match self.links.heads[place] {
            0 if place < MOST_TOKENS => Relation::Root,
            0 => Relation::Parataxis,
            head => Relation::at(self.relate(place, head.into())),
        })
    }

    /// The dependencies of the sentence, token by token.
    pub fn dependencies(&self) -> impl Iterator<Item = Dependency> {
        let count = self.links.heads.len();
        let token = |token| Some(Dependency { head: self.head(token), relation: self.relation(token)? });
        (self.start..self.start + count).filter_map(token)
    }

    /// The number of the relation of the token at `place` to its `head`.
    fn relate(&self, place: usize, head: usize) -> usize {
        let kept = &self.links.relations[place];
        if let Some(relation) = kept.load(Ordering::Relaxed).checked_sub(1) {
            return relation.into();
        }
        let Stretch { encoded, .. } = &self.stretches.get_or_init(&self.parse)[place / MOST_TOKENS];
        let relation = self.network.relate(encoded, place % MOST_TOKENS, head);
        kept.store(relation as u8 + 1, Ordering::Relaxed);
        relation
    }

    /// The place of `token` in the sentence.
    fn place(&self, token: usize) -> Option<usize> {
        token.checked_sub(self.start).filter(|&place| place < self.links.heads.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::text::Document;
    use std::sync::LazyLock;

    static PARSER: LazyLock<Parser> = LazyLock::new(|| Parser::read(include_bytes!("../data/parser.bin")).expect("a whole model"));

    /// Each sentence of `text` as its words with their heads and relations.
    fn parsed(text: &str) -> Vec<String> {
        let document = Document::new(None, text);
        let language = Language::read(&document).with_parser(&PARSER);
        let sentence = |number: usize| {
            let tree = language.tree(&document, number).expect("a parser");
            let name = |head: Option<usize>| head.map_or("-", |head| document.token_text(head));
            let tokens = document.sentences[number].tokens.clone().zip(tree.dependencies());
            let words = tokens
                .map(|(index, found)| format!("{}<{}/{}", document.token_text(index), name(found.head), found.relation.name()));
            words.collect::<Vec<_>>().join(" ")
        };
        (0..document.sentences.len()).map(sentence).collect()
    }

    #[test]
    fn finds_subjects_objects_and_denials() {
        for (text, expected) in [
            (
                "The mayor opened the new bridge on Monday.",
                "The<mayor/det mayor<opened/nsubj opened<-/root the<bridge/det new<bridge/amod bridge<opened/obj on<Monday/case \
                 Monday<opened/obl .<opened/punct",
            ),
            (
                "Rubio isn’t going to attend the talks.",
                "Rubio<going/nsubj is<going/aux n’t<going/advmod going<-/root to<attend/mark attend<going/xcomp the<talks/det \
                 talks<attend/obj .<going/punct",
            ),
            (
                "The bill was rejected by the senate.",
                "The<bill/det bill<rejected/nsubj:pass was<rejected/aux:pass rejected<-/root by<senate/case the<senate/det \
                 senate<rejected/obl:agent .<rejected/punct",
            ),
        ] {
            assert_eq!(parsed(text), [expected]);
        }
    }

    #[test]
    fn makes_trees_of_anything() {
        let words = ["the", "12", "(", "said", ",", "Kyiv", "’s", "—", "not", "and", "“"];
        for length in [0, 1, 2, 7, MOST_TOKENS, MOST_TOKENS + 1, 10_000] {
            let forms: Vec<_> =
                (0..length).map(|at| Form::new(words[at * at % 7 + at % 5], &crate::language::Models::get().clusters)).collect();
            let tags: Vec<_> = (0..length).map(|at| (Upos::ALL[at % 17], Xpos::ALL[at * 5 % 49])).collect();
            let parse = || PARSER.parse(&forms, &tags, &mut SeenRows::default());
            let found: Vec<_> = Tree::new(&PARSER, 0, parse, None).dependencies().collect();
            assert_eq!(found.len(), length);
            let roots = found.iter().filter(|token| token.head.is_none()).count();
            assert_eq!(roots, length.min(1), "of {length} tokens");
            for start in 0..length {
                let steps = std::iter::successors(Some(start), |&at| found[at].head).take(length + 1).count();
                assert!(steps <= length, "a cycle among {length} tokens");
            }
        }
    }

    #[test]
    fn reads_no_damaged_model() {
        let model = include_bytes!("../data/parser.bin");
        assert!(Parser::read(&[]).is_none());
        assert!(Parser::read(&model[..model.len() - 1]).is_none());
        assert!(Parser::read(&[&[FORMAT + 1], &model[1..]].concat()).is_none());
    }

    #[test]
    fn reads_no_other_model_than_it_should() {
        #[allow(long_running_const_eval, reason = "one step for each eight bytes of the file")]
        const STAMP: u64 = Parser::stamp(include_bytes!("../data/parser.bin"));
        let model = include_bytes!("../data/parser.bin");
        assert!(Parser::read_stamped(model, STAMP).is_some());
        for place in [5, model.len() / 2, model.len() - 1] {
            let mut other = model.to_vec();
            other[place] ^= 1;
            assert!(Parser::read_stamped(&other, STAMP).is_none(), "one bit is another at {place}");
        }
    }
}
