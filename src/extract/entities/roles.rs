//! Posts and descriptions: what the text says a person is.
//!
//! Comes in: runs and entities. Goes out: [`Role`]s in the entities, from titles ("Mayor Ann Lee"), nouns before a name ("the
//! team's captain Ann Lee"), appositions on either side ("Ann Lee, the council's leader,"; "the transport secretary, Ann
//! Lee,"), "is" and "was", and clauses that name the post by its work ("who chairs the board"). Then mentions by role: "the
//! mayor", where only one person of the article is one.

use std::ops::Range;

use super::kinds::is_acronym;
use super::runs::{Run, is_origin, is_qualifier};
use super::view::View;
use super::{Entities, EntityId, EntityKind, Form, Mention, Role};
use crate::extract::lexicon::{countries, places, posts, titles};
use crate::language::{Upos, Xpos};

/// The longest phrase that is read as what a post belongs to, in tokens.
const LONGEST: usize = 14;

/// A noun phrase headed by a post.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    /// From the determiner to the end of what it belongs to.
    pub tokens: Range<usize>,
    /// The role that it gives.
    pub role: Role,
}

/// Adds the roles of all people; gives back every phrase headed by a post, for the mentions by role.
pub(super) fn find(view: &View, runs: &[Run], of_run: &[Option<EntityId>], entities: &mut Entities) -> Vec<Phrase> {
    let phrases = phrases(view, runs);
    for (run, id) in runs.iter().zip(of_run) {
        let Some(id) = id.filter(|&id| entities.all.get(id).is_some_and(|entity| entity.kind == EntityKind::Person)) else {
            continue;
        };
        if run.name.is_empty() {
            continue;
        }
        let mut roles: Vec<Role> = titled(view, run).into_iter().collect();
        roles.extend(beside(view, run, &phrases));
        let clauses: Vec<Role> = roles.iter().filter_map(|role| by_work(view, view.document.tokens_in(role.span).end)).collect();
        roles.extend(clauses);
        roles.extend(by_work(view, run.name.end));
        roles.retain(|role| !matches!(role.title.as_str(), "lord" | "lady" | "dame" | "sir"));
        for role in roles {
            let known = &mut entities.all[id].roles;
            if !known.iter().any(|other| other.span.overlaps(role.span)) {
                known.push(role);
            }
        }
    }
    for entity in &mut entities.all {
        entity.roles.sort_by_key(|role| role.span);
    }
    phrases
}

/// Adds a mention for each "the mayor" that only one person of the article can be.
pub(super) fn mentions(view: &View, phrases: &[Phrase], entities: &mut Entities) {
    let mut roles: Vec<(&str, EntityId, bool)> = Vec::new();
    for (id, entity) in entities.all.iter().enumerate() {
        roles.extend(entity.roles.iter().map(|role| (role.title.as_str(), id, role.qualified)));
    }
    roles.sort_unstable();
    roles.dedup();
    let mut found = Vec::new();
    for phrase in phrases {
        let inside = |role: &Role| role.span.overlaps(phrase.role.span);
        let title = phrase.role.title.as_str();
        let from = roles.partition_point(|(known, _, _)| *known < title);
        let mut holders = roles[from..]
            .iter()
            .take_while(|(known, _, _)| *known == title)
            .filter(|(_, _, qualified)| *qualified == phrase.role.qualified);
        let Some((_, id, _)) = holders.next() else { continue };
        let alone = holders.all(|(_, other, _)| other == id);
        let definite = view.folded(phrase.tokens.start) == "the" || view.possessive(phrase.role.head.saturating_sub(1));
        if alone && definite && !entities.all[*id].roles.iter().any(inside) {
            let tokens = phrase.tokens.start..phrase.role.head + 1;
            let free = entities.at(view.span(&tokens)).is_none_or(|at| entities.all[at].kind != EntityKind::Person);
            if free {
                found.push((*id, Mention { span: view.span(&tokens), tokens, form: Form::Role }));
            }
        }
    }
    entities.mentions.extend(found);
}

