//! One sentence as a row of items: phrases, verb groups, prepositions, times and the marks between clauses.
//!
//! Comes in: a sentence's tokens. Goes out: [`Item`]s in the order of the text; what stands in brackets is left out.

use crate::extract::lexicon::List;
use std::ops::Range;

use super::Tense;
use super::groups::{Form, Group, group, headline_group};
use super::phrases::{Phrase, phrase};
use crate::extract::times::Time;
use crate::language::{Language, Upos, Xpos};

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Item {
    /// A noun phrase.
    Phrase(Phrase),
    /// A verb group.
    Group(Group),
    /// A time expression, by its index, or a phrase like "last season" that is none: `None`.
    Time(Option<usize>),
    /// A preposition.
    Preposition(usize),
    /// A mark or word between clauses.
    Mark(Mark),
    /// A particle after an object: "called the match *off*".
    Particle(usize),
    /// A quotation mark.
    Quote,
}

/// What stands between clauses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// A comma or dash.
    Comma,
    /// "and", "but", "or".
    Conjunction,
    /// "or", "nor", "let alone": what is denied before is denied after.
    Alternative,
    /// "who", "that" after a noun.
    Relative,
    /// "which" after a noun.
    Which,
    /// "whose".
    Whose,
    /// "that" after a verb, "because", "when", "after" before a clause.
    Subordinator,
    /// "if", "unless", "whether".
    Condition,
    /// A colon or semicolon.
    Stop,
}

/// Heads of phrases that tell when rather than who or what.
const TIME_NOUNS: &List = &List::of(
    "afternoon day decade evening friday hour midnight minute moment monday month morning night noon saturday season \
    summer sunday thursday time today tomorrow tuesday wednesday week weekend winter year yesterday",
);

/// Nouns whose "that" says what they are.
const SAYING_NOUNS: &List = &List::of(
    "accusation announcement argument assurance belief claim concern conclusion condition decision demand doubt evidence \
    fact fear hope idea impression indication news notion opinion possibility promise proof prospect report rumour sign \
    signal statement suggestion suspicion threat view warning word",
);

/// Words that open a clause and are tagged as prepositions or adverbs as often as not.
const SUBORDINATORS: &List = &List::of("although because how lest once than though until when whenever where whereas while why");

/// The items of the sentence that holds `tokens`, which may be a headline.
pub(super) fn items(language: &Language, times: &[Time], tokens: &Range<usize>, headline: bool) -> Vec<Item> {
    let mut hidden = headline.then(|| hidden_verb(language, tokens)).flatten();
    let mut items = Vec::new();
    let mut at = tokens.start;
    let mut next_time = times.partition_point(|time| time.tokens.end <= at);
    while at < tokens.end {
        while next_time < times.len() && times[next_time].tokens.start < at {
            next_time += 1;
        }
        if next_time < times.len() && times[next_time].tokens.start == at && times[next_time].tokens.end > at {
            if language.folded(at) == "," {
                items.push(Item::Mark(Mark::Comma));
            }
            items.push(Item::Time(Some(next_time)));
            at = times[next_time].tokens.end;
            continue;
        }
        let limit = times.get(next_time).map_or(tokens.end, |time| time.tokens.start.clamp(at + 1, tokens.end));
        if let Some(group) = hidden.take_if(|group| group.tokens.start == at) {
            at = group.tokens.end;
            items.push(Item::Group(group));
            continue;
        }
        let limit = hidden.as_ref().map_or(limit, |group| limit.min(group.tokens.start.max(at + 1)));
        let (item, end) = item(language, items.last(), at, limit, tokens);
        items.extend(item);
        at = end;
    }
    mark_reasons(language, &mut items);
    items
}

/// Makes marks of what is no preposition before a clause: "they were glad, for Brandt had won", "when it was over the bill passed".
fn mark_reasons(language: &Language, items: &mut [Item]) {
    for at in 1..items.len().saturating_sub(2) {
        let [before, Item::Preposition(word), Item::Phrase(_), Item::Group(group)] = &items[at - 1..at + 3] else { continue };
        let mark = match before {
            Item::Mark(Mark::Comma) if language.folded(*word) == "for" => Mark::Subordinator,
            Item::Group(copula) if copula.lemma == "be" && language.folded(*word) == "over" => Mark::Comma,
            _ => continue,
        };
        if group.form == Form::Finite {
            items[at] = Item::Mark(mark);
        }
    }
}

/// The verb of a headline whose tags show none.
fn hidden_verb(language: &Language, tokens: &Range<usize>) -> Option<Group> {
    let finite = |at: usize| matches!(language.xpos(at), Xpos::Vbz | Xpos::Vbd | Xpos::Md);
    let group = tokens.clone().find_map(|at| headline_group(language, tokens.start, at, tokens.end))?;
    let particle = group.lemma.contains(' ') || group.form == Form::Infinitive;
    let shown = tokens.clone().find(|&at| finite(at));
    shown.is_none_or(|at| particle && group.tokens.start < at).then_some(group)
}

