//! # What it looks for
//! One thing that is said and denied: "informed the families" and "did not inform the families", somebody "never convicted"
//! whose conviction is told elsewhere, "has not apologised" and "the minister's apology", "never reached" and "made landfall in",
//! "has no plans to sell" and "is preparing to sell".
//!
//! # Why it matters
//! One "not" too many turns a report over, and nobody but the person concerned will notice.
//!
//! # Example
//! Ada Holm has never been convicted. … Holm's conviction for fraud was not disputed.
//!
//! # What it cannot know
//! Whether two occasions are meant. It stays silent where times, places or words tell of a change, and where the words are
//! quoted; what one source denies of a record, and what is told in other words, is told as possible only.
//!
//! # Source
//! Tried on published news, where it found nothing.

use std::collections::BTreeMap;

use super::{intentions, known, other_words, undone};
use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::around;
use crate::checks::moments::{is_told, one_moment, told_together};
use crate::checks::topics::Topic;
use crate::extract::lexicon::List;
use crate::extract::{Argument, Modality, Polarity, Proposition, Tense};
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::ParagraphKind;

pub(super) const CHECK: Check = Check {
    id: "contradiction/said-and-denied",
    family: Family::Contradiction,
    title: "Said, and denied in the same words",
    doc: doc!("said_and_denied.rs"),
    run,
};

/// How many statements with one verb a statement is compared with.
const NEAREST: usize = 8;
/// How many denials of a record one article is read for.
const MOST: usize = 8;

/// Verbs that say too little by themselves.
const LIGHT: &List = &List::of(
    "attend be become come do expect feel find get give go have hear include keep know leave like look make \
    mean need play put remain say see seem set show take tell think try use want work",
);

/// Verbs for what stays on a record, and their nouns.
const RECORDS: &[(&str, &str)] = &[("arrest", "arrest"), ("convict", "conviction"), ("jail", "imprisonment")];

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let mut seen: BTreeMap<&str, Vec<&Proposition>> = BTreeMap::new();
    for proposition in article.propositions.iter().filter(|proposition| is_plain(article, proposition)) {
        let earlier = seen.entry(proposition.lemma.as_str()).or_default();
        let rival = earlier.iter().rev().take(NEAREST).find(|other| denies(article, other, proposition));
        findings.extend(rival.map(|other| finding(other, proposition, Confidence::Likely)));
        earlier.push(proposition);
    }
    let denials = article.propositions.iter().filter_map(|proposition| clean_record(article, proposition));
    for (denial, who, noun) in denials.take(MOST) {
        let has = |other: &&Proposition| has_record(article, other, who.as_ref(), noun) && one_moment(article, denial, other);
        let Some(other) = article.propositions.iter().find(has) else { continue };
        let (earlier, later) = if denial.predicate < other.predicate { (denial, other) } else { (other, denial) };
        let own = denial.attribution.is_none() && other.attribution.is_none() && who.is_some();
        findings.push(finding(earlier, later, if own { Confidence::Likely } else { Confidence::Possible }));
    }
    let told = |findings: &[Finding], later: &Proposition| {
        findings.iter().any(|finding| finding.check == CHECK.id && finding.primary.span == later.span)
    };
    for (earlier, later) in undone::clashes(article).into_iter().chain(other_words::clashes(article)).chain(known::denials(article))
    {
        if !told(findings, later) {
            findings.push(finding(earlier, later, Confidence::Possible));
        }
    }
    for (earlier, later) in intentions::clashes(article) {
        if !told(findings, later.proposition) {
            let both = [earlier.proposition, later.proposition];
            findings.push(clash(both, [!earlier.means, !later.means], Confidence::Possible));
        }
    }
}

/// Whether `proposition` is told as a fact by a verb of its own meaning.
fn is_plain(article: &Article, proposition: &Proposition) -> bool {
    let lemma = proposition.lemma.as_str();
    let light = || lemma.split(' ').next().is_some_and(|verb| LIGHT.has(verb));
    is_told(article, proposition) && !proposition.nominal && !light()
}

