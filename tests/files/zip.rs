//! Writes ZIP archives as documents have them, and broken ones.

use super::checksum::checksum;

/// One part of an archive.
pub struct Part<'a> {
    /// Its name.
    pub name: &'a str,
    /// What it holds.
    pub text: &'a str,
    /// Whether it is packed.
    pub packed: bool,
    /// Whether it is marked as encrypted.
    pub locked: bool,
    /// The length that the directory gives, where it is not the true one.
    pub size: Option<u32>,
    /// The checksum that the directory gives, where it is not the true one.
    pub checksum: Option<u32>,
}

impl<'a> Part<'a> {
    /// A part that is packed.
    pub fn new(name: &'a str, text: &'a str) -> Self {
        Self { name, text, packed: true, locked: false, size: None, checksum: None }
    }

    /// A part that is kept as it is.
    pub fn stored(name: &'a str, text: &'a str) -> Self {
        Self { packed: false, ..Self::new(name, text) }
    }

    /// What local header and directory have in common: from the version to the lengths of name and extra field.
    fn fields(&self, packed: usize) -> Vec<u8> {
        let mut fields = vec![20, 0, u8::from(self.locked), 0, if self.packed { 8 } else { 0 }, 0, 0, 0, 0, 0];
        let checksum = self.checksum.unwrap_or_else(|| checksum(self.text.as_bytes()));
        for number in [checksum, packed as u32, self.size.unwrap_or(self.text.len() as u32)] {
            fields.extend(number.to_le_bytes());
        }
        fields.extend((self.name.len() as u32).to_le_bytes());
        fields
    }
}

/// An archive of `parts`.
pub fn zip(parts: &[Part]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for part in parts {
        let bytes = part.text.as_bytes();
        let data = if part.packed { miniz_oxide::deflate::compress_to_vec(bytes, 6) } else { bytes.to_vec() };
        let fields = part.fields(data.len());
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&fields);
        directory.extend([0; 10]);
        directory.extend((out.len() as u32).to_le_bytes());
        directory.extend(part.name.as_bytes());
        out.extend(b"PK\x03\x04");
        out.extend(&fields);
        out.extend(part.name.as_bytes());
        out.extend(data);
    }
    let start = out.len() as u32;
    out.extend(&directory);
    out.extend(b"PK\x05\x06\x00\x00\x00\x00");
    out.extend([(parts.len() as u16).to_le_bytes(), (parts.len() as u16).to_le_bytes()].concat());
    out.extend((directory.len() as u32).to_le_bytes());
    out.extend(start.to_le_bytes());
    out.extend([0, 0]);
    out
}
