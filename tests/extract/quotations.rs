//! Reads `quotations.md`: each expected line is a quotation without its marks, and after a bar what is special about it.

use std::time::Instant;

use crosscheck::extract::quotations;
use crosscheck::text::Document;

use crate::cases::verify;

fn found(text: &str) -> Vec<String> {
    let document = Document::new(None, text);
    let line = |quotation: &quotations::Quotation| {
        let mut special = Vec::new();
        special.extend((!quotation.opened).then_some("unopened".to_owned()));
        special.extend((!quotation.closed).then_some("unclosed".to_owned()));
        special.extend(quotation.continues.map(|id| format!("continues {id}")));
        special.extend((quotation.depth > 0).then(|| format!("depth {}", quotation.depth)));
        special.extend(quotation.scare.then_some("scare".to_owned()));
        let inner = document.slice(quotation.inner).trim();
        if special.is_empty() { inner.to_owned() } else { format!("{inner} | {}", special.join(", ")) }
    };
    quotations::find(&document).iter().map(line).collect()
}

#[test]
fn finds_what_stands_in_quotation_marks() {
    verify("quotations", 40, found);
}

#[test]
fn takes_any_text_and_keeps_to_char_boundaries() {
    for text in
        ["", "\"", "“", "”", "'", "‘’", "“”", "\"\"\"", "''", "''''", "é“é", "“‘“‘", "’”’”", "5'\"", "\"\n\"\n\"", "«»«", "” “"]
    {
        found(text);
    }
}

#[test]
fn is_linear_on_a_hundred_thousand_marks() {
    for part in ["“ ", "” ", "\"a ", "'a ", "a' ", "“a ‘b ", "\"a\" ", "5\" ", "s' ", "“a\n", "a”\n"] {
        let text = part.repeat(100_000);
        let document = Document::new(None, &text);
        let start = Instant::now();
        let count = quotations::find(&document).len();
        assert!(start.elapsed().as_secs() < 5, "{count} quotations of {part:?} took {:?}", start.elapsed());
    }
}
