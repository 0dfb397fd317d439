//! Statements: propositions read as poles of the scales of opposites, ready to be compared.
//!
//! Comes in: an article. Goes out: a [`Statement`] for each proposition that says of something that it stands at a pole
//! ("the rules were shelved": *rules*, dropped). Two statements disagree where scale and thing are the same and the poles
//! are not; [`Topic::fits`] tells whether the things are.
//!
//! Nothing here decides whether a disagreement is a finding.

use std::collections::BTreeMap;

use crate::article::Article;
use crate::extract::lexicon::opposites::{self, Class, Kind, Place, Pole, ScaleId, Sense};
use crate::extract::{Argument, EntityId, Modality, Polarity, Proposition, Tense};
use crate::language::Xpos;
use crate::text::{ParagraphKind, fold};

/// A proposition as a pole of a scale.
#[derive(Clone, Debug)]
pub(super) struct Statement<'a> {
    /// The proposition.
    pub proposition: &'a Proposition,
    /// The scale.
    pub scale: ScaleId,
    /// The pole that it says, negation reckoned in.
    pub pole: Pole,
    /// What it is said of.
    pub theme: Topic,
    /// Who does it.
    pub agent: Option<Topic>,
}

/// A thing or person, by the words that tell it from others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Topic {
    /// The head noun's lemma, or the last word of a name, folded.
    pub head: String,
    /// The other nouns, names and adjectives of its phrase, folded and sorted.
    pub modifiers: Vec<String>,
    /// The entity that it is.
    pub entity: Option<EntityId>,
    /// Whether its head is a name.
    pub named: bool,
}

/// Heads that count or gather what follows "of": the thing is what follows.
const PARTITIVES: &[&str] = &[
    "all",
    "both",
    "bulk",
    "couple",
    "dozen",
    "each",
    "first",
    "group",
    "half",
    "handful",
    "hundred",
    "last",
    "lot",
    "majority",
    "many",
    "million",
    "most",
    "none",
    "number",
    "one",
    "pair",
    "part",
    "percent",
    "percentage",
    "quarter",
    "rest",
    "series",
    "set",
    "share",
    "some",
    "third",
    "thousand",
    "two",
];

/// What can be adopted or dropped; "the race was dropped" is no outcome of a race.
const DECIDED: &[&str] = &[
    "accord",
    "acquisition",
    "act",
    "agreement",
    "amendment",
    "amnesty",
    "appeal",
    "application",
    "ban",
    "bid",
    "bill",
    "boycott",
    "budget",
    "buyout",
    "cease-fire",
    "ceasefire",
    "charge",
    "charter",
    "closure",
    "code",
    "compromise",
    "constitution",
    "contract",
    "cull",
    "curfew",
    "deal",
    "decree",
    "demolition",
    "directive",
    "draft",
    "expansion",
    "extension",
    "fee",
    "increase",
    "initiative",
    "law",
    "legislation",
    "levy",
    "licence",
    "license",
    "lockout",
    "measure",
    "merger",
    "moratorium",
    "motion",
    "nomination",
    "offer",
    "ordinance",
    "package",
    "pact",
    "partnership",
    "permit",
    "petition",
    "plan",
    "pledge",
    "policy",
    "programme",
    "project",
    "proposal",
    "protocol",
    "purchase",
    "redevelopment",
    "referendum",
    "reform",
    "regulation",
    "relocation",
    "resolution",
    "rule",
    "sale",
    "scheme",
    "settlement",
    "statute",
    "strategy",
    "strike",
    "subsidy",
    "takeover",
    "tariff",
    "tax",
    "toll",
    "transaction",
    "transfer",
    "treaty",
    "truce",
];

impl Statement<'_> {
    /// The pole in words, negation included: "laid off", "not agreed".
    pub fn says(&self) -> String {
        let negated = self.proposition.polarity == Polarity::Negated;
        let pole = if negated { self.pole.other() } else { self.pole };
        let name = opposites::scale(self.scale).poles[pole as usize].name;
        if negated { format!("not {name}") } else { name.to_owned() }
    }
}

/// Nouns for those who work somewhere.
const PEOPLE: &[&str] = &["employee", "job", "people", "person", "position", "post", "staff", "worker", "workforce"];

