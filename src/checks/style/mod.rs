//! One thing written two ways. Never an alarm.

use super::Check;

pub(super) const CHECKS: &[Check] = &[];
