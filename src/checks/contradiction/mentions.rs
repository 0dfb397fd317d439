//! Mentions: places that take it for granted that there is something, or that something happened to it.
//!
//! Comes in: a noun and a [`Denial`]. Goes out: the words around the noun, where they speak of what is denied as of what is there:
//! "the asbestos that had been discovered", "the lift in the building", "the eleven complaints it has received".
//!
//! It stays silent where the sentence tells of another time, place, event or group, or is quoted.

use std::ops::Range;

use super::denials::{Denial, PLACES, described, places, tells_of_others, with_preposition};
use crate::article::Article;
use crate::checks::common::{in_body, lists, propositions_in, quotation_around, says_any, times_in, word_in};
use crate::checks::topics::Topic;
use crate::extract::lexicon::List;
use crate::extract::lexicon::kin::are_kin;
use crate::extract::{Argument, Modality, Polarity, Proposition, Time};
use crate::language::{Upos, Xpos};
use crate::text::Span;

/// Verbs for one deed, a deed a line; the first line is of what is found to be there.
const DEEDS: &[List] = &[
    List::of(
        "come-across detect discover encounter find identify locate log note notice observe record recover register report see seize spot \
        trace uncover unearth write-down",
    ),
    List::of("cut-down fell chop-down"),
    List::of("get receive"),
    List::of("fire shoot"),
    List::of("file lodge make"),
    List::of("break crack damage shatter smash"),
    List::of("die kill lose perish"),
    List::of("bring carry transport"),
];

/// The words around the noun at `at`, where they take it for granted that there is such a thing as `denial` denies.
pub(super) fn taken_for_there(article: &Article, denial: &Denial<'_>, at: usize) -> Option<Span> {
    let span = article.document.tokens[at].span;
    let number = article.document.sentence_at(span.start()).filter(|number| *number != denial.sentence)?;
    let own = &article.document.sentences[number].tokens;
    let plain = in_body(article, span) && quotation_around(article, span).is_none() && !tells_of_others(article, own);
    if !plain || !one_time(article, &denial.words, own) {
        return None;
    }
    let (start, known) = opening(article, own, at);
    let words = described(article, start, at);
    let same_word = article.language.lemma(at) == article.language.lemma(denial.noun);
    let negative = lists("no not any never without neither none", word_in(article, own, start.saturating_sub(1)));
    if negative || same_word && !denial.modifiers.iter().all(|modifier| words.contains(modifier)) {
        return None;
    }
    let where_it_is = placed(article, own, start..at + 1, &denial.places);
    let found = denial.deed.as_ref().is_none_or(|(_, verb)| lists(&DEEDS[0], verb));
    if known
        && found
        && let Some(end) = where_it_is
    {
        return Some(article.document.span_of(&(start..end)));
    }
    let whose = article.language.folded(start.saturating_sub(1));
    let same_number = article.language.xpos(at) == article.language.xpos(denial.noun);
    let later = at > denial.noun && denial.deed.is_none() && same_word && (same_number || whose != "the") && start == at;
    let bare = word_in(article, &denial.words, article.document.tokens_in(denial.span).start) == "no";
    let whole = !(own.contains(&(at + 1)) && article.language.upos(at + 1) == Upos::Noun);
    if later && bare && whole && places(article, own, at).is_empty() && lists("the his her its their", whose) {
        return Some(article.document.span_of(&(start..at + 1)));
    }
    let told = propositions_in(article, own).iter().filter(|clause| is_fact(article, clause));
    let done = told.filter_map(|clause| Some((clause, holder(article, clause, at)?)));
    let befell = |(clause, argument): &(&Proposition, &Argument)| {
        let same = denial.deed.as_ref().is_some_and(|deed| same_deed(article, deed, clause, denial.noun, argument));
        let relative = known && found && (at..at + 7).contains(&clause.predicate) && shares_words(article, denial, own, at);
        (same || relative) && !elsewhere(article, denial, own, at)
    };
    let clause = done.into_iter().find(befell)?.0;
    Some(article.document.span_of(&(start..at + 1)).cover(article.document.tokens[clause.predicate].span))
}

/// Whether the two sentences tell no two times; what has been so since a day is so still.
fn one_time(article: &Article, denial: &Range<usize>, other: &Range<usize>) -> bool {
    let since = |time: &&Time| {
        let first = time.tokens.start;
        word_in(article, denial, first.wrapping_sub(1)) == "since" || article.language.folded(first) == "since"
    };
    let denied: Vec<&Time> = times_in(article, denial).iter().filter(|time| !since(time)).collect();
    let told = times_in(article, other);
    if denied.is_empty() || told.is_empty() {
        let past = other.clone().any(|at| article.language.xpos(at) == Xpos::Vbd);
        let dated = |time: &Time| time.year.known().is_some();
        return !(denied.into_iter().any(dated) || past && told.iter().any(dated));
    }
    denied.iter().any(|mine| told.iter().any(|theirs| mine.value == theirs.value))
}

