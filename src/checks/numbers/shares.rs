//! Shares told further off from their two numbers: "Of the 84 pupils, 63 were boys, or two-thirds", "Of the cigars, 300 were
//! fakes, that is 40 per cent", where the whole stands in a sentence before.
//!
//! Comes in: an article and the index of a share. Goes out: its part and its whole where "of" names the whole. It does not
//! reckon.

use std::ops::Range;

use super::beside::{again, fills, lead, level, percent, same_kind, share_of_three};
use crate::article::Article;
use crate::checks::common::{is_nominal, lists, quantities_in, word_at, word_in};
use crate::extract::lexicon::List;
use crate::extract::{Hedge, Quantity, Unit};
use crate::language::Upos;

/// The most tokens between a part and a share told again of it, and how many sentences back its whole may stand.
const FAR: usize = 16;
const BACK: usize = 4;

/// The part and the whole of the one share among the three figures of a sentence: "Half of the 48 boats, 16, were sold", "the
/// turnout was 40 per cent: 3,000 of 10,000", "45 letters; nine came back, which is 30 per cent".
pub(super) fn of_three<'a>(
    article: &Article,
    tokens: &Range<usize>,
    own: &'a [Quantity],
) -> Option<(&'a Quantity, &'a Quantity, &'a Quantity)> {
    let [first, second, third] = own else { return None };
    let (share, one, two) = share_of_three(own)?;
    let (part, whole) = if one.value < two.value { (one, two) } else { (two, one) };
    let word = |at: usize| word_in(article, tokens, at);
    let of = |from: usize, to: usize| to > from && to - from < 5 && (from..to).any(|at| word(at) == "of");
    let mark = |at: usize| matches!(word(at), "," | "(" | "-" | ":" | ";");
    let changes = tokens.clone().any(|at| CHANGES.has(word(at)));
    if !same_kind(part, whole) || !level(article, part, whole) || changes {
        return None;
    }
    let gap = |left: &Quantity, right: &Quantity| left.tokens.end..right.tokens.start.max(left.tokens.end);
    let apposed = |gap: Range<usize>| gap.len() < 4 && gap.clone().any(mark) && !gap.clone().any(|at| word(at) == "and");
    let told = if std::ptr::eq(share, first) {
        let of_whole = of(share.tokens.end, whole.tokens.start) && whole.tokens.start < part.tokens.start;
        let or = word(part.tokens.start - 1) == "or" && mark(part.tokens.start - 2);
        let behind = (or || mark(part.tokens.start - 1)) && (mark(part.tokens.end) || word(part.tokens.end) == "in");
        let part_of = of(part.tokens.end, whole.tokens.start) && mark(part.tokens.start - 1);
        of_whole && behind || part_of && clause(article, gap(share, part))
    } else if std::ptr::eq(share, third) {
        let opens = word(tokens.start) == "of" && whole.tokens.start < part.tokens.start;
        let part_of = of(part.tokens.end, whole.tokens.start);
        let them = word(share.tokens.end) == "of" && word(share.tokens.end + 1) == "them";
        let ends = them || matches!(word(share.tokens.end), "." | "," | ";");
        ends && (opens && mark(share.tokens.start - 1) || part_of && apposed(gap(second, share)))
            || tied(article, gap(second, share)) && whole.tokens.start < part.tokens.start && part.noun.is_none() && ends
    } else {
        false
    };
    told.then_some((share, part, whole))
}

/// Words that tell of a change or a comparison, so that a share may be the size of one.
const CHANGES: &List =
    &List::of("climbed down dropped fall fallen fell from grew higher increase increased less lower more rise risen rose than up");

/// Whether the words between a share and its part may end one clause: short, and without a verb of their own behind a mark.
fn clause(article: &Article, gap: Range<usize>) -> bool {
    gap.len() < 10
        && !gap
            .into_iter()
            .any(|at| matches!(article.language.folded(at), "and" | "but" | ";") || article.language.xpos(at).is_finite())
}

