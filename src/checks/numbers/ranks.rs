//! Places in an order: "second in the table", "third-largest", "third place overall", "only one is bigger".
//!
//! Comes in: an article. Goes out: a [`Rank`] for each place told in running text, with who has it where that is plain.

use std::ops::Range;

use crate::article::Article;
use crate::checks::common::{lists, word_in};
use crate::extract::lexicon::List;
use crate::extract::{EntityId, EntityKind};
use crate::language::{Upos, Xpos};
use crate::text::{ParagraphKind, Span};

/// A place in an order.
#[derive(Debug)]
pub(super) struct Rank {
    pub span: Span,
    pub tokens: Range<usize>,
    pub sentence: usize,
    /// 1 for the first.
    pub place: usize,
    pub scope: Scope,
    pub who: Option<EntityId>,
    /// The last word of a name before it in its sentence, folded; empty where there is none.
    pub name: String,
    /// All words of that name.
    pub names: Vec<String>,
    /// Whether a pronoun, and no name, has the place.
    pub bare: bool,
    /// The lemmas of the nouns around it, sorted.
    pub words: Vec<String>,
}

/// What the order is one of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    /// A league or overall table.
    Table,
    /// By size.
    Size,
    /// A contest that is over.
    Finish,
    /// All that was ever measured.
    Record,
}

const ORDINALS: [&str; 12] =
    ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];
/// How they end, and how those in digits do.
const ENDS: [&str; 4] = ["st", "nd", "rd", "th"];
const CARDINALS: [&str; 5] = ["one", "two", "three", "four", "five"];
const TABLES: &List = &List::of("championship classification ladder leaderboard league overall rankings standings table");
const SIZES: &List = &List::of(
    "big biggest busiest coldest deepest driest fastest great greatest heaviest highest hottest large largest longest \
    oldest poorest richest smallest strongest tallest warmest wealthiest wettest widest youngest",
);
const LARGER: &List = &List::of("bigger higher larger more");

/// All ranks, in the order of the text.
pub(super) fn find(article: &Article) -> Vec<Rank> {
    let mut ranks = Vec::new();
    for (sentence, own) in article.document.sentences.iter().enumerate() {
        if article.document.kind_of(sentence) == ParagraphKind::Body {
            ranks.extend(own.tokens.clone().filter_map(|at| rank(article, sentence, &own.tokens, at)));
        }
    }
    ranks
}

fn rank(article: &Article, sentence: usize, own: &Range<usize>, at: usize) -> Option<Rank> {
    let (place, scope, tokens, who) = standing(article, own, at)
        .or_else(|| by_points(article, own, at))
        .or_else(|| superlative(article, own, at))
        .or_else(|| second_to(article, own, at))
        .or_else(|| only(article, own, at))?;
    let nouns = tokens.start.saturating_sub(5).max(own.start)..(tokens.end + 6).min(own.end);
    let noun = |at: &usize| matches!(article.language.upos(*at), Upos::Noun | Upos::Propn);
    let mut words: Vec<String> = nouns.filter(noun).map(|at| article.language.lemma(at).to_lowercase()).collect();
    words.sort_unstable();
    let back = tokens.start.saturating_sub(8).max(own.start)..tokens.start;
    let ahead = tokens.end..(tokens.end + 3).min(own.end);
    let mut looked = if scope == Scope::Table && word_in(article, own, tokens.start) == "only" { ahead } else { back.clone() };
    let capital = |at: usize| article.document.token_text(at).starts_with(char::is_uppercase);
    let plain = |at: usize| !matches!(article.language.upos(at), Upos::Pron | Upos::Det | Upos::Adv | Upos::Adp);
    let name = looked.rfind(|&at| capital(at) && plain(at));
    let pronoun = |at: usize| matches!(word_in(article, own, at), "they" | "them" | "her" | "him" | "she" | "he");
    let bare = name.is_none() && back.clone().any(pronoun);
    let run = name.map_or(0..0, |last| (back.start..last + 1).rev().take_while(|&at| capital(at)).last().unwrap_or(last)..last + 1);
    let names = run.map(|at| article.language.folded(at).to_owned()).collect();
    let name = name.map_or_else(String::new, |at| article.language.folded(at).to_owned());
    Some(Rank { name, names, bare, span: article.document.span_of(&tokens), tokens, sentence, place, scope, who, words })
}

