//! Headline against body, and phrases that garbling has left behind.

use super::Check;

pub(super) const CHECKS: &[Check] = &[];
