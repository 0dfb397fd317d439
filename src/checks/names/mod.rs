//! People, posts, organisations and acronyms that change.

use super::Check;

mod acronym_mismatch;
mod capital_mismatch;
mod offices;
mod post_two_people;
mod two_posts;

pub(super) const CHECKS: &[Check] = &[acronym_mismatch::CHECK, capital_mismatch::CHECK, post_two_people::CHECK, two_posts::CHECK];
