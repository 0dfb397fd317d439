//! Changes by so much to so much, whose number before stands further on: "cut by half a point to 5.25 percent. … Until Thursday
//! the rate had been at 5.5 percent", "48 per cent, up eight points on the 42 per cent of 2019".
//!
//! Comes in: an article. Goes out: a [`Step`] for each change that is told as a difference, with the number before, where the
//! text tells it as such. It does not reckon.

use std::ops::Range;

use super::changes::{Way, told_way};
use crate::article::Article;
use crate::checks::common::{in_body, lists, quantities_in, word_at, word_in};
use crate::extract::lexicon::kin::are_kin;
use crate::extract::{Hedge, Quantity, Unit};
use crate::language::Upos;
use crate::text::Span;

/// A change, its size, and the numbers before and after.
#[derive(Debug)]
pub(super) struct Step {
    pub old: (f64, Span),
    pub new: (f64, Span),
    pub size: (f64, Span),
    /// How far off the difference may be, by how the figures are rounded.
    pub play: f64,
}

/// What a size says: how much, and whether it is in points of a hundred.
struct Size<'a> {
    figure: &'a Quantity,
    amount: f64,
    points: bool,
    /// Where its phrase ends: behind "a quarter of a point".
    end: usize,
}

/// How far before the size of a change its verb may stand.
const LED: usize = 7;
/// How many sentences on the number before may stand; and where "until" tells that it is the one before.
const AHEAD: usize = 2;
const FURTHER: usize = 12;
/// Words that tell of the number before a change.
const BEFORE: &str = "had until before previously previous currently formerly earlier was were been";
/// Words that tell of a change that is to come, so that "now" tells what is before it.
const COMING: &str = "will 'll rises rise to goes increases falls";

/// All of them, in the order of the text.
pub(super) fn find(article: &Article) -> Vec<Step> {
    (0..article.quantities.len()).filter_map(|index| to(article, index).or_else(|| up_on(article, index))).collect()
}

/// "Raised by a quarter of a point to 4.5 per cent, from 4", "risen by six to 31. On Monday it was put at 22."
fn to(article: &Article, index: usize) -> Option<Step> {
    let figure = &article.quantities[index];
    let own = sentence(article, figure)?;
    let word = |at: usize| word_in(article, &own, at);
    let way = told_way(article, &(figure.tokens.start.saturating_sub(LED).max(own.start)..figure.tokens.start))?;
    // "By six to 31" reads as a range.
    let (size, new, unit, end) = if let Some(high) = figure.high.filter(|_| word(figure.tokens.start.max(1) - 1) == "by") {
        let size = Size { figure, amount: figure.value, points: figure.unit == Unit::Percent, end: figure.tokens.end };
        (size, (high, figure.span), figure.unit.clone(), figure.tokens.end)
    } else {
        let (size, next) = (size(article, figure)?, article.quantities.get(index + 1)?);
        let joined = word(size.end) == "to" && next.tokens.start <= size.end + 2 && exact(next);
        joined.then(|| (size, (next.value, next.span), next.unit.clone(), next.tokens.end))?
    };
    let (fits, own_unit) = (fits(&size, &unit), unit);
    let rest = end..own.end;
    let from = quantities_in(article, &rest).iter().find(|old| lead(article, old, "from") && old.unit == own_unit);
    let coming = own.clone().any(|at| lists(COMING, word(at)));
    let old = from.or_else(|| further(article, &own, &own_unit, coming)).filter(|old| fits && exact(old))?;
    step(old, new, &size, way)
}

/// "48 per cent, up eight points on the 42 per cent of 2019", "420 pupils, 30 more than last year, when it had 380".
fn up_on(article: &Article, index: usize) -> Option<Step> {
    let [new, figure, old] = article.quantities.get(index..index + 3)? else { return None };
    let own = sentence(article, figure)?;
    let word = |at: usize| word_in(article, &own, at);
    let size = size(article, figure)?;
    let comma =
        word(figure.tokens.start - 1) == "," || word(figure.tokens.start - 1).len() < 5 && word(figure.tokens.start - 2) == ",";
    let around = figure.tokens.start.saturating_sub(1).max(own.start)..(size.end + 2).min(own.end);
    let way = told_way(article, &around)?;
    let gap = size.end..old.tokens.start.max(size.end);
    let on = lead(article, old, "on") || lead(article, old, "from") || lead(article, old, "than");
    let when = gap.clone().any(|at| word(at) == "when") && gap.clone().any(|at| matches!(word(at), "had" | "was" | "were"));
    let near = own.contains(&new.tokens.start) && own.contains(&old.tokens.start) && gap.len() <= 9;
    let told = comma && near && (on || when) && figure.tokens.start - new.tokens.end <= 4;
    let alike = new.unit == old.unit && fits(&size, &new.unit) && exact(new) && exact(old);
    (told && alike).then(|| step(old, (new.value, new.span), &size, way)).flatten()
}

