//! Nation and party as a text tells them of a person.
//!
//! Comes in: an article and a mention by name. Goes out: the [`Affiliation`]s beside it: "Ann Lee, an Algerian director", "the
//! Republican Ann Lee", "Ann Lee is the first Tunisian to win".
//!
//! Nothing here decides whether two of them clash.

use std::ops::Range;

use super::descriptions;
use crate::article::Article;
use crate::extract::Mention;
use crate::extract::lexicon::countries::{self, Country};
use crate::extract::lexicon::{parties, posts};
use crate::text::Span;

/// What somebody belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Group {
    /// A nation, by its country.
    Nation(&'static Country),
    /// A party, by the name of its members.
    Party(&'static str),
}

impl Group {
    /// What it is called: the country, or the party's member.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Nation(country) => country.name,
            Self::Party(party) => party,
        }
    }
}

/// A group with the word that tells it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Affiliation {
    /// The group.
    pub group: Group,
    /// The word's place.
    pub span: Span,
    /// The number of its sentence.
    pub sentence: usize,
}

/// How many words after a name or before it are looked at.
const BESIDE: usize = 6;

/// The affiliations that stand directly beside a mention by name.
pub(super) fn beside(article: &Article, mention: &Mention) -> Vec<Affiliation> {
    let Some(sentence) = article.document.sentence_at(mention.span.start()) else { return Vec::new() };
    let tokens = &article.document.sentences[sentence].tokens;
    let words = Words { article, tokens: tokens.clone() };
    let after = words.described(mention.tokens.end).and_then(|from| words.forward(from));
    let found = after.into_iter().chain(words.backward(mention.tokens.start));
    found.map(|(at, group)| Affiliation { group, span: article.document.tokens[at].span, sentence }).collect()
}

/// The group in the words of a description that says no more of somebody than what he is: "the Dane", "the Liberal MP".
pub(super) fn described(article: &Article, sentence: usize, tokens: &Range<usize>) -> Option<Affiliation> {
    let words = Words { article, tokens: article.document.sentences[sentence].tokens.clone() };
    let (at, group) = tokens.clone().find_map(|at| Some((at, words.group(at)?)))?;
    let last = at + 1 == tokens.end || words.is_of_person(at);
    last.then(|| Affiliation { group, span: article.document.tokens[at].span, sentence })
}

struct Words<'a> {
    article: &'a Article,
    tokens: Range<usize>,
}

impl Words<'_> {
    fn word(&self, at: usize) -> &str {
        if self.tokens.contains(&at) { self.article.language.folded(at) } else { "" }
    }

    /// Where a description with its determiner begins after a name: behind a comma, or behind "is".
    fn described(&self, end: usize) -> Option<usize> {
        let mut at = end + 1;
        match self.word(end) {
            "," if self.word(at) == "himself" || self.word(at) == "herself" => at += 1,
            "," if self.word(at) == "who" && matches!(self.word(at + 1), "is" | "remains") => at += 2,
            "," | "is" | "remains" => {}
            "became" | "becomes" if self.word(at) == "the" => {}
            "was" if self.word(at) == "the" && matches!(self.word(at + 1), "first" | "lone" | "only" | "sole") => {}
            _ => return None,
        }
        while matches!(self.word(at), "also" | "now" | "still" | "himself" | "herself" | "itself") {
            at += 1;
        }
        matches!(self.word(at), "a" | "an" | "the").then_some(at + 1)
    }

    /// The first group after a determiner, where it describes a person.
    fn forward(&self, from: usize) -> Option<(usize, Group)> {
        for at in from..from + BESIDE {
            if let Some(group) = self.group(at) {
                return self.is_of_person(at).then_some((at, group));
            }
            let goes_on = self.word(at).bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
                && self.tokens.contains(&at);
            if !goes_on || posts::post(self.word(at)).is_some() || matches!(self.word(at), "of" | "from" | "in" | "who" | "to") {
                return None;
            }
        }
        None
    }

    /// The group in the words before a name, titles and callings between them: "the Algerian director", "Republican Rep.",
    /// "its Danish keeper, Nils Holm".
    fn backward(&self, start: usize) -> Option<(usize, Group)> {
        let start = if start > 0 && self.word(start - 1) == "," { start - 1 } else { start };
        for at in (start.saturating_sub(BESIDE).max(self.tokens.start)..start).rev() {
            if let Some(group) = self.group(at) {
                return self.is_of_person(at).then_some((at, group));
            }
            let word = self.word(at).trim_end_matches('.');
            let calling = descriptions::is_calling(word) || matches!(word, "rep" | "sen" | "gov" | "mp" | "cllr");
            if !calling || posts::post(word).is_some_and(|post| post.sole) {
                return None;
            }
        }
        None
    }

    /// The nation or party that the word at `at` tells, by itself: no hyphen, no second nation beside it.
    fn group(&self, at: usize) -> Option<Group> {
        if !self.tokens.contains(&at) {
            return None;
        }
        let text = self.article.document.token_text(at);
        let joined = |at: usize| self.word(at) == "-";
        if !text.starts_with(char::is_uppercase) || joined(at + 1) || at > 0 && joined(at - 1) {
            return None;
        }
        if let Some(party) = parties::of_two(text, self.word(at + 1)) {
            return Some(Group::Party(party));
        }
        if let Some(party) = parties::party(text) {
            let pair = at > 0
                && matches!(self.word(at - 1), "liberal" | "social" | "christian" | "free" | "democratic" | "new" | "national");
            return (!pair && !matches!(self.word(at + 1), "democrat" | "democratic" | "unionist")).then_some(Group::Party(party));
        }
        let country = countries::of_demonym(text)?;
        let people = |at: usize| self.tokens.contains(&at) && countries::of_demonym(self.article.document.token_text(at)).is_some();
        (!(people(at + 1) || at > 0 && people(at - 1))).then_some(Group::Nation(country))
    }

    /// Whether a group's word is said of the person: it is the noun itself, or a calling follows that says no more than what
    /// somebody does. "The French teacher" and "the Algerian minister" are of something else.
    fn is_of_person(&self, at: usize) -> bool {
        let noun = |at: usize| posts::post(self.word(at)).filter(|_| self.word(at + 1) != "-");
        let text = self.article.document.token_text(at);
        let at = at + usize::from(parties::of_two(text, self.word(at + 1)).is_some());
        let next = self.word(at + 1);
        let ends = matches!(next, "," | "." | "who" | "to" | "elected" | "from" | "in" | "on" | "whose" | ")" | ";" | "and" | "by");
        let named = self.tokens.contains(&(at + 1)) && self.article.document.token_text(at + 1).starts_with(char::is_uppercase);
        let calling = noun(at + 1).or_else(|| noun(at + 2)).is_some_and(|post| !post.sole && !is_of_else(post.name));
        ends || named || calling || descriptions::is_person_word(next) && posts::post(next).is_none()
    }
}

/// Callings that go with what is taught, studied or served.
fn is_of_else(calling: &str) -> bool {
    matches!(
        calling,
        "ambassador"
            | "author"
            | "envoy"
            | "expert"
            | "historian"
            | "lecturer"
            | "minister"
            | "professor"
            | "rabbi"
            | "representative"
            | "researcher"
            | "scholar"
            | "secretary"
            | "spokesman"
            | "spokeswoman"
            | "spokesperson"
            | "specialist"
            | "student"
            | "teacher"
            | "delegate"
            | "negotiator"
            | "official"
            | "officer"
            | "linguist"
            | "correspondent"
            | "candidate"
            | "director general"
            | "rival"
    )
}
