//! # What it looks for
//! One event at two places: a train that derailed near one town, and "the derailment" of another; pumps at the north end of a
//! lake and on its southern shore.
//!
//! # Why it matters
//! Where it happened is what most readers look for first, and a wrong place sends them the wrong way.
//!
//! # Example
//! The train derailed near Wexley. … It is too early to tell what caused the Palmyra derailment, the board said.
//!
//! # What it cannot know
//! Whether one place lies in the other or goes by two names; whether there were two events.
//!
//! # Source
//! Written for news reports; tried on Wikinews, the GUM corpus and ContraDoc.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::{first_clash, lists, word_in};
use crate::checks::happenings;
use crate::extract::lexicon::List;
use crate::extract::lexicon::countries;
use crate::extract::{EntityId, EntityKind};
use crate::language::Upos;
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::{ParagraphKind, Span};

pub(super) const CHECK: Check = Check {
    id: "contradiction/two-places",
    family: Family::Contradiction,
    title: "One event at two places",
    doc: doc!("two_places.rs"),
    run,
};

/// How many words after an event its place may stand.
const REACH: usize = 6;
/// The most places told of one kind of event: where there are more, there are several events.
const MOST: usize = 4;
/// Words that tell of another event or thing.
const OTHERS: &List = &List::of("again also another both each earlier like other others second similar third two");
/// The sides of a place, and their opposites.
const SIDES: &[(&str, &str)] = &[("north", "south"), ("northern", "southern"), ("east", "west"), ("eastern", "western")];

/// Where something is told to be.
struct Place {
    span: Span,
    sentence: usize,
    entity: Option<EntityId>,
    side: Option<&'static str>,
}

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let mut told: BTreeMap<String, Vec<Place>> = BTreeMap::new();
    for (number, sentence) in article.document.sentences.iter().enumerate() {
        if article.document.kind_of(number) != ParagraphKind::Body {
            continue;
        }
        for at in sentence.tokens.clone() {
            let event = || happenings::event(article, at).map(str::to_owned).zip(place(article, number, &sentence.tokens, at));
            let found = side(article, number, &sentence.tokens, at).or_else(event);
            found.into_iter().for_each(|(what, place)| told.entry(what).or_default().push(place));
        }
    }
    for places in told.values().filter(|places| places.len() <= MOST) {
        let clash = first_clash(places, |earlier, later| disagree(article, earlier, later));
        findings.extend(clash.map(|(earlier, later)| finding(article, earlier, later)));
    }
}

/// The place of the event at `at`: "derailed near Wexley", "the Palmyra derailment".
fn place(article: &Article, number: usize, sentence: &Range<usize>, at: usize) -> Option<Place> {
    let word = |at: usize| word_in(article, sentence, at);
    let named = |at: usize| {
        let id = article.entities.at(article.document.tokens.get(at)?.span)?;
        let entity = &article.entities.all[id];
        (entity.kind == EntityKind::Place && countries::named(&entity.name.to_lowercase()).is_none()).then_some(id)
    };
    let noun = matches!(article.language.upos(at), Upos::Noun | Upos::Propn);
    let compound = at.checked_sub(1).filter(|&before| noun && sentence.contains(&before)).and_then(named);
    let start = at.saturating_sub(3).max(sentence.start);
    if compound.is_some() && (start..at).any(|at| word(at) == "the") {
        let span = article.document.span_of(&(at - 1..at + 1));
        return is_plain(article, sentence, at).then_some(Place { span, sentence: number, entity: compound, side: None });
    }
    let near = (at + 1..at + 1 + REACH).find(|&at| matches!(word(at), "near" | "in" | "at" | "outside" | "off"))?;
    let entity = named(near + 1)?;
    let straight =
        (at + 1..near).all(|at| !matches!(word(at), "," | ";" | "and" | "but" | "that" | "who" | "which" | "from" | "to"));
    let known = !noun || (start..at).any(|at| matches!(word(at), "the" | "its" | "this" | "that"));
    let span = article.document.span_of(&(at..near + 2));
    (straight && known && is_plain(article, sentence, at)).then_some(Place {
        span,
        sentence: number,
        entity: Some(entity),
        side: None,
    })
}

/// What stands at a side of something: "the pumps at the north end of the lake".
fn side(article: &Article, number: usize, sentence: &Range<usize>, at: usize) -> Option<(String, Place)> {
    let word = |at: usize| word_in(article, sentence, at);
    let (one, other) = SIDES.iter().find(|(one, other)| word(at) == *one || word(at) == *other)?;
    let side = if word(at) == *one { *one } else { *other };
    let joined = at >= 3 && word(at - 1) == "the" && matches!(word(at - 2), "at" | "on" | "near" | "along");
    let noun = at.checked_sub(3).filter(|&noun| joined && article.language.upos(noun) == Upos::Noun && sentence.contains(&noun))?;
    let known = (noun.saturating_sub(2)..noun).any(|at| word(at) == "the");
    let what = format!("{} {}", article.language.lemma(noun), if side.starts_with(['n', 's']) { "up" } else { "across" });
    let span = article.document.span_of(&(noun..(at + 2).min(sentence.end)));
    let place = Place { span, sentence: number, entity: None, side: Some(&side[..1]) };
    (known && is_plain(article, sentence, noun)).then_some((what, place))
}

/// Whether no word near tells of another event or thing.
fn is_plain(article: &Article, sentence: &Range<usize>, at: usize) -> bool {
    let mut near = at.saturating_sub(4).max(sentence.start)..(at + 4).min(sentence.end);
    !near.any(|at| lists(OTHERS, article.language.folded(at)))
}

/// Whether the two are two places, neither of which the text puts beside the other.
fn disagree(article: &Article, one: &Place, two: &Place) -> bool {
    if one.sentence == two.sentence {
        return false;
    }
    match (one.entity, two.entity) {
        (Some(first), Some(second)) => {
            let name = |id: EntityId| article.entities.all[id].name.to_lowercase();
            let (mine, theirs) = (name(first), name(second));
            let shared = mine.split(' ').any(|word| theirs.split(' ').any(|other| other == word));
            first != second && !shared && !stand_together(article, first, second)
        }
        _ => one.side.is_some() && two.side.is_some() && one.side != two.side,
    }
}

/// Whether one sentence names both: then the one may be told as part of the other.
fn stand_together(article: &Article, one: EntityId, other: EntityId) -> bool {
    let sentence = |span: Span| article.document.sentence_at(span.start());
    let mine: Vec<Option<usize>> = article.entities.mentions_of(one).map(|mention| sentence(mention.span)).collect();
    article.entities.mentions_of(other).any(|mention| mine.contains(&sentence(mention.span)))
}

fn finding(article: &Article, earlier: &Place, later: &Place) -> Finding {
    let slice = |place: &Place| article.document.slice(place.span);
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: "One event is told at two places".into(),
        reason: format!("“{}” and “{}” are two places, and nothing ties them.", slice(earlier), slice(later)),
        advice: "Look up where it was, and whether the two passages speak of one event.".into(),
        primary: Label::new(later.span, "one place"),
        secondary: vec![Label::new(earlier.span, "another place")],
    }
}
