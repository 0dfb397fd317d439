//! Nation and party as a text tells them of a person by what the person does: "has sat for the Conservatives", "took gold for
//! Ethiopia", "in her native Finland", by a bracket behind the name, and by a description that stands for the name.
//!
//! Comes in: an article. Goes out: each [`Affiliation`] with its person, in the order of the text within each kind.
//!
//! Nothing here decides whether two of them clash.

use std::ops::Range;

use super::affiliations::{self, Affiliation, Group};
use super::descriptions::{self, only_one};
use crate::article::Article;
use crate::checks::common::{lists, word_in};
use crate::extract::lexicon::{List, countries, parties};
use crate::extract::{EntityId, EntityKind, Form, Mention};

/// How far behind a name its verb and group are looked for, in words.
const REACH: usize = 12;
/// Verbs for being a member of those whom one sits or stands for.
const SITTING: &List = &List::of("elected ran run represented represents sat serves sit sits stand standing stands stood");
/// What is won or done for a country.
const SPORTS: &List = &List::of(
    "bronze caps compete competed competes competing gold goals medal medals raced ran ride rides rode row rowed rows \
    run silver swam swim swims",
);

/// All of them.
pub(super) fn find(article: &Article) -> Vec<(EntityId, Affiliation)> {
    let mut found: Vec<(EntityId, Affiliation)> = descriptions::find(article)
        .into_iter()
        .filter_map(|one| Some((one.who, affiliations::described(article, one.sentence, &one.tokens)?)))
        .collect();
    for (id, mention) in &article.entities.mentions {
        let named = matches!(mention.form, Form::Full | Form::Short) && article.entities.all[*id].kind == EntityKind::Person;
        let Some(sentence) = article.document.sentence_at(mention.span.start()).filter(|_| named) else { continue };
        let own = &article.document.sentences[sentence].tokens;
        let told = in_brackets(article, own, mention)
            .or_else(|| by_deed(article, own, mention))
            .or_else(|| by_country(article, own, mention));
        found.extend(told.map(|(at, group)| (*id, Affiliation { group, span: article.document.tokens[at].span, sentence })));
    }
    for sentence in 0..article.document.sentences.len() {
        found.extend(native(article, sentence));
        found.extend(by_fellow(article, sentence));
    }
    found
}

/// "Mark Petherick (Lib Dem)", "Dana Whitlock (R-Texas)".
fn in_brackets(article: &Article, own: &Range<usize>, mention: &Mention) -> Option<(usize, Group)> {
    let at = mention.tokens.end + 1;
    let text = if own.contains(&at) { article.document.token_text(at) } else { "" };
    let closes = matches!(word_in(article, own, at + 1), ")" | "-" | "," | "–");
    if word_in(article, own, at - 1) != "(" {
        return None;
    }
    if let Some(country) = countries::named(text).filter(|_| word_in(article, own, at + 1) == ")") {
        return Some((at, Group::Nation(country)));
    }
    let two = parties::of_two(text, word_in(article, own, at + 1)).filter(|_| word_in(article, own, at + 2) == ")");
    two.or_else(|| parties::of_code(text).filter(|_| closes)).map(|party| (at, Group::Party(party)))
}

/// "Aram Petrosian of Armenia", "Armenia's Aram Petrosian", of people without a post that the country could go with.
fn by_country(article: &Article, own: &Range<usize>, mention: &Mention) -> Option<(usize, Group)> {
    let word = |at: usize| word_in(article, own, at);
    let end = mention.tokens.end;
    let from = end + usize::from(word(end) == ",");
    let before = mention.tokens.start.checked_sub(2).filter(|_| word(mention.tokens.start - 1) == "'s");
    let at = before.or((word(from) == "of").then_some(from + 1)).filter(|at| own.contains(at))?;
    let text = article.document.token_text(at);
    let country = countries::named(text).filter(|country| !country.part && text.starts_with(char::is_uppercase))?;
    let next = word(at + 1);
    let plain = mention.form == Form::Full
        && mention.tokens.len() > 1
        && !next.starts_with(|c: char| c.is_alphabetic() && c.is_uppercase());
    (plain && !matches!(word(at.wrapping_sub(1)), "the" | "and" | "of" if before.is_some())).then_some((at, Group::Nation(country)))
}

