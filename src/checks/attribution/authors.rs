//! Who made the reports, surveys, pictures and lawsuits that a text speaks of.
//!
//! Comes in: an article. Goes out: a [`Work`] for each "a study by the University of Ghent", "the Ipsos poll", "Deloitte's audit",
//! "the audit was carried out by KPMG", "the report, which Amnesty published". Nothing here decides whether two of them clash.

use std::ops::Range;

use crate::article::Article;
use crate::checks::common::{lists, quotation_around, says_any, times_touching, word_in};
use crate::extract::lexicon::List;
use crate::language::{Upos, Xpos};
use crate::text::{ParagraphKind, Span};

/// A made thing with whoever made it.
#[derive(Clone, Debug)]
pub(super) struct Work<'a> {
    /// What it is, the first word of its group.
    pub noun: &'static str,
    pub sentence: usize,
    /// The name of the maker.
    pub maker: Span,
    /// The words of weight of the maker's name, folded.
    pub words: Vec<&'a str>,
    /// Whether it is told as known: "the study", "Deloitte's audit".
    pub definite: bool,
    /// Whether it is told who brought it out, rather than who made it.
    pub published: bool,
    /// Whether the name stands before the noun, which names the work as much as it tells the maker.
    pub before: bool,
}

/// Nouns for what is made once, by lemma, the first for all of its group.
const WORKS: &[&[&str]] = &[
    &["analysis"],
    &["audit"],
    &["census", "count"],
    &["documentary", "film"],
    &["dossier", "leak", "memo"],
    &["forecast", "projection"],
    &["guideline", "guidance"],
    &["lawsuit", "suit", "complaint"],
    &["photograph", "photo", "picture"],
    &["poll"],
    &["report", "study", "paper", "research", "work"],
    &["review"],
    &["statement"],
    &["survey"],
];
/// Verbs for making, as they stand before "by".
const MAKING: &List = &List::of(
    "carried compiled composed conducted done drafted drawn edited filed led made prepared produced run \
    seen shot signed taken undertaken written",
);
/// Verbs for bringing out.
const PUBLISHING: &List = &List::of("circulated issued presented published released reported unveiled");
/// The same without "by", behind "which".
const FILED: &List = &List::of("carried compiled conducted drafted drew filed made prepared produced ran shot signed took wrote");
/// Words that tell of two works, or of two makers.
const OTHERS: &List = &List::of(
    "also another different earlier first former inter jointly last later latest other others previous previously \
    second separate similar third together two with",
);
/// How many words a maker's name is looked for behind the noun.
const REACH: usize = 6;
/// The same, where a verb for making says that it is the maker's.
const FAR: usize = 12;

/// All of them, in the order of the text.
pub(super) fn works(article: &Article) -> Vec<Work<'_>> {
    let mut found = Vec::new();
    for (number, sentence) in article.document.sentences.iter().enumerate() {
        let own = &sentence.tokens;
        if article.document.kind_of(number) != ParagraphKind::Body || says_any(article, own.clone(), OTHERS) {
            continue;
        }
        for at in own.clone().filter(|&at| matches!(article.language.xpos(at), Xpos::Nn | Xpos::Nns | Xpos::Nnp)) {
            let lemma = article.language.lemma(at);
            if let Some(work) = by_authors(article, own, number, at) {
                found.push(work);
                continue;
            }
            let Some(noun) = WORKS.iter().find(|group| group.contains(&lemma)).map(|group| group[0]) else { continue };
            let named = before(article, own, at).map(|maker| (maker, false));
            let before = named.is_some();
            let Some((maker, published)) = named.or_else(|| behind(article, own, at)) else { continue };
            let plural = article.language.xpos(at) == Xpos::Nns && noun != "guideline";
            let span = article.document.span_of(&maker);
            let words = of_weight(article, maker);
            if quotation_around(article, span).is_none() && !words.is_empty() && !plural {
                found.push(Work {
                    noun,
                    sentence: number,
                    maker: span,
                    words,
                    definite: is_definite(article, own, at),
                    published,
                    before,
                });
            }
        }
    }
    found
}

/// The words of a name that tell it from others, folded.
fn of_weight(article: &Article, name: Range<usize>) -> Vec<&str> {
    name.map(|at| article.language.folded(at)).filter(|word| word.len() > 2 && !lists("the and for", word)).collect()
}

/// "Its authors at the private consultants *Hidrolab*", of a report that the text has told of.
fn by_authors<'a>(article: &'a Article, own: &Range<usize>, sentence: usize, at: usize) -> Option<Work<'a>> {
    let known = at > own.start && matches!(word_in(article, own, at - 1), "its" | "the" | "their");
    if !known
        || !matches!(article.language.folded(at), "author" | "authors" | "compilers" | "makers")
        || !lists("at from", word_in(article, own, at + 1))
    {
        return None;
    }
    let maker = name(article, own, at + 2)?;
    let span = article.document.span_of(&maker);
    let words = of_weight(article, maker);
    let quoted = quotation_around(article, span).is_some();
    (!quoted).then_some(Work { noun: "report", sentence, maker: span, words, definite: true, published: false, before: false })
}

