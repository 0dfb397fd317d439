//! How fast the engine is, stage by stage: `cargo bench`, or `make bench` for the tables.
//!
//! Each stage gets what the stages before it give, so that a row times that stage alone; "everything" is the
//! whole engine without the parser, "everything, parsed" with it, as on the command line. What is allocated is counted too.
//! Letters in front of the names keep the order.

use std::hint::black_box;
use std::sync::OnceLock;

use crosscheck::article::{Article, Input};
use crosscheck::extract::{attributions, claims, entities, propositions, quantities, quotations, times};
use crosscheck::language::{Language, Parser};
use crosscheck::text::Document;
use crosscheck::{checks, report_on};
use divan::counter::BytesCount;
use divan::{AllocProfiler, Bencher};

#[allow(dead_code, reason = "its main is another program")]
mod prose;

#[global_allocator]
static MEMORY: AllocProfiler = AllocProfiler::system();

/// A note, an article, a long read, a report, and far beyond what anybody pastes.
const SIZES: [usize; 5] = [3_000, 10_000, 100_000, 1_000_000, 5_000_000];

fn main() {
    divan::main();
}

fn parser() -> &'static Parser {
    static PARSER: OnceLock<Parser> = OnceLock::new();
    let read = || Parser::read(include_bytes!("../../src/language/data/parser.bin"));
    PARSER.get_or_init(|| read().expect("the model lies in this repository"))
}

fn input(text: &str) -> Input<'_> {
    Input { text, ..Input::default() }
}

/// Times `stage` on an article of `size` bytes that has been read.
fn time(bencher: Bencher, size: usize, stage: impl Fn(&Article)) {
    let article = Article::read(&input(&prose::prose(size)));
    bencher.counter(BytesCount::new(size)).bench_local(|| stage(&article));
}

#[divan::bench(args = SIZES)]
fn a_document(bencher: Bencher, size: usize) {
    time(bencher, size, |article| drop(black_box(Document::new(None, article.document.text()))));
}

#[divan::bench(args = SIZES)]
fn b_language(bencher: Bencher, size: usize) {
    time(bencher, size, |article| drop(black_box(Language::read(&article.document))));
}

#[divan::bench(args = SIZES)]
fn c_times(bencher: Bencher, size: usize) {
    time(bencher, size, |a| drop(black_box(times::find(&a.document, &a.language, a.published))));
}

#[divan::bench(args = SIZES)]
fn d_quantities(bencher: Bencher, size: usize) {
    time(bencher, size, |a| drop(black_box(quantities::find(&a.document, &a.language, &a.times))));
}

#[divan::bench(args = SIZES)]
fn e_quotations(bencher: Bencher, size: usize) {
    time(bencher, size, |a| drop(black_box(quotations::find(&a.document))));
}

#[divan::bench(args = SIZES)]
fn f_entities(bencher: Bencher, size: usize) {
    time(bencher, size, |a| drop(black_box(entities::find(&a.document, &a.language))));
}

#[divan::bench(args = SIZES)]
fn g_attributions(bencher: Bencher, size: usize) {
    time(bencher, size, |a| drop(black_box(attributions::find(&a.document, &a.language, &a.quotations, &a.entities))));
}

#[divan::bench(args = SIZES)]
fn h_propositions(bencher: Bencher, size: usize) {
    time(bencher, size, |a| {
        let found =
            propositions::find(&a.document, &a.language, &a.times, &a.quantities, &a.quotations, &a.entities, &a.attributions);
        drop(black_box(found));
    });
}

#[divan::bench(args = SIZES)]
fn i_claims(bencher: Bencher, size: usize) {
    time(bencher, size, |a| {
        let found = claims::find(&a.document, &a.language, &a.times, &a.quantities, &a.entities, &a.attributions, &a.propositions);
        drop(black_box(found));
    });
}

#[divan::bench(args = SIZES)]
fn j_checks(bencher: Bencher, size: usize) {
    time(bencher, size, |article| drop(black_box(checks::run_all(article))));
}

#[divan::bench(args = SIZES)]
fn k_everything(bencher: Bencher, size: usize) {
    let text = prose::prose(size);
    bencher.counter(BytesCount::new(size)).bench_local(|| report_on(&Article::read(&input(&text))));
}

// Trees take most of the time: not at 5 MB.
#[divan::bench(args = &SIZES[..4])]
fn l_everything_parsed(bencher: Bencher, size: usize) {
    let text = prose::prose(size);
    let input = Input { parser: Some(parser()), ..input(&text) };
    bencher.counter(BytesCount::new(size)).bench_local(|| report_on(&Article::read(&input)));
}
