//! Who does what to whom, when, where, how many.
//!
//! Comes in: an article's tokens with their tags, and what the rooms before have found. Goes out: one [`Proposition`] a
//! verb, and one a noun that names an event ("the collapse of the sale"). Three steps, each one pass over a sentence:
//! noun phrases and verb groups, the clauses that they make up, and what else is known of each clause.
//!
//! "Envoys refused to sign the treaty on Monday" is one proposition: *sign*, negated, past; subject *Envoys*, object
//! *the treaty*, time *Monday*.
//!
//! Where a parser is at hand, its tree gives subjects and objects to verbs that went without.
//! A phrase that could belong to two verbs goes to the nearer one, and the subject of a long or garbled sentence may
//! be missing; a check must take what is absent for unknown.
//!
//! Source: after Abney, "Partial parsing via finite-state cascades" (1996).

mod clauses;
mod groups;
mod items;
mod nominals;
mod phrases;
mod trees;

use self::items::{Item, Mark};

use std::ops::Range;

use crate::extract::attributions::Attribution;
use crate::extract::entities::{Entities, EntityId, EntityKind};
use crate::extract::quantities::Quantity;
use crate::extract::quotations::{Quotation, QuotationId};
use crate::extract::times::Time;
use crate::language::{Language, Xpos};
use crate::text::{Document, ParagraphKind, Span};

/// One clause, or a noun that stands for one: a predicate with what belongs to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposition {
    /// The clause, from its first argument to its last.
    pub span: Span,
    /// The index of its sentence.
    pub sentence: usize,
    /// The token of its main verb, or of the adjective or noun after a form of "be".
    pub predicate: usize,
    /// The lemma of the predicate, a particle included: "call off", "be unhappy", "be mayor"; "exist" of "there is".
    pub lemma: String,
    /// Whether the predicate is a noun that names an event: "the *collapse* of the sale".
    pub nominal: bool,
    /// The verb group: auxiliaries, negation and main verb.
    pub group: Range<usize>,
    /// Who does it; of a passive, who undergoes it is the object, and the subject is the "by" phrase or absent.
    pub subject: Option<Argument>,
    /// Whom or what it is done to.
    pub object: Option<Argument>,
    /// Everything that a preposition joins to the verb: preposition and argument.
    pub obliques: Vec<(String, Argument)>,
    /// Whether it is said to be so or not to be so.
    pub polarity: Polarity,
    /// Whether it is said to be, or planned, possible, denied and so on.
    pub modality: Modality,
    /// When, as the verb tells.
    pub tense: Tense,
    /// The indices of the times that belong to it.
    pub times: Vec<usize>,
    /// The indices of the quantities that belong to it.
    pub quantities: Vec<usize>,
    /// The quotation that it stands in.
    pub quotation: Option<QuotationId>,
    /// The index of the attribution that it stands in: whose word it is, where it is not the article's own.
    pub attribution: Option<usize>,
}

/// A noun phrase that a verb governs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Argument {
    /// The phrase, determiner and modifiers included.
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The token of its head noun or pronoun.
    pub head: usize,
    /// The entity that it refers to, where it is known.
    pub entity: Option<EntityId>,
}

/// Whether something is said to be so or not to be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Polarity {
    /// It is so.
    Affirmed,
    /// It is not so: "not", "never", "no", "fail to", "refuse to".
    Negated,
}

/// How firmly something is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Modality {
    /// As a fact, past, present or future.
    Asserted,
    /// "may", "might", "could", "would", "likely".
    Possible,
    /// "should", "must", "need to", "urged to".
    Required,
    /// "was due to", "planned to", "was supposed to", "hopes to", "wants to".
    Intended,
    /// Under an "if", "unless", "whether".
    Conditional,
    /// "allegedly", "accused of", "suspected of".
    Alleged,
    /// Asked.
    Question,
}

/// When, as the verb group tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tense {
    /// "went", "has gone".
    Past,
    /// "goes", "is going" without a later time.
    Present,
    /// "will go", "is going to go", "is to go".
    Future,
    /// No finite verb.
    None,
}

