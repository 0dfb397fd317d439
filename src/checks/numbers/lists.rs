//! Lists of names as they stand in a sentence: "Ruth and Helen", "Haldor Marine, the Estonian company Saaretee and a fund".
//!
//! Comes in: an article and the tokens where a list may begin. Goes out: a [`List`] with how many things it names, where
//! that is plain. It gives up on "and" inside a name, on couples and other groups, and on anything that is no noun phrase.

use std::ops::Range;

use crate::article::Article;
use crate::checks::common::times_in;
use crate::extract::lexicon::titles::is_title;
use crate::language::{NameKind, Upos, Xpos};

/// Names in a row.
#[derive(Debug)]
pub(super) struct List {
    /// From the first name to the last.
    pub tokens: Range<usize>,
    /// How many items there are.
    pub count: usize,
    /// Whether some item may stand for several: "the Smith brothers".
    pub several: bool,
    /// Whether some item may only say more of the one before: "Portland, Maine", "Ann Lee, the mayor".
    pub fewer: bool,
}

impl List {
    /// Whether the list cannot be one of `count` things.
    pub fn disagrees(&self, count: usize) -> bool {
        if self.count < count { !self.several } else { self.count > count && !self.fewer }
    }
}

/// The most items, and tokens an item, that are read.
const MOST_ITEMS: usize = 14;
const LONGEST: usize = 8;

/// Nouns that stand for more than one.
const GROUPS: [&str; 14] = [
    "band", "brothers", "couple", "crew", "duo", "family", "friends", "group", "others", "pair", "sisters", "team", "trio", "twins",
];

/// The list of at least two names at the start of `tokens`; where `loose`, the last item need not be a name.
pub(super) fn names(article: &Article, tokens: Range<usize>, loose: bool) -> Option<List> {
    read(article, tokens, |named, last| named || loose && last)
}

/// The list of at least three things at the start of `tokens`, named or not, none of which may only say more of another:
/// "bread, milk, eggs and tea".
pub(super) fn things(article: &Article, tokens: Range<usize>) -> Option<List> {
    let list = read(article, tokens, |_, _| true).filter(|list| list.count > 2)?;
    let article_behind = |at: usize| {
        let word = |at: usize| article.language.folded(at);
        word(at) == "," && matches!(word(at + 1), "a" | "an" | "the" | "his" | "her" | "its" | "their" | "who" | "which")
    };
    let fewer = list.fewer && list.tokens.clone().any(|at| is_name(article, at)) || list.tokens.clone().any(article_behind);
    Some(List { fewer, ..list })
}

/// The list at the start of `tokens` whose items all may be ones, as their being names and the last ones tells.
fn read(article: &Article, tokens: Range<usize>, may_be: impl Fn(bool, bool) -> bool) -> Option<List> {
    let language = &article.language;
    let mut list = List { tokens: tokens.start..tokens.start, count: 0, several: false, fewer: false };
    let (mut at, mut last, mut plain) = (tokens.start, false, true);
    let mut comma = false;
    while list.count < MOST_ITEMS {
        let end = item_end(article, at, tokens.end);
        let item = at..end;
        let end = described(article, end, tokens.end);
        let named = item.clone().any(|index| is_name(article, index));
        if item.is_empty() || item.len() > LONGEST || !may_be(named, last) {
            return None;
        }
        // "Pike Brothers, of Milwaukee": a firm.
        list.several |= end == item.end && several(article, &item);
        plain &= item.clone().all(|index| is_name(article, index)) && !is_place(article, &item);
        list.count += 1;
        list.tokens.end = end;
        if last {
            let again = end < tokens.end && matches!(language.folded(end), "and" | "or" | "&");
            list.fewer = comma && !plain;
            return (!again).then_some(list);
        }
        at = separator(article, end, tokens.end, &mut last, &mut comma)?;
    }
    None
}

/// The token after the comma or "and" at `at`.
fn separator(article: &Article, at: usize, end: usize, last: &mut bool, comma: &mut bool) -> Option<usize> {
    let word = |index: usize| if index < end { article.language.folded(index) } else { "" };
    match word(at) {
        "and" | "or" => {
            *last = true;
            Some(at + 1)
        }
        "," if matches!(word(at + 1), "and" | "or") => {
            (*last, *comma) = (true, true);
            Some(at + 2)
        }
        "," => Some(at + 1),
        _ => None,
    }
}

