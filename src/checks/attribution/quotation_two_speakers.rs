//! # What it looks for
//! One remark, word for word, that is given to two people.
//!
//! # Why it matters
//! Only one of them said it, or one said it after the other; the wrong name under a quotation hurts both.
//!
//! # Example
//! “I gave up at the turn,” said Okafor. … “I gave up at the turn,” her caddie, Sam Dale, had said.
//!
//! # What it cannot know
//! Which of the two said it; whether one of them repeated the other on purpose without the article saying so.
//!
//! # Source
//! The definition: the same words in the same order, six or more, with a cue and another person's name each time; as
//! possible only, with other people in the sentence and no word of repeating.

use super::coined::{Coined, coined};
use super::remarks::{Remark, in_common, pairs, remarks};
use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::lists;
use crate::extract::lexicon::List;
use crate::extract::lexicon::posts;
use crate::extract::{EntityId, EntityKind};
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::Span;

pub(super) const CHECK: Check = Check {
    id: "attribution/quotation-two-speakers",
    family: Family::Attribution,
    title: "One quotation, two speakers",
    doc: doc!("quotation_two_speakers.rs"),
    run,
};

/// The fewest words that two people do not say alike by chance.
const FEWEST_WORDS: usize = 6;
/// The fewest words, where the two are named and a word of weight is among them.
const FEWEST_NAMED: usize = 4;
/// The fewest bytes of a word that people do not say by chance.
const WEIGHTY: usize = 6;
/// Words that tell that somebody repeats or reads out what another said, by lemma.
const REPEATING: &List =
    &List::of("borrow chant chorus cite echo mimic motto oath paraphrase proverb quotation quote recite repeat sing slogan song");

/// Words for hearing what another said, by lemma: "asked about", "the phrase", "dismissed".
const HEARING: &List = &List::of(
    "agree applaud ask claim comment criticise criticize deny disagree dismiss dispute hear laugh like mock phrase \
    praise question react reject remark reply respond retort ridicule welcome",
);

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let remarks = remarks(article);
    findings.extend(coined(article, &remarks).iter().map(|coined| given_away(article, coined)));
    for (first, second) in pairs(&remarks) {
        let shorter = first.words.len().min(second.words.len());
        let alike = in_common(&first.words, &second.words);
        let short = shorter < FEWEST_WORDS;
        let weighty = first.words.iter().any(|word| word.len() >= WEIGHTY && second.words.contains(word));
        let few = short && (shorter < FEWEST_NAMED || !weighty || alike != first.words.len().max(second.words.len()));
        if few || alike * 10 < shorter * 9 || repeats(article, first) || repeats(article, second) {
            continue;
        }
        let speaker = |remark: &Remark<'_>| remark.speaker.map(|span| article.document.slice(span));
        match first.has_speaker_of(article, second) {
            Some(true) => {}
            Some(false) => {
                let both = speaker(first).zip(speaker(second));
                let confidence = if short { Confidence::Possible } else { Confidence::Likely };
                let heard = short && is_talked_of(article, second);
                findings.extend(both.filter(|_| !heard).map(|(one, other)| finding((first, one), (second, other), confidence)));
            }
            None => {
                let both = people_apart(article, first, second).or_else(|| posts_apart(article, first, second));
                let both = both.filter(|_| !is_talked_of(article, second));
                findings.extend(both.map(|(one, other)| finding((first, one), (second, other), Confidence::Possible)));
            }
        }
    }
}

/// A remark of one that the text also calls another's saying.
fn given_away(article: &Article, coined: &Coined<'_, '_>) -> Finding {
    let owner = &article.entities.all[coined.owner].name;
    let speaker = coined.remark.speaker.map_or("somebody else", |span| article.document.slice(span));
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: "One remark is given to two speakers".into(),
        reason: format!("It is quoted from {speaker} in one place, and called {owner}’s in another."),
        advice: "Look up in your notes who said it.".into(),
        primary: Label::new(coined.span, format!("is {owner}’s")),
        secondary: vec![Label::new(coined.remark.span, format!("is said by {speaker}"))],
    }
}

/// The people whose words the two remarks seem to be, where they have nobody in common.
fn people_apart<'a>(article: &'a Article, first: &Remark<'_>, second: &Remark<'_>) -> Option<(&'a str, &'a str)> {
    let (mine, theirs) = (whose(article, first), whose(article, second));
    let shared = mine.iter().any(|id| theirs.contains(id));
    let name = |of: &[EntityId]| of.first().map(|id| article.entities.all[*id].name.as_str());
    if shared { None } else { name(&mine).zip(name(&theirs)) }
}