/// All noun phrases of the text that a post heads, in order.
fn phrases(view: &View, runs: &[Run]) -> Vec<Phrase> {
    let mut phrases: Vec<Phrase> = Vec::new();
    for sentence in &view.document.sentences {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let after = phrases.last().map_or(0, |phrase: &Phrase| phrase.role.head + 1);
            if at >= after
                && let Some(phrase) = phrase_with_head(view, runs, at, &sentence.tokens)
            {
                at = phrase.role.head;
                phrases.push(phrase);
            }
            at += 1;
        }
    }
    phrases
}

/// The phrase whose head, a post in the singular, begins at token `at`.
fn phrase_with_head(view: &View, runs: &[Run], at: usize, sentence: &Range<usize>) -> Option<Phrase> {
    if !view.is_word(at) || view.joined(at) && at > sentence.start && view.folded(at - 1) != "-" {
        return None;
    }
    if !posts::may_begin(view.folded(at)) {
        return None;
    }
    let end = (at + 1..=sentence.end.min(at + 4)).rev().find(|&end| posts::post(&view.joined_text(&(at..end))).is_some())?;
    let head = end - 1;
    let noun = (matches!(view.upos(head), Upos::Noun | Upos::Propn) || head > at && view.upos(head) == Upos::Adj)
        && view.language.xpos(head) != Xpos::Nns;
    let compound =
        view.upos(head + 1) == Upos::Noun && !view.joined(head + 1) || view.folded(head + 1) == "-" && view.joined(head + 1);
    if !noun || compound && !view.capital(head + 1) || inside_name(runs, at) {
        return None;
    }
    let start = phrase_start(view, at, sentence.start);
    let (mut title, qualified) = title(view, start..at, at..end);
    let before = owner(view, start..at);
    let after = complement(view, end, sentence.end);
    if let Some(field) =
        after.as_ref().filter(|field| title == "head" && before.is_some() && !Range::clone(field).any(|at| view.capital(at)))
    {
        title = format!("head of {}", view.joined_text(field));
    }
    let of = before.clone().or_else(|| after.clone()).and_then(|tokens| belongs(view, &tokens));
    let qualified = qualified
        || matches!(view.folded(end), "designate" | "elect" | "emeritus")
        || view.folded(end) == "-" && view.folded(end + 1) == "elect";
    let tokens = start..after.map_or(end, |tokens| tokens.end);
    let span = view.span(&tokens);
    Some(Phrase { tokens, role: Role { span, head, title, of, qualified } })
}

fn inside_name(runs: &[Run], at: usize) -> bool {
    let number = runs.partition_point(|run| run.whole.end <= at);
    runs.get(number).is_some_and(|run| run.name.contains(&at) && run.name.len() > 1)
}

/// Where the phrase of a head at `head` begins: its determiner or first modifier.
fn phrase_start(view: &View, head: usize, from: usize) -> usize {
    let mut start = head;
    while start > from.max(head.saturating_sub(8)) {
        let before = start - 1;
        let modifies = matches!(view.upos(before), Upos::Noun | Upos::Propn | Upos::Adj | Upos::Num)
            || view.possessive(before)
            || view.folded(before) == "-" && view.joined(before)
            || is_qualifier(view.folded(before))
            || matches!(view.language.xpos(before), Xpos::Vbn | Xpos::Vbg) && start == head;
        let closes = matches!(view.upos(before), Upos::Det) || view.language.xpos(before) == Xpos::PrpDollar;
        if closes {
            let after_possessive = start < head && view.possessive(start);
            return if after_possessive { start } else { before };
        }
        if !modifies {
            break;
        }
        start = before;
    }
    start
}

