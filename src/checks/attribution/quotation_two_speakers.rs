//! # What it looks for
//! One remark, word for word, that is given to two people.
//!
//! # Why it matters
//! Only one of them said it, or one said it after the other; the wrong name under a quotation hurts both.
//!
//! # Example
//! “I gave up at the turn,” said Okafor. … “I gave up at the turn,” her caddie, Sam Dale, had said.
//!
//! # What it cannot know
//! Which of the two said it; whether one of them repeated the other on purpose without the article saying so.
//!
//! # Source
//! The definition: the same words in the same order, six or more, with a cue and another person's name each time.

use super::remarks::{Remark, in_common, pairs, remarks};
use crate::article::Article;
use crate::checks::Check;
use crate::report::{Confidence, Family, Finding, Label};

pub(super) const CHECK: Check = Check {
    id: "attribution/quotation-two-speakers",
    family: Family::Attribution,
    title: "One quotation, two speakers",
    doc: doc!(),
    run,
};

/// The fewest words that two people do not say alike by chance.
const FEWEST_WORDS: usize = 6;
/// Words that tell that somebody repeats or reads out what another said, by lemma.
const REPEATING: &[&str] = &[
    "borrow",
    "chant",
    "chorus",
    "cite",
    "echo",
    "mimic",
    "motto",
    "oath",
    "paraphrase",
    "proverb",
    "quotation",
    "quote",
    "recite",
    "repeat",
    "sing",
    "slogan",
    "song",
];

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let remarks = remarks(article);
    for (first, second) in pairs(&remarks) {
        let shorter = first.words.len().min(second.words.len());
        let alike = in_common(&first.words, &second.words);
        if shorter < FEWEST_WORDS || alike * 10 < shorter * 9 || first.has_speaker_of(article, second) != Some(false) {
            continue;
        }
        if !repeats(article, first) && !repeats(article, second) {
            findings.extend(finding(article, first, second));
        }
    }
}

/// Whether the sentence of a remark, or the one before it, says that it is not the speaker's own.
fn repeats(article: &Article, remark: &Remark<'_>) -> bool {
    let sentences = &article.document.sentences;
    let end = article.document.sentence_at(remark.span.end()).unwrap_or(remark.sentence);
    let before = remark.sentence.saturating_sub(1);
    let start = if sentences[before].paragraph == remark.paragraph { before } else { remark.sentence };
    let mut tokens = sentences[start].tokens.start..sentences[end].tokens.end;
    tokens.any(|at| REPEATING.binary_search(&article.language.lemma(at)).is_ok())
}

fn finding(article: &Article, first: &Remark<'_>, second: &Remark<'_>) -> Option<Finding> {
    let (one, other) = (article.document.slice(first.speaker?), article.document.slice(second.speaker?));
    Some(Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Likely,
        message: "One remark is given to two speakers".into(),
        reason: format!("The same words are quoted from {one} and from {other}."),
        advice: "Look up in your notes who said it.".into(),
        primary: Label::new(second.span, format!("said by {other}")),
        secondary: vec![Label::new(first.span, format!("said by {one}"))],
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn words_are_sorted() {
        assert!(super::REPEATING.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
