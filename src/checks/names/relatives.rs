//! Relatives as a sentence speaks of them: whoever shares a surname may be one.
//!
//! Comes in: the number of a sentence. Goes out: whether it speaks of relatives, and of which sex. Nothing here knows who they are.

use crate::article::Article;
use crate::extract::Gender;
use crate::extract::lexicon::{first_names, posts};

/// Whether the only relatives of a sentence are of the other sex than two first names: an aunt is no Josip.
pub(super) fn are_of_other_sex(article: &Article, sentence: usize, firsts: [&str; 2]) -> bool {
    let Some(sex) = firsts.into_iter().find_map(first_names::gender) else { return false };
    let mut tokens = article.document.sentences[sentence].tokens.clone();
    let other = match sex {
        Gender::Male => ["aunt", "daughter", "granddaughter", "grandmother", "mother", "niece", "sister", "wife"],
        Gender::Female => ["uncle", "son", "grandson", "grandfather", "father", "nephew", "brother", "husband"],
    };
    tokens.all(|at| !posts::is_relation(article.language.lemma(at)) || other.contains(&article.language.lemma(at)))
}

/// Whether a sentence speaks of relatives, who may share a surname.
pub(super) fn are_told_of(article: &Article, sentence: usize) -> bool {
    article.document.sentences[sentence].tokens.clone().any(|at| {
        let lemma = article.language.lemma(at);
        // A grandfather or a friend has another surname more often than not.
        let near = !matches!(
            lemma,
            "grandfather" | "grandmother" | "colleague" | "friend" | "neighbor" | "neighbour" | "opponent" | "rival"
        );
        posts::is_relation(lemma) && near
            || matches!(lemma, "child" | "couple" | "family" | "marry" | "parent" | "relation" | "relative" | "sibling" | "twin")
    })
}