/// The post's title: the lexicon's word, with what it is in charge of where the post takes it: "fisheries minister".
fn title(view: &View, modifiers: Range<usize>, post: Range<usize>) -> (String, bool) {
    let name = view.joined_text(&post);
    let name = spelled_out(&name).map_or(name, str::to_owned);
    let (name, elect) = match name.strip_suffix("-elect") {
        Some(office) => (office.to_owned(), true),
        None => (name, false),
    };
    let mut qualified = elect || modifiers.clone().any(|at| is_qualifier(view.folded(at)));
    qualified |= ["deputy ", "vice ", "vice-", "co-", "assistant "].iter().any(|start| name.starts_with(start));
    if !posts::takes_portfolio(&name) {
        return (singular_sexless(name), qualified);
    }
    let mut start = post.start;
    while start > modifiers.start && post.start - start < 4 {
        let before = start - 1;
        let word = view.folded(before);
        let noun = matches!(view.upos(before), Upos::Noun) || view.upos(before) == Upos::Propn && !is_origin(view.text(before));
        let adjective = view.upos(before) == Upos::Adj && !is_origin(view.text(before)) && !is_general(word);
        let named = view.capital(before) && (before > modifiers.start && view.capital(before - 1) || is_acronym(view.text(before)));
        if named || !(noun || adjective || word == "-") || is_qualifier(word) || is_rank(word) {
            break;
        }
        start = before;
    }
    (singular_sexless(view.joined_text(&(start..post.end))), qualified)
}

/// The post that a title is short for.
fn spelled_out(title: &str) -> Option<&'static str> {
    Some(match title.trim_end_matches('.') {
        "capt" => "captain",
        "cllr" => "councillor",
        "col" => "colonel",
        "det" => "detective",
        "gen" => "general",
        "gov" => "governor",
        "prof" => "professor",
        "rep" => "representative",
        "sen" => "senator",
        "sgt" => "sergeant",
        "supt" => "superintendent",
        _ => return None,
    })
}

/// Adjectives that do not say what a post is in charge of.
fn is_general(word: &str) -> bool {
    const GENERAL: [&str; 28] = [
        "able",
        "actual",
        "British",
        "conservative",
        "controversial",
        "current",
        "democratic",
        "elderly",
        "experienced",
        "famous",
        "first",
        "formidable",
        "good",
        "last",
        "liberal",
        "local",
        "new",
        "old",
        "only",
        "own",
        "popular",
        "present",
        "republican",
        "sitting",
        "top",
        "veteran",
        "well-known",
        "young",
    ];
    GENERAL.contains(&word)
}

fn is_rank(word: &str) -> bool {
    matches!(
        word,
        "senior" | "top" | "longtime" | "veteran" | "junior" | "lead" | "retired" | "disgraced" | "embattled" | "colleague"
    )
}

/// "chairwoman" and "chairman" are one post.
fn singular_sexless(name: String) -> String {
    for (ending, plain) in
        [("chairwoman", "chairman"), ("chairperson", "chairman"), ("spokeswoman", "spokesman"), ("spokesperson", "spokesman")]
    {
        if let Some(start) = name.strip_suffix(ending) {
            return format!("{start}{plain}");
        }
    }
    match name.strip_suffix("secretary-general") {
        Some(start) => format!("{start}secretary general"),
        None => name,
    }
}

/// What the words before the head say it belongs to: "the *union*'s secretary", "*French* minister".
fn owner(view: &View, modifiers: Range<usize>) -> Option<Range<usize>> {
    let start = modifiers.start + usize::from(matches!(view.upos(modifiers.start), Upos::Det));
    if let Some(ending) = modifiers.clone().rev().find(|&at| view.possessive(at)) {
        return (start < ending).then_some(start..ending);
    }
    let first = modifiers.clone().find(|&at| {
        view.capital(at)
            && (view.upos(at) == Upos::Propn || !view.begins(at))
            && !is_qualifier(view.folded(at))
            && view.upos(at) != Upos::Det
    })?;
    let last = (first..modifiers.end).take_while(|&at| view.capital(at) || view.folded(at) == "-").last()?;
    Some(first..last + 1)
}

