//! Changes told with two figures of a kind and a share in a sentence, whatever the order: "12,000 books last year and 9,000 this year, a
//! fall of a third", "fell 20 per cent, from 500 cars to 450", "from 80 euros to 60, a saving of 20 per cent".
//!
//! Comes in: an article and the quantities of a sentence. Goes out: a [`Turn`] where one figure is the size of a change, and
//! the words tell that the two others are what was before and after. It does not reckon.

use std::ops::Range;

use super::beside::{level, same_kind};
use super::turns::Turn;
use crate::article::Article;
use crate::checks::common::{lists, quantities_in, times_in, word_in};
use crate::extract::lexicon::List;
use crate::extract::{Hedge, Quantity, Time, TimeKind, Unit};
use crate::report::Confidence;
use crate::text::ParagraphKind;

/// Which way a change goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Way {
    Up,
    Down,
}

/// Verbs and nouns for a rise, in all their forms.
const UP: &List = &List::of(
    "advance climb climbed climbing dearer expanded gain gained grew grow growing grown growth higher hike improved \
    improvement increase increased increasing jump jumped jumping leap leapt more raised rise risen rises rising \
    rose soared surge surged swelled up",
);
/// The same for a fall.
const DOWN: &List = &List::of(
    "below cheaper cut cutting decline declined decrease decreased discount down drop dropped dropping dwindled \
    fall fallen falling falls fell fewer less losing loss lost lower lowered plunge plunged reduced reduction sank \
    saving shed shrank shrinking shrunk slid slipped slumped smaller tumbled",
);
/// Words that tell that two numbers are of two times.
const TWO_TIMES: &List = &List::of(
    "against ago before compared earlier formerly had last now once originally previous previously stood today until was were whereas",
);
/// Words beside "half" and "quarter" that make them a part of a year.
const PERIODS: &List = &List::of("each final first fourth last latest same second third");

/// The most tokens between the word for a change and its size.
const NEAR: usize = 4;
/// The most tokens between the second of two numbers and the size of their change that stands behind them.
const APART: usize = 16;

/// The most figures of a sentence that a change is read out of.
const MOST: usize = 6;

/// The change that the figures of one sentence tell, whatever else is counted in it.
pub(super) fn of_sentence(article: &Article, sentence: usize) -> Option<Turn<'_>> {
    let tokens = &article.document.sentences[sentence].tokens;
    let own = quantities_in(article, tokens);
    if !(3..=MOST).contains(&own.len()) || article.document.kind_of(sentence) != ParagraphKind::Body {
        return None;
    }
    let (size, one, two) = size_and_ends(article, own)?;
    let last = size.tokens.start > two.tokens.start;
    if last && is_of_another_time(article, tokens, two, size) {
        return None;
    }
    // "The rent, until now £800, is to go up to £1,000, or by 20 per cent."
    let said = || told_way(article, &(one.tokens.end..size.tokens.start)).filter(|_| last && is_share(size));
    let way = way(article, tokens, size).or_else(said)?;
    turn(article, tokens, way, [size, one, two])
}

/// The one share of a sentence, and the two figures that it may be the change of: the only two of their kind.
pub(super) fn size_and_ends<'a>(article: &Article, own: &'a [Quantity]) -> Option<(&'a Quantity, &'a Quantity, &'a Quantity)> {
    let mut sizes = own.iter().filter(|figure| is_share(figure) && !is_period(article, figure));
    let size = sizes.next().filter(|_| sizes.next().is_none())?;
    let (one, two) = two_alike(own)?;
    Some((size, one, two))
}

/// The two figures of a sentence that may be of one thing, where no third one may be.
pub(super) fn two_alike(own: &[Quantity]) -> Option<(&Quantity, &Quantity)> {
    let hard = |figure: &&Quantity| matches!(figure.unit, Unit::Money(_) | Unit::Measure(_));
    let counted = |figure: &&Quantity| figure.unit == Unit::Count;
    let one = own.iter().find(hard).or_else(|| own.iter().find(counted))?;
    let mut alike = own.iter().filter(|other| same_kind(one, other));
    let (first, second) = (alike.next()?, alike.next()?);
    alike.next().is_none().then_some((first, second))
}

