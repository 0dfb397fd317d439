//! # What it looks for
//! A person who is "he" in one place and "she" in another, where nobody else can be meant: the pronoun begins the sentence
//! after the one that names the person, or follows the person's own "said", or stands where one person alone has been named.
//!
//! # Why it matters
//! Either a pronoun is a slip, or it means somebody whom the text does not name.
//!
//! # Example
//! Robin Ashdown woke the village. He had been up late. Ashdown says she will bring the saucepan.
//!
//! # What it cannot know
//! How a person wishes to be called; somebody without a name who is meant by one of the two pronouns.
//!
//! # Source
//! Tried on 159 published news articles, none of which has one.

use super::pronouns::{Meant, meant};
use crate::article::Article;
use crate::checks::Check;
use crate::extract::lexicon::first_names;
use crate::extract::{EntityId, EntityKind, Form, Gender, Mention};
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::{ParagraphKind, Span};

pub(super) const CHECK: Check = Check {
    id: "names/pronoun-change",
    family: Family::Names,
    title: "People who are he and she",
    doc: doc!("pronoun_change.rs"),
    run,
};

/// How many sentences before a pronoun may name another person who could be meant.
const BEFORE: usize = 2;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let mut shown: Vec<[Option<Span>; 2]> = vec![[None; 2]; article.entities.all.len()];
    for (index, (id, mention)) in article.entities.mentions.iter().enumerate() {
        let gender = match article.language.folded(mention.tokens.start) {
            "he" if mention.form == Form::Pronoun => Gender::Male,
            "she" if mention.form == Form::Pronoun => Gender::Female,
            _ => continue,
        };
        if is_plain(article, mention) && !others(article, index, *id, gender) {
            shown[*id][usize::from(gender == Gender::Male)].get_or_insert(mention.span);
        }
    }
    for Meant { who, gender, span } in meant(article) {
        shown[who][usize::from(gender == Gender::Male)].get_or_insert(span);
    }
    for (entity, mut shown) in article.entities.all.iter().zip(shown) {
        if let Some((gender, span)) = entity.gender.filter(|_| !entity.namesake) {
            shown[usize::from(gender == Gender::Male)].get_or_insert(span);
        }
        let [Some(she), Some(he)] = shown else { continue };
        let (first, later) = if she < he { (she, he) } else { (he, she) };
        findings.push(Finding {
            check: CHECK.id.into(),
            family: CHECK.family,
            confidence: Confidence::Possible,
            message: "One person is he in one place and she in another".into(),
            reason: format!("Both pronouns stand where only {} is named.", entity.name),
            advice: "Look up which pronoun is right, or name whom the other one means.".into(),
            primary: Label::new(later, "one pronoun"),
            secondary: vec![Label::new(first, "the other pronoun")],
        });
    }
}

/// Whether a pronoun stands where it can hardly mean anybody new: it begins a sentence, or follows a verb of saying.
fn is_plain(article: &Article, mention: &Mention) -> bool {
    let at = mention.tokens.start;
    let Some(number) = article.document.sentence_at(mention.span.start()) else { return false };
    let sentence = &article.document.sentences[number].tokens;
    let said = (sentence.start..at).rev().take(2).any(|before| {
        let word = article.language.folded(before);
        matches!(word, "said" | "says" | "added" | "adds" | "recalled")
            || word == "that" && before > 0 && article.language.folded(before - 1) == "and"
    });
    let next = article.quotations.partition_point(|quotation| quotation.span.end() <= mention.span.start());
    let quoted = article.quotations.get(next).is_some_and(|quotation| quotation.span.overlaps(mention.span));
    article.document.kind_of(number) == ParagraphKind::Body && !quoted && (sentence.start == at || said)
}

/// Whether another person whom the pronoun could mean is named in its sentence or shortly before.
fn others(article: &Article, index: usize, id: EntityId, gender: Gender) -> bool {
    let sentence = |mention: &Mention| article.document.sentence_at(mention.span.start()).unwrap_or_default();
    let mentions = &article.entities.mentions;
    let own = sentence(&mentions[index].1);
    let before = mentions[..index].iter().rev().take_while(|(_, mention)| sentence(mention) + BEFORE >= own);
    let after = mentions[index + 1..].iter().take_while(|(_, mention)| sentence(mention) == own);
    before.chain(after).any(|(other, _)| {
        let entity = &article.entities.all[*other];
        let by_name = entity.name.split(' ').next().and_then(first_names::gender);
        let known = entity.gender.map(|(gender, _)| gender).or(by_name);
        *other != id && entity.kind == EntityKind::Person && known.is_none_or(|known| known == gender)
    })
}
