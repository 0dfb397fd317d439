//! What a text tells of somebody's family.
//!
//! Comes in: an article. Goes out: each [`Kinship`]: whose it is, and what is told: "her brother", "an only child", "the father
//! of two sons", "never married", "his niece Ines", in the order of the text.
//!
//! Nothing here decides whether two of them clash.

use std::ops::Range;

use super::kin_by_name::named;
use super::owners::{owner_before, subject};
use crate::article::Article;
use crate::checks::common::{lists, word_in};
use crate::extract::lexicon::List;
use crate::extract::{EntityId, Gender};
use crate::language::Upos;
use crate::text::{ParagraphKind, Span};

/// What is told of a family.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kin {
    /// No children.
    Childless,
    /// A child, or several.
    Child(Option<Gender>),
    /// One child and no more.
    OnlyChild(Option<Gender>),
    /// Several children, all of one sex.
    Children(Gender),
    /// Somebody without brothers and sisters, or without those of the own sex.
    Alone(Option<Gender>),
    /// A brother or sister.
    Sibling(Option<Gender>),
    /// Never married.
    Unmarried,
    /// A husband or wife.
    Spouse,
    /// Somebody else's relative.
    Is(EntityId, &'static str),
}

/// What is told of whose family, and where.
#[derive(Clone, Debug)]
pub(super) struct Kinship {
    pub who: EntityId,
    pub kin: Kin,
    pub span: Span,
    pub sentence: usize,
}

/// Words between an owner and the relative.
pub(super) const BETWEEN: &List = &List::of(
    "beloved eight eldest elder five four late little middle nine old older oldest own seven six surviving ten three twin \
    two young younger youngest",
);
/// Words that make another relative, or tell of another time.
const OTHERS: &List = &List::of("adopted adoptive foster former half god step stepdaughter stepson unborn");

/// All of them.
pub(super) fn find(article: &Article) -> Vec<Kinship> {
    let mut found = Vec::new();
    for (number, sentence) in article.document.sentences.iter().enumerate() {
        let own = &sentence.tokens;
        if article.document.kind_of(number) != ParagraphKind::Body || own.clone().any(|at| is_other(article, at)) {
            continue;
        }
        for at in own.clone() {
            let told = owned(article, own, at).or_else(|| stated(article, own, at));
            found.extend(told.into_iter().map(|(who, kin, tokens)| {
                let span = article.document.span_of(&tokens);
                Kinship { who, kin, span, sentence: number }
            }));
            found.extend(named(article, own, at).map(|(who, kin, tokens)| {
                let span = article.document.span_of(&tokens);
                Kinship { who, kin, span, sentence: number }
            }));
        }
    }
    found
}

fn is_other(article: &Article, at: usize) -> bool {
    lists(OTHERS, article.language.folded(at))
}

/// What a noun for a relative tells, and whether it stands for several.
fn relative(word: &str) -> Option<(Kin, bool)> {
    let (male, female) = (Some(Gender::Male), Some(Gender::Female));
    Some(match word {
        "son" => (Kin::Child(male), false),
        "sons" => (Kin::Child(male), true),
        "daughter" => (Kin::Child(female), false),
        "daughters" => (Kin::Child(female), true),
        "child" => (Kin::Child(None), false),
        "children" => (Kin::Child(None), true),
        "brother" => (Kin::Sibling(male), false),
        "brothers" => (Kin::Sibling(male), true),
        "sister" => (Kin::Sibling(female), false),
        "sisters" => (Kin::Sibling(female), true),
        "husband" | "widow" | "widower" | "wife" => (Kin::Spouse, false),
        _ => return None,
    })
}

/// A relative whose owner stands before: "her two daughters", "Reed's only child, a boy", "my brother" in somebody's words.
fn owned(article: &Article, own: &Range<usize>, at: usize) -> Option<(EntityId, Kin, Range<usize>)> {
    let word = |at: usize| word_in(article, own, at);
    let girls = matches!(word(at), "girls" | "boys") && word(at.wrapping_sub(1)) == "twin";
    let sex = if word(at) == "girls" { Gender::Female } else { Gender::Male };
    let kin = if girls { Kin::Child(Some(sex)) } else { relative(word(at))?.0 };
    // "daughter-in-law", "sister company".
    if word(at + 1) == "-"
        || word(at.wrapping_sub(1)) == "-"
        || own.contains(&(at + 1)) && article.language.upos(at + 1) == Upos::Noun
    {
        return None;
    }
    let mut from = at;
    while from > own.start && lists(BETWEEN, word(from - 1)) {
        from -= 1;
    }
    let only = from > own.start && word(from - 1) == "only";
    let from = from - usize::from(only);
    let who = owner_before(article, own, from)?;
    let start = from.saturating_sub(1).max(own.start);
    if !only {
        return Some((who, kin, start..at + 1));
    }
    // "Her only child, a girl".
    let after = if word(at + 1) == "," && matches!(word(at + 2), "a" | "an") { word(at + 3) } else { "" };
    match (kin, after) {
        (Kin::Child(None), "girl" | "daughter") => Some((who, Kin::OnlyChild(Some(Gender::Female)), start..at + 4)),
        (Kin::Child(None), "boy" | "son") => Some((who, Kin::OnlyChild(Some(Gender::Male)), start..at + 4)),
        (Kin::Child(None), _) => Some((who, Kin::OnlyChild(None), start..at + 1)),
        (kin, _) => Some((who, kin, start..at + 1)),
    }
}

