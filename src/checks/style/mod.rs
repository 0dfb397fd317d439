//! One thing written two ways. Never an alarm.

use super::Check;

mod abbreviation_variant;

pub(super) const CHECKS: &[Check] = &[abbreviation_variant::CHECK];
