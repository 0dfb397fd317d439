//! Employers and national teams as a text tells them of a person.
//!
//! Comes in: an article. Goes out: an [`Employer`] for each "a neurologist at the Lakeshore Institute", "the Fox Valley University
//! neurologist", "whose employer is the hospital", and for each "nine caps for Wales", with the person it is told of.
//! Nothing here decides whether two of them clash.

use std::ops::Range;

use super::workplaces;
use crate::article::Article;
use crate::checks::common::word_in;
use crate::extract::lexicon::{List, countries, posts};
use crate::extract::{EntityId, EntityKind, Form, Mention};
use crate::language::Upos;
use crate::text::{ParagraphKind, Span};

/// Whom somebody works or plays for.
#[derive(Debug)]
pub(super) struct Employer {
    pub who: EntityId,
    pub span: Span,
    pub sentence: usize,
    /// The words of its name that tell it from others, folded.
    pub words: Vec<String>,
    /// What the person is there: "neurologist"; "international" of a national team; nothing for "works for".
    pub post: String,
}

/// Words that many bodies have in their names.
const COMMON: &List = &List::of(
    "academy agency association bank board centre center city clinic club college company council department faculty \
    federation firm foundation group hospital institute institution laboratory ministry national network office research royal \
    school society state station team trust union university",
);
/// How many words a description may have before the preposition and before the name.
const LONGEST: usize = 5;

/// All of them, in the order of the text.
pub(super) fn find(article: &Article) -> Vec<Employer> {
    let mut found = Vec::new();
    for (who, mention) in &article.entities.mentions {
        let entity = &article.entities.all[*who];
        let named = matches!(mention.form, Form::Full | Form::Short) && entity.kind == EntityKind::Person && !entity.namesake;
        let sentence = article.document.sentence_at(mention.span.start());
        let body = sentence.filter(|number| named && article.document.kind_of(*number) == ParagraphKind::Body);
        found.extend(body.and_then(|sentence| {
            beside(article, *who, mention, sentence).or_else(|| workplaces::beside(article, *who, mention, sentence))
        }));
    }
    found.extend(teams(article));
    found.extend(workplaces::described(article));
    found.sort_by_key(|employer| employer.span);
    found
}

/// The employer in the apposition behind a name.
fn beside(article: &Article, who: EntityId, mention: &Mention, sentence: usize) -> Option<Employer> {
    let own = &article.document.sentences[sentence].tokens;
    let word = |at: usize| word_in(article, own, at);
    let comma = mention.tokens.end;
    if word(comma) != "," {
        return None;
    }
    let start = comma + 1;
    let employer = |tokens: Range<usize>, post: &str| {
        let words = words(article, &tokens);
        let span = article.document.span_of(&tokens);
        (!words.is_empty()).then(|| Employer { who, span, sentence, words, post: post.to_owned() })
    };
    if word(start) == "whose" && matches!(word(start + 1), "club" | "employer" | "firm") && matches!(word(start + 2), "is" | ",") {
        let end = (start + 3..own.end).find(|&at| matches!(word(at), "," | "." | ";" | "and" | "who")).unwrap_or(own.end);
        return employer(start + 3..end, "");
    }
    if word(start) == "who" && word(start + 1) == "works" && matches!(word(start + 2), "for" | "at") {
        return employer(name(article, own, start + 3)?, "");
    }
    if !matches!(word(start), "a" | "an" | "the") {
        return None;
    }
    let body = name(article, own, start + 1).filter(|name| name.start == start + 1);
    if let Some(body) = body {
        let post = word(body.end);
        return posts::post(post).and_then(|_| employer(body.clone(), post));
    }
    let to = (start + 1..start + 1 + LONGEST).find(|&at| matches!(word(at), "at" | "with" | "for"))?;
    let post = word(to - 1);
    posts::post(post)?;
    employer(name(article, own, to + 1)?, post)
}

