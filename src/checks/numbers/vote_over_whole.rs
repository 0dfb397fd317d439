//! # What it looks for
//! Two shares of one vote in one sentence ("had 52 percent of the vote, while …") that together make more than the whole.
//!
//! # Why it matters
//! One of the two is mistyped, and a close result may hang on it.
//!
//! # Example
//! Her party won 52.4 percent of the vote, while the governor's took 49.6 percent. (Together they are 102 percent.)
//!
//! # What it cannot know
//! Which of the two the source gave; whether voters had more than one vote.
//!
//! # Source
//! Arithmetic. Written for election reports; tried on Wikinews.

use super::sum_mismatch::short;
use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::quantities_in;
use crate::extract::lexicon::List;
use crate::extract::{Hedge, Quantity, Unit};
use crate::report::{Confidence, Family, Finding, Label};

pub(super) const CHECK: Check = Check {
    id: "numbers/vote-over-whole",
    family: Family::Numbers,
    title: "Shares of a vote that make more than the whole",
    doc: doc!("vote_over_whole.rs"),
    run,
};

/// The longest sentence, in tokens, that is read.
const LONGEST: usize = 80;

/// Words that tell of another vote, or of an earlier share.
const TURNS: &List = &List::of("after before compared down earlier from last poll polls previous round than up");

fn run(article: &Article, findings: &mut Vec<Finding>) {
    for pair in article.quantities.windows(2) {
        let [first, second] = pair else { continue };
        let sum = first.value + second.value;
        if !(over(first, second) && of_one_vote(article, first, second)) {
            continue;
        }
        findings.push(Finding {
            check: CHECK.id.into(),
            family: CHECK.family,
            confidence: Confidence::Possible,
            message: "Two shares of one vote make more than the whole".into(),
            reason: format!("{} + {} = {} percent of the vote.", short(first.value), short(second.value), short(sum)),
            advice: "Look up which of the two shares the source gives.".into(),
            primary: Label::new(second.span, format!("makes {} percent with the other", short(sum))),
            secondary: vec![Label::new(first.span, "is the other share")],
        });
    }
}

/// Whether two exact percentages make a little more than 100.
fn over(first: &Quantity, second: &Quantity) -> bool {
    let sum = first.value + second.value;
    let percent = |share: &Quantity| share.unit == Unit::Percent && share.is_single() && share.hedge == Hedge::Exact;
    percent(first) && percent(second) && sum > 100.1 + first.rounding + second.rounding && sum < 110.0
}

/// Whether the sentence gives the two, and no other number, as shares of one vote.
fn of_one_vote(article: &Article, first: &Quantity, second: &Quantity) -> bool {
    let Some(sentence) = article.document.sentence_at(first.span.start()) else { return false };
    let tokens = article.document.sentences[sentence].tokens.clone();
    if tokens.len() > LONGEST || !tokens.contains(&second.tokens.start) {
        return false;
    }
    let word = |at: usize| article.language.folded(at);
    let only = quantities_in(article, &tokens).len() == 2;
    let behind = first.tokens.end..(first.tokens.end + 3).min(tokens.end);
    let vote = behind.into_iter().any(|at| matches!(word(at), "vote" | "votes" | "ballots"));
    let mut between = first.tokens.end..second.tokens.start;
    let against = between.any(|at| matches!(word(at), "while" | "against" | "to" | "and" | "whereas"));
    only && vote && against && !(first.tokens.end..tokens.end).any(|at| TURNS.has(word(at)))
}
