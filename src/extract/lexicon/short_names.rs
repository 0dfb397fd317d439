//! Short forms of English first names: "Bob" is Robert.
//!
//! Source: general knowledge, written down for this project; no data set was copied. Licence: as the project.

/// Whether one of two first names, folded, is a usual short form of the other.
#[must_use]
pub fn are_one(first: &str, second: &str) -> bool {
    let is_short = |short: &str, long: &str| {
        let at = SHORT.binary_search_by(|(name, _)| (*name).cmp(short));
        at.is_ok_and(|at| SHORT[at].1.split(' ').any(|full| full == long))
    };
    is_short(first, second) || is_short(second, first)
}

/// Each short form with what it is short for, sorted.
static SHORT: &[(&str, &str)] = &[
    ("abe", "abraham"),
    ("al", "albert alan alfred"),
    ("alex", "alexander alexandra"),
    ("andy", "andrew"),
    ("becky", "rebecca"),
    ("ben", "benjamin"),
    ("bernie", "bernard"),
    ("beth", "elizabeth"),
    ("bill", "william"),
    ("billy", "william"),
    ("bob", "robert"),
    ("bobby", "robert"),
    ("cathy", "catherine"),
    ("charlie", "charles"),
    ("chris", "christopher christine"),
    ("chuck", "charles"),
    ("dan", "daniel"),
    ("danny", "daniel"),
    ("dave", "david"),
    ("debbie", "deborah"),
    ("dick", "richard"),
    ("don", "donald"),
    ("ed", "edward edwin"),
    ("fred", "frederick"),
    ("greg", "gregory"),
    ("hank", "henry"),
    ("harry", "henry"),
    ("jack", "john"),
    ("jeff", "jeffrey"),
    ("jen", "jennifer"),
    ("jim", "james"),
    ("jimmy", "james"),
    ("joe", "joseph"),
    ("jon", "jonathan"),
    ("kate", "katherine catherine"),
    ("kathy", "katherine kathleen"),
    ("ken", "kenneth"),
    ("larry", "lawrence laurence"),
    ("liz", "elizabeth"),
    ("maggie", "margaret"),
    ("matt", "matthew"),
    ("mike", "michael"),
    ("nick", "nicholas"),
    ("pat", "patrick patricia"),
    ("peggy", "margaret"),
    ("pete", "peter"),
    ("phil", "philip phillip"),
    ("ray", "raymond"),
    ("rich", "richard"),
    ("rick", "richard"),
    ("rob", "robert"),
    ("ron", "ronald"),
    ("sam", "samuel samantha"),
    ("steve", "steven stephen"),
    ("sue", "susan"),
    ("ted", "edward theodore"),
    ("terry", "terence"),
    ("tim", "timothy"),
    ("tom", "thomas"),
    ("tony", "anthony"),
    ("vince", "vincent"),
    ("will", "william"),
];

#[cfg(test)]
mod tests {
    use super::{SHORT, are_one};

    #[test]
    fn list_is_sorted() {
        assert!(SHORT.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn knows_short_forms_both_ways() {
        assert!(are_one("bob", "robert") && are_one("robert", "bob"));
        assert!(!are_one("bob", "bill") && !are_one("anna", "anne"));
    }
}
