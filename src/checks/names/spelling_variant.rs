//! # What it looks for
//! A surname that stands alone in one spelling and with a first name in another: "Hugo Lindqvist", then "Lindquist said".
//! Spellings that differ in one letter, or in two of a long name; accents do not count.
//!
//! # Why it matters
//! Readers search for people by name, and people mind how theirs is spelled.
//!
//! # Example
//! The film is by Agnieszka Wolniak. Wolnak is already at work on the next.
//!
//! # What it cannot know
//! Which spelling is right; two people whose surnames differ in a letter, where only one of them has a first name.
//!
//! # Source
//! Levenshtein, Binary codes capable of correcting deletions, insertions, and reversals (1966); tried on 159 published articles.

use std::collections::{BTreeMap, BTreeSet};

use crate::article::Article;
use crate::checks::Check;
use crate::extract::lexicon::{countries, first_names, places, plain};
use crate::extract::{EntityKind, Form};
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::{ParagraphKind, Span, TokenKind};

pub(super) const CHECK: Check =
    Check { id: "names/spelling-variant", family: Family::Names, title: "Surnames in two spellings", doc: doc!(), run };

/// The shortest surname that is compared, in letters.
const SHORTEST: usize = 6;
/// From how many letters on two differences are allowed.
const LONG: usize = 9;
/// How many words that begin alike are compared with one surname.
const MOST: usize = 64;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let surnames = surnames(article);
    let mut words: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    if surnames.is_empty() {
        return;
    }
    for at in (0..article.document.tokens.len()).filter(|&at| is_bare(article, at)) {
        words.entry(plain(article.document.token_text(at))).or_default().push(at);
    }
    let mut pairs = Vec::new();
    for (surname, span) in &surnames {
        let start: String = surname.chars().take(2).collect();
        let alike = words.range(start.clone()..).take_while(|(word, _)| word.starts_with(&start)).take(MOST);
        let variants = alike.filter(|(word, _)| !surnames.contains_key(*word) && is_variant(surname, word));
        pairs.extend(variants.map(|(word, places)| (surname, *span, word, places)));
    }
    if pairs.is_empty() {
        return;
    }
    let (small, usual) = spellings(article);
    for (surname, span, word, places) in pairs {
        let often = usual.get(surname).copied().unwrap_or_default();
        if !small.contains(word) && (places.len() == 1 || places.len() < often) {
            findings.push(finding(article, span, places[0]));
        }
    }
}

fn finding(article: &Article, named: Span, at: usize) -> Finding {
    let bare = article.document.tokens[at].span;
    let (primary, secondary) = if bare > named { (bare, named) } else { (named, bare) };
    let slice = |span: Span| article.document.slice(span);
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Likely,
        message: format!("{} here, {} elsewhere", slice(primary), slice(secondary)),
        reason: format!("The surnames of {} and {} differ in a letter or two.", slice(secondary), slice(primary)),
        advice: "Look up how the name is spelled.".into(),
        primary: Label::new(primary, "one spelling"),
        secondary: vec![Label::new(secondary, "another spelling")],
    }
}

/// The surnames that stand with a first name, each with its first place.
fn surnames(article: &Article) -> BTreeMap<String, Span> {
    let mut surnames = BTreeMap::new();
    for (id, mention) in
        article.entities.mentions.iter().filter(|(_, mention)| mention.form == Form::Full && mention.tokens.len() > 1)
    {
        let last = plain(article.document.token_text(mention.tokens.end - 1));
        let entity = &article.entities.all[*id];
        let told = entity.gender.is_some() || !entity.roles.is_empty();
        let human = told || first_names::is_first_name(article.document.token_text(mention.tokens.start));
        if entity.kind == EntityKind::Person && human && last.chars().count() >= SHORTEST - 1 {
            surnames.entry(last).or_insert(mention.span);
        }
    }
    surnames
}

/// Whether a word with a capital stands in running text as a surname alone does: no other capital beside it, no small word of
/// the same letters before it, and nothing that a country, place or first name is called.
fn is_bare(article: &Article, at: usize) -> bool {
    let document = &article.document;
    let text = document.token_text(at);
    let capital =
        |at: usize| document.tokens.get(at).is_some_and(|token| document.slice(token.span).starts_with(char::is_uppercase));
    let sentence = document.sentence_at(document.tokens[at].span.start());
    let Some(sentence) = sentence.filter(|&number| document.kind_of(number) == ParagraphKind::Body) else { return false };
    let begins = document.sentences[sentence].tokens.start == at;
    let second = document.sentences[sentence].tokens.start + 1 == at;
    let after = at > 0 && capital(at - 1) && !begins && !second;
    let joined = document.tokens.get(at + 1).is_some_and(|token| !token.spaced && document.slice(token.span) == "-")
        || at > 0 && document.token_text(at - 1) == "-";
    let the = at > 0 && matches!(article.language.folded(at - 1), "the" | "a" | "an");
    let names_other = countries::of_demonym(text).is_some() || places::is_place(text) || first_names::is_first_name(text);
    let word = document.tokens[at].kind == TokenKind::Word && text.starts_with(char::is_uppercase) && text.len() >= SHORTEST - 1;
    word && !after && !capital(at + 1) && !joined && !the && !names_other
}

/// The words that the text writes with a small letter, and how often it writes each of the others.
fn spellings(article: &Article) -> (BTreeSet<String>, BTreeMap<String, usize>) {
    let (mut small, mut usual) = (BTreeSet::new(), BTreeMap::new());
    for token in article.document.tokens.iter().filter(|token| token.kind == TokenKind::Word && token.span.len() >= SHORTEST - 1) {
        let text = article.document.slice(token.span);
        if text.starts_with(char::is_lowercase) {
            small.insert(plain(text));
        } else {
            *usual.entry(plain(text)).or_default() += 1;
        }
    }
    (small, usual)
}

/// Whether two spellings differ as slips do: one letter, or two of a long name; not by an ending that makes another word.
fn is_variant(one: &str, two: &str) -> bool {
    let (one, two): (Vec<char>, Vec<char>) = (one.chars().collect(), two.chars().collect());
    let (short, long) = if one.len() <= two.len() { (&one, &two) } else { (&two, &one) };
    if long.len() < SHORTEST || long.len() - short.len() > 2 || long.starts_with(short) {
        return false;
    }
    let distance = distance(&one, &two);
    // "Ivanova" is the wife of Ivanov, "Wisniewska" the sister of Wisniewski.
    let sexes = short.len() == long.len() && short[..short.len() - 1] == long[..long.len() - 1] && short.last() != long.last();
    !sexes && (distance == 1 || distance == 2 && short.len() >= LONG)
}

/// The edits of single letters that turn one into the other. Names are short: what it costs is bounded by their length.
fn distance(one: &[char], two: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=two.len()).collect();
    for (above, a) in one.iter().enumerate() {
        let mut corner = row[0];
        row[0] = above + 1;
        for (at, b) in two.iter().enumerate() {
            let diagonal = corner + usize::from(a != b);
            corner = row[at + 1];
            row[at + 1] = diagonal.min(corner + 1).min(row[at] + 1);
        }
    }
    row[two.len()]
}
