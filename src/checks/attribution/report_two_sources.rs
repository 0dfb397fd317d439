//! # What it looks for
//! One study, paper or report that is said to have come out in two journals; and one report, survey, audit or lawsuit that is
//! the work of two.
//!
//! # Why it matters
//! Readers who look for it in the wrong place conclude that there is no such study.
//!
//! # Example
//! The layers, described this week in Nature Geoscience, hold air. … The paper, published in Quaternary Reviews, was short.
//!
//! # What it cannot know
//! Whether there are two papers. It stays silent where the text speaks of another, earlier or second one, or of two years,
//! and where the later place does not point back ("the study", "their findings").
//!
//! # Source
//! The definition. Words that names of journals are made of: the titles of journals in medicine and the sciences.

use std::ops::Range;

use super::authors::{Work, works};
use crate::article::Article;
use crate::checks::Check;
use crate::extract::lexicon::List;
use crate::language::Xpos;
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::{ParagraphKind, Span};

pub(super) const CHECK: Check = Check {
    id: "attribution/report-two-sources",
    family: Family::Attribution,
    title: "One report, two sources",
    doc: doc!("report_two_sources.rs"),
    run,
};

/// A journal that something came out in.
struct Outlet<'a> {
    sentence: usize,
    name: Span,
    /// The words of its name, folded, without "of" and "the".
    words: Vec<&'a str>,
    /// The years that its sentence gives.
    years: Vec<i64>,
    /// Whether the sentence points back to a study that the text has told of.
    points_back: bool,
}

/// How many places that name a journal one article is read for.
const MOST: usize = 24;

/// Words that names of journals are made of, folded and sorted.
const JOURNAL: &List = &List::of(
    "acta advances annals archives biology bmj bulletin cell chemistry communications ecology frontiers gazette \
    geoscience jama journal lancet letters medicine nature neurology neuroscience oncology physics plos proceedings \
    psychology quarterly reports research review reviews science sciences studies transactions",
);

/// Verbs for coming out, by lemma and sorted.
const COMING_OUT: &List = &List::of(
    "appear carry come describe detail disclose document feature issue lay outline post present print publish release \
    report reveal run see set show unveil write",
);

/// Nouns for what comes out, by lemma and sorted.
const STUDIES: &List = &List::of(
    "analysis article author conclusion data experiment finding investigation paper report research result review study \
    survey trial work",
);

/// Words that tell of two.
const OTHERS: &List = &List::of(
    "accompanying another companion correction different earlier editorial former last letter other \
    previous previously rejected retracted second separate similar submitted",
);

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let sentences = 0..article.document.sentences.len();
    let outlets: Vec<_> = sentences.filter_map(|sentence| outlet(article, sentence)).take(MOST).collect();
    for (at, later) in outlets.iter().enumerate().filter(|(_, outlet)| outlet.points_back) {
        let differs = |earlier: &&Outlet<'_>| {
            let years = earlier.years.is_empty() || later.years.is_empty() || earlier.years == later.years;
            years && earlier.sentence < later.sentence && !is_one(&earlier.words, &later.words)
        };
        let Some(earlier) = outlets[..at].iter().find(differs) else { continue };
        // Where the later journal has been named before, the article knows of two papers.
        if !outlets[..at].iter().any(|before| is_one(&before.words, &later.words)) {
            findings.push(finding(article, earlier, later));
        }
    }
    findings.extend(two_makers(article));
}

/// One work of two makers, where the text knows of no third and tells the later one as known.
fn two_makers(article: &Article) -> Option<Finding> {
    let works = works(article);
    let differ = |one: &Work<'_>, other: &Work<'_>| {
        let initials: String = one.words.iter().filter_map(|word| word.chars().next()).collect();
        let shorter = other.words.contains(&initials.as_str());
        one.noun == other.noun && one.published == other.published && !is_one(&one.words, &other.words) && !shorter
    };
    works.iter().enumerate().take(MOST).find_map(|(at, later)| {
        let tells = |one: &&Work<'_>| one.sentence < later.sentence && !(one.before && later.before);
        let earlier = works[..at].iter().filter(tells).find(|one| differ(one, later) && differ(later, one))?;
        let known = |work: &&Work<'_>| !differ(work, earlier) || !differ(work, later);
        let two = works.iter().filter(|work| work.noun == later.noun).all(|work| known(&work));
        let (one, other) = (article.document.slice(earlier.maker), article.document.slice(later.maker));
        (later.definite && two).then(|| Finding {
            check: CHECK.id.into(),
            family: CHECK.family,
            confidence: Confidence::Possible,
            message: format!("One {} is the work of two", later.noun),
            reason: format!("The earlier place gives it to {one}, the later one to {other}, and nothing tells of a second one."),
            advice: "Look up whose it is, or tell what each of the two did.".into(),
            primary: Label::new(later.maker, "one"),
            secondary: vec![Label::new(earlier.maker, "another")],
        })
    })
}

