//! # What it looks for
//! Somebody who stays away from a meeting, festival or the like in one place of the text, and is there in another; somebody who
//! is in hospital, or kept in another town, and does what takes a body.
//!
//! # Why it matters
//! Who came is what a report of a meeting is about, and people notice when it is wrong about them.
//!
//! # Example
//! The minister, Hanna Ruud, stayed away from this round. … Ruud faced her counterpart across the table.
//!
//! # What it cannot know
//! Whether she came late or changed her mind. It stays silent where the text gives two times or two occasions, tells of a
//! turn, or only says who was expected; where two sources say it, it is told as possible only.
//!
//! # Source
//! Tried on published news, where it found nothing.

use std::collections::BTreeMap;

use super::attendance::{Attendance, is_large, read};
use super::elsewhere;
use crate::article::Article;
use crate::checks::Check;
use crate::checks::moments::{one_moment, two_sources};
use crate::checks::topics::{Topic, called};
use crate::extract::{EntityId, Proposition};
use crate::report::{Confidence, Family, Finding, Label};

pub(super) const CHECK: Check = Check {
    id: "contradiction/present-and-absent",
    family: Family::Contradiction,
    title: "Somebody there and not there",
    doc: doc!("present_and_absent.rs"),
    run,
};

/// How many statements about one person a statement is compared with.
const NEAREST: usize = 8;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let mut seen: BTreeMap<String, Vec<Attendance<'_>>> = BTreeMap::new();
    for attendance in article.propositions.iter().filter_map(|proposition| read(article, proposition)) {
        let earlier = seen.entry(attendance.who.head.clone()).or_default();
        let rival = earlier.iter().rev().take(NEAREST).find(|other| disagree(article, other, &attendance));
        findings.extend(rival.map(|other| finding(article, other, &attendance)));
        earlier.push(attendance);
    }
    for (earlier, later, who) in elsewhere::pairs(article) {
        if findings.iter().all(|finding| finding.check != CHECK.id || !finding.primary.span.overlaps(later.span)) {
            findings.push(away(article, earlier, later, who));
        }
    }
}

/// Tells of somebody who is elsewhere, and acts.
fn away(article: &Article, earlier: &Proposition, later: &Proposition, who: EntityId) -> Finding {
    let name = &article.entities.all[who].name;
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: format!("{name} is elsewhere in one place, and acts in another"),
        reason: format!("One place tells that {name} is not there, the other what only somebody does who is."),
        advice: "Look up who took part, and when.".into(),
        primary: Label::new(later.span, "the later place"),
        secondary: vec![Label::new(earlier.span, "the earlier place")],
    }
}

fn disagree(article: &Article, one: &Attendance<'_>, two: &Attendance<'_>) -> bool {
    if one.there == two.there || !one.who.fits(&two.who) || one.coming != two.coming {
        return false;
    }
    let (absent, present) = if one.there { (two, one) } else { (one, two) };
    (absent.gone || one_occasion(absent.occasion.as_ref(), present.occasion.as_ref()))
        && one_moment(article, one.proposition, two.proposition)
}

/// Whether who stays away from the one cannot be at the other.
fn one_occasion(absent: Option<&Topic>, present: Option<&Topic>) -> bool {
    match (absent, present) {
        (Some(absent), Some(present)) => absent.fits(present) || is_large(absent) && !is_large(present) && !present.named,
        (Some(absent), None) => is_large(absent) || absent.named,
        (None, None) => true,
        (None, Some(_)) => false,
    }
}

fn finding(article: &Article, earlier: &Attendance<'_>, later: &Attendance<'_>) -> Finding {
    let says = |attendance: &Attendance<'_>| if attendance.there { "is there" } else { "stays away" };
    let named = later.who.entity.or(earlier.who.entity).map(|id| article.entities.all[id].name.as_str());
    let subject = later.proposition.subject.as_ref().filter(|_| !later.shown || later.there);
    let subject = named.or_else(|| subject.map(|subject| called(article, subject))).unwrap_or("Somebody");
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: if earlier.shown
            || later.shown
            || named.is_none()
            || two_sources(article, earlier.proposition, later.proposition)
        {
            Confidence::Possible
        } else {
            Confidence::Likely
        },
        message: format!("{subject} {} in one place and {} in another", says(earlier), says(later)),
        reason: format!("The earlier place says that {subject} {}, the later one that {subject} {}.", says(earlier), says(later)),
        advice: "Look up who took part, and when.".into(),
        primary: Label::new(later.proposition.span, says(later)),
        secondary: vec![Label::new(earlier.proposition.span, says(earlier))],
    }
}
