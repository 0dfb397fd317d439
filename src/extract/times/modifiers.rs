//! What narrows or blurs an expression: "early", "the end of", "about", "more than".
//!
//! Source: the attribute `mod` of ISO-TimeML (ISO 24617-1).

use super::Modifier;
use super::cursor::Source;
use super::meaning::{Meaning, Reading};

/// The modifier that the words of an expression tell.
pub(super) fn of(source: Source, reading: &Reading) -> Option<Modifier> {
    let length = matches!(reading.meaning, Meaning::Duration(_) | Meaning::Age(_) | Meaning::Distance(..));
    let word = |index: usize| source.language.folded(index);
    let mut tokens = reading.tokens.clone();
    tokens.find_map(|at| {
        let next = if at + 1 < reading.tokens.end { word(at + 1) } else { "" };
        Some(match (word(at), next) {
            ("no", "more") | ("at", "most") | ("up", "to") => Modifier::EqualOrLess,
            ("no" | "not", "less" | "fewer") | ("at", "least") => Modifier::EqualOrMore,
            ("more", "than") | ("just" | "well", "over") => Modifier::MoreThan,
            ("less" | "fewer", "than") | ("just", "under") => Modifier::LessThan,
            ("over", _) if length => Modifier::MoreThan,
            ("under" | "nearly" | "almost", _) if length => Modifier::LessThan,
            ("about" | "around" | "roughly" | "approximately" | "some", _) if length => Modifier::Approx,
            ("early" | "beginning" | "start" | "outset", _) => Modifier::Start,
            ("mid" | "middle", _) => Modifier::Mid,
            ("late" | "end" | "close", _) => Modifier::End,
            _ if source.entries[at].mid => Modifier::Mid,
            _ => return None,
        })
    })
}
