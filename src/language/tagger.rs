//! The tagger: one joint label, universal tag and Penn tag, for each token, from left to right.
//!
//! Comes in: the [`Form`]s of a sentence. Goes out: the number of a label for each. Each decision sees two tokens to either
//! side, the labels before it, and the last verb.
//!
//! Source: averaged perceptron (Collins 2002) over the features of Ratnaparkhi 1996 and word clusters.

use super::data::Reader;
use super::form::{Capitals, Form, NOTHING, hash, mix};
use super::linear::{Linear, MOST_LABELS, Scores, best};
use super::seen::Seen;
use super::{Upos, Xpos};

/// Past tenses that are nothing but verbs, however seldom the treebanks have them.
///
/// Source: our own list; of these words the treebanks' training and development halves have 5 that are no verbs.
const PASTS: [&str; 67] = [
    "arose",
    "ate",
    "awoke",
    "became",
    "befell",
    "began",
    "blew",
    "came",
    "chose",
    "clung",
    "crept",
    "drew",
    "fled",
    "flew",
    "flung",
    "forbade",
    "foresaw",
    "forgave",
    "forgot",
    "froze",
    "gave",
    "grew",
    "knelt",
    "knew",
    "misled",
    "mistook",
    "outdid",
    "outgrew",
    "overcame",
    "overran",
    "oversaw",
    "overthrew",
    "overtook",
    "rebuilt",
    "repaid",
    "rewrote",
    "rode",
    "sang",
    "sank",
    "shook",
    "shrank",
    "slept",
    "sought",
    "sprang",
    "stood",
    "strode",
    "strove",
    "struck",
    "swam",
    "swore",
    "swung",
    "taught",
    "threw",
    "told",
    "took",
    "understood",
    "undertook",
    "underwent",
    "upheld",
    "went",
    "wept",
    "withdrew",
    "withheld",
    "withstood",
    "wore",
    "wove",
    "wrote",
];

/// The tokens around a decision, by how far they are from it.
const AROUND: [isize; 5] = [0, -1, 1, -2, 2];

/// Tokens with the scores that each gives by itself at each place of [`AROUND`], label by label.
pub(super) type SeenForms = Seen<Form, i32>;

/// The trained tagger.
#[derive(Debug)]
pub(super) struct Tagger {
    /// What each label stands for.
    pub labels: Vec<(Upos, Xpos)>,
    model: Linear,
    /// The hashes of [`PASTS`], sorted.
    pasts: Vec<u32>,
}

impl Tagger {
    /// Reads what [`super::train`] wrote: a count, the labels, the model.
    pub fn read(data: &[u8]) -> Self {
        let mut reader = Reader::new(data);
        let count = reader.u8();
        let labels = (0..count).map(|_| (Upos::at(reader.u8()), Xpos::at(reader.u8()))).collect();
        let mut pasts: Vec<u32> = PASTS.iter().map(|word| hash(word.chars())).collect();
        pasts.sort_unstable();
        Self { labels, model: Linear::read(&mut reader), pasts }
    }

    /// The labels of one sentence, appended to `tags`; `seen` is what was kept of the sentences before.
    pub fn tag(&self, forms: &[Form], seen: &mut SeenForms, tags: &mut Vec<(Upos, Xpos)>) {
        let mut state = State::new(forms);
        for (at, form) in forms.iter().enumerate() {
            let mut scores = [0; MOST_LABELS];
            for (place, offset) in AROUND.into_iter().enumerate() {
                let form = state.form(at, offset);
                let own = seen.values(form, mix(form.word, form.shape), |own| self.score_form(form, own));
                let own = &own[place * self.labels.len()..][..self.labels.len()];
                scores.iter_mut().zip(own).for_each(|(score, &own)| *score += own);
            }
            state.joint_features(at, |feature| self.model.add(feature, &mut scores));
            let label = best(&scores, self.labels.len());
            let label = self.past(form, label).unwrap_or(label);
            let tag = self.labels[label];
            state.advance(at, label, tag);
            tags.push(tag);
        }
    }

    /// Appends the scores that `form` gives by itself, place after place.
    fn score_form(&self, form: &Form, own: &mut Vec<i32>) {
        for place in 0..AROUND.len() {
            let mut scores: Scores = [0; MOST_LABELS];
            form_features(form, place, |feature| self.model.add(feature, &mut scores));
            own.extend_from_slice(&scores[..self.labels.len()]);
        }
    }

    /// The label of the past tense, where a word that can be nothing else was given that of no verb.
    fn past(&self, form: &Form, label: usize) -> Option<usize> {
        let verb = matches!(self.labels[label].0, Upos::Verb | Upos::Aux);
        let past = !verb && form.capitals == Capitals::None && self.pasts.binary_search(&form.word).is_ok();
        past.then(|| self.labels.iter().position(|label| *label == (Upos::Verb, Xpos::Vbd))).flatten()
    }
}

/// What a decision may look at.
pub(super) struct State<'a> {
    forms: &'a [Form],
    /// Whether most words of the sentence begin with a capital, as headlines' words do.
    titled: u32,
    /// The labels of the token before and of the one before that, plus one; 0 before the sentence.
    previous: [u32; 2],
    /// The last verb or auxiliary: its word and its label.
    verb: [u32; 2],
}

