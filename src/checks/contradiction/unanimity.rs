//! Votes told as unanimous and as divided.
//!
//! Comes in: an article. Goes out: the places of a vote that was of one mind ("unanimously", "to a man", "all nine members raised
//! their hands") and of one in which the same body was not ("two of the directors abstained", "by six votes to three").
//!
//! It stays silent where either place speaks of another vote or time, of two bodies, or stands in a quotation.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::article::Article;
use crate::checks::common::{quotation_around, says_any, times_in, word_in};
use crate::extract::EntityKind;
use crate::language::{Upos, Xpos};
use crate::text::{ParagraphKind, Span};

/// Bodies that vote and those who sit in them, a body a line.
const BODIES: &[&str] = &[
    "board director trustee governor",
    "council councillor",
    "committee member",
    "court judge justice bench",
    "jury juror",
    "panel panellist adjudicator",
    "parliament lawmaker mp deputy assembly senate senator",
    "commission commissioner",
    "cabinet minister",
    "union branch member",
    "party delegate conference",
    "shareholder investor",
    "club member",
];

/// Words that tell of another vote.
const OTHERS: &str = "afterwards again another before changed earlier first former initially instead last later next once originally \
    outside previous previously protest second separate subsequently then until";

/// The first two places that tell of one vote as unanimous and as divided, in the order of the text.
pub(super) fn clash(article: &Article) -> Option<(Span, Span)> {
    let sentences = 0..article.document.sentences.len();
    let told = |number: &usize| is_plain(article, *number);
    let whole: Vec<(usize, Span)> =
        sentences.clone().filter(told).filter_map(|number| Some((number, of_one_mind(article, number)?))).take(3).collect();
    // Of two unanimous votes it is not plain which is meant.
    let [(united, one)] = whole[..] else { return None };
    let divided = sentences.filter(told).filter(|number| *number != united);
    let found = divided.filter(|number| one_vote(article, united, *number)).find_map(|number| split(article, number));
    found.map(|other| if one < other { (one, other) } else { (other, one) })
}

/// Whether a sentence stands in running text and speaks of no other vote.
fn is_plain(article: &Article, number: usize) -> bool {
    let other = says_any(article, article.document.sentences[number].tokens.clone(), OTHERS);
    article.document.kind_of(number) == ParagraphKind::Body && !other
}

/// The words by which a sentence says that all were of one mind.
fn of_one_mind(article: &Article, number: usize) -> Option<Span> {
    let own = &article.document.sentences[number].tokens;
    let word = |at: usize| word_in(article, own, at);
    let phrase = |at: usize, words: &[&str]| words.iter().enumerate().all(|(offset, one)| word(at + offset) == *one);
    own.clone().find_map(|at| {
        let hedge = at > own.start && matches!(word(at - 1), "almost" | "near" | "nearly" | "not" | "-");
        let length = match word(at) {
            "unanimous" | "unanimously" => 1,
            "of" if phrase(at, &["of", "one", "mind"]) => 3,
            "to" if phrase(at, &["to", "a", "man"]) || phrase(at, &["to", "a", "woman"]) => 3,
            "without" if phrase(at, &["without", "a", "dissenting"]) || phrase(at, &["without", "a", "single", "vote"]) => 3,
            "by" if phrase(at, &["by", "acclamation"]) => 2,
            "all" => all_hands(article, own, at)?,
            _ => return None,
        };
        let span = article.document.span_of(&(at..at + length));
        (!hedge && quotation_around(article, span).is_none()).then_some(span)
    })
}

/// "All nine members raised their hands", "all seven voted": how many words that is.
fn all_hands(article: &Article, own: &Range<usize>, at: usize) -> Option<usize> {
    let counted = article.language.xpos(at + 1) == Xpos::Cd;
    let votes = |at: usize| {
        let lemma = if own.contains(&at) { article.language.lemma(at) } else { "" };
        lemma == "vote" || lemma == "raise" && word_in(article, own, at + 2).starts_with("hand")
    };
    let verb = (at + 2..at + 5).find(|&at| votes(at))?;
    counted.then_some(verb + 1 - at)
}

/// The words by which a sentence says that a vote was divided.
fn split(article: &Article, number: usize) -> Option<Span> {
    let own = &article.document.sentences[number].tokens;
    let word = |at: usize| word_in(article, own, at);
    let number = |at: usize| own.contains(&at) && article.language.xpos(at) == Xpos::Cd;
    own.clone().find_map(|at| {
        let against = matches!(word(at), "voted" | "votes") && word(at + 1) == "against";
        let lemma = article.language.lemma(at);
        let tally = number(at) && word(at + 1) == "votes" && word(at + 2) == "to" && number(at + 3);
        let length = match lemma {
            "dissent" | "abstain" => 1,
            "abstention" if number(at.wrapping_sub(1)) => 1,
            _ if against => 2,
            _ if tally => 4,
            _ => return None,
        };
        let none = (at.saturating_sub(4).max(own.start)..at)
            .any(|before| matches!(word(before), "no" | "none" | "nobody" | "without" | "not" | "zero" | "if" | "would"));
        let span = article.document.span_of(&(at..at + length));
        (!none && quotation_around(article, span).is_none()).then_some(span)
    })
}

/// Whether two sentences can be of one vote: one body, no two names of bodies or places, no two times.
fn one_vote(article: &Article, one: usize, other: usize) -> bool {
    let own = |number: usize| article.document.sentences[number].tokens.clone();
    let bodies = |number: usize| -> BTreeSet<usize> {
        let sits = |at: usize| {
            let lemma = article.language.lemma(at).to_lowercase();
            BODIES.iter().enumerate().filter(move |(_, line)| line.split(' ').any(|word| word == lemma)).map(|(line, _)| line)
        };
        own(number).flat_map(sits).collect()
    };
    // "Judge Coufal, who had dissented": somebody of the body may be told of by name alone.
    let shared = !bodies(one).is_disjoint(&bodies(other));
    let of_person = |at: usize| {
        let id = article.entities.at(article.document.tokens[at].span);
        id.map(|id| &article.entities.all[id]).is_some_and(|one| one.kind == EntityKind::Person && one.name.contains(' '))
    };
    let names = |number: usize| -> BTreeSet<&str> {
        let proper = own(number).filter(|&at| article.language.upos(at) == Upos::Propn && !of_person(at));
        proper.map(|at| article.language.folded(at)).collect()
    };
    let (mine, theirs) = (names(one), names(other));
    let apart = !mine.is_empty() && !theirs.is_empty() && mine.is_disjoint(&theirs);
    let values =
        |number: usize| -> BTreeSet<&str> { times_in(article, &own(number)).iter().map(|time| time.value.as_str()).collect() };
    let (first, second) = (values(one), values(other));
    let two_times = !first.is_empty() && !second.is_empty() && first.is_disjoint(&second);
    shared && !apart && !two_times
}