/// The journal that something came out in, as `sentence` tells.
fn outlet(article: &Article, sentence: usize) -> Option<Outlet<'_>> {
    let (document, language) = (&article.document, &article.language);
    let tokens = document.sentences[sentence].tokens.clone();
    let comes_out = |at: usize| COMING_OUT.has(language.lemma(at));
    let other = |at: usize| OTHERS.has(language.folded(at));
    if document.kind_of(sentence) != ParagraphKind::Body || !tokens.clone().any(comes_out) || tokens.clone().any(other) {
        return None;
    }
    let name = tokens.clone().find_map(|at| name(article, at, tokens.end))?;
    let words = name.clone().map(|at| language.folded(at)).filter(|word| word.len() > 3).collect();
    let name = document.span_of(&name);
    if article.quotations.iter().any(|quotation| !quotation.scare && quotation.span.contains(name)) {
        return None;
    }
    let inside = article.times.iter().filter(|time| document.sentences[sentence].span.contains(time.span));
    let years = inside.filter_map(|time| time.year.known().map(i64::from)).collect();
    Some(Outlet { sentence, name, words, years, points_back: points_back(article, tokens) })
}

/// The name of a journal after the preposition at `at`: "in the pages of the European Sleep Quarterly".
fn name(article: &Article, at: usize, end: usize) -> Option<Range<usize>> {
    let (document, language) = (&article.document, &article.language);
    if !matches!(language.folded(at), "in" | "by" | "of" | "to" | "journal" | "magazine") {
        return None;
    }
    let capital = |at: usize| document.token_text(at).starts_with(char::is_uppercase);
    let start =
        (at + 1..end).find(|&at| !matches!(language.folded(at), "the" | "a" | "an" | "journal" | "magazine" | "“" | "\""))?;
    let link = |at: usize| matches!(language.folded(at), "of" | "and" | "the" | "for" | "in" | "&");
    let mut last = start;
    while last < end && (capital(last) || last > start && link(last) && last + 1 < end && (capital(last + 1) || link(last + 1))) {
        last += 1;
    }
    let known = (start..last).any(|at| JOURNAL.has(language.folded(at)));
    let said = start > 0 && matches!(language.folded(start - 1), "journal" | "magazine");
    (capital(start) && (known || said)).then_some(start..last)
}

/// Whether the sentence speaks of a study that is known: "the paper", "their findings", "which appeared".
fn points_back(article: &Article, mut tokens: Range<usize>) -> bool {
    let language = &article.language;
    let definite = |at: usize| {
        matches!(language.folded(at), "the" | "this" | "its" | "their" | "his" | "her") || language.xpos(at) == Xpos::Pos
    };
    let start = tokens.start;
    tokens.any(|at| {
        let study = STUDIES.has(language.lemma(at));
        study && (at.saturating_sub(3).max(start)..at).any(definite)
    })
}

/// Whether two names may be of one journal: all words of weight of the one are in the other.
fn is_one(one: &[&str], other: &[&str]) -> bool {
    one.iter().all(|word| other.contains(word)) || other.iter().all(|word| one.contains(word))
}

fn finding(article: &Article, earlier: &Outlet<'_>, later: &Outlet<'_>) -> Finding {
    let (one, other) = (article.document.slice(earlier.name), article.document.slice(later.name));
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: "One study is placed in two journals".into(),
        reason: format!("The earlier place names {one}, the later one {other}, and nothing tells of a second paper."),
        advice: "Look up where it came out.".into(),
        primary: Label::new(later.name, "one journal"),
        secondary: vec![Label::new(earlier.name, "another journal")],
    }
}
