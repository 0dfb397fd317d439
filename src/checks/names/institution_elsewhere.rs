//! # What it looks for
//! The parliament, cabinet or ministry of a country that the text has nowhere else, where one other country is the whole
//! story's: "the Estonian parliament" in a report from Riga on Latvia.
//!
//! # Why it matters
//! Two peoples' names are easily exchanged, and a reader takes the wrong country for the one that decides.
//!
//! # Example
//! RIGA — Latvia will vote in May. Teachers in Riga cheered. The Estonian cabinet has not said when.
//!
//! # What it cannot know
//! Whether the other country is meant. It stays silent where the sentence tells how two countries deal with each other.
//!
//! # Source
//! The engine's own list of countries; tried on 209 published texts.

use std::ops::Range;

use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::{quotation_around, word_at};
use crate::extract::lexicon::List;
use crate::extract::lexicon::countries::{self, Country};
use crate::extract::lexicon::places;
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::{ParagraphKind, Span};

pub(super) const CHECK: Check = Check {
    id: "names/institution-elsewhere",
    family: Family::Names,
    title: "Institutions of another country",
    doc: doc!("institution_elsewhere.rs"),
    run,
};

/// The longest name of a country, in tokens.
const LONGEST: usize = 4;
/// How many places of the story's country are shown.
const SHOWN: usize = 4;
/// How often the story's country must be named.
const USUAL: usize = 2;
/// Institutions that a country has in its own capital, sorted.
const INSTITUTIONS: &List =
    &List::of("authorities cabinet exchequer ministry parliament parliamentarians police senate state treasury");
/// Words before an institution that say which one it is, sorted.
const FIELDS: &List = &List::of("agriculture culture defence defense education finance health interior justice transport");
/// Words that tell how countries deal with each other, sorted.
const DEALINGS: &List = &List::of(
    "abroad ally ambassador apply border company counterpart delegation deport diplomat embassy envoy export extradite \
    firm foreign import international investor like model neighbor neighbour neighbouring own partner similar summit \
    team trade treaty visit war",
);

/// Where the text has a country.
struct Mention {
    country: &'static Country,
    tokens: Range<usize>,
}

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let mentions = mentions(article);
    findings.extend(hosts(article, &mentions));
    let Some(story) = story(&mentions) else { return };
    for mention in mentions.iter().filter(|mention| mention.country != story) {
        let alone = mentions.iter().filter(|other| other.country == mention.country).count() == 1;
        let others = mentions.iter().any(|other| other.country != story && other.country != mention.country);
        let Some(phrase) = institution(article, mention).filter(|_| alone && !others) else { continue };
        let span = article.document.span_of(&phrase);
        let home = mentions.iter().filter(|other| other.country == story).map(|other| article.document.span_of(&other.tokens));
        let home: Vec<Span> = home.filter(|home| *home < span).take(SHOWN).collect();
        if !home.is_empty() && !deals(article, span) {
            findings.push(finding(article, (mention.country, story), span, &home));
        }
    }
}

fn finding(article: &Article, (other, story): (&Country, &Country), phrase: Span, home: &[Span]) -> Finding {
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: format!("{} comes up here alone, in a story about {}", other.name, story.name),
        reason: format!("All other places of the text are of {}, and this one of {}.", story.name, other.name),
        advice: "Look up which country is meant.".into(),
        primary: Label::new(phrase, article.document.slice(phrase)),
        secondary: home.iter().map(|home| Label::new(*home, article.document.slice(*home))).collect(),
    }
}

/// "The Paraguayan hosts" of what is held in a town of another country, where the text has nothing else of Paraguay.
fn hosts(article: &Article, mentions: &[Mention]) -> Option<Finding> {
    let word = |at: usize| word_at(article, at);
    let host = mentions.iter().find(|mention| {
        let people = countries::of_demonym(article.document.slice(article.document.span_of(&mention.tokens))).is_some();
        people && matches!(word(mention.tokens.end), "hosts" | "host")
    })?;
    let alone = mentions.iter().filter(|other| other.country == host.country).count() == 1;
    let held = |mention: &&Mention| {
        let name = article.document.slice(article.document.span_of(&mention.tokens));
        let city = countries::of_capital(name).or_else(|| places::country_of_city(name)).is_some();
        let at = mention.tokens.start;
        city && countries::named(name).is_none() && at > 0 && word(at - 1) == "in" && at < host.tokens.start
    };
    let city = mentions.iter().find(held).filter(|city| alone && city.country != host.country)?;
    let span = article.document.span_of(&(host.tokens.start..host.tokens.end + 1));
    let home = article.document.span_of(&city.tokens);
    let elsewhere = quotation_around(article, span).is_some();
    (!elsewhere).then(|| finding(article, (host.country, city.country), span, &[home]))
}

/// The countries that the text names, by their own name, their people's or a city's.
fn mentions(article: &Article) -> Vec<Mention> {
    let (document, mut mentions, mut at) = (&article.document, Vec::new(), 0);
    while at < document.tokens.len() {
        let capital = document.token_text(at).starts_with(char::is_uppercase);
        let longest = document.tokens.len().min(at + LONGEST);
        let found = (at + 1..=longest).rev().filter(|_| capital).find_map(|end| {
            let text = document.slice(document.span_of(&(at..end)));
            let city = || countries::of_capital(text).or_else(|| places::country_of_city(text));
            Some((countries::named(text).or_else(|| countries::of_demonym(text)).or_else(city)?, end))
        });
        let end = found.map_or(at + 1, |(_, end)| end);
        mentions.extend(found.map(|(country, end)| Mention { country, tokens: at..end }));
        at = end;
    }
    mentions
}

/// The country that the text is about.
fn story(mentions: &[Mention]) -> Option<&'static Country> {
    let count = |country: &Country| mentions.iter().filter(|mention| mention.country == country).count();
    let most = mentions.iter().take(64).map(|mention| mention.country).max_by_key(|country| count(country))?;
    (count(most) >= USUAL).then_some(most)
}

/// "the Estonian parliament", "the Estonian finance ministry", "the Estonian minister of transport".
fn institution(article: &Article, mention: &Mention) -> Option<Range<usize>> {
    let document = &article.document;
    let word = |at: usize| word_at(article, at);
    let number = document.sentence_at(document.tokens[mention.tokens.start].span.start())?;
    let start = mention.tokens.start.checked_sub(1).filter(|&at| word(at) == "the")?;
    let mut head = mention.tokens.end;
    while FIELDS.has(word(head)) {
        head += 1;
    }
    let minister = word(head) == "minister" && matches!(word(head + 1), "of" | "for");
    let plain = document.kind_of(number) == ParagraphKind::Body && word(head + 1) != "-";
    let people = countries::of_demonym(document.slice(document.span_of(&mention.tokens))).is_some();
    let known = INSTITUTIONS.has(word(head)) || minister;
    (people && known && plain).then_some(start..head + 1)
}

/// Whether the sentence tells how two countries deal with each other, or stands in a quotation.
fn deals(article: &Article, phrase: Span) -> bool {
    let Some(number) = article.document.sentence_at(phrase.start()) else { return true };
    let mut tokens = article.document.sentences[number].tokens.clone();
    quotation_around(article, phrase).is_some() || tokens.any(|at| DEALINGS.has(article.language.lemma(at)))
}
