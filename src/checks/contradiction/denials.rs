//! Denials: places that say that there is none of something, or that nothing of the sort happened.
//!
//! Comes in: an article. Goes out: a [`Denial`] for each "no weapons were found in the flat", "there is no lift", "has been
//! without a doctor", "none of the windows was broken", "saw no trace of oil". Nothing here decides whether there is one after all.

use std::ops::Range;

use crate::article::Article;
use crate::checks::common::{lists, propositions_in, quotation_around, says_any, times_touching, word_in};
use crate::extract::lexicon::List;
use crate::extract::{Argument, Modality, Proposition, Tense};
use crate::language::{Upos, Xpos};
use crate::text::{ParagraphKind, Span};

/// Words that tell of another time, event or group, of what is only feared, or of a turn.
const OTHERS: &List = &List::of(
    "ago another anymore could different earlier eventually except fear feared first former \
    formerly further future if initially instead last later latest longer might more most much new next once only original \
    originally other others otherwise own planned possible previous previously proposed recent replacement risk second separate \
    similar subsequently then third though threat unless until usually when whenever whether would yesterday yet",
);

/// What there is none of in a manner of speaking, or until it comes.
const LOOSE: &List = &List::of(
    "agreement alternative answer authority attempt bar bearing case chance change choice comment confirmation \
    contact date day deal decision detail difference doubt end evidence excuse exception explanation fault figure \
    guarantee harm hint hope hour idea illusion immediate indication information intention interest issue kind \
    knowledge limit link longer matter means mention mistake moment money month name need news notice number one \
    opponent opportunity option other part penny place plan point power precedent problem progress proof question \
    reaction reason record reference regret relation reply response rest result role room rush secret sense shortage \
    side sight sign sort sound stranger suggestion support surprise thing thought time trouble truth use victory \
    view way week wish wonder word work worry year",
);

/// Nouns before "of" that say no more than what follows: "no trace of oil".
const PARTS: &List = &List::of("hint indication sign sort trace");

/// Verbs for there being something.
const BEING: &List = &List::of("be carry comprise contain employ exist have hold include keep own possess");

/// Prepositions of places.
pub(super) const PLACES: &List =
    &List::of("aboard above across along among at behind below beneath beside inside in near on outside to under within");

/// That there is none of something.
pub(super) struct Denial<'a> {
    pub sentence: usize,
    /// The words of the sentence up to the comma after the noun.
    pub words: Range<usize>,
    /// From the word that denies to the noun.
    pub span: Span,
    /// The token of the noun of which there is none.
    pub noun: usize,
    /// The lemmas of the words that describe it: "swimming" of a pool.
    pub modifiers: Vec<&'a str>,
    /// What was not done to it or by it, with the verb and its preposition; absent where it is said not to be there at all.
    pub deed: Option<(&'a Proposition, String)>,
    /// The lemmas of where there is none of it, or of whose it would be.
    pub places: Vec<&'a str>,
}

/// The denials of `article`, in the order of the text.
pub(super) fn find(article: &Article) -> Vec<Denial<'_>> {
    let sentences = 0..article.document.sentences.len();
    let running = |number: &usize| article.document.kind_of(*number) == ParagraphKind::Body;
    sentences.filter(running).flat_map(|number| in_sentence(article, number)).collect()
}

/// Whether a sentence tells of another time, event or group, or of what is only feared.
pub(super) fn tells_of_others(article: &Article, own: &Range<usize>) -> bool {
    // "Before the wave came" is of one event, "had been there before" of another time.
    let before = |at: usize| article.language.folded(at) == "before" && matches!(word_in(article, own, at + 1), "." | "," | "");
    let may = |at: usize| article.language.folded(at) == "may" && article.language.xpos(at) == Xpos::Md;
    says_any(article, own.clone(), OTHERS) || own.clone().any(|at| before(at) || may(at))
}

fn in_sentence(article: &Article, sentence: usize) -> Vec<Denial<'_>> {
    let own = &article.document.sentences[sentence].tokens;
    own.clone().filter_map(|at| denial(article, sentence, own, at)).collect()
}

/// The denial whose first word is at `at`.
fn denial<'a>(article: &'a Article, sentence: usize, own: &Range<usize>, at: usize) -> Option<Denial<'a>> {
    let (from, noun) = thing(article, own, opening(article, own, at)?)?;
    let comma = (noun + 1..own.end).find(|&at| article.document.token_text(at) == ",");
    let words = own.start..comma.unwrap_or(own.end);
    let span = article.document.span_of(&(at..noun + 1));
    let clause = propositions_in(article, own).iter().find(|clause| holds(clause, noun))?;
    let told = clause.modality == Modality::Asserted && clause.tense != Tense::Future && quotation_around(article, span).is_none();
    let loose = lists(LOOSE, article.language.lemma(noun)) || word_in(article, own, noun + 1) == "for";
    if !told || loose || tells_of_others(article, &words) {
        return None;
    }
    let being = lists(BEING, clause.lemma.split(' ').next()?) || article.language.folded(at) == "without";
    let deed = (!being).then(|| (clause, with_preposition(clause, noun)));
    let mut places = places(article, &words, noun);
    let owner = clause.subject.as_ref().filter(|subject| deed.is_none() && !subject.tokens.contains(&noun));
    places.extend(owner.map(|owner| article.language.lemma(owner.head)));
    Some(Denial { sentence, words, span, noun, modifiers: described(article, from, noun), deed, places })
}

