//! Employers that a text tells with a preposition alone, by what somebody does there, or in a description.
//!
//! Comes in: an article and a mention by name. Goes out: the [`Employer`] in "Petra Lonchar of the Adria Institute", "Merrick, of
//! Tern & Daughter,", in "Lockyer Press, where Merrick has worked", "Carver works for Oxfam", and in "the Red Cross worker" that
//! stands for a name. Towns and countries are no employers.
//!
//! Nothing here decides whether two of them clash.

use std::ops::Range;

use super::descriptions;
use super::employers::{Employer, name, words};
use crate::article::Article;
use crate::checks::common::{lists, word_in};
use crate::extract::lexicon::{List, countries, organisations, parties, places};
use crate::extract::{EntityId, EntityKind, Mention};

/// What somebody does at a workplace.
const WORKING: &List = &List::of("edited edits employed holds taught teaches worked working works");
/// Verbs for serving somebody, before "at", "for" or "with".
const SERVING: &List = &List::of(
    "acts coached coaches drives drove employed flies lectures nurses played plays practises practices races raced reports rides \
    rode scored served serves sign signed signs teaches trains volunteers worked works writes",
);
/// Verbs for becoming one of a body, before its name.
const JOINING: &List = &List::of("captains coaches edits joined joins represents");
/// What those are who play for one club, or work for it.
const PLAYERS: &List = &List::of(
    "batsman bowler boss captain centre coach cornerback defender flanker fly-half forward fullback goalie goalkeeper guard keeper \
    linebacker lock manager midfielder pitcher playmaker prop quarterback striker substitute winger",
);
/// How many words may stand between a name and such a verb.
const VERB: usize = 5;

/// The employer that stands beside a mention in `sentence`.
pub(super) fn beside(article: &Article, who: EntityId, mention: &Mention, sentence: usize) -> Option<Employer> {
    let own = &article.document.sentences[sentence].tokens;
    let told = by_verb(article, own, mention.tokens.end);
    let beside = || after(article, own, mention.tokens.end).or_else(|| before(article, own, &mention.tokens));
    if let Some((tokens, words)) = by_calling(article, own, &mention.tokens).filter(|_| told.is_none()) {
        let span = article.document.span_of(&tokens);
        return Some(Employer { who, span, sentence, words, post: String::new() });
    }
    let tokens = told.or_else(|| beside().filter(|tokens| is_body(article, tokens)))?;
    employer(article, who, sentence, &tokens)
}

fn employer(article: &Article, who: EntityId, sentence: usize, tokens: &Range<usize>) -> Option<Employer> {
    let words = words(article, tokens);
    let span = article.document.span_of(tokens);
    (!words.is_empty()).then(|| Employer { who, span, sentence, words, post: String::new() })
}

/// "Carver works for Oxfam", "Pell, who has served with Essex Police", "Ferrer signed for Valencia".
fn by_verb(article: &Article, own: &Range<usize>, end: usize) -> Option<Range<usize>> {
    let word = |at: usize| word_in(article, own, at);
    let small =
        |at: usize| matches!(word(at), "," | "who" | "has" | "had" | "is" | "also" | "now" | "still" | "currently" | "been");
    let verb = (end..end + VERB).find(|&at| !small(at))?;
    let joins = lists(JOINING, word(verb));
    let prep = (verb + 1..verb + 4).find(|&at| lists("at for with", word(at)));
    let from = if joins { verb + 1 } else { prep.filter(|_| lists(SERVING, word(verb)))? + 1 };
    let the = from + usize::from(word(from) == "the");
    let body = name(article, own, the).filter(|body| body.start == the)?;
    let text = article.document.slice(article.document.span_of(&body));
    // "Works for Ann Lee": people are no employers, nor is a country, which another check knows.
    let person =
        article.entities.at(article.document.span_of(&body)).is_some_and(|id| article.entities.all[id].kind == EntityKind::Person);
    (!person && countries::named(text).is_none() && countries::of_demonym(text).is_none()).then_some(body)
}

