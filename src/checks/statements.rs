//! Statements: propositions read as poles of the scales of opposites, ready to be compared.
//!
//! Comes in: an article. Goes out: a [`Statement`] for each proposition that says of something that it stands at a pole
//! ("the rules were shelved": *rules*, dropped). Two statements disagree where scale and thing are the same and the poles
//! are not; [`Topic::fits`] tells whether the things are.
//!
//! Nothing here decides whether a disagreement is a finding.

use std::collections::BTreeMap;

use super::common::{lists, word_at};
use super::topics::Topic;
use crate::article::Article;
use crate::extract::lexicon::List;
use crate::extract::lexicon::opposites::{self, Class, Kind, Place, Pole, ScaleId, Sense};
use crate::extract::{Argument, Polarity, Proposition};
use crate::language::Xpos;

/// Verbs for saying what something is, as one who ought to know.
const DECLARING: &List = &List::of("call certify declare deem find judge pronounce prove rule");

/// A proposition as a pole of a scale.
#[derive(Clone, Debug)]
pub(super) struct Statement<'a> {
    /// The proposition.
    pub proposition: &'a Proposition,
    /// The scale.
    pub scale: ScaleId,
    /// The pole that it says, negation reckoned in.
    pub pole: Pole,
    /// What it is said of, and where that stands.
    pub theme: Topic,
    pub argument: &'a Argument,
    /// Who does it.
    pub agent: Option<Topic>,
}

impl Statement<'_> {
    /// The pole in words, negation included: "laid off", "not agreed".
    pub fn says(&self) -> String {
        let negated = self.proposition.polarity == Polarity::Negated;
        let pole = if negated { self.pole.other() } else { self.pole };
        let name = opposites::scale(self.scale).poles[pole as usize].name;
        if negated { format!("not {name}") } else { name.to_owned() }
    }
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
        let Some(argument) = argument else { continue };
        let theme = Topic::any(article, argument);
        let negated = proposition.polarity == Polarity::Negated;
        if negated && opposites::scale(sense.scale).kind == Kind::Change {
            continue;
        }
        let pole = if negated { sense.pole.other() } else { sense.pole };
        let agent = match sense.place {
            Place::Subject => None,
            Place::Object | Place::Dependent => proposition.subject.as_ref().and_then(|subject| Topic::of(article, subject)),
        };
        statements.push(Statement { proposition, scale: sense.scale, pole, theme, argument, agent });
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
    let Proposition { lemma, subject, .. } = proposition;
    let mut found = Vec::new();
    if proposition.nominal {
        let theme = dependent(proposition);
        found.extend(opposites::senses(lemma, Class::Noun).map(|sense| (sense, theme)));
        return found;
    }
    // "Remains missing", which is tagged as a noun.
    let adjective = matches!(article.language.xpos(proposition.predicate), Xpos::Jj | Xpos::Jjr | Xpos::Jjs)
        || lemma.starts_with("remain ")
        || lemma == "be fake";
    if let Some((_, adjective)) = lemma.split_once(' ').filter(|_| adjective) {
        let folded = article.language.folded(proposition.predicate);
        let by_form = opposites::senses(folded, Class::Adjective).map(|sense| (sense, subject.as_ref()));
        found.extend(by_form);
        if folded != adjective {
            found.extend(opposites::senses(adjective, Class::Adjective).map(|sense| (sense, subject.as_ref())));
        }
    }
    found.extend(described(article, proposition).into_iter().map(|sense| (sense, subject.as_ref())));
    if opposites::begins(lemma) {
        phrases(article, proposition, &mut found);
    }
    if found.is_empty() {
        found.extend(opposites::senses(lemma, Class::Verb).filter_map(|sense| plain(article, proposition, sense)));
    }
    found
}

