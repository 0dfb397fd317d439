//! # What it looks for
//! Means that help the very party they are to hurt: "weaken the Front by providing more ammunition to the Front".
//!
//! # Why it matters
//! Two parties have been mixed up, and the reader no longer knows who stands on which side.
//!
//! # Example
//! Pressure on Caracas would be increased by sending more weapons to the Venezuelan army.
//!
//! # What it cannot know
//! Whether help is meant to buy somebody off; who is whose friend.
//!
//! # Source
//! Written for news reports; tried on Wikinews, the GUM corpus and ContraDoc.

use std::ops::Range;

use crate::article::Article;
use crate::checks::Check;
use crate::checks::common::{lists, says_any, word_in};
use crate::extract::EntityId;
use crate::extract::lexicon::List;
use crate::extract::lexicon::countries::{self, Country};
use crate::language::{Upos, Xpos};
use crate::report::{Confidence, Family, Finding, Label};
use crate::text::ParagraphKind;

pub(super) const CHECK: Check = Check {
    id: "structure/means-against-aim",
    family: Family::Structure,
    title: "Help for the party that it is to hurt",
    doc: doc!("means_against_aim.rs"),
    run,
};

/// Verbs for what is done against a party, by the object.
const HURT: &List = &List::of("contain cripple defeat deter isolate oust punish sanction squeeze starve topple undermine weaken");
/// Verbs for what is given to a party.
const GIVE: &List = &List::of("deliver donate extend give grant hand lend offer provide sell send ship supply");
/// Verbs whose object is helped.
const HELP: &List = &List::of("arm equip finance fund re-arm rearm reinforce reward subsidise subsidize train");
/// What is given, by noun: "through more aid for the junta".
const GIFTS: &List = &List::of(
    "aid ammunition arm arms assistance backing credit delivery fund grant help loan money munition shipment subsidy \
    supply support weapon",
);
/// Parties that are called by what they are.
const PARTIES: &List = &List::of(
    "alliance army authority cartel coalition faction force front gang government group guerrilla insurgent junta militant \
    militia movement opposition party rebel regime separatist side troop union",
);
/// Words of a sentence that turn aim or means round, or speak of the failure of both.
const TURNED: &List =
    &List::of("cannot despite enemies enemy far instead never no not n't opponents rather rival rivals unless without");
/// What makes less of a gift.
const WITHHELD: &List = &List::of("ban cap curb cut end few freeze halt less limit little reduce stop suspend withhold");
/// How many words the object of a verb may be away from it, and means from their aim.
const OBJECT: usize = 5;
const REACH: usize = 14;

/// Somebody who can be helped or hurt.
#[derive(Debug, PartialEq)]
enum Party<'a> {
    Country(&'static Country),
    Entity(EntityId),
    Called(&'a str),
}

/// What is done to whom: from the verb or noun to the party.
struct Deed<'a> {
    tokens: Range<usize>,
    to: Party<'a>,
}

fn run(article: &Article, findings: &mut Vec<Finding>) {
    for (number, sentence) in article.document.sentences.iter().enumerate() {
        let tokens = &sentence.tokens;
        if article.document.kind_of(number) != ParagraphKind::Body || says_any(article, tokens.clone(), TURNED) {
            continue;
        }
        let reader = Reader { article, tokens };
        let clash = tokens.clone().find_map(|at| Some((reader.aim(at)?, at))).and_then(|(aim, at)| {
            let means = reader.means_after(&aim).or_else(|| reader.means_before(at))?;
            (means.to == aim.to).then_some((aim, means))
        });
        findings.extend(clash.map(|(aim, means)| finding(article, &aim, &means)));
    }
}

/// Reads one sentence.
struct Reader<'a> {
    article: &'a Article,
    tokens: &'a Range<usize>,
}