/// What follows the head after "of", "for", "at", "in" and the like, up to the next comma or verb.
fn complement(view: &View, from: usize, limit: usize) -> Option<Range<usize>> {
    let joins = |word: &str| matches!(word, "of" | "for" | "at" | "in" | "with" | "to");
    if !joins(view.folded(from)) {
        return None;
    }
    let mut end = from + 1;
    while end < limit.min(from + LONGEST) {
        let word = view.folded(end);
        let goes_on = matches!(view.upos(end), Upos::Noun | Upos::Propn | Upos::Adj | Upos::Det | Upos::Num)
            || view.possessive(end)
            || matches!(word, "of" | "for" | "&")
            || view.language.xpos(end) == Xpos::Vbg && view.upos(end + 1) == Upos::Noun
            || word == "-" && view.joined(end)
            || word == "and" && view.capital(end + 1) && !view.capital(end - 1)
            || matches!(view.language.xpos(end), Xpos::PrpDollar);
        if !goes_on {
            break;
        }
        end += 1;
    }
    while end > from + 1 && matches!(view.upos(end - 1), Upos::Adp | Upos::Det | Upos::Cconj) {
        end -= 1;
    }
    (end > from + 1).then_some(from + 1..end)
}

/// What a post belongs to as one string: countries for their demonyms, no determiner, no possessive ending.
fn belongs(view: &View, tokens: &Range<usize>) -> Option<String> {
    let determiner = |at: &usize| view.upos(*at) == Upos::Det || view.language.xpos(*at) == Xpos::PrpDollar;
    let start = tokens.start + tokens.clone().take_while(determiner).count();
    let end = if tokens.end > start && view.possessive(tokens.end - 1) { tokens.end - 1 } else { tokens.end };
    if start >= end {
        return None;
    }
    let text = view.joined_text(&(start..end));
    let country = countries::named(&text).or_else(|| countries::of_demonym(&text));
    Some(country.map_or(text, |country| crate::text::fold(country.name)))
}

/// The role that a title before the name gives: "US Secretary of State Marco Rubio".
fn titled(view: &View, run: &Run) -> Option<Role> {
    let title = run.title.clone();
    let posts = (title.start..title.end).find(|&start| {
        let text = view.joined_text(&(start..title.end));
        let office = text.strip_suffix("-elect").unwrap_or(&text);
        posts::post(office).is_some() || start + 1 == title.end && spelled_out(office).is_some()
    })?;
    let start = phrase_start(view, run.whole.start, view.sentence(run.whole.start).start);
    let before = start..posts;
    let of_text = view.document.slice(if run.of.is_empty() { view.span(&run.title) } else { view.span(&run.of) });
    let portfolio = !places::is_place(of_text) && !is_acronym(of_text);
    let modifiers = if portfolio { run.of.start..posts } else { title.start..posts };
    let (title_text, qualified) = self::title(view, modifiers, posts..title.end);
    let qualified = qualified || before.clone().any(|at| is_qualifier(view.folded(at)));
    let of = if run.of.is_empty() { owner(view, before) } else { Some(run.of.clone()) };
    // "Brig. Gen.": a rank belongs to no rank.
    let of = of.filter(|of| !of.clone().all(|at| titles::is_title(view.folded(at))));
    let span = view.span(&(start..title.end));
    Some(Role { span, head: title.end - 1, title: title_text, of: of.and_then(|of| belongs(view, &of)), qualified })
}

