//! How fast the engine is, stage by stage: `cargo bench`, or `make bench` for the tables.
//!
//! Comes in: nothing. Goes out: a line of JSON for each stage and size. Each stage gets what the stages before it give, so
//! that its line times that stage alone; "everything" is the whole engine without the parser, "everything, parsed" with it,
//! as on the command line. What counts is the processor's time of the fastest of several runs, which whoever else is at work
//! on the machine changes least, and the most memory that any of them held beyond the article.

use std::fs;
use std::hint::black_box;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use crosscheck::article::{Article, Input};
use crosscheck::extract::{attributions, claims, entities, propositions, quantities, quotations, times};
use crosscheck::language::{Language, Parser};
use crosscheck::text::Document;
use crosscheck::{checks, report_on};
use peak_alloc::PeakAlloc;

#[allow(dead_code, reason = "its main is another program")]
mod prose;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// A note, an article, a long read, a report, and far beyond what anybody pastes.
const SIZES: [usize; 5] = [3_000, 10_000, 100_000, 1_000_000, 5_000_000];
/// Up to this length a text is read often, and beyond it only twice.
const SHORT: usize = 100_000;
/// A run goes on for at least this long: the system tells of time in steps of a few milliseconds.
const LEAST: Duration = Duration::from_millis(100);
/// Trees take most of the time: not beyond this length.
const LONGEST_PARSED: usize = 1_000_000;

/// What is done with an article that has been read.
type Stage = fn(&Article);

const STAGES: [(&str, Stage); 12] = [
    ("document", |a| drop(black_box(Document::new(None, a.document.text())))),
    ("language", |a| drop(black_box(Language::read(&a.document)))),
    ("times", |a| drop(black_box(times::find(&a.document, &a.language, a.published)))),
    ("quantities", |a| drop(black_box(quantities::find(&a.document, &a.language, &a.times)))),
    ("quotations", |a| drop(black_box(quotations::find(&a.document)))),
    ("entities", |a| drop(black_box(entities::find(&a.document, &a.language)))),
    ("attributions", |a| drop(black_box(attributions::find(&a.document, &a.language, &a.quotations, &a.entities)))),
    ("propositions", propositions),
    ("claims", claims),
    ("checks", |a| drop(black_box(checks::run_all(a)))),
    ("everything", |a| drop(black_box(report_on(&Article::read(&input(a.document.text(), None)))))),
    ("everything, parsed", |a| drop(black_box(report_on(&Article::read(&input(a.document.text(), Some(parser()))))))),
];

fn main() {
    for size in SIZES {
        let article = Article::read(&input(&prose::prose(size), None));
        for (name, stage) in STAGES {
            if name != "everything, parsed" || size <= LONGEST_PARSED {
                let (nanoseconds, memory) = measure(if size <= SHORT { 5 } else { 2 }, || stage(&article));
                println!("{}", serde_json::json!({ "stage": name, "bytes": size, "nanoseconds": nanoseconds, "memory": memory }));
            }
        }
    }
}

fn propositions(a: &Article) {
    drop(black_box(propositions::find(
        &a.document,
        &a.language,
        &a.times,
        &a.quantities,
        &a.quotations,
        &a.entities,
        &a.attributions,
    )));
}

fn claims(a: &Article) {
    drop(black_box(claims::find(&a.document, &a.language, &a.times, &a.quantities, &a.entities, &a.attributions, &a.propositions)));
}

fn input<'a>(text: &'a str, parser: Option<&'static Parser>) -> Input<'a> {
    Input { text, parser, ..Input::default() }
}

fn parser() -> &'static Parser {
    static PARSER: OnceLock<Parser> = OnceLock::new();
    let read = || Parser::read(include_bytes!("../../src/language/data/parser.bin"));
    PARSER.get_or_init(|| read().expect("the model lies in this repository"))
}

/// The nanoseconds of the fastest of `runs` runs, and the bytes of the greediest.
fn measure(runs: usize, run: impl Fn()) -> (u128, usize) {
    let (mut fastest, mut most) = (Duration::MAX, 0);
    for _ in 0..runs {
        let held = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        let (before, mut times) = (spent(), 0);
        while times == 0 || spent() - before < LEAST {
            run();
            times += 1;
        }
        fastest = fastest.min((spent() - before) / times);
        most = most.max(MEMORY.peak_usage().saturating_sub(held));
    }
    (fastest.as_nanos(), most)
}

/// The time that this thread has had the processor, where the system tells it; else the time that has passed.
fn spent() -> Duration {
    static START: OnceLock<Instant> = OnceLock::new();
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|told| told.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| START.get_or_init(Instant::now).elapsed(), Duration::from_nanos)
}
