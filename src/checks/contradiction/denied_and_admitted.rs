//! # What it looks for
//! Something that a source denies, or calls untrue or without proof, and that the same side concedes, admits or confirms.
//!
//! # Why it matters
//! A denial and an admission are quoted by others; only one of the two can stand.
//!
//! # Example
//! The firm conceded that two volunteers had been taken to hospital. … It was untrue that any participant had needed hospital
//! treatment, the company said.
//!
//! # What it cannot know
//! Whether the two speak of one thing: it takes two words in common, or kin ("harm", "damage"). It stays silent where two
//! people are named as sources, where the text tells of a turn, and in quotations; the rest is told as possible only.
//!
//! # Source
//! The definition. Verbs of conceding: Karttunen's factives, as news uses them.

use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::lists;
use crate::extract::lexicon::List;
use crate::extract::lexicon::kin::are_kin;
use crate::extract::{Attribution, EntityKind};
use crate::language::Upos;
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::{ParagraphKind, Span};

pub(super) const CHECK: Check = Check {
    id: "contradiction/denied-and-admitted",
    family: Family::Contradiction,
    title: "Denied, and admitted",
    doc: doc!("denied_and_admitted.rs"),
    run,
};

/// What somebody denies or admits.
struct Word<'a> {
    sentence: usize,
    /// From the word that denies or admits to the end of what it is about.
    span: Span,
    content: Vec<&'a str>,
    source: Option<&'a Attribution>,
}

/// How many denials and admissions one article is read for.
const MOST: usize = 24;
/// How many words of what is denied or admitted are compared.
const LONGEST: usize = 40;
/// The fewest words of content that the two must have in common.
const FEWEST_IN_COMMON: usize = 2;

/// Verbs of conceding, by lemma.
const CONCEDING: &List = &List::of("accept acknowledge admit concede confess confirm grant recognise recognize");
/// Verbs of denying.
const DENYING: &List = &List::of("deny dispute rebut refute reject dismiss");
/// Adjectives that deny what follows after "that".
const UNTRUE: &List = &List::of("baseless false fabricated groundless inaccurate incorrect unfounded untrue");
/// Nouns that deny what follows where there is "no" of them.
const PROOF: &List = &List::of("evidence indication instance knowledge proof question sign suggestion trace truth");
/// Words that tell of a turn, or of speech without its marks.
const TURNS: &List = &List::of(
    "but changed despite earlier eventually first i initially later nevertheless originally our previously reversed until we yet",
);
/// Words that say too little to be in common.
const PLAIN: &List =
    &List::of("be become come do find get give go have know make more need new own say see take tell thing time use year");

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let admissions: Vec<_> = article.attributions.iter().filter_map(|source| admission(article, source)).take(MOST).collect();
    if admissions.is_empty() {
        return;
    }
    let sentences = 0..article.document.sentences.len();
    for denial in sentences.filter_map(|sentence| denial(article, sentence)).take(MOST) {
        let meets = |admission: &&Word<'_>| {
            let shared = |word: &&&str| admission.content.iter().any(|other| are_kin(word, other));
            admission.sentence != denial.sentence
                && one_side(article, admission, &denial)
                && denial.content.iter().filter(shared).count() >= FEWEST_IN_COMMON
        };
        findings.extend(admissions.iter().find(meets).map(|admission| finding(admission, &denial)));
    }
}

/// What `source` concedes.
fn admission<'a>(article: &'a Article, source: &'a Attribution) -> Option<Word<'a>> {
    let cue = source.cue.filter(|_| source.quotation.is_none() && lists(CONCEDING, &source.verb))?;
    let sentence = article.document.sentence_at(cue.start())?;
    let mut tokens = article.document.tokens_in(source.span);
    let negative =
        |at: usize| matches!(article.language.folded(at), "not" | "no" | "never" | "n't" | "none" | "whether" | "nobody");
    if tokens.any(negative) || !is_plain(article, sentence) {
        return None;
    }
    let content = content(article, source.span);
    Some(Word { sentence, span: cue.cover(source.span), content, source: Some(source) })
}

