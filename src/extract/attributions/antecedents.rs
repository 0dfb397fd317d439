//! Whom a pronoun means that speaks.
//!
//! Comes in: attributions sorted by place. Goes out: the same, each with its entity and, where the speaker is a pronoun, the
//! nearest earlier source that fits it.
//!
//! Source: the recency and subject preferences of Hobbs, "Resolving pronoun references" (1978), and Lappin and Leass (1994),
//! as far as they go without a parser.

use super::Attribution;
use crate::extract::entities::{Entities, Entity, EntityId, EntityKind, Form, Gender};
use crate::extract::lexicon::reporting::DOCUMENTS;
use crate::language::{Language, NameKind, Xpos};
use crate::text::{Document, Span};

/// How many paragraphs back a pronoun's antecedent may stand.
const REACH: usize = 4;

/// Fills in `entity` and `antecedent`.
pub(super) fn resolve(document: &Document, language: &Language, entities: &Entities, found: &mut [Attribution]) {
    // Speakers that are no pronouns, as they come.
    let mut sources: Vec<Span> = Vec::new();
    for attribution in found {
        let Some(speaker) = attribution.speaker else { continue };
        if let Some(pronoun) = pronoun(document, speaker) {
            attribution.antecedent = antecedent(document, language, entities, &sources, speaker, pronoun);
        } else if sources.last() != Some(&speaker) {
            sources.push(speaker);
        }
        let source = attribution.source().unwrap_or(speaker);
        attribution.entity = entity_of(entities, source).or_else(|| entities.at(speaker));
    }
}

/// What a pronoun can stand for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pronoun {
    Person(Gender),
    Thing,
    Group,
}

fn pronoun(document: &Document, speaker: Span) -> Option<Pronoun> {
    match document.slice(speaker).to_ascii_lowercase().as_str() {
        "he" => Some(Pronoun::Person(Gender::Male)),
        "she" => Some(Pronoun::Person(Gender::Female)),
        "it" => Some(Pronoun::Thing),
        "they" => Some(Pronoun::Group),
        _ => None,
    }
}

/// The nearest earlier source or person that `pronoun` fits.
fn antecedent(
    document: &Document,
    language: &Language,
    entities: &Entities,
    sources: &[Span],
    speaker: Span,
    pronoun: Pronoun,
) -> Option<Span> {
    let paragraph = |span: Span| document.sentence_at(span.start()).map_or(0, |sentence| document.sentences[sentence].paragraph);
    let near = |span: Span| span.start() < speaker.start() && paragraph(speaker) - paragraph(span).min(paragraph(speaker)) <= REACH;
    let source =
        sources.iter().rev().take(12).copied().find(|&span| near(span) && fits(document, language, entities, span, pronoun));
    let person =
        matches!(pronoun, Pronoun::Person(_)).then(|| opening_person(document, language, entities, speaker, pronoun)).flatten();
    match (source, person) {
        (Some(source), Some(person)) => Some(if person.start() > source.end() && near(person) { person } else { source }),
        (source, person) => source.or(person.filter(|&person| near(person))),
    }
}

/// The person that a sentence shortly before opens with: its subject.
fn opening_person(document: &Document, language: &Language, entities: &Entities, speaker: Span, pronoun: Pronoun) -> Option<Span> {
    let own = document.sentence_at(speaker.start())?;
    for sentence in (own.saturating_sub(5)..=own).rev() {
        let tokens = document.sentences[sentence].tokens.clone();
        let names = language.names.partition_point(|name| name.tokens.start < tokens.start);
        let opening = language.names[names..].iter().take_while(|name| name.tokens.start < tokens.end.min(tokens.start + 10));
        let person = opening.filter(|name| name.kind == NameKind::Person).map(|name| document.span_of(&name.tokens));
        // "Her husband, Tomas, carried the dog": a person whom only the words around it show.
        let from = entities.mentions.partition_point(|(_, mention)| mention.tokens.start < tokens.start);
        let mentions = entities.mentions[from..].iter().take_while(|(_, at)| at.tokens.start < tokens.end.min(tokens.start + 10));
        let known = mentions.filter(|(id, mention)| {
            entities.all[*id].kind == EntityKind::Person && matches!(mention.form, Form::Full | Form::Short)
        });
        let fit = person
            .chain(known.map(|(_, mention)| mention.span))
            .find(|&span| span.start() < speaker.start() && fits(document, language, entities, span, pronoun));
        if fit.is_some() {
            return fit;
        }
    }
    None
}

