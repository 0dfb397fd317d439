//! Names: where people, organisations, places and other things are named.
//!
//! Comes in: the [`Form`]s and tags of a sentence, and what the document has named so far. Goes out: [`Name`]s.
//! Only capitals and what links them are looked at; each token is then the beginning, inside or last part of a name, a name by
//! itself, or none. Names in small letters are not found.
//!
//! Source: the scheme is that of Ratinov and Roth 2009; the learner that of [`super::tagger`].

use std::collections::BTreeMap;
use std::ops::Range;

use super::data::Reader;
use super::form::{Capitals, Form, mix};
use super::linear::{Linear, MOST_LABELS, Scores};
use super::tagger::is_titled;
use super::{Name, NameKind, Upos, Xpos};

/// Labels: 0 for no name, then four for each kind.
pub(super) const LABELS: usize = 17;
/// The label of a token outside any name.
pub(super) const OUTSIDE: usize = 0;
/// The farthest that two capitals may stand apart and belong to one name, in tokens.
const LONGEST_LINK: usize = 4;
/// What a name must be better by than none, in weights: a wrong name costs a reader more than a missing one.
const RELUCTANCE: i32 = 0;

/// The part of its name that a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// The first token of several.
    Begin,
    /// Neither the first nor the last.
    Inside,
    /// The last token of several.
    Last,
    /// The only token.
    Unit,
}

/// What a label says.
pub(super) fn meaning(label: usize) -> Option<(Part, NameKind)> {
    const PARTS: [Part; 4] = [Part::Begin, Part::Inside, Part::Last, Part::Unit];
    const KINDS: [NameKind; 4] = [NameKind::Person, NameKind::Organisation, NameKind::Place, NameKind::Other];
    let at = label.checked_sub(1)?;
    Some((PARTS[at % 4], *KINDS.get(at / 4)?))
}

/// The trained finder of names.
#[derive(Debug)]
pub(super) struct NameFinder {
    model: Linear,
}

/// What a document has named so far: by word, the number of the kind of name that it was last part of, plus one; 0 for none.
pub(super) type Memory = BTreeMap<u32, u32>;

impl NameFinder {
    /// Reads what [`super::train`] wrote.
    pub fn read(data: &[u8]) -> Self {
        Self { model: Linear::read(&mut Reader::new(data)) }
    }

    /// Appends the names of one sentence, whose first token is number `start`, to `names`; answers what it has put into `memory`.
    pub fn find(
        &self,
        forms: &[Form],
        tags: &[(Upos, Xpos)],
        start: usize,
        memory: &mut Memory,
        names: &mut Vec<Name>,
    ) -> Vec<(u32, u32)> {
        let mut state = NameState::new(forms, tags, memory);
        let mut open = 0;
        for at in 0..forms.len() {
            let mut label = OUTSIDE;
            if state.is_candidate(at) {
                let mut scores = [0; MOST_LABELS];
                state.features(at, |feature| self.model.add(feature, &mut scores));
                scores[OUTSIDE] += RELUCTANCE;
                label = best_allowed(&scores, |label| state.allows(at, label));
            }
            state.advance(label);
            match meaning(label) {
                Some((Part::Begin, _)) => open = at,
                Some((Part::Last, kind)) => names.push(Name { tokens: start + open..start + at + 1, kind }),
                Some((Part::Unit, kind)) => names.push(Name { tokens: start + at..start + at + 1, kind }),
                _ => {}
            }
        }
        let called: Vec<_> = state.called().collect();
        memory.extend(called.iter().copied());
        called
    }
}

fn best_allowed(scores: &Scores, allows: impl Fn(usize) -> bool) -> usize {
    let allowed = (0..LABELS).filter(|&label| allows(label));
    allowed.max_by(|&a, &b| scores[a].cmp(&scores[b]).then(b.cmp(&a))).unwrap_or(OUTSIDE)
}

/// Words before a person's name that are no part of it.
const TITLES: [&str; 61] = [
    "ambassador",
    "archbishop",
    "attorney",
    "bishop",
    "capt.",
    "captain",
    "cardinal",
    "chairman",
    "chairwoman",
    "chancellor",
    "chief",
    "col.",
    "colonel",
    "commissioner",
    "congressman",
    "congresswoman",
    "councillor",
    "dame",
    "deputy",
    "director",
    "doctor",
    "dr",
    "dr.",
    "emperor",
    "empress",
    "envoy",
    "gen.",
    "general",
    "gov.",
    "governor",
    "judge",
    "justice",
    "king",
    "lady",
    "lieutenant",
    "lord",
    "lt.",
    "mayor",
    "minister",
    "miss",
    "mr",
    "mr.",
    "mrs",
    "mrs.",
    "ms",
    "ms.",
    "officer",
    "pope",
    "president",
    "prime",
    "prof.",
    "professor",
    "queen",
    "rep.",
    "representative",
    "secretary",
    "sen.",
    "senator",
    "sergeant",
    "sgt.",
    "sir",
];

