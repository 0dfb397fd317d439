//! Two spellings of one name.
//!
//! Comes in: two names without accents, in small letters. Goes out: whether they differ as slips do. And the words of a text
//! that hyphens join, which are one name: "Reyes-Moreno".
//!
//! Nothing here knows who bears a name.

use std::ops::Range;

use crate::article::Article;
use crate::extract::lexicon::plain;

/// From how many letters on two differences are allowed.
const LONG: usize = 9;

/// The tokens from `at` on that hyphens join; just `at` where none does.
pub(super) fn chain(article: &Article, at: usize) -> Range<usize> {
    let tokens = &article.document.tokens;
    let mut end = at + 1;
    while end + 1 < tokens.len() && !tokens[end].spaced && !tokens[end + 1].spaced && article.language.folded(end) == "-" {
        end += 2;
    }
    at..end
}

/// The last name of `tokens`, with what a hyphen joins to it.
pub(super) fn last(article: &Article, tokens: &Range<usize>) -> Range<usize> {
    let mut start = tokens.end - 1;
    while start >= tokens.start + 2 && article.language.folded(start - 1) == "-" && !article.document.tokens[start].spaced {
        start -= 2;
    }
    start..tokens.end
}

/// The name at `tokens` as it is compared.
pub(super) fn spelled(article: &Article, tokens: &Range<usize>) -> String {
    plain(article.document.slice(article.document.span_of(tokens)))
}

/// Whether two spellings of at least `shortest` letters differ as slips do: one letter, two neighbours exchanged, or two
/// letters of a long name; not by an ending that makes another name, unless the bearers are one by their other name.
pub(super) fn is_variant(one: &str, two: &str, shortest: usize, one_bearer: bool) -> bool {
    let (one, two): (Vec<char>, Vec<char>) = (one.chars().collect(), two.chars().collect());
    let (short, long) = if one.len() <= two.len() { (&one, &two) } else { (&two, &one) };
    if long.len() < shortest || long.len() - short.len() > 2 {
        return false;
    }
    // "the Hofmans" are a family, "Petrushenkova" is the wife of Petrushenkov; "Hoffmann" is a slip for "Hoffman".
    let added = long.starts_with(short) && (long.len() > short.len() + 1 || long.last().is_some_and(|c| "aeiosy'".contains(*c)));
    // "Wisniewska" is the sister of Wisniewski.
    let vowel = |name: &[char]| name.last().is_some_and(|c| "aeiouy".contains(*c));
    let other_end = short.len() == long.len() && short[..short.len() - 1] == long[..long.len() - 1] && short.last() != long.last();
    let distance = if is_exchange(&one, &two) { 1 } else { distance(&one, &two) };
    let another = added || other_end && vowel(short) && vowel(long);
    (one_bearer || !another) && (distance == 1 || distance == 2 && short.len() >= LONG)
}

/// Whether two spellings begin alike and differ in two letters at most.
pub(super) fn is_near(one: &str, two: &str) -> bool {
    let (one, two): (Vec<char>, Vec<char>) = (one.chars().collect(), two.chars().collect());
    one.len().min(two.len()) >= 4 && one.first() == two.first() && one != two && distance(&one, &two) <= 2
}

/// Whether two neighbouring letters changed places.
fn is_exchange(one: &[char], two: &[char]) -> bool {
    let Some(at) = one.iter().zip(two).position(|(a, b)| a != b) else { return false };
    one.len() == two.len()
        && at + 1 < one.len()
        && one[at] == two[at + 1]
        && one[at + 1] == two[at]
        && one[at + 2..] == two[at + 2..]
}

/// The edits of single letters that turn one into the other. Names are short: what it costs is bounded by their length.
fn distance(one: &[char], two: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=two.len()).collect();
    for (above, a) in one.iter().enumerate() {
        let mut corner = row[0];
        row[0] = above + 1;
        for (at, b) in two.iter().enumerate() {
            let diagonal = corner + usize::from(a != b);
            corner = row[at + 1];
            row[at + 1] = diagonal.min(corner + 1).min(row[at] + 1);
        }
    }
    row[two.len()]
}
