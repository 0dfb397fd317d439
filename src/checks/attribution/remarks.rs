//! Remarks: what somebody says in quotation marks, sentence by sentence and word by word, ready to be compared.
//!
//! Comes in: an article. Goes out: its [`Remark`]s, also those that no cue goes with ("with the line “…”"), and the pairs of them that share a run of words. Nothing here decides
//! whether a pair is a finding.

use std::collections::{BTreeMap, BTreeSet};

use super::sources::Source;
use crate::article::Article;
use crate::extract::{Attribution, EntityId, EntityKind, Form, Quotation};
use crate::text::{ParagraphKind, Span, TokenKind};

/// A quoted sentence; of one that its cue interrupts, both parts.
#[derive(Clone, Debug)]
pub(super) struct Remark<'a> {
    /// With the marks around it.
    pub span: Span,
    /// Its words, folded.
    pub words: Vec<&'a str>,
    /// The index of its paragraph.
    pub paragraph: usize,
    /// The index of the sentence that it begins in.
    pub sentence: usize,
    /// Who says it, where that is told.
    pub speaker: Option<Span>,
    /// Whether a cue and a name say so, rather than a pronoun or the words before.
    pub explicit: bool,
    /// The people named in its sentence, outside the marks.
    pub people: Vec<(EntityId, Span)>,
}

/// The most words of a remark that are compared.
const LONGEST: usize = 80;
/// The most remarks that one run of three words may tie together.
const MOST_PARTNERS: usize = 6;

/// The remarks of `article`, in the order of the text.
pub(super) fn remarks(article: &Article) -> Vec<Remark<'_>> {
    let told = article.attributions.iter().filter(|attribution| !attribution.loose);
    let with: BTreeMap<usize, &Attribution> = told.filter_map(|attribution| Some((attribution.quotation?, attribution))).collect();
    let mut remarks: Vec<Remark<'_>> = Vec::new();
    let quoted = article.quotations.iter().enumerate().map(|(id, quotation)| (with.get(&id).copied(), quotation));
    for part in quoted.flat_map(|(attribution, quotation)| parts(article, attribution, quotation)) {
        match remarks.last_mut().filter(|before| before.goes_on_with(article, &part)) {
            Some(before) => {
                let room = LONGEST.saturating_sub(before.words.len());
                before.words.extend(part.words.into_iter().take(room));
                before.span = before.span.cover(part.span);
            }
            None => remarks.push(part),
        }
    }
    remarks
}

/// The sentences of a quotation, each as a remark.
fn parts<'a>(article: &'a Article, attribution: Option<&Attribution>, quotation: &Quotation) -> Vec<Remark<'a>> {
    let document = &article.document;
    let Some(first) = document.sentence_at(quotation.span.start()) else { return Vec::new() };
    let body = document.kind_of(first) == ParagraphKind::Body && !quotation.scare && quotation.depth == 0;
    if attribution.is_none() && !body {
        return Vec::new();
    }
    let named = |attribution: &Attribution| attribution.speaker.is_some() && attribution.antecedent.is_none();
    let explicit = attribution.is_some_and(|attribution| attribution.cue.is_some() && named(attribution));
    let is_word = |at: &usize| matches!(document.tokens[*at].kind, TokenKind::Word | TokenKind::Number);
    let mut parts = Vec::new();
    for (index, sentence) in document.sentences.iter().enumerate().skip(first) {
        let (start, end) = (sentence.span.start().max(quotation.span.start()), sentence.span.end().min(quotation.span.end()));
        if start >= end {
            break;
        }
        let span = Span::new(start, end);
        let words = document.tokens_in(span).filter(is_word).map(|at| article.language.folded(at)).take(LONGEST).collect();
        let (paragraph, speaker) = (sentence.paragraph, attribution.and_then(Attribution::source));
        let people = people(article, sentence.span, quotation.span);
        parts.push(Remark { span, words, paragraph, sentence: index, speaker, explicit, people });
    }
    parts
}

/// The people that `sentence` names outside the marks of `quotation`.
fn people(article: &Article, sentence: Span, quotation: Span) -> Vec<(EntityId, Span)> {
    let mentions = &article.entities.mentions;
    let from = mentions.partition_point(|(_, mention)| mention.span.start() < sentence.start());
    let inside = mentions[from..].iter().take_while(|(_, mention)| mention.span.start() < sentence.end());
    let outside = inside.filter(|(_, mention)| mention.form != Form::Pronoun && !quotation.contains(mention.span));
    let person = |(id, _): &(EntityId, Span)| article.entities.all[*id].kind == EntityKind::Person;
    outside.map(|(id, mention)| (*id, mention.span)).filter(person).collect()
}

/// The pairs of `remarks` in two paragraphs that share three words in a row, the earlier one first.
pub(super) fn pairs<'r>(remarks: &'r [Remark<'_>]) -> Vec<(&'r Remark<'r>, &'r Remark<'r>)> {
    let mut runs: BTreeMap<&[&str], Vec<usize>> = BTreeMap::new();
    for (index, remark) in remarks.iter().enumerate() {
        for run in remark.words.windows(3) {
            let holders = runs.entry(run).or_default();
            if holders.last() != Some(&index) && holders.len() < MOST_PARTNERS {
                holders.push(index);
            }
        }
    }
    let mut pairs = BTreeSet::new();
    for holders in runs.values() {
        for (at, &first) in holders.iter().enumerate() {
            pairs.extend(holders[at + 1..].iter().map(|&second| (first, second)));
        }
    }
    let apart = |&(first, second): &(usize, usize)| remarks[first].paragraph != remarks[second].paragraph;
    pairs.into_iter().filter(apart).map(|(first, second)| (&remarks[first], &remarks[second])).collect()
}

/// How many words the two have in common in the same order (the longest common subsequence).
pub(super) fn in_common(first: &[&str], second: &[&str]) -> usize {
    let mut row = vec![0; second.len() + 1];
    for word in first {
        let mut diagonal = 0;
        for (at, other) in second.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if word == other { diagonal + 1 } else { above.max(row[at]) };
            diagonal = above;
        }
    }
    row[second.len()]
}

impl Remark<'_> {
    /// Whether `part` is what follows after the cue that interrupts this remark: “I gave up,” she said, “and went home.”
    fn goes_on_with(&self, article: &Article, part: &Remark<'_>) -> bool {
        let inner = article.document.slice(part.span).trim_start_matches(['"', '“', '‘', '\'']);
        inner.starts_with(char::is_lowercase) && self.sentence == part.sentence && self.speaker == part.speaker
    }

    /// Whether the two have one speaker, where that can be told: two names only differ for sure where a cue goes with each.
    pub(super) fn has_speaker_of(&self, article: &Article, other: &Remark<'_>) -> Option<bool> {
        let same = Source::at(article, self.speaker?).is(&Source::at(article, other.speaker?))?;
        (same || (self.explicit && other.explicit)).then_some(same)
    }
}

#[cfg(test)]
mod tests {
    use super::in_common;

    #[test]
    fn counts_words_in_the_same_order() {
        assert_eq!(in_common(&["we", "lost", "the", "roof"], &["we", "then", "lost", "a", "roof"]), 3);
        assert_eq!(in_common(&[], &["a"]), 0);
    }
}
