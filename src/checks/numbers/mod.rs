//! Counts, sums, shares and units that do not fit each other.

use super::Check;

mod unit_mismatch;

pub(super) const CHECKS: &[Check] = &[unit_mismatch::CHECK];
