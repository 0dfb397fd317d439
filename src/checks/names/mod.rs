//! People, posts, organisations and acronyms that change.

use super::Check;

mod acronym_mismatch;
mod capital_mismatch;

pub(super) const CHECKS: &[Check] = &[acronym_mismatch::CHECK, capital_mismatch::CHECK];