/// The item at `at`, if it is one, and where it ends. Phrases end before `limit`.
fn item(language: &Language, last: Option<&Item>, at: usize, limit: usize, tokens: &Range<usize>) -> (Option<Item>, usize) {
    if language.xpos(at) == Xpos::OpenBracket {
        let closed = (at..tokens.end).find(|&inside| language.xpos(inside) == Xpos::CloseBracket);
        return (None, closed.unwrap_or(at) + 1);
    }
    if let Some((mark, end)) = mark(language, last, at, tokens.end) {
        return (Some(Item::Mark(mark)), end);
    }
    let negated_phrase = language.folded(at) == "not";
    if negated_phrase && let Some(phrase) = phrase(language, at, limit) {
        let end = phrase.tokens.end;
        return (Some(Item::Phrase(phrase)), end);
    }
    if let Some(mut group) = group(language, tokens.start, at, tokens.end).filter(|group| !modifies(language, last, group, limit)) {
        if is_past(language, last, &group, limit) {
            (group.form, group.passive, group.tense) = (Form::Finite, false, Tense::Past);
        }
        let end = group.tokens.end;
        return (Some(Item::Group(group)), end);
    }
    let hedge = hedge(language, at, limit);
    if let Some(mut phrase) = phrase(language, at + hedge, limit) {
        let end = phrase.tokens.end;
        phrase.tokens.start = at;
        let time = TIME_NOUNS.has(language.folded(phrase.head)) && !phrase.negative;
        return (Some(if time { Item::Time(None) } else { Item::Phrase(phrase) }), end);
    }
    let item = match language.xpos(at) {
        Xpos::Rp => Some(Item::Particle(at)),
        Xpos::OpenQuote | Xpos::CloseQuote => Some(Item::Quote),
        _ if language.upos(at) == Upos::Adp || matches!(language.xpos(at), Xpos::In | Xpos::To) => Some(Item::Preposition(at)),
        _ => None,
    };
    (item, at + 1)
}

/// How many words before a number hedge it: "at least nine", "more than 70".
fn hedge(language: &Language, at: usize, end: usize) -> usize {
    let word = |offset: usize| if at + offset < end { language.folded(at + offset) } else { "" };
    let width = match (word(0), word(1), word(2)) {
        ("as", "many" | "few" | "much" | "little", "as") => 3,
        ("at", "least" | "most", _) | ("more" | "fewer" | "less", "than", _) | ("up", "to", _) => 2,
        ("about" | "around" | "over" | "under" | "nearly" | "almost" | "some" | "only", _, _) => 1,
        _ => 0,
    };
    let number = at + width < end && language.xpos(at + width) == Xpos::Cd;
    if number { width } else { 0 }
}

/// Whether an "-ing" or "ed" form at the start of a phrase describes its noun: "rising prices".
fn modifies(language: &Language, last: Option<&Item>, group: &Group, limit: usize) -> bool {
    let next = group.tokens.end;
    let one_word = group.tokens.len() == 1 && matches!(group.form, Form::Gerund | Form::Participle);
    let noun_next = next < limit && matches!(language.xpos(next), Xpos::Nn | Xpos::Nns);
    let open = matches!(last, None | Some(Item::Mark(_) | Item::Preposition(_)));
    one_word && noun_next && open && group.form == Form::Participle
}

/// Verbs that are participles even with an object: "a man called Holm".
const NAMING: &List = &List::of("call dub entitle give make name nickname offer style title");

/// Whether a past tense between a phrase and its object is taken for a participle: "the councils *adopted* new rules".
fn is_past(language: &Language, last: Option<&Item>, group: &Group, limit: usize) -> bool {
    let next = group.tokens.end;
    let one_word = group.form == Form::Participle && group.tokens.len() == 1 && !NAMING.has(group.lemma.as_str());
    let object = next < limit && phrase(language, next, limit).is_some() && language.xpos(next) != Xpos::Cd;
    one_word && object && matches!(last, Some(Item::Phrase(_)))
}

/// The mark at `at`, and where it ends.
fn mark(language: &Language, last: Option<&Item>, at: usize, end: usize) -> Option<(Mark, usize)> {
    let word = language.folded(at);
    let (upos, xpos) = (language.upos(at), language.xpos(at));
    let next = (at + 1 < end).then(|| language.folded(at + 1));
    let mark = match word {
        "," | "-" | "--" if upos == Upos::Punct && xpos != Xpos::Hyph => Mark::Comma,
        ";" | ":" | "..." | "…" => Mark::Stop,
        "let" if next == Some("alone") => return Some((Mark::Alternative, at + 2)),
        "even" if next == Some("if") => return Some((Mark::Condition, at + 2)),
        "or" | "nor" => Mark::Alternative,
        "and" | "but" if upos == Upos::Cconj => Mark::Conjunction,
        "if" | "unless" | "whether" => Mark::Condition,
        "who" | "whom" => Mark::Relative,
        "which" if xpos == Xpos::Wdt || xpos == Xpos::Wp => Mark::Which,
        "whose" => Mark::Whose,
        "that" if matches!(xpos, Xpos::Wdt | Xpos::In) => that(language, last, at, end),
        "as" | "after" | "before" | "since" | "until" | "for" | "like"
            if upos == Upos::Sconj && !next_is_gerund(language, at, end) =>
        {
            Mark::Subordinator
        }
        _ if SUBORDINATORS.has(word) => Mark::Subordinator,
        _ => return None,
    };
    Some((mark, at + 1))
}

/// "that" after a noun: a relative clause, or what the noun says ("a *sign* that talks go on").
fn that(language: &Language, last: Option<&Item>, at: usize, end: usize) -> Mark {
    let Some(Item::Phrase(phrase)) = last else { return Mark::Subordinator };
    let says = SAYING_NOUNS.has(language.lemma(phrase.head));
    if next_is_verb(language, at, end) || language.xpos(at) == Xpos::Wdt && !says { Mark::Relative } else { Mark::Subordinator }
}

fn next_is_verb(language: &Language, at: usize, end: usize) -> bool {
    at + 1 < end && language.xpos(at + 1).is_finite()
}

fn next_is_gerund(language: &Language, at: usize, end: usize) -> bool {
    at + 1 < end && language.xpos(at + 1) == Xpos::Vbg
}