/// What the sentence denies: from the denying word to its end.
fn denial(article: &Article, sentence: usize) -> Option<Word<'_>> {
    let tokens = article.document.sentences[sentence].tokens.clone();
    let at = tokens.clone().find(|&at| denies(article, at, tokens.start)).filter(|_| is_plain(article, sentence))?;
    let span = article.document.span_of(&(at..tokens.end));
    if article.quotations.iter().any(|quotation| !quotation.scare && quotation.span.contains(article.document.tokens[at].span)) {
        return None;
    }
    let within = |source: &&Attribution| {
        let place = article.document.sentences[sentence].span;
        place.contains(source.span) || source.cue.is_some_and(|cue| place.contains(cue))
    };
    let source = article.attributions.iter().find(within);
    // "Never" denies where somebody says so; in the reporter's own words it only tells.
    let own = article.language.folded(at) == "never" && source.is_none();
    (!own).then(|| Word { sentence, span, content: content(article, span), source })
}

/// Whether the word at `at` denies what follows: "denied", "untrue that", "no proof that", "never".
fn denies(article: &Article, at: usize, start: usize) -> bool {
    let (language, word) = (&article.language, article.language.folded(at));
    let before = |back: usize| if at >= start + back { language.folded(at - back) } else { "" };
    let none = || (1..=3).any(|back| matches!(before(back), "no" | "any") || before(back) == "little");
    let verb = language.upos(at) == Upos::Verb && lists(DENYING, language.lemma(at));
    let not = || matches!(before(1), "not" | "never" | "n't" | "cannot");
    let waved_off = word == "aside" && matches!(before(1), "brushed" | "waved");
    (verb || lists(UNTRUE, word)) && !not()
        || waved_off
        || word == "true" && before(1) == "not"
        || lists(PROOF, word) && none()
        || word == "never"
}

/// Whether a sentence of running text tells of no turn.
fn is_plain(article: &Article, sentence: usize) -> bool {
    let mut tokens = article.document.sentences[sentence].tokens.clone();
    let turn = |at: usize| lists(TURNS, article.language.folded(at));
    article.document.kind_of(sentence) == ParagraphKind::Body && !tokens.any(turn)
}

/// The lemmas of the words of content in `span`.
fn content(article: &Article, span: Span) -> Vec<&str> {
    let says = |at: &usize| matches!(article.language.upos(*at), Upos::Noun | Upos::Verb | Upos::Propn | Upos::Adj);
    let weighs = |lemma: &&str| lemma.len() > 2 && ![PLAIN, PROOF, UNTRUE, DENYING].iter().any(|list| lists(list, lemma));
    let tokens = article.document.tokens_in(span).filter(says);
    let mut content: Vec<_> = tokens.map(|at| article.language.lemma(at)).filter(weighs).take(LONGEST).collect();
    content.sort_unstable();
    content.dedup();
    content
}

/// Whether the two may be one side: they are not given to two people.
fn one_side(article: &Article, one: &Word<'_>, other: &Word<'_>) -> bool {
    let person = |word: &Word<'_>| {
        let entity = word.source.and_then(|source| source.entity)?;
        (article.entities.all[entity].kind == EntityKind::Person).then_some(entity)
    };
    match (person(one), person(other)) {
        (Some(one), Some(other)) => one == other,
        _ => true,
    }
}

fn finding(admission: &Word<'_>, denial: &Word<'_>) -> Finding {
    let places = [Label::new(admission.span, "admits it"), Label::new(denial.span, "denies it")];
    let [first, second] = places;
    let (later, earlier) = if admission.sentence > denial.sentence { (first, second) } else { (second, first) };
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: "One place denies what another admits".into(),
        reason: "Both places speak of one thing in the same words or kin: one denies it, the other concedes it.".into(),
        advice: "Look up which of the two the source stands by.".into(),
        primary: later,
        secondary: vec![earlier],
    }
}
