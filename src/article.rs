//! The pipeline on one screen: what the engine learns of an article, stage by stage.
//!
//! | stage | needs | gives |
//! |---|---|---|
//! | `text` | the text as given | [`Document`]: paragraphs, sentences, tokens, dateline |
//! | `language` | document | [`Language`]: tags, lemmas and names of every token; dependencies when asked for |
//! | `extract::times` | document, language, publication date | [`Time`]s with TIMEX3 values |
//! | `extract::quantities` | document, language, times | [`Quantity`]s with unit, hedge, rounding and what is counted |
//! | `extract::quotations` | document | [`Quotation`]s |
//! | `extract::entities` | document, language | [`Entities`] with their mentions and roles |
//! | `extract::attributions` | all above | [`Attribution`]s: who says what, by which cue |
//! | `extract::propositions` | all above | [`Proposition`]s: who does what to whom |
//! | `extract::claims` | all above | [`Claim`]s worth checking, with a score |

use crate::calendar::Date;
use crate::extract::{
    Attribution, Claim, Entities, Proposition, Quantity, Quotation, Time, attributions, claims, entities, propositions, quantities,
    quotations, times,
};
use crate::language::{Language, Parser, Readings};
use crate::text::Document;

/// What the person hands in.
#[derive(Clone, Copy, Debug, Default)]
pub struct Input<'a> {
    /// The headline, where it is known apart from the text.
    pub title: Option<&'a str>,
    /// The text, in any form.
    pub text: &'a str,
    /// The day of publication, where it is known.
    pub date: Option<Date>,
    /// What finds dependencies, where it is at hand: its model is a file of its own.
    pub parser: Option<&'static Parser>,
}

/// An article with all that the engine has read out of it. Checks look here and nowhere else.
#[derive(Debug)]
pub struct Article {
    /// The text, its paragraphs, sentences and tokens.
    pub document: Document,
    /// Tags, lemmas and names, token by token; dependencies, sentence by sentence.
    pub language: Language,
    /// The day of publication as given; a dateline's own date is among the times.
    pub published: Option<Date>,
    /// Dates, times, durations and sets, in the order of the text.
    pub times: Vec<Time>,
    /// Numbers with what they count or measure, in the order of the text.
    pub quantities: Vec<Quantity>,
    /// Stretches in quotation marks, in the order of the text.
    pub quotations: Vec<Quotation>,
    /// People, organisations and places, each with its mentions.
    pub entities: Entities,
    /// Who says what, in the order of the text.
    pub attributions: Vec<Attribution>,
    /// Who does what to whom, in the order of the text.
    pub propositions: Vec<Proposition>,
    /// What evidence can settle, in the order of the text.
    pub claims: Vec<Claim>,
}

impl Article {
    /// Reads `input`, stage by stage. Cannot fail: what is not understood is left out.
    #[must_use]
    pub fn read(input: &Input<'_>) -> Self {
        let document = Document::new(input.title, input.text);
        let language = Language::read(&document);
        Self::understand(input, document, language)
    }

    /// Reads `input` as [`read`](Self::read) does, sooner where `readings` has its sentences from the article before.
    #[must_use]
    pub fn read_with(input: &Input<'_>, readings: &mut Readings) -> Self {
        let document = Document::new(input.title, input.text);
        let language = Language::read_with(&document, readings);
        Self::understand(input, document, language)
    }

    fn understand(input: &Input<'_>, document: Document, mut language: Language) -> Self {
        if let Some(parser) = input.parser {
            language = language.with_parser(parser);
        }
        let times = times::find(&document, &language, input.date);
        let quantities = quantities::find(&document, &language, &times);
        let quotations = quotations::find(&document);
        let entities = entities::find(&document, &language);
        let attributions = attributions::find(&document, &language, &quotations, &entities);
        let propositions = propositions::find(&document, &language, &times, &quantities, &quotations, &entities, &attributions);
        let claims = claims::find(&document, &language, &times, &quantities, &entities, &attributions, &propositions);
        Self {
            document,
            language,
            published: input.date,
            times,
            quantities,
            quotations,
            entities,
            attributions,
            propositions,
            claims,
        }
    }
}
