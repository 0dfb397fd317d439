//! Words that tell how many without a number, with their list: "both brothers, Ivan, Petar and Marko", "the trio – Ann Lee, Tom
//! Ward, Joan Price and Karl Moss –", "shut twice this year, in January, in March and in May".
//!
//! Comes in: an article. Goes out: each such word whose list is longer or shorter. Nothing here decides whether that is a finding.

use std::ops::Range;

use super::listed::Misfit;
use super::lists::{self, List};
use super::parallels;
use crate::article::Article;
use crate::checks::common::{times_in, word_in};
use crate::language::Xpos;
use crate::text::ParagraphKind;

/// Nouns for a group, with how many are in it.
const GROUPS: &[(&str, usize)] =
    &[("duo", 2), ("foursome", 4), ("pair", 2), ("quartet", 4), ("quintet", 5), ("sextet", 6), ("threesome", 3), ("trio", 3)];
/// How far behind "twice" its list may begin.
const NEAR: usize = 5;

/// All of them, in the order of the text.
pub(super) fn find(article: &Article) -> Vec<Misfit> {
    let mut found = Vec::new();
    for (number, sentence) in article.document.sentences.iter().enumerate() {
        if article.document.kind_of(number) == ParagraphKind::Body {
            found.extend(sentence.tokens.clone().filter_map(|at| misfit(article, &sentence.tokens, at)));
        }
    }
    found
}

fn misfit(article: &Article, own: &Range<usize>, at: usize) -> Option<Misfit> {
    let (tokens, count, list) = group(article, own, at).or_else(|| twice(article, own, at))?;
    list.disagrees(count).then_some((tokens, count, list))
}

/// "The trio – Ann Lee, Tom Ward and Joan Price –", "both brothers, Ivan and Petar,".
fn group(article: &Article, own: &Range<usize>, at: usize) -> Option<Misfit> {
    let word = |at: usize| word_in(article, own, at);
    let both = word(at) == "both" && article.language.xpos((at + 1).min(own.end - 1)) == Xpos::Nns;
    let known = || at > own.start && matches!(word(at - 1), "the" | "this" | "that");
    let of = || GROUPS.iter().find(|(noun, _)| *noun == word(at)).filter(|_| known()).map(|(_, count)| *count);
    let (count, end) = if both { (2, at + 2) } else { (of()?, at + 1) };
    let start = matches!(word(end), "," | "-" | "(" | ":").then_some(end + 1)?;
    let list = lists::names(article, start..own.end, false)?;
    lists::closed(article, list.tokens.end, own.end).then_some((at..end, count, list))
}

/// "Twice this year, in January, in March and in May".
fn twice(article: &Article, own: &Range<usize>, at: usize) -> Option<Misfit> {
    let word = |at: usize| word_in(article, own, at);
    let (count, end) = match word(at) {
        "twice" => (2, at + 1),
        "three" if word(at + 1) == "times" => (3, at + 2),
        "four" if word(at + 1) == "times" => (4, at + 2),
        _ => return None,
    };
    let mark = (end..(end + NEAR).min(own.end)).find(|&at| matches!(word(at), "," | "-" | ":"))?;
    let list = parallels::read(article, mark + 1..own.end)?;
    // As many times as the list has items: nothing but days.
    let dated = matches!(word(mark + 1), "in" | "on") && times_in(article, &list.tokens).len() == list.count;
    let list = List { several: false, ..list };
    dated.then_some((at..end, count, list))
}
