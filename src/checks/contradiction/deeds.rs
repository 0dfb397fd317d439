//! Deeds with a direction, as the propositions tell them: who does something to whom, or lets something go to whom.
//!
//! Comes in: a proposition. Goes out: the [`Move`]s that it tells of. Nothing here decides whether two of them disagree.

use crate::article::Article;
use crate::checks::common::{around, lists, says_any};
use crate::checks::topics::Topic;
use crate::extract::lexicon::List;
use crate::extract::lexicon::deeds;
use crate::extract::{Argument, Modality, Polarity, Proposition};
use crate::text::ParagraphKind;

/// A kind of deed that has a direction.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Deed {
    /// Something or somebody goes from one to the other for good: sold, signed.
    Transfer,
    /// Somebody is given into the hands of the other.
    HandOver,
    /// One concedes to the other.
    Concede,
    /// One does it to the other, as the lexicon of deeds tells.
    Directed(deeds::Deed),
}

/// A deed with the two who take part in it: from whom and to whom.
pub(super) struct Move<'a> {
    pub proposition: &'a Proposition,
    pub deed: Deed,
    pub what: Option<Topic>,
    pub from: Option<Topic>,
    pub to: Option<Topic>,
}

/// Words for what goes both ways.
const BOTH_WAYS: &List =
    &List::of("again back buyback exchange exchanged loan rematch reply return returned returning swap swapped");

/// The deeds that `proposition` tells of.
pub(super) fn read<'a>(article: &Article, proposition: &'a Proposition) -> Vec<Move<'a>> {
    let running = article.document.kind_of(proposition.sentence) == ParagraphKind::Body && proposition.quotation.is_none();
    let meant = !matches!(proposition.modality, Modality::Conditional | Modality::Question);
    if !running || !meant || proposition.polarity == Polarity::Negated {
        return Vec::new();
    }
    let alleged = proposition.modality == Modality::Alleged;
    let transfer = (!alleged && !proposition.nominal).then(|| transfer(article, proposition)).flatten();
    let mut moves: Vec<_> = transfer.into_iter().chain(suit(article, proposition)).chain(directed(article, proposition)).collect();
    // Asked last: it looks at many words, and few propositions tell of a deed.
    moves.retain(|_| !is_both_ways(article, proposition));
    moves
}

/// What goes from one to the other.
fn transfer<'a>(article: &Article, proposition: &'a Proposition) -> Option<Move<'a>> {
    let topic = |argument: Option<&Argument>| argument.and_then(|argument| Topic::of(article, argument));
    let oblique = |preposition: &str| {
        let with = proposition.obliques.iter().find(|(before, _)| before == preposition);
        topic(with.map(|(_, argument)| argument))
    };
    let subject = topic(proposition.subject.as_ref()).filter(|topic| topic.named || topic.entity.is_some());
    let object = topic(proposition.object.as_ref());
    let (deed, what, from, to) = match proposition.lemma.as_str() {
        "sign" | "buy" | "acquire" | "purchase" => (Deed::Transfer, object, oblique("from"), subject),
        "sell" | "transfer" => (Deed::Transfer, object, subject.or_else(|| oblique("from")), oblique("to")),
        "go" | "move" => (Deed::Transfer, subject, letting(article, proposition).or_else(|| oblique("from")), oblique("to")),
        "extradite" | "deliver" | "deliver up" | "hand over" | "deport" => {
            (Deed::HandOver, object, oblique("from").or(subject), oblique("to"))
        }
        "admit" if object.as_ref().is_some_and(|object| object.head == "defeat") => (Deed::Concede, None, subject, oblique("to")),
        "concede" | "conced" => (Deed::Concede, None, subject, oblique("to")),
        _ => return None,
    };
    (from.is_some() || to.is_some()).then_some(Move { proposition, deed, what, from, to })
}

