//! Bytes as letters: UTF-8, UTF-16 where a byte order mark says so, and Windows-1252 for what is neither.

use serde::{Deserialize, Serialize};

use super::Fault;

/// How the bytes of a file were read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Encoding {
    /// As they should be.
    #[default]
    Utf8,
    /// As the byte order mark says.
    Utf16,
    /// As UTF-8 in which some bytes are none.
    BrokenUtf8,
    /// As older Windows programs write.
    Windows1252,
}

impl Encoding {
    /// What the person should know, where the letters may have come out wrong; behind the file's name.
    #[must_use]
    pub fn warning(self) -> Option<&'static str> {
        match self {
            Self::Utf8 | Self::Utf16 => None,
            Self::BrokenUtf8 => Some("is damaged UTF-8: what could not be read is shown as \u{FFFD}."),
            Self::Windows1252 => Some("is not UTF-8, so it was read as Windows-1252: look at its accents and quotation marks."),
        }
    }
}

/// What stands for the bytes 0x80 to 0x9F; the five that mean nothing become U+FFFD.
///
/// Source: the WHATWG Encoding Standard's index windows-1252.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{FFFD}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{FFFD}', 'Ž', '\u{FFFD}', '\u{FFFD}', '‘', '’', '“',
    '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{FFFD}', 'ž', 'Ÿ',
];

/// The letter that `byte` stands for in Windows-1252.
pub(super) fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9F => WINDOWS_1252[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// `bytes` as text with line feeds alone between its lines, and how they were read.
///
/// Errors: [`Fault::NotText`] where NUL bytes show that they are no letters.
pub(super) fn decode(bytes: &[u8]) -> Result<(String, Encoding), Fault> {
    let utf16 = match bytes {
        [0xFF, 0xFE, ..] => Some(u16::from_le_bytes as fn([u8; 2]) -> u16),
        [0xFE, 0xFF, ..] => Some(u16::from_be_bytes as fn([u8; 2]) -> u16),
        _ => None,
    };
    let (text, encoding) = match utf16 {
        Some(unit) => {
            let units: Vec<_> = bytes[2..].chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
            (String::from_utf16_lossy(&units), Encoding::Utf16)
        }
        None => match std::str::from_utf8(bytes) {
            Ok(text) => (text.to_owned(), Encoding::Utf8),
            Err(_) => not_utf8(bytes),
        },
    };
    // A stray NUL happens; many of them are another kind of file, or UTF-16 that does not say so.
    if text.bytes().filter(|&byte| byte == 0).count() > text.len() / 100 {
        return Err(Fault::NotText);
    }
    Ok((lines(&text), encoding))
}

/// Damaged UTF-8 still has more letters of several bytes than broken ones; text in Windows-1252 next to none.
fn not_utf8(bytes: &[u8]) -> (String, Encoding) {
    let (mut whole, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    if whole > broken {
        return (String::from_utf8_lossy(bytes).into_owned(), Encoding::BrokenUtf8);
    }
    (bytes.iter().map(|&byte| windows_1252(byte)).collect(), Encoding::Windows1252)
}

fn lines(text: &str) -> String {
    let text = text.trim_start_matches('\u{feff}');
    text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_encoding_and_says_which() {
        let utf16 = |unit: fn(u16) -> [u8; 2]| "\u{feff}“Café”".encode_utf16().flat_map(unit).collect::<Vec<u8>>();
        let cases: [(&[u8], Encoding); 5] = [
            ("“Café”".as_bytes(), Encoding::Utf8),
            ("\u{feff}“Café”".as_bytes(), Encoding::Utf8),
            (&utf16(u16::to_le_bytes), Encoding::Utf16),
            (&utf16(u16::to_be_bytes), Encoding::Utf16),
            (b"\x93Caf\xE9\x94", Encoding::Windows1252),
        ];
        for (bytes, encoding) in cases {
            assert_eq!(decode(bytes), Ok(("“Café”".to_owned(), encoding)));
        }
    }

    #[test]
    fn damaged_utf8_is_not_taken_for_an_older_encoding() {
        let mut bytes = "“Café” — “crème”".as_bytes().to_vec();
        bytes.truncate(bytes.len() - 1);
        assert_eq!(decode(&bytes), Ok(("“Café” — “crème\u{FFFD}".to_owned(), Encoding::BrokenUtf8)));
    }

    #[test]
    fn bytes_that_are_no_letters_are_refused() {
        assert_eq!(decode(b"\x00\x01\x02\x03 some words"), Err(Fault::NotText));
        assert_eq!(decode(b"a\r\nb\rc"), Ok(("a\nb\nc".to_owned(), Encoding::Utf8)));
    }
}