fn is_share(figure: &Quantity) -> bool {
    matches!(figure.unit, Unit::Percent | Unit::Fraction) && figure.is_single()
}

/// "In the same half of 2023".
fn is_period(article: &Article, figure: &Quantity) -> bool {
    let before = figure.tokens.start.checked_sub(1).map_or("", |at| article.language.folded(at));
    figure.unit == Unit::Fraction && PERIODS.has(before)
}

/// Whether a size behind its two numbers is told of another thing or time: "which made 400 in 1950 and 600 in 1960, saw its sales
/// rise by 20 per cent last year".
fn is_of_another_time(article: &Article, tokens: &Range<usize>, second: &Quantity, size: &Quantity) -> bool {
    let gap = second.tokens.end..size.tokens.start;
    let behind = size.tokens.end..(size.tokens.end + 2).min(tokens.end);
    let timed = !times_in(article, &behind).is_empty() || lists("since over", word_in(article, tokens, size.tokens.end));
    gap.len() > APART || timed && gap.into_iter().any(|at| article.language.xpos(at).is_finite())
}

/// The change whose size alone a sentence tells, of the two figures of the sentence before: "They walked 330 metres, compared
/// with 300 at first. It was a gain of 30 per cent."
pub(super) fn behind(article: &Article, sentence: usize) -> Option<Turn<'_>> {
    let document = &article.document;
    let tokens = document.sentences.get(sentence)?.tokens.clone();
    let before = document.sentences.get(sentence.checked_sub(1)?)?.tokens.clone();
    let [size] = quantities_in(article, &tokens) else { return across(article, sentence) };
    let (one, two) = two_alike(quantities_in(article, &before))?;
    let body = [sentence - 1, sentence].iter().all(|&at| document.kind_of(at) == ParagraphKind::Body);
    let word = |at: usize| word_in(article, &tokens, at);
    let refers = lists("it that this the a an", word(tokens.start));
    let near = size.tokens.start <= tokens.start + OPENS;
    let way = way(article, &tokens, size).filter(|_| body && refers && near)?;
    let of_another = lists("of among for over since", word(size.tokens.end)) && word(size.tokens.end + 1) != "them";
    if of_another {
        return None;
    }
    turn(article, &before, way, [size, one, two])
}

/// "Last year 1,500 people came to the fair. This year 1,800 came, a rise of a third."
fn across(article: &Article, sentence: usize) -> Option<Turn<'_>> {
    let tokens = &article.document.sentences[sentence].tokens;
    let before = &article.document.sentences[sentence - 1].tokens;
    let ([new, size], [old]) = (quantities_in(article, tokens), quantities_in(article, before)) else { return None };
    let body = [sentence - 1, sentence].iter().all(|&at| article.document.kind_of(at) == ParagraphKind::Body);
    let day = |tokens: &Range<usize>| times_in(article, tokens).iter().find(|time| time.kind == TimeKind::Date);
    let (then, now) = (day(before)?, day(tokens)?);
    let opens = now.tokens.start < new.tokens.start && now.tokens.start <= tokens.start + 1;
    let slice = |time: &Time| article.document.slice(time.span).to_lowercase();
    let apart = slice(then) != slice(now) && opens && !is_of_another_time(article, tokens, new, size);
    let way = way(article, tokens, size).filter(|_| body && apart)?;
    let fits = same_kind(old, new) && level(article, old, new) && (old.value < new.value) == (way == Way::Up);
    let exact = [old, new].iter().all(|figure| figure.is_single() && figure.hedge == Hedge::Exact && figure.value > 0.0);
    let open = word_in(article, tokens, size.tokens.end) == "of" || old.value == new.value;
    (fits && exact && !open).then_some(Turn { old, new, size, told: Confidence::Possible, open: false, far: true })
}

/// How far from the start of its sentence the size of a change that was told before may stand.
const OPENS: usize = 6;

