//! Forms of address: "Mr", "Mrs", "Ms" and "Miss", each with the person it is said to.
//!
//! Comes in: an article. Goes out: an [`Address`] for each of them that stands before a name: before a full name that person's,
//! before a surname that of the only person whom the text has named with it. "Lars Ottesen shook her hand. … Ms Ottesen
//! spoke" gives one, of Lars Ottesen. A surname whose bearer the text introduces apart ("Mrs Shaw, who teaches art"), or
//! beside whom it speaks of marriage or relatives, is another person's.
//!
//! Nothing here decides whether an address fits the person.

use std::collections::BTreeMap;

use crate::article::Article;
use crate::checks::common::{quotation_around, word_at};
use crate::extract::lexicon::List;
use crate::extract::lexicon::posts;
use crate::extract::{Entity, EntityId, EntityKind, Form, Gender, Mention};
use crate::text::{ParagraphKind, Span, fold};

/// A form of address and whom it is said to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Address {
    pub who: EntityId,
    pub gender: Gender,
    /// The title with the name.
    pub span: Span,
    /// Whether the surname alone follows it.
    pub bare: bool,
}

/// Words for people of one surname, wherever they stand in the article.
const PAIRS: &List =
    &List::of("bride couple couples groom husband husbands married marry newlyweds spouse widow widower wife wives");

/// All forms of address whose bearer is plain, in the order of the text.
pub(super) fn addresses(article: &Article) -> Vec<Address> {
    let bearers = bearers(article);
    let pairs = || (0..article.document.tokens.len()).any(|at| PAIRS.has(article.language.folded(at)));
    let mut found = Vec::new();
    for (id, mention) in &article.entities.mentions {
        let entity = &article.entities.all[*id];
        let (Some(gender), EntityKind::Person) = (gender(article, mention), entity.kind) else { continue };
        let span = article.document.span_of(&(mention.tokens.start - 1..mention.tokens.end));
        if mention.form == Form::Full && entity.name.contains(' ') {
            found.push(Address { who: *id, gender, span, bare: false });
            continue;
        }
        let surname = fold(article.document.slice(mention.span));
        let Some([who]) = bearers.get(&surname).map(Vec::as_slice) else { continue };
        let named = article.entities.mentions_of(*who).next().is_some_and(|first| first.span < mention.span);
        let one = who == id || !is_another(article, entity, mention);
        if named && one {
            found.push(Address { who: *who, gender, span, bare: true });
        }
    }
    if found.iter().any(|address| address.bare) && pairs() {
        found.retain(|address| !address.bare);
    }
    found
}

/// The people with a first name, by surname.
fn bearers(article: &Article) -> BTreeMap<String, Vec<EntityId>> {
    let mut bearers: BTreeMap<String, Vec<EntityId>> = BTreeMap::new();
    for (id, entity) in article.entities.all.iter().enumerate().filter(|(_, entity)| entity.kind == EntityKind::Person) {
        if let Some((_, surname)) = entity.name.rsplit_once(' ') {
            bearers.entry(fold(surname)).or_default().push(id);
        }
    }
    bearers
}

/// The gender that the word before a name in running text tells, where it is a form of address to one.
fn gender(article: &Article, mention: &Mention) -> Option<Gender> {
    let at = mention.tokens.start.checked_sub(1)?;
    let gender = match article.language.folded(at).trim_end_matches('.') {
        "mr" => Gender::Male,
        "mrs" | "ms" | "miss" => Gender::Female,
        _ => return None,
    };
    let joined = at > 0 && matches!(article.language.folded(at - 1), "and" | "&" | "or" | "/");
    let number = article.document.sentence_at(mention.span.start())?;
    let running = article.document.kind_of(number) == ParagraphKind::Body && quotation_around(article, mention.span).is_none();
    (running && !joined).then_some(gender)
}

/// Whether the text introduces somebody by a surname as another person, or speaks of relatives beside the name.
fn is_another(article: &Article, entity: &Entity, mention: &Mention) -> bool {
    let end = mention.tokens.end;
    let introduced = word_at(article, end) == ","
        && (matches!(word_at(article, end + 1), "who" | "a" | "an" | "another" | "his" | "her" | "the")
            || word_at(article, end + 1).starts_with(|first: char| first.is_ascii_digit()));
    let number = article.document.sentence_at(mention.span.start()).unwrap_or_default();
    let near = article.document.sentences[number.saturating_sub(1)].tokens.start..article.document.sentences[number].tokens.end;
    let relative = |at: usize| posts::is_relation(article.language.lemma(at)) || article.language.lemma(at) == "family";
    introduced || !entity.roles.is_empty() || near.into_iter().any(relative)
}
