//! Quotations and sources that do not fit each other.

use super::Check;

pub(super) const CHECKS: &[Check] = &[];
