//! People, posts, organisations and acronyms that change.

use super::Check;

pub(super) const CHECKS: &[Check] = &[];