/// The senses of the predicate as a verb with what follows it.
fn phrases<'a>(article: &Article, proposition: &'a Proposition, found: &mut Vec<(Sense, Option<&'a Argument>)>) {
    let Proposition { lemma, subject, object, obliques, .. } = proposition;
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
    if particle {
        // "Brought forward the vote", "came first": a particle that is tagged as an adverb.
        let phrase = format!("{lemma} {}", article.language.folded(after));
        found.extend(opposites::senses(&phrase, Class::Verb).filter_map(|sense| plain(article, proposition, sense)));
    }
    if after < article.document.tokens.len() && article.language.xpos(after) == Xpos::Jj {
        // "Walked free": what the verb makes of its subject.
        let phrase = format!("{lemma} {}", article.language.folded(after));
        found.extend(opposites::senses(&phrase, Class::Verb).filter_map(|sense| plain(article, proposition, sense)));
    }
    if let Some(object) = object {
        let last = object.tokens.end - 1;
        if last > object.tokens.start && article.language.xpos(last) == Xpos::Jj {
            // "Found Marsh guilty", "declared the painting genuine": what the verb makes of its object.
            let phrase = format!("{lemma} {}", article.language.folded(last));
            let declared = lists(DECLARING, lemma).then(|| opposites::senses(article.language.folded(last), Class::Adjective));
            found.extend(declared.into_iter().flatten().map(|sense| (sense, Some(object))));
            let of = |sense: Sense| if sense.place == Place::Subject { subject.as_ref() } else { Some(object) };
            found.extend(opposites::senses(&phrase, Class::Verb).map(|sense| (sense, of(sense))));
        } else if last == object.tokens.start && article.language.xpos(last) == Xpos::Jj {
            // "Pleaded guilty".
            let phrase = format!("{lemma} {}", article.language.folded(last));
            let happens = opposites::senses(&phrase, Class::Verb).filter(|sense| sense.place == Place::Subject);
            found.extend(happens.map(|sense| (sense, subject.as_ref())));
        }
        let phrase = format!("{lemma} {}", article.language.lemma(object.head));
        let fixed = opposites::senses(&phrase, Class::Verb);
        let complement = obliques.first().map(|(_, argument)| argument);
        found.extend(fixed.map(|sense| (sense, if sense.place == Place::Subject { subject.as_ref() } else { complement })));
    }
}

/// The senses of the adjectives before the noun that something is said to be: "is a *silent* man", "is a *non-profit* body".
fn described(article: &Article, proposition: &Proposition) -> Vec<Sense> {
    let (language, head) = (&article.language, kind(article, proposition));
    let noun = matches!(language.xpos(head), Xpos::Nn) && proposition.lemma.split(' ').next() == Some("be");
    let from = proposition.group.end.min(head).max(head.saturating_sub(7));
    if !noun || proposition.polarity == Polarity::Negated || !(from..head).any(|at| matches!(language.folded(at), "a" | "an")) {
        return Vec::new();
    }
    let word = |at: usize| {
        let joined = |with: usize| language.folded(with) == "-" || matches!(language.folded(with), "non" | "not" | "for");
        // "for-profit", "non profit": what a hyphen joins is one word.
        let start = (from..at).rev().take_while(|&before| joined(before)).last().unwrap_or(at);
        (start..=at).filter(|&part| language.folded(part) != "-").map(|part| language.folded(part)).collect::<Vec<_>>().join("-")
    };
    (from..head).flat_map(|at| opposites::senses(&word(at), Class::Adjective).collect::<Vec<_>>()).collect()
}

/// The token of what something is said to be; also where a preposition stands in it: "is a for-profit *business*".
fn kind(article: &Article, proposition: &Proposition) -> usize {
    let (language, from) = (&article.language, proposition.group.end);
    let joined = proposition.lemma == "be" && from + 4 < article.document.tokens.len() && language.folded(from + 2) == "-";
    let noun = |at: usize| at < article.document.tokens.len() && matches!(language.xpos(at), Xpos::Nn);
    let found = (from + 4..from + 7).find(|&at| noun(at) && word_at(article, at + 1) != "-" && !noun(at + 1));
    found.filter(|_| joined).unwrap_or(proposition.predicate)
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