/// The run of capitals at `from` or after a few small words: "the security firm Poldermans".
pub(super) fn name(article: &Article, own: &Range<usize>, from: usize) -> Option<Range<usize>> {
    let capital = |at: usize| own.contains(&at) && article.document.token_text(at).starts_with(char::is_uppercase);
    let small = |at: usize| own.contains(&at) && matches!(article.language.upos(at), Upos::Det | Upos::Noun | Upos::Adj);
    let start = (from..from + LONGEST).find(|&at| capital(at))?;
    let led = (from..start).all(small);
    let joins = |at: usize| matches!(word_in(article, own, at), "of" | "for" | "and" | "&") && capital(at + 1);
    let end = (start..own.end).find(|&at| !capital(at) && !joins(at)).unwrap_or(own.end);
    led.then_some(start..end)
}

/// The words of a name that tell it from others.
pub(super) fn words(article: &Article, tokens: &Range<usize>) -> Vec<String> {
    let word = |at: usize| article.language.folded(at).to_owned();
    let own = |word: &String| word.len() > 2 && !matches!(word.as_str(), "the" | "and" | "for") && !is_common(word);
    tokens.clone().map(word).filter(own).collect()
}

fn is_common(word: &str) -> bool {
    COMMON.has(word)
}

/// The national teams that people are told to play for.
fn teams(article: &Article) -> Vec<Employer> {
    let mut found = Vec::new();
    for (sentence, own) in article.document.sentences.iter().enumerate() {
        if article.document.kind_of(sentence) != ParagraphKind::Body {
            continue;
        }
        for at in own.tokens.clone() {
            let Some((country, tokens)) = team(article, &own.tokens, at) else { continue };
            let Some(who) = player(article, sentence, &tokens) else { continue };
            let span = article.document.span_of(&tokens);
            found.push(Employer { who, span, sentence, words: vec![country], post: "international".to_owned() });
        }
    }
    found
}

/// A country whose national team is told at `at`: "caps for Wales", "Scotland's national side", "the national team of Senegal".
fn team(article: &Article, own: &Range<usize>, at: usize) -> Option<(String, Range<usize>)> {
    let word = |at: usize| word_in(article, own, at);
    let country =
        |at: usize| own.contains(&at).then(|| countries::named(word(at))).flatten().map(|country| country.name.to_owned());
    let national = |at: usize| word(at) == "national" && matches!(word(at + 1), "side" | "team" | "squad" | "player");
    if matches!(word(at), "cap" | "caps" | "appearances") && word(at + 1) == "for" {
        return Some((country(at + 2)?, at..at + 3));
    }
    if word(at + 1) == "'s" && national(at + 2) {
        return Some((country(at)?, at..at + 4));
    }
    if national(at) && matches!(word(at + 2), "of" | "for") {
        return Some((country(at + 3)?, at..at + 4));
    }
    let land = own.contains(&at).then(|| countries::of_demonym(article.document.token_text(at))).flatten()?;
    let international = word(at + 1) == "international" && article.language.upos(at + 2) != Upos::Noun;
    international.then(|| (land.name.to_owned(), at..at + 2))
}

/// The person whom it is told of: the last one mentioned before it, in its sentence or the two before; else the next one in it.
fn player(article: &Article, sentence: usize, tokens: &Range<usize>) -> Option<EntityId> {
    let mentions = &article.entities.mentions;
    let from = article.document.sentences[sentence.saturating_sub(2)].tokens.start;
    let end = article.document.sentences[sentence].tokens.end;
    let person = |id: EntityId| article.entities.all[id].kind == EntityKind::Person;
    let (first, next) = (
        mentions.partition_point(|(_, mention)| mention.tokens.start < from),
        mentions.partition_point(|(_, mention)| mention.tokens.start < tokens.start),
    );
    let before = mentions[first..next].iter().rev().find(|(id, _)| person(*id));
    let after = mentions[next..].iter().take_while(|(_, mention)| mention.tokens.start < end).find(|(id, _)| person(*id));
    before.or(after).map(|(id, _)| *id)
}
