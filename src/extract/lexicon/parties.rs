//! Parties and what their members are called.
//!
//! Source: general knowledge of the parties that English-language news names most, written down for this project; no data set
//! was copied. Licence: as the project.

/// The party of a member's name or adjective as the text writes it: "Tory" and "Conservative" are one.
#[must_use]
pub fn party(word: &str) -> Option<&'static str> {
    PARTIES.binary_search_by(|(name, _)| (*name).cmp(word)).ok().map(|at| PARTIES[at].1)
}

/// The party of a member's name in two words, the second one folded: "Liberal Democrat", "Lib Dem".
#[must_use]
pub fn of_two(first: &str, second: &str) -> Option<&'static str> {
    let democrat = matches!(second, "democrat" | "democrats" | "dem" | "dems");
    match first {
        "Christian" if democrat => Some("Christian Democrat"),
        "Lib" | "Liberal" if democrat => Some("Liberal Democrat"),
        "Social" if democrat => Some("Social Democrat"),
        _ => None,
    }
}

/// The party that a short form in brackets behind a name stands for: "(R-Texas)", "(Con)".
#[must_use]
pub fn of_code(code: &str) -> Option<&'static str> {
    Some(match code {
        "C" | "Con" => "Conservative",
        "D" | "Dem" => "Democrat",
        "LD" | "LibDem" => "Liberal Democrat",
        "Lab" => "Labour",
        "R" | "Rep" => "Republican",
        code => return party(code),
    })
}

/// Members' names and adjectives with their party, sorted.
static PARTIES: [(&str, &str); 29] = [
    ("AfD", "AfD"),
    ("CDU", "Christian Democrat"),
    ("CSU", "Christian Democrat"),
    ("Communist", "Communist"),
    ("Conservative", "Conservative"),
    ("DUP", "DUP"),
    ("Democrat", "Democrat"),
    ("Democratic", "Democrat"),
    ("FDP", "FDP"),
    ("GOP", "Republican"),
    ("Gaullist", "Gaullist"),
    ("Green", "Green"),
    ("Independent", "Independent"),
    ("Labor", "Labour"),
    ("Labour", "Labour"),
    ("Labourite", "Labour"),
    ("Liberal", "Liberal"),
    ("Libertarian", "Libertarian"),
    ("NDP", "NDP"),
    ("Peronist", "Peronist"),
    ("Republican", "Republican"),
    ("SDLP", "SDLP"),
    ("SNP", "SNP"),
    ("SPD", "Social Democrat"),
    ("Socialist", "Socialist"),
    ("Tory", "Conservative"),
    ("UKIP", "UKIP"),
    ("Unionist", "Unionist"),
    ("Whig", "Whig"),
];
