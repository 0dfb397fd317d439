//! What a headline says has become of people, held against the story: nobody hurt, eleven dead, found alive, all saved.
//!
//! Comes in: an article and its headline. Goes out: the place of the headline and that of the story where the one tells of harm
//! and the other denies it, and no sentence of the story says what the headline does.
//!
//! What it does not do: count; it reads no clauses, only words that stand near each other.

use std::ops::Range;

use crate::article::Article;
use crate::checks::common::{lists, quotation_around, says_any, times_touching, word_in};
use crate::extract::lexicon::List;
use crate::language::Xpos;
use crate::text::{Paragraph, ParagraphKind, Span};

/// Kinds of harm, each by words for it, for people who have suffered it, and for who is spared.
struct Harm {
    name: &'static str,
    suffered: List,
    spared: List,
}

const HARMS: &[Harm] = &[
    Harm {
        name: "deaths",
        suffered: List::of(
            "bodies body casualties dead death deaths die died dies drown drowned fatal fatalities kill killed killing kills perish perished \
            suffocated",
        ),
        spared: List::of("alive rescued safe saved survive survived survives"),
    },
    Harm {
        name: "injuries",
        suffered: List::of("burns casualties harmed hospital hospitalised hospitalized hurt injured injuries injury wounded"),
        spared: List::of("uninjured unharmed unhurt unscathed"),
    },
    Harm { name: "arrests", suffered: List::of("arrest arrested arrests custody detained held"), spared: List::of("") },
    Harm {
        name: "damage",
        suffered: List::of("collapsed damage damaged destroy destroyed destroys gutted razed ruined wrecked"),
        spared: List::of("intact undamaged"),
    },
];
/// Words that deny what stands behind them.
const NONE: &List = &List::of("hardly neither no nobody none scarcely without");
/// Words that make a sentence tell of another time, of a fear, or of what might have been.
const OTHERS: &List = &List::of(
    "ago almost avoided could earlier fear feared fears had if last may might nearly previous previously threat threatened \
    would years",
);
/// What stands before burns that somebody has.
const BURNED: &List = &List::of("bad for from minor of serious severe suffer suffered suffering treat treated with");
/// How many words a denial reaches.
const REACH: usize = 6;

/// Headline and story, where the one tells of harm that the other denies.
pub(super) struct Clash {
    pub headline: Span,
    pub story: Span,
    pub says: String,
    pub told: String,
}

/// The first such clash.
pub(super) fn clash(article: &Article, headline: &Paragraph) -> Option<Clash> {
    let sentences = &article.document.sentences;
    let body = |number: &usize| article.document.kind_of(*number) == ParagraphKind::Body;
    let story: Vec<usize> = (headline.sentences.end..sentences.len()).filter(body).collect();
    let above = sentences.get(headline.sentences.start)?.tokens.start..sentences.get(headline.sentences.end - 1)?.tokens.end;
    HARMS.iter().find_map(|harm| {
        let (news, place) = verdict(article, &above, harm)?;
        let told: Vec<(usize, bool, Span)> = story
            .iter()
            .filter_map(|&number| verdict(article, &sentences[number].tokens, harm).map(|(told, span)| (number, told, span)))
            .collect();
        let open = |number: usize| says_any(article, sentences[number].tokens.clone(), OTHERS);
        let (_, _, story) = told.iter().find(|(number, _, _)| !open(*number))?;
        let all = told.iter().all(|(_, told, _)| *told != news);
        let name = |harmed: bool| if harmed { harm.name.to_owned() } else { format!("no {}", harm.name) };
        all.then(|| Clash { headline: place, story: *story, says: name(news), told: name(!news) })
    })
}

/// Whether a sentence tells of a harm done, or of none, and where.
fn verdict(article: &Article, own: &Range<usize>, harm: &Harm) -> Option<(bool, Span)> {
    let word = |at: usize| word_in(article, own, at);
    let outside = |at: &usize| quotation_around(article, article.document.tokens[*at].span).is_none();
    let lost =
        |at: usize| harm.name == "deaths" && word(at) == "loss" && word(at + 1) == "of" && matches!(word(at + 2), "life" | "lives");
    // "Bakery burns" tells of no burns.
    let burning = |at: usize| word(at) == "burns" && !lists(BURNED, word(at.wrapping_sub(1)));
    let tells = |at: &usize| lists(&harm.suffered, word(*at)) && !burning(*at) || lists(&harm.spared, word(*at)) || lost(*at);
    let at = own.clone().filter(outside).find(tells)?;
    let from = at.saturating_sub(REACH).max(own.start);
    let spared = lists(&harm.spared, word(at));
    let denied = (from..at).any(|at| lists(NONE, word(at))) || matches!(word(at.wrapping_sub(1)), "not" | "n't");
    if denied {
        // "None of the injured was saved" is beyond this.
        return (!spared).then(|| (false, article.document.span_of(&(from..at + 1))));
    }
    // "All but two rescued" spares not all.
    let all = (from..at).any(|at| matches!(word(at), "all" | "everybody" | "everyone") && word(at + 1) != "but");
    let span = article.document.span_of(&(from..at + 1));
    let above =
        article.document.sentence_at(span.start()).is_some_and(|number| article.document.kind_of(number) != ParagraphKind::Body);
    if spared {
        // "Seven rescued" leaves some out, and a chess club is saved as well; who is found alive is one.
        let alone = above && !lists("rescued safe saved", word(at));
        return (all || alone || word(at).starts_with("un")).then_some((false, span));
    }
    let treated = word(at) == "hospital" && says_any(article, own.clone(), "admitted rushed taken treated");
    let counted = treated || (from..(at + REACH).min(own.end)).any(|at| is_counted(article, own, at));
    let verb = matches!(article.language.xpos(at), Xpos::Vbd | Xpos::Vbn) && word(at) != "held";
    let found = word(at) == "body" && word(at + 1) == "of" && (at..own.end).any(|at| word(at) == "found");
    (above || counted || verb || found || harm.name == "damage").then_some((true, span))
}

/// Whether a word counts people or names who has suffered: "four", "dozens", "people", "a cyclist".
fn is_counted(article: &Article, own: &Range<usize>, at: usize) -> bool {
    let word = word_in(article, own, at);
    let time = !times_touching(article, &(at..at + 1)).is_empty();
    article.language.xpos(at) == Xpos::Cd && !time && word != "0"
        || lists("several dozens many hundreds scores two people passengers", word)
}
