//! Titles before a name, with the gender that they show.
//!
//! Source: general knowledge of English usage, written down for this project; no data set was copied. Licence: as the project.

use crate::extract::entities::Gender;

/// Whether `word`, folded and without its full stop, may stand as a title before a name.
#[must_use]
pub fn is_title(word: &str) -> bool {
    lookup(word).is_some()
}

/// The gender that a title shows: "Mrs", "Sir".
#[must_use]
pub fn gender(word: &str) -> Option<Gender> {
    lookup(word).flatten()
}

fn lookup(word: &str) -> Option<Option<Gender>> {
    let word = word.trim_end_matches('.');
    TITLES.binary_search_by(|(title, _)| (*title).cmp(word)).ok().map(|at| TITLES[at].1)
}

const F: Option<Gender> = Some(Gender::Female);
const M: Option<Gender> = Some(Gender::Male);

/// Titles, sorted.
static TITLES: [(&str, Option<Gender>); 110] = [
    ("adm", None),
    ("admiral", None),
    ("ambassador", None),
    ("archbishop", None),
    ("ayatollah", M),
    ("baron", M),
    ("baroness", F),
    ("bishop", None),
    ("brig", None),
    ("brigadier", None),
    ("brother", M),
    ("capt", None),
    ("captain", None),
    ("cardinal", M),
    ("chairman", None),
    ("chairwoman", F),
    ("chancellor", None),
    ("chief", None),
    ("cllr", None),
    ("cmdr", None),
    ("col", None),
    ("colonel", None),
    ("commander", None),
    ("commissioner", None),
    ("congressman", M),
    ("congresswoman", F),
    ("constable", None),
    ("corporal", None),
    ("councillor", None),
    ("countess", F),
    ("cpl", None),
    ("dame", F),
    ("det", None),
    ("detective", None),
    ("doctor", None),
    ("dr", None),
    ("duchess", F),
    ("duke", M),
    ("emir", M),
    ("emperor", M),
    ("empress", F),
    ("father", M),
    ("frau", F),
    ("gen", None),
    ("general", None),
    ("gov", None),
    ("governor", None),
    ("herr", M),
    ("hon", None),
    ("imam", M),
    ("insp", None),
    ("inspector", None),
    ("judge", None),
    ("justice", None),
    ("king", M),
    ("lady", F),
    ("lieutenant", None),
    ("lord", M),
    ("lt", None),
    ("madam", F),
    ("madame", F),
    ("maj", None),
    ("major", None),
    ("marshal", None),
    ("master", M),
    ("mayor", None),
    ("messrs", None),
    ("minister", None),
    ("miss", F),
    ("mlle", F),
    ("mme", F),
    ("monsieur", M),
    ("mother", F),
    ("mr", M),
    ("mrs", F),
    ("ms", F),
    ("officer", None),
    ("pastor", None),
    ("pope", M),
    ("premier", None),
    ("pres", None),
    ("president", None),
    ("prince", M),
    ("princess", F),
    ("private", None),
    ("prof", None),
    ("professor", None),
    ("pvt", None),
    ("queen", F),
    ("rabbi", None),
    ("rep", None),
    ("rev", None),
    ("reverend", None),
    ("secretary", None),
    ("sen", None),
    ("senator", None),
    ("sergeant", None),
    ("señor", M),
    ("señora", F),
    ("sgt", None),
    ("sheikh", M),
    ("sheriff", None),
    ("sir", M),
    ("sister", F),
    ("speaker", None),
    ("spokesman", None),
    ("spokeswoman", F),
    ("sultan", M),
    ("superintendent", None),
    ("supt", None),
];
