//! What an edit has changed: passages that differ between a text and the one before it, word by word.
//!
//! A link keeps the text before as the way back to it: steps of three, how many bytes to keep, how many to leave out, and
//! what to put there, with its length. What is behind the last step is kept.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::fields::{Reader, push_number};

/// The most words that are compared one by one; longer texts are compared line by line, or as a whole.
const MOST_PIECES: usize = 6000;

/// A passage that is not what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Where it stood in the text before, in bytes, on char boundaries.
    pub before: Range<usize>,
    /// Where it stands now, or would stand.
    pub now: Range<usize>,
}

/// The passages that differ.
///
/// Guarantees: in the order of both texts, and apart from each other.
#[must_use]
pub fn changes(before: &str, now: &str) -> Vec<Change> {
    let by_words = |c: char| c == ' ' || c == '\n';
    let words = (before.split_inclusive(by_words).collect::<Vec<_>>(), now.split_inclusive(by_words).collect::<Vec<_>>());
    let lines = || (before.split_inclusive('\n').collect::<Vec<_>>(), now.split_inclusive('\n').collect::<Vec<_>>());
    let fits = |(before, now): &(Vec<&str>, Vec<&str>)| before.len() + now.len() <= MOST_PIECES;
    let pieces = if fits(&words) { words } else { lines() };
    if before == now {
        return Vec::new();
    }
    if !fits(&pieces) {
        return vec![Change { before: 0..before.len(), now: 0..now.len() }];
    }
    let ends = |pieces: &[&str]| -> Vec<usize> {
        let end = |end: &mut usize, piece: &&str| {
            *end += piece.len();
            Some(*end)
        };
        std::iter::once(0).chain(pieces.iter().scan(0, end)).collect()
    };
    let (before_ends, now_ends) = (ends(&pieces.0), ends(&pieces.1));
    // What stayed stands in the order of both texts; what was taken out and put in between may come in any.
    let stayed = |op: &DiffOp| matches!(op, DiffOp::Equal { .. });
    let ops = capture_diff_slices(Algorithm::Myers, &pieces.0, &pieces.1);
    let kept = ops.iter().filter(|op| stayed(op)).map(|op| (op.old_range(), op.new_range()));
    let end = (pieces.0.len()..pieces.0.len(), pieces.1.len()..pieces.1.len());
    let (mut before_at, mut now_at) = (0, 0);
    let mut found = Vec::new();
    for (before, now) in kept.chain([end]) {
        if before.start > before_at || now.start > now_at {
            let change =
                Change { before: before_ends[before_at]..before_ends[before.start], now: now_ends[now_at]..now_ends[now.start] };
            found.push(change);
        }
        (before_at, now_at) = (before.end, now.end);
    }
    found
}

/// The way from `now` back to `before`.
pub(super) fn back(before: &str, now: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut at = 0;
    for change in changes(before, now) {
        push_number(&mut out, change.now.start - at);
        push_number(&mut out, change.now.len());
        push_number(&mut out, change.before.len());
        out.extend_from_slice(&before.as_bytes()[change.before]);
        at = change.now.end;
    }
    out
}

/// The text before `now`, or nothing where `way` does not lead through it.
pub(super) fn undo(way: &[u8], now: &str) -> Option<String> {
    let mut before = Vec::with_capacity(now.len());
    let mut rest = now.as_bytes();
    let mut reader = Reader::new(way);
    while !reader.is_done() {
        let (kept, behind) = rest.split_at_checked(reader.number()?)?;
        before.extend_from_slice(kept);
        rest = behind.get(reader.number()?..)?;
        before.extend_from_slice(reader.bytes()?);
    }
    before.extend_from_slice(rest);
    String::from_utf8(before).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAIRS: [(&str, &str, usize); 7] = [
        ("", "", 0),
        ("", "It rained.", 1),
        ("It rained.", "", 1),
        ("It rained on Monday in Bonn.", "It rained on Tuesday in Bonn.", 1),
        ("One “two” three four five.\n\nSix.", "One “too” three five.\n\nSix.\n\nSeven.", 3),
        ("ééé ééé", "éé ééé", 1),
        ("The same.", "The same.", 0),
    ];

    #[test]
    fn passages_that_differ_are_found() {
        for (before, now, count) in PAIRS {
            assert_eq!(changes(before, now).len(), count, "{before} / {now}");
        }
        let change = &changes("It rained on Monday in Bonn.", "It rained on Tuesday in Bonn.")[0];
        assert_eq!((change.before.clone(), change.now.clone()), (13..20, 13..21));
    }

    #[test]
    fn the_way_leads_back() {
        let long = "It rained again, he said. ".repeat(2000);
        let other = format!("{long}\nAnd again.");
        for (before, now, _) in PAIRS.into_iter().chain([(&long[..], &other[..], 0), (&other, &long, 0), (&long, "x", 0)]) {
            assert_eq!(undo(&back(before, now), now).as_deref(), Some(before));
        }
    }

    #[test]
    fn the_way_leads_back_from_any_edit() {
        let mut state = 1_u32;
        let mut below = |bound: u32| {
            state = state.wrapping_mul(0x915F_77F5).wrapping_add(0x7F4A_7C15);
            (state >> 16) % bound
        };
        for _ in 0..20_000 {
            let mut text = || (0..below(14)).map(|_| ["a ", "b\n", "c", "é "][below(4) as usize]).collect::<String>();
            let (before, now) = (text(), text());
            assert_eq!(undo(&back(&before, &now), &now), Some(before.clone()), "{before:?} / {now:?}");
            let found = changes(&before, &now);
            assert!(found.is_sorted_by(|one, next| one.before.end <= next.before.start && one.now.end <= next.now.start));
        }
    }

    #[test]
    fn foreign_ways_lead_nowhere() {
        for way in [&[9, 0, 0][..], &[0, 9, 0], &[0, 0, 9], &[0, 0], &[1, 1, 0], &[0x80]] {
            assert_eq!(undo(way, "é"), None, "{way:?}");
        }
    }
}
