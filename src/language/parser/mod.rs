//! The parser: which token each token of a sentence depends on, and how.
//!
//! Comes in: the forms and tags of a sentence. Goes out: a [`Dependency`] for each token; together they are a tree.
//!
//! Its model is a file of its own, not compiled in: whoever has read it hands it over.

pub(super) mod input;
mod lanes;
pub(super) mod network;
mod tree;

use self::input::Vocabulary;
use self::network::Network;
use super::data::Reader;
use super::form::Form;
use super::{Dependency, Relation, Upos, Xpos};

/// The most tokens that are parsed at once; a longer sentence is cut into stretches.
const MOST_TOKENS: usize = 160;

/// The first byte of the model's file; another one for each change of its format.
pub(super) const FORMAT: u8 = 1;

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

    /// The dependencies of one sentence, one for each token; heads are places in the sentence.
    ///
    /// Guarantees: a tree with one root.
    pub(super) fn parse(&self, forms: &[Form], tags: &[(Upos, Xpos)]) -> Vec<Dependency> {
        let mut found: Vec<Dependency> = Vec::with_capacity(forms.len());
        let mut root = None;
        for (forms, tags) in forms.chunks(MOST_TOKENS).zip(tags.chunks(MOST_TOKENS)) {
            let start = found.len();
            self.parse_stretch(forms, tags, &mut found);
            let own = found[start..].iter().position(|token| token.head.is_none()).map(|place| start + place);
            found[start..].iter_mut().for_each(|token| token.head = token.head.map(|head| start + head));
            match (root, own) {
                (Some(_), Some(own)) => found[own] = Dependency { head: root, relation: Relation::Parataxis },
                _ => root = own,
            }
        }
        found
    }

    fn parse_stretch(&self, forms: &[Form], tags: &[(Upos, Xpos)], found: &mut Vec<Dependency>) {
        let rows: Vec<_> = forms.iter().zip(tags).map(|(form, &tags)| self.vocabulary.rows_of(form, tags)).collect();
        let encoded = self.network.encode(&rows);
        let heads = tree::best_tree(&encoded.scores, rows.len());
        let relations = self.network.relate(&encoded, &heads);
        found.extend(heads.into_iter().zip(relations).map(|(head, relation)| match head.checked_sub(1) {
            None => Dependency { head: None, relation: Relation::Root },
            head => Dependency { head, relation: Relation::at(relation) },
        }));
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
        let language = Language::read(&document).with_parser(&PARSER, &document);
        let sentence = |number: usize| {
            let dependencies = language.dependencies(&document, number).expect("a parser");
            let name = |head: Option<usize>| head.map_or("-", |head| document.token_text(head));
            let tokens = document.sentences[number].tokens.clone().zip(dependencies);
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
            let found = PARSER.parse(&forms, &tags);
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
}
