//! The grammar of times: which tokens make one expression, and what it says by itself.
//!
//! Comes in: a cursor. Goes out: the longest [`Reading`] that starts there. Every rule looks a bounded number of tokens
//! ahead, so that reading a text is linear. Which day is meant is not known here.

mod calendar;
mod clocks;
mod days;
mod durations;
mod moments;
mod months;
mod numeric;
mod parts;
mod relative;
mod sets;
mod years;

use super::cursor::Cursor;
use super::meaning::Reading;
use super::modifiers;

/// Reads an expression at the cursor, or nothing.
type Rule = fn(Cursor) -> Option<Reading>;

/// All rules; of two that reach equally far the earlier one is taken.
const RULES: &[Rule] = &[
    moments::moment,
    calendar::date,
    days::nth,
    days::week,
    days::feast,
    days::told,
    days::range_start,
    days::range_end,
    clocks::range_start,
    parts::year_part,
    years::decade,
    years::century,
    sets::set,
    relative::shifted,
    relative::distance,
    relative::beside,
    durations::age,
    durations::anniversary,
    durations::duration,
    relative::vague,
];

/// The longest expression that starts at `cursor`.
pub(super) fn longest(cursor: Cursor) -> Option<Reading> {
    let mut best: Option<Reading> = None;
    for reading in RULES.iter().filter_map(|rule| rule(cursor)) {
        if best.as_ref().is_none_or(|best| reading.tokens.end > best.tokens.end) {
            best = Some(reading);
        }
    }
    let mut best = best?;
    best.modifier = modifiers::of(cursor.source, &best);
    Some(best)
}