/// Where the noun phrase at `at` ends, its brackets and a preposition's phrase behind it included.
fn item_end(article: &Article, at: usize, limit: usize) -> usize {
    let language = &article.language;
    let limit = limit.min(at + LONGEST + 1);
    let mut end = at;
    while end < limit {
        let joins = matches!(language.folded(end), "of" | "from" | "for" | "'s" | "'" | "de" | "la" | "du" | "von" | "van");
        let noun = matches!(language.upos(end), Upos::Propn | Upos::Noun | Upos::Adj | Upos::Det);
        let whole = !matches!(language.folded(end), "both" | "all" | "each" | "every" | "some" | "no" | "any");
        let hyphen = language.folded(end) == "-" && end > at && !article.document.tokens[end].spaced;
        if !(noun && whole || hyphen || joins && end > at || language.xpos(end) == Xpos::PrpDollar) {
            break;
        }
        end += 1;
    }
    end
}

/// Where what only says more of the name before ends: "Calder Marine, of Ludington,", "Paul Dunn, 31,".
fn described(article: &Article, end: usize, limit: usize) -> usize {
    let word = |index: usize| if index < limit { article.language.folded(index) } else { "" };
    if word(end) != "," || end == 0 || !is_name(article, end - 1) {
        return end;
    }
    let close = match word(end + 1) {
        "of" | "from" if end + 2 < limit && is_name(article, end + 2) && times_in(article, &(end + 2..end + 3)).is_empty() => {
            (end + 3..limit.min(end + 6)).find(|&at| !is_name(article, at)).unwrap_or(limit)
        }
        age if age.parse::<u8>().is_ok_and(|age| age > 9) => end + 2,
        _ => return end,
    };
    let parted = word(close) == "," || (close..limit).all(|at| article.language.upos(at) == Upos::Punct);
    // Before "and" the comma closes the description.
    let and = word(close) == "," && matches!(word(close + 1), "and" | "or");
    if and {
        close + 1
    } else if parted {
        close
    } else {
        end
    }
}

/// Whether token `index` is a word of a name.
fn is_name(article: &Article, index: usize) -> bool {
    let capital = article.document.token_text(index).starts_with(char::is_uppercase);
    capital && (article.language.upos(index) == Upos::Propn || article.language.name_at(index).is_some())
}

fn is_place(article: &Article, item: &Range<usize>) -> bool {
    article.language.name_at(item.start).is_none_or(|name| name.kind == NameKind::Place)
}

/// Whether an item may stand for more than one thing, or be only a part of one: "the Lee brothers", "Mr" of "Mr and Mrs Lee".
fn several(article: &Article, item: &Range<usize>) -> bool {
    let language = &article.language;
    let alone = item.len() == 1 && is_title(language.folded(item.start));
    let group = |index: usize| {
        let place = language.name_at(index).is_some_and(|name| name.kind == NameKind::Place);
        let plural = language.xpos(index) == Xpos::Nns || language.xpos(index) == Xpos::Nnps && !place;
        plural || GROUPS.binary_search(&language.folded(index)).is_ok()
    };
    alone || item.clone().any(group)
}

/// Whether the list that ends before token `at` is complete there: the sentence ends, or a mark parts it from what follows.
pub(super) fn closed(article: &Article, at: usize, end: usize) -> bool {
    if ends(article, at, end) {
        return true;
    }
    let word = |index: usize| if index < end { article.language.folded(index) } else { "" };
    match word(at) {
        "," | "-" | ")" => match word(at + 1) {
            "and" | "or" | "as" | "along" | "plus" | "together" => {
                word(at + 1) == "and" && matches!(word(at + 2), "by" | "in" | "has" | "have") || is_beside(article, at + 1..end)
            }
            "among" | "amongst" | "for" | "to" | "with" | "but" | "including" | "notably" | "both" | "two" => false,
            _ => !is_name(article, (at + 1).min(end - 1)),
        },
        ";" => true,
        _ => false,
    }
}

/// Whether what is added at the end is of another kind: "two sons, Tom and Peter, and a sister".
fn is_beside(article: &Article, tokens: Range<usize>) -> bool {
    let word = |at: usize| if tokens.contains(&at) { article.language.folded(at) } else { "" };
    let noun = |at: usize| tokens.contains(&at) && article.language.upos(at) == Upos::Noun;
    let kin = matches!(word(tokens.start + 2), "brother" | "daughter" | "husband" | "sister" | "son" | "wife");
    word(tokens.start) == "and" && matches!(word(tokens.start + 1), "a" | "his" | "her") && noun(tokens.start + 2) && kin
}

/// Whether the sentence ends at token `at`.
pub(super) fn ends(article: &Article, at: usize, end: usize) -> bool {
    (at..end).all(|index| article.language.upos(index) == Upos::Punct && !matches!(article.language.folded(index), "," | ":" | "-"))
}