/// Who goes to law against whom, by the noun for it: "the suit was brought by Hale", "Orr's claim against him".
fn suit<'a>(article: &Article, proposition: &'a Proposition) -> Option<Move<'a>> {
    let noun = |argument: &Argument| deeds::is_suit(article.language.lemma(argument.head));
    let brings = lists("bring file lodge launch start", &proposition.lemma) && proposition.object.as_ref().is_some_and(noun);
    let against = proposition.obliques.iter().find(|(before, _)| before == "against").map(|(_, argument)| argument);
    let owned = proposition.nominal && deeds::is_suit(&proposition.lemma) && against.is_some();
    if !brings && !owned {
        return None;
    }
    let named = |argument: Option<&Argument>| argument.and_then(|argument| side(article, argument)).flatten();
    let (from, to) = (named(proposition.subject.as_ref()), named(against));
    let deed = Deed::Directed(deeds::of_verb("sue").next()?);
    (from.is_some() || to.is_some()).then_some(Move { proposition, deed, what: None, from, to })
}

/// What one does to the other, where both are told.
fn directed<'a>(article: &Article, proposition: &'a Proposition) -> Vec<Move<'a>> {
    let Proposition { lemma, subject, object, obliques, nominal, .. } = proposition;
    let (subject, object) = (subject.as_ref(), object.as_ref());
    let oblique = |words: &[&str]| obliques.iter().find(|(word, _)| words.contains(&word.as_str())).map(|(_, argument)| argument);
    let mut found: Vec<(deeds::Deed, Option<&Argument>, Option<&Argument>)> = Vec::new();
    if *nominal {
        let by = oblique(&["by"]);
        let to = object.or_else(|| oblique(&["on", "against", "over"])).or(subject.filter(|_| by.is_some()));
        found.extend(deeds::of_noun(lemma).map(|deed| (deed, by.or(subject), to)));
    } else {
        found.extend(deeds::of_verb(lemma).map(|deed| (deed, subject, object)));
        for (preposition, argument) in obliques {
            found.extend(deeds::undergone(lemma, preposition).map(|deed| (deed, Some(argument), subject)));
            let to_law = deeds::to_law(lemma, preposition, article.language.lemma(argument.head));
            found.extend(to_law.map(|deed| (deed, subject, object)));
        }
    }
    let read = |(deed, from, to): (deeds::Deed, Option<&Argument>, Option<&Argument>)| {
        let (from, to) = (side(article, from?)?, side(article, to?)?);
        (from.is_some() || to.is_some()).then_some(Move { proposition, deed: Deed::Directed(deed), what: None, from, to })
    };
    found.into_iter().filter_map(read).collect()
}

/// Who a side is: a name, or not told by "the", "his" and the like; `None` for somebody that is new here.
fn side(article: &Article, argument: &Argument) -> Option<Option<Topic>> {
    let topic = |argument: &Argument| Topic::of(article, argument).filter(|topic| topic.named || topic.entity.is_some());
    let name = topic(argument).or_else(|| topic(&beside(article, argument)?));
    let known = matches!(
        article.language.folded(argument.tokens.start),
        "the" | "this" | "that" | "his" | "her" | "its" | "their" | "he" | "him" | "she" | "it" | "they" | "them"
    );
    if name.is_none() && !known { None } else { Some(name) }
}

/// The name after a comma: "his tenant, Elijah Otieno".
fn beside(article: &Article, argument: &Argument) -> Option<Argument> {
    let (document, name) = (&article.document, argument.tokens.end + 1);
    let comma = document.tokens.len() > name && document.token_text(name - 1) == ",";
    let span = document.tokens.get(name).filter(|_| comma)?.span;
    let entity = article.entities.at(span)?;
    Some(Argument { span, tokens: name..name + 1, head: name, entity: Some(entity) })
}

/// Who lets go: "the decision of Sarpe to let Holm go".
fn letting(article: &Article, proposition: &Proposition) -> Option<Topic> {
    let end = article.propositions.partition_point(|other| other.predicate < proposition.predicate);
    let mut here = article.propositions[..end].iter().rev().take(2).filter(|other| other.sentence == proposition.sentence);
    let before = here.find(|other| other.lemma == "let")?;
    let subject = before.subject.as_ref()?;
    let capital = |at: &usize| article.document.token_text(*at).starts_with(char::is_uppercase);
    let name = subject.tokens.clone().skip(1).rfind(capital).or(Some(subject.tokens.start).filter(capital))?;
    let entity = article.entities.at(article.document.tokens[name].span);
    Some(Topic { head: article.language.folded(name).to_owned(), modifiers: Vec::new(), entity, named: true })
}

/// Whether the sentence tells of a way back.
fn is_both_ways(article: &Article, proposition: &Proposition) -> bool {
    says_any(article, around(article, proposition), BOTH_WAYS)
}