/// Where the phrase of which there is none begins, if the words at `at` say that there is none.
fn opening(article: &Article, own: &Range<usize>, at: usize) -> Option<usize> {
    let word = |at: usize| word_in(article, own, at);
    Some(match (word(at), word(at + 1), word(at + 2)) {
        ("no" | "zero", ..) => at + 1,
        ("without", "a" | "an" | "any", _) => at + 2,
        ("not", "a" | "one", "single") => at + 3,
        ("none" | "neither", "of", "the" | "its" | "his" | "her" | "their") => at + 3,
        ("one", "of", "the") if at > own.start && word(at - 1) == "not" => at + 3,
        ("a" | "an" | "any", ..) if is_negated_before(article, own, at) => at + 1,
        _ => return None,
    })
}

/// Whether a clause has the noun at `noun` among its phrases.
fn holds(clause: &Proposition, noun: usize) -> bool {
    let inside = |argument: &Argument| argument.tokens.contains(&noun);
    let any = clause.subject.iter().chain(&clause.object).any(inside) || oblique(clause, noun).is_some();
    !clause.nominal && (any || clause.predicate == noun)
}

/// What a preposition joins to the verb of `clause`, where it holds the noun at `noun`.
fn oblique(clause: &Proposition, noun: usize) -> Option<&(String, Argument)> {
    clause.obliques.iter().find(|(_, argument)| argument.tokens.contains(&noun))
}

/// The verb of a clause, its particle and the preposition before the noun at `noun` joined by hyphens: "come-across".
pub(super) fn with_preposition(clause: &Proposition, noun: usize) -> String {
    let verb = clause.lemma.replace(' ', "-");
    oblique(clause, noun).map_or(verb.clone(), |(preposition, _)| format!("{verb}-{preposition}"))
}

/// The noun of which there is none, and where its phrase begins: the last of the run of nouns from `from` on, or of what
/// follows after "trace of".
fn thing(article: &Article, own: &Range<usize>, from: usize) -> Option<(usize, usize)> {
    let tag = |at: usize| article.language.xpos(at);
    let noun = |at: usize| own.contains(&at) && matches!(tag(at), Xpos::Nn | Xpos::Nns);
    let before = |at: usize| own.contains(&at) && matches!(tag(at), Xpos::Jj | Xpos::Vbn | Xpos::Vbg | Xpos::Cd);
    let first = from + (from..own.end).take_while(|&at| before(at)).count();
    let last = (first..own.end).take_while(|&at| noun(at)).last()?;
    let part = lists(PARTS, article.language.lemma(last)) && word_in(article, own, last + 1) == "of";
    let after = last + 2 + usize::from(word_in(article, own, last + 2) == "any");
    if part { thing(article, own, after) } else { Some((from, last)) }
}

/// Whether "not" or "never" stands shortly before "any" or "a".
fn is_negated_before(article: &Article, own: &Range<usize>, at: usize) -> bool {
    let from = at.saturating_sub(3).max(own.start);
    (from..at).any(|at| lists("not n't never nor", article.language.folded(at)))
}

/// The nouns after prepositions of place, and after "of", that follow within the sentence.
pub(super) fn places<'a>(article: &'a Article, own: &Range<usize>, from: usize) -> Vec<&'a str> {
    let noun = |at: usize| matches!(article.language.upos(at), Upos::Noun | Upos::Propn);
    let after = |at: usize| {
        let before = |at: &usize| {
            matches!(article.language.upos(*at), Upos::Det | Upos::Adj | Upos::Num) || article.language.xpos(*at) == Xpos::PrpDollar
        };
        let first = at + 1 + (at + 1..own.end).take_while(before).count();
        (first..own.end).take_while(|&at| noun(at)).last()
    };
    let placed = own.clone().filter(|&at| at != from && lists(PLACES, article.language.folded(at)));
    let plain = |at: &usize| *at != from && times_touching(article, &(*at..at + 1)).is_empty();
    placed.filter_map(after).filter(plain).map(|at| article.language.lemma(at)).collect()
}

/// The lemmas of the words from `from` on that describe the noun at `noun`, numbers left out.
pub(super) fn described(article: &Article, from: usize, noun: usize) -> Vec<&str> {
    let describes = |at: &usize| matches!(article.language.upos(*at), Upos::Noun | Upos::Adj | Upos::Verb);
    (from..noun).filter(describes).map(|at| article.language.lemma(at)).collect()
}
