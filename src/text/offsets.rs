//! Translates byte offsets into the units that the world outside counts in.

use super::Span;

/// What an offset counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// Unicode code points: JSON reports, as in the W3C text position selector.
    #[default]
    CodePoint,
    /// UTF-16 code units: browsers and JavaScript.
    Utf16,
}

/// An index from byte offsets of one text to another unit.
///
/// Guarantees: building is linear in the text, a look-up takes constant time. Holds one number for every 64 bytes.
#[derive(Debug)]
pub struct Offsets<'a> {
    text: &'a str,
    unit: Unit,
    /// The count of units that begin before each multiple of `STRIDE` bytes.
    marks: Vec<u32>,
}

const STRIDE: usize = 64;

impl<'a> Offsets<'a> {
    /// Indexes `text`.
    #[must_use]
    pub fn new(text: &'a str, unit: Unit) -> Self {
        let mut marks = Vec::with_capacity(text.len() / STRIDE + 1);
        let mut count = 0;
        for (i, &byte) in text.as_bytes().iter().enumerate() {
            if i % STRIDE == 0 {
                marks.push(count);
            }
            count += units_begun(byte, unit);
        }
        Self { text, unit, marks }
    }

    /// The offset of byte `at`, in the index's unit. A byte past the end counts as the end.
    #[must_use]
    pub fn at(&self, at: usize) -> usize {
        let at = at.min(self.text.len());
        let bytes = self.text.as_bytes();
        // The byte `at` may be the end, one past the last mark's stretch.
        let Some(mark) = self.marks.len().checked_sub(1).map(|last| last.min(at / STRIDE)) else { return 0 };
        let inside: u32 = bytes[mark * STRIDE..at].iter().map(|&byte| units_begun(byte, self.unit)).sum();
        (self.marks[mark] + inside) as usize
    }

    /// Start and end of `span`, in the index's unit.
    #[must_use]
    pub fn of(&self, span: Span) -> (usize, usize) {
        (self.at(span.start()), self.at(span.end()))
    }
}

fn units_begun(byte: u8, unit: Unit) -> u32 {
    match byte {
        0x80..=0xBF => 0,
        0xF0.. if unit == Unit::Utf16 => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_as_the_standard_library_does() {
        let text = "aé€😀 “x” ".repeat(40);
        let points = Offsets::new(&text, Unit::CodePoint);
        let units = Offsets::new(&text, Unit::Utf16);
        for (at, _) in text.char_indices().chain([(text.len(), ' ')]) {
            assert_eq!(points.at(at), text[..at].chars().count());
            assert_eq!(units.at(at), text[..at].encode_utf16().count());
        }
    }

    #[test]
    fn an_empty_text_has_one_offset() {
        assert_eq!(Offsets::new("", Unit::Utf16).at(0), 0);
    }
}
