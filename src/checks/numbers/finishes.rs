//! Places at the end of a contest, and records: "was third with 19 percent", "the runner-up", "silver"; "the hottest day since
//! records began", "the third-highest in the series".
//!
//! Comes in: an article. Goes out: a [`Rank`] for each. Nothing here decides whether two of them disagree.

use std::ops::Range;

use super::ranks::{Rank, Scope, ordinal, superlative_place};
use crate::article::Article;
use crate::checks::common::{lists, word_in};
use crate::extract::lexicon::List;
use crate::extract::{EntityId, EntityKind, Mention};
use crate::text::ParagraphKind;

/// Verbs that lead up to a place, as lemmas.
const ENDS: &List = &List::of("be come end finish place rank settle");
/// Verbs that lead up to "third place" and "bronze".
const TAKES: &List = &List::of("be claim clinch collect earn grab have land receive secure take win");
/// Words between such a verb and the place.
const BETWEEN: &List = &List::of("a an at away for her his home in its joint on only out overall the their up with");
/// Words before a place that is not one in a contest: "in the first place".
const OTHER_PLACES: &List = &List::of("another every no same that this");
/// Words that may follow a place told by its ordinal alone.
const FOLLOWS: &List = &List::of(", . ; ) after ahead and at behind but for in on overall to with");
/// Words that name a place by themselves.
const PRIZES: &[(&str, usize)] = &[("gold", 1), ("silver", 2), ("bronze", 3)];
/// Words for all that was ever measured.
const SERIES: &List = &List::of("ever history record records series");
/// How many words after a superlative may tell that it is one of all time.
const REACH: usize = 7;

/// How far before a superlative "one of" may stand.
const ONE_OF: usize = 3;
/// How many words may stand between a verb and the place that it leads up to.
const LED: usize = 3;
/// How far behind an inverted place who has it may stand: "third was Ann Lee".
const BEHIND: usize = 5;

/// All of them, in the order of the text; in a headline only who came where.
pub(super) fn find(article: &Article) -> Vec<Rank> {
    let mut ranks = Vec::new();
    for (number, sentence) in article.document.sentences.iter().enumerate() {
        let kind = article.document.kind_of(number);
        if !matches!(kind, ParagraphKind::Body | ParagraphKind::Headline) {
            continue;
        }
        let headline = kind == ParagraphKind::Headline;
        for at in sentence.tokens.clone() {
            let finish = finish(article, &sentence.tokens, at, headline);
            let finish = finish.and_then(|(place, tokens)| Some((place, holder(article, &sentence.tokens, &tokens)?, tokens)));
            if let Some((place, who, tokens)) = finish {
                ranks.push(rank(article, number, (place, Scope::Finish), tokens, Some(who)));
            } else if let Some((place, tokens)) =
                record(article, &sentence.tokens, at).or_else(|| only(article, &sentence.tokens, at)).filter(|_| !headline)
            {
                ranks.push(rank(article, number, (place, Scope::Record), tokens, None));
            }
        }
    }
    ranks
}

fn rank(article: &Article, sentence: usize, order: (usize, Scope), tokens: Range<usize>, who: Option<EntityId>) -> Rank {
    let span = article.document.span_of(&tokens);
    let (place, scope) = order;
    Rank { span, tokens, sentence, place, scope, who, name: String::new(), names: Vec::new(), bare: false, words: Vec::new() }
}

/// The place that the words at `at` give somebody in a contest.
fn finish(article: &Article, own: &Range<usize>, at: usize, headline: bool) -> Option<(usize, Range<usize>)> {
    let word = |at: usize| word_in(article, own, at);
    let before = at.checked_sub(1).map_or("", word);
    if matches!(word(at), "runner" | "runners") && word(at + 1) == "-" && word(at + 2) == "up" {
        return Some((2, at..at + 3));
    }
    if let Some((_, place)) = PRIZES.iter().find(|(prize, _)| *prize == word(at)) {
        let medal = matches!(word(at + 1), "medal" | "medallist" | "medalist");
        let taken = led_by(article, own, at, TAKES) && lists(FOLLOWS, word(at + 1));
        return (medal || taken).then_some((*place, at..at + 1 + usize::from(medal)));
    }
    let place = ordinal(word(at)).filter(|place| *place < MOST)?;
    let hyphen = usize::from(word(at + 1) == "-");
    if hyphen == 1 && matches!(word(at + 2), "placed" | "ranked") {
        return Some((place, at..at + 3));
    }
    if matches!(word(at + 1 + hyphen), "place" | "spot" | "position" | "prize") {
        // "In the first place", "a second place to stay", "the first prize that she won".
        let other = lists(OTHER_PLACES, before) || place == 1 && before == "the";
        let plain = !other && word(at + 2 + hyphen) != "to";
        return plain.then_some((place, at..at + 2 + hyphen));
    }
    let named = || at > 0 && article.entities.at(article.document.tokens[at - 1].span).is_some();
    let alone = lists(FOLLOWS, word(at + 1)) && (led_by(article, own, at, ENDS) || headline && named());
    let inverted = place < 4 && (word(at + 1) == "was" && at == own.start || before == "in" && word(at + 1) == ",");
    (alone || inverted).then_some((place, at..at + 1))
}

