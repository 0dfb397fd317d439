//! What a sentence told, ready to be compared with another.

use std::collections::{BTreeMap, BTreeSet};

use super::COMMON;
use super::forest::Forest;
use crate::article::Article;
use crate::checks::common::{lists, propositions_in, quantities_in, times_in};
use crate::extract::lexicon::List;
use crate::extract::lexicon::countries;
use crate::extract::lexicon::kin::one_of_kin;
use crate::extract::lexicon::opposites::{self, Class, Sense};
use crate::extract::{Argument, EntityId, EntityKind, Proposition, Quantity};
use crate::language::{self, Upos};
use crate::text::{ParagraphKind, Span};

/// What words a sentence says no with.
const NEGATIONS: &List =
    &List::of("not n't no never none nobody nothing neither nor without refuse deny decline fail lack unable cannot hardly");
/// What words tell of another time than the sentence before.
const OTHER_TIMES: &List = &List::of("former formerly previously earlier last previous once ago before then later after next");
/// What words tell of a course.
const CHANGES: &List = &List::of("rise increase fall grow drop than up down compare from");
/// What words tell how many of all.
const QUANTIFIERS: &List =
    &List::of("all every each none no some only both unanimous unanimously everyone everybody nobody most half several");
/// What words tell of her, and what of him.
const HERS: &List = &List::of("she her hers herself");
const HIS: &List = &List::of("he his him himself");
/// What words leave open whether it is so.
const OPEN: &List = &List::of("will would may might could should if plan expect hope likely");

/// The number of a word of one article.
type WordId = u32;

/// What a sentence can share with another: a word or an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    /// A word that tells something, by its number.
    Word(WordId),
    /// Somebody or something that is named.
    Entity(u32),
}

/// The words of an article that tell something, with the number of sentences that have them.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// Each word's number; words that mean nearly the same share one.
    ids: BTreeMap<String, WordId>,
    /// By the numbers of lemmas: the number of the word, and its cluster, of those that tell something.
    of_lemmas: Vec<Option<(WordId, u32)>>,
    /// By number: the sentences that have it, and how rare it is in English, in sixteenths of a natural logarithm.
    known: Vec<(u32, u32)>,
    /// How many sentences there are.
    sentences: u32,
}

impl Words {
    /// The words of `article`.
    pub fn of(article: &Article, forest: &Forest) -> Self {
        let (sentences, of_lemmas) = (article.document.sentences.len() as u32, vec![None; article.language.numbers()]);
        let mut words = Self { sentences, of_lemmas, ..Self::default() };
        let mut last: Vec<usize> = Vec::new();
        for (number, sentence) in article.document.sentences.iter().enumerate() {
            for token in sentence.tokens.clone().filter(|&token| tells(article, token)) {
                let id = words.id(article, token, forest) as usize;
                if last.len() <= id {
                    last.resize(id + 1, usize::MAX);
                }
                if last[id] != number {
                    last[id] = number;
                    words.known[id].0 += 1;
                }
            }
        }
        words
    }

    /// The number of the word of token `token`, which tells something.
    fn id(&mut self, article: &Article, token: usize, forest: &Forest) -> WordId {
        let number = article.language.lemma_number(token);
        if let Some((id, _)) = self.of_lemmas[number] {
            return id;
        }
        let lemma = article.language.lemma(token).to_lowercase();
        let (kin, cluster) = (one_of_kin(&lemma), language::cluster(&lemma));
        let id = self.ids.get(kin).copied().unwrap_or_else(|| {
            let id = self.known.len() as WordId;
            self.known.push((0, forest.rarity(cluster)));
            self.ids.insert(kin.to_owned(), id);
            id
        });
        self.of_lemmas[number] = Some((id, cluster));
        id
    }

    /// The number of token `token`'s word.
    fn find(&self, article: &Article, token: usize) -> Option<WordId> {
        let known = self.of_lemmas[article.language.lemma_number(token)];
        // What tells nothing here may have the word of what does.
        let alike = || self.ids.get(one_of_kin(&article.language.lemma(token).to_lowercase())).copied();
        known.map(|(id, _)| id).or_else(alike)
    }

    /// How many sentences have the word.
    pub fn sentences(&self, word: WordId) -> u32 {
        self.known[word as usize].0
    }

    /// How rare the word is in English, in sixteenths of a natural logarithm.
    pub fn rarity(&self, word: WordId) -> u32 {
        self.known[word as usize].1
    }

