//! # What it looks for
//! One remark of one speaker that is quoted twice in different words.
//!
//! # Why it matters
//! What stands in quotation marks is taken for the speaker's very words; at most one of the two wordings can be that.
//!
//! # Example
//! “I was told the ferry would wait, and I trusted them,” she said. … “I was told the ferry would wait, and I had no reason to
//! doubt that,” she said.
//!
//! # What it cannot know
//! Which wording is the right one; whether the speaker said nearly the same twice, on two occasions.
//!
//! # Source
//! The definition: seven or more words in common, in the same order, which are most of both, and words of weight that
//! only one of them has; or five or more, and all but one or two of each, which are exchanged in their place.

use super::remarks::{Remark, in_common, pairs, remarks};
use super::retold::{names_speaker, retold};
use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::times_in;
use crate::extract::lexicon::List;
use crate::report::{Confidence, Family, Finding, Label};

pub(super) const CHECK: Check = Check {
    id: "attribution/quotation-two-wordings",
    family: Family::Attribution,
    title: "One remark, two wordings",
    doc: doc!("quotation_two_wordings.rs"),
    run,
};

/// The fewest words in common, in order, that tell that two quotations are of one remark.
const FEWEST_IN_COMMON: usize = 7;
/// The fewest where it is not known that both have one speaker.
const FEWEST_OF_UNKNOWN: usize = 9;
/// The fewest bytes of a word that is no mere link: "it's" for "it is" makes no other wording.
const LEAST_WEIGHT: usize = 5;

/// The fewest words of a remark with one exchanged.
const FEWEST_EXCHANGED: usize = 6;
/// The fewest, where both are known to be one speaker's.
const FEWEST_OF_ONE: usize = 4;
/// Words of four letters and more that link others.
const LINKS: &List = &List::of(
    "about after also been before could didn't doesn't don't from have here into isn't just like more only over shall \
    should since some than that their them then there these they this those through upon very wasn't were what when where which \
    while will with would your",
);

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let remarks = remarks(article);
    let pairs = pairs(&remarks);
    for &(first, second) in &pairs {
        let same = first.has_speaker_of(article, second);
        if same != Some(false) && (is_reworded(first, second, same) || is_exchanged(first, second)) {
            findings.push(finding(first, second));
        }
    }
    for (first, second) in pairs {
        let known = |finding: &Finding| finding.check == CHECK.id && finding.primary.span.overlaps(second.span);
        if is_exchanged_of_one(article, first, second) && !findings.iter().any(known) {
            findings.push(Finding { confidence: Confidence::Possible, ..finding(first, second) });
        }
    }
    for (first, second, shared) in retold(article, &remarks) {
        let known = |finding: &Finding| finding.check == CHECK.id && finding.primary.span.overlaps(second.span);
        if !findings.iter().any(known) {
            let reason = format!("Both speak of {}, in other words.", shared.join(", "));
            findings.push(Finding { confidence: Confidence::Possible, reason, ..finding(first, second) });
        }
    }
}

/// Whether most words of the two are the same in the same order, and each has words of weight that the other has not.
fn is_reworded(first: &Remark<'_>, second: &Remark<'_>, same: Option<bool>) -> bool {
    let (shorter, longer) = (first.words.len().min(second.words.len()), first.words.len().max(second.words.len()));
    let alike = in_common(&first.words, &second.words);
    let fewest = if same == Some(true) { FEWEST_IN_COMMON } else { FEWEST_OF_UNKNOWN };
    let close = alike >= fewest && alike * 20 >= longer * 11 && alike * 10 >= shorter * 6;
    // A shortened quotation, or one with a word put in, is no other wording.
    close && alike < shorter && differs(first, second) && differs(second, first)
}

/// Whether one is the other with a word or two exchanged in their place: "in any month since then", "in any year since then".
fn is_exchanged(first: &Remark<'_>, second: &Remark<'_>) -> bool {
    let (shorter, longer) = if first.words.len() <= second.words.len() { (first, second) } else { (second, first) };
    let width = shorter.words.len();
    let most = if width >= FEWEST_OF_UNKNOWN { 2 } else { 1 };
    // "We will not leave the village", "We will not leave the valley": who speaks in refrains changes the last word.
    let refrain = first.words.first() == second.words.first();
    if width < FEWEST_EXCHANGED {
        return false;
    }
    let mut windows = longer.words.windows(width);
    windows.any(|window| {
        let apart = || window.iter().zip(&shorter.words).enumerate().filter(|(_, (one, other))| one != other);
        let own = |(at, (one, other)): (usize, (&&str, &&str))| {
            at > 0
                && (at + 1 < width || !refrain)
                && is_content(one)
                && is_content(other)
                && !shorter.words.contains(one)
                && !window.contains(other)
        };
        (1..=most).contains(&apart().count()) && apart().all(own)
    })
}

/// Whether two short remarks of one speaker are the same but for one word in its place: "should be withdrawn at once", "should
/// be withdrawn in time". Who speaks in refrains does so in one breath, not in two paragraphs.
fn is_exchanged_of_one(article: &Article, first: &Remark<'_>, second: &Remark<'_>) -> bool {
    let width = first.words.len();
    let apart = first.words.iter().zip(&second.words).filter(|(one, other)| one != other);
    let own = |(one, other): (&&str, &&str)| !matches!(*one, "a" | "an" | "the") && one.len().min(other.len()) > 2;
    let differ = apart.clone().count() == 1 && apart.clone().all(own);
    let one = first.has_speaker_of(article, second) == Some(true) || names_speaker(article, first, second);
    let dated =
        [first, second].iter().any(|remark| !times_in(article, &article.document.sentences[remark.sentence].tokens).is_empty());
    width == second.words.len() && width >= FEWEST_OF_ONE && differ && one && !dated
}

/// Whether a word says something by itself, and is not only another form of a little word.
fn is_content(word: &str) -> bool {
    word.len() >= 4 && !LINKS.has(word)
}

/// Whether `first` has a word of weight that `second` has not.
fn differs(first: &Remark<'_>, second: &Remark<'_>) -> bool {
    first.words.iter().any(|word| word.len() >= LEAST_WEIGHT && !second.words.contains(word))
}

fn finding(first: &Remark<'_>, second: &Remark<'_>) -> Finding {
    let alike = in_common(&first.words, &second.words);
    let (one, other) = (first.words.len(), second.words.len());
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Likely,
        message: "One remark is quoted in two wordings".into(),
        reason: format!("Of {one} and {other} words, {alike} are the same in the same order; the others differ."),
        advice: "Look up in your notes or the recording what was said.".into(),
        primary: Label::new(second.span, "one wording"),
        secondary: vec![Label::new(first.span, "another wording")],
    }
}
