//! Quotations and sources that do not fit each other.

use super::Check;

mod answers;
mod authors;
mod coined;
mod gaps;
mod missing_name;
mod no_comment_then_cited;
mod quotation_two_speakers;
mod quotation_two_wordings;
mod refusals;
mod remarks;
mod report_two_sources;
mod retold;
mod silences;
mod sources;
mod sources_two_counts;
mod unclosed_quotation;

pub(super) const CHECKS: &[Check] = &[
    missing_name::CHECK,
    no_comment_then_cited::CHECK,
    quotation_two_speakers::CHECK,
    quotation_two_wordings::CHECK,
    report_two_sources::CHECK,
    sources_two_counts::CHECK,
    unclosed_quotation::CHECK,
];
