//! Any text as an article: an answer, the same one twice, all of its places inside the text and between letters.
#![no_main]

use std::sync::OnceLock;

use crosscheck::calendar::Date;
use crosscheck::language::Parser;
use crosscheck::{Article, Input, report_on};
use libfuzzer_sys::fuzz_target;

fn parser() -> &'static Parser {
    static PARSER: OnceLock<Parser> = OnceLock::new();
    let read = || Parser::read(include_bytes!("../../../src/language/data/parser.bin"));
    PARSER.get_or_init(|| read().expect("the model lies in this repository"))
}

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    // The first byte decides what the person hands in beside the text.
    let choice = bytes.first().copied().unwrap_or_default();
    let title = (choice & 1 == 1).then(|| text.lines().next()).flatten();
    let date = (choice & 2 == 2).then(|| Date::new(2024, 3, 14)).flatten();
    let input = Input { title, text: &text, date, parser: (choice & 4 == 4).then(parser) };
    let article = Article::read(&input);
    let report = report_on(&article);
    let whole = article.document.text();
    let places = report.claims.iter().map(|claim| claim.span);
    for span in places.chain(report.findings.iter().flat_map(|finding| finding.labels()).map(|label| label.span)) {
        assert!(whole.get(span.start()..span.end()).is_some(), "{span:?} is not in the text");
    }
    assert_eq!(report_on(&Article::read(&input)), report);
});