/// The change of this size and way, where the words of `tokens` tell which of the two figures is the one before.
fn turn<'a>(article: &Article, tokens: &Range<usize>, way: Way, [size, one, two]: [&'a Quantity; 3]) -> Option<Turn<'a>> {
    let word = |at: usize| word_in(article, tokens, at);
    let exact = |figure: &Quantity| figure.is_single() && figure.hedge == Hedge::Exact && figure.value > 0.0;
    if !exact(one) || !exact(two) || !same_kind(one, two) || one.value == two.value {
        return None;
    }
    // "20% of the 500": a share of one of the two.
    if word(size.tokens.end) == "of" && size.tokens.start > one.tokens.start || word(size.tokens.end + 1) == "than" {
        return None;
    }
    let lead = |figure: &Quantity| figure.tokens.start.checked_sub(1).map_or("", word);
    let (old, new) = if way == Way::Up { (low(one, two), high(one, two)) } else { (high(one, two), low(one, two)) };
    let from_to = lead(old) == "from" || lead(old) == "of" && lead(new) == "to";
    let to_from = lead(new) == "to" && lead(old) == "from";
    let ahead = size.tokens.start < one.tokens.start;
    let two_times = are_of_two_times(article, tokens, one, two) && (!ahead || are_compared(article, tokens, [size, one, two]));
    (level(article, old, new) && (from_to || to_from || two_times)).then_some(Turn {
        old,
        new,
        size,
        told: Confidence::Possible,
        open: false,
        far: false,
    })
}

/// Whether two figures that a size stands before in one clause are held against each other, or each has a day or year.
fn are_compared(article: &Article, tokens: &Range<usize>, [size, one, two]: [&Quantity; 3]) -> bool {
    let gap = one.tokens.end..two.tokens.start;
    let dated = |range: &Range<usize>| times_in(article, range).iter().any(|time| time.kind == TimeKind::Date);
    let after = two.tokens.end..(two.tokens.end + NEAR).min(tokens.end);
    let clause = !(size.tokens.end..one.tokens.start).any(|at| article.language.xpos(at).is_finite());
    let held = gap.clone().any(|at| lists("against compared from than whereas", word_in(article, tokens, at)));
    clause && (held || dated(&gap) && dated(&after))
}

/// Whether the words around two figures of a sentence tell that they are of two times: "500 in 2022 and 600 in 2023", "until now
/// 800, 1,000 from May", "where there had been 80, there are 60".
pub(super) fn are_of_two_times(article: &Article, tokens: &Range<usize>, one: &Quantity, two: &Quantity) -> bool {
    let gap = one.tokens.end..two.tokens.start;
    let after = two.tokens.end..(two.tokens.end + NEAR).min(tokens.end);
    let ahead = one.tokens.start.saturating_sub(NEAR).max(tokens.start)..one.tokens.start;
    let told = |at: usize| TWO_TIMES.has(word_in(article, tokens, at));
    let at_first = |at: usize| word_in(article, tokens, at) == "at" && word_in(article, tokens, at + 1) == "first";
    let dated = |range: &Range<usize>| times_in(article, range).iter().any(|time| time.kind == TimeKind::Date);
    let other = |at: usize| lists("and ;", word_in(article, tokens, at));
    let both = dated(&gap) && (dated(&after) || gap.clone().any(other) && dated(&ahead));
    let verb = |at: usize| other(at) || article.language.xpos(at).is_finite();
    let opens = ahead.into_iter().any(told) && gap.clone().any(verb);
    both || opens || gap.clone().chain(after).any(told) || gap.into_iter().any(at_first)
}

fn low<'a>(one: &'a Quantity, two: &'a Quantity) -> &'a Quantity {
    if one.value < two.value { one } else { two }
}

fn high<'a>(one: &'a Quantity, two: &'a Quantity) -> &'a Quantity {
    if one.value < two.value { two } else { one }
}

/// Which way the words of `tokens` tell that something goes; nothing where none does, or both.
pub(super) fn told_way(article: &Article, tokens: &Range<usize>) -> Option<Way> {
    let says = |words: &List| tokens.clone().any(|at| words.has(article.language.folded(at)));
    match (says(UP), says(DOWN)) {
        (true, false) => Some(Way::Up),
        (false, true) => Some(Way::Down),
        _ => None,
    }
}

/// Which way the change of which `size` is told goes; nothing where no word for a change stands beside it, or both do.
fn way(article: &Article, tokens: &Range<usize>, size: &Quantity) -> Option<Way> {
    let around = size.tokens.start.saturating_sub(NEAR).max(tokens.start)..(size.tokens.end + 2).min(tokens.end);
    told_way(article, &around).filter(|_| is_share(size))
}
