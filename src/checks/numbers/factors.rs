//! Two figures and their product: "£4 each", "300 jars", "£1,200"; "40 metres by 30", "1,200 square metres"; "120 km in two
//! hours, at an average of 60 km/h".
//!
//! Comes in: an article. Goes out: a [`Product`] for each sentence, or pair of sentences, whose figures leave no choice of
//! which is which. It does not reckon.

use std::ops::Range;

use super::beside::lemma;
use crate::article::Article;
use crate::checks::common::{quantities_in, times_in, word_at};
use crate::extract::lexicon::units::{Dimension, Measure, with_symbol};
use crate::extract::{Hedge, Quantity, Time, TimeKind, TimeUnit, Unit};
use crate::language::Xpos;
use crate::text::{ParagraphKind, Span};

/// A figure in the unit that it is reckoned in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Figure {
    pub span: Span,
    pub value: f64,
    /// How far off it may be, as written.
    pub play: f64,
}

/// Two factors and what they are said to make.
#[derive(Clone, Copy, Debug)]
pub(super) struct Product {
    pub one: Figure,
    pub two: Figure,
    pub whole: Figure,
}

/// What a price or measure is one of.
#[derive(Clone, Debug, PartialEq)]
enum Per<'a> {
    /// "each", "apiece", "a head": of those counted beside it.
    Each,
    /// "a kilo", "per jar": the lemma.
    Noun(&'a str),
    /// "an hour".
    Time(TimeUnit),
}

/// How far a number may be rounded, as a share of it, however many zeros it ends with.
const COARSEST: f64 = 0.02;

/// Prices from here on may be rounded to whole units.
const WHOLE_PRICE: f64 = 100.0;

/// All products, in the order of the text.
pub(super) fn find(article: &Article) -> Vec<Product> {
    let mut products = Vec::new();
    for (index, sentence) in article.document.sentences.iter().enumerate() {
        if article.document.kind_of(index) != ParagraphKind::Body {
            continue;
        }
        let own = quantities_in(article, &sentence.tokens);
        products.extend(area(article, own));
        products.extend(instalments(article, own));
        products.extend(speed(article, own, &sentence.tokens));
        for rate in own {
            let Some(per) = per(article, rate) else { continue };
            let next = article.document.sentences.get(index + 1).filter(|next| next.paragraph == sentence.paragraph);
            let wide = sentence.tokens.start..next.map_or(sentence.tokens.end, |next| next.tokens.end);
            let last = index.checked_sub(1).map(|last| &article.document.sentences[last]);
            let back = last.filter(|last| last.paragraph == sentence.paragraph).map(|last| last.tokens.start..sentence.tokens.end);
            let own = rated(article, rate, &per, &sentence.tokens).or_else(|| rated(article, rate, &per, &wide));
            products.extend(own.or_else(|| rated(article, rate, &per, &back?)));
        }
    }
    products
}

fn exact(quantity: &Quantity) -> bool {
    quantity.is_single() && quantity.hedge == Hedge::Exact && quantity.value > 0.0
}

fn figure(quantity: &Quantity, factor: f64) -> Figure {
    let play = quantity.precision().min(COARSEST * quantity.value).max(quantity.rounding);
    Figure { span: quantity.span, value: quantity.value * factor, play: play * factor }
}

/// What `rate` is the price or measure of.
fn per<'a>(article: &'a Article, rate: &Quantity) -> Option<Per<'a>> {
    let last = article.document.tokens.len() - 1;
    let word = |at: usize| article.language.folded(at.min(last));
    let end = rate.tokens.end;
    let least = rate.tokens.start.checked_sub(1).is_some_and(|at| matches!(word(at), "from" | "to" | "up" | "than"));
    if !matches!(rate.unit, Unit::Money(_) | Unit::Measure(_)) || !exact(rate) || least {
        return None;
    }
    if matches!(word(end), "each" | "apiece") || matches!(word(end), "a" | "per") && matches!(word(end + 1), "head" | "piece") {
        return Some(Per::Each);
    }
    if !matches!(word(end), "a" | "an" | "per" | "every") {
        return None;
    }
    Some(match article.language.lemma((end + 1).min(last)) {
        "hour" => Per::Time(TimeUnit::Hour),
        "day" | "night" => Per::Time(TimeUnit::Day),
        "week" => Per::Time(TimeUnit::Week),
        "month" => Per::Time(TimeUnit::Month),
        "year" => Per::Time(TimeUnit::Year),
        noun => Per::Noun(noun),
    })
}

/// The product of a rate with the one number of what it is of, where one figure in `tokens` can be what they come to.
fn rated(article: &Article, rate: &Quantity, per: &Per<'_>, tokens: &Range<usize>) -> Option<Product> {
    let own = quantities_in(article, tokens);
    let mut wholes = own.iter().filter(|whole| whole.unit == rate.unit && whole.span != rate.span && exact(whole));
    let whole = wholes.next().filter(|whole| whole.value > rate.value && self::per(article, whole).is_none())?;
    if wholes.next().is_some() || own.iter().any(|other| other.unit == rate.unit && !exact(other)) || differs(article, tokens) {
        return None;
    }
    let counts: Vec<Figure> = match per {
        Per::Time(unit) => times_in(article, tokens).iter().filter_map(|time| length(time, *unit)).collect(),
        _ => own.iter().filter(|count| is_of(article, count, per)).map(|count| figure(count, 1.0)).collect(),
    };
    let first = counts.first()?;
    let one = counts.iter().all(|count| count.value == first.value);
    // A price in whole pounds is that price, not one rounded to it.
    let price = Figure { play: if rate.value < WHOLE_PRICE { 0.0 } else { figure(rate, 1.0).play }, ..figure(rate, 1.0) };
    one.then(|| Product { one: price, two: *first, whole: figure(whole, 1.0) })
}