/// The part of share number `index` and its whole, the number that the words before "of" point at.
pub(super) fn part_and_whole(article: &Article, index: usize) -> Option<(&Quantity, &Quantity)> {
    let share = &article.quantities[index];
    let part = article.quantities[..index].last().filter(|part| percent(part).is_none())?;
    let sentence = article.document.sentence_at(share.span.start())?;
    let own = &article.document.sentences[sentence].tokens;
    let gap = part.tokens.end..share.tokens.start.max(part.tokens.end);
    if part.tokens.start < own.start || gap.len() > FAR || !tied(article, gap) {
        return None;
    }
    let opening = own.start..part.tokens.start;
    let of = opening.clone().find(|&at| article.language.folded(at) == "of").filter(|&of| of < own.start + 2);
    let whole = match of {
        Some(of) => announced(article, sentence, of, part)?,
        None => named_before(article, sentence, behind(article, share, own.end)?, part)?,
    };
    let count = |quantity: &Quantity| quantity.is_single() && quantity.hedge == Hedge::Exact;
    let kind = whole.unit == part.unit && whole.value > part.value && whole.span != part.span;
    (kind && count(whole) && count(part)).then_some((part, whole))
}

/// The whole of "Of the 84 pupils, 63", "Of the cigars, 300": the number in the phrase, or further up that of its noun.
fn announced<'a>(article: &'a Article, sentence: usize, of: usize, part: &Quantity) -> Option<&'a Quantity> {
    let comma = (of..part.tokens.start).find(|&at| article.language.folded(at) == ",")?;
    if part.tokens.start > comma + 3 {
        return None;
    }
    quantities_in(article, &(of..comma)).first().or_else(|| named_before(article, sentence, of + 1..comma, part))
}

/// The noun phrase of "two-thirds of the seats", where it ends the clause.
fn behind(article: &Article, share: &Quantity, end: usize) -> Option<Range<usize>> {
    let word = |at: usize| if at < end { article.language.folded(at) } else { "" };
    let start = share.tokens.end + 2;
    let definite = word(share.tokens.end) == "of" && matches!(word(start - 1), "the" | "its" | "all" | "their" | "those" | "these");
    let stop = (start..end).find(|&at| matches!(word(at), "," | "." | "-" | ")" | ";" | ":"))?;
    (definite && (start + 1..start + 4).contains(&stop)).then_some(start..stop)
}

/// Whether the share is told again of the number before the gap: "that is", "or", "which is", with a verb's phrase between.
fn tied(article: &Article, gap: Range<usize>) -> bool {
    let word = |at: usize| article.language.folded(at);
    let tie = gap.clone().rev().find(|&at| !fills(word(at)) && word(at) != "the" || matches!(word(at), "that" | "which"));
    let Some(tie) = tie else { return false };
    let after_comma = tie > gap.start && matches!(word(tie - 1), "," | "-" | "(");
    let comma = matches!(word(tie), "," | "-") && tie + 3 > gap.end;
    comma || word(tie) == "(" || after_comma && matches!(word(tie), "or" | "that" | "which" | "i.e." | "making" | "representing")
}

/// The last number of what `phrase` names ("the cigars") in the sentences before.
fn named_before<'a>(article: &'a Article, sentence: usize, phrase: Range<usize>, part: &Quantity) -> Option<&'a Quantity> {
    let head = article.language.lemma(phrase.end.checked_sub(1).filter(|at| phrase.contains(at))?);
    let from = article.document.sentences[sentence.saturating_sub(BACK)].tokens.start;
    let to = article.document.sentences[sentence].tokens.start;
    let same = |quantity: &&Quantity| {
        let noun = quantity.noun.is_some_and(|noun| article.language.lemma(noun) == head);
        noun && quantity.unit == Unit::Count
    };
    let mut told = quantities_in(article, &(from..to)).iter().filter(same);
    let whole = told.next()?;
    (whole.value > part.value && told.all(|other| other.value == whole.value)).then_some(whole)
}

/// Two shares told one behind the other as one: "three in five of those asked, 480 out of 1,000", "half of them, or 60 per cent".
pub(super) fn told_twice(article: &Article) -> Vec<(&Quantity, &Quantity)> {
    let pairs = article.quantities.windows(2).filter_map(|pair| if let [one, two] = pair { Some((one, two)) } else { None });
    pairs.filter(|(one, two)| percent(one).is_some() && percent(two).is_some() && are_one(article, one, two)).collect()
}

