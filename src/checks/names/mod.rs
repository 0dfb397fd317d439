//! People, posts, organisations and acronyms that change.

use super::Check;

mod acronym_mismatch;
mod addresses;
mod affiliation_change;
mod affiliations;
mod allegiances;
mod bodies;
mod callings;
mod capital_mismatch;
mod descriptions;
mod employers;
mod expansions;
mod family_two_ways;
mod first_name_change;
mod full_names;
mod full_time;
mod genders;
mod held;
mod initials;
mod institution_elsewhere;
mod kin_by_name;
mod kinships;
mod name_two_spellings;
mod name_unintroduced;
mod offices;
mod one_title;
mod organisations;
mod own_things;
mod owners;
mod post_two_people;
mod pronoun_change;
mod pronouns;
mod relatives;
mod scenes;
mod shared_posts;
mod spelling_variant;
mod spellings;
mod tenures;
mod two_expansions;
mod two_posts;
mod workplaces;

pub(super) const CHECKS: &[Check] = &[
    acronym_mismatch::CHECK,
    affiliation_change::CHECK,
    capital_mismatch::CHECK,
    family_two_ways::CHECK,
    first_name_change::CHECK,
    institution_elsewhere::CHECK,
    name_two_spellings::CHECK,
    name_unintroduced::CHECK,
    post_two_people::CHECK,
    pronoun_change::CHECK,
    spelling_variant::CHECK,
    two_posts::CHECK,
];
