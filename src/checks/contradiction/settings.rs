//! Where the text sets an event, a birth, or a thing.
//!
//! Comes in: an article. Goes out: [`Setting`]s by what is set there: "derailed near Wexley" and "the Palmyra derailment" under
//! one event, "born in Herat" and "Kabul, the city of his birth" under one person, "the pumps at the north end" under one thing
//! and direction, "the mill in Wigan" under what stands there. Countries and regions are left out: a town may lie in them. Nothing here decides whether two disagree.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::article::Article;
use crate::calendar::Weekday;
use crate::checks::common::{lists, times_in, word_in};
use crate::checks::happenings;
use crate::extract::lexicon::{List, countries, places};
use crate::extract::{EntityId, EntityKind};
use crate::language::Upos;
use crate::text::{ParagraphKind, Span};

/// How many words after an event its place may stand.
const REACH: usize = 10;
/// Events that people come together for, each of which has one place.
const GATHERINGS: &List = &List::of(
    "auction banquet burial ceremony concert conference contest debate dinner exhibition fair festival final funeral gala game handover \
    hearing inquest launch lecture lunch match meeting parade play premiere presentation race rally reception regatta service show summit \
    tournament trial unveiling vigil",
);
/// Deeds and places that tell of such an event by another word, with its noun.
const TELLING: &[(&str, &str)] = &[
    ("bury", "burial"),
    ("courtroom", "trial"),
    ("dock", "trial"),
    ("grave", "burial"),
    ("hand over", "handover"),
    ("unveil", "unveiling"),
];
/// Their first words.
const TELLERS: &List = &List::of("bury courtroom dock grave hand unveil");
/// What stands in one place, and of which a story has one.
const STANDING: &List = &List::of(
    "bakery bank barn brewery bridge castle chapel church cinema clinic college courthouse dairy factory farm foundry garage hall harbour \
    hospital hotel house laboratory library lighthouse mill mine monastery museum observatory plant pool prison pub quarry refinery restaurant \
    school shipyard shop stadium station studio surgery theatre warehouse workshop yard zoo",
);
/// Words that tell of another event or thing.
const OTHERS: &List = &List::of(
    "again also another both each earlier every first former last like next other others previous second similar third two",
);

/// A place.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Spot {
    /// A town or building.
    Named(EntityId),
    /// A name before an event that stands nowhere else: "the Palmyra derailment".
    Unknown(String),
    /// A side, by its first letter.
    Side(char),
}

/// Where something is told to be.
#[derive(Debug)]
pub(super) struct Setting {
    pub spot: Spot,
    pub span: Span,
    pub sentence: usize,
    /// Whether the place stands before the event, as in the names of events: "the Palmyra derailment".
    pub leads: bool,
    /// Whether it is told as known: "the barn at Boston".
    pub known: bool,
    /// The weekday of an event that people come together for.
    pub weekday: Option<Weekday>,
}

/// All in running text, by what is set there.
pub(super) fn find(article: &Article) -> BTreeMap<String, Vec<Setting>> {
    let mut found: BTreeMap<String, Vec<Setting>> = BTreeMap::new();
    for (sentence, tokens) in article.document.sentences.iter().map(|sentence| &sentence.tokens).enumerate() {
        if article.document.kind_of(sentence) != ParagraphKind::Body {
            continue;
        }
        let reader = Reader { article, sentence, tokens };
        for at in tokens.clone() {
            let own = reader.side(at).or_else(|| reader.birth(at)).or_else(|| reader.event(at)).or_else(|| reader.standing(at));
            own.into_iter().for_each(|(what, setting)| found.entry(what).or_default().push(setting));
        }
    }
    found
}

/// Reads one sentence.
pub(super) struct Reader<'a> {
    pub article: &'a Article,
    pub sentence: usize,
    pub tokens: &'a Range<usize>,
}

