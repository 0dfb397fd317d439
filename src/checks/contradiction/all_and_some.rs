//! # What it looks for
//! "All", "every one" or "none" of a group, and members of the group of whom the opposite is told; a unanimous vote, and
//! votes against it.
//!
//! # Why it matters
//! One exception makes an "all" wrong, and it is the exception that writes to the editor.
//!
//! # Example
//! Not one of the village's 40 houses escaped. … The two houses on the hill, which stayed dry, have been sold.
//!
//! # What it cannot know
//! Whether the group is the same one. "Almost all", "all but two" and the like are left alone, and so are other times,
//! other places, turns and plans.
//!
//! # Source
//! Tried on published news, where it found nothing. The square of opposition: a universal and a particular that denies it.

use super::exceptions::{has_run_out, is_reaching, stays_away, still_has};
use super::{unanimity, votes};
use crate::article::Article;
use crate::checks::Check;
use crate::checks::moments::{is_told, one_moment};
use crate::checks::statements;
use crate::checks::topics::Topic;
use crate::extract::lexicon::kin;
use crate::extract::lexicon::opposites::{Pole, ScaleId};
use crate::extract::{Argument, Proposition, Tense};
use crate::language::Xpos;
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::Span;

pub(super) const CHECK: Check = Check {
    id: "contradiction/all-and-some",
    family: Family::Contradiction,
    title: "All, and not all",
    doc: doc!("all_and_some.rs"),
    run,
};

/// Something said of a whole group.
struct Universal<'a> {
    proposition: &'a Proposition,
    group: Topic,
    /// The sets of kin that the group's noun is in.
    kin: Vec<usize>,
    /// Whether the words say "all", rather than that it was unanimous.
    whole: bool,
    /// Whether the group is counted, so that a bare number may stand for some of it.
    counted: bool,
}

/// Something said of what may be part of a group.
struct Part<'a> {
    proposition: &'a Proposition,
    argument: &'a Argument,
    /// The head of its topic, and the sets of kin that it is in.
    head: Option<String>,
    kin: Vec<usize>,
}

/// How many statements about groups one article is read for.
const MOST: usize = 64;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let told = |proposition: &&Proposition| is_told(article, proposition) && !proposition.nominal;
    let all = article.propositions.iter().filter(told);
    let universals: Vec<_> = all.clone().filter_map(|proposition| universal(article, proposition)).take(MOST).collect();
    for proposition in all {
        let part = if universals.is_empty() { None } else { Part::of(article, proposition) };
        let denies = |universal: &&Universal<'_>| {
            part.as_ref().is_some_and(|part| disagree(article, universal, part))
                || votes::outvoted(article, universal.proposition, is_whole, proposition)
        };
        findings.extend(universals.iter().find(denies).map(|universal| finding(universal, proposition)));
    }
    let known =
        |span: Span| move |other: &Finding| other.check == CHECK.id && other.labels().any(|label| label.span.overlaps(span));
    if let Some((first, later)) = unanimity::clash(article).filter(|(_, later)| !findings.iter().any(known(*later))) {
        findings.push(divided(first, later));
    }
}

fn divided(first: Span, later: Span) -> Finding {
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: "A vote is unanimous in one place and divided in the other".into(),
        reason: "One place says that all were of one mind, the other that some were not.".into(),
        advice: "Look up the count, and whether both places mean one vote.".into(),
        primary: Label::new(later, "one tells it so"),
        secondary: vec![Label::new(first, "the other otherwise")],
    }
}

fn universal<'a>(article: &Article, proposition: &'a Proposition) -> Option<Universal<'a>> {
    let language = &article.language;
    let means = |argument: &&Argument| is_whole(article, argument) || votes::is_unanimous(article, proposition);
    let others = proposition.obliques.iter().filter(|(word, _)| word == "to").map(|(_, argument)| argument);
    let argument = [&proposition.subject, &proposition.object].into_iter().flatten().chain(others).find(means)?;
    let counted = argument.tokens.clone().skip(1).any(|at| language.xpos(at) == Xpos::Cd && language.folded(at) != "one");
    let group = Topic::of(article, argument)?;
    let kin = kin::sets(&group.head).collect();
    Some(Universal { proposition, group, kin, whole: is_whole(article, argument), counted })
}

