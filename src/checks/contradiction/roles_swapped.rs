//! # What it looks for
//! One deed told twice with the roles changed over: who releases, sells or concedes in one place is who is released, buys or
//! is conceded to in the other.
//!
//! # Why it matters
//! Both sentences read well by themselves, and one of them says the opposite of what happened.
//!
//! # Example
//! Union Sarpe signed the winger Ada Holm from Valdor City. … Sarpe's decision to let Holm go to Valdor was hard.
//!
//! # What it cannot know
//! Whether there were two deeds, one each way. It stays silent where times or words tell of a turn, a return or an exchange.
//!
//! # Source
//! Tried on published news, where it found nothing. The deeds are those of transfers of people, goods and power.

use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::around;
use crate::checks::statements::{Topic, one_moment};
use crate::extract::lexicon::countries::{named, of_demonym};
use crate::extract::{Argument, Modality, Polarity, Proposition};
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::ParagraphKind;

pub(super) const CHECK: Check = Check {
    id: "contradiction/roles-swapped",
    family: Family::Contradiction,
    title: "Who did it to whom, changed over",
    doc: doc!(),
    run,
};

/// A kind of deed that has a direction.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Deed {
    Transfer,
    HandOver,
    Concede,
    Beat,
}

/// A deed with the two who take part in it: from whom and to whom.
struct Move<'a> {
    proposition: &'a Proposition,
    deed: Deed,
    what: Option<Topic>,
    from: Option<Topic>,
    to: Option<Topic>,
}

/// How many deeds are compared with one.
const NEAREST: usize = 12;

/// Words for what goes both ways.
const BOTH_WAYS: &str = "again back buyback exchange exchanged loan rematch reply return returned returning swap swapped";

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let mut seen: Vec<Move<'_>> = Vec::new();
    for proposition in &article.propositions {
        let Some(this) = read(article, proposition) else { continue };
        let rival = seen.iter().rev().take(NEAREST).find(|other| swapped(article, other, &this));
        findings.extend(rival.map(|other| finding(other, &this)));
        seen.push(this);
    }
}

/// The deed that `proposition` tells of.
fn read<'a>(article: &Article, proposition: &'a Proposition) -> Option<Move<'a>> {
    let running = article.document.kind_of(proposition.sentence) == ParagraphKind::Body && proposition.quotation.is_none();
    let meant = !matches!(proposition.modality, Modality::Conditional | Modality::Question | Modality::Alleged);
    if !running || !meant || proposition.polarity == Polarity::Negated || proposition.nominal || is_both_ways(article, proposition)
    {
        return None;
    }
    let topic = |argument: Option<&Argument>| argument.and_then(|argument| Topic::of(article, argument));
    let oblique = |preposition: &str| {
        let with = proposition.obliques.iter().find(|(before, _)| before == preposition);
        topic(with.map(|(_, argument)| argument))
    };
    let subject = topic(proposition.subject.as_ref()).filter(|topic| topic.named || topic.entity.is_some());
    let object = topic(proposition.object.as_ref());
    let (deed, what, from, to) = match proposition.lemma.as_str() {
        "sign" | "buy" | "acquire" | "purchase" => (Deed::Transfer, object, oblique("from"), subject),
        "sell" | "transfer" => (Deed::Transfer, object, subject.or_else(|| oblique("from")), oblique("to")),
        "go" | "move" => (Deed::Transfer, subject, letting(article, proposition).or_else(|| oblique("from")), oblique("to")),
        "extradite" | "deliver" | "deliver up" | "hand over" | "deport" => {
            (Deed::HandOver, object, oblique("from").or(subject), oblique("to"))
        }
        "admit" if object.as_ref().is_some_and(|object| object.head == "defeat") => (Deed::Concede, None, subject, oblique("to")),
        "concede" | "conced" => (Deed::Concede, None, subject, oblique("to")),
        "beat" | "defeat" => (Deed::Beat, None, subject, object.filter(|topic| topic.named)),
        _ => return None,
    };
    (from.is_some() || to.is_some()).then_some(Move { proposition, deed, what, from, to })
}

/// Who lets go: "the decision of Sarpe to let Holm go".
fn letting(article: &Article, proposition: &Proposition) -> Option<Topic> {
    let end = article.propositions.partition_point(|other| other.predicate < proposition.predicate);
    let mut here = article.propositions[..end].iter().rev().take(2).filter(|other| other.sentence == proposition.sentence);
    let before = here.find(|other| other.lemma == "let")?;
    let subject = before.subject.as_ref()?;
    let capital = |at: &usize| article.document.token_text(*at).starts_with(char::is_uppercase);
    let name = subject.tokens.clone().skip(1).rfind(capital).or(Some(subject.tokens.start).filter(capital))?;
    let entity = article.entities.at(article.document.tokens[name].span);
    Some(Topic { head: article.language.folded(name).to_owned(), modifiers: Vec::new(), entity, named: true })
}

/// Whether the sentence tells of a way back.
fn is_both_ways(article: &Article, proposition: &Proposition) -> bool {
    let mut tokens = around(article, proposition);
    tokens.any(|at| BOTH_WAYS.split(' ').any(|word| word == article.language.folded(at)))
}

/// Whether the two are one deed with the roles changed over.
fn swapped(article: &Article, one: &Move<'_>, two: &Move<'_>) -> bool {
    let fits = |one: &Option<Topic>, two: &Option<Topic>| one.as_ref().zip(two.as_ref()).map(|(one, two)| is_one(one, two));
    let what = match one.deed {
        Deed::Transfer => fits(&one.what, &two.what) == Some(true),
        Deed::HandOver => fits(&one.what, &two.what) != Some(false),
        Deed::Concede | Deed::Beat => true,
    };
    let crossed = [fits(&one.from, &two.to), fits(&one.to, &two.from)];
    let straight = [fits(&one.from, &two.from), fits(&one.to, &two.to)].contains(&Some(true));
    let all = !crossed.contains(&Some(false)) && crossed.contains(&Some(true));
    one.deed == two.deed && what && all && !straight && one_moment(article, one.proposition, two.proposition)
}

/// Whether two names may be one: "Valdor City", "Valdor"; "the Chilean authorities", "Chile".
fn is_one(one: &Topic, two: &Topic) -> bool {
    let holds = |one: &Topic, two: &Topic| two.modifiers.binary_search(&one.head).is_ok();
    let land = |topic: &Topic| {
        let by_name = named(&topic.head);
        by_name.or_else(|| topic.modifiers.iter().find_map(|word| of_demonym(word))).map(|country| country.name)
    };
    let one_land = land(one).is_some() && land(one) == land(two);
    one.fits(two) || one_land || one.named && two.named && (one.head == two.head || holds(one, two) || holds(two, one))
}

fn finding(earlier: &Move<'_>, later: &Move<'_>) -> Finding {
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: "Two places change over who does it and to whom".into(),
        reason: "Who gives in the earlier place receives in the later one, and nothing between them tells of a turn.".into(),
        advice: "Look up which way it went.".into(),
        primary: Label::new(later.proposition.span, "goes the one way"),
        secondary: vec![Label::new(earlier.proposition.span, "goes the other way")],
    }
}
