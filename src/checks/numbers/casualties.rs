//! How many are said to be dead, hurt or missing.
//!
//! Comes in: an article. Goes out: a [`Told`] for each number of them in running text, in order. It does not know of which
//! event they are the victims.

use crate::article::Article;
use crate::checks::common::word_in;
use crate::extract::lexicon::List;
use crate::extract::{Hedge, Quantity, Unit};
use crate::text::ParagraphKind;

/// What has become of those counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// Killed or dead.
    Dead,
    /// Injured, wounded or hurt.
    Hurt,
    /// Missing.
    Missing,
}

/// A number of those who are in one state.
#[derive(Debug)]
pub(super) struct Told {
    /// The state.
    pub state: State,
    /// The index of the quantity.
    pub quantity: usize,
    /// The index of its sentence.
    pub sentence: usize,
    /// Whether it is told as known: "the 23 dead".
    pub definite: bool,
    /// Whether it may be a part or one of several numbers: "including three", "two more", "three soldiers and two civilians".
    pub partial: bool,
    /// Whether it is an exact number.
    pub exact: bool,
}

impl State {
    /// The state as a noun.
    pub fn name(self) -> &'static str {
        match self {
            State::Dead => "dead",
            State::Hurt => "hurt",
            State::Missing => "missing",
        }
    }

    fn of(word: &str) -> Option<Self> {
        match word {
            "dead" | "killed" | "died" | "deaths" | "fatalities" => Some(State::Dead),
            "injured" | "wounded" | "hurt" | "injuries" => Some(State::Hurt),
            "missing" | "unaccounted" => Some(State::Missing),
            _ => None,
        }
    }
}

/// Whether `lemma` says nothing of who the victims are.
pub(super) fn is_open(lemma: &str) -> bool {
    State::of(lemma).is_some() || matches!(lemma, "person" | "people" | "member" | "death" | "victim" | "casualty" | "fatality")
}

/// How many tokens behind a counted noun the word for its state may stand.
const REACH: usize = 9;

/// All numbers of dead, hurt and missing, in the order of the text.
pub(super) fn find(article: &Article) -> Vec<Told> {
    article.quantities.iter().enumerate().filter_map(|(index, quantity)| told(article, index, quantity)).collect()
}

fn told(article: &Article, index: usize, quantity: &Quantity) -> Option<Told> {
    let sentence = article.document.sentence_at(quantity.span.start())?;
    let kind = article.document.kind_of(sentence);
    let running = matches!(kind, ParagraphKind::Body | ParagraphKind::Headline | ParagraphKind::Subheading);
    if !running || quantity.unit != Unit::Count || quantity.value.fract() != 0.0 {
        return None;
    }
    let tokens = article.document.sentences[sentence].tokens.clone();
    let word = |at: usize| word_in(article, &tokens, at);
    let before = |back: usize| quantity.tokens.start.checked_sub(back).map_or("", word);
    let end = quantity.phrase.as_ref().map_or(quantity.tokens.end, |phrase| phrase.end);
    let inside = quantity.phrase.clone().and_then(|phrase| phrase.take(REACH).find_map(|at| State::of(word(at))));
    let active = matches!(before(1), "kills" | "killed" | "killing" | "kill").then_some(State::Dead);
    let active = active.or(matches!(before(1), "injures" | "injured" | "injuring" | "wounding").then_some(State::Hurt));
    let state = inside.or_else(|| State::of(word(end))).or_else(|| behind(article, end, tokens.end)).or(active)?;
    let definite = matches!(before(1), "the" | "all" | "these" | "those");
    let after = behind_state(article, end, tokens.end);
    let earlier = index.checked_sub(1).map(|index| &article.quantities[index]).filter(|earlier| earlier.unit == Unit::Count);
    let near =
        earlier.is_some_and(|earlier| earlier.tokens.end + 7 > quantity.tokens.start && tokens.contains(&earlier.tokens.start));
    let joined = near && matches!(before(1), "and" | ",")
        || matches!(before(1), "including" | "or" | "of" | "another" | "further" | "other" | "than" | "plus" | "with");
    let split = matches!(word(end), "and" | "or" | "," | "-") && State::of(word(end.saturating_sub(1))).is_none();
    let quoted = article.quotations.partition_point(|quotation| quotation.span.start() <= quantity.span.start());
    let quoted =
        article.quotations[quoted.saturating_sub(4)..quoted].iter().any(|quotation| quotation.inner.contains(quantity.span));
    let more = matches!(word(quantity.tokens.end), "more" | "other" | "others" | "of") || quantity.partitive;
    let partial = joined || split || quoted || more || definite && after;
    Some(Told {
        state,
        quantity: index,
        sentence,
        definite,
        partial,
        exact: quantity.hedge == Hedge::Exact && quantity.is_single(),
    })
}

/// The state of "three members of the crew were still missing", from the token after the noun on.
fn behind(article: &Article, start: usize, end: usize) -> Option<State> {
    let mut copula = false;
    for at in start..end.min(start + REACH) {
        let word = article.language.folded(at);
        match word {
            "was" | "were" | "are" | "is" | "been" | "being" | "remain" | "remained" => copula = true,
            "died" if !copula => return Some(State::Dead),
            "and" | "," | ";" | ":" | "not" | "no" | "by" | "if" | "or" | "(" => return None,
            "dead" | "killed" | "injured" | "wounded" | "hurt" | "missing" | "unaccounted" if copula => return State::of(word),
            _ => {}
        }
    }
    None
}

/// Whether what follows the noun and its state narrows it down: "the five dead from Leeds", "the two killed on Sunday".
fn behind_state(article: &Article, end: usize, limit: usize) -> bool {
    let after = (end..limit.min(end + 2)).find(|&at| State::of(article.language.folded(at)).is_none());
    after
        .is_some_and(|at| matches!(article.language.folded(at), "in" | "at" | "from" | "on" | "who" | "whose" | "of" | "by" | "so"))
}

/// Words that tell that a number was otherwise before, or that there are several events.
const TURNS: &List = &List::of(
    "additional climbed earlier increased initially later previous previously raised revised rise risen rises rising \
    rose toll",
);

/// Whether a sentence with one of the numbers tells of a change.
pub(super) fn tells_of_change(article: &Article, told: &[&Told]) -> bool {
    let turn = |at: usize| TURNS.has(article.language.folded(at));
    told.iter().any(|told| {
        let at = article.quantities[told.quantity].tokens.start;
        let tokens = &article.document.sentences[told.sentence].tokens;
        (at.saturating_sub(40).max(tokens.start)..tokens.end.min(at + 40)).any(turn)
    })
}
