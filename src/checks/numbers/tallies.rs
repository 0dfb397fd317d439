//! How often somebody has had something, or how many of a kind there have been: "a third title", "champions for the second
//! time", "their first win", "on five wins", "the fifth eruption".
//!
//! Comes in: an article. Goes out: a [`Tally`] for each of them that no period or place narrows. Nothing here decides whether
//! two of them disagree; [`Tally::is_apart`] tells whether two are of one series and cannot both be.

use std::ops::Range;

use super::ranks::ordinal;
use crate::article::Article;
use crate::checks::common::{lists, quotation_around, says_any, times_in, word_in};
use crate::extract::{EntityId, EntityKind, Form};
use crate::language::Upos;
use crate::text::{ParagraphKind, Span};

/// A count of how often something has been, as of the day that the text tells of.
#[derive(Debug)]
pub(super) struct Tally {
    pub span: Span,
    pub sentence: usize,
    /// What is counted: one name for all of its words.
    thing: &'static str,
    /// The fewest and the most times that it may have been.
    pub times: (usize, usize),
    /// Whose it is, where somebody is named.
    who: Option<EntityId>,
    /// What narrows it, sorted: "Olympic".
    sort: Vec<String>,
    /// Whether a verb tells of it as one of several deeds: "won a third title".
    narrated: bool,
}

/// What is counted: the name, its nouns and its verbs, as lemmas.
const THINGS: &[(&str, &str, &str)] = &[
    ("accident", "accident collision crash derailment", "crash derail"),
    ("attempt", "attempt try", ""),
    ("award", "award prize", ""),
    ("conviction", "conviction", "convict jail"),
    ("death", "death fatality", ""),
    ("defeat", "defeat loss", "lose"),
    ("earthquake", "earthquake quake", ""),
    ("edition", "edition", ""),
    ("eruption", "eruption", "erupt"),
    ("failure", "breakdown failure outage shutdown", ""),
    ("marriage", "marriage wedding", "marry wed"),
    ("medal", "medal", ""),
    ("operation", "operation surgery transplant", ""),
    ("strike", "strike stoppage walkout", ""),
    ("term", "mandate term", "elect re-elect reelect"),
    ("title", "champion championship crown cup title trophy", "lift"),
    ("visit", "visit", "visit"),
    ("win", "triumph victory win winner", "win"),
];
/// Words between an ordinal and its noun that make a run of it, which may be a part of a longer series.
const RUNS: &str = "consecutive straight successive running";
/// Words around it that tell of one that is wished for, or of another time.
const OTHERS: &str = "another bid chase chases chasing could earlier eyeing former had hope hopes hoping if last might next \
    previous previously seek seeking seeks then until want wants would";
/// Words behind it that narrow it to a period, a place or an opponent.
const NARROWS: &str = "against as at by from in inside of on over since that this to under when where which who with within";
/// The same behind "for the second time".
const NARROWS_TIMES: &str = "at in since this";
/// Nouns behind "in his", "of their" that narrow nothing.
const WHOLES: &str = "any career existence history life lifetime";
/// Verbs that tell what something is, and those for a deed, as lemmas.
const IS: &str = "be become make mark represent";
const DEEDS: &str = "achieve celebrate claim clinch collect complete earn enjoy get land have record score secure seal take win";
/// Words between such a verb and the ordinal.
const BETWEEN: &str = "a also an his her its just now only our s the their thus 's ’s yet";
/// How far from "for the second time" the words may stand that tell what happened.
const BACK: usize = 14;
const AHEAD: usize = 9;
/// The largest count that is read.
const MOST: usize = 60;

/// All of them, in the order of the text.
pub(super) fn find(article: &Article) -> Vec<Tally> {
    let mut found = Vec::new();
    for (number, sentence) in article.document.sentences.iter().enumerate() {
        if article.document.kind_of(number) == ParagraphKind::Body {
            found.extend(sentence.tokens.clone().filter_map(|at| tally(article, number, &sentence.tokens, at)));
        }
    }
    found
}

impl Tally {
    /// Whether two tallies are of one series and have no count in common.
    pub fn is_apart(&self, later: &Self) -> bool {
        let apart = self.times.1 < later.times.0 || later.times.1 < self.times.0;
        let won = |one: &Self, two: &Self| one.thing == "win" && two.thing == "title";
        let kin = self.thing == later.thing || won(self, later) || won(later, self);
        let same = self.who.is_none() || later.who.is_none() || self.who == later.who;
        let fewer = if self.times.0 < later.times.0 { self } else { later };
        // Of four medals one may be the first gold one; and who won one title may go on to win the next.
        let part = !fewer.sort.is_empty() && self.sort != later.sort;
        let next = self.narrated && later.narrated && self.times.0 < later.times.0;
        apart && kin && same && !part && !next && self.sentence != later.sentence
    }
}