/// The propositions of `document`, sorted by place of the predicate.
#[must_use]
pub fn find(
    document: &Document,
    language: &Language,
    times: &[Time],
    quantities: &[Quantity],
    quotations: &[Quotation],
    entities: &Entities,
    attributions: &[Attribution],
) -> Vec<Proposition> {
    let finder = Finder { document, language, times, quantities, quotations, entities, attributions };
    let mut propositions = Vec::new();
    for sentence in 0..document.sentences.len() {
        finder.read(sentence, &mut propositions);
    }
    // Nothing else takes as much room in a long article.
    propositions.shrink_to_fit();
    propositions
}

/// How many quotations or attributions back the one may stand that holds a verb.
const NEAR: usize = 8;

/// What a sentence is read with.
struct Finder<'a> {
    document: &'a Document,
    language: &'a Language,
    times: &'a [Time],
    quantities: &'a [Quantity],
    quotations: &'a [Quotation],
    entities: &'a Entities,
    attributions: &'a [Attribution],
}

impl Finder<'_> {
    /// Appends the propositions of sentence number `sentence`.
    fn read(&self, sentence: usize, propositions: &mut Vec<Proposition>) {
        let kind = self.document.kind_of(sentence);
        if matches!(kind, ParagraphKind::TableRow | ParagraphKind::Dateline) {
            return;
        }
        let tokens = &self.document.sentences[sentence].tokens;
        let headline = matches!(kind, ParagraphKind::Headline | ParagraphKind::Subheading);
        let items = items::items(self.language, self.times, tokens, headline);
        let depends = items.contains(&Item::Mark(Mark::Condition));
        let first = propositions.len();
        let mut clauses = clauses::clauses(self.language, &items, headline);
        if !headline
            && trees::wants_tree(&clauses)
            && let Some(tree) = self.language.tree(self.document, sentence)
        {
            let phrase = |item: &Item| if let Item::Phrase(phrase) = item { Some(phrase.clone()) } else { None };
            let phrases: Vec<_> = items.iter().filter_map(phrase).collect();
            trees::settle(&mut clauses, &phrases, &tree);
        }
        for clause in clauses {
            propositions.push(self.proposition(sentence, depends, clause));
        }
        for nominal in nominals::nominals(self.language, &items) {
            propositions.push(self.nominal(sentence, depends, nominal));
        }
        propositions[first..].sort_by_key(|proposition| proposition.predicate);
    }

    fn proposition(&self, sentence: usize, depends: bool, clause: clauses::Clause) -> Proposition {
        let clauses::Clause { group, mut subject, object, mut obliques, predicate, times, mood } = clause;
        let by = obliques.iter().position(|(at, _)| group.passive && self.language.folded(*at) == "by");
        if let Some(by) = by {
            subject = Some(obliques.remove(by).1);
        }
        let exists = subject.as_ref().is_some_and(|phrase| self.language.xpos(phrase.head) == Xpos::Ex);
        if exists && predicate.is_some() {
            subject = predicate.clone();
        }
        let none = [&subject, &object, &predicate]
            .into_iter()
            .take(if exists { 2 } else { 3 })
            .flatten()
            .filter(|phrase| phrase.negative)
            .count()
            % 2
            == 1;
        let (main, lemma) = match &predicate {
            Some(phrase) if exists => (phrase.head, "exist".to_owned()),
            Some(phrase) => (phrase.head, format!("{} {}", group.lemma, self.language.lemma(phrase.head))),
            None => (group.main, group.lemma),
        };
        let modality = match group.modality {
            _ if self.language.folded(self.document.sentences[sentence].tokens.end - 1) == "?" => Modality::Question,
            Modality::Asserted if depends && group.tense != Tense::Past => Modality::Conditional,
            Modality::Asserted => mood.unwrap_or(Modality::Asserted),
            _ if mood == Some(Modality::Conditional) => Modality::Conditional,
            modality => modality,
        };
        let preposition = |at: usize| if at == group.main { "to" } else { self.language.folded(at) };
        let obliques: Vec<_> = obliques.iter().map(|(at, phrase)| (preposition(*at).to_owned(), self.argument(phrase))).collect();
        let (subject, object) = (subject.map(|phrase| self.argument(&phrase)), object.map(|phrase| self.argument(&phrase)));
        let predicate_end = predicate.map_or(group.tokens.end, |phrase| phrase.tokens.end);
        let mut proposition = self.blank(sentence, main, lemma, group.tokens.start..predicate_end.max(group.tokens.end));
        proposition.group = group.tokens;
        proposition.polarity = if group.negated != none { Polarity::Negated } else { Polarity::Affirmed };
        (proposition.modality, proposition.tense, proposition.times) = (modality, group.tense, times);
        self.fill(proposition, subject, object, obliques)
    }

    fn nominal(&self, sentence: usize, depends: bool, nominal: nominals::Nominal) -> Proposition {
        let lemma = self.language.lemma(nominal.head).to_owned();
        let mut proposition = self.blank(sentence, nominal.head, lemma, nominal.tokens.clone());
        proposition.nominal = true;
        proposition.modality = if depends { Modality::Conditional } else { Modality::Asserted };
        proposition.group = nominal.head..nominal.head + 1;
        proposition.times = nominal.times;
        proposition.polarity = if nominal.negative { Polarity::Negated } else { Polarity::Affirmed };
        let obliques =
            nominal.obliques.iter().map(|(at, phrase)| (self.language.folded(*at).to_owned(), self.argument(phrase))).collect();
        let (subject, object) =
            (nominal.owner.map(|phrase| self.argument(&phrase)), nominal.of.map(|phrase| self.argument(&phrase)));
        self.fill(proposition, subject, object, obliques)
    }

    /// A proposition with its place alone.
    fn blank(&self, sentence: usize, predicate: usize, lemma: String, tokens: Range<usize>) -> Proposition {
        let at = self.document.tokens[predicate].span;
        let begun = self.quotations.partition_point(|quotation| quotation.span.start() <= at.start());
        let holds = |index: &usize| self.quotations[*index].inner.contains(at) && !self.quotations[*index].scare;
        let quotation = (begun.saturating_sub(NEAR)..begun).rev().find(holds);
        let begun = self.attributions.partition_point(|attribution| attribution.span.start() <= at.start());
        let holds = |index: &usize| self.attributions[*index].span.contains(at);
        let attribution = (begun.saturating_sub(NEAR)..begun).rev().find(holds);
        Proposition {
            span: self.document.span_of(&tokens),
            sentence,
            predicate,
            lemma,
            nominal: false,
            group: tokens,
            subject: None,
            object: None,
            obliques: Vec::new(),
            polarity: Polarity::Affirmed,
            modality: Modality::Asserted,
            tense: Tense::None,
            times: Vec::new(),
            quantities: Vec::new(),
            quotation,
            attribution,
        }
    }

    /// Adds the arguments, and what follows from them: the span and the quantities.
    fn fill(
        &self,
        mut proposition: Proposition,
        subject: Option<Argument>,
        object: Option<Argument>,
        obliques: Vec<(String, Argument)>,
    ) -> Proposition {
        let arguments = subject.iter().chain(&object).chain(obliques.iter().map(|(_, argument)| argument));
        let spans = arguments.map(|argument| argument.span).chain(std::iter::once(proposition.span));
        let mut quantities = Vec::new();
        for span in spans.clone() {
            let from = self.quantities.partition_point(|quantity| quantity.span.end() <= span.start());
            let inside = self.quantities[from..].iter().take_while(|quantity| quantity.span.start() < span.end());
            quantities.extend((from..).take(inside.count()));
        }
        quantities.sort_unstable();
        quantities.dedup();
        proposition.span = spans.fold(proposition.span, Span::cover);
        (proposition.subject, proposition.object, proposition.obliques, proposition.quantities) =
            (subject, object, obliques, quantities);
        proposition
    }

    fn argument(&self, phrase: &phrases::Phrase) -> Argument {
        let span_of = |at: usize| self.document.tokens[at].span;
        let last = phrase.core.end - 1;
        let person = |id: &EntityId| self.entities.all[*id].kind == EntityKind::Person;
        let entity = self.entities.at(span_of(phrase.head)).or_else(|| self.entities.at(span_of(last)).filter(person));
        Argument { span: self.document.span_of(&phrase.tokens), tokens: phrase.tokens.clone(), head: phrase.head, entity }
    }
}
