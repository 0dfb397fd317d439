//! What none of a group did or underwent, and one of it did: "nobody spoke against it" and "Mrs Lowe, who had spoken against it",
//! "no marks will be changed" and "whose marks are to be raised", "not one of the tenants objected" and "the objections of nine
//! tenants", "only one house was flooded" and "the three flooded houses".
//!
//! Comes in: an article. Goes out: the two places, in the order of the text. Whoever did is told of as known, by number, by "the" or in a
//! clause in the background; nothing may part the two: another time, a turn, another source.
//!
//! Nothing here decides whether a pair is a finding.

use std::collections::BTreeMap;

use super::known;
use crate::article::Article;
use crate::checks::common::{lists, word_at};
use crate::checks::moments::{is_told, one_moment, two_sources};
use crate::checks::topics::Topic;
use crate::extract::lexicon::kin::{are_kin, one_of_kin};
use crate::extract::lexicon::sorts::is_of_sort;
use crate::extract::lexicon::{List, actions};
use crate::extract::{Argument, Polarity, Proposition, Tense};
use crate::language::Xpos;
use crate::text::Span;

/// Verbs for what changes a thing, whichever way.
const CHANGING: &List = &List::of("adjust alter amend change correct cut increase lower raise reduce revise");
/// How many denials one article is read for, and how many clauses each is compared with.
const MOST: usize = 16;

/// What none, or only so many, of a group did.
struct Denial<'a> {
    proposition: &'a Proposition,
    /// Whether the group undergoes it.
    undergoes: bool,
    /// The noun of the group; none for "nobody" and "nothing".
    group: Option<&'a str>,
    /// How many did.
    most: f64,
}

/// The pairs of places.
pub(super) fn clashes(article: &Article) -> Vec<(Span, Span)> {
    let all = article.propositions.iter();
    let denials: Vec<_> = all.filter_map(|proposition| denial(article, proposition)).take(MOST).collect();
    if denials.is_empty() {
        return Vec::new();
    }
    let mut deeds: BTreeMap<&str, Vec<&Proposition>> = BTreeMap::new();
    for proposition in article.propositions.iter().filter(|proposition| is_deed(article, proposition)) {
        deeds.entry(deed(proposition)).or_default().push(proposition);
    }
    let clash = |denial: &Denial<'_>| {
        let told = deeds.get(deed(denial.proposition))?;
        let did = told.iter().take(MOST * MOST).find(|other| is_one_of(article, denial, other))?;
        let (one, two) = (denial.proposition, *did);
        Some(if one.predicate < two.predicate { (one.span, two.span) } else { (two.span, one.span) })
    };
    denials.iter().filter_map(clash).collect()
}

/// One word for all that tell of one deed.
fn deed(proposition: &Proposition) -> &str {
    let lemma = proposition.lemma.strip_prefix("be ").unwrap_or(&proposition.lemma);
    // "The felling of the oaks".
    let gerund = || lemma.strip_suffix("ing").filter(|_| proposition.nominal);
    let action = if proposition.nominal { actions::of_noun(lemma).or_else(gerund) } else { actions::of_verb(lemma) };
    let word = action.unwrap_or(lemma);
    if CHANGING.has(word) { "change" } else { one_of_kin(word) }
}

/// The denial that `proposition` is.
fn denial<'a>(article: &'a Article, proposition: &'a Proposition) -> Option<Denial<'a>> {
    if proposition.nominal || !is_told(article, proposition) || is_light(proposition) {
        return None;
    }
    let by = |argument: &'a Argument| Some((argument, none_of(article, argument, proposition.polarity)?));
    let object = proposition.object.as_ref().and_then(by);
    let (argument, (noun, most)) = object.or_else(|| proposition.subject.as_ref().and_then(by))?;
    let undergoes = object.is_some() || proposition.lemma.starts_with("be ");
    let noun_head = matches!(article.language.xpos(argument.head), Xpos::Nn | Xpos::Nns);
    // "None of the trees".
    let of = lists("none one neither", article.language.folded(argument.head));
    let last = if noun_head && !of { argument.head } else { argument.tokens.end - 1 };
    // "Only one longitudinal study" says nothing of other studies.
    let described = argument.tokens.clone().any(|at| matches!(article.language.xpos(at), Xpos::Jj | Xpos::Vbn));
    if described && most > 0.0 {
        return None;
    }
    let group = noun.then(|| article.language.lemma(last));
    Some(Denial { proposition, undergoes, group, most })
}

