//! One number whose digits change places: "1.3 million patients", "all 3.1 million people"; "£42,000", "the £24,000"; "31
//! millimetres of rain", "the 13 millimetres that fell".
//!
//! Comes in: an article. Goes out: a [`Swap`] for each number that has the digits of an earlier one in another order, where
//! enough else speaks for one thing: its unit or noun, an article, words and names that both sentences share. Nothing here
//! decides whether that is a finding.

use std::collections::BTreeSet;
use std::ops::Range;

use super::echoes::{self, LIGHT};
use crate::article::Article;
use crate::calendar::Date;
use crate::checks::common::{lists, says_any, times_in, word_in};
use crate::extract::lexicon::List;
use crate::extract::lexicon::kin::{are_kin, one_of_kin};
use crate::extract::{Hedge, Quantity, Unit};
use crate::language::Upos;
use crate::report::Confidence;

/// A number, and the earlier places of the one that it may be.
#[derive(Debug)]
pub(super) struct Swap<'a> {
    /// All of one value; never empty.
    pub firsts: Vec<&'a Quantity>,
    pub second: &'a Quantity,
    /// How surely the two are one.
    pub told: Confidence,
}

/// Nouns for people that a text may call by one another.
const PEOPLE: &List = &List::of(
    "customer employee job member passenger patient people person position post pupil resident staff student \
    subscriber user worker workforce",
);
/// Nouns that stand for whatever was counted before.
const GENERAL: &List =
    &List::of("animal case body dead figure item life people person piece place thing total unit victim vehicle vote");
/// Words that tell of another time, another one of the kind, or a change.
const OTHERS: &List = &List::of(
    "additional ago although another before compared correct corrected correction corrections down earlier except \
    expected extra former initially instead last later less more next now originally other previous previously rather remaining \
    rose second still than then up versus wrongly yesterday while",
);
/// What may stand before a number that is known.
const KNOWN: &List = &List::of("the all these those that this their his her its 's ’s");
/// The most places of the earlier number that are kept.
const MOST: usize = 4;
/// Numbers of people from here on are told in digits that are surely swapped; smaller ones only may be.
const LARGE: f64 = 1000.0;
/// How far from a number the words may stand that tell what it is, and how many numbers one is compared with.
const REACH: usize = 30;
const NEAREST: usize = 60;
/// How near a word stands that tells of another one.
const NEAR: usize = 6;
/// How much has to speak for one thing.
const ENOUGH: i32 = 3;

/// A number with what its sentence says.
struct Figure<'a> {
    quantity: &'a Quantity,
    sentence: usize,
    digits: String,
    noun: Option<&'a str>,
    /// What it is the number of by "of": the turnout, the majority.
    head: Option<&'a str>,
    words: BTreeSet<String>,
    names: BTreeSet<&'a str>,
    known: bool,
    other: bool,
    /// Whether its sentence tells of another year than that of the article.
    past: bool,
}

/// All of them, in the order of the text.
pub(super) fn find(article: &Article) -> Vec<Swap<'_>> {
    let figures: Vec<Figure<'_>> = article.quantities.iter().filter_map(|quantity| figure(article, quantity)).collect();
    let mut swaps: Vec<Swap<'_>> = Vec::new();
    for (number, second) in figures.iter().enumerate() {
        let before = &figures[number.saturating_sub(NEAREST)..number];
        let near = &figures[number.saturating_sub(NEAREST)..(number + NEAREST).min(figures.len())];
        let first = before.iter().find(|first| turned(&first.digits, &second.digits) && weigh(near, first, second) >= ENOUGH);
        let told_before =
            |first: &Figure<'_>| before.iter().any(|other| other.quantity.value == second.quantity.value && kin(first, other));
        let Some(first) = first.filter(|first| !told_before(first)) else { continue };
        let same = |other: &&Figure<'_>| other.quantity.value == first.quantity.value && other.quantity.unit == first.quantity.unit;
        let firsts = before.iter().filter(same).map(|other| other.quantity).take(MOST).collect();
        let people =
            |figure: &Figure<'_>| figure.quantity.unit == Unit::Count && figure.noun.is_some_and(|noun| lists(PEOPLE, noun));
        let sure = people(first) && people(second) && second.quantity.value >= LARGE && second.known;
        let told = if sure { Confidence::Likely } else { Confidence::Possible };
        swaps.push(Swap { firsts, second: second.quantity, told });
    }
    swaps
}

fn figure<'a>(article: &'a Article, quantity: &'a Quantity) -> Option<Figure<'a>> {
    let plain = quantity.is_single() && quantity.value >= 1.0 && matches!(quantity.hedge, Hedge::Exact | Hedge::About);
    let kind = matches!(quantity.unit, Unit::Count | Unit::Percent | Unit::Money(_) | Unit::Measure(_));
    let sentence = article.document.sentence_at(quantity.span.start()).filter(|_| plain && kind)?;
    let whole = article.document.sentences[sentence].tokens.clone();
    let own = quantity.tokens.start.saturating_sub(REACH).max(whole.start)..(quantity.tokens.end + REACH).min(whole.end);
    let digits = format!("{}", quantity.value);
    let mut words = BTreeSet::new();
    let mut names = BTreeSet::new();
    for at in own.clone().filter(|at| !quantity.tokens.contains(at) && quantity.noun != Some(*at)) {
        let lemma = article.language.lemma(at);
        match article.language.upos(at) {
            Upos::Propn => {
                names.insert(lemma);
            }
            Upos::Noun | Upos::Verb | Upos::Adj if !lists(LIGHT, lemma) => {
                words.insert(echoes::cue(article, at));
            }
            _ => {}
        }
    }
    let noun = quantity.noun.map(|noun| article.language.lemma(noun));
    let head = head_before(article, quantity, &own).map(|head| article.language.lemma(head));
    let known = is_known(article, quantity, &own);
    let near = quantity.tokens.start.saturating_sub(NEAR).max(own.start)..(quantity.tokens.end + NEAR).min(own.end);
    let this = article.published.map(Date::year);
    let past = times_in(article, &own).iter().any(|time| time.year.known().is_some_and(|year| this != Some(year)));
    let before = quantity.tokens.start.saturating_sub(2).max(own.start)..quantity.tokens.end;
    let other = says_any(article, if known { before } else { near }, OTHERS);
    Some(Figure { quantity, sentence, digits, noun, head, words, names, known, other, past })
}

