//! Tags, lemmas, names and dependencies: what each token is, and on which it depends.
//!
//! Comes in: a [`Document`]. Goes out: a [`Language`], one entry a token. Models are small, trained by this repository's
//! own program on open treebanks; their reader needs no other dependency and gives the same answer natively and in wasm.
//!
//! A sentence is parsed when its tree is asked for, by a parser that is handed over.
//!
//! This room does not know who is who, or what a number means.

mod clusters;
mod data;
mod form;
mod lemma;
mod linear;
mod mends;
mod names;
mod parser;
mod readings;
mod relation;
mod seen;
mod syntax;
mod tag;
mod tagger;
#[cfg(feature = "train")]
pub mod train;
mod words;

use std::ops::Range;
use std::sync::{Arc, OnceLock};

pub use parser::{Parser, Tree};
pub use readings::Readings;
pub use relation::Relation;
pub use syntax::Dependency;
pub use tag::{Upos, Xpos};

use self::clusters::Clusters;
use self::form::Form;
use self::lemma::Lemmatiser;
use self::names::{Memory, NameFinder};
use self::readings::Reading;
use self::seen::Seen;
use self::syntax::Syntax;
use self::tagger::{SeenForms, Tagger};
use self::words::Words;
use crate::text::{Document, Sentence, TokenKind, fold};

/// What language knows of each token of one document.
#[derive(Debug, Default)]
pub struct Language {
    tags: Vec<(Upos, Xpos)>,
    /// All folded forms and lemmas.
    words: Words,
    /// Of each token, the number of its folded form, and of its lemma.
    folded: Vec<u32>,
    lemmas: Vec<u32>,
    /// Names of people, organisations, places and other things, sorted and disjoint.
    pub names: Vec<Name>,
    syntax: Option<Syntax>,
    /// What is kept of each sentence; nothing where nobody keeps it.
    readings: Vec<Arc<Reading>>,
}

/// A name as it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Its tokens, without title, determiner or possessive ending.
    pub tokens: Range<usize>,
    /// What it names.
    pub kind: NameKind,
}

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NameKind {
    /// A human being, or a group of one surname.
    Person,
    /// A company, authority, party, club and the like.
    Organisation,
    /// A country, city, river, building and the like.
    Place,
    /// A law, work, prize, ship and the like.
    Other,
}

impl Name {
    /// The same name in a sentence that begins at token `to`, not at `from`.
    fn moved(&self, from: usize, to: usize) -> Self {
        Self { tokens: self.tokens.start - from + to..self.tokens.end - from + to, kind: self.kind }
    }
}

/// What serves from one sentence of a document to the next.
#[derive(Default)]
struct Kept<'a> {
    /// What tokens look like, and the numbers of their folded forms.
    forms: Seen<&'a str, (Form, u32)>,
    /// What the tagger makes of them.
    scores: SeenForms,
    /// The lemmas of folded forms, by their Penn tags.
    lemmas: Seen<(u32, Xpos), u32>,
    /// What was named so far.
    named: Memory,
}

impl Language {
    /// Reads `document`.
    #[must_use]
    pub fn read(document: &Document) -> Self {
        Self::read_through(document, None)
    }

    /// Reads `document` as [`read`](Self::read) does, sooner where `readings` has its sentences; keeps them there.
    #[must_use]
    pub fn read_with(document: &Document, readings: &mut Readings) -> Self {
        readings.turn();
        Self::read_through(document, Some(readings))
    }

    fn read_through(document: &Document, mut readings: Option<&mut Readings>) -> Self {
        let models = Models::get();
        let mut language = Self::default();
        let mut kept = Kept::default();
        let mut forms = Vec::new();
        for sentence in &document.sentences {
            forms.clear();
            for index in sentence.tokens.clone() {
                forms.push(language.keep_form(models, document.token_text(index), &mut kept));
            }
            match &mut readings {
                Some(readings) => language.recall(document, sentence, &forms, readings, &mut kept),
                None => drop(language.read_sentence(document, sentence, &forms, &mut kept)),
            }
            for index in sentence.tokens.clone() {
                language.keep_lemma(models, document.token_text(index), &mut kept);
            }
        }
        language
    }

    /// Finds the tags and names of the next sentence; what of these goes on to the sentences after it.
    fn read_sentence(&mut self, document: &Document, sentence: &Sentence, forms: &[Form], kept: &mut Kept<'_>) -> Vec<(u32, u32)> {
        let (models, start, known) = (Models::get(), sentence.tokens.start, self.names.len());
        models.tagger.tag(forms, &mut kept.scores, &mut self.tags);
        mends::mend(|at| document.token_text(start + at), &mut self.tags[start..]);
        let called = models.names.find(forms, &self.tags[start..], start, &mut kept.named, &mut self.names);
        self.trim_names(document, known);
        called
    }

