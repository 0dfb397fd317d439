//! # What it looks for
//! A noun, or a noun with "of" behind it, that stands twice in a row: "the harbour harbour board", "the head of head of the
//! school".
//!
//! # Why it matters
//! One of the two stands where another word was meant, and what the thing is called can only be guessed.
//!
//! # Example
//! The water water company has dug up the road.
//!
//! # What it cannot know
//! What was meant; whether the word stands twice for fun, where no quotation marks say so.
//!
//! # Source
//! Tried on 209 published texts; words that double by custom ("knock knock") are left out.

use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::quotation_around;
use crate::extract::lexicon::List;
use crate::language::Upos;
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::{ParagraphKind, TokenKind};

pub(super) const CHECK: Check = Check {
    id: "structure/repeated-noun",
    family: Family::Structure,
    title: "One noun twice in a row",
    doc: doc!("repeated_noun.rs"),
    run,
};

/// Words that double by custom, sorted.
const DOUBLING: &List = &List::of(
    "aye baa bang beep blah boom bye chop clap click girl goody hear hush hut job knock meow night pom quack tap there \
    tick ticket tom tsk tut woof yada yum",
);

/// The shortest word that is looked at, in letters.
const SHORTEST: usize = 3;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let document = &article.document;
    for (number, sentence) in document.sentences.iter().enumerate() {
        // "((Ann Lee)) Fifty years years ago": what was spoken stands as it was spoken.
        let spoken = document.slice(document.paragraphs[sentence.paragraph].span).starts_with('(');
        if spoken || !matches!(document.kind_of(number), ParagraphKind::Body | ParagraphKind::Headline) {
            continue;
        }
        for at in sentence.tokens.clone().skip(1) {
            let again =
                [1, 2].into_iter().find(|&width| comes_again(article, at, width, sentence.tokens.start, sentence.tokens.end));
            let Some(width) = again.filter(|_| quotation_around(article, document.tokens[at].span).is_none()) else { continue };
            let span = document.span_of(&(at - width..at + width));
            let word = document.slice(document.span_of(&(at..at + width)));
            findings.push(Finding {
                check: CHECK.id.into(),
                family: CHECK.family,
                confidence: Confidence::Likely,
                message: "A noun stands twice in a row".into(),
                reason: format!("“{word}” is followed by “{word}”, with no mark between the two."),
                advice: "Look up which word was meant to stand here.".into(),
                primary: Label::new(span, "the same twice"),
                secondary: Vec::new(),
            });
        }
    }
}

/// Whether the `width` words at `at` are those before them: a noun, a noun and "of", or two nouns.
fn comes_again(article: &Article, at: usize, width: usize, start: usize, end: usize) -> bool {
    let (document, language) = (&article.document, &article.language);
    if at < start + width || at + width > end {
        return false;
    }
    let plain = |at: usize| {
        let text = document.token_text(at);
        document.tokens[at].kind == TokenKind::Word && text.starts_with(char::is_lowercase)
    };
    let noun = |at: usize| {
        let long = document.token_text(at).chars().count() >= SHORTEST;
        language.upos(at) == Upos::Noun && long && !DOUBLING.has(language.folded(at))
    };
    let same = (0..width).all(|step| language.folded(at + step) == language.folded(at - width + step));
    let written = (at - width + 1..at + width).all(|at| document.tokens[at].spaced) && (at - width..at + width).all(plain);
    let joined = document.tokens.get(at + width).is_some_and(|next| !next.spaced && document.slice(next.span) == "-");
    // "years of years of drought" is told so on purpose nowhere; "day by day by day" is.
    let kind = noun(at) && noun(at - width) && (width == 1 || language.folded(at + 1) == "of" || noun(at + 1));
    same && written && kind && !joined
}
