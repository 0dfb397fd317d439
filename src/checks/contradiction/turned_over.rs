//! Opposites in two places with much the same words around them, however they are built: "The rebels *freed* the two engineers
//! on Sunday", "the engineers, who are still *being held* by the rebels"; "the decision to *quash* the fine".
//!
//! Comes in: an article. Goes out: pairs of [`Saying`]s, the earlier one first. Where a word around either of them tells of
//! another time, another thing, a plan or a possibility, there is none. Nothing here decides whether that is a finding.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::article::Article;
use crate::checks::common::{lists, quantities_in, quotation_around, says_any, times_in, word_in};
use crate::checks::moments::two_sources;
use crate::checks::windows::{self, Window};
use crate::extract::lexicon::kin::are_kin;
use crate::extract::lexicon::opposites::{self, Class, Kind, Place, Pole, ScaleId, Sense};
use crate::extract::{Argument, Modality, Polarity, Proposition, Time};
use crate::language::{Upos, Xpos};
use crate::text::{ParagraphKind, Span};

/// Words near by that tell of another time, another one of the kind, a part, or of what is not or not yet so.
const OTHERS: &str = "after again ago almost alternatively another anymore apart appeal before besides both but call can cannot could demand earlier early \
    either else eventually ever every except expect fear few first former formerly forever further future hardly hope how if initially instead later \
    least less likely many may meanwhile might most must nearly need next now often once only or original originally other others \
    partly plan planned possible potential previous previously prior propose proposed rather reversed second separate several should since sometimes soon \
    temporarily than then third threat threaten try unless unlike until urge usually vow want warn what when whenever where whether will would yet";
/// Words that deny, where no clause is known to be denied by them.
const DENIES: &str = "no not n't never neither none nobody nothing hardly without";
/// Nouns and verbs before "to" and a verb that tell that it was done.
const DONE: &str = "agree choose decide decision force manage move proceed ruling vote";
/// The same, of what was not done.
const UNDONE: &str = "decline fail failure refusal refuse unable";
/// How many earlier sayings one is compared with.
const NEAREST: usize = 16;
/// How many words must be the same.
const ENOUGH: usize = 2;

/// Scales whose poles follow one another in the course of things, by their first pole.
const COURSES: &[&str] = &["begun", "appointed", "built", "married", "bought", "admitted", "joined", "favourable", "sufficient"];

/// A word for a pole of a scale, with the words around it.
#[derive(Clone, Debug)]
pub(super) struct Saying<'a> {
    pub span: Span,
    pub scale: ScaleId,
    pub pole: Pole,
    negated: bool,
    at: usize,
    sentence: usize,
    window: Window,
    proposition: Option<&'a Proposition>,
    /// What it is said of, by the words that may head it.
    themes: Vec<&'a str>,
    /// Whether it is told in passing, as known: behind "who" or "which", as a noun with "the", before its noun.
    passing: bool,
}

impl Saying<'_> {
    /// The pole in words, negation included.
    pub fn says(&self) -> String {
        let pole = if self.negated { self.pole.other() } else { self.pole };
        let name = opposites::scale(self.scale).poles[pole as usize].name;
        if self.negated { format!("not {name}") } else { name.to_owned() }
    }
}

/// All pairs.
pub(super) fn pairs(article: &Article) -> Vec<(Saying<'_>, Saying<'_>)> {
    let mut seen: BTreeMap<ScaleId, Vec<Saying<'_>>> = BTreeMap::new();
    let mut found: Vec<(Saying<'_>, Saying<'_>)> = Vec::new();
    for saying in sayings(article) {
        let earlier = seen.entry(saying.scale).or_default();
        let rivals =
            earlier.iter().rev().take(NEAREST).filter(|other| other.pole != saying.pole && disagree(article, other, &saying));
        let rival = rivals.max_by_key(|other| other.window.shares(&saying.window));
        let told = |pair: &(Saying<'_>, Saying<'_>)| pair.1.at == saying.at;
        let pair = rival.filter(|_| !found.iter().any(told)).map(|other| (other.clone(), saying.clone()));
        found.extend(pair);
        earlier.push(saying);
    }
    found
}

