//! Days, times, ages and durations that do not fit each other.

use super::Check;

mod aftermath;
mod age_mismatch;
mod age_two_ways;
mod ages_then;
mod anniversaries;
mod clocks;
mod coming_and_past;
mod courses;
mod datings;
mod duration_mismatch;
mod event_two_dates;
mod hour_two_ways;
mod impossible_date;
mod length_two_ways;
mod lengths;
mod lives;
mod occasions;
mod reversed_range;
mod running;
mod spans;
mod states;
mod steps_out_of_order;
mod told_ages;
mod weekday_mismatch;
mod works;
mod zone_mismatch;

pub(super) const CHECKS: &[Check] = &[
    age_mismatch::CHECK,
    age_two_ways::CHECK,
    coming_and_past::CHECK,
    duration_mismatch::CHECK,
    event_two_dates::CHECK,
    hour_two_ways::CHECK,
    impossible_date::CHECK,
    length_two_ways::CHECK,
    reversed_range::CHECK,
    steps_out_of_order::CHECK,
    weekday_mismatch::CHECK,
    zone_mismatch::CHECK,
];
