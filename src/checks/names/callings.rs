//! What somebody does for a living, by the words beside the name.
//!
//! Comes in: an article. Goes out: each [`Calling`] with its person: "Terzian, a historian by training,", "the botanist Ann
//! Lee", "he worked as a signalman", and "the retired postman", where one person alone can be meant and the text tells of no
//! other postman.
//!
//! Nothing here decides whether two of them clash.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::owners::{ending_at, starting_at, subject};
use super::{descriptions, tenures};
use crate::article::Article;
use crate::checks::common::{quotation_around, word_in};
use crate::extract::{EntityId, EntityKind, Form, Role};
use crate::language::Upos;
use crate::text::{ParagraphKind, Span};

/// Callings of which a person mostly has one, each line of one trade, in which the words are shared.
const CALLINGS: &[&str] = &[
    "teacher headteacher lecturer",
    "caretaker janitor",
    "nurse midwife",
    "surgeon doctor physician psychiatrist neurologist",
    "dentist",
    "pharmacist",
    "farmer shepherd",
    "baker chef",
    "butcher",
    "plumber electrician carpenter builder",
    "driver",
    "pilot",
    "fisherman trawlerman skipper sailor captain",
    "shopkeeper trader",
    "solicitor barrister lawyer attorney jurist",
    "architect",
    "librarian",
    "postman postwoman",
    "signalman",
    "historian archaeologist",
    "engineer",
    "botanist biologist zoologist",
    "geologist",
    "tailor seamstress",
    "vet veterinarian",
    "accountant",
    "firefighter",
    "paramedic",
    "priest vicar pastor bishop",
    "barber",
    "gardener",
    "waiter",
    "goalkeeper",
    "striker forward",
    "defender",
    "pianist",
    "cellist",
    "trumpeter",
    "flautist",
    "guitarist",
    "anaesthetist",
    "midfielder",
    "winger",
    "referee",
    "linesman",
    "plaintiff claimant",
    "defendant",
    "violinist",
    "drummer",
];

/// The trade that a folded word is a calling of.
pub(super) fn trade(word: &str) -> Option<usize> {
    static TRADES: LazyLock<BTreeMap<&str, usize>> = LazyLock::new(|| {
        let trades = CALLINGS.iter().enumerate();
        trades.flat_map(|(trade, callings)| callings.split(' ').map(move |calling| (calling, trade))).collect()
    });
    TRADES.get(word).copied()
}

/// What somebody does, or did.
#[derive(Clone, Debug)]
pub(super) struct Calling {
    pub who: EntityId,
    pub trade: usize,
    /// Whether the text calls it former.
    pub past: bool,
    pub span: Span,
    pub sentence: usize,
}

/// How many words may stand between "a" and the calling.
const BETWEEN: usize = 3;

/// All of them, in the order of the text.
pub(super) fn find(article: &Article) -> Vec<Calling> {
    let described = descriptions::find(article);
    let mut found = Vec::new();
    for (sentence, own) in article.document.sentences.iter().enumerate() {
        if article.document.kind_of(sentence) != ParagraphKind::Body {
            continue;
        }
        for at in own.tokens.clone().filter(|&at| is_whole(article, &own.tokens, at)) {
            let Some(trade) = trade(article.language.folded(at)) else { continue };
            let from = determiner(article, &own.tokens, at).unwrap_or(at);
            let (span, past) = (article.document.span_of(&(from..at + 1)), is_past(article, from, at));
            let meant = || {
                let one = described.iter().find(|one| one.sentence == sentence && one.tokens.end == at + 1)?;
                is_told_once(article, at).then_some(one.who)
            };
            let who = beside(article, &own.tokens, from, at).or_else(meant).filter(|&who| !article.entities.all[who].namesake);
            let title = article.language.folded(at).to_owned();
            let role = Role { span, head: at, title, of: None, qualified: past };
            let now = past && quotation_around(article, span).is_none() || tenures::is_of_now(article, &role);
            found.extend(who.filter(|_| now).map(|who| Calling { who, trade, past, span, sentence }));
        }
    }
    found
}

/// Whether a word is a noun by itself, not the first part of another.
fn is_whole(article: &Article, own: &Range<usize>, at: usize) -> bool {
    let next = at + 1;
    let noun = matches!(article.language.upos(at), Upos::Noun | Upos::Propn);
    let goes_on = own.contains(&next) && article.language.upos(next) == Upos::Noun;
    noun && !goes_on && !matches!(word_in(article, own, next), "-" | "'s" | "’s")
}

/// The "a" or "the" before a calling.
fn determiner(article: &Article, own: &Range<usize>, at: usize) -> Option<usize> {
    let from = at.saturating_sub(BETWEEN + 1).max(own.start);
    let before = (from..at).rev().find(|&at| !matches!(article.language.upos(at), Upos::Adj | Upos::Noun))?;
    matches!(article.language.folded(before), "a" | "an" | "the").then_some(before)
}

fn is_past(article: &Article, from: usize, at: usize) -> bool {
    (from..at).any(|at| matches!(article.language.folded(at), "former" | "retired"))
}

/// Whether the text has the calling nowhere else.
fn is_told_once(article: &Article, at: usize) -> bool {
    let lemma = |at: usize| article.language.lemma_number(at);
    // A second one is enough, and mostly near.
    (0..article.document.tokens.len()).filter(|&other| lemma(other) == lemma(at)).take(2).count() == 1
}

/// The person beside whom a calling with its determiner stands.
fn beside(article: &Article, own: &Range<usize>, from: usize, at: usize) -> Option<EntityId> {
    let word = |at: usize| word_in(article, own, at);
    let person = |id: &EntityId| article.entities.all[*id].kind == EntityKind::Person;
    let behind = starting_at(article, at + 1).filter(|(id, mention)| person(id) && mention.form != Form::Pronoun);
    if let Some((id, _)) = behind {
        return Some(*id);
    }
    if from == at || from < own.start + 2 {
        return None;
    }
    if word(from - 1) == "as" && article.language.lemma(from - 2) == "work" {
        return subject(article, own, from - 2);
    }
    let age = |at: usize| word(at).bytes().all(|byte| byte.is_ascii_digit());
    let indefinite = word(from) != "the";
    let end = match word(from - 1) {
        "," if from >= own.start + 4 && age(from - 2) && word(from - 3) == "," => from - 3,
        "," => from - 1,
        "is" if indefinite && word(from - 2) == "who" && from >= own.start + 3 && word(from - 3) == "," => from - 3,
        "and" if indefinite && from >= own.start + 5 && age(from - 2) && word(from - 4) == "who" => from - 5,
        _ => return None,
    };
    let closes = matches!(word(at + 1), "," | "." | "by" | "who" | "with" | "from" | "at" | "in" | "of" | "and" | ";");
    ending_at(article, end).filter(|(id, _)| closes && person(id)).map(|(id, _)| *id)
}
