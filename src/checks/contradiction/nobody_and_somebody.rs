//! # What it looks for
//! "No one was hurt", "nobody was killed" or "no arrests were made", and somebody whom it happened to all the same.
//!
//! # Why it matters
//! It is the first thing that readers look for in a report of an accident, and the last that should be unclear.
//!
//! # Example
//! No one was hurt, the harbour office said. … Two divers were treated for burns to the face.
//!
//! # What it cannot know
//! Whether the two are of one event. It stays silent where either place speaks of another day, event or group, and where
//! one stands in a quotation; where two sources say it, it is told as possible only.
//!
//! # Source
//! Tried on published news, where it found nothing.

use super::fates::{Denial, befell, denied};
use super::tolls;
use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::{around, says_any};
use crate::checks::moments::{is_told, one_moment, two_sources};
use crate::extract::lexicon::List;
use crate::extract::{Proposition, Tense};
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::Span;

pub(super) const CHECK: Check = Check {
    id: "contradiction/nobody-and-somebody",
    family: Family::Contradiction,
    title: "Nobody, and somebody after all",
    doc: doc!("nobody_and_somebody.rs"),
    run,
};

/// Words that tell of another event, or of others than those meant.
const OTHERS: &List = &List::of(
    "ago another before earlier else former last later other others previous previously second separate similar since \
    third",
);
/// Groups that "nobody" may not have meant.
const GROUPS: &List = &List::of("board children crew driver staff");

/// How many denials one article is read for.
const MOST: usize = 16;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    by_clauses(article, findings);
    let told = |finding: &Finding| finding.check == CHECK.id;
    if let Some((first, later)) = tolls::clash(article).filter(|_| !findings.iter().any(told)) {
        findings.push(finding([first, later], ["one", "the other"], "harmed", Confidence::Possible));
    }
}

/// Tells of what clauses say of nobody and of somebody.
fn by_clauses(article: &Article, findings: &mut Vec<Finding>) {
    let plain = |proposition: &&Proposition| is_told(article, proposition) && !proposition.nominal;
    let told = |proposition: &Proposition| plain(&proposition) && !is_of_others(article, proposition);
    let denials = article.propositions.iter().filter_map(|proposition| denied(article, proposition));
    let denials: Vec<_> = denials.filter(|denial| told(denial.proposition)).take(MOST).collect();
    if denials.is_empty() {
        return;
    }
    for proposition in article.propositions.iter().filter(plain) {
        let meets = |denial: &&Denial<'_>| {
            let other_group = || denial.group.is_none() && says_any(article, around(article, proposition), GROUPS);
            befell(article, proposition, denial) && !other_group() && one_moment(article, denial.proposition, proposition)
        };
        let met = denials.iter().find(meets).filter(|_| !is_of_others(article, proposition));
        findings.extend(met.map(|denial| clauses(article, denial, proposition)));
    }
}

/// Whether the sentence tells of another event or of others.
fn is_of_others(article: &Article, proposition: &Proposition) -> bool {
    let near = around(article, proposition);
    let span = article.document.span_of(&near);
    let first = article.times.partition_point(|time| time.span.start() < span.start());
    let mut times = article.times[first..].iter().take_while(|time| time.span.start() < span.end());
    times.any(|time| time.year.known().is_some()) || says_any(article, near, OTHERS)
}

fn clauses(article: &Article, denial: &Denial<'_>, other: &Proposition) -> Finding {
    let Denial { proposition: denial, fate, group } = *denial;
    let (earlier, later) = if denial.predicate < other.predicate { (denial, other) } else { (other, denial) };
    let note = |proposition: &Proposition| if proposition.predicate == denial.predicate { "of nobody" } else { "of somebody" };
    let plain = group.is_none() && denial.obliques.is_empty() && fate.verbs.contains(&denial.lemma.as_str());
    let sure = plain && other.tense == Tense::Past && !two_sources(article, denial, other);
    let confidence = if sure { Confidence::Likely } else { Confidence::Possible };
    finding([earlier.span, later.span], [note(earlier), note(later)], fate.name, confidence)
}

fn finding([earlier, later]: [Span; 2], [first, second]: [&str; 2], fate: &str, confidence: Confidence) -> Finding {
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence,
        message: format!("Nobody was {fate} in one place, somebody in another"),
        reason: format!("One place says that nobody was {fate}, the other tells of somebody who was."),
        advice: "Look up how many there were, and whether both places mean one event.".into(),
        primary: Label::new(later, second),
        secondary: vec![Label::new(earlier, first)],
    }
}