fn topic(article: &Article, argument: Option<&Argument>) -> Option<Topic> {
    argument.and_then(|argument| Topic::of(article, argument))
}

/// Whether the two say and deny one thing of one doer.
fn denies(article: &Article, one: &Proposition, two: &Proposition) -> bool {
    if one.polarity == two.polarity || one.tense != two.tense {
        return false;
    }
    let same = |one: Option<&Argument>, two: Option<&Argument>| match (topic(article, one), topic(article, two)) {
        (Some(one), Some(two)) => Some(one.fits(&two) && one.modifiers == two.modifiers),
        (None, None) if one.is_none() && two.is_none() => None,
        _ => Some(false),
    };
    let subjects = same(one.subject.as_ref(), two.subject.as_ref());
    let objects = same(one.object.as_ref(), two.object.as_ref());
    let named = |argument: Option<&Argument>| topic(article, argument).is_some_and(|topic| topic.named || topic.entity.is_some());
    let both = subjects == Some(true) && objects == Some(true);
    let passive = subjects.is_none() && objects == Some(true) && named(one.object.as_ref()) && named(two.object.as_ref());
    let elsewhere = one.obliques.iter().any(|(preposition, mine)| {
        let mut theirs = two.obliques.iter().filter(|(other, _)| other == preposition);
        theirs.any(|(_, argument)| article.language.lemma(argument.head) != article.language.lemma(mine.head))
    });
    let wide = one.obliques.len() + two.obliques.len() > 2;
    (both || passive) && !elsewhere && !wide && told_together(article, one, two)
}

/// That somebody was never convicted or arrested: who, where it is told, and the noun for it.
fn clean_record<'a>(article: &Article, proposition: &'a Proposition) -> Option<(&'a Proposition, Option<Topic>, &'static str)> {
    let body = article.document.kind_of(proposition.sentence) == ParagraphKind::Body;
    let tokens = around(article, proposition);
    let has = |word: &str| tokens.clone().any(|at| article.language.folded(at) == word);
    let asserted = body && proposition.modality == Modality::Asserted;
    if !asserted || !has("never") || proposition.polarity != Polarity::Negated {
        return None;
    }
    let (_, noun) = RECORDS.iter().find(|(verb, _)| *verb == proposition.lemma)?;
    let client = has("client");
    let who = topic(article, proposition.object.as_ref()).filter(|topic| topic.named || topic.entity.is_some());
    (who.is_some() || client).then_some((proposition, who, noun))
}

/// Whether `other` names that entry in a record, of `who` or, where that is not told, of anybody.
fn has_record(article: &Article, other: &Proposition, who: Option<&Topic>, noun: &str) -> bool {
    let running = article.document.kind_of(other.sentence) == ParagraphKind::Body && other.quotation.is_none();
    let past = other.polarity == Polarity::Affirmed && other.modality == Modality::Asserted;
    let Some(owner) = topic(article, other.object.as_ref().or(other.subject.as_ref())) else { return false };
    let told =
        other.nominal && other.lemma == noun || RECORDS.contains(&(other.lemma.as_str(), noun)) && other.tense == Tense::Past;
    running && past && told && who.is_none_or(|who| who.fits(&owner))
}

fn finding(earlier: &Proposition, later: &Proposition, confidence: Confidence) -> Finding {
    let both = [earlier, later];
    clash(both, both.map(|proposition| proposition.polarity == Polarity::Negated), confidence)
}

/// The finding about two clauses, and which of them denies it.
fn clash([earlier, later]: [&Proposition; 2], denies: [bool; 2], confidence: Confidence) -> Finding {
    let [first, second] = denies.map(|denies| if denies { "denies it" } else { "says it" });
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence,
        message: "One place says what another denies".into(),
        reason: format!("The earlier place {first}, the later one {second}, and nothing tells of a change."),
        advice: "Look up which holds, or tell when it changed.".into(),
        primary: Label::new(later.span, second),
        secondary: vec![Label::new(earlier.span, first)],
    }
}
