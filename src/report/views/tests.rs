use super::*;
use crate::calendar::Date;
use crate::{Input, report_on};

fn views(text: &str, date: &str) -> Views {
    let article = Article::read(&Input { text, date: Date::parse(date), ..Input::default() });
    Views::new(&article, &report_on(&article), Unit::Utf16)
}

/// What the mark on `place` says.
fn said(text: &str, date: &str, place: &str) -> String {
    let units = |text: &str| text.encode_utf16().count() as u32;
    let start = units(&text[..text.find(place).expect("a place in the text")]);
    let marks = views(text, date).marks;
    let mark = marks.iter().find(|mark| mark.start == start && mark.end == start + units(place));
    mark.unwrap_or_else(|| panic!("no mark on {place}: {marks:?}")).says.clone()
}

#[test]
fn a_time_shows_its_day_and_what_tells_it() {
    let cases = [
        (
            "The council met on Monday.",
            "2024-03-13",
            "Monday",
            "Monday 11 March 2024: the last Monday before publication (13 March 2024)",
        ),
        (
            "The council will meet on Friday.",
            "2024-03-13",
            "Friday",
            "Friday 15 March 2024: the first Friday after publication (13 March 2024)",
        ),
        (
            "The council met yesterday.",
            "2024-03-13",
            "yesterday",
            "Tuesday 12 March 2024: the day before publication (13 March 2024)",
        ),
        ("The council met on 12 March 2024.", "", "12 March 2024", "Tuesday 12 March 2024"),
        (
            "The council met on 5 March.",
            "2024-03-13",
            "5 March",
            "Tuesday 5 March 2024: the year is not written; taken from publication (13 March 2024)",
        ),
        (
            "It opened on 5 March 2019 and closed three days later.",
            "2024-03-13",
            "three days later",
            "Friday 8 March 2019: told from 5 March 2019, named before",
        ),
        ("The council met on Monday.", "", "Monday", "no day is told: the day of publication might tell it"),
        ("The fair closes on 31 April 2024.", "", "31 April 2024", "no day of the calendar"),
    ];
    for (text, date, place, says) in cases {
        assert_eq!(said(text, date, place), says, "{text}");
    }
}

#[test]
fn a_dateline_tells_the_days_after_it() {
    let text = "LEEDS, 13 March 2024 (AP) — The council met on Monday.";
    assert_eq!(said(text, "", "Monday"), "Monday 11 March 2024: the last Monday before the dateline (13 March 2024)");
}

#[test]
fn a_number_shows_its_value_and_unit() {
    let text = "Some four hundred people paid £4.2 million for 12 km of road.";
    assert_eq!(said(text, "", "four hundred"), "about 400 people");
    assert_eq!(said(text, "", "£4.2 million"), "4,200,000 GBP");
    assert_eq!(said(text, "", "12 km"), "12 km");
}

#[test]
fn a_quotation_and_a_pronoun_show_whose_they_are() {
    let text = "Ann Lee, the mayor of Leeds, spoke. “It will stay open,” she said.";
    assert_eq!(said(text, "", "“It will stay open,”"), "quoted from Ann Lee");
    assert!(said(text, "", "she").starts_with("Ann Lee, "));
}

#[test]
fn people_come_with_names_roles_and_words() {
    let text =
        "Ann Lee, the mayor of Leeds, spoke on Monday. “It will stay open,” Lee said. Police said that they knew of nothing.";
    let people = views(text, "").people;
    let lee = people.iter().find(|group| group.title == "Ann Lee").expect("Ann Lee");
    assert!(
        lee.note.starts_with("Person · ") && lee.note.contains("mayor of Leeds") && lee.note.contains("also Lee"),
        "{}",
        lee.note
    );
    let entries: Vec<_> = lee.entries.iter().map(|entry| (entry.label.as_str(), entry.text.as_str())).collect();
    assert_eq!(entries, [("first named", "Ann Lee"), ("said", "“It will stay open,”")]);
    assert!(people.iter().any(|group| group.title == "Police" && group.entries.len() == 1));
}

#[test]
fn days_stand_in_order_with_gaps_and_clashes() {
    let text = "The fair opened on Monday, 12 March 2024. It was founded in 1998. It closes on Friday.";
    let timeline = views(text, "2024-03-13").timeline;
    let told: Vec<_> = timeline.iter().map(|group| (group.title.as_str(), group.shape, group.gap.as_str())).collect();
    assert_eq!(
        told,
        [
            ("1998", Shape::Written, ""),
            ("Tuesday 12 March 2024", Shape::Written, "25 years"),
            ("Wednesday 13 March 2024", Shape::Published, ""),
            ("Friday 15 March 2024", Shape::Implied, ""),
        ]
    );
    assert!(timeline[1].entries[0].finding.is_some(), "the weekday does not match");
    assert_eq!(timeline[3].entries[0].label, "the first Friday after publication (13 March 2024)");
}

#[test]
fn figures_stand_under_what_they_count_with_their_sums() {
    let text = "Of the 20 firms that asked, 11 firms came from the county and 9 firms from abroad. The bridge cost £4 million.";
    let figures = views(text, "").figures;
    assert_eq!(figures[0].title, "firms");
    assert_eq!(figures[0].note, "3 figures · from 9 to 20 · 11 + 9 = 20");
    assert_eq!(figures[0].entries[0].label, "20 firms");
    assert!(figures.iter().any(|group| group.title == "money, GBP"));
}

#[test]
fn offsets_count_what_was_asked_for() {
    let article = Article::read(&Input { text: "😀 It drew 40 people.", ..Input::default() });
    let start = |unit| Views::new(&article, &report_on(&article), unit).figures[0].entries[0].start;
    assert_eq!((start(Unit::CodePoint), start(Unit::Utf16)), (10, 11));
}
