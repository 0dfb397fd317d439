//! # What it looks for
//! One result told with two scores ("won 3-1", "the 3-2 victory"), and a margin that two numbers of votes do not make.
//!
//! # Why it matters
//! A result is what readers look up first, and one of the two figures is a slip.
//!
//! # Example
//! The motion was carried by nine votes to six. … The margin of two votes surprised nobody. (9 - 6 = 3.)
//!
//! # What it cannot know
//! Which of the two is right; whether an earlier match or vote is meant where the article does not say so.
//!
//! # Source
//! Written for sports and council reports; tried on Wikinews and the GUM corpus.

use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::{in_body, word_at};
use crate::extract::lexicon::List;
use crate::extract::{Hedge, Quantity, Unit};
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::Span;

pub(super) const CHECK: Check = Check {
    id: "numbers/score-two-ways",
    family: Family::Numbers,
    title: "Results and margins told in two ways",
    doc: doc!("score_two_ways.rs"),
    run,
};

/// The most scores of an article that tells of one match.
const MOST: usize = 3;
/// Nouns for a result, behind its score.
const RESULTS: &List = &List::of("decision defeat draw drubbing loss result rout score success triumph victory win");
/// Words near a score or a vote that tell of another match, half or vote.
const OTHERS: &List = &List::of(
    "aggregate ago another earlier first former half half-time halftime last leg next other previous reverse second \
    similar since then third until",
);
/// How many words around are looked at for them.
const AROUND: usize = 10;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    findings.extend(scores(article));
    findings.extend(margin(article));
}

/// The first score against "the 3-2 victory", where the article has these two scores and no other.
fn scores(article: &Article) -> Option<Finding> {
    let mut all = article.quantities.iter().filter(|quantity| quantity.unit == Unit::Score);
    let all: Vec<&Quantity> = all.by_ref().take(MOST + 1).collect();
    let (first, rest) = all.split_first().filter(|_| all.len() <= MOST)?;
    let later = rest.iter().find(|later| !same(first, later))?;
    let two = rest.iter().all(|other| same(first, other) || same(later, other));
    let apart = article.document.sentence_at(first.span.start()) != article.document.sentence_at(later.span.start());
    let alone = rest.len() == 1 || same(first, rest[0]) && std::ptr::eq(*later, rest[rest.len() - 1]);
    let fits = two && apart && alone && is_result(article, later) && !is_other(article, first) && in_body(article, later.span);
    let slice = |score: &Quantity| article.document.slice(score.span);
    let reason = format!("The result is {} in one place and {} in another.", slice(first), slice(later));
    fits.then(|| finding("One result is told with two scores", reason, (later, "one score"), &[(first.span, "another")]))
}

/// Whether two scores are one, from whichever side they are told.
fn same(one: &Quantity, two: &Quantity) -> bool {
    let (first, second) = ((one.value, one.high.unwrap_or_default()), (two.value, two.high.unwrap_or_default()));
    first == second || first == (second.1, second.0)
}

/// Whether a score is that of the match told of: "the 3-2 victory", "their 3-2 win".
fn is_result(article: &Article, score: &Quantity) -> bool {
    let before = score.tokens.start.checked_sub(1).map_or("", |at| word_at(article, at));
    let known = matches!(before, "the" | "their" | "this" | "that" | "its" | "his" | "her");
    let noun = (score.tokens.end..score.tokens.end + 3).any(|at| RESULTS.has(word_at(article, at)));
    known && noun && !is_other(article, score)
}

/// Whether words around a figure tell of another match or vote.
fn is_other(article: &Article, figure: &Quantity) -> bool {
    let Some(sentence) = article.document.sentence_at(figure.span.start()) else { return true };
    let own = &article.document.sentences[sentence].tokens;
    let from = figure.tokens.start.saturating_sub(AROUND).max(own.start);
    let to = (figure.tokens.end + AROUND).min(own.end);
    // "They hugged one another": no other vote.
    let each_other = |at: usize| at > from && word_at(article, at) == "another" && word_at(article, at - 1) == "one";
    (from..to).any(|at| OTHERS.has(word_at(article, at)) && !each_other(at))
}

/// The votes on both sides, and where they stand.
struct Vote {
    yes: f64,
    no: f64,
    span: Span,
}

/// "By nine votes to six" against "the margin of two", where the article tells of one vote.
fn margin(article: &Article) -> Option<Finding> {
    let mut votes = (0..article.quantities.len()).filter_map(|index| vote(article, index));
    let (Some(vote), None) = (votes.next(), votes.next()) else { return None };
    let word = |at: usize| word_at(article, at);
    let told = |margin: &&Quantity| {
        let back = |count: usize| margin.tokens.start.checked_sub(count).map_or("", word);
        let counted = margin.noun.is_some_and(|noun| matches!(article.language.lemma(noun), "vote" | "ballot" | "margin"));
        let plain = margin.is_single() && margin.hedge == Hedge::Exact && margin.unit == Unit::Count;
        let of = matches!(back(1), "of" | "by") && matches!(back(2), "margin" | "majority");
        let joined = word(margin.tokens.end) == "-" && counted;
        plain && (of || joined) && !is_other(article, margin) && in_body(article, margin.span)
    };
    let margin = article.quantities.iter().find(told)?;
    let Vote { yes, no, span } = vote;
    let right = (yes - no).abs();
    let reason = format!("{} - {} = {right}, not {}.", yes.max(no), yes.min(no), margin.value);
    let found = || finding("A margin disagrees with its votes", reason, (margin, "is the margin"), &[(span, "are the votes")]);
    (right != margin.value && !margin.span.overlaps(span)).then(found)
}

/// "Nine votes to six", "31 votes against 12", "by 31 to 12 votes", beginning with quantity number `index`.
fn vote(article: &Article, index: usize) -> Option<Vote> {
    let yes = &article.quantities[index];
    let votes = |count: &Quantity| count.noun.is_some_and(|noun| article.language.lemma(noun) == "vote");
    let counts = |count: &Quantity| count.unit == Unit::Count && count.hedge == Hedge::Exact;
    let told =
        |yes: f64, no: f64, span: Span| Some(Vote { yes, no, span }).filter(|_| !is_other(article, &article.quantities[index]));
    if let Some(no) = yes.high {
        let to = yes.tokens.clone().any(|at| word_at(article, at) == "to");
        return told(yes.value, no, yes.span).filter(|_| to && (votes(yes) && counts(yes) || yes.unit == Unit::Score));
    }
    let no = article.quantities.get(index + 1).filter(|no| no.is_single() && counts(no) && counts(yes))?;
    let mut gap = yes.tokens.end..no.tokens.start.max(yes.tokens.end);
    let to = gap.clone().last().is_some_and(|at| matches!(word_at(article, at), "to" | "against"));
    let near =
        gap.len() <= 4 && gap.all(|at| matches!(word_at(article, at), "to" | "against" | "votes" | "in" | "favour" | "favor"));
    told(yes.value, no.value, yes.span.cover(no.span)).filter(|_| (votes(yes) || votes(no)) && to && near)
}

fn finding(message: &str, reason: String, (later, note): (&Quantity, &str), others: &[(Span, &str)]) -> Finding {
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: message.into(),
        reason,
        advice: "Look up the result, and whether both passages speak of it.".into(),
        primary: Label::new(later.span, note),
        secondary: others.iter().map(|(other, note)| Label::new(*other, *note)).collect(),
    }
}