/// Whether two numbers differ by two digits side by side that change places, and nothing else.
fn turned(one: &str, two: &str) -> bool {
    let (one, two) = (one.as_bytes(), two.as_bytes());
    let Some(at) = (0..one.len()).find(|&at| one.get(at) != two.get(at)) else { return false };
    let point = |digits: &[u8], at: usize| digits.get(at) == Some(&b'.');
    let next = if point(one, at + 1) { at + 2 } else { at + 1 };
    let (first, then) = (one.get(at), one.get(next));
    one.len() == two.len() && !point(one, at) && first == two.get(next) && then == two.get(at) && one[next + 1..] == two[next + 1..]
}

/// Whether two numbers can be numbers of one thing.
fn kin(one: &Figure<'_>, two: &Figure<'_>) -> bool {
    one.quantity.unit == two.quantity.unit && of_one(one, two).is_some()
}

/// How much the two nouns speak for one thing; `None` where they are of two.
fn of_one(one: &Figure<'_>, two: &Figure<'_>) -> Option<i32> {
    let general = |noun: &str| lists(GENERAL, noun) || lists(PEOPLE, noun);
    match (one.noun, two.noun) {
        (Some(one), Some(two)) if are_kin(one, two) => Some(2),
        (Some(one), Some(two)) if lists(PEOPLE, one) && lists(PEOPLE, two) => Some(2),
        (Some(_), Some(two)) if general(two) => Some(1),
        (Some(_), Some(_)) => None,
        // "Her notebooks, of which there are 61" and "the 16 notebooks".
        (Some(noun), None) if says(two, noun) => Some(2),
        (None, Some(noun)) if says(one, noun) => Some(2),
        _ => Some(0),
    }
}

/// Whether the sentence of a number without a noun names what may be counted.
fn says(figure: &Figure<'_>, noun: &str) -> bool {
    figure.words.contains(one_of_kin(noun))
}

/// How much speaks for one thing.
fn weigh(figures: &[Figure<'_>], first: &Figure<'_>, second: &Figure<'_>) -> i32 {
    let unit = first.quantity.unit == second.quantity.unit && first.sentence != second.sentence;
    let time = first.past == second.past || first.past && second.known;
    let Some(nouns) = of_one(first, second).filter(|_| unit && !second.other && time) else { return 0 };
    let together = |other: &Figure<'_>| {
        other.quantity.value == first.quantity.value
            && figures.iter().any(|two| two.sentence == other.sentence && two.quantity.value == second.quantity.value)
    };
    if figures.iter().any(together) {
        return 0;
    }
    let long = first.digits.trim_end_matches('0').len().max(second.digits.trim_end_matches('0').len());
    let count = first.quantity.unit == Unit::Count;
    let same = |other: &&Figure<'_>| kin(second, other) && (!count || other.noun.is_some());
    let alone =
        figures.iter().filter(same).all(|other| [first.quantity.value, second.quantity.value].contains(&other.quantity.value));
    let names = !first.names.is_disjoint(&second.names);
    let apart = !names && !second.names.is_empty() && !first.names.is_empty();
    let shared: i32 = first.words.intersection(&second.words).take(2).map(|_| 1).sum();
    let measured = i32::from(matches!(first.quantity.unit, Unit::Measure(_) | Unit::Money(_)));
    let one_thing = second.known || names || alone && nouns == 2 && shared > 0;
    let own = names || second.names.is_empty() || second.known && nouns == 2;
    if long < 3 && !(one_thing && own) {
        return 0;
    }
    let digits = if long < 3 { 0 } else { 2 };
    let headed = i32::from(second.head.is_some_and(|head| says(first, head)));
    let rare = i32::from(alone && (!count || nouns > 0));
    nouns + measured + headed + digits + rare + shared + i32::from(second.known) + i32::from(names) - i32::from(apart)
}

/// Whether a number is told as known: "the 3.1 million people", "that £24,000", "her majority of 4,318", "With 221 cases".
fn is_known(article: &Article, quantity: &Quantity, own: &Range<usize>) -> bool {
    let start = quantity.tokens.start;
    let word = |at: usize| word_in(article, own, at);
    let Some(before) = start.checked_sub(1) else { return false };
    if lists(KNOWN, word(before)) || word(before) == "with" && before == own.start {
        return true;
    }
    let nominal = |at: &usize| matches!(article.language.upos(*at), Upos::Noun | Upos::Adj | Upos::Propn);
    let head = head_before(article, quantity, own).and_then(|head| (own.start..=head).rev().take_while(nominal).last());
    head.and_then(|head| head.checked_sub(1)).is_some_and(|at| lists(KNOWN, word(at)))
}

/// The noun that a number belongs to by "of": "a majority of 4,318", "the turnout of 97 percent".
fn head_before(article: &Article, quantity: &Quantity, own: &Range<usize>) -> Option<usize> {
    let at = quantity.tokens.start.checked_sub(2).filter(|&at| word_in(article, own, at + 1) == "of")?;
    (article.language.upos(at) == Upos::Noun).then_some(at)
}
