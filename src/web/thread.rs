//! The line in the margin that joins the places of the chosen finding: where it runs.

use crate::report::Family;

/// The line, in pixels below the top of the article's paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Thread {
    /// Whose colour it has.
    pub family: Family,
    /// The middle of each place's first line, the primary place first.
    pub stops: Vec<i32>,
}

impl Thread {
    /// The highest and the lowest stop.
    #[must_use]
    pub fn ends(&self) -> (i32, i32) {
        self.stops.iter().fold((i32::MAX, i32::MIN), |(top, bottom), &stop| (top.min(stop), bottom.max(stop)))
    }
}