impl<'a> State<'a> {
    /// Before the first token of a sentence.
    pub fn new(forms: &'a [Form]) -> Self {
        State { forms, titled: is_titled(forms), previous: [0; 2], verb: [NOTHING; 2] }
    }

    /// Takes note of what token `at` was found to be.
    pub fn advance(&mut self, at: usize, label: usize, (upos, _): (Upos, Xpos)) {
        self.previous = [label as u32 + 1, self.previous[0]];
        if matches!(upos, Upos::Verb | Upos::Aux) {
            self.verb = [self.forms[at].word, label as u32];
        }
    }

    fn form(&self, at: usize, offset: isize) -> &Form {
        at.checked_add_signed(offset).and_then(|at| self.forms.get(at)).unwrap_or(&Form::OUTSIDE)
    }

    /// Calls `feature` with every feature of token `at`.
    #[cfg(feature = "train")]
    pub fn features(&self, at: usize, mut feature: impl FnMut(u32)) {
        for (place, offset) in AROUND.into_iter().enumerate() {
            form_features(self.form(at, offset), place, &mut feature);
        }
        self.joint_features(at, feature);
    }

    /// Calls `feature` with every feature of token `at` that more than one token has a part in.
    #[inline]
    fn joint_features(&self, at: usize, mut feature: impl FnMut(u32)) {
        let [before2, before, here, after, after2] = [-2, -1, 0, 1, 2].map(|offset| self.form(at, offset));
        let mut template = 20;
        let mut emit = |parts: &[u32]| {
            // Those before and between are one token's own.
            template += if template == 23 { 5 } else { 1 };
            feature(parts.iter().fold(template, |hash, &part| mix(hash, part)));
        };
        // How the word is written, and whether its place or a headline explains its capital.
        let first = u32::from(!before.wordlike && (at == 0 || !before2.wordlike && at < 3));
        emit(&[here.shape, first, self.titled]);
        emit(&[here.shape, here.word, first]);
        emit(&[before.shape, here.shape, after.shape]);
        emit(&[before.word, here.word]);
        emit(&[here.word, after.word]);
        emit(&[before.word, after.word]);
        emit(&[before.cluster, here.cluster]);
        emit(&[here.cluster, after.cluster]);
        emit(&[before.cluster, after.cluster]);
        emit(&[after.cluster, after2.cluster]);
        emit(&[here.word, after.cluster, after2.cluster]);
        emit(&[here.word, after.suffixes[2]]);
        emit(&[here.word, after2.suffixes[1]]);
        emit(&[here.word, after2.cluster]);
        emit(&[here.cluster, here.shape, first]);
        emit(&[here.cluster, here.shape, after.shape]);
        emit(&[here.shape, after.shape, first, self.titled]);
        let [previous, previous2] = self.previous;
        emit(&[previous]);
        emit(&[previous2, previous]);
        emit(&[previous, here.word]);
        emit(&[previous2, previous, here.word]);
        emit(&[previous, here.suffixes[2]]);
        emit(&[previous, here.cluster]);
        emit(&[previous, after.word]);
        emit(&[previous, after.cluster]);
        emit(&[previous, here.cluster, after.cluster]);
        emit(&[previous2, previous, here.cluster]);
        let [verb, verb_label] = self.verb;
        emit(&[verb, here.suffixes[1]]);
        emit(&[verb_label, here.word]);
        emit(&[verb_label, previous, here.suffixes[1]]);
    }
}

/// Calls `feature` with every feature that one token has by itself at this place of [`AROUND`].
fn form_features(form: &Form, place: usize, mut feature: impl FnMut(u32)) {
    let mut emit = |template: u32, parts: &[u32]| feature(parts.iter().fold(template, |hash, &part| mix(hash, part)));
    emit(2 + 2 * place as u32, &[form.word]);
    emit(3 + 2 * place as u32, &[form.cluster]);
    match place {
        0 => {
            emit(1, &[]);
            (12..).zip(form.suffixes.into_iter().chain(form.prefixes)).for_each(|(template, part)| emit(template, &[part]));
            emit(24, &[form.shape, form.suffixes[2]]);
        }
        1 => emit(25, &[form.suffixes[2]]),
        2 => {
            emit(26, &[form.suffixes[2]]);
            emit(27, &[form.suffixes[1], form.cluster]);
        }
        _ => {}
    }
}

/// Whether most words of a sentence begin with a capital, as headlines' words do (1), or hold nothing else (2).
pub(super) fn is_titled(forms: &[Form]) -> u32 {
    let words = forms.iter().filter(|form| form.wordlike).count();
    let capitals = forms.iter().filter(|form| form.capitals != Capitals::None).count();
    let shouted = forms.iter().filter(|form| form.capitals == Capitals::All).count();
    if words < 3 {
        0
    } else if shouted * 10 >= words * 7 {
        2
    } else {
        u32::from(capitals * 10 >= words * 6)
    }
}
