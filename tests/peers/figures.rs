//! How rows of numbers, measures and their checks are judged.

use serde_json::Value;

use crate::place;
use crate::reply::{Figure, Reply};
use crate::row::{Expected, Row};
use crate::stretch;

/// Rules of the lint suite that concern numbers.
const OF_NUMBERS: [&str; 5] =
    ["correct_number_suffix", "currency_placement", "hyphenate_number_day", "number_suffix_capitalization", "spelled_numbers"];

/// Whether a row of the lint suite concerns numbers.
pub fn concerns_numbers(row: &Row) -> bool {
    OF_NUMBERS.contains(&row.raw["rule"].as_str().unwrap_or_default())
}

/// Whether something is flagged exactly where the suite wants it.
pub fn flagged(row: &Row, reply: &Reply) -> bool {
    (reply.findings > 0) == (row.raw["expect_matches"].as_u64().unwrap_or(0) > 0)
}

/// Every place with its number; a bare unit, and what is ordered without a number ("the next one"), are no quantities.
pub fn recognizers(row: &Row, reply: &Reply) -> bool {
    row.expected.iter().all(|expected| {
        let told = expected.value["value"].as_str().unwrap_or("null");
        if told == "null" || expected.kind == "ordinal.relative" {
            return true;
        }
        if expected.kind == "numberrange" {
            return is_range(expected, reply, told);
        }
        let Ok(wanted) = told.trim_end_matches('%').parse::<f64>() else { return false };
        let cents = expected.value["unit"].as_str().is_some_and(|unit| matches!(unit, "Cent" | "Pence"));
        has(row, reply, expected, wanted) || cents && has(row, reply, expected, wanted / 100.0) || is_time(reply, expected, wanted)
    })
}

/// The number of a row that is nothing else.
pub fn duckling(row: &Row, reply: &Reply) -> bool {
    row.expected.iter().all(|expected| {
        let numbers = expected.value["numbers"]
            .as_array()
            .map_or_else(Vec::new, |numbers| numbers.iter().filter_map(Value::as_f64).collect());
        let [wanted] = numbers[..] else { return false };
        let cents = expected.value["raw"].as_str().is_some_and(|raw| raw.contains("Cent"));
        has(row, reply, expected, wanted) || cents && has(row, reply, expected, wanted / 100.0) || is_time(reply, expected, wanted)
    })
}

/// Whether a quantity of value `wanted` touches the place and does not leave it.
fn has(row: &Row, reply: &Reply, expected: &Expected, wanted: f64) -> bool {
    reply.figures.iter().any(|figure| {
        let touches = figure.start < expected.end && expected.start < figure.end;
        let value = if expected.kind == "percentage" && figure.unit == "fraction" { figure.value * 100.0 } else { figure.value };
        let same = |value: f64| (value - wanted).abs() <= wanted.abs() * 1e-9 + 1e-9;
        let starts =
            expected.start == figure.start || place::same(&row.text, (expected.start, expected.end), (figure.start, expected.end));
        touches && (same(value) && (starts || figure.start < expected.start) || figure.high.is_some_and(same))
    })
}

/// Whether the number is that of a time: "three months old", "3 years".
fn is_time(reply: &Reply, expected: &Expected, wanted: f64) -> bool {
    reply.times.iter().any(|time| {
        let touches = time.start < expected.end && expected.start < time.end;
        let number: String =
            time.value.chars().skip_while(|c| !c.is_ascii_digit()).take_while(|c| c.is_ascii_digit() || *c == '.').collect();
        let same = number.parse::<f64>().is_ok_and(|number| number == wanted);
        touches && stretch::seconds(&time.value).is_some() && same
    })
}

/// "[20,30)", "(30,)": two ends, or one with the hedge that says on which side the number lies.
fn is_range(expected: &Expected, reply: &Reply, told: &str) -> bool {
    let mut ends = told.trim_matches(['[', ']', '(', ')']).split(',').map(|end| end.parse::<f64>().ok());
    let (low, high) = (ends.next().flatten(), ends.next().flatten());
    let inside = |figure: &&Figure| figure.start < expected.end && expected.start < figure.end;
    let figures: Vec<_> = reply.figures.iter().filter(inside).collect();
    match (low, high, &figures[..]) {
        (Some(low), Some(high), [one]) => one.value == low && one.high == Some(high),
        (Some(low), Some(high), [one, other]) => one.value == low && other.value == high,
        (Some(low), None, []) => is_time(reply, expected, low) && reply.times.iter().any(|time| time.modifier == "MORE_THAN"),
        (Some(low), None, [one]) => one.value == low && one.hedge == "at least",
        (None, Some(high), [one]) => one.value == high && one.hedge == "at most",
        _ => false,
    }
}
