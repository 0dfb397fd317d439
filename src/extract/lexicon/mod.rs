//! Closed lists of English: titles, posts, reporting verbs, units, countries. One list a file, sorted, with its source.

pub mod catenatives;
pub mod currencies;
pub mod numerals;
pub mod opposites;
pub mod reporting;
pub mod units;
