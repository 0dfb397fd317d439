//! Said and denied, done and not done.

use super::Check;

pub(super) const CHECKS: &[Check] = &[];
