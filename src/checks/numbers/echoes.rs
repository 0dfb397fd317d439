//! One quantity that is told twice in other words: "The school will get 14 new classrooms", "the 16 new
//! classrooms of the school".
//!
//! Comes in: an article. Goes out: pairs of quantities of one kind, the earlier one first, where the later one is told as known
//! and the words around the two share one that weighs. Where the article has a third value in such words, or anything
//! tells of another time, place, part or source, there is none. Nothing here decides whether that is a finding.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::article::Article;
use crate::checks::common::{in_body, lists, says_any, times_in, word_in};
use crate::extract::lexicon::List;
use crate::extract::lexicon::kin::one_of_kin;
use crate::extract::lexicon::opposites::{self, Class, Kind};
use crate::extract::{Hedge, Quantity, Unit};
use crate::language::{Upos, Xpos};

/// Words in a sentence that tell of another time, of a part, of a plan, or of another one of the kind.
const OTHERS: &List = &List::of(
    "according added addition additional again ago already although another any anywhere apart before besides but combined \
    could compared despite double earlier either estimate estimated estimates every except expected extra final first former formerly forecast further \
    half however including initially instead last later least less maximum may might minimum most next nearly now once only original \
    originally other others otherwise per plus previous previously projected remaining respectively rest second separate \
    should since so-called some still than then third total twice under until up while would if between among part neighbouring neighboring nearby rival",
);
/// Verbs and nouns that say too little to tell one quantity from another.
pub(super) const LIGHT: &List = &List::of(
    "add all amount and ask be become begin call come day do find follow get give go have hour include it keep know level \
    like look make man mean minute month number of one own people percent person put rate report say see set show take tell thing \
    time total use want way week woman work year",
);
/// What may stand before a number that is known.
const KNOWN: &List = &List::of("the this that these those its their his her whose 's");
/// How far from a number the words may stand that tell what it is.
const REACH: usize = 12;
/// How many earlier quantities one is compared with.
const NEAREST: usize = 40;
/// How much larger the one may be than the other.
const RATIO: f64 = 1.6;

/// A quantity with the words that tell what it is.
struct Echo<'a> {
    quantity: &'a Quantity,
    sentence: usize,
    /// What the number is a number of.
    kind: String,
    /// The words around it, each as one of its kin.
    words: BTreeSet<String>,
    /// The names among them.
    names: BTreeSet<String>,
    /// Whether it is told as known.
    known: bool,
}

/// All pairs.
pub(super) fn pairs(article: &Article) -> Vec<(&Quantity, &Quantity)> {
    let echoes: Vec<Echo<'_>> = article.quantities.iter().filter_map(|quantity| echo(article, quantity)).collect();
    let mut found = Vec::new();
    for (number, later) in echoes.iter().enumerate().filter(|(_, echo)| echo.known) {
        let near = &echoes[number.saturating_sub(NEAREST)..(number + NEAREST).min(echoes.len())];
        let alike: Vec<&Echo<'_>> = near.iter().filter(|other| other.kind == later.kind && share(later, other)).collect();
        let Some(first) = alike.iter().find(|other| other.sentence < later.sentence && !named_apart(later, other)) else {
            continue;
        };
        let two = alike.iter().all(|other| [first.quantity.value, later.quantity.value].contains(&other.quantity.value));
        let before = alike.iter().any(|other| other.sentence < later.sentence && other.quantity.value == later.quantity.value);
        if two && !before && apart(first.quantity, later.quantity) && one_time(article, first, later) {
            found.push((first.quantity, later.quantity));
        }
    }
    found
}

/// Whether the two share a word beside what they count.
fn share(one: &Echo<'_>, two: &Echo<'_>) -> bool {
    !one.words.is_disjoint(&two.words)
}

/// Whether names part the two: what the later one is told of by name was told of by that name before.
fn named_apart(later: &Echo<'_>, first: &Echo<'_>) -> bool {
    !later.names.is_empty() && later.names.is_disjoint(&first.names)
}

/// Whether the values differ by more than they are rounded, and not so much that they are of two things.
fn apart(one: &Quantity, two: &Quantity) -> bool {
    let play = one.precision().max(two.precision()) * 2.0;
    let about = one.hedge == Hedge::About || two.hedge == Hedge::About;
    let (low, high) = (one.value.min(two.value), one.value.max(two.value));
    high - low > play && high < low * RATIO && (!about || high > low * 1.1)
}

