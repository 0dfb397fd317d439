//! # What it looks for
//! A person who is "he" in one place and "she" in another, where nobody else can be meant: the pronoun begins the sentence
//! after the one that names the person, or follows the person's own "said", or stands where one person alone has been named;
//! and one who is Mr in one place and Ms in another, or Ms with a man's first name.
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

use std::ops::Range;

use super::addresses::{Address, addresses};
use super::genders;
use super::own_things;
use super::pronouns::{self, Meant, meant};
use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::quotation_around;
use crate::extract::lexicon::first_names;
use crate::extract::{Entity, EntityId, EntityKind, Form, Gender, Mention};
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
        if is_plain(article, mention)
            && !others(article, index, *id, gender)
            && pronouns::is_told_plainly(article, mention.tokens.start)
            && !pronouns::is_crowded(article, *id, shortly_before(article, mention))
        {
            shown[*id][usize::from(gender == Gender::Male)].get_or_insert(mention.span);
        }
    }
    for Meant { who, gender, span } in meant(article).into_iter().chain(genders::told(article)).chain(own_things::told(article)) {
        shown[who][usize::from(gender == Gender::Male)].get_or_insert(span);
    }
    let addresses = addresses(article);
    for (id, (entity, mut shown)) in article.entities.all.iter().zip(shown).enumerate() {
        if let Some((gender, span)) = entity.gender.filter(|_| !entity.namesake) {
            shown[usize::from(gender == Gender::Male)].get_or_insert(span);
        }
        if let [Some(she), Some(he)] = shown {
            findings.push(finding(she, he, format!("Both pronouns stand where only {} is named.", entity.name)));
            continue;
        }
        let own: Vec<&Address> = addresses.iter().filter(|address| address.who == id).collect();
        for address in &own {
            shown[usize::from(address.gender == Gender::Male)].get_or_insert(address.span);
        }
        if let [Some(she), Some(he)] = shown {
            let reason = format!("Nobody else of the name of {} is told of.", entity.name);
            findings.push(finding(she, he, reason));
        } else if let ([address], Some((name, _))) =
            (own.as_slice(), by_name(article, id, entity).filter(|(_, likely)| own.iter().all(|one| one.gender != *likely)))
        {
            let called = article.document.slice(address.span);
            findings.push(finding(name, address.span, format!("{called} is the only one who could be {}.", entity.name)));
        }
    }
}

fn finding(one: Span, two: Span, reason: String) -> Finding {
    let (first, later) = if one < two { (one, two) } else { (two, one) };
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: "One person is he in one place and she in another".into(),
        reason,
        advice: "Look up which of the two is right, or name whom the other one means.".into(),
        primary: Label::new(later, "one"),
        secondary: vec![Label::new(first, "the other")],
    }
}

/// Where the text first gives the full name of a person, and the gender that the first name is nearly always given to.
fn by_name(article: &Article, id: EntityId, entity: &Entity) -> Option<(Span, Gender)> {
    let likely = entity.likely_gender()?;
    let full = article.entities.mentions_of(id).find(|mention| mention.form == Form::Full)?;
    Some((full.span, likely))
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
    let quoted = quotation_around(article, mention.span).is_some();
    article.document.kind_of(number) == ParagraphKind::Body && !quoted && (sentence.start == at || said)
}

/// The tokens of the sentences shortly before a mention, and of its own up to it.
fn shortly_before(article: &Article, mention: &Mention) -> Range<usize> {
    let number = article.document.sentence_at(mention.span.start()).unwrap_or_default();
    article.document.sentences[number.saturating_sub(1)].tokens.start..mention.tokens.start
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