/// "The *Ipsos* poll", "*Deloitte*'s audit", "the *Uppsala University* study".
fn before(article: &Article, own: &Range<usize>, at: usize) -> Option<Range<usize>> {
    let small = |at: &usize| matches!(article.language.upos(*at), Upos::Adj | Upos::Noun) && !capital(article, own, *at);
    let mut end = at - (own.start..at).rev().take(2).take_while(small).count();
    if end > own.start && matches!(word_in(article, own, end - 1), "'s" | "'") {
        end -= 1;
    }
    let start = end - (own.start..end).rev().take_while(|&at| is_of_name(article, own, at, "of &")).count();
    let start =
        start + usize::from(start < end && matches!(word_in(article, own, start), "the" | "a" | "an" | "of" | "its" | "in"));
    let name = Some(start..end).filter(|name| is_name(article, own, name));
    name.or_else(|| makers_before(article, own, at))
}

/// "*The Food Agency*, which carried out the survey".
fn makers_before(article: &Article, own: &Range<usize>, at: usize) -> Option<Range<usize>> {
    let word = |at: usize| word_in(article, own, at);
    let the = at.checked_sub(1).filter(|&the| matches!(word(the), "the" | "this"))?;
    let verb = if word(the.wrapping_sub(1)) == "out" { the.checked_sub(2)? } else { the.checked_sub(1)? };
    let which = verb.checked_sub(1).filter(|&which| matches!(word(which), "which" | "that" | "who"))?;
    let end = which.checked_sub(usize::from(word(which.wrapping_sub(1)) == ","))?;
    let start = end - (own.start..end).rev().take_while(|&at| is_of_name(article, own, at, "of for & and ' 's")).count();
    let start = start + usize::from(start < end && lists("the a an of", word(start)));
    (lists(FILED, word(verb)) && is_name(article, own, &(start..end))).then_some(start..end)
}

/// "A study *by* X", "the audit was carried out *by* X", "the lawsuit, *which* X filed", and whether it is only brought out.
fn behind(article: &Article, own: &Range<usize>, at: usize) -> Option<(Range<usize>, bool)> {
    let word = |at: usize| word_in(article, own, at);
    let which = at + 1 + usize::from(word(at + 1) == ",");
    if matches!(word(which), "which" | "that" | "whose") {
        let name = name(article, own, which + 1)?;
        let verb = (name.end..name.end + 3).find(|&at| lists(FILED, word(at)) || lists(PUBLISHING, word(at)))?;
        return Some((name, lists(PUBLISHING, word(verb))));
    }
    if matches!(word(at + 1), "is" | "was" | "are" | "were")
        && word(at + 2) == "the"
        && word(at + 3) == "work"
        && word(at + 4) == "of"
    {
        return Some((name(article, own, at + 5)?, false));
    }
    // "Commissioned by the ministry and written by the university": the makers come behind the verb for making.
    let making = (at + 1..at + 1 + FAR).find(|&at| lists(MAKING, word(at)) && word(at + 1) == "by");
    if let Some(verb) = making.filter(|&verb| !(at + 1..verb).any(|at| matches!(word(at), "." | ";"))) {
        return Some((name(article, own, verb + 2)?, false));
    }
    let by = (at + 1..at + 1 + REACH).find(|&at| word(at) == "by")?;
    let stop = |at: usize| matches!(word(at), "." | ";" | "and" | "but" | "on" | "that") || article.language.upos(at) == Upos::Noun;
    let between = at + 1..by;
    let made = between.clone().any(|at| lists(MAKING, word(at)));
    let published = between.clone().any(|at| lists(PUBLISHING, word(at)));
    let plain = between.is_empty() || made || published || between.len() == 1 && word(at + 1) == ",";
    let name = name(article, own, by + 1)?;
    (plain && !between.clone().any(stop)).then_some((name, published && !made))
}

/// The name at `from` or behind "the", "researchers at the" and the like.
fn name(article: &Article, own: &Range<usize>, from: usize) -> Option<Range<usize>> {
    let start = (from..from + REACH).find(|&at| capital(article, own, at))?;
    let led = (from..start).all(|at| matches!(article.language.upos(at), Upos::Det | Upos::Noun | Upos::Adp | Upos::Adj));
    let end = start + (start..own.end).take_while(|&at| is_of_name(article, own, at, "of for & and the ' 's")).count();
    (led && is_name(article, own, &(start..end))).then_some(start..end)
}

/// Whether token `at` is of a name: a word with a capital, or one of the small words `inside` before such a word.
fn is_of_name(article: &Article, own: &Range<usize>, at: usize, inside: &str) -> bool {
    capital(article, own, at) || lists(inside, word_in(article, own, at)) && capital(article, own, at + 1)
}

fn capital(article: &Article, own: &Range<usize>, at: usize) -> bool {
    own.contains(&at) && article.document.token_text(at).starts_with(char::is_uppercase)
}

/// Whether tokens are a name: no day, no month, no demonym alone, nothing that only begins the sentence.
fn is_name(article: &Article, own: &Range<usize>, tokens: &Range<usize>) -> bool {
    let first = tokens.start;
    let time = !times_touching(article, &(first..first + 1)).is_empty();
    let proper = !tokens.is_empty() && (tokens.start..tokens.end).any(|at| article.language.upos(at) == Upos::Propn);
    let place = crate::extract::lexicon::countries::of_demonym(article.document.token_text(first.min(own.end - 1))).is_some()
        && tokens.len() == 1;
    proper && !time && !place
}

/// Whether the noun is told as known.
fn is_definite(article: &Article, own: &Range<usize>, at: usize) -> bool {
    let mut before = (at.saturating_sub(6).max(own.start)..at).rev().map(|at| article.language.folded(at));
    let found =
        before.find(|word| matches!(*word, "the" | "this" | "that" | "its" | "their" | "'s" | "a" | "an" | "," | "of" | "in"));
    matches!(found, Some("the" | "this" | "that" | "its" | "their" | "'s"))
}