/// Whether the times of the two sentences do not part them.
fn one_time(article: &Article, one: &Echo<'_>, two: &Echo<'_>) -> bool {
    let times = |echo: &Echo<'_>| times_in(article, &article.document.sentences[echo.sentence].tokens);
    let (first, second) = (times(one), times(two));
    let dated = |times: &[crate::extract::Time]| times.iter().any(|time| time.year.known().is_some());
    if first.is_empty() || second.is_empty() {
        return !dated(second);
    }
    first.iter().any(|mine| second.iter().any(|other| mine.value == other.value))
}

fn echo<'a>(article: &'a Article, quantity: &'a Quantity) -> Option<Echo<'a>> {
    let sentence = article.document.sentence_at(quantity.span.start())?;
    let own = article.document.sentences[sentence].tokens.clone();
    let plain = quantity.is_single()
        && !quantity.partitive
        && matches!(quantity.hedge, Hedge::Exact | Hedge::About)
        && quantity.value > 2.0;
    if !plain || !in_body(article, quantity.span) || says_any(article, around(article, &own, &quantity.tokens), OTHERS) {
        return None;
    }
    let kind = kind(article, quantity)?;
    let around = around(article, &own, &quantity.tokens);
    let mut words = BTreeSet::new();
    let mut names = BTreeSet::new();
    for at in around.clone().filter(|at| !quantity.tokens.contains(at)) {
        let lemma = article.language.lemma(at);
        match article.language.upos(at) {
            Upos::Propn => {
                names.insert(lemma.to_owned());
            }
            Upos::Noun | Upos::Verb | Upos::Adj if !lists(LIGHT, lemma) => {
                words.insert(cue(article, at));
            }
            _ if lemma == "more" => {
                words.insert(cue(article, at));
            }
            _ => {}
        }
    }
    words.remove(&kind);
    words.extend(names.iter().cloned());
    let known = (quantity.tokens.start.saturating_sub(5).max(around.start)..quantity.tokens.start)
        .any(|at| lists(KNOWN, word_in(article, &own, at)));
    Some(Echo { quantity, sentence, kind, words, names, known })
}

/// What a number is a number of: what is counted, the money, the unit.
fn kind(article: &Article, quantity: &Quantity) -> Option<String> {
    match &quantity.unit {
        Unit::Count => quantity.noun.map(|noun| one_of_kin(article.language.lemma(noun)).to_owned()),
        Unit::Money(currency) => Some(currency.clone()),
        Unit::Measure(symbol) => Some((*symbol).to_owned()),
        Unit::Percent => Some("%".to_owned()),
        _ => None,
    }
}

/// The tokens around a number up to the next mark or conjunction.
fn around(article: &Article, own: &Range<usize>, tokens: &Range<usize>) -> Range<usize> {
    let stop = |at: &usize| {
        matches!(article.language.folded(*at), "," | ";" | ":" | "(" | ")" | "“" | "”" | "\"" | "–" | "—" | "and" | "when")
    };
    let from = tokens.start.saturating_sub(REACH).max(own.start);
    let to = (tokens.end + REACH).min(own.end);
    let start = (from..tokens.start).rev().take_while(|at| !stop(at)).last().unwrap_or(tokens.start);
    let end = (tokens.end..to).take_while(|at| !stop(at)).last().map_or(tokens.end, |last| last + 1);
    start..end
}

/// A word as what it may be called by: the way that something goes, else one of its kin.
pub(super) fn cue(article: &Article, at: usize) -> String {
    let lemma = article.language.lemma(at);
    if lemma == "more" {
        return "0 One".to_owned();
    }
    let class = if article.language.upos(at) == Upos::Verb { Class::Verb } else { Class::Noun };
    let way = opposites::senses(lemma, class).find(|sense| opposites::scale(sense.scale).kind == Kind::Change);
    if let Some(sense) = way.filter(|_| article.language.xpos(at) != Xpos::Jj) {
        let rising = opposites::scale(sense.scale).poles[0].name == "rising";
        return format!("{} {:?}", if rising { 0 } else { sense.scale }, sense.pole);
    }
    one_of_kin(lemma).to_owned()
}
