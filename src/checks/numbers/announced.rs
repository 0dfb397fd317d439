//! The list that a number announces: "three sons, Tom and Paul", "four charges: …", "four sites. They are …".
//!
//! Comes in: an article, one of its quantities and the noun that it counts. Goes out: the [`List`] that its words announce.
//! Nothing here decides whether the two fit.

use std::ops::Range;

use super::lists::{self, List};
use super::parallels;
use crate::article::Article;
use crate::checks::common::{lists as is_listed, word_at};
use crate::extract::Quantity;
use crate::language::{Upos, Xpos};

/// The list that follows what quantity number `index` counts.
pub(super) fn behind(article: &Article, index: usize, noun: usize) -> Option<List> {
    let quantity = &article.quantities[index];
    let sentence = &article.document.sentences[article.document.sentence_at(quantity.span.start())?].tokens;
    let language = &article.language;
    let after = noun + 1;
    if after >= sentence.end {
        return None;
    }
    if matches!(language.folded(after), "," | "-" | "(") {
        let list = lists::names(article, after + 1..sentence.end, false)?;
        let closed = lists::closed(article, list.tokens.end, sentence.end);
        return (closed && !opens_with_preposition(article, sentence, quantity)).then_some(list);
    }
    let colon = (after..sentence.end.min(after + 12)).find(|&at| language.folded(at) == ":")?;
    let only = article.quantities[..index].last().is_none_or(|before| before.tokens.start < sentence.start)
        && article.quantities.get(index + 1).is_none_or(|next| next.tokens.start > colon);
    let alone = !(after..colon).any(|at| matches!(language.xpos(at), Xpos::Nns | Xpos::Nnps));
    let opened = quantity.tokens.start > sentence.start && language.folded(quantity.tokens.start - 1) == ",";
    let leads = quantity.tokens.start <= sentence.start + 2 || after == colon || opened;
    let known = quantity.tokens.start > sentence.start
        && matches!(language.folded(quantity.tokens.start - 1), "the" | "these" | "those" | "both" | "of" | "other")
        && after != colon;
    if !only || !alone || known {
        return None;
    }
    let rest = colon + 1..sentence.end;
    let whole = |list: &List| lists::ends(article, list.tokens.end, sentence.end);
    let named = leads.then(|| lists::names(article, rest.clone(), true)).flatten().filter(whole);
    let plain = leads || colon - after <= 4;
    let others = || parallels::read(article, rest.clone()).or_else(|| lists::things(article, rest.clone()).filter(whole));
    named.or_else(|| plain.then(others).flatten())
}

/// The list that follows less closely, or stands before.
pub(super) fn loosely(article: &Article, index: usize, noun: usize) -> Option<List> {
    beyond(article, index, noun)
        .or_else(|| enclosed(article, index, noun))
        .or_else(|| placed(article, index, noun))
        .or_else(|| bidden(article, index, noun))
        .or_else(|| parted(article, index, noun))
        .or_else(|| numbered(article, index, noun))
}

/// The list of things between two dashes or brackets: "four charges – theft, fraud and perjury –".
fn enclosed(article: &Article, index: usize, noun: usize) -> Option<List> {
    let quantity = &article.quantities[index];
    let sentence = &article.document.sentences[article.document.sentence_at(quantity.span.start())?].tokens;
    let close = match word_at(article, noun + 1) {
        "-" => "-",
        "(" => ")",
        _ => return None,
    };
    let list = lists::things(article, noun + 2..sentence.end)?;
    let ends = word_at(article, list.tokens.end) == close || close == "-" && lists::ends(article, list.tokens.end, sentence.end);
    let open = matches!(word_at(article, noun + 2), "including" | "among" | "mostly" | "mainly" | "chiefly" | "eg" | "such");
    (ends && !open && sentence.contains(&list.tokens.end)).then_some(list)
}

