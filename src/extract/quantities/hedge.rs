//! What an article says of a number's exactness.

use std::ops::Range;

use super::Hedge;
use super::scan::Scan;

/// What stands before a number, the longer phrases first.
const BEFORE: [(&[&str], Hedge); 48] = [
    (&["no", "fewer", "than"], Hedge::AtLeast),
    (&["no", "less", "than"], Hedge::AtLeast),
    (&["not", "less", "than"], Hedge::AtLeast),
    (&["in", "excess", "of"], Hedge::AtLeast),
    (&["a", "minimum", "of"], Hedge::AtLeast),
    (&["no", "more", "than"], Hedge::AtMost),
    (&["not", "more", "than"], Hedge::AtMost),
    (&["a", "maximum", "of"], Hedge::AtMost),
    (&["as", "many", "as"], Hedge::AtMost),
    (&["as", "much", "as"], Hedge::AtMost),
    (&["as", "few", "as"], Hedge::AtLeast),
    (&["as", "little", "as"], Hedge::AtLeast),
    (&["the", "region", "of"], Hedge::About),
    (&["more", "or", "less"], Hedge::About),
    (&["an", "estimated"], Hedge::About),
    (&["just", "over"], Hedge::About),
    (&["just", "under"], Hedge::About),
    (&["slightly", "over"], Hedge::About),
    (&["slightly", "under"], Hedge::About),
    (&["close", "to"], Hedge::About),
    (&["something", "like"], Hedge::About),
    (&["well", "over"], Hedge::AtLeast),
    (&["at", "least"], Hedge::AtLeast),
    (&["more", "than"], Hedge::AtLeast),
    (&["greater", "than"], Hedge::AtLeast),
    (&["upwards", "of"], Hedge::AtLeast),
    (&["at", "most"], Hedge::AtMost),
    (&["up", "to"], Hedge::AtMost),
    (&["fewer", "than"], Hedge::AtMost),
    (&["less", "than"], Hedge::AtMost),
    (&["about"], Hedge::About),
    (&["around"], Hedge::About),
    (&["some"], Hedge::About),
    (&["roughly"], Hedge::About),
    (&["approximately"], Hedge::About),
    (&["approx."], Hedge::About),
    (&["nearly"], Hedge::About),
    (&["almost"], Hedge::About),
    (&["circa"], Hedge::About),
    (&["estimated"], Hedge::About),
    (&["over"], Hedge::AtLeast),
    (&["above"], Hedge::AtLeast),
    (&["exceeding"], Hedge::AtLeast),
    (&["exceed"], Hedge::AtLeast),
    (&["exceeded"], Hedge::AtLeast),
    (&["exceeds"], Hedge::AtLeast),
    (&["under"], Hedge::AtMost),
    (&["below"], Hedge::AtMost),
];

/// What stands after a number.
const AFTER: [(&[&str], Hedge); 9] = [
    (&["or", "so"], Hedge::About),
    (&["or", "more"], Hedge::AtLeast),
    (&["and", "more"], Hedge::AtLeast),
    (&["at", "least"], Hedge::AtLeast),
    (&["+"], Hedge::AtLeast),
    (&["plus"], Hedge::AtLeast),
    (&["or", "fewer"], Hedge::AtMost),
    (&["or", "less"], Hedge::AtMost),
    (&["-", "odd"], Hedge::About),
];

/// The hedge around the number of `tokens`.
pub(super) fn around(scan: &Scan, tokens: &Range<usize>) -> Hedge {
    let matches_at =
        |from: usize, words: &[&str]| words.iter().enumerate().all(|(offset, word)| scan.any_word(from + offset) == *word);
    let before = BEFORE.iter().find(|(words, _)| {
        tokens.start.checked_sub(words.len()).is_some_and(|from| matches_at(from, words) && !is_of_another(scan, from, words))
    });
    let after = || AFTER.iter().find(|(words, _)| matches_at(tokens.end, words));
    before.or_else(after).map_or(Hedge::Exact, |(_, hedge)| *hedge)
}

/// Whether the words of a hedge at `from` belong to what stands before: "went up to 40", "twice as many as 40".
fn is_of_another(scan: &Scan, from: usize, words: &[&str]) -> bool {
    let before = from.checked_sub(1).map_or("", |at| scan.any_word(at));
    match words {
        ["up", "to"] => matches!(before, "go" | "goes" | "going" | "gone" | "went" | "put"),
        ["as", ..] => matches!(before, "twice" | "times" | "half"),
        _ => false,
    }
}
