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

use super::tolls;
use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::{around, lists};
use crate::checks::moments::{is_told, one_moment, two_sources};
use crate::extract::{Argument, Polarity, Proposition, Tense};
use crate::language::Xpos;
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::Span;

pub(super) const CHECK: Check = Check {
    id: "contradiction/nobody-and-somebody",
    family: Family::Contradiction,
    title: "Nobody, and somebody after all",
    doc: doc!("nobody_and_somebody.rs"),
    run,
};

/// What happens to people: verbs for it, and nouns that somebody has or gets who it happened to.
struct Fate {
    name: &'static str,
    verbs: &'static [&'static str],
    nouns: &'static [&'static str],
}

const FATES: &[Fate] = &[
    Fate {
        name: "hurt",
        verbs: &["hurt", "injure", "wound"],
        nouns: &["bruise", "burn", "concussion", "cut", "fracture", "injury", "laceration", "wound"],
    },
    Fate { name: "killed", verbs: &["kill", "die", "perish"], nouns: &[] },
    Fate { name: "arrested", verbs: &["arrest", "detain"], nouns: &[] },
];

/// Verbs for what is done with somebody who has an injury, or for having it.
const HAVING: &[&str] =
    &["admit", "bring", "carry", "fly", "hospitalise", "hospitalize", "rush", "suffer", "sustain", "take", "treat"];

/// Words that tell of another event, or of others than those meant.
const OTHERS: &str = "ago another before board children crew driver earlier else former last later other others previous \
    previously second separate similar since staff third";

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
    let told =
        |proposition: &Proposition| is_told(article, proposition) && !proposition.nominal && !is_of_others(article, proposition);
    let all = article.propositions.iter();
    let denials = all.clone().filter_map(|proposition| Some((proposition, denied(article, proposition)?)));
    let denials: Vec<_> = denials.filter(|(proposition, _)| told(proposition)).take(MOST).collect();
    if denials.is_empty() {
        return;
    }
    for proposition in all {
        let meets = |(denial, fate): &&(&Proposition, &Fate)| {
            befell(article, proposition, fate) && one_moment(article, denial, proposition)
        };
        let met = denials.iter().find(meets).filter(|_| told(proposition));
        findings.extend(met.map(|(denial, fate)| clauses(article, denial, proposition, fate)));
    }
}

/// Whether the sentence tells of another event or of others.
fn is_of_others(article: &Article, proposition: &Proposition) -> bool {
    let near = around(article, proposition);
    let span = article.document.span_of(&near);
    let first = article.times.partition_point(|time| time.span.start() < span.start());
    let mut times = article.times[first..].iter().take_while(|time| time.span.start() < span.end());
    let dated = times.any(|time| time.year.known().is_some());
    dated || near.into_iter().any(|at| lists(OTHERS, article.language.folded(at)))
}

/// Whom it happens to.
fn bearer(proposition: &Proposition) -> Option<&Argument> {
    if matches!(proposition.lemma.as_str(), "die" | "perish") { proposition.subject.as_ref() } else { proposition.object.as_ref() }
}

/// The fate that is said to be nobody's: "no one was hurt".
fn denied(article: &Article, proposition: &Proposition) -> Option<&'static Fate> {
    let fate = FATES.iter().find(|fate| fate.verbs.contains(&proposition.lemma.as_str()))?;
    let words: Vec<&str> = bearer(proposition)?.tokens.clone().map(|at| article.language.folded(at)).collect();
    let nobody = matches!(words[..], ["no", "one"] | ["nobody"] | ["no-one"] | ["no", "people"]);
    let open = proposition.obliques.is_empty() && proposition.tense == Tense::Past;
    (nobody && open && proposition.polarity == Polarity::Negated).then_some(fate)
}

/// Whether `proposition` tells of somebody with that fate.
fn befell(article: &Article, proposition: &Proposition, fate: &Fate) -> bool {
    let language = &article.language;
    let lemma = proposition.lemma.as_str();
    if proposition.polarity == Polarity::Negated {
        return false;
    }
    let injury = |argument: &Argument| fate.nouns.contains(&language.lemma(argument.head));
    let with = |(preposition, argument): &(String, Argument)| matches!(preposition.as_str(), "with" | "for") && injury(argument);
    if HAVING.contains(&lemma) {
        return proposition.obliques.iter().any(with) || proposition.object.as_ref().is_some_and(injury);
    }
    let counts = |at: usize| language.xpos(at) == Xpos::Cd || is_person(language.lemma(at));
    let people = bearer(proposition).is_some_and(|argument| argument.tokens.clone().any(counts));
    fate.verbs.contains(&lemma) && people && proposition.tense == Tense::Past
}

/// Whether a noun is one for people in such reports.
fn is_person(lemma: &str) -> bool {
    matches!(
        lemma,
        "boy"
            | "child"
            | "civilian"
            | "firefighter"
            | "girl"
            | "guard"
            | "man"
            | "officer"
            | "passenger"
            | "people"
            | "person"
            | "resident"
            | "soldier"
            | "student"
            | "woman"
            | "worker"
    )
}

fn clauses(article: &Article, denial: &Proposition, other: &Proposition, fate: &Fate) -> Finding {
    let (earlier, later) = if denial.predicate < other.predicate { (denial, other) } else { (other, denial) };
    let note = |proposition: &Proposition| if proposition.predicate == denial.predicate { "of nobody" } else { "of somebody" };
    let confidence = if two_sources(article, denial, other) { Confidence::Possible } else { Confidence::Likely };
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