impl<'a> Reader<'a> {
    fn word(&self, at: usize) -> &'a str {
        word_in(self.article, self.tokens, at)
    }

    fn lemma(&self, at: usize) -> &'a str {
        if self.tokens.contains(&at) { self.article.language.lemma(at) } else { "" }
    }

    /// "weaken the Front", "pressure on Caracas".
    fn aim(&self, at: usize) -> Option<Deed<'a>> {
        let verb = self.article.language.upos(at) == Upos::Verb && lists(HURT, self.lemma(at));
        let pressure = self.word(at) == "pressure" && self.word(at + 1) == "on";
        (verb || pressure).then(|| self.deed(at, at + 1)).flatten()
    }

    /// "by providing ammunition to the Front", "by arming the Front", "through loans for the Front".
    fn means_after(&self, aim: &Deed) -> Option<Deed<'a>> {
        let link = (aim.tokens.end..aim.tokens.end + REACH).find(|&at| matches!(self.word(at), "by" | "through" | "with"))?;
        let means = (link + 1..link + 4).find_map(|at| self.means(at))?;
        let withheld = (link..means.tokens.end).any(|at| lists(WITHHELD, self.lemma(at)));
        let done = self.word(link) != "by" || self.article.language.xpos(means.tokens.start) == Xpos::Vbg;
        (done && !withheld).then_some(means)
    }

    /// "Sending weapons to the rebels would weaken": the means as the subject of the verb at `aim`.
    fn means_before(&self, aim: usize) -> Option<Deed<'a>> {
        let wanted = matches!(self.word(aim.checked_sub(1)?), "would" | "will" | "could" | "can" | "may" | "might" | "to");
        let mut before = self.tokens.start..aim;
        before.find_map(|at| self.means(at)).filter(|means| wanted && means.tokens.end + 3 >= aim)
    }

    fn means(&self, at: usize) -> Option<Deed<'a>> {
        let doing = self.article.language.xpos(at) == Xpos::Vbg;
        if doing && lists(HELP, self.lemma(at)) {
            return self.deed(at, at + 1);
        }
        let gift = self.article.language.upos(at) == Upos::Noun && lists(GIFTS, self.lemma(at));
        let gives = doing && lists(GIVE, self.lemma(at));
        let to = (at + 1..at + REACH).find(|&at| matches!(self.word(at), "to" | "for" | "by" | "," | ";"));
        self.deed(at, to.filter(|&to| (gift || gives) && matches!(self.word(to), "to" | "for"))? + 1)
    }

    /// What `verb` does to the party named from `start` on.
    fn deed(&self, verb: usize, start: usize) -> Option<Deed<'a>> {
        for at in start..start + OBJECT {
            if let Some(to) = self.party(at) {
                return Some(Deed { tokens: verb..self.end(at), to });
            }
            let leads =
                matches!(self.article.language.upos(at.min(self.tokens.end - 1)), Upos::Det | Upos::Adj | Upos::Num | Upos::Adp);
            if !leads {
                return None;
            }
        }
        None
    }

    /// The party that token `at` names, where nothing follows that makes it another's: not "the Front's enemies".
    fn party(&self, at: usize) -> Option<Party<'a>> {
        let token = self.article.document.tokens.get(at).filter(|_| self.tokens.contains(&at))?;
        let end = self.end(at);
        let alone = self.word(end) != "'s" && self.word(end) != "-" && !matches!(self.upos(end), Some(Upos::Noun | Upos::Propn));
        let text = self.article.document.token_text(at);
        if let Some(country) = countries::of_demonym(text).filter(|_| text.starts_with(char::is_uppercase)) {
            return (alone && lists(PARTIES, self.lemma(at + 1))).then_some(Party::Country(country));
        }
        if let Some(id) = self.article.entities.at(token.span) {
            let name = &self.article.entities.all[id].name;
            let country = countries::named(name).or_else(|| countries::of_capital(name));
            return alone.then_some(country.map_or(Party::Entity(id), Party::Country));
        }
        (alone && self.upos(at) == Some(Upos::Noun) && lists(PARTIES, self.lemma(at))).then(|| Party::Called(self.lemma(at)))
    }

    /// The end of the name or noun at `at`, with the noun behind an adjective of nationality.
    fn end(&self, at: usize) -> usize {
        let mentions = &self.article.entities.mentions;
        let mention = mentions.get(mentions.partition_point(|(_, mention)| mention.tokens.end <= at));
        let end = mention.filter(|(_, mention)| mention.tokens.start <= at).map_or(at + 1, |(_, mention)| mention.tokens.end);
        let demonym = countries::of_demonym(self.article.document.token_text(at)).is_some();
        if demonym && lists(PARTIES, self.lemma(end)) { end + 1 } else { end }
    }

    fn upos(&self, at: usize) -> Option<Upos> {
        self.tokens.contains(&at).then(|| self.article.language.upos(at))
    }
}

fn finding(article: &Article, aim: &Deed, means: &Deed) -> Finding {
    let span = |deed: &Deed| article.document.span_of(&deed.tokens);
    let slice = |deed: &Deed| article.document.slice(span(deed));
    let (first, last) = if aim.tokens.start < means.tokens.start { (aim, means) } else { (means, aim) };
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: "The means help the party that they are to hurt".into(),
        reason: format!("“{}” is done against the party that “{}” is done for.", slice(aim), slice(means)),
        advice: "Look up whom the source names in each of the two places.".into(),
        primary: Label::new(span(last), "the same party"),
        secondary: vec![Label::new(span(first), "a party")],
    }
}