impl Reader<'_> {
    pub(super) fn word(&self, at: usize) -> &str {
        word_in(self.article, self.tokens, at)
    }

    pub(super) fn setting(&self, spot: Spot, tokens: Range<usize>) -> Setting {
        Setting {
            spot,
            span: self.article.document.span_of(&tokens),
            sentence: self.sentence,
            leads: false,
            known: true,
            weekday: None,
        }
    }

    /// "derailed near Wexley", "the Palmyra derailment", "Tuesday's presentation, in Antwerp".
    fn event(&self, at: usize) -> Option<(String, Setting)> {
        let noun = self.is_noun(at);
        let gathering = noun && lists(GATHERINGS, self.word(at));
        let what = if gathering { self.word(at) } else { self.telling(at).or_else(|| happenings::event(self.article, at))? };
        if !self.is_plain(at) {
            return None;
        }
        let mut setting = self.compound(at, noun).or_else(|| self.behind(at, noun))?;
        setting.weekday = gathering.then(|| self.weekday()).flatten();
        Some((what.to_owned(), setting))
    }

    /// "the Palmyra derailment".
    fn compound(&self, at: usize, noun: bool) -> Option<Setting> {
        let before = at.checked_sub(1).filter(|before| noun && self.tokens.contains(before))?;
        let spot = self.town(before).map(Spot::Named).or_else(|| self.unknown(before).map(Spot::Unknown))?;
        let known = (at.saturating_sub(3)..at).any(|at| self.word(at) == "the");
        known.then(|| Setting { leads: true, ..self.setting(spot, before..at + 1) })
    }

    /// "derailed near Wexley", "the collapse in Zlín", "the conference was held at a hotel in Leeds".
    fn behind(&self, at: usize, noun: bool) -> Option<Setting> {
        let joins = |at: usize| matches!(self.word(at), "near" | "in" | "at" | "outside" | "off" | "of");
        let known = !noun || self.is_known(at) || self.is_new(at) && lists(STANDING, self.word(at));
        let mut near = (at + 1..at + 1 + REACH).filter(|&at| joins(at)).take(3);
        let (near, town) = near.find_map(|near| Some((near, self.town(near + 1)?))).filter(|_| known)?;
        // "Tuesday's presentation, in Antwerp, had".
        let from = if self.word(at + 1) == "," && near == at + 2 { near } else { at + 1 };
        let ends =
            |at: usize| matches!(self.word(at), "," | ";" | "and" | "but" | "that" | "who" | "which" | "from" | "to" | "than");
        // "The verdict of London": what is behind "of" is a place where a noun for one stands before it.
        let of =
            self.word(near) == "of" && !matches!(self.word(near.saturating_sub(1)), "edge" | "outskirts" | "middle" | "centre");
        let setting = || Setting { known: !noun || self.is_known(at), ..self.setting(Spot::Named(town), at..near + 2) };
        (!of && !(from..near).any(ends)).then(setting)
    }

    /// Whether a noun is behind "a".
    fn is_new(&self, at: usize) -> bool {
        matches!(self.word(at.saturating_sub(1)), "a" | "an") || matches!(self.word(at.saturating_sub(2)), "a" | "an")
    }

    /// Whether a noun is behind "the", "its" and the like.
    fn is_known(&self, at: usize) -> bool {
        let determiner = |at: usize| matches!(self.word(at), "the" | "its" | "this" | "that" | "'s" | "his" | "her" | "their");
        (at.saturating_sub(3).max(self.tokens.start)..at).any(determiner)
    }

    /// The noun of an event that token `at` tells of by another word.
    fn telling(&self, at: usize) -> Option<&'static str> {
        let (lemma, next) = (self.article.language.lemma(at), self.word(at + 1));
        if !TELLERS.has(lemma) {
            return None;
        }
        let tells = |word: &str| match word.split_once(' ') {
            Some((verb, particle)) => verb == lemma && particle == next,
            None => word == lemma,
        };
        TELLING.iter().find(|(word, _)| tells(word)).map(|(_, event)| *event)
    }

    /// "The factory stands on the edge of Wigan", "the museum in Glasgow".
    fn standing(&self, at: usize) -> Option<(String, Setting)> {
        if !lists(STANDING, self.word(at)) || !self.is_noun(at) {
            return None;
        }
        let setting = self.behind(at, true).filter(|_| self.is_plain(at))?;
        Some((format!("the {}", self.word(at)), setting))
    }

    pub(super) fn is_noun(&self, at: usize) -> bool {
        matches!(self.article.language.upos(at), Upos::Noun | Upos::Propn)
    }

    /// Whether no word near tells of another event or thing.
    pub(super) fn is_plain(&self, at: usize) -> bool {
        let mut near = at.saturating_sub(4).max(self.tokens.start)..(at + 4).min(self.tokens.end);
        !near.any(|at| lists(OTHERS, self.word(at)))
    }

    /// The entity of token `at`, if it is of this kind.
    fn entity(&self, at: usize, kind: EntityKind) -> Option<EntityId> {
        let token = self.article.document.tokens.get(at).filter(|_| self.tokens.contains(&at))?;
        self.article.entities.at(token.span).filter(|&id| self.article.entities.all[id].kind == kind)
    }

    pub(super) fn person(&self, at: usize) -> Option<EntityId> {
        self.entity(at, EntityKind::Person)
    }

    /// The town or building that token `at` names.
    pub(super) fn town(&self, at: usize) -> Option<EntityId> {
        let id = self.entity(at, EntityKind::Place)?;
        let name = self.article.entities.all[id].name.to_lowercase();
        let region = lists("county district province region state", self.word(at + 1));
        (countries::named(&name).is_none() && !places::is_region(&name) && !region).then_some(id)
    }

    /// A name that the finder of names does not know for anything, and that the text has nowhere else.
    fn unknown(&self, at: usize) -> Option<String> {
        let (document, language) = (&self.article.document, &self.article.language);
        let text = document.token_text(at);
        let unnamed = self.article.entities.at(document.tokens[at].span).is_none();
        let timed = times_in(self.article, self.tokens).iter().any(|time| time.tokens.contains(&at));
        let named = language.upos(at) == Upos::Propn && text.starts_with(char::is_uppercase) && at > self.tokens.start;
        let same = |other: &usize| language.lemma_number(*other) == language.lemma_number(at);
        let once = || (0..document.tokens.len()).filter(same).take(2).count() == 1;
        (unnamed && named && !timed && text.len() > 3 && once()).then(|| text.to_lowercase())
    }

    /// The weekday that the sentence tells, if it tells one.
    fn weekday(&self) -> Option<Weekday> {
        let mut days = times_in(self.article, self.tokens).iter().filter_map(|time| time.weekday);
        days.next().filter(|_| days.next().is_none()).map(|day| day.value)
    }
}