/// The roles that phrases beside a name give: directly before it, in apposition, or after "is".
fn beside(view: &View, run: &Run, phrases: &[Phrase]) -> Vec<Role> {
    let mut roles = Vec::new();
    let from = phrases.partition_point(|phrase| phrase.tokens.end < run.whole.start.saturating_sub(1));
    let sentence = view.sentence(run.name.start);
    for phrase in phrases[from..].iter().take_while(|phrase| phrase.tokens.start < run.name.end + LONGEST) {
        if !sentence.contains(&phrase.role.head) {
            continue;
        }
        let mut role = phrase.role.clone();
        let seated = run.title.is_empty() && !run.of.is_empty() && phrase.role.head + 2 == run.of.start;
        let directly = phrase.role.head + 1 == run.name.start && phrase.tokens.start < run.name.start || seated;
        if seated {
            role.of = belongs(view, &run.of);
        }
        let comma_before = phrase.tokens.end + 1 == run.whole.start
            && view.folded(phrase.tokens.end) == ","
            && closes(view, run.name.end)
            && (opens(view, phrase) || introduces(view, phrase, &sentence, run));
        let gap = run.name.end..phrase.tokens.start;
        let after = !gap.is_empty() && apposed(view, &gap) && ends_apposition(view, phrase);
        let copula = copula(view, &gap).or_else(|| inverted(view, phrase, &sentence, run));
        let appointed = is_appointed(view, run, &gap);
        if directly || comma_before || after || copula.is_some() || appointed {
            role.qualified |= copula == Some(true) || appointed;
            roles.push(role);
        }
    }
    roles
}

/// Whether a name and the phrase after a gap stand in "named Ann Lee as its chairwoman", with or without a clause between.
fn is_appointed(view: &View, run: &Run, gap: &Range<usize>) -> bool {
    let verb = run.whole.start > 0 && matches!(view.folded(run.whole.start - 1), "named" | "appointed" | "hired" | "chose");
    let inserted = gap.len() == 1 || view.folded(gap.start) == "," && gap.len() > 2 && view.folded(gap.end - 2) == ",";
    verb && !gap.is_empty() && inserted && view.folded(gap.end - 1) == "as"
}

/// Whether a phrase before a comma can be in apposition to the name after it: it is definite.
fn opens(view: &View, phrase: &Phrase) -> bool {
    let start = phrase.tokens.start;
    let possessed = (start..phrase.role.head).any(|at| view.possessive(at));
    matches!(view.folded(start), "the" | "its" | "their" | "his" | "her" | "our")
        || possessed
        || view.language.xpos(start) == Xpos::PrpDollar
}

/// "A gardener, Lars Voss, saw it": whether an indefinite phrase opens the sentence and the name between commas is its own.
fn introduces(view: &View, phrase: &Phrase, sentence: &Range<usize>, run: &Run) -> bool {
    phrase.tokens.start == sentence.start
        && matches!(view.folded(phrase.tokens.start), "a" | "an" | "one")
        && view.folded(run.name.end) == ","
        && !matches!(view.folded(run.name.end + 1), "and" | "or")
}

/// "The orchestra's conductor is Olga Lind": whether a definite phrase that opens the sentence is said to be the name, and if
/// so, whether it was.
fn inverted(view: &View, phrase: &Phrase, sentence: &Range<usize>, run: &Run) -> Option<bool> {
    let opens = phrase.tokens.start == sentence.start && opens(view, phrase) && run.whole.start == phrase.tokens.end + 1;
    match view.folded(phrase.tokens.end) {
        "is" if opens => Some(false),
        "was" if opens => Some(true),
        _ => None,
    }
}

fn closes(view: &View, at: usize) -> bool {
    matches!(view.folded(at), "," | "." | "-" | ";" | ":" | ")") || at >= view.len()
}

/// Whether only a comma, an age or a bracket stands between a name and what is said of it.
fn apposed(view: &View, gap: &Range<usize>) -> bool {
    let words: Vec<&str> = gap.clone().map(|at| view.folded(at)).collect();
    match words.as_slice() {
        [","] | ["-"] | ["("] => true,
        [",", age, ","] => age.bytes().all(|byte| byte.is_ascii_digit()),
        _ => false,
    }
}

