//! Ties runs to entities: full name, surname, short form and initials of one person, organisation or place.
//!
//! Comes in: the runs with their kinds. Goes out: [`Entities`] with the mentions by name. Full names come first, wherever they
//! stand; short ones then join the one they can belong to. Two people of one surname stay two, and a bare surname joins the
//! one that the text calls by it already; where it could mean either, it stays alone.

use std::collections::BTreeMap;
use std::ops::Range;

use super::evidence::Evidence;
use super::kinds::{Guess, guess, is_acronym, is_adjective};
use super::runs::Run;
use super::view::View;
use super::{Entities, Entity, EntityId, EntityKind, Form, Mention};
use crate::extract::lexicon::{countries, first_names, organisations, places, short_names, titles};
use crate::language::Upos;
use crate::text::fold;

/// The state of tying.
pub(super) struct Linker<'v, 'a> {
    view: &'v View<'a>,
    entities: Entities,
    /// The parts of each entity's fullest name.
    parts: Vec<Vec<String>>,
    /// The entities that a part of a name may mean.
    by_part: BTreeMap<String, Vec<EntityId>>,
    /// How often each has been mentioned by a part of its name.
    bare: Vec<u32>,
    /// Whether each has been mentioned so far.
    named: Vec<bool>,
    /// The entity of each run.
    pub of_run: Vec<Option<EntityId>>,
}

/// The entities that `runs` name, and which run names which.
pub(super) fn tie(view: &View, runs: &[Run]) -> (Entities, Vec<Option<EntityId>>) {
    let evidence = Evidence::new(view, runs);
    let guesses: Vec<Guess> = runs.iter().map(|run| guess(view, run, &evidence)).collect();
    let linker = Linker {
        view,
        entities: Entities::default(),
        parts: Vec::new(),
        by_part: BTreeMap::new(),
        bare: Vec::new(),
        named: Vec::new(),
        of_run: vec![None; runs.len()],
    };
    linker.tie(runs, &guesses)
}

impl Linker<'_, '_> {
    fn tie(mut self, runs: &[Run], guesses: &[Guess]) -> (Entities, Vec<Option<EntityId>>) {
        let long = |run: &Run| self.view.words(&run.name) > 1;
        let long: Vec<bool> = runs.iter().map(long).collect();
        for (number, (run, guess)) in runs.iter().zip(guesses).enumerate() {
            if long[number] && guess.firm {
                self.of_run[number] = guess.kind.map(|kind| self.full(run, kind));
            }
        }
        self.couples(runs);
        for (number, (run, guess)) in runs.iter().zip(guesses).enumerate() {
            if self.of_run[number].is_none() && !run.name.is_empty() {
                self.of_run[number] = self.short(run, *guess);
            }
            if let Some(id) = self.of_run[number] {
                self.mention(id, run);
            }
        }
        self.headlines();
        self.finish()
    }

    /// The entity of a name of several words: one of the same name, or a new one.
    fn full(&mut self, run: &Run, kind: EntityKind) -> EntityId {
        let parts = match kind {
            EntityKind::Person => self.view.parts(&run.name),
            EntityKind::Place => self.place_parts(&run.name),
            EntityKind::Organisation => without_company_form(self.view.parts(&run.name)),
        };
        let Some(last) = parts.last().cloned() else { return self.found(kind, run, parts) };
        let generation = generation(self.view.document.slice(self.view.span(&run.name)));
        let same = |&id: &EntityId| {
            let entity = &self.entities.all[id];
            let other = self::generation(&entity.name).is_some_and(|own| generation.is_some_and(|other| other != own));
            entity.kind == kind && self.is_same(kind, id, &parts) && !other
        };
        if let Some(id) = self.by_part.get(&last).and_then(|ids| ids.iter().copied().find(same)) {
            // "Bob Finch" is Robert from here on, and so is "Bob".
            if let Some(first) = parts.first().filter(|_| kind == EntityKind::Person) {
                let ids = self.by_part.entry(first.clone()).or_default();
                if !ids.contains(&id) && ids.len() < 32 {
                    ids.push(id);
                }
            }
            if parts.len() > self.parts[id].len() {
                self.entities.all[id].name = self.view.document.slice(self.view.span(&run.name)).to_owned();
                self.parts[id] = parts;
            }
            return id;
        }
        self.found(kind, run, parts)
    }