    /// How rare the word is, in English and in this article.
    pub fn rarity_here(&self, word: WordId) -> u32 {
        // In a long text no word is rarer than in an article's length of it.
        let share = self.sentences.min(64) / self.sentences(word).max(1);
        self.rarity(word) + share.max(1).ilog2() * 11
    }
}

/// Whether a token's word tells something by itself.
pub(super) fn tells(article: &Article, token: usize) -> bool {
    let kind = article.language.upos(token);
    let telling = matches!(kind, Upos::Noun | Upos::Propn | Upos::Verb | Upos::Adj | Upos::Adv | Upos::Num);
    telling && article.language.folded(token).len() > 1
}

/// A word of a sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// Its number.
    pub id: WordId,
    /// Its first token in the sentence.
    pub token: usize,
    /// Its part of speech there.
    pub kind: Upos,
    /// The cluster of words that behave alike, 0 where it is in none.
    pub cluster: u32,
}

/// A clause of a sentence.
#[derive(Debug)]
pub(super) struct Clause<'a> {
    /// What is read of it.
    pub proposition: &'a Proposition,
    /// The cluster of its predicate, 0 where it is in none.
    pub cluster: u32,
    /// The words of its subject and of its object.
    pub parts: [Option<WordId>; 2],
    /// Whose word it is.
    pub speaker: Option<EntityId>,
}

impl<'a> Clause<'a> {
    fn read(article: &Article, proposition: &'a Proposition, words: &Words) -> Self {
        let part = |argument: &Option<Argument>| argument.as_ref().and_then(|argument| words.find(article, argument.head));
        Self {
            proposition,
            cluster: language::cluster(&proposition.lemma),
            parts: [part(&proposition.subject), part(&proposition.object)],
            speaker: proposition.attribution.and_then(|attribution| article.attributions[attribution].entity),
        }
    }
}

/// How many clauses of a sentence are compared.
const CLAUSES: usize = 12;

/// What a sentence told.
#[derive(Debug)]
pub(super) struct Told<'a> {
    /// Its index.
    pub sentence: usize,
    /// Whether it is the headline.
    pub heading: bool,
    /// How many tokens it has.
    pub length: u32,
    /// Its words, sorted by number, each once.
    pub words: Box<[Word]>,
    /// Who and what is named, sorted.
    pub entities: Box<[EntityId]>,
    /// Those of them that are people.
    pub people: Box<[EntityId]>,
    /// Its numbers.
    pub quantities: &'a [Quantity],
    /// The values of its times.
    pub times: BTreeSet<&'a str>,
    /// Its first clauses.
    pub clauses: Box<[Clause<'a>]>,
    /// How many of its words say no.
    pub negations: u32,
    /// How many of its words tell of another time.
    pub other_times: u32,
    /// How many of its words tell of a course.
    pub changes: u32,
    /// How many of its words tell how many of all.
    pub quantifiers: u32,
    /// How many of its words leave it open.
    pub open: u32,
    /// How many quotations begin in it.
    pub quotations: u32,
    /// How many are said in it to have said something.
    pub attributions: u32,
    /// Whether it has "she", and whether it has "he".
    pub genders: [bool; 2],
    /// The senses of its words that have an opposite.
    pub senses: Box<[Sense]>,
    /// The countries that it names or calls somebody after.
    pub countries: BTreeSet<&'static str>,
}

impl<'a> Told<'a> {
    /// Reads every sentence of `article`.
    pub fn all(article: &'a Article, words: &Words) -> Vec<Self> {
        (0..article.document.sentences.len()).map(|sentence| Self::read(article, sentence, words)).collect()
    }

