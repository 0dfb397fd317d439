//! The rows of a suite.

use std::fs;

use crosscheck::calendar::Date;
use serde_json::Value;

use crate::reply::Reply;

/// One case.
pub struct Row {
    pub text: String,
    /// The day it was written on, and the hour and minute where they are told.
    pub day: Option<Date>,
    pub clock: Option<(u8, u8)>,
    pub expected: Vec<Expected>,
    pub negative: bool,
    pub lenient: bool,
    pub task: String,
    /// The row as it stands, for what only one suite has.
    pub raw: Value,
}

/// A place and what it means.
pub struct Expected {
    /// In code points; the whole text where the suite does not say.
    pub start: usize,
    pub end: usize,
    pub kind: String,
    pub value: Value,
}

/// The rows of `path`, or a sentence about why there are none.
pub fn read(path: &str) -> Result<Vec<Row>, String> {
    let file = fs::read_to_string(path).map_err(|error| format!("cannot be read: {error}"))?;
    file.lines().map(|line| serde_json::from_str(line).map(Row::new).map_err(|error| format!("is no JSON: {error}"))).collect()
}

impl Row {
    fn new(raw: Value) -> Self {
        let string = |key: &str| raw[key].as_str().unwrap_or_default().to_owned();
        let (text, written) = (string("text"), string("ref"));
        let length = text.chars().count();
        let expected = |value: &Value| Expected {
            start: value["start"].as_u64().map_or(0, |at| at as usize),
            end: value["end"].as_u64().map_or(length, |at| at as usize),
            kind: value["type"].as_str().unwrap_or_default().trim_start_matches("datetimeV2.").to_owned(),
            value: if value["resolution"].is_null() { value["value"].clone() } else { value["resolution"].clone() },
        };
        Self {
            day: written.get(..10).and_then(Date::parse),
            clock: clock(&written),
            expected: raw["expect"].as_array().into_iter().flatten().map(expected).collect(),
            negative: raw["negative"] == true,
            lenient: raw["lenient"] == true,
            task: string("task"),
            text,
            raw,
        }
    }

    /// Whether the form of the row occurs in real news.
    pub fn in_news(&self) -> bool {
        self.raw["news"] == true
    }

    /// Whether a row that must stay silent is not: only layers of its suite's kind count.
    pub fn unwanted(&self, reply: &Reply) -> bool {
        match self.raw["file"].as_str().unwrap_or(&self.task) {
            "CurrencyModel" => reply.figures.iter().any(|figure| figure.unit.len() == 3 || figure.unit == "$"),
            "DimensionModel" | "TemperatureModel" => reply.figures.iter().any(|figure| figure.is_measure()),
            "PercentModel" | "PercentModelPercentMode" => reply.figures.iter().any(|figure| figure.unit == "percent"),
            "NumberRangeModel" | "NumberRangeModelExperimentalMode" => reply.figures.iter().any(|figure| figure.high.is_some()),
            _ if self.task.starts_with("number") || self.task == "ordinal" || self.task == "numeral" => !reply.figures.is_empty(),
            _ if self.task == "amountofmoney" => reply.figures.iter().any(|figure| figure.unit.len() == 3),
            _ => !reply.times.is_empty(),
        }
    }

    /// The row on one line, with what was found.
    pub fn shown(&self, reply: &Reply) -> String {
        let expected: Vec<_> = self.expected.iter().map(|e| format!("{}-{} {} {}", e.start, e.end, e.kind, e.value)).collect();
        format!("{:?} ({}) wants {} found {reply}", self.text, self.raw["ref"], expected.join("; "))
    }
}

fn clock(written: &str) -> Option<(u8, u8)> {
    Some((written.get(11..13)?.parse().ok()?, written.get(14..16)?.parse().ok()?))
}