    /// The parts of a place's name; all names of one country ("US", "U.S.", "United States") have those of its usual one.
    fn place_parts(&self, name: &Range<usize>) -> Vec<String> {
        let country = countries::named(self.view.document.slice(self.view.span(name)));
        country.map_or_else(|| self.view.parts(name), |country| country.name.split(' ').map(fold).collect())
    }

    fn is_same(&self, kind: EntityKind, id: EntityId, parts: &[String]) -> bool {
        let own = &self.parts[id];
        if kind != EntityKind::Person || own == parts {
            return own == parts;
        }
        let (Some(first), Some(own_first)) = (parts.first(), own.first()) else { return false };
        let (short, long) = if first.len() < own_first.len() { (first, own_first) } else { (own_first, first) };
        let initial = short.chars().count() == 1 && long.starts_with(short.as_str());
        let one = first == own_first || initial || short_names::are_one(first, own_first);
        let ends = own.len() >= parts.len() + 2 && own.ends_with(parts);
        own.last() == parts.last() && own.len() > 1 && parts.len() > 1 && (one || ends)
    }

    fn found(&mut self, kind: EntityKind, run: &Run, parts: Vec<String>) -> EntityId {
        let id = self.entities.all.len();
        let name = self.view.document.slice(self.view.span(&run.name)).to_owned();
        self.entities.all.push(Entity { kind, name, roles: Vec::new(), gender: None, acronym: None, namesake: false });
        for part in &parts {
            let ids = self.by_part.entry(part.clone()).or_default();
            if ids.last() != Some(&id) && ids.len() < 32 {
                ids.push(id);
            }
        }
        self.parts.push(parts);
        self.bare.push(0);
        self.named.push(false);
        id
    }

    /// "Patricia and Owen Stott": the first of the two has the surname of the second.
    fn couples(&mut self, runs: &[Run]) {
        for number in 1..runs.len() {
            let (first, second) = (&runs[number - 1], &runs[number]);
            let Some(id) = self.of_run[number] else { continue };
            let joined = second.whole.start == first.whole.end + 1 && self.view.folded(first.whole.end) == "and";
            let named = first.name.len() == 1 && first_names::is_first_name(self.view.text(first.name.start));
            let person = self.entities.all[id].kind == EntityKind::Person && self.parts[id].len() > 1;
            if joined && named && person && self.of_run[number - 1].is_none() {
                let surname = self.parts[id].last().cloned().unwrap_or_default();
                let parts = vec![self.view.parts(&first.name).concat(), surname];
                self.of_run[number - 1] = Some(self.found(EntityKind::Person, first, parts));
            }
        }
    }

    /// The entity that a short or doubtful name refers to: one known already, or a new one where the run may found it.
    fn short(&mut self, run: &Run, guess: Guess) -> Option<EntityId> {
        let text = self.view.document.slice(self.view.span(&run.name));
        if is_adjective(text) {
            return None;
        }
        let parts = match guess.kind {
            Some(EntityKind::Place) => self.place_parts(&run.name),
            _ => self.view.parts(&run.name),
        };
        if let Some(id) = self.known(&parts, run, guess) {
            return Some(id);
        }
        if is_acronym(text)
            && let Some(id) = self.by_initials(&text.replace('.', "").to_lowercase())
        {
            return Some(id);
        }
        let kind = guess.kind.filter(|_| guess.firm)?;
        Some(self.found(kind, run, parts))
    }

    /// The known entity that has all `parts` in its name.
    fn known(&self, parts: &[String], run: &Run, guess: Guess) -> Option<EntityId> {
        let last = parts.last()?;
        let place = guess.kind == Some(EntityKind::Place);
        let fits = |id: EntityId| {
            let (entity, own) = (&self.entities.all[id], &self.parts[id]);
            match entity.kind {
                EntityKind::Person if place && guess.firm && places::is_place(last) => own.last() == Some(last) && own.len() > 1,
                EntityKind::Person => {
                    own.ends_with(parts)
                        || parts.len() == 1
                            && (own.first().is_some_and(|first| first == last || short_names::are_one(first, last))
                                || own.len() == 3 && own.contains(last) && guess.kind == Some(EntityKind::Person))
                }
                EntityKind::Place => own == parts,
                EntityKind::Organisation => {
                    own == parts
                        || own.len() > 1 && parts.len() == 1 && own.ends_with(parts) && self.is_club(run, last)
                        || own.starts_with(parts)
                            && run.title.is_empty()
                            && self.view.upos(run.name.start) == Upos::Propn
                            && !self.is_general(&run.name)
                }
            }
        };
        let candidates: Vec<EntityId> = self.by_part.get(last)?.iter().copied().filter(|&id| fits(id)).collect();
        self.best(&candidates, run, last).or_else(|| self.body(parts, run))
    }

