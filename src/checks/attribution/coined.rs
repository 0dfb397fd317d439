//! Sayings that the text gives to another than whoever it quotes: “A fake is a portrait of what its buyer wanted,” she says, and
//! "Quill's saying about the fake as a portrait of what its buyer wanted".
//!
//! Comes in: an article and its remarks. Goes out: each [`Coined`] with the remark whose words it repeats. Nothing here decides whether
//! that is a slip.

use super::remarks::Remark;
use crate::article::Article;
use crate::checks::common::quotation_around;
use crate::extract::lexicon::List;
use crate::extract::{EntityId, EntityKind, Form};
use crate::language::Xpos;
use crate::text::{ParagraphKind, Span};

/// Nouns for what somebody has said.
const SAYINGS: &List = &List::of("aphorism dictum joke line maxim phrase quip remark saying sentence word words");
/// The fewest words in a row that both have.
const FEWEST: usize = 5;
/// How many sayings one article is read for.
const MOST: usize = 16;

/// A saying with its owner, and the remark that it repeats.
pub(super) struct Coined<'r, 'a> {
    pub remark: &'r Remark<'a>,
    pub owner: EntityId,
    pub span: Span,
}

/// All of them.
pub(super) fn coined<'r, 'a>(article: &'a Article, remarks: &'r [Remark<'a>]) -> Vec<Coined<'r, 'a>> {
    let sayings = (1..article.document.tokens.len()).filter(|&at| SAYINGS.has(article.language.folded(at)));
    let owned = sayings.filter_map(|at| Some((at, owner(article, at)?))).take(MOST);
    let told = owned.filter_map(|(at, owner)| {
        let span = article.document.tokens[at].span;
        let number = article.document.sentence_at(span.start())?;
        let body = article.document.kind_of(number) == ParagraphKind::Body && quotation_around(article, span).is_none();
        let words: Vec<&str> =
            (at + 1..article.document.sentences[number].tokens.end).map(|at| article.language.folded(at)).collect();
        let other = |remark: &&Remark<'_>| {
            let speaker = remark.speaker.and_then(|span| article.entities.at(span));
            let person = speaker.is_some_and(|id| article.entities.all[id].kind == EntityKind::Person && id != owner);
            person && remark.sentence != number && repeats(&remark.words, &words)
        };
        let remark = remarks.iter().find(other).filter(|_| body)?;
        let whole = Span::new(span.start(), article.document.sentences[number].span.end());
        Some(Coined { remark, owner, span: whole })
    });
    told.collect()
}

/// Whose the saying at `at` is: "Quill's saying".
fn owner(article: &Article, at: usize) -> Option<EntityId> {
    let mark = at.checked_sub(1).filter(|&before| article.language.xpos(before) == Xpos::Pos)?;
    let named = article.document.tokens[mark.checked_sub(1)?].span;
    let person = |id: &EntityId| article.entities.all[*id].kind == EntityKind::Person;
    let id = article.entities.at(named).filter(person)?;
    let by_name = |mention: &crate::extract::Mention| mention.span.contains(named) && mention.form != Form::Pronoun;
    article.entities.mentions_of(id).any(by_name).then_some(id)
}

/// Whether a run of the words of a remark stands among `words`.
fn repeats(remark: &[&str], words: &[&str]) -> bool {
    remark.windows(FEWEST).any(|run| words.windows(FEWEST).any(|other| other == run))
}
