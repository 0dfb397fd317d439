//! Quotations and sources that do not fit each other.

use super::Check;

mod missing_name;
mod unclosed_quotation;

pub(super) const CHECKS: &[Check] = &[missing_name::CHECK, unclosed_quotation::CHECK];
