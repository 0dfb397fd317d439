//! # What it looks for
//! A headline whose news is the opposite of the story's: a pact is signed and was not signed, people are hired and laid off, a
//! leader steps down and has survived; the words of the opening count, whatever their grammar ("gave her backing to"). Nobody is
//! hurt, and two are taken to hospital.
//!
//! # Why it matters
//! Most readers see the headline alone, and it is often written last, by somebody else.
//!
//! # Example
//! Headline: Island leaders sign tuna pact. Story: They left without having signed the pact.
//!
//! # What it cannot know
//! Irony, and what a headline leaves out. It stays silent where the story says anywhere what the headline says, where
//! the story tells of a turn, and where the thing or the people are not clearly the same.
//!
//! # Source
//! Tried on published news with their headlines, where it found nothing.

use super::{harm, leads};
use crate::article::Article;
use crate::checks::Check;
use crate::checks::moments::{is_told, tells_of_change};
use crate::checks::statements::{self, Statement};
use crate::checks::topics::Topic;
use crate::extract::lexicon::List;
use crate::extract::lexicon::opposites::{self, Kind};
use crate::extract::{Argument, Modality, Polarity, Proposition, Tense};
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::{Paragraph, ParagraphKind, Span};

pub(super) const CHECK: Check = Check {
    id: "structure/headline-contradicted",
    family: Family::Structure,
    title: "Headline against story",
    doc: doc!("headline_contradicted.rs"),
    run,
};

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let Some(headline) = article.document.headline() else { return };
    undecided(article, headline, findings);
    for (scale, statements) in statements::by_scale(article) {
        if !matches!(opposites::scale(scale).kind, Kind::Outcome | Kind::Stance) {
            continue;
        }
        let (above, below): (Vec<_>, Vec<_>) =
            statements.iter().partition(|statement| headline.sentences.contains(&statement.proposition.sentence));
        let contradicted = above.iter().find_map(|news| rival(article, news, &below).map(|other| (*news, other)));
        findings
            .extend(contradicted.map(|(news, other)| finding(&news.says(), &other.says(), news.proposition, other.proposition)));
        never_was(article, &above, findings);
    }
    let told = |finding: &Finding| finding.check == CHECK.id;
    if let Some(lead) = leads::opposed(article, headline).filter(|_| !findings.iter().any(told)) {
        findings.push(labelled(lead.says, lead.told, lead.news.span, lead.story, Confidence::Possible));
    }
    if let Some(clash) = harm::clash(article, headline).filter(|_| !findings.iter().any(told)) {
        findings.push(labelled(&clash.says, &clash.told, clash.headline, clash.story, Confidence::Possible));
    }
}

/// What a headline tells the fate of, and the story says there never was: "the collapse of the treaty", "have never had a treaty".
fn never_was(article: &Article, above: &[&Statement<'_>], findings: &mut Vec<Finding>) {
    let language = &article.language;
    if above.is_empty() {
        return;
    }
    for proposition in article.propositions.iter().filter(|proposition| is_told(article, proposition)) {
        let argument = match proposition.lemma.as_str() {
            "have" => proposition.object.as_ref(),
            "exist" => proposition.subject.as_ref(),
            _ => None,
        };
        let never = proposition.group.clone().any(|at| language.folded(at) == "never");
        let total = |argument: &Argument| never || language.folded(argument.tokens.start) == "no";
        let denied =
            proposition.polarity == Polarity::Negated && article.document.kind_of(proposition.sentence) == ParagraphKind::Body;
        let Some(thing) = argument.filter(|argument| denied && total(argument)).and_then(|argument| Topic::of(article, argument))
        else {
            continue;
        };
        let news = above
            .iter()
            .find(|news| thing.is_decided() && (news.theme.head == thing.head || news.theme.modifiers.contains(&thing.head)));
        if let Some(news) = news {
            let told = format!("there is no {}", thing.head);
            findings.push(finding(&format!("the {} is {}", thing.head, news.says()), &told, news.proposition, proposition));
            return;
        }
    }
}

/// Games and votes, which are won when they are decided.
const CONTESTS: &List = &List::of("championship contest election final leadership match presidency race seat series title vote");

/// A headline that names a winner over a story in which the vote or game is still to be decided.
fn undecided(article: &Article, headline: &Paragraph, findings: &mut Vec<Finding>) {
    let wins = |proposition: &&Proposition| {
        let above = headline.sentences.contains(&proposition.sentence);
        let told = proposition.modality == Modality::Asserted && proposition.tense != Tense::Future;
        above && told && proposition.lemma == "win" && proposition.polarity == Polarity::Affirmed
    };
    let Some(news) = article.propositions.iter().find(wins) else { return };
    let open = |proposition: &&Proposition| {
        let contest = proposition.object.as_ref().and_then(|object| Topic::of(article, object));
        let contest = contest.is_some_and(|topic| CONTESTS.has(topic.head.as_str()));
        contest && is_told(article, proposition) && proposition.tense == Tense::Future && proposition.lemma == "decide"
    };
    let open = article.propositions.iter().filter(open).find(|proposition| !headline.sentences.contains(&proposition.sentence));
    findings.extend(open.map(|story| finding("won", "still to be decided", news, story)));
}

/// What the story says against the headline's `news`, where it nowhere says the same.
fn rival<'a>(article: &Article, news: &Statement<'_>, story: &[&'a Statement<'a>]) -> Option<&'a Statement<'a>> {
    let alike = |other: &&&Statement<'_>| same_thing(news, other);
    let may_be = |other: &&&Statement<'_>| {
        let fact = other.proposition.modality == Modality::Asserted && other.proposition.tense != Tense::None;
        fact && other.theme.is_open() || same_thing(news, other)
    };
    if story.iter().filter(may_be).any(|other| other.pole == news.pole) {
        return None;
    }
    let body = |other: &&&Statement<'_>| article.document.kind_of(other.proposition.sentence) == ParagraphKind::Body;
    // "Which those of Corvo had approved": what had been so before is no news.
    let before = |other: &Statement<'_>| other.proposition.group.clone().any(|at| article.language.folded(at) == "had");
    let told = |other: &&&Statement<'_>| {
        is_told(article, other.proposition) && !tells_of_change(article, other.proposition) && !before(other)
    };
    story.iter().filter(alike).filter(body).find(told).copied()
}

fn same_thing(news: &Statement<'_>, other: &Statement<'_>) -> bool {
    let agents = match (&news.agent, &other.agent) {
        (Some(one), Some(two)) if one.named || two.named => one.fits(two),
        _ => true,
    };
    let one_firm = news.agent.is_some() && other.agent.is_some();
    agents && (news.theme.fits(&other.theme) || one_firm && news.theme.both_people(&other.theme))
}

fn finding(says: &str, told: &str, news: &Proposition, story: &Proposition) -> Finding {
    labelled(says, told, news.span, story.span, Confidence::Likely)
}

fn labelled(says: &str, told: &str, news: Span, story: Span, confidence: Confidence) -> Finding {
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence,
        message: format!("The headline says {says}, the story says {told}"),
        reason: format!("Headline and story speak of one thing; the story says {told} and nowhere {says}."),
        advice: "Look up what happened, and let the headline say it.".into(),
        primary: Label::new(story, format!("the story says {told}")),
        secondary: vec![Label::new(news, format!("the headline says {says}"))],
    }
}