fn disagree(article: &Article, one: &Saying<'_>, two: &Saying<'_>) -> bool {
    let shared = one.window.shares(&two.window);
    let theme = one.themes.iter().any(|theme| two.themes.iter().any(|other| are_kin(theme, other)));
    let scale = opposites::scale(one.scale);
    let ends = matches!(scale.kind, Kind::Outcome | Kind::Stage);
    let enough = match (ends, two.passing) {
        (true, true) => ENOUGH - 1,
        (true, false) if scale.kind == Kind::Stage => ENOUGH + 1,
        _ => ENOUGH,
    };
    let course = COURSES.contains(&scale.poles[0].name);
    one.sentence != two.sentence
        && theme
        && !course
        && shared >= enough
        && !one.window.names_apart(&two.window)
        && !numbers_apart(article, one, two)
        && !one.proposition.zip(two.proposition).is_some_and(|(one, two)| two_sources(article, one, two))
        && one_time(article, one, two)
}

/// Whether both sentences tell numbers, and none in common.
fn numbers_apart(article: &Article, one: &Saying<'_>, two: &Saying<'_>) -> bool {
    let numbers = |saying: &Saying<'_>| quantities_in(article, &article.document.sentences[saying.sentence].tokens);
    let (first, second) = (numbers(one), numbers(two));
    let shared = first.iter().any(|one| second.iter().any(|two| one.value == two.value));
    !first.is_empty() && !second.is_empty() && !shared
}

/// Whether the times of the two sentences do not part them.
fn one_time(article: &Article, one: &Saying<'_>, two: &Saying<'_>) -> bool {
    let times = |saying: &Saying<'_>| times_in(article, &article.document.sentences[saying.sentence].tokens);
    let (first, second) = (times(one), times(two));
    let dated = |times: &[Time]| times.iter().any(|time| time.year.known().is_some());
    if first.is_empty() || second.is_empty() {
        return !dated(second) && !dated(first);
    }
    first.iter().any(|mine| second.iter().any(|other| mine.value == other.value))
}

/// All words for poles that the article tells as facts, in the order of the text.
fn sayings(article: &Article) -> Vec<Saying<'_>> {
    let mut found = Vec::new();
    for (sentence, whole) in article.document.sentences.iter().enumerate() {
        let kind = article.document.kind_of(sentence);
        if !matches!(kind, ParagraphKind::Body | ParagraphKind::Headline) || article.language.folded(whole.tokens.end - 1) == "?" {
            continue;
        }
        for at in whole.tokens.clone() {
            let senses = senses(article, &whole.tokens, at);
            if !senses.is_empty() {
                found.extend(told(article, sentence, at, &senses).into_iter().flatten());
            }
        }
    }
    found
}

/// The senses of the word at `at`, with its particle where that makes it another one.
fn senses(article: &Article, own: &Range<usize>, at: usize) -> Vec<Sense> {
    let language = &article.language;
    let state = matches!(language.xpos(at), Xpos::Vbn).then(|| opposites::senses(language.folded(at), Class::Adjective));
    let state: Vec<Sense> = state.into_iter().flatten().collect();
    if !state.is_empty() {
        return state;
    }
    let (class, lemma) = match language.upos(at) {
        Upos::Verb => (Class::Verb, language.lemma(at)),
        Upos::Noun => (Class::Noun, language.lemma(at)),
        Upos::Adj | Upos::Adv => (Class::Adjective, language.folded(at)),
        _ => return Vec::new(),
    };
    let after = word_in(article, own, at + 1);
    if class == Class::Verb && !after.is_empty() {
        let with: Vec<Sense> = opposites::senses(&format!("{lemma} {after}"), class).collect();
        if !with.is_empty() || matches!(language.xpos(at + 1), Xpos::Rp) {
            return with;
        }
    }
    opposites::senses(lemma, class).collect()
}

