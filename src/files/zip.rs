//! The directory of a ZIP archive, and its parts unpacked.
//!
//! Only what documents use: no encryption, no archives of several volumes or beyond 4 GiB. What is unpacked is bounded, and
//! its length and checksum are compared with what the directory says.
//!
//! Source: PKWARE's APPNOTE.TXT, sections 4.3 and 4.4.

use miniz_oxide::inflate::decompress_to_vec_with_limit;

use super::Fault;

/// The most bytes that a part may unpack to.
const LARGEST_PART: usize = 64 << 20;

/// Where the directory's end stands, counted from the archive's own end: its 22 bytes and the longest comment.
const LONGEST_END: usize = 22 + 0xFFFF;

/// An archive whose directory has been read.
pub(super) struct Archive<'a> {
    bytes: &'a [u8],
    entries: Vec<Entry<'a>>,
}

struct Entry<'a> {
    name: &'a [u8],
    locked: bool,
    method: u16,
    checksum: u32,
    packed: usize,
    size: usize,
    header: usize,
}

impl<'a> Archive<'a> {
    /// Reads the directory.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Fault> {
        let tail = bytes.len().saturating_sub(LONGEST_END);
        let end = bytes[tail..].windows(4).rposition(|window| window == b"PK\x05\x06").ok_or(Fault::Damaged)? + tail;
        let count = number(bytes, end + 10, 2).ok_or(Fault::Damaged)?;
        let mut at = number(bytes, end + 16, 4).ok_or(Fault::Damaged)?;
        let mut entries = Vec::new();
        for _ in 0..count {
            let (entry, next) = Entry::read(bytes, at).ok_or(Fault::Damaged)?;
            entries.push(entry);
            at = next;
        }
        Ok(Self { bytes, entries })
    }

    /// Whether there is a part called `name`.
    pub(super) fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.name == name.as_bytes())
    }

    /// The part called `name`, unpacked; nothing where there is none.
    pub(super) fn part(&self, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        let Some(entry) = self.entries.iter().find(|entry| entry.name == name.as_bytes()) else { return Ok(None) };
        if entry.locked {
            return Err(Fault::Locked);
        }
        if entry.size > LARGEST_PART {
            return Err(Fault::TooLarge);
        }
        let packed = entry.data(self.bytes).ok_or(Fault::Damaged)?;
        let part = match entry.method {
            0 => packed.to_vec(),
            // The directory's word for the length is the bound: a part that goes beyond it is none.
            8 => decompress_to_vec_with_limit(packed, entry.size).map_err(|_| Fault::Damaged)?,
            _ => return Err(Fault::Damaged),
        };
        if part.len() != entry.size || checksum(&part) != entry.checksum {
            return Err(Fault::Damaged);
        }
        Ok(Some(part))
    }

    /// What it is where it is a document of another kind, with its article.
    pub(super) fn foreign(&self) -> Option<&'static str> {
        const MARKS: [(&str, &str); 6] = [
            ("xl/workbook.xml", "a spreadsheet"),
            ("xl/workbook.bin", "a spreadsheet"),
            ("ppt/presentation.xml", "a set of slides"),
            ("META-INF/container.xml", "an e-book"),
            ("Index/Document.iwa", "a Pages document"),
            ("Index.zip", "a Pages document"),
        ];
        MARKS.iter().find(|(name, _)| self.has(name)).map(|(_, kind)| *kind)
    }
}

impl<'a> Entry<'a> {
    /// The directory's entry at `at`, and where the next one begins.
    fn read(bytes: &'a [u8], at: usize) -> Option<(Self, usize)> {
        if bytes.get(at..at + 4)? != b"PK\x01\x02" {
            return None;
        }
        let field = |offset: usize, length: usize| number(bytes, at + offset, length);
        let name_end = at + 46 + field(28, 2)?;
        let entry = Self {
            name: bytes.get(at + 46..name_end)?,
            locked: field(8, 2)? & 1 != 0,
            method: field(10, 2)? as u16,
            checksum: field(16, 4)? as u32,
            packed: field(20, 4)?,
            size: field(24, 4)?,
            header: field(42, 4)?,
        };
        Some((entry, name_end + field(30, 2)? + field(32, 2)?))
    }

    /// Its bytes as they are packed.
    fn data(&self, bytes: &'a [u8]) -> Option<&'a [u8]> {
        if bytes.get(self.header..)?.get(..4)? != b"PK\x03\x04" {
            return None;
        }
        let start = self.header + 30 + number(bytes, self.header + 26, 2)? + number(bytes, self.header + 28, 2)?;
        bytes.get(start..start.checked_add(self.packed)?)
    }
}

/// The number of `length` bytes at `at`, the lowest first.
fn number(bytes: &[u8], at: usize, length: usize) -> Option<usize> {
    let digits = bytes.get(at..at.checked_add(length)?)?;
    Some(digits.iter().rev().fold(0, |number, &byte| number << 8 | usize::from(byte)))
}

/// CRC-32 of `bytes`, as ZIP has it.
fn checksum(bytes: &[u8]) -> u32 {
    const TABLE: [u32; 256] = {
        let mut table = [0; 256];
        let mut at = 0;
        while at < 256 {
            let (mut row, mut bit) = (at as u32, 0);
            while bit < 8 {
                row = if row & 1 == 1 { row >> 1 ^ 0xEDB8_8320 } else { row >> 1 };
                bit += 1;
            }
            table[at] = row;
            at += 1;
        }
        table
    };
    !bytes.iter().fold(!0, |sum: u32, &byte| TABLE[(sum as u8 ^ byte) as usize] ^ sum >> 8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_standard_one() {
        assert_eq!(checksum(b"123456789"), 0xCBF4_3926);
    }
}
