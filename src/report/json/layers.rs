//! The layers: all that the engine has read out of the text, for those who want to see why it says what it says.

use serde::Serialize;

use crate::article::Article;
use crate::extract::{self, Argument, AttributionKind, EntityKind, Hedge, Modality, Modifier, Part, Polarity, TimeKind};

use super::{Place, Places};

/// Every layer, each in the order of the text.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Layers<'a> {
    times: Vec<Time<'a>>,
    quantities: Vec<Quantity<'a>>,
    quotations: Vec<Quotation<'a>>,
    attributions: Vec<Attribution<'a>>,
    sentences: Vec<Place<'a>>,
    tokens: Vec<Token<'a>>,
    entities: Vec<Entity<'a>>,
    propositions: Vec<Proposition<'a>>,
}

/// A date, time, duration or set.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Time<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    /// The type in TIMEX3.
    #[cfg_attr(test, schemars(extend("enum" = ["DATE", "TIME", "DURATION", "SET"])))]
    r#type: &'static str,
    /// The value in TIMEX3.
    value: &'a str,
    /// Which parts of the value are not written but taken from the text around or the day of publication.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    implied: Vec<&'static str>,
    /// Both days that a date in figures may mean.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    readings: Vec<String>,
    /// The modifier in TIMEX3.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(extend("enum" = ["START", "MID", "END", "APPROX", "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS", null])))]
    r#mod: Option<&'static str>,
}

/// A number with what it counts or measures.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Quantity<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    value: f64,
    /// The upper end of a range, or the second number of a score.
    #[serde(skip_serializing_if = "Option::is_none")]
    high: Option<f64>,
    /// Of a count, what is counted; else the unit.
    unit: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(extend("enum" = ["about", "at least", "at most", null])))]
    hedge: Option<&'static str>,
}

/// A stretch in quotation marks.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Quotation<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    /// Whether the quotation mark that ends it is there.
    closed: bool,
}

/// Words or a statement with whose they are.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Attribution<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    #[cfg_attr(test, schemars(extend("enum" = ["direct", "indirect", "mixed"])))]
    kind: &'static str,
    /// The words that name the speaker.
    speaker: Option<&'a str>,
    speaker_start: Option<usize>,
    speaker_end: Option<usize>,
    /// The fullest name of the speaker, or the description that a pronoun stands for.
    source: Option<&'a str>,
    cue: Option<&'a str>,
}

/// A word, number, mark or symbol.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Token<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    /// The part of speech in Universal Dependencies.
    tag: &'static str,
    lemma: &'a str,
    /// The index of the token that it depends on, null at a root, and how; both null where there is no parser.
    head: Option<usize>,
    relation: Option<&'static str>,
}

/// A person, organisation or place, by all its mentions.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Entity<'a> {
    #[cfg_attr(test, schemars(extend("enum" = ["person", "organisation", "place"])))]
    kind: &'static str,
    /// Its fullest name.
    name: &'a str,
    mentions: Vec<Place<'a>>,
    roles: Vec<&'a str>,
}

/// Who does what to whom.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Proposition<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    /// The verb's.
    lemma: &'a str,
    subject: Option<Place<'a>>,
    object: Option<Place<'a>>,
    negated: bool,
    #[cfg_attr(test, schemars(extend("enum" = ["asserted", "possible", "required", "intended", "conditional", "alleged", "question"])))]
    modality: &'static str,
}

impl<'a> Layers<'a> {
    pub(super) fn new(places: &Places<'a>, article: &'a Article) -> Self {
        Self {
            times: article.times.iter().map(|time| Time::new(places, time)).collect(),
            quantities: article.quantities.iter().map(|quantity| Quantity::new(places, article, quantity)).collect(),
            quotations: quotations(places, article),
            attributions: article.attributions.iter().map(|attribution| Attribution::new(places, article, attribution)).collect(),
            sentences: article.document.sentences.iter().map(|sentence| places.of(sentence.span)).collect(),
            tokens: tokens(places, article),
            entities: entities(places, article),
            propositions: article.propositions.iter().map(|proposition| Proposition::new(places, proposition)).collect(),
        }
    }
}

impl<'a> Time<'a> {
    fn new(places: &Places<'a>, time: &'a extract::Time) -> Self {
        let r#type = match time.kind {
            TimeKind::Date => "DATE",
            TimeKind::Time => "TIME",
            TimeKind::Duration => "DURATION",
            TimeKind::Set => "SET",
        };
        let parts = [("year", is_implied(time.year)), ("month", is_implied(time.month)), ("day", is_implied(time.day))];
        let implied = parts.into_iter().filter(|(_, implied)| *implied).map(|(name, _)| name).collect();
        let readings = time.readings.iter().flatten().map(ToString::to_string).collect();
        Self { place: places.of(time.span), r#type, value: &time.value, implied, readings, r#mod: time.modifier.map(modifier) }
    }
}

fn is_implied<T>(part: Part<T>) -> bool {
    matches!(part, Part::Implied(_))
}

