//! What is denied in other words: "never reached the northern islands" and "made landfall in the northern islands", "did not ask
//! for permission from her parents" and "got the OK from her parents".
//!
//! Comes in: an article. Goes out: the two propositions. Who did it, or of which group nobody did, and what it was done to must be
//! the same in both; nothing may tell of another time.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::article::Article;
use crate::checks::common::{around, lists, propositions_in, says_any};
use crate::checks::moments::{is_told, two_sources};
use crate::checks::topics::Topic;
use crate::extract::lexicon::List;
use crate::extract::lexicon::kin::are_kin;
use crate::extract::lexicon::paraphrases::{self, Deed};
use crate::extract::{Argument, Polarity, Proposition, Tense};
use crate::language::{Upos, Xpos};
use crate::text::ParagraphKind;

/// Words in a sentence that tell of another time or another deed of the kind.
const OTHERS: &List = &List::of(
    "again another anymore directly earlier eventually first formerly further if immediately initially last later \
    longer next once originally other others personally previously second since still subsequently then third unless until when \
    whenever whether would yet",
);

/// How many tokens a way of saying, and what follows it, may take.
const WAY: usize = 9;
const PHRASE: usize = 8;
/// How many tellings of one deed are compared with one.
const NEAREST: usize = 8;

/// One telling of a deed.
struct Telling<'a> {
    proposition: &'a Proposition,
    doer: Topic,
    /// To what it was done: the lemma of the noun, and the lemmas of what tells it from others.
    thing: &'a str,
    marks: Vec<&'a str>,
}

/// Pairs of propositions, in the order of the text, of which one denies in other words what the other tells.
pub(super) fn clashes(article: &Article) -> Vec<(&Proposition, &Proposition)> {
    let mut seen: BTreeMap<&str, Vec<Telling<'_>>> = BTreeMap::new();
    let mut found = Vec::new();
    for proposition in article.propositions.iter().filter(|proposition| is_plain(article, proposition)) {
        let Some((deed, telling)) = read(article, proposition) else { continue };
        let earlier = seen.entry(deed.name()).or_default();
        let rival = earlier.iter().rev().take(NEAREST).find(|other| clash(article, other, &telling));
        found.extend(rival.map(|other| (other.proposition, proposition)));
        earlier.push(telling);
    }
    found
}

/// Whether `proposition` tells as a fact of what was done or not done, at no other time.
fn is_plain(article: &Article, proposition: &Proposition) -> bool {
    let verb = proposition.lemma.split(' ').next().unwrap_or_default();
    let body = article.document.kind_of(proposition.sentence) == ParagraphKind::Body;
    let past = proposition.tense == Tense::Past || article.language.xpos(proposition.predicate) == Xpos::Vbd;
    body && past
        && !proposition.nominal
        && paraphrases::begins(verb)
        && is_told(article, proposition)
        && !says_any(article, around(article, proposition), OTHERS)
}

/// The deed that `proposition` tells, with who did it and to what.
fn read<'a>(article: &'a Article, proposition: &'a Proposition) -> Option<(Deed, Telling<'a>)> {
    let subject = proposition.subject.as_ref().filter(|subject| subject.tokens.end <= proposition.predicate)?;
    let sentence = &article.document.sentences[proposition.sentence].tokens;
    let verb = proposition.group.clone().rfind(|&at| proposition.lemma.starts_with(article.language.lemma(at)))?;
    let (deed, after) = deed(article, verb, sentence.end)?;
    let (head, marks) = thing(article, after..sentence.end.min(after + PHRASE))?;
    let doer = doer(article, subject)?;
    Some((deed, Telling { proposition, doer, thing: article.language.lemma(head), marks }))
}

/// The deed that the words from the verb at `verb` on tell, and the token after them; articles and what describes count for nothing.
fn deed(article: &Article, verb: usize, end: usize) -> Option<(Deed, usize)> {
    let word = |at: usize| article.language.lemma(at);
    let skipped = |at: &usize| {
        let aside = matches!(article.language.upos(*at), Upos::Det | Upos::Adj | Upos::Adv);
        *at > verb && aside && !paraphrases::has(word(*at))
    };
    let at: Vec<usize> = (verb..end.min(verb + WAY)).filter(|at| !skipped(at)).collect();
    let words: Vec<String> = at.iter().map(|&at| word(at).to_lowercase()).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let (deed, length) = paraphrases::deed(&words)?;
    Some((deed, at[length - 1] + 1))
}

/// The noun that `tokens` begin with, and what tells it from others.
fn thing(article: &Article, tokens: Range<usize>) -> Option<(usize, Vec<&str>)> {
    let language = &article.language;
    let start = tokens.start;
    let part = |at: &usize| {
        let opens = *at == start && matches!(language.upos(*at), Upos::Det | Upos::Pron);
        opens || matches!(language.upos(*at), Upos::Adj | Upos::Noun | Upos::Propn) || language.xpos(*at) == Xpos::Pos
    };
    let phrase: Vec<usize> = tokens.take_while(part).collect();
    let noun = |at: &usize| matches!(language.upos(*at), Upos::Noun | Upos::Propn);
    let head = phrase.iter().copied().rfind(noun)?;
    let marks = phrase.iter().filter(|&&at| at < head && !matches!(language.upos(at), Upos::Det | Upos::Pron | Upos::Part));
    Some((head, marks.map(|&at| language.lemma(at)).collect()))
}

/// Who did it: what "a storm that" is said to be, where it is said of a name.
fn doer(article: &Article, subject: &Argument) -> Option<Topic> {
    let topic = Topic::of(article, subject)?;
    if topic.named || topic.entity.is_some() {
        return Some(topic);
    }
    let own = propositions_in(article, &(subject.head..subject.head + 1));
    let of = own.iter().find(|other| !other.nominal);
    let named = of.and_then(|of| Topic::of(article, of.subject.as_ref()?)).filter(|of| of.named);
    Some(named.unwrap_or(topic))
}

/// Whether the one denies the deed and the other tells it, of one doer and one thing.
fn clash(article: &Article, one: &Telling<'_>, two: &Telling<'_>) -> bool {
    let (first, second) = (one.proposition, two.proposition);
    if first.polarity == second.polarity || first.sentence == second.sentence {
        return false;
    }
    let denied = if first.polarity == Polarity::Negated { one } else { two };
    let named = |telling: &Telling<'_>| telling.doer.named || telling.doer.entity.is_some();
    let nobody = denied.proposition.subject.as_ref().is_some_and(|subject| article.language.folded(subject.tokens.start) == "no");
    let group = one.doer.head == two.doer.head && !one.doer.named && !two.doer.named;
    let doers = if nobody { group } else { named(one) && named(two) && one.doer.fits(&two.doer) };
    let holds = |one: &Telling<'_>, two: &Telling<'_>| one.marks.iter().all(|mark| two.marks.contains(mark));
    let kin = one.thing == two.thing && (holds(one, two) || holds(two, one)) || nobody && are_kin(one.thing, two.thing);
    doers && kin && times_agree(article, denied.proposition, first, second) && !two_sources(article, first, second)
}

/// Whether no two days are told; what was "never" so was not so on any day.
fn times_agree(article: &Article, denied: &Proposition, one: &Proposition, two: &Proposition) -> bool {
    let never = denied.group.clone().any(|at| lists("never", article.language.folded(at)));
    let value = |time: &usize| article.times[*time].value.as_str();
    let shared = one.times.iter().any(|mine| two.times.iter().any(|other| value(mine) == value(other)));
    never && denied.times.is_empty() || one.times.is_empty() || two.times.is_empty() || shared
}