/// Whether `pronoun` can stand for the source at `span`.
fn fits(document: &Document, language: &Language, entities: &Entities, span: Span, pronoun: Pronoun) -> bool {
    let tokens = document.tokens_in(span);
    let Some(last) = tokens.clone().last() else { return false };
    let kinds = || tokens.clone().filter_map(|at| language.name_at(at)).map(|name| name.kind);
    let kind = kinds().find(|&kind| kind == NameKind::Person).or_else(|| kinds().next_back());
    let entity = entity_of(entities, span).map(|id| &entities.all[id]);
    let plural = tokens.clone().any(|at| language.folded(at) == "and") || language.xpos(last) == Xpos::Nns;
    let thing = kind.is_some_and(|kind| kind != NameKind::Person)
        || DOCUMENTS.binary_search(&language.lemma(last)).is_ok()
        || entity.is_some_and(|entity| entity.kind != EntityKind::Person);
    let told = entity.and_then(|entity| entity.gender).map(|(gender, _)| gender);
    let shown = told.or_else(|| title_gender(document, language, span)).or_else(|| entity.and_then(Entity::likely_gender));
    match pronoun {
        Pronoun::Person(gender) => !plural && !thing && shown.is_none_or(|shown| shown == gender),
        Pronoun::Thing => !plural && (thing || is_body(language.lemma(last))),
        Pronoun::Group => plural || thing || is_body(language.lemma(last)),
    }
}

/// The person that a mention inside `span` refers to, else whatever its first mention does.
fn entity_of(entities: &Entities, span: Span) -> Option<EntityId> {
    let from = entities.mentions.partition_point(|(_, mention)| mention.span.end() <= span.start());
    let inside = entities.mentions[from..].iter().take_while(|(_, mention)| mention.span.start() < span.end());
    let person = inside.map(|(id, _)| *id).find(|&id| entities.all[id].kind == EntityKind::Person);
    person.or_else(|| entities.at(span))
}

/// The gender that a title or noun shows: "Mrs Lee", "the chairwoman", "his father".
fn title_gender(document: &Document, language: &Language, span: Span) -> Option<Gender> {
    let tokens = document.tokens_in(span);
    let from = tokens.start.saturating_sub(1);
    (from..tokens.end).find_map(|at| match language.folded(at).trim_end_matches('.') {
        "mr" | "sir" | "lord" | "king" | "prince" | "father" | "son" | "brother" | "husband" | "man" | "chairman" | "spokesman" => {
            Some(Gender::Male)
        }
        "mrs" | "ms" | "miss" | "dame" | "lady" | "queen" | "princess" | "mother" | "daughter" | "sister" | "wife" | "woman"
        | "chairwoman" | "spokeswoman" | "congresswoman" | "actress" => Some(Gender::Female),
        _ => None,
    })
}

/// Nouns for bodies that speak as one.
fn is_body(lemma: &str) -> bool {
    matches!(
        lemma,
        "company"
            | "firm"
            | "ministry"
            | "council"
            | "government"
            | "agency"
            | "union"
            | "party"
            | "club"
            | "committee"
            | "court"
            | "department"
            | "office"
            | "police"
            | "charity"
            | "group"
            | "bank"
            | "board"
            | "association"
            | "university"
            | "authority"
            | "commission"
            | "regulator"
            | "airline"
            | "paper"
            | "newspaper"
            | "campaign"
            | "administration"
            | "service"
            | "institute"
            | "organisation"
            | "organization"
            | "federation"
            | "team"
            | "operator"
            | "retailer"
    )
}