/// The parts of a tally: its tokens, what it counts, how often, and what narrows it.
type Read = (Range<usize>, &'static str, (usize, usize), Vec<String>);

fn tally(article: &Article, sentence: usize, own: &Range<usize>, at: usize) -> Option<Tally> {
    let (tokens, thing, times, sort) = read(article, own, at)?;
    let near = at.saturating_sub(5).max(own.start)..(tokens.end + 3).min(own.end);
    let span = article.document.span_of(&tokens);
    let dated = |year: i32| article.published.is_none_or(|day| day.year() != year);
    let past = times_in(article, &near).iter().any(|time| time.year.known().is_some_and(dated));
    if past || says_any(article, near, OTHERS) || is_narrowed(article, own, &tokens) || quotation_around(article, span).is_some() {
        return None;
    }
    let lead = lead(article, own, at);
    let narrated = lead.is_some_and(|lead| lists(DEEDS, article.language.lemma(lead)));
    Some(Tally { span, sentence, thing, times, who: holder(article, own, &tokens), sort, narrated })
}

/// What the ordinal or number at token `at` counts.
fn read(article: &Article, own: &Range<usize>, at: usize) -> Option<Read> {
    let word = |at: usize| word_in(article, own, at);
    let before = |count: usize| at.checked_sub(count).map_or("", word);
    let Some(count) = ordinal(word(at)).or((word(at) == "maiden").then_some(1)).filter(|count| *count <= MOST) else {
        return cardinal(article, own, at);
    };
    let row = |at: usize| word(at) == "in" && word(at + 1) == "a" && word(at + 2) == "row" || word(at) == "running";
    let run = lists(RUNS, word(at + 1));
    let unit = at + 1 + usize::from(run);
    if matches!(word(unit), "time" | "year" | "season") && matches!(before(1), "a" | "the") {
        let several = run || row(unit + 1);
        let told = before(2) == "for" || word(unit) == "time" && lead(article, own, at).is_some();
        if !told || word(unit) != "time" && !several {
            return None;
        }
        let (thing, sort) = happened(article, own, at, unit)?;
        let most = if several { usize::MAX } else { count };
        return Some((at..unit + 1 + if row(unit + 1) { 3 } else { 0 }, thing, (count, most), sort));
    }
    lead(article, own, at)?;
    let noun = (at + 1..at + 5).take_while(|&at| is_inside(article, own, at)).find(|&noun| thing(article, noun).is_some())?;
    if is_inside(article, own, noun + 1) || word(noun + 1) == "-" {
        return None;
    }
    let most = if run || row(noun + 1) { usize::MAX } else { count };
    let mut sort: Vec<String> = (at + 1..noun).map(|at| word(at).to_owned()).filter(|word| !lists(RUNS, word)).collect();
    sort.sort_unstable();
    Some((at..noun + 1, thing(article, noun)?, (count, most), sort))
}

/// "On five wins", "has five titles", "won it five times".
fn cardinal(article: &Article, own: &Range<usize>, at: usize) -> Option<Read> {
    let word = |at: usize| word_in(article, own, at);
    let quantity = article.quantities.binary_search_by_key(&at, |quantity| quantity.tokens.start).ok()?;
    let quantity = &article.quantities[quantity];
    let whole = quantity.is_single() && quantity.value.fract() == 0.0 && (1.0..=MOST as f64).contains(&quantity.value);
    let count = quantity.value as usize;
    let end = quantity.tokens.end;
    if !whole || at == own.start {
        return None;
    }
    if word(end) == "times" {
        let verb = (at.saturating_sub(5).max(own.start)..at).rev().find(|&at| article.language.upos(at) == Upos::Verb)?;
        let thing = THINGS.iter().find(|(_, _, verbs)| lists(verbs, article.language.lemma(verb)))?.0;
        let plain = (verb + 1..at).all(|at| matches!(word(at), "it" | "the" | "title" | "cup" | "trophy" | "race" | "prize"));
        return plain.then(|| (at..end + 1, thing, (count, count), Vec::new()));
    }
    let thing = thing(article, end).filter(|_| word(at - 1) == "on")?;
    Some((at..end + 1, thing, (count, count), Vec::new()))
}

/// What happened "for the second time": by the words before it, or behind.
fn happened(article: &Article, own: &Range<usize>, at: usize, unit: usize) -> Option<(&'static str, Vec<String>)> {
    let language = &article.language;
    let of = |at: &usize| {
        let verb = THINGS.iter().find(|(_, _, verbs)| language.upos(*at) == Upos::Verb && lists(verbs, language.lemma(*at)));
        verb.map(|(name, ..)| (*name, true)).or_else(|| Some((thing(article, *at)?, false)))
    };
    let back = at.saturating_sub(BACK).max(own.start)..at;
    let ahead = unit + 1..(unit + AHEAD).min(own.end);
    let (thing, verb) = back.clone().rev().find_map(|at| of(&at)).or_else(|| ahead.clone().find_map(|at| of(&at)))?;
    let named = verb && back.rev().take_while(|&at| language.upos(at) != Upos::Verb).any(|at| language.upos(at) == Upos::Propn);
    Some((thing, if named { vec![String::from("named")] } else { Vec::new() }))
}

/// What the noun at token `at` counts.
fn thing(article: &Article, at: usize) -> Option<&'static str> {
    let noun = at < article.document.tokens.len() && matches!(article.language.upos(at), Upos::Noun | Upos::Propn);
    let lemma = if noun { article.language.lemma(at).to_lowercase() } else { return None };
    THINGS.iter().find(|(_, nouns, _)| lists(nouns, &lemma)).map(|(name, ..)| *name)
}

