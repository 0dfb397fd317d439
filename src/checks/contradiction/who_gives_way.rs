//! # What it looks for
//! Two opposed countries of which the one is expected to give way in one place, and the other in another.
//!
//! # Why it matters
//! Who has to give something up is the news in talks; told both ways, the report takes both sides.
//!
//! # Example
//! Norway is expected to make major concessions. … Denmark has been pushed to give up the northern banks.
//!
//! # What it cannot know
//! Whether both are asked to. It stays silent where the text says so ("both sides"), and tells the rest as possible only.
//!
//! # Source
//! Tried on published news, where it found nothing. The names of countries, their capitals and people are the lexicon's.

use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::around;
use crate::extract::lexicon::List;
use crate::extract::lexicon::countries::{named, of_capital, of_demonym};
use crate::extract::{Argument, Modality, Polarity, Proposition};
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::ParagraphKind;

pub(super) const CHECK: Check = Check {
    id: "contradiction/who-gives-way",
    family: Family::Contradiction,
    title: "Now the one is to give way, now the other",
    doc: doc!("who_gives_way.rs"),
    run,
};

/// How many demands one article is read for.
const MOST: usize = 16;

/// Words for what is asked of both.
const MUTUAL: &List = &List::of("also another both each either exchange mutual mutually neither return sides too turn");

/// Words for people and houses that stand for a country.
const VOICES: &[(&str, &str)] =
    &[("kremlin", "russia"), ("putin", "russia"), ("zelensky", "ukraine"), ("zelenskyy", "ukraine"), ("zelenskiy", "ukraine")];

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let asked = |proposition| Some((proposition, is_asked(article, proposition)?));
    let mut demands: Vec<(&Proposition, String)> = Vec::new();
    for (proposition, country) in article.propositions.iter().filter_map(asked).take(MOST) {
        let opposed = demands.iter().find(|(other, theirs)| *theirs != country && other.sentence != proposition.sentence);
        findings.extend(opposed.map(|(other, theirs)| finding(other, theirs, proposition, &country)));
        if opposed.is_some() {
            return;
        }
        demands.push((proposition, country));
    }
}

/// The country that is expected to give something up.
fn is_asked(article: &Article, proposition: &Proposition) -> Option<String> {
    let document = &article.document;
    let running = document.kind_of(proposition.sentence) == ParagraphKind::Body && proposition.quotation.is_none();
    let required = proposition.modality == Modality::Required && proposition.polarity == Polarity::Affirmed;
    if !running || !required || !gives_way(article, proposition) {
        return None;
    }
    let mut words = around(article, proposition).map(|at| article.language.folded(at));
    if words.any(|word| MUTUAL.has(word)) {
        return None;
    }
    country(article, proposition.subject.as_ref()?)
}

/// Whether it is something given up that the others want: "make concessions", "give up territory", "cede land".
fn gives_way(article: &Article, proposition: &Proposition) -> bool {
    let object = proposition.object.as_ref().map_or("", |object| article.language.lemma(object.head));
    match proposition.lemma.as_str() {
        "make" => matches!(object, "concession" | "compromise"),
        "give" => object == "way",
        "cede" | "concede" | "give up" | "hand over" | "surrender" | "relinquish" => true,
        _ => false,
    }
}

/// The country that `argument` is or stands for.
fn country(article: &Article, argument: &Argument) -> Option<String> {
    let of_name = |name: &str| {
        let found = named(name).or_else(|| of_capital(name)).or_else(|| of_demonym(name));
        found.map(|country| country.name.to_lowercase())
    };
    let tokens = argument.tokens.clone();
    let voice = |at: usize| VOICES.iter().find(|(word, _)| *word == article.language.folded(at)).map(|(_, of)| (*of).to_owned());
    let roles = || article.entities.all[argument.entity?].roles.iter().find_map(|role| of_name(role.of.as_deref()?));
    let whole = of_name(article.document.slice(argument.span).trim_start_matches("the "));
    whole.or_else(|| tokens.clone().find_map(voice)).or_else(roles).or_else(|| {
        let mut names = tokens.filter(|&at| article.language.name_at(at).is_some());
        names.find_map(|at| of_name(article.document.token_text(at)))
    })
}

fn finding(earlier: &Proposition, theirs: &str, later: &Proposition, country: &str) -> Finding {
    let name = |country: &str| country.split(' ').map(capital).collect::<Vec<_>>().join(" ");
    let (first, second) = (name(theirs), name(country));
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: "Two places expect opposite sides to give way".into(),
        reason: format!("The earlier place expects it of {first}, the later one of {second}."),
        advice: "Look up of whom it is asked, or say that it is asked of both.".into(),
        primary: Label::new(later.span, format!("asks it of {second}")),
        secondary: vec![Label::new(earlier.span, format!("asks it of {first}"))],
    }
}

/// `word` with a capital letter.
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
