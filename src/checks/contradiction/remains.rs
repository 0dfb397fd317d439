//! What "remains" as it was, and what the text has told to have ended: "was found that evening" and "remains missing", "reopened on
//! Monday" and "is still closed", "ended their strike" and "the strike continues"; and what was done and nobody means to do:
//! "resigned" and "has no intention of stepping down".
//!
//! Comes in: an article and its statements on one scale. Goes out: the pairs of them where nothing tells that it turned back.

use std::collections::BTreeMap;

use super::intentions;
use crate::article::Article;
use crate::checks::common::{around, lists, says_any, times_in};
use crate::checks::moments::{is_told, two_sources};
use crate::checks::statements::Statement;
use crate::extract::lexicon::List;
use crate::extract::lexicon::opposites::{self, Kind};
use crate::extract::{Polarity, Tense};
use crate::language::Xpos;
use crate::text::ParagraphKind;

/// Words that tell of a turn back, or of another of the kind.
const TURNS: &List = &List::of(
    "again another briefly brief eventually except first formerly initially later most other others partially partly \
    previously some temporarily then until when would",
);
/// Words in what remains so that tell of others of the kind.
const OTHERS: &List = &List::of("again another except most other others partially partly some would");
/// Words for what was said before it came otherwise.
const EARLIER: &List =
    &List::of("again always earlier initially insisted just last long once previously repeatedly then until when");
/// How many statements about one thing are compared with one.
const NEAREST: usize = 8;

/// The pairs, in the order of the text, in which what is said to remain so had been told to have ended.
pub(super) fn clashes<'a, 's>(article: &Article, statements: &'s [Statement<'a>]) -> Vec<(&'s Statement<'a>, &'s Statement<'a>)> {
    let Some(kind) = statements.first().map(|statement| opposites::scale(statement.scale).kind) else { return Vec::new() };
    if !matches!(kind, Kind::Stage | Kind::Outcome) {
        return Vec::new();
    }
    let mut by_head: BTreeMap<&str, Vec<&Statement<'_>>> = BTreeMap::new();
    for statement in statements.iter().filter(|statement| !statement.theme.is_open()) {
        by_head.entry(&statement.theme.head).or_default().push(statement);
    }
    let mut found = Vec::new();
    for same in by_head.values() {
        for (number, later) in same.iter().enumerate().filter(|(_, statement)| is_unmeant(article, statement)) {
            let before = &same[number.saturating_sub(NEAREST)..number];
            let done = before.iter().find(|other| other.pole == later.pole && is_done(article, other, later));
            found.extend(done.map(|other| (*other, *later)));
        }
        for (number, later) in same.iter().enumerate().filter(|(_, statement)| remains(article, statement)) {
            let before = &same[number.saturating_sub(NEAREST)..number];
            let ended = |other: &&&Statement<'_>| ends(article, other, later);
            let Some(rival) = before.iter().rposition(|other| ended(&other)) else { continue };
            // Found, and lost once more; whom "it" means is not known.
            let from = statements.partition_point(|other| other.proposition.predicate <= before[rival].proposition.predicate);
            let to = statements.partition_point(|other| other.proposition.predicate < later.proposition.predicate);
            let back =
                |other: &Statement<'_>| other.pole == later.pole && (other.theme.is_open() || other.theme.fits(&later.theme));
            let turned = statements[from..to].iter().any(back);
            if !turned {
                found.push((before[rival], *later));
            }
        }
    }
    found
}

/// Whether a statement says that something is as it was: "remains missing", "is still missing".
fn remains(article: &Article, statement: &Statement<'_>) -> bool {
    let proposition = statement.proposition;
    let verb = proposition.lemma.split(' ').next().unwrap_or_default();
    let still = says_any(article, proposition.group.clone(), "still");
    let body = article.document.kind_of(proposition.sentence) == ParagraphKind::Body;
    let passive = article.language.xpos(proposition.predicate) == Xpos::Vbn;
    let affirmed = proposition.polarity == Polarity::Affirmed && !proposition.nominal;
    let dated = matches!(verb, "remain" | "stay") && proposition.tense == Tense::Past && !proposition.times.is_empty();
    let goes_on = opposites::scale(statement.scale).poles[statement.pole as usize].name == "going on";
    body && affirmed
        && (proposition.tense == Tense::Present || dated)
        && (matches!(verb, "remain" | "stay") || goes_on || still && (verb == "be" || passive))
        && is_told(article, proposition)
        && !says(article, statement, OTHERS)
}

