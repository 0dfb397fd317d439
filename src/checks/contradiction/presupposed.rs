//! Outcomes that a noun with "the" takes for told: "the defeat", "the guilty verdict", "following the cancellation".
//!
//! Comes in: an article. Goes out: each such noun of an outcome that stands alone, with the clause that tells the opposite, where
//! the article has nothing else of the noun's kind: no clause, planned or quoted, no headline and no other noun says what it
//! says. What is "of" something is compared elsewhere, by what it is of.
//!
//! Nothing here decides whether that is a finding.

use std::collections::BTreeMap;

use crate::article::Article;
use crate::checks::common::{lists, quotation_around, word_in};
use crate::checks::moments::{self, is_told, tells_of_change};
use crate::checks::statements::Statement;
use crate::checks::topics::Topic;
use crate::extract::lexicon::List;
use crate::extract::lexicon::opposites::{self, Class, Kind, Pole, ScaleId, senses};
use crate::language::{Upos, Xpos};
use crate::text::{ParagraphKind, Span};

/// Words beside the noun that tell of another one, or of one that may never be.
const OTHERS: &List = &List::of(
    "another any big biggest earlier early eventual feared final first former heavy last latest likely no old original \
    other planned possible previous proposed record second similar third threatened worst",
);

/// What is held or called off.
const HELD: &List = &List::of(
    "auction ceremony concert conference contest exhibition fair festival final fixture game gig hearing march match meeting \
    parade play race rally show summit talk tour tournament trial visit wedding",
);

/// Whether a thing has a name, or is one of which the outcome is told.
fn is_known(theme: &Topic) -> bool {
    theme.named || theme.entity.is_some() || theme.is_decided() || lists(HELD, &theme.head)
}

/// Whether a thing is an occasion that is held or called off.
pub(super) fn is_held(theme: &Topic) -> bool {
    lists(HELD, &theme.head)
}

/// A noun of an outcome, by its place and what it says.
pub(super) struct Presupposed<'a> {
    pub span: Span,
    pub scale: ScaleId,
    pub pole: Pole,
    pub rival: &'a Statement<'a>,
}

/// The nouns of outcomes in the text, by what they say: the only one that says it, or none where there are several.
pub(super) type Nouns = BTreeMap<(ScaleId, Pole), Option<usize>>;

/// The nouns of `article` that are of a scale, each read once.
pub(super) fn nouns(article: &Article) -> Nouns {
    let language = &article.language;
    let mut found = Nouns::new();
    for at in 0..article.document.tokens.len() {
        if !matches!(language.xpos(at), Xpos::Nn | Xpos::Nns) || language.upos(at) != Upos::Noun {
            continue;
        }
        let pair = at.checked_sub(1).map(|before| format!("{} {}", language.folded(before), language.lemma(at)));
        let both = pair.iter().flat_map(|pair| senses(pair, Class::Noun));
        for sense in senses(language.lemma(at), Class::Noun).chain(both) {
            found.entry((sense.scale, sense.pole)).and_modify(|only| *only = only.filter(|first| *first == at)).or_insert(Some(at));
        }
    }
    found
}

/// Those of one scale that the text's statements contradict; none of what has a beginning and an end.
pub(super) fn find<'a>(article: &Article, nouns: &Nouns, scale: ScaleId, statements: &'a [Statement<'a>]) -> Vec<Presupposed<'a>> {
    let poles = &opposites::scale(scale).poles;
    if !matches!(opposites::scale(scale).kind, Kind::Outcome | Kind::Stage) || poles[0].name == "begun" {
        return Vec::new();
    }
    let mut found = Vec::new();
    let only = nouns.range((scale, Pole::One)..).take_while(|((other, _), _)| *other == scale);
    for ((_, pole), at) in only.filter_map(|(key, at)| Some((key, (*at)?))).filter(|(_, at)| stands_alone(article, *at)) {
        let alike = statements
            .iter()
            .any(|statement| statement.pole == *pole && statement.proposition.predicate != at && is_known(&statement.theme));
        let told = |statement: &&Statement<'_>| {
            let (proposition, theme) = (statement.proposition, &statement.theme);
            let known = is_known(theme) || poles[0].name == "convicted";
            let before = proposition.predicate < at && !proposition.nominal;
            let plain = is_told(article, proposition) && !tells_of_change(article, proposition);
            statement.pole != *pole && known && before && plain
        };
        let span = article.document.tokens[at].span;
        let rival = statements.iter().find(told).filter(|_| !alike);
        let apart = |rival: &&Statement<'_>| article.document.sentence_at(span.start()) != Some(rival.proposition.sentence);
        found.extend(rival.filter(apart).map(|rival| Presupposed { span, scale, pole: *pole, rival }));
    }
    found
}

/// Whether a noun stands in running text with "the" before it and nothing that says of what it is.
pub(super) fn stands_alone(article: &Article, at: usize) -> bool {
    let language = &article.language;
    let span = article.document.tokens[at].span;
    let Some(number) = article.document.sentence_at(span.start()) else { return false };
    let own = &article.document.sentences[number].tokens;
    let quoted = quotation_around(article, span).is_some();
    let word = |at: usize| word_in(article, own, at);
    let the = (at.saturating_sub(2).max(own.start)..at).rev().find(|&before| matches!(word(before), "the" | "this"));
    let Some(the) = the else { return false };
    let other =
        (the + 1..at).any(|between| lists(OTHERS, word(between)) || matches!(language.upos(between), Upos::Propn | Upos::Num));
    let goes_on =
        matches!(word(at + 1), "of" | "for" | "in" | "to" | "by" | "from" | "at" | "on" | "against" | "rate" | "-" | "'s" | "that")
            || own.contains(&(at + 1)) && matches!(language.upos(at + 1), Upos::Noun | Upos::Propn);
    let open = own.clone().any(|at| matches!(word(at), "if" | "unless" | "whether" | "would" | "could" | "may" | "might"));
    article.document.kind_of(number) == ParagraphKind::Body
        && !quoted
        && !other
        && !goes_on
        && !open
        && !moments::turns(article, number)
}
