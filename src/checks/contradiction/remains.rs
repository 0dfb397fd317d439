//! What "remains" as it was, and what the text has told to have ended: "was found that evening" and "remains missing", "reopened on
//! Monday" and "is still closed".
//!
//! Comes in: an article and its statements on one scale. Goes out: the pairs of them where nothing tells that it turned back.

use std::collections::BTreeMap;

use crate::article::Article;
use crate::checks::common::{around, lists, says_any};
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
