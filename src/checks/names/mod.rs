//! People, posts, organisations and acronyms that change.

use super::Check;

mod acronym_mismatch;

pub(super) const CHECKS: &[Check] = &[acronym_mismatch::CHECK];
