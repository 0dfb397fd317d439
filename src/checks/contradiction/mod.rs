//! Said and denied, done and not done.

use super::Check;

mod all_and_some;
mod attendance;
mod ballots;
mod births;
mod deed_two_doers;
mod deeds;
mod denials;
mod denied_and_admitted;
mod directions;
mod elsewhere;
mod exceptions;
mod fates;
mod intentions;
mod known;
mod mentions;
mod nobody_and_somebody;
mod none_and_some;
mod none_did;
mod opposite_accounts;
mod opposite_outcomes;
mod opposite_verbs;
mod other_words;
mod present_and_absent;
mod presupposed;
mod qualities;
mod remains;
mod roles_swapped;
mod said_and_denied;
mod settings;
mod signs;
mod tolls;
mod two_places;
mod unanimity;
mod undone;
mod votes;
mod who_gives_way;

pub(super) const CHECKS: &[Check] = &[
    all_and_some::CHECK,
    deed_two_doers::CHECK,
    denied_and_admitted::CHECK,
    nobody_and_somebody::CHECK,
    none_and_some::CHECK,
    opposite_accounts::CHECK,
    opposite_outcomes::CHECK,
    opposite_verbs::CHECK,
    present_and_absent::CHECK,
    roles_swapped::CHECK,
    said_and_denied::CHECK,
    two_places::CHECK,
    who_gives_way::CHECK,
];