/// Whether token `at` may be a part of a noun phrase, behind its ordinal.
fn is_inside(article: &Article, own: &Range<usize>, at: usize) -> bool {
    own.contains(&at) && matches!(article.language.upos(at), Upos::Noun | Upos::Propn | Upos::Adj | Upos::Verb)
}

/// The verb or comma that leads up to the ordinal at token `at`, past its article.
fn lead(article: &Article, own: &Range<usize>, at: usize) -> Option<usize> {
    let word = |at: usize| word_in(article, own, at);
    let whose = |at: usize| article.language.upos(at) == Upos::Propn && matches!(word(at + 1), "'s" | "’s");
    let lead = (at.saturating_sub(5).max(own.start)..at).rev().find(|&at| !lists(BETWEEN, word(at)) && !whose(at))?;
    let known = article.language.lemma(lead);
    let apposed = word(lead) == "," && lead + 1 < at;
    (lists(IS, known) || lists(DEEDS, known) || apposed).then_some(lead)
}

/// Whether what stands behind a tally narrows it: "since May", "at Silverstone", "of the season".
fn is_narrowed(article: &Article, own: &Range<usize>, tokens: &Range<usize>) -> bool {
    let word = |at: usize| word_in(article, own, at);
    let end = tokens.end;
    let whole = (end + 1..end + 3).any(|at| lists(WHOLES, word(at)));
    // "On five wins in the roll of honour": all of them.
    let all = tokens.start > own.start && word(tokens.start - 1) == "on";
    let timed = matches!(word(end - 1), "time" | "row" | "running" | "times");
    let narrows = lists(if timed { NARROWS_TIMES } else { NARROWS }, word(end)) && !whole;
    !all && (narrows || !timed && !times_in(article, &(end..end + 1)).is_empty())
}

/// Whose it is: of "Ann Lee's third title" and "a third title for Ann Lee" she, else the first person named before it in
/// its sentence, or the first body.
fn holder(article: &Article, own: &Range<usize>, tokens: &Range<usize>) -> Option<EntityId> {
    let mentions = &article.entities.mentions;
    let from = mentions.partition_point(|(_, mention)| mention.tokens.start < own.start);
    let inside = || mentions[from..].iter().take_while(|(_, mention)| mention.tokens.start < own.end);
    if word_in(article, own, tokens.end) == "for" {
        let given = inside().find(|(_, mention)| (tokens.end + 1..tokens.end + 3).contains(&mention.tokens.start));
        return given.map(|(id, _)| *id);
    }
    let before = || inside().filter(|(_, mention)| mention.tokens.start < tokens.start);
    let mut person =
        before().filter(|(id, mention)| article.entities.all[*id].kind == EntityKind::Person && mention.form != Form::Role);
    person.next().or_else(|| before().find(|(id, _)| article.entities.all[*id].kind == EntityKind::Organisation)).map(|(id, _)| *id)
}
