//! Tags that the trained tagger gets wrong for want of such sentences, mended by what stands beside.
//!
//! Comes in: the words of a sentence with their tags. Goes out: the same tags, a few of them changed: in "The rhyme dates back to
//! the 16th century", *dates* is a verb.
//!
//! What it does not do: guess where the words beside leave it open ("the dates back home").

use super::{Upos, Xpos};

/// Verbs whose past is like their present, and that are nouns as well.
const UNCHANGED: [&str; 10] = ["beat", "cast", "cost", "cut", "hit", "hurt", "quit", "set", "split", "spread"];
/// Verbs that end in "ing" before any ending is put to them.
const PLAIN: [&str; 12] =
    ["bring", "cling", "fling", "ring", "sing", "sling", "spring", "sting", "string", "swing", "wing", "wring"];

/// Places that people are taken to without an article.
const BARE: [&str; 9] = ["bed", "church", "college", "hospital", "jail", "prison", "school", "traffic", "university"];

/// Words before what somebody is.
const STATES: [&str; 9] = ["are", "be", "been", "is", "remain", "remains", "still", "was", "were"];

/// Mends the tags of one sentence, whose words are `word(0)`, `word(1)` and so on.
pub(super) fn mend<'a>(word: impl Fn(usize) -> &'a str, tags: &mut [(Upos, Xpos)]) {
    mend_objectless(&word, tags);
    let capital = |at: usize| word(at).starts_with(char::is_uppercase);
    for at in 1..tags.len().saturating_sub(2) {
        let tense = match word(at) {
            "dates" => Xpos::Vbz,
            "date" => Xpos::Vbp,
            // "Did not sing": what ends in "ing" by itself is no participle.
            word if tags[at].1 == Xpos::Vbg && PLAIN.contains(&word) => {
                tags[at] = (Upos::Verb, Xpos::Vb);
                continue;
            }
            // "Hull beat Leeds".
            "beat" if tags[at].0 != Upos::Verb && capital(at - 1) && capital(at + 1) => {
                tags[at] = (Upos::Verb, Xpos::Vbd);
                continue;
            }
            // "Ann Lowe cast the bell".
            word if tags[at].0 == Upos::Noun && UNCHANGED.contains(&word) && capital(at - 1) && tags[at + 1].0 == Upos::Det => {
                tags[at] = (Upos::Verb, Xpos::Vbd);
                continue;
            }
            _ => continue,
        };
        let noun = matches!(tags[at - 1].1, Xpos::Nn | Xpos::Nns | Xpos::Nnp | Xpos::Nnps | Xpos::Prp | Xpos::Wdt);
        let since = (at + 2..tags.len().min(at + 6)).any(|after| matches!(word(after), "to" | "at" | "as"));
        let back = word(at + 1) == "back" && (since || tags[(at + 2).min(tags.len() - 1)].1 == Xpos::Cd);
        if noun && back && tags[at].0 != Upos::Verb {
            tags[at] = (Upos::Verb, tense);
        }
    }
}

/// Mends what only looks like a verb, and has no object behind it: "taken to *hospital* with cuts", "closed to *traffic*", "are
/// still *missing*", but "vowed to jail them", "were missing the bus".
fn mend_objectless<'a>(word: impl Fn(usize) -> &'a str, tags: &mut [(Upos, Xpos)]) {
    let object = |upos: Upos| matches!(upos, Upos::Det | Upos::Noun | Upos::Propn | Upos::Adj | Upos::Pron | Upos::Num);
    for at in 1..tags.len().saturating_sub(1) {
        let mended = match word(at) {
            bare if tags[at].0 == Upos::Verb && word(at - 1) == "to" && BARE.contains(&bare) => (Upos::Noun, Xpos::Nn),
            "missing" if tags[at].1 == Xpos::Vbg && STATES.contains(&word(at - 1)) => (Upos::Adj, Xpos::Jj),
            _ => continue,
        };
        if !object(tags[at + 1].0) {
            tags[at] = mended;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(text: &str, noun: (Upos, Xpos)) -> (Upos, Xpos) {
        let words: Vec<&str> = text.split(' ').collect();
        let mut tags = vec![(Upos::Noun, Xpos::Nn); words.len()];
        let at = words.iter().position(|word| word.starts_with("date")).expect("the word");
        tags[at] = noun;
        mend(|index| words[index], &mut tags);
        tags[at]
    }

    #[test]
    fn what_dates_back_is_a_verb() {
        assert_eq!(mended("the rhyme dates back to the 16th century", (Upos::Noun, Xpos::Nns)), (Upos::Verb, Xpos::Vbz));
        assert_eq!(mended("the walls date back at least to 1200", (Upos::Noun, Xpos::Nn)), (Upos::Verb, Xpos::Vbp));
    }

    #[test]
    fn who_beats_whom_is_told_by_a_verb() {
        let beat = |text: &str| {
            let words: Vec<&str> = text.split(' ').collect();
            let mut tags = vec![(Upos::Noun, Xpos::Nn); words.len()];
            mend(|index| words[index], &mut tags);
            tags[1].0
        };
        assert_eq!(beat("Hull beat Leeds 3-1 ."), Upos::Verb);
        assert_eq!(beat("Beach beat music was loud ."), Upos::Noun);
        let mut tags = [Upos::Propn, Upos::Noun, Upos::Det, Upos::Noun].map(|upos| (upos, Xpos::Nn));
        mend(|index| ["Lowe", "cast", "the", "bell"][index], &mut tags);
        assert_eq!(tags[1].0, Upos::Verb);
    }

    #[test]
    fn to_hospital_is_no_deed() {
        let tagged = |text: &str, next: Upos| {
            let mut tags = vec![(Upos::Verb, Xpos::Vb); 5];
            tags[3].0 = next;
            let words: Vec<&str> = text.split(' ').collect();
            mend(|index| words[index], &mut tags);
            tags[2].0
        };
        assert_eq!(tagged("taken to hospital with cuts", Upos::Adp), Upos::Noun);
        assert_eq!(tagged("vowed to jail the robbers", Upos::Det), Upos::Verb);
    }

    #[test]
    fn who_is_missing_misses_nothing() {
        let tagged = |next: Upos| {
            let mut tags = vec![(Upos::Verb, Xpos::Vbg); 4];
            tags[2].0 = next;
            mend(|index| ["still", "missing", "here", "."][index], &mut tags);
            tags[1].0
        };
        assert_eq!(tagged(Upos::Adp), Upos::Adj);
        assert_eq!(tagged(Upos::Det), Upos::Verb);
    }

    #[test]
    fn to_sing_is_no_participle() {
        let mut tags = vec![(Upos::Verb, Xpos::Vbg); 4];
        mend(|index| ["not", "sing", "singing", "."][index], &mut tags);
        assert_eq!([tags[1].1, tags[2].1], [Xpos::Vb, Xpos::Vbg]);
    }

    #[test]
    fn leaves_dates_alone() {
        assert_eq!(mended("the release dates were moved back", (Upos::Noun, Xpos::Nns)), (Upos::Noun, Xpos::Nns));
        assert_eq!(mended("he brought the dates back home today", (Upos::Noun, Xpos::Nns)), (Upos::Noun, Xpos::Nns));
    }
}
