//! # What it looks for
//! A plan, deal, sale or rule that is adopted, signed or agreed in one place and dropped, shelved or lost in another, and
//! somebody who is convicted and acquitted, pleads guilty and denies the charge, or resigns and stays in office; a fair that was
//! called off and that people came to; what was found and "remains missing", what ended and "continues"; and "the
//! defeat", "the guilty verdict", "the cancellation", "the rise", where all that the text has told is the opposite.
//!
//! # Why it matters
//! The outcome is the news. A reader who meets both cannot tell what was decided.
//!
//! # Example
//! The council adopted the rules on Thursday. … In view of the fact that the rules have been shelved, nothing changes.
//!
//! # What it cannot know
//! Whether the outcome was turned around in between. Where the text says so ("then", "later", "instead"), or gives the two
//! places different times or sources, it stays silent, and so it does for what is planned, possible or only quoted.
//!
//! # Source
//! Tried on published news, where it found nothing; the kind is "antonym" in de Marneffe, Rafferty and Manning, "Finding
//! contradictions in text" (2008).

use std::collections::BTreeMap;

use super::directions;
use super::presupposed::{self, Presupposed};
use super::remains;
use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::{around, says_any};
use crate::checks::moments::{is_told, told_together};
use crate::checks::statements::{self, Statement};
use crate::checks::topics::called;
use crate::extract::lexicon::List;
use crate::extract::lexicon::opposites::{self, Kind, ScaleId};
use crate::extract::{Polarity, Proposition, Tense};
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::ParagraphKind;

pub(super) const CHECK: Check = Check {
    id: "contradiction/opposite-outcomes",
    family: Family::Contradiction,
    title: "Two outcomes of one thing",
    doc: doc!("opposite_outcomes.rs"),
    run,
};

/// Words that tell of several charges.
const OTHERS: &List =
    &List::of("another count counts further least lesser more one other others remaining rest second separate some two");

/// How many earlier statements about one thing a statement is compared with.
const NEAREST: usize = 8;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let nouns = presupposed::nouns(article);
    let told = statements::by_scale(article);
    findings.extend(directions::find(article, &nouns, &told).iter().map(taken_for_told));
    for (&scale, statements) in &told {
        findings.extend(presupposed::find(article, &nouns, scale, statements).iter().map(taken_for_told));
        let remain = remains::clashes(article, statements).into_iter();
        findings.extend(remain.map(|(earlier, later)| finding(article, earlier, later, Confidence::Possible)));
        if opposites::scale(scale).kind != Kind::Outcome {
            continue;
        }
        let mut seen: BTreeMap<&str, Vec<&Statement<'_>>> = BTreeMap::new();
        for statement in statements.iter().filter(|statement| is_outcome(article, scale, statement)) {
            let earlier = seen.entry(&statement.theme.head).or_default();
            let rival = earlier.iter().rev().take(NEAREST).rev().find(|other| disagree(article, other, statement));
            let told = if is_sure(statement) { Confidence::Likely } else { Confidence::Possible };
            findings.extend(rival.map(|other| finding(article, other, statement, told)));
            earlier.push(statement);
        }
    }
}

/// Whether a statement tells of an outcome in running text: of something that is decided, or of a name.
fn is_outcome(article: &Article, scale: ScaleId, statement: &Statement<'_>) -> bool {
    let proposition = statement.proposition;
    let body = article.document.kind_of(proposition.sentence) == ParagraphKind::Body;
    let name = opposites::scale(scale).poles[0].name;
    let decided = statement.theme.named || statement.theme.is_decided();
    if name == "held" && !decided {
        return body && is_told(article, proposition) && is_occasion(article, statement);
    }
    let person = name != "agreed";
    // "Denies the other charges": of several, each may go its own way.
    let one_of_several = name == "pleading guilty" && says_any(article, around(article, proposition), OTHERS);
    body && !one_of_several
        && is_told(article, proposition)
        && if person { statement.theme.named && proposition.polarity == Polarity::Affirmed } else { decided }
}

/// Whether a statement is of an outcome that the same words tell of nothing else.
fn is_sure(statement: &Statement<'_>) -> bool {
    let occasion = !statement.theme.named && !statement.theme.is_decided();
    !occasion && opposites::scale(statement.scale).poles[0].name != "pleading guilty"
}

/// Whether a statement tells of a known occasion that it took place, or that it was called off as a whole.
fn is_occasion(article: &Article, statement: &Statement<'_>) -> bool {
    let proposition = statement.proposition;
    let known = article.language.folded(statement.argument.tokens.start) == "the";
    let part = matches!(proposition.lemma.as_str(), "abandon" | "host" | "play" | "contest" | "scratch");
    let past = proposition.tense == Tense::Past && proposition.polarity == Polarity::Affirmed && !proposition.nominal;
    known && past && !part && presupposed::is_held(&statement.theme)
}

fn disagree(article: &Article, one: &Statement<'_>, two: &Statement<'_>) -> bool {
    one.pole != two.pole && one.theme.fits(&two.theme) && told_together(article, one.proposition, two.proposition)
}

fn finding(article: &Article, earlier: &Statement<'_>, later: &Statement<'_>, confidence: Confidence) -> Finding {
    let thing = thing(article, later);
    let (first, second) = (earlier.says(), later.says());
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence,
        message: format!("{thing} is {first} in one place and {second} in another"),
        reason: format!("The earlier place says {first}, the later one {second}, and nothing between them tells of a change."),
        advice: "Look up what was decided, and whether the text should tell of a turn.".into(),
        primary: Label::new(later.proposition.span, format!("says {second}")),
        secondary: vec![Label::new(earlier.proposition.span, format!("says {first}"))],
    }
}

/// Tells of "the cancellation" where all that the text has told is that the show takes place.
fn taken_for_told(noun: &Presupposed<'_>) -> Finding {
    let second = opposites::scale(noun.scale).poles[noun.pole as usize].name;
    let first = noun.rival.says();
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: format!("One place says {first}, the other takes {second} for told"),
        reason: format!("The word with \u{201c}the\u{201d} points back, and all that the text has told is the opposite: {first}."),
        advice: "Look up which of the two holds, or tell what turned.".into(),
        primary: Label::new(noun.span, format!("takes {second} for told")),
        secondary: vec![Label::new(noun.rival.proposition.span, format!("says {first}"))],
    }
}

/// How to call what a statement is about: its name, or "The" and the noun.
fn thing(article: &Article, statement: &Statement<'_>) -> String {
    let at = theme_token(article, statement);
    if !statement.theme.named {
        return format!("The {}", article.language.lemma(at));
    }
    let Proposition { object, subject, .. } = statement.proposition;
    let argument = object.iter().chain(subject).find(|argument| argument.head == at);
    argument.map_or_else(|| article.language.lemma(at).to_owned(), |argument| called(article, argument).to_owned())
}

/// The token that names what a statement is about.
fn theme_token(article: &Article, statement: &Statement<'_>) -> usize {
    let proposition = statement.proposition;
    let arguments =
        proposition.object.iter().chain(&proposition.subject).chain(proposition.obliques.iter().map(|(_, argument)| argument));
    let mut heads = arguments.flat_map(|argument| argument.tokens.clone());
    heads.find(|&at| article.language.lemma(at).eq_ignore_ascii_case(&statement.theme.head)).unwrap_or(proposition.predicate)
}
