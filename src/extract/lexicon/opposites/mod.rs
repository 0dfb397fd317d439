//! Opposites: words that cannot both hold of one thing, in scales of two poles.
//!
//! A [`Scale`] has a pole and its opposite: *adopt, pass, approve* against *reject, shelve, drop*. Comes in: a lemma and
//! its part of speech. Goes out: every [`Sense`] it has: the scale, the pole, and where the thing it is said of stands
//! (*the rules* in "the council adopted the rules", "the rules fell through", "the adoption of the rules").
//!
//! ```
//! use crosscheck::extract::lexicon::opposites::{Class, senses};
//! let [fall, rise] = ["fall", "rise"].map(|verb| senses(verb, Class::Verb).next().expect("a sense"));
//! assert_eq!((fall.scale, fall.pole), (rise.scale, rise.pole.other()));
//! ```
//!
//! Negation turns a pole over: "did not adopt" stands with *reject*. That holds for outcomes and stances; of changes it
//! holds one way only, since what did not rise need not have fallen: [`Scale::kind`] tells.
//!
//! What this file does not know: whether two statements are about the same thing, time or speaker.
//!
//! Source: our own lists, ordered after what news tells of: decisions, votes, talks, courts, markets, money, work,
//! war, disasters, sport.

mod changes;
mod dealings;
mod outcomes;
mod stances;
mod states;

use std::sync::LazyLock;

use super::glance::Glance;

/// Two poles that exclude each other.
#[derive(Debug)]
pub struct Scale {
    /// How its poles oppose.
    pub kind: Kind,
    /// The two poles.
    pub poles: [Words; 2],
}

/// How the poles of a scale oppose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Somebody takes one side or the other of something: support and oppose. Who and what must both be the same.
    Stance,
    /// Something goes one way or the other, and may turn: rise and fall. What and when must be the same; what does not
    /// move is at neither pole.
    Change,
    /// Something ends one way or the other: adopted and rejected. What must be the same.
    Outcome,
    /// Something is first at the one pole and later at the other, in the course of things: opened and closed. Only two
    /// statements about one moment disagree.
    Stage,
}

/// The words of one pole, by where the thing they are said of stands: lemmas, parted by spaces, "call_off" for several words.
#[derive(Debug)]
pub struct Words {
    /// How the pole is named to a person: a past participle or an adjective, as in "is adopted", "is higher".
    pub name: &'static str,
    /// Verbs whose subject does it and whose object or complement it is done to: "back the plan", "attend the talks".
    pub acts: &'static str,
    /// Verbs whose subject it happens to: "prices rise", "the deal collapses".
    pub happens: &'static str,
    /// Nouns: "the collapse of the sale", "the overnight rise", "support for the plan".
    pub nouns: &'static str,
    /// Adjectives: "is unanimous", "is dead".
    pub adjectives: &'static str,
}

/// No words: what a pole leaves out.
const NONE: Words = Words { name: "", acts: "", happens: "", nouns: "", adjectives: "" };

/// The part of speech of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// A verb, with its particle, preposition or fixed object: "fall", "step down", "take part".
    Verb,
    /// A noun that names the same event or state: "collapse".
    Noun,
    /// An adjective or an adverb after "be": "dead", "alive".
    Adjective,
}

/// Where the thing stands that a word is said of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// It is the object or complement; the subject acts.
    Object,
    /// It is the subject.
    Subject,
    /// It depends on a noun: "of …", "in …", a possessive, a compound.
    Dependent,
}

/// A pole of a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pole {
    /// The first.
    One,
    /// The second.
    Two,
}

impl Pole {
    /// The opposite pole.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Pole::One => Pole::Two,
            Pole::Two => Pole::One,
        }
    }
}

/// The index of a scale in [`scale`].
pub type ScaleId = usize;

/// One meaning of a word: a pole of a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sense {
    word: &'static str,
    class: Class,
    /// The scale.
    pub scale: ScaleId,
    /// The pole of the scale.
    pub pole: Pole,
    /// Where the thing stands that it is said of.
    pub place: Place,
}

/// All scales; a scale's place here is its [`ScaleId`].
static SCALES: [&[Scale]; 5] = [stances::SCALES, changes::SCALES, outcomes::SCALES, dealings::SCALES, states::SCALES];

