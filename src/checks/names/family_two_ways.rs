//! # What it looks for
//! A family that is told in two ways: an only child with a brother, a childless man with a daughter, an only child who is a
//! boy and later a girl, two sons and later two daughters, somebody who never married and has a husband, a niece who is later
//! a sister.
//!
//! # Why it matters
//! Families are named in obituaries, portraits and reports of accidents, and they read them.
//!
//! # Example
//! Ann Reed, an only child, grew up in Perth. Reed's brother will give the address.
//!
//! # What it cannot know
//! Children of a partner, half-brothers and children who died, where the text does not say so; whom a pronoun means.
//!
//! # Source
//! What the words mean; tried on 209 published texts.

use super::kinships::{self, Kin, Kinship};
use crate::article::Article;
use crate::checks::Check;
use crate::report::{Confidence, Family, Finding, Label};

pub(super) const CHECK: Check = Check {
    id: "names/family-two-ways",
    family: Family::Names,
    title: "Families told in two ways",
    doc: doc!("family_two_ways.rs"),
    run,
};

/// The most kinships that are compared.
const MOST: usize = 60;

fn run(article: &Article, findings: &mut Vec<Finding>) {
    let told = kinships::find(article);
    let mut done = Vec::new();
    for (number, later) in told.iter().enumerate().take(MOST) {
        let clash = |first: &&Kinship| {
            first.who == later.who && first.sentence != later.sentence && (exclude(first, later) || exclude(later, first))
        };
        let Some(first) = told[..number].iter().find(clash).filter(|_| !done.contains(&later.who)) else { continue };
        done.push(later.who);
        findings.push(finding(article, first, later));
    }
}

fn finding(article: &Article, first: &Kinship, later: &Kinship) -> Finding {
    let slice = |kinship: &Kinship| article.document.slice(kinship.span);
    let name = &article.entities.all[later.who].name;
    Finding {
        check: CHECK.id.into(),
        family: CHECK.family,
        confidence: Confidence::Possible,
        message: "One family is told in two ways".into(),
        reason: format!("Of {name} the text says “{}” in one place and “{}” in another.", slice(first), slice(later)),
        advice: "Look up the family, or tell who else is meant.".into(),
        primary: Label::new(later.span, "one"),
        secondary: vec![Label::new(first.span, "another")],
    }
}

/// Whether what the first tells leaves no room for the second.
fn exclude(one: &Kinship, two: &Kinship) -> bool {
    match (&one.kin, &two.kin) {
        (Kin::Childless, Kin::Child(_) | Kin::OnlyChild(_) | Kin::Children(_)) | (Kin::Alone(None), Kin::Sibling(_)) => true,
        (Kin::OnlyChild(sex), Kin::Child(other)) => other.is_some_and(|other| sex.is_some_and(|sex| sex != other)),
        (Kin::OnlyChild(sex), Kin::OnlyChild(other)) => sex.is_some() && other.is_some() && sex != other,
        (Kin::Children(sex), Kin::Child(Some(other))) => sex != other,
        (Kin::Alone(Some(sex)), Kin::Sibling(Some(other))) => sex == other,
        (Kin::Unmarried, Kin::Spouse) => true,
        (Kin::Is(owner, kin), Kin::Is(other, later)) => owner == other && kin != later,
        _ => false,
    }
}
