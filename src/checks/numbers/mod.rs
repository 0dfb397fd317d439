//! Counts, sums, shares and units that do not fit each other.

use super::Check;

mod announced;
mod average_mismatch;
mod beside;
mod casualties;
mod change_mismatch;
mod changes;
mod count_list_mismatch;
mod dealings;
mod distances;
mod echoes;
mod factors;
mod fates;
mod finishes;
mod gathered;
mod groups;
mod impossible_share;
mod listed;
mod lists;
mod measures;
mod multiples;
mod parallels;
mod percent_mismatch;
mod portions;
mod product_mismatch;
mod quantity_two_values;
mod rank_two_ways;
mod ranks;
mod reversed_range;
mod score_two_ways;
mod shares;
mod sizes;
mod splits;
mod steps;
mod sum_mismatch;
mod swaps;
mod tallies;
mod turns;
mod unit_mismatch;
mod vote_over_whole;
mod wholes;

pub(super) const CHECKS: &[Check] = &[
    average_mismatch::CHECK,
    change_mismatch::CHECK,
    count_list_mismatch::CHECK,
    impossible_share::CHECK,
    percent_mismatch::CHECK,
    product_mismatch::CHECK,
    quantity_two_values::CHECK,
    rank_two_ways::CHECK,
    reversed_range::CHECK,
    score_two_ways::CHECK,
    sum_mismatch::CHECK,
    unit_mismatch::CHECK,
    vote_over_whole::CHECK,
];