/// Every entry, sorted by word and class: built once, searched by halves.
static INDEX: LazyLock<Vec<Sense>> = LazyLock::new(|| {
    let mut index: Vec<Sense> = Vec::with_capacity(4096);
    for (id, scale) in SCALES.iter().copied().flatten().enumerate() {
        for (words, pole) in scale.poles.iter().zip([Pole::One, Pole::Two]) {
            let lists = [
                (words.acts, Class::Verb, Place::Object),
                (words.happens, Class::Verb, Place::Subject),
                (words.nouns, Class::Noun, Place::Dependent),
                (words.adjectives, Class::Adjective, Place::Subject),
            ];
            for (list, class, place) in lists {
                index.extend(list.split_whitespace().map(|word| Sense { word, class, scale: id, pole, place }));
            }
        }
    }
    index.sort_unstable();
    index
});

/// The scale of a sense.
///
/// Guarantees: defined for every [`Sense::scale`].
#[must_use]
pub fn scale(id: ScaleId) -> &'static Scale {
    static BY_ID: LazyLock<Vec<&Scale>> = LazyLock::new(|| SCALES.iter().copied().flatten().collect());
    BY_ID[id]
}

/// Whether there may be senses of `lemma`, or of several words that begin as it does. Most words have none.
#[must_use]
pub fn may_begin(lemma: &str) -> bool {
    static GLANCE: LazyLock<Glance> = LazyLock::new(|| INDEX.iter().map(|sense| first_word(sense.word)).collect());
    GLANCE.may_hold(first_word(lemma))
}

/// The senses of `lemma`, which may be several words with spaces between them: "call off", "take part".
pub fn senses(lemma: &str, class: Class) -> impl Iterator<Item = Sense> + use<> {
    let index = if may_begin(lemma) { &INDEX[..] } else { &[] };
    let order = |sense: &Sense| compare(sense.word, lemma).then(sense.class.cmp(&class));
    let from = index.partition_point(|sense| order(sense).is_lt());
    let to = from + index[from..].partition_point(|sense| order(sense).is_eq());
    index[from..to].iter().copied()
}

/// Whether there are senses of several words that begin with `lemma`.
#[must_use]
pub fn begins(lemma: &str) -> bool {
    let from = if may_begin(lemma) { INDEX.partition_point(|sense| compare(sense.word, lemma).is_le()) } else { INDEX.len() };
    let begun = |sense: &&Sense| sense.word.get(..lemma.len()).is_some_and(|start| compare(start, lemma).is_eq());
    INDEX[from..].iter().take_while(begun).any(|sense| sense.word[lemma.len()..].starts_with('_'))
}

/// What stands before the rest of a lemma or an entry of several words.
fn first_word(words: &str) -> &str {
    words.find([' ', '_']).map_or(words, |end| &words[..end])
}

/// Compares an entry, "call_off", with a lemma, "call off".
fn compare(entry: &str, lemma: &str) -> std::cmp::Ordering {
    entry.bytes().cmp(lemma.bytes().map(|byte| if byte == b' ' { b'_' } else { byte }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_words_by_lemma_and_class() {
        assert!(senses("call off", Class::Verb).count() >= 2, "talks and plans are called off");
        assert!(senses("call off", Class::Verb).all(|sense| sense.pole == Pole::Two));
        assert!(senses("collapse", Class::Noun).all(|sense| sense.place == Place::Dependent));
        assert!(begins("call") && begins("take") && !begins("call off") && !begins("collapse") && !begins(""));
        for unknown in ["", "administration", "callous", "zzz", "call"] {
            assert_eq!(senses(unknown, Class::Verb).count() + senses(unknown, Class::Noun).count(), 0, "{unknown}");
        }
    }

    #[test]
    fn no_word_stands_at_both_poles_of_a_scale() {
        for pair in INDEX.windows(2) {
            let both = (pair[0].word, pair[0].class, pair[0].scale) == (pair[1].word, pair[1].class, pair[1].scale);
            assert!(!both || pair[0].pole == pair[1].pole, "{} stands at both poles", pair[0].word);
        }
    }

    #[test]
    fn every_pole_has_a_name_and_words() {
        for scale in SCALES.iter().copied().flatten() {
            for words in &scale.poles {
                assert!(!words.name.is_empty(), "a pole beside {} has no name", scale.poles[0].name);
                let lists = [words.acts, words.happens, words.nouns, words.adjectives];
                assert!(lists.iter().any(|list| !list.is_empty()), "{} has no words", words.name);
            }
        }
    }
}
