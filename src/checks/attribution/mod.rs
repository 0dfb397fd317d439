//! Quotations and sources that do not fit each other.

use super::Check;

mod unclosed_quotation;

pub(super) const CHECKS: &[Check] = &[unclosed_quotation::CHECK];
