//! # What it looks for
//! One deed told twice with the roles changed over: who releases, sells, sues, attacks, overtakes or beats in one place is who
//! is released, buys, is sued and so on in the other.
//!
//! # Why it matters
//! Both sentences read well by themselves, and one of them says the opposite of what happened.
//!
//! # Example
//! Union Sarpe signed the winger Ada Holm from Valdor City. … Sarpe's decision to let Holm go to Valdor was hard.
//!
//! # What it cannot know
//! Whether there were two deeds, one each way. It stays silent where times or words tell of a turn, a return or an exchange.
//!
//! # Source
//! Tried on published news, where it found nothing. The deeds are those that two do not do to each other.

use super::deeds::{Deed, Move, read};
use crate::article::Article;
use crate::checks::Check;
use crate::checks::moments::{one_moment, two_sources};
use crate::checks::topics::Topic;
use crate::extract::lexicon::countries::{named, of_demonym};
use crate::report::{Confidence, Family, Finding, Label};

pub(super) const CHECK: Check = Check {
    id: "contradiction/roles-swapped",
    family: Family::Contradiction,
    title: "Who did it to whom, changed over",
    doc: doc!("roles_swapped.rs"),
    run,
};

/// How many deeds are compared with one.
const NEAREST: usize = 12;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let mut seen: Vec<Move<'_>> = Vec::new();
    for proposition in &article.propositions {
        for this in read(article, proposition) {
            let rival = seen.iter().rev().take(NEAREST).find(|other| swapped(article, other, &this));
            let again = findings.last().is_some_and(|last| last.check == CHECK.id && last.primary.span == this.proposition.span);
            findings.extend(rival.filter(|_| !again).map(|other| finding(other, &this)));
            seen.push(this);
        }
    }
}

/// Whether the two are one deed with the roles changed over.
fn swapped(article: &Article, one: &Move<'_>, two: &Move<'_>) -> bool {
    let fits = |one: &Option<Topic>, two: &Option<Topic>| one.as_ref().zip(two.as_ref()).map(|(one, two)| is_one(one, two));
    let crossed = [fits(&one.from, &two.to), fits(&one.to, &two.from)];
    let what = match one.deed {
        // "Hart, who had sold it to Lowe": both sides told, the thing may be no more than "it".
        Deed::Transfer => fits(&one.what, &two.what).unwrap_or(crossed == [Some(true); 2]),
        Deed::HandOver => fits(&one.what, &two.what) != Some(false),
        Deed::Concede => true,
        Deed::Directed(_) => {
            let whole = [one, two].iter().any(|deed| deed.from.is_some() && deed.to.is_some());
            whole && !two_sources(article, one.proposition, two.proposition)
        }
    };
    let straight = [fits(&one.from, &two.from), fits(&one.to, &two.to)].contains(&Some(true));
    let all = !crossed.contains(&Some(false)) && crossed.contains(&Some(true));
    one.deed == two.deed && what && all && !straight && one_moment(article, one.proposition, two.proposition)
}

/// Whether two names may be one: "Valdor City", "Valdor"; "the Chilean authorities", "Chile".
fn is_one(one: &Topic, two: &Topic) -> bool {
    let holds = |one: &Topic, two: &Topic| two.modifiers.binary_search(&one.head).is_ok();
    let land = |topic: &Topic| {
        let by_name = named(&topic.head);
        by_name.or_else(|| topic.modifiers.iter().find_map(|word| of_demonym(word))).map(|country| country.name)
    };
    let one_land = land(one).is_some() && land(one) == land(two);
    one.fits(two) || one_land || one.named && two.named && (one.head == two.head || holds(one, two) || holds(two, one))
}

fn finding(earlier: &Move<'_>, later: &Move<'_>) -> Finding {
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: "Two places change over who does it and to whom".into(),
        reason: "Who does it in the earlier place undergoes it in the later one, and nothing between them tells of a turn.".into(),
        advice: "Look up which way it went.".into(),
        primary: Label::new(later.proposition.span, "goes the one way"),
        secondary: vec![Label::new(earlier.proposition.span, "goes the other way")],
    }
}