type Found = (usize, Scope, Range<usize>, Option<EntityId>);

/// The place that an ordinal in words or digits names.
pub(super) fn ordinal(word: &str) -> Option<usize> {
    let stem = ENDS.iter().find_map(|end| word.strip_suffix(end))?;
    let digits = || stem.parse().ok();
    ORDINALS.iter().position(|ordinal| *ordinal == word).map(|index| index + 1).or_else(digits)
}

/// "second in the table", "third place overall", "fourth in the general classification", "top of the league".
fn standing(article: &Article, own: &Range<usize>, at: usize) -> Option<Found> {
    let word = |at: usize| word_in(article, own, at);
    let top = word(at) == "top" && word(at + 1) == "of" && word(at + 2) == "the";
    let place = ordinal(word(at)).or(top.then_some(1))?;
    let before = at.checked_sub(1).map_or("", word);
    let table = (at + 1..at + 7).find(|&at| TABLES.has(word(at)))?;
    let filler = |at: usize| {
        matches!(
            word(at),
            "in" | "of"
                | "the"
                | "place"
                | "spot"
                | "position"
                | "its"
                | "their"
                | "general"
                | "overall"
                | "current"
                | "world"
                | "on"
        )
    };
    let said = matches!(
        before,
        "to" | "into"
            | "in"
            | "are"
            | "is"
            | "lie"
            | "lies"
            | "remain"
            | "remains"
            | "sit"
            | "sits"
            | "stay"
            | "stays"
            | "up"
            | "stand"
            | "stands"
            | "now"
            | "currently"
            | "still"
            | "the"
    );
    let named = article.language.name_at(table).is_none();
    (said && named && (at + 1..table).all(filler)).then(|| (place, Scope::Table, at..table + 1, holder(article, own, at)))
}

/// "Are fifth, a point behind Hull": a table, as the points tell.
fn by_points(article: &Article, own: &Range<usize>, at: usize) -> Option<Found> {
    let word = |at: usize| word_in(article, own, at);
    let before = at.checked_sub(1).map_or("", word);
    let place = ordinal(word(at)).filter(|_| lists("are is lie lies sit sits stay stays remain remains stand stands", before))?;
    let point = (at + 1..at + 5).find(|&at| matches!(word(at), "point" | "points"))?;
    let apart = matches!(word(at + 1), "," | "-" | "with") && lists("above ahead behind clear off", word(point + 1));
    apart.then(|| (place, Scope::Table, at..at + 1, holder(article, own, at)))
}

/// "Second only to the hospital".
fn second_to(article: &Article, own: &Range<usize>, at: usize) -> Option<Found> {
    let word = |at: usize| word_in(article, own, at);
    let told = word(at) == "second" && word(at + 1) == "only" && word(at + 2) == "to";
    let order = (at + 3..at + 9).any(|at| lists("among as", word(at)));
    (told && order).then(|| (2, Scope::Size, at..at + 3, holder(article, own, at)))
}

/// How far before a superlative "one of" may stand: in an order by size, and in one of all time.
const ONE_OF: usize = 4;

/// The place that a superlative at `at` tells, and where it begins: "the third-largest", "its largest". It is none of one of
/// several within `reach` tokens before it, nor behind a word that `leads` does not know.
pub(super) fn superlative_place(
    article: &Article,
    own: &Range<usize>,
    at: usize,
    reach: usize,
    leads: &[&str],
) -> Option<(usize, usize)> {
    let word = |at: usize| word_in(article, own, at);
    if !word(at).ends_with("est") || !SIZES.has(word(at)) {
        return None;
    }
    let before = |count: usize| at.checked_sub(count).map_or("", word);
    let (start, place) = match (before(1), ordinal(before(1)), ordinal(before(2))) {
        ("-", _, Some(place)) => (at - 2, place),
        (_, Some(place), _) => (at - 1, place),
        (lead, _, _) if leads.contains(&lead) => (at, 1),
        _ => return None,
    };
    // "The timetable of Nordsund, the largest": a comma ends what is one of several.
    let mut near = (start.saturating_sub(reach)..start).rev().take_while(|&at| word(at) != ",");
    let one_of = near.any(|at| matches!(word(at), "among" | "of" | "one"));
    (!one_of).then_some((start, place))
}