impl Topic {
    /// Whether it is a pronoun or number that the text does not tie to a name here.
    pub fn is_open(&self) -> bool {
        self.head.is_empty() && self.entity.is_none()
    }

    /// The topic that `argument` is, open or not.
    fn any(article: &Article, argument: &Argument) -> Self {
        let open = Self { head: String::new(), modifiers: Vec::new(), entity: None, named: false };
        Self::of(article, argument).unwrap_or(open)
    }

    /// The topic that `argument` names; none of pronouns without an entity, and of numbers.
    pub fn of(article: &Article, argument: &Argument) -> Option<Self> {
        let language = &article.language;
        let head = head(article, argument);
        let tag = language.xpos(head);
        let noun = matches!(tag, Xpos::Nn | Xpos::Nns | Xpos::Nnp | Xpos::Nnps);
        if !noun && argument.entity.is_none() {
            return None;
        }
        let word = |at: usize| fold(language.lemma(at)).replace('.', "");
        let names = |at: &usize| {
            matches!(
                language.xpos(*at),
                Xpos::Nn | Xpos::Nns | Xpos::Nnp | Xpos::Nnps | Xpos::Jj | Xpos::Jjr | Xpos::Jjs | Xpos::Vbn
            )
        };
        let mut modifiers: Vec<String> = argument.tokens.clone().filter(|&at| at != head).filter(names).map(word).collect();
        modifiers.sort_unstable();
        modifiers.dedup();
        Some(Self { head: word(head), modifiers, entity: argument.entity, named: matches!(tag, Xpos::Nnp | Xpos::Nnps) })
    }

    /// Whether it is something that is adopted or dropped: a plan, a deal, a rule.
    pub fn is_decided(&self) -> bool {
        DECIDED.binary_search(&self.head.as_str()).is_ok()
    }

    /// Whether both are people, whatever the text calls them: "1,200 people", "1,200 of its employees".
    pub fn both_people(&self, other: &Topic) -> bool {
        let people = |topic: &Topic| PEOPLE.binary_search(&topic.head.as_str()).is_ok();
        people(self) && people(other)
    }

    /// Whether the two may be one thing: one entity, or one head and no modifiers that tell them apart.
    pub fn fits(&self, other: &Topic) -> bool {
        if let (Some(one), Some(two)) = (self.entity, other.entity) {
            return one == two;
        }
        if self.head != other.head || self.head.is_empty() {
            return false;
        }
        if self.named && other.named {
            return true;
        }
        let shared = self.modifiers.iter().any(|modifier| other.modifiers.binary_search(modifier).is_ok());
        shared || self.modifiers.is_empty() || other.modifiers.is_empty()
    }
}

/// How to call `argument` in a message: its name, or its head noun.
pub(super) fn called<'a>(article: &'a Article, argument: &Argument) -> &'a str {
    let named = |at: &usize| matches!(article.language.xpos(*at), Xpos::Nnp | Xpos::Nnps);
    let first = (argument.tokens.start..=argument.head).rev().take_while(named).last().unwrap_or(argument.head);
    article.document.slice(article.document.span_of(&(first..argument.head + 1)))
}

/// The token that tells what `argument` is: what follows "of" after a number or "none".
fn head(article: &Article, argument: &Argument) -> usize {
    let language = &article.language;
    let counts = |at: usize| language.xpos(at) == Xpos::Cd || PARTITIVES.binary_search(&language.lemma(at)).is_ok();
    if !counts(argument.head) {
        return argument.head;
    }
    let noun = |at: &usize| matches!(language.xpos(*at), Xpos::Nn | Xpos::Nns | Xpos::Nnp | Xpos::Nnps) && !counts(*at);
    let after = argument.head + 1..argument.tokens.end;
    // "one of the village's 40 houses": the whose is not the head.
    let whose = |at: &usize| after.contains(&(at + 1)) && language.xpos(at + 1) == Xpos::Pos;
    let first = after.clone().find(|at| noun(at) && !(*at..after.end).take_while(noun).last().is_some_and(|last| whose(&last)));
    let run = (first.unwrap_or(after.end)..after.end).take_while(noun);
    run.last().unwrap_or(argument.head)
}

