//! The ages that people are said to have now, each with whom it is told of: by name, by what they are, or by the age alone.
//!
//! Comes in: an article. Goes out: a [`Told`] for each "Ann Lee, 47", "the 74-year-old nurse", "the foreman, who is 76",
//! "At 59 Lee …", "a lady of 58". Ages of another time ("then 19", "was 19", "at the age of 7") are left out.

use std::ops::Range;

use super::lives;
use crate::article::Article;
use crate::calendar::Date;
use crate::checks::common::{lists, quantities_in, times_in, word_in};
use crate::extract::lexicon::List;
use crate::extract::{Direction, EntityId, EntityKind, Form, Hedge, TimeKind, TimeUnit, Unit};
use crate::language::{Upos, Xpos};
use crate::text::{ParagraphKind, Span};

/// An age, and of whom it is told.
#[derive(Debug)]
pub(super) struct Told {
    pub span: Span,
    pub tokens: Range<usize>,
    pub years: i32,
    /// The person, where a name or a post stands with it.
    pub who: Option<EntityId>,
    /// What else the person is called beside it, as lemmas: "nurse".
    pub nouns: Vec<String>,
    /// Whether the text speaks of somebody known: "the nurse", not "a nurse".
    pub known: bool,
}

/// What an age is told with besides: the person, the noun's token, whether it is "the".
type Holder = (Option<EntityId>, Option<usize>, bool);

/// Nouns before "of 58".
const PEOPLE: &List = &List::of("boy gentleman girl lad lady lass man pensioner teenager woman youth");
/// Words that go before an age told of another time.
const THEN: &List = &List::of("then was were when until till since before if like");
/// Words before "a 17-year-old" that is told of another time.
const AS: &List = &List::of("as was were been being like");
/// Words that open a phrase about somebody known.
const KNOWN: &List = &List::of("the this that his her their its my our 's");
/// How many words may stand between an age and the noun it is told of.
const LONGEST: usize = 5;

/// All of them, in the order of the text.
pub(super) fn find(article: &Article) -> Vec<Told> {
    let kind = |at: usize| article.document.kind_of(at);
    let all = article.document.sentences.iter().enumerate();
    let read = all.filter(|(at, _)| matches!(kind(*at), ParagraphKind::Body | ParagraphKind::Headline));
    read.flat_map(|(_, sentence)| Sentence { article, tokens: sentence.tokens.clone() }.ages()).collect()
}

struct Sentence<'a> {
    article: &'a Article,
    tokens: Range<usize>,
}

