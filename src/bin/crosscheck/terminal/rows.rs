//! The rows that a text is shown in: lines, long ones folded between words, with the columns of every letter.
//!
//! Comes in: a text and a width. Goes out: [`Rows`], made once in time linear in the text.

use std::ops::Range;

use crosscheck::text::Span;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// A tab goes on to the next multiple of this many columns.
const TAB: usize = 4;

/// A text in rows.
pub struct Rows<'a> {
    text: &'a str,
    /// Every row, in order.
    pub all: Vec<Row>,
}

/// A stretch of a line that fits on the screen.
pub struct Row {
    /// Its bytes, without the line's end.
    pub bytes: Range<usize>,
    /// The number of its line, from 1.
    pub line: usize,
    /// How many code points of its line come before it.
    before: usize,
    /// Whether it is the first of its line.
    pub opens: bool,
    /// Whether it is the last of its line.
    pub closes: bool,
}

impl<'a> Rows<'a> {
    /// Folds `text` at `width` columns.
    pub fn new(text: &'a str, width: usize) -> Self {
        let mut rows = Self { text, all: Vec::new() };
        let mut start = 0;
        for (index, line) in text.split('\n').enumerate() {
            rows.fold(start, line.strip_suffix('\r').unwrap_or(line), index + 1, width);
            start += line.len() + 1;
        }
        rows
    }

    /// Adds the rows of one line, which begins at byte `offset`.
    fn fold(&mut self, offset: usize, line: &str, number: usize, width: usize) {
        let first = self.all.len();
        let mut before = 0;
        let mut push = |all: &mut Vec<Row>, bytes: Range<usize>| {
            let (opens, closes) = (all.len() == first, bytes.end == line.len());
            let next = before + line[bytes.clone()].chars().count();
            all.push(Row { bytes: offset + bytes.start..offset + bytes.end, line: number, before, opens, closes });
            before = next;
        };
        let (mut start, mut space, mut columns) = (0, None, 0);
        for (at, c) in line.char_indices() {
            // Letters without a width count a little, so that no row is endless.
            columns += if c == '\t' { TAB } else { c.width().unwrap_or(1).max(usize::from((at - start) % 8 == 7)) };
            if columns > width {
                let end = space.unwrap_or(at);
                push(&mut self.all, start..end);
                columns = line[end..at].width() + 1;
                (start, space) = (end, None);
            }
            if c == ' ' || c == '\t' {
                space = Some(at + 1);
            }
        }
        push(&mut self.all, start..line.len());
    }

    /// The indices of the rows that `span` touches; at least one.
    pub fn touching(&self, span: Span) -> impl Iterator<Item = usize> + use<> {
        let first = self.at(span.start());
        let last = self.all.partition_point(|row| row.bytes.start < span.end()).max(first + 1);
        first..last
    }

    /// The line and column of byte `at`, both from 1; columns count code points.
    pub fn position(&self, at: usize) -> (usize, usize) {
        let row = &self.all[self.at(at)];
        (row.line, row.before + self.text[row.bytes.start..at].chars().count() + 1)
    }

    /// What is shown of `row`.
    pub fn text_of(&self, row: &Row) -> String {
        let trail = if row.closes { "" } else { "…" };
        let text = shown(&self.text[row.bytes.clone()]);
        format!("{}{}{trail}", row.lead(), text.trim_end())
    }

    /// The columns that the part of `span` on row `index` takes; at least one.
    pub fn columns(&self, index: usize, span: Span) -> Range<usize> {
        let row = &self.all[index];
        let column = |at: usize| {
            let at = at.clamp(row.bytes.start, row.bytes.end);
            row.lead().width() + shown(&self.text[row.bytes.start..at]).width()
        };
        let (start, end) = (column(span.start()), column(span.end()));
        start..end.max(start + 1)
    }

    /// The index of the row that holds byte `at`, or of the last one before it.
    fn at(&self, at: usize) -> usize {
        // There is at least one row, and the first begins at byte 0.
        self.all.partition_point(|row| row.bytes.start <= at).saturating_sub(1)
    }
}

/// `text` on one line, tabs as spaces, and without anything that a terminal would obey.
pub fn shown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\t' => out.push_str(&" ".repeat(TAB - out.width() % TAB)),
            '\n' | '\r' => out.push(' '),
            // Marks that turn the direction of writing would make a line show other words than it holds.
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => out.push('\u{FFFD}'),
            c if c.is_control() => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
    out
}
