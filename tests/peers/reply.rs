//! What the command line says of a row.

use std::fmt;
use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::row::Row;

/// The layers and findings of one text.
pub struct Reply {
    pub times: Vec<Time>,
    pub figures: Vec<Figure>,
    pub findings: usize,
}

/// A time expression; places in code points.
pub struct Time {
    pub start: usize,
    pub end: usize,
    pub kind: String,
    pub value: String,
    /// All days that an ambiguous date may mean.
    pub readings: Vec<String>,
    /// The parts that are not written.
    pub implied: Vec<String>,
    /// What narrows or blurs it: "MORE_THAN".
    pub modifier: String,
}

/// A quantity; places in code points.
pub struct Figure {
    pub start: usize,
    pub end: usize,
    pub value: f64,
    pub high: Option<f64>,
    pub unit: String,
    pub hedge: String,
}

/// One reply a row, in order.
pub fn ask(checker: &str, rows: &[Row]) -> Result<Vec<Reply>, String> {
    let mut child = Command::new(checker)
        .args(["--jsonl", "--layers"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("{checker} cannot be started: {error}"))?;
    let mut stdin = child.stdin.take().expect("standard input was piped");
    let lines: String = rows.iter().map(|row| format!("{}\n", request(row))).collect();
    let writer = std::thread::spawn(move || stdin.write_all(lines.as_bytes()));
    let output = child.wait_with_output().map_err(|error| format!("{checker}: {error}"))?;
    writer.join().expect("the writer does not panic").map_err(|error| format!("{checker}: {error}"))?;
    let replies: Vec<Reply> = String::from_utf8_lossy(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).map(|value| Reply::new(&value)).map_err(|error| error.to_string()))
        .collect::<Result<_, _>>()?;
    if replies.len() == rows.len() { Ok(replies) } else { Err(format!("{} replies to {} rows", replies.len(), rows.len())) }
}

fn request(row: &Row) -> Value {
    json!({ "id": null, "title": null, "text": row.text, "date": row.raw["ref"].as_str().and_then(|written| written.get(..10)) })
}

impl Reply {
    fn new(value: &Value) -> Self {
        let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
        let (start, end) =
            (|v: &Value| v["start"].as_u64().unwrap_or(0) as usize, |v: &Value| v["end"].as_u64().unwrap_or(0) as usize);
        let string = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let time = |v: &Value| Time {
            start: start(v),
            end: end(v),
            kind: string(&v["type"]),
            value: string(&v["value"]),
            implied: list(&v["implied"]).iter().map(string).collect(),
            modifier: string(&v["mod"]),
            readings: list(&v["readings"]).iter().map(string).collect(),
        };
        let figure = |v: &Value| Figure {
            start: start(v),
            end: end(v),
            value: v["value"].as_f64().unwrap_or(f64::NAN),
            high: v["high"].as_f64(),
            unit: string(&v["unit"]),
            hedge: string(&v["hedge"]),
        };
        Self {
            times: list(&value["layers"]["times"]).iter().map(time).collect(),
            figures: list(&value["layers"]["quantities"]).iter().map(figure).collect(),
            findings: list(&value["findings"]).len(),
        }
    }
}

impl Figure {
    /// Whether it has a unit of measure.
    pub fn is_measure(&self) -> bool {
        const MEASURES: [&str; 22] = [
            "km", "m", "cm", "mm", "mi", "ft", "in", "yd", "kg", "g", "t", "lb", "oz", "°C", "°F", "°", "l", "gal", "ha", "ac",
            "km/h", "mph",
        ];
        MEASURES.contains(&self.unit.as_str())
    }
}

impl fmt::Display for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for time in &self.times {
            write!(f, "[{}-{} {} {}]", time.start, time.end, time.kind, time.value)?;
        }
        for figure in &self.figures {
            write!(f, "[{}-{} {} {:?} {} {}]", figure.start, figure.end, figure.value, figure.high, figure.unit, figure.hedge)?;
        }
        write!(f, " {} findings", self.findings)
    }
}
