//! Days, times, ages and durations that do not fit each other.

use super::Check;

mod weekday_mismatch;

pub(super) const CHECKS: &[Check] = &[weekday_mismatch::CHECK];