    /// The one organisation that "the League" is short for: "League of Rights".
    fn body(&self, parts: &[String], run: &Run) -> Option<EntityId> {
        let [word] = parts else { return None };
        let the = run.whole.start > 0 && self.view.folded(run.whole.start - 1) == "the" && run.title.is_empty();
        let named = |id: &EntityId| self.entities.all[*id].kind == EntityKind::Organisation && self.parts[*id].len() > 1;
        let mut bodies = self.by_part.get(word)?.iter().copied().filter(named);
        let only = bodies.next().filter(|_| bodies.next().is_none())?;
        (the && organisations::is_organisation_word(word) && !self.view.seen_small(run.name.start)).then_some(only)
    }

    /// Whether a club or team can be called by the last word of its name here: "United", "the Eagles".
    fn is_club(&self, run: &Run, last: &str) -> bool {
        let the = run.whole.start > 0 && self.view.folded(run.whole.start - 1) == "the";
        let team = the && last.ends_with('s') && !places::is_place(last) && !organisations::is_organisation_word(last);
        is_club_word(last) || team
    }

    /// Of several the one whose surname it is, if the title allows it and nobody else could be meant.
    fn best(&self, candidates: &[EntityId], run: &Run, last: &str) -> Option<EntityId> {
        let titled = run.title.clone().find_map(|index| titles::gender(self.view.folded(index)));
        let may_be = |id: &&EntityId| {
            let own = self.parts[**id].first().and_then(|first| first_names::gender(first));
            let known = self.entities.all[**id].gender.map(|(gender, _)| gender).or(own);
            titled.is_none() || known.is_none() || known == titled
        };
        let surname = |id: &&EntityId| self.parts[**id].last().is_some_and(|own| own == last);
        let allowed: Vec<&EntityId> = candidates.iter().filter(may_be).collect();
        let mut best: Vec<&EntityId> = allowed.iter().copied().filter(surname).collect();
        if best.is_empty() {
            best = allowed;
        }
        if best.len() > 1 {
            // The one that the text has called by the bare surname before, else the only one that it has named so far.
            let usual = best.iter().copied().max_by_key(|&&id| self.bare[id]).filter(|&&id| self.bare[id] > 0);
            let mut so_far = best.iter().copied().filter(|&&id| self.named[id]);
            let only = so_far.next().filter(|_| so_far.next().is_none());
            return usual.or(only).copied();
        }
        best.first().copied().copied()
    }

    /// The one organisation or place whose capitalised words have these initials.
    fn by_initials(&self, initials: &str) -> Option<EntityId> {
        let matching = |id: &EntityId| {
            let parts = &self.parts[*id];
            let small = |part: &&String| !matches!(part.as_str(), "of" | "the" | "and" | "for" | "&");
            let own: String = parts.iter().filter(small).filter_map(|part| part.chars().next()).collect();
            parts.len() > 1 && self.entities.all[*id].kind == EntityKind::Organisation && own == initials
        };
        let first = initials.chars().next()?;
        let from = self.by_part.range(first.to_string()..).take_while(|(part, _)| part.starts_with(first));
        let mut found: Vec<EntityId> = from.flat_map(|(_, ids)| ids.iter().copied()).take(200).filter(matching).collect();
        found.sort_unstable();
        found.dedup();
        (found.len() == 1).then(|| found[0])
    }

    /// Whether a short form would be too general to be one: "National", "University", a country.
    fn is_general(&self, name: &Range<usize>) -> bool {
        let word = self.view.folded(name.start);
        let text = self.view.document.slice(self.view.span(name));
        let river = name.start > 0 && self.view.folded(name.start - 1) == "the";
        name.len() == 1 && (river || organisations::is_organisation_word(word) || self.view.seen_small(name.start))
            || places::is_place(text)
    }