/// Where the phrase of the noun at `at` begins after its determiner, and whether that says that the thing is known.
fn opening(article: &Article, own: &Range<usize>, at: usize) -> (usize, bool) {
    let inside = |at: &usize| {
        matches!(article.language.upos(*at), Upos::Noun | Upos::Propn | Upos::Adj | Upos::Num)
            || matches!(article.language.xpos(*at), Xpos::Pos | Xpos::Vbg | Xpos::Vbn)
            || article.document.token_text(*at) == "-"
    };
    let start = (own.start..at).rev().take_while(inside).last().unwrap_or(at);
    let owned = (start..at).any(|at| article.language.xpos(at) == Xpos::Pos);
    let before = word_in(article, own, start.wrapping_sub(1));
    // "The two knives and a pistol seized in the flat".
    let joined = matches!(before, "a" | "an") && word_in(article, own, start.wrapping_sub(2)) == "and";
    (start, owned || joined || lists("the this that these those its his her their", before))
}

/// The end of the phrase, where it names one of `places`: "the lift in the building", "the ship's passengers".
fn placed(article: &Article, own: &Range<usize>, phrase: Range<usize>, places: &[&str]) -> Option<usize> {
    let names = |at: &usize| places.contains(&article.language.lemma(*at));
    if (phrase.start..phrase.end - 1).any(|at| names(&at)) {
        return Some(phrase.end);
    }
    let preposition = word_in(article, own, phrase.end);
    let joined = preposition == "of" || lists(PLACES, preposition);
    let inside =
        |at: &usize| *at < phrase.end + 5 && article.language.upos(*at) != Upos::Verb && article.document.token_text(*at) != ",";
    (phrase.end..own.end).take_while(inside).filter(|_| joined).find(names).map(|at| at + 1)
}

/// Whether a clause tells of something that happened.
fn is_fact(article: &Article, clause: &Proposition) -> bool {
    let past = matches!(article.language.xpos(clause.predicate), Xpos::Vbd | Xpos::Vbn);
    // "I will have the test done".
    let to_come = says_any(article, clause.predicate.saturating_sub(6)..clause.predicate, "will shall");
    past && !to_come && !clause.nominal && clause.modality == Modality::Asserted && clause.polarity == Polarity::Affirmed
}

/// The subject or object of `clause` that the noun at `at` is the last of the nouns of.
fn holder<'a>(article: &Article, clause: &'a Proposition, at: usize) -> Option<&'a Argument> {
    let last = |argument: &&Argument| {
        let noun = |at: &usize| article.language.upos(*at) == Upos::Noun;
        argument.head == at || argument.tokens.contains(&at) && argument.tokens.clone().rev().find(noun) == Some(at)
    };
    clause.object.iter().chain(&clause.subject).find(last)
}

/// Whether what happens to a thing is what the denial says has happened to none.
fn same_deed(
    article: &Article,
    (denied, one): &(&Proposition, String),
    clause: &Proposition,
    noun: usize,
    argument: &Argument,
) -> bool {
    let other = with_preposition(clause, argument.head);
    let plain = clause.lemma.replace(' ', "-");
    let alike = |other: &str| are_kin(one, other) || DEEDS.iter().any(|deeds| lists(deeds, one) && lists(deeds, other));
    let kin = alike(&other) || alike(&plain);
    let undergoes = |clause: &Proposition, at: usize| clause.object.as_ref().is_some_and(|object| object.tokens.contains(&at));
    let topic = |clause: &Proposition| clause.subject.as_ref().and_then(|subject| Topic::of(article, subject));
    let one_doer = match (topic(denied), topic(clause)) {
        (Some(one), Some(other)) if undergoes(denied, noun) => one.fits(&other) || !one.named && !other.named,
        _ => true,
    };
    let other_role = undergoes(denied, noun) != undergoes(clause, argument.head) && *one == other;
    kin && one_doer && !other_role
}

/// Whether two words of content besides the thing itself stand in both sentences.
fn shares_words(article: &Article, denial: &Denial<'_>, own: &Range<usize>, noun: usize) -> bool {
    let says = |at: &usize| matches!(article.language.upos(*at), Upos::Noun | Upos::Propn | Upos::Verb);
    let denied = &denial.words;
    let told: Vec<&str> = denied.clone().filter(|at| *at != denial.noun && says(at)).map(|at| article.language.lemma(at)).collect();
    let mut after = (noun + 1..own.end.min(noun + 9)).filter(says);
    after.any(|at| told.contains(&article.language.lemma(at)) && !lists("be have say do", article.language.lemma(at)))
}

/// Whether the sentence around the noun names places, and none of those of the denial.
fn elsewhere(article: &Article, denial: &Denial<'_>, own: &Range<usize>, noun: usize) -> bool {
    let places = places(article, own, noun);
    let known = |place: &&str| denial.places.iter().any(|other| are_kin(place, other));
    // "Anywhere in the building" is above its windows, too.
    let anywhere = says_any(article, denial.words.clone(), "anywhere whatsoever");
    let names = places.iter().any(|place| place.starts_with(char::is_uppercase));
    !places.is_empty() && !denial.places.is_empty() && !places.iter().any(known) && (!anywhere || names)
}
