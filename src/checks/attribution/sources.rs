//! Whether two sources can be one: by their entities, else by the names in them.

use crate::article::Article;
use crate::extract::lexicon::List;
use crate::extract::{EntityId, EntityKind, Role};
use crate::language::{NameKind, Upos};
use crate::text::Span;

/// Who is named as a source.
#[derive(Clone, Debug)]
pub(super) struct Source {
    /// The words of the names in it, folded and sorted, without titles.
    names: Vec<String>,
    /// Whether a person is named.
    person: bool,
    entity: Option<EntityId>,
}

/// Words with a capital letter that are no part of a name.
const TITLES: &List = &List::of(
    "captain chief cllr colonel councillor dame director doctor dr general gov governor judge justice lady lord mayor \
    minister miss mr mrs ms president prof professor secretary sen senator sir",
);

impl Source {
    /// The source that stands at `span`.
    pub(super) fn at(article: &Article, span: Span) -> Self {
        let tokens = article.document.tokens_in(span);
        let proper =
            tokens.clone().filter(|&at| article.language.upos(at) == Upos::Propn || article.language.name_at(at).is_some());
        let word = |at: usize| article.language.folded(at).trim_end_matches('.').to_owned();
        let mut names: Vec<String> = proper.map(word).filter(|word| word.len() > 1 && !TITLES.has(word.as_str())).collect();
        names.sort_unstable();
        names.dedup();
        let entity = article.entities.at(span);
        let known = entity.is_some_and(|id| article.entities.all[id].kind == EntityKind::Person);
        let person = tokens.clone().any(|at| article.language.name_at(at).is_some_and(|name| name.kind == NameKind::Person));
        Self { names, person: person || known, entity }
    }

    /// Whether the two are one source, where that can be told: they share a name, or name two persons without one.
    pub(super) fn is(&self, other: &Source) -> Option<bool> {
        let share = self.names.iter().any(|name| other.names.binary_search(name).is_ok());
        if share || (self.entity.is_some() && self.entity == other.entity) {
            return Some(true);
        }
        (self.person && other.person && !self.names.is_empty() && !other.names.is_empty()).then_some(false)
    }
}

/// A source with the words that the text calls it by, ready to be compared with many.
#[derive(Debug)]
pub(super) struct Voice {
    pub span: Span,
    /// Its words, in lower case.
    text: String,
    /// Whether it only belongs to what it names: "the owner of the hotel".
    belongs: bool,
    source: Source,
}

impl Voice {
    /// The source that stands at `span`.
    pub(super) fn at(article: &Article, span: Span) -> Self {
        let mut words = article.document.tokens_in(span).map(|at| article.language.folded(at));
        let belongs = words.clone().any(|word| matches!(word, "of" | "for" | "at" | "'s" | "’s" | "and"));
        let belongs = belongs && !words.any(|word| word.starts_with("spokes"));
        Self { span, text: article.document.slice(span).to_lowercase(), belongs, source: Source::at(article, span) }
    }

    /// Whether `speaker` is this one, or speaks for it.
    pub(super) fn is(&self, speaker: &Voice) -> bool {
        let (who, told) = (self.text.as_str(), speaker.text.as_str());
        let behind = |whole: &str, start: &str, end: &str| whole.strip_suffix(end).is_some_and(|rest| rest.ends_with(start));
        let described = || who.starts_with("the ") && who == told;
        // "The governor's office", "a spokesman for the governor".
        let owner = || who.strip_suffix(" office").map(|owner| owner.trim_end_matches("'s").trim_end_matches("’s"));
        let office = || owner().is_some_and(|owner| behind(told, " for ", owner));
        // "The hotel's owner", "the owner".
        let short = || {
            let noun = told.strip_prefix("the ").filter(|noun| !noun.contains(' '));
            noun.is_some_and(|noun| (who.contains("'s ") || who.contains("’s ")) && behind(who, " ", noun))
        };
        !speaker.belongs && (self.source.is(&speaker.source) == Some(true) || described() || office() || short())
    }
}

/// Posts whose holders speak for the whole body, by title.
const SPEAKING: &[&str] = &[
    "boss",
    "ceo",
    "chair",
    "chairman",
    "chief executive",
    "founder",
    "head",
    "managing director",
    "owner",
    "president",
    "spokesman",
];

/// Whether `speaker` is a person whose post is to speak for the body `who`: its founder, head or spokesman.
pub(super) fn speaks_for(article: &Article, who: &Voice, speaker: Span) -> bool {
    let sentence = |span: Span| article.document.sentence_at(span.start()).unwrap_or_default();
    let owned = |role: &Role| {
        let mut of = role.of.as_deref().unwrap_or_default().split(' ');
        of.any(|word| who.source.names.iter().any(|name| name == word))
    };
    let near = |role: &Role| {
        let first = article.language.folded(article.document.tokens_in(role.span).start);
        let (before, at) = (sentence(who.span), sentence(role.span));
        matches!(first, "its" | "their") && before < at && at <= before + 1
    };
    let of_body =
        |role: &Role| !role.qualified && SPEAKING.binary_search(&role.title.as_str()).is_ok() && (owned(role) || near(role));
    // The speaker may be given by the post alone: "Jintai's founder, Wu Lifen, said". The name stands in the same sentence.
    let mentions = &article.entities.mentions;
    let place = article.document.sentences.get(sentence(speaker)).map_or(speaker, |sentence| sentence.span);
    let from = mentions.partition_point(|(_, mention)| mention.span.end() <= place.start());
    mentions[from..].iter().take_while(|(_, mention)| mention.span.start() < place.end()).any(|(id, mention)| {
        let entity = &article.entities.all[*id];
        let told = |role: &Role| (role.span.overlaps(speaker) || mention.span.overlaps(speaker)) && of_body(role);
        entity.kind == EntityKind::Person && !entity.namesake && entity.roles.iter().any(told)
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn titles_are_sorted() {
        assert!(super::SPEAKING.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