    fn mention(&mut self, id: EntityId, run: &Run) {
        let text = self.view.document.slice(self.view.span(&run.name));
        let words = self.view.parts(&run.name).len();
        let form = if is_acronym(text) && self.parts[id].len() > 1 {
            Form::Acronym
        } else if words >= self.parts[id].len().min(2) {
            Form::Full
        } else {
            Form::Short
        };
        self.bare[id] += u32::from(form == Form::Short);
        self.named[id] = true;
        self.add(id, run.name.clone(), form);
        let titled = run.title.clone().find_map(|index| Some((titles::gender(self.view.folded(index))?, index)));
        if let Some((gender, index)) = titled
            && self.entities.all[id].gender.is_none()
            && self.entities.all[id].kind == EntityKind::Person
        {
            self.entities.all[id].gender = Some((gender, self.view.document.tokens[index].span));
        }
    }

    fn add(&mut self, id: EntityId, tokens: Range<usize>, form: Form) {
        let span = self.view.span(&tokens);
        self.entities.mentions.push((id, Mention { span, tokens, form }));
    }

    /// Finds the names that the text knows in its title-case lines.
    fn headlines(&mut self) {
        let view = self.view;
        for number in 0..view.document.sentences.len() {
            if !view.is_title_case(number) {
                continue;
            }
            let tokens = view.document.sentences[number].tokens.clone();
            let mut at = tokens.start;
            while at < tokens.end {
                let longest = (at + 1..=tokens.end.min(at + 6)).rev().find_map(|end| Some((end, self.exact(&(at..end))?)));
                if let Some((end, (id, form))) = longest {
                    self.add(id, at..end, form);
                    at = end;
                } else {
                    at += 1;
                }
            }
        }
    }

    /// The entity with just this name, or this surname, where only one has it.
    fn exact(&self, tokens: &Range<usize>) -> Option<(EntityId, Form)> {
        if !self.view.capital(tokens.start) || !self.view.capital(tokens.end - 1) {
            return None;
        }
        let parts = self.place_parts(tokens);
        let ids = self.by_part.get(parts.last()?)?;
        if let Some(id) = ids.iter().find(|&&id| self.parts[id] == parts) {
            return Some((*id, Form::Full));
        }
        let person = |id: &&EntityId| self.entities.all[**id].kind == EntityKind::Person && self.parts[**id].ends_with(&parts);
        let mut people = ids.iter().filter(person);
        let only = people.next().filter(|_| people.next().is_none() && parts.len() == 1)?;
        (!self.view.seen_small(tokens.start)).then_some((*only, Form::Short))
    }

    /// Marks namesakes and puts all in the order of the text.
    fn finish(mut self) -> (Entities, Vec<Option<EntityId>>) {
        let mut surnames: BTreeMap<&String, Vec<EntityId>> = BTreeMap::new();
        for (id, parts) in self.parts.iter().enumerate() {
            if let Some(surname) = parts.last().filter(|_| self.entities.all[id].kind == EntityKind::Person) {
                surnames.entry(surname).or_default().push(id);
            }
        }
        for id in surnames.into_values().filter(|ids| ids.len() > 1).flatten() {
            self.entities.all[id].namesake = true;
        }
        self.entities.mentions.sort_by_key(|(_, mention)| (mention.span.start(), mention.span.end()));
        let mut order: Vec<Option<EntityId>> = vec![None; self.entities.all.len()];
        let mut sorted = Vec::with_capacity(order.len());
        for (id, _) in &self.entities.mentions {
            if order[*id].is_none() {
                order[*id] = Some(sorted.len());
                sorted.push(self.entities.all[*id].clone());
            }
        }
        self.entities.all = sorted;
        self.entities.mentions.iter_mut().for_each(|(id, _)| *id = order[*id].unwrap_or_default());
        let of_run = self.of_run.iter().map(|id| id.and_then(|id| order[id])).collect();
        (self.entities, of_run)
    }
}

/// What tells a father from a son of one name: "Jr.", "III".
fn generation(name: &str) -> Option<&str> {
    let last = name.rsplit(' ').next()?.trim_end_matches('.');
    matches!(last, "Jr" | "Sr" | "II" | "III" | "IV").then_some(last)
}

/// A company's name without "Inc.", "Ltd" and the like.
fn without_company_form(mut parts: Vec<String>) -> Vec<String> {
    while parts.len() > 1
        && parts.last().is_some_and(|last| matches!(last.as_str(), "inc" | "ltd" | "plc" | "llc" | "corp" | "co" | "gmbh" | "ag"))
    {
        parts.pop();
    }
    parts
}

/// The last words of clubs' names by which the clubs are called: "United".
fn is_club_word(word: &str) -> bool {
    matches!(word, "albion" | "athletic" | "city" | "rovers" | "united" | "wanderers" | "wednesday")
}