/// The statements of `article`, by scale, in the order of the text.
pub(super) fn by_scale(article: &Article) -> BTreeMap<ScaleId, Vec<Statement<'_>>> {
    let mut scales: BTreeMap<ScaleId, Vec<Statement<'_>>> = BTreeMap::new();
    for proposition in &article.propositions {
        for statement in read(article, proposition) {
            scales.entry(statement.scale).or_default().push(statement);
        }
    }
    scales
}

/// What `proposition` says, one statement a sense.
pub(super) fn read<'a>(article: &Article, proposition: &'a Proposition) -> Vec<Statement<'a>> {
    let mut statements = Vec::new();
    for (sense, argument) in senses(article, proposition) {
        let Some(theme) = argument.map(|argument| Topic::any(article, argument)) else { continue };
        let negated = proposition.polarity == Polarity::Negated;
        if negated && opposites::scale(sense.scale).kind == Kind::Change {
            continue;
        }
        let pole = if negated { sense.pole.other() } else { sense.pole };
        let agent = match sense.place {
            Place::Subject => None,
            Place::Object | Place::Dependent => proposition.subject.as_ref().and_then(|subject| Topic::of(article, subject)),
        };
        statements.push(Statement { proposition, scale: sense.scale, pole, theme, agent });
    }
    statements
}

/// The poles that the predicate says of whatever it is said of, negation reckoned in.
pub(super) fn poles(article: &Article, proposition: &Proposition) -> Vec<(ScaleId, Pole)> {
    let negated = proposition.polarity == Polarity::Negated;
    let pole = |sense: Sense| if negated { sense.pole.other() } else { sense.pole };
    senses(article, proposition).into_iter().map(|(sense, _)| (sense.scale, pole(sense))).collect()
}

/// The senses of the predicate, each with what it is said of.
fn senses<'a>(article: &Article, proposition: &'a Proposition) -> Vec<(Sense, Option<&'a Argument>)> {
    let Proposition { lemma, subject, object, obliques, .. } = proposition;
    let mut found = Vec::new();
    if proposition.nominal {
        let theme = dependent(proposition);
        found.extend(opposites::senses(lemma, Class::Noun).map(|sense| (sense, theme)));
        return found;
    }
    let adjective = matches!(article.language.xpos(proposition.predicate), Xpos::Jj | Xpos::Jjr | Xpos::Jjs);
    if let Some((_, adjective)) = lemma.split_once(' ').filter(|_| adjective) {
        let folded = article.language.folded(proposition.predicate);
        let by_form = opposites::senses(folded, Class::Adjective).map(|sense| (sense, subject.as_ref()));
        found.extend(by_form);
        if folded != adjective {
            found.extend(opposites::senses(adjective, Class::Adjective).map(|sense| (sense, subject.as_ref())));
        }
    }
    for (preposition, argument) in obliques {
        let with = opposites::senses(&format!("{lemma} {preposition}"), Class::Verb).filter(|sense| sense.place == Place::Object);
        found.extend(with.map(|sense| (sense, Some(argument))));
        let phrase = format!("{lemma} {preposition} {}", article.language.lemma(argument.head));
        let theme = |sense: Sense| {
            if sense.place == Place::Object { object.as_ref().or(subject.as_ref()) } else { subject.as_ref().or(object.as_ref()) }
        };
        found.extend(opposites::senses(&phrase, Class::Verb).map(|sense| (sense, theme(sense))));
    }
    let after = proposition.predicate + 1;
    let particle = after < article.document.tokens.len() && article.language.xpos(after) == Xpos::Rb;
    if particle && object.is_some() {
        // "Brought forward the vote": a particle that is tagged as an adverb.
        let phrase = format!("{lemma} {}", article.language.folded(after));
        found.extend(opposites::senses(&phrase, Class::Verb).filter_map(|sense| plain(article, proposition, sense)));
    }
    if let Some(object) = object {
        let phrase = format!("{lemma} {}", article.language.lemma(object.head));
        let fixed = opposites::senses(&phrase, Class::Verb);
        let complement = obliques.first().map(|(_, argument)| argument);
        found.extend(fixed.map(|sense| (sense, if sense.place == Place::Subject { subject.as_ref() } else { complement })));
    }
    if found.is_empty() {
        found.extend(opposites::senses(lemma, Class::Verb).filter_map(|sense| plain(article, proposition, sense)));
    }
    found
}