/// The employers in descriptions that stand for a name: "the Red Cross worker", "the striker from Wisla".
pub(super) fn described(article: &Article) -> Vec<Employer> {
    let body = |one: &descriptions::Description| {
        let own = &article.document.sentences[one.sentence].tokens;
        let calling = one.tokens.end - 1;
        let inside = name(article, own, one.tokens.start).filter(|body| body.start == one.tokens.start && body.end <= calling);
        let behind = || {
            let joined = lists("at from of with", word_in(article, own, one.tokens.end));
            name(article, own, one.tokens.end + 1).filter(|body| joined && body.start == one.tokens.end + 1)
        };
        let body = inside.map(|body| body.start..body.end.min(calling)).or_else(behind)?;
        let text = article.document.slice(article.document.span_of(&body));
        let word = |at: usize| article.document.token_text(at);
        let nation = body.clone().any(|at| countries::of_demonym(word(at)).is_some() || parties::party(word(at)).is_some());
        (!nation && !places::is_place(text) && countries::named(text).is_none()).then_some(body)
    };
    let all = descriptions::find(article).into_iter();
    all.filter_map(|one| employer(article, one.who, one.sentence, &body(&one)?)).collect()
}

/// "… of the Adria Institute", "…, of Tern & Daughter,".
fn after(article: &Article, own: &Range<usize>, end: usize) -> Option<Range<usize>> {
    let of = end + usize::from(word_in(article, own, end) == ",");
    let the = usize::from(word_in(article, own, of + 1) == "the");
    let body = name(article, own, of + 1 + the).filter(|body| body.start == of + 1 + the)?;
    (word_in(article, own, of) == "of").then_some(body)
}

/// "*City* striker Jonas Beck", "*Moss Rovers* forward Ana Holm", of a club that the text names in full: the name's own words.
fn by_calling(article: &Article, own: &Range<usize>, mention: &Range<usize>) -> Option<(Range<usize>, Vec<String>)> {
    let calling = mention.start.checked_sub(1).filter(|at| own.contains(at))?;
    let capital = |at: &usize| article.document.token_text(*at).starts_with(char::is_uppercase);
    let start = (own.start..calling).rev().take_while(capital).last()?;
    let club = article.document.token_text(calling - 1);
    if !PLAYERS.has(article.language.folded(calling)) || countries::named(club).is_some() || countries::of_demonym(club).is_some() {
        return None;
    }
    let span = article.document.span_of(&(start..calling));
    let text = article.document.slice(span);
    let bodies = article.entities.all.iter().filter(|entity| entity.kind != EntityKind::Person && entity.name.contains(' '));
    let mut called = bodies.filter(|body| body.name == text || body.name.ends_with(&format!(" {text}")));
    let words = called.next()?.name.split(' ').map(str::to_lowercase).filter(|word| word.len() > 2 && word != "the");
    called.next().is_none().then(|| (start..calling, words.collect()))
}

/// "Lockyer Press, where Merrick has spent his whole working life".
fn before(article: &Article, own: &Range<usize>, mention: &Range<usize>) -> Option<Range<usize>> {
    let place = mention.start.checked_sub(2).filter(|_| word_in(article, own, mention.start.wrapping_sub(1)) == "where")?;
    let working = |at: usize| WORKING.has(word_in(article, own, at));
    if word_in(article, own, place) != "," || !(mention.end..mention.end + 6).any(working) {
        return None;
    }
    let capital = |at: &usize| article.document.token_text(*at).starts_with(char::is_uppercase);
    let start = (own.start..place).rev().take_while(capital).last()?;
    Some(start..place)
}

/// Whether a name is of a body that has staff, rather than of a town, a family or an office.
fn is_body(article: &Article, tokens: &Range<usize>) -> bool {
    let span = article.document.span_of(tokens);
    let text = article.document.slice(span);
    let entity = article.entities.at(span).map(|id| article.entities.all[id].kind);
    let last = article.language.folded(tokens.end - 1);
    let firm = tokens
        .clone()
        .any(|at| article.language.folded(at) == "&" || organisations::is_organisation_word(article.language.folded(at)))
        || matches!(last, "press" | "fund" | "records" | "books");
    tokens.len() > 1 && !places::is_place(text) && (firm || entity == Some(EntityKind::Organisation))
}