/// What a phrase tells of its subject: "an only child", "no children", "childless", "never married", "has two sons".
fn stated(article: &Article, own: &Range<usize>, at: usize) -> Option<(EntityId, Kin, Range<usize>)> {
    let word = |at: usize| word_in(article, own, at);
    let (one, two, three) = (word(at), word(at + 1), word(at + 2));
    let ends =
        |at: usize| matches!(word(at), "," | "." | ";" | "of" | "and" | "or" | "who" | "when" | "" | "herself" | "himself" | "-");
    let own_children = |at: usize| word(at) != "of" || matches!(word(at + 1), "her" | "his" | "their");
    let (kin, end) = match (one, two, three) {
        ("a" | "an", "only" | "single" | "lone", "child") => (Kin::Alone(None), at + 3),
        ("an", "only", "son") => (Kin::Alone(Some(Gender::Male)), at + 3),
        ("an", "only", "daughter") => (Kin::Alone(Some(Gender::Female)), at + 3),
        ("no", "brothers", "or") | ("no", "sisters", "or") => (Kin::Alone(None), at + 4),
        ("no", "siblings", _) => (Kin::Alone(None), at + 2),
        ("no", "children", _) if ends(at + 2) && own_children(at + 2) && has(article, own, at) => (Kin::Childless, at + 2),
        ("childless", next, _) if !matches!(next, "couple" | "couples" | "marriage" | "women" | "men" | "people") => {
            (Kin::Childless, at + 1)
        }
        ("never", "married", _) if ends(at + 2) => (Kin::Unmarried, at + 2),
        ("has" | "had", count, children) if is_count(count) && matches!(children, "sons" | "daughters") => {
            if own.clone().any(|at| matches!(word(at), "daughter" | "son")) || both(article, own) {
                return None;
            }
            (Kin::Children(if children == "sons" { Gender::Male } else { Gender::Female }), at + 3)
        }
        ("father" | "mother", "of", count)
            if is_count(count) && matches!(word(at + 3), "sons" | "daughters") && !both(article, own) =>
        {
            (Kin::Children(if word(at + 3) == "sons" { Gender::Male } else { Gender::Female }), at + 4)
        }
        ("father" | "mother" | "grandfather" | "grandmother", "of", count) if is_count(count) && ends(at + 3) => {
            (Kin::Child(None), at + 3)
        }
        ("eldest" | "oldest" | "youngest" | "second" | "third" | "fourth", "of", _) if is_of_siblings(article, own, at + 2) => {
            (Kin::Sibling(None), at + 4)
        }
        _ => return None,
    };
    let who = subject(article, own, at)?;
    Some((who, kin, at..end.min(own.end)))
}

/// Whether the verb before `at` is one of having.
fn has(article: &Article, own: &Range<usize>, at: usize) -> bool {
    let before = word_in(article, own, at.wrapping_sub(1));
    matches!(before, "has" | "had" | "have" | "having" | "with")
}

/// Whether a sentence has both sons and daughters.
fn both(article: &Article, own: &Range<usize>) -> bool {
    let says = |lemma: &str| own.clone().any(|at| article.language.lemma(at) == lemma);
    says("son") && says("daughter")
}

fn is_count(word: &str) -> bool {
    matches!(word, "two" | "three" | "four" | "five" | "six" | "seven" | "eight" | "nine")
}

/// "of the five children", "of four siblings".
fn is_of_siblings(article: &Article, own: &Range<usize>, from: usize) -> bool {
    let the = from + usize::from(word_in(article, own, from) == "the");
    is_count(word_in(article, own, the))
        && matches!(word_in(article, own, the + 1), "children" | "siblings" | "brothers" | "sisters")
}
