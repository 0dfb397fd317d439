//! Counts, sums, shares and units that do not fit each other.

use super::Check;

mod percent_mismatch;
mod unit_mismatch;

pub(super) const CHECKS: &[Check] = &[percent_mismatch::CHECK, unit_mismatch::CHECK];