/// Whether a phrase means none of a group, or only so many of it: whether it names the group, and how many.
fn none_of(article: &Article, argument: &Argument, polarity: Polarity) -> Option<(bool, f64)> {
    let start = argument.tokens.start;
    let word = |at: usize| if at < argument.tokens.end { article.language.folded(at) } else { "" };
    let long = argument.tokens.len() > 1;
    if polarity == Polarity::Negated {
        return match word(start) {
            "nobody" | "nothing" | "no-one" => Some((false, 0.0)),
            "no" if word(start + 1) == "one" && argument.tokens.len() == 2 => Some((false, 0.0)),
            "no" | "none" | "neither" if long => Some((true, 0.0)),
            "not" if matches!(word(start + 1), "one" | "a") && long => Some((true, 0.0)),
            _ => None,
        };
    }
    let only = word(start) == "only" || start > 0 && word_at(article, start - 1) == "only";
    if !only || !long {
        return None;
    }
    let number = (start..argument.tokens.end).find(|&at| article.language.xpos(at) == Xpos::Cd)?;
    let span = article.document.tokens[number].span;
    let first = article.quantities.partition_point(|quantity| quantity.span.end() <= span.start());
    let value = article.quantities.get(first).filter(|quantity| quantity.span.overlaps(span)).map(|quantity| quantity.value);
    let value = value.or((article.language.folded(number) == "one").then_some(1.0))?;
    Some((true, value))
}

/// Whether `proposition` tells that something was done, other than in passing.
fn is_deed(article: &Article, proposition: &Proposition) -> bool {
    is_told(article, proposition) && proposition.polarity == Polarity::Affirmed && !is_light(proposition)
}

fn is_light(proposition: &Proposition) -> bool {
    let lemma = proposition.lemma.strip_prefix("be ").unwrap_or(&proposition.lemma);
    known::is_light(lemma)
}

/// Whether `other` tells of one of the group that did, or of more of it.
fn is_one_of(article: &Article, denial: &Denial<'_>, other: &Proposition) -> bool {
    let own = denial.proposition;
    let coming = |proposition: &Proposition| proposition.tense == Tense::Future;
    let one_time = other.nominal || coming(own) == coming(other) || own.lemma != other.lemma;
    let roles = if denial.undergoes { [&other.object, &other.subject] } else { [&other.subject, &other.object] };
    // A noun for the deed has whoever did it behind "of": "the objections of nine tenants".
    let whom = roles[0].as_ref().or(if other.nominal { roles[1].as_ref() } else { None });
    let Some(whom) = whom else { return false };
    let number = more(article, whom, denial.most);
    let told = number || known::is_known(article, other) && denial.most == 0.0;
    told && one_time
        && fits(article, denial, whom)
        && one_matter(article, own, other)
        && one_moment(article, own, other)
        && !two_sources(article, own, other)
}

/// Whether a phrase tells of more than `most`, by number.
fn more(article: &Article, whom: &Argument, most: f64) -> bool {
    let from = whom.tokens.start.saturating_sub(3);
    let span = article.document.span_of(&(from..whom.tokens.end));
    let first = article.quantities.partition_point(|quantity| quantity.span.start() < span.start());
    let mut inside = article.quantities[first..].iter().take_while(|quantity| quantity.span.start() < span.end());
    inside.any(|quantity| quantity.value > most && quantity.value >= 1.0)
}

/// Whether whoever did may be of the group.
fn fits(article: &Article, denial: &Denial<'_>, whom: &Argument) -> bool {
    let lemma = article.language.lemma(whom.head);
    let counted = matches!(article.language.xpos(whom.head), Xpos::Cd | Xpos::Prp);
    denial.group.is_none_or(|group| counted || are_kin(group, lemma) || is_of_sort(lemma, group))
}

/// Whether both are about one matter: what else the verbs govern is alike, or one of them has nothing.
fn one_matter(article: &Article, one: &Proposition, other: &Proposition) -> bool {
    let heads = |proposition: &Proposition| -> Vec<String> {
        let joined = proposition.obliques.iter().map(|(_, argument)| argument);
        let topics = joined.chain(&proposition.object).filter_map(|argument| Topic::of(article, argument));
        topics.map(|topic| topic.head).collect()
    };
    let (mine, theirs) = (heads(one), heads(other));
    let objects = one.object.is_some() && other.object.is_some();
    mine.is_empty()
        || theirs.is_empty()
        || objects && lists("no nothing none", article.language.folded(one.object.as_ref().map_or(0, |object| object.tokens.start)))
        || mine.iter().any(|head| theirs.iter().any(|their| are_kin(head, their)))
}
