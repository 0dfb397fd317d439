//! Times, from `times.md`.

use crosscheck::calendar::Date;
use crosscheck::extract::{Modifier, Part, Time, TimeKind};
use crosscheck::{Article, Input};

fn shown(article: &Article, index: usize) -> String {
    let time = &article.times[index];
    let kind = match time.kind {
        TimeKind::Date => "DATE",
        TimeKind::Time => "TIME",
        TimeKind::Duration => "DURATION",
        TimeKind::Set => "SET",
    };
    let value = if time.value.is_empty() { "?" } else { &time.value };
    let notes = notes(time);
    let notes = if notes.is_empty() { String::new() } else { format!(" ({})", notes.join(", ")) };
    format!("{} = {kind} {value}{notes}", article.document.slice(time.span))
}

/// What is implied, which days an ambiguous date may mean, what narrows or blurs it, and whether it ends a range.
fn notes(time: &Time) -> Vec<String> {
    let mut notes = Vec::new();
    let implied = |name: &str, implied: bool| implied.then(|| name.to_owned());
    let parts = [
        implied("year", matches!(time.year, Part::Implied(_))),
        implied("month", matches!(time.month, Part::Implied(_))),
        implied("day", matches!(time.day, Part::Implied(_))),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if !parts.is_empty() {
        notes.push(format!("{} implied", parts.join(" ")));
    }
    if let Some([one, other]) = time.readings {
        notes.push(format!("{one} or {other}"));
    }
    notes.extend(time.modifier.map(|modifier| modifier_name(modifier).to_owned()));
    notes.extend(time.is_age.then(|| "age".to_owned()));
    notes.extend(time.range_start.map(|_| "end of a range".to_owned()));
    notes
}

fn modifier_name(modifier: Modifier) -> &'static str {
    match modifier {
        Modifier::Start => "start",
        Modifier::Mid => "mid",
        Modifier::End => "end",
        Modifier::Approx => "about",
        Modifier::MoreThan => "more than",
        Modifier::LessThan => "less than",
        Modifier::EqualOrMore => "at least",
        Modifier::EqualOrLess => "at most",
    }
}

#[test]
fn finds_each_time_with_type_value_and_what_is_implied() {
    let (mut cases, mut failures, mut date) = (0, Vec::new(), None);
    for line in include_str!("times.md").lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            date = heading.split_whitespace().last().and_then(Date::parse);
        }
        let Some((text, expected)) = line.strip_prefix("- ").and_then(|case| case.split_once(" → ")) else { continue };
        let article = Article::read(&Input { text, date, ..Input::default() });
        let found: Vec<String> = (0..article.times.len()).map(|index| shown(&article, index)).collect();
        let found = if found.is_empty() { "—".to_owned() } else { found.join("; ") };
        if found != expected {
            failures.push(format!("{text}\n  expected {expected}\n  found    {found}"));
        }
        cases += 1;
    }
    assert!(failures.is_empty(), "{} of {cases} cases fail:\n{}", failures.len(), failures.join("\n"));
    assert!(cases >= 150, "only {cases} cases were read");
}
