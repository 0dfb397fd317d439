//! # What it looks for
//! Two sentences that seem to tell one thing, and not alike: the siren that made no sound, and the siren that the whole street
//! heard. It names what the two share and where they differ, and leaves it to the reader whether both can hold.
//!
//! # Why it matters
//! Disagreements come in more wordings than rules can list. An editor who sees the two places side by side knows at once.
//!
//! # Example
//! Notable by her absence was Horvat. … Horvat, of the Alpenbau team, was second. (One name, a race, a finish.)
//!
//! # What it cannot know
//! What the words mean: it counts rare words in common, opposites, denials, numbers and times, and weighs them as labelled articles
//! have taught it. About half of what it points at in such articles disagrees. It is silent where another check has spoken of the two places.
//!
//! # Source
//! Trained on the labelled articles of this project, and on published news that agrees with itself; `src/checks/retellings` tells how.

use crate::article::Article;
use crate::checks::Check;
use crate::checks::retellings::{self, Retelling};
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::Span;

pub(super) const CHECK: Check = Check {
    id: "structure/told-twice",
    family: Family::Structure,
    title: "One thing that seems to be told twice, and not alike",
    doc: doc!("told_twice.rs"),
    run,
};

/// How much must speak for a retelling, in thousandths of a natural logarithm of the odds.
const LEAST: i32 = -1000;
/// How many words and differences are named.
const NAMED: usize = 3;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    for retelling in retellings::find(article, LEAST) {
        let spans = retelling.sentences.map(|sentence| article.document.sentences[sentence].span);
        if !findings.iter().any(|finding| speaks_of(finding, spans)) {
            findings.push(finding(article, &retelling, spans));
        }
    }
}

/// Whether a finding shows both places already.
fn speaks_of(finding: &Finding, [one, two]: [Span; 2]) -> bool {
    let places = || std::iter::once(&finding.primary).chain(&finding.secondary);
    let touches = |span: Span| places().any(|place| place.span.start() < span.end() && span.start() < place.span.end());
    touches(one) && touches(two)
}

fn finding(article: &Article, retelling: &Retelling, [one, two]: [Span; 2]) -> Finding {
    let words: Vec<String> =
        retelling.words.iter().take(NAMED).map(|&token| format!("“{}”", article.document.token_text(token))).collect();
    let shared = match words.as_slice() {
        [] => "The two sentences share much of what they tell".to_owned(),
        [word] => format!("{word} stands in these two sentences and nowhere else"),
        [first @ .., last] => format!("{} and {last} stand in these two sentences and nowhere else", first.join(", ")),
    };
    let differ: Vec<&str> = retelling.differences.iter().take(NAMED).copied().collect();
    let differ = if differ.is_empty() { String::new() } else { format!("; {}", differ.join("; ")) };
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: "Two places seem to tell one thing, and not alike".into(),
        reason: format!("{shared}{differ}."),
        advice: "Read the two side by side: do they tell one thing, and can both hold?".into(),
        primary: Label::new(two, "tells it again"),
        secondary: vec![Label::new(one, "tells it first")],
    }
}