    /// Takes the tags and names of the next sentence from `readings`; finds them where they are not there, and keeps them.
    fn recall(&mut self, document: &Document, sentence: &Sentence, forms: &[Form], readings: &mut Readings, kept: &mut Kept<'_>) {
        let (start, known) = (sentence.tokens.start, self.names.len());
        let (key, recalled) = (readings::key(document, sentence), names::recall(forms, &kept.named));
        let reading = match readings.get(&key).filter(|reading| reading.recalled == recalled) {
            Some(reading) => {
                self.tags.extend_from_slice(&reading.tags);
                self.names.extend(reading.names.iter().map(|name| name.moved(0, start)));
                kept.named.extend(reading.called.iter().copied());
                reading.clone()
            }
            None => {
                let called = self.read_sentence(document, sentence, forms, kept);
                let names = self.names[known..].iter().map(|name| name.moved(start, 0)).collect();
                Arc::new(Reading { tags: self.tags[start..].to_vec(), recalled, names, called, links: OnceLock::new() })
            }
        };
        readings.keep(key, reading.clone());
        self.readings.push(reading);
    }

    /// The form of the next token, which reads `text`; keeps the word.
    fn keep_form<'a>(&mut self, models: &Models, text: &'a str, kept: &mut Kept<'a>) -> Form {
        let make = |made: &mut Vec<_>| made.push((Form::new(text, &models.clusters), self.words.keep(&fold(text))));
        let (form, folded) = kept.forms.values(&text, words::hash(text), make)[0];
        self.folded.push(folded);
        form
    }

    /// Keeps the lemma of the next token, which reads `text` and is tagged already.
    fn keep_lemma(&mut self, models: &Models, text: &str, kept: &mut Kept<'_>) {
        let index = self.lemmas.len();
        let (folded, (upos, xpos)) = (self.folded[index], self.tags[index]);
        let lemma = if is_proper(upos, xpos) {
            self.words.keep(text)
        } else {
            let make = |made: &mut Vec<_>| {
                let lemma = models.lemma(self.words.get(folded), xpos);
                made.push(self.words.keep(&lemma));
            };
            kept.lemmas.values(&(folded, xpos), form::mix(folded, xpos as u32), make)[0]
        };
        self.lemmas.push(lemma);
    }

    /// Cuts off what is no part of its name, from name number `known` on: "Mayor Ann Lee" is named Ann Lee, and the place in
    /// "the Kyiv Mayor" is Kyiv.
    fn trim_names(&mut self, document: &Document, known: usize) {
        let capital = |index: usize| document.token_text(index).starts_with(char::is_uppercase);
        for number in known..self.names.len() {
            let Name { mut tokens, kind } = self.names[number].clone();
            let title = |index| names::is_title(self.folded(index));
            if kind == NameKind::Person {
                tokens.start += tokens.clone().take(tokens.len() - 1).take_while(|&index| title(index)).count();
                let goes_on = |index: &usize| {
                    let word = document.tokens[*index].kind == TokenKind::Word;
                    !word || capital(*index) || names::is_particle(self.folded(*index))
                };
                tokens.end = tokens.start + 1 + tokens.clone().skip(1).take_while(goes_on).count();
                let ending = tokens.clone().skip(1).rev().take_while(|&index| !capital(index)).count();
                tokens.end -= ending;
            } else if kind == NameKind::Place {
                tokens.end -= tokens.clone().skip(1).rev().take_while(|&index| title(index)).count();
            }
            self.names[number].tokens = tokens;
        }
    }

    /// The universal part of speech of token `index`.
    #[must_use]
    #[inline]
    pub fn upos(&self, index: usize) -> Upos {
        self.tags[index].0
    }

    /// The Penn Treebank tag of token `index`, which tells tense, number and degree.
    #[must_use]
    #[inline]
    pub fn xpos(&self, index: usize) -> Xpos {
        self.tags[index].1
    }

    /// The lemma of token `index`, in lower case but for proper nouns.
    #[must_use]
    #[inline]
    pub fn lemma(&self, index: usize) -> &str {
        self.words.get(self.lemmas[index])
    }

    /// The number of the lemma of token `index`: one number for one lemma, below [`numbers`](Self::numbers).
    #[must_use]
    pub fn lemma_number(&self, index: usize) -> usize {
        self.lemmas[index] as usize
    }

    /// How many numbers there are for lemmas.
    #[must_use]
    pub fn numbers(&self) -> usize {
        self.words.count()
    }

    /// Token `index` in lower case, with plain quotation marks and hyphens.
    #[must_use]
    #[inline]
    pub fn folded(&self, index: usize) -> &str {
        self.words.get(self.folded[index])
    }

    /// The name that token `index` belongs to.
    #[must_use]
    pub fn name_at(&self, index: usize) -> Option<&Name> {
        let after = self.names.partition_point(|name| name.tokens.start <= index);
        self.names[..after].last().filter(|name| name.tokens.contains(&index))
    }
}

