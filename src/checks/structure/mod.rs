//! Headline against body, and phrases that garbling has left behind.

use super::Check;

mod alignment;
mod compounds;
mod differences;
mod harm;
mod headline_contradicted;
mod headline_figures;
mod headline_names;
mod headline_unsupported;
mod leads;
mod magnitudes;
mod malformed_compound;
mod means_against_aim;
mod misplaced_demonym;
mod repeated_noun;
mod sentence_two_versions;
mod sides;
mod told_twice;

pub(super) const CHECKS: &[Check] = &[
    headline_contradicted::CHECK,
    headline_figures::CHECK,
    headline_unsupported::CHECK,
    malformed_compound::CHECK,
    means_against_aim::CHECK,
    misplaced_demonym::CHECK,
    repeated_noun::CHECK,
    sentence_two_versions::CHECK,
    told_twice::CHECK,
];