/// Whether the folded `word` stands before a person's name without being part of it.
pub(super) fn is_title(word: &str) -> bool {
    TITLES.binary_search(&word).is_ok()
}

/// Words in small letters that a person's name may have inside.
const PARTICLES: [&str; 27] = [
    "abu", "af", "al", "ap", "av", "bin", "bint", "da", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "ibn",
    "la", "le", "los", "ten", "ter", "van", "von", "zu",
];

/// Whether the folded `word` may stand inside a person's name in small letters.
pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES.binary_search(&word).is_ok()
}

/// For each of `forms` that may be part of a name, what the document has called it, plus one; 0 if nothing.
pub(super) fn recall(forms: &[Form], memory: &Memory) -> Vec<u32> {
    let recall = |form: &Form| if is_capital(form) { memory.get(&form.word).map_or(0, |kind| kind + 1) } else { 0 };
    forms.iter().map(recall).collect()
}

/// What a decision may look at.
pub(super) struct NameState<'a> {
    forms: &'a [Form],
    tags: &'a [(Upos, Xpos)],
    titled: u32,
    /// What the document has called each token, as [`recall`] tells it.
    recalled: Vec<u32>,
    /// For each token the stretch of capitals and what links them that it belongs to.
    stretches: Vec<Range<usize>>,
    /// For each token the run of capitals alone that it belongs to.
    runs: Vec<Range<usize>>,
    labels: Vec<usize>,
}

impl<'a> NameState<'a> {
    /// Before the first token of a sentence.
    pub fn new(forms: &'a [Form], tags: &'a [(Upos, Xpos)], memory: &Memory) -> Self {
        Self {
            forms,
            tags,
            titled: is_titled(forms),
            recalled: recall(forms, memory),
            stretches: stretches(forms, LONGEST_LINK),
            runs: stretches(forms, 1),
            labels: Vec::with_capacity(forms.len()),
        }
    }

    /// Whether token `at` may be part of a name at all.
    pub fn is_candidate(&self, at: usize) -> bool {
        !self.stretches[at].is_empty()
    }

    /// Whether token `at` may carry `label` after the labels so far.
    pub fn allows(&self, at: usize, label: usize) -> bool {
        let goes_on = at + 1 < self.stretches[at].end;
        // A name begins with a capital and ends with one or with a number: "University of Oxford", "Apollo 11".
        let edge = is_capital(&self.forms[at]) || self.forms[at].number;
        let open = at.checked_sub(1).and_then(|before| meaning(self.labels[before]));
        match (open, meaning(label)) {
            (Some((Part::Begin | Part::Inside, kind)), Some((Part::Inside, same))) => kind == same && goes_on,
            (Some((Part::Begin | Part::Inside, kind)), Some((Part::Last, same))) => kind == same && (edge || !goes_on),
            (Some((Part::Begin | Part::Inside, _)), _) => false,
            (_, Some((Part::Begin, _))) => goes_on && edge,
            (_, Some((Part::Inside | Part::Last, _))) => false,
            (_, Some((Part::Unit, _))) => edge,
            _ => true,
        }
    }

    /// Takes note of what the next token was found to be.
    pub fn advance(&mut self, label: usize) {
        self.labels.push(label);
    }

    /// What the sentence's capitals were found to be, to go into the document's memory.
    pub fn called(&self) -> impl Iterator<Item = (u32, u32)> {
        let labelled = self.forms.iter().zip(&self.labels).enumerate();
        // The first word of a sentence has its capital from there, unless it is part of a name.
        let told = labelled.filter(|&(at, (form, &label))| is_capital(form) && (label != OUTSIDE || at > 0));
        told.map(|(_, (form, &label))| (form.word, meaning(label).map_or(0, |(_, kind)| kind as u32 + 1)))
    }

    fn form(&self, at: usize, offset: isize) -> &Form {
        at.checked_add_signed(offset).and_then(|at| self.forms.get(at)).unwrap_or(&Form::OUTSIDE)
    }

