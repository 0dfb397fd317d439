//! One thing written two ways. Never an alarm.

use super::Check;

mod abbreviation_variant;
mod doubled_word;

pub(super) const CHECKS: &[Check] = &[abbreviation_variant::CHECK, doubled_word::CHECK];
