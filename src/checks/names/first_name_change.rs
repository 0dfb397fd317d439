//! # What it looks for
//! A person who is named once with another first name: "the singer Delphine Marlowe", then "the manager of Daphne Marlowe". The
//! second name comes without a word on who that is, or with the first one's post; where its initial is another, the text goes on with "Marlowe" alone, as
//! it does of one person. Not where the text speaks of relatives, and not for short forms ("Kate", "Katherine").
//!
//! # Why it matters
//! One of the two is not the person's name, or a second person comes in without a word.
//!
//! # Example
//! The singer Delphine Marlowe has cancelled her tour. The manager of Daphne Marlowe said no more.
//!
//! # What it cannot know
//! Whether a relative is meant; two people of a common surname; which first name is right.
//!
//! # Source
//! Tried on 159 published news articles.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::tenures::is_of_now;
use super::{relatives, spellings};
use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::word_at;
use crate::extract::lexicon::{List, first_names, plain, posts};
use crate::extract::{Entity, EntityId, EntityKind, Form, Mention, Role};
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::Span;

pub(super) const CHECK: Check = Check {
    id: "names/first-name-change",
    family: Family::Names,
    title: "First names that change",
    doc: doc!("first_name_change.rs"),
    run,
};

/// How often the person must be mentioned where the initials differ.
const USUAL: usize = 3;
/// The shortest first name that is compared, in letters: shorter ones are often short forms.
const SHORTEST: usize = 4;
/// Short forms that do not begin as the name does.
const NICKNAMES: &List = &List::of(
    "bill billy bob bobby chuck dick hank harry jack jackie jim jimmy kit larry meg molly nancy ned nell peggy \
    polly sadie sally sasha ted teddy tony",
);

/// A person by the full name, with the mentions by name.
struct Person<'a> {
    id: EntityId,
    first: String,
    mentions: Vec<&'a Mention>,
}

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let mut mentions: Vec<Vec<&Mention>> = article.entities.all.iter().map(|_| Vec::new()).collect();
    for (id, mention) in &article.entities.mentions {
        mentions[*id].push(mention);
    }
    let mut families: BTreeMap<String, Vec<Person>> = BTreeMap::new();
    for (id, entity) in article.entities.all.iter().enumerate() {
        let Some((first, surname)) = names(entity) else { continue };
        families.entry(surname).or_default().push(Person { id, first, mentions: std::mem::take(&mut mentions[id]) });
    }
    for family in families.values() {
        // Three of one surname are a family.
        let [one, two] = family.as_slice() else { continue };
        let named = |person: &Person| person.mentions.iter().filter(|mention| mention.form != Form::Pronoun).count();
        let later = |person: &Person| person.mentions.first().map(|mention| mention.span);
        let (usual, seldom) = match named(one).cmp(&named(two)) {
            Ordering::Greater => (one, two),
            Ordering::Less => (two, one),
            Ordering::Equal if later(one) < later(two) => (one, two),
            Ordering::Equal => (two, one),
        };
        // Where "Marlowe" alone still tells who is meant after the other name, there is one Marlowe.
        let after = |mention: &&Mention| mention.form == Form::Short && later(seldom).is_some_and(|span| span < mention.span);
        let alone = usual.mentions.len() >= USUAL && usual.mentions.iter().copied().any(|mention| after(&mention));
        let alike = one.first.chars().next() == two.first.chars().next() || alone || speaks(article, seldom);
        let slip = alike && may_be_one(article, usual, seldom) && are_one(article, usual, seldom);
        if named(seldom) == 1 && (slip || in_one_post(article, usual, seldom)) {
            findings.extend(finding(article, usual, seldom));
        }
    }
}

fn finding(article: &Article, usual: &Person, seldom: &Person) -> Option<Finding> {
    let full = usual.mentions.iter().find(|mention| mention.form == Form::Full)?;
    let other = seldom.mentions.first()?;
    let (primary, secondary) = if other.span > full.span { (other, full) } else { (full, other) };
    let name = |mention: &Mention| article.document.slice(mention.span);
    Some(Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: "One surname, two first names".into(),
        reason: format!("{} stands once, {} is the usual form.", name(other), article.entities.all[usual.id].name),
        advice: "Look up the first name, or tell the two people apart.".into(),
        primary: Label::new(primary.span, name(primary)),
        secondary: vec![Label::new(secondary.span, name(secondary))],
    })
}

/// First name and surname, without accents, of a person with two names.
fn names(entity: &Entity) -> Option<(String, String)> {
    let mut words = entity.name.split(' ').filter(|_| entity.kind == EntityKind::Person).peekable();
    let calling = words.peek().is_some_and(|word| !first_names::is_first_name(word));
    // "Shortstop Ben Hale": a word for what somebody does may stand before the name.
    let first = words.next().filter(|_| !calling || entity.name.split(' ').nth(2).is_none());
    let first = first.or_else(|| words.next_if(|word| first_names::is_first_name(word)).or(entity.name.split(' ').next()))?;
    Some((plain(first), plain(words.last()?)))
}