/// A verb by itself: its object, or the subject of what happens and has no object but a measure ("rose 5%").
fn plain<'a>(article: &Article, proposition: &'a Proposition, sense: Sense) -> Option<(Sense, Option<&'a Argument>)> {
    let measure = |object: &Argument| object.tokens.clone().any(|at| article.language.xpos(at) == Xpos::Cd);
    match sense.place {
        Place::Object => Some((sense, proposition.object.as_ref())),
        _ if proposition.object.as_ref().is_none_or(measure) || !takes_object(&proposition.lemma, sense) => {
            Some((sense, proposition.subject.as_ref()))
        }
        _ => None,
    }
}

/// Whether the verb has the same sense with an object, so that its subject is somebody who acts.
fn takes_object(lemma: &str, sense: Sense) -> bool {
    opposites::senses(lemma, Class::Verb).any(|other| other.scale == sense.scale && other.place == Place::Object)
}

/// What a noun that stands for a verb is said of: "of …", else what another preposition joins to it, else the word before.
fn dependent(proposition: &Proposition) -> Option<&Argument> {
    let joined = |(preposition, _): &&(String, Argument)| {
        matches!(preposition.as_str(), "in" | "to" | "on" | "for" | "from" | "against" | "at")
    };
    let oblique = || proposition.obliques.iter().find(joined).map(|(_, argument)| argument);
    proposition.object.as_ref().or_else(oblique).or(proposition.subject.as_ref())
}

/// Words that tell that a state of things gives way to another: what they stand beside is no disagreement.
const TURNS: &[&str] = &[
    "again",
    "despite",
    "earlier",
    "eventually",
    "formerly",
    "initially",
    "instead",
    "later",
    "originally",
    "previously",
    "reversed",
    "reversing",
    "subsequently",
    "then",
    "until",
];

/// Whether the article itself tells `proposition` as a fact: not planned, asked or possible, and not in a quotation.
pub(super) fn is_told(article: &Article, proposition: &Proposition) -> bool {
    let running = matches!(article.document.kind_of(proposition.sentence), ParagraphKind::Body | ParagraphKind::Headline);
    running && proposition.modality == Modality::Asserted && proposition.quotation.is_none()
}

/// Whether two propositions may speak of one moment, as far as words and times tell: they stand in two sentences, neither
/// of which tells of a change, and their times do not part them.
pub(super) fn one_moment(article: &Article, one: &Proposition, two: &Proposition) -> bool {
    one.sentence != two.sentence
        && !tells_of_change(article, one)
        && !tells_of_change(article, two)
        && times_agree(article, one, two)
}

/// Whether nothing parts two propositions: neither time nor turn nor source.
pub(super) fn told_together(article: &Article, one: &Proposition, two: &Proposition) -> bool {
    one_moment(article, one, two) && !two_sources(article, one, two)
}

/// How many words around a clause may tell of a change in it.
const BESIDE: usize = 4;

/// Whether the words in and beside a clause tell that something was otherwise at another time.
pub(super) fn tells_of_change(article: &Article, proposition: &Proposition) -> bool {
    let sentence = &article.document.sentences[proposition.sentence].tokens;
    let clause = article.document.tokens_in(proposition.span);
    let from = clause.start.saturating_sub(BESIDE).max(sentence.start);
    let to = (clause.end + BESIDE).min(sentence.end);
    (from..to).any(|at| TURNS.binary_search(&article.language.folded(at)).is_ok())
}

/// Whether the times of the two, where both have one, share a value.
fn times_agree(article: &Article, one: &Proposition, two: &Proposition) -> bool {
    let value = |time: &usize| article.times[*time].value.as_str();
    let dated = |proposition: &Proposition| {
        proposition.tense != Tense::Future && proposition.times.iter().any(|time| article.times[*time].year.known().is_some())
    };
    if one.times.is_empty() || two.times.is_empty() {
        return !dated(one) && !dated(two);
    }
    one.times.iter().any(|mine| two.times.iter().any(|other| value(mine) == value(other)))
}

/// Whether two different sources vouch for the two.
pub(super) fn two_sources(article: &Article, one: &Proposition, two: &Proposition) -> bool {
    let source = |proposition: &Proposition| proposition.attribution.map(|index| &article.attributions[index]);
    match (source(one), source(two)) {
        (Some(one), Some(two)) => one.entity.is_none() || one.entity != two.entity,
        _ => false,
    }
}