impl Sentence<'_> {
    fn word(&self, at: usize) -> &str {
        word_in(self.article, &self.tokens, at)
    }

    /// The word `count` tokens before `at`.
    fn back(&self, at: usize, count: usize) -> &str {
        at.checked_sub(count).map_or("", |at| self.word(at))
    }

    fn ages(&self) -> Vec<Told> {
        let own = quantities_in(self.article, &self.tokens).iter();
        let bare = own.filter(|count| matches!(count.unit, Unit::Age) || count.unit == Unit::Count && count.noun.is_none());
        let bare = bare.filter(|count| count.is_single() && count.hedge == Hedge::Exact && count.value.fract() == 0.0);
        let bare = bare.filter(|count| (10.0..=115.0).contains(&count.value));
        let bare = bare.map(|count| (count.tokens.clone(), count.value, self.holder_of_number(&count.tokens)));
        let spans = times_in(self.article, &self.tokens).iter().filter(|time| time.is_age && time.modifier.is_none());
        let spans =
            spans.filter_map(|time| Some((time.tokens.clone(), time.length.filter(|(_, unit)| *unit == TimeUnit::Year)?.0)));
        let spans = spans.filter(|(_, years)| (3.0..=115.0).contains(years));
        let spans = spans.map(|(at, years)| (at.clone(), years, self.holder_of_span(&at)));
        let told = bare.chain(spans).filter_map(|(at, years, holder)| self.told(at, years as i32, holder?));
        let mut told: Vec<Told> = told.collect();
        told.sort_by_key(|told| told.tokens.start);
        told
    }

    fn told(&self, tokens: Range<usize>, years: i32, (who, noun, known): Holder) -> Option<Told> {
        if lives::quoted(self.article, tokens.start) || self.is_of_then(&tokens) {
            return None;
        }
        let mut nouns: Vec<String> = noun.iter().map(|&at| self.article.language.lemma(at).to_owned()).collect();
        nouns.extend(self.apposed(tokens.end).map(|at| self.article.language.lemma(at).to_owned()));
        let roles = who.map_or(&[][..], |id| &self.article.entities.all[id].roles);
        nouns.extend(roles.iter().filter(|role| !role.qualified).map(|role| role.title.clone()));
        Some(Told { span: self.article.document.span_of(&tokens), tokens, years, who, nouns, known })
    }

    /// Whether the age is one of another time: "then 19", "In 1992 the 17-year-old", "as a 17-year-old".
    fn is_of_then(&self, tokens: &Range<usize>) -> bool {
        let (one, two) = (self.back(tokens.start, 1), self.back(tokens.start, 2));
        let published = self.article.published.map(Date::year);
        // "In 1998 Lee, 30, bought a boat".
        let opening = times_in(self.article, &(self.tokens.start..tokens.start))
            .iter()
            .take_while(|time| time.tokens.start < self.tokens.start + 3);
        let mut years = opening.filter(|time| time.kind == TimeKind::Date).filter_map(|time| time.year.value());
        if years.any(|year| published.is_none_or(|now| year < now)) {
            return true;
        }
        if lists(THEN, one) || matches!(one, "a" | "an") && lists(AS, two) {
            return true;
        }
        // "Lee, 47, who left in 1992", "who is 47", and "turned 47" are of now whatever is told around them.
        let now = matches!(one, "," | "(" | "is" | "'s" | "turned") || matches!(one, "aged" | "now");
        !now && self.is_in_past(tokens.start)
    }

    /// Whether an earlier year is told before token `at` in its paragraph, or that something is told of an earlier time.
    fn is_in_past(&self, at: usize) -> bool {
        let document = &self.article.document;
        let Some(sentence) = document.sentence_at(document.tokens[at].span.start()) else { return false };
        let first = document.paragraphs[document.sentences[sentence].paragraph].sentences.start;
        let before = times_in(self.article, &(document.sentences[first].tokens.start..at)).iter();
        let published = self.article.published.map(Date::year);
        before.filter(|time| time.kind == TimeKind::Date).any(|time| {
            let year = time.year.value().is_some_and(|year| published.is_some_and(|now| year < now - 1));
            year || matches!(time.direction, Some(Direction::Ago | Direction::Earlier | Direction::Later))
        })
    }

    /// The person whose name or post ends right before token `at`.
    fn person_before(&self, at: usize) -> Option<EntityId> {
        lives::people(self.article, &(self.tokens.start..at))
            .last()
            .filter(|(_, mention)| mention.tokens.end == at)
            .map(|(id, _)| id)
    }

    /// The person whose name begins at token `at`.
    fn person_at(&self, at: usize) -> Option<EntityId> {
        let named = |form: Form| matches!(form, Form::Full | Form::Short);
        let mut people = lives::people(self.article, &(at..self.tokens.end));
        people.next().filter(|(_, mention)| mention.tokens.start == at && named(mention.form)).map(|(id, _)| id)
    }

    /// Whose age the number in `at` is: "Lee, 47,", "the drover, 71,", "who is 76", "who at 41", "At 59 Lee", "a lady of 58".
    fn holder_of_number(&self, at: &Range<usize>) -> Option<Holder> {
        let closes =
            at.end >= self.tokens.end || matches!(self.word(at.end), "," | ")" | "." | ";" | "-" | "–" | "—" | "and" | "\"" | "”");
        let start = if matches!(self.back(at.start, 1), "aged" | "now") { at.start - 1 } else { at.start };
        if matches!(self.back(start, 1), "," | "(") {
            return closes.then(|| self.before(start - 1)).flatten();
        }
        let clause = match (self.back(start, 1), self.back(start, 2)) {
            ("is" | "'s" | "at" | "turned", "who") => start.checked_sub(2),
            ("turned", "had" | "has" | "just" | "recently") => start.checked_sub(if self.back(start, 3) == "who" { 3 } else { 2 }),
            ("turned", _) => start.checked_sub(1),
            ("is", _) if closes => start.checked_sub(1),
            _ => None,
        };
        if let Some(end) = clause {
            let end = if self.back(end, 1) == "," { end - 1 } else { end };
            return self.before(end);
        }
        if self.back(start, 1) == "at" && (start == self.tokens.start + 1 || self.back(start, 2) == ",") {
            let name = if self.word(at.end) == "," { at.end + 1 } else { at.end };
            return self.person_at(name).map(|id| (Some(id), None, true));
        }
        let of = self.back(start, 1) == "of" && lists(PEOPLE, self.back(start, 2));
        of.then(|| self.before(start - 1)).flatten().filter(|(who, ..)| who.is_none())
    }

    /// The person named, or the noun for one, that ends before token `end`.
    fn before(&self, end: usize) -> Option<Holder> {
        if let Some(id) = self.person_before(end) {
            return Some((Some(id), None, true));
        }
        let noun = end.checked_sub(1).filter(|at| self.tokens.contains(at))?;
        let language = &self.article.language;
        if language.upos(noun) != Upos::Noun || language.xpos(noun) != Xpos::Nn && noun != self.tokens.start {
            return None;
        }
        let opens = (noun.saturating_sub(LONGEST).max(self.tokens.start)..noun).rev().find(|&at| !self.modifies(at));
        let opener = opens.map_or("", |at| self.word(at));
        let heading = opens.is_none() && noun <= self.tokens.start + 1;
        (heading || matches!(opener, "a" | "an") || lists(KNOWN, opener)).then(|| (None, Some(noun), lists(KNOWN, opener)))
    }

    /// Whether a word may stand between "the" and its noun.
    fn modifies(&self, at: usize) -> bool {
        let tag = self.article.language.upos(at);
        !lists(KNOWN, self.word(at)) && (matches!(tag, Upos::Adj | Upos::Noun | Upos::Propn) || self.word(at) == "-")
    }

    /// Whose age the span "39-year-old" or "aged 39" in `at` is.
    fn holder_of_span(&self, at: &Range<usize>) -> Option<Holder> {
        let text = self.article.document.slice(self.article.document.span_of(at));
        if self.word(at.start) == "aged" && matches!(self.back(at.start, 1), "," | "(") {
            return self.before(at.start - 1);
        }
        if !text.ends_with("old") {
            return None;
        }
        let first = (at.start.saturating_sub(3).max(self.tokens.start)..at.start).rev().find(|&at| !self.modifies(at));
        let opener = first.map_or("", |at| self.word(at));
        // "Lee said of the nine-year-old": somebody else's.
        let spoken_of = first.is_some_and(|at| matches!(self.back(at, 1), "of" | "about"));
        let known = lists(KNOWN, opener) && !spoken_of;
        let mut noun = None;
        let mut next = at.end;
        while next < at.end + LONGEST && self.tokens.contains(&next) {
            if let Some(id) = self.person_at(next) {
                return Some((Some(id), noun, true));
            }
            if !self.modifies(next) || self.article.language.xpos(next) == Xpos::Nns {
                break;
            }
            noun = (self.article.language.upos(next) == Upos::Noun).then_some(next).or(noun);
            next += 1;
        }
        let several = self.article.language.xpos(next.min(self.tokens.end - 1)) == Xpos::Nns;
        // "The 29-year-old plans to": a verb that is tagged as a noun.
        let verb = next == at.end && known && matches!(self.word(next + 1), "to" | "that" | "the" | "a" | "his" | "her");
        let plural = several && !verb;
        // "Lee, a 47-year-old nurse", "Lee is a 47-year-old nurse".
        let tied = first.filter(|&at| matches!(self.back(at, 1), "," | "is")).and_then(|at| self.person_before(at - 1));
        let role = self.article.entities.at(self.article.document.span_of(at)).filter(|_| known && noun.is_some());
        let who = tied.or(role.filter(|&id| self.article.entities.all[id].kind == EntityKind::Person));
        (!plural && (known || matches!(opener, "a" | "an"))).then_some((who, noun, known))
    }

    /// The noun for somebody told right after an age: "71, a drover", "67, who is the foreman".
    fn apposed(&self, end: usize) -> Option<usize> {
        let from = match (self.word(end), self.word(end + 1), self.word(end + 2)) {
            (",", "who", "is" | "'s") => end + 3,
            (",", ..) => end + 1,
            _ => return None,
        };
        if !lists("a an the", self.word(from)) {
            return None;
        }
        let last = (from + 1..from + 1 + LONGEST).take_while(|&at| self.tokens.contains(&at) && self.modifies(at)).last()?;
        (self.article.language.upos(last) == Upos::Noun).then_some(last)
    }
}
