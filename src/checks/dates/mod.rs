//! Days, times, ages and durations that do not fit each other.

use super::Check;

mod impossible_date;
mod weekday_mismatch;

pub(super) const CHECKS: &[Check] = &[impossible_date::CHECK, weekday_mismatch::CHECK];
