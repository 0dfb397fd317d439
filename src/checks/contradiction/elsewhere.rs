//! Somebody who is told to be elsewhere, and does in another place what takes a body: "kept in Vienna by a strike" and "leaned
//! over twice to whisper to his neighbour"; "missed the match" and "bowled the last over".
//!
//! Comes in: an article. Goes out: pairs of propositions about one person, in the order of the text, of which one tells that the
//! person is away. Words for another time or occasion, or times that differ, part them. Nothing here decides whether that is a
//! finding.

use std::collections::BTreeMap;

use crate::article::Article;
use crate::checks::common::{Listing, lists, says_any};
use crate::checks::moments::one_moment;
use crate::extract::lexicon::List;
use crate::extract::{EntityId, EntityKind, Modality, Polarity, Proposition, Tense};
use crate::text::ParagraphKind;

/// What somebody does who is there, by the verb.
const ACTS: &List = &List::of(
    "address applaud bat beckon bow bowl brush chair cheer clap climb clutch crash cross curtsy cut dance descend embrace \
    finish flag fling gesture glare greet grin grumble hand handshake heckle hug interject interrupt intervene jump kick kiss kneel laugh lean limp march mount nod open \
    pace paint perform pin plant plead point pose pour preside punch race raise reply ride rise roar row run salute score scowl seat shake shout shrug sing sit \
    slip smile sob spring sprint stand step storm stride stroll strum swim thump toast toss throw unveil vote walk wave weep whisper win wink",
);
/// Verbs that have a body act on one thing alone.
const THINGS: &[(&str, &str)] = &[
    ("lay", "wreath"),
    ("cut", "ribbon"),
    ("cut", "tape"),
    ("take", "seat"),
    ("take", "floor"),
    ("take", "stand"),
    ("take", "microphone"),
    ("shake", "hand"),
    ("hand out", "blanket"),
];
/// Verbs for what keeps somebody away, by the object, with a place.
const KEPT: &List = &List::of("confine delay detain ground hold hospitalise hospitalize keep strand");
/// Where somebody is who is not there: the nouns after "at", "in" and "on".
const AWAY: &List = &List::of("abroad bed holiday honeymoon hospital home jail leave prison vacation");
/// What is missed, skipped or followed from afar.
const OCCASIONS: &List = &List::of(
    "ceremony concert conference contest debate dinner event final funeral game gathering hearing launch match meeting opening \
    parade party performance premiere race rally reading reception service session show summit talk trial unveiling vote wedding",
);
/// Words beside either that tell of another time or occasion.
const OTHERS: &List = &List::of(
    "afterwards again ago another before day days earlier eventually final first formerly had hours if later last month months never next once \
    other previous previously second since sometimes soon then until usually week weeks when whenever would year years yesterday",
);

/// All pairs.
pub(super) fn pairs(article: &Article) -> Vec<(&Proposition, &Proposition, EntityId)> {
    let mut told: BTreeMap<EntityId, [Option<&Proposition>; 2]> = BTreeMap::new();
    let mut found = Vec::new();
    for proposition in article.propositions.iter().filter(|told| is_plain(article, told)) {
        let (who, away) = match (away(article, proposition), act(article, proposition)) {
            (Some(who), _) => (who, true),
            (None, Some(who)) => (who, false),
            _ => continue,
        };
        let entry = told.entry(who).or_default();
        if let Some(other) = entry[usize::from(!away)].filter(|other| one_moment(article, other, proposition)) {
            found.push((other, proposition, who));
            continue;
        }
        entry[usize::from(away)].get_or_insert(proposition);
    }
    found
}

/// Whether `proposition` tells as a fact of what happened, at no other time.
fn is_plain(article: &Article, proposition: &Proposition) -> bool {
    let body = article.document.kind_of(proposition.sentence) == ParagraphKind::Body;
    let fact = matches!(proposition.modality, Modality::Asserted) && proposition.polarity == Polarity::Affirmed;
    let past = matches!(proposition.tense, Tense::Past | Tense::None);
    let tokens = article.document.tokens_in(proposition.span);
    body && fact && past && proposition.quotation.is_none() && !says_any(article, tokens, OTHERS)
}

fn person(article: &Article, argument: Option<&crate::extract::Argument>) -> Option<EntityId> {
    argument?.entity.filter(|&id| article.entities.all[id].kind == EntityKind::Person)
}

/// Who is told to be away.
fn away(article: &Article, proposition: &Proposition) -> Option<EntityId> {
    let lemma = proposition.lemma.as_str();
    let noun = |argument: &crate::extract::Argument| article.language.lemma(argument.head);
    let subject = person(article, proposition.subject.as_ref());
    let object = proposition.object.as_ref();
    let joined = |prepositions: &str, nouns: &dyn Listing| {
        proposition.obliques.iter().any(|(before, argument)| lists(prepositions, before) && lists(nouns, noun(argument)))
    };
    let place = proposition.obliques.iter().any(|(before, argument)| {
        lists("in at", before)
            && (lists(AWAY, noun(argument))
                || article.entities.at(argument.span).is_some_and(|id| article.entities.all[id].kind == EntityKind::Place))
    });
    if lists(KEPT, lemma) && place {
        return person(article, object);
    }
    let misses = lists("miss skip boycott", lemma) && object.is_some_and(|object| lists(OCCASIONS, noun(object)));
    let declines = lists("decline refuse", lemma) && object.is_some_and(|object| noun(object) == "invitation");
    let lies = lists("be lie remain stay recover", lemma) && joined("at in on", AWAY);
    let afar =
        lists("follow watch listen hear", lemma) && joined("from on in", &"abroad bed home hospital television tv cell radio");
    let at_party = lemma == "be" && joined("at", &"wedding funeral");
    let stays = matches!(lemma, "stay away" | "stay home" | "be absent" | "be ill" | "be abroad" | "be away");
    (misses || declines || lies || afar || at_party || stays).then_some(subject).flatten()
}

/// Who does what takes a body.
fn act(article: &Article, proposition: &Proposition) -> Option<EntityId> {
    let lemma = proposition.lemma.as_str();
    let verb = lemma.split(' ').next().unwrap_or_default();
    let thing = proposition.object.as_ref().map(|object| article.language.lemma(object.head));
    let acts = lists(ACTS, verb) || thing.is_some_and(|thing| THINGS.contains(&(lemma, thing)));
    let finite = proposition.tense == Tense::Past;
    (acts && finite && !proposition.nominal).then(|| person(article, proposition.subject.as_ref())).flatten()
}