/// Whether an apposition after a name ends as one does, not as the next subject or item of a list.
fn ends_apposition(view: &View, phrase: &Phrase) -> bool {
    let end = phrase.tokens.end;
    let word = view.folded(end);
    let mark = matches!(word, "," | "." | "-" | ")" | ";" | ":")
        || end >= view.len()
        || view.document.tokens[end].kind == crate::text::TokenKind::Quote;
    let clause = matches!(
        word,
        "who"
            | "and"
            | "since"
            | "until"
            | "from"
            | "which"
            | "whose"
            | "on"
            | "during"
            | "through"
            | "throughout"
            | "at"
            | "based"
            | "for"
            | "in"
            | "near"
            | "with"
            | "said"
            | "when"
    );
    let indefinite_or_owned = !matches!(view.upos(phrase.tokens.start), Upos::Pron);
    (mark || clause) && indefinite_or_owned
}

/// Whether a form of "be" or "become" stands between a name and a phrase, and if so, whether it is one of the past.
fn copula(view: &View, gap: &Range<usize>) -> Option<bool> {
    let words: Vec<&str> = gap.clone().map(|at| view.folded(at)).collect();
    match words.as_slice() {
        ["is" | "'s" | "remains"] | [",", "who", "is"] | ["is", "also" | "now" | "currently" | "still"] => Some(false),
        ["was" | "became" | "becomes"]
        | [",", "who", "was" | "became"]
        | ["has" | "had", "been"]
        | [",", "who", "has" | "had", "been"] => Some(true),
        _ => None,
    }
}

/// The role that a clause after the name gives: "who commands the brigade".
fn by_work(view: &View, from: usize) -> Option<Role> {
    let who = from + usize::from(view.folded(from) == ",");
    if view.folded(who) != "who" {
        return None;
    }
    let verb = who + 1;
    let (title, skip) = match view.folded(verb) {
        "commands" => ("commander", 1),
        "heads" => ("head", 1),
        "leads" => ("leader", 1),
        "chairs" => ("chairman", 1),
        "runs" => ("head", 1),
        "edits" => ("editor", 1),
        "coaches" => ("coach", 1),
        "teaches" => ("teacher", 1),
        "farms" => ("farmer", 1),
        "took" if view.folded(verb + 1) == "over" => ("minister", 2),
        "prosecutes" | "prosecuted" => ("prosecutor", 1),
        "brought" if charges(view, verb) => ("prosecutor", 1),
        "is" if view.folded(verb + 1) == "in" && view.folded(verb + 2) == "charge" && view.folded(verb + 3) == "of" => ("head", 4),
        _ => return None,
    };
    let object = verb + skip;
    let limit = view.sentence(from).end;
    let mut end = object;
    while end < limit.min(object + LONGEST)
        && !matches!(view.folded(end), "last" | "this")
        && (matches!(view.upos(end), Upos::Noun | Upos::Propn | Upos::Adj | Upos::Det | Upos::Num)
            || view.possessive(end)
            || matches!(view.folded(end), "of" | "for" | "at") && end > object)
    {
        end += 1;
    }
    if end == object {
        return None;
    }
    let of = belongs(view, &(object..end));
    let role = |title: String, of| Role { span: view.span(&(verb..end)), head: verb, title, of, qualified: false };
    if let Some(field) = of.as_deref().and_then(|of| of.strip_suffix(" ministry")).filter(|_| title != "prosecutor") {
        return Some(role(format!("{field} minister"), None));
    }
    (title != "minister").then(|| role(title.to_owned(), of))
}

/// "brought the charges against him for the prosecutor": whether it is as a prosecutor that somebody brings charges.
fn charges(view: &View, verb: usize) -> bool {
    let object = verb + 1 + usize::from(view.folded(verb + 1) == "the");
    let rest = object..view.sentence(verb).end.min(object + LONGEST);
    matches!(view.folded(object), "charges" | "case" | "prosecution")
        && rest.into_iter().any(|at| matches!(view.folded(at), "prosecutor" | "prosecutors" | "prosecution" | "state" | "crown"))
}