/// What the word at `at` says, where it is told as a fact.
fn told<'a>(article: &'a Article, sentence: usize, at: usize, senses: &[Sense]) -> Option<Vec<Saying<'a>>> {
    let own = &article.document.sentences[sentence].tokens;
    let all = crate::checks::common::propositions_in(article, &(at..at + 1));
    let proposition = all.first();
    let reach = windows::reach(article, &(at..at + 1));
    let (fact, negated) = standing(article, own, at, proposition);
    let span = article.document.tokens[at].span;
    if !fact || quotation_around(article, span).is_some() || says_any(article, reach, OTHERS) {
        return None;
    }
    let arguments = proposition
        .into_iter()
        .flat_map(|told| told.subject.iter().chain(&told.object).flat_map(|argument| argument.tokens.clone()));
    let window = Window::around(article, &(at..at + 1), arguments);
    let span = proposition.map_or(span, |told| told.span);
    let passing = in_passing(article, own, at, proposition);
    let saying = |sense: &Sense| {
        let change = opposites::scale(sense.scale).kind == Kind::Change;
        let pole = if negated { sense.pole.other() } else { sense.pole };
        let themes = themes(article, own, at, sense.place, proposition);
        (!negated || !change).then(|| Saying {
            span,
            scale: sense.scale,
            pole,
            negated,
            at,
            sentence,
            proposition,
            window: window.clone(),
            themes,
            passing,
        })
    };
    Some(senses.iter().filter_map(saying).collect())
}

/// The nouns that the word at `at` may be said of.
fn themes<'a>(
    article: &'a Article,
    own: &Range<usize>,
    at: usize,
    place: Place,
    proposition: Option<&'a Proposition>,
) -> Vec<&'a str> {
    let language = &article.language;
    let noun = |at: &usize| matches!(language.upos(*at), Upos::Noun | Upos::Propn);
    let head = |argument: &'a Argument| language.lemma(argument.head);
    let last_of_run = |from: usize| {
        let first = (from..own.end.min(from + 5)).find(|at| noun(at));
        first.and_then(|first| (first..own.end).take_while(|at| noun(at)).last())
    };
    let mut found: Vec<&str> = Vec::new();
    let objects = |told: &'a Proposition| told.object.iter().chain(told.obliques.iter().map(|(_, argument)| argument)).map(head);
    match (place, proposition) {
        (Place::Object | Place::Dependent, Some(told)) => found.extend(objects(told)),
        (Place::Subject, Some(told)) => found.extend(told.subject.as_ref().or(told.object.as_ref()).map(head)),
        (_, None) => {}
    }
    if place == Place::Dependent {
        found.extend(proposition.and_then(|told| told.subject.as_ref()).map(head));
        found.extend((own.start..at).rev().take(2).filter(noun).map(|at| language.lemma(at)));
    }
    if proposition.is_none_or(|told| told.object.is_none()) && place != Place::Subject || proposition.is_none() {
        found.extend(last_of_run(at + 1).map(|at| language.lemma(at)));
    }
    if proposition.is_none() {
        found.extend((at.saturating_sub(3).max(own.start)..at).rev().find(noun).map(|at| language.lemma(at)));
    }
    found.retain(|word| !word.is_empty());
    found
}

/// Whether the word at `at` is told in passing, as known to the reader.
fn in_passing(article: &Article, own: &Range<usize>, at: usize, proposition: Option<&Proposition>) -> bool {
    let language = &article.language;
    let group = proposition.map_or(at, |told| told.group.start);
    let before = (group.saturating_sub(4).max(own.start)..group).any(|at| lists("who which that whom whose", language.folded(at)));
    let noun = matches!(language.upos(at), Upos::Noun | Upos::Adj);
    let the = (at.saturating_sub(3).max(own.start)..at).any(|at| lists("the this that its their his her 's", language.folded(at)));
    let to = at > own.start && language.xpos(at - 1) == Xpos::To;
    before || noun && the || to
}

/// Whether the word at `at` is told as a fact, and whether it is denied.
fn standing(article: &Article, own: &Range<usize>, at: usize, proposition: Option<&Proposition>) -> (bool, bool) {
    let language = &article.language;
    let to = (at.saturating_sub(2).max(own.start)..at).rev().find(|&before| language.xpos(before) == Xpos::To);
    if let Some(to) = to.filter(|_| language.xpos(at) == Xpos::Vb) {
        let lead = (to.saturating_sub(2).max(own.start)..to).map(|before| language.lemma(before)).collect::<Vec<_>>();
        let undone = lead.iter().any(|word| lists(UNDONE, word));
        return (undone || lead.iter().any(|word| lists(DONE, word)), undone);
    }
    match proposition {
        Some(told) => (told.modality == Modality::Asserted, told.polarity == Polarity::Negated),
        None => (!(at.saturating_sub(5).max(own.start)..at).any(|at| lists(DENIES, language.folded(at))), false),
    }
}