/// The last place that is taken for one in a contest, and one more.
const MOST: usize = 40;

/// Whether one of `verbs` leads up to token `at`, with nothing but small words between.
fn led_by(article: &Article, own: &Range<usize>, at: usize, verbs: &List) -> bool {
    let from = at.saturating_sub(LED + 1).max(own.start);
    let lead = (from..at).rev().find(|&before| !lists(BETWEEN, article.language.folded(before)));
    lead.is_some_and(|lead| lists(verbs, article.language.lemma(lead)))
}

/// Who has the place: of "her third place" and "the third-placed crew" who is meant; of "Third was" who follows; else who was
/// named last before it.
fn holder(article: &Article, own: &Range<usize>, tokens: &Range<usize>) -> Option<EntityId> {
    let mentions = &article.entities.mentions;
    let from = mentions.partition_point(|(_, mention)| mention.tokens.start < own.start);
    let inside = mentions[from..].iter().take_while(|(_, mention)| mention.tokens.start < own.end);
    let all: Vec<_> = inside.filter(|(id, mention)| is_contestant(article, *id, mention)).collect();
    let before = || all.iter().rev().find(|(_, mention)| mention.tokens.start < tokens.start);
    let after = |far: usize| all.iter().find(|(_, mention)| (tokens.end..tokens.end + far).contains(&mention.tokens.start));
    let lead = tokens.start.checked_sub(1).map_or("", |at| word_in(article, own, at));
    let behind = word_in(article, own, tokens.end);
    let attribute = word_in(article, own, tokens.end - 1) == "placed" || lists("the and", lead) && before().is_none();
    let found = if attribute {
        after(BEHIND).or_else(before)
    } else if (lead == "in" && lists(", was", behind) || tokens.start == own.start) && !led_by(article, own, tokens.start, ENDS) {
        after(BEHIND)
    } else {
        before().or_else(|| all.first())
    };
    found.map(|(id, _)| *id).or_else(|| carried(article, own).filter(|_| all.is_empty()))
}

/// Whether a mention may be of one who takes part: a person, or a body or place that is not where something happens.
fn is_contestant(article: &Article, id: EntityId, mention: &Mention) -> bool {
    let lead = mention.tokens.start.checked_sub(1).map_or("", |at| article.language.folded(at));
    let lead = if lead == "the" { mention.tokens.start.checked_sub(2).map_or("", |at| article.language.folded(at)) } else { lead };
    article.entities.all[id].kind == EntityKind::Person || !lists("at from in near of outside to", lead)
}

/// The one person whom the sentence before names, where this one calls somebody "he" or "she".
fn carried(article: &Article, own: &Range<usize>) -> Option<EntityId> {
    let pronoun = own.clone().any(|at| matches!(article.language.folded(at), "he" | "she"));
    let number = article.document.sentence_at(article.document.tokens[own.start].span.start())?.checked_sub(1)?;
    let before = article.document.sentences[number].tokens.clone();
    let mentions = &article.entities.mentions;
    let from = mentions.partition_point(|(_, mention)| mention.tokens.start < before.start);
    let people = mentions[from..].iter().take_while(|(_, mention)| mention.tokens.start < before.end);
    let mut people = people.filter(|(id, _)| article.entities.all[*id].kind == EntityKind::Person).map(|(id, _)| *id);
    let first = people.next().filter(|_| pronoun)?;
    people.all(|other| other == first).then_some(first)
}

/// Comparatives for what is ordered by records.
const MORE: &str = "colder drier hotter warmer wetter windier";

/// "Only two Mays have been wetter": one place behind them.
fn only(article: &Article, own: &Range<usize>, at: usize) -> Option<(usize, Range<usize>)> {
    let word = |at: usize| word_in(article, own, at);
    let count = ["one", "two", "three", "four"].iter().position(|count| *count == word(at + 1)).filter(|_| word(at) == "only")?;
    let more = (at + 2..at + REACH).find(|&at| lists(MORE, word(at)))?;
    Some((count + 2, at..more + 1))
}

/// The place among all that was ever measured: "the hottest day there since records began".
fn record(article: &Article, own: &Range<usize>, at: usize) -> Option<(usize, Range<usize>)> {
    let (start, place) = superlative_place(article, own, at, ONE_OF, &["the", "its"])?;
    let series = |at: &usize| lists(SERIES, word_in(article, own, *at));
    let of_all = (at + 1..at + REACH).find(series)?;
    Some((place, start..of_all + 1))
}
