//! # What it looks for
//! One statement that is made twice in nearly the same words, with one difference that both cannot survive: another number,
//! "a handful" and "hundreds", another day of what happens once, "before" and "after" one thing, a "not", or the opposite verb.
//!
//! # Why it matters
//! A passage that was moved or rewritten often stays behind in its old form, and only one of the two was corrected.
//!
//! # Example
//! Doctors gave her an 85% chance of survival. … Doctors gave her a 50% chance of survival. (85 is not 50.)
//!
//! # What it cannot know
//! Whether two occasions are meant. It stays silent where anything else differs: a time, a place, a name, a source, the tense,
//! a second number; and where words tell of a change.
//!
//! # Source
//! Local alignment: Smith and Waterman (1981). Tried on published news, encyclopedia articles and summaries of stories.

use super::alignment::{Alignment, align, is_content, words};
use super::differences::{Difference, are_ordered, difference, says};
use super::sides::Sides;
use crate::article::Article;
use crate::checks::Check;
use crate::checks::moments::{is_told, tells_of_change, two_sources};
use crate::extract::Proposition;
use crate::language::{Upos, Xpos};
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::{ParagraphKind, Span};

pub(super) const CHECK: Check = Check {
    id: "structure/sentence-two-versions",
    family: Family::Structure,
    title: "One statement in two versions",
    doc: doc!("sentence_two_versions.rs"),
    run,
};

/// In how many sentences a word may stand and still lead from one to another.
const COMMON: usize = 12;
/// How many such words two sentences must share to be laid beside each other.
const LEADING: usize = 2;
/// How many words that say something two stretches must share, where one of them is a whole sentence.
const SHARED: usize = 3;
/// The same where neither is.
const STRETCH: usize = 4;

/// How many differences are one too many.
const MOST: usize = 3;

/// How many such words a stretch has that can be of one thing only, though no name stands in it.
const LONG: usize = 6;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let running = |sentence: usize| matches!(article.document.kind_of(sentence), ParagraphKind::Body | ParagraphKind::Headline);
    let read = |sentence: usize| if running(sentence) { words(article, sentence) } else { Vec::new() };
    let sentences: Vec<Vec<usize>> = (0..article.document.sentences.len()).map(read).collect();
    for (one, two) in candidates(article, &sentences) {
        findings.extend(compare(article, &align(article, &sentences[one], &sentences[two])));
    }
}

/// The pairs of sentences, each told as its words, that rare words lead from one to the other, in the order of the text.
fn candidates(article: &Article, sentences: &[Vec<usize>]) -> Vec<(usize, usize)> {
    let mut places: Vec<Vec<usize>> = vec![Vec::new(); article.language.numbers()];
    for (sentence, words) in sentences.iter().enumerate() {
        for &at in words.iter().filter(|&&at| is_content(article, at)) {
            let lemma = &mut places[article.language.lemma_number(at)];
            // One too many tells enough of a common word.
            if lemma.last() != Some(&sentence) && lemma.len() <= COMMON {
                lemma.push(sentence);
            }
        }
    }
    let mut shared = Vec::new();
    for sentences in places.iter().filter(|sentences| sentences.len() <= COMMON) {
        for (index, &one) in sentences.iter().enumerate() {
            shared.extend(sentences[index + 1..].iter().map(|&two| (one, two)));
        }
    }
    shared.sort_unstable();
    shared.chunk_by(PartialEq::eq).filter(|same| same.len() >= LEADING).map(|same| same[0]).collect()
}

/// The finding about two stretches that differ in one thing only.
fn compare(article: &Article, alignment: &Alignment) -> Option<Finding> {
    let content = alignment.pairs.iter().filter(|(at, _)| is_content(article, *at)).count();
    let sides = Sides::of(article, alignment)?;
    if content < if sides.whole { SHARED } else { STRETCH } {
        return None;
    }
    let gaps = sides.leads.iter().chain(&alignment.gaps).chain(&sides.tails);
    let parts = |one, two| says(article, one) || says(article, two) || are_ordered(article, one, two);
    let gaps: Vec<_> = gaps.filter(|(one, two)| parts(one, two)).collect();
    let (first, second) = sides.verbs;
    let differences = gaps.iter().take(MOST).map(|(one, two)| difference(article, one, two, first));
    let differences: Vec<Difference> = differences.collect::<Option<_>>()?;
    let other = differences.iter().any(|difference| matches!(difference, Difference::Words(..) | Difference::Places(..)));
    let words = differences.iter().any(|difference| matches!(difference, Difference::Words(..)));
    let difference = differences.first().filter(|_| gaps.len() < MOST)?;
    if other && differences.len() > 1 || words && (content < LONG || !sides.whole) {
        return None;
    }
    let plain = [first, second].iter().all(|proposition| is_told(article, proposition) && !tells_of_change(article, proposition));
    let denial = differences.iter().any(|difference| matches!(difference, Difference::Denial));
    let consistent = one_tense(article, first, second) && denial == (first.polarity != second.polarity);
    let named = alignment.pairs.iter().any(|(at, _)| article.language.upos(*at) == Upos::Propn);
    let exact = !matches!(difference, Difference::Numbers(.., false) | Difference::Order(..));
    let sure = (named || content >= LONG) && exact && !other && differences.len() == 1;
    let confidence = if sure { Confidence::Likely } else { Confidence::Possible };
    (plain && consistent && !two_sources(article, first, second)).then(|| finding(article, &sides, difference, confidence))
}

/// Whether both are told of one time, as far as their forms tell: after "Forming near Guam, the storm" a "weakened" may be either form.
fn one_tense(article: &Article, one: &Proposition, two: &Proposition) -> bool {
    let form = |proposition: &Proposition| (proposition.group.len(), article.language.xpos(proposition.predicate));
    let forms = [form(one), form(two)];
    one.tense == two.tense || forms.contains(&(1, Xpos::Vbn)) && forms.contains(&(1, Xpos::Vbd))
}

fn finding(article: &Article, sides: &Sides<'_>, difference: &Difference, confidence: Confidence) -> Finding {
    let slice = |span: &Span| article.document.slice(*span);
    let reason = match difference {
        Difference::Numbers(one, two, _) => {
            format!("All else is the same: one place says {}, the other {}.", slice(one), slice(two))
        }
        Difference::Places(one, two) => format!("It happens once: {} in one place, {} in the other.", slice(one), slice(two)),
        Difference::Words(one, two) => {
            format!("All else is the same: “{}” in one place, “{}” in the other.", slice(one), slice(two))
        }
        Difference::Days(one, two) => format!("It happens once: one place says {}, the other {}.", slice(one), slice(two)),
        Difference::Order(one, two) => {
            format!("It happens once: “{}” this in one place, “{}” it in the other.", slice(one), slice(two))
        }
        Difference::Denial => "All else is the same: one place says it, the other denies it.".into(),
        Difference::Opposites(one, two) => {
            format!(
                "All else is the same: one place says \u{201c}{}\u{201d}, the other the opposite, \u{201c}{}\u{201d}.",
                slice(one),
                slice(two)
            )
        }
    };
    let (earlier, later) = sides.spans;
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence,
        message: "One statement stands here in two versions".into(),
        reason,
        advice: "Look up which of the two holds, and strike the other.".into(),
        primary: Label::new(later, "one version"),
        secondary: vec![Label::new(earlier, "the other version")],
    }
}