/// Whether the second of two shares tells the first one again.
fn are_one(article: &Article, one: &Quantity, two: &Quantity) -> bool {
    let word = |at: usize| word_at(article, at);
    let gap = one.tokens.end..two.tokens.start.max(one.tokens.end);
    let counts = article.document.slice(two.span).contains(" out of ");
    let tie = gap.clone().rev().find(|&at| !lists("just exactly precisely a total of", word(at))).unwrap_or(gap.start);
    let tied = word(tie) == "or" && tie > gap.start && word(tie - 1) == "," || word(tie) == "(";
    let comma = counts && word(tie) == ",";
    let phrase = gap.len() <= LONGEST && !(gap.start..tie).any(|at| lists("and but ; while", word(at)) || is_verb(article, at));
    let whole = gap.is_empty() || word(gap.start) == "of" || lists(", ( or", word(gap.start));
    let of_another = lists("of in among for", word(two.tokens.end)) && !lists("them those these all", word(two.tokens.end + 1));
    one.is_single() && two.is_single() && phrase && whole && (tied || comma) && !of_another
}

/// The most tokens of what a share is of, before it is told again.
const LONGEST: usize = 9;

fn is_verb(article: &Article, at: usize) -> bool {
    article.language.xpos(at).is_finite() && !lists("asked polled questioned", article.language.folded(at))
}

/// The most tokens between a whole that is told first and its part: "Of the 160 patients given the spray since March, 48".
const FURTHER: usize = 20;

/// A part, the whole that it belongs to, and the share that it is said to be.
pub(super) type Split<'a> = (&'a Quantity, &'a Quantity, &'a Quantity);

/// Which of three figures in a row is the part, which the whole, and which the share.
pub(super) fn split<'a>(article: &Article, first: &'a Quantity, second: &'a Quantity, third: &'a Quantity) -> Option<Split<'a>> {
    let gap = |one: &Quantity, two: &Quantity| one.tokens.end..two.tokens.start.max(one.tokens.end);
    let (left, right) = (gap(first, second), gap(second, third));
    let opens = lead(article, first) == "of" && left.len() <= FURTHER;
    match [percent(first), percent(second), percent(third)] {
        [None, None, Some(_)] if of(article, left.clone()) && again(article, right.clone()) => Some((first, second, third)),
        [None, None, Some(_)] if opens && parted(article, left.clone()) && again(article, right.clone()) => {
            Some((second, first, third))
        }
        [None, Some(_), None] if again(article, left.clone()) && of(article, right.clone()) => Some((first, third, second)),
        [None, Some(_), None] if opens && parted(article, left.clone()) && again(article, right.clone()) => {
            Some((third, first, second))
        }
        [Some(_), None, None] if again(article, left.clone()) && of(article, right.clone()) => Some((second, third, first)),
        [Some(_), None, None] if of(article, left.clone()) && again(article, right.clone()) => Some((third, second, first)),
        _ => None,
    }
}

/// Whether only "of", marks, and words that belong to a number stand in `gap`, or whose the whole is: "of the school's 180 pupils".
fn of(article: &Article, mut gap: Range<usize>) -> bool {
    let word = |at: usize| article.language.folded(at);
    let short = gap.len() <= 7 && gap.clone().any(|at| matches!(word(at), "of" | "among" | "from"));
    let owner = gap.clone().rev().find(|&at| matches!(word(at), "'s" | "'"));
    let owns = |at: usize| owner.is_some_and(|end| at <= end) && (Some(at) == owner || is_nominal(article, at));
    let fits = |at: usize| {
        let noun = at == gap.start && article.language.upos(at) == Upos::Noun;
        noun || owns(at) || FILLS.has(word(at))
    };
    short && gap.clone().all(fits) && !gap.is_empty() && gap.next().is_some()
}

/// Words and marks that may stand between a part and its whole.
const FILLS: &List = &List::of(", ) - of among from the its their his her all a total out those these some");

/// Whether a comma stands in `gap`, and nothing that begins another sentence or sets another number beside the whole.
fn parted(article: &Article, gap: Range<usize>) -> bool {
    let word = |at: usize| article.language.folded(at);
    let comma = gap.clone().any(|at| word(at) == ",");
    comma && !gap.into_iter().any(|at| matches!(word(at), ";" | ":" | "while" | "but"))
}
