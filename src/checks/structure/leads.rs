//! Leads: the first sentences of a story, held against the headline by the words of the scales of opposites alone.
//!
//! Comes in: an article and its headline. Goes out: the clause of the headline and the word of the lead that stands at the other pole
//! of its scale, where no word of the whole story stands at the headline's own.
//!
//! What it does not do: read clauses; "gave her backing to", "with profits climbing" and "survived, rescuers said" are words alike.

use crate::article::Article;
use crate::checks::common::{lists, quotation_around, says_any};
use crate::checks::moments::turns;
use crate::checks::statements::poles;
use crate::extract::lexicon::List;
use crate::extract::lexicon::kin::are_kin;
use crate::extract::lexicon::opposites::{Class, Kind, Pole, ScaleId, scale, senses};
use crate::extract::{Modality, Polarity, Proposition};
use crate::language::Upos;
use crate::text::{Paragraph, ParagraphKind, Span};

/// Words in a sentence that tell of another time, of what may be, or that it is not so.
const OTHERS: &List = &List::of(
    "after against ago although another but could deny denied despite fear feared first former had if last lost may might n't \
    never no not other previous prior should though threat threatened unless whether while would year yet",
);

/// How many sentences make the lead.
const LEAD: usize = 3;

/// Headline and lead at the two poles of one scale.
pub(super) struct Lead<'a> {
    pub news: &'a Proposition,
    /// The word of the lead and what it says.
    pub story: Span,
    pub says: &'static str,
    pub told: &'static str,
}

/// The first word of the lead that says the opposite of the headline.
pub(super) fn opposed<'a>(article: &'a Article, headline: &Paragraph) -> Option<Lead<'a>> {
    let told = |proposition: &&Proposition| {
        let above = headline.sentences.contains(&proposition.sentence);
        above && proposition.modality == Modality::Asserted && proposition.polarity == Polarity::Affirmed && !proposition.nominal
    };
    let body = |number: &usize| article.document.kind_of(*number) == ParagraphKind::Body;
    let story: Vec<usize> = (headline.sentences.end..article.document.sentences.len()).filter(body).collect();
    for news in article.propositions.iter().filter(told) {
        // Who is beaten is not who wins: a contest has both.
        for (id, pole) in
            poles(article, news).into_iter().filter(|(id, _)| !matches!(scale(*id).poles[0].name, "winning" | "holding"))
        {
            let same = story.iter().any(|&number| at_pole(article, number, id, pole).is_some() || negates(article, number, id));
            // The first sentence of a story tells what its headline does, whatever it calls it.
            let first = |number: usize| matches!(scale(id).kind, Kind::Outcome | Kind::Change) && story.first() == Some(&number);
            let plain =
                |number: &&usize| (first(**number) || shares_words(article, news, **number)) && !is_of_others(article, **number);
            let lead = story.iter().take(LEAD).filter(plain);
            let opposite = lead.filter_map(|&number| at_pole(article, number, id, pole.other())).next();
            if let Some(at) = opposite.filter(|_| !same) {
                let name = |pole: Pole| scale(id).poles[pole as usize].name;
                let story = article.document.tokens[at].span;
                return Some(Lead { news, story, says: name(pole), told: name(pole.other()) });
            }
        }
    }
    None
}

/// The first token of a sentence that is a word of a pole, outside quotations.
fn at_pole(article: &Article, number: usize, id: ScaleId, pole: Pole) -> Option<usize> {
    let mut own = article.document.sentences[number].tokens.clone();
    own.find(|&at| is_of_pole(article, at, id, pole) && quotation_around(article, article.document.tokens[at].span).is_none())
}

fn is_of_pole(article: &Article, at: usize, id: ScaleId, pole: Pole) -> bool {
    let class = match article.language.upos(at) {
        Upos::Verb => Class::Verb,
        Upos::Noun => Class::Noun,
        Upos::Adj | Upos::Adv => Class::Adjective,
        _ => return false,
    };
    let next = if at + 1 < article.document.tokens.len() { article.language.folded(at + 1) } else { "" };
    let pair = format!("{} {next}", article.language.lemma(at));
    // "Found the teacher guilty": the tagger may take an adjective behind a noun for one.
    let taken = (class == Class::Noun).then(|| senses(article.language.lemma(at), Class::Adjective)).into_iter().flatten();
    let mut all = senses(article.language.lemma(at), class).chain(senses(&pair, class)).chain(taken);
    all.any(|sense| sense.scale == id && sense.pole == pole)
}

/// Whether a sentence denies what it says on a scale.
fn negates(article: &Article, number: usize, id: ScaleId) -> bool {
    let own = article.document.sentences[number].tokens.clone();
    let any = |at: usize| [Pole::One, Pole::Two].into_iter().any(|pole| is_of_pole(article, at, id, pole));
    own.clone().any(any) && says_any(article, own, "not n't no never nor neither without fail failed refused")
}

/// Whether a sentence tells of another time, of what may be, or of several things.
fn is_of_others(article: &Article, number: usize) -> bool {
    says_any(article, article.document.sentences[number].tokens.clone(), OTHERS) || turns(article, number)
}

/// Whether a noun or name of the headline's clause stands in a sentence, or its kin.
fn shares_words(article: &Article, news: &Proposition, number: usize) -> bool {
    let says = |at: &usize| matches!(article.language.upos(*at), Upos::Noun | Upos::Propn);
    let word = |at: usize| article.language.folded(at);
    let above: Vec<usize> = article.document.tokens_in(news.span).filter(|at| *at != news.predicate).filter(says).collect();
    let own = article.document.sentences[number].tokens.clone().filter(says);
    let alike = |one: usize, other: usize| {
        let lemma = |at: usize| article.language.lemma(at);
        word(one).len() > 2
            && !lists("man woman people year day", lemma(one))
            && (word(one) == word(other) || are_kin(lemma(one), lemma(other)))
    };
    own.into_iter().any(|at| above.iter().any(|&other| alike(at, other)))
}
