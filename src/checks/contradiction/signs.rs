//! Signs that somebody is in the room, or is not: what only a body can do there, and what keeps one away.
//!
//! Comes in: a proposition. Goes out: of whom it shows that, and which of the two. "Ruud rose to her feet in the gallery"
//! shows her there; "Ruud was kept at home by a cold", "Ruud followed the debate by video" show her away.

use crate::article::Article;
use crate::checks::common::lists;
use crate::extract::lexicon::List;
use crate::extract::{Argument, Modality, Polarity, Proposition, Tense};

/// Places in a room where people meet.
const ROOM: &List = &List::of(
    "aisle balcony bench box chamber corridor dais doorway floor foyer gallery hall lectern lobby microphone platform \
    podium room rostrum row seat stage stand table",
);
/// Prepositions before such a place.
const INTO: &List =
    &List::of("across along around at before behind beside by down from in inside into near on onto through to towards up");
/// Verbs for what a body does.
const BODILY: &List = &List::of(
    "applaud arrive bang bow clap cross descend embrace enter face gesture glare grab greet grin hug interrupt kiss \
    laugh lean leave linger march nod pace point pose pound rise shake shout shrug sit slam slip smile stand stare step storm stride \
    thump turn walk wave weep whisper",
);
/// Verbs with an object, or a preposition and a noun, that only somebody who is there can do.
const ACTS: &[(&str, &str)] = &[
    ("clink", "glass"),
    ("leave", "room"),
    ("raise", "glass"),
    ("raise", "hand"),
    ("rise", "foot"),
    ("shake", "hand"),
    ("stand", "ovation"),
    ("take", "floor"),
    ("take", "podium"),
    ("take", "seat"),
    ("take", "stage"),
    ("take", "stand"),
];
/// Verbs for what keeps somebody away, by their object.
const KEEPING: &List = &List::of("confine detain ground hold hospitalise hospitalize keep prevent strand");
/// Verbs for taking part from afar, where a word says so.
const AFAR: &List = &List::of("address appear attend follow join listen monitor participate see sit speak take testify watch");
/// Words for being afar: the preposition and the noun.
const FROM_AFAR: &[(&str, &str)] = &[
    ("by", "phone"),
    ("by", "telephone"),
    ("by", "video"),
    ("by", "videolink"),
    ("from", "abroad"),
    ("from", "bed"),
    ("from", "cell"),
    ("from", "exile"),
    ("from", "home"),
    ("from", "hospital"),
    ("on", "screen"),
    ("on", "television"),
    ("on", "tv"),
    ("over", "phone"),
    ("via", "link"),
    ("via", "phone"),
    ("via", "video"),
    ("via", "videolink"),
];
/// Adjectives for those who cannot come.
const AWAY: &List = &List::of("absent abroad ill indisposed sick unwell");
/// What is sent by those who do not come.
const SENT: &List = &List::of("apology deputy letter message note regret replacement representative stand-in telegram");

/// Of whom `proposition` shows that they are there, or are not.
pub(super) fn shown<'a>(article: &Article, proposition: &'a Proposition) -> Option<(&'a Argument, bool)> {
    let participle = proposition.tense == Tense::None && proposition.modality != Modality::Intended;
    let meant = proposition.modality == Modality::Asserted || participle;
    let past = participle || proposition.tense == Tense::Past;
    if proposition.polarity == Polarity::Negated || !meant || !past || proposition.attribution.is_some() {
        return None;
    }
    let object = proposition.object.as_ref();
    let subject = proposition.subject.as_ref();
    if let Some(object) = object.filter(|_| lists(KEEPING, &proposition.lemma) && is_kept_away(article, proposition)) {
        return Some((object, false));
    }
    if is_away(article, proposition) {
        return Some((subject?, false));
    }
    is_in_room(article, proposition).then_some((subject?, true))
}

/// Whether it is away from somewhere that somebody is kept: "kept in Helsinki", "kept from the talks", "kept at home".
fn is_kept_away(article: &Article, proposition: &Proposition) -> bool {
    let place = |(word, argument): &(String, Argument)| {
        let there = article.language.lemma(argument.head);
        word == "from"
            || word == "to" && matches!(there, "bed" | "home")
            || lists("in at", word) && (article.entities.at(argument.span).is_some() || lists("airport bed home hospital", there))
    };
    proposition.obliques.iter().any(place)
}

fn is_away(article: &Article, proposition: &Proposition) -> bool {
    let (language, lemma) = (&article.language, proposition.lemma.as_str());
    let end = article.document.sentences[proposition.sentence].tokens.end;
    let near = proposition.predicate + 1..(proposition.predicate + 10).min(end);
    let afar = |at: usize| {
        let after = at + 1..(at + 4).min(end);
        let words = |noun: usize| FROM_AFAR.contains(&(language.folded(at), language.lemma(noun)));
        after.into_iter().any(words)
    };
    let sent = proposition.object.as_ref().is_some_and(|object| {
        let noun = language.lemma(object.head);
        let instead = || (object.tokens.end..(object.tokens.end + 3).min(end)).any(|at| language.folded(at) == "instead");
        lists("apology regret", noun) || lists(SENT, noun) && instead()
    });
    let ill = lemma.strip_prefix("be ").is_some_and(|adjective| lists(AWAY, adjective));
    let hospital = lemma == "be"
        && proposition.obliques.iter().any(|(word, argument)| word == "in" && language.lemma(argument.head) == "hospital");
    // "Stayed at home", "stayed away": where nothing else is told, from what the text is about.
    let home = matches!(lemma, "stay" | "remain") && obliques(article, proposition, "at").any(|noun| noun == "home");
    ill || hospital || home || lemma == "send" && sent || lists(AFAR, lemma) && near.into_iter().any(afar)
}

/// The nouns that a preposition joins to the verb, by lemma.
fn obliques<'a>(article: &'a Article, proposition: &'a Proposition, preposition: &'a str) -> impl Iterator<Item = &'a str> {
    let with = proposition.obliques.iter().filter(move |(word, _)| word == preposition);
    with.map(|(_, argument)| article.language.lemma(argument.head))
}

fn is_in_room(article: &Article, proposition: &Proposition) -> bool {
    let (language, lemma) = (&article.language, proposition.lemma.as_str());
    let verb = lemma.split(' ').next().unwrap_or_default();
    let nouns = proposition.object.iter().chain(proposition.obliques.iter().map(|(_, argument)| argument));
    let acts = nouns.clone().any(|argument| ACTS.contains(&(verb, language.lemma(argument.head))));
    let room = |(word, argument): &(String, Argument)| lists(INTO, word) && lists(ROOM, language.lemma(argument.head));
    let says = matches!(verb, "say" | "tell" | "ask" | "question" | "add" | "answer" | "call");
    acts || (lists(BODILY, verb) || says) && proposition.obliques.iter().any(room)
}
