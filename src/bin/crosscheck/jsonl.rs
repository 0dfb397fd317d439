//! Answers JSON Lines: one record in, one report out, in the same order, on all cores.
//!
//! The input may be endless: a reader, one worker a core and a writer hand lines to each other through short queues, so
//! that memory holds a few dozen records whatever comes, and a slow reader of the output slows the reading of the input.
//! A line that cannot be answered gets a line that says why, and the rest goes on.

use std::borrow::Cow;
use std::io::{self, BufRead, BufWriter, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, SyncSender, TryRecvError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use crosscheck::calendar::Date;
use crosscheck::report::{Source, json};
use crosscheck::{Article, Input, report_on};
use serde::Deserialize;
use serde_json::Value;

use crate::options::Options;
use crate::parser::parser;

/// A record may be this many bytes long; the works of Shakespeare are as long.
const LIMIT: usize = 5 << 20;

/// How many records wait for each worker.
const QUEUE: usize = 4;

/// One line of the input.
#[derive(Deserialize)]
struct Record<'a> {
    #[serde(default)]
    id: Value,
    #[serde(borrow, default)]
    title: Option<Cow<'a, str>>,
    #[serde(borrow)]
    text: Cow<'a, str>,
    #[serde(borrow, default)]
    date: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    source: Option<Cow<'a, str>>,
}

/// A line as it was read.
enum Line {
    Whole(Vec<u8>),
    TooLong,
    Unreadable(io::Error),
}

/// What a record is answered with.
struct Answer {
    json: String,
    finding: bool,
}

/// A line on its way to a worker, with the way back to the writer.
type Job = (Line, SyncSender<Answer>);

/// Answers standard input on standard output until it ends; returns the status.
pub fn run(options: &Options) -> io::Result<u8> {
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let (jobs, taken) = sync_channel::<Job>(workers);
    let (order, answers) = sync_channel::<Receiver<Answer>>(workers * QUEUE);
    let taken = Arc::new(Mutex::new(taken));
    for _ in 0..workers {
        let (taken, options) = (Arc::clone(&taken), options.clone());
        thread::spawn(move || work(&taken, &options));
    }
    // Not joined: where the output is closed, the reader may wait for a line for ever.
    thread::spawn(move || read(io::stdin().lock(), &jobs, &order));
    write(BufWriter::new(io::stdout().lock()), &answers)
}

/// Sends every line to the workers and, in the same order, the place where its answer will come to the writer.
fn read(mut input: impl BufRead, jobs: &SyncSender<Job>, order: &SyncSender<Receiver<Answer>>) {
    loop {
        let line = match next_line(&mut input) {
            Ok(None) => return,
            Ok(Some(Line::Whole(line))) if line.trim_ascii().is_empty() => continue,
            Ok(Some(line)) => line,
            Err(error) => Line::Unreadable(error),
        };
        let last = matches!(line, Line::Unreadable(_));
        let (answer, place) = sync_channel(1);
        if order.send(place).is_err() || jobs.send((line, answer)).is_err() || last {
            return;
        }
    }
}

/// The next line without its end; of one that is too long nothing is kept.
fn next_line(input: &mut impl BufRead) -> io::Result<Option<Line>> {
    let mut line = Vec::new();
    if input.by_ref().take(LIMIT as u64 + 1).read_until(b'\n', &mut line)? == 0 {
        return Ok(None);
    }
    if line.last() == Some(&b'\n') || line.len() <= LIMIT {
        return Ok(Some(Line::Whole(line)));
    }
    input.skip_until(b'\n')?;
    Ok(Some(Line::TooLong))
}

/// Answers jobs until there are none.
fn work(jobs: &Mutex<Receiver<Job>>, options: &Options) {
    loop {
        let job = jobs.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok((line, answer)) = job else { return };
        // The engine does not panic; should it, then for one record and not for all that follow.
        let answered = catch_unwind(AssertUnwindSafe(|| answer_to(&line, options)));
        let answered = answered.unwrap_or_else(|_| failure(&Value::Null, "this record made the program fail: please report it"));
        // A writer that is gone needs no answer.
        let _ = answer.send(answered);
    }
}

/// Writes the answers in the order of the lines, and lets nothing wait while there is nothing to write.
fn write(mut out: impl Write, answers: &Receiver<Receiver<Answer>>) -> io::Result<u8> {
    let mut found = false;
    loop {
        let place = match answers.try_recv() {
            Ok(place) => place,
            Err(TryRecvError::Disconnected) => break,
            Err(TryRecvError::Empty) => {
                out.flush()?;
                let Ok(place) = answers.recv() else { break };
                place
            }
        };
        let answer = match place.try_recv() {
            Ok(answer) => answer,
            Err(_) => {
                out.flush()?;
                place.recv().unwrap_or_else(|_| failure(&Value::Null, "this record was lost: please report it"))
            }
        };
        found |= answer.finding;
        writeln!(out, "{}", answer.json)?;
    }
    out.flush()?;
    Ok(u8::from(found))
}

fn answer_to(line: &Line, options: &Options) -> Answer {
    let line = match line {
        Line::Whole(line) => line,
        Line::TooLong => return failure(&Value::Null, "the record is longer than 5 MiB: cut the text into articles"),
        Line::Unreadable(error) => return failure(&Value::Null, &format!("the input cannot be read further: {error}")),
    };
    let record: Record = match serde_json::from_slice(line) {
        Ok(record) => record,
        Err(error) => return failure(&Value::Null, &format!("not a record like {{\"id\":\"a1\",\"text\":\"…\"}}: {error}")),
    };
    let date = match record.date.as_deref().filter(|date| !date.trim().is_empty()) {
        Some(given) => match Date::parse(given) {
            Some(date) => Some(date),
            None => return failure(&record.id, &format!("'{given}' is not a day of the calendar like 2024-03-12")),
        },
        None => options.date,
    };
    let source = match record.source.as_deref().filter(|source| !source.trim().is_empty()) {
        Some(given) => match Source::parse(given) {
            Some(source) => Some(source),
            None => return failure(&record.id, &format!("'{given}' is not an address of the web like https://example.org/fair")),
        },
        None => None,
    };
    let article = Article::read(&Input { title: record.title.as_deref(), text: &record.text, date, parser: Some(parser()) });
    let report = report_on(&article);
    Answer { finding: crate::has_finding(&report), json: options.json(&record.id, &article, &report, source.as_ref()) }
}

fn failure(id: &Value, error: &str) -> Answer {
    Answer { json: json::failure(id, error), finding: false }
}