/// Whether a phrase means a whole group: "all 14 shops", "every one of the regions", "not one of the houses".
fn is_whole(article: &Article, argument: &Argument) -> bool {
    let (language, start) = (&article.language, argument.tokens.start);
    let word = |offset: usize| if start + offset < argument.tokens.end { language.folded(start + offset) } else { "" };
    let hedge = |before: usize| matches!(language.folded(before), "almost" | "but" | "nearly" | "not" | "virtually");
    let last = article.document.tokens.len() - 1;
    let exception = || matches!(language.folded(argument.tokens.end.min(last)), "apart" | "but" | "except" | "other");
    let whole = match word(0) {
        "all" => !matches!(word(1), "but" | "of" | "") || word(1) == "of" && word(2) == "the",
        "each" | "none" => word(1) == "of",
        "every" => word(2) == "of" && (word(1) == "one" || word(3) == "the") || matches!(word(1), "last" | "single"),
        "not" => matches!(word(1), "one" | "a"),
        _ => false,
    };
    whole && !start.checked_sub(1).is_some_and(hedge) && !exception()
}

impl<'a> Part<'a> {
    fn of(article: &Article, proposition: &'a Proposition) -> Option<Self> {
        let argument = proposition.subject.as_ref().or(proposition.object.as_ref())?;
        let first = article.language.folded(argument.tokens.start);
        if matches!(first, "all" | "any" | "each" | "every" | "everyone" | "no" | "none" | "not") {
            return None;
        }
        let head = Topic::of(article, argument).map(|topic| topic.head);
        let kin = head.iter().flat_map(|head| kin::sets(head)).collect();
        Some(Self { proposition, argument, head, kin })
    }
}

/// Whether what is told of members of the group is the opposite of what is told of all.
fn disagree(article: &Article, universal: &Universal<'_>, part: &Part<'_>) -> bool {
    let other = part.proposition;
    let one_tense = (other.tense == Tense::Future) == (universal.proposition.tense == Tense::Future);
    if !one_tense || !universal.whole || !of_group(article, universal, part) {
        return false;
    }
    let theirs = statements::poles(article, other);
    let opposed = |(scale, pole): &(ScaleId, Pole)| theirs.contains(&(*scale, pole.other()));
    let opposed = statements::poles(article, universal.proposition).iter().any(opposed);
    let same_verb = universal.proposition.lemma == other.lemma && !universal.group.named;
    let denied = same_verb && universal.proposition.polarity != other.polarity;
    let has_left = universal.counted && has_run_out(article, universal.proposition) && still_has(article, other);
    let unreached = is_reaching(universal.proposition) && is_reaching(other) && universal.proposition.polarity != other.polarity;
    let missed = stays_away(article, universal.proposition, other);
    let here = unreached || !elsewhere(article, universal.proposition, other);
    (opposed || denied || has_left || unreached || missed) && here && one_moment(article, universal.proposition, other)
}

/// Whether the two name places or people, and none in common.
fn elsewhere(article: &Article, one: &Proposition, other: &Proposition) -> bool {
    let named = |at: &usize| article.language.name_at(*at).is_some();
    let names = |span| article.document.tokens_in(span).filter(named).map(|at| article.language.folded(at)).collect::<Vec<_>>();
    let (mine, theirs) = (names(one.span), names(other.span));
    !mine.is_empty() && !theirs.is_empty() && !mine.iter().any(|name| theirs.contains(name))
}

/// Whether a part is some of the group: its noun, another noun of its kind, a bare number, or whose something is.
fn of_group(article: &Article, universal: &Universal<'_>, part: &Part<'_>) -> bool {
    let (language, group) = (&article.language, universal.group.head.as_str());
    let whose = part.argument.tokens.start.checked_sub(1).filter(|&at| language.folded(at) == "whose");
    if let Some(noun) = whose.and_then(|at| at.checked_sub(1)) {
        return kin::are_kin(language.lemma(noun), group);
    }
    let bare = language.xpos(part.argument.head) == Xpos::Cd && part.argument.tokens.len() == 1;
    let number = universal.counted && bare && part.proposition.sentence > universal.proposition.sentence;
    let kin = || part.kin.iter().any(|set| universal.kin.contains(set));
    number || part.head.as_ref().is_some_and(|head| head == group || kin())
}

fn finding(universal: &Universal<'_>, other: &Proposition) -> Finding {
    let all = universal.proposition;
    let (earlier, later) = if all.predicate < other.predicate { (all, other) } else { (other, all) };
    let note = |proposition: &Proposition| if proposition.predicate == all.predicate { "of all" } else { "of some, the opposite" };
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: if is_reaching(all) { Confidence::Possible } else { Confidence::Likely },
        message: "What is said of all does not hold for some".into(),
        reason: format!(
            "One place speaks of the whole group ({}), the other tells the opposite of some of it.",
            universal.group.head
        ),
        advice: "Look up how many it was, and whether the groups are the same.".into(),
        primary: Label::new(later.span, note(later)),
        secondary: vec![Label::new(earlier.span, note(earlier))],
    }
}