/// Whether a token with these tags is its own lemma, as it is written.
fn is_proper(upos: Upos, xpos: Xpos) -> bool {
    upos == Upos::Propn || matches!(xpos, Xpos::Nnp | Xpos::Nnps)
}

/// The number of the cluster of words that behave like `word`, which is in lower case; 0 where it is in none.
#[must_use]
pub fn cluster(word: &str) -> u32 {
    Models::get().clusters.of(form::hash(word.chars()))
}

/// The trained models, decoded.
#[derive(Debug)]
struct Models {
    clusters: Clusters,
    tagger: Tagger,
    lemmatiser: Lemmatiser,
    names: NameFinder,
}

impl Models {
    /// The models, decoded at the first call.
    fn get() -> &'static Self {
        static MODELS: OnceLock<Models> = OnceLock::new();
        MODELS.get_or_init(|| Self {
            clusters: Clusters::read(include_bytes!("data/clusters.bin")),
            tagger: Tagger::read(include_bytes!("data/tagger.bin")),
            lemmatiser: Lemmatiser::read(include_str!("data/lemmas.txt")),
            names: NameFinder::read(include_bytes!("data/names.bin")),
        })
    }

    /// The lemma of a word that is no proper noun, from its folded form.
    fn lemma(&self, folded: &str, xpos: Xpos) -> String {
        let mut lemma = String::new();
        self.lemmatiser.lemma(folded, xpos, &mut lemma);
        self.known_verb(folded, xpos, &lemma).unwrap_or(lemma)
    }

    /// The verb of an "ed" or "ing" form whose `lemma` by the rules is no word that the clusters know, where another way to take
    /// the ending off gives one: "shout", not "shoute".
    fn known_verb(&self, folded: &str, xpos: Xpos, lemma: &str) -> Option<String> {
        let known = |word: &str| word.len() > 2 && self.clusters.of(form::hash(word.chars())) != 0;
        if !matches!(xpos, Xpos::Vbd | Xpos::Vbn | Xpos::Vbg) || known(lemma) {
            return None;
        }
        let stem = folded.strip_suffix("ed").or_else(|| folded.strip_suffix("ing"))?;
        let mut letters = stem.chars().rev();
        let doubled = letters.next() == letters.next();
        let single = stem.char_indices().next_back().filter(|_| doubled).map(|(last, _)| stem[..last].to_owned());
        [Some(stem.to_owned()), Some(format!("{stem}e")), single].into_iter().flatten().find(|word| known(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> String {
        let document = Document::new(None, text);
        let language = Language::read(&document);
        let word = |index| format!("{}/{}", language.lemma(index), language.xpos(index).name());
        (0..document.tokens.len()).map(word).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn tells_tense_number_and_lemma() {
        for (text, expected) in [
            ("The mayors said they had gone.", "the/DT mayor/NNS say/VBD they/PRP have/VBD go/VBN ./."),
            ("Rubio isn’t travelling to Kyiv.", "Rubio/NNP be/VBZ not/RB travel/VBG to/IN Kyiv/NNP ./."),
            ("They shouted, climbed and heaped.", "they/PRP shout/VBD ,/, climb/VBD and/CC heap/VBD ./."),
            ("He shot the dog that bled.", "he/PRP shoot/VBD the/DT dog/NN that/WDT bleed/VBD ./."),
            ("They fed and swam.", "they/PRP feed/VBD and/CC swim/VBD ./."),
            ("Two bigger ferries carried 300 children.", "two/CD big/JJR ferry/NNS carry/VBD 300/CD child/NNS ./."),
        ] {
            assert_eq!(words(text), expected);
        }
    }

    #[test]
    fn finds_names_without_titles() {
        let text = "Mayor Anna Kowalska met Ursula von der Leyen in Paris. The University of Oxford’s press office was told.";
        let document = Document::new(None, text);
        let language = Language::read(&document);
        let name = |name: &Name| (document.slice(document.span_of(&name.tokens)), name.kind);
        let expected = [
            ("Anna Kowalska", NameKind::Person),
            ("Ursula von der Leyen", NameKind::Person),
            ("Paris", NameKind::Place),
            ("University of Oxford", NameKind::Organisation),
        ];
        assert_eq!(language.names.iter().map(name).collect::<Vec<_>>(), expected);
        assert_eq!(language.name_at(1), language.names.first());
        assert_eq!(language.name_at(0), None);
    }

    #[test]
    fn reads_anything() {
        for text in ["", " ", "’", "A", "…", "\u{0}", "ß".repeat(99).as_str(), "İ́", "'s n't", "UPPER CASE LINE HERE\n\n- x"]
        {
            let document = Document::new(None, text);
            let language = Language::read(&document);
            assert_eq!(language.tags.len(), document.tokens.len());
            assert_eq!(language.lemmas.len(), document.tokens.len());
        }
    }
}