/// The modifier by its name in TIMEX3.
fn modifier(modifier: Modifier) -> &'static str {
    match modifier {
        Modifier::Start => "START",
        Modifier::Mid => "MID",
        Modifier::End => "END",
        Modifier::Approx => "APPROX",
        Modifier::MoreThan => "MORE_THAN",
        Modifier::LessThan => "LESS_THAN",
        Modifier::EqualOrMore => "EQUAL_OR_MORE",
        Modifier::EqualOrLess => "EQUAL_OR_LESS",
    }
}

impl<'a> Quantity<'a> {
    fn new(places: &Places<'a>, article: &'a Article, quantity: &'a extract::Quantity) -> Self {
        let hedge = match quantity.hedge {
            Hedge::Exact => None,
            Hedge::About => Some("about"),
            Hedge::AtLeast => Some("at least"),
            Hedge::AtMost => Some("at most"),
        };
        let unit = unit(article, quantity);
        Self { place: places.of(quantity.span), value: quantity.value, high: quantity.high, unit, hedge }
    }
}

/// The unit's name: of a count, what is counted.
fn unit<'a>(article: &'a Article, quantity: &'a extract::Quantity) -> &'a str {
    match &quantity.unit {
        extract::Unit::Count => quantity.noun.map_or("", |noun| article.language.lemma(noun)),
        extract::Unit::Ordinal => "ordinal",
        extract::Unit::Percent => "percent",
        extract::Unit::PercentPoint => "percentage point",
        extract::Unit::Fraction => "fraction",
        extract::Unit::Times => "times",
        extract::Unit::Money(currency) => currency,
        extract::Unit::Measure(symbol) => symbol,
        extract::Unit::Age => "year of age",
        extract::Unit::Score => "score",
    }
}

fn quotations<'a>(places: &Places<'a>, article: &Article) -> Vec<Quotation<'a>> {
    let quotations = article.quotations.iter();
    quotations.map(|quotation| Quotation { place: places.of(quotation.span), closed: quotation.closed }).collect()
}

impl<'a> Attribution<'a> {
    fn new(places: &Places<'a>, article: &'a Article, attribution: &extract::Attribution) -> Self {
        let kind = match attribution.kind {
            AttributionKind::Direct => "direct",
            AttributionKind::Indirect => "indirect",
            AttributionKind::Mixed => "mixed",
        };
        let speaker = attribution.speaker.map(|span| places.of(span));
        let person = attribution.entity.map(|id| &article.entities.all[id]).filter(|entity| entity.kind == EntityKind::Person);
        let source = person.map(|entity| entity.name.as_str());
        Self {
            place: places.of(attribution.span),
            kind,
            speaker: speaker.as_ref().map(|place| place.text),
            speaker_start: speaker.as_ref().map(|place| place.start),
            speaker_end: speaker.as_ref().map(|place| place.end),
            source: source.or_else(|| attribution.source().map(|span| places.of(span).text)),
            cue: attribution.cue.map(|span| places.of(span).text),
        }
    }
}

fn tokens<'a>(places: &Places<'a>, article: &'a Article) -> Vec<Token<'a>> {
    let language = &article.language;
    let sentences = 0..article.document.sentences.len();
    let trees = sentences.filter_map(|sentence| language.tree(&article.document, sentence));
    let mut dependencies = trees.flat_map(|tree| tree.dependencies().collect::<Vec<_>>());
    let token = |(index, token): (usize, &crate::text::Token)| {
        let dependency = dependencies.next();
        Token {
            place: places.of(token.span),
            tag: language.upos(index).name(),
            lemma: language.lemma(index),
            head: dependency.and_then(|dependency| dependency.head),
            relation: dependency.map(|dependency| dependency.relation.name()),
        }
    };
    article.document.tokens.iter().enumerate().map(token).collect()
}

/// The entities in the order of first mention, in one pass over the mentions.
fn entities<'a>(places: &Places<'a>, article: &'a Article) -> Vec<Entity<'a>> {
    let entity = |entity: &'a extract::Entity| Entity {
        kind: match entity.kind {
            EntityKind::Person => "person",
            EntityKind::Organisation => "organisation",
            EntityKind::Place => "place",
        },
        name: &entity.name,
        mentions: Vec::new(),
        roles: entity.roles.iter().map(|role| places.of(role.span).text).collect(),
    };
    let mut entities: Vec<_> = article.entities.all.iter().map(entity).collect();
    for (id, mention) in &article.entities.mentions {
        entities[*id].mentions.push(places.of(mention.span));
    }
    entities
}

impl<'a> Proposition<'a> {
    fn new(places: &Places<'a>, proposition: &'a extract::Proposition) -> Self {
        let argument = |argument: &Option<Argument>| argument.as_ref().map(|argument| places.of(argument.span));
        let modality = match proposition.modality {
            Modality::Asserted => "asserted",
            Modality::Possible => "possible",
            Modality::Required => "required",
            Modality::Intended => "intended",
            Modality::Conditional => "conditional",
            Modality::Alleged => "alleged",
            Modality::Question => "question",
        };
        Self {
            place: places.of(proposition.span),
            lemma: &proposition.lemma,
            subject: argument(&proposition.subject),
            object: argument(&proposition.object),
            negated: proposition.polarity == Polarity::Negated,
            modality,
        }
    }
}
