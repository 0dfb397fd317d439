//! # What it looks for
//! Something of which there is none in one place ("no asbestos was found", "there is no lift", "none of the windows was
//! broken"), and which another takes for there ("the asbestos that had been discovered", "the lift in the building"); and what
//! none of a group did, or underwent, and one of it did: "nobody spoke against it", "Mrs Lowe, who had spoken against it".
//!
//! # Why it matters
//! The second place does not say that there is one; it only speaks of it, and so it is read over.
//!
//! # Example
//! No asbestos was found in the building. … He put it down to the removal of the asbestos that had been discovered.
//!
//! # What it cannot know
//! Whether one thing is meant. It stays silent where either sentence speaks of another time, place, event or group, of
//! what is planned or feared, and where one stands in a quotation; all of it is told as possible only.
//!
//! # Source
//! Tried on published news. What a description with "the" takes for granted: Strawson, "On referring" (1950).

use std::collections::{BTreeMap, BTreeSet};

use super::denials::{self, Denial};
use super::mentions::taken_for_there;
use super::none_did;
use crate::article::Article;
use crate::checks::Check;
use crate::extract::lexicon::kin::are_kin;
use crate::extract::lexicon::sorts::is_of_sort;
use crate::language::Xpos;
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::Span;

pub(super) const CHECK: Check = Check {
    id: "contradiction/none-and-some",
    family: Family::Contradiction,
    title: "None of it, and some after all",
    doc: doc!("none_and_some.rs"),
    run,
};

/// How many denials one article is read for.
const MOST: usize = 16;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    things(article, findings);
    for (first, later) in none_did::clashes(article) {
        if !findings.iter().any(|other| other.check == CHECK.id && other.primary.span.overlaps(later)) {
            findings.push(did(first, later));
        }
    }
}

/// Tells of things of which there is none, and which another place takes for there.
fn things(article: &Article, findings: &mut Vec<Finding>) {
    let denials: Vec<_> = denials::find(article).into_iter().take(MOST).collect();
    if denials.is_empty() {
        return;
    }
    let mut nouns: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for at in (0..article.document.tokens.len()).filter(|&at| matches!(article.language.xpos(at), Xpos::Nn | Xpos::Nns)) {
        // One word may be taken for a plural in one place only: "asbestos".
        let names = BTreeSet::from([article.language.lemma(at), article.language.folded(at)]);
        names.into_iter().for_each(|name| nouns.entry(name).or_default().push(at));
    }
    for denial in &denials {
        let such = article.language.lemma(denial.noun);
        let alike = nouns.iter().filter(|(lemma, _)| are_kin(lemma, such) || is_of_sort(lemma, such)).flat_map(|(_, at)| at);
        let mut some: Vec<Span> = alike.filter_map(|&at| taken_for_there(article, denial, at)).collect();
        some.sort_unstable_by_key(|span| span.start());
        findings.extend(some.first().map(|&some| finding(article, denial, some)));
    }
}

fn finding(article: &Article, denial: &Denial<'_>, some: Span) -> Finding {
    let labels = [Label::new(denial.span, "there is none"), Label::new(some, "takes it for there")];
    let [first, second] = labels;
    let (earlier, later) = if denial.span.start() < some.start() { (first, second) } else { (second, first) };
    let thing = article.language.folded(denial.noun);
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: "There is none of it in one place, and some in another".into(),
        reason: format!("One place says that there was nothing of the kind ({thing}); the other speaks of what there was."),
        advice: "Look up whether there is any, and whether both places mean one thing.".into(),
        primary: later,
        secondary: vec![earlier],
    }
}

fn did(first: Span, later: Span) -> Finding {
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: "None of them in one place, and some in another".into(),
        reason: "One place says of none, or only of so many, what the other tells of some or of more.".into(),
        advice: "Look up how many it was, and whether both places mean one group and one time.".into(),
        primary: Label::new(later, "one tells it so"),
        secondary: vec![Label::new(first, "the other otherwise")],
    }
}
