//! # What it looks for
//! One event at two places: a train that derailed near one town, and "the derailment" of another; somebody born in two towns;
//! pumps at the north end of a lake and on its southern shore.
//!
//! # Why it matters
//! Where it happened is what most readers look for first, and a wrong place sends them the wrong way.
//!
//! # Example
//! The train derailed near Wexley. … It is too early to tell what caused the Palmyra derailment, the board said.
//!
//! # What it cannot know
//! Whether one place lies in the other or goes by two names; whether there were two events.
//!
//! # Source
//! Written for news reports; tried on Wikinews, the GUM corpus and ContraDoc.

use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::first_clash;
use crate::extract::EntityId;
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::Span;

use super::settings::{self, Setting, Spot};

pub(super) const CHECK: Check = Check {
    id: "contradiction/two-places",
    family: Family::Contradiction,
    title: "One event at two places",
    doc: doc!("two_places.rs"),
    run,
};

/// The most places told of one kind of event: where there are more, there are several events.
const MOST: usize = 4;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    for settings in settings::find(article).values().filter(|settings| settings.len() <= MOST) {
        let clash = first_clash(settings, |earlier, later| disagree(article, earlier, later));
        findings.extend(clash.map(|(earlier, later)| finding(article, earlier, later)));
    }
}

/// Whether the two are two places, neither of which the text puts beside the other.
fn disagree(article: &Article, one: &Setting, two: &Setting) -> bool {
    let apart = one.weekday.zip(two.weekday).is_some_and(|(one, two)| one != two);
    if one.sentence == two.sentence || one.leads && two.leads || apart || !two.known {
        return false;
    }
    let name = |id: EntityId| article.entities.all[id].name.to_lowercase();
    let share = |mine: &str, theirs: &str| mine.split(' ').any(|word| theirs.split(' ').any(|other| other == word));
    match (&one.spot, &two.spot) {
        (&Spot::Named(one), &Spot::Named(two)) => {
            one != two && !share(&name(one), &name(two)) && !stand_together(article, one, two)
        }
        (Spot::Unknown(unknown), &Spot::Named(known)) | (&Spot::Named(known), Spot::Unknown(unknown)) => {
            !share(unknown, &name(known))
        }
        (Spot::Side(one), Spot::Side(two)) => one != two,
        _ => false,
    }
}

/// Whether one sentence names both: then the one may be told as part of the other.
fn stand_together(article: &Article, one: EntityId, other: EntityId) -> bool {
    let sentence = |span: Span| article.document.sentence_at(span.start());
    let mine: Vec<Option<usize>> = article.entities.mentions_of(one).map(|mention| sentence(mention.span)).collect();
    article.entities.mentions_of(other).any(|mention| mine.contains(&sentence(mention.span)))
}

fn finding(article: &Article, earlier: &Setting, later: &Setting) -> Finding {
    let slice = |setting: &Setting| article.document.slice(setting.span);
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: "One event is told at two places".into(),
        reason: format!("“{}” and “{}” are two places, and nothing ties them.", slice(earlier), slice(later)),
        advice: "Look up where it was, and whether the two passages speak of one event.".into(),
        primary: Label::new(later.span, "one place"),
        secondary: vec![Label::new(earlier.span, "another place")],
    }
}
