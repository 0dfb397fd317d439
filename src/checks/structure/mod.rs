//! Headline against body, and phrases that garbling has left behind.

use super::Check;

mod headline_contradicted;
mod headline_unsupported;

pub(super) const CHECKS: &[Check] = &[headline_contradicted::CHECK, headline_unsupported::CHECK];