/// The two speakers, where one is a person whose posts the text tells, and the other goes by another post: "the convener".
fn posts_apart<'a>(article: &'a Article, first: &Remark<'_>, second: &Remark<'_>) -> Option<(&'a str, &'a str)> {
    let (one, other) = (first.speaker.filter(|_| first.explicit)?, second.speaker.filter(|_| second.explicit)?);
    let person = |span: Span| {
        article.entities.at(span).map(|id| &article.entities.all[id]).filter(|entity| entity.kind == EntityKind::Person)
    };
    let (named, nameless) = match (person(one), person(other)) {
        (Some(entity), None) => (entity, other),
        (None, Some(entity)) => (entity, one),
        _ => return None,
    };
    let tokens = article.document.tokens_in(nameless);
    let called = article.language.lemma(tokens.end.checked_sub(1)?);
    let post = article.language.folded(tokens.start) == "the" && posts::post(called).is_some() && tokens.len() < 4;
    let own = named.roles.iter().any(|role| role.title.ends_with(called));
    (post && !own && !named.roles.is_empty()).then_some((article.document.slice(one), article.document.slice(other)))
}

/// The people beside a remark: who is given as its speaker, and who is named in its sentence; none where it is a pronoun's.
fn whose(article: &Article, remark: &Remark<'_>) -> Vec<EntityId> {
    if remark.speaker.is_some() && !remark.explicit {
        return Vec::new();
    }
    let person = |id: &EntityId| article.entities.all[*id].kind == EntityKind::Person;
    let speaker = remark.speaker.and_then(|span| article.entities.at(span)).filter(person);
    speaker.into_iter().chain(remark.people.iter().map(|(id, _)| *id)).collect()
}

/// Whether the words beside a remark show somebody hearing it rather than saying it.
fn is_talked_of(article: &Article, remark: &Remark<'_>) -> bool {
    let tokens = article.document.sentences[remark.sentence].tokens.clone();
    let outside = |at: &usize| !remark.span.contains(article.document.tokens[*at].span);
    // "It was Morrow who coined the phrase": whoever made the words said them.
    let made = |at: usize| lists("author coin coinage invent originate", article.language.lemma(at));
    !tokens.clone().filter(outside).any(made) && tokens.filter(outside).any(|at| HEARING.has(article.language.lemma(at)))
}

/// Whether the sentence of a remark, or the one before it, says that it is not the speaker's own.
fn repeats(article: &Article, remark: &Remark<'_>) -> bool {
    let sentences = &article.document.sentences;
    let end = article.document.sentence_at(remark.span.end()).unwrap_or(remark.sentence);
    let before = remark.sentence.saturating_sub(1);
    let start = if sentences[before].paragraph == remark.paragraph { before } else { remark.sentence };
    let mut tokens = sentences[start].tokens.start..sentences[end].tokens.end;
    quotes_another(article, remark) || tokens.any(|at| REPEATING.has(article.language.lemma(at)))
}

fn finding((first, one): (&Remark<'_>, &str), (second, other): (&Remark<'_>, &str), confidence: Confidence) -> Finding {
    let name = |remark: &Remark<'_>| remark.speaker.or(remark.people.first().map(|(_, span)| *span)).into_iter();
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence,
        message: "One remark is given to two speakers".into(),
        reason: format!("The same words are quoted from {one} and from {other}."),
        advice: "Look up in your notes who said it.".into(),
        primary: Label::new(second.span, format!("said by {other}")),
        secondary: [first.span]
            .into_iter()
            .chain(name(first))
            .map(|span| Label::new(span, format!("said by {one}")))
            .chain(name(second).map(|span| Label::new(span, "the other speaker")))
            .collect(),
    }
}

/// Whether a remark has somebody's words in marks of their own: "She says 'no pupil will lose a place'".
fn quotes_another(article: &Article, remark: &Remark<'_>) -> bool {
    let from = article.quotations.partition_point(|quotation| quotation.span.start() <= remark.span.start());
    let mut inside = article.quotations[from..].iter().take_while(|quotation| quotation.span.start() < remark.span.end());
    inside.any(|quotation| quotation.depth > 0)
}
