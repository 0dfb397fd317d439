//! Counts, sums, shares and units that do not fit each other.

use super::Check;

pub(super) const CHECKS: &[Check] = &[];
