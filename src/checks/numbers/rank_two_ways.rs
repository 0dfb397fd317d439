//! # What it looks for
//! Somebody or something that has one place in one passage and another place in the next: second in the table and fourth in
//! the standings, the third-largest and the largest, third with only one above; and how often something has been, told as a
//! second time and as a third title.
//!
//! # Why it matters
//! One of the two places is out of date or mistyped, and a place is what readers remember.
//!
//! # Example
//! The win lifts the Rovers to second in the table. … The Rovers remain fourth in the standings.
//!
//! # What it cannot know
//! Which of the two is right; whether a place without a date is one of another season.
//!
//! # Source
//! Written for sports and business reports; tried on Wikinews and the GUM corpus.

use std::ops::Range;

use super::finishes;
use super::ranks::{self, Rank, Scope};
use super::tallies::{self, Tally};
use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::{lists, times_in, word_at};
use crate::extract::Time;
use crate::extract::lexicon::List;
use crate::report::{Confidence, Family, Finding, Label};

pub(super) const CHECK: Check = Check {
    id: "numbers/rank-two-ways",
    family: Family::Numbers,
    title: "Ranks that do not fit each other",
    doc: doc!("rank_two_ways.rs"),
    run,
};

/// The most ranks of an article that are compared; a table of results has more.
const MOST: usize = 24;

/// Words that tell of another season, contest or way of counting.
const TURNS: &List = &List::of(
    "ago climbed dropped earlier fell former formerly last moved next once previous previously probably rose slipped \
    then until was were would year",
);

fn run(article: &Article, findings: &mut Vec<Finding>) {
    compare(article, &ranks::find(article), findings);
    let (finishes, records): (Vec<Rank>, Vec<Rank>) =
        finishes::find(article).into_iter().partition(|rank| rank.scope == Scope::Finish);
    compare(article, &finishes, findings);
    compare(article, &records, findings);
    compare_tallies(article, findings);
}

/// Compares counts of how often: "a third title", "champions for the second time".
fn compare_tallies(article: &Article, findings: &mut Vec<Finding>) {
    let tallies = tallies::find(article);
    for (index, later) in tallies.iter().enumerate().take(MOST) {
        let Some(first) = tallies[..index].iter().find(|first| first.is_apart(later)) else { continue };
        let times =
            |tally: &Tally| format!("tells of {}{}", if tally.times.1 == usize::MAX { "at least " } else { "" }, tally.times.0);
        let slice = |tally: &Tally| article.document.slice(tally.span);
        findings.push(Finding {
            check: CHECK.id.into(),
            family: CHECK.family,
            confidence: Confidence::Possible,
            message: "How often it has been is told in two ways".into(),
            reason: format!("“{}” {}, “{}” {}.", slice(first), times(first), slice(later), times(later)),
            advice: "Count them, and look up whether both places speak of the same ones.".into(),
            primary: Label::new(later.span, times(later)),
            secondary: vec![Label::new(first.span, times(first))],
        });
    }
}

fn compare(article: &Article, ranks: &[Rank], findings: &mut Vec<Finding>) {
    if ranks.len() > MOST {
        return;
    }
    for (index, second) in ranks.iter().enumerate() {
        let first = ranks[..index].iter().find(|first| clash(article, first, second));
        findings.extend(first.map(|first| finding(article, first, second)));
    }
}

fn finding(article: &Article, first: &Rank, second: &Rank) -> Finding {
    let slice = |rank: &Rank| article.document.slice(rank.span);
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: "A place in an order is told in two ways".into(),
        reason: format!("“{}” is number {}, “{}” number {}.", slice(first), first.place, slice(second), second.place),
        advice: "Look up the place, and whether one of the two is out of date.".into(),
        primary: Label::new(second.span, format!("is number {}", second.place)),
        secondary: vec![Label::new(first.span, format!("is number {}", first.place))],
    }
}

