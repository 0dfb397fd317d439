//! One thing written two ways, or in a way that readers stumble over. Never an alarm.

use super::Check;

mod abbreviation_variant;
mod currency_sign_place;
mod doubled_word;
mod ordinal_ending;
mod unit_without_hyphen;

pub(super) const CHECKS: &[Check] = &[
    abbreviation_variant::CHECK,
    currency_sign_place::CHECK,
    doubled_word::CHECK,
    ordinal_ending::CHECK,
    unit_without_hyphen::CHECK,
];