/// Whether `other` tells as done what `later` says that nobody means to do.
fn is_done(article: &Article, other: &Statement<'_>, later: &Statement<'_>) -> bool {
    let proposition = other.proposition;
    let body = article.document.kind_of(proposition.sentence) == ParagraphKind::Body;
    let past = proposition.tense == Tense::Past && article.language.xpos(proposition.predicate) == Xpos::Vbd;
    body && past
        && proposition.polarity == Polarity::Affirmed
        && proposition.sentence != later.proposition.sentence
        && is_told(article, proposition)
        && !says(article, other, TURNS)
        && other.theme.fits(&later.theme)
        && !two_sources(article, proposition, later.proposition)
}

/// Whether `other` tells as done that what `later` says to remain so came to its end.
fn ends(article: &Article, other: &Statement<'_>, later: &Statement<'_>) -> bool {
    let (proposition, now) = (other.proposition, later.proposition);
    let past = matches!(article.language.xpos(proposition.predicate), Xpos::Vbd | Xpos::Vbn)
        && matches!(proposition.tense, Tense::Past | Tense::None);
    let dated = now.tense == Tense::Past;
    let one_day = || {
        let value = |time: &usize| article.times[*time].value.as_str();
        proposition.times.iter().any(|one| now.times.iter().any(|two| value(one) == value(two)))
    };
    let modified = other.theme.modifiers == later.theme.modifiers
        || other.theme.named && later.theme.named
        || dated && later.theme.modifiers.is_empty()
        || is_the_same(article, other, later)
        || is_its_own(article, other, later);
    let plain = proposition.polarity == Polarity::Affirmed && is_told(article, proposition) && !says(article, other, TURNS);
    other.pole != later.pole
        && proposition.sentence != now.sentence
        && past
        && plain
        && modified
        && !lists("remain stay be", proposition.lemma.split(' ').next().unwrap_or_default())
        && (!dated || one_day())
        && other.theme.fits(&later.theme)
        && !two_sources(article, proposition, now)
}

/// Whether "the mine" of the later place is "the last coal mine" of the other: one of it, by its noun alone.
fn is_the_same(article: &Article, other: &Statement<'_>, later: &Statement<'_>) -> bool {
    let one = |statement: &Statement<'_>| {
        let single = article.language.xpos(statement.argument.head) == Xpos::Nn;
        single && article.language.folded(statement.argument.tokens.start) == "the"
    };
    later.theme.modifiers.is_empty() && one(other) && one(later)
}

/// Whether a statement says that what it tells of is not meant, now: "has no intention of stepping down".
fn is_unmeant(article: &Article, statement: &Statement<'_>) -> bool {
    let proposition = statement.proposition;
    let own = &article.document.sentences[proposition.sentence].tokens;
    let told_before = own.clone().any(|at| article.language.folded(at) == "had" && article.language.xpos(at + 1) == Xpos::Vbn);
    let body = article.document.kind_of(proposition.sentence) == ParagraphKind::Body && proposition.quotation.is_none();
    body && statement.theme.named
        && intentions::noun(article, proposition) == Some(false)
        && !told_before
        && times_in(article, own).is_empty()
        && !says_any(article, own.clone(), EARLIER)
}

/// Whether what "they ended their strike" tells of is "the drivers' strike" of the later place, and they are the drivers.
fn is_its_own(article: &Article, other: &Statement<'_>, later: &Statement<'_>) -> bool {
    let owned = lists("their its his her", article.language.folded(other.argument.tokens.start));
    let owner = other.agent.as_ref().map(|agent| agent.head.as_str());
    owned && other.theme.modifiers.is_empty() && later.theme.modifiers.iter().all(|modifier| Some(modifier.as_str()) == owner)
}

/// Whether one of `words` stands around a statement in its sentence.
fn says(article: &Article, statement: &Statement<'_>, words: &List) -> bool {
    says_any(article, around(article, statement.proposition), words)
}
