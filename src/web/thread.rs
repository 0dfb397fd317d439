//! The line in the margin that joins the places of the chosen finding: where it runs.

use crate::report::Family;

/// The line, in pixels below the top of the article's paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Thread {
    /// Whose colour it has.
    pub family: Family,
    /// The middle of each place's first line, the primary place first.
    pub stops: Vec<f64>,
}

impl Thread {
    /// The highest and the lowest stop.
    #[must_use]
    pub fn ends(&self) -> (f64, f64) {
        self.stops.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(top, bottom), &stop| (top.min(stop), bottom.max(stop)))
    }
}
