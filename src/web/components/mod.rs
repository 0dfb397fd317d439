//! What is on the screen. Each file has a style sheet of the same name.

mod app;
mod article;
mod card;
mod changes;
mod checks;
mod claims;
mod empty;
mod export;
mod finding;
mod findings;
mod groups;
mod help;
mod markers;
mod notice;
mod panel;
mod share;
mod shelf;
mod thread;
mod toolbar;

pub use app::App;

use crate::extract::ClaimKind;
use crate::report::Family;

/// What is done on an event, in a box: of one type for all, so that the page has the code around it once.
fn act<E>(does: impl FnMut(E) + 'static) -> Box<dyn FnMut(E)> {
    Box::new(does)
}

/// A family's name for the person.
fn family_name(family: Family) -> &'static str {
    match family {
        Family::Dates => "Dates",
        Family::Numbers => "Numbers",
        Family::Attribution => "Sources",
        Family::Names => "Names",
        Family::Contradiction => "Contradiction",
        Family::Structure => "Structure",
        Family::Style => "Style",
    }
}

/// A kind's name for the person.
fn kind_name(kind: ClaimKind) -> &'static str {
    match kind {
        ClaimKind::Number => "Numbers",
        ClaimKind::Date => "Dates",
        ClaimKind::Attribution => "Statements",
        ClaimKind::Event => "Events",
        ClaimKind::Comparison => "Comparisons",
        ClaimKind::Forecast => "Forecasts",
        ClaimKind::Law => "Law",
    }
}