/// "the third-largest ferry operator", "the largest".
fn superlative(article: &Article, own: &Range<usize>, at: usize) -> Option<Found> {
    let word = |at: usize| word_in(article, own, at);
    let (start, place) = superlative_place(article, own, at, ONE_OF, &["the", "'s", "its"])?;
    let single =
        (at + 1..at + 5).take_while(|&at| word(at) != "in").any(|at| article.language.xpos(at.min(own.end - 1)) == Xpos::Nn);
    let noun = single || word(at + 1) == "in";
    noun.then(|| (place, Scope::Size, start..at + 1, holder(article, own, start)))
}

/// "Only Whitaker now stands above Lemaire", "only one carries more", "only two are larger".
fn only(article: &Article, own: &Range<usize>, at: usize) -> Option<Found> {
    let word = |at: usize| word_in(article, own, at);
    if word(at) != "only" {
        return None;
    }
    let count = CARDINALS.iter().position(|cardinal| *cardinal == word(at + 1)).map(|index| index + 1);
    let near = at + 1..(at + 9).min(own.end);
    if let Some(found) = only_than(article, own, at, count) {
        return Some(found);
    }
    if let Some(larger) = near.clone().find(|&at| LARGER.has(word(at))).filter(|&larger| word(larger + 1) != "than") {
        return count.map(|count| (count + 1, Scope::Size, at..larger + 1, None));
    }
    let above = near.clone().find(|&at| matches!(word(at), "above" | "ahead"))?;
    let name = article.language.upos(at + 1) == Upos::Propn && !near.clone().any(|at| at < above && word(at) == "and");
    let place = count.or(name.then_some(1))? + 1;
    let table = (above..own.end.min(above + 12)).find(|&at| TABLES.has(word(at)))?;
    let who = article.entities.at(article.document.tokens[(above + 1..table).find(|&at| word(at) != "of")?].span);
    Some((place, Scope::Table, at..above + 1, who))
}

/// "Only the hospital employs more people than Hartley", "only two are larger than Nordsund": whose place it is stands behind.
fn only_than(article: &Article, own: &Range<usize>, at: usize, count: Option<usize>) -> Option<Found> {
    let word = |at: usize| word_in(article, own, at);
    let one = word(at + 1) == "the" || article.language.upos(at + 1) == Upos::Propn;
    let larger = (at + 1..(at + 9).min(own.end)).find(|&at| LARGER.has(word(at)))?;
    let than = (larger + 1..(larger + 4).min(own.end)).find(|&at| word(at) == "than")?;
    let who = (than + 1..(than + 3).min(own.end)).find_map(|at| article.entities.at(article.document.tokens[at].span))?;
    let several = (at + 1..larger).any(|at| word(at) == "and");
    let place = count.or((one && !several).then_some(1))? + 1;
    Some((place, Scope::Size, at..than + 1, Some(who)))
}

/// Who has the place: the last one named before it in its sentence, or of a bare "they", the first one of the article.
fn holder(article: &Article, own: &Range<usize>, at: usize) -> Option<EntityId> {
    let mentions = &article.entities.mentions;
    let named = |id: EntityId| article.entities.all[id].kind != EntityKind::Place;
    let end = mentions.partition_point(|(_, mention)| mention.tokens.start < at);
    let last = mentions[..end].iter().rev().take(4).find(|(id, mention)| mention.tokens.start >= own.start && named(*id));
    let bare = matches!(article.language.folded(own.start), "they" | "it" | "he" | "she");
    let first = || mentions.iter().take(8).find(|(id, _)| named(*id)).filter(|_| bare);
    last.or_else(first).map(|(id, _)| *id)
}