/// The list of the sentence after ("They are A, B and C."), or of the words before ("A, B and C, the four winners, …").
fn beyond(article: &Article, index: usize, noun: usize) -> Option<List> {
    let language = &article.language;
    let number = article.document.sentence_at(article.quantities[index].span.start())?;
    let sentence = &article.document.sentences[number].tokens;
    let word = |at: usize| word_at(article, at);
    if let Some(next) = article.document.sentences.get(number + 1).map(|next| &next.tokens) {
        let they = matches!(word(next.start), "they" | "these" | "those") && matches!(word(next.start + 1), "are" | "were");
        let alone = index + 1 >= article.quantities.len() || article.quantities[index + 1].tokens.start >= next.start;
        // "Four sites for the benches. They are …": the sites.
        let phrase = |at: usize| (noun + 1..at).any(|at| language.upos(at) == Upos::Adp) && at < noun + PHRASE;
        let plural = (noun + 1..sentence.end).any(|at| matches!(language.xpos(at), Xpos::Nns | Xpos::Nnps) && !phrase(at));
        let rest = next.start + 2..next.end;
        let ends = |list: &List| lists::ends(article, list.tokens.end, next.end);
        let list = lists::names(article, rest.clone(), false).filter(ends);
        if let Some(list) = list.filter(|_| they && alone && !plural) {
            return Some(list);
        }
        // "Four reasons were given for the choice of places. They are …": what a sentence begins with.
        let opens = article.quantities[index].tokens.start == sentence.start;
        let list = || lists::things(article, rest.clone()).filter(ends).or_else(|| parallels::read(article, rest.clone()));
        if let Some(list) = (they && alone && (opens || !plural)).then(list).flatten() {
            return Some(list);
        }
        let one = (word(next.start) == "one").then(|| parallels::read(article, next.clone())).flatten();
        if let Some(list) = one.filter(|_| !plural) {
            return Some(list);
        }
    }
    let start = article.quantities[index].tokens.start;
    let list = lists::names(article, sentence.start..start, false)?;
    let mut gap = list.tokens.end..start;
    let joined = gap.len() <= 3 && gap.clone().any(|at| matches!(word(at), "the" | "all"));
    (joined && gap.all(|at| matches!(word(at), "," | "-" | "the" | "all" | "are" | "were"))).then_some(list)
}

/// "Three plants, in Leeds, Hull, York and Derby", "four stations on the way, Selby, Goole and Thorne, from May": behind a comma
/// and a preposition, or behind a phrase with one.
fn placed(article: &Article, index: usize, noun: usize) -> Option<List> {
    let quantity = &article.quantities[index];
    let sentence = &article.document.sentences[article.document.sentence_at(quantity.span.start())?].tokens;
    let word = |at: usize| if sentence.contains(&at) { article.language.folded(at) } else { "" };
    let place = "in at on near from";
    let comma = (noun + 1..(noun + 1 + PHRASE).min(sentence.end)).find(|&at| matches!(word(at), "," | "-" | ":"))?;
    let phrase = noun + 1..comma;
    let verb = |at: usize| matches!(article.language.upos(at), Upos::Verb | Upos::Aux | Upos::Propn | Upos::Num);
    let plural = |at: usize| matches!(article.language.xpos(at), Xpos::Nns | Xpos::Nnps);
    let plain = phrase.is_empty() || is_listed("in on of along for by to", word(phrase.start));
    if !plain || phrase.clone().any(|at| verb(at) || plural(at)) || opens_with_preposition(article, sentence, quantity) {
        return None;
    }
    let behind = phrase.is_empty() && is_listed(place, word(comma + 1));
    let start = comma + 1 + usize::from(behind);
    let list = lists::names(article, start..sentence.end, false)?;
    let closed = lists::closed(article, list.tokens.end, sentence.end) && (behind || !phrase.is_empty());
    // "Three plants, in Leeds and Hull": two of them in one town.
    (closed && (!behind || list.count > quantity.value as usize)).then_some(list)
}