fn step(old: &Quantity, new: (f64, Span), size: &Size<'_>, way: Way) -> Option<Step> {
    let near = old.value > 0.0 && new.0 > 0.0 && old.value < new.0 * 3.0 && new.0 < old.value * 3.0;
    let right = (new.0 > old.value) == (way == Way::Up) && (new.0 - old.value).abs() > 1e-9;
    let round = |value: f64| if value >= 100.0 && value % 100.0 == 0.0 { 50.0 } else { 0.0 };
    let play = old.rounding + round(old.value) + round(new.0) + round(size.amount);
    (near && right).then_some(Step { old: (old.value, old.span), new, size: (size.amount, size.figure.span), play })
}

/// The size of a change told as a difference.
fn size<'a>(article: &Article, figure: &'a Quantity) -> Option<Size<'a>> {
    let word = |at: usize| word_at(article, at);
    if !exact(figure) {
        return None;
    }
    let end = figure.tokens.end;
    let point = |at: usize| lists("point points", word(at));
    let unit = end + usize::from(word(end) == "percentage");
    match figure.unit {
        Unit::PercentPoint => Some(Size { figure, amount: figure.value, points: true, end }),
        Unit::Fraction if word(end) == "of" && word(end + 1) == "a" => {
            let last = end + 2 + usize::from(word(end + 2) == "percentage");
            point(last).then_some(Size { figure, amount: figure.value, points: true, end: last + 1 })
        }
        Unit::Count if point(unit) => Some(Size { figure, amount: figure.value, points: true, end: unit + 1 }),
        Unit::Count | Unit::Money(_) | Unit::Measure(_) => Some(Size { figure, amount: figure.value, points: false, end }),
        _ => None,
    }
}

fn fits(size: &Size<'_>, unit: &Unit) -> bool {
    if size.points { *unit == Unit::Percent } else { size.figure.unit == *unit }
}

fn exact(figure: &Quantity) -> bool {
    figure.is_single() && figure.hedge == Hedge::Exact
}

/// Whether `word` leads up to a figure, with at most an article between.
fn lead(article: &Article, figure: &Quantity, word: &str) -> bool {
    let back = |count: usize| figure.tokens.start.checked_sub(count).map_or("", |at| word_at(article, at));
    back(1) == word || back(2) == word && lists("the a its", back(1))
}

/// The tokens of the sentence of a figure in running text.
fn sentence(article: &Article, figure: &Quantity) -> Option<Range<usize>> {
    let number = article.document.sentence_at(figure.span.start()).filter(|_| in_body(article, figure.span))?;
    let own = article.document.sentences[number].tokens.clone();
    (figure.tokens.start > own.start + 1).then_some(own)
}

/// The one number of `unit` in one of the next sentences, which tells of the same thing before the change.
fn further<'a>(article: &'a Article, own: &Range<usize>, unit: &Unit, coming: bool) -> Option<&'a Quantity> {
    let number = article.document.sentence_at(article.document.tokens[own.start].span.start())?;
    let language = &article.language;
    let noun = |at: &usize| language.upos(*at) == Upos::Noun;
    (number + 1..=number + FURTHER).find_map(|next| {
        let tokens = article.document.sentences.get(next)?.tokens.clone();
        let mut figures = quantities_in(article, &tokens).iter().filter(|other| other.unit == *unit);
        let (one, other) = (figures.next()?, figures.next());
        let near = next <= number + AHEAD || tokens.clone().any(|at| lists("until previously", language.folded(at)));
        let told = near
            && tokens.clone().any(|at| {
                let word = language.folded(at);
                lists(BEFORE, word) || coming && lists("now has have", word)
            });
        // "Tenants now pay £620", "a ticket has cost £2.10".
        let paid = |at: &usize| {
            lists("now has have currently", language.folded(*at))
                && lists("pay cost charge", language.lemma((*at + 1).min(tokens.end - 1)))
        };
        let paid = coming && tokens.clone().any(|at| paid(&at));
        let it = tokens.start..one.tokens.start;
        let pronoun = it.clone().any(|at| lists("it they", language.folded(at)));
        let shared = it
            .clone()
            .filter(noun)
            .any(|at| own.clone().filter(noun).any(|first| are_kin(language.lemma(first), language.lemma(at))));
        // Of another time than the one right before the change nothing is known.
        let another = tokens.clone().any(|at| lists("ago when after record peak average", language.folded(at)));
        let turned = told_way(article, &tokens).is_some();
        (other.is_none() && told && (pronoun && next <= number + AHEAD || shared || paid) && !another && !turned).then_some(one)
    })
}
