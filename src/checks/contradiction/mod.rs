//! Said and denied, done and not done.

use super::Check;

mod opposite_outcomes;
mod opposite_verbs;

pub(super) const CHECKS: &[Check] = &[opposite_outcomes::CHECK, opposite_verbs::CHECK];