/// "Three contractors had put in bids: Calder Marine, of Ludington, and Pike Brothers": what a sentence begins with, by name.
fn bidden(article: &Article, index: usize, noun: usize) -> Option<List> {
    let quantity = &article.quantities[index];
    let sentence = &article.document.sentences[article.document.sentence_at(quantity.span.start())?].tokens;
    let colon = sentence.clone().find(|&at| article.language.folded(at) == ":")?;
    let alone = article.quantities.get(index + 1).is_none_or(|next| next.tokens.start > colon);
    let plural = |at: usize| matches!(article.language.xpos(at), Xpos::Nns | Xpos::Nnps);
    let made = |at: usize| is_listed("applications bids claims entries offers proposals tenders votes", word_at(article, at));
    let theirs = (noun + 1..colon).all(|at| !plural(at) || made(at));
    let opens = quantity.tokens.start == sentence.start && alone && theirs && colon < sentence.start + REACH;
    let list = lists::names(article, colon + 1..sentence.end, false).filter(|_| opens)?;
    lists::ends(article, list.tokens.end, sentence.end).then_some(list)
}

/// How far from the number at the head of a sentence its colon may stand.
const REACH: usize = 12;
/// The longest phrase, in tokens, between a noun and the mark before its list.
const PHRASE: usize = 6;

/// "Three bidders: Ann Lee, a teacher from Leeds; Tom Ward; and Joan Price": items that semicolons part.
fn parted(article: &Article, index: usize, noun: usize) -> Option<List> {
    let sentence = &article.document.sentences[article.document.sentence_at(article.quantities[index].span.start())?].tokens;
    let word = |at: usize| article.language.folded(at);
    let colon = (noun + 1..(noun + 1 + PHRASE).min(sentence.end)).find(|&at| matches!(word(at), ":" | "-" | ","))?;
    let end = sentence.clone().rev().find(|&at| article.language.upos(at) != Upos::Punct)? + 1;
    let marks = (colon..end).filter(|&at| word(at) == ";");
    let last = marks.clone().next_back()?;
    let count = marks.count() + 1;
    // "A; B and C": two items behind the last mark, or one.
    let joined = word(last + 1) == "and" || !(last..end).any(|at| word(at) == "and");
    let named = article.language.upos(colon + 1) == Upos::Propn && article.language.upos(end.min(last + 3) - 1) == Upos::Propn;
    (joined && named && count > 2).then_some(List { tokens: colon + 1..end, count, several: false, fewer: false })
}

/// "Four conditions. The first is a fence, the second a watchman and the third a fund": as many as the last ordinal says.
fn numbered(article: &Article, index: usize, noun: usize) -> Option<List> {
    let number = article.document.sentence_at(article.quantities[index].span.start())?;
    let own = &article.document.sentences[number].tokens;
    let next = &article.document.sentences.get(number + 1)?.tokens;
    let word = |at: usize| word_at(article, at);
    let plural = (noun + 1..own.end).any(|at| matches!(article.language.xpos(at), Xpos::Nns | Xpos::Nnps));
    if plural || word(next.start) != "the" || word(next.start + 1) != "first" {
        return None;
    }
    let ordinal = |at: usize| super::ranks::ordinal(word(at)).filter(|_| word(at - 1) == "the");
    let told: Vec<usize> = (next.start + 1..next.end).filter_map(ordinal).collect();
    let count = told.len();
    let in_turn = count > 1 && told.iter().enumerate().all(|(index, place)| *place == index + 1);
    let last = (next.start + 1..next.end).rev().find(|&at| ordinal(at).is_some())?;
    let closed = matches!(word(last - 2), "and" | ";") || word(last - 2) == ",";
    let further = article.document.sentences.get(number + 2).map_or(next.end..next.end, |then| then.tokens.clone());
    let goes_on = further.into_iter().any(|at| ordinal(at).is_some() || matches!(word(at), "last" | "final" | "another"));
    (in_turn && closed && !goes_on).then_some(List { tokens: next.start..next.end - 1, count, several: false, fewer: false })
}

/// Whether the number belongs to a phrase before the clause, so that the names may be the clause's own: "In two states, Ohio
/// and Iowa voted".
fn opens_with_preposition(article: &Article, sentence: &Range<usize>, quantity: &Quantity) -> bool {
    let near = quantity.tokens.start < sentence.start + 5;
    let preposition = matches!(article.language.xpos(sentence.start), Xpos::In | Xpos::To | Xpos::Vbg | Xpos::Vbn);
    let verb = |at: usize| article.language.xpos(at).is_finite();
    preposition && near && !(sentence.start..quantity.tokens.start).any(verb)
}
