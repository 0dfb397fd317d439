//! One thing with two measures, told by a verb and before its noun: "The tower is 45 metres high" and "the 54-metre tower",
//! "The ring is worth £8,000" and "the £9,500 ring", "The film runs for 95 minutes" and "the 115-minute film".
//!
//! Comes in: an article. Goes out: pairs of [`Measure`]s of one noun in one unit, the earlier one first, where the article has
//! no third value for it. Nothing here decides whether that is a finding.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::article::Article;
use crate::checks::common::{in_body, is_definite, lists, quantities_in, says_any, times_in, word_at};
use crate::extract::lexicon::List;
use crate::extract::lexicon::kin::one_of_kin;
use crate::extract::{Hedge, Modality, Polarity, Proposition, Quantity, Time, TimeKind, Unit};
use crate::language::Xpos;
use crate::text::Span;

/// How much there is of something.
#[derive(Clone, Debug)]
pub(super) struct Measure {
    pub span: Span,
    value: f64,
    /// How far off it may be.
    play: f64,
    sentence: usize,
}

/// What is measured: the noun, and the unit.
type Key = (String, String);

/// Verbs that lead up to the measure of their subject.
const VERBS: &List = &List::of("be cost last measure run span stand stretch weigh sell");
/// Nouns of which an article tells several, or that are not measured themselves.
const MANY: &List = &List::of(
    "climb drop final freestyle hurdle line race radius stretch wave wind zone bill coin deal debt fine fee figure fund \
    grant increase loan man note offer package percent period plan price profit project rise share stay step sum woman year",
);
/// Words that tell of another thing of the kind, of another time, or of a part.
const OTHERS: &List = &List::of(
    "about ago almost another around average each earlier every extra first former further last least less longer \
    more most nearly new next old once originally other over per previous previously second than then third under until up were would",
);

/// All pairs.
pub(super) fn pairs(article: &Article) -> Vec<(Measure, Measure)> {
    let mut told: BTreeMap<Key, Vec<Measure>> = BTreeMap::new();
    for (key, measure) in stated(article).into_iter().chain(before_nouns(article)) {
        told.entry(key).or_default().push(measure);
    }
    let mut found: Vec<_> = told.into_values().filter_map(pair).collect();
    found.sort_by_key(|(_, later)| later.span);
    found
}

fn pair(mut told: Vec<Measure>) -> Option<(Measure, Measure)> {
    told.sort_by_key(|measure| measure.span);
    let first = told.first()?.clone();
    let apart = |measure: &Measure| (measure.value - first.value).abs() > measure.play.max(first.play);
    let second = told.iter().find(|measure| apart(measure))?.clone();
    let two = told.iter().all(|measure| measure.value == first.value || measure.value == second.value);
    let near = second.value < first.value * RATIO && first.value < second.value * RATIO;
    (two && near && first.sentence != second.sentence).then_some((first, second))
}

/// How much larger the one may be than the other.
const RATIO: f64 = 2.0;

/// "The tower is 45 metres high", "The ring is worth £8,000", "The film runs for 95 minutes".
fn stated(article: &Article) -> Vec<(Key, Measure)> {
    let told = article.propositions.iter().filter(|told| lists(VERBS, told.lemma.split(' ').next().unwrap_or_default()));
    told.filter_map(|told| statement(article, told)).collect()
}

fn statement(article: &Article, told: &Proposition) -> Option<(Key, Measure)> {
    let fact = told.polarity == Polarity::Affirmed && told.modality == Modality::Asserted && in_body(article, told.span);
    let theme = told.subject.as_ref().filter(|theme| fact && is_definite(article, theme))?;
    let noun = theme.head;
    if theme.tokens.clone().any(|at| word_at(article, at) == "of") || !is_thing(article, noun) {
        return None;
    }
    let after = told.group.end..(told.group.end + NEAR).min(article.document.sentences[told.sentence].tokens.end);
    let lead = |start: usize| (after.start..start).all(|at| lists("worth at for to high long just exactly", word_at(article, at)));
    let mut near = figures(quantities_in(article, &after), times_in(article, &after));
    let found = near.find(|(_, tokens, ..)| lead(tokens.start));
    let (unit, tokens, value, play) = found?;
    let around = theme.tokens.start.saturating_sub(2)..(tokens.end + 3).min(article.document.tokens.len());
    let measure = Measure { span: article.document.span_of(&tokens), value, play, sentence: told.sentence };
    (!says_any(article, around, OTHERS)).then(|| ((one_of_kin(article.language.lemma(noun)).to_owned(), unit), measure))
}

/// How many words behind its verb a measure may begin.
const NEAR: usize = 4;

/// "The 54-metre tower", "its £9,500 ring", "his eight-year sentence".
fn before_nouns(article: &Article) -> Vec<(Key, Measure)> {
    figures(&article.quantities, &article.times)
        .filter_map(|(unit, tokens, value, play)| {
            let span = article.document.span_of(&tokens);
            let end = (tokens.end + 3).min(article.document.tokens.len());
            let run = (tokens.end..end).take_while(|&at| matches!(article.language.xpos(at), Xpos::Nn | Xpos::Jj));
            let noun = run.last().filter(|&noun| article.language.xpos(noun) == Xpos::Nn && is_thing(article, noun))?;
            let lead = tokens.start.checked_sub(1).map_or("", |at| word_at(article, at));
            let own = word_at(article, tokens.start);
            let known = lists(KNOWN, lead) || lists(KNOWN, own);
            let joined = article.document.slice(span).contains('-') || unit.len() == 3 || unit == "$";
            let around = tokens.start.saturating_sub(3)..(noun + 2).min(article.document.tokens.len());
            let other = says_any(article, around, OTHERS) || lists("of for in at from", word_at(article, noun + 1));
            let sentence = article.document.sentence_at(span.start())?;
            let fits = known && joined && !other && in_body(article, span);
            let key = (one_of_kin(article.language.lemma(noun)).to_owned(), unit);
            fits.then_some((key, Measure { span, value, play, sentence }))
        })
        .collect()
}

/// Words that tell a thing as known.
const KNOWN: &List = &List::of("the this that its their his her 's");

/// Every exact measure, sum of money and length of time: unit, tokens, value, and how far off it may be.
fn figures(quantities: &[Quantity], times: &[Time]) -> impl Iterator<Item = (String, Range<usize>, f64, f64)> {
    let quantities = quantities.iter().filter_map(|quantity| {
        let unit = match &quantity.unit {
            Unit::Measure(symbol) => format!("measure {symbol}"),
            Unit::Money(code) => code.clone(),
            _ => return None,
        };
        let exact = quantity.is_single() && quantity.hedge == Hedge::Exact && quantity.value > 0.0;
        exact.then(|| (unit, quantity.tokens.clone(), quantity.value, quantity.rounding * 2.0))
    });
    let lengths = times.iter().filter_map(|time| {
        let (length, unit) = time.length.filter(|_| time.kind == TimeKind::Duration && time.direction.is_none() && !time.is_age)?;
        let plain = time.modifier.is_none() && length > 1.0;
        plain.then(|| (format!("time {unit:?}"), time.tokens.clone(), length, 0.0))
    });
    quantities.chain(lengths)
}

/// Whether token `noun` is a common noun for one thing that can be measured.
fn is_thing(article: &Article, noun: usize) -> bool {
    article.language.xpos(noun) == Xpos::Nn && !lists(MANY, article.language.lemma(noun))
}