    fn tag(&self, at: usize, offset: isize) -> u32 {
        at.checked_add_signed(offset).and_then(|at| self.tags.get(at)).map_or(99, |&(_, xpos)| xpos as u32)
    }

    /// Calls `feature` with every feature of token `at`.
    #[inline]
    pub fn features(&self, at: usize, mut feature: impl FnMut(u32)) {
        let [before2, before, here, after, after2] = [-2, -1, 0, 1, 2].map(|offset| self.form(at, offset));
        let [tag_before, tag, tag_after] = [-1, 0, 1].map(|offset| self.tag(at, offset));
        let mut template = 100;
        let mut emit = |parts: &[u32]| {
            template += 1;
            feature(parts.iter().fold(template, |hash, &part| mix(hash, part)));
        };
        for form in [here, before, after, before2, after2] {
            emit(&[form.word]);
            emit(&[form.cluster]);
            emit(&[form.shape]);
        }
        for part in here.suffixes.into_iter().chain(here.prefixes) {
            emit(&[part]);
        }
        let first = u32::from(at == 0 || !before.wordlike && at < 3);
        emit(&[here.shape, first, self.titled]);
        emit(&[here.cluster, first]);
        emit(&[here.capitals as u32, tag]);
        emit(&[before.shape, here.shape, after.shape]);
        emit(&[tag_before, tag, tag_after]);
        emit(&[before.word, here.word]);
        emit(&[here.word, after.word]);
        emit(&[before.cluster, here.cluster]);
        emit(&[here.cluster, after.cluster]);
        emit(&[before.cluster, after.cluster]);
        emit(&[here.cluster, after.word]);
        emit(&[before.word, here.cluster]);
        emit(&[before2.word, before.word]);
        emit(&[after.word, after2.word]);
        emit(&[after.cluster, after2.cluster]);
        // The run of capitals around it: how it begins and ends, and what stands beside it.
        let run = if self.runs[at].is_empty() { at..at + 1 } else { self.runs[at].clone() };
        let (from_start, to_end) = ((at - run.start).min(4) as u32, (run.end - at).min(4) as u32);
        let last = &self.forms[run.end - 1];
        let (left, right) = (self.form(run.start, -1), self.form(run.end - 1, 1));
        emit(&[from_start, to_end]);
        emit(&[last.word, to_end]);
        emit(&[last.cluster, to_end]);
        emit(&[last.suffixes[2], to_end]);
        emit(&[self.forms[run.start].word, from_start]);
        emit(&[self.forms[run.start].cluster, from_start]);
        emit(&[left.word, from_start]);
        emit(&[right.word, to_end]);
        emit(&[left.cluster, right.cluster]);
        emit(&[left.word, here.cluster, from_start]);
        emit(&[right.cluster, here.cluster, to_end]);
        let previous = self.labels.last().copied().unwrap_or(OUTSIDE) as u32;
        let previous2 = self.labels.iter().rev().nth(1).copied().unwrap_or(OUTSIDE) as u32;
        emit(&[previous]);
        emit(&[previous, previous2]);
        emit(&[previous, here.word]);
        emit(&[previous, here.cluster]);
        emit(&[previous, here.shape, after.shape]);
        emit(&[previous, after.word]);
        emit(&[previous, after.cluster]);
        emit(&[previous, tag, tag_after]);
        emit(&[previous, self.recalled[at]]);
        let next_recalled = self.recalled.get(at + 1).copied().unwrap_or(0);
        emit(&[previous, self.recalled[at], next_recalled]);
    }
}

fn is_capital(form: &Form) -> bool {
    form.capitals != Capitals::None
}

/// For each token the stretch that it belongs to: from capital to capital, each no farther from the last than `link` tokens
/// with only words and linking marks between them, a number at the end included. Empty for all other tokens.
fn stretches(forms: &[Form], link: usize) -> Vec<Range<usize>> {
    let mut stretches = vec![0..0; forms.len()];
    let mut at = 0;
    while at < forms.len() {
        if !is_capital(&forms[at]) {
            at += 1;
            continue;
        }
        let mut end = at + 1;
        while let Some(next) = (end..forms.len().min(end + link)).find(|&next| is_capital(&forms[next])) {
            if !forms[end..next].iter().all(|form| form.links) {
                break;
            }
            end = next + 1;
        }
        end += usize::from(forms.get(end).is_some_and(|form| form.number));
        stretches[at..end].fill(at..end);
        at = end;
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::{PARTICLES, TITLES};

    #[test]
    fn the_lists_are_sorted() {
        assert!(TITLES.is_sorted() && PARTICLES.is_sorted());
    }
}
