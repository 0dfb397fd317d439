//! How long things last, as the text has it: "a ten-year licence", "the licence, for five years", "the audit took eight months".
//!
//! Comes in: an article. Goes out: a [`Length`] for each length of time that is told of a thing which has but one. Nothing here
//! decides whether two of them disagree.

use std::ops::Range;

use crate::article::Article;
use crate::checks::common::{in_body, lists, propositions_in, quotation_around, says_any, word_at, word_in};
use crate::extract::{EntityId, Form, Modality, Modifier, Polarity, Time, TimeKind, TimeUnit};
use crate::language::Upos;
use crate::text::Span;

/// A length of time, and of what it is told.
#[derive(Debug)]
pub(super) struct Length {
    /// From the thing to the length.
    pub span: Span,
    /// The index of its sentence.
    pub sentence: usize,
    pub amount: f64,
    pub unit: TimeUnit,
    /// What lasts so long: one word for all of its names.
    pub thing: &'static str,
    /// Whether the text speaks of it as known.
    pub known: bool,
    /// The word before it that tells which: "bus".
    sort: Option<String>,
    /// Who is named in the sentence.
    people: Vec<EntityId>,
}

/// What has one length: the name, and the lemmas that stand for it.
const THINGS: &[(&str, &str)] = &[
    ("audit", "audit inspection inquiry investigation"),
    ("ban", "ban suspension"),
    ("contract", "contract deal agreement"),
    ("course", "course"),
    ("crossing", "crossing voyage"),
    ("exhibition", "exhibition"),
    ("expedition", "expedition mission"),
    ("festival", "festival"),
    ("guarantee", "guarantee warranty"),
    ("journey", "journey trip"),
    ("lease", "lease tenancy"),
    ("licence", "licence license concession permit"),
    ("outage", "outage blackout breakdown shutdown"),
    ("restoration", "restoration renovation rebuilding repair"),
    ("siege", "siege standoff"),
    ("speech", "speech address"),
    ("strike", "strike walkout dispute stoppage"),
    ("term", "term mandate"),
    ("trial", "trial"),
    ("truce", "truce ceasefire"),
];
/// Words in a sentence that tell of another length than the real one, or of another thing.
const OTHERS: &str = "another average could each earlier every expected extend extended extension extra first former if initial \
    initially instead last longer maximum may might minimum more new next normally original originally other planned previous \
    previously remaining renew renewed scheduled second should shorten shortened shorter similar supposed than third usual \
    usually would";
/// How far from the thing and its length such a word may stand.
const AROUND: usize = 8;
/// Verbs that tell how long something is, in their forms.
const LASTS: &str = "is was are were take takes took taken last lasts lasted run runs ran";
/// Words for an end, before "in three months".
const ENDED: &str = "completed finished done concluded built made";

/// All of them, in the order of the text.
pub(super) fn find(article: &Article) -> Vec<Length> {
    article.times.iter().filter_map(|time| length(article, time)).collect()
}

impl Length {
    /// Whether two of them tell two lengths of one thing.
    pub fn is_apart(&self, other: &Self) -> bool {
        let sorts = self.sort.is_none() || other.sort.is_none() || self.sort == other.sort;
        let shared = self.people.iter().any(|who| other.people.contains(who));
        let people = self.people.is_empty() || other.people.is_empty() || shared;
        let lengths = self.unit == other.unit && (self.amount - other.amount).abs() > 0.5;
        self.thing == other.thing && self.sentence != other.sentence && lengths && sorts && people && (self.known || other.known)
    }
}

fn length(article: &Article, time: &Time) -> Option<Length> {
    let (amount, unit) = time.length.filter(|_| time.kind == TimeKind::Duration && !time.is_age && time.direction.is_none())?;
    let exact = matches!(time.modifier, None | Some(Modifier::Approx));
    let sentence = article.document.sentence_at(time.span.start()).filter(|_| exact && in_body(article, time.span))?;
    let tokens = &article.document.sentences[sentence].tokens;
    let noun = after(article, tokens, time).or_else(|| before(article, tokens, time)).or_else(|| subject(article, tokens, time))?;
    let thing = thing(article, noun)?;
    let near =
        noun.min(time.tokens.start).saturating_sub(AROUND).max(tokens.start)..(noun.max(time.tokens.end) + AROUND).min(tokens.end);
    if says_any(article, near, OTHERS) || quotation_around(article, time.span).is_some() {
        return None;
    }
    let sort = noun.checked_sub(1).filter(|at| tokens.contains(at) && !time.tokens.contains(at));
    let sort = sort.filter(|&at| article.language.upos(at) == Upos::Noun).map(|at| article.language.lemma(at).to_owned());
    let known = (noun.saturating_sub(5).max(tokens.start)..noun)
        .any(|at| lists("the this that its their his her 's", word_at(article, at)));
    let named = |form: Form| matches!(form, Form::Full | Form::Short);
    let people = super::lives::people(article, tokens).filter(|(_, mention)| named(mention.form)).map(|(id, _)| id).collect();
    let span = article.document.span_of(&(noun.min(time.tokens.start)..time.tokens.end.max(noun + 1)));
    Some(Length { span, sentence, amount, unit, thing, known, sort, people })
}

/// "A ten-year licence": the noun behind the length.
fn after(article: &Article, tokens: &Range<usize>, time: &Time) -> Option<usize> {
    let joined = article.document.slice(time.span).contains('-');
    let end = time.tokens.end;
    let mut next =
        (end..end + 3).take_while(|at| tokens.contains(at) && matches!(article.language.upos(*at), Upos::Noun | Upos::Adj));
    next.find(|&at| thing(article, at).is_some()).filter(|_| joined)
}

/// "A licence for ten years", "the licence, for five years", "terms of five years": the noun before the length.
fn before(article: &Article, tokens: &Range<usize>, time: &Time) -> Option<usize> {
    let lead = time.tokens.start.checked_sub(1).filter(|&at| lists("of for", word_in(article, tokens, at)))?;
    let comma = lead.checked_sub(1).filter(|&at| word_in(article, tokens, at) == ",");
    comma.unwrap_or(lead).checked_sub(1).filter(|at| tokens.contains(at) && article.language.upos(*at) == Upos::Noun)
}

/// "The audit took eight months", "lasts for six years", "had been completed in three months": the subject's noun.
fn subject(article: &Article, tokens: &Range<usize>, time: &Time) -> Option<usize> {
    let word = |at: usize| word_in(article, tokens, at);
    let back = |count: usize| time.tokens.start.checked_sub(count).map_or("", word);
    let verb = if lists(LASTS, back(1)) {
        time.tokens.start - 1
    } else if back(1) == "for" && lists(LASTS, back(2)) || back(1) == "in" && lists(ENDED, back(2)) {
        time.tokens.start - 2
    } else {
        return None;
    };
    let told = propositions_in(article, tokens).iter().find(|told| told.group.contains(&verb) || told.predicate == verb)?;
    let fact = told.polarity == Polarity::Affirmed && told.modality == Modality::Asserted;
    // Of "the audit was completed" the audit is the object.
    told.subject.as_ref().or(told.object.as_ref()).filter(|_| fact).map(|subject| subject.head)
}

/// What the noun at token `at` stands for.
fn thing(article: &Article, at: usize) -> Option<&'static str> {
    THINGS.iter().find(|(_, lemmas)| lists(lemmas, article.language.lemma(at))).map(|(name, _)| *name)
}
