//! Nobody dead, and somebody dead, as the words of a sentence tell it, whatever its grammar.
//!
//! Comes in: an article. Goes out: the places that say of one event that it cost no life ("no loss of life", "nobody died",
//! "all on board survived") and that it did ("the two who died in the blaze", "killing three people", "claimed four lives").
//!
//! It stays silent where either sentence speaks of another event, time or group, or hedges, and where the dead are spoken of in a quotation.

use std::ops::Range;

use crate::article::Article;
use crate::checks::common::{lists, quotation_around, says_any, times_in, word_in};
use crate::extract::lexicon::List;
use crate::language::{Upos, Xpos};
use crate::text::{ParagraphKind, Span};

/// Words that tell of another event, of a correction, or of what is only feared.
const OTHERS: &List = &List::of(
    "ago another before centuries century could correction decade decades earlier else exercise fear feared fears film \
    former had if last later may might never novel once play previous previously risk same second separate similar since then \
    threatened tomorrow until usually war whenever would years yesterday",
);

/// Ways to say that nobody died.
const NOBODY: &[&str] = &[
    "no deaths",
    "no fatalities",
    "no lives were lost",
    "no loss of life",
    "no one died",
    "no one has died",
    "no one was hurt",
    "no one was killed",
    "nobody died",
    "nobody has died",
    "nobody was hurt",
    "nobody was injured",
    "nobody was killed",
    "without a fatality",
    "without loss of life",
];

/// Nouns for those who die in such reports, in both numbers.
const PEOPLE: &List = &List::of(
    "boy boys brother brothers child children climber climbers crew driver drivers firefighter firefighters fisherman \
    fishermen girl girls guard guards hiker hikers man men miner miners passenger passengers people person pilot pilots residents \
    resident sailor sailors sister sisters soldier soldiers student students teenager teenagers tourist tourists victim victims \
    villager villagers walker walkers woman women worker workers",
);

/// What somebody dies of in one event.
const EVENTS: &List = &List::of(
    "accident avalanche blaze blast collapse collision crash derailment disaster explosion fire flood floods grounding \
    landslide quake sinking storm",
);

/// The first two places that tell of one event that nobody died and that somebody did.
pub(super) fn clash(article: &Article) -> Option<(Span, Span)> {
    let plain: Vec<usize> = (0..article.document.sentences.len()).filter(|number| is_plain(article, *number)).collect();
    let denial = plain.iter().find_map(|&number| Some((number, nobody(article, number)?)))?;
    let others = plain.iter().filter(|&&number| number != denial.0 && one_time(article, denial.0, number));
    let toll = others.filter_map(|&number| somebody(article, number)).next()?;
    Some(if denial.1 < toll { (denial.1, toll) } else { (toll, denial.1) })
}

/// Whether a sentence stands in running text and speaks of no other event.
fn is_plain(article: &Article, number: usize) -> bool {
    let sentence = &article.document.sentences[number];
    let other = says_any(article, sentence.tokens.clone(), OTHERS);
    let dated = times_in(article, &sentence.tokens).iter().any(|time| time.year.known().is_some());
    article.document.kind_of(number) == ParagraphKind::Body && !other && !dated
}

/// Whether the two tell no two times.
fn one_time(article: &Article, one: usize, other: usize) -> bool {
    let values =
        |number: usize| times_in(article, &article.document.sentences[number].tokens).iter().map(|time| time.value.as_str());
    values(one).next().is_none()
        || values(other).next().is_none()
        || values(one).any(|mine| values(other).any(|theirs| mine == theirs))
}

/// The words that say that nobody died, at the end of a clause.
fn nobody(article: &Article, number: usize) -> Option<Span> {
    let own = &article.document.sentences[number].tokens;
    own.clone().find_map(|at| {
        let phrase = NOBODY
            .iter()
            .find(|phrase| phrase.split(' ').enumerate().all(|(offset, word)| word == word_in(article, own, at + offset)))?;
        let end = at + phrase.split(' ').count();
        let closed = matches!(word_in(article, own, end), "" | "." | "," | ";" | "and" | "but" | "in" | "when");
        let span = article.document.span_of(&(at..end));
        closed.then_some(span)
    })
}

/// The words that say that somebody died.
fn somebody(article: &Article, number: usize) -> Option<Span> {
    let own = &article.document.sentences[number].tokens;
    let found = own.clone().find_map(|at| who_died(article, own, at).or_else(|| killing(article, own, at)))?;
    let span = article.document.span_of(&found);
    quotation_around(article, span).is_none().then_some(span)
}

/// "the two who died in the blaze", "the brothers swept away at Dhaulpur", "the driver died in the crash".
fn who_died(article: &Article, own: &Range<usize>, at: usize) -> Option<Range<usize>> {
    let word = |at: usize| word_in(article, own, at);
    let who = lists(PEOPLE, word(at)) || article.language.xpos(at) == Xpos::Cd && lists("who of", word(at + 1));
    let verb = at + 1 + usize::from(lists("who were was", word(at + 1))) + usize::from(lists("were was", word(at + 2)));
    let died = match word(verb) {
        "died" | "drowned" | "perished" => true,
        "killed" => word(at + 1) != "killed" || !matches!(article.language.upos(verb + 1), Upos::Noun | Upos::Propn | Upos::Det),
        "swept" => word(verb + 1) == "away",
        _ => false,
    };
    let negated = (at.saturating_sub(3).max(own.start)..verb).any(|at| lists("no not never none any", word(at)));
    let placed = (verb + 1..(verb + 6).min(own.end)).any(|at| lists(EVENTS, word(at)));
    let told = at > own.start
        && (word(at - 1) == "the" || article.language.xpos(at - 1) == Xpos::Cd || article.language.xpos(at) == Xpos::Cd);
    (who && died && !negated && (placed || told)).then_some(at..verb + 1)
}

/// "killing three people", "claimed four lives", "the death of the driver".
fn killing(article: &Article, own: &Range<usize>, at: usize) -> Option<Range<usize>> {
    let word = |at: usize| word_in(article, own, at);
    let counted = own.contains(&(at + 1)) && article.language.xpos(at + 1) == Xpos::Cd;
    let people = |at: usize| lists(PEOPLE, word(at)) || word(at) == "lives";
    let found = match word(at) {
        "killing" | "claimed" | "claiming" | "killed" => counted && people(at + 2),
        _ => false,
    };
    found.then_some(at..at + 3)
}