/// "Marsden, who has sat for the Conservatives", "Kibet took the gold medal for Ethiopia".
fn by_deed(article: &Article, own: &Range<usize>, mention: &Mention) -> Option<(usize, Group)> {
    let reach = mention.tokens.end..(mention.tokens.end + REACH).min(own.end);
    let word = |at: usize| word_in(article, own, at);
    let named = |at: usize| article.document.token_text(at).starts_with(char::is_uppercase);
    let join = reach.clone().find(|&at| matches!(word(at), "for" | "as") || named(at) || matches!(word(at), ";" | "." | "and"))?;
    let does = |list: &List| (reach.start..join).any(|at| lists(list, word(at)));
    let the = join + 1 + usize::from(matches!(word(join + 1), "the" | "a" | "an"));
    if !matches!(word(join), "for" | "as") || !own.contains(&the) {
        return None;
    }
    let text = article.document.token_text(the);
    let party = || parties::party(text).or_else(|| parties::party(text.strip_suffix('s')?));
    if let Some(party) = party().filter(|_| does(SITTING)) {
        return Some((the, Group::Party(party)));
    }
    let country = countries::named(text).filter(|_| word(join) == "for" && does(SPORTS) && !word(the + 1).starts_with('\''))?;
    Some((the, Group::Nation(country)))
}

/// "His fellow Romanian Ana Petrescu", "Being a Croat, he learned early", of the only person it can be said of.
fn by_fellow(article: &Article, sentence: usize) -> Option<(EntityId, Affiliation)> {
    let own = &article.document.sentences[sentence].tokens;
    let word = |at: usize| word_in(article, own, at);
    let tells = |at: &usize| {
        let fellow = word(*at) == "fellow" && matches!(word(at.wrapping_sub(1)), "his" | "her");
        fellow || matches!(word(*at), "a" | "an") && word(at.wrapping_sub(1)) == "being"
    };
    let at = own.clone().find(tells)? + 1;
    let text = if own.contains(&at) { article.document.token_text(at) } else { "" };
    let capital = text.starts_with(char::is_uppercase);
    let party = parties::of_two(text, word(at + 1)).or_else(|| parties::party(text)).map(Group::Party);
    let group = party.or_else(|| countries::of_demonym(text).map(Group::Nation)).filter(|_| capital)?;
    let who = only_one(article, sentence, at)?;
    // "Being a Czech, Novak knew": the name behind it is whom it is said of.
    let behind = article.document.tokens[at].span.end();
    let mentions = &article.entities.mentions;
    let mut after = mentions[mentions.partition_point(|(_, mention)| mention.span.start() < behind)..].iter();
    let next = after.find(|(_, mention)| own.contains(&mention.tokens.start) || mention.tokens.start >= own.end);
    let other =
        next.is_some_and(|(id, mention)| own.contains(&mention.tokens.start) && *id != who && mention.form != Form::Pronoun);
    let fellow = word(at - 1) == "fellow";
    (fellow || !other).then_some((who, Affiliation { group, span: article.document.tokens[at].span, sentence }))
}

/// "In her native Finland", of the only person it can be said of.
fn native(article: &Article, sentence: usize) -> Option<(EntityId, Affiliation)> {
    let own = &article.document.sentences[sentence].tokens;
    let word = |at: usize| word_in(article, own, at);
    let at = own.clone().find(|&at| word(at) == "native" && matches!(word(at.wrapping_sub(1)), "his" | "her"))? + 1;
    let country = own.contains(&at).then(|| countries::named(article.document.token_text(at))).flatten()?;
    let who = only_one(article, sentence, at)?;
    Some((who, Affiliation { group: Group::Nation(country), span: article.document.tokens[at].span, sentence }))
}