/// Whether two ranks speak of one thing and one order, and are two places in it.
fn clash(article: &Article, first: &Rank, second: &Rank) -> bool {
    let apart = first.sentence != second.sentence && first.place != second.place && first.scope == second.scope;
    let named = first.names.iter().any(|name| second.names.contains(name));
    // "They remain fourth": who is not named is whom the article is about.
    let about = |one: &Rank, two: &Rank| one.bare && is_headed(article, &two.name);
    let same = named || about(first, second) || about(second, first) || first.who.is_some() && first.who == second.who;
    if !one_order(article, first, second) {
        return false;
    }
    let share = || first.scope == Scope::Size && first.words.iter().any(|word| second.words.contains(word));
    if matches!(first.scope, Scope::Finish | Scope::Record) {
        let same = first.scope == Scope::Record || first.who.is_some() && first.who == second.who;
        let one = !is_another(article, &first.tokens) && !is_another(article, &second.tokens);
        return apart && same && one && (first.scope == Scope::Record || are_of_one_contest(article, first, second));
    }
    apart && (same || share()) && !turns(article, &first.tokens) && !turns(article, &second.tokens)
}

/// Whether two superlatives may be of one order: "the largest" and "the second-biggest" are, "the oldest" is of another.
fn one_order(article: &Article, first: &Rank, second: &Rank) -> bool {
    let last = |rank: &Rank| rank.tokens.clone().map(|at| word_at(article, at)).find(|word| word.ends_with("est"));
    let large = |word: &str| matches!(word, "biggest" | "greatest" | "highest" | "hottest" | "largest");
    match (last(first), last(second)) {
        (Some(one), Some(two)) => one == two || large(one) && large(two),
        (Some(one), None) | (None, Some(one)) => first.scope != Scope::Size || large(one),
        (None, None) => true,
    }
}

/// Words that tell of another contest, or of a part of one.
const OTHERS: &List =
    &List::of("ago before earlier first-round half heat lap leg next previous qualifying season semi stage then until when");

/// Whether token `at` is the "last" of "last year".
fn is_period(article: &Article, at: usize) -> bool {
    let period = "autumn fall month night season spring summer time week weekend winter year";
    word_at(article, at) == "last" && lists(period, word_at(article, at + 1))
}

/// Whether token `at` is the "first" of "the first run", a part of a contest.
fn is_part(article: &Article, at: usize) -> bool {
    ranks::ordinal(word_at(article, at)).is_some() && lists("day leg round run", word_at(article, at + 1))
}

/// Whether the words around the end of a contest tell of another one.
fn is_another(article: &Article, tokens: &Range<usize>) -> bool {
    let near = tokens.start.saturating_sub(6)..(tokens.end + 6).min(article.document.tokens.len());
    let other = |at: usize| lists(OTHERS, article.language.folded(at)) || is_period(article, at) || is_part(article, at);
    near.into_iter().any(|at| !tokens.contains(&at) && other(at))
}

/// Words that part the contests of one day.
const CLASSES: &List =
    &List::of("boys doubles girls individual junior juniors ladies men men's mixed relay senior singles women women's youth");

/// Whether nothing in the two sentences tells that two contests are meant: two classes, or two years.
fn are_of_one_contest(article: &Article, first: &Rank, second: &Rank) -> bool {
    let tokens = |rank: &Rank| article.document.sentences[rank.sentence].tokens.clone();
    let class = |rank: &Rank| tokens(rank).map(|at| word_at(article, at)).find(|word| lists(CLASSES, word));
    // "Her best since 2019" does not tell when.
    let since = |time: &Time| {
        word_at(article, time.tokens.start) == "since"
            || time.tokens.start.checked_sub(1).is_some_and(|at| word_at(article, at) == "since")
    };
    let year = |rank: &Rank| {
        let told = times_in(article, &tokens(rank)).iter().filter(|time| !since(time)).find_map(|time| time.year.known());
        told.filter(|year| article.published.is_none_or(|published| published.year() != *year))
    };
    class(first) == class(second) && year(first) == year(second)
}

/// Whether `name` is a word of the headline, or of the first sentence where there is none.
fn is_headed(article: &Article, name: &str) -> bool {
    let first = article.document.sentences.first().map_or(0..0, |sentence| sentence.tokens.clone());
    !name.is_empty() && first.into_iter().any(|at| article.language.folded(at) == name)
}

/// Whether the words around a rank tell of another time or order.
fn turns(article: &Article, tokens: &Range<usize>) -> bool {
    let from = tokens.start.saturating_sub(3);
    let to = (tokens.end + 4).min(article.document.tokens.len());
    (from..to).any(|at| TURNS.has(article.language.folded(at)) && !tokens.contains(&at))
}