    fn read(article: &'a Article, sentence: usize, words: &Words) -> Self {
        let this = &article.document.sentences[sentence];
        let (tokens, span) = (this.tokens.clone(), this.span);
        let says = |list: &List| tokens.clone().filter(|&token| lists(list, article.language.lemma(token))).count() as u32;
        let has = |list: &List| tokens.clone().any(|token| lists(list, article.language.folded(token)));
        let mentions = &article.entities.mentions;
        let first = mentions.partition_point(|(_, mention)| mention.tokens.start < tokens.start);
        let inside = mentions[first..].iter().take_while(|(_, mention)| mention.tokens.start < tokens.end);
        let mut entities: Vec<EntityId> = inside.map(|(entity, _)| *entity).collect();
        entities.sort_unstable();
        entities.dedup();
        let own = Self::words(article, sentence, words);
        let people = entities.iter().copied().filter(|&entity| article.entities.all[entity].kind == EntityKind::Person);
        Self {
            sentence,
            heading: article.document.paragraphs[this.paragraph].kind == ParagraphKind::Headline,
            length: tokens.len() as u32,
            senses: own.iter().flat_map(|word| senses(article, word)).collect(),
            countries: own.iter().filter_map(|word| country(article, word)).collect(),
            words: own,
            people: people.collect(),
            entities: entities.into_boxed_slice(),
            quantities: quantities_in(article, &tokens),
            times: times_in(article, &tokens).iter().map(|time| time.value.as_str()).collect(),
            clauses: propositions_in(article, &tokens)
                .iter()
                .take(CLAUSES)
                .map(|proposition| Clause::read(article, proposition, words))
                .collect(),
            negations: says(NEGATIONS),
            other_times: says(OTHER_TIMES),
            changes: says(CHANGES),
            quantifiers: says(QUANTIFIERS),
            open: says(OPEN),
            quotations: beginning(&article.quotations, span, |quotation| quotation.span),
            attributions: beginning(&article.attributions, span, |attribution| attribution.span),
            genders: [has(HERS), has(HIS)],
        }
    }

    fn words(article: &Article, sentence: usize, words: &Words) -> Box<[Word]> {
        let tokens = article.document.sentences[sentence].tokens.clone().filter(|&token| tells(article, token));
        let read = tokens.filter_map(|token| {
            let (id, cluster) = words.of_lemmas[article.language.lemma_number(token)]?;
            Some(Word { id, token, kind: article.language.upos(token), cluster })
        });
        let mut read: Vec<Word> = read.collect();
        read.sort_by_key(|word| (word.id, word.token));
        read.dedup_by_key(|word| word.id);
        read.into_boxed_slice()
    }

    /// What it can share with another sentence.
    pub fn keys(&self, words: &Words) -> impl Iterator<Item = Key> {
        let shared = |word: &&Word| (2..=COMMON as u32).contains(&words.sentences(word.id));
        let telling = self.words.iter().filter(shared);
        telling.map(|word| Key::Word(word.id)).chain(self.entities.iter().map(|&entity| Key::Entity(entity as u32)))
    }

    /// The word with this number, where the sentence has it.
    pub fn word(&self, id: WordId) -> Option<&Word> {
        self.words.binary_search_by_key(&id, |word| word.id).ok().map(|at| &self.words[at])
    }

    /// The tokens, adverbs left out, whose words stand in this sentence, in `other`, and nowhere else, rarest first.
    pub fn only_with(&self, other: &Told<'_>, words: &Words) -> Vec<usize> {
        let shows = |word: &&Word| word.kind != Upos::Adv && other.word(word.id).is_some() && words.sentences(word.id) == 2;
        let shared = self.words.iter().filter(shows);
        let mut shared: Vec<&Word> = shared.collect();
        shared.sort_by_key(|word| (std::cmp::Reverse(words.rarity(word.id)), word.token));
        shared.into_iter().map(|word| word.token).collect()
    }
}

/// The senses of a word that has an opposite.
fn senses(article: &Article, word: &Word) -> impl Iterator<Item = Sense> + use<> {
    let class = match word.kind {
        Upos::Verb => Some(Class::Verb),
        Upos::Noun => Some(Class::Noun),
        Upos::Adj => Some(Class::Adjective),
        _ => None,
    };
    class.into_iter().flat_map(|class| opposites::senses(article.language.lemma(word.token), class)).collect::<Vec<_>>().into_iter()
}

/// The country that a word names, or calls somebody or something after.
fn country(article: &Article, word: &Word) -> Option<&'static str> {
    let written = article.language.folded(word.token);
    let named = Some(written).filter(|_| matches!(word.kind, Upos::Propn | Upos::Adj | Upos::Noun))?;
    countries::of_demonym(named).or_else(|| countries::named(named)).map(|country| country.name)
}

/// How many of `all`, which are in the order of the text, begin in `span`.
fn beginning<T>(all: &[T], span: Span, of: impl Fn(&T) -> Span) -> u32 {
    let before = |end| all.partition_point(|one| of(one).start() < end);
    (before(span.end()) - before(span.start())) as u32
}