/// Whether words tell that the figures are of several times, offers or kinds.
fn differs(article: &Article, tokens: &Range<usize>) -> bool {
    tokens.clone().any(|at| {
        matches!(
            article.language.folded(at),
            "than" | "ago" | "plus" | "previously" | "compared" | "discount" | "fee" | "including" | "if"
        )
    })
}

/// Whether `count` counts what the rate is of.
fn is_of(article: &Article, count: &Quantity, per: &Per<'_>) -> bool {
    let lemma = lemma(article, count);
    match per {
        Per::Each => exact(count) && count.unit == Unit::Count && count.value >= 2.0,
        Per::Noun(noun) => {
            let unit = || count.tokens.clone().last().is_some_and(|at| article.language.lemma(at) == *noun);
            let counted = count.unit == Unit::Count && lemma == Some(noun) || matches!(count.unit, Unit::Measure(_)) && unit();
            exact(count) && counted
        }
        Per::Time(_) => false,
    }
}

/// A length of time in `unit`; absent of other kinds of times and of lengths in larger units.
fn length(time: &Time, unit: TimeUnit) -> Option<Figure> {
    let (length, own) = time.length.filter(|_| time.kind == TimeKind::Duration && !time.is_age && time.direction.is_none())?;
    (own == unit && length >= 1.5).then_some(Figure { span: time.span, value: length, play: 0.0 })
}

/// "12 monthly instalments of $250, or $3,600 in all".
fn instalments(article: &Article, own: &[Quantity]) -> Option<Product> {
    let [count, rate, whole] = own else { return None };
    let word = |at: usize| word_at(article, at);
    let noun = rate.tokens.start.checked_sub(2).filter(|&noun| article.language.xpos(noun) == Xpos::Nns)?;
    let of = word(noun + 1) == "of" && (count.tokens.end..count.tokens.end + 2).contains(&noun);
    let money = matches!(rate.unit, Unit::Money(_)) && rate.unit == whole.unit && count.unit == Unit::Count;
    let behind = (whole.tokens.end..whole.tokens.end + 2).any(|at| matches!(word(at), "all" | "altogether" | "total"));
    let total = behind || whole.tokens.start.checked_sub(2).is_some_and(|at| word(at) == "total" || word(at + 1) == "totalling");
    let all = exact(count) && exact(rate) && exact(whole) && count.value >= 2.0 && whole.value > rate.value;
    (of && money && total && all).then(|| Product { one: figure(rate, 1.0), two: figure(count, 1.0), whole: figure(whole, 1.0) })
}

fn measure(quantity: &Quantity) -> Option<&'static Measure> {
    let Unit::Measure(symbol) = quantity.unit else { return None };
    with_symbol(symbol).filter(|_| exact(quantity))
}

/// The measures of one dimension among `own`, each with its one factor.
fn of_dimension(own: &[Quantity], dimension: Dimension) -> Vec<(&Quantity, f64)> {
    let sized = own.iter().filter_map(|quantity| Some((quantity, measure(quantity).filter(|unit| unit.dimension == dimension)?)));
    sized.filter_map(|(quantity, unit)| Some((quantity, *unit.factors.first()?))).collect()
}

/// "40 metres by 30 metres" with its area.
fn area(article: &Article, own: &[Quantity]) -> Option<Product> {
    let (sides, areas) = (of_dimension(own, Dimension::Length), of_dimension(own, Dimension::Area));
    let ([(one, first), (two, second)], [(whole, factor)]) = (sides.as_slice(), areas.as_slice()) else { return None };
    let by = two.tokens.start == one.tokens.end + 1 && article.language.folded(one.tokens.end) == "by";
    by.then(|| Product { one: figure(one, *first), two: figure(two, *second), whole: figure(whole, *factor) })
}

/// A distance, its time and the average speed.
fn speed(article: &Article, own: &[Quantity], tokens: &Range<usize>) -> Option<Product> {
    let (ways, speeds) = (of_dimension(own, Dimension::Length), of_dimension(own, Dimension::Speed));
    let ([(way, metres)], [(speed, factor)]) = (ways.as_slice(), speeds.as_slice()) else { return None };
    let mut lasting = times_in(article, tokens).iter().filter(|time| time.kind == TimeKind::Duration && time.direction.is_none());
    let time = lasting.next().filter(|_| lasting.next().is_none())?;
    let (length, unit) = time.length?;
    let seconds = match unit {
        TimeUnit::Hour => 3600.0,
        TimeUnit::Minute => 60.0,
        TimeUnit::Day => 86_400.0,
        _ => return None,
    };
    let mean = tokens.clone().any(|at| matches!(article.language.lemma(at), "average"));
    let took = Figure { span: time.span, value: length * seconds, play: 0.05 * length * seconds };
    mean.then(|| Product { one: figure(speed, *factor), two: took, whole: figure(way, *metres) })
}