/// Whether two first names could be one person's by a slip: one sex, and no short form of the other.
fn may_be_one(article: &Article, usual: &Person, seldom: &Person) -> bool {
    let (one, two) = (usual.first.as_str(), seldom.first.as_str());
    let long = |name: &str| name.chars().count() >= SHORTEST;
    let sexes = (first_names::gender(one), first_names::gender(two));
    let told = article.entities.all[usual.id].gender.is_some() || !article.entities.all[usual.id].roles.is_empty();
    let known = told || first_names::is_first_name(one) || first_names::is_first_name(two);
    let sex = known && !matches!(sexes, (Some(one), Some(two)) if one != two);
    let nickname = |name: &str| NICKNAMES.has(name);
    let start = |name: &str| name.chars().take(3).collect::<String>();
    // "Pierluisi Urrutia" may be short for "Pedro Pierluisi Urrutia".
    let parts = |person: &Person| plain(&article.entities.all[person.id].name);
    let inside = parts(usual).contains(two) || parts(seldom).contains(one);
    let short_form = inside || one.contains(two) || two.contains(one) || nickname(one) || nickname(two);
    // "Katherine" and "Kate", "Stephen" and "Steve": a short form begins as the name does and is shorter.
    let cut = start(one) == start(two) && one.chars().count().abs_diff(two.chars().count()) > 1 || is_spelled_alike(one, two);
    long(one) && long(two) && sex && !short_form && !cut
}

/// Whether the two are spellings of one name, which another check tells.
fn is_spelled_alike(one: &str, two: &str) -> bool {
    spellings::is_variant(one, two, SHORTEST, false)
}

/// Whether nothing tells of two people: never both in one sentence, no post for the second, no relatives near either.
fn are_one(article: &Article, usual: &Person, seldom: &Person) -> bool {
    // Whoever comes second is introduced, unless the name is a slip.
    let first = |person: &Person| person.mentions.first().map(|mention| mention.span);
    let second = if first(usual) < first(seldom) { seldom } else { usual };
    let sentence = |mention: &&Mention| article.document.sentence_at(mention.span.start());
    let Some(own) = seldom.mentions.first().and_then(sentence) else { return false };
    let apart = usual.mentions.iter().all(|mention| sentence(mention) != Some(own));
    let related = usual
        .mentions
        .iter()
        .filter_map(sentence)
        .filter(|&at| !relatives::are_of_other_sex(article, at, [&seldom.first, &usual.first]))
        .chain([own, own.saturating_sub(1)])
        .any(|at| relatives::are_told_of(article, at));
    apart && !related && (has_a_role_of(article, usual, seldom) || !is_introduced(article, second))
}

/// Whether both are given one post of one body, or one that the story has once, in sentences of their own: "coach Donata Riva",
/// "Coach Renzo Riva".
fn in_one_post(article: &Article, usual: &Person, seldom: &Person) -> bool {
    let first = |person: &Person| person.mentions.first().map(|mention| mention.span.start());
    let sentence = |person: &Person| first(person).and_then(|at| article.document.sentence_at(at));
    let related = |person: &Person| sentence(person).is_none_or(|at| relatives::are_told_of(article, at));
    let roles = |person: &Person| article.entities.all[person.id].roles.iter().filter(|role| is_of_now(article, role));
    let unique = |title: &str| posts::post(title).is_some_and(|post| post.sole) || title == "manager" || title == "imam";
    // "The soprano", said of the second one, is the one of whom the text has told.
    let known = |role: &Role| article.language.folded(article.document.tokens_in(role.span).start) == "the";
    let same = |one: &Role, other: &Role| {
        let of = one.of == other.of || one.of.is_none() || other.of.is_none();
        one.title == other.title && of && (unique(&one.title) || known(one) != known(other)) && !one.qualified && !other.qualified
    };
    let shared = roles(usual).any(|one| roles(seldom).any(|other| same(one, other)));
    shared && sentence(usual) != sentence(seldom) && !related(usual) && !related(seldom)
}

/// Whether somebody speaks under the full name and is told nothing of besides, as of whoever the text has told of.
fn speaks(article: &Article, person: &Person) -> bool {
    let said = |span: Span| {
        let Some(number) = article.document.sentence_at(span.start()) else { return false };
        let sentences = &article.document.sentences;
        let (start, end) = (sentences[number.saturating_sub(1)].span.start(), sentences[number].span.end());
        let from = article.attributions.partition_point(|said| said.span.start() < start);
        let mut near = article.attributions[from..].iter().take_while(|said| said.span.start() < end);
        near.any(|said| said.cue.is_some() && said.speaker == Some(span))
    };
    let full = person.mentions.first().filter(|mention| mention.form == Form::Full);
    full.is_some_and(|mention| said(mention.span) && !is_introduced(article, person))
}

/// Whether both have one post of which there is one at a time: "director Carla Moss", "Clara Moss, the director".
fn has_a_role_of(article: &Article, usual: &Person, seldom: &Person) -> bool {
    let roles = |person: &Person| article.entities.all[person.id].roles.iter().filter(|role| !role.qualified);
    let sole = |title: &str| posts::post(title).is_some_and(|post| post.sole);
    roles(usual).any(|one| sole(&one.title) && roles(seldom).any(|other| other.title == one.title))
}

/// Whether the text says who somebody is: by a post, an age, or words between commas after the first mention.
fn is_introduced(article: &Article, person: &Person) -> bool {
    let Some(mention) = person.mentions.first() else { return true };
    let next = |at: usize| word_at(article, at);
    let end = mention.tokens.end;
    let told = next(end) == "(" || next(end) == "," && is_description(next(end + 1));
    !article.entities.all[person.id].roles.is_empty() || told
}

/// Whether a word after a name and a comma begins a description or an age.
fn is_description(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_digit())
        || matches!(word, "a" | "an" | "the" | "another" | "his" | "her" | "who" | "whose")
}
